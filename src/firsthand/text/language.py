"""Whether a text is English, told by its small words; said of longer texts only."""

from __future__ import annotations

import re

_LISTED = (
    "the of and to in that it is was for on with as by at from be been are were had has have this which who not but "
    "his her they their would said after before about an or if when what we you he she i there its into than"
)
SMALL_WORDS = frozenset(_LISTED.split())
SAMPLE = 4000
FEWEST_WORDS = 40
ENGLISH_SHARE = 0.28


def is_english(text: str) -> bool:
    """True where enough of the first words of `text` are small words of English; False for fewer than 40 words."""
    words = re.findall(r"[^\W\d_]+", text[:SAMPLE].lower())
    return len(words) >= FEWEST_WORDS and sum(word in SMALL_WORDS for word in words) / len(words) >= ENGLISH_SHARE
