"""Peers made to read texts and write statements; each runs in its peer's own environment, none imports Firsthand."""
