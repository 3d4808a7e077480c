"""The parts of a story, whatever format it came in: header lines, title, lead, dateline, prose, sign-off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from firsthand.domain import Block, BlockKind, Span

from .datelines import find_dateline
from .draft import Draft, Proposal
from .openings import header_line, is_masthead_name
from .sign_offs import find_sign_off

_SENTENCE_END = re.compile(r"[^\W\d_A-Z]{4,20}\.[\"”’»]? [\"“‘„«]?[A-Z]")
"""A full stop behind a whole word: not the one of “St.” or “Gov.”; questions and cries stand in titles too."""

_VOICE = re.compile(r"[^\W\d_a-z][^\Wa-z]+(?:[ .’'-]{1,2}[^\Wa-z]+){0,4}\.?:\s")
"""A label in capitals and a colon: a place, or in a transcript who speaks."""

OPENING_BLOCKS = 8
"""How many blocks from the top may be header lines."""
LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Guesses:
    """What may be told from how lines look: `headers` above the story; `title`, a short unfinished line there."""

    headers: bool = True
    title: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """A draft whose blocks are told apart, with what the parts say."""

    draft: Draft
    dateline: str | None
    lead: str | None


def tell_parts(draft: Draft, guesses: Guesses) -> Story:
    """The story of `draft`. Blocks are only cut and renamed; no text is changed and none is lost."""
    text = draft.text
    blocks, proposals = list(draft.blocks), list[Proposal]()
    if guesses.headers:
        blocks, proposals = _openings(text, blocks, guess_title=guesses.title)
    blocks, found, dateline = _dateline(text, blocks)
    proposals += found
    lead_at = _lead(blocks)
    lead = None
    if lead_at is not None:
        blocks[lead_at] = replace(blocks[lead_at], kind=BlockKind.LEAD)
        lead = " ".join(blocks[lead_at].span.of(text).split())
    blocks, found = _sign_off(text, blocks)
    told = replace(draft, blocks=tuple(blocks), proposals=(*draft.proposals, *proposals, *found))
    return Story(told, dateline, lead)


def _openings(text: str, blocks: list[Block], *, guess_title: bool) -> tuple[list[Block], list[Proposal]]:
    found: list[Proposal] = []
    titled = any(block.kind is BlockKind.TITLE for block in blocks)
    for number, block in enumerate(blocks[:OPENING_BLOCKS]):
        if block.kind is BlockKind.HEADER:
            found += header_line(block.span.of(text)) or ()
        if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM}:
            continue
        words = block.span.of(text)
        if number == 0 and _stands_on_header_lines(text, blocks) and is_masthead_name(words):
            blocks[number] = replace(block, kind=BlockKind.HEADER)
            found.append(Proposal("outlet", words, "text"))
            continue
        lines = [header_line(line) for line in words[:1000].splitlines() if line.strip()]
        if len(words) <= 1000 and all(line is not None for line in lines):
            blocks[number] = replace(block, kind=BlockKind.HEADER)
            found += [proposal for line in lines for proposal in line or ()]
        elif _is_voice(text, blocks, number):
            break
        elif guess_title and not titled and number + 1 < len(blocks) and is_short_line(words, LONGEST_TITLE):
            blocks[number] = replace(block, kind=BlockKind.TITLE)
            found.append(Proposal("title", words, "text"))
            titled = True
        elif block.kind is not BlockKind.HEADING:
            break
    return blocks, found


def _stands_on_header_lines(text: str, blocks: Sequence[Block]) -> bool:
    """True where the line right beneath the first block, with no blank one between, is a labelled header line."""
    if len(blocks) < 2:
        return False
    first, second = blocks[0].span, blocks[1].span
    line = second.of(text).partition("\n")[0]
    return len(text[first.end : second.start].splitlines()) <= 1 and ":" in line and header_line(line) is not None


def is_short_line(words: str, longest: int) -> bool:
    """True for one short line that is no finished sentence and holds none, as titles and sub-headings are."""
    words = words.strip()
    if _SENTENCE_END.search(words):
        return False
    if not words or len(words) > longest or "\n" in words or words[-1] in ".,;:…)" or words[-2:] in {'."', ".”", ",”"}:
        return False
    return not words[0].islower() and words[0] not in "([•*-–—" and any(c.isalpha() for c in words)


def _dateline(text: str, blocks: list[Block]) -> tuple[list[Block], list[Proposal], str | None]:
    """Cut the dateline off the first paragraph that has one, of the first two of prose."""
    prose = [number for number, block in enumerate(blocks) if block.kind is BlockKind.PARAGRAPH]
    for number in prose[:2]:
        if _is_voice(text, blocks, number):
            continue
        span = blocks[number].span
        found = find_dateline(span.of(text))
        if found and span.start + found.story < span.end:
            head = Block(Span(span.start, span.start + found.end), BlockKind.DATELINE)
            rest = Block(Span(span.start + found.story, span.end), BlockKind.PARAGRAPH)
            agency = [Proposal("agency", found.agency, "text")] if found.agency else []
            return [*blocks[:number], head, rest, *blocks[number + 1 :]], agency, found.place
    return blocks, [], None


def _is_voice(text: str, blocks: Sequence[Block], number: int) -> bool:
    """True where the block opens as a transcript's turn does, and one of the next two does so too."""
    turns = [bool(_VOICE.match(text, block.span.start, block.span.end)) for block in blocks[number : number + 3]]
    return turns[0] and any(turns[1:])


def _lead(blocks: Sequence[Block]) -> int | None:
    """The paragraph that stands alone before the dateline."""
    at = next((number for number, block in enumerate(blocks) if block.kind is BlockKind.DATELINE), None)
    if at is None:
        return None
    before = [number for number in range(at) if blocks[number].kind is BlockKind.PARAGRAPH]
    return before[0] if len(before) == 1 else None


def _sign_off(text: str, blocks: list[Block]) -> tuple[list[Block], list[Proposal]]:
    last = next((n for n in range(len(blocks) - 1, -1, -1) if blocks[n].kind.is_prose), None)
    if last is None:
        return blocks, []
    span = blocks[last].span
    found = find_sign_off(span.of(text))
    if not found or (found.start == 0 and sum(block.kind.is_prose for block in blocks) < 2):
        return blocks, []
    words_end = span.start + len(text[span.start : span.start + found.start].rstrip())
    cut = [Block(Span(span.start, words_end), blocks[last].kind)] if words_end > span.start else []
    sign_off = Block(Span(span.start + found.start, span.end), BlockKind.SIGN_OFF)
    proposals = []
    if found.authors:
        proposals.append(Proposal("authors", found.authors, "text", doubtful=found.initials))
    if found.agency:
        proposals.append(Proposal("agency", found.agency, "text"))
    return [*blocks[:last], *cut, sign_off, *blocks[last + 1 :]], proposals
