"""Links as JSON, between processes: reuses, citations, and how like statements are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .citation import Citation
from .claim import EdgeKind, Stance
from .likened import Likened
from .reuse import Passage, Reuse, ReuseKind
from .span import Span

type Json = dict[str, Any]


def reuse_as_dict(reuse: Reuse) -> Json:
    """All of it; a passage is four numbers."""
    return {
        "derived": reuse.derived,
        "source": reuse.source,
        "kind": reuse.kind.value,
        "passages": [[*passage.derived, *passage.source] for passage in reuse.passages],
        "of_derived": reuse.of_derived,
        "of_source": reuse.of_source,
        "direction": reuse.direction,
        "why": list(reuse.why),
        "by": reuse.by,
    }


def reuse_from_dict(row: Mapping[str, Any]) -> Reuse:
    """What `reuse_as_dict` wrote."""
    passages = tuple(Passage(Span(a, b), Span(c, d)) for a, b, c, d in row["passages"])
    return Reuse(**{**row, "kind": ReuseKind(row["kind"]), "passages": passages, "why": tuple(row["why"])})


def citation_as_dict(citation: Citation) -> Json:
    """All of it; a span is two numbers."""
    return {
        "report": citation.report,
        "statement": citation.statement,
        "target": citation.target,
        "kind": citation.kind.value,
        "evidence": [list(span) for span in citation.evidence],
        "probability": citation.probability,
        "why": citation.why,
        "by": citation.by,
    }


def citation_from_dict(row: Mapping[str, Any]) -> Citation:
    """What `citation_as_dict` wrote."""
    evidence = tuple(Span(start, end) for start, end in row["evidence"])
    return Citation(**{**row, "kind": EdgeKind(row["kind"]), "evidence": evidence})


def likened_as_row(pair: Likened) -> list[Any]:
    """Its five values."""
    return [pair.one, pair.other, pair.same, pair.rival, pair.stance.value]


def likened_from_row(row: list[Any]) -> Likened:
    """What `likened_as_row` wrote."""
    one, other, same, rival, stance = row
    return Likened(one, other, same, rival, Stance(stance))
