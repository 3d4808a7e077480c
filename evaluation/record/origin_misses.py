"""What is behind a family's figures of claims, origins and derivations, in lines that a person can read."""

from __future__ import annotations

from collections.abc import Iterator

from evaluation.record.families import Reference
from evaluation.record.linked_family import Derivation
from evaluation.record.score_origins import ScoredClaim, ScoredFamily
from firsthand.domain import words_of

_WIDE = 76


def family_lines(scored: ScoredFamily) -> Iterator[str]:
    """A block a claim that is not all right, then the derivations that are missing or wrong."""
    yield f"== {scored.family.name}"
    for claim in scored.claims:
        if lines := list(_claim_lines(scored, claim)):
            yield f"{claim.gold.id}: {claim.gold.text}"
            yield from lines
    yield from _derivation_lines(scored)


def _claim_lines(scored: ScoredFamily, claim: ScoredClaim) -> Iterator[str]:
    yield from _figure_lines(claim)
    yield from (f"  alarm missing: {kind.value}" for kind in sorted(claim.gold.alarms - claim.alarms))
    yield from (f"  alarm too much: {kind.value}" for kind in sorted(claim.alarms - claim.gold.alarms))
    for reference, stance in claim.gold.statements.items():
        if reference in scored.missing:
            yield f"  not on the page  {_said(scored, reference)}"
        elif reference not in claim.stances:
            yield f"  not in the claim {_said(scored, reference)}"
        elif claim.stances[reference] is not stance:
            yield f"  {claim.stances[reference].value}, not {stance.value}: {_said(scored, reference)}"
    for reference in claim.stances:
        if reference not in claim.gold.statements:
            yield f"  too much in it   {_said(scored, reference)}"
    yield from _origin_lines(scored, claim)


def _figure_lines(claim: ScoredClaim) -> Iterator[str]:
    if not claim.found:
        nearest = claim.claim.text[:_WIDE] if claim.claim else "none"
        yield f"  not found; most alike (F1 {claim.likeness:.2f}): {nearest}"
    elif (figures := claim.figures) is None:
        yield "  not weighed"
    elif not (claim.lowest_right and claim.highest_right):
        yield f"  {figures.lowest} to {figures.highest} sources, not {claim.gold.lowest} to {claim.gold.highest}"
        yield f"    gold:    {claim.gold.why}"
        yield f"    lowest:  {' '.join(figures.why_lowest)}"
        yield f"    highest: {' '.join(figures.why_highest)}"


def _origin_lines(scored: ScoredFamily, claim: ScoredClaim) -> Iterator[str]:
    """Origins that were taken apart or put together, among the statements in both claims."""
    if not claim.found or claim.lineage is None:
        return
    references = scored.linked.references
    labels = {reference: origin.label for origin in claim.gold.origins for reference in origin.statements}
    homes: dict[str, set[str]] = {}
    for origin in claim.lineage.origins:
        wanted = {labels[references[s]] for s in origin.statements if s in references and references[s] in labels}
        for label in wanted:
            homes.setdefault(label, set()).add(origin.label)
        if len(wanted) > 1:
            yield f"  one origin of several ({origin.label}): {', '.join(sorted(wanted))}"
    for label, found in homes.items():
        if len(found) > 1:
            yield f"  one origin taken apart ({label}): {', '.join(sorted(found))}"


def _derivation_lines(scored: ScoredFamily) -> Iterator[str]:
    derivations, whys = scored.derivations, {(d.source, d.target): d for d in scored.family.derivations}
    for pair, gold in whys.items():
        if pair not in derivations.found:
            disclosed = "disclosed" if gold.disclosed else "undisclosed"
            yield f"  derivation missing: {_short(pair)} ({gold.kind.value}, {disclosed}: {gold.why})"
        if pair[::-1] in derivations.found:
            yield f"  derivation the other way: {_short(pair[::-1])}"
    for pair in sorted(derivations.wrong):
        if pair[::-1] not in whys:
            yield f"  derivation that is none: {_short(pair)}"


def _said(scored: ScoredFamily, reference: Reference) -> str:
    path, id_ = reference
    report = scored.linked.readings[path].report
    [content] = [s.content for s in scored.linked.gold[path].statements if s.id == id_]
    words = words_of(content, report.text) if report else ""
    return f"{_number(path)} {id_:4}{' '.join(words.split())[:_WIDE]}"


def _short(pair: Derivation) -> str:
    return " ← ".join(_number(path) for path in reversed(pair))


def _number(path: str) -> str:
    """The number that the report's file name starts with."""
    return path.rpartition("/")[2][:2]
