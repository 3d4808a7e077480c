"""What a page's address itself says: a date in its path, a host that names the outlet; hostile addresses included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urljoin, urlsplit

from firsthand.text.dates import iso_date

from .draft import Proposal

LONGEST_ADDRESS = 4000

_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)")


def split_address(address: str) -> SplitResult | None:
    """The parts of an address on the web; None for what is none."""
    try:
        parts = urlsplit(address[:LONGEST_ADDRESS].strip())
        return parts if parts.scheme in {"http", "https"} and parts.hostname else None
    except ValueError:
        return None


def absolute(href: str, base: str | None) -> str | None:
    """The address that a link leads to, where it is one on the web; fragments of the same page are none."""
    href = "".join(href[:LONGEST_ADDRESS].split())
    if not href or href.startswith("#"):
        return None
    try:
        joined = urljoin(base or "", href)
    except ValueError:
        return None
    return joined if split_address(joined) else None


def from_address(url: str | None) -> Iterator[Proposal]:
    """The date and the host that an address shows; both weigh less than what the page says."""
    parts = split_address(url) if url else None
    if not parts or not parts.hostname:
        return
    path = parts.path[:1000]
    match = _IN_PATH.search(path) or _COMPACT.search(path)
    if match and (day := iso_date(f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}")):
        yield Proposal("published", day, "url")
    yield Proposal("outlet", parts.hostname.removeprefix("www."), "url")
