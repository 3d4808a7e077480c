"""Weigh one claim: a forest a stance, its origins, the two figures and the alarms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from firsthand.domain import (
    Account,
    Channel,
    Citation,
    Claim,
    External,
    Hand,
    Lineage,
    Pair,
    Question,
    Reuse,
    Role,
    Stance,
)

from . import figures
from .alarms import alarms
from .corrections import Corrections
from .credit import Citations
from .edges import edges
from .forest import Forest, grown
from .habits import RelayHabits
from .options import Said, material
from .origins import groups, origin
from .passages import Reuses

BY = "weigh/branching@1"


def weigh(
    claim: Claim,
    accounts: Sequence[Account],
    reuses: Sequence[Reuse],
    citations: Sequence[Citation],
    externals: Sequence[External] = (),
    *,
    habits: RelayHabits | None = None,
    joined: Iterable[Pair] = (),
    parted: Iterable[Pair] = (),
) -> Lineage:
    """The lineage of `claim`, whose statements' `accounts` are given; others among the accounts are passed over.

    `reuses` and `citations` may be those of more reports than the claim has. `joined` and `parted` are a person's
    pairs: of DERIVES, the first derives from the second (a statement), or does not; those override all evidence.
    """
    forests = forests_of(claim, accounts, reuses, citations, externals, habits=habits, joined=joined, parted=parted)
    known = [account for forest in forests.values() for account in forest.known.accounts]
    learned = _learned(known, habits)
    supporting = forests[Stance.SUPPORTS]
    sources, reporters = figures.sources(supporting), figures.reporters(supporting)
    derived = tuple(edge for forest in forests.values() for edge in edges(forest, learned))
    told = {(edge.source, edge.target): edge for edge in derived}
    counted = {Stance.SUPPORTS: figures.counted(supporting)}
    origins = tuple(
        origin(forest, group, stance, told, counted.get(stance, {}))
        for stance, forest in forests.items()
        for group in groups(forest)
    )
    return Lineage(
        claim.id,
        derived,
        origins,
        sources,
        reporters,
        tuple(alarms(supporting, known, origins, sources, citations)),
        BY,
    )


def forests_of(
    claim: Claim,
    accounts: Sequence[Account],
    reuses: Sequence[Reuse],
    citations: Sequence[Citation],
    externals: Sequence[External] = (),
    *,
    habits: RelayHabits | None = None,
    joined: Iterable[Pair] = (),
    parted: Iterable[Pair] = (),
) -> dict[Stance, Forest]:
    """The forests behind a lineage, one a stance: every probability that `weigh` tells is taken from them."""
    stances = dict(claim.statements)
    of_claim = [_with_hands(account) for account in accounts if account.id in stances]
    parted = tuple(parted)
    decided = Said(_pairs(joined), _pairs(parted), _pairs(parted, Question.SAME_PARTY))
    shared, cited, learned = (
        Reuses(reuses),
        Citations(citations, externals, (a.report for a in of_claim)),
        _learned(of_claim, habits),
    )
    taken_back = frozenset(Corrections(of_claim, citations).taken_back())
    return {
        stance: grown(
            material(
                [a for a in of_claim if stances.get(a.id, a.stance) is stance], shared, cited, decided, taken_back
            ),
            learned,
        )
        for stance in Stance
    }


def _with_hands(account: Account) -> Account:
    """The account; one that nothing is known of has the hand of an unknown publisher."""
    unknown = (Hand(None, None, Role.PUBLISHER, Channel.UNKNOWN),)
    return account if account.hands else replace(account, hands=unknown)


def _pairs(pairs: Iterable[Pair], question: Question = Question.DERIVES) -> frozenset[tuple[str, str]]:
    return frozenset((pair.one, pair.other) for pair in pairs if pair.question is question)


def _learned(accounts: Sequence[Account], habits: RelayHabits | None) -> Mapping[tuple[str, str], float]:
    """What the habits weigh for the outlets at hand, without those of which they say nothing."""
    if habits is None:
        return {}
    outlets = sorted({account.outlet for account in accounts if account.outlet is not None})
    pairs = ((one, other) for one in outlets for other in outlets if one != other)
    return {pair: weight for pair in pairs if (weight := habits.log_odds(*pair))}
