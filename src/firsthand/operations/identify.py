"""From the beginning of an id, as people type it, to the whole id."""

from __future__ import annotations

from firsthand.errors import NotFoundError
from firsthand.operations.former_claims import former_claim
from firsthand.store.interface import Store

SHOWN = 5
"""Ids that a beginning could be of, as far as they are told."""

_LISTS = {"claim": "claims", "party": "parties", "statement": "statements", "report": "reports"}


def identify(store: Store, prefix: str, kind: str | None = None) -> str:
    """The one id that starts with `prefix`; with `kind` ("report", "statement", "party", "claim") only among those.

    Such a prefix may leave its "report-" and the like out. The id of a claim that a person joined to another, or
    split, leads to the claim that it is in now. Raises NotFoundError where none or several match.
    """
    if not prefix.strip("-"):
        raise NotFoundError("no id was given; `firsthand reports`, `statements`, `parties` and `claims` list them")
    prefixes = [prefix] if kind is None or prefix.startswith(f"{kind}-") else [f"{kind}-{prefix}"]
    found = [one for start in prefixes for one in store.matching_ids(start)]
    if len(found) == 1:
        return found[0]
    if prefix in found:
        return prefix
    if found:
        could = ", ".join(one if "-" in one else f"{one[:16]}… (a capture)" for one in found[:SHOWN])
        raise NotFoundError(
            f"{prefix!r} could be {could}{' and more' if len(found) > SHOWN else ''}; give more of the id"
        )
    if prefixes[0].startswith("claim-") and (claim := former_claim(store, prefixes[0])):
        return claim
    listed = _LISTS.get(kind or prefix.partition("-")[0], "reports")
    raise NotFoundError(f"the record holds nothing by the id {prefix!r}; `firsthand {listed}` lists what it holds")
