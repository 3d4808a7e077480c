"""Keeps the full-text indexes in step: what is about to change is taken out first, what has come is put in.

An index over a table's own columns has to be told the very words that it was given, so the rows must still be as they
were when they are taken out.
"""

from __future__ import annotations

from .connection import Connection


def take_out_report(db: Connection, number: int) -> None:
    """Before the report's title or text changes, or it goes."""
    db.run(
        "INSERT INTO reports_index (reports_index, rowid, title, text)"
        " SELECT 'delete', number, title, text FROM reports WHERE number = ?",
        (number,),
    )


def put_in_report(db: Connection, number: int) -> None:
    """After the report has come."""
    db.run(
        "INSERT INTO reports_index (rowid, title, text) SELECT number, title, text FROM reports WHERE number = ?",
        (number,),
    )


def take_out_statements(db: Connection, report: int) -> None:
    """Before the report's statements change or go."""
    db.run(
        "INSERT INTO statements_index (statements_index, rowid, content_text, source_text)"
        " SELECT 'delete', number, content_text, source_text FROM statements WHERE report = ?",
        (report,),
    )


def put_in_statements(db: Connection, report: int) -> None:
    """After the report's statements have come."""
    db.run(
        "INSERT INTO statements_index (rowid, content_text, source_text)"
        " SELECT number, content_text, source_text FROM statements WHERE report = ?",
        (report,),
    )
