"""Short quotations: too short for a fingerprint of running text, they are known by the whole of what the marks hold.

Six words that two reports of the same event put in marks, and hardly anybody else, are one utterance.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from hashlib import blake2b

import numpy as np

from firsthand.domain import Report, Span

from .alignment import Aligned
from .letters import Letters, letters_of
from .quoted import quotations_of

SHORTEST, LONGEST = 16, 60
"""Letters of a quotation that is known as a whole; a longer one has fingerprints of its own."""

FEWEST_WORDS = 4

_WORD = re.compile(r"[^\W_]+")


def quotation_prints(report: Report) -> frozenset[int]:
    """A hash (63 bits) of each short quotation's letters, the same in every process."""
    return frozenset(print_ for print_, _ in _short(report))


def shared_quotations(report: Report, other: Report, several: Container[int]) -> list[tuple[Span, Span]]:
    """Where the same short quotations stand in both, less those that are among `several`; each but once."""
    there = dict(_short(other))
    here = {print_: span for print_, span in _short(report) if print_ not in several}
    return [(here[print_], there[print_]) for print_ in here if print_ in there]


def as_aligned(here: Span, there: Span, letters: Letters, other: Letters) -> Aligned:
    """Two spans of the same letters, as an alignment."""
    start, end = np.searchsorted(letters.places, here).tolist()
    other_start, other_end = np.searchsorted(other.places, there).tolist()
    return Aligned(start, end, other_start, other_end, end - start)


def _short(report: Report) -> Iterator[tuple[int, Span]]:
    for quote in quotations_of(report):
        words = quote.span.of(report.text)
        if not (quote.opened and quote.closed) or len(words) > 3 * LONGEST or len(_WORD.findall(words)) < FEWEST_WORDS:
            continue
        codes = letters_of(words).codes
        if SHORTEST <= len(codes) <= LONGEST:
            digest = blake2b(codes.astype("<u2").tobytes(), digest_size=8, person=b"quotation").digest()
            yield int.from_bytes(digest) >> 1, quote.span
