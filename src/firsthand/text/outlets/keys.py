"""What an outlet is compared by over reports, whether it is known by name or by the address of its site."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from firsthand.domain import Outlets
from firsthand.domain.outlet import folded

_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62}", re.IGNORECASE)

PREFIXES = ("www.", "m.", "amp.", "mobile.", "edition.", "news.")
"""First labels of a host that say nothing of whose it is."""

SECOND_LEVELS = frozenset(["co", "com", "net", "org", "gov", "ac", "edu", "or", "ne", "go", "in", "info"])
"""Labels before a country's that belong to the ending: "example-post.co.uk"."""

LONGEST_COUNTRY_CODE = 2

_ITS_REPORT = re.compile(
    r"[’'](?:s)? (?:\w+ ){0,2}(?:reports?|story|article|interview|account|broadcast|programme)\b.*$"
)
_WHAT_IT_IS = re.compile(r" (?:newspaper|magazine|website|broadcaster)$")
_WHAT_AN_AGENCY_IS = re.compile(
    r" (?:(?:news ?)?agency|newswire|news|daily|weekly|online|network|television|tv|channel)$"
)


def outlet_key(name: str, outlets: Outlets) -> str | None:
    """The key of the outlet of that name, or at that host or address; None for a name without letters and digits.

    The registry's names, aliases and domains come first. Others are known by their letters alone, so that "Brellon
    Wire" and "brellon-wire.example" are one; of three words or more, a last one that says what it is doesn't count
    ("Upper Brellon Agency"), nor does what says which of its reports is meant ("Brellon Wire’s report of Tuesday").

    >>> outlet_key("The Example-Post", Outlets(())), outlet_key("www.example-post.example", Outlets(()))
    ('outlet:examplepost', 'outlet:examplepost')
    """
    name = _ITS_REPORT.sub("", name)
    host = host_of(name)
    plain = _WHAT_IT_IS.sub("", folded(_own_label(host) if host else name))
    known = outlets.at(f"https://{host}") if host else None
    known = known or outlets.named(name) or outlets.named(plain) or outlets.named(_WHAT_AN_AGENCY_IS.sub("", plain))
    if known is not None:
        return known.key
    if plain.count(" ") > 1:
        plain = _WHAT_AN_AGENCY_IS.sub("", plain)
    letters = plain.replace(" ", "").replace("_", "")
    return f"outlet:{letters}" if letters else None


def host_of(address: str) -> str:
    """The host in an address or standing alone, without "www." and its like; empty where there is none.

    >>> host_of("https://www.example-post.example/a?b"), host_of("example-post.example"), host_of("Example Post")
    ('example-post.example', 'example-post.example', '')
    """
    text = address.strip()
    try:
        host = (urlsplit(text).hostname or "") if "://" in text else text
    except ValueError:
        return ""
    if not _HOST.fullmatch(host):
        return ""
    host = host.lower()
    for prefix in PREFIXES:
        if host.count(".") > 1:
            host = host.removeprefix(prefix)
    return host


def _own_label(host: str) -> str:
    labels = host.split(".")
    if len(labels) > 2 and len(labels[-1]) <= LONGEST_COUNTRY_CODE and labels[-2] in SECOND_LEVELS:
        return labels[-3]
    return labels[-2]
