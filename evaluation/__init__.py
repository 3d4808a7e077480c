"""Evaluation: gold of our own writing, the scorers, pinned quality and its gate."""
