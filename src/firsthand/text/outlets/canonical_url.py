"""Addresses as they are compared: the same page by whatever link, tracking and mobile forms put aside."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

LONGEST = 4000
"""Characters of an address that are looked at; a longer one is compared as it is."""

TRACKING = re.compile(
    r"utm_\w+|fb\w{0,3}clid|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_ga|cmpid|icid|ncid|ocid|"
    r"at_(?:medium|campaign|link\w*|custom\d|format|ptr_name|bbc_team)|ref|ref_src|referrer|share|shared|smid|smtyp|"
    r"taid|xtor|wt_mc|__twitter_impression|amp|outputtype",
    re.IGNORECASE,
)
"""Parameters that say where a reader came from or how to draw the page, never which page it is."""

INDEX_PAGES = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)

_AMP_CACHE = re.compile(r"^(?:www\.)?google\.[a-z.]{2,8}$|^cdn\.ampproject\.org$")
_AMP_TARGET = re.compile(r"^/(?:amp|c|v)/(?:s/)?(?P<page>[^/]+\..+)$")


def canonical_url(url: str) -> str | None:
    """The address without scheme, "www.", port, tracking, fragment, trailing slash and AMP forms; None for no http.

    >>> canonical_url("http://www.Example-Post.example:80/a/b/?utm_source=x&id=7#top")
    'example-post.example/a/b?id=7'
    >>> canonical_url("https://amp.example-post.example/a/b/amp/")
    'example-post.example/a/b'
    """
    if len(url) > LONGEST:
        return None
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    if (_AMP_CACHE.match(host) or host.endswith(".cdn.ampproject.org")) and (inner := _AMP_TARGET.match(parts.path)):
        return canonical_url(f"https://{inner['page']}{'?' + parts.query if parts.query else ''}")
    return _plain_host(host) + _plain_path(parts.path) + _plain_query(parts.query)


def _plain_host(host: str) -> str:
    for prefix in ("www.", "amp.", "m.", "mobile."):
        if host.count(".") > 1:
            host = host.removeprefix(prefix)
    return host


def _plain_path(path: str) -> str:
    path = INDEX_PAGES.sub("", path)
    path = re.sub(r"/{2,}", "/", path).rstrip("/")
    path = re.sub(r"^(?:/amp)+(?=/|$)|(?:/amp|\.amp)+$|(?:\.amp)+(?=\.html?$)", "", path)
    return "%2F".join(quote(unquote(piece), safe="/:@!$&'()*+,;=~-._") for piece in re.split("%2f", path, flags=re.I))


def _plain_query(query: str) -> str:
    kept = sorted((name, value) for name, value in parse_qsl(query)[:50] if not TRACKING.fullmatch(name))
    return f"?{urlencode(kept)}" if kept else ""
