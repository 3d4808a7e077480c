"""Ask trained networks together about every batch of some passes, so that a small network can learn what they say.

    python -m training.judge PASSES OUT --teacher TRAINED [--teacher TRAINED …] --base FOLDER [--device cuda]

OUT gets the passes again, with the mean of the teachers' probabilities: of anchors everywhere, of tags for the anchors
that somebody marked and for those that the teachers see. A pass is written as soon as it is judged. At the end the
teachers' mean is measured on --dev.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from training.batches import Batch
from training.model import Model
from training.passes import announce, announced, load, save

SEEN = 0.3
"""The probability of an anchor from which on the teachers are asked for its tags."""
MOST = 600
"""Anchors of a batch that are asked about, so that a strange text can't fill the memory."""


@torch.no_grad()
def judged(teachers: Sequence[Model], b: Batch) -> Batch:
    """The batch with what the teachers say of it."""
    anchors, read = _mean_anchors(teachers, b)
    seen = (anchors[..., 0] < 1 - SEEN) & b.heads
    seen[b.pairs[:, 0], b.pairs[:, 1]] = False
    asked = torch.cat([b.pairs, torch.nonzero(seen)[: max(0, MOST - len(b.pairs))]])
    tags = []
    for teacher, (h, mask) in zip(teachers, read, strict=True):
        with teacher.cast():
            tags.append(teacher.network.tags(h, mask, asked).float().softmax(-1))
    return replace(b, asked=asked, said_anchors=anchors, said_tags=torch.stack(tags).mean(0))


def _mean_anchors(teachers: Sequence[Model], b: Batch) -> tuple[Tensor, list[tuple[Tensor, Tensor]]]:
    read, anchors = [], []
    for teacher in teachers:
        with teacher.cast():
            h, mask = teacher.encode(b)
            read.append((h, mask))
            anchors.append(teacher.network.anchor(h).float().softmax(-1))
    return torch.stack(anchors).mean(0), read


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("passes", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--teacher", type=Path, action="append", required=True, help="what training.train wrote")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--first", type=int, default=0, help="of several that judge together, this one's number")
    parser.add_argument("--step", type=int, default=1, help="of several that judge together, how many they are")
    options = parser.parse_args()
    device = torch.device(options.device)
    teachers = [Model.trained(folder, options.base, options.device) for folder in options.teacher]
    number = announced(options.passes)
    announce(options.out, number)
    began = time.time()
    for each in range(options.first, number, options.step):
        save(options.out, each, [judged(teachers, b.to(device)) for b in load(options.passes, each)])
        print(f"{options.out} {each}: {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
