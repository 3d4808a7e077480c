"""Negation of a content as worded: "there were none", "was never overloaded", "no letter, no call"."""

from __future__ import annotations

import re

_NEGATORS = re.compile(
    r"(?<!\band )(?<!\bbut )(?<!\bor )(?<!\bwith )"
    r"\b(?:not|no|none|never|nobody|nothing|nowhere|neither|nor|cannot|\w+n[’']t)\b"
    r"(?! (?:only|just|least|fewer|less|more|later|doubt|matter|one)\b)",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;:.!?…]|\band that\b|\b(?:but|because|although|though|while|who|which)\b", re.IGNORECASE)
_CONDITION = re.compile(r"\W*(?:if|when|unless|once|after|before|as)\b", re.IGNORECASE)


def is_negative(text: str) -> bool:
    """True where the first main clause of `text` is negated; what follows it ("seven, not nine") doesn't count.

    What was done without something ("fired without warning", "with no warning") was done.

    >>> is_negative("there were no overdue inspections"), is_negative("seven, not nine")
    (True, False)
    >>> is_negative("If somebody rang, they did not ring us")
    True
    """
    clauses = [clause for clause in _CLAUSE_END.split(text) if re.search(r"\w", clause)]
    main = next((clause for clause in clauses if not _CONDITION.match(clause)), text)
    return len(_NEGATORS.findall(main)) % 2 == 1
