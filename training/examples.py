"""Windows to learn from: texts cut and packed anew in every epoch, and changed a little.

So that nothing is learned by heart. What is changed: the order and the packing of blocks; some windows hold one block
or one sentence alone; names are exchanged for other names; some windows lose their capitals, or the marks of their
quotations.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

import torch
from torch import Tensor

LONGEST = 256
TITLE, PUNCTUATION, OUTSIDE, DIGITS = 1, 5, 0, 4
IGNORED = -100
ROLES = ("source", "cue", "content")
_ENDS = frozenset(".!?")


@dataclass(frozen=True)
class Attribution:
    """Ranges of words, end exclusive, and how much it counts."""

    roles: tuple[tuple[tuple[int, int], ...], ...]
    weight: float

    @property
    def anchor(self) -> tuple[int, int]:
        """The word where it hangs, and the kind: 1 a cue begins there, 2 a content without a cue does."""
        _, cue, content = self.roles
        return (cue[0][0], 1) if cue else (content[0][0], 2)


@dataclass(frozen=True)
class Stretch:
    """Some words in a row with the attributions that hang in them; numbers of words count from the stretch's first."""

    pieces: list[list[int]]
    shape: list[int]
    place: list[int]
    attributions: list[Attribution]
    unknown: frozenset[int] = frozenset()
    shown: list[str] = field(default_factory=list)
    weight: float = 1.0

    @property
    def length(self) -> int:
        """In sub-words."""
        return sum(map(len, self.pieces))


def texts(path: Path) -> list[list[Stretch]]:
    """Of each text its blocks, those longer than a window cut after a sentence."""
    found = []
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        attributions = [
            Attribution(tuple(tuple(map(tuple, a[role])) for role in ROLES), a["weight"]) for a in row["attributions"]
        ]
        edges = [
            0,
            *(n for n in range(1, len(row["block"])) if row["block"][n] != row["block"][n - 1]),
            len(row["block"]),
        ]
        whole = Stretch(
            row["pieces"], row["shape"], row["place"], attributions, frozenset(row["unknown"]), row["shown"]
        )
        blocks = []
        for first, last in pairwise(edges):
            blocks.extend(_in_room(whole, first, last))
        found.append(blocks)
    return found


def _in_room(whole: Stretch, first: int, last: int) -> Iterator[Stretch]:
    room = LONGEST - 2
    while first < last:
        stop, size, good = first, 0, 0
        while stop < last and size + len(whole.pieces[stop]) <= room:
            size += len(whole.pieces[stop])
            stop += 1
            if size > room // 2 and whole.shown[stop - 1] in _ENDS:
                good = stop
        if stop < last and good:
            stop = good
        yield cut(whole, first, stop)
        first = stop


def cut(whole: Stretch, first: int, last: int) -> Stretch:
    """The words from `first` to `last`, with what of the attributions that hang there lies within."""
    kept = []
    for one in whole.attributions:
        if not first <= one.anchor[0] < last:
            continue
        roles = tuple(
            tuple((max(a, first) - first, min(b, last) - first) for a, b in role if a < last and b > first)
            for role in one.roles
        )
        if roles[2]:
            kept.append(Attribution(roles, one.weight))
    return Stretch(
        whole.pieces[first:last],
        whole.shape[first:last],
        whole.place[first:last],
        kept,
        frozenset(n - first for n in whole.unknown if first <= n < last),
        whole.shown[first:last],
        whole.weight,
    )


def sentences(block: Stretch) -> Iterator[Stretch]:
    """The block's sentences, by their full stops."""
    first = 0
    for number, word in enumerate(block.shown):
        following = block.shape[number + 1 : number + 2]
        if word in _ENDS and following and following[0] in (1, 2, 6, 5) and number - first > 3:
            last = number + 1
            if block.place[last : last + 1] == [3]:
                last += 1
            if last > first:
                yield cut(block, first, last)
            first = last
    if first < len(block.pieces):
        yield cut(block, first, len(block.pieces))


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


@dataclass(frozen=True)
class Batch:
    """Windows, the anchors to learn from, and what each sub-word is for each of them."""

    ids: Tensor
    shape: Tensor
    place: Tensor
    lengths: Tensor
    anchors: Tensor
    flat: Tensor
    pairs: Tensor
    tags: Tensor
    weights: Tensor


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
    """The batches of an epoch; each corpus comes with how often it is gone through."""
    rows: list[list[Stretch]] = []
    for corpus, times in corpora:
        for _ in range(times):
            order = list(corpus)
            draw.shuffle(order)
            loose: list[Stretch] = []
            for text in order:
                if draw.random() < 0.2:
                    for block in text:
                        single = [block] if draw.random() < 0.5 else list(sentences(block))
                        loose.extend(single)
                elif sum(b.length for b in text) < LONGEST // 2:
                    loose.extend(text)
                else:
                    rows.extend(packed(text[draw.randrange(2) if len(text) > 4 else 0 :]))
            rows.extend(_loosely(loose, draw))
    rows = [_changed(row, names, draw) for row in rows]
    rows = [[b for b in row if b.length <= LONGEST - 2] for row in rows]
    draw.shuffle(rows)
    rows.sort(key=lambda row: sum(b.length for b in row) // 64 + draw.random())
    groups = [rows[at : at + size] for at in range(0, len(rows), size)]
    draw.shuffle(groups)
    for group in groups:
        yield batch([row for row in group if row], begins, parts)


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


def batch(rows: Sequence[Sequence[Stretch]], begins: int, parts: int) -> Batch:
    """Windows of blocks as tensors; only first sub-words of words are labelled, the rest is ignored."""
    longest = max(1 + sum(b.length + 1 for b in row) for row in rows)
    ids = torch.zeros(len(rows), longest, dtype=torch.long)
    shape, place = torch.full_like(ids, PUNCTUATION), torch.zeros_like(ids)
    anchors, flat = torch.full_like(ids, IGNORED), torch.full_like(ids, IGNORED)
    lengths, pairs, tags, weights = [], [], [], []
    for number, row in enumerate(rows):
        ids[number, 0] = begins
        at = 1
        labelled: list[tuple[list[int], Attribution]] = []
        heads_of_row: list[int] = []
        for block in row:
            heads = []
            for pieces, form, where in zip(block.pieces, block.shape, block.place, strict=True):
                heads.append(at)
                end = at + len(pieces)
                ids[number, at:end] = torch.tensor(pieces)
                shape[number, at:end], place[number, at:end] = form, where
                at = end
            ids[number, at] = parts
            at += 1
            heads_of_row.extend(heads)
            here = torch.tensor(heads)
            anchors[number, here] = 0
            for n in block.unknown:
                anchors[number, heads[n]] = IGNORED
            labelled.extend((heads, one) for one in block.attributions)
        lengths.append(at)
        flat[number, torch.tensor(heads_of_row)] = 0
        for heads, one in sorted(labelled, key=lambda pair: pair[1].weight):
            word, kind = one.anchor
            if one.weight == 1.0 or anchors[number, heads[word]] <= 0:
                anchors[number, heads[word]] = kind
            tag = torch.full((longest,), IGNORED)
            tag[torch.tensor(heads_of_row)] = 0
            _mark(tag, heads, one)
            if one.weight == 1.0:
                _mark(flat[number], heads, one)
            pairs.append((number, heads[word]))
            tags.append(tag)
            weights.append(one.weight)
    return Batch(
        ids,
        shape,
        place,
        torch.tensor(lengths),
        anchors,
        flat,
        torch.tensor(pairs, dtype=torch.long).view(-1, 2),
        torch.stack(tags) if tags else torch.zeros(0, longest, dtype=torch.long),
        torch.tensor(weights),
    )


def _mark(tag: Tensor, heads: list[int], one: Attribution) -> None:
    """Write B and I of each role; content is written first, so that a cue or source inside it stands."""
    for role in (2, 0, 1):
        for first, last in one.roles[role]:
            tag[torch.tensor(heads[first:last])] = 2 * role + 2
            tag[heads[first]] = 2 * role + 1
