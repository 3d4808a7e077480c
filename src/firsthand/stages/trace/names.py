"""Names that mean the same party: equal words, last name for full name, initials for the words they stand for."""

from __future__ import annotations

from firsthand.domain import PartyKind

from .agreement import genders_agree, kinds_agree, may_be_person
from .mentions import Phrase
from .parties import Draft
from .traits import is_title, opens_a_body

SHORTEST_INITIALS = 2

MOST_NAMESAKES = 8


class Names:
    """The named parties so far, found by any of the forms that a later mention may have."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._by_words: dict[tuple[str, ...], Draft] = {}
        self._by_end: dict[str, list[Draft]] = {}
        self._by_start: dict[str, Draft] = {}
        self._by_initials: dict[str, Draft] = {}

    def find(self, phrase: Phrase) -> Draft | None:
        """The party with this name. A full name also finds the party that so far had only its last word."""
        words = self._words(phrase)
        for draft in self._candidates(words):
            if draft is None:
                continue
            if not genders_agree(phrase.gender, draft.gender):
                continue
            surname = draft.kind is PartyKind.PERSON and may_be_person((phrase,), phrase.kind)
            if surname or self._is_its_surname(words, phrase, draft) or kinds_agree(phrase.kind, draft.kind):
                return draft
        return None

    def _is_its_surname(self, words: tuple[str, ...], phrase: Phrase, draft: Draft) -> bool:
        """True for "Solano" after the minister Greta Solano, though a place of that name is known as well."""
        if len(words) != 1 or draft.kind is not PartyKind.PERSON:
            return False
        if phrase.noun.text.isupper() and not any(known.noun.text.isupper() for known in draft.first_phrases):
            return False  # an abbreviation; "FARRANT:" in a transcript has a "LOIS FARRANT:" before it
        return draft in self._by_end.get(words[0].lower(), ())

    def _candidates(self, words: tuple[str, ...]) -> tuple[Draft | None, ...]:
        lower = tuple(word.lower() for word in words)
        if not lower:
            return ()
        if len(lower) == 1:
            initials = self._by_initials.get(words[0]) if words[0].isupper() else None
            return (self._by_words.get(lower), initials, *self._ending(lower[0]), self._by_start.get(lower[0]))
        return (self._by_words.get(lower), self._by_words.get(lower[-1:]), self._by_words.get((_initials(words),)))

    def _ending(self, word: str) -> list[Draft]:
        """Parties whose name ends in the word, those spoken of most first: it is they who go by surname alone."""
        return sorted(self._by_end.get(word, ()), key=lambda draft: len(draft.phrases), reverse=True)

    def learn(self, draft: Draft, phrase: Phrase) -> None:
        """Let later mentions find `draft` by this name."""
        words = self._words(phrase)
        lower = tuple(word.lower() for word in words)
        draft.name_words |= frozenset(lower) or frozenset(("",))
        if not lower:
            return
        self._by_words[lower] = draft
        if len(lower) > 1:
            namesakes = self._by_end.setdefault(lower[-1], [])
            if draft not in namesakes and len(namesakes) < MOST_NAMESAKES:
                namesakes.append(draft)
            if draft.kind is PartyKind.PERSON:
                self._by_start.setdefault(lower[0], draft)
            initials = _initials(words)
            if len(initials) >= SHORTEST_INITIALS and draft.kind is not PartyKind.PERSON:
                self._by_initials[initials.upper()] = draft

    def _words(self, phrase: Phrase) -> tuple[str, ...]:
        assert phrase.name is not None
        words = [word.strip(".,()’'\"“”") for word in phrase.name.of(self._text).split()]
        words = [word.removesuffix("'s").removesuffix("’s") for word in words if word]
        while len(words) > 1 and (words[0].lower() == "the" or (is_title(words[0]) and not opens_a_body(words[1]))):
            words = words[1:]
        return tuple(words)


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words if word[:1].isupper()).lower()
