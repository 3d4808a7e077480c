"""What goes to the terminal: results to standard output, the rest to standard error, nothing that can steer it.

Reports come from hostile places, and a terminal obeys control characters; `shown` makes them visible instead.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from io import TextIOWrapper
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

STEERING = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "�"),
    **dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "�"),
    **dict.fromkeys(range(0xD800, 0xE000), "�"),  # bytes of a file's name that are no text; no terminal takes them
    ord("\t"): " ",
    ord("\n"): " ",
    ord("\r"): " ",
}
"""Control characters and marks that turn the direction of text, with what is shown in their place."""

_STEERING_IN_JSON = re.compile(f"[{re.escape(''.join(chr(code) for code in STEERING if code >= 0x7F))}]")


def shown(text: str | None) -> str:
    """`text` on one line, fit for a terminal: nothing in it can move the cursor, change colours or turn directions."""
    return " ".join((text or "").translate(STEERING).split())


def text(words: str | None, style: str = "") -> Text:
    """The same, as rich text without markup."""
    return Text(shown(words), style=style)


def output() -> Console:
    """Standard output, as wide as the terminal, or 100 columns where there is none.

    What a terminal's encoding does not have, it shows as a question mark.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    console = Console(highlight=False, emoji=False, markup=False)
    if not console.is_terminal and "COLUMNS" not in console._environ:
        console.width = 100
    return console


def complain(message: str) -> None:
    """A message on standard error; its lines stay, and nothing in it can steer the terminal."""
    click.echo("\n".join(line.translate(STEERING) for line in message.split("\n")), err=True)


def loading() -> None:
    """A sign of life, on a terminal alone, before what takes seconds on a slow machine."""
    if sys.stderr.isatty():
        complain("Loading the language pipeline …")


def print_json(row: Mapping[str, Any]) -> None:
    """One object on one line of standard output."""
    encoding = (sys.stdout.encoding or "").lower().replace("_", "-")
    line = json.dumps(row, ensure_ascii=not encoding.startswith("utf-8"), default=str)
    sys.stdout.write(_STEERING_IN_JSON.sub(_escaped, line) + "\n")


def _escaped(match: re.Match[str]) -> str:
    """One character as JSON may also write it: the value is the same, and a terminal that is shown it does nothing."""
    code = ord(match[0])
    return f"\\u{0xFFFD if 0xD800 <= code < 0xE000 else code:04x}"  # half a character is no text, in JSON neither


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
