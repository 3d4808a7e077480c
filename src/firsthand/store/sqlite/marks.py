"""Where a search matched, as spans: the index is asked to mark its matches, and the marks are taken out again.

The marks are drawn at random for every search, so that no page can hold them and pass its own words off as matches.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass

from firsthand.domain import Span, Spans


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands before and after a match."""

    before: str
    after: str

    @classmethod
    def fresh(cls) -> Marks:
        """Marks that no text holds, since nobody could know them when it was written."""
        secret = secrets.token_hex(8)
        return cls(f"<{secret}>", f"</{secret}>")

    def taken_out(self, marked: str) -> tuple[str, Spans]:
        """The text without the marks, and the spans that lay between them."""
        parts, spans, length, start = [], [], 0, 0
        for part in re.split(f"({re.escape(self.before)}|{re.escape(self.after)})", marked):
            if part == self.before:
                start = length
            elif part == self.after:
                spans.append(Span(start, length))
            else:
                parts.append(part)
                length += len(part)
        return "".join(parts), tuple(spans)
