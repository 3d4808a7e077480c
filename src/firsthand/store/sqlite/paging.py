"""How lists are cut into pages: a query for the numbers of a page's rows, one for how many there are, one for rows."""

from __future__ import annotations

from dataclasses import dataclass

from .connection import Value

_MOST = 2**62


@dataclass(frozen=True, slots=True)
class Conditions:
    """SQL conditions that must all hold, with their values."""

    conditions: tuple[str, ...] = ()
    values: tuple[tuple[str, Value], ...] = ()

    def also(self, condition: str, **values: Value) -> Conditions:
        """These and one more."""
        return Conditions((*self.conditions, condition), (*self.values, *values.items()))

    @property
    def where(self) -> str:
        """The conditions as a clause; empty where there are none."""
        return " ".join(("WHERE", " AND ".join(self.conditions))) if self.conditions else ""

    @property
    def named(self) -> dict[str, Value]:
        """The values by their names."""
        return dict(self.values)


def window(limit: int | None, offset: int) -> dict[str, Value]:
    """The values of `LIMIT :limit OFFSET :offset`; no limit lists all, and nothing starts before the first line."""
    return {"limit": -1 if limit is None else max(0, min(limit, _MOST)), "offset": start_of(offset)}


def start_of(offset: int) -> int:
    """The line that a page starts at."""
    return max(0, min(offset, _MOST))
