"""`read` and `attribute`: without a record."""

from __future__ import annotations

import sys
from typing import BinaryIO

import click

from firsthand.domain import Problem
from firsthand.domain.interchange import reading_as_dict, unobtained_as_dict
from firsthand.errors import InputError

from .options import address_option, json_option, settings, workers_option
from .tables import print_attributed, print_problem, print_reading
from .terminal import output, print_json, progress_bar

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
@workers_option
@click.pass_context
def read(
    context: click.Context, sources: tuple[str, ...], as_json: bool, private_addresses: bool, workers: int | None
) -> None:
    """Read reports and print their statements; nothing is kept.

    "?" behind a speaker asks you to check that statement first; "↳" is said within the statement above it.

    Takes files and folders (HTML, plain text, PDF, e-mail, MHTML, JSON Lines), addresses, and - for standard input.
    """
    from firsthand.operations.analysts import Analysts
    from firsthand.operations.obtain import ObtainOptions, obtain
    from firsthand.operations.read import readings

    setting = settings()
    items = obtain(sources, ObtainOptions(setting.largest, private_addresses))
    console, trouble = output(), False
    with Analysts(setting, workers or (1 if len(sources) == 1 else None)) as analysts, progress_bar() as bar:
        task = bar.add_task("Reading", total=None)
        for found in readings(items, analysts):
            bar.advance(task)
            problems = (found,) if isinstance(found, Problem) else found.problems
            trouble = trouble or bool(problems)
            if isinstance(found, Problem):
                if as_json:
                    print_json(unobtained_as_dict(found))
            elif as_json:
                print_json(reading_as_dict(found))
            elif found.report:
                print_reading(console, found)
            for problem in problems:
                print_problem(problem)
    context.exit(1 if trouble else 0)


@click.command(epilog=ATTRIBUTE_EPILOG)
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--json-lines", is_flag=True, help='Read {"id", "text"} a line, write {"id", "statements"} a line.')
@click.pass_context
def attribute(context: click.Context, file: BinaryIO, json_lines: bool) -> None:
    """Find the statements of a plain text alone.

    No metadata and no chains: for measuring the engine, and for other programs.
    """
    from firsthand.operations.attribute_text import TextAttributor

    attributor = TextAttributor()
    if not json_lines:
        try:
            found = attributor(file.read().decode("utf-8", "replace"))
        except ValueError as error:
            raise InputError(f"{file.name}: {error}") from error
        print_attributed(output(), found.statements)
        return
    trouble = False
    for row in attributor.lines(file):
        if isinstance(row, Problem):
            trouble = True
            print_problem(row)
        else:
            print_json(row)
            sys.stdout.flush()
    context.exit(1 if trouble else 0)
