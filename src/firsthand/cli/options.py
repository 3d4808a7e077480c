"""Options that several commands share, and how a record is opened for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from firsthand.operations.open_record import Store, open_record
from firsthand.settings import ENGINES, Settings, from_environment

type Command = Callable[..., Any]


def record_option(command: Command) -> Command:
    """`--record`: the folder of the record."""
    return click.option(
        "--record",
        "-r",
        type=click.Path(file_okay=False, path_type=Path),
        help="The record's folder.  [env: FIRSTHAND_RECORD; default: firsthand-record]",
    )(command)


def json_option(command: Command) -> Command:
    """`--json`: one object a line."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line, for programs.")(command)


def paging_options(command: Command) -> Command:
    """`--limit` and `--offset`: which lines of a long list."""
    command = click.option("--offset", type=click.IntRange(0), default=0, help="Skip so many lines first.")(command)
    return click.option(
        "--limit", "-n", type=click.IntRange(0), default=50, show_default=True, help="At most so many lines; 0 for all."
    )(command)


def address_option(command: Command) -> Command:
    """`--private-addresses`: let an address lead into one's own network."""
    return click.option(
        "--private-addresses",
        is_flag=True,
        help="Let an address lead to this machine or its network; refused otherwise.",
    )(command)


def workers_option(command: Command) -> Command:
    """`--workers`: how many processes read and link."""
    return click.option(
        "--workers", "-w", type=click.IntRange(1, 64), help="Processes that read and link.  [env: FIRSTHAND_WORKERS]"
    )(command)


def engine_option(command: Command) -> Command:
    """`--engine`: what finds statements."""
    return click.option(
        "--engine",
        type=click.Choice(ENGINES),
        help="What finds statements: a trained network, a smaller and quicker one, rules over the parse, or the first "
        "and the rules both.  [env: FIRSTHAND_ENGINE]",
    )(command)


def at_least_option(command: Command) -> Command:
    """`--at-least`: hold back what is less sure."""
    return click.option(
        "--at-least",
        type=click.FloatRange(0, 1),
        metavar="0-1",
        help="Hold back statements less sure than this; how many is told.",
    )(command)


def settings(engine: str | None = None) -> Settings:
    """The settings from the environment, the engine of `--engine` first. Raises UsageError for an unusable value."""
    try:
        setting = from_environment()
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    return replace(setting, engine=engine or setting.engine)


def opened(record: Path | None, *, create: bool = False) -> Store:
    """The record that `--record` or the environment names."""
    return open_record(record or settings().record, create=create)


def limit_of(limit: int) -> int | None:
    """None where 0 asks for all lines."""
    return limit or None
