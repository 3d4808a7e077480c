"""What a report can be sought by: its outlet, by name and by site, and its address."""

from __future__ import annotations

from firsthand.domain import Outlets, Report
from firsthand.text.outlets import canonical_url, host_of, outlet_key


def terms_of(report: Report, outlets: Outlets) -> frozenset[str]:
    """The terms of a `Sought` that mean this report: keys of its outlet, and "url:" with its canonical address.

    A name and a site can give two keys ("The Example Post" at "expost.example"); both are kept, so that a link to the
    site and a mention of the name find the same reports.
    """
    named = outlet_key(report.outlet, outlets) if report.outlet else None
    host = host_of(report.url or "")
    return frozenset(filter(None, (named, outlet_key(host, outlets) if host else None, url_term(report.url))))


def url_term(url: str | None) -> str | None:
    """The term for an address; None for what is no address of a page."""
    page = canonical_url(url) if url else None
    return f"url:{page}" if page else None
