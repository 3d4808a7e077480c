"""From the beginning of an id, as people type it, to the whole id."""

from __future__ import annotations

from firsthand.errors import NotFoundError
from firsthand.store.interface import Store


def identify(store: Store, prefix: str, kind: str | None = None) -> str:
    """The one id that starts with `prefix`; with `kind` ("report", "statement", "party", "claim") only among those.

    Such a prefix may leave its "report-" and the like out. Raises NotFoundError where none or several match.
    """
    prefixes = [prefix] if kind is None or prefix.startswith(f"{kind}-") else [f"{kind}-{prefix}"]
    found = [one for start in prefixes for one in store.matching_ids(start)]
    if len(found) == 1:
        return found[0]
    if prefix in found:
        return prefix
    if not found:
        raise NotFoundError(f"the record holds nothing by the id {prefix!r}; `firsthand reports` lists what it holds")
    raise NotFoundError(f"{prefix!r} could be {', '.join(found[:5])}; give more of the id")
