"""A reading's digest: what the custody log keeps of it, so that a later change of its rows can be shown."""

from __future__ import annotations

import hashlib
import json
import re

from firsthand.domain import Reading
from firsthand.domain.interchange import reading_as_dict

_SURROGATES = re.compile("[\ud800-\udfff]")


def digest_of(reading: Reading) -> str:
    """The SHA-256 (hexadecimal) over the reading's canonical JSON, its problems left out.

    Problems come and go as files can be read or not. Half a surrogate pair counts as U+FFFD, which is how it is kept.
    """
    row = {name: value for name, value in reading_as_dict(reading).items() if name != "problems"}
    canonical = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(_SURROGATES.sub("\ufffd", canonical).encode()).hexdigest()
