"""Score an attribution engine on our own passages: short texts of many genres, nested statements counted in full.

    python -m evaluation.reading.score_passages                 all passages of gold/passages
    python -m evaluation.reading.score_passages FILE.txt …      these files alone

Each passage is read alone, a line a paragraph, as `firsthand attribute` reads a text. Printed are the figures that the
gate knows, then, for each genre and trait, how many of its statements were found, with the right source, and with
the right source and cue. A passage's traits count for all of its statements; what a statement's own marks tell
(nested, without cue, without source, discontinuous, direct, mixed, indirect) counts for that statement.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.reading.engines import Engine, shipped
from evaluation.reading.marked_up import MarkedPassage, MarkedStatement, load_passages
from evaluation.reading.score_attribution import AttributionScore, Count, score_attribution
from firsthand.domain import Statement

FOLDER = Path(__file__).parent.parent / "gold" / "passages"
_OPENING_OR_CLOSING = (*"“”„«»‹›\"‘’'`",)
_UNMISTAKABLE = (*'“”„«»‹›"‘`', "''")
"""Quotation marks that can't be an apostrophe."""


@dataclass(frozen=True, slots=True)
class ScoredPassage:
    """A passage, what an engine found in it, and how much of that is right."""

    passage: MarkedPassage
    proposed: tuple[Statement, ...]
    score: AttributionScore


@dataclass(frozen=True, slots=True)
class Found:
    """Of the wanted statements, how many were found, how many of those with source, and with source and cue."""

    wanted: int = 0
    content: int = 0
    sourced: int = 0
    full: int = 0

    def plus(self, *, content: bool, sourced: bool, full: bool) -> Found:
        """These and one statement more."""
        return Found(self.wanted + 1, self.content + content, self.sourced + sourced, self.full + full)


def passage_files(folder: Path = FOLDER) -> tuple[Path, ...]:
    """The files of our own passages, by name."""
    return tuple(sorted(folder.glob("*.txt")))


def score_passages(passages: Iterable[MarkedPassage], engine: Engine) -> tuple[ScoredPassage, ...]:
    """Let the engine read each passage, and score what it finds."""
    scored = []
    for passage in passages:
        proposed = tuple(engine(passage.text))
        scored.append(ScoredPassage(passage, proposed, score_attribution(passage.statements, proposed, passage.text)))
    return tuple(scored)


def score_our_passages() -> tuple[ScoredPassage, ...]:
    """Our own passages, read by the engine that `firsthand attribute` runs."""
    return score_passages(load_passages(passage_files()), shipped())


def passage_figures(scored: Sequence[ScoredPassage]) -> dict[str, float]:
    """The figures that the gate knows, in percent.

    `passages.nested.of_found` is the share of found statements that are rightly said to be nested, or not to be.
    """
    figures = {}
    for name in ("content", "content_source", "full"):
        count = sum((getattr(one.score, name) for one in scored), Count())
        figures[f"passages.{name}.f1"] = count.f1
        figures[f"passages.{name}.precision"] = count.precision
        figures[f"passages.{name}.recall"] = count.recall
    rightly = [
        (one.passage.statements[i].nested_in is None) == (one.proposed[j].nested_in is None)
        for one in scored
        for i, j in one.score.pairs
    ]
    figures["passages.nested.of_found"] = 100 * sum(rightly) / len(rightly) if rightly else 0.0
    return {name: round(value, 1) for name, value in figures.items()}


def by_trait(scored: Iterable[ScoredPassage]) -> dict[str, Found]:
    """What was found of the statements by genre, by trait of their passage and by trait of their own; "all" first."""
    counted: dict[str, Found] = defaultdict(Found)
    for one in scored:
        content, sourced, full = (
            {i for i, _ in pairs} for pairs in (one.score.pairs, one.score.sourced, one.score.cued)
        )
        for i, statement in enumerate(one.passage.statements):
            traits = (*one.passage.traits, *traits_of(statement, one.passage.text))
            for trait in dict.fromkeys(("all", f"genre: {one.passage.genre}", *traits)):
                counted[trait] = counted[trait].plus(content=i in content, sourced=i in sourced, full=i in full)
    return dict(counted)


def traits_of(statement: MarkedStatement, text: str) -> tuple[str, ...]:
    """What the marks of a statement tell of it, its form of speech last.

    It is direct where its content begins and ends with a quotation mark, mixed where there is one elsewhere.
    """
    words = " ".join(span.of(text) for span in statement.content)
    all_quoted = words.startswith(_OPENING_OR_CLOSING) and words.endswith(_OPENING_OR_CLOSING)
    form = "direct" if all_quoted else "mixed" if any(mark in words for mark in _UNMISTAKABLE) else "indirect"
    told = {
        "nested": statement.nested_in is not None,
        "without cue": not statement.cue,
        "without source": not statement.source,
        "discontinuous": len(statement.content) > 1,
    }
    return (*(trait for trait, holds in told.items() if holds), form)


def print_traits(counted: Mapping[str, Found]) -> None:
    """A line a trait, in percent of the wanted ones; genres after the rest, the most frequent first."""
    print(f"{'trait':28}{'gold':>6}{'content':>9}{'+source':>9}{'full':>7}")
    for trait, found in sorted(counted.items(), key=lambda pair: (pair[0][:6] == "genre:", -pair[1].wanted, pair[0])):
        content, sourced, full = (100 * number / found.wanted for number in (found.content, found.sourced, found.full))
        print(f"{trait:28}{found.wanted:6}{content:9.1f}{sourced:9.1f}{full:7.1f}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Score the passages, print figures and traits."""
    parser = argparse.ArgumentParser(description="Score the attribution engine on our own passages.")
    parser.add_argument("files", nargs="*", type=Path, help="files of passages (default: all of gold/passages)")
    options = parser.parse_args(arguments)
    scored = score_passages(load_passages(options.files or passage_files()), shipped())
    for name, value in passage_figures(scored).items():
        print(f"{name:36}{value:7.1f}")
    wanted = sum(len(one.passage.statements) for one in scored)
    proposed = sum(len(one.proposed) for one in scored)
    print(f"{len(scored)} passages, {wanted} statements in gold, {proposed} proposed\n")
    print_traits(by_trait(scored))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
