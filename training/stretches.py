"""Texts as the trainer cuts them: stretches of words with the attributions that hang in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

LONGEST = 256
ROLES = ("source", "cue", "content")
ENDS = frozenset(".!?")


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
    marked: bool = True
    """Whether somebody marked the text; where not, only what a teacher says of it can be learned."""

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
            row["pieces"],
            row["shape"],
            row["place"],
            attributions,
            frozenset(row["unknown"]),
            row["shown"],
            row.get("marked", True),
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
            if size > room // 2 and whole.shown[stop - 1] in ENDS:
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
        whole.marked,
    )


def sentences(block: Stretch) -> Iterator[Stretch]:
    """The block's sentences, by their full stops."""
    first = 0
    for number, word in enumerate(block.shown):
        following = block.shape[number + 1 : number + 2]
        if word in ENDS and following and following[0] in (1, 2, 6, 5) and number - first > 3:
            last = number + 1
            if block.place[last : last + 1] == [3]:
                last += 1
            if last > first:
                yield cut(block, first, last)
            first = last
    if first < len(block.pieces):
        yield cut(block, first, len(block.pieces))
