"""Gather statements into claims: the likest first, never over a person's parting, by mean likeness and a sure pair."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from firsthand.domain import Claim, Pair, Stance
from firsthand.domain.identity import content_id

from .asserted import Asserted
from .clusters import Clusters
from .likeness import Likeness, likeness_of
from .side import Side
from .stances import stances_of
from .terms import terms_of
from .wording import clearest

BY = "link/claims@3"
SAME = 0.2
"""The least average likeness of two groups of statements that become one claim.

It is low since most true pairs of paraphrases share few words, and the mean over all pairs of two groups is strict.
"""
ONE_SURE = 0.5
"""The least likeness of the likest pair of two groups that become one claim: one that is likelier the same than not.

A dozen statements of one story that share its subject alone ("the ramp") are all a little alike, on average enough.
"""
RIVAL = 0.5
"""The least average probability that two claims give one matter another value."""
COMMON = 60
"""Statements that may share an index term; a term that more have tells nothing, and would cost n² comparisons."""
MOST_COMPARED = 20
"""Candidates that a statement is compared with: those that share most."""

type Compare = Callable[[Asserted, Asserted], Likeness]


def gather(
    asserted: Sequence[Asserted],
    joined: Iterable[Pair] = (),
    parted: Iterable[Pair] = (),
    compare: Compare | None = None,
) -> tuple[Claim, ...]:
    """The claims of these statements: each takes a stance to one claim, and may stand in that claim's rivals too.

    `joined` and `parted` are a person's pairs of statement ids: the first end up in one claim, the second never do. To
    add a report to a record, give its statements together with those of all claims that hold a candidate (see `terms`)
    and of these claims' rivals, and put the answer in place of those claims. `compare` stands in for `likeness`; it may
    remember what it found.
    """
    by_id = {one.statement: one for one in sorted(asserted, key=_order)}
    likes = _compared(by_id, compare)
    clusters = Clusters(by_id, {pair: like.same for pair, like in likes.items()})
    clusters.part((pair.one, pair.other) for pair in parted)
    clusters.join((pair.one, pair.other) for pair in joined)
    clusters.merge(SAME, ONE_SURE)
    groups = [[by_id[i] for i in group] for group in clusters.groups()]
    rivals = _rivals(groups, likes)
    return tuple(_claims(groups, rivals))


def _order(one: Asserted) -> tuple[str, str]:
    return one.published or "9999", one.statement


def _compared(by_id: Mapping[str, Asserted], compare: Compare | None) -> dict[tuple[str, str], Likeness]:
    """The likeness of every two statements that share index terms, under the pair of their ids in order."""
    index: dict[int, list[str]] = defaultdict(list)
    for one in by_id.values():
        for term in terms_of(one):
            index[term].append(one.statement)
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for holders in index.values():
        if 2 <= len(holders) <= COMMON:
            for a, b in combinations(holders, 2):
                shared[a][b] += 1
                shared[b][a] += 1
    pairs = {tuple(sorted((a, b))) for a, others in shared.items() for b, _ in others.most_common(MOST_COMPARED)}
    if compare:
        found = {(a, b): compare(by_id[a], by_id[b]) for a, b in sorted(pairs)}
    else:
        sides = {name: Side(by_id[name]) for name in shared}
        found = {(a, b): likeness_of(sides[a], sides[b]) for a, b in sorted(pairs)}
    return {pair: like for pair, like in found.items() if like.same >= 0.05 or like.rival >= 0.05}


def _rivals(groups: list[list[Asserted]], likes: Mapping[tuple[str, str], Likeness]) -> dict[int, dict[int, Stance]]:
    """For each group, by number, the groups that give its matter another value, with the stance that those take."""
    of = {one.statement: n for n, group in enumerate(groups) for one in group}
    sums: dict[tuple[int, int], list[Likeness]] = defaultdict(list)
    for (a, b), like in likes.items():
        if of[a] != of[b] and like.rival:
            sums[min(of[a], of[b]), max(of[a], of[b])].append(like)
    found: dict[int, dict[int, Stance]] = defaultdict(dict)
    for (m, n), pairs in sums.items():
        if max(like.rival for like in pairs) >= RIVAL:
            apart = all(like.stance is Stance.DENIES for like in pairs)
            stance = Stance.DENIES if apart else Stance.QUALIFIES
            found[m][n] = found[n][m] = stance
    return found


def _claims(groups: list[list[Asserted]], rivals: Mapping[int, Mapping[int, Stance]]) -> Iterable[Claim]:
    stances = [stances_of(group) for group in groups]
    ids = [content_id("claim", group[0].statement) for group in groups]
    for n, group in enumerate(groups):
        own = dict(stances[n])
        others = {
            one.statement: stance
            for m, stance in sorted(rivals.get(n, {}).items())
            for one in groups[m]
            if stances[m][one.statement] is Stance.SUPPORTS
        }
        yield Claim(
            ids[n],
            clearest(group, own),
            tuple((own | {s: stance for s, stance in others.items() if s not in own}).items()),
            tuple(sorted(ids[m] for m in rivals.get(n, {}))),
            BY,
        )
