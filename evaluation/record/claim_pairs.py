"""Score how two statements are held to stand to each other, on pairs of our own.

    python -m evaluation.record.claim_pairs [--misses | --part test]

`gold/claim_pairs.txt` tells what is written there; `claim_pairs_test.txt` has the like, to which nothing is fitted, and
whose misses nobody looks at. What counts most is that nothing different is taken for the same: a wrong merge is worse
than a missing one.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from firsthand.domain import Certainty, Polarity, Stance
from firsthand.stages.link.claims import Asserted, asserted, likeness
from firsthand.testing import a_chain, a_party, a_report, a_statement

FOLDER = Path(__file__).parent.parent / "gold"
FILES: Final = {"train": FOLDER / "claim_pairs.txt", "test": FOLDER / "claim_pairs_test.txt"}
RELATIONS: Final = ("same", "rival", "denies", "qualifies", "different")
LIKELY = 0.5
_SIDE = re.compile(r"(?P<side>one|other)(?:, (?P<cue>denied|silent))?: (?P<text>.+)")


class PairsError(ValueError):
    """The file of pairs is not as it should be; says in which line."""


@dataclass(frozen=True, slots=True)
class ClaimPair:
    """Two statements of two reports, and how the other stands to the one, one of RELATIONS."""

    one: Asserted
    other: Asserted
    relation: str


def load_pairs(path: Path = FILES["train"]) -> tuple[ClaimPair, ...]:
    """All pairs of a file. Raises PairsError where a line can't be understood."""
    return tuple(_pairs(path.read_text(encoding="utf-8").splitlines()))


def _pairs(lines: Sequence[str]) -> Iterator[ClaimPair]:
    openings: list[str] = []
    relation, sides = "", list[Asserted]()
    opened = False
    for number, line in enumerate(lines, 1):
        if line.startswith("== "):
            openings = [*openings, line[3:]] if opened else [line[3:]]
            opened = True
        elif line.startswith("= "):
            relation, sides, opened = line[2:], [], False
            if relation not in RELATIONS:
                raise PairsError(f"line {number}: no relation: {relation!r}")
        elif match := _SIDE.fullmatch(line):
            if len(openings) != len(("one", "other")):
                raise PairsError(f"line {number}: an event has two openings")
            sides.append(_side(openings[match["side"] == "other"], match["text"], match["cue"]))
            if len(sides) == len(("one", "other")):
                yield ClaimPair(*sides, relation)
        elif line and not line.startswith("#"):
            raise PairsError(f"line {number}: {line!r}")


def _side(opening: str, marked: str, cue: str | None) -> Asserted:
    content = marked[marked.index("[") + 1 : marked.index("]")]
    report = a_report(f"{opening}\n{marked.replace('[', '').replace(']', '')}", published="2024-06-03")
    statement = a_statement(report, content)
    chain = a_chain(report, statement, a_party(report, "somebody", anonymous=True))
    if cue == "denied":
        chain = replace(chain, polarity=Polarity.DENIED)
    elif cue == "silent":
        chain = replace(chain, certainty=Certainty.UNKNOWN)
    return asserted(statement, chain, report)


def relation_found(pair: ClaimPair) -> str:
    """How the claims stage holds the two to stand to each other."""
    found = likeness(pair.one, pair.other)
    if found.rival >= max(LIKELY, found.same):
        return "qualifies" if found.stance is Stance.QUALIFIES else "rival"
    if found.same < LIKELY:
        return "different"
    return {Stance.SUPPORTS: "same", Stance.DENIES: "denies", Stance.QUALIFIES: "qualifies"}[found.stance]


def pair_figures(pairs: Sequence[ClaimPair]) -> dict[str, float]:
    """In percent: pairs that are right, by relation and in all, and different ones that were left apart."""
    right = Counter(pair.relation for pair in pairs if relation_found(pair) == pair.relation)
    wanted = Counter(pair.relation for pair in pairs)
    figures = {f"claim_pairs.{relation}": 100 * right[relation] / wanted[relation] for relation in wanted}
    figures["claim_pairs.all"] = 100 * right.total() / wanted.total()
    return {name: round(value, 1) for name, value in figures.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures, and with `--misses` the pairs that are wrong."""
    parser = argparse.ArgumentParser(description="Score how two statements are held to stand to each other.")
    parser.add_argument("--misses", action="store_true", help="show those that are wrong; never of the test part")
    parser.add_argument("--part", choices=tuple(FILES), default="train")
    options = parser.parse_args(arguments)
    pairs = load_pairs(FILES[options.part])
    if options.misses and options.part != "test":
        for pair in pairs:
            if (found := relation_found(pair)) != pair.relation:
                likely = likeness(pair.one, pair.other)
                print(f"{pair.relation}, not {found} (same {likely.same:.2f}, rival {likely.rival:.2f})")
                print(f"  {pair.one.text}\n  {pair.other.text}")
    for name, value in pair_figures(pairs).items():
        print(f"{name:28}{value:7.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
