"""Coreference within a report: which mentions mean the same party. Rules, in order of text, each of bounded reach.

Names come together by their words, last names and initials; appositions by the parse; "the minister" and "the paper"
go to the nearest party that can be called so; pronouns to the best of the parties just spoken of. Where two parties
fit a pronoun about equally well, it is left open.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from firsthand.domain import Annotation, PartyKind, Report, Span, Spans, Token

from .agreement import genders_agree, is_bodys_name, is_owned, kinds_agree, may_be_person, numbers_agree
from .clauses import is_empty
from .members import Members
from .mentions import Form, Phrase, phrases_of
from .names import Names
from .parties import Draft
from .salience import Candidate, best
from .traits import PLURAL_PRONOUNS, PRONOUN_GENDER, Gender, Number
from .words import bodies, people, words

MEMORY = 60
"""How many mentions back a party can be taken up."""

NEAR = 3
"""Sentences back in which a noun that says little ("the man", "the agency") looks for its party."""

_INSTITUTIONS = (PartyKind.ORGANISATION, PartyKind.SERVICE)
_GENERIC_BODIES = words("agency organisation organization group company body firm institution watchdog")
_OWN = words("this our")
_PAPERS = bodies.DOCUMENTS | bodies.RECORDINGS


@dataclass(frozen=True)
class Cast:
    """The parties of a report: all drafts, in order of first mention, and the one that each phrase's head means."""

    phrases: Mapping[int, Phrase]
    drafts: list[Draft]
    by_head: Mapping[int, Draft]

    @cached_property
    def _by_name(self) -> dict[frozenset[str], Draft]:
        return {draft.name_words: draft for draft in reversed(self.drafts) if draft.named}

    def called(self, name: str, kind: PartyKind, span: Span) -> Draft:
        """The party of that name; a new one, shown by `span`, where no mention gave it before."""
        words = frozenset(name.lower().removeprefix("the ").split())
        if words not in self._by_name:
            self._by_name[words] = self.described(name, kind, (span,))
            self._by_name[words].name_words = words
        return self._by_name[words]

    def described(self, label: str, kind: PartyKind | None, spans: Spans) -> Draft:
        """A new party that only `label` describes."""
        draft = Draft(len(self.drafts), kind, Number.ONE, Gender.OPEN, label=label, places=list(spans))
        self.drafts.append(draft)
        return draft


def gather(report: Report, annotation: Annotation, sources: Mapping[int, Spans]) -> Cast:
    """The parties of the report. `sources` maps the head of each statement's source to that statement's content."""
    gatherer = _Gatherer(report, annotation, sources)
    for phrase in gatherer.phrases:
        gatherer.take(phrase)
    return Cast(gatherer.at, gatherer.drafts, gatherer.by_head)


class _Gatherer:
    def __init__(self, report: Report, annotation: Annotation, sources: Mapping[int, Spans]) -> None:
        self.report = report
        self.annotation = annotation
        self.sources = sources
        self.phrases = phrases_of(report, annotation, sources)
        self.at = {phrase.head.index: phrase for phrase in self.phrases}
        self.by_first = {phrase.first: phrase for phrase in self.phrases if phrase.form is Form.NAME}
        self.drafts: list[Draft] = []
        self.by_head: dict[int, Draft] = {}
        self.recent: deque[tuple[Phrase, Draft]] = deque(maxlen=MEMORY)
        self.names = Names(report.text)
        self.members = Members(annotation, self.phrases, self.new)

    def new(self, kind: PartyKind | None, number: Number, gender: Gender) -> Draft:
        draft = Draft(len(self.drafts), kind, number, gender)
        self.drafts.append(draft)
        return draft

    def take(self, phrase: Phrase, *, at_any_rate: bool = False) -> Draft | None:
        """Settle which party the phrase means, once; things are no parties, unless `at_any_rate`."""
        if phrase.head.index in self.by_head:
            return self.by_head[phrase.head.index]
        if not (at_any_rate or phrase.form is Form.PRONOUN or self._is_of_interest(phrase)):
            return None
        draft = self._settled(phrase)
        if draft is not None:
            self.by_head[phrase.head.index] = draft
            draft.add(phrase)
            self._learn(draft, phrase)
            self.recent.append((phrase, draft))
        return draft

    def _is_of_interest(self, phrase: Phrase) -> bool:
        if phrase.kind is PartyKind.OUTLET and self.annotation.tokens[phrase.first].lemma in _OWN:
            return False
        counted = phrase.noun.lemma in people.COUNTS
        told_of = phrase.kind is not None or phrase.head.index in self.sources or phrase.noun.lemma in _PAPERS
        return told_of or counted or phrase.form in (Form.NAME, Form.MEMBER)

    def _settled(self, phrase: Phrase) -> Draft | None:
        if phrase.form is Form.PRONOUN:
            return self._pronoun(phrase)
        group = self._group_of_member(phrase)
        if group is not None:
            return self.members.member(group, phrase, self._member_word(phrase))
        if phrase.form is Form.MEMBER:
            return None
        if phrase.form is Form.NAME:
            return self._named(phrase)
        return self._in_apposition(phrase) or self._common(phrase)

    # Names and what stands beside them.

    def _named(self, phrase: Phrase) -> Draft:
        assert phrase.name is not None
        draft = self.names.find(phrase)
        if draft is None:
            beside = self._common_beside(phrase)
            draft = beside if beside is not None and not beside.named else None
        if draft is None:
            draft = self.new(phrase.kind, phrase.number, phrase.gender)
        self.names.learn(draft, phrase)
        return draft

    def _common_beside(self, phrase: Phrase) -> Draft | None:
        """The party of the common noun that the name is in apposition to: "the mayor, Ada Brenn"."""
        head = self.annotation.head(phrase.head)
        if phrase.head.dep == "oprd" and head.lemma in ("name", "call"):
            head = self.annotation.head(head)
        elif phrase.head.dep != "appos":
            return None
        draft = self.by_head.get(head.index)
        common = self.at.get(head.index)
        if draft is None or common is None or common.form is Form.NAME or not self._agree_beside(common, phrase):
            return None
        return draft

    def _in_apposition(self, phrase: Phrase) -> Draft | None:
        """The party of the name that the common noun stands beside: "Ada Brenn, the mayor", "a reservist named …"."""
        member = self._member_before(phrase) or self._member_beside(phrase)
        if member is not None:
            return member
        for token in self._beside(phrase):
            other = self.at.get(token.index)
            if other is not None and other.form is Form.NAME and self._agree_beside(phrase, other):
                draft = self.take(other)
                if draft is not None and draft.kind is PartyKind.ORGANISATION and phrase.kind is PartyKind.PERSON:
                    draft.kind = PartyKind.PERSON
                return draft
        return None

    def _agree_beside(self, common: Phrase, name: Phrase) -> bool:
        """True where the two can be one party, and no dash (as after a dateline's place) parts them."""
        low, high = sorted((common.head.index, name.head.index))
        dash = any(t.text in ("–", "—", "--", "-") and t.dep == "punct" for t in self.annotation.tokens[low:high][:20])
        if dash and name.first < common.first:
            return False
        # A name that only the entity recogniser takes for a body's can be the person's.
        kind = None if name.kind is PartyKind.ORGANISATION and not is_bodys_name(name) else name.kind
        return numbers_agree(common.number, name.number) and kinds_agree(common.kind, kind)

    def _member_before(self, phrase: Phrase) -> Draft | None:
        """The member in "the first, a reservist": the parser takes "first" for a modifier in spite of the comma."""
        for child in self.annotation.children(phrase.head):
            draft = self.by_head.get(child.index)
            if child.index < phrase.first and draft is not None and draft.group is not None:
                return draft
        return None

    def _member_beside(self, phrase: Phrase) -> Draft | None:
        """The member in "one of the two, a deckhand"."""
        draft = self.by_head.get(phrase.head.head)
        beside = phrase.head.dep == "appos" and phrase.number is Number.ONE and phrase.kind is PartyKind.PERSON
        return draft if beside and draft is not None and draft.group is not None else None

    def _beside(self, phrase: Phrase) -> list[Token]:
        annotation, head = self.annotation, self.annotation.head(phrase.head)
        found = [t for t in annotation.children(phrase.head) if t.dep == "appos"]
        following = self.by_first.get(phrase.last + 1)
        if following is not None and annotation.tokens[phrase.last].text == "," and phrase.kind is PartyKind.PERSON:
            found.append(following.head)  # "A passenger, Wenna Tarrow", whatever the parser makes of it
        if phrase.head.dep == "appos":
            found.append(head)
        for child in annotation.children(phrase.head):
            if child.dep in ("acl", "relcl") and child.lemma in ("name", "call", "identify"):
                found.extend(t for t in annotation.children(child) if t.dep in ("oprd", "dobj", "attr"))
        if phrase.head.dep == "attr" and head.lemma == "be":
            found.extend(t for t in annotation.children(head) if t.dep == "nsubj")
        return found

    # Common nouns.

    def _common(self, phrase: Phrase) -> Draft | None:
        draft = self._whole_of(phrase)
        if draft is not None:
            return draft
        if phrase.form is Form.DEFINITE or phrase.noun.lemma in people.COUNTS:
            draft = self._nearest_called(phrase) or self._nearest_that_fits(phrase)
        if draft is None and phrase.kind is None and phrase.noun.lemma in (*people.COUNTS, *people.PARTITIVES):
            return None
        if draft is None:
            draft = self.new(phrase.kind, phrase.number, phrase.gender)
            draft.size = self._size(phrase)
        return draft

    def _whole_of(self, phrase: Phrase) -> Draft | None:
        """The party of "several of the prisoners", met again at its noun."""
        of = self.annotation.head(phrase.head)
        if phrase.head.dep != "pobj" or of.lemma != "of":
            return None
        partitive = self.at.get(of.head)
        if partitive is None or partitive.noun is not phrase.head or partitive.number is not Number.SEVERAL:
            return None
        return self.by_head.get(partitive.head.index)

    def _learn(self, draft: Draft, phrase: Phrase) -> None:
        if phrase.form in (Form.DEFINITE, Form.INDEFINITE):
            draft.nouns.add(phrase.noun.lemma)
            draft.modifiers |= self._modifiers(phrase)
        elif phrase.form is Form.NAME:
            before = self.annotation.tokens[phrase.first : phrase.head.index]
            draft.nouns.update(t.lemma for t in before if t.pos == "NOUN" or t.text.lower() in people.TITLES)
        if draft.kind is PartyKind.PERSON:
            draft.body = draft.body or self._body_of(phrase)

    def _body_of(self, phrase: Phrase) -> str | None:
        """The kind of body that the person is said to be "of": "Haskett of the river police"."""
        for child in self.annotation.children(phrase.head):
            if child.lemma not in ("of", "from", "with", "at", "for") or child.index != phrase.last:
                continue
            for noun in self.annotation.children(child):
                other = self.at.get(noun.index)
                if other is not None and other.kind in (PartyKind.ORGANISATION, PartyKind.SERVICE):
                    return other.noun.lemma
        return None

    def _modifiers(self, phrase: Phrase) -> set[str]:
        tokens = self.annotation.tokens[phrase.first : phrase.last]
        return {t.text.lower() for t in tokens if t.dep in ("amod", "compound", "poss") and t is not phrase.noun}

    def _size(self, phrase: Phrase) -> int | None:
        for token in self.annotation.tokens[phrase.first : phrase.last]:
            if token.lemma in people.COUNTS:
                return people.COUNTS[token.lemma]
        return None

    def _nearest_called(self, phrase: Phrase) -> Draft | None:
        """The nearest party that the text called by the same noun, unless other words tell the two apart."""
        modifiers = self._modifiers(phrase)
        lemma = phrase.noun.lemma
        for _, draft in reversed(self.recent):
            called = lemma in draft.nouns or (lemma in draft.name_words and phrase.kind is draft.kind is not None)
            if not called or draft.group is not None or not numbers_agree(phrase.number, draft.number):
                continue
            if modifiers <= draft.modifiers | draft.name_words:
                return draft
        return None

    def _nearest_that_fits(self, phrase: Phrase) -> Draft | None:
        """The party that a noun can take up which it was not called before: "the paper" after the Gazette."""
        if is_owned(self.annotation, phrase):
            return None
        if phrase.number is Number.SEVERAL:
            return self._nearest_group(phrase)
        if phrase.kind is PartyKind.OUTLET:
            return self._nearest(phrase, lambda d: d.kind is PartyKind.OUTLET and d.number is Number.ONE, MEMORY)
        if phrase.noun.lemma in _GENERIC_BODIES:
            return self._nearest(
                phrase, lambda d: d.named and d.kind in _INSTITUTIONS and not may_be_person(d.phrases, d.kind), NEAR
            )
        if phrase.kind in _INSTITUTIONS:
            return None
        if phrase.kind is PartyKind.PERSON:
            return self._person_called_otherwise(phrase)
        return None

    def _nearest_group(self, phrase: Phrase) -> Draft | None:
        size = self._size(phrase) or people.COUNTS.get(phrase.noun.lemma)
        if size is None and phrase.noun.lemma not in ("man", "woman", "group", "people", "pair", "person", "both"):
            return None
        reach = MEMORY if size else NEAR

        def fits(draft: Draft) -> bool:
            return draft.number is Number.SEVERAL and not draft.named and (size is None or draft.size == size)

        return self._nearest(phrase, fits, reach)

    def _person_called_otherwise(self, phrase: Phrase) -> Draft | None:
        generic = phrase.noun.lemma in people.GENERIC_PERSONS
        found: list[Draft] = []
        said: Spans = self.sources.get(phrase.head.index, ())
        for mention, draft in reversed(self.recent):
            if any(span.contains(mention.words) for span in said):
                continue
            if phrase.sentence - mention.sentence > (NEAR if generic else NEAR - 1):
                break
            if draft.kind is not PartyKind.PERSON or draft.number is not Number.ONE or draft in found:
                continue
            if not genders_agree(phrase.gender, draft.gender):
                continue
            if generic or (draft.named and not draft.nouns):
                found.append(draft)
        if len(found) > 1:
            found = [draft for draft in found if any(p.head.index in self.sources for p in draft.phrases)]
        return found[0] if len(found) == 1 else None

    def _nearest(self, phrase: Phrase, fits: Callable[[Draft], bool], sentences: int) -> Draft | None:
        for mention, draft in reversed(self.recent):
            if phrase.sentence - mention.sentence > sentences:
                return None
            if fits(draft):
                return draft
        return None

    # Members of groups.

    def _member_word(self, phrase: Phrase) -> str:
        for token in (phrase.head, *self.annotation.tokens[phrase.first : phrase.head.index]):
            if token.lemma in ("one", "other", "another", *people.ORDINALS):
                return token.lemma
        return "one"

    def _group_of_member(self, phrase: Phrase) -> Draft | None:
        if phrase.form is Form.MEMBER:
            if phrase.noun is not phrase.head:
                return self._group_at(phrase.noun)
            return self._group_just_told_apart(phrase, people.GENERIC_PERSONS)
        if phrase.number is not Number.ONE or phrase.kind is not PartyKind.PERSON:
            return None
        before = self.annotation.tokens[phrase.first : phrase.head.index]
        if not any(t.lemma in ("other", "another", *people.ORDINALS) and t.dep in ("amod", "det") for t in before):
            return None
        return self._group_just_told_apart(phrase, frozenset((phrase.noun.lemma,)))

    def _group_at(self, noun: Token) -> Draft | None:
        phrase = self.at.get(noun.index)
        draft = self.take(phrase, at_any_rate=True) if phrase is not None else None
        if draft is None or draft.number is not Number.SEVERAL or draft.kind in _INSTITUTIONS:
            return None
        return draft

    def _group_just_told_apart(self, phrase: Phrase, nouns: frozenset[str]) -> Draft | None:
        """The group whose member was spoken of last, else the nearest group of people, within NEAR sentences."""
        bare = phrase.form is Form.MEMBER
        found: Draft | None = None
        for mention, draft in reversed(self.recent):
            if phrase.sentence - mention.sentence > NEAR + 2:
                break
            group = draft.group or draft
            if group.number is not Number.SEVERAL or group.kind is not PartyKind.GROUP:
                continue
            if not bare and not nouns & (group.nouns | people.GENERIC_PERSONS):
                continue
            if draft.group or group.size:
                return group
            if found is None and mention.subject and phrase.sentence - mention.sentence <= 1:
                found = group
        return found

    # Pronouns.

    def _pronoun(self, phrase: Phrase) -> Draft | None:
        word = phrase.head.text.lower()
        if word not in PRONOUN_GENDER and word not in PLURAL_PRONOUNS:
            return None
        if word == "it" and is_empty(self.annotation, phrase.head):
            return None
        said: Spans = self.sources.get(phrase.head.index, ())
        candidates = [
            Candidate(mention, draft, speaker=mention.head.index in self.sources)
            for mention, draft in self.recent
            if not self._is_ruled_out(phrase, mention, said)
        ]
        return best(phrase, candidates)

    def _is_ruled_out(self, phrase: Phrase, mention: Phrase, said: Spans) -> bool:
        """True where the mention stands in what the pronoun's bearer says, or shares the pronoun's verb with it."""
        if any(span.contains(mention.words) for span in said):
            return True
        same_verb = mention.head.head == phrase.head.head and mention.sentence == phrase.sentence
        return same_verb and phrase.head.dep != "poss"
