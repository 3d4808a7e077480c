"""A lineage as a drawing program reads it; hostile words stay words."""

from __future__ import annotations

import re

from firsthand.domain import (
    Citation,
    Claim,
    Edge,
    EdgeKind,
    External,
    ExternalKind,
    Independence,
    Lineage,
    Origin,
    Span,
    Stance,
)
from firsthand.operations.claims import view_claim
from firsthand.operations.lineage_dot import lineage_as_dot
from firsthand.operations.links import links_of
from firsthand.operations.open_record import Store
from firsthand.testing import a_reading

HOSTILE = 'the lock"]; evil [label="\\N open'
STRING = r'"(?:[^"\\]|\\.)*"'


def a_record(store: Store) -> Claim:
    """One statement that cites a story outside the record."""
    text = f"{HOSTILE}, the keeper said."
    reading = a_reading(text, [("the keeper", "said", HOSTILE)], outlet='Post "A"\x1b', published="2031-03-04")
    assert reading.report
    store.add_capture(reading.capture, text.encode())
    store.save_reading(reading)
    said = reading.statements[0].id
    story = External.named(ExternalKind.STORY, "outlet:gazette", "Gazette", about="2031-03-03")
    citation = Citation(reading.report.id, said, story.id, EdgeKind.CITES, (Span(0, 8),), 0.8, "named", "test")
    store.replace_citations(reading.report.id, [citation], [story])
    claim = Claim("claim-1", HOSTILE, ((said, Stance.SUPPORTS),))
    store.replace_claims([], [claim])
    figures = Independence(0, 0.5, 1)
    edge = Edge(said, story.id, EdgeKind.CITES, 0.4, ())
    store.save_lineage(Lineage("claim-1", (edge,), (Origin("o-1", "Gazette", (said,), ()),), figures, figures))
    return claim


def test_every_node_and_edge_is_drawn_and_no_word_ends_its_string(store: Store) -> None:
    claim = a_record(store)
    drawn = lineage_as_dot(view_claim(store, claim.id))
    bare = re.sub(STRING, "S", drawn)
    assert '"' not in bare
    assert "evil" not in bare
    assert "\x1b" not in drawn
    assert bare.count("S -> S [label=S, style=dotted]") == 1
    assert "S [label=S, style=dashed]" in bare
    assert bare.count("{") == bare.count("}") == 2


def test_links_are_labelled_by_outlet_and_date_and_by_what_lies_outside(store: Store) -> None:
    a_record(store)
    links = links_of(store)
    [citation] = links.citations
    assert links.label(citation.report) == 'Post "A"\x1b, 2031-03-04'
    assert links.label(citation.target) == "Gazette, about 2031-03-03 (story, not in the record)"
    assert links_of(store, citation.report).citations == (citation,)
