"""rensa (MIT): R-MinHash with locality-sensitive hashing, in Rust."""

from __future__ import annotations

from collections.abc import Sequence

from rensa import RMinHash, RMinHashLSH

from benchmarks.reuse.measured import BANDS, PERMUTATIONS, THRESHOLD, Add, shingles


def load() -> Add:
    """An empty index."""
    index, count = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS), 0

    def add(texts: Sequence[str]) -> list[list[int]]:
        nonlocal count
        answers = []
        for text in texts:
            sketch = RMinHash(num_perm=PERMUTATIONS, seed=42)
            sketch.update(shingles(text))
            answers.append(index.query(sketch))
            index.insert(count, sketch)
            count += 1
        return answers

    return add
