"""Edges: where in a text an aligned run of letters begins and ends, at whole words and with their marks."""

from __future__ import annotations

from firsthand.domain import Passage, Span

from .alignment import Aligned
from .letters import Letters

_OPENING = frozenset("\"'“‘„«‹([{¿¡")
_CLOSING = frozenset(".,;:!?…\"'”’»›)]}")


def passage_at(aligned: Aligned, text: str, letters: Letters, other: str, other_letters: Letters) -> Passage:
    """The spans in both texts; `derived` is the one in `text`, `source` the one in `other`."""
    here = _whole_words(text, letters, aligned.here, aligned.here_end)
    there = _whole_words(other, other_letters, aligned.there, aligned.there_end)
    return _with_marks(Passage(here, there), text, other)


def _whole_words(text: str, letters: Letters, first: int, last: int) -> Span:
    """The letters' span, moved to the borders of words: out where more than half of the word is in, else in."""
    start, end = int(letters.places[first]), int(letters.places[last - 1]) + 1
    word_start, word_end = _word(text, start)
    if word_start < start:
        inward = _next_letter(text, word_end, end)
        start = word_start if word_end - start > start - word_start or inward is None else inward
    word_start, word_end = _word(text, end - 1)
    if word_end > end:
        inward = _last_letter(text, start, word_start)
        end = word_end if end - word_start >= word_end - end or inward is None else inward + 1
    return Span(start, end)


def _word(text: str, at: int) -> tuple[int, int]:
    """Where the word that the letter at `at` stands in begins and ends."""
    start, end = at, at + 1
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def _next_letter(text: str, start: int, end: int) -> int | None:
    return next((at for at in range(start, end) if text[at].isalnum()), None)


def _last_letter(text: str, start: int, end: int) -> int | None:
    return next((at for at in range(end - 1, start - 1, -1) if text[at].isalnum()), None)


def _with_marks(passage: Passage, text: str, other: str) -> Passage:
    """The passage with the marks right before and after it that both texts have, and spaces between those."""
    here, there = passage
    while here.start and there.start and _same(text[here.start - 1], other[there.start - 1], _OPENING):
        here, there = Span(here.start - 1, here.end), Span(there.start - 1, there.end)
    while here.end < len(text) and there.end < len(other) and _same(text[here.end], other[there.end], _CLOSING):
        here, there = Span(here.start, here.end + 1), Span(there.start, there.end + 1)
    return Passage(here, there)


_PLAIN = str.maketrans("“”„«»‘’‹›", '"""""\'\'\'\'')


def _same(mark: str, other: str, marks: frozenset[str]) -> bool:
    """True for the same of `marks`, whatever the typography."""
    return mark in marks and other in marks and mark.translate(_PLAIN) == other.translate(_PLAIN)
