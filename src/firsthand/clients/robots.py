"""What a site's robots.txt allows, for feeds and crawls; an address that a person names is not asked about."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from firsthand.clients.http import AnsweredError, FetchBounds, fetch
from firsthand.errors import FetchError

LARGEST_ROBOTS = 500 * 1024
"""Bytes of robots.txt that are read, RFC 9309's least for a crawler; a larger one forbids all."""


def robots_allow(url: str, bounds: FetchBounds | None = None) -> bool:
    """True where the site's robots.txt lets Firsthand fetch `url` (RFC 9309).

    A site that answers that it has none allows all; one that can't be asked allows nothing.
    """
    parts = urlsplit(url)
    robots = urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))
    try:
        obtained = fetch(robots, replace(bounds or FetchBounds(), size=LARGEST_ROBOTS))
    except AnsweredError as error:
        return 400 <= error.status < 500 and error.status not in {401, 403, 429}
    except FetchError:
        return False
    rules = RobotFileParser(robots)
    rules.parse(obtained.data.decode("utf-8", "replace").splitlines())
    return rules.can_fetch("Firsthand", url)
