"""PolNeAR: predictions over one of its splits, and how often each verb is a cue in each frame.

    python -m evaluation.corpora.polnear score [--engine rules|trained] [--weights DIR] SPLIT_DIR
    python -m evaluation.corpora.polnear predict [--engine rules|trained] [--weights DIR] SPLIT_DIR OUT.jsonl
    python -m evaluation.corpora.polnear verbs SPLIT_DIR
    python -m evaluation.corpora.polnear rules SPLIT_DIR

SPLIT_DIR holds `text/*.txt` and `attributions/*.ann` (a corpus is used where it lies and never becomes part of this
project). Each article goes through the engine as `firsthand attribute` asks it, every line a paragraph. `score`
compares with the first annotator; as only outermost attributions are marked there, a nested statement that matches
none is not counted. A line of OUT.jsonl is {"id", "statements": [{"source", "cue", "content", "nested"}]} with spans as
code point offsets. Speed is told on standard error. `rules` prints how many statements each rule proposed, and the
share whose content was right: its confidence. `verbs` prints what stages/attribute/by_rules/verbs.tsv was chosen by: a
verb, a frame, how often the verb in that frame was a cue, how often it was none. A frame was taken with three or more
cues that were at least half of all; run it on `train`, never on what is measured.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.reading.score_attribution import Count, score_attribution
from firsthand.domain import Span, Spans, Statement
from firsthand.operations.attribute_text import TextAttributor, prose
from firsthand.stages.annotate import Annotator
from firsthand.stages.attribute import RULES, WAYS
from firsthand.stages.attribute.by_rules.frames import frame_of
from firsthand.stages.attribute.by_rules.marked_text import MarkedText


def articles(split: Path) -> Iterator[tuple[str, str]]:
    """Each article's name and text, newlines as they are in the file: the gold offsets count them."""
    for path in sorted((split / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as stream:
            yield path.stem, stream.read()


def predict(split: Path, out: Path, attributor: TextAttributor) -> None:
    """Write the statements of every article of the split, an article a line."""
    began, words = time.perf_counter(), 0
    with out.open("w", encoding="utf-8") as stream:
        for name, text in articles(split):
            row = {"id": name, "statements": [_row(statement) for statement in attributor(text).statements]}
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
            words += len(text.split())
    seconds = time.perf_counter() - began
    print(f"{words:,} words in {seconds:.1f} s, {words / seconds:,.0f} words/s", file=sys.stderr)


def _row(statement: Statement) -> dict[str, object]:
    return {
        "source": statement.source,
        "cue": statement.cue,
        "content": statement.content,
        "nested": statement.nested_in is not None,
        "by": statement.by,
    }


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as the corpus has it."""

    source: Spans
    cue: Spans
    content: Spans


def marked(split: Path, name: str) -> list[Marked]:
    """The attributions that the article's first annotator, by name of the file, marked (brat standoff)."""
    files = sorted(path for path in (split / "attributions").iterdir() if path.name[:-9] == name)
    spans: dict[str, list[Span]] = {}
    found = []
    for line in files[0].read_text(encoding="utf-8").split("\n") if files else ():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            offsets = rest.split("\t")[0].partition(" ")[2]
            spans[key] = [Span(*map(int, piece.split())) for piece in offsets.split(";") if piece.strip()]
        elif key.startswith("E"):
            roles: dict[str, list[Span]] = {"s": [], "cu": [], "co": []}
            for role, _, ref in (item.partition(":") for item in rest.split()):
                for start, kept in roles.items():
                    if role.lower().startswith(start):
                        kept.extend(spans.get(ref, []))
            found.append(Marked(*(tuple(sorted(kept)) for kept in roles.values())))
    return found


def compared(split: Path, attributor: TextAttributor) -> Iterator[tuple[list[Marked], list[Statement], str]]:
    """Of each article what is marked, what the engine proposes that counts, and the text."""
    for name, text in articles(split):
        gold = [attribution for attribution in marked(split, name) if attribution.content]
        found = attributor(text).statements
        paired = {j for _, j in score_attribution(gold, found, text).pairs}
        yield gold, [one for j, one in enumerate(found) if j in paired or one.nested_in is None], text


def count_rules(split: Path) -> Iterator[tuple[str, int, int]]:
    """Each rule's name, how many statements it proposed, and how many of their contents are right."""
    proposed: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for gold, counted, text in compared(split, TextAttributor("rules")):
        proposed.update(statement.by for statement in counted)
        right.update(counted[j].by for _, j in score_attribution(gold, counted, text).pairs)
    yield from ((rule.name, proposed[rule.by], right[rule.by]) for rule in RULES)


def form(attribution: Marked, text: str) -> str:
    """How the words are given: "according to", or else direct, mixed or indirect by the content's quotation marks."""
    cue, content = (" ".join(text[slice(*span)] for span in spans) for spans in (attribution.cue, attribution.content))
    if "according to" in cue.lower():
        return "according to"
    if re.fullmatch(r'\s*["“].*["”]\W*', content, re.DOTALL):
        return "direct"
    return "mixed" if re.search('["“”]', content) else "indirect"


def score(split: Path, attributor: TextAttributor) -> None:
    """Print precision, recall and F1 over all articles of the split, and by outlet and form."""
    totals: dict[str, Count] = defaultdict(Count)
    names = (name for name, _ in articles(split))
    for name, (gold, counted, text) in zip(names, compared(split, attributor), strict=True):
        scored = score_attribution(gold, counted, text)
        totals["content"] += scored.content
        totals["content+source"] += scored.content_source
        totals["full"] += scored.full
        totals[f"full, {name.partition('_')[0]}"] += scored.full
        found = {i for i, _ in scored.pairs}
        for i, attribution in enumerate(gold):
            totals[f"content, {form(attribution, text)}"] += Count(i in found, 0, 1)
    for label, count in sorted(totals.items()):
        told = f"R {count.recall:5.1f}"
        if count.proposed:
            told = f"P {count.precision:5.1f}  {told}  F1 {count.f1:5.1f}"
        print(f"{label:24} {told}  ({count.wanted} in gold)")


def count_verbs(split: Path) -> Counter[tuple[str, str, bool]]:
    """How often each verb (lemma) in each frame was a cue, and was none; unmarked verbs inside contents don't count."""
    annotate = Annotator()
    counts: Counter[tuple[str, str, bool]] = Counter()
    for name, text in articles(split):
        report = prose(text)
        m = MarkedText(report, annotate(report))
        attributions = marked(split, name)
        cues = [span for attribution in attributions for span in attribution.cue]
        contents = [span for attribution in attributions for span in attribution.content]
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
    engine = argparse.ArgumentParser(add_help=False)
    engine.add_argument("--engine", choices=WAYS)
    engine.add_argument("--weights", type=Path, help="folder of the trained engine's weights")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("predict", parents=[engine], help="write predictions for a split")
    command.add_argument("split", type=Path)
    command.add_argument("out", type=Path)
    command = commands.add_parser("score", parents=[engine], help="compare with the annotator's attributions")
    command.add_argument("split", type=Path)
    commands.add_parser("rules", help="how often each rule is right").add_argument("split", type=Path)
    commands.add_parser("verbs", help="count which verbs are cues, in which frames").add_argument("split", type=Path)
    options = parser.parse_args()
    if not (options.split / "text").is_dir():
        parser.error(f"{options.split} has no folder text/; give the folder of one split, such as …/polnear/dev")
    if options.command == "predict":
        predict(options.split, options.out, TextAttributor(options.engine, options.weights))
        return
    if options.command == "score":
        score(options.split, TextAttributor(options.engine, options.weights))
        return
    if options.command == "rules":
        for name, proposed, right in count_rules(options.split):
            print(f"{name:18}{proposed:6}{right / proposed if proposed else 0.0:8.3f}")
        return
    counts = count_verbs(options.split)
    for verb, frame in sorted({(verb, frame) for verb, frame, _ in counts}):
        print(verb, frame, counts[verb, frame, True], counts[verb, frame, False], sep="\t")


if __name__ == "__main__":
    main()
