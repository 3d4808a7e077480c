"""Parties as they are gathered: drafts that mentions are added to, and the Party that each becomes in the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from firsthand.domain import Annotation, Party, PartyKind, Report, Span, Token

from .mentions import Form, Phrase
from .traits import Gender, Number
from .words import bodies, people

_INDEFINITE = frozenset(("a", "an", "another", "some", "one", "several", "many", "any", "no"))
"""Words before a body's noun that leave open which one it is."""

LONGEST_NAME = 24
"""Tokens that a describing name may have."""

MOST_LOOKED_AT = 60
"""Mentions of a party in which it is looked for what it is."""


@dataclass(eq=False, slots=True)
class Draft:
    """A party being gathered. `group` and `position` are set for members: "the second" of two conscripts has 2.

    `size` is how many a group is said to be, `members` those of it that are told apart, by position. `nouns` are the
    common nouns that it is called by, `modifiers` the words before them. `told` is the name of the outlet that it spoke
    to, `owner` whom "its" means in "its spokeswoman", `body` the noun of the body that a person is of. `label` is a
    name that no single mention gives (a web host, the two ends of a telephone call), `places` where the text shows such
    a party.
    """

    key: int
    kind: PartyKind | None
    number: Number
    gender: Gender
    phrases: list[Phrase] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    name_words: frozenset[str] = frozenset()
    group: Draft | None = None
    position: int | None = None
    member_word: str = ""
    size: int | None = None
    members: dict[int, Draft] = field(default_factory=dict)
    told: str | None = None
    owner: Draft | None = None
    label: str | None = None
    body: str | None = None
    places: list[Span] = field(default_factory=list)

    @property
    def first_phrases(self) -> list[Phrase]:
        """The first mentions, at most MOST_LOOKED_AT: a report tells who somebody is where it brings them in."""
        return self.phrases[:MOST_LOOKED_AT]

    @property
    def named(self) -> bool:
        """True where a proper name of it stands in the text."""
        return bool(self.name_words)

    def add(self, phrase: Phrase) -> None:
        """Take the phrase up as a mention, and learn from its words."""
        self.phrases.append(phrase)
        if self.kind is None or (self.kind is PartyKind.ORGANISATION and phrase.kind is PartyKind.OUTLET):
            self.kind = phrase.kind
        if self.gender is Gender.OPEN and phrase.gender is not Gender.OPEN and phrase.number is Number.ONE:
            self.gender = phrase.gender


def description(annotation: Annotation, report: Report, phrase: Phrase) -> str:
    """The phrase's words with the prepositions that directly follow and tell which: "a man in a yellow jacket"."""
    end = phrase.last
    head: Token | None = phrase.head
    while head is not None and end - phrase.first < LONGEST_NAME:
        head, end = _extended(annotation, head, end)
    opening = annotation.tokens[phrase.first]
    words = " ".join(report.text[opening.span.start : annotation.tokens[end - 1].span.end].split())
    opens_sentence = annotation.sentences[phrase.sentence].first == phrase.first
    plain = opening.pos in ("DET", "NUM") or (opens_sentence and opening.pos not in ("PROPN", "ADJ"))
    if words.isupper() and len(words) > 1 and plain:
        return words.lower()  # "NURSE:", a transcript's label
    return words[0].lower() + words[1:] if plain else words


def _extended(annotation: Annotation, head: Token, end: int) -> tuple[Token | None, int]:
    place = end
    if place + 1 < len(annotation.tokens) and annotation.tokens[place].lemma in people.NEARNESS:
        head, place = annotation.tokens[place], place + 1
    preposition = annotation.tokens[place] if place < len(annotation.tokens) else head
    if preposition.pos != "ADP" or (preposition.lemma != "of" and preposition.head != head.index):
        return None, end
    noun = next((t for t in annotation.children(preposition) if t.dep == "pobj" and t.index > place), None)
    if noun is None or noun.index - place > 6:
        return None, end
    who = next((t for t in annotation.children(noun) if t.dep == "relcl"), None)
    if noun.lemma == "those" and who is not None:
        clause = [t.index for t in annotation.tokens[noun.index : noun.index + 8] if t.pos == "PUNCT"]
        told = max([who.index, *(t.index for t in annotation.children(who) if t.dep != "punct")])
        inner = [t.index for c in annotation.children(who) if c.dep == "prep" for t in annotation.children(c)]
        return None, min([max([told, *inner]), *(i - 1 for i in clause)]) + 1
    if noun.index + 1 < len(annotation.tokens) and annotation.tokens[noun.index + 1].dep == "case":
        return None, end
    whole = (m.last for m in annotation.mentions if m.first <= noun.index < m.last)
    return noun, max([noun.index + 1, *whole])  # "Pell & Dane"


def party_of(report: Report, annotation: Annotation, draft: Draft) -> Party:
    """The finished party: by its name, or, where it has none, by what the text calls it first."""
    mentions = tuple(sorted({*(phrase.words for phrase in draft.phrases), *draft.places}))
    by_host = draft.label is not None and draft.kind is PartyKind.OUTLET
    anonymous = not (draft.named or by_host or _is_known_by_office(annotation, draft))
    kind = draft.kind or PartyKind.UNKNOWN
    return Party.in_report(report.id, name_of(report, annotation, draft), kind, anonymous=anonymous, mentions=mentions)


def name_of(report: Report, annotation: Annotation, draft: Draft) -> str:
    """What the party is called: its longest name, its place in a group, or its describing words."""
    if draft.label is not None:
        return draft.label
    if draft.named:
        return _proper_name(report.text, (p for p in draft.phrases if p.form is Form.NAME))
    if draft.group is not None and draft.group.size is None and len(draft.group.members) < 2 and draft.phrases:
        return description(annotation, report, draft.phrases[0])
    if draft.group is not None and draft.group.size and (draft.position or 0) > draft.group.size and draft.phrases:
        return description(annotation, report, draft.phrases[0])  # "a third", after two
    if draft.group is not None:
        which = people.ORDINAL_NAMES.get(draft.position or 0, draft.member_word)
        return f"{which} of {_group_name(report, annotation, draft.group)}"
    if not draft.phrases:
        return "unnamed"
    phrase = next((p for p in draft.phrases if p.form in (Form.DEFINITE, Form.INDEFINITE)), draft.phrases[0])
    name = description(annotation, report, phrase)
    if draft.owner is not None and draft.owner.named and annotation.tokens[phrase.first].tag == "PRP$":
        return f"{name_of(report, annotation, draft.owner)}’s {name.partition(' ')[2]}"
    if draft.told and draft.kind is PartyKind.PERSON and phrase.form is Form.INDEFINITE:
        return f"{name}, to {draft.told}"
    return name


def _group_name(report: Report, annotation: Annotation, group: Draft) -> str:
    return name_of(report, annotation, group).removeprefix("the ")


def _proper_name(text: str, phrases: Iterable[Phrase]) -> str:
    spans = [phrase.name for phrase in phrases if phrase.name is not None]
    longest = max(spans, key=lambda span: (not span.of(text).isupper(), span.end - span.start, -span.start))
    name = " ".join(longest.of(text).split())
    if not name.startswith("The "):
        return name
    bare = name.removeprefix("The ")
    elsewhere = {_with_article(text, span) for span in spans if span.of(text).removeprefix("The ") == bare}
    starts_capital = "The" in elsewhere or ("the" not in elsewhere and bare.split()[-1].lower() in bodies.OUTLET_NAMES)
    return name if starts_capital else bare


def _with_article(text: str, span: Span) -> str:
    """The article that stands before or in the name, where it doesn't begin a sentence; else nothing."""
    words = span.of(text)
    start = span.start if words.startswith("The ") else max(0, span.start - 4)
    before = text[max(0, start - 2) : start].strip()
    article = text[start : start + 3]
    at_sentence_start = not before or before[-1] in ".!?:”\"'’"
    return "" if at_sentence_start and article == "The" else article


def _is_known_by_office(annotation: Annotation, draft: Draft) -> bool:
    """True for "the mayor", "river police" and their like: no name, but anybody can tell who; not for "a company"."""
    if not draft.phrases:
        return False
    first = draft.phrases[0]
    definite = first.form is Form.DEFINITE and draft.number is Number.ONE
    if draft.kind not in (PartyKind.ORGANISATION, PartyKind.SERVICE):
        return definite and bool(draft.nouns & people.OFFICES)
    opening = annotation.tokens[first.first]
    one_of_many = opening.lemma in _INDEFINITE or opening.pos == "NUM"
    bare = first.noun.tag != "NNS" or first.noun.lemma in bodies.SERVICES
    return first.form is Form.DEFINITE or (bare and not one_of_many)
