"""Weigh a family's gold: its claims' accounts made of the gold statements and chains, so that weighing alone is judged.

    python -m evaluation.record.weigh_gold

What other stages would find is taken from the gold too: parties are the same by name, a passage that two reports share
is what the family's `reports_that_derive` tell of copies, citations are those that it calls disclosed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from evaluation.reading.gold import FOLDER
from evaluation.record.families import GoldClaim, GoldFamily, load_family
from firsthand.domain import (
    Account,
    Basis,
    Certainty,
    Channel,
    Citation,
    Claim,
    EdgeKind,
    Hand,
    Lineage,
    Reuse,
    ReuseKind,
    Role,
    Span,
)
from firsthand.domain.outlet import folded
from firsthand.stages.weigh import weigh

BY = "gold"
OFFICES = frozenset(["police", "ministry", "hospital", "office", "council", "service", "line", "authority"])


@dataclass(frozen=True, slots=True)
class Weighed:
    """One claim of the gold with the lineage that was found for it."""

    gold: GoldClaim
    lineage: Lineage

    @property
    def wrong(self) -> list[str]:
        """What differs from the gold, in words."""
        found = self.lineage.independence
        said = [
            f"{name} {number}, not {wanted}"
            for name, number, wanted in (
                ("lowest", found.lowest, self.gold.lowest),
                ("highest", found.highest, self.gold.highest),
            )
            if number != wanted
        ]
        partition = {frozenset(origin.statements) for origin in self.lineage.origins}
        for origin in self.gold.origins:
            wanted_statements = frozenset(map(account_id, origin.statements))
            if wanted_statements not in partition:
                said.append(f"no origin {origin.label!r} of {', '.join(sorted(wanted_statements))}")
        return said


def account_id(reference: tuple[str, str]) -> str:
    """A short id: the report's number and the statement's."""
    report, statement = reference
    return f"{Path(report).name[:2]}/{statement}"


def weigh_family(family: GoldFamily) -> list[Weighed]:
    """Every claim of the family, weighed."""
    return [Weighed(claim, weigh_claim(family, claim)) for claim in family.claims]


def weigh_claim(family: GoldFamily, claim: GoldClaim) -> Lineage:
    """One claim's lineage from what its gold says of statements and reports."""
    accounts = [_account(reference, claim) for reference in claim.statements]
    noun = Claim(claim.id, claim.text, tuple((account.id, account.stance) for account in accounts))
    return weigh(noun, accounts, _reuses(family), _citations(family))


def _account(reference: tuple[str, str], claim: GoldClaim) -> Account:
    report, statement_id = reference
    gold = _gold(report)
    statement = next(row for row in gold["statements"] if row["id"] == statement_id)
    text = " … ".join(statement["content"])
    return Account(
        account_id(reference),
        report,
        _published(gold["metadata"].get("published")),
        claim.statements[reference],
        text,
        tuple(_hand(report, hop, place) for place, hop in enumerate(statement["chain"])),
        Basis(statement["basis"]),
        Certainty(statement["certainty"]),
        _details(text),
        tuple(" ".join(re.findall(r"\w+", quoted.lower())) for quoted in re.findall(r"[“„]([^“”„]+)[”“]", text)),
        (Span(0, len(text)),),
    )


def _hand(report: str, hop: Mapping[str, Any], place: int) -> Hand:
    """A hop by key: outlets and names that begin with a capital are the same by name, others only in their report."""
    name = hop["name"]
    if name is None:
        return Hand(None, None, Role(hop["role"]), Channel(hop["channel"]))
    plain = re.sub("’s report of .*", "", name)
    described = name == name.lower() or name.startswith(("a ", "one ", "two ", "conscripts "))
    office = OFFICES & set(folded(name).split())
    anonymous = described and hop["role"] != "document" and not office
    outlet = place == 0 or folded(plain) in {folded(_gold(path)["metadata"]["outlet"]) for path in _paths()}
    key = f"outlet:{folded(plain)}" if outlet else folded(plain)
    return Hand(f"{report} {key}" if anonymous else key, name, Role(hop["role"]), Channel(hop["channel"]), anonymous)


def _details(text: str) -> frozenset[str]:
    numbers = re.findall(r"\b(?:nineteen|ninety|nine|seven|sixty|\d+)\b", text)
    words = re.findall(r"\b[a-z]{5,}\b", text)
    return frozenset([f"number {number}" for number in numbers] + words)


def _reuses(family: GoldFamily) -> list[Reuse]:
    """Copies share most words; the uncredited relays share the quotations, which lie outside the account or inside."""
    found = []
    for derivation in family.derivations:
        copy = derivation.kind is EdgeKind.COPIES
        if not copy and derivation.disclosed:
            continue
        share = 0.8 if copy else 0.1
        kind = ReuseKind.NEAR_COPY if copy else ReuseKind.SHARES_PASSAGE
        passages = _everything() if copy else ()
        found.append(
            Reuse(derivation.source, derivation.target, kind, passages, share, share, 0.9, (derivation.why,), BY)
        )
    return found


def _everything() -> tuple[Any, ...]:
    from firsthand.domain import Passage

    return (Passage(Span(0, 10_000), Span(0, 10_000)),)


def _citations(family: GoldFamily) -> list[Citation]:
    return [
        Citation(d.source, None, d.target, EdgeKind.CITES, (), 0.9, d.why, BY)
        for d in family.derivations
        if d.disclosed and d.kind is not EdgeKind.COPIES
    ]


def _published(value: str | None) -> datetime | None:
    if value is None:
        return None
    when = datetime.fromisoformat(value)
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC) + timedelta(0)


@cache
def _gold(report: str) -> dict[str, Any]:
    path = FOLDER / Path(report).parent.name / f"{Path(report).stem}.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@cache
def _paths() -> Sequence[str]:
    return [
        f"examples/{path.parent.name}/{path.stem}"
        for path in sorted(FOLDER.glob("*/*.json"))
        if path.parent.name != "families"
    ]


def main() -> None:
    """Print each claim with its figures and what is wrong."""
    for path in sorted((FOLDER / "families").glob("*.json")):
        print(path.stem)
        for weighed in weigh_family(load_family(path.stem)):
            found = weighed.lineage.independence
            print(f"  {weighed.gold.id:18}{found.lowest} – {found.expected} – {found.highest}")
            for words in weighed.wrong:
                print("      ", words)


if __name__ == "__main__":
    main()
