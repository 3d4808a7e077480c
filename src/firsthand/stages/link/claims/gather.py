"""Gather statements into claims: the likest first, never over a person's parting, by mean likeness and a sure pair.

Two groups are joined by a sure pair alone, so that statements which no chain of sure pairs leads to have no say in
what becomes of others: what is gathered of a whole record is what is gathered of each such company for itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from firsthand.domain import Claim, Likened, Pair, Stance

from .asserted import Asserted
from .clusters import Clusters
from .firm import Firm, claims_of
from .fragments import is_fragment

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


def gather(
    asserted: Sequence[Asserted],
    likes: Iterable[Likened],
    joined: Iterable[Pair] = (),
    parted: Iterable[Pair] = (),
    firm: Sequence[Firm] = (),
) -> tuple[Claim, ...]:
    """The claims of these statements: each takes a stance to one claim, and may stand in that claim's rivals too.

    Statements that assert nothing by themselves (`fragments`) make no claim, unless a person joined them.

    `likes` are the pairs that are at all like (see `likened`). `joined` and `parted` are a person's pairs of statement
    ids: the first end up in one claim, the second never do. To add statements to a record, give them with all that sure
    pairs lead to, with the claims that rival any of these as `firm` ones, and put the answer in place of all of them.
    """
    by_id = {one.statement: one for one in sorted(asserted, key=_order)}
    pairs = {(like.one, like.other): like for like in likes}
    own = {pair: like.same for pair, like in pairs.items() if pair[0] in by_id and pair[1] in by_id}
    clusters = Clusters(by_id, own)
    joined = list(joined)
    clusters.part((pair.one, pair.other) for pair in parted)
    clusters.join((pair.one, pair.other) for pair in joined)
    clusters.merge(SAME, ONE_SURE)
    together = {statement for pair in joined for statement in (pair.one, pair.other)}
    told = [g for g in clusters.groups() if not together.isdisjoint(g) or not all(is_fragment(by_id[i]) for i in g)]
    groups = [sorted((by_id[i] for i in group), key=_order) for group in told]
    members = [[one.statement for one in group] for group in groups] + [list(one.own) for one in firm]
    return tuple(claims_of(groups, firm, _rivals(members, pairs)))


def _order(one: Asserted) -> tuple[str, str]:
    return one.published or "9999", one.statement


def _rivals(groups: Sequence[Sequence[str]], likes: Mapping[tuple[str, str], Likened]) -> dict[int, dict[int, Stance]]:
    """For each group, by number, the groups that give its matter another value, with the stance that those take."""
    of = {statement: n for n, group in enumerate(groups) for statement in group}
    found_in: dict[tuple[int, int], list[Likened]] = defaultdict(list)
    for (a, b), like in likes.items():
        if like.rival and a in of and b in of and of[a] != of[b]:
            found_in[min(of[a], of[b]), max(of[a], of[b])].append(like)
    found: dict[int, dict[int, Stance]] = defaultdict(dict)
    for (m, n), pairs in found_in.items():
        if max(like.rival for like in pairs) >= RIVAL:
            apart = all(like.stance is Stance.DENIES for like in pairs)
            stance = Stance.DENIES if apart else Stance.QUALIFIES
            found[m][n] = found[n][m] = stance
    return found
