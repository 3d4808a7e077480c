"""`add` and `rerun`: what changes a record."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.domain.interchange import SCHEMA
from firsthand.operations.from_stage import FromStage

from .linking import link_all, linked_line
from .options import address_option, engine_option, json_option, opened, record_option, settings, workers_option
from .tables import counted, print_problem, summary
from .terminal import loading, print_json, progress_bar

ADD_EPILOG = """\b
Examples:
  firsthand add saved-pages/
  firsthand add story.html scan.pdf mail.eml articles.jsonl
  firsthand add https://example.org/story --record mine-flood
"""


@click.command(epilog=ADD_EPILOG)
@click.argument("sources", metavar="PATH|URL|-...", nargs=-1, required=True)
@record_option
@json_option
@address_option
@engine_option
@workers_option
@click.pass_context
def add(
    context: click.Context,
    sources: tuple[str, ...],
    record: Path | None,
    as_json: bool,
    private_addresses: bool,
    engine: str | None,
    workers: int | None,
) -> None:
    """Preserve, read and link reports in the record.

    The bytes are kept as they came, named by their SHA-256, and every step is logged. Adding the same thing twice
    changes nothing but the log. Safe to stop at any moment: run it again to go on. A record is made where none is.
    """
    loading()
    from firsthand.operations.add import Added
    from firsthand.operations.add import add as add_to
    from firsthand.operations.analysts import Analysts
    from firsthand.operations.obtain import ObtainOptions, expected, obtain

    setting = settings(engine)
    with opened(record, create=True) as store, progress_bar() as bar:
        task = bar.add_task("Reading", total=expected(sources))

        def progress(added: Added) -> None:
            bar.update(task, completed=added.done, description=f"Reading: {added.statements} statements")

        items = obtain(sources, ObtainOptions(setting.largest, private_addresses))
        with Analysts(setting, workers) as analysts:
            added = add_to(store, items, analysts, progress)
        linked = link_all(store, bar, record, workers)
    added.problems += linked.problems
    for problem in added.problems:
        print_problem(problem)
    if as_json:
        print_json({"schema": SCHEMA, **added.as_dict(), "linked": linked.done, "claims": linked.claims})
    else:
        click.echo(f"{summary(added)}\n{linked_line(linked)}")
    context.exit(1 if added.problems else 0)


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option(
    "--from",
    "start",
    type=click.Choice([stage.value for stage in FromStage]),
    default=FromStage.READ.value,
    show_default=True,
    help="The first stage to run again; what earlier stages proposed stays.",
)
@record_option
@engine_option
@workers_option
@click.pass_context
def rerun(
    context: click.Context,
    ids: tuple[str, ...],
    start: str,
    record: Path | None,
    engine: str | None,
    workers: int | None,
) -> None:
    """Go over reports again, say after an update.

    Replaces what the machine proposed, nothing else. ID is a report's, or that of a capture that could not be read, or
    the beginning of one. Without ID, all of the record is gone over.
    """
    loading()
    from firsthand.operations.analysts import Analysts
    from firsthand.operations.rerun import GoneOver
    from firsthand.operations.rerun import rerun as rerun_over

    with opened(record) as store, progress_bar() as bar, Analysts(settings(engine), workers) as analysts:
        task = bar.add_task("Reading again", total=len(ids) or store.counts().captures)

        def progress(gone: GoneOver) -> None:
            bar.update(task, completed=gone.done)

        gone = rerun_over(store, analysts, FromStage(start), ids, progress)
        gone.problems += link_all(store, bar, record, workers).problems
    for problem in gone.problems:
        print_problem(problem)
    trouble = f"; {counted(len(gone.problems), 'problem')}" if gone.problems else ""
    click.echo(f"{counted(gone.done, 'report')} gone over again, from {start} on{trouble}.")
    context.exit(1 if gone.problems else 0)
