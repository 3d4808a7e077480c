"""Reactions: words that only say that it is so, of what somebody else has told."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from firsthand.domain import Account, Basis

from .details import COMMON

WORDS = frozenset(Path(__file__).with_name("reaction_words.txt").read_text(encoding="utf-8").split())
"""Words for a story and for its being true."""

FIRST_HAND = frozenset([Basis.EYEWITNESS, Basis.TOOK_PART, Basis.DOCUMENT_OR_RECORDING])

LONGEST = 14


def is_reaction(account: Account) -> bool:
    """True for the word of one who was not there that holds nothing but that the story is true."""
    return account.basis not in FIRST_HAND and says_only_that_it_is_so(account.text)


@cache
def says_only_that_it_is_so(text: str) -> bool:
    """True where all words but common ones and names are for a story or for its being true.

    >>> says_only_that_it_is_so("that “it happened exactly so”"), says_only_that_it_is_so("the events at Orl “proven”")
    (True, True)
    >>> says_only_that_it_is_so("that the weir burst"), says_only_that_it_is_so("the weir")
    (False, False)
    """
    words = re.findall(r"[^\W_][\w’'-]*", text)
    lower = [word.lower() for word in words if not word[0].isupper() or word.lower() in COMMON]
    telling = [word for word in lower if word not in COMMON or word in WORDS]
    return 0 < len(telling) <= len(words) <= LONGEST and all(word in WORDS for word in telling)
