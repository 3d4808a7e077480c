"""What tests of claims are written with: reports of a sentence or two, and what is asserted in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from firsthand.domain import Certainty, Polarity
from firsthand.stages.link.claims import Asserted, asserted
from firsthand.testing import a_chain, a_report, a_statement

FERRY = "The ferry Halvine overturned on the River Teskel near Port Maddren on Monday."

type Said = Callable[..., Asserted]


@pytest.fixture
def said() -> Said:
    """What a report, which tells of an event in its first line, lets somebody say."""

    def made(
        content: str,
        *,
        of: str = FERRY,
        by: str = "Example Post",
        on: str = "2024-03-12",
        denied: bool = False,
        unconfirmed: bool = False,
    ) -> Asserted:
        report = a_report(f"{by}. {of}\nPeople there said {content}.", outlet=by, title=f"{by}: {of}", published=on)
        statement = a_statement(report, content, source="People there", cue="said")
        chain = a_chain(report, statement)
        if denied:
            chain = replace(chain, polarity=Polarity.DENIED)
        if unconfirmed:
            chain = replace(chain, certainty=Certainty.UNKNOWN)
        return asserted(statement, chain, report)

    return made
