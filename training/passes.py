"""Make the passes over the texts beforehand: every pass cut, packed and changed anew, as batches in a file.

    python -m training.passes DATA OUT --base FOLDER --number 8 --windows 16 --corpus train.jsonl:1 --corpus own.jsonl:2

DATA is what `training.prepare` wrote; OUT gets `passes.json` and `pass-000.pt` …, each written under another name
first, so that whoever waits for one never reads half of it. `--corpus FILE:TIMES` is gone through so often in each
pass; `FILE:1/3` means that each pass takes another third. Everything random comes from the seed and the pass's number.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import torch

from training.batches import Batch
from training.examples import Names, epoch
from training.stretches import Stretch, texts

_LOOKS_AGAIN = 0.2
"""Seconds between two looks for a file that another process writes."""


@dataclass(frozen=True)
class Corpus:
    """A file of texts, and how often a pass goes through it, or which part of it a pass takes."""

    texts: list[list[Stretch]]
    times: Fraction

    def share(self, number: int) -> tuple[list[list[Stretch]], int]:
        """What the pass `number` takes, and how often."""
        if self.times >= 1:
            return self.texts, int(self.times)
        return self.texts[number % self.times.denominator :: self.times.denominator], 1


class Maker:
    """Makes passes; called with a number writes that pass's file."""

    def __init__(self, data: Path, out: Path, base: Path, corpora: Sequence[str], windows: int, seed: int) -> None:
        self.out, self.windows, self.seed = out, windows, seed
        named = [name.rpartition(":") for name in corpora]
        self.corpora = [Corpus(texts(data / file), Fraction(times)) for file, _, times in named]
        self.names = Names(block for corpus in self.corpora for text in corpus.texts for block in text)
        vocabulary = (base / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self.begins, self.parts = vocabulary.index("[CLS]"), vocabulary.index("[SEP]")

    def __call__(self, number: int) -> int:
        """How many batches the pass has."""
        draw = random.Random(1000 * self.seed + number)
        shares = [corpus.share(number) for corpus in self.corpora]
        found = list(epoch(shares, self.names, draw, self.begins, self.parts, self.windows))
        save(self.out, number, found)
        return len(found)


def save(folder: Path, number: int, batches: Sequence[Batch]) -> None:
    """Write a pass's file, at once."""
    scratch = folder / f"{number}.part"
    torch.save([each.slim() for each in batches], scratch)
    scratch.rename(_path(folder, number))


def announce(folder: Path, number: int) -> None:
    """Say how many passes there are, or will be."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "passes.json").write_text(json.dumps({"number": number}), encoding="utf-8")


def announced(folder: Path) -> int:
    """How many passes there are or will be; waits until it is said."""
    return int(json.loads(_waited_for(folder / "passes.json").read_text(encoding="utf-8"))["number"])


def load(folder: Path, number: int) -> list[Batch]:
    """A pass's batches; waits for the file."""
    return [Batch(**each) for each in torch.load(_waited_for(_path(folder, number)), weights_only=True)]


def load_again(folder: Path, number: int, available: int) -> list[Batch]:
    """The batches of the pass `number`, where the folder's are gone through again and again.

    While others still make them, one that is there already is taken instead of one that is not.
    """
    wanted = number % available
    if not _path(folder, wanted).exists():
        there = [each for each in range(available) if _path(folder, each).exists()]
        wanted = there[number % len(there)] if there else wanted
    return load(folder, wanted)


def _path(folder: Path, number: int) -> Path:
    return folder / f"pass-{number:03}.pt"


def _waited_for(path: Path) -> Path:
    while not path.exists():
        time.sleep(_LOOKS_AGAIN)
    return path


def made(maker: Maker, numbers: Sequence[int], processes: int) -> Iterator[int]:
    """Make the passes in order, several at a time; gives each one's batches."""
    torch.set_num_threads(1)
    if processes < 2:
        yield from map(maker, numbers)
        return
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        yield from pool.imap(maker, numbers)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--base", type=Path, required=True, help="folder with the vocabulary that the data is in")
    parser.add_argument("--corpus", action="append", required=True, metavar="FILE:TIMES")
    parser.add_argument("--number", type=int, default=4)
    parser.add_argument("--windows", type=int, default=8, help="windows a batch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args()
    announce(options.out, options.number)
    maker = Maker(options.data, options.out, options.base, options.corpus, options.windows, options.seed)
    began = time.time()
    for number, count in enumerate(made(maker, range(options.number), options.processes)):
        print(f"{options.out} {number}: {count} batches, {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
