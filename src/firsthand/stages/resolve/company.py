"""The company that names keep: which reports tell of the same people and bodies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import islice

from firsthand.domain import Party

from .forms import Form

MOST_REPORTS = 200
"""Reports of one name that are looked at; a name with more tells little of what a report is about."""


class Company:
    """The names by report. Outlets, governments and well-known bodies are left out: any report may name them."""

    def __init__(self, parties: Iterable[Party], forms: Mapping[str, Form]) -> None:
        self._of_report: dict[str, set[str]] = defaultdict(set)
        self._reports: dict[str, dict[str, None]] = defaultdict(dict)
        for party in sorted(parties, key=lambda party: party.id):
            form = forms.get(party.id)
            if form is None or form.key is None:
                continue
            self._reports[form.key][party.report] = None
            if not form.well_known:
                self._of_report[party.report].add(form.key)

    def shared(self, report: str, key: str, but: Iterable[str | None]) -> int:
        """The most names that `report` shares with any one other report that has `key`, those in `but` not counted.

        A report that has both itself is company enough.
        """
        reports = self._reports.get(key, {})
        own = self._of_report.get(report, set()) - {key, *but}
        if report in reports:
            return MOST_REPORTS
        return max((len(own & self._of_report[other]) for other in islice(reports, MOST_REPORTS)), default=0)
