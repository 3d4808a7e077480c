"""Outlets that reports name most often, worldwide, and how to read a table of one's own beside them.

`outlets.tsv` holds facts alone: name, kind, aliases, domains, country (ISO 3166-1 alpha-2). A name that several
outlets share stands there with its country ("ABC News (US)"), and an alias that is an everyday word ("the Star", "Up")
is left out: what "the paper" or "the Star" means is for the report to say.
"""

from .canonical_url import canonical_url
from .keys import host_of, outlet_key
from .known import TABLE, known_outlets
from .short_names import AGENCY_WORDS, is_initials_of, is_short_for
from .table import outlets_in

__all__ = [
    "AGENCY_WORDS",
    "TABLE",
    "canonical_url",
    "host_of",
    "is_initials_of",
    "is_short_for",
    "known_outlets",
    "outlet_key",
    "outlets_in",
]
