"""Find the words of a gold file in a report's prose."""

from __future__ import annotations

import re
from bisect import bisect_right

from firsthand.domain import Report, Span

_NTH = re.compile(r"(.*\S)@(\d+)", re.DOTALL)
_MARKED = re.compile(r"([^\[\]]*)\[([^\[\]]+)\]([^\[\]]*)", re.DOTALL)


class Prose:
    """A report's prose blocks as one line of text, with the way back to offsets into the report."""

    def __init__(self, report: Report) -> None:
        characters: list[str] = []
        self._offsets: list[int] = []
        self._starts: list[int] = []
        for block in report.prose:
            if characters and characters[-1] != " ":
                characters.append(" ")
                self._offsets.append(block.span.start)
            self._starts.append(len(characters))
            for offset in range(block.span.start, block.span.end):
                character = " " if report.text[offset].isspace() else report.text[offset]
                if character == " " and (not characters or characters[-1] == " "):
                    continue
                characters.append(character)
                self._offsets.append(offset)
        self._line = "".join(characters)

    def find(self, words: str) -> tuple[Span, ...]:
        """Where `words` stand: a span, or one a block where they run on. Raises LookupError unless just once."""
        if nth := _NTH.fullmatch(words):
            return self._spans(*self._one(nth[1], int(nth[2])))
        if marked := _MARKED.fullmatch(words):
            before, inside, after = (" ".join(part.split(" ")) for part in marked.groups())
            start, _ = self._one(before + inside + after)
            return self._spans(start + len(before), start + len(before) + len(inside))
        return self._spans(*self._one(words))

    def _one(self, words: str, nth: int = 0) -> tuple[int, int]:
        wanted = " ".join(words.split())
        found = self._occurrences(wanted)
        if not found:
            raise LookupError(f"not in the report's prose: {words!r}")
        if nth > len(found) or (not nth and len(found) > 1):
            raise LookupError(f"{len(found)} times in the report's prose: {words!r}")
        start = found[nth - 1 if nth else 0]
        return start, start + len(wanted)

    def _occurrences(self, wanted: str) -> list[int]:
        found, at = [], self._line.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            opens = at == 0 or not (self._line[at - 1].isalnum() and wanted[0].isalnum())
            closes = end == len(self._line) or not (self._line[end].isalnum() and wanted[-1].isalnum())
            if opens and closes:
                found.append(at)
            at = self._line.find(wanted, at + 1)
        return found

    def _spans(self, start: int, end: int) -> tuple[Span, ...]:
        spans = []
        while start < end:
            block = bisect_right(self._starts, start)
            stop = min(end, self._starts[block] if block < len(self._starts) else end)
            last = stop
            while self._line[last - 1] == " ":
                last -= 1
            spans.append(Span(self._offsets[start], self._offsets[last - 1] + 1))
            start = stop
        return tuple(spans)
