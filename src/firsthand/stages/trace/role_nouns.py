"""Role nouns: which party "the minister", "the paper", "the two" or "the man" takes up, and what it tells of it."""

from __future__ import annotations

from firsthand.domain import PartyKind, Token

from .agreement import genders_agree, is_owned, may_be_person, numbers_agree
from .mentions import Form, Phrase
from .parties import Draft
from .roll import MEMORY, Roll
from .traits import Gender, Number
from .words import bodies, people, words

MOST_DIGITS = 4

NEAR = 3
"""Sentences back in which a noun that says little ("the man", "the agency") looks for its party."""

_INSTITUTIONS = (PartyKind.ORGANISATION, PartyKind.SERVICE)
_GENERIC_BODIES = words("agency organisation organization group company body firm institution watchdog")
_BROADCASTING = words("station channel network")
_GENERIC_GROUPS = words("man woman group people pair person both")


def taken_up(roll: Roll, phrase: Phrase) -> Draft | None:
    """The party that the noun takes up; None where it brings up a new one."""
    whole = _whole_of(roll, phrase)
    if whole is not None:
        return whole
    if phrase.form is Form.DEFINITE or phrase.noun.lemma in people.COUNTS:
        called = None if phrase.noun.lemma in people.COUNTS else _nearest_called(roll, phrase)  # "both" is no name
        return called or _nearest_that_fits(roll, phrase)
    return None


def size_of(roll: Roll, phrase: Phrase) -> int | None:
    """How many the phrase counts."""
    for token in roll.annotation.tokens[phrase.first : phrase.last]:
        if token.lemma in people.COUNTS:
            return people.COUNTS[token.lemma]
        if token.pos == "NUM" and token.text.isdecimal() and len(token.text) <= MOST_DIGITS:
            return int(token.text)
    return None


def learn(roll: Roll, draft: Draft, phrase: Phrase) -> None:
    """Let the party be known by the phrase's nouns and the words before them."""
    if phrase.form in (Form.DEFINITE, Form.INDEFINITE):
        draft.nouns.add(phrase.noun.lemma)
        draft.owner = draft.owner or roll.by_head.get(phrase.first)
        draft.modifiers |= _modifiers(roll, phrase)
    elif phrase.form is Form.NAME:
        before = roll.annotation.tokens[phrase.first : phrase.head.index]
        told = people.TITLES | bodies.OUTLETS
        draft.nouns.update(t.lemma.lower() for t in before if t.pos == "NOUN" or t.text.lower() in told)
        draft.nouns.update(t.text.lower() for t in before if _is_a_trade(t))
        draft.nouns.update(_outlet_before_marks(roll, phrase))
        draft.modifiers |= {t.text.lower() for t in before if t.text.lower() in people.LED}
    if draft.kind is PartyKind.PERSON:
        draft.body = draft.body or _body_of(roll, phrase)


def _is_a_trade(token: Token) -> bool:
    """True for the noun before a name that a capital hides: "Skipper Odo Kless", "Volcanologist Ada Brenn"."""
    word = token.text.lower()
    return token.pos == "PROPN" and (word in people.PERSONS or word.endswith(people.FIELDS))


def _outlet_before_marks(roll: Roll, name: Phrase) -> set[str]:
    """The "portal" of "the portal „Nordwind“", where the mark between keeps it out of the name's phrase."""
    before = [t.text.lower() for t in roll.annotation.tokens[max(0, name.first - 2) : name.first]]
    return {word for word in before if word in bodies.OUTLETS} if name.kind is PartyKind.OUTLET else set()


def _whole_of(roll: Roll, phrase: Phrase) -> Draft | None:
    """The party of "several of the prisoners", met again at its noun."""
    of = roll.annotation.head(phrase.head)
    if phrase.head.dep != "pobj" or of.lemma != "of":
        return None
    partitive = roll.at.get(of.head)
    if partitive is None or partitive.noun is not phrase.head or partitive.number is not Number.SEVERAL:
        return None
    return roll.by_head.get(partitive.head.index)


def _body_of(roll: Roll, phrase: Phrase) -> str | None:
    """The kind of body that the person is said to be "of": "Haskett of the river police"."""
    for child in roll.annotation.children(phrase.head):
        if child.lemma not in ("of", "from", "with", "at", "for") or child.index != phrase.last:
            continue
        for noun in roll.annotation.children(child):
            other = roll.at.get(noun.index)
            if other is not None and other.kind in _INSTITUTIONS:
                return other.noun.lemma
    return None


def _modifiers(roll: Roll, phrase: Phrase) -> set[str]:
    tokens = roll.annotation.tokens[phrase.first : phrase.last]
    return {t.text.lower() for t in tokens if t.dep in ("amod", "compound", "poss") and t is not phrase.noun}


def _nearest_called(roll: Roll, phrase: Phrase) -> Draft | None:
    """The nearest party that the text called by the same noun, unless other words tell the two apart."""
    if _tells_which(roll, phrase):
        return None
    modifiers = _modifiers(roll, phrase)
    lemma = phrase.noun.lemma
    speaks = phrase.kind is None and phrase.head.index in roll.sources  # "the line said", of the Norwick Line

    phrase_tells = lemma not in people.GENERIC_PERSONS  # "the teacher" can be one of the residents, "the man" any

    def fits(draft: Draft) -> bool:
        named_so = phrase.kind is draft.kind is not None or (speaks and draft.kind in _INSTITUTIONS)
        called = lemma in draft.nouns or (lemma in draft.name_words and named_so)
        any_member = draft.group is not None and (not phrase_tells or lemma in draft.group.nouns)
        apart = not phrase_tells and not modifiers and bool(draft.modifiers & people.COMPARED)
        if not called or any_member or apart or not numbers_agree(phrase.number, draft.number):
            return False
        return modifiers <= draft.modifiers | draft.name_words

    return roll.nearest(phrase, MEMORY, fits)


def _nearest_that_fits(roll: Roll, phrase: Phrase) -> Draft | None:
    """The party that a noun can take up which it was not called before: "the paper" after the Gazette."""
    if is_owned(roll.annotation, phrase) or _tells_which(roll, phrase):
        return None
    if phrase.number is Number.SEVERAL:
        return _nearest_group(roll, phrase)
    broadcasts = phrase.noun.lemma in _BROADCASTING and phrase.head.index in roll.sources
    if phrase.kind is PartyKind.OUTLET or broadcasts:
        return roll.nearest(phrase, MEMORY, lambda draft: draft.kind is PartyKind.OUTLET)
    if phrase.noun.lemma in _GENERIC_BODIES:
        firm = phrase.noun.lemma in bodies.FIRMS
        return roll.nearest(phrase, NEAR, lambda draft: _is_named_body(draft) and not (firm and _is_no_firm(draft)))
    return _person_called_otherwise(roll, phrase) if phrase.kind is PartyKind.PERSON else None


def _is_named_body(draft: Draft) -> bool:
    return draft.named and draft.kind in _INSTITUTIONS and not may_be_person(draft.phrases, draft.kind)


def _is_no_firm(draft: Draft) -> bool:
    return bool((draft.name_words | draft.nouns) & bodies.NO_FIRMS)


def _nearest_group(roll: Roll, phrase: Phrase) -> Draft | None:
    """The group that "the two" (by its size, however far back) or "the men" takes up."""
    size = size_of(roll, phrase) or people.COUNTS.get(phrase.noun.lemma)
    if size is None and phrase.noun.lemma not in _GENERIC_GROUPS:
        return None

    def fits(draft: Draft) -> bool:
        return draft.number is Number.SEVERAL and not draft.named and (size is None or draft.size == size)

    return roll.nearest(phrase, MEMORY if size else NEAR, fits)


def _was_just_speaking(roll: Roll, phrase: Phrase, draft: Draft) -> bool:
    """True where the party was the source in the sentence before, in the same paragraph."""
    latest = [p for p in draft.phrases if p.head.index in roll.sources and p.block == phrase.block]
    return bool(latest) and phrase.sentence - latest[-1].sentence == 1


def _is_set_apart(roll: Roll, phrase: Phrase) -> bool:
    """True for "the younger man", told from another by how he is, and for a noun with more to tell who it is.

    "The mayor, Per Ollin," brings her name, "the seller, a dentist," her trade, "the fisheries minister" her office.
    """
    tokens = roll.annotation.tokens
    compared = any(t.tag in ("JJR", "JJS") for t in tokens[phrase.first : phrase.head.index])
    after = tokens[phrase.last : phrase.last + 2]
    named = len(after) == 2 and after[0].text == "," and after[1].text[:1].isupper() and not after[1].text.isupper()
    described = len(after) == 2 and after[0].text == "," and after[1].lemma in ("a", "an")
    office = phrase.noun.lemma in people.OFFICES and any(
        t.dep == "compound" and t.head == phrase.head.index for t in tokens[phrase.first : phrase.head.index]
    )
    return compared or named or described or office


def _tells_which(roll: Roll, phrase: Phrase) -> bool:
    """True for "the men on her ward": several of whom the phrase itself tells which, and no group of before."""
    if phrase.number is not Number.SEVERAL or phrase.noun.lemma not in _GENERIC_GROUPS:
        return False
    behind = (t for t in roll.annotation.children(phrase.noun) if t.index == phrase.last or t.dep == "relcl")
    return any(t.lemma in ("on", "in", "at", "from") or t.dep == "relcl" for t in behind)


def _is_just_before(roll: Roll, mention: Phrase, phrase: Phrase) -> bool:
    """True in the same or the last sentence of the paragraph, and not within what somebody else says there."""
    told = roll.is_told(mention) and not roll.is_told(phrase)
    return not told and mention.block == phrase.block and phrase.sentence - mention.sentence <= 1


def _is_surely_a_person(roll: Roll, draft: Draft) -> bool:
    """True where more than the recogniser's guess shows a person: two words, a known gender, or that it spoke."""
    two_words = any(p.form is Form.NAME and p.name is not None and p.last - p.first > 1 for p in draft.phrases)
    return two_words or draft.gender is not Gender.OPEN or any(p.head.index in roll.sources for p in draft.phrases)


def _person_called_otherwise(roll: Roll, phrase: Phrase) -> Draft | None:
    """The only person near by whom the noun fits; of several, the only one who speaks."""
    if _is_set_apart(roll, phrase):
        return None
    generic = phrase.noun.lemma in people.GENERIC_PERSONS
    found: list[Draft] = []
    for mention, draft in reversed(roll.recent):
        if phrase.sentence - mention.sentence > (NEAR if generic else NEAR - 1):
            break
        if draft in found or draft.kind is not PartyKind.PERSON or draft.number is not Number.ONE:
            continue
        if roll.is_in_its_words(phrase, mention) or not genders_agree(phrase.gender, draft.gender):
            continue
        if generic or (draft.named and not draft.nouns and _is_surely_a_person(roll, draft)):
            found.append(draft)
    just = [d for d in found if any(_is_just_before(roll, p, phrase) for p in d.phrases)]
    if generic and len(just) == 1:
        return just[0]
    if len(found) > 1:
        found = [draft for draft in found if any(p.head.index in roll.sources for p in draft.phrases)]
    if len(found) > 1 and generic and _was_just_speaking(roll, phrase, found[0]):
        return found[0]
    return found[0] if len(found) == 1 else None
