"""Obtain what a person names: files, folders, standard input ("-"), addresses; JSON Lines are taken apart."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from firsthand.clients.files import obtain_files, walked
from firsthand.clients.http import FetchBounds, fetch
from firsthand.domain import Obtained, Problem
from firsthand.errors import FetchError
from firsthand.stages.capture import split


@dataclass(frozen=True, slots=True)
class ObtainOptions:
    """`largest` is in bytes; `private_addresses` lets an address lead to this machine or its network."""

    largest: int
    private_addresses: bool = False


def obtain(sources: Iterable[str], options: ObtainOptions) -> Iterator[Obtained | Problem]:
    """What lies behind each source, in order; what can't be had is a Problem that says why."""
    for source in sources:
        found: Iterable[Obtained | Problem]
        found = _fetched(source, options) if is_address(source) else obtain_files([source], largest=options.largest)
        for item in found:
            if isinstance(item, Problem):
                yield item
            else:
                yield from split(item)


def expected(sources: Iterable[str]) -> int | None:
    """About how many items `obtain` will give, for a progress bar; None where only reading would tell (JSON Lines)."""
    total = 0
    for source in sources:
        found = [Path(source)]
        if not is_address(source) and os.path.isdir(source):  # noqa: PTH112 - Path.is_dir raises for too long a name
            found = list(walked(Path(source)))
        if source == "-" or any(file.suffix.lower() in (".jsonl", ".ndjson") for file in found):
            return None
        total += len(found)
    return total


def is_address(source: str) -> bool:
    """True where `source` is an address on the web, not a path."""
    return source.lower().startswith(("http://", "https://"))


def _fetched(url: str, options: ObtainOptions) -> Iterator[Obtained | Problem]:
    try:
        yield fetch(url, FetchBounds(size=options.largest, private_addresses=options.private_addresses))
    except FetchError as error:
        yield Problem(url, "capture", str(error).removeprefix(f"{url}: "))
