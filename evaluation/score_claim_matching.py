"""Score claims over a family of reports: which statements stand together, and how they stand to each other.

    python -m evaluation.score_claim_matching [FAMILY ...]

A pair of statements of different or the same report counts where at least one of the two stands in a claim of the gold:
pair F1 is over the pairs that stand in one claim. B³ (Bagga and Baldwin 1998) is over the statements of the gold's
claims, each in the claim that it takes its firmest stance to. Stance is right where the two statements of a pair that
gold and prediction share agree, or oppose each other, or one qualifies, alike.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from evaluation.families import GoldFamily, family_names, load_family
from evaluation.gold import ROOT, GoldFile, GoldReport, GoldStatement, gold_files
from evaluation.score_attribution import Count, score_attribution
from firsthand.domain import Chain, Hop, Reading, Report, Stance, Statement
from firsthand.operations.hold_back import held_back
from firsthand.operations.read import read_one
from firsthand.stages.attribute import way_named
from firsthand.stages.link.claims import Asserted, asserted, gather

type Name = tuple[str, str]
"""A report's path and the id of a statement in its gold; what no gold knows has the statement's own id."""
type Stances = Sequence[Mapping[Name, Stance]]
"""Claims: each maps its statements to their stances."""

_FIRMEST = (Stance.SUPPORTS, Stance.DENIES, Stance.QUALIFIES)


@dataclass(frozen=True)
class ClaimScore:
    """Pairs that stand in one claim, stances of the pairs found, and B³ of the statements in the gold's claims."""

    pairs: Count
    stances: Count
    b_cubed: tuple[float, float]

    @property
    def b_cubed_f1(self) -> float:
        """The harmonic mean of B³ precision and recall, in percent."""
        precision, recall = self.b_cubed
        return 200 * precision * recall / (precision + recall) if precision + recall else 0.0


def score_claims(gold: Stances, found: Stances) -> ClaimScore:
    """Compare the claims of the gold with those found; statements that only `found` knows can only be wrong."""
    known = {name for claim in gold for name in claim}
    wanted, got = _pairs(gold), _pairs(found)
    got = {pair: relations for pair, relations in got.items() if known & set(pair)}
    shared = wanted.keys() & got.keys()
    right = sum(bool(wanted[pair] & got[pair]) for pair in shared)
    return ClaimScore(
        Count(len(shared), len(got), len(wanted)),
        Count(right, len(shared), len(shared)),
        _b_cubed(_homes(gold), _homes(found), known),
    )


def _pairs(claims: Stances) -> dict[tuple[Name, Name], set[frozenset[Stance]]]:
    pairs: dict[tuple[Name, Name], set[frozenset[Stance]]] = {}
    for claim in claims:
        for one, other in combinations(sorted(claim), 2):
            stances = frozenset((claim[one], claim[other]))
            alike = len(stances) == 1
            pairs.setdefault((one, other), set()).add(frozenset() if alike else stances)
    return pairs


def _homes(claims: Stances) -> dict[Name, int]:
    """For each statement the number of the claim that it takes its firmest stance to."""
    homes: dict[Name, tuple[int, int]] = {}
    for n, claim in enumerate(claims):
        for name, stance in claim.items():
            homes[name] = min(homes.get(name, (len(_FIRMEST), n)), (_FIRMEST.index(stance), n))
    return {name: n for name, (_, n) in homes.items()}


def _b_cubed(gold: Mapping[Name, int], found: Mapping[Name, int], known: Iterable[Name]) -> tuple[float, float]:
    names = sorted(known)
    alone = {name: -1 - n for n, name in enumerate(names)}

    def together(homes: Mapping[Name, int], name: Name) -> set[Name]:
        return {other for other in names if homes.get(other, alone[other]) == homes.get(name, alone[name])}

    precision = recall = 0.0
    for name in names:
        right, guess = together(gold, name), together(found, name)
        precision += len(right & guess) / len(guess)
        recall += len(right & guess) / len(right)
    return precision / len(names), recall / len(names)


def gold_claims(family: GoldFamily) -> Stances:
    """The claims of the family's gold."""
    return [claim.statements for claim in family.claims]


def claims_from_gold(family: GoldFamily, readings: Mapping[str, Reading], gold: Mapping[str, GoldFile]) -> Stances:
    """The claims that are gathered from the gold's own statements: matching alone, without the errors of reading."""
    names: dict[str, Name] = {}
    all_asserted: list[Asserted] = []
    for path in family.reports:
        report = readings[path].report
        assert report is not None
        for row in gold[path].locate(report).statements:
            statement, chain = _as_read(row, report)
            names[statement.id] = (path, row.id)
            all_asserted.append(asserted(statement, chain, report))
    return _named(all_asserted, names)


def claims_as_read(family: GoldFamily, readings: Mapping[str, Reading], gold: Mapping[str, GoldFile]) -> Stances:
    """The claims that are gathered from what the engine read; gold statements that it missed stand in none."""
    names: dict[str, Name] = {}
    all_asserted: list[Asserted] = []
    for path in family.reports:
        reading = readings[path]
        assert reading.report is not None
        located: GoldReport = gold[path].locate(reading.report)
        pairs = score_attribution(located.statements, reading.statements, reading.report.text).pairs
        names |= {s.id: (path, s.id) for s in reading.statements}
        names |= {reading.statements[j].id: (path, located.statements[i].id) for i, j in pairs}
        all_asserted += [asserted(s, reading.chain_of(s), reading.report) for s in reading.statements]
    return _named(all_asserted, names)


def _as_read(row: GoldStatement, report: Report) -> tuple[Statement, Chain]:
    statement = Statement.proposed(
        report.id, report.text, row.kind, source=row.source, cue=row.cue, content=row.content, confidence=1.0, by="gold"
    )
    hops = tuple(Hop(None, hop.name, hop.role, hop.channel, ()) for hop in row.hops)
    return statement, Chain(statement.id, hops, row.basis, row.certainty, row.polarity, "gold")


def _named(all_asserted: Sequence[Asserted], names: Mapping[str, Name]) -> Stances:
    return [{names[statement]: stance for statement, stance in claim.statements} for claim in gather(all_asserted)]


def read_family(family: GoldFamily) -> dict[str, Reading]:
    """Every report of the family, read by the whole flow, less what is perhaps a statement."""
    least = way_named().least_stated
    return {path: held_back(read_one(ROOT / path), least)[0] for path in family.reports}


def gold_of(family: GoldFamily) -> dict[str, GoldFile]:
    """The gold file of each report of the family, by the report's path."""
    files = [file for name in family_names() for file in gold_files(name)]
    return {file.rows["report"]: file for file in files if file.rows["report"] in family.reports}


def claim_figures(readings: Mapping[str, Mapping[str, Reading]]) -> dict[str, float]:
    """The figures that the gate can pin, in percent, by family; `readings` has each family's reports as read."""
    found: dict[str, float] = {}
    for name, of_family in readings.items():
        family = load_family(name)
        gold = gold_of(family)
        for way, gathered in (("gold", claims_from_gold), ("read", claims_as_read)):
            score = score_claims(gold_claims(family), gathered(family, of_family, gold))
            found[f"claims.{name}.{way}.pairs.f1"] = round(score.pairs.f1, 1)
            found[f"claims.{name}.{way}.b_cubed"] = round(score.b_cubed_f1, 1)
            found[f"claims.{name}.{way}.stances"] = round(score.stances.precision, 1)
    return found


def main(names: Sequence[str]) -> None:
    """Print a table of the families' scores."""
    print(f"{'family':10} {'statements':10} {'pairs P':>8} {'R':>6} {'F1':>6} {'B³ P':>7} {'R':>6} {'F1':>6} stance")
    for name in names or family_names():
        family = load_family(name)
        readings, gold = read_family(family), gold_of(family)
        for way, gathered in (("gold", claims_from_gold), ("read", claims_as_read)):
            score = score_claims(gold_claims(family), gathered(family, readings, gold))
            p, r = (100 * value for value in score.b_cubed)
            pairs = score.pairs
            print(
                f"{name:10} {way:10} {pairs.precision:8.1f} {pairs.recall:6.1f} {pairs.f1:6.1f} "
                f"{p:7.1f} {r:6.1f} {score.b_cubed_f1:6.1f} {score.stances.precision:7.1f}"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
