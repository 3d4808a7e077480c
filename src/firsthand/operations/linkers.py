"""The stages that a whole record goes through, with what they need: resolve → link → weigh."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from firsthand.domain import (
    Citation,
    Claim,
    External,
    Likened,
    Lineage,
    Outlets,
    Pair,
    Party,
    Reading,
    Report,
    Reuse,
    Sought,
)
from firsthand.errors import InputError

if TYPE_CHECKING:
    from firsthand.stages.link.claims import Asserted, Firm, Likeness, Side

type Find = Callable[[Sought], Sequence[Report]]


@dataclass(frozen=True)
class Linkers:
    """Each stage as a function; `outlets` is the registry that they know outlets by. Made by `load`."""

    outlets: Outlets
    outlet_key: Callable[[str, Outlets], str | None]
    fingerprints: Callable[[Report], Iterable[int]]
    compare: Callable[..., Reuse | None]
    carried_terms: Callable[[Report], Iterable[int]]
    translated: Callable[[Report, Report], Reuse | None]
    report_terms: Callable[[Report, Outlets], Iterable[str]]
    cite: Callable[[Reading, Outlets, Find], tuple[Sequence[Citation], Sequence[External]]]
    blocking_keys: Callable[[Party], Iterable[int]]
    resolve: Callable[..., Mapping[str, str]]
    asserted: Callable[..., Asserted]
    asserted_from: Callable[[Mapping[str, Any]], Asserted]
    claim_terms: Callable[[Asserted], Iterable[int]]
    side: Callable[[Asserted], Side]
    likeness_of: Callable[[Side, Side], Likeness]
    gather: Callable[
        [Sequence[Asserted], Iterable[Likened], Iterable[Pair], Iterable[Pair], Sequence[Firm]], Sequence[Claim]
    ]
    details_of: Callable[[Asserted], frozenset[str]]
    weigh: Callable[..., Lineage]

    @classmethod
    def load(cls, own_outlets: Path | None = None) -> Linkers:
        """The usual stages; `own_outlets` is a table of a person's own outlets.

        Raises InputError where it can't be read or understood.
        """
        from firsthand.stages.link import claims, passages  # loaded where they are used, so that `--help` is quick
        from firsthand.stages.link.citations import cite, terms_of
        from firsthand.stages.resolve import blocking_keys, resolve
        from firsthand.stages.weigh import weigh
        from firsthand.text.outlets import known_outlets, outlet_key, outlets_in

        own = outlets_in(_table(own_outlets), str(own_outlets)) if own_outlets else ()
        return cls(
            outlets=known_outlets(own),
            outlet_key=outlet_key,
            fingerprints=passages.fingerprints,
            compare=passages.compare,
            carried_terms=passages.carried_terms,
            translated=passages.translated,
            report_terms=terms_of,
            cite=cite,
            blocking_keys=blocking_keys,
            resolve=resolve,
            asserted=claims.asserted,
            asserted_from=claims.Asserted.from_dict,
            claim_terms=claims.terms_of,
            side=claims.Side,
            likeness_of=claims.likeness_of,
            gather=claims.gather,
            details_of=claims.details_of,
            weigh=weigh,
        )


def _table(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} can't be read as a table of outlets ({error})") from error
