"""What goes to the terminal: results to standard output, the rest to standard error, nothing that can steer it.

Reports come from hostile places, and a terminal obeys control characters; `shown` makes them visible instead.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

STEERING = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "�"),
    **dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "�"),
    ord("\t"): " ",
    ord("\n"): " ",
    ord("\r"): " ",
}
"""Control characters and marks that turn the direction of text, with what is shown in their place."""


def shown(text: str | None) -> str:
    """`text` on one line, fit for a terminal: nothing in it can move the cursor, change colours or turn directions."""
    return " ".join((text or "").translate(STEERING).split())


def text(words: str | None, style: str = "") -> Text:
    """The same, as rich text without markup."""
    return Text(shown(words), style=style)


def output() -> Console:
    """Standard output, as wide as the terminal, or 100 columns where there is none."""
    console = Console(highlight=False, emoji=False, markup=False)
    if not console.is_terminal and "COLUMNS" not in console._environ:
        console.width = 100
    return console


def complain(message: str) -> None:
    """A line on standard error."""
    click.echo(message, err=True)


def print_json(row: Mapping[str, Any]) -> None:
    """One object on one line of standard output."""
    sys.stdout.write(json.dumps(row, ensure_ascii=False, default=str).encode("utf-8", "replace").decode() + "\n")


def progress_bar() -> Progress:
    """A progress bar on standard error; it vanishes when done and is silent where standard error is no terminal."""
    console = Console(stderr=True, highlight=False)
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
