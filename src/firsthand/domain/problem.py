"""Problems: trouble with one report, kept and shown; the rest of the run goes on."""

from __future__ import annotations

from dataclasses import dataclass

from .identity import content_id
from .span import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """What a stage could not do with one input, and why. `subject` is a report's id, a SHA-256 or a path."""

    subject: str
    stage: str
    reason: str
    span: Span | None = None

    @property
    def id(self) -> str:
        """Derived from content: the same trouble found again is the same problem."""
        return content_id("problem", self.subject, self.stage, self.reason, tuple(self.span) if self.span else None)
