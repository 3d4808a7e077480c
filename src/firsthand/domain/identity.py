"""Ids derived from content: the same thing always gets the same name, so adding it twice changes nothing."""

from __future__ import annotations

import hashlib
import json

type Part = str | int | tuple["Part", ...] | None


def content_id(kind: str, *parts: Part) -> str:
    """`kind` and 16 hexadecimal digits (64 bits) of the SHA-256 over the parts' canonical JSON.

    >>> content_id("report", "ab12")
    'report-12680603c5b7d948'
    """
    canonical = json.dumps([kind, *parts], ensure_ascii=False, separators=(",", ":"))
    return f"{kind}-{hashlib.sha256(canonical.encode()).hexdigest()[:16]}"
