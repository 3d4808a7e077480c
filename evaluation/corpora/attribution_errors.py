"""Print what went wrong in predictions, error by error, with gold and prediction side by side.

    python -m evaluation.corpora.attribution_errors SPLIT_DIR PREDICTIONS.jsonl [--least 0.45] [--sample 300 --seed 7]

SPLIT_DIR is a split of PolNeAR (evaluation/corpora/polnear.py says what it holds). A line of PREDICTIONS is {"id",
"statements": [{"source", "cue", "content", "nested", "confidence"}]}, spans as [start, end] in code points; nested and
confidence may be absent. An article without a line counts as one without statements. First comes how often each class
and detail (evaluation/corpora/error_classes.py) occurred, its share of all errors, and what full F1 would be without
the class; an error with two details (both edges of a content) stands in the lines of both. Then come the errors, all of
them or a sample drawn with the seed, in order of text. `--class` asks for some classes alone, and may be repeated.
docs/attribution-errors.md tells what a person saw in such a sample.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.corpora.error_classes import CLASSES, Error, Judged, Predicted, judged
from evaluation.corpora.polnear import articles, marked
from evaluation.reading.score_attribution import Attribution, Count
from firsthand.domain import Span, Spans, words_of

CONTEXT = 90
"""Characters of text shown before and after."""

LONGEST = 360
"""Characters of a stretch of text that are shown; the middle of a longer one is left out."""


class PredictionsUnreadable(Exception):
    """A line of the predictions that can't be used; the message names the file, the line and why."""


@dataclass(frozen=True, slots=True)
class Told:
    """An error with its article's name and text."""

    article: str
    text: str
    error: Error


def read_predictions(path: Path, least: float) -> dict[str, list[Predicted]]:
    """By article, the statements at least as sure as `least`. Raises PredictionsUnreadable."""
    found: dict[str, list[Predicted]] = {}
    with path.open(encoding="utf-8") as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                try:
                    row = json.loads(line)
                    statements = [_predicted(one) for one in row["statements"]]
                    found[str(row["id"])] = [one for one in statements if one.confidence >= least]
                except (ValueError, KeyError, TypeError) as error:
                    raise PredictionsUnreadable(f"{path}, line {number}: {type(error).__name__}: {error}") from error
    return found


def _predicted(row: Mapping[str, object]) -> Predicted:
    source, cue, content = (_spans(row[role]) for role in ("source", "cue", "content"))
    return Predicted(source, cue, content, bool(row.get("nested")), float(str(row.get("confidence", 1.0))))


def _spans(pairs: object) -> Spans:
    if not isinstance(pairs, list):
        raise TypeError(f"a role is a list of [start, end], not {pairs!r}")
    return tuple(sorted(Span(int(start), int(end)) for start, end in pairs))


def tell(split: Path, predictions: Mapping[str, Sequence[Predicted]]) -> Iterator[tuple[str, str, Judged]]:
    """Of each article its name, its text and what went wrong. Raises PredictionsUnreadable for an unknown article."""
    names = dict(articles(split))
    if unknown := sorted(set(predictions) - set(names)):
        raise PredictionsUnreadable(f"{split / 'text'} has no article {unknown[0]!r}, which the predictions are for")
    for name, text in names.items():
        yield name, text, judged(marked(split, name), predictions.get(name, ()), text)


def table(judgements: Sequence[Judged]) -> Iterator[str]:
    """The counts, a class or detail a line, with the full F1 that mending the class would give."""
    kinds = Counter(error.kind for one in judgements for error in one.errors)
    counts = Counter(
        (error.kind, part) for one in judgements for error in one.errors for part in error.detail.split("; ")
    )
    costs = Counter(error.kind for one in judgements for error in one.errors if error.costs)
    total = Count(*(sum(getattr(one, name) for one in judgements) for name in ("right", "predicted", "marked")))
    errors = kinds.total()
    yield f"full F1 {total.f1:.1f}: {total.right} right of {total.proposed} predicted and {total.wanted} marked"
    yield f"{errors} errors" + ("" if errors else "; nothing to tell")
    for kind in CLASSES:
        details = Counter({detail: n for (k, detail), n in counts.items() if k == kind})
        number = kinds[kind]
        if number:
            mended = _mended(total, kind, costs[kind]).f1
            yield f"{kind:9} {number:5} {100 * number / errors:5.1f} %   full F1 without: {mended:.1f}"
            yield from (f"          {n:5} {100 * n / errors:5.1f} %   {detail}" for detail, n in details.most_common())


def _mended(total: Count, kind: str, number: int) -> Count:
    """The score had these errors not been made, each mended by the fewest changes."""
    if kind == "spurious":
        return total + Count(proposed=-number)
    return total + Count(right=number, proposed=number if kind in ("missed", "merged") else 0)


def lines(told: Told) -> Iterator[str]:
    """One error: class, detail and article; the text around it; then what is marked and what was predicted."""
    error, text = told.error, told.text
    sure = f", {error.predicted.confidence:.2f} sure" if error.predicted else ""
    yield f"[{error.kind}: {error.detail}{sure}] {told.article}"
    shown = [one for one in (error.gold, error.predicted) if one is not None]
    spans = [span for one in shown for role in (one.source, one.cue, one.content) for span in role]
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    yield "   text   " + _short(text[max(0, first - CONTEXT) : last + CONTEXT])
    yield "   gold   " + _parts(error.gold, text)
    yield "   found  " + _parts(error.predicted, text)


def _parts(one: Attribution | None, text: str) -> str:
    if one is None:
        return "nothing"
    return " | ".join(_short(words_of(role, text)) or "-" for role in (one.source, one.cue, one.content))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST // 2]} … {line[-LONGEST // 2 :]}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line; print the table and the errors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split", type=Path)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("--least", type=float, default=0.0, help="leave out statements less sure than this")
    parser.add_argument("--sample", type=int, help="print so many errors; 0 prints the table alone")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--class", dest="classes", action="append", choices=CLASSES, help="print these alone")
    options = parser.parse_args(arguments)
    if not (options.split / "text").is_dir():
        parser.error(f"{options.split} has no folder text/; give the folder of one split, such as …/polnear/dev")
    try:
        found = list(tell(options.split, read_predictions(options.predictions, options.least)))
    except (OSError, PredictionsUnreadable) as error:
        parser.error(str(error))
    print("\n".join(table([one for _, _, one in found])))
    told = [Told(name, text, error) for name, text, one in found for error in one.errors]
    if options.classes:
        told = [one for one in told if one.error.kind in options.classes]
    if options.sample is not None and options.sample < len(told):
        chosen = sorted(random.Random(options.seed).sample(range(len(told)), max(0, options.sample)))
        told = [told[number] for number in chosen]
    for number, one in enumerate(told, 1):
        print(f"\n{number}. " + "\n".join(lines(one)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
