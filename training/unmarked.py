"""Gather news without marks, which the large encoders judge for the small one: other countries, outlets, translations.

    python -m training.unmarked CLONES OUT.jsonl

CLONES holds git clones (or mirrors, without a work tree) named OWNER+NAME, of the repositories that `SOURCES` names;
one that is not there is said and left out. OUT gets {"id", "text"} a line, for `training.prepare --unmarked`. Nothing
of these texts is kept in the project; docs/model-card.md names them with their licences.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import batched
from pathlib import Path
from xml.etree import ElementTree

LEAST, MOST = 300, 12_000
"""Characters of a text; a longer one is cut at the end of a line."""
TOGETHER = 12
"""Lines of a translation whose articles are not told apart that make one text."""
SYSTEMS = 3
"""Machine translations of each article that are taken, beside what people made of it."""


@dataclass(frozen=True, slots=True)
class Clone:
    """A clone or mirror on this machine; files are read out of its newest commit."""

    folder: Path

    def names(self, within: str) -> list[str]:
        """The paths of the files below a folder, in order."""
        return self._git("ls-tree", "-r", "--name-only", "-z", "HEAD", within).decode().rstrip("\0").split("\0")

    def read(self, path: str) -> bytes:
        """A file's bytes."""
        return self._git("show", f"HEAD:{path}")

    def _git(self, *words: str) -> bytes:
        return subprocess.run(["git", "-C", str(self.folder), *words], check=True, capture_output=True).stdout


def paragraphs(text: str) -> str:
    """The text with an empty line between its lines."""
    return "\n\n".join(line for each in text.splitlines() if (line := each.strip()))


def stance_challenge(clone: Clone) -> Iterator[str]:
    """Articles of 2014 and 2015, rumours above all."""
    csv.field_size_limit(1 << 24)
    for file in ("train_bodies.csv", "competition_test_bodies.csv"):
        for row in csv.DictReader(io.StringIO(clone.read(file).decode("utf-8"))):
            yield paragraphs(row["articleBody"])


def bbc(clone: Clone) -> Iterator[str]:
    """The BBC's articles of 2004 and 2005 (Greene and Cunningham 2006)."""
    for path in clone.names("dataset/data_files"):
        if path.endswith(".txt"):
            yield paragraphs(clone.read(path).decode("utf-8", "replace"))


def many_outlets(clone: Clone) -> Iterator[str]:
    """Articles of 2016 and 2017, of outlets all over the world."""
    for path in clone.names("Giveme5W1H/examples/datasets/news_cluster/data_raw"):
        if path.endswith(".json") and (data := clone.read(path)).startswith(b"{"):  # some are empty
            yield paragraphs(str(json.loads(data).get("text") or ""))


def places(clone: Clone) -> Iterator[str]:
    """Local papers, and outlets around the world (Gritta, Pilehvar and Collier 2020)."""
    for file in ("data/Corpora/lgl.xml", "data/Corpora/TR-News.xml", "data/GWN.xml"):
        for text in ElementTree.fromstring(clone.read(file)).iter("text"):
            yield paragraphs(_in_paragraphs(text.text or ""))


def _in_paragraphs(text: str) -> str:
    """A text that is one long line gets a new one after every third sentence."""
    if len(text) < 1_500 or "\n" in text.strip():
        return text
    sentences = re.split(r"(?<=[.!?”])\s+(?=[A-Z“])", text)
    return "\n".join(" ".join(group) for group in batched(sentences, 3))


def abc(clone: Clone) -> Iterator[str]:
    """The Australian Broadcasting Commission's news of 2006, a line an article or a paragraph."""
    archive = zipfile.ZipFile(io.BytesIO(clone.read("packages/corpora/abc.zip")))
    for file in ("abc/rural.txt", "abc/science.txt"):
        lines = archive.read(file).decode("latin-1").splitlines()
        for group in batched(lines, TOGETHER):
            yield paragraphs("\n".join(group))


def translated(*files: str) -> Callable[[Clone], Iterator[str]]:
    """Articles that people and machines translated (Akhbardeh et al. 2021; Kocmi et al. 2022, 2023)."""

    def read(clone: Clone) -> Iterator[str]:
        for file in files:
            data = clone.read(file)
            if file.endswith(".xml"):
                for number, document in enumerate(ElementTree.fromstring(data).iter("doc")):
                    yield from _versions(document, number)
            else:
                for group in batched(data.decode("utf-8").splitlines(), TOGETHER):
                    yield paragraphs("\n".join(group))

    return read


def _versions(document: ElementTree.Element, number: int) -> Iterator[str]:
    """What people made of the document, and some of what machines did, others for each document."""
    machines = document.findall("hyp")
    chosen = [machines[(number + step * 3) % len(machines)] for step in range(min(SYSTEMS, len(machines)))]
    for version in (*document.findall("ref"), *chosen):
        yield "\n\n".join(" ".join(seg.text or "" for seg in p.iter("seg")) for p in version.iter("p"))


def _lines(year: int, *pairs: str) -> list[str]:
    return [f"txt/references/newstest{year}.{pair}.ref.A.en" for pair in pairs] + [
        f"txt/system-outputs/newstest{year}.{pair}.hyp.{system}.en"
        for pair in pairs
        for system in ("Online-B", "Online-Y")
    ]


TRANSLATED_21 = (
    "xml/newstest2021.ru-en.all.xml",
    "xml/newstest2021.is-en.all.xml",
    *_lines(2021, "cs-en", "de-en", "ha-en", "zh-en"),
)
TRANSLATED_22 = ("xml/wmttest2022.uk-en.all.xml", "xml/wmttest2022.ru-en.all.xml")
TRANSLATED_23 = ("xml/wmttest2023.uk-en.all.xml", "xml/wmttest2023.ru-en.all.xml")

SOURCES: tuple[tuple[str, str, Callable[[Clone], Iterator[str]]], ...] = (
    ("stance", "FakeNewsChallenge+fnc-1", stance_challenge),
    ("bbc", "suraj-deshmukh+BBC-Dataset-News-Classification", bbc),
    ("outlets", "fhamborg+Giveme5W1H", many_outlets),
    ("places", "milangritta+Pragmatic-Guide-to-Geoparsing-Evaluation", places),
    ("abc", "nltk+nltk_data", abc),
    ("wmt21", "wmt-conference+wmt21-news-systems", translated(*TRANSLATED_21)),
    ("wmt22", "wmt-conference+wmt22-news-systems", translated(*TRANSLATED_22)),
    ("wmt23", "wmt-conference+wmt23-news-systems", translated(*TRANSLATED_23)),
)
"""What a text's id begins with, the repository, and what reads it."""


def gathered(clones: Path) -> Iterator[dict[str, str]]:
    """Each text once, with an id; what a source lacks is said."""
    seen: set[str] = set()
    for name, repository, read in SOURCES:
        folder = next((f for f in (clones / repository / "repo", clones / repository) if f.is_dir()), None)
        if folder is None:
            print(f"{repository} is not in {clones}: left out", file=sys.stderr)
            continue
        count = 0
        for text in read(Clone(folder)):
            cut = text if len(text) <= MOST else text[: text.rfind("\n\n", 0, MOST)]
            if len(cut) >= LEAST and cut[:200] not in seen:
                seen.add(cut[:200])
                count += 1
                yield {"id": f"{name}-{count}", "text": cut}
        print(f"{name}: {count} texts")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clones", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    with options.out.open("w", encoding="utf-8") as stream:
        for row in gathered(options.clones):
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
