"""The words that stand for a claim: those of its clearest statement, nothing invented."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.domain import Stance

from .asserted import Asserted
from .words import listed, tokens, weight

_PRONOUNS = frozenset(listed("he she it they him her them his its their this that these those we i you us our one"))
_LEADING = re.compile(r"^(?:that|whether|to)\s+", re.IGNORECASE)


def clearest(group: Sequence[Asserted], stances: Mapping[str, Stance]) -> str:
    """The content of the statement that says most with fewest pronouns, of those that support the claim if any do."""
    supporting = [one for one in group if stances[one.statement] is Stance.SUPPORTS] or list(group)
    best = max(supporting, key=lambda one: (_clearness(one), -len(one.text), one.statement))
    return _as_sentence(best.text)


def _clearness(one: Asserted) -> float:
    words = tokens(one.text)
    told = min(4.0, sum(weight(word) for word in set(one.words)))
    pronouns = sum(word in _PRONOUNS for word in words[words[:1] == ["that"] :])
    whole = one.text.lstrip("“")[:1].isupper() or one.text.startswith("that ")
    pieced = " … " in one.text
    return told + 0.7 * whole - 0.8 * pronouns - 0.4 * ("“" in one.text) - 0.02 * max(0, len(words) - 25) - pieced


def _as_sentence(text: str) -> str:
    words = _LEADING.sub("", text.strip())
    return words[:1].upper() + words[1:]
