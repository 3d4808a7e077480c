"""Wording: which of a report's accounts another takes up, told by the words that both use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from firsthand.domain import Account

from .details import COMMON
from .evidence import Evidence

STEM = 5
"""Letters by which words are compared."""

USUAL = 0.3
"""The share of its words that an account of a claim has in common with any other."""


def wording_evidence(later: Account, earlier: Account) -> Iterator[Evidence]:
    """A little for words in common, and against it where there are few: all accounts of a claim tell of one thing."""
    ours, theirs = _telling(later.text), _telling(earlier.text)
    if ours and theirs:
        share = len(ours & theirs) / len(ours)
        yield Evidence(min(max(1.5 * (share - USUAL), -0.5), 1.0), "")


@lru_cache(10_000)
def _telling(text: str) -> frozenset[str]:
    words = (word.lower() for word in re.findall(r"[^\W\d_]{3,}", text))
    return frozenset(word[:STEM] for word in words if word not in COMMON)
