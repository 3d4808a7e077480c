"""The page: parse, call an operation, render."""
