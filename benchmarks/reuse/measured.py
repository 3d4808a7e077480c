"""One system over the articles, in a process of its own: `python -m benchmarks.reuse.measured ADAPTER ARTICLES`.

Prints one JSON object. Processor seconds are those of adding and asking alone: the articles are made between the
batches, off the clock. Needs numpy and the system; nothing else of Firsthand.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from itertools import batched

from benchmarks.reuse.articles import articles

type Add = Callable[[Sequence[str]], list[list[int]]]

BATCH = 256

SHINGLE = 3
"""Words of a shingle, for systems that take shingles."""

PERMUTATIONS = 128
THRESHOLD = 0.4
"""Jaccard similarity from which on a pair counts; a copy cut to 60 % with a new lead and tail has about 0.5."""

BANDS = 32
"""Bands of four hashes: half of the pairs of similarity 0.36 come together in one."""


def shingles(text: str) -> list[str]:
    """Runs of SHINGLE words in lower case."""
    words = text.lower().split()
    return [" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)]


def main(adapter: str, count: int) -> None:
    """Add all articles and print what was found, and in how many processor seconds."""
    add: Add = importlib.import_module(f"benchmarks.reuse.adapters.{adapter}").load()
    seconds, copies, found, candidates = 0.0, 0, 0, 0
    for batch in batched(articles(count), BATCH):
        texts = [article.text for article in batch]
        began = time.process_time()
        answers = add(texts)
        seconds += time.process_time() - began
        for article, answer in zip(batch, answers, strict=True):
            candidates += len(answer)
            if article.source is not None:
                copies += 1
                found += article.source in answer
    print(json.dumps({"seconds": seconds, "copies": copies, "found": found, "candidates": candidates}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
