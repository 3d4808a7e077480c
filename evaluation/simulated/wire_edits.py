"""The wire-edit suite: are copies found whatever was done to them, only they, and with the right spans?

    python -m evaluation.simulated.wire_edits [--seed N] [--show]

In each cell every story is edited once in the same way (wire_edits_making.py), and published later by another outlet.
All reports of a cell, stories and edited ones, are then searched as a record would: candidates from the index,
`compare` for each. Printed are, a line a cell, precision, recall and F1 of the pairs, the F1 of the characters that the
passages cover (both sides taken together, over pairs that are there), and how often the later one is called derived.

What is wrongly found are pairs of different stories: sharing phrases, notices or background is no reuse. Pairs of
sample reports of one family, some of which do share words, are left out of the count.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from evaluation.simulated.wire_edits_making import CELLS, Edit, Edited, other_outlet, spans_of
from evaluation.simulated.wire_edits_stories import as_report, stories
from firsthand.domain import Report, Reuse
from firsthand.stages.link.passages import SEVERAL, compare, fingerprints, most_holders
from firsthand.stages.link.passages.index import PassageIndex

SEED = 7
QUICK = 4
"""One story in so many is enough for the gate, which has no time for more."""

LATER = "2024-04-02T09:30:00Z"


@dataclass(frozen=True, slots=True)
class Cell:
    """How a cell came out; all but `wrong` are shares from 0 to 1, `wrong` are the pairs that are no copies."""

    precision: float
    recall: float
    characters: float
    direction: float
    wrong: tuple[Reuse, ...]
    missed: tuple[str, ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def score_cell(edit: Edit, seed: int, every: int = 1) -> Cell:
    """Edit every story (or every third …), search all of them, and compare with what was done."""
    rng = random.Random(seed)
    originals = stories(seed)[::every]
    family = {story.id: story.section for story in originals}
    made: dict[frozenset[str], tuple[Report, Edited]] = {}
    for story in originals:
        edited = edit(story.text, rng)
        if edited is not None:
            # what only the id tells apart (an exact copy) is another capture of the same words
            copy = as_report(edited.text, other_outlet(story.outlet, rng), LATER, capture=f"copy of {story.id}")
            made[frozenset((story.id, copy.id))] = copy, edited
    copies = [copy for copy, _ in made.values()]
    found = {frozenset((r.derived, r.source)): r for r in found_in([*originals, *copies])}
    of_copies = {copy.id: next(iter(pair - {copy.id})) for pair, (copy, _) in made.items()}

    def told_apart(reuse: Reuse) -> bool:
        pair = frozenset(of_copies.get(id_, id_) for id_ in (reuse.derived, reuse.source))
        families = {family[id_] for id_ in pair}
        return len(pair) == 2 and (len(families) == 2 or None in families)

    right = [pair for pair in made if pair in found]
    wrong = tuple(reuse for pair, reuse in found.items() if pair not in made and told_apart(reuse))
    return Cell(
        precision=len(right) / max(1, len(right) + len(wrong)),
        recall=len(right) / max(1, len(made)),
        characters=character_f1((made[pair], found[pair]) for pair in right),
        direction=sum(found[pair].derived == made[pair][0].id for pair in right) / max(1, len(right)),
        wrong=wrong,
        missed=tuple(copy.text for pair, (copy, _) in made.items() if pair not in found),
    )


def found_in(reports: Sequence[Report]) -> tuple[Reuse, ...]:
    """What a record would find among the reports, one after the other, with what is common among all of them."""
    holders = Counter(value for report in reports for value in fingerprints(report))
    common = frozenset(value for value, count in holders.items() if count > most_holders(len(reports)))
    several = frozenset(value for value, count in holders.items() if count > SEVERAL)
    index, found = PassageIndex(), []
    for number, candidates in enumerate(index.stream(report.text for report in reports)):
        for candidate in candidates:
            if reuse := compare(reports[number], reports[candidate.text], common=common, several=several):
                found.append(reuse)
    return tuple(found)


def character_f1(pairs: Iterable[tuple[tuple[Report, Edited], Reuse]]) -> float:
    """F1 of the characters in passages, on both sides of all pairs."""
    right = wanted = given = 0
    for (copy, edited), reuse in pairs:
        for side in (0, 1):
            is_derived = (reuse.derived == copy.id) == (side == 0)
            truth = spans_of(edited.taken, side)
            answer = spans_of(reuse.passages, 0 if is_derived else 1)
            right, wanted, given = right + len(truth & answer), wanted + len(truth), given + len(answer)
    return 2 * right / max(1, wanted + given)


def wire_edit_figures(seed: int = SEED) -> dict[str, float]:
    """In percent, for the gate, over a part of the stories: of all cells the least F1 of pairs and of characters."""
    cells = [score_cell(edit, seed, every=QUICK) for edit in CELLS.values()]
    return {
        "reuse.pairs": round(100 * min(cell.f1 for cell in cells), 1),
        "reuse.characters": round(100 * min(cell.characters for cell in cells), 1),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Score all cells and print them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--show", action="store_true", help="print what was wrongly found and what was missed")
    options = parser.parse_args(arguments)
    print_cells({name: score_cell(edit, options.seed) for name, edit in CELLS.items()}, show=options.show)
    return 0


def print_cells(cells: Mapping[str, Cell], *, show: bool) -> None:
    """A line a cell, and what went wrong in it."""
    print(f"{'cell':16}{'precision':>10}{'recall':>8}{'F1':>8}{'characters':>12}{'direction':>11}")
    for name, cell in cells.items():
        print(
            f"{name:16}{cell.precision:10.3f}{cell.recall:8.3f}{cell.f1:8.3f}{cell.characters:12.3f}{cell.direction:11.3f}"
        )
        if show:
            for reuse in cell.wrong:
                print(f"    wrong: {reuse.kind.value}, {'; '.join(reuse.why)}")
            for text in cell.missed:
                print(f"    missed: {text[:300]!r}")


if __name__ == "__main__":
    raise SystemExit(main())
