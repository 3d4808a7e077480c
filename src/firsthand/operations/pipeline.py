"""The flow, wired: one capture goes in and a Reading comes out. Read this file first.

    capture → read → annotate → attribute → trace → code        a report at a time: here
    resolve → link → weigh                                      over a whole record: operations/link.py
    review → publish                                            not built yet

Each step is a function from nouns to nouns in `firsthand.stages`; this module only puts them in order.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.domain import Capture, Problem, Reading, Report
from firsthand.operations.from_stage import FromStage
from firsthand.stages.attribute import Way, own_voice, way_named
from firsthand.stages.code import code
from firsthand.stages.read import read
from firsthand.stages.trace import trace
from firsthand.text.language import is_foreign

if TYPE_CHECKING:
    from firsthand.stages.annotate import Annotator


@dataclass(frozen=True)
class Pipeline:
    """The stages with what they need loaded. Make one with `load`, then call it for each capture."""

    annotate: Annotator
    attribute: Way

    @classmethod
    def load(cls, engine: str | None = None, weights: Path | None = None) -> Pipeline:
        """Load the language pipeline (about 370 MB, two seconds) and the engine of attribution.

        `engine` and `weights` as `way_named` takes them. Raises ModelMissing where something is not there.
        """
        from firsthand.stages.annotate import Annotator  # spaCy: loaded where it is used, so that `--help` is quick

        return cls(Annotator(), way_named(engine, weights, parsed=True))

    def __call__(self, capture: Capture, data: bytes) -> Reading:
        """Everything that can be read in `data`; what can't be read is in the reading's problems."""
        return self.analyse(self.read(capture, data))

    def read(self, capture: Capture, data: bytes) -> Reading:
        """The report alone, without statements."""
        report, problems = read(capture, data)
        return Reading(capture, report, problems=tuple(_named(problem, capture) for problem in problems))

    def analyse(self, reading: Reading, start: FromStage = FromStage.ATTRIBUTE) -> Reading:
        """The reading with what `attribute` (or only `trace`) and the stages after it propose for its report now."""
        report = reading.report
        if report is None:
            return reading
        annotation = self.annotate(report)
        statements = reading.statements
        if start is not FromStage.TRACE:
            statements = self.attribute(report, annotation)
        traced = trace(report, annotation, statements)
        return replace(
            reading,
            statements=statements,
            voice=own_voice(report, statements),
            chains=traced.chains,
            parties=traced.parties,
            acts=code(report, annotation, statements),
            problems=(*(p for p in reading.problems if p.stage == "read"), *_language(report, reading.capture)),
        )


def _named(problem: Problem, capture: Capture) -> Problem:
    """The problem with the file or address in its reason: a hash alone tells nobody where to look."""
    return replace(problem, reason=f"{capture.obtained_from}: {problem.reason}")


def _language(report: Report, capture: Capture) -> tuple[Problem, ...]:
    """A problem where the page says that it is not English, or its words do, whatever the page says."""
    named = report.language
    if named is not None and not named.lower().startswith("en"):
        what = f"its language is {named!r}"
    elif is_foreign(" ".join(block.span.of(report.text) for block in report.prose)):
        what = "its words are not English" + (f", though the page says {named!r}" if named else "")
    else:
        return ()
    reason = f"{what}; only English is read so far, so expect few statements, and wrong ones"
    return (_named(Problem(report.id, "annotate", reason), capture),)
