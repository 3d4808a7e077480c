"""The cast: the parties of a report, and which of them each mention means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from firsthand.domain import PartyKind, Span, Spans

from .mentions import Phrase
from .parties import Draft
from .traits import Gender, Number


@dataclass(frozen=True)
class Cast:
    """The parties of a report: all drafts, in order of first mention, and the one that each phrase's head means."""

    phrases: Mapping[int, Phrase]
    drafts: list[Draft]
    by_head: Mapping[int, Draft]

    @cached_property
    def _by_name(self) -> dict[frozenset[str], Draft]:
        return {draft.name_words: draft for draft in reversed(self.drafts) if draft.named}

    @cached_property
    def persons_called(self) -> Mapping[str, tuple[Draft, ...]]:
        """The persons that have each word in their name, in order of first mention."""
        found: dict[str, list[Draft]] = {}
        for draft in self.drafts:
            for word in draft.name_words if draft.kind is PartyKind.PERSON else ():
                found.setdefault(word, []).append(draft)
        return {word: tuple(drafts) for word, drafts in found.items()}

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
