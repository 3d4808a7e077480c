"""Scores for what is read in one report: statements, chains, metadata, against gold."""
