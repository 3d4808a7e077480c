"""Several processes that train together: each learns from its share of the batches, and they meet for the mean.

Local SGD (Stich 2019): every so many steps each leaves its parameters in a folder, waits for the others', and goes on
from the mean of all. On a machine whose processors others use too, processes of one thread each lose less time waiting
for each other than the threads of one process do at the end of every product of matrices.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

import torch
from safetensors.torch import load_file, save_file
from torch import nn

T = TypeVar("T")

_LOOKS_AGAIN = 0.2
"""Seconds between two looks for the others' files."""


@dataclass(frozen=True)
class Meeting:
    """The process `number` of `of`, which exchange their parameters in `folder` every `every` steps."""

    folder: Path
    number: int = 0
    of: int = 1
    every: int = 20

    def share(self, batches: Iterable[T]) -> Iterator[T]:
        """Every `of`-th of the batches, as many for each process; those left over at the end are skipped."""
        found = iter(batches)
        while len(group := list(islice(found, self.of))) == self.of:
            yield group[self.number]

    def meet(self, step: int, network: nn.Module) -> None:
        """Give the network the mean of all processes' parameters, where it is time to; waits for the slowest."""
        if self.of == 1 or step % self.every:
            return
        own = self._path(step, self.number)
        own.parent.mkdir(parents=True, exist_ok=True)
        scratch = own.with_suffix(".part")
        save_file({name: value.contiguous() for name, value in network.state_dict().items()}, scratch)
        scratch.rename(own)
        paths = [self._path(step, number) for number in range(self.of)]
        while not all(path.exists() for path in paths):
            time.sleep(_LOOKS_AGAIN)
        found = [load_file(path) for path in paths]
        with torch.no_grad():
            network.load_state_dict({name: sum(each[name] for each in found) / self.of for name in found[0]})
        self._path(step - 2 * self.every, self.number).unlink(missing_ok=True)

    def _path(self, step: int, number: int) -> Path:
        return self.folder / f"{step}.{number}.safetensors"
