"""Nouns as lines and tables that fit the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from firsthand.domain import (
    PartySummary,
    Problem,
    Reading,
    ReportSummary,
    Spans,
    Statement,
)

from .entries import content, day, hands, what, who
from .terminal import STEERING, complain, shown, text

if TYPE_CHECKING:
    from firsthand.operations.add import Added
    from firsthand.operations.group import SpeakerGroup

STATED = 5
"""How many statements of one chain the table of speakers shows; it says how many more there are."""

AROUND = 60
"""How many characters are repeated of a statement that another is said within."""

WORD = 11
"""Columns that hold a usual word, so that a narrow terminal does not break words up."""


def table(*columns: tuple[str, int]) -> Table:
    """A table of (heading, share of the width) columns; cells wrap, so that it fits the terminal."""
    made = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    for heading, ratio in columns:
        narrowest = WORD if ratio else None  # of a column with a ratio, Rich takes the width for the least that it gets
        made.add_column(heading, ratio=ratio or None, overflow="fold", width=narrowest)
    return made


def _why_none(reading: Reading) -> str:
    if reading.problems:
        return "No statements were found, and there is a problem: that none were found says nothing about the report."
    if not reading.voice:
        return "No statements: none could be looked for."
    return "No statements: the report speaks in its own voice throughout."


def print_reading(console: Console, reading: Reading) -> None:
    """One report: its metadata on a few lines, then a table of its statements with their chains."""
    report = reading.report
    assert report
    console.print(text(report.label, "bold"))
    authors = ", ".join(report.authors)
    facts = (report.outlet, report.published, authors, report.section, report.dateline, report.language)
    console.print(text(" · ".join(fact for fact in facts if fact), "dim"))
    console.print(text(f"{report.id}  from {reading.capture.obtained_from}", "dim"))
    if not reading.statements:
        console.print(f"{_why_none(reading)}\n")
        return
    sure = [statement for statement in reading.statements if not statement.doubtful]
    doubtful = [statement for statement in reading.statements if statement.doubtful]
    if sure:
        _print_chained(console, reading, sure)
    if doubtful:
        console.print(
            text(f"Perhaps {counted(len(doubtful), 'statement')} more: check before you count on it.", "bold")
        )
        _print_chained(console, reading, doubtful)


def _print_chained(console: Console, reading: Reading, statements: Sequence[Statement]) -> None:
    made = table(("Who", 3), ("What", 6), ("Through whose hands", 5))
    listed = {statement.id for statement in statements}
    for statement in statements:
        chain = reading.chain_of(statement)
        said = what(statement, reading.marks_of(statement))
        if statement.nested_in and statement.nested_in not in listed:
            said.append_text(_around(reading, statement.nested_in))
        made.add_row(who(statement, chain), said, hands(chain))
    console.print(made)


def _around(reading: Reading, id_: str) -> Text:
    """In which statement of the other list one is said, since that does not stand above it."""
    outer = next((one for one in reading.statements if one.id == id_), None)
    if outer is None:
        return Text()
    words = shown(outer.content_text)
    cut = f"{words[:AROUND].rstrip()}…" if len(words) > AROUND else words
    return Text(f"\nin: {reading.chain_of(outer).speaker.label}: {cut}", style="dim")


def print_attributed(console: Console, statements: Iterable[Statement]) -> None:
    """Statements of a plain text, without chains."""
    made = table(("Source", 2), ("Cue", 2), ("Content", 6), ("Kind", 1))
    for statement in statements:
        mark = "↳ " if statement.nested_in else ""
        source, cue, content = statement.source_text, statement.cue_text, mark + statement.content_text
        made.add_row(text(source), text(cue), text(content), statement.kind.value)
    console.print(made)


def print_groups(console: Console, groups: Iterable[SpeakerGroup]) -> None:
    """The claims table's first form: who says what, by chain."""
    made = table(("Who", 3), ("Through whose hands", 4), ("What they say", 7))
    for group in groups:
        for number, chain in enumerate(group.chains):
            name = text(group.speaker or "unknown", "bold" if group.speaker else "italic") if number == 0 else Text()
            if number == 0:
                counts = f"\n{counted(group.statements, 'statement')}, {counted(group.reports, 'report')}"
                name.append(counts, style="dim")
            lines = [
                Text("• ", style="dim").append_text(content(said.cue_text, said.content_text, said.marks))
                for said in chain.statements[:STATED]
            ]
            if len(chain.statements) > STATED:
                lines.append(Text(f"… and {len(chain.statements) - STATED} more", style="dim"))
            said = Text("\n").join(lines)
            made.add_row(name, text(chain.chain), said, end_section=number == len(group.chains) - 1)
    console.print(made)


def print_reports(console: Console, reports: Iterable[ReportSummary]) -> None:
    """Reports, a line each, with the words around a match."""
    reports = tuple(reports)
    troubled = any(report.problems for report in reports)
    made = table(("Published", 0), ("Outlet", 2), ("Report", 6), ("Said", 0), *([("Problems", 0)] if troubled else []))
    for report in reports:
        label = text(report.label).append(f"\n{report.id}", style="dim")
        if report.snippet:
            label.append("\n").append_text(marked(report.snippet, report.matches))
        published = shown(day(report.published))
        problems = [str(report.problems or "")] if troubled else []
        made.add_row(published, text(report.outlet), label, str(report.statements), *problems)
    console.print(made)


def print_parties(console: Console, parties: Iterable[PartySummary]) -> None:
    """Parties, a line each."""
    made = table(("Party", 5), ("Kind", 0), ("Says", 0), ("Reports", 0))
    for party in parties:
        name = text(party.name).append(" (anonymous)" if party.anonymous else "", style="dim")
        if party.names:
            name.append(f"\nalso {shown(', '.join(party.names))}", style="dim")
        if party.ids:
            more = f", and {counted(party.reports - 1, 'report')} more" if party.reports > 1 else ""
            name.append(f"\n{party.ids[0]}  {shown(party.first_in)}{more}", style="dim")
        made.add_row(name, text(party.kind), str(party.statements), str(party.reports))
    console.print(made)


def marked(words: str, matches: Spans) -> Text:
    """`words` with the matches in bold."""
    line = Text(words.translate(STEERING), style="dim")
    for span in matches:
        line.stylize("bold not dim", span.start, span.end)
    return line


def print_problem(problem: Problem) -> None:
    """One problem, on standard error."""
    complain(f"Problem ({problem.stage}) {shown(problem.subject)}: {shown(problem.reason)}")


def summary(added: Added) -> str:
    """What a run of `add` did, in a sentence."""
    parts = [f"{counted(added.new, 'new capture')}", f"{added.known} known already"]
    if added.resumed:
        parts.append(f"{added.resumed} left by an interrupted run")
    parts.append(f"{counted(added.read, 'report')} read with {counted(added.statements, 'statement')}")
    parts.append(counted(len(added.problems), "problem"))
    return "; ".join(parts) + "."


def held_back_line(number: int, at_least: float) -> str:
    """What is told of statements that are not shown."""
    verb = "is" if number == 1 else "are"
    return f"{counted(number, 'statement')} less sure than {at_least:g} {verb} held back; --at-least 0 shows all."


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
