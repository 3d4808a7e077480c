"""An annotated report with its quotations: the one object that every rule reads.

Token numbers are those of the annotation; a pair (first, last) of token numbers excludes `last`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from firsthand.domain import Annotation, Report, Sentence, Span, Spans, Token
from firsthand.text.quotation import Quotation, quotations

_LEADING = frozenset(",;:.-–—) ")
_TRAILING = frozenset(",;:.-–—( ")
_MARKS = frozenset("\"“”„«»‹›‘’'`")


class MarkedText:
    """Looks up, for any token, its sentence, its phrase's ends and the quotation it stands in; all in constant time."""

    def __init__(self, report: Report, annotation: Annotation) -> None:
        self.report = report
        self.text = report.text
        self.annotation = annotation
        self.tokens = annotation.tokens
        prose = [block.span for block in report.prose]
        self.quotations: tuple[Quotation, ...] = quotations(report.text, prose)
        self._starts = [quotation.span.start for quotation in self.quotations]
        self.quotation_of = [self._quotation_at(token.span.start) for token in self.tokens]
        self.left, self.right = self._edges()

    def _quotation_at(self, place: int) -> int:
        number = bisect_right(self._starts, place) - 1
        return number if number >= 0 and place < self.quotations[number].span.end else -1

    def _edges(self) -> tuple[list[int], list[int]]:
        """The first and last token under each token, found from the leaves up."""
        order = [token.index for token in self.tokens if token.head == token.index]
        for index in order:
            order.extend(child.index for child in self.annotation.children(self.tokens[index]))
        left, right = list(range(len(self.tokens))), list(range(len(self.tokens)))
        for index in reversed(order):
            head = self.tokens[index].head
            left[head] = min(left[head], left[index])
            right[head] = max(right[head], right[index])
        return left, right

    def children(self, token: Token) -> tuple[Token, ...]:
        """The tokens whose head is `token`."""
        return self.annotation.children(token)

    def child(self, token: Token, *deps: str) -> Token | None:
        """The first child of `token` with one of these labels."""
        return next((child for child in self.children(token) if child.dep in deps), None)

    def sentence(self, token: Token) -> Sentence:
        """The sentence of `token`."""
        return self.annotation.sentence_of(token)

    def block_of(self, index: int) -> int:
        """The number of the block that holds the token of this number."""
        return self.annotation.sentence_of(self.tokens[index]).block

    def phrase(self, token: Token) -> tuple[int, int]:
        """`token` and all between the ends of what hangs on it."""
        return self.left[token.index], self.right[token.index] + 1

    def tokens_of(self, quotation: Quotation) -> tuple[int, int]:
        """The tokens of a quotation, marks and all; an empty pair where the annotation has none there."""
        found = self.annotation.tokens_in(quotation.span)
        return (found[0].index, found[-1].index + 1) if found else (0, 0)

    def span(self, first: int, last: int) -> Span | None:
        """The characters of these tokens without the punctuation at their ends; None where nothing is left."""
        while first < last and self._is_edge(first, _LEADING):
            first += 1
        while first < last and self._is_edge(last - 1, _TRAILING):
            last -= 1
        if first >= last:
            return None
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def _is_edge(self, index: int, marks: frozenset[str]) -> bool:
        """Whether the token is mere punctuation, or a quotation mark whose partner is elsewhere."""
        text = self.tokens[index].text
        return all(c in marks for c in text) or (all(c in _MARKS for c in text) and self.quotation_of[index] < 0)

    def spans(self, kept: Iterable[int]) -> Spans:
        """The runs of these tokens (in order) as spans, none over a block's end nor with punctuation at its ends."""
        runs: list[list[int]] = []
        for index in kept:
            if runs and runs[-1][1] == index and self.block_of(index) == self.block_of(index - 1):
                runs[-1][1] = index + 1
            else:
                runs.append([index, index + 1])
        found = (self.span(first, last) for first, last in runs)
        return tuple(span for span in found if span is not None and any(c.isalnum() for c in span.of(self.text)))
