"""Siblings: what one source without a name says in one report has one fate, whatever each sentence shows by itself.

Where "an insider" has another paper's witness's very words in one sentence, the insider of the next sentence is no
other witness either: the strongest evidence for a derivation holds for all that the report has from there.
"""

from __future__ import annotations

from collections import defaultdict

from .options import Material


def share_fate(known: Material, parents: list[dict[int, float]], own: list[float]) -> None:
    """Lower the probability of a root of its own, for each account, to the least that a sibling has. In place.

    What is taken from the root goes to its own likeliest parents, and where it has none to those of the sibling.
    """
    for places in _siblings(known):
        least = min(places, key=lambda i: own[i])
        for i in places:
            if own[i] > own[least]:
                parents[i] = _shared(parents[i], own[i], parents[least], own[least], i)
                own[i] = 1 - sum(parents[i].values())


def _shared(
    parents: dict[int, float], own: float, of_sibling: dict[int, float], its: float, place: int
) -> dict[int, float]:
    """The parents' probabilities where `its` is left for the root; only accounts before `place` can be parents."""
    before = {j: share for j, share in of_sibling.items() if j < place}
    if not before:
        return parents
    whole = sum(before.values())
    moved = own - its
    return {j: parents.get(j, 0.0) + moved * before.get(j, 0.0) / whole for j in sorted(parents.keys() | before.keys())}


def _siblings(known: Material) -> list[list[int]]:
    """Accounts of one report and one source without a name, two or more."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, (account, root) in enumerate(zip(known.accounts, known.roots, strict=True)):
        if root.anonymous:
            found[account.report, root.key].append(i)
    return [places for places in found.values() if len(places) > 1]
