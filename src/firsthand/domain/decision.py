"""Decisions: a person's yes, no or unsure on anything that the machine proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .identity import content_id


class Judgement(StrEnum):
    """What the person says of the proposal."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Question(StrEnum):
    """What a person can be asked of two things."""

    SAME_PARTY = "same-party"
    """Are these two parties (ids of two reports' parties) one and the same?"""
    SAME_CLAIM = "same-claim"
    """Do these two statements assert the same?"""
    DERIVES = "derives"
    """Does the first (a statement, or all of a report) derive from the second (these, or an external node)?"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that a decision joins or parts: YES says so, NO says not so, UNSURE leaves it to the machine."""

    question: Question
    one: str
    other: str

    def __str__(self) -> str:
        """The subject of a decision on it; the order of the two matters for DERIVES alone.

        >>> str(Pair(Question.SAME_PARTY, "party-2", "party-1"))
        'same-party party-1 party-2'
        """
        two = (self.one, self.other) if self.question is Question.DERIVES else tuple(sorted((self.one, self.other)))
        return " ".join((self.question.value, *two))

    @classmethod
    def of(cls, subject: str) -> Pair | None:
        """The pair that a decision's subject is about; None where it is about one thing alone."""
        question, _, rest = subject.partition(" ")
        one, _, other = rest.partition(" ")
        if question not in set(Question) or not one or not other:
            return None
        return cls(Question(question), one, other)


@dataclass(frozen=True, slots=True)
class Decision:
    """A row that says who judged what, when and why; never an edit, never overwritten by a re-run.

    `subject` is the id of anything, or a `Pair` written out. The last decision on a subject holds.
    """

    id: str
    subject: str
    judgement: Judgement
    by: str
    at: datetime
    why: str

    @classmethod
    def made(cls, subject: str, judgement: Judgement, *, by: str, at: datetime, why: str) -> Decision:
        """A decision with its id; `at` has a time zone."""
        return cls(
            content_id("decision", subject, judgement.value, by, at.isoformat()), subject, judgement, by, at, why
        )
