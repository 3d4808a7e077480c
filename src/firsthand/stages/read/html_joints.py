"""Whether a space stands where two elements meet.

trafilatura drops the space beside some links ("said" + "that" for "said that"); the page itself is asked which it was.
"""

from __future__ import annotations

from functools import cached_property

from lxml import etree

from .elements import words_in

REACH = 14
"""Characters on either side of a joint that are looked for in the page."""
MOST_LOOKUPS = 3_000
"""Each search costs time that grows with the page; beyond these the look of the characters decides."""


class Joints:
    """Answers for one page; without one (`page` None) elements meet as their text says."""

    def __init__(self, page: etree._Element | None) -> None:
        self._page = page
        self._lookups = 0

    @cached_property
    def _words(self) -> str:
        return "" if self._page is None else words_in(self._page)

    def has_space(self, before: str, after: str) -> bool:
        """True where the page has a space between the end of `before` and the beginning of `after`."""
        if self._page is None:
            return False
        before, after = before[-REACH:], after[:REACH]
        self._lookups += 1
        if self._lookups <= MOST_LOOKUPS:
            if before + after in self._words:
                return False
            if f"{before} {after}" in self._words:
                return True
        return before[-1].isascii() and before[-1].isalnum() and after[0].isascii() and after[0].isalnum()
