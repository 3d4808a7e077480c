"""Batches: windows as tensors, with the anchors to learn from and what each sub-word is for each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.stretches import Attribution, Stretch

PUNCTUATION = 5
IGNORED = -100


@dataclass(frozen=True)
class Batch:
    """B windows of T sub-words, and N anchors in them.

    `anchors` and `flat` [B, T] have IGNORED where nothing is known, `heads` [B, T] is true at words' first sub-words;
    `pairs` [N, 2] are window and sub-word of each anchor, `tags` [N, T] what each sub-word is for it, `weights` [N] how
    much it counts. With a teacher: `asked` [M, 2] are the pairs and more, of which it said `said_tags` [M, T, 7], and
    `said_anchors` [B, T, 3] of the windows, both probabilities.
    """

    ids: Tensor
    shape: Tensor
    place: Tensor
    lengths: Tensor
    heads: Tensor
    anchors: Tensor
    flat: Tensor
    pairs: Tensor
    tags: Tensor
    weights: Tensor
    asked: Tensor | None = None
    said_anchors: Tensor | None = None
    said_tags: Tensor | None = None

    def to(self, device: torch.device) -> Batch:
        """The same on the device, with numbers of the usual width."""
        moved: dict[str, Tensor | None] = {}
        for each in fields(self):
            value: Tensor | None = getattr(self, each.name)
            if value is not None:
                value = value.to(device, non_blocking=True)
                if not value.is_floating_point() and value.dtype != torch.bool:
                    value = value.long()
            moved[each.name] = value
        return Batch(**moved)  # type: ignore[arg-type]

    def slim(self) -> dict[str, Tensor]:
        """The tensors by name, in few bytes, as they are kept in a file."""
        kept = {each.name: getattr(self, each.name) for each in fields(self) if getattr(self, each.name) is not None}
        small = {"ids": torch.int32, "pairs": torch.int32, "asked": torch.int32}
        for name, value in kept.items():
            if value.dtype == torch.long:
                kept[name] = value.to(small.get(name, torch.int16 if name == "lengths" else torch.int8))
            elif name.startswith("said"):
                kept[name] = value.half()
        return {name: value.cpu() for name, value in kept.items()}


def batch(rows: Sequence[Sequence[Stretch]], begins: int, parts: int) -> Batch:
    """Windows of blocks as tensors; only first sub-words of words are labelled, the rest is ignored."""
    longest = max(1 + sum(b.length + 1 for b in row) for row in rows)
    size = (len(rows), longest)
    ids, shape, place = np.zeros(size, np.int64), np.full(size, PUNCTUATION), np.zeros(size, np.int64)
    anchors, flat, heads = np.full(size, IGNORED), np.full(size, IGNORED), np.zeros(size, np.bool_)
    lengths, pairs, tags, weights = [], [], [], []
    for number, row in enumerate(rows):
        ids[number, 0] = begins
        at = 1
        labelled: list[tuple[list[int], Attribution]] = []
        for block in row:
            counts = [len(pieces) for pieces in block.pieces]
            here = (at + np.cumsum([0, *counts[:-1]])).tolist() if counts else []
            end = at + sum(counts)
            ids[number, at:end] = [piece for pieces in block.pieces for piece in pieces]
            shape[number, at:end], place[number, at:end] = (
                np.repeat(block.shape, counts),
                np.repeat(block.place, counts),
            )
            ids[number, end] = parts
            at = end + 1
            heads[number, here] = True
            if block.marked:
                anchors[number, here], flat[number, here] = 0, 0
                anchors[number, [here[n] for n in block.unknown]] = IGNORED
            labelled.extend((here, one) for one in block.attributions)
        lengths.append(at)
        for here, one in sorted(labelled, key=lambda pair: pair[1].weight):
            word, kind = one.anchor
            if one.weight == 1.0 or anchors[number, here[word]] <= 0:
                anchors[number, here[word]] = kind
            tag = np.where(heads[number], 0, IGNORED)
            _mark(tag, here, one)
            if one.weight == 1.0:
                _mark(flat[number], here, one)
            pairs.append((number, here[word]))
            tags.append(tag)
            weights.append(one.weight)
    return Batch(
        torch.tensor(ids),
        torch.tensor(shape),
        torch.tensor(place),
        torch.tensor(lengths),
        torch.tensor(heads),
        torch.tensor(anchors),
        torch.tensor(flat),
        torch.tensor(pairs, dtype=torch.long).view(-1, 2),
        torch.tensor(np.array(tags)) if tags else torch.zeros(0, longest, dtype=torch.long),
        torch.tensor(weights),
    )


def _mark(tag: NDArray[np.int64], heads: list[int], one: Attribution) -> None:
    """Write B and I of each role; content is written first, so that a cue or source inside it stands."""
    for role in (2, 0, 1):
        for first, last in one.roles[role]:
            tag[heads[first:last]] = 2 * role + 2
            tag[heads[first]] = 2 * role + 1
