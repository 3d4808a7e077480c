"""Quotation marks: which stretches of a text stand in them, whatever the typography and however unbalanced.

Read are “…”, "…", ‘…’, '…', „…“, „…”, «…», »…«, ‹…›, ``…'' and ''…''. Only the outermost quotation is given; marks
inside it are part of its words. A single mark counts only in pairs that no apostrophe explains. A quotation whose
closing mark is missing runs to the end of its block where the next block opens anew (the newspaper custom for
speech over several paragraphs), else to the end of its sentence. Every function takes time linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from firsthand.domain import Span

_MARK = re.compile("``|''|[\"“”„«»‹›‘’‚']")
_CLOSERS = {
    "“": ("”", '"'),
    "”": ("”",),
    '"': ('"', "”"),
    "„": ("“", "”", '"'),
    "``": ("''", '"', "``"),
    "''": ("''", '"'),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "›": ("‹",),
}
"""What may close a quotation, by the mark that opens it."""

_ONLY_OPENS = frozenset("“„«‹") | {"``"}
_SINGLE = frozenset("‘’‚'")
_BEFORE_OPENING = frozenset("([{<—–-/:;,…“„«\"'")
_ELISION = re.compile(r"(?:\d|em\b|tis\b|twas\b|til\b|till\b|cause\b|n\b|bout\b|round\b)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks; `span` holds the marks.

    `opened` and `closed` tell which of the two marks is there. `goes_on` is true where the next block carries the
    same quotation on.
    """

    span: Span
    opened: bool = True
    closed: bool = True
    goes_on: bool = False


def quotations(text: str, blocks: Sequence[Span]) -> tuple[Quotation, ...]:
    """The quotations of the blocks, which are in order and do not overlap; none runs over a block's end."""
    found: list[Quotation] = []
    open_since: Quotation | None = None
    for block in blocks:
        here = list(_in_block(text, block, carried=open_since is not None))
        if open_since is not None:
            carried = bool(here) and here[0].span.start == _first_word(text, block)
            found.append(replace(open_since, goes_on=True) if carried else _to_sentence_end(text, open_since))
        last = here.pop() if here and not here[-1].closed else None
        found.extend(here)
        open_since = last
    if open_since is not None:
        found.append(_to_sentence_end(text, open_since))
    return tuple(found)


def _in_block(text: str, block: Span, *, carried: bool) -> Iterator[Quotation]:
    """The block's quotations, the last of them perhaps unclosed; `carried` where the block before was left open."""
    singles = _single_pairs(text, block)
    opener, start, passed = "", block.start, block.start
    first = True
    for match in _MARK.finditer(text, block.start, block.end):
        mark, at = match.group(), match.start()
        if at < passed:
            continue
        if opener:
            if mark in _CLOSERS[opener] and not (mark == opener and _opens(text, match, block)):
                yield Quotation(Span(start, match.end()))
                opener = ""
            elif mark == opener and _opens(text, match, block):
                yield Quotation(_trimmed(text, Span(start, at)), closed=True)
                start = at
        elif mark in _SINGLE:
            if at in singles:
                passed = singles[at]
                yield Quotation(Span(at, passed))
        elif mark in _ONLY_OPENS or (mark in _CLOSERS and _may_open(text, match, block)):
            opener, start = mark, at
        elif carried and first:
            yield Quotation(Span(_first_word(text, block), match.end()), opened=False)
        first = False
    if opener and start + len(opener) < block.end:
        yield Quotation(_trimmed(text, Span(start, block.end)), closed=False)


def _opens(text: str, match: re.Match[str], block: Span) -> bool:
    """Whether the mark can only open: a space or opening bracket before it, and a word right after it."""
    before = text[match.start() - 1] if match.start() > block.start else " "
    after = text[match.end()] if match.end() < block.end else " "
    return (before.isspace() or before in "([{—–") and not after.isspace() and (after.isalnum() or after in "‘“$£€[")


def _may_open(text: str, match: re.Match[str], block: Span) -> bool:
    """Whether a mark that can stand on either side opens here: no letter, digit or sentence mark stands before it."""
    before = text[match.start() - 1] if match.start() > block.start else " "
    after = text[match.end()] if match.end() < block.end else " "
    if match.group() == "”" or match.group() == "»" or match.group() == "›":
        return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    return before.isspace() or (before in _BEFORE_OPENING and not after.isspace())


def _single_pairs(text: str, block: Span) -> dict[int, int]:
    """Where single quotations start and end: marks that open a word, with the next that closes one."""
    openers: list[int] = []
    sure: list[int] = []
    unsure: list[int] = []
    for at in (m.start() for m in re.finditer("[‘’‚']", text[block.start : block.end])):
        at += block.start
        before = text[at - 1] if at > block.start else " "
        after = text[at + 1] if at + 1 < block.end else " "
        if (before.isspace() or before in '([{—–“"') and after.isalnum():
            if text[at] in "‘‚" or not _ELISION.match(text, at + 1):
                openers.append(at)
        elif not before.isspace() and not after.isalnum():
            (unsure if before in "sS" else sure).append(at)
    pairs: dict[int, int] = {}
    end = -1
    for number, at in enumerate(openers):
        if at < end:
            continue
        limit = openers[number + 1] if number + 1 < len(openers) else block.end
        close = _first_between(sure, at, limit) or _first_between(unsure, at, limit)
        if close is not None and close > at + 1:
            pairs[at] = end = close + 1
    return pairs


def _first_between(places: list[int], low: int, high: int) -> int | None:
    number = bisect_left(places, low + 1)
    return places[number] if number < len(places) and places[number] < high else None


def _to_sentence_end(text: str, unclosed: Quotation) -> Quotation:
    """An unclosed quotation that nothing carries on, cut at the end of its first sentence."""
    match = _SENTENCE_END.search(text, unclosed.span.start, unclosed.span.end)
    if match is None:
        return unclosed
    return replace(unclosed, span=Span(unclosed.span.start, match.end()))


def _first_word(text: str, block: Span) -> int:
    at = block.start
    while at < block.end and text[at].isspace():
        at += 1
    return at


def _trimmed(text: str, span: Span) -> Span:
    end = span.end
    while end > span.start + 1 and text[end - 1].isspace():
        end -= 1
    return Span(span.start, end)
