"""Index terms: hashes by which statements that may assert alike find each other without being compared one by one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from firsthand.domain import Chain, Report, Statement

from .asserted import Asserted, asserted
from .quotations import RARE, runs
from .synonyms import senses
from .words import weight

_TELLING = 0.35
"""The least weight of a word that is worth an index term of its own; the commonest words are in every report."""
_MOST_WORDS, _MOST_RUNS, _STORY = 16, 8, 8
_MOST_SENSES, _SENSE_STORY = 6, 4
_THIN = 1.5
"""The weight of a content's words below which it is found by the words around it, too: "it happened exactly so"."""
_MOST_AROUND = 6


def terms(statement: Statement, chain: Chain, report: Report) -> frozenset[int]:
    """The index terms of a statement: hashes of 63 bits, the same in all processes and versions of Python."""
    return terms_of(asserted(statement, chain, report))


def terms_of(one: Asserted) -> frozenset[int]:
    """The index terms of what is asserted, at most some eighty.

    They are its telling words, the rarest first, and those around it where it has few; runs of four quoted words; and
    what a figure counts and what sense a word has together with a word of the report's story, so that "the number at
    seven" finds "seven people drowned", and "shot at" finds "fired on", of the same story alone.
    """
    keys = [f"word {word}" for word in _rarest(one.words)[:_MOST_WORDS]]
    if sum(map(weight, set(one.words))) < _THIN:
        keys += [f"word {word}" for word in _rarest(one.setting)[:_MOST_AROUND]]
    told = list(dict.fromkeys(sense for word in _rarest(one.words) for sense in sorted(senses(word))))[:_MOST_SENSES]
    keys += [f"sense {sense} {topic}" for sense in told for topic in one.story[:_SENSE_STORY]]
    quoted = [run for quotation in one.quotations for run in runs(quotation) if run.count(" ") == RARE - 1]
    keys += [f"quoted {run}" for run in sorted(quoted, key=_hash)[:_MOST_RUNS]]
    counted = {figure.matter or unit for figure in one.figures for unit in sorted(figure.units) or ("",)}
    keys += [f"figure {what} {topic}" for what in sorted(filter(None, counted))[:3] for topic in one.story[:_STORY]]
    return frozenset(_hash(key) for key in keys)


def _rarest(words: Iterable[str]) -> list[str]:
    """The telling ones, the rarest first."""
    return sorted({word for word in words if weight(word) >= _TELLING}, key=lambda word: (-weight(word), word))


@lru_cache(maxsize=200_000)
def _hash(key: str) -> int:
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest()) >> 1
