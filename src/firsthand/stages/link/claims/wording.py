"""The words that stand for a claim: those of its clearest statement, nothing invented."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.domain import Stance

from .asserted import Asserted
from .fragments import is_fragment
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
_VERB = frozenset(
    listed("is are was were has have had do does did will would can could may might must shall should isn't wasn't")
)
_SENTENCE_END = re.compile(r"[.!?][”’\"]?\s+\S")
_ASKS = re.compile(r"\?[”’\"]?\s*$")
_LONG = 18
"""Words from which on more of them make a title worse."""
_TRAILING = re.compile(r"(?:[\s,;:–—]|(?<=[\s,;])(?:and|but|while|as|or|because)\b)+([”’\"']?)$")
"""What joined a content to the words behind it: "I knew of it,” he said; the girl died, while …"""
_END = 40
"""The last characters of a content in which that is looked for."""
_DATELINE = re.compile(r"^[A-Z]{3,}[^–—.:]{0,40}[–—] (?=\S)")
_LEADING = re.compile(r"^(?:and\s+)?(?:that|whether|to)\s+|^and\s+", re.IGNORECASE)


def clearest(group: Sequence[Asserted], stances: Mapping[str, Stance]) -> str:
    """The content of the statement that says most in plain words: one short sentence, few pronouns, not quoted.

    It is one that supports the claim if any does, and says so in its own words rather than by denying others: what is
    denied ("any child was hurt") reads as its contrary without its cue. Of two alike it is the shorter one.
    """
    telling = [one for one in group if not is_fragment(one)] or list(group)
    supporting = [one for one in telling if stances[one.statement] is Stance.SUPPORTS] or telling
    supporting = [one for one in supporting if not one.denied] or supporting
    best = max(supporting, key=lambda one: (_clearness(one), -len(one.text), one.statement))
    return _as_sentence(best.text)


def _clearness(one: Asserted) -> float:
    words = tokens(one.text)
    told = min(3.0, sum(weight(word) for word in set(one.words)))
    pronouns = sum(word in _PRONOUNS for word in words[words[:1] == ["that"] :])
    whole = one.text.lstrip("“")[:1].isupper() or one.text.startswith("that ")
    flaws = (
        (0.8, pronouns),
        (1.5, _QUOTED.search(one.text) is not None),
        (2.5, _SHOUTED.search(one.text) is not None),
        (2.0, _FRAGMENT.match(one.text) is not None),
        (0.7, not whole),
        (1.0, not whole and _VERB.isdisjoint(words)),
        (2.0, _SENTENCE_END.search(one.text) is not None),
        (2.0, _ASKS.search(one.text) is not None),
        (1.0, " … " in one.text),
        (0.06, max(0, len(words) - _LONG)),
    )
    return told - sum(cost * times for cost, times in flaws)


def _as_sentence(text: str) -> str:
    words = _LEADING.sub("", _DATELINE.sub("", text.strip()))
    words = words[:-_END] + _TRAILING.sub(r"\1", words[-_END:])
    return words[:1].upper() + words[1:]
