"""Entries: things of a list on a few lines each, in which an id always stands whole at the beginning of a line."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from firsthand.domain import Chain, SourcedStatement, Statement, words_of_cue

from .terminal import shown, text

INDENT = 2
"""Columns by which all but an entry's first line are set in."""


def print_entry(console: Console, *lines: Text, indent: int = 0) -> None:
    """One entry: its first line at the margin (`indent` columns), what that runs on to and the other lines set in."""
    room = max(console.width - indent - INDENT, 2 * INDENT)
    for number, line in enumerate(lines):
        for place, part in enumerate(line.wrap(console, room, overflow="fold")):
            part.rstrip()
            margin = indent + (INDENT if number or place else 0)
            console.print(Text(" " * margin).append_text(part))


def on_one_line(console: Console, line: Text, indent: int = INDENT) -> Text:
    """The line, cut with an ellipsis where it would run on to another."""
    cut = line.copy()
    cut.truncate(console.width - indent, overflow="ellipsis")
    return cut


def print_statements(console: Console, found: Iterable[SourcedStatement]) -> None:
    """Statements of many reports: who said what, through whose hands, and where it stands."""
    for item in found:
        where = f"{item.statement.id}  {day(item.published) or 'no date'}, {shown(item.report_label)}"
        said = who(item.statement, item.chain).append("  ").append_text(what(item.statement, item.marks))
        print_entry(console, said, hands(item.chain), on_one_line(console, Text(where, style="dim")))


def who(statement: Statement, chain: Chain | None) -> Text:
    """The speaker's name, or the source as worded where the chain is not traced; "?" asks to check that statement."""
    if chain is None:
        name = text(statement.source_text or "unknown", "italic")
    else:
        name = text(chain.speaker.label, "bold" if chain.speaker.name else "italic")
    if statement.doubtful:
        name.append(" ?", style="yellow")
    return Text().append_text(name)


def what(statement: Statement, marks: Iterable[str]) -> Text:
    """What is said, with "↳" where it is said within another statement."""
    nested = Text("↳ ", style="dim") if statement.nested_in else Text()
    return Text().append_text(nested).append_text(content(statement.cue_text, statement.content_text, marks))


def content(cue: str, words: str, marks: Iterable[str]) -> Text:
    """A statement's content as it stands in any list: its cue before it, its marks behind it.

    >>> str(content("denied", "that it was warned", ["denied"]))
    'denied: that it was warned [denied]'
    """
    line = Text()
    if before := words_of_cue(cue):
        line.append(f"{shown(before)}: ", style="dim")
    line.append(shown(words))
    marked = ", ".join(marks)
    return line.append(f" [{marked}]", style="yellow") if marked else line


def hands(chain: Chain | None) -> Text:
    """The chain, and how its end knows."""
    if chain is None:
        return Text("its chain is not traced yet", style="dim")
    return text(str(chain)).append(f"  (hand {chain.hand}; {chain.basis})", style="dim")


def day(published: str | None) -> str:
    """The date alone; empty where it is not known."""
    return (published or "")[:10]
