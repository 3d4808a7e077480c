"""Negation of a content as worded: "there were none", "was never overloaded", "no letter, no call"."""

from __future__ import annotations

import re

_NEGATORS = re.compile(
    r"\b(?:not|no|none|never|nobody|nothing|nowhere|neither|nor|without|cannot|\w+n[’']t)\b"
    r"(?! (?:only|just|least|fewer|less|more|later|doubt|matter|one)\b)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",\s*not\b.*$|\bbut\b.*$|\b(?:because|although|though|while|who|which|if)\b.*$", re.IGNORECASE | re.DOTALL
)


def is_negative(text: str) -> bool:
    """True where the main words of `text` are negated; subordinate clauses and afterthoughts ("…, not nine") are not.

    >>> is_negative("there were no overdue inspections"), is_negative("seven, not nine")
    (True, False)
    """
    main = _ASIDE.sub("", text) or text
    return len(_NEGATORS.findall(main)) % 2 == 1 or bool(re.match(r"\W*no\b", main, re.IGNORECASE))
