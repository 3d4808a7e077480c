"""The words that stand for a claim: those of its clearest statement, nothing invented."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.domain import Stance

from .asserted import Asserted
from .words import listed, tokens, weight

_PRONOUNS = frozenset(listed("he she it they him her them his its their this that these those we i you us our one"))
_QUOTED = re.compile(r"[“”„«»\"]|^[‘']")
_SHOUTED = re.compile(r"\b[A-Z]{3,}\b.*\b[A-Z]{3,}\b", re.DOTALL)
"""Two words in capitals: a tabloid's emphasis, or else an acronym too many for a title."""
_FRAGMENT = re.compile(
    r"\W*(?:to|of|with|from|for|at|on|in favour of|against|how|when|whether|why|what|who|where|claims|reports) ",
    re.IGNORECASE,
)
"""How a content begins that is no sentence of its own."""
_LEADING = re.compile(r"^(?:and\s+)?(?:that|whether|to)\s+|^and\s+", re.IGNORECASE)


def clearest(group: Sequence[Asserted], stances: Mapping[str, Stance]) -> str:
    """The content of the statement that says most in plain words: a sentence, with few pronouns, not quoted.

    It is one that supports the claim if any does; of two alike the shorter one.
    """
    supporting = [one for one in group if stances[one.statement] is Stance.SUPPORTS] or list(group)
    best = max(supporting, key=lambda one: (_clearness(one), -len(one.text), one.statement))
    return _as_sentence(best.text)


def _clearness(one: Asserted) -> float:
    words = tokens(one.text)
    told = min(4.0, sum(weight(word) for word in set(one.words)))
    pronouns = sum(word in _PRONOUNS for word in words[words[:1] == ["that"] :])
    whole = one.text.lstrip("“")[:1].isupper() or one.text.startswith("that ")
    pieced = " … " in one.text
    quoted, fragment = _QUOTED.search(one.text) is not None, _FRAGMENT.match(one.text) is not None
    shouted = _SHOUTED.search(one.text) is not None
    return (
        told
        + 0.7 * whole
        - 0.8 * pronouns
        - 1.5 * quoted
        - 2.5 * shouted
        - 2 * fragment
        - 0.02 * max(0, len(words) - 25)
        - pieced
    )


def _as_sentence(text: str) -> str:
    words = _LEADING.sub("", text.strip())
    return words[:1].upper() + words[1:]
