"""`read` and `attribute`: without a record."""

from __future__ import annotations

import sys
from typing import BinaryIO

import click

from firsthand.domain import Problem
from firsthand.domain.interchange import reading_as_dict, unobtained_as_dict
from firsthand.errors import InputError

from .options import address_option, at_least_option, engine_option, json_option, settings, workers_option
from .tables import held_back_line, print_attributed, print_problem, print_reading
from .terminal import complain, loading, output, print_json, progress_bar

READ_EPILOG = """\b
Examples:
  firsthand read page.html
  firsthand read https://example.org/story --json | jq .statements
  cat mail.eml | firsthand read -
"""

ATTRIBUTE_EPILOG = """\b
Examples:
  firsthand attribute draft.txt
  firsthand attribute --json-lines < texts.jsonl > statements.jsonl
"""


@click.command(epilog=READ_EPILOG)
@click.argument("sources", metavar="PATH|URL|-...", nargs=-1, required=True)
@json_option
@address_option
@engine_option
@at_least_option
@workers_option
@click.pass_context
def read(
    context: click.Context,
    sources: tuple[str, ...],
    as_json: bool,
    private_addresses: bool,
    engine: str | None,
    at_least: float | None,
    workers: int | None,
) -> None:
    """Read reports and print their statements; nothing is kept.

    What is perhaps no statement at all stands in a list of its own. "↳" is said within the statement above it.

    Takes files and folders (HTML, plain text, PDF, e-mail, MHTML, JSON Lines), addresses, and - for standard input.
    """
    loading()
    from firsthand.operations.analysts import Analysts
    from firsthand.operations.hold_back import held_back
    from firsthand.operations.obtain import ObtainOptions, obtain
    from firsthand.operations.read import readings

    setting = settings(engine)
    items = obtain(sources, ObtainOptions(setting.largest, private_addresses))
    console, trouble, held = output(), False, 0
    with Analysts(setting, workers or (1 if len(sources) == 1 else None)) as analysts, progress_bar() as bar:
        task = bar.add_task("Reading", total=None)
        for found in readings(items, analysts):
            bar.advance(task)
            problems = (found,) if isinstance(found, Problem) else found.problems
            trouble = trouble or bool(problems)
            extra = {}
            if not isinstance(found, Problem) and at_least is not None:
                found, less_sure = held_back(found, at_least)
                held, extra = held + less_sure, {"held_back": less_sure}
            if isinstance(found, Problem):
                if as_json:
                    print_json(unobtained_as_dict(found))
            elif as_json:
                print_json(reading_as_dict(found) | extra)
            elif found.report:
                print_reading(console, found)
            for problem in problems:
                print_problem(problem)
    if at_least is not None:
        (complain if as_json else click.echo)(held_back_line(held, at_least))
    context.exit(1 if trouble else 0)


@click.command(epilog=ATTRIBUTE_EPILOG)
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--json-lines", is_flag=True, help='Read {"id", "text"} a line, write {"id", "statements"} a line.')
@engine_option
@at_least_option
@click.pass_context
def attribute(
    context: click.Context, file: BinaryIO, json_lines: bool, engine: str | None, at_least: float | None
) -> None:
    """Find the statements of a plain text alone.

    No metadata and no chains: for measuring the engine, and for other programs. Without --at-least the engine itself
    says from where on it counts a statement; how many it is less sure of is told at the end.
    """
    loading()
    from firsthand.operations.attribute_text import TextAttributor

    setting = settings(engine)
    attributor = TextAttributor(setting.engine, setting.weights, at_least=at_least)
    if not json_lines:
        try:
            found = attributor(file.read().decode("utf-8", "replace"))
        except ValueError as error:
            raise InputError(f"{file.name}: {error}") from error
        print_attributed(output(), found.statements)
        if found.held_back or at_least is not None:
            click.echo(held_back_line(len(found.held_back), attributor.at_least))
        return
    trouble, held = False, 0
    for row in attributor.lines(file):
        if isinstance(row, Problem):
            trouble = True
            print_problem(row)
        else:
            held += row["held_back"]
            print_json(row)
            sys.stdout.flush()
    if held or at_least is not None:
        complain(held_back_line(held, attributor.at_least))
    context.exit(1 if trouble else 0)
