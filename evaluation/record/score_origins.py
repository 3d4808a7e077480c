"""Score a family end to end: from its pages, through our own engine, to claims, origins and what derives from what.

    python -m evaluation.record.score_origins [--family NAME] [--misses] [--given pages|statements|claims]

Proposed statements are taken for gold ones where their contents overlap (linked_family.py), and each gold claim for
the proposed claim that shares most with it. Then, in percent:

    statements.recall       gold statements in claims that were found at all
    claims.found            gold claims with a proposed one that shares at least half (F1) of its statements
    claims.b3 / .pairs      how alike the two groupings of statements into claims are (F1); not found: alone
    stances                 of statements in both of a pair of claims, those with the gold's stance
    origins.b3              how alike the two groupings of a claim's statements by origin are (F1); not found: alone
    origins.b3.of_found     the same, of the statements in both claims only
    lowest, highest, range  claims whose lowest figure is the gold's, whose highest is, and both
    cover                   claims whose range, lowest to highest, holds the gold's
    alarms                  alarms of claims (F1)
    derivations.f1          pairs of reports of which one has something from the other
    derivations.disclosed   of those that the page discloses, how many were found; .undisclosed: of the others
    derivations.direction   of those found in either direction, how many in the right one alone

`--given statements` gives the gold's statements and chains in place of what is read, and `--given claims` the gold's
claims as well, so that what is lost in reading, in gathering claims and in weighing can be told apart.

A claim that was not found is wrong in all of its figures. A derivation by way of a third report is never held wrong.
"""

from __future__ import annotations

import argparse
from collections.abc import Hashable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import linear_sum_assignment

from evaluation.record.families import GoldClaim, GoldFamily, Reference, family_names, load_family
from evaluation.record.linked_family import Derivation, LinkedFamily
from evaluation.record.overlapping_clusters import Agreement, b_cubed, pairs_alike
from firsthand.domain import AlarmKind, Claim, Independence, Lineage, Stance

FOUND = 0.5
"""The least F1 between the statements of a gold and of a proposed claim for the one to be the other."""
_HARDLY = 1e-3
"""What a pair counts that is no match: it must not take away the claim that another gold claim matches."""


@dataclass(frozen=True)
class ScoredClaim:
    """A gold claim beside the proposed one that was taken for it, if any; its statements are named as in the gold."""

    gold: GoldClaim
    claim: Claim | None
    lineage: Lineage | None
    stances: Mapping[Reference, Stance]
    likeness: float

    @property
    def found(self) -> bool:
        """True where enough is shared to say that the proposed claim is the gold's."""
        return self.claim is not None and self.likeness >= FOUND

    @property
    def shared(self) -> tuple[Reference, ...]:
        """Statements in both claims, in the gold's order."""
        return tuple(reference for reference in self.gold.statements if reference in self.stances)

    @property
    def stances_right(self) -> int:
        """How many of those shared have the gold's stance."""
        return sum(self.gold.statements[reference] is self.stances[reference] for reference in self.shared)

    @property
    def figures(self) -> Independence | None:
        """The figures proposed; None where the claim was not found, or not weighed."""
        return self.lineage.independence if self.lineage and self.found else None

    @property
    def alarms(self) -> frozenset[AlarmKind]:
        """The alarms given."""
        return frozenset(alarm.kind for alarm in self.lineage.alarms) if self.lineage and self.found else frozenset()

    @property
    def lowest_right(self) -> bool:
        return self.figures is not None and self.figures.lowest == self.gold.lowest

    @property
    def highest_right(self) -> bool:
        return self.figures is not None and self.figures.highest == self.gold.highest

    @property
    def covered(self) -> bool:
        """True where the gold's range lies in the proposed one."""
        figures = self.figures
        return figures is not None and figures.lowest <= self.gold.lowest and self.gold.highest <= figures.highest


@dataclass(frozen=True)
class ScoredFamily:
    """A linked family with its claims matched to the gold's."""

    linked: LinkedFamily
    claims: tuple[ScoredClaim, ...]

    @property
    def family(self) -> GoldFamily:
        """The gold."""
        return self.linked.family

    @cached_property
    def wanted(self) -> frozenset[Reference]:
        """The gold statements that stand in a claim."""
        return frozenset(reference for claim in self.family.claims for reference in claim.statements)

    @cached_property
    def missing(self) -> frozenset[Reference]:
        """Those that were not found on the page."""
        return self.wanted - set(self.linked.references.values())

    def grouping(self) -> tuple[Agreement, Agreement]:
        """B³ and pairs of the grouping of statements into claims, those of the gold that stand in none included."""
        items = tuple(
            dict.fromkeys(
                (*sorted(self.wanted), *((p, s.id) for p, g in self.linked.gold.items() for s in g.statements))
            )
        )
        gold = [frozenset(claim.statements) for claim in self.family.claims]
        found = [frozenset(_stances(claim, self.linked.references)) for claim in self.linked.claims]
        return b_cubed(gold, found, items), pairs_alike(gold, found, items)

    def origins(self, *, of_found: bool) -> Agreement:
        """B³ of the grouping by origin within claims, over all of their statements; see the module's doc."""
        gold, found, items = list[Set[Hashable]](), list[Set[Hashable]](), list[Hashable]()
        for scored in self.claims:
            of_claim = scored.shared if of_found else tuple(scored.gold.statements)
            if of_found and not scored.found:
                continue
            within = frozenset(scored.shared) if scored.found else frozenset()
            items += [(scored.gold.id, reference) for reference in of_claim]
            gold += [{(scored.gold.id, r) for r in origin.statements} for origin in scored.gold.origins]
            found += [{(scored.gold.id, r) for r in group & within} for group in self._origins_of(scored)]
        return b_cubed(gold, found, items)

    def _origins_of(self, scored: ScoredClaim) -> list[frozenset[Reference]]:
        references = self.linked.references
        origins = scored.lineage.origins if scored.lineage else ()
        return [frozenset(references[s] for s in origin.statements if s in references) for origin in origins]

    @property
    def derivations(self) -> DerivationScore:
        """What derives from what, beside the gold."""
        gold = {(d.source, d.target): d.disclosed for d in self.family.derivations}
        return DerivationScore(gold, self.linked.derivations)


@dataclass(frozen=True)
class DerivationScore:
    """`gold` says of each derivation whether the page discloses it."""

    gold: Mapping[Derivation, bool]
    found: frozenset[Derivation]

    @cached_property
    def by_way(self) -> frozenset[Derivation]:
        """Derivations by way of one or more third reports."""
        reach = set(self.gold)
        while more := {(a, d) for a, b in reach for c, d in self.gold if b == c} - reach:
            reach |= more
        return frozenset(reach - set(self.gold))

    @property
    def wrong(self) -> frozenset[Derivation]:
        """Proposed, but not so even by way of a third report."""
        return self.found - set(self.gold) - self.by_way

    @property
    def agreement(self) -> Agreement:
        """Precision and recall."""
        right = len(self.found & set(self.gold))
        proposed = right + len(self.wrong)
        return Agreement(right / proposed if proposed else 0.0, right / len(self.gold) if self.gold else 1.0)

    def recall(self, *, disclosed: bool) -> float:
        """Of those that the page discloses, or does not, the share that was found."""
        asked = [pair for pair, open_ in self.gold.items() if open_ is disclosed]
        return sum(pair in self.found for pair in asked) / len(asked) if asked else 1.0

    @property
    def direction(self) -> float:
        """Of the gold's that were found in either direction, the share found in the right one alone."""
        either = [pair for pair in self.gold if pair in self.found or pair[::-1] in self.found]
        return sum(pair[::-1] not in self.found for pair in either) / len(either) if either else 0.0


def score_family(linked: LinkedFamily) -> ScoredFamily:
    """Take each gold claim for the proposed one that shares most with it, one to one."""
    offered = [_stances(claim, linked.references) for claim in linked.claims]
    likeness = np.array([[_likeness(gold, stances) for stances in offered] for gold in linked.family.claims])
    found = np.array(
        [[_f1(set(gold.statements), set(stances)) for stances in offered] for gold in linked.family.claims]
    )
    counted = np.where(found >= FOUND, likeness, _HARDLY * likeness)
    rows, columns = linear_sum_assignment(-counted) if offered else ((), ())
    chosen = {int(i): int(j) for i, j in zip(rows, columns, strict=True) if likeness[i, j] > 0}
    return ScoredFamily(
        linked,
        tuple(_scored(gold, linked, offered, chosen.get(number)) for number, gold in enumerate(linked.family.claims)),
    )


def _scored(
    gold: GoldClaim, linked: LinkedFamily, offered: Sequence[Mapping[Reference, Stance]], choice: int | None
) -> ScoredClaim:
    if choice is None:
        return ScoredClaim(gold, None, None, {}, 0.0)
    claim, stances = linked.claims[choice], offered[choice]
    return ScoredClaim(gold, claim, linked.lineages.get(claim.id), stances, _f1(set(gold.statements), set(stances)))


def _stances(claim: Claim, references: Mapping[str, Reference]) -> dict[Reference, Stance]:
    return {references[statement]: stance for statement, stance in claim.statements if statement in references}


def _likeness(gold: GoldClaim, stances: Mapping[Reference, Stance]) -> float:
    """By the statements and, as rivals share statements, by their stances: each of the two counts half."""
    return (_f1(set(gold.statements), set(stances)) + _f1(set(gold.statements.items()), set(stances.items()))) / 2


def _f1(one: Set[object], other: Set[object]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def origin_figures(scored: ScoredFamily) -> dict[str, float]:
    """The figures of one family, named as in the module's doc, in percent."""
    claims, derivations = scored.claims, scored.derivations
    grouped, paired = scored.grouping()
    shared = sum(len(claim.shared) for claim in claims if claim.found)
    stances = sum(claim.stances_right for claim in claims if claim.found)
    shares = {
        "statements.recall": 1 - len(scored.missing) / len(scored.wanted) if scored.wanted else 1.0,
        "claims.found": _mean([claim.found for claim in claims]),
        "claims.b3": grouped.f1,
        "claims.pairs": paired.f1,
        "stances": stances / shared if shared else 0.0,
        "origins.b3": scored.origins(of_found=False).f1,
        "origins.b3.of_found": scored.origins(of_found=True).f1,
        "lowest": _mean([claim.lowest_right for claim in claims]),
        "highest": _mean([claim.highest_right for claim in claims]),
        "range": _mean([claim.lowest_right and claim.highest_right for claim in claims]),
        "cover": _mean([claim.covered for claim in claims]),
        "alarms": _f1(
            {(c.gold.id, kind) for c in claims for kind in c.gold.alarms},
            {(c.gold.id, kind) for c in claims for kind in c.alarms},
        ),
        "derivations.f1": derivations.agreement.f1,
        "derivations.precision": derivations.agreement.precision,
        "derivations.recall": derivations.agreement.recall,
        "derivations.disclosed": derivations.recall(disclosed=True),
        "derivations.undisclosed": derivations.recall(disclosed=False),
        "derivations.direction": derivations.direction,
    }
    return {name: round(100 * share, 1) for name, share in shares.items()}


def _mean(right: Sequence[bool]) -> float:
    return sum(right) / len(right) if right else 1.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Link the families and print their figures side by side, and with `--misses` what is behind them."""
    from evaluation.record.linking import Given, link_family  # loads the stages, and the tables that they need

    parser = argparse.ArgumentParser(description="Score claims, origins and derivations, from the pages on.")
    parser.add_argument("--family", choices=family_names(), action="append", help="this family (default: all)")
    parser.add_argument("--misses", action="store_true", help="show what is missing and what is wrong")
    parser.add_argument(
        "--given", type=Given, choices=list(Given), default=Given.PAGES, help="measure what comes after"
    )
    options = parser.parse_args(arguments)
    names = options.family or family_names()
    scored = {name: score_family(link_family(load_family(name), options.given)) for name in names}
    if options.misses:
        from evaluation.record.origin_misses import family_lines

        for family in scored.values():
            print("\n".join((*family_lines(family), "")))
    figures = {name: origin_figures(family) for name, family in scored.items()}
    print(f"{'figure':28}" + "".join(f"{name:>10}" for name in names))
    for figure in next(iter(figures.values())):
        print(f"{figure:28}" + "".join(f"{figures[name][figure]:10.1f}" for name in names))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
