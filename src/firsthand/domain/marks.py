"""Marks: what must stand beside a content that is shown without its sentence, lest it read as if it were asserted."""

from __future__ import annotations

import re

from .chain import Certainty, Chain, Polarity
from .statement import Statement

DENIED = "denied"
SILENT = "silent"
OPEN = "left open"
WITHIN_DENIAL = "in what is denied"

_NOT_SAID = re.compile(
    r"\b(?:no|not|never|nor|neither|cannot|without|unable|silent|(?:declin|refus|fail)\w*)\b|n[’']t\b", re.IGNORECASE
)
_NOBODY = re.compile(r"(?:nobody|no one|none|neither)\b", re.IGNORECASE)


def marks_of(statement: Statement, chain: Chain | None, *, within_denial: bool = False) -> tuple[str, ...]:
    """The marks of a statement; none where its source simply says so, or its chain is not traced yet.

    "denied": the source denies it. "silent": it is only told that the source did not say or confirm it. "left open":
    it is asked, doubted or looked into. "probable", "possible": no surer than that. "in what is denied": it is said
    within a statement that is denied (`within_denial`), so that whoever denies that may say that nobody ever said this.
    """
    around = (WITHIN_DENIAL,) if within_denial else ()
    return (*_own_marks(statement, chain), *around)


def _own_marks(statement: Statement, chain: Chain | None) -> tuple[str, ...]:
    if chain is None:
        return ()
    denied = (DENIED,) if chain.polarity is Polarity.DENIED else ()
    if chain.certainty is Certainty.UNKNOWN:
        not_said = _NOT_SAID.search(statement.cue_text) or _NOBODY.match(statement.source_text)
        return denied or (SILENT if not_said else OPEN,)
    unsure = chain.certainty in (Certainty.PROBABLE, Certainty.POSSIBLE)
    return (*denied, chain.certainty.value) if unsure else denied
