"""The company of some statements: all that they may be gathered with, and the claims that these stand in or rival."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from firsthand.domain import Claim, Likened, Question
from firsthand.operations.decided import Decided
from firsthand.stages.link.claims import ONE_SURE, RIVAL, Firm
from firsthand.store.interface import Store

MOST = 2000
"""Statements that are looked for beyond those asked for; the nearest, by sure pairs, are taken.

So the cost of a report does not grow with how many others say the same.
"""


@dataclass(frozen=True, slots=True)
class Company:
    """`statements` are gathered anew, `claims` are those that they stand in now, `likes` all pairs that matter.

    `firm` are the claims that rival one of these, or were said to, and those that such claims rival in their turn.
    """

    statements: Collection[str]
    claims: Collection[str]
    likes: Collection[Likened]
    firm: tuple[Firm, ...]


def company_of(
    store: Store,
    decisions: Decided,
    asked: Iterable[str],
    compare: Callable[[Collection[str]], object],
) -> Company:
    """The company of the statements `asked`; statements that it leads to and that were never compared are, first.

    A sure pair, a person's yes and a claim hold statements together. A claim is in it as a whole or not at all: a part
    of one would take its name.
    """
    joined = _joined(decisions)
    found, likes = set[str](), dict[tuple[str, str], Likened]()
    asked = set(asked)
    front = asked
    most = len(front) + MOST
    while front:
        front -= _waiting(store, front, compare) - asked
        beside = store.likenesses(front)
        likes |= {(pair.one, pair.other): pair for pair in beside}
        found |= front
        sure = {end for pair in beside if pair.same >= ONE_SURE for end in (pair.one, pair.other)}
        decided = {other for one in front for other in joined.get(one, ())}
        front = _mates(store, front) - found
        if len(found) < most:
            front |= (sure | decided) - found
    claims = set(store.homes(found).values())
    return Company(found, claims, *_rivals(store, claims, likes))


def _waiting(store: Store, statements: Collection[str], compare: Callable[[Collection[str]], object]) -> set[str]:
    """Those whose report waits to be linked: their turn comes. What an older version gathered is compared now."""
    never = store.uncompared(statements)
    gathered = store.homes(never).keys()
    if gathered:
        compare(gathered)
    return set(never - gathered)


def _joined(decisions: Decided) -> Mapping[str, set[str]]:
    joined = defaultdict[str, set[str]](set)
    for pair in decisions.joined(Question.SAME_CLAIM):
        joined[pair.one].add(pair.other)
        joined[pair.other].add(pair.one)
    return joined


def _mates(store: Store, statements: Collection[str]) -> set[str]:
    """All statements of the claims that these were gathered in."""
    return {one for own in store.members(set(store.homes(statements).values())).values() for one in own}


def _rivals(
    store: Store, claims: Collection[str], likes: dict[tuple[str, str], Likened]
) -> tuple[Collection[Likened], tuple[Firm, ...]]:
    """The pairs that make claims rivals of what is gathered, and those claims; then theirs."""
    named = {rival for claim in _claims(store, claims) for rival in claim.rivals}
    near = (named | _rivalled(store, likes.values())) - set(claims)
    members = store.members(near)
    beside = store.likenesses({one for own in members.values() for one in own}, rivals=True)
    likes |= {(pair.one, pair.other): pair for pair in beside}
    far = store.members(_rivalled(store, beside) - near - set(claims))
    firm = [Firm(claim, members[claim.id]) for claim in _claims(store, members)]
    firm += [Firm(claim, far[claim.id], told=False) for claim in _claims(store, far)]
    return likes.values(), tuple(firm)


def _rivalled(store: Store, likes: Iterable[Likened]) -> set[str]:
    return set(store.homes({end for pair in likes if pair.rival >= RIVAL for end in (pair.one, pair.other)}).values())


def _claims(store: Store, ids: Iterable[str]) -> list[Claim]:
    return [claim for id_ in sorted(ids) if (claim := store.claim(id_))]
