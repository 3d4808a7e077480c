"""Whether every value still points to its words: spans within their report's text, wording as the spans have it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from firsthand.domain import Problem, Span, words_of
from firsthand.store.reading_rows import (
    act_from,
    chain_from,
    party_from,
    report_from,
    spans_from,
    statement_from,
    text_digest,
)

from .connection import Connection
from .readings import CHAINS

_AGAIN = "read the report again with `firsthand rerun`"


def wrong_in_readings(db: Connection) -> Iterator[Problem]:
    """Report by report; a row that can't be made sense of is a Problem too."""
    number = 0
    while found := db.row("SELECT * FROM reports WHERE number > ? ORDER BY number LIMIT 1", (number,)):
        number = found["number"]
        yield from wrong_in_reading(db, found)


def wrong_in_reading(db: Connection, row: sqlite3.Row) -> Iterator[Problem]:
    """What is wrong with the report of this row and what is proposed for it."""
    report, text = row["id"], row["text"]
    if text_digest(text) != row["text_sha256"]:
        yield Problem(report, "verify", f"the report's text is not the one that was read; {_AGAIN}")
    try:
        spans = dict(_spans(db, row))
        wordings = tuple(_other_words(db, row["number"], report, text))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        yield Problem(report, "verify", f"a row of its reading can't be understood ({error}); {_AGAIN}")
        return
    for owner, pairs in spans.items():
        if wrong := [span for span in pairs if not 0 <= span.start < span.end <= len(text)]:
            outside = f"the span {wrong[0].start} to {wrong[0].end} of {owner} lies outside the text"
            yield Problem(report, "verify", f"{outside}, which has {len(text):,} characters; {_AGAIN}")
    for statement in wordings:
        yield Problem(statement, "verify", f"its wording is not what its spans hold in the report's text; {_AGAIN}")
    counted = db.number("SELECT count(*) FROM statements WHERE report = ?", (row["number"],))
    if counted != row["statement_count"]:
        reason = f"{row['statement_count']} statements were proposed, {counted} are there; {_AGAIN}"
        yield Problem(report, "verify", reason)


def _spans(db: Connection, row: sqlite3.Row) -> Iterator[tuple[str, tuple[Span, ...]]]:
    number, report = row["number"], report_from(row, "")
    yield "the report's own voice", spans_from(row["voice"])
    yield "the report's blocks", tuple(block.span for block in report.blocks)
    for one in db.rows("SELECT * FROM statements WHERE report = ?", (number,)):
        statement = statement_from(one, report.id)
        yield statement.id, (*statement.source, *statement.cue, *statement.content)
    for one in db.rows(CHAINS, (number,)):
        chain = chain_from(one, one["id"])
        yield f"the chain of {chain.statement}", tuple(span for hop in chain.hops for span in hop.evidence)
    for one in db.rows("SELECT * FROM parties WHERE report = ?", (number,)):
        yield one["id"], party_from(one, report.id).mentions
    for one in db.rows("SELECT * FROM acts WHERE report = ?", (number,)):
        act = act_from(one, report.id)
        yield act.id, (*act.trigger, *act.actor, *act.target, *act.place, *act.time, *act.means)


def _other_words(db: Connection, number: int, report: str, text: str) -> Iterator[str]:
    for one in db.rows("SELECT * FROM statements WHERE report = ?", (number,)):
        statement = statement_from(one, report)
        kept = (statement.source_text, statement.cue_text, statement.content_text)
        if kept != tuple(words_of(spans, text) for spans in (statement.source, statement.cue, statement.content)):
            yield statement.id
