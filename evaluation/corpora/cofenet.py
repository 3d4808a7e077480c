"""Exact spans by role on a file in CofeNet's form, a sentence a line, as its paper scores them.

    python -m evaluation.corpora.cofenet score [--engine NAME] [--weights FOLDER] [--lines N] FILE

A line of FILE is {"tokens": […], "labels": […]}: treebank tokens, and for each O, B-ROLE or I-ROLE with the roles
source, cue and content (Wang et al., CofeNet, COLING 2022; a corpus is used where it lies and never becomes part of
this project). Each line is written out as running text and goes through the engine alone, without what stands around
it: quotations that open or close in another line are normal. What the engine finds is laid onto the tokens, one role
a token: nested statements do not count, and where two spans claim a token the longer one keeps it. A span counts as
right where its first token, last token and role are a gold span's.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from evaluation.corpora.detokenising import RunningText, running_text
from evaluation.reading.engines import Engine, add_options, chosen
from evaluation.reading.score_attribution import Count
from firsthand.domain import Span, Statement
from firsthand.errors import FirsthandError, InputError

ROLES = ("source", "cue", "content")
LABELS = frozenset({"O", *(f"{edge}-{role}" for edge in "BI" for role in ROLES)})

type Runs = frozenset[tuple[str, int, int]]
"""Runs of tokens: the role, the first token's number, the last one's."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of the file."""

    tokens: tuple[str, ...]
    labels: tuple[str, ...]


def sentences(path: Path) -> Iterator[Sentence]:
    """Every line of the file. Raises InputError, with the line's number, for one that is not in that form."""
    try:
        with path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield _sentence(path, number, line)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} can't be read ({error}); give a file such as …/polnear-cofenet/valid.txt") from error


def _sentence(path: Path, number: int, line: str) -> Sentence:
    try:
        row = json.loads(line)
        found = Sentence(tuple(map(str, row["tokens"])), tuple(map(str, row["labels"])))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(f"{path}, line {number}: expected an object with tokens and labels ({error})") from error
    if len(found.tokens) != len(found.labels):
        raise InputError(f"{path}, line {number}: {len(found.tokens)} tokens, but {len(found.labels)} labels")
    if unknown := set(found.labels) - LABELS:
        raise InputError(f"{path}, line {number}: unknown labels {sorted(unknown)}; expected {sorted(LABELS)}")
    return found


def marked(labels: Sequence[str]) -> Runs:
    """The runs that BIO labels mark; a run that begins with I- (it went on from another line) counts as well."""
    runs: set[tuple[str, int, int]] = set()
    role, first = "", 0
    for number, label in enumerate((*labels, "O")):
        if role and label != f"I-{role}":
            runs.add((role, first, number - 1))
            role = ""
        if label != "O" and not role:
            role, first = label[2:], number
    return frozenset(runs)


def flattened(statements: Sequence[Statement], sentence: RunningText) -> Runs:
    """The statements' spans as runs of tokens, no token in two of them."""
    claims = {
        (role, *run)
        for statement in statements
        if statement.nested_in is None
        for role, spans in zip(ROLES, (statement.source, statement.cue, statement.content), strict=True)
        for run in _runs(spans, sentence)
    }
    taken: set[int] = set()
    kept = set()
    for role, first, last in sorted(claims, key=lambda claim: (claim[1] - claim[2], claim[1], ROLES.index(claim[0]))):
        if taken.isdisjoint(range(first, last + 1)):
            taken.update(range(first, last + 1))
            kept.add((role, first, last))
    return frozenset(kept)


def _runs(spans: Sequence[Span], sentence: RunningText) -> Iterator[tuple[int, int]]:
    """The first and last token of each run of tokens that the spans of one role of one statement touch."""
    touched = [number for number, token in enumerate(sentence.spans) if any(token.overlaps(span) for span in spans)]
    first = None
    for place, number in enumerate(touched):
        first = number if first is None else first
        if place + 1 == len(touched) or touched[place + 1] != number + 1:
            yield first, number
            first = None


def score(path: Path, engine: Engine, lines: int | None = None) -> dict[str, Count]:
    """Right, proposed and wanted spans by role over the file, or its first `lines` lines."""
    totals = dict.fromkeys(ROLES, Count())
    for sentence in islice(sentences(path), lines):
        written = running_text(sentence.tokens)
        wanted, found = marked(sentence.labels), flattened(engine(written.text), written)
        for role in ROLES:
            of_role = {run for run in wanted if run[0] == role}, {run for run in found if run[0] == role}
            totals[role] += Count(len(of_role[0] & of_role[1]), len(of_role[1]), len(of_role[0]))
    return totals


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command = parser.add_subparsers(dest="command", required=True).add_parser("score", help="exact spans by role")
    command.add_argument("file", type=Path)
    command.add_argument("--lines", type=int, help="only so many lines from the start")
    add_options(command)
    options = parser.parse_args(arguments)
    try:
        totals = score(options.file, chosen(options), options.lines)
    except FirsthandError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{'exact, percent':16}{'P':>7}{'R':>7}{'F1':>7}{'found':>8}{'in gold':>9}")
    for role, count in totals.items():
        figures = f"{count.precision:7.1f}{count.recall:7.1f}{count.f1:7.1f}"
        print(f"{role:16}{figures}{count.proposed:8}{count.wanted:9}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
