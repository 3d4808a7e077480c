"""GUM's news documents: are a speaker's mentions known to be one's own?

    python -m evaluation.corpora.gum_coreference DIR

DIR is a folder with GUM's `coref-gum/`, `rst-rstweb/` and `dep/`. Only documents of its train and dev parts are opened.
Asked are the mentions of entities that are the source of some attribution: names, descriptions and pronouns. A mention
that our trace knows for no party counts as one of its own. Printed are precision, recall and F1 by B³ (Bagga and
Baldwin 1998), a mention a vote, beside a baseline that takes mentions with the same words (article and 's put aside)
for the same; then, of the pronouns among them, how many share a party with the right name or description, how many with
a wrong one only, and how many are left open.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.corpora.gum_reading import names, read_document, token_spans
from firsthand.domain import Party, Span
from firsthand.errors import FirsthandError, InputError
from firsthand.operations.attribute_text import prose
from firsthand.operations.pipeline import Pipeline
from firsthand.stages.trace import trace

_BRACKET = re.compile(r"(\()?[a-z]+-(\d+)(?:-[^()]*)?(\))?")
_PRONOUNS = frozenset(
    """
    i me my mine we us our ours you your he him his she her hers it its they them their theirs who whose whom
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Mentions:
    """One document's mentions: the entity of each by its span, and the entities that say something."""

    entity: Mapping[Span, str]
    speakers: frozenset[str]

    @property
    def asked(self) -> tuple[Span, ...]:
        """The mentions of those who say something, in order."""
        return tuple(sorted(span for span, entity in self.entity.items() if entity in self.speakers))


@dataclass
class Votes:
    """B³ sums over mentions, and what became of pronouns."""

    precision: float = 0.0
    recall: float = 0.0
    asked: int = 0
    right: int = 0
    wrong: int = 0
    pronouns: int = 0

    @property
    def scores(self) -> tuple[float, float, float]:
        """Precision, recall and F1, in percent."""
        if not self.asked:
            return 0.0, 0.0, 0.0
        precision, recall = 100 * self.precision / self.asked, 100 * self.recall / self.asked
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def read_mentions(path: Path, spans: Sequence[Span]) -> dict[Span, str]:
    """The entity of each mention of a document; `spans` are those of its tokens. The shorter of equal spans' ids wins.

    Raises InputError where the file's tokens are others, or a bracket has no partner.
    """
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    if len(rows) != len(spans):
        raise InputError(f"{path}: {len(rows)} words, {len(spans)} in dep/; take both from one release of GUM")
    open_at: dict[str, list[int]] = defaultdict(list)
    found: dict[Span, str] = {}
    for number, row in enumerate(rows):
        for opens, entity, closes in _BRACKET.findall(row[2]):
            if opens:
                open_at[entity].append(number)
            if closes:
                if not open_at[entity]:
                    raise InputError(f"{path}: word {number} closes {entity}, which is not open")
                found[Span(spans[open_at[entity].pop()].start, spans[number].end)] = entity
    return found


def documents_mentions(folder: Path) -> Iterator[tuple[str, Mentions]]:
    """Each document's text and mentions."""
    for name in names(folder):
        document = read_document(folder, name)
        entity = read_mentions(folder / "coref-gum" / f"{name}.conll", token_spans(folder, name))
        sources = [span for a in document.attributions if not a.credit for span in a.source]
        speakers = {entity[span] for source in sources if (span := _nearest(source, entity)) is not None}
        yield document.text, Mentions(entity, frozenset(speakers))


def _nearest(words: Span, entity: Iterable[Span]) -> Span | None:
    """The shortest mention that holds the words, else the longest within them."""
    holding = min((s for s in entity if s.contains(words)), key=lambda s: s.end - s.start, default=None)
    return holding or max((s for s in entity if words.contains(s)), key=lambda s: s.end - s.start, default=None)


def by_party(mentions: Mentions, parties: Iterable[Party]) -> dict[Span, Hashable]:
    """The party of each asked mention that has one: that of the words whose shortest mention it is."""
    found: dict[Span, Hashable] = {}
    for party in parties:
        for words in party.mentions:
            span = _nearest(words, mentions.entity)
            if span is not None and span.contains(words):
                found.setdefault(span, party.id)
    return found


def by_words(mentions: Mentions, text: str) -> dict[Span, Hashable]:
    """The baseline: mentions with the same words are one's; a pronoun is nobody's."""
    plain = {span: _plain(span.of(text)) for span in mentions.asked}
    return {span: words for span, words in plain.items() if words not in _PRONOUNS}


def _plain(words: str) -> str:
    lower = re.sub(r"['’]s\b", "", " ".join(words.lower().split()))
    return re.sub(r"^(?:the|an?) ", "", lower)


def vote(votes: Votes, mentions: Mentions, text: str, proposed: Mapping[Span, Hashable]) -> None:
    """Add one document's mentions to the votes."""
    asked = mentions.asked
    clusters: dict[Hashable, set[Span]] = defaultdict(set)
    gold: dict[str, set[Span]] = defaultdict(set)
    for span in asked:
        clusters[proposed.get(span, span)].add(span)
        gold[mentions.entity[span]].add(span)
    for span in asked:
        mine, true = clusters[proposed.get(span, span)], gold[mentions.entity[span]]
        votes.asked += 1
        votes.precision += len(mine & true) / len(mine)
        votes.recall += len(mine & true) / len(true)
        if span.of(text).lower() in _PRONOUNS:
            others = {other for other in mine if other.of(text).lower() not in _PRONOUNS}
            votes.pronouns += 1
            votes.right += bool(others & true)
            votes.wrong += bool(others) and not others & true


def score(folder: Path) -> tuple[Votes, Votes]:
    """The votes for our trace and for the baseline, over all documents that may be read."""
    pipeline, ours, baseline = Pipeline.load(), Votes(), Votes()
    for text, mentions in documents_mentions(folder):
        report = prose(text)
        annotation = pipeline.annotate(report)
        traced = trace(report, annotation, pipeline.attribute(report, annotation))
        vote(ours, mentions, text, by_party(mentions, traced.parties))
        vote(baseline, mentions, text, by_words(mentions, text))
    return ours, baseline


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    try:
        ours, baseline = score(parser.parse_args(arguments).folder)
    except FirsthandError as error:
        print(error)
        return 2
    print(f"{'B³ over speakers’ mentions':30}{'mentions':>9}{'precision':>11}{'recall':>8}{'F1':>7}")
    for label, votes in (("ours", ours), ("same words", baseline)):
        precision, recall, f1 = votes.scores
        print(f"{label:30}{votes.asked:9}{precision:11.1f}{recall:8.1f}{f1:7.1f}")
    left = ours.pronouns - ours.right - ours.wrong
    print(f"pronouns: {ours.pronouns}, right {ours.right}, wrong {ours.wrong}, left open {left}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
