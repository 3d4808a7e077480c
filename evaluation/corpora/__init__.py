"""Scorers for public corpora, each used where it lies; none of their texts is ours to ship."""
