"""Seeded simulations with a known truth: relay networks, and edits of wire copy."""
