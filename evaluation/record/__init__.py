"""Scores for what holds over reports: parties, citations, claims, origins, against the gold of the families."""
