"""Parts of counted groups: "two others" and "the other three" of five, and the nineteen of those who were asked."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.domain import PartyKind, Token

from .mentions import Form, Phrase
from .parties import Draft
from .roll import Roll
from .traits import Gender, Number
from .words import people

REACH = 4
"""Sentences that may lie between the group and the part of it."""


class GroupParts:
    """Keeps the parts of each group by their words, so that "two others" said twice are the same two."""

    def __init__(self, roll: Roll) -> None:
        self._roll = roll
        self._known: dict[tuple[int, str], Draft] = {}

    def at(self, phrase: Phrase) -> Draft | None:
        """Those of a counted group whom "two others", "the other three" and a bare "nineteen" mean, else None."""
        words = _others(self._roll, phrase) or _bare_count(self._roll, phrase)
        group = _counted_group(self._roll, phrase) if words is not None else None
        if words is None or group is None:
            return None
        if (group.key, words) not in self._known:
            draft = self._roll.new(PartyKind.GROUP, Number.SEVERAL, Gender.OPEN)
            draft.group, draft.member_word, draft.size = group, words, _size(_words_of(self._roll, phrase)) or None
            self._known[group.key, words] = draft
        return self._known[group.key, words]


def _others(roll: Roll, phrase: Phrase) -> str | None:
    """The words "two others" for that, for "the other two" and "the two others"; None for other phrases."""
    if phrase.number is not Number.SEVERAL or phrase.form is Form.PRONOUN:
        return None
    tokens = roll.annotation.tokens[phrase.first : phrase.last]
    count = next((t.lemma for t in tokens if t.lemma in people.COUNTS), "")
    bare = all(t.lemma in ("the", "other", count) for t in tokens)
    return f"{count} others".strip() if bare and any(t.lemma == "other" for t in tokens) else None


def _bare_count(roll: Roll, phrase: Phrase) -> str | None:
    """The words of a number that is a statement's source and has no noun: "Twenty-two said"."""
    if phrase.head.index not in roll.sources or phrase.noun is not phrase.head:
        return None
    tokens = _words_of(roll, phrase)
    bare = all(t.lemma in people.COUNTS or t.text == "-" for t in tokens) and _size(tokens) > 1
    return "".join(t.text.lower() for t in tokens) if bare and "both" not in {t.lemma for t in tokens} else None


def _size(tokens: Iterable[Token]) -> int:
    return sum(people.COUNTS.get(t.lemma, 0) for t in tokens)


def _counted_group(roll: Roll, phrase: Phrase) -> Draft | None:
    """The group of people, counted and larger, that was spoken of last."""
    size = _size(_words_of(roll, phrase))
    for mention, draft in reversed(roll.recent):
        if phrase.sentence - mention.sentence > REACH:
            return None
        group = draft.group or draft
        if group.kind is PartyKind.GROUP and group.size is not None and group.size > size and group.group is None:
            return group
    return None


def _words_of(roll: Roll, phrase: Phrase) -> tuple[Token, ...]:
    return roll.annotation.tokens[phrase.first : phrase.last]
