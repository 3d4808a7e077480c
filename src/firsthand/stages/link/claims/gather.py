"""Gather statements into claims: the likest first, never over a person's parting, by mean likeness and a sure pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from firsthand.domain import Claim, Pair, Stance

from .asserted import Asserted
from .candidates import candidates
from .clusters import Clusters
from .firm import Firm, claims_of
from .fragments import is_fragment
from .likeness import Likeness, likeness_of
from .side import Side
from .terms import terms_of

SAME = 0.4
"""The least average likeness of two groups of statements that become one claim.

Below it more paraphrases meet (the mean over all pairs of two groups is strict), but more of what a story is about at
large runs together with them, and more claims have a wrong number of origins.
"""
ONE_SURE = 0.6
"""The least likeness of the likest pair of two groups that become one claim: one that is likelier the same than not.

A dozen statements of one story that share its subject alone ("the ramp") are all a little alike, on average enough.
"""
RIVAL = 0.5
"""The least average probability that two claims give one matter another value."""
LEAST = 0.05
"""The least probability of the same, or of a rival, that is not taken for none."""

type Compare = Callable[[Asserted, Asserted], Likeness]


def gather(
    asserted: Sequence[Asserted],
    joined: Iterable[Pair] = (),
    parted: Iterable[Pair] = (),
    compare: Compare | None = None,
    firm: Sequence[Firm] = (),
) -> tuple[Claim, ...]:
    """The claims of these statements: each takes a stance to one claim, and may stand in that claim's rivals too.

    Statements that assert nothing by themselves (`fragments`) make no claim, unless a person joined them.

    `joined` and `parted` are a person's pairs of statement ids: the first end up in one claim, the second never do. To
    add a report to a record, give its statements together with those of all claims that hold a candidate (see `terms`),
    and of these claims' rivals as `firm` ones, and put the answer in place of all those claims. `compare` stands in for
    `likeness`; it may remember what it found.
    """
    by_id = {one.statement: one for one in sorted(asserted, key=_order)}
    fast = {statement for one in firm for statement in one.own}
    names = sorted(by_id, key=fast.__contains__)  # the firm ones last, each in order
    loose = names[: len(names) - len(fast)]
    likes = _compared([by_id[name] for name in names], len(loose), compare)
    clusters = Clusters(loose, {pair: like.same for pair, like in likes.items() if fast.isdisjoint(pair)})
    joined = list(joined)
    clusters.part((pair.one, pair.other) for pair in parted)
    clusters.join((pair.one, pair.other) for pair in joined)
    clusters.merge(SAME, ONE_SURE)
    together = {statement for pair in joined for statement in (pair.one, pair.other)}
    told = [g for g in clusters.groups() if not together.isdisjoint(g) or not all(is_fragment(by_id[i]) for i in g)]
    groups = [sorted((by_id[i] for i in group), key=_order) for group in told]
    kept = [[by_id[i] for i in one.own] for one in firm]
    return tuple(claims_of(groups, kept, firm, _rivals([*groups, *kept], likes)))


def _order(one: Asserted) -> tuple[str, str]:
    return one.published or "9999", one.statement


def _compared(asserted: Sequence[Asserted], loose: int, compare: Compare | None) -> dict[tuple[str, str], Likeness]:
    """The likeness of the first, `loose` ones with each other and all others, under the pair of their ids in order."""
    places = candidates([terms_of(one) for one in asserted], loose)
    sides = [] if compare else [Side(one) for one in asserted]
    found = {}
    for a, b in sorted(places):
        like = compare(asserted[a], asserted[b]) if compare else likeness_of(sides[a], sides[b])
        if like.same >= LEAST or like.rival >= LEAST:
            one, other = sorted((asserted[a].statement, asserted[b].statement))
            found[one, other] = like
    return found


def _rivals(
    groups: Sequence[Sequence[Asserted]], likes: Mapping[tuple[str, str], Likeness]
) -> dict[int, dict[int, Stance]]:
    """For each group, by number, the groups that give its matter another value, with the stance that those take."""
    of = {one.statement: n for n, group in enumerate(groups) for one in group}
    sums: dict[tuple[int, int], list[Likeness]] = defaultdict(list)
    for (a, b), like in likes.items():
        if a in of and b in of and of[a] != of[b] and like.rival:
            sums[min(of[a], of[b]), max(of[a], of[b])].append(like)
    found: dict[int, dict[int, Stance]] = defaultdict(dict)
    for (m, n), pairs in sums.items():
        if max(like.rival for like in pairs) >= RIVAL:
            apart = all(like.stance is Stance.DENIES for like in pairs)
            stance = Stance.DENIES if apart else Stance.QUALIFIES
            found[m][n] = found[n][m] = stance
    return found
