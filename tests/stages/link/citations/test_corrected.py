"""What a paper takes back of its own earlier report is pointed at, statement by statement."""

from __future__ import annotations

from typing import Any

import pytest

from firsthand.domain import EdgeKind
from firsthand.stages.link.citations.corrected import corrected
from firsthand.stages.link.citations.sentences import Sentences
from firsthand.testing import a_reading

AGAIN = "that the chain on the ferry Otterby had been broken"


@pytest.mark.parametrize(
    "behind",
    ["It was wrong.", "Our reporter had misheard the deckhand.", "We apologise to the Harbour Office."],
)
def test_a_statement_that_is_told_again_and_taken_back_corrects(record: Any, behind: str) -> None:
    own = record.has("Example Post", "2024-05-07")
    text = f"In a report of 7 May we wrote {AGAIN}. {behind}"
    best, _ = record.cited(a_reading(text, [("we", "wrote", AGAIN)], published="2024-05-09"))
    assert best[own.id].kind is EdgeKind.CORRECTS
    assert best[own.id].statement is not None
    assert best[own.id].why == "it corrects its own earlier report: Example Post"


def test_what_is_told_again_and_upheld_corrects_nothing(record: Any) -> None:
    own = record.has("Example Post", "2024-05-07")
    text = f"In a report of 7 May we wrote {AGAIN}. The Harbour Office has since confirmed it."
    best, _ = record.cited(a_reading(text, [("we", "wrote", AGAIN)], published="2024-05-09"))
    assert best[own.id].kind is EdgeKind.CITES


def test_under_the_heading_of_a_correction_the_next_sentence_need_not_say_that_it_was_wrong(record: Any) -> None:
    own = record.has("Example Post", "2024-05-07")
    text = f"Our report of Tuesday said {AGAIN}. It was cut on Sunday, Captain Nils Veer of the Otterby says."
    reading = a_reading(text, [("Our report", "said", AGAIN)], title="Correction: the chain", published="2024-05-09")
    best, _ = record.cited(reading)
    assert best[own.id].kind is EdgeKind.CORRECTS


def test_a_sentence_that_speaks_of_it_again_and_again_is_read_once() -> None:
    reading = a_reading(f"In our report we wrote, as we reported, {AGAIN}: it was wrong.", [("we", "wrote", AGAIN)])
    assert reading.report
    found = list(corrected(reading, "outlet:example", Sentences(reading.report)))
    assert [naming.statement for naming in found] == [reading.statements[0].id]
