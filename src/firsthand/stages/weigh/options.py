"""Options: the earlier accounts that an account can derive from, and its own root, with what speaks for each."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from firsthand.domain import Account, Basis, EdgeKind, External, ExternalKind

from .compatible import compatible, is_group, within_report
from .corrections import TAKEN_BACK
from .credit import Citations, hop_evidence, relayers
from .details import Details, quotation_evidence
from .evidence import Body, Evidence, is_sure, total
from .named_later import named_later, one_person
from .names import is_person
from .order import Moment, in_order, moment, surely_after
from .passages import Reuses
from .reactions import is_reaction
from .readers import ReadIn, readers
from .roots import STORY, Root, Standing, outside_root, root_of, story
from .same_office import LIKELY
from .timing import timing_evidence
from .wording import wording_evidence

MOST_COMPARED = 40
"""Earlier accounts that an account is compared with: those with most in common, where there are more."""


REACTS = -2.2
"""Who only says that a story is true has it from the story."""
CREDITS_ELSEWHERE = Evidence(-1.5, "its report credits that outlet where it has something from there, and not here")


@dataclass(frozen=True, slots=True)
class Said:
    """A person's decisions, as pairs of ids: what derives from what, what does not, and which parties are two."""

    joined: frozenset[tuple[str, str]] = frozenset()
    parted: frozenset[tuple[str, str]] = frozenset()
    two_parties: frozenset[tuple[str, str]] = frozenset()


@dataclass(slots=True)
class Material:
    """The accounts of one stance in an order in which each can derive from those before it, and all about them."""

    accounts: list[Account]
    roots: list[Root]
    moments: list[Moment]
    reuses: Reuses
    citations: Citations
    decided: Said
    outside: list[list[tuple[External, Evidence]]] = field(default_factory=list)
    taken_back: frozenset[str] = frozenset()
    """The accounts that their outlet or source has corrected."""
    named_later: frozenset[tuple[str, str]] = frozenset()
    """Keys of roots that a report first describes and then names."""
    credited: dict[str, frozenset[str]] = field(default_factory=dict)
    """The outlets that a report credits in any of its accounts."""
    read_in: Mapping[str, ReadIn] = field(default_factory=dict)
    """By account: the paper that its speaker has it from, as another report says."""
    fixed: dict[tuple[int, int], Body] = field(default_factory=dict)
    """What speaks for account i deriving from account j whatever is known of the others; filled as it is asked for."""

    def __len__(self) -> int:
        return len(self.accounts)


def material(
    accounts: Sequence[Account],
    reuses: Reuses,
    citations: Citations,
    decided: Said,
    taken_back: frozenset[str] = frozenset(),
) -> Material:
    """The accounts in order, with their roots."""
    read = readers(accounts, citations)
    roots = _with_offices([_rooted(account, citations, read) for account in accounts])
    moments = [moment(account) for account in accounts]
    ranks = [_rank(account, root) for account, root in zip(accounts, roots, strict=True)]
    order = in_order(moments, ranks, _hints(accounts, reuses, citations, decided))
    accounts = [accounts[i] for i in order]
    return Material(
        accounts,
        [roots[i] for i in order],
        [moments[i] for i in order],
        reuses,
        citations,
        decided,
        [citations.outside(account) for account in accounts],
        taken_back,
        named_later(accounts, roots),
        _credited(accounts),
        read,
    )


def _with_offices(roots: Sequence[Root]) -> list[Root]:
    """The roots, each with the office that any report tells of it: one report says what another leaves out."""
    told = {root.key: root.office for root in reversed(roots) if root.office}
    return [replace(root, office=told[root.key]) if root.key in told else root for root in roots]


def _credited(accounts: Sequence[Account]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for account in accounts:
        found[account.report].update(hand.key for hand in relayers(account) if hand.key)
    return {report: frozenset(keys) for report, keys in found.items()}


def _rooted(account: Account, citations: Citations, read_in: Mapping[str, ReadIn]) -> Root:
    """Its root; where its hands leave that open, what lies outside the record and is cited for it.

    Who has it from a paper by the page's own words, or by another report's, goes back to that, whoever it is.
    """
    root = root_of(account)
    if citations.takes_back(account):  # what it tells again is its own earlier story
        return replace(root, key=story(account.outlet or ""), standing=Standing.LEAD, odds=STORY, named=False)
    read = [external for external, _ in citations.outside(account) if external.kind is ExternalKind.PRESS]
    if read or account.id in read_in:
        return outside_root(read[0] if read else read_in[account.id].paper)
    if root.standing is Standing.KNOWN and is_reaction(account):
        return replace(root, standing=Standing.LEAD, odds=REACTS)
    if not root.key.startswith("unknown"):
        return root
    best = max(citations.outside(account), key=lambda pair: pair[1].log_odds, default=None)
    return outside_root(best[0]) if best is not None and best[1].log_odds > 0 else root


def _rank(account: Account, root: Root) -> int:
    """The order within a report: members before their group, first hands before officials, offices before people.

    What the report says on its own account comes last: it may go back to any of them.
    """
    if root.key.startswith(("unknown", "guess")):
        return 5
    if account.basis is Basis.OFFICIAL_POSITION:
        return 4 if is_group(account) else 2 + is_person(root.label)
    return int(is_group(account))


def _hints(
    accounts: Sequence[Account], reuses: Reuses, citations: Citations, decided: Said
) -> Iterator[tuple[int, int]]:
    """Pairs (later, earlier) by what reports say of each other, for those whose dates do not tell."""
    hops = [{hand.key for hand in relayers(account)} for account in accounts]
    for i, later in enumerate(accounts):
        for j, earlier in enumerate(accounts):
            if later.report != earlier.report and (
                earlier.outlet in hops[i]
                or citations.cites(later, earlier)
                or reuses.direction(later.report, earlier.report) > 0.7
                or (later.id, earlier.id) in decided.joined
            ):
                yield i, j


@dataclass(slots=True)
class Options:
    """What the accounts' options weigh: `parents[i]` by the place of the earlier account, `own[i]` for the root."""

    parents: list[dict[int, float]]
    own: list[float]
    sure: list[bool]


def options(known: Material, own: Sequence[float], habits: Mapping[tuple[str, str], float]) -> Options:
    """All options; `own` are the probabilities so far that an account is an origin of its own (details count by it)."""
    details = Details(known.accounts, own)
    found = Options([], [], [])
    for i in range(len(known)):
        bodies = {j: body(known, details, habits, i, j) for j in candidates(known, i)}
        spread = math.log(max(len(bodies), 1))
        found.parents.append({j: total(pieces) - spread for j, pieces in bodies.items()})
        found.sure.append(any(is_sure(pieces) for pieces in bodies.values()))
        heard = known.roots[i].heard if any(map(_one_source, bodies.values())) else 0.0
        found.own.append(_own(known, i, found.parents[i]) - heard)
    return found


def candidates(known: Material, i: int) -> list[int]:
    """The places of the accounts that account `i` could derive from; of very many those that have most in common."""
    found = [j for j in range(i) if _possible(known, i, j)]
    if len(found) > MOST_COMPARED:
        found = sorted(sorted(found, key=lambda j: -_in_common(known, i, j))[:MOST_COMPARED])
    return found


def _possible(known: Material, i: int, j: int) -> bool:
    account, other = known.accounts[i], known.accounts[j]
    if (account.id, other.id) in known.decided.parted or surely_after(known.moments[j], known.moments[i]):
        return False
    return account.report != other.report or any(_within(known, i, j))


def _within(known: Material, i: int, j: int) -> Iterator[Evidence]:
    """What speaks for account `i` having the source of account `j` of the same report."""
    root, other = known.roots[i], known.roots[j]
    if (root.key, other.key) in known.named_later:
        yield one_person(root, other)
    else:
        yield from within_report(known.accounts[i], root, known.accounts[j], other)


def _in_common(known: Material, i: int, j: int) -> float:
    """A quick estimate of what speaks for a derivation, to choose whom to compare."""
    account, other = known.accounts[i], known.accounts[j]
    told = other.outlet in {hand.key for hand in account.hands[1:]} or known.citations.cites(account, other)
    decided = (account.id, other.id) in known.decided.joined
    words = known.reuses.share(account.report, other.report)
    same = len(account.details & other.details) + 3 * (known.roots[i].key == known.roots[j].key)
    return 1000 * decided + 20 * told + 40 * words + same


def body(known: Material, details: Details, habits: Mapping[tuple[str, str], float], i: int, j: int) -> Body:
    """All that speaks for account `i` deriving from account `j`, and against it."""
    if (i, j) not in known.fixed:
        known.fixed[i, j] = _fixed(known, habits, i, j)
    later, earlier = known.accounts[i], known.accounts[j]
    if later.report == earlier.report or (later.id, earlier.id) in known.decided.joined:
        return known.fixed[i, j]
    particulars = details.evidence(later, earlier)
    if _one_source(known.fixed[i, j]):  # who says more the second time is not another
        particulars = (piece for piece in particulars if piece.log_odds > 0)
    return (*known.fixed[i, j], *particulars)


def _fixed(known: Material, habits: Mapping[tuple[str, str], float], i: int, j: int) -> Body:
    later, earlier = known.accounts[i], known.accounts[j]
    if (later.id, earlier.id) in known.decided.joined:
        return (Evidence(30.0, "a person has decided so", sure=True),)
    root, other = known.roots[i], known.roots[j]
    if later.report == earlier.report:
        return tuple(_within(known, i, j))
    cited = tuple(known.citations.evidence(later, earlier))
    cited += tuple(known.read_in[later.id].evidence(earlier)) if later.id in known.read_in else ()
    by_way = any(piece.log_odds > 0 for piece in cited)
    hop = tuple(piece for piece in hop_evidence(relayers(later), earlier) if piece.log_odds > 0 or not by_way)
    credits_elsewhere = not hop and earlier.outlet in known.credited[later.report] and root.standing is Standing.KNOWN
    habit = habits.get((later.outlet or "", earlier.outlet or ""), 0.0)
    sources = tuple(compatible(later, root, earlier, other, credited=is_sure(hop) or is_sure(cited), cited=bool(cited)))
    return (
        *hop,
        *cited,
        *known.reuses.evidence(later, earlier),
        *quotation_evidence(later, earlier),
        *wording_evidence(later, earlier),
        *((CREDITS_ELSEWHERE,) if credits_elsewhere else ()),
        *_error(known, later, earlier),
        *(() if _one_source(sources) else timing_evidence(known.moments[i], known.moments[j])),
        *sources,
        *((Evidence(habit, "it often takes over from that outlet" if habit > 0 else ""),) if habit else ()),
    )


def _one_source(pieces: Body) -> bool:
    """True where the two hardly have different sources, whichever came first and whoever heard it."""
    return any(piece.kind is EdgeKind.SAME_OCCASION and piece.log_odds > LIKELY - 0.5 for piece in pieces)


def _error(known: Material, later: Account, earlier: Account) -> Iterator[Evidence]:
    """What it says that both have what was a mistake of the earlier one's."""
    if earlier.id in known.taken_back and later.outlet != earlier.outlet:
        words = f"it has what {earlier.hands[0].name or 'the other'} took back later"
        yield Evidence(TAKEN_BACK, words, EdgeKind.RELAYS)


def _own(known: Material, i: int, parents: Mapping[int, float]) -> float:
    """The log-odds of the account's own root; one that is said to lie outside the record is told by those words."""
    root = known.roots[i]
    odds = root.odds
    credited = {hand.key for hand in relayers(known.accounts[i])} | {root.key.removeprefix(story(""))}
    if root.key.startswith(story("")) and any(known.accounts[j].outlet in credited for j in parents):
        odds = -1.0
    outside = (found for external, found in known.outside[i] if external.kind is not ExternalKind.PRESS)
    return max([odds, *(evidence.log_odds for evidence in outside)])
