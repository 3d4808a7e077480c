"""Alignment: from matches to passages that small edits may run through; seed and extend (Altschul and others 1990).

Matches that follow each other at about the same distance in both texts are chained. A short gap between two of them is
an edit and belongs to the passage; a longer one belongs to it only where its letters are alike (an optical reader's
noise), else the passage ends there. At last each end is moved out over further letters that agree.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .matches import Codes, Match, matches
from .shingles import Hashes, hashes_of

WIDEST_GAP = 120
"""Letters between two matches of one passage, at most."""

SHORT_GAP = 26
"""Letters that an edit may put in, leave out or change inside a passage, whatever they are."""

MOST_SHIFT = 40
"""Letters by which two neighbouring matches may be shifted against each other."""

LEAST_LETTERS = 24
"""Letters that agree in the shortest passage."""

ALIKE = 0.3
"""Share of a longer gap's letters that must agree in fours."""

_FOUR = 4
_REACH = 48
_BAND = 8


class Aligned(NamedTuple):
    """Letters `here` up to `here_end` of one text stand for `there` up to `there_end` of the other; so many agree."""

    here: int
    here_end: int
    there: int
    there_end: int
    agreeing: int


class _Texts(NamedTuple):
    """The letters of both texts, and for each the hash of every four letters."""

    codes: Codes
    other: Codes
    fours: Hashes
    other_fours: Hashes


def align(codes: Codes, other: Codes) -> list[Aligned]:
    """The passages of one text that stand in the other, by where they begin; in the first text none overlaps."""
    found = matches(codes, other)
    if not found:
        return []
    texts = _Texts(codes, other, hashes_of(codes, _FOUR), hashes_of(other, _FOUR))
    pieces = [piece for chain in _chains(found) for piece in _pieces(chain, texts)]
    return _apart([_extended(piece, texts) for piece in pieces if piece.agreeing >= LEAST_LETTERS])


def _chains(found: list[Match]) -> list[list[Match]]:
    """Matches put in chains, each match in the chain that it continues most closely."""
    chains: list[list[Match]] = []
    open_chains: list[list[Match]] = []
    for match in found:
        open_chains = [c for c in open_chains if match.here - c[-1].here - c[-1].length <= WIDEST_GAP]
        best = min(open_chains, key=lambda chain: _distance(chain[-1], match), default=None)
        if best is None or _distance(best[-1], match) > WIDEST_GAP + MOST_SHIFT:
            best = []
            chains.append(best)
            open_chains.append(best)
            best.append(match)
        elif (rest := _after(best[-1], match)) is not None:
            best.append(rest)
    return chains


def _distance(last: Match, match: Match) -> int:
    """How far a match is from continuing another: the wider gap and the shift; beyond all bounds where it can't."""
    rest = _after(last, match)
    if rest is None:
        return 10 * WIDEST_GAP
    shift = abs((match.there - match.here) - (last.there - last.here))
    gap = max(rest.here - last.here - last.length, rest.there - last.there - last.length)
    return gap + shift if shift <= MOST_SHIFT and gap <= WIDEST_GAP else 10 * WIDEST_GAP


def _after(last: Match, match: Match) -> Match | None:
    """What of `match` lies after `last` in both texts; None where nothing does."""
    overlap = max(0, last.here + last.length - match.here, last.there + last.length - match.there)
    return (
        Match(match.here + overlap, match.there + overlap, match.length - overlap) if overlap < match.length else None
    )


def _pieces(chain: list[Match], texts: _Texts) -> list[Aligned]:
    """The chain, cut where the letters between two matches are neither few nor alike."""
    piece = _whole(chain[0])
    pieces = []
    for match in chain[1:]:
        gap = max(match.here - piece.here_end, match.there - piece.there_end)
        is_edit = gap <= min(SHORT_GAP, match.length, piece.agreeing)
        if is_edit or _alike(texts, range(piece.here_end, match.here), range(piece.there_end, match.there)) >= ALIKE:
            here_end, there_end = match.here + match.length, match.there + match.length
            piece = piece._replace(here_end=here_end, there_end=there_end, agreeing=piece.agreeing + match.length)
        else:
            pieces.append(piece)
            piece = _whole(match)
    return [*pieces, piece]


def _whole(match: Match) -> Aligned:
    here, there, length = match
    return Aligned(here, here + length, there, there + length, length)


def _alike(texts: _Texts, here: range, there: range) -> float:
    """The share of the longer run's letters that lie in fours which both have, at about the same place."""
    longer = max(len(here), len(there))
    hits = (
        texts.fours[here.start : here.stop - _FOUR + 1, None] == texts.other_fours[there.start : there.stop - _FOUR + 1]
    )
    if not hits.any():
        return 0.0
    band = _BAND + abs(len(here) - len(there))
    near = np.abs(np.arange(hits.shape[0])[:, None] - np.arange(hits.shape[1])) <= band
    covered = np.zeros(len(here) + _FOUR, dtype=bool)
    for place in np.flatnonzero((hits & near).any(axis=1)):
        covered[place : place + _FOUR] = True
    return int(np.count_nonzero(covered)) / longer


def _extended(piece: Aligned, texts: _Texts) -> Aligned:
    """The piece with both ends moved out over letters that agree again within a short gap."""
    while step := _step(_forwards(piece, texts)):
        here, there, agreeing = step
        piece = piece._replace(
            here_end=piece.here_end + here, there_end=piece.there_end + there, agreeing=piece.agreeing + agreeing
        )
    while step := _step(_backwards(piece, texts)):
        here, there, agreeing = step
        piece = piece._replace(here=piece.here - here, there=piece.there - there, agreeing=piece.agreeing + agreeing)
    return piece


def _forwards(piece: Aligned, texts: _Texts) -> _Texts:
    """What follows the piece in both texts."""
    here, there = slice(piece.here_end, piece.here_end + _REACH), slice(piece.there_end, piece.there_end + _REACH)
    return _Texts(texts.codes[here], texts.other[there], texts.fours[here], texts.other_fours[there])


def _backwards(piece: Aligned, texts: _Texts) -> _Texts:
    """What stands before the piece in both texts, read backwards."""
    here, there = slice(max(0, piece.here - _REACH), piece.here), slice(max(0, piece.there - _REACH), piece.there)
    fours = slice(here.start, max(0, here.stop - _FOUR + 1)), slice(there.start, max(0, there.stop - _FOUR + 1))
    return _Texts(
        texts.codes[here][::-1],
        texts.other[there][::-1],
        texts.fours[fours[0]][::-1],
        texts.other_fours[fours[1]][::-1],
    )


def _step(texts: _Texts) -> tuple[int, int, int] | None:
    """How far to go on in both runs to the end of the nearest letters that agree, and how many do; None where none do.

    At least seven must agree, and no fewer than are passed over on the way to them.
    """
    hits = texts.fours[:, None] == texts.other_fours
    if min(hits.shape) < _FOUR or not hits.any():
        return None
    rows, columns = np.nonzero(hits[:-3, :-3] & hits[1:-2, 1:-2] & hits[2:-1, 2:-1] & hits[3:, 3:])
    near = (np.abs(rows - columns) <= _BAND) & (np.maximum(rows, columns) <= SHORT_GAP)
    for row, column in sorted(zip(rows[near].tolist(), columns[near].tolist(), strict=True), key=sum):
        agreeing = _agreeing(texts.codes[row:], texts.other[column:])
        if agreeing >= max(row, column):
            return row + agreeing, column + agreeing, agreeing
    return None


def _agreeing(letters: Codes, others: Codes) -> int:
    """How many letters agree before the first that does not."""
    length = min(len(letters), len(others))
    unlike = np.flatnonzero(letters[:length] != others[:length])
    return int(unlike[0]) if len(unlike) else length


def _apart(pieces: list[Aligned]) -> list[Aligned]:
    """The pieces in order, each letter of the first text in one at most: a shorter piece yields to a longer."""
    kept: list[Aligned] = []
    for piece in sorted(pieces, key=lambda p: (-p.agreeing, p)):
        rest: Aligned | None = piece
        for taken in kept:
            rest = _outside(rest, taken) if rest else None
        if rest is not None:
            kept.append(rest)
    return sorted(kept)


def _outside(piece: Aligned, taken: Aligned) -> Aligned | None:
    """What of `piece` lies before or after `taken`, the longer; None where too little does."""
    if taken.here >= piece.here_end or piece.here >= taken.here_end:
        return piece
    before, after = taken.here - piece.here, piece.here_end - taken.here_end
    left = max(before, after)
    agreeing = piece.agreeing * left // (piece.here_end - piece.here)
    if agreeing < LEAST_LETTERS:
        return None
    if before >= after:
        return piece._replace(
            here_end=taken.here,
            there_end=max(piece.there + 1, piece.there_end - (piece.here_end - taken.here)),
            agreeing=agreeing,
        )
    return piece._replace(
        here=taken.here_end,
        there=min(piece.there_end - 1, piece.there + taken.here_end - piece.here),
        agreeing=agreeing,
    )
