"""`verify` and `doctor`: is the record whole, and is this machine fit."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.domain.interchange import problem_as_dict

from .options import json_option, opened, record_option
from .tables import print_problem, table
from .terminal import loading, output, print_json, text


@click.command()
@record_option
@json_option
@click.pass_context
def verify(context: click.Context, record: Path | None, as_json: bool) -> None:
    """Check every preserved file and the custody log.

    Re-hashes the files, walks the log, looks whether every span lies in its text, and says what is wrong.
    Exits with 0 where all is as it was captured, with 1 where anything is not.
    """
    from firsthand.operations.verify import verify as verified

    with opened(record) as store:
        result = verified(store)
    for problem in result.problems:
        if as_json:
            print_json(problem_as_dict(problem))
        else:
            print_problem(problem)
    if as_json and not result.problems:
        print_json({"captures": result.captures, "entries": result.entries, "head": result.head, "whole": True})
    elif not result.problems:
        click.echo(
            f"All is whole: {result.captures} captures hash to their names, {result.entries} entries of the custody "
            f"log follow on each other.\nThe log's last digest is {result.head or '(none yet)'}: note it down "
            "elsewhere, and a later change of the log can be shown."
        )
    context.exit(1 if result.problems else 0)


@click.command()
@json_option
@click.pass_context
def doctor(context: click.Context, as_json: bool) -> None:
    """Say what this installation uses, and whether it works.

    That is the language pipeline, the libraries and the settings. Exits with 2 where something does not work.
    """
    loading()
    from firsthand.operations.examine import examine

    findings = examine()
    if as_json:
        for finding in findings:
            print_json({"subject": finding.subject, "value": finding.value, "ok": finding.ok})
    else:
        made = table(("", 0), ("", 0), ("", 1))
        made.show_header = False
        for finding in findings:
            mark = text("ok", "green") if finding.ok else text("!!", "bold red")
            made.add_row(mark, text(finding.subject), text(finding.value))
        output().print(made)
    context.exit(0 if all(finding.ok for finding in findings) else 2)
