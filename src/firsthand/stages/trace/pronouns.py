"""Pronouns: which of the parties just spoken of one takes up. Nearness, subject and speaker count, a tie is left open.

The weights follow the order of factors in Lappin and Leass (1994): recency before subject before the rest.
"""

from __future__ import annotations

from firsthand.domain import PartyKind

from .agreement import genders_agree, may_be_person, numbers_agree
from .clauses import is_empty
from .mentions import Phrase
from .parties import Draft
from .roll import Roll
from .traits import PLURAL_PRONOUNS, PRONOUN_GENDER, Gender, Number
from .words import bodies, words

REACH = 3
"""Sentences back that a pronoun looks; in the same paragraph twice as many."""

MARGIN = 2
"""Points by which the best must lead, else the pronoun is left open."""

_READING = words("read run")
_WRITTEN = words("message text post sign banner tweet inscription entry notice")
_TELLING = words("mention say show state hold list name give bear note warn")
_COMING_BY = words("see obtain view read receive get have publish leak quote cite examine inspect")
_ANSWERING = words("answer reply respond retort")
_ASKING = words("ask question press")
_PEOPLE = frozenset((PartyKind.PERSON, PartyKind.GROUP))
_PAPERS = bodies.DOCUMENTS | bodies.RECORDINGS


def meant_by(roll: Roll, pronoun: Phrase) -> Draft | None:
    """The party that the pronoun takes up; None where none fits, or two fit about equally well."""
    word = pronoun.head.text.lower()
    if word not in PRONOUN_GENDER and word not in PLURAL_PRONOUNS:
        return None
    if word == "it" and is_empty(roll.annotation, pronoun.head):
        return None
    scores: dict[int, tuple[int, Draft]] = {}
    for mention, draft in reversed(roll.recent):
        if roll.distance(pronoun, mention) > 2 * REACH:
            break
        score = None if _is_ruled_out(roll, pronoun, mention) else _score(roll, pronoun, mention, draft)
        if score is not None and score > scores.get(draft.key, (-1, draft))[0]:
            scores[draft.key] = (score, draft)
    ranked = sorted(scores.values(), key=lambda scored: scored[0], reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    return ranked[0][1]


def _is_ruled_out(roll: Roll, pronoun: Phrase, mention: Phrase) -> bool:
    """True where the mention stands in what the pronoun's bearer says, or shares the pronoun's verb with it."""
    if roll.is_in_its_words(pronoun, mention):
        return True
    if (
        pronoun.number is Number.SEVERAL
        and pronoun.head.index in roll.in_marks
        and mention.head.index not in roll.in_marks
    ):
        return True  # whom a speaker means by "they" is seldom whom the report spoke of last
    same_verb = mention.head.head == pronoun.head.head and mention.sentence == pronoun.sentence
    return same_verb and pronoun.head.dep != "poss"


def _score(roll: Roll, pronoun: Phrase, mention: Phrase, draft: Draft) -> int | None:
    distance = roll.distance(pronoun, mention)
    same_block = pronoun.block == mention.block
    if distance > (2 * REACH if same_block else REACH) or not _fits(pronoun, draft):
        return None
    score = 12 - 3 * min(distance, REACH)
    score += 4 if mention.subject else 0
    score += 2 if mention.subject and distance == 0 else 0
    score += 3 if mention.head.index in roll.sources else 0
    score += 4 if same_block else 0
    score += 1 if draft.named else 0
    they_say = pronoun.number is Number.SEVERAL and mention.head.index in roll.sources
    if not they_say and roll.is_told(mention) and not roll.is_told(pronoun) and mention.head.index not in roll.in_marks:
        score -= 4  # the subject of what is told is seldom who tells on
    if mention.head.index in roll.in_marks and pronoun.head.index not in roll.in_marks:
        score -= 6  # whom somebody names in a quotation is seldom whom the report goes on with
    score += 2 if pronoun.gender is not Gender.OPEN and pronoun.gender is draft.gender else 0
    score += _asked(roll, pronoun, mention)
    if (
        pronoun.gender is Gender.THING
        and draft.nouns & _PAPERS
        and roll.annotation.head(pronoun.head).lemma in _TELLING
    ):
        score += 4  # "it does not mention": what can tell is a document sooner than what stands in it
        shown = mention.head.dep == "dobj" and roll.annotation.head(mention.head).lemma in _COMING_BY
        score += 8 if shown else 0  # "The Herald has seen the memo. It warns …": not the Herald does
    if pronoun.gender is Gender.THING and roll.annotation.head(pronoun.head).lemma in _READING:
        score += 8 if draft.nouns & (_PAPERS | _WRITTEN) else -8  # "It read: …", of the message
    return score - (4 if _is_a_stretch(pronoun, draft) else 0)


def _asked(roll: Roll, pronoun: Phrase, mention: Phrase) -> int:
    """Who is asked answers: points for the one who was, and none for the one who asked."""
    asking = roll.annotation.head(mention.head)
    if roll.annotation.head(pronoun.head).lemma not in _ANSWERING or asking.lemma not in _ASKING:
        return 0
    return 8 if mention.head.dep in ("dobj", "nsubjpass", "dative") else -4


def _fits(pronoun: Phrase, draft: Draft) -> bool:
    if pronoun.number is Number.SEVERAL:
        return draft.number is Number.SEVERAL or draft.kind not in (PartyKind.PERSON, None)
    if draft.number is Number.SEVERAL or not numbers_agree(pronoun.number, draft.number):
        return False
    if pronoun.gender is Gender.THING:
        return draft.kind not in _PEOPLE
    if draft.kind is None and draft.nouns & _PAPERS:
        return False
    return may_be_person(draft.phrases, draft.kind) and genders_agree(pronoun.gender, draft.gender)


def _is_a_stretch(pronoun: Phrase, draft: Draft) -> bool:
    """True for "they" of a single body, and "he" of a name that may be no person's."""
    if pronoun.number is Number.SEVERAL:
        return draft.number is not Number.SEVERAL
    return draft.kind is not PartyKind.PERSON
