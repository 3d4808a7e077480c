"""Acts: who did what to whom, when, where and how, inside a statement's content."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .span import Spans


class ActStatus(StrEnum):
    """Whether the act is said to have happened."""

    ASSERTED = "asserted"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Act:
    """An act with its codebook code; `statement` is None for what the report says in its own voice."""

    id: str
    report: str
    statement: str | None
    code: str
    label: str
    trigger: Spans
    actor: Spans
    target: Spans
    place: Spans
    time: Spans
    means: Spans
    status: ActStatus
    by: str
