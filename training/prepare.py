"""Turn corpora and our own passages into what the trainer reads.

    python -m training.prepare POLNEAR_DIR VOCABULARY OUT_DIR [--more FILE.jsonl …] [--unmarked FILE.jsonl]

POLNEAR_DIR holds `train` and `dev`. OUT_DIR gets `train.jsonl`, `dev.jsonl` and `own.jsonl`, a text a line: its words
with their sub-words, shape and place (firsthand.stages.attribute.trained.evidence), and the attributions as ranges of
words. Needs the project's own environment; the trainer, which runs in another, reads only these files.

`--more` adds texts that somebody corrected, a JSON object a line: {"id", "text", "attributions": [{"source", "cue",
"content"}]}, each a list of [start, end] in code points; they join our own passages. `--unmarked` names texts that
nobody marked ({"id", "text"} a line, see training.unmarked), for a teacher to judge; they become `unmarked.jsonl`.
`--only` does some of the files again.

PolNeAR marks outermost attributions only. So that the engine learns nested ones, the rules engine's statements that
lie wholly inside a marked content are added to `train` with a lower weight, and words that are usually cues but stand
unmarked inside a content are told to the trainer as unknown, neither cue nor no cue.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import numpy as np
from evaluation.corpora.polnear import articles, marked
from evaluation.reading.marked_up import load_passages
from evaluation.reading.score_attribution import Attribution

from firsthand.domain import Span, Spans
from firsthand.operations.attribute_text import TextAttributor, prose
from firsthand.stages.attribute.trained.evidence import Words, words_of
from firsthand.stages.attribute.trained.subwords import Subwords

NESTED_WEIGHT = 0.5
"""How much a nested attribution that the rules proposed counts, beside one that a person marked."""

_OFTEN, _MOSTLY = 5, 0.5
"""A word form is a usual cue where it stands alone as a cue this often, and in this share of its occurrences."""

PASSAGES = Path(__file__).parent / "passages"

PARTS = ("train", "dev", "own", "unmarked")

type Range = tuple[int, int]


@dataclass(slots=True)
class Labelled:
    """A text's words with the attributions in them, as ranges of words, end exclusive."""

    name: str
    text: str
    words: Words
    attributions: list[dict[str, object]] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)
    marked: bool = True


def labelled(name: str, text: str, attributions: Iterable[Attribution], weight: float = 1.0) -> Labelled:
    """The text with the attributions that have a content with a word in it."""
    blocks = [block.span for block in prose(text).blocks]
    found = Labelled(name, text, words_of(text, blocks))
    add(found, attributions, weight)
    return found


def add(found: Labelled, attributions: Iterable[Attribution], weight: float) -> None:
    """Add the attributions, with this weight."""
    for attribution in attributions:
        roles = {role: ranges(found.words, getattr(attribution, role)) for role in ("source", "cue", "content")}
        if roles["content"]:
            found.attributions.append({**roles, "weight": weight})


def ranges(words: Words, spans: Sequence[Span]) -> list[Range]:
    """The ranges of words that share a character with the spans; neighbouring ones joined."""
    numbers = sorted({number for span in spans for number in range(*_within(words, span))})
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number:
            runs[-1][1] = number + 1
        else:
            runs.append([number, number + 1])
    return [(first, last) for first, last in runs]


def _within(words: Words, span: Span) -> Range:
    first = int(np.searchsorted(words.end, span.start, side="right"))
    last = int(np.searchsorted(words.start, span.end))
    return first, max(first, last)


def usual_cues(texts: Iterable[Labelled]) -> frozenset[str]:
    """Word forms that, where they stand outside of every content, are mostly cues."""
    as_cue: Counter[str] = Counter()
    all_outside: Counter[str] = Counter()
    for text in texts:
        inside = {n for a in text.attributions for first, last in _of(a, "content") for n in range(first, last)}
        cues = {n for a in text.attributions for first, last in _of(a, "cue") if last - first == 1 for n in (first,)}
        for number, word in enumerate(text.words.shown):
            if number not in inside:
                all_outside[word.lower()] += 1
                as_cue[word.lower()] += number in cues
    return frozenset(word for word, n in as_cue.items() if n >= _OFTEN and n >= _MOSTLY * all_outside[word])


def _of(attribution: dict[str, object], role: str) -> list[Range]:
    found = attribution[role]
    assert isinstance(found, list)
    return found


def add_nested(text: Labelled, proposed: Iterable[Attribution], cues: frozenset[str]) -> int:
    """Add what the rules found wholly inside a marked content; tells how many."""
    outer = [{n for first, last in _of(a, "content") for n in range(first, last)} for a in text.attributions]
    own_cues = {n for a in text.attributions for first, last in _of(a, "cue") for n in range(first, last)}
    inside = set().union(*outer) if outer else set()
    inner: list[Attribution] = []
    anchors: set[int] = set()
    for one in proposed:
        cue, content = (
            {n for first, last in ranges(text.words, spans) for n in range(first, last)}
            for spans in (one.cue, one.content)
        )
        if cue and content and not cue & own_cues and any(cue <= o and content < o for o in outer):
            inner.append(one)
            anchors |= cue
    add(text, inner, NESTED_WEIGHT)
    text.unknown = sorted(n for n in inside - anchors - own_cues if text.words.shown[n].lower() in cues)
    return len(inner)


def rows(texts: Iterable[Labelled], subwords: Subwords) -> Iterator[dict[str, object]]:
    """What is written: plain lists and numbers."""
    for text in texts:
        yield {
            "id": text.name,
            "shown": text.words.shown,
            "pieces": subwords.of(text.words.shown),
            "shape": text.words.shape.tolist(),
            "place": text.words.place.tolist(),
            "block": text.words.block.tolist(),
            "attributions": text.attributions,
            "unknown": text.unknown,
            "marked": text.marked,
        }


@dataclass(frozen=True, slots=True)
class Corrected:
    """An attribution of a text that somebody corrected."""

    source: Spans
    cue: Spans
    content: Spans


def corrected(path: Path) -> Iterator[Labelled]:
    """The texts of a file of corrections. Raises ValueError, with the line's number, for one that can't be read."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            row = json.loads(line)
            found = [
                Corrected(*(tuple(Span(*pair) for pair in a.get(role, ())) for role in ("source", "cue", "content")))
                for a in row["attributions"]
            ]
            yield labelled(str(row["id"]), row["text"], found)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise ValueError(f"{path}, line {number}: expected id, text and attributions ({error!r})") from error


def polnear(split: Path) -> Iterator[Labelled]:
    """The split's articles with what the first annotator marked."""
    for name, text in articles(split):
        yield labelled(name, text, marked(split, name))


def own_passages() -> Iterator[Labelled]:
    """The passages of our own, written for training; nested ones count in full."""
    for passage in load_passages(sorted(PASSAGES.glob("*.txt"))):
        yield labelled(passage.name, passage.text, passage.statements)


def unmarked(path: Path) -> Iterator[Labelled]:
    """The texts of a file that nobody marked."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found = labelled(row["id"], row["text"], ())
            found.marked = False
            yield found


def train_part(polnear_folder: Path) -> Iterator[Labelled]:
    """PolNeAR's train part, with the nested attributions that the rules propose."""
    train = list(polnear(polnear_folder / "train"))
    cues = usual_cues(train)
    rules = TextAttributor("rules")
    nested = sum(add_nested(text, rules(text.text).statements, cues) for text in train)
    print(f"{len(train)} articles, {nested} nested attributions from the rules")
    yield from train


def write(path: Path, texts: Iterable[Labelled], subwords: Subwords) -> None:
    """A text a line."""
    with path.open("w", encoding="utf-8") as stream:
        for row in rows(texts, subwords):
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("vocabulary", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--more", type=Path, action="append", default=[], help="corrected texts, JSON Lines")
    parser.add_argument("--unmarked", type=Path, help="texts that nobody marked, JSON Lines")
    parser.add_argument("--only", action="append", choices=PARTS, help="this file alone; may be given again")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    subwords = Subwords(options.vocabulary)
    own = chain(own_passages(), *map(corrected, options.more))
    found = {"train": train_part(options.polnear), "dev": polnear(options.polnear / "dev"), "own": own}
    if options.unmarked:
        found["unmarked"] = unmarked(options.unmarked)
    for part in options.only or found:
        write(options.out / f"{part}.jsonl", found[part], subwords)


if __name__ == "__main__":
    main()
