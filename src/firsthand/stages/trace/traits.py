"""Number, gender and kind of what a phrase means, as far as its own words show them."""

from __future__ import annotations

import re
from enum import StrEnum

from firsthand.domain import Annotation, PartyKind, Token

from .registry import registry
from .words import bodies, given_names, people, words


class Number(StrEnum):
    """One or several."""

    ONE = "one"
    SEVERAL = "several"
    OPEN = "open"


class Gender(StrEnum):
    """What "he", "she" or "it" can take up. OPEN for a person whose gender the words don't show."""

    MALE = "male"
    FEMALE = "female"
    THING = "thing"
    OPEN = "open"


_PLURAL_PARTITIVES = words("several some many most both few all others none two three four five six")
_ANIMATE_ENDINGS = tuple(
    words(
        """
        ist ian eer man woman person keeper maker worker owner holder grower seller dealer driver rider player dancer
        trainer smith monger wright
        """
    )
)
_THINGS = words(
    """
    list checklist shortlist waitlist playlist blacklist wishlist twist mist fist wrist gist grist beer deer career
    veneer talisman human screwdriver pacemaker timekeeper placeholder
    """
)
"""Nouns with such an ending that are no persons."""

_BODIES_FIRST = words("ministry department office university bank")
"""Words that a body's name opens with; behind them "spokesman" leaves a person's: "Ministry spokesman Ada Brenn"."""

_INITIALS = re.compile(r"(?:[A-Z]\.[\s-]?){1,3}")
"""The whole name of somebody who is called but by initials: "T.", "A. M."."""

_MARKS = frozenset('„“”«»"‚‘’')
_SINGULAR_HE = {"he": Gender.MALE, "him": Gender.MALE, "his": Gender.MALE, "himself": Gender.MALE}
_SINGULAR_SHE = {"she": Gender.FEMALE, "her": Gender.FEMALE, "hers": Gender.FEMALE, "herself": Gender.FEMALE}
_SINGULAR_IT = {"it": Gender.THING, "its": Gender.THING, "itself": Gender.THING}
PRONOUN_GENDER = _SINGULAR_HE | _SINGULAR_SHE | _SINGULAR_IT
PLURAL_PRONOUNS = words("they them their theirs themselves")


def number_of(annotation: Annotation, head: Token, noun: Token, first: int) -> Number:
    """One, several or open; "one of two welders" is one, "several of the prisoners" several."""
    word = head.text.lower()
    if word in PLURAL_PRONOUNS:
        return Number.SEVERAL
    if word in PRONOUN_GENDER:
        return Number.ONE
    if head.lemma in _PLURAL_PARTITIVES:
        return Number.SEVERAL
    if head.lemma in ("one", "other", "another", "each", "neither", "either", *people.ORDINALS):
        return Number.SEVERAL if word == "others" else Number.ONE
    if noun.tag in ("NNS", "NNPS") or "Number=Plur" in noun.morph or noun.lemma in people.GROUPS:
        return Number.SEVERAL
    joined = any(child.dep == "conj" and child.pos in ("NOUN", "PROPN") for child in annotation.children(head))
    if joined and annotation.tokens[first].lemma in people.COUNTS:
        return Number.SEVERAL
    return Number.ONE if noun.pos in ("NOUN", "PROPN") else Number.OPEN


def gender_of(annotation: Annotation, noun: Token, first: int, *, is_name: bool) -> Gender:
    """The gender that a pronoun, noun, title or given name shows."""
    word = noun.text.lower()
    if word in PRONOUN_GENDER:
        return PRONOUN_GENDER[word]
    if not is_name:
        return _noun_gender(noun.lemma)
    words = [t for t in annotation.tokens[first : noun.index + 1] if t.pos not in ("DET", "PUNCT")]
    for token in words[:-1] or words:  # a surname can be another gender's given name
        lower = token.text.lower().rstrip(".")
        if lower in ("mr", "sir", "lord") or lower in given_names.MALE:
            return Gender.MALE
        if lower in ("mrs", "ms", "miss", "dame", "lady") or lower in given_names.FEMALE:
            return Gender.FEMALE
        if lower in people.MALE or lower in people.FEMALE:
            return _noun_gender(lower)
    return Gender.OPEN


def _noun_gender(lemma: str) -> Gender:
    if lemma in people.MALE:
        return Gender.MALE
    return Gender.FEMALE if lemma in people.FEMALE else Gender.OPEN


def kind_of(
    annotation: Annotation, noun: Token, first: int, label: str, *, is_name: bool, text: str
) -> PartyKind | None:
    """What sort of party the words show; None where they show none (a thing, or a name of an unknown sort)."""
    if is_name:
        return _name_kind(annotation, noun, first, label, text)
    if noun.pos == "PRON":
        return None
    if noun.lemma == "agency" and noun.index > first and annotation.tokens[noun.index - 1].lemma in ("news", "press"):
        return PartyKind.OUTLET
    if noun.lemma in ("television", "tv", "radio") and noun.index > first and _is_a_station(annotation, noun):
        return PartyKind.OUTLET
    if noun.lemma == "staff" and noun.index > first and annotation.tokens[noun.index - 1].lemma == "general":
        return PartyKind.SERVICE
    if noun.lemma in ("old", "year-old") and _is_an_age(annotation, noun):
        return PartyKind.GROUP if noun.tag == "NNS" else PartyKind.PERSON
    if noun.lemma == "board" and first == noun.index:
        return None  # "on board"
    if noun.lemma == "service" and not _is_a_body(annotation, noun, first):
        return None
    return noun_kind(noun, has_who=_has_who(annotation, noun), label=label)


def _is_an_age(annotation: Annotation, noun: Token) -> bool:
    """True for "the 61-year-old"."""
    before = annotation.tokens[max(0, noun.index - 4) : noun.index]
    return noun.lemma == "year-old" or any(token.lemma == "year" for token in before)


def _is_a_station(annotation: Annotation, noun: Token) -> bool:
    """True for "state television" and "local radio", not for "live television"."""
    return annotation.tokens[noun.index - 1].lemma.lower() in bodies.STATION_WORDS


def _is_a_body(annotation: Annotation, noun: Token, first: int) -> bool:
    """True for "the secret service" and "the Ustrian service", not for "military service"."""
    before = annotation.tokens[first : noun.index]
    return any(token.lemma in bodies.SERVICE_WORDS or token.entity == "NORP" for token in before)


def _has_who(annotation: Annotation, noun: Token) -> bool:
    return any(
        grandchild.lemma == "who"
        for child in annotation.children(noun)
        if child.dep == "relcl"
        for grandchild in annotation.children(child)
    )


def noun_kind(noun: Token, *, has_who: bool = False, label: str = "") -> PartyKind | None:
    """The kind that a common noun shows: "minister" a person, "ministry" an organisation, "conscripts" a group."""
    lemma = noun.lemma
    plural = noun.tag in ("NNS", "NNPS")
    if lemma in bodies.OUTLETS and lemma not in ("channel", "network", "station", "press") and not plural:
        return PartyKind.OUTLET
    if lemma in people.GROUPS:
        return PartyKind.GROUP
    if lemma in people.PARTITIVES and lemma not in people.COUNTS:
        return None
    ends_so = lemma.endswith(_ANIMATE_ENDINGS) and lemma not in _THINGS and lemma not in bodies.ORGANISATIONS
    animate = lemma in people.PERSONS or ends_so or has_who
    if animate or (label == "NORP" and plural):
        return PartyKind.GROUP if plural else PartyKind.PERSON
    if lemma in bodies.SERVICES:
        return PartyKind.SERVICE
    if lemma in bodies.ORGANISATIONS:
        return PartyKind.ORGANISATION
    return None


def _name_kind(annotation: Annotation, noun: Token, first: int, label: str, text: str) -> PartyKind | None:
    if is_initials(text):
        return PartyKind.PERSON
    parts = [word.strip(".,()“”„«»\"’'").lower() for word in text.split()]
    if parts and parts[0] == "the":
        parts = parts[1:]
    if not parts:
        return None
    titled = (
        (is_title(parts[0]) and not opens_a_body(parts[-1]))
        or parts[0] in given_names.MALE
        or parts[0] in given_names.FEMALE
    )
    if is_outlet_name(parts) and not (titled and label == "PERSON"):
        return PartyKind.OUTLET
    if len(parts) == 1 and label in ("ORG", "PRODUCT") and registry().named(parts[0]) is not None:
        return PartyKind.OUTLET
    before = annotation.tokens[max(0, noun.index - 1)].lemma
    if len(parts) == 1 and before == "the" and parts[0] in bodies.OUTLET_NAMES and noun.text[:1].isupper():
        return PartyKind.OUTLET
    called = annotation.tokens[first : noun.index]
    if any(t.text in bodies.OUTLETS and t.text != "press" for t in called):  # "the portal Nordwind", in small letters
        return PartyKind.OUTLET
    if _is_outlet_in_marks(annotation, first):
        return PartyKind.OUTLET
    if parts[-1] in ("agency", "service") and len(parts) > 2 and parts[-2] in ("press", "news"):
        return PartyKind.OUTLET
    if parts[-1] in bodies.SERVICES or parts[-2:] == ["general", "staff"]:
        return PartyKind.SERVICE
    of_body = parts[0] in _BODIES_FIRST and not any(t.lemma in people.PERSONS for t in called)
    if parts[-1] in bodies.ORGANISATIONS or of_body:
        return PartyKind.ORGANISATION
    if not titled and _is_where(annotation, noun):
        return None
    if label == "PERSON" or titled:
        return PartyKind.PERSON
    if label in ("ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART"):
        return PartyKind.ORGANISATION
    opening = annotation.tokens[first]
    return PartyKind.PERSON if opening.lemma in people.PERSONS and opening.index != noun.index else None


def is_initials(text: str) -> bool:
    """True for a name that is nothing but initials, as reports call those whose names they keep back."""
    return _INITIALS.fullmatch(text.strip()) is not None


def is_title(word: str) -> bool:
    """True for "Mr", "General" and other words that stand before a person's name and are none of it."""
    return word.lower().rstrip(".") in people.TITLES


def opens_a_body(after: str) -> bool:
    """True where the word behind a title makes it part of a body's name: "General Staff", "Chief Inspectorate"."""
    return after.lower() in bodies.ORGANISATIONS | bodies.SERVICES | {"staff"}


def _is_outlet_in_marks(annotation: Annotation, first: int) -> bool:
    """True for "the portal „Nordwind“", whatever the parser takes "portal" for."""
    tokens = annotation.tokens
    word = first - 1 if tokens[first].text in _MARKS else first - 2
    marked = word >= 0 and tokens[word + 1].text in _MARKS
    return marked and tokens[word].text in bodies.OUTLETS and tokens[word].text != "press"


def _is_where(annotation: Annotation, noun: Token) -> bool:
    """True for a name behind "in" or "near": a place, which the entity recogniser may take for a person."""
    preposition = annotation.head(noun)
    if noun.dep != "pobj":
        return False
    if preposition.lemma == "of" and not any(t.pos == "PROPN" for t in annotation.children(noun)):
        return annotation.head(preposition).lemma in people.OFFICES  # "the mayor of Sarn"
    return preposition.lemma in ("in", "near", "around", "outside", "inside", "across")


def is_outlet_name(parts: list[str]) -> bool:
    """True for the lower-case words of a name that is an outlet's or agency's: "tidewater post", "radio lund"."""
    joined = " ".join(parts)
    if len(parts) > 1 and registry().named(joined) is not None:
        return True
    if joined in bodies.AGENCY_PHRASES or any(part in bodies.KNOWN_OUTLETS for part in parts):
        return True
    if len(parts) == 1 and parts[0] in bodies.AGENCIES:
        return True
    capital_words = len(parts) > 1 or parts[0] in ("insider", "times", "guardian", "economist", "observer", "gazette")
    return capital_words and (parts[-1] in bodies.OUTLET_NAMES or parts[0] in ("radio", "tv", "channel"))
