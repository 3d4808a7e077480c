"""What stands in the tables of one report, of parties and of links, as a person reads it in the terminal."""

from __future__ import annotations

from dataclasses import replace

from rich.console import Console

from firsthand.cli.claim_tables import print_links
from firsthand.cli.tables import print_parties, print_reading
from firsthand.domain import Citation, EdgeKind, PartySummary
from firsthand.operations.links import Links
from firsthand.testing import a_reading


def console() -> Console:
    return Console(width=240, record=True)


def printed(made: Console) -> str:
    return " ".join(made.export_text(clear=False).split())


def test_what_is_perhaps_said_within_another_tells_within_which() -> None:
    said = [("a welder", "said", "that the yard knew of the cracks"), ("the yard", "knew of", "the cracks")]
    reading = a_reading("a welder said that the yard knew of the cracks.", said)
    outer, inner = reading.statements
    reading = replace(reading, statements=(outer, replace(inner, nested_in=outer.id, confidence=0.3)))
    made = console()
    print_reading(made, reading)
    assert "↳ knew of: the cracks" in printed(made)
    assert "in: a welder: that the yard knew of the cracks" in printed(made)


def test_a_turn_of_a_transcript_is_told_without_its_colon_twice() -> None:
    reading = a_reading("NURSE: Three were brought in.", [("NURSE", ":", "Three were brought in")])
    made = console()
    print_reading(made, reading)
    assert ":: Three" not in printed(made)
    assert "NURSE Three were brought in" in printed(made)


def test_a_party_is_told_with_the_report_that_it_is_first_in() -> None:
    two = [
        PartySummary("a nurse", "person", True, (f"party-{n}",), 1, 1, first_in=where)
        for n, where in enumerate(("Noon, 2031-03-04, Night at the ward", "Delta Herald, 2031-03-05, The list"))
    ]
    made = console()
    print_parties(made, two)
    assert "party-0 Noon, 2031-03-04, Night at the ward" in printed(made)
    assert "party-1 Delta Herald, 2031-03-05, The list" in printed(made)


def test_citations_that_differ_in_the_statement_alone_are_told_on_one_line() -> None:
    text = "Noon wrote of it twice, Noon said."
    one = Citation("report-a", "s1", "report-b", EdgeKind.CITES, (), 0.75, "it names it", "test")
    made = console()
    print_links(made, Links((), (one, replace(one, statement="s2", probability=0.9)), {}, {"report-a": text}, {}))
    assert printed(made).count("report-b") == 1
    assert "75%–90%" in printed(made)
