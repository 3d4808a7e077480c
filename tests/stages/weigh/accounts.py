"""Accounts written as a chain on a line, so that a test can be read: "Post ← Courier (relayer) ← a deckhand"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from firsthand.domain import (
    Account,
    Basis,
    Certainty,
    Channel,
    Citation,
    Claim,
    EdgeKind,
    External,
    Hand,
    Lineage,
    Pair,
    Passage,
    Reuse,
    ReuseKind,
    Role,
    Span,
    Stance,
)
from firsthand.domain.outlet import folded
from firsthand.stages.weigh import RelayHabits, weigh

TUESDAY = datetime(2024, 3, 12, 6, 40, tzinfo=UTC)


def an_account(
    chain: str,
    text: str,
    *,
    hours: float | None = 0,
    stance: Stance = Stance.SUPPORTS,
    basis: Basis = Basis.UNKNOWN,
    details: str = "",
    quotes: Sequence[str] = (),
    report: str | None = None,
    certainty: Certainty = Certainty.CERTAIN,
    told_as: str = "",
) -> Account:
    """An account of a report that came out so many hours after Tuesday morning; `chain` has its hands.

    Hands but the first and the last are outlets, with "(document)", "(interviewer)" … behind them where they are not
    relayers. A speaker "?" is unknown, one that begins with "a", "an" or "one" anonymous.
    """
    names = [name.strip() for name in chain.split("←")]
    report = report or f"{folded(names[0])} {hours}"
    hands = [_hand(name, place, len(names), report) for place, name in enumerate(names)]
    return Account(
        f"{report}: {text}",
        report,
        None if hours is None else TUESDAY + timedelta(hours=hours),
        stance,
        text,
        tuple(hands),
        basis,
        certainty,
        frozenset(details.split()),
        tuple(quotes),
        (Span(0, len(text)),),
        told_as,
    )


def _hand(name: str, place: int, of: int, report: str) -> Hand:
    name, _, role = name.partition(" (")
    roles = {r.value: r for r in Role}
    if place == 0:
        return Hand(f"outlet:{folded(name)}", name, Role.PUBLISHER, Channel.ARTICLE)
    last = place == of - 1
    kind = roles.get(role.rstrip(")"), Role.SPEAKER if last else Role.RELAYER)
    if name == "?":
        return Hand(None, None, kind, Channel.UNKNOWN)
    if kind in (Role.RELAYER, Role.INTERVIEWER) or name.startswith("The "):
        return Hand(f"outlet:{folded(name)}", name, kind, Channel.ARTICLE)
    anonymous = name.startswith(("a ", "an ", "one ", "first ", "second ", "two "))
    return Hand(f"{report} {name}" if anonymous else f"person:{folded(name)}", name, kind, Channel.INTERVIEW, anonymous)


def weighed(
    *accounts: Account,
    reuses: Iterable[Reuse] = (),
    citations: Iterable[Citation] = (),
    externals: Iterable[External] = (),
    habits: RelayHabits | None = None,
    joined: Iterable[Pair] = (),
    parted: Iterable[Pair] = (),
) -> Lineage:
    """The lineage of a claim with these accounts."""
    claim = Claim("claim-1", accounts[0].text, tuple((account.id, account.stance) for account in accounts))
    ties = tuple(reuses), tuple(citations), tuple(externals)
    return weigh(claim, accounts, *ties, habits=habits, joined=joined, parted=parted)


def figures(lineage: Lineage) -> tuple[int, int]:
    """The lowest and the highest number of independent sources."""
    return lineage.independence.lowest, lineage.independence.highest


def kinds(lineage: Lineage) -> set[EdgeKind]:
    """The kinds of its edges."""
    return {edge.kind for edge in lineage.edges}


def a_copy(derived: Account, source: Account) -> Reuse:
    """Four fifths of the words of one report stand in the other, the account's content among them."""
    passages = (Passage(derived.content[0], source.content[0]),)
    return Reuse(derived.report, source.report, ReuseKind.NEAR_COPY, passages, 0.8, 0.8, 0.9, (), "test")


def a_citation(citing: Account | str, target: str, *, statement: bool = False) -> Citation:
    """A report, or its statement, goes back to another report."""
    report = citing if isinstance(citing, str) else citing.report
    of = citing.id if statement and isinstance(citing, Account) else None
    return Citation(report, of, target, EdgeKind.CITES, (), 0.95, "it links to it", "test")
