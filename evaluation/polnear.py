"""PolNeAR: predictions over one of its splits, and how often each verb is a cue in each frame.

    python evaluation/polnear.py predict SPLIT_DIR OUT.jsonl
    python evaluation/polnear.py verbs SPLIT_DIR

SPLIT_DIR holds `text/*.txt` (a corpus is used where it lies and never becomes part of this project). Each article goes
through the real stages with every line as a paragraph. A line of OUT.jsonl is {"id", "statements": [{"source", "cue",
"content", "nested"}]} with spans as code point offsets. Speed is told on standard error, the parse and the attribution
apart. `verbs` prints what stages/attribute/verbs.tsv was chosen by: a verb, a frame, how often the verb in that frame
was a cue, how often it was none. A frame was taken with three or more cues that were at least half of all; run it on
`train`, never on what is measured.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from firsthand.domain import Span, Statement
from firsthand.operations.attribute_text import prose
from firsthand.stages.annotate import Annotator
from firsthand.stages.attribute import attribute
from firsthand.stages.attribute.frames import frame_of
from firsthand.stages.attribute.marked_text import MarkedText


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


def cue_spans(split: Path, name: str) -> tuple[list[Span], list[Span]]:
    """The cues and the contents that the article's first annotator marked (brat standoff)."""
    files = sorted(path for path in (split / "attributions").iterdir() if path.name[:-9] == name)
    spans: dict[str, list[Span]] = {}
    cues: list[Span] = []
    contents: list[Span] = []
    for line in files[0].read_text(encoding="utf-8").split("\n") if files else ():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            offsets = rest.split("\t")[0].partition(" ")[2]
            spans[key] = [Span(*map(int, piece.split())) for piece in offsets.split(";")]
        elif key.startswith("E"):
            for role, _, ref in (item.partition(":") for item in rest.split()):
                kept = cues if role.lower().startswith("cue") else contents if role.lower().startswith("cont") else []
                kept.extend(spans.get(ref, []))
    return cues, contents


def count_verbs(split: Path) -> Counter[tuple[str, str, bool]]:
    """How often each verb (lemma) in each frame was a cue, and was none; unmarked verbs inside contents don't count."""
    annotate = Annotator()
    counts: Counter[tuple[str, str, bool]] = Counter()
    for name, text in articles(split):
        report = prose(text)
        m = MarkedText(report, annotate(report))
        cues, contents = cue_spans(split, name)
        in_cue = {token.index for span in cues for token in m.annotation.tokens_in(span)}
        passed_over = {token.index for span in contents for token in m.annotation.tokens_in(span)}
        for token in m.tokens:
            is_cue = token.index in in_cue
            if token.pos == "VERB" and (is_cue or (token.index not in passed_over and m.quotation_of[token.index] < 0)):
                counts[token.lemma, frame_of(m, token).name, is_cue] += 1
    return counts


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("predict", help="write predictions for a split")
    command.add_argument("split", type=Path)
    command.add_argument("out", type=Path)
    commands.add_parser("verbs", help="count which verbs are cues, in which frames").add_argument("split", type=Path)
    options = parser.parse_args()
    if not (options.split / "text").is_dir():
        parser.error(f"{options.split} has no folder text/; give the folder of one split, such as …/polnear/dev")
    if options.command == "predict":
        predict(options.split, options.out)
        return
    counts = count_verbs(options.split)
    for verb, frame in sorted({(verb, frame) for verb, frame, _ in counts}):
        print(verb, frame, counts[verb, frame, True], counts[verb, frame, False], sep="\t")


if __name__ == "__main__":
    main()
