"""Score the grouping of reports into stories on ECB+ (Cybulska and Vossen 2014), beside one-story-a-topic.

    python -m evaluation.corpora.ecb_stories FOLDER [--topics 36-45]

FOLDER is the corpus’s `ECB+` folder (a folder a topic; tommasoc80/EventStoryLine holds it). The story of a
document is its topic and half: `_ecb` documents tell of one event, `_ecbplus` ones of another of the same kind.
Topics 36 to 45 are the test part: they are scored, never tuned on. B³ as Bagga and Baldwin (1998).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import replace
from pathlib import Path

from lxml import etree

from evaluation.record.overlapping_clusters import b_cubed
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


def main() -> None:
    """Print B³ of our stories and of the topics as stories."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--topics", default="36-45", help="first and last topic, 36-45 unless told")
    options = parser.parse_args()
    first, last = map(int, options.topics.split("-"))
    rows = documents(options.folder, range(first, last + 1))
    ids = [report.id for report, _ in rows]
    gold = _grouped((story, report.id) for report, story in rows)
    topics = _grouped((story[0], report.id) for report, story in rows)
    ours = [frozenset(group) for group in stories([report for report, _ in rows])]
    print(f"topics {options.topics}: {len(rows)} documents, {len(gold)} stories")
    for name, found in (("one a topic", topics), ("ours", ours)):
        score = b_cubed(gold, found, ids)
        figures = f"precision {score.precision:.3f} recall {score.recall:.3f} F1 {score.f1:.3f}"
        print(f"{name:12} B³ {figures}, {len(found)} groups")


def _grouped(labelled: Iterable[tuple[Hashable, str]]) -> list[set[str]]:
    groups: dict[Hashable, set[str]] = defaultdict(set)
    for label, name in labelled:
        groups[label].add(name)
    return list(groups.values())


if __name__ == "__main__":
    main()
