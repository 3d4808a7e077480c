"""`link` and `decide`: what changes what is proposed over the record."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.progress import Progress

from firsthand.domain import Judgement, Question
from firsthand.domain.interchange import SCHEMA, problem_as_dict
from firsthand.operations.open_record import Store

from .claim_tables import headline
from .options import json_option, opened, record_option, settings
from .tables import counted, print_problem
from .terminal import print_json, progress_bar, shown

if TYPE_CHECKING:
    from firsthand.operations.link import Linked


def link_all(store: Store, bar: Progress, *, anew: bool = False) -> Linked:
    """Link what is to be linked, with a bar for it."""
    from firsthand.operations.link import link as linking
    from firsthand.operations.linkers import Linkers

    task = bar.add_task("Linking", total=None)

    weighing = bar.add_task("Weighing claims", total=None, visible=False)

    def progress(linked: Linked) -> None:
        bar.update(task, total=linked.reports, completed=linked.done)
        bar.update(weighing, total=linked.stale, completed=linked.claims, visible=bool(linked.stale))

    return linking(store, Linkers.load(settings().outlets), progress, anew=anew)


def linked_line(linked: Linked) -> str:
    """What a run of linking did, in a sentence."""
    trouble = f"; {counted(len(linked.problems), 'problem')}" if linked.problems else ""
    return f"{counted(linked.done, 'report')} linked, {counted(linked.claims, 'claim')} weighed{trouble}."


@click.command()
@click.option("--all", "anew", is_flag=True, help="Forget all links, and go over the whole record again.")
@record_option
@json_option
@click.pass_context
def link(context: click.Context, anew: bool, record: Path | None, as_json: bool) -> None:
    """Find copies, citations, claims and their origins.

    What reports have from each other, what they claim, and how many stand behind it.

    `firsthand add` does this at its end; run it yourself after an update (with --all), or where it was stopped. Only
    what is new or changed is gone through. A person's decisions stay.
    """
    with opened(record) as store, progress_bar() as bar:
        linked = link_all(store, bar, anew=anew)
    for problem in linked.problems:
        print_problem(problem)
    if as_json:
        problems = [problem_as_dict(problem) for problem in linked.problems]
        print_json({"schema": SCHEMA, "reports": linked.done, "claims": linked.claims, "problems": problems})
    else:
        click.echo(linked_line(linked))
    context.exit(1 if linked.problems else 0)


@click.command(
    epilog="""\b
Examples:
  firsthand decide same-claim statement-91bc claim-3f2a yes --why "the same night, the same quay"
  firsthand decide same-party party-12ab party-77f0 no --why "father and son" --by "Ada Veld"
  firsthand decide derives statement-91bc statement-0c4e unsure --why "taken back"
"""
)
@click.argument("question", type=click.Choice([question.value for question in Question]))
@click.argument("one")
@click.argument("other")
@click.argument("judgement", type=click.Choice([judgement.value for judgement in Judgement]))
@click.option("--why", required=True, help="The reason, for whoever reads it later.")
@click.option("--by", help="Who decides.  [default: your login name]")
@record_option
@json_option
def decide(
    question: str, one: str, other: str, judgement: str, why: str, by: str | None, record: Path | None, as_json: bool
) -> None:
    """Decide that two things are the same, or not.

    Your decision on what the machine proposed outlives every re-run.

    \b
    same-party ONE OTHER   are these two parties one and the same?
    same-claim ONE OTHER   do these two statements (or claims) assert the same?
    derives ONE OTHER      does the first statement derive from the other (a statement, report or external)?

    What follows is linked and weighed at once, and what changed is shown. A decision is never removed: to take it back,
    decide again, with "unsure" to leave it to the machine.
    """
    from firsthand.operations.decide import decide as decided
    from firsthand.operations.linkers import Linkers

    who = (by or getpass.getuser()).strip()
    with opened(record) as store:
        effect = decided(
            store,
            Linkers.load(settings().outlets),
            Question(question),
            (one, other),
            Judgement(judgement),
            by=who,
            why=why,
        )
    for problem in effect.problems:
        print_problem(problem)
    if as_json:
        decision = effect.decision
        row = {"id": decision.id, "subject": decision.subject, "judgement": decision.judgement.value}
        row |= {"by": decision.by, "at": decision.at.isoformat(), "why": decision.why}
        changed = [
            {"before": before.id if before else None, "after": after.id if after else None}
            for before, after in effect.changed
        ]
        print_json({"schema": SCHEMA, "decision": row, "changed": changed})
        return
    click.echo(f"Noted as decided by {shown(who)}: {effect.decision.subject}: {judgement}.")
    for before, after in effect.changed:
        named = after or before
        assert named
        was = headline(before) if before else "no claim"
        now = headline(after) if after else "no claim of its own any more"
        click.echo(f"  {shown(named.title)} ({named.id}): {was} → {now}")
    if not effect.changed:
        click.echo("  No claim changed by it.")
