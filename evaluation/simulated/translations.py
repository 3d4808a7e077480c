"""Translations: are they told from independent reports of the same event?

    python -m evaluation.simulated.translations [--show]

Each text of `gold/translations` is one story: an original, translations of it (into other languages, of a translation,
or back through one), and independent reports, which have the same names and figures in an order of their own. Every two
texts of a story are compared. Right are pairs of which neither is independent; all others are decoys.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from firsthand.domain import Report
from firsthand.stages.link.passages import translated
from firsthand.testing import a_report

FOLDER = Path(__file__).parent.parent / "gold" / "translations"
INDEPENDENT = "independent"
_HEAD = re.compile(r"^== (\w\w) (\w+) (\S+)\n", re.MULTILINE)


class Told(NamedTuple):
    """A text with its language and what it is: the original, a translation, back, cut or independent."""

    language: str
    what: str
    report: Report


class Pair(NamedTuple):
    """Two texts of one story, whether one translates the other (or both a third), and whether that was found."""

    story: str
    one: Told
    other: Told
    is_translation: bool
    is_found: bool


def texts_in(path: Path) -> list[Told]:
    """The texts of a story."""
    _, *parts = _HEAD.split(path.read_text(encoding="utf-8"))
    heads = zip(parts[::4], parts[1::4], parts[2::4], parts[3::4], strict=True)
    return [
        Told(language, what, a_report(text.strip(), outlet=f"{what} {language}", published=published))
        for language, what, published, text in heads
    ]


def pairs_in(path: Path) -> Iterator[Pair]:
    """Every two texts of a story, compared."""
    for one, other in combinations(texts_in(path), 2):
        is_translation = INDEPENDENT not in (one.what, other.what)
        yield Pair(path.stem, one, other, is_translation, translated(one.report, other.report) is not None)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print, a line a story, how many translations were found and how many decoys were taken for one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print each pair that came out wrong")
    options = parser.parse_args(arguments)
    for path in sorted(FOLDER.glob("*.txt")):
        pairs = list(pairs_in(path))
        right, decoys = [p for p in pairs if p.is_translation], [p for p in pairs if not p.is_translation]
        found, wrong = sum(p.is_found for p in right), sum(p.is_found for p in decoys)
        print(f"{path.stem:12}{found:4} of {len(right)} translations found, {wrong} of {len(decoys)} decoys")
        for pair in pairs if options.show else ():
            if pair.is_found != pair.is_translation:
                what = "missed" if pair.is_translation else "wrong"
                one, other = (f"{told.language} {told.what}" for told in (pair.one, pair.other))
                print(f"    {what}: {one}, {other}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
