"""A draft to a Report: the story's parts told apart, every field's value chosen, all spans checked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from firsthand.domain import Block, BlockKind, Candidate, Capture, Report
from firsthand.text.language import is_english

from .decoding import without_surrogates
from .draft import Draft, Proposal
from .fields import choose_fields, chosen
from .story import OPENING_BLOCKS, Guesses, tell_parts

ECHOED = ("authors", "outlet", "section", "agency")
"""Fields whose value pages repeat in a line of its own above the story."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def report_of(capture: Capture, draft: Draft, by: str, guesses: Guesses) -> Report:
    """The report of `draft`, which `by` read; `guesses` says what may be told from how its lines look."""
    draft = replace(draft, text=without_surrogates(draft.text))
    story = tell_parts(draft, guesses)
    draft = story.draft
    proposals = [replace(p, value=_on_a_line(without_surrogates(p.value))) for p in draft.proposals]
    if is_english(draft.text):
        proposals.append(Proposal("language", "en", "text"))
    if draft.url and not any(p.field == "url" for p in proposals):
        proposals.append(Proposal("url", draft.url, "url"))
    fields = choose_fields(proposals, capture.obtained_at)
    title = chosen(fields, "title")
    authors = chosen(fields, "authors")
    return Report(
        id=Report.id_for(capture.sha256),
        capture=capture.sha256,
        text=draft.text,
        blocks=_without_echoes(draft.text, draft.blocks, fields, title),
        title=title,
        authors=tuple(authors.split("; ")) if authors else (),
        outlet=chosen(fields, "outlet"),
        published=chosen(fields, "published"),
        modified=chosen(fields, "modified"),
        section=chosen(fields, "section"),
        language=chosen(fields, "language"),
        dateline=story.dateline,
        lead=story.lead,
        url=chosen(fields, "url"),
        links=draft.links,
        fields=fields,
        by=by,
    )


def _on_a_line(value: str) -> str:
    """A field's value without line breaks and control characters, NUL among them."""
    return " ".join(_CONTROL.sub(" ", value).split())


def _without_echoes(
    text: str, blocks: Sequence[Block], fields: Mapping[str, Sequence[Candidate]], title: str | None
) -> tuple[Block, ...]:
    """The blocks, those above the story that only repeat the title, a name or the section told from the prose."""
    titles = {_key(title)} if title else set()
    names = {_key(name) for field in ECHOED for c in fields.get(field, ()) for name in (c.value, *c.value.split("; "))}
    told = list(blocks)
    for number, block in enumerate(told[:OPENING_BLOCKS]):
        if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM}:
            continue
        key = _key(block.span.of(text)[:1000])
        if key in titles:
            told[number] = replace(block, kind=BlockKind.TITLE)
        elif key in names or key.removeprefix("by") in names | {""}:
            told[number] = replace(block, kind=BlockKind.HEADER)
    return tuple(told)


def _key(words: str) -> str:
    return re.sub(r"\W", "", words.casefold())
