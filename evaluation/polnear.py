"""PolNeAR: predictions over one of its splits, in the form that the corpus's scorer reads.

    python evaluation/polnear.py predict SPLIT_DIR OUT.jsonl

SPLIT_DIR holds `text/*.txt` (a corpus is used where it lies and never becomes part of this project). Each article goes
through the real stages with every line as a paragraph. A line of OUT.jsonl is {"id", "statements": [{"source", "cue",
"content", "nested"}]} with spans as code point offsets. Speed is told on standard error, the parse and the attribution
apart.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from firsthand.domain import Statement
from firsthand.operations.attribute_text import prose
from firsthand.stages.annotate import Annotator
from firsthand.stages.attribute import attribute


def articles(split: Path) -> Iterator[tuple[str, str]]:
    """Each article's name and text, newlines as they are in the file: the gold offsets count them."""
    for path in sorted((split / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as stream:
            yield path.stem, stream.read()


def predict(split: Path, out: Path) -> None:
    """Write the statements of every article of the split, an article a line."""
    annotate = Annotator()
    parsing = attributing = 0.0
    tokens = 0
    with out.open("w", encoding="utf-8") as stream:
        for name, text in articles(split):
            began = time.perf_counter()
            report = prose(text)
            annotation = annotate(report)
            parsed = time.perf_counter()
            statements = attribute(report, annotation)
            parsing, attributing = parsing + parsed - began, attributing + time.perf_counter() - parsed
            tokens += len(annotation.tokens)
            row = {"id": name, "statements": [_row(statement) for statement in statements]}
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"{tokens:,} tokens; parse {parsing:.1f} s, attribute {attributing:.1f} s", file=sys.stderr)


def _row(statement: Statement) -> dict[str, object]:
    return {
        "source": statement.source,
        "cue": statement.cue,
        "content": statement.content,
        "nested": statement.nested_in is not None,
        "by": statement.by,
    }


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("predict", help="write predictions for a split")
    command.add_argument("split", type=Path)
    command.add_argument("out", type=Path)
    options = parser.parse_args()
    if not (options.split / "text").is_dir():
        parser.error(f"{options.split} has no folder text/; give the folder of one split, such as …/polnear/dev")
    predict(options.split, options.out)


if __name__ == "__main__":
    main()
