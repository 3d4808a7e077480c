"""Score the grouping of reports into stories on ECB+ (Cybulska and Vossen 2014), beside one-story-a-topic.

    python -m evaluation.ecb_stories FOLDER [--topics 36-45]

FOLDER is the corpus’s `ECB+` folder (a folder a topic; tommasoc80/EventStoryLine holds it). The story of a
document is its topic and half: `_ecb` documents tell of one event, `_ecbplus` ones of another of the same kind.
Topics 36 to 45 are the test part: they are scored, never tuned on. B³ as Bagga and Baldwin (1998).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lxml import etree

from firsthand.domain import Report
from firsthand.stages.link.claims.stories import stories
from firsthand.testing import a_report

type Story = tuple[int, bool]


def documents(folder: Path, topics: range) -> list[tuple[Report, Story]]:
    """The documents of these topics as reports, a sentence a paragraph, each with its story."""
    found = []
    for topic in topics:
        for path in sorted((folder / str(topic)).glob("*.xml")):
            sentences: dict[int, list[str]] = defaultdict(list)
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            for token in etree.parse(path, parser).iter("token"):
                sentences[int(token.get("sentence") or 0)].append(token.text or "")
            text = "\n".join(" ".join(words) for _, words in sorted(sentences.items()))
            report = replace(a_report(text, outlet=None), id=f"{topic}/{path.stem}")
            found.append((report, (topic, path.stem.endswith("plus"))))
    return found


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> tuple[float, float, float]:
    """Precision, recall and F1 of a grouping, 0 to 1; items are compared by their place in the two lists."""
    right, guess = _groups(gold), _groups(found)
    precision = recall = 0.0
    for label, group in zip(gold, found, strict=True):
        both = len(right[label] & guess[group])
        precision += both / len(guess[group]) / len(gold)
        recall += both / len(right[label]) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _groups(labels: Sequence[Hashable]) -> Mapping[Hashable, set[int]]:
    groups: dict[Hashable, set[int]] = defaultdict(set)
    for n, label in enumerate(labels):
        groups[label].add(n)
    return groups


def main() -> None:
    """Print B³ of our stories and of the topics as stories."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--topics", default="36-45", help="first and last topic, 36-45 unless told")
    options = parser.parse_args()
    first, last = map(int, options.topics.split("-"))
    rows = documents(options.folder, range(first, last + 1))
    gold = [story for _, story in rows]
    of = {report: n for n, group in enumerate(stories([report for report, _ in rows])) for report in group}
    print(f"topics {options.topics}: {len(rows)} documents, {len(set(gold))} stories")
    for name, found in (("one a topic", [topic for topic, _ in gold]), ("ours", [of[report.id] for report, _ in rows])):
        precision, recall, f1 = b_cubed(gold, found)
        print(f"{name:12} B³ precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}, {len(set(found))} groups")


if __name__ == "__main__":
    main()
