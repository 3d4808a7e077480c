"""Weighing judged apart from reading, on simulated relay networks whose origins are known.

    python -m evaluation.simulated.simulator              the table, on the seeds that are reported (never tuned on)
    python -m evaluation.simulated.simulator --tuning     on other seeds, to look at while changing the weights

How networks are made tells `simulator_network`, what a reader gets wrong in them `simulator_reading`.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from statistics import mean

from evaluation.simulated.simulator_network import network
from evaluation.simulated.simulator_reading import Simulated, simulated
from firsthand.domain import Lineage, Stance
from firsthand.stages.weigh import weigh
from firsthand.stages.weigh.habits import FROM_THE_SAME
from firsthand.stages.weigh.weighing import forests_of

REPORTED, TUNING = 20_240_311, 7
CLAIMS, QUICK = 800, 120
BANDS = (0.0, 0.3, 0.5, 0.7, 0.9)
"""Where the bands of probability begin in which derivations are held against the truth."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Over claims: B³ F1 averaged over the true number of origins; Brier of "same origin"; the interval's worth.

    `covered` is the share of claims whose true number lies from lowest to highest; `width` is the interval's width
    as a share of that of [1, reports], summed over claims. `told` pairs the probability of every derivation that is
    told with whether it is one, straight or by way of others.
    """

    same_origin: float
    by_origins: Mapping[int, float]
    brier: float
    covered: float
    width: float
    off: float
    told: Sequence[tuple[float, bool]]

    def held(self, least: float, most: float = 1.0) -> tuple[float, float, int]:
        """Of the derivations told with such a probability: its mean, the share that is so, and how many there are."""
        those = [(p, so) for p, so in self.told if least <= p < most or p == most == 1.0]
        return mean(p for p, _ in those), mean(so for _, so in those), len(those)


def score(claims: Sequence[Simulated]) -> Scores:
    """Weigh the claims, and score the lineages."""
    b3: dict[int, list[float]] = defaultdict(list)
    brier, covered, wide, widest, off = list[float](), list[bool](), 0, 0, list[float]()
    told = list[tuple[float, bool]]()
    for one in claims:
        lineage = weigh(one.claim, one.accounts, one.reuses, one.citations)
        true = len(set(one.truth))
        b3[true].append(b_cubed(partition(one, lineage), one.truth))
        brier += _squares(one)
        figures = lineage.independence
        covered.append(figures.lowest <= true <= figures.highest)
        wide += figures.highest - figures.lowest
        widest += len(one.accounts) - 1
        off.append(abs(figures.expected - true))
        derived = (edge for edge in lineage.edges if edge.kind not in FROM_THE_SAME)
        told += [(edge.probability, (edge.source, edge.target) in one.took) for edge in derived]
    return Scores(
        _averaged(b3),
        {k: mean(v) for k, v in sorted(b3.items())},
        mean(brier),
        mean(covered),
        wide / widest,
        mean(off),
        told,
    )


def baseline(claims: Sequence[Simulated], group: Callable[[Simulated], Sequence[int]]) -> float:
    """B³ of a partition made otherwise, averaged over the true number of origins."""
    b3: dict[int, list[float]] = defaultdict(list)
    for one in claims:
        b3[len(set(one.truth))].append(b_cubed(group(one), one.truth))
    return _averaged(b3)


def always_one(one: Simulated) -> Sequence[int]:
    """Everything from one origin."""
    return [0] * len(one.truth)


def always_apart(one: Simulated) -> Sequence[int]:
    """Every report an origin of its own."""
    return range(len(one.truth))


def text_and_citations(one: Simulated) -> Sequence[int]:
    """One origin where reports share 30 % of their words or one credits or links to the other."""
    reports = [account.report for account in one.accounts]
    links = {(r.derived, r.source) for r in one.reuses if max(r.of_derived, r.of_source) >= 0.3}
    links |= {(citation.report, citation.target) for citation in one.citations}
    by_outlet = {account.outlet: account.report for account in reversed(one.accounts)}
    for account in one.accounts:
        links |= {(account.report, by_outlet[h.key]) for h in account.hands[1:] if h.key in by_outlet}
    group = {report: place for place, report in enumerate(reports)}
    for pair in sorted(links):
        old, new = group[pair[0]], group[pair[1]]
        group = {report: new if place == old else place for report, place in group.items()}
    return [group[report] for report in reports]


def partition(one: Simulated, lineage: Lineage) -> Sequence[int]:
    """The number of each account's origin in the lineage."""
    place = {statement: n for n, origin in enumerate(lineage.origins) for statement in origin.statements}
    return [place[account.id] for account in one.accounts]


def b_cubed(found: Sequence[int], truth: Sequence[int]) -> float:
    """B³ F1 (Bagga and Baldwin 1998) of two partitions of the same things.

    >>> b_cubed([0, 0, 1], [0, 0, 1])
    1.0
    """
    precision, recall = list[float](), list[float]()
    for one, true in zip(found, truth, strict=True):
        right = sum(1 for f, t in zip(found, truth, strict=True) if f == one and t == true)
        precision.append(right / found.count(one) if isinstance(found, list) else right / list(found).count(one))
        recall.append(right / list(truth).count(true))
    p, r = mean(precision), mean(recall)
    return 2 * p * r / (p + r)


def _squares(one: Simulated) -> list[float]:
    forest = forests_of(one.claim, one.accounts, one.reuses, one.citations)[Stance.SUPPORTS]
    true = {account.id: source for account, source in zip(one.accounts, one.truth, strict=True)}
    accounts = forest.known.accounts
    return [
        float(forest.same[i, j] - (true[accounts[i].id] == true[accounts[j].id])) ** 2
        for i in range(len(accounts))
        for j in range(i)
    ]


def _averaged(b3: Mapping[int, Sequence[float]]) -> float:
    return mean(mean(values) for values in b3.values())


def claims_of(seed: int, number: int) -> list[Simulated]:
    """So many simulated claims."""
    made = []
    for n in range(number):
        random = Random(seed * 1_000_003 + n)
        made.append(simulated(network(random), random))
    return made


def simulator_figures() -> dict[str, float]:
    """The quick figures for the gate, in percent, more is better."""
    found = score(claims_of(REPORTED, QUICK))
    return {
        "simulator.same_origin": round(100 * found.same_origin, 1),
        "simulator.brier_below_one": round(100 * (1 - found.brier), 1),
        "simulator.covered": round(100 * found.covered, 1),
        "simulator.narrower": round(100 * (1 - found.width), 1),
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Score weighing on simulated relay networks.")
    parser.add_argument("--tuning", action="store_true", help="use the seeds for tuning")
    parser.add_argument("--claims", type=int, default=CLAIMS, help="how many claims")
    chosen = parser.parse_args()
    claims = claims_of(TUNING if chosen.tuning else REPORTED, chosen.claims)
    found = score(claims)
    print(f"{len(claims)} claims, {sum(len(one.accounts) for one in claims)} accounts")
    print(f"B³ of same origin, averaged over the true number: {found.same_origin:.3f}")
    print("  by number of origins:", "  ".join(f"{n}: {value:.2f}" for n, value in found.by_origins.items()))
    for name, group in (
        ("always one", always_one),
        ("always apart", always_apart),
        ("text and citations", text_and_citations),
    ):
        print(f"  {name}: {baseline(claims, group):.3f}")
    print(f"Brier of same origin: {found.brier:.3f}")
    print(f"interval covers the truth: {found.covered:.3f}; its width as a share of [1, reports]: {found.width:.3f}")
    print(f"the expected figure is off by {found.off:.2f} on average")
    print("derivations, by the probability told: its mean, the share that is so")
    for least, most in zip(BANDS, (*BANDS[1:], 1.0), strict=True):
        says, so, number = found.held(least, most)
        print(f"  {least:.1f} to {most:.1f}: {says:.2f}  {so:.2f}  ({number})")


if __name__ == "__main__":
    main()
