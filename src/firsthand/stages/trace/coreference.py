"""Coreference within a report: which mentions mean the same party. Rules, in order of text, each of bounded reach.

Names come together by their words, last names and initials; appositions by the parse; "the minister" and "the paper"
go to the nearest party that can be called so; pronouns to the best of the parties just spoken of. Where two parties
fit a pronoun about equally well, it is left open.
"""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.domain import Annotation, PartyKind, Report, Spans, Token

from .apposition import common_noun_beside, is_called, member_beside, name_beside
from .cast import Cast
from .group_parts import GroupParts
from .members import Members, group_told_apart, is_of_people, member_word
from .mentions import Form, Phrase, phrases_of
from .names import Names
from .parties import Draft
from .pronouns import meant_by
from .role_nouns import learn, size_of, taken_up
from .roll import Roll
from .traits import Number
from .words import bodies, people, words
from .words.hands import PERSONAL

_OWN = words("this our")
_MARKS = frozenset("„“”«»")
_WRITING = words("report write")
_OPENING = frozenset("„“”«»\"‘’':")
_WITH_ARTICLE = words("hague gambia bahamas bronx netherlands dalles")
"""Places whose name has an article that is written large."""

_PAPERS = bodies.DOCUMENTS | bodies.RECORDINGS | words("message text post sign banner tweet")


def gather(report: Report, annotation: Annotation, sources: Mapping[int, Spans]) -> Cast:
    """The parties of the report. `sources` maps the head of each statement's source to that statement's content."""
    roll = Roll(annotation, phrases_of(report, annotation, sources), sources)
    own = tuple((report.outlet or "").lower().removeprefix("the ").split())
    gatherer = _Gatherer(roll, Names(report.text), Members(roll), own)
    for phrase in roll.phrases:
        gatherer.take(phrase)
    return Cast(roll.at, roll.drafts, roll.by_head)


class _Gatherer:
    """Settles phrase by phrase which party each means."""

    def __init__(self, roll: Roll, names: Names, members: Members, own: tuple[str, ...]) -> None:
        self.roll = roll
        self.names = names
        self.members = members
        self.parts = GroupParts(roll)
        self._own = own  # the words of the report's own outlet

    def take(self, phrase: Phrase, *, at_any_rate: bool = False) -> Draft | None:
        """Settle which party the phrase means, once; things are no parties, unless `at_any_rate`."""
        if phrase.head.index in self.roll.by_head:
            return self.roll.by_head[phrase.head.index]
        if not (at_any_rate or phrase.form is Form.PRONOUN or self._is_of_interest(phrase)):
            return None
        draft = self._party(phrase)
        if draft is not None:
            self.roll.settle(phrase, draft)
            learn(self.roll, draft, phrase)
        return draft

    def _is_of_interest(self, phrase: Phrase) -> bool:
        if phrase.kind is PartyKind.OUTLET and self.roll.annotation.tokens[phrase.first].lemma in _OWN:
            return False  # "this newspaper" is the report's own, and no party spoken of
        counted = phrase.noun.lemma in people.COUNTS
        told_of = phrase.kind is not None or phrase.head.index in self.roll.sources or phrase.noun.lemma in _PAPERS
        return told_of or counted or phrase.form in (Form.NAME, Form.MEMBER)

    def _party(self, phrase: Phrase) -> Draft | None:
        if phrase.form is Form.PRONOUN:
            return meant_by(self.roll, phrase)
        part = self.parts.at(phrase)
        if part is not None:
            return part
        word = member_word(self.roll, phrase)
        group = self._group_of(phrase) if word else None
        if word and group is not None:
            return self.members.member(group, phrase, word)
        if phrase.form is Form.MEMBER:
            return None
        return self._named(phrase) if phrase.form is Form.NAME else self._common(phrase)

    def _group_of(self, phrase: Phrase) -> Draft | None:
        if phrase.form is Form.MEMBER and phrase.noun is not phrase.head:
            return self._group_at(phrase.noun)
        return group_told_apart(self.roll, phrase)

    def _group_at(self, noun: Token) -> Draft | None:
        """The group behind "one of"."""
        phrase = self.roll.at.get(noun.index)
        draft = self.take(phrase, at_any_rate=True) if phrase is not None else None
        return draft if draft is not None and is_of_people(draft) else None

    def _named(self, phrase: Phrase) -> Draft:
        draft = self.names.find(phrase) or common_noun_beside(self.roll, phrase)
        if draft is None:
            draft = self.roll.new(phrase.kind, phrase.number, phrase.gender)
        self.names.learn(draft, phrase)
        if draft.kind in (PartyKind.ORGANISATION, None) and (self._writes(phrase) or self._is_a_title(phrase)):
            draft.kind = PartyKind.OUTLET
        if self._own and self._own[-1] in draft.name_words and draft.name_words - {"the"} <= set(self._own):
            draft.kind = PartyKind.OUTLET  # the report's own outlet, whatever the entity recogniser takes it for
        return draft

    def _is_a_title(self, phrase: Phrase) -> bool:
        """True for "The Lantern" amid a sentence: whose article is written large is mostly a publication."""
        tokens = self.roll.annotation.tokens
        first = tokens[phrase.first]
        within = phrase.first > self.roll.annotation.sentences[phrase.sentence].first and first.text == "The"
        if not within or tokens[phrase.first - 1].text in _OPENING or tokens[phrase.first - 1].pos == "PUNCT":
            return False
        named = {t.text.lower() for t in tokens[phrase.first + 1 : phrase.last]}
        return phrase.noun.text.lower() not in _WITH_ARTICLE and not named & (bodies.ORGANISATIONS | bodies.SERVICES)

    def _writes(self, phrase: Phrase) -> bool:
        """True for a name in quotation marks that reports or writes: "the „Tidende“ reports"."""
        tokens = self.roll.annotation.tokens
        verb = self.roll.annotation.head(phrase.head)
        around = (*tokens[phrase.first : phrase.last], *tokens[max(0, phrase.first - 1) : phrase.first])
        marked = phrase.head.index not in self.roll.in_marks or any(t.text in _MARKS for t in around)
        return (
            phrase.head.dep == "nsubj" and verb.lemma in _WRITING and marked and any(t.text in _MARKS for t in around)
        )

    def _common(self, phrase: Phrase) -> Draft | None:
        name = name_beside(self.roll, phrase)
        member = member_beside(self.roll, phrase)
        if member is not None and name is not None and not member.named and name.head.index not in self.roll.by_head:
            self.names.learn(member, name)
            self.roll.settle(name, member)  # "one, a dyer whom we call Ada"
        if member is not None or name is None:
            return member or self._said_to_be(phrase) or taken_up(self.roll, phrase) or self._brought_up(phrase)
        draft = self.take(name)
        if draft is not None and draft.kind is PartyKind.ORGANISATION and phrase.kind is PartyKind.PERSON:
            draft.kind = PartyKind.PERSON
        elif draft is not None and is_called(self.roll, phrase, name):
            draft.kind = phrase.kind
        return draft

    def _said_to_be(self, phrase: Phrase) -> Draft | None:
        """The group of "both are divers", at "divers"."""
        verb = self.roll.annotation.head(phrase.head)
        children = self.roll.annotation.children(verb)
        if phrase.head.dep != "attr" or verb.lemma != "be" or any(t.dep == "neg" for t in children):
            return None
        drafts = (self.roll.by_head.get(t.index) for t in children if t.dep == "nsubj")
        several = (d for d in drafts if d is not None and d.number is phrase.number is Number.SEVERAL and not d.named)
        return next((draft for draft in several if draft.kind in (PartyKind.GROUP, None)), None)

    def _brought_up(self, phrase: Phrase) -> Draft | None:
        """A new party; none for a bare count whose group is not known."""
        if phrase.kind is None and phrase.noun.lemma in (*people.COUNTS, *people.PARTITIVES):
            return None
        size = size_of(self.roll, phrase)
        kind = PartyKind.GROUP if phrase.kind is None and size and self._told(phrase) else phrase.kind
        draft = self.roll.new(kind, phrase.number, phrase.gender)
        draft.size = size
        return draft

    def _told(self, phrase: Phrase) -> bool:
        """True for "two roofers told …": whom no list of people knows can still be told by what they do."""
        verb = self.roll.annotation.head(phrase.head)
        return phrase.head.dep == "nsubj" and verb.lemma in PERSONAL and phrase.noun.lemma not in _PAPERS
