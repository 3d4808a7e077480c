"""Score hand, basis, certainty and polarity on short texts of many fields, apart from finding the statements.

    python -m evaluation.reading.score_knowing                 figures of both halves
    python -m evaluation.reading.score_knowing --misses        and each miss of the half that rules may be improved on
    python -m evaluation.reading.score_knowing --families      the sample reports, their gold statements given

`gold/knowing/design.txt` may be looked at; of `held_out.txt` only figures are printed, and so it is with the short
reports in `reports_design.txt` and `reports_held_out.txt`, and with texts of war, disaster and prison in
`field_design.txt` and `field_held_out.txt`. All are marked up as passages
(`marked_up.py`), and a line behind each text says how its statements are known: “# 1: 2, eyewitness, certain,
affirmed” for statement 1, hand first. `trace` is given the marked statements, so that a miss is its own.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evaluation.reading.gold import gold_files
from evaluation.reading.gold_reading import gold_reading
from evaluation.reading.marked_up import MarkedPassage, MarkedStatement, MarkUpError, parse_passages
from evaluation.reading.measure import reading_of
from evaluation.reading.score_passages import traits_of
from evaluation.record.families import family_names
from firsthand.domain import Basis, Certainty, Chain, Polarity, Report, Statement, StatementKind
from firsthand.stages.annotate import Annotator
from firsthand.stages.trace import trace
from firsthand.testing import a_report

FOLDER = Path(__file__).parent.parent / "gold" / "knowing"
HALVES = ("design", "held_out", "reports_design", "reports_held_out", "field_design", "field_held_out")
ASPECTS = ("hand", "basis", "certainty", "polarity")
_KNOWN = re.compile(
    r"# (?P<number>\d+): (?P<hand>\d+), (?P<basis>[a-z ]+), (?P<certainty>[a-z]+), (?P<polarity>[a-z]+)"
)


@dataclass(frozen=True, slots=True)
class Knowing:
    """How a statement is known; the fields are named as in ASPECTS."""

    hand: int
    basis: Basis
    certainty: Certainty
    polarity: Polarity

    @classmethod
    def of(cls, chain: Chain) -> Knowing:
        """What a chain tells."""
        return cls(chain.hand, chain.basis, chain.certainty, chain.polarity)


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement, how it is known, and what was found; `words` are its own."""

    where: str
    words: str
    gold: Knowing
    found: Knowing

    @property
    def wrong(self) -> tuple[str, ...]:
        """The aspects that were found otherwise."""
        return tuple(one for one in ASPECTS if getattr(self.gold, one) != getattr(self.found, one))


def load_cases(path: Path) -> tuple[tuple[MarkedPassage, Mapping[int, Knowing]], ...]:
    """The passages of a file, each with how its statements are known, by their index.

    Raises MarkUpError where a passage has no such line, or one that can't be read.
    """
    written = path.read_text(encoding="utf-8")
    answers = [_answers(part) for part in re.split(r"^===", written, flags=re.MULTILINE)[1:]]
    found = tuple(zip(parse_passages(written, str(path)), answers, strict=True))
    for passage, known in found:
        if not known or max(known) >= len(passage.statements):
            raise MarkUpError(f"{path}: {passage.name!r} needs “# 1: 2, eyewitness, certain, affirmed” below its text")
    return found


def _answers(part: str) -> dict[int, Knowing]:
    return {
        int(line["number"]) - 1: Knowing(
            int(line["hand"]), Basis(line["basis"]), Certainty(line["certainty"]), Polarity(line["polarity"])
        )
        for line in map(_KNOWN.fullmatch, part.split("\n"))
        if line
    }


def ask_cases(path: Path) -> tuple[Asked, ...]:
    """Let `trace` tell how each statement of the file is known."""
    asked = list[Asked]()
    for passage, known in load_cases(path):
        report = a_report(passage.text)
        statements = _statements(passage, report)
        chains = trace(report, _annotator()(report), statements).chains
        for index, gold in known.items():
            one = statements[index]
            words = f"{one.source_text} | {one.cue_text} | {one.content_text}"
            asked.append(Asked(passage.name, words, gold, Knowing.of(chains[index])))
    return tuple(asked)


def ask_family(name: str) -> tuple[Asked, ...]:
    """Let `trace` tell how the gold's statements of a family's reports are known."""
    asked = list[Asked]()
    for file in gold_files(name):
        reading = reading_of(file.report)
        if reading.report is None:
            raise ValueError(f"{file.report}: {'; '.join(p.reason for p in reading.problems)}")
        gold = file.locate(reading.report)
        given = gold_reading(gold, reading)
        found = trace(reading.report, _annotator()(reading.report), given.statements).chains
        for one, right, chain in zip(given.statements, given.chains, found, strict=True):
            words = f"{one.source_text} | {one.cue_text} | {one.content_text}"
            asked.append(Asked(file.path.stem, words, Knowing.of(right), Knowing.of(chain)))
    return tuple(asked)


@cache
def _annotator() -> Annotator:
    return Annotator()


def _statements(passage: MarkedPassage, report: Report) -> tuple[Statement, ...]:
    made = dict[int, Statement]()
    order = sorted(range(len(passage.statements)), key=lambda i: passage.statements[i].nested_in is not None)
    for index in order:
        marked = passage.statements[index]
        outer = made[marked.nested_in].id if marked.nested_in is not None else None
        made[index] = _statement(marked, passage.text, report, outer)
    return tuple(made[index] for index in range(len(made)))


def _statement(marked: MarkedStatement, text: str, report: Report, outer: str | None) -> Statement:
    return Statement.proposed(
        report.id,
        text,
        StatementKind(traits_of(marked, text)[-1]),
        source=marked.source,
        cue=marked.cue,
        content=marked.content,
        confidence=1.0,
        by="gold",
        nested_in=outer,
    )


def knowing_figures() -> dict[str, float]:
    """The figures that the gate knows: percent right, by half and aspect."""
    return {
        f"knowing.{half}.{aspect}": value
        for half in HALVES
        for aspect, value in right_by_aspect(ask_cases(FOLDER / f"{half}.txt")).items()
    }


def right_by_aspect(asked: Sequence[Asked]) -> dict[str, float]:
    """Percent of the statements that are right, by aspect."""
    wrong = Counter(aspect for one in asked for aspect in one.wrong)
    return {aspect: round(100 * (1 - wrong[aspect] / len(asked)), 1) if asked else 0.0 for aspect in ASPECTS}


def print_figures(name: str, asked: Sequence[Asked]) -> None:
    """A line for these statements: how many they are, and what is right by aspect."""
    figures = "".join(f"{aspect:>10} {value:5.1f}" for aspect, value in right_by_aspect(asked).items())
    print(f"{name:18}{len(asked):5}{figures}")


def print_misses(asked: Iterable[Asked]) -> None:
    """Each statement with a wrong aspect."""
    for one in asked:
        if one.wrong:
            told = ", ".join(f"{a}: {getattr(one.gold, a)} not {getattr(one.found, a)}" for a in one.wrong)
            print(f"{one.where:28} {told}\n{'':28} {one.words}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Score, and print figures and misses."""
    parser = argparse.ArgumentParser(description="Score how it is known, with the statements given.")
    parser.add_argument("--misses", action="store_true", help="show each miss but those of the held-out half")
    parser.add_argument("--families", action="store_true", help="the sample reports instead of the short texts")
    options = parser.parse_args(arguments)
    if options.families:
        parts = {name: ask_family(name) for name in family_names()}
        parts["all"] = tuple(one for asked in list(parts.values()) for one in asked)
    else:
        parts = {half: ask_cases(FOLDER / f"{half}.txt") for half in HALVES}
    for name, asked in parts.items():
        print_figures(name, asked)
    for name, asked in parts.items():
        if options.misses and not name.endswith("held_out") and name != "all":
            print(f"\n{name}")
            print_misses(asked)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
