"""GUM's news documents: are the sources of speech found, nested ones included?

    python -m evaluation.corpora.gum score [--engine NAME] [--weights FOLDER] DIR
    python -m evaluation.corpora.gum misses [--engine NAME] [--weights FOLDER] DIR
    python -m evaluation.corpora.gum export DIR OUT.jsonl

DIR is a folder with GUM's `rst-rstweb/` and `dep/` (a corpus is used where it lies and never becomes part of this
project). Only documents of its train and dev parts are opened. `score` prints recall: how many of the attributions
have a statement whose source shares a word with theirs, and how many one whose content is right as well: at least
half of the words in either content are in both, or all of the attribution's words are in the statement's (GUM's
nucleus is the nearest clause, where a statement goes on to the quotation's end). Credits of pictures are attributions
in GUM but no speech; they have a row of their own. Precision is not told: GUM marks neither a quotation that goes on in
a later sentence nor words within a clause. `misses` lists the attributions that were not found. `export` writes
{"id", "text", "attributions": [{"source", "cue", "content", "nested"}]} a line, without credits: gold as the
referee script takes it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.corpora.gum_reading import TEST, GumAttribution, GumDocument, documents
from evaluation.reading.engines import Engine, add_options, chosen
from evaluation.reading.score_attribution import HALF, Words, overlap_of
from firsthand.domain import Statement, words_of
from firsthand.errors import FirsthandError


@dataclass(frozen=True, slots=True)
class Judged:
    """One attribution: whether a statement has its source, and whether one has its source and its content."""

    attribution: GumAttribution
    sourced: bool
    found: bool

    @property
    def kinds(self) -> tuple[str, ...]:
        """The rows of the table in which it counts."""
        if self.attribution.credit:
            return ("credits of pictures",)
        return ("speech", "  nested" if self.attribution.nested else "  outermost")


def judge(document: GumDocument, statements: Sequence[Statement]) -> list[Judged]:
    """Each attribution of the document beside all of the statements; one statement may answer for several."""
    words = Words(document.text)
    offered = [(words.of(statement.source), words.of(statement.content)) for statement in statements]
    judged = []
    for attribution in document.attributions:
        source, content = words.of(attribution.source), words.of(attribution.content)
        sourced = [said for by, said in offered if by & source]
        found = any(content <= said or overlap_of(content, said) >= HALF for said in sourced)
        judged.append(Judged(attribution, bool(sourced), found))
    return judged


def table(judged: Iterable[Judged]) -> Iterator[str]:
    """Recall by kind, in percent, a line each."""
    wanted: Counter[str] = Counter()
    sourced: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for one in judged:
        for kind in one.kinds:
            wanted[kind] += 1
            sourced[kind] += one.sourced
            found[kind] += one.found
    yield f"{'recall, percent':20}{'in gold':>9}{'source':>9}{'with content':>14}"
    for kind in ("speech", "  outermost", "  nested", "credits of pictures"):
        if wanted[kind]:
            shares = 100 * sourced[kind] / wanted[kind], 100 * found[kind] / wanted[kind]
            yield f"{kind:20}{wanted[kind]:9}{shares[0]:9.1f}{shares[1]:14.1f}"


def score(folder: Path, engine: Engine) -> None:
    """Print the table over all documents that may be read."""
    judged = [one for document in documents(folder) for one in judge(document, engine(document.text))]
    print("\n".join(table(judged)))


def misses(folder: Path, engine: Engine) -> None:
    """Print each attribution, credits apart, whose source or content was not found."""
    for document in documents(folder):
        for one in judge(document, engine(document.text)):
            if one.found or one.attribution.credit:
                continue
            kind = "content" if one.sourced else "source"
            where = " (nested)" if one.attribution.nested else ""
            parts = (one.attribution.source, one.attribution.cue, one.attribution.content)
            shown = " | ".join(" ".join(words_of(part, document.text).split())[:90] for part in parts)
            print(f"{document.name}: {kind} not found{where}: {shown}")


def export(folder: Path, out: Path) -> None:
    """Write the gold of all documents that may be read, a document a line; tell how many credits were left out."""
    left_out = 0
    with out.open("w", encoding="utf-8") as stream:
        for document in documents(folder):
            kept = [attribution for attribution in document.attributions if not attribution.credit]
            left_out += len(document.attributions) - len(kept)
            rows = [{"source": a.source, "cue": a.cue, "content": a.content, "nested": a.nested} for a in kept]
            row = {"id": document.name, "text": document.text, "attributions": rows}
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"{left_out} credits of pictures left out", file=sys.stderr)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, told in (("score", "recall of sources of speech"), ("misses", "list what was not found")):
        command = commands.add_parser(name, help=told)
        command.add_argument("folder", type=Path)
        add_options(command)
    command = commands.add_parser("export", help="write the gold as JSON Lines")
    command.add_argument("folder", type=Path)
    command.add_argument("out", type=Path)
    options = parser.parse_args(arguments)
    print(f"of GUM's test part, not opened: {', '.join(sorted(TEST))}", file=sys.stderr)
    try:
        if options.command == "export":
            export(options.folder, options.out)
        elif options.command == "misses":
            misses(options.folder, chosen(options))
        else:
            score(options.folder, chosen(options))
    except FirsthandError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
