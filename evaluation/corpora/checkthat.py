"""Score finding the checked claim that a post is about: CheckThat! 2020 task 2 (Barrón-Cedeño et al. 2020), MAP@5.

    python -m evaluation.corpora.checkthat FOLDER [--part dev] [--meaning 0.5]

FOLDER is the unpacked `data/v3/v3.0` of the repository sshaar/clef2020-factchecking-task2 (no licence stated: used
where it lies). Claims are found by the words that `stages.link.claims` compares statements by, weighed as BM25 weighs
them (Robertson and Zaragoza 2009; k1 1.2, b 0.75), and by the cosine of meanings, `--meaning` times; that was chosen on
the training part. `--meaning 0` shows words alone. Claims equally like a query are put in an order by lot: many
stand there twice, the right one mostly first, which must not be made use of.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from firsthand.stages.link.claims.meaning import meaning_of
from firsthand.stages.link.claims.words import stems

_K1, _B = 1.2, 0.75
_DEEPEST = 5
type Scores = npt.NDArray[np.float64]


class Retrieval:
    """Claims to be found by their words and by their meaning."""

    def __init__(self, texts: Sequence[str]) -> None:
        counts = [Counter(stems(text)) for text in texts]
        lengths = np.array([sum(count.values()) for count in counts], float)
        self._damped = _K1 * (1 - _B + _B * lengths / lengths.mean())
        places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for n, count in enumerate(counts):
            for word, times in count.items():
                places[word].append((n, times))
        self._places = {word: np.array(found) for word, found in places.items()}
        unknown = np.zeros(128, np.float32)
        self._meanings = np.array([unknown if (found := meaning_of(text)) is None else found for text in texts])

    def scores(self, query: str, meaning: float) -> Scores:
        """How like each claim is to the query: BM25 in parts of the best one's, and `meaning` times the cosine."""
        by_words = self._by_words(query)
        direction = meaning_of(query)
        cosine = self._meanings @ direction if direction is not None else 0.0
        return by_words / (by_words.max() or 1.0) + meaning * cosine

    def _by_words(self, query: str) -> Scores:
        found = np.zeros(len(self._damped))
        for word in set(stems(query)):
            if word in self._places:
                where, times = self._places[word].T
                rarity = math.log(1 + (len(found) - len(where) + 0.5) / (len(where) + 0.5))
                found[where] += rarity * times * (_K1 + 1) / (times + self._damped[where])
        return found


def average_precision(ranked: Sequence[str], right: set[str], deepest: int = _DEEPEST) -> float:
    """The mean of the precisions at each right answer among the first ones, over all answers that could stand there."""
    hits, total = 0, 0.0
    for rank, name in enumerate(ranked[:deepest], 1):
        if name in right:
            hits += 1
            total += hits / rank
    return total / min(len(right), deepest) if right else 0.0


def plain(post: str) -> str:
    """A post's own words: without addresses, the line that says who posted when, and the run-in words of its tags."""
    post = re.sub(r"https?://\S+|pic\.twitter\.com/\S+", " ", post)
    post = re.sub(r"— [^—]*\(@\w+\)[^—]*$", " ", post)
    return re.sub(r"#(\w+)", lambda tag: re.sub(r"(?<=[a-z])(?=[A-Z])", " ", tag[1]), post)


def mean_average_precision(folder: Path, part: str, meaning: float) -> float:
    """MAP@5 over the queries of one part, 0 to 1."""
    claims = [(row[0], " ".join(row[1:])) for row in _rows(folder / "verified_claims.docs.tsv")]
    right = _right(folder / part / "tweet-vclaim-pairs.qrels")
    retrieval = Retrieval([text for _, text in claims])
    by_lot = [int(hashlib.sha256(name.encode()).hexdigest()[:12], 16) for name, _ in claims]
    found = []
    for name, post in _rows(folder / part / "tweets.queries.tsv"):
        best = np.lexsort((by_lot, -retrieval.scores(plain(post), meaning).round(6)))[:_DEEPEST]
        found.append(average_precision([claims[n][0] for n in best], right[name]))
    return sum(found) / len(found)


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t"))[1:]


def _right(path: Path) -> Mapping[str, set[str]]:
    right: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        query, _, claim, _ = line.split()
        right[query].add(claim)
    return right


def main() -> None:
    """Print MAP@5."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", default="dev", choices=("train", "dev"))
    parser.add_argument("--meaning", type=float, default=0.5)
    options = parser.parse_args()
    score = mean_average_precision(options.folder, options.part, options.meaning)
    print(f"{options.part}: MAP@5 {score:.3f} with {options.meaning:g} of meaning")


if __name__ == "__main__":
    main()
