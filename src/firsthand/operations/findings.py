"""What is found for one report in the rest of the record, apart from keeping it: any process can do the former.

It rests on the index alone, which is whole before the first report is asked for, so that it does not matter when and
in which process it is found.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from firsthand.domain import Citation, External, Likened, Reading, Reuse
from firsthand.domain.lineage_interchange import external_as_dict, external_from_dict
from firsthand.domain.link_interchange import (
    citation_as_dict,
    citation_from_dict,
    likened_as_row,
    likened_from_row,
    reuse_as_dict,
    reuse_from_dict,
)
from firsthand.operations.assertions import Assertions
from firsthand.operations.citable import Finder
from firsthand.operations.compare_statements import likenesses_of
from firsthand.operations.in_words import in_words
from firsthand.operations.link_reports_reuse import Compared, Comparing, Get
from firsthand.operations.linkers import Linkers
from firsthand.store.interface import Store

type Json = dict[str, Any]


@dataclass(slots=True)
class Citing:
    """What a report cites, and the index terms by which it was looked for."""

    citations: list[Citation] = field(default_factory=list)
    externals: list[External] = field(default_factory=list)
    looked_for: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Findings:
    """`compared` are the reports that it was compared with, `likened` its statements with others that are like them.

    `trouble` tells in words what could not be found, which then stays as it was; `citing` is None in that case.
    """

    report: str
    compared: Compared = field(default_factory=dict)
    citing: Citing | None = None
    statements: list[str] = field(default_factory=list)
    likened: list[Likened] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)

    def as_dict(self) -> Json:
        """A JSON object that `from_dict` reads."""
        citing = self.citing and {
            "citations": list(map(citation_as_dict, self.citing.citations)),
            "externals": list(map(external_as_dict, self.citing.externals)),
            "looked_for": self.citing.looked_for,
        }
        return {
            "report": self.report,
            "compared": {id_: reuse and reuse_as_dict(reuse) for id_, reuse in self.compared.items()},
            "citing": citing,
            "statements": self.statements,
            "likened": list(map(likened_as_row, self.likened)),
            "trouble": self.trouble,
        }

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Findings:
        """What `as_dict` wrote."""
        citing = row["citing"] and Citing(
            list(map(citation_from_dict, row["citing"]["citations"])),
            list(map(external_from_dict, row["citing"]["externals"])),
            row["citing"]["looked_for"],
        )
        compared: dict[str, Reuse | None] = {
            id_: found and reuse_from_dict(found) for id_, found in row["compared"].items()
        }
        likened = list(map(likened_from_row, row["likened"]))
        return cls(row["report"], compared, citing, row["statements"], likened, row["trouble"])


class Finding:
    """Finds for one report after the other; make one for a run, since it remembers what it had from the record."""

    def __init__(self, store: Store, linkers: Linkers) -> None:
        self._store, self._linkers = store, linkers
        self._get: Get = lru_cache(1000)(store.report)
        self._comparing = Comparing(store, linkers, self._get)
        self._assertions = Assertions(store, linkers)

    def __call__(self, reading: Reading, waiting: Container[str]) -> Findings:
        """What is found for the reading; reports of `waiting` find it when their turn comes."""
        report = reading.report
        assert report
        found = Findings(report.id, statements=[statement.id for statement in reading.statements])

        def try_to(do: Callable[[], object]) -> None:
            try:
                do()
            except Exception as error:  # noqa: BLE001 - a report that breaks a stage must not end the run
                found.trouble.append(in_words(error))

        def compare() -> None:
            found.compared = self._comparing.compared(report, waiting)

        def cite() -> None:
            found.citing = self.citing(reading)

        def liken() -> None:
            found.likened = likenesses_of(self._store, self._assertions, found.statements, waiting)

        for do in (compare, cite, liken):
            try_to(do)
        return found

    def citing(self, reading: Reading) -> Citing:
        """What the reading's report cites."""
        assert reading.report
        finder = Finder(self._store, self._get, reading.report.id)
        citations, externals = self._linkers.cite(reading, self._linkers.outlets, finder)
        return Citing(list(citations), list(externals), sorted(finder.looked_for))
