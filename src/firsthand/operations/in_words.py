"""What a stage broke on, in words for a Problem."""

from __future__ import annotations

import traceback


def in_words(error: Exception) -> str:
    """What went wrong and where; it asks to be reported, since no input should do this."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    return f"Firsthand failed on it ({type(error).__name__}: {error}, in {where.name}); please report this"
