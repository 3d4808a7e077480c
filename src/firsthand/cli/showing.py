"""`show`: one thing of the record, whole."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from firsthand.domain import Reading
from firsthand.domain.interchange import capture_as_dict, party_as_dict, reading_as_dict, statement_as_dict
from firsthand.errors import NotFoundError

from .entries import content
from .options import json_option, opened, record_option
from .tables import print_reading, table
from .terminal import output, print_json, text


@click.command(
    epilog="""\b
Examples:
  firsthand show report-3f2a                 a report with its statements
  firsthand show statement-91bc              one statement, its chain hop by hop
  firsthand show 9f86d081 --bytes > page     the preserved bytes, as they came
"""
)
@click.argument("id_", metavar="ID")
@click.option("--bytes", "raw", is_flag=True, help="Write the preserved bytes to standard output.")
@record_option
@json_option
def show(id_: str, raw: bool, record: Path | None, as_json: bool) -> None:
    """Show a report, statement, party or capture by its id.

    The beginning of an id will do, where nothing else begins so.
    """
    from firsthand.operations.find_one import find_one

    with opened(record) as store:
        found = find_one(store, id_)
        if raw:
            sys.stdout.buffer.write(store.capture_bytes(found.capture.sha256))
            return
    if found.statement_id and found.reading:
        _show_statement(found.reading, found.statement_id, as_json)
    elif found.party_id and found.reading:
        _show_party(found.reading, found.party_id, as_json)
    elif found.reading and found.reading.report:
        if as_json:
            print_json(reading_as_dict(found.reading))
        else:
            print_reading(output(), found.reading)
    elif as_json:
        print_json(capture_as_dict(found.capture))
    else:
        _show_facts({name: str(value) for name, value in capture_as_dict(found.capture).items()})


def _show_statement(reading: Reading, wanted: str, as_json: bool) -> None:
    statement = next((s for s in reading.statements if s.id == wanted), None)
    if statement is None or reading.report is None:
        raise NotFoundError(f"the record holds no statement {wanted}")
    chain = reading.chain_of(statement)
    if as_json:
        print_json({**statement_as_dict(statement, chain), "report": reading.report.id})
        return
    _show_facts(
        {
            "content": statement.content_text,
            "source": statement.source_text or "(none named)",
            "cue": statement.cue_text or "(none: it goes on from the statement before)",
            "kind": statement.kind.value,
            "hand": f"{chain.hand}",
            "basis": chain.basis.value,
            "certainty": chain.certainty.value,
            "polarity": chain.polarity.value,
            "confidence": f"{statement.confidence:.2f}",
            "proposed by": f"{statement.by}, {chain.by}",
            "report": f"{reading.report.label} ({reading.report.id})",
        }
    )
    hops = table(("Hand", 0), ("Who", 3), ("Role", 2), ("Channel", 2), ("Evidence", 5))
    for number, hop in enumerate(chain.hops, start=1):
        words = " … ".join(span.of(reading.report.text) for span in hop.evidence)
        hops.add_row(str(number), text(hop.label), text(hop.role), text(hop.channel), text(words))
    output().print(hops)


def _show_party(reading: Reading, wanted: str, as_json: bool) -> None:
    party = reading.party(wanted)
    said = [s for s in reading.statements if reading.chain_of(s).speaker.party == wanted]
    if as_json:
        print_json({**party_as_dict(party), "report": party.report, "statements": [s.id for s in said]})
        return
    assert reading.report
    mentions = ", ".join(dict.fromkeys(span.of(reading.report.text) for span in party.mentions))
    _show_facts(
        {
            "name": party.name,
            "kind": party.kind.value + (", anonymous" if party.anonymous else ""),
            "mentioned as": mentions,
            "report": f"{reading.report.label} ({reading.report.id})",
        }
    )
    for statement in said:
        marks = reading.marks_of(statement)
        line = (
            text(statement.id, "dim")
            .append("  ")
            .append_text(content(statement.cue_text, statement.content_text, marks))
        )
        output().print(line)


def _show_facts(facts: dict[str, str]) -> None:
    made = table(("", 1), ("", 6))
    made.show_header = False
    for name, value in facts.items():
        made.add_row(text(name, "dim"), text(value))
    output().print(made)
