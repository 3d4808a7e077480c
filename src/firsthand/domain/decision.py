"""Decisions: a person's yes, no or unsure on anything that the machine proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Judgement(StrEnum):
    """What the person says of the proposal."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Decision:
    """A row that says who judged what, when and why; never an edit, never overwritten by a re-run."""

    id: str
    subject: str
    judgement: Judgement
    by: str
    at: datetime
    why: str
