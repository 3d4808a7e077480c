"""The roll: what coreference knows at a point of the text, which parties there are and who was just spoken of."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from firsthand.domain import Annotation, PartyKind, Spans

from .mentions import Form, Phrase
from .parties import Draft
from .quoted import tokens_in_marks
from .traits import Gender, Number

MEMORY = 60
"""How many mentions back a party can be taken up."""


class Roll:
    """Parties so far.

    `at` finds phrases by their head, `by_head` the party of each settled one. `recent` are the last mentions with
    their parties, the latest at the end. `in_marks` are tokens inside quotation marks. `sources` maps the heads of
    statements' sources to what is said.
    """

    def __init__(self, annotation: Annotation, phrases: Sequence[Phrase], sources: Mapping[int, Spans]) -> None:
        self.annotation = annotation
        self.phrases = phrases
        self.sources = sources
        self.at = {phrase.head.index: phrase for phrase in phrases}
        self.names_at = {phrase.first: phrase for phrase in phrases if phrase.form is Form.NAME}
        self.in_marks = tokens_in_marks(annotation)
        self.drafts: list[Draft] = []
        self.by_head: dict[int, Draft] = {}
        self.recent: deque[tuple[Phrase, Draft]] = deque(maxlen=MEMORY)

    def new(self, kind: PartyKind | None, number: Number, gender: Gender) -> Draft:
        """A new party."""
        draft = Draft(len(self.drafts), kind, number, gender)
        self.drafts.append(draft)
        return draft

    def settle(self, phrase: Phrase, draft: Draft) -> None:
        """From here on the phrase means that party."""
        self.by_head[phrase.head.index] = draft
        draft.add(phrase)
        self.recent.append((phrase, draft))

    def nearest(self, phrase: Phrase, sentences: int, fits: Callable[[Draft], bool]) -> Draft | None:
        """The party spoken of last that fits, at most so many sentences back."""
        for mention, draft in reversed(self.recent):
            if phrase.sentence - mention.sentence > sentences:
                return None
            if fits(draft):
                return draft
        return None

    @cached_property
    def _told(self) -> tuple[int, ...]:
        """For each sentence, how many up to it are not wholly inside quotation marks."""
        counts: list[int] = []
        for sentence in self.annotation.sentences:
            words = [t for t in self.annotation.tokens_of(sentence) if t.pos not in ("PUNCT", "SPACE")]
            quoted = bool(words) and all(t.index in self.in_marks for t in words)
            counts.append((counts[-1] if counts else 0) + (not quoted))
        return tuple(counts)

    def distance(self, phrase: Phrase, mention: Phrase) -> int:
        """Sentences from the mention on to the phrase; what is quoted in between is passed over by one outside it."""
        if phrase.head.index in self.in_marks or phrase.sentence == mention.sentence:
            return phrase.sentence - mention.sentence
        return max(1, self._told[phrase.sentence] - self._told[mention.sentence])

    @cached_property
    def _contents(self) -> frozenset[int]:
        spans = {span for said in self.sources.values() for span in said}
        return frozenset(t.index for span in spans for t in self.annotation.tokens_in(span))

    def is_told(self, phrase: Phrase) -> bool:
        """True where the phrase stands in what somebody is reported to say."""
        return phrase.head.index in self._contents

    def is_in_its_words(self, phrase: Phrase, mention: Phrase) -> bool:
        """True where the mention stands in what the phrase, a statement's source, is said to say."""
        said: Spans = self.sources.get(phrase.head.index, ())
        return any(span.contains(mention.words) for span in said)
