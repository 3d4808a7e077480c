"""How deep statements may lie in one another, whichever engine finds them."""

DEEPEST = 6
"""Statements nested deeper are not kept: nobody could follow them, and a hostile text could go on for ever."""
