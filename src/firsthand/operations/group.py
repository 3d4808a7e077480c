"""Statements grouped by who says them and through whose hands: the first form of the claims table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace

from firsthand.domain import Hop, SourcedStatement, StatementQuery
from firsthand.store.interface import Store

BATCH = 5000
"""How many statements are held whole at a time."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the groups keep of a statement, so that a large record's fit into memory; its `marks` with it."""

    id: str
    report: str
    cue_text: str
    content_text: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChainGroup:
    """The statements of one speaker that came through the same hands; `chain` is the line that people read."""

    chain: str
    hand: int
    statements: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    """All that one speaker says, by chain. `speaker` is None where the reports leave the speaker open."""

    speaker: str | None
    anonymous: bool
    chains: tuple[ChainGroup, ...]

    @property
    def statements(self) -> int:
        """How many statements, over all chains."""
        return sum(len(group.statements) for group in self.chains)

    @property
    def reports(self) -> int:
        """How many reports carry them; not how many independent sources there are."""
        return len({said.report for group in self.chains for said in group.statements})

    def as_dict(self) -> dict[str, object]:
        """For programs: the statements by their ids, which `statements` and `show` explain."""
        chains = [
            {
                "chain": group.chain,
                "hand": group.hand,
                "statements": [asdict(said) for said in group.statements],
            }
            for group in self.chains
        ]
        return {"speaker": self.speaker, "anonymous": self.anonymous, "reports": self.reports, "chains": chains}


@dataclass(slots=True)
class _Growing:
    speaker: str | None
    anonymous: bool
    chains: dict[str, tuple[int, list[Said]]]

    def grown(self) -> SpeakerGroup:
        chains = (ChainGroup(chain, hand, tuple(said)) for chain, (hand, said) in self.chains.items())
        ordered = sorted(chains, key=lambda group: (-len(group.statements), group.chain))
        return SpeakerGroup(self.speaker, self.anonymous, tuple(ordered))


def all_statements(store: Store, query: StatementQuery) -> Iterator[SourcedStatement]:
    """Every statement that matches, some thousand at a time; the query's own limit and offset do not count."""
    offset: int | None = 0
    while offset is not None:
        page = store.statements(replace(query, limit=BATCH, offset=offset))
        yield from page.items
        offset = page.next_offset


def less_sure(store: Store, query: StatementQuery) -> int:
    """How many statements match but for their confidence."""
    all_of_them, sure = (
        store.statements(replace(query, at_least=at_least, limit=0, offset=0)).total
        for at_least in (None, query.at_least)
    )
    return all_of_them - sure


def by_speaker(found: Iterable[SourcedStatement]) -> tuple[SpeakerGroup, ...]:
    """Groups with the most statements first, speakers left open last.

    Names alike in two reports are put on one line, which says nothing of whether they are the same person; a hop
    without a name, or with an anonymous party's describing name, is gathered within its own report only.
    """
    speakers: dict[tuple[str, ...], _Growing] = {}
    for item in found:
        if item.chain:
            speaker = item.chain.speaker
            group = speakers.setdefault(_key(item, speaker), _Growing(speaker.name, item.speaker_anonymous, {}))
            _, statements = group.chains.setdefault(str(item.chain), (item.chain.hand, []))
            one = item.statement
            statements.append(Said(one.id, one.report, one.cue_text, one.content_text, item.marks))
    groups = [group.grown() for group in speakers.values()]
    return tuple(sorted(groups, key=lambda g: (g.speaker is None, -g.statements, g.speaker or "")))


def _key(item: SourcedStatement, speaker: Hop) -> tuple[str, ...]:
    if speaker.name is None:
        return ("", item.statement.report)
    if item.speaker_anonymous:
        return (speaker.name.casefold(), item.statement.report)
    return (speaker.name.casefold(),)
