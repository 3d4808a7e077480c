"""Members of groups: "one", "the second" and "the other" of two conscripts, each a party of its own."""

from __future__ import annotations

from firsthand.domain import PartyKind

from .mentions import Form, Phrase
from .parties import Draft
from .roll import Roll
from .traits import Gender, Number
from .words import words
from .words.people import COMPARATIVES, GENERIC_PERSONS, ORDINALS

REACH = 4
"""Sentences that may lie between "one of the two" and "the other"."""

WINDOW = 60
"""Tokens after a member's mention that are taken as said of that member."""


class Members:
    """Tells the members of each group apart, in order of text.

    A second round of "one … the other" about the same group is the same two people, but the text may turn them round;
    the words said of each decide which is which (who was "forced" before is the one who "was forced" now), and where
    they don't decide, the second round's members stay apart from the first's.
    """

    def __init__(self, roll: Roll) -> None:
        self._roll = roll
        self._rank = {phrase.head.index: rank for rank, phrase in enumerate(roll.phrases)}
        self._said: dict[int, frozenset[str]] = {}
        self._latest: dict[int, Draft] = {}
        self._compared: dict[tuple[int, str], dict[int, Draft]] = {}

    def member(self, group: Draft, phrase: Phrase, word: str) -> Draft:
        """The member of `group` that `word` ("one", "other", "another", an ordinal or a comparative) points at."""
        draft = self._find(group, phrase, word)
        self._said.setdefault(draft.key, self._words_after(phrase))
        self._latest[group.key] = draft
        return draft

    def _find(self, group: Draft, phrase: Phrase, word: str) -> Draft:
        if word in ORDINALS:
            return self._at(group, ORDINALS[word])
        if word in COMPARATIVES:
            return self._by_comparison(group, word)
        if word == "one":
            return self._first_of_a_round(group, phrase)
        latest = self._latest.get(group.key)
        if word == "another" or latest is None:
            return self._unplaced(group, word) if latest is None else self._at(group, len(group.members) + 1)
        if latest.position is None:
            return self._unplaced(group, word)
        if group.size == 2 or len(group.members) <= 2:
            return self._at(group, 3 - latest.position if latest.position <= 2 else latest.position + 1)
        return self._unplaced(group, word)

    def _by_comparison(self, group: Draft, word: str) -> Draft:
        """The younger of two is who was called so before, or the one that is not the older; else who is not yet met."""
        what, end = COMPARATIVES[word]
        known = self._compared.setdefault((group.key, what), {})
        if end not in known:
            opposite = known.get(1 - end)
            if opposite is not None and opposite.position in (1, 2) and group.size == 2:
                known[end] = self._at(group, 3 - opposite.position)
            else:
                known[end] = self._unplaced(group, word) if group.members else self._at(group, 1)
        return known[end]

    def _at(self, group: Draft, position: int) -> Draft:
        if position not in group.members:
            draft = self._unplaced(group, "")
            draft.position = position
            group.members[position] = draft
        return group.members[position]

    def _unplaced(self, group: Draft, word: str) -> Draft:
        draft = self._roll.new(PartyKind.PERSON, Number.ONE, Gender.OPEN)
        draft.group = group
        draft.member_word = word
        return draft

    def _first_of_a_round(self, group: Draft, phrase: Phrase) -> Draft:
        if 1 not in group.members:
            return self._at(group, 1)
        position = self._same_as_before(group, phrase)
        return self._unplaced(group, "one") if position is None else self._at(group, position)

    def _same_as_before(self, group: Draft, phrase: Phrase) -> int | None:
        """1 or 2 where the words said of this one, and of "the other" after it, fit one order better; else None."""
        first, second = group.members.get(1), group.members.get(2)
        if first is None or second is None or len(group.members) > 2:
            return None
        here = self._words_after(phrase)
        there = self._words_of_the_other(phrase)
        of_first, of_second = self._said.get(first.key, frozenset()), self._said.get(second.key, frozenset())
        straight = len(here & of_first) + len(there & of_second)
        swapped = len(here & of_second) + len(there & of_first)
        if straight == swapped:
            return None
        return 1 if straight > swapped else 2

    def _words_of_the_other(self, phrase: Phrase) -> frozenset[str]:
        rank = self._rank[phrase.head.index]
        for later in self._roll.phrases[rank + 1 : rank + 1 + WINDOW]:
            if later.sentence - phrase.sentence > REACH:
                break
            if later.head.lemma in ("other", "second", "another") and later.head.dep != "amod":
                return self._words_after(later)
        return frozenset()

    def _words_after(self, phrase: Phrase) -> frozenset[str]:
        """Lemmas of what is said of the member: up to the next member's mention or the sentence's end."""
        found = set()
        end = self._roll.annotation.sentences[phrase.sentence].last
        for token in self._roll.annotation.tokens[phrase.last : min(end, phrase.last + WINDOW)]:
            if token.lemma in ("other", "second", "another") and token.dep != "amod":
                break
            if token.pos in ("NOUN", "VERB", "ADJ", "PROPN"):
                found.add(token.lemma)
        return frozenset(found - _PLAIN)


_MUTUAL = words("after by beside behind")

_PLAIN = words("say tell report describe be have do get go make take speak conscript man woman person time")


def member_word(roll: Roll, phrase: Phrase) -> str | None:
    """The word by which it points at a member: "one", "other", "another", an ordinal or a comparative; None without."""
    if _is_mutual(roll, phrase):
        return None
    tokens = [phrase.head]
    if phrase.form is not Form.MEMBER:
        if phrase.form is Form.NAME or phrase.number is not Number.ONE or phrase.kind is not PartyKind.PERSON:
            return None
        before = roll.annotation.tokens[phrase.first : phrase.head.index]
        tokens = [t for t in before if t.dep in ("amod", "det") or (t.lemma == "one" and t.dep == "nummod")]
    compared = next((t.text.lower() for t in tokens if t.text.lower() in COMPARATIVES), None)
    if compared is not None:
        return compared
    return next((t.lemma for t in tokens if t.lemma in ("one", "other", "another", *ORDINALS)), None)


def _is_mutual(roll: Roll, phrase: Phrase) -> bool:
    """True for "one after the other", and for the "one" of "in Lund one says", who is none of a group."""
    tokens, place = roll.annotation.tokens, phrase.head.index
    around = [t.lemma for t in tokens[max(0, place - 3) : place + 4]]
    if phrase.head.lemma in ("one", "other") and any(w in _MUTUAL for w in around) and {"one", "other"} <= set(around):
        return True
    before = tokens[place - 1] if place > roll.annotation.sentences[phrase.sentence].first else None
    bare = phrase.head.lemma == "one" and phrase.head.dep == "nsubj" and phrase.noun is phrase.head
    return bare and before is not None and before.pos in ("NOUN", "PROPN", "ADV")


def is_of_people(group: Draft) -> bool:
    """True where its members can be persons."""
    return group.number is Number.SEVERAL and group.kind in (PartyKind.GROUP, None)


def group_told_apart(roll: Roll, phrase: Phrase) -> Draft | None:
    """The group whose member was spoken of last, or that is counted, or that the last sentence was about.

    A phrase with a noun of its own ("the other man") goes only to a group that can be called so.
    """
    found: Draft | None = None
    for mention, draft in reversed(roll.recent):
        if phrase.sentence - mention.sentence > REACH + 1:
            break
        group = draft.group or draft
        if group.number is not Number.SEVERAL or group.kind is not PartyKind.GROUP:
            continue
        if phrase.form is not Form.MEMBER and phrase.noun.lemma not in group.nouns | GENERIC_PERSONS:
            continue
        if draft.group or group.size:
            return group
        if found is None and mention.subject and phrase.sentence - mention.sentence <= 1:
            found = group
    return found
