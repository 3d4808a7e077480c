"""Windows to learn from: texts cut and packed anew in every pass, and changed a little.

So that nothing is learned by heart. What is changed: the order and the packing of blocks; some windows hold one block
or one sentence alone; names are exchanged for other names; some windows lose their capitals, or the marks of their
quotations.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from training.batches import Batch, batch
from training.stretches import LONGEST, Stretch, sentences

TITLE, OUTSIDE = 1, 0


class Names:
    """Exchanges names: words that are nearly always written with a capital, for others of the kind."""

    def __init__(self, blocks: Iterable[Stretch]) -> None:
        seen: Counter[str] = Counter()
        titled: Counter[str] = Counter()
        pieces: dict[str, list[int]] = {}
        for block in blocks:
            for word, shape, cut_up in zip(block.shown, block.shape, block.pieces, strict=True):
                seen[word.lower()] += 1
                if shape == TITLE:
                    titled[word.lower()] += 1
                    pieces[word.lower()] = cut_up
        self.pool = sorted(w for w, n in titled.items() if n >= 0.95 * seen[w] and len(w) > 2 and w.isalpha())
        self.names = frozenset(self.pool)
        self.pieces = pieces

    def exchanged(self, stretch: Stretch, draw: random.Random) -> Stretch:
        """The stretch with about half of its names exchanged, each for the same one throughout."""
        others: dict[str, list[int]] = {}
        out = []
        for word, cut_up in zip(stretch.shown, stretch.pieces, strict=True):
            key = word.lower()
            if key not in self.names:
                out.append(cut_up)
                continue
            if key not in others:
                others[key] = self.pieces[draw.choice(self.pool)] if draw.random() < 0.5 else cut_up
            out.append(others[key])
        return replace(stretch, pieces=out)


def packed(blocks: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Blocks in a row, as many as a window holds."""
    row: list[Stretch] = []
    size = 1
    for block in blocks:
        if row and size + block.length + 1 > LONGEST:
            yield row
            row, size = [], 1
        row.append(block)
        size += block.length + 1
    if row:
        yield row


def epoch(
    corpora: Sequence[tuple[list[list[Stretch]], int]],
    names: Names,
    draw: random.Random,
    begins: int,
    parts: int,
    size: int,
) -> Iterator[Batch]:
    """The batches of a pass; each corpus comes with how often it is gone through."""
    rows = [row for corpus, times in corpora for _ in range(times) for row in _rows(corpus, draw)]
    rows = [_changed(row, names, draw) for row in rows]
    rows = [[b for b in row if b.length <= LONGEST - 2] for row in rows]
    draw.shuffle(rows)
    rows.sort(key=lambda row: sum(b.length for b in row) // 64 + draw.random())
    groups = [rows[at : at + size] for at in range(0, len(rows), size)]
    draw.shuffle(groups)
    for group in groups:
        if kept := [row for row in group if row]:
            yield batch(kept, begins, parts)


def _rows(corpus: Sequence[list[Stretch]], draw: random.Random) -> Iterator[list[Stretch]]:
    """The corpus's windows: most texts whole, some by blocks or by sentences, short ones together."""
    order = list(corpus)
    draw.shuffle(order)
    loose: list[Stretch] = []
    for text in order:
        if draw.random() < 0.2:
            for block in text:
                loose.extend([block] if draw.random() < 0.5 else sentences(block))
        elif sum(b.length for b in text) < LONGEST // 2:
            loose.extend(text)
        else:
            yield from packed(text[draw.randrange(2) if len(text) > 4 else 0 :])
    yield from _loosely(loose, draw)


def _loosely(blocks: list[Stretch], draw: random.Random) -> Iterator[list[Stretch]]:
    """Short stretches, some alone in their window, the rest packed together."""
    together = []
    for block in blocks:
        if draw.random() < 0.3:
            yield [block]
        else:
            together.append(block)
    yield from packed(together)


def _changed(row: list[Stretch], names: Names, draw: random.Random) -> list[Stretch]:
    if draw.random() < 0.5:
        row = [names.exchanged(block, draw) for block in row]
        while sum(b.length for b in row) + len(row) + 1 > LONGEST and len(row) > 1:
            row = row[:-1]
    if draw.random() < 0.05:
        flat = {1: 0, 2: 0, 3: 0, 6: 0}
        row = [replace(b, shape=[flat.get(s, s) for s in b.shape]) for b in row]
    if draw.random() < 0.05:
        row = [replace(b, place=[OUTSIDE] * len(b.place)) for b in row]
    return row
