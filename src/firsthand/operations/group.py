"""Statements grouped by who says them and through whose hands: the first form of the claims table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.domain import Hop, SourcedStatement


@dataclass(frozen=True, slots=True)
class ChainGroup:
    """The statements of one speaker that came through the same hands; `chain` is the line that people read."""

    chain: str
    hand: int
    statements: tuple[SourcedStatement, ...]


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    """All that one speaker says, by chain. `speaker` is None where the reports leave the speaker open."""

    speaker: str | None
    chains: tuple[ChainGroup, ...]

    @property
    def statements(self) -> int:
        """How many statements, over all chains."""
        return sum(len(group.statements) for group in self.chains)

    @property
    def reports(self) -> int:
        """How many reports carry them; not how many independent sources there are."""
        return len({found.statement.report for group in self.chains for found in group.statements})


def by_speaker(found: Iterable[SourcedStatement]) -> tuple[SpeakerGroup, ...]:
    """Groups with the most statements first, speakers left open last.

    Names alike in two reports are put on one line, which says nothing of whether they are the same person; a hop
    without a name, or with an anonymous party's describing name, is gathered within its own report only.
    """
    speakers: dict[tuple[str, ...], dict[str, list[SourcedStatement]]] = {}
    for item in found:
        if item.chain:
            chains = speakers.setdefault(_key(item, item.chain.speaker), {})
            chains.setdefault(str(item.chain), []).append(item)
    groups = [
        SpeakerGroup(
            _name(chains),
            tuple(
                ChainGroup(line, items[0].chain.hand if items[0].chain else 0, tuple(items))
                for line, items in sorted(chains.items(), key=lambda pair: (-len(pair[1]), pair[0]))
            ),
        )
        for chains in speakers.values()
    ]
    return tuple(sorted(groups, key=lambda g: (g.speaker is None, -g.statements, g.speaker or "")))


def _key(item: SourcedStatement, speaker: Hop) -> tuple[str, ...]:
    if speaker.name is None:
        return ("", item.statement.report)
    if item.speaker_anonymous:
        return (speaker.name.casefold(), item.statement.report)
    return (speaker.name.casefold(),)


def _name(chains: dict[str, list[SourcedStatement]]) -> str | None:
    first = next(iter(chains.values()))[0]
    return first.chain.speaker.name if first.chain else None
