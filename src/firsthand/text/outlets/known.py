"""The outlets that come along with Firsthand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from firsthand.domain import Outlet, Outlets

from .table import outlets_in

TABLE = "outlets.tsv"
"""The table's file beside this module."""


def known_outlets(own: Iterable[Outlet] = ()) -> Outlets:
    """The registry of those that come along and, after them, a person's own, which take names and domains over."""
    return Outlets((*_shipped(), *own))


@cache
def _shipped() -> tuple[Outlet, ...]:
    return outlets_in(files(__package__).joinpath(TABLE).read_text(encoding="utf-8"), TABLE)
