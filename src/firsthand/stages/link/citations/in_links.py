"""Hyperlinks to other pages: the statement in whose words the anchor stands, or the report as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Reading, Span, Statement
from firsthand.text.outlets import canonical_url, host_of

from .naming import How, Naming
from .outlets_named import OutletsNamed
from .sentences import Sentences

MOST_LINKS = 300


def named_in_links(reading: Reading, outlets: OutletsNamed, sentences: Sentences) -> Iterator[Naming]:
    """A naming for each link to a page other than the report's own, with the outlet of its host where that is known."""
    report = reading.report
    assert report is not None
    own = canonical_url(report.url or "")
    for link in report.links[:MOST_LINKS]:
        page, host = canonical_url(link.href), host_of(link.href)
        if page is None or page == own or "/" not in page:
            continue
        around = sentences.around(link.span)
        key = outlets.called(host) if host else None
        ids: list[str | None] = [statement.id for statement in _statements_at(reading, link.span, around)]
        for id_ in ids or [None]:
            yield Naming(How.LINK, host, (link.span,), around, key=key, url=link.href, statement=id_)


def _statements_at(reading: Reading, anchor: Span, sentence: Span) -> list[Statement]:
    """The statements whose words the anchor touches; else those of the anchor's sentence."""
    touched = [s for s in reading.statements if any(p.overlaps(anchor) for p in (*s.content, *s.cue, *s.source))]
    return touched or [s for s in reading.statements if any(p.overlaps(sentence) for p in s.content)]
