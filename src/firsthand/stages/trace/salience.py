"""Which of the parties just spoken of a pronoun takes up: nearness, subject and speaker count, a tie is left open.

The weights follow the order of factors in Lappin and Leass (1994): recency before subject before the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.domain import PartyKind

from .agreement import genders_agree, may_be_person, numbers_agree
from .mentions import Phrase
from .parties import Draft
from .traits import Gender, Number

REACH = 3
"""Sentences back that a pronoun looks; in the same paragraph twice as many."""

MARGIN = 2
"""Points by which the best must lead, else the pronoun is left open."""

_PEOPLE = frozenset((PartyKind.PERSON, PartyKind.GROUP))


@dataclass(frozen=True, slots=True)
class Candidate:
    """An earlier mention with its party; `speaker` where it is the source of a statement."""

    mention: Phrase
    draft: Draft
    speaker: bool


def best(pronoun: Phrase, candidates: Iterable[Candidate]) -> Draft | None:
    """The party that the pronoun takes up; None where none fits, or two fit about equally well."""
    scores: dict[int, tuple[int, Draft]] = {}
    for candidate in candidates:
        score = _score(pronoun, candidate)
        if score is not None and score > scores.get(candidate.draft.key, (-1, candidate.draft))[0]:
            scores[candidate.draft.key] = (score, candidate.draft)
    ranked = sorted(scores.values(), key=lambda scored: scored[0], reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    return ranked[0][1]


def _score(pronoun: Phrase, candidate: Candidate) -> int | None:
    mention, draft = candidate.mention, candidate.draft
    distance = pronoun.sentence - mention.sentence
    same_block = pronoun.block == mention.block
    if distance > (2 * REACH if same_block else REACH) or not _fits(pronoun, draft):
        return None
    score = 12 - 3 * min(distance, REACH)
    score += 4 if mention.subject else 0
    score += 3 if candidate.speaker else 0
    score += 2 if same_block else 0
    score += 1 if draft.named else 0
    score += 2 if pronoun.gender is not Gender.OPEN and pronoun.gender is draft.gender else 0
    return score - (4 if _is_a_stretch(pronoun, draft) else 0)


def _fits(pronoun: Phrase, draft: Draft) -> bool:
    if pronoun.number is Number.SEVERAL:
        return draft.number is Number.SEVERAL or draft.kind not in (PartyKind.PERSON, None)
    if draft.number is Number.SEVERAL or not numbers_agree(pronoun.number, draft.number):
        return False
    if pronoun.gender is Gender.THING:
        return draft.kind not in _PEOPLE
    return may_be_person(draft.phrases, draft.kind) and genders_agree(pronoun.gender, draft.gender)


def _is_a_stretch(pronoun: Phrase, draft: Draft) -> bool:
    """True for "they" of a single body, and "he" of a name that may be no person's."""
    if pronoun.number is Number.SEVERAL:
        return draft.number is not Number.SEVERAL
    return draft.kind is not PartyKind.PERSON
