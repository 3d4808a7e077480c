"""`link`: what reports have from each other, found over the record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.progress import Progress

from firsthand.domain.interchange import SCHEMA, problem_as_dict
from firsthand.operations.open_record import Store

from .options import json_option, opened, record_option, settings, workers_option
from .tables import counted, print_problem
from .terminal import print_json, progress_bar

if TYPE_CHECKING:
    from firsthand.operations.link import Linked


def link_all(
    store: Store, bar: Progress, record: Path | None, workers: int | None = None, *, anew: bool = False
) -> Linked:
    """Link what is to be linked, with a bar for it; where that is much, in as many processes as there are workers."""
    from firsthand.operations.link import link as linking
    from firsthand.operations.link_processes import runner_for
    from firsthand.operations.linkers import Linkers

    indexing = bar.add_task("Indexing", total=None)
    task = bar.add_task("Linking", total=None)
    weighing = bar.add_task("Weighing claims", total=None, visible=False)

    def progress(linked: Linked) -> None:
        bar.update(indexing, total=linked.reports, completed=linked.indexed)
        bar.update(task, total=linked.reports, completed=linked.done)
        bar.update(weighing, total=linked.stale, completed=linked.claims, visible=bool(linked.stale))

    setting = settings()
    linkers = Linkers.load(setting.outlets)
    with runner_for(store, linkers, record or setting.record, setting, workers, anew=anew) as runner:
        return linking(store, linkers, progress, anew=anew, runner=runner)


def linked_line(linked: Linked) -> str:
    """What a run of linking did, in a sentence."""
    trouble = f"; {counted(len(linked.problems), 'problem')}" if linked.problems else ""
    return f"{counted(linked.done, 'report')} linked, {counted(linked.claims, 'claim')} weighed{trouble}."


@click.command()
@click.option("--all", "anew", is_flag=True, help="Forget all links, and go over the whole record again.")
@record_option
@json_option
@workers_option
@click.pass_context
def link(context: click.Context, anew: bool, record: Path | None, as_json: bool, workers: int | None) -> None:
    """Find copies, citations, claims and their origins.

    What reports have from each other, what they claim, and how many stand behind it.

    `firsthand add` does this at its end; run it yourself after an update (with --all), or where it was stopped. Only
    what is new or changed is gone through. A person's decisions stay.
    """
    with opened(record) as store, progress_bar() as bar:
        linked = link_all(store, bar, record, workers, anew=anew)
    for problem in linked.problems:
        print_problem(problem)
    if as_json:
        problems = [problem_as_dict(problem) for problem in linked.problems]
        print_json({"schema": SCHEMA, "reports": linked.done, "claims": linked.claims, "problems": problems})
    else:
        click.echo(linked_line(linked))
    context.exit(1 if linked.problems else 0)
