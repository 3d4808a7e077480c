"""datasketch (MIT): MinHash with locality-sensitive hashing."""

from __future__ import annotations

from collections.abc import Sequence

from datasketch import MinHash, MinHashLSH

from benchmarks.reuse.measured import PERMUTATIONS, THRESHOLD, Add, shingles


def load() -> Add:
    """An empty index."""
    index, count = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS), 0

    def add(texts: Sequence[str]) -> list[list[int]]:
        nonlocal count
        answers = []
        for text in texts:
            sketch = MinHash(num_perm=PERMUTATIONS)
            sketch.update_batch([shingle.encode() for shingle in set(shingles(text))])
            answers.append(index.query(sketch))
            index.insert(count, sketch, check_duplication=False)
            count += 1
        return answers

    return add
