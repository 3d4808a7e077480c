"""gaoya (MIT): MinHash with locality-sensitive hashing, in Rust, its shingles too."""

from __future__ import annotations

from collections.abc import Sequence

from gaoya.minhash import MinHashStringIndex

from benchmarks.reuse.measured import BANDS, PERMUTATIONS, SHINGLE, THRESHOLD, Add


def load() -> Add:
    """An empty index."""
    band_size = PERMUTATIONS // BANDS
    index, count = (
        MinHashStringIndex(32, THRESHOLD, BANDS, band_size, None, "word", True, (SHINGLE, SHINGLE), "smallvec"),
        0,
    )

    def add(texts: Sequence[str]) -> list[list[int]]:
        nonlocal count
        answers = []
        for text in texts:
            answers.append(index.query(text))
            index.insert_document(count, text)
            count += 1
        return answers

    return add
