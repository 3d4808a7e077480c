"""`decide` and `decisions`: what a person says of what the machine proposed, and how to take it back."""

from __future__ import annotations

import getpass
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from firsthand.domain import Judgement, Question
from firsthand.domain.interchange import SCHEMA

from .claim_tables import headline
from .entries import print_entry
from .options import json_option, opened, record_option, settings
from .tables import print_problem
from .terminal import complain, output, print_json, shown, text

if TYPE_CHECKING:
    from firsthand.operations.decisions import Listed


@click.command(
    epilog="""\b
Examples:
  firsthand decide same-claim statement-91bc claim-3f2a yes --why "the same night, the same quay"
  firsthand decide same-party party-12ab party-77f0 no --why "father and son" --by "Ada Veld"
  firsthand decide derives report-3f2a report-77aa no --why "both were at the press conference"
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
    derives ONE OTHER      does this statement or report derive from the other (or from an external)?

    What follows is linked and weighed at once, and what changed is shown. A decision is never removed: to take it back,
    decide again, with "unsure" to leave it to the machine. `firsthand decisions` lists them, each with the command that
    takes it back.
    """
    from firsthand.operations.decide import decide as decided
    from firsthand.operations.decisions import list_decisions
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
        listed = next((one for one in list_decisions(store) if one.decision.id == effect.decision.id), None)
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
    click.echo(f"Noted as decided by {shown(who)}: {question}: {judgement}.")
    for thing in listed.things if listed else ():
        print_entry(output(), text(thing.id, "dim").append(f"  {shown(thing.words)}", style="not dim"), indent=2)
    if effect.changed:
        click.echo("What changed:")
    for before, after in effect.changed:
        named = after or before
        assert named
        was = headline(before) if before else "no claim"
        now = headline(after) if after else "no claim of its own any more"
        change = f"{was} → {now}" if was != now else f"still {now}"
        print_entry(output(), text(named.title), text(named.id, "dim").append(f"  {change}", style="not dim"), indent=2)
    if not effect.changed:
        click.echo("  No claim changed by it.")
    if Judgement(judgement) is not Judgement.UNSURE:
        click.echo("  `firsthand decisions` lists it, with the command that takes it back.")


@click.command()
@record_option
@json_option
def decisions(record: Path | None, as_json: bool) -> None:
    """List what people decided, newest first.

    Each with what it is about, who decided it and why, and the command that takes it back.
    """
    from firsthand.operations.decisions import list_decisions

    with opened(record) as store:
        found = list_decisions(store)
    if as_json:
        for one in found:
            print_json(one.as_dict())
        return
    for one in found:
        _print_decision(one, record)
    if not found:
        complain("Nothing was decided yet.")


def _print_decision(one: Listed, record: Path | None) -> None:
    console, decision = output(), one.decision
    question = one.pair.question.value if one.pair else "on"
    head = text(f"{question}: {decision.judgement.value}", "bold" if one.holds else "dim")
    if not one.holds:
        after = "which left it to the machine" if decision.judgement is Judgement.UNSURE else "a later one holds"
        head.append(f" ({after})", style="dim")
    console.print(head.append(f"  by {shown(decision.by)}, {decision.at:%Y-%m-%d %H:%M} UTC", style="dim not bold"))
    print_entry(console, text(f"why: {decision.why}"), indent=2)
    for thing in one.things:
        print_entry(console, text(thing.id, "dim").append(f"  {shown(thing.words)}", style="not dim"), indent=2)
    if one.undo:
        where = ("--record", str(record)) if record else ()
        console.print(Text(f"  to take it back: {shown(shlex.join((*one.undo, *where)))}"), soft_wrap=True)
