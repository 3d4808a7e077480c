"""Tracing: the one way of the stage, from statements to chains and parties."""

from __future__ import annotations

from dataclasses import dataclass, replace

from firsthand.domain import (
    Annotation,
    Basis,
    Chain,
    Channel,
    Hop,
    Party,
    PartyKind,
    Report,
    Role,
    Span,
    Spans,
    Statement,
)

from .basis import basis_of
from .cast import Cast
from .certainty import certainty_of
from .coreference import gather
from .decapitalised import decapitalised
from .hands import Hand
from .hops import Ways
from .parties import Draft, name_of, party_of
from .persons import basis_by_trade
from .polarity import polarity_of
from .scene import Scene
from .there_again import there_again

BY = "trace/rules@2"


@dataclass(frozen=True, slots=True)
class Trace:
    """The chains of a report's statements, in their order, and the parties: all that are named or have a hand."""

    chains: tuple[Chain, ...]
    parties: tuple[Party, ...]


def trace(report: Report, annotation: Annotation, statements: tuple[Statement, ...]) -> Trace:
    """The chain of each statement, and the parties of the report.

    `annotation` and `statements` must be of this report. What the text leaves open stays open: a hop without a name,
    a basis or certainty that is unknown.
    """
    scene = _scene(report, decapitalised(annotation), statements)
    ways = Ways(scene)
    for statement in _outer_first(statements):
        ways.take(statement)
    parties = _parties(scene, ways)
    publisher = _publisher(scene, parties)
    within = _within(statements)
    bases = {s.id: basis_of(scene, s, ways.found[s.id], within[s.id]) for s in statements}
    chains = tuple(_chain(scene, s, publisher, ways.found[s.id], parties, bases[s.id]) for s in statements)
    chains = there_again(statements, chains, {party.id: party.kind for party in parties.values()})
    chains = tuple(_by_trade(scene, s, ways.found[s.id], c) for s, c in zip(statements, chains, strict=True))
    return Trace(chains, _kept(scene, ways, parties, publisher))


def _scene(report: Report, annotation: Annotation, statements: tuple[Statement, ...]) -> Scene:
    bare = Scene(report, annotation, Cast({}, [], {}), statements)
    sources: dict[int, Spans] = {}
    for statement in statements:
        head = bare.head_of(statement.source) if statement.source else None
        if head is not None:
            sources[head.index] = (*sources.get(head.index, ()), *statement.content)
    return Scene(report, annotation, gather(report, annotation, sources), statements)


def _outer_first(statements: tuple[Statement, ...]) -> list[Statement]:
    """In order of text, but each nested statement after the one that it is nested in."""
    by_id = {statement.id: statement for statement in statements}
    ordered: dict[str, Statement] = {}
    for statement in sorted(by_id.values(), key=_place):
        line: list[Statement] = []
        current: Statement | None = statement
        while current is not None and current.id not in ordered and current not in line and len(line) < 50:
            line.append(current)
            current = by_id.get(current.nested_in or "")
        for each in reversed(line):
            ordered.setdefault(each.id, each)
    return list(ordered.values())


def _place(statement: Statement) -> tuple[int, int]:
    starts = [spans[0].start for spans in (statement.cue, statement.content) if spans]
    return (min(starts), -statement.content[-1].end) if starts else (0, 0)


def _parties(scene: Scene, ways: Ways) -> dict[int, Party]:
    """The finished party of each draft; those who spoke to an outlet are named by that too."""
    _note_listeners(scene, ways)
    return {draft.key: party_of(scene.report, scene.annotation, draft) for draft in scene.cast.drafts}


def _note_listeners(scene: Scene, ways: Ways) -> None:
    for hands in ways.found.values():
        if not hands or hands[-1].party is None or hands[-1].role is not Role.SPEAKER:
            continue
        speaker = hands[-1].party
        above = hands[-2].party if len(hands) > 1 and hands[-2].role is Role.INTERVIEWER else None
        if above is not None:
            speaker.told = name_of(scene.report, scene.annotation, above)
        elif len(hands) == 1 and hands[-1].channel is Channel.INTERVIEW:
            speaker.told = scene.report.outlet


def _publisher(scene: Scene, parties: dict[int, Party]) -> Party | None:
    """The report's outlet as a party; where the text names it, with those mentions."""
    outlet = scene.report.outlet
    if not outlet:
        return None
    mentions: tuple[Span, ...] = ()
    for draft in scene.cast.drafts:
        if scene.is_own_party(draft):
            mentions = (*mentions, *parties[draft.key].mentions)
    return Party.in_report(
        scene.report.id, outlet, PartyKind.OUTLET, anonymous=False, mentions=tuple(sorted(set(mentions)))
    )


def _within(statements: tuple[Statement, ...]) -> dict[str, list[Statement]]:
    """The statements nested in each, by its id."""
    within: dict[str, list[Statement]] = {statement.id: [] for statement in statements}
    for statement in statements:
        if statement.nested_in in within:
            within[statement.nested_in].append(statement)
    return within


def _chain(
    scene: Scene,
    statement: Statement,
    publisher: Party | None,
    hands: tuple[Hand, ...],
    parties: dict[int, Party],
    basis: Basis,
) -> Chain:
    top = Hop(
        publisher.id if publisher else None, publisher.name if publisher else None, Role.PUBLISHER, Channel.ARTICLE, ()
    )
    return Chain(
        statement=statement.id,
        hops=(top, *(_hop(hand, parties) for hand in hands)),
        basis=basis,
        certainty=certainty_of(scene, statement),
        polarity=polarity_of(scene, statement),
        by=BY,
    )


def _by_trade(scene: Scene, statement: Statement, hands: tuple[Hand, ...], chain: Chain) -> Chain:
    """The chain; where how the speaker knows is open after all, by the speaker's trade."""
    return replace(chain, basis=basis_by_trade(scene, statement, hands)) if chain.basis is Basis.UNKNOWN else chain


def _hop(hand: Hand, parties: dict[int, Party]) -> Hop:
    party = parties[hand.party.key] if hand.party is not None else None
    return Hop(party.id if party else None, party.name if party else None, hand.role, hand.channel, hand.evidence)


def _kept(scene: Scene, ways: Ways, parties: dict[int, Party], publisher: Party | None) -> tuple[Party, ...]:
    """Parties with a name or a hand, in order of first mention, each once."""
    in_chains = {hand.party.key for hands in ways.found.values() for hand in hands if hand.party is not None}
    kept: dict[str, Party] = {publisher.id: publisher} if publisher else {}
    for draft in scene.cast.drafts:
        if draft.key in in_chains or (_is_named(draft) and not scene.is_own_party(draft)):
            kept.setdefault(parties[draft.key].id, parties[draft.key])
    return tuple(kept.values())


def _is_named(draft: Draft) -> bool:
    return draft.named and draft.kind is not None and bool(draft.phrases)
