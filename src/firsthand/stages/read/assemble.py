"""A draft to a Report: the story's parts told apart, every field's value chosen, all spans checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.domain import Block, BlockKind, Capture, Report
from firsthand.text.language import is_english

from .decoding import without_surrogates
from .draft import Draft, Proposal
from .fields import choose_fields, chosen
from .story import Guesses, tell_parts


def report_of(capture: Capture, draft: Draft, by: str, guesses: Guesses) -> Report:
    """The report of `draft`, which `by` read; `guesses` says what may be told from how its lines look."""
    draft = replace(draft, text=without_surrogates(draft.text))
    story = tell_parts(draft, guesses)
    draft = story.draft
    proposals = [replace(p, value=without_surrogates(p.value)) for p in draft.proposals]
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
        blocks=_titled(draft.text, draft.blocks, title),
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


def _titled(text: str, blocks: Sequence[Block], title: str | None) -> tuple[Block, ...]:
    """The blocks, one at the top that repeats the title marked as such: it is no prose."""
    told = list(blocks)
    for number, block in enumerate(told[:3]):
        if title and _key(block.span.of(text)[:1000]) == _key(title):
            told[number] = replace(block, kind=BlockKind.TITLE)
            break
    return tuple(told)


def _key(words: str) -> str:
    return re.sub(r"\W", "", words.casefold())
