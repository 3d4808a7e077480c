"""A module a system: `load()` gives a function that adds texts and says which earlier ones each may be like."""
