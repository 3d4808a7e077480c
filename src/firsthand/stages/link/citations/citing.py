"""Every hop that names an outlet, every credit line and every link, resolved to an earlier report or an External."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from firsthand.domain import (
    Citation,
    EdgeKind,
    External,
    ExternalKind,
    Outlets,
    PartyKind,
    Reading,
    Report,
    Sought,
    Span,
)

from .aiming import Aim, aims, is_later
from .as_reported import said_as_reported
from .corrected import corrected
from .days import Period, day_meant, published
from .documents import documents_named
from .in_chains import named_in_chains
from .in_credits import named_in_credits
from .in_links import named_in_links
from .in_press import named_in_press
from .in_prose import named_in_prose
from .matter import matter_of
from .naming import How, Naming
from .of_own import own_earlier
from .outlets_named import OutletsNamed
from .own_word import ITSELF, tells_own_word
from .sentences import Sentences
from .terms import url_term

BY = "link/citations@1"

LEAST = 0.2
"""A report that is meant with a smaller probability is not named; the external node then stands for it."""

MISSING = 0.5
"""Probability that the record holds no such report, from which on an external node is named."""

SURE_LINK = 0.98

CEILINGS = {
    How.HOP: 0.95,
    How.PROSE: 0.85,
    How.CREDIT: 0.97,
    How.LINK: 0.95,
    How.OWN: 0.9,
    How.CORRECTS: 0.93,
    How.READ: 0.92,
}
"""How sure each way of naming is to mean a report at all."""

THROUGH_ANOTHER = 0.85
"""What is left where the words came through another outlet, which may have had them from a report we don't know."""

LEAD = 2
"""Paragraphs of prose at the start: what stands there is what the report is about."""

LONGEST = 1000
"""Characters before and behind a name that are compared of its sentence: a longer one is a list, or made to be so."""

AFTER_THE_NAME = 45
"""Characters behind a name in which a day is looked for: "told Radio Teskel on Tuesday"."""

type Find = Callable[[Sought], Sequence[Report]]
"""Asks the record: the reports for what is sought, nearest in time first, a bounded number."""


def cite(reading: Reading, outlets: Outlets, find: Find) -> tuple[tuple[Citation, ...], tuple[External, ...]]:
    """The report's citations, in order of their evidence, and the externals among their targets.

    A citation's probability says how sure it is that this very report is meant. Where the record's reports of that
    outlet fit badly or not at all, an External stands for "that outlet's story of about that day", beside them or
    alone. What the report has through another outlet ("the Herald reports, citing the Courier") cites both.
    """
    if reading.report is None:
        return (), ()
    citing = _Citing(reading, reading.report, outlets, find)
    found = citing.citations()
    targets = {citation.target for citation in found}
    return found, tuple(external for id_, external in sorted(citing.externals.items()) if id_ in targets)


_TAKES_UP = re.compile(
    r"(?:that|this|the|these|those) (?:report|story|account|article|news|claim|figure)s?\b|(?:it|this|that) ",
    re.IGNORECASE,
)
"""Beginnings of a sentence that speaks of what the one before it told."""


@dataclass
class _Citing:
    reading: Reading
    report: Report
    outlets: Outlets
    find: Find

    def __post_init__(self) -> None:
        self.externals: dict[str, External] = {}
        self._asked: dict[str, Sequence[Report]] = {}
        self._named = OutletsNamed(
            self.report, self.outlets, lambda key: bool(self._reports(key)), self.reading.parties
        )

    @cached_property
    def _sentences(self) -> Sentences:
        return Sentences(self.report)

    @cached_property
    def _at(self) -> Period | None:
        return published(self.report.published)

    def citations(self) -> tuple[Citation, ...]:
        """All citations, one a statement and target."""
        found = [citation for naming in self._namings() for citation in self._resolved(naming)]
        for external, citation in documents_named(self.reading, self.report, BY):
            self.externals[external.id] = external
            found.append(citation)
        return tuple(sorted(_one_each(found), key=lambda c: (c.evidence, c.statement or "", c.target)))

    def _namings(self) -> Iterator[Naming]:
        yield from named_in_chains(self.reading, self._named, self._sentences)
        yield from named_in_links(self.reading, self._named, self._sentences)
        yield from named_in_credits(self.report, self._named)
        yield from named_in_prose(self.reading, self._named, self._sentences)
        yield from named_in_press(self.reading, self._named, self._sentences)
        yield from said_as_reported(self.reading, self._named, self._sentences)
        yield from own_earlier(self.report, min(self._named.own, default=None), self._sentences)
        yield from corrected(self.reading, min(self._named.own, default=None), self._sentences)

    def _reports(self, term: str) -> Sequence[Report]:
        if term not in self._asked:
            found = self.find(Sought(term, self.report.published))
            self._asked[term] = [report for report in found if report.id != self.report.id]
        return self._asked[term]

    def _aims(self, naming: Naming) -> list[Aim]:
        term = url_term(naming.url)
        linked = [report for report in self._reports(term) if not is_later(report, self._at)] if term else []
        if linked:
            return [Aim(linked[0], SURE_LINK)]
        if naming.key is None:
            return []
        candidates = self._reports(naming.key)
        if term:  # a page with another address is not the one that is linked to
            candidates = [report for report in candidates if url_term(report.url) is None]
        found = aims(
            matter_of(self._words(naming)), matter_of(self.report.text), self.report, candidates, self._meant(naming)
        )
        return [replace(aim, probability=aim.probability * CEILINGS[naming.how]) for aim in found]

    def _words(self, naming: Naming) -> str:
        """The naming's sentence, the one before it where it takes that up, and the content of its statement."""
        content = next((s.content_text for s in self.reading.statements if s.id == naming.statement), "")
        sentence = self._sentence(naming)
        if _TAKES_UP.match(sentence):
            sentence = f"{self._before(naming.around)} {sentence}"
        return f"{sentence} {content}"

    def _before(self, sentence: Span) -> str:
        """The sentence before, at most LONGEST characters of it, within the paragraph."""
        end = len(self.report.text[: sentence.start].rstrip(" "))
        if end == 0 or self.report.text[end - 1] == "\n":
            return ""
        before = self._sentences.around(Span(end - 1, end))
        return self.report.text[max(before.start, end - LONGEST) : end]

    def _sentence(self, naming: Naming) -> str:
        """The naming's sentence, at most LONGEST characters before and behind what is named."""
        around, at = naming.around, naming.evidence[0]
        return self.report.text[max(around.start, at.start - LONGEST) : min(around.end, at.end + LONGEST)]

    def _meant(self, naming: Naming) -> Period | None:
        end = naming.evidence[-1].end
        behind = self.report.text[end : min(naming.around.end, end + AFTER_THE_NAME)]
        return day_meant(behind, self._at) if self._at is not None else None

    def _resolved(self, naming: Naming) -> Iterator[Citation]:
        left, share = 1.0, THROUGH_ANOTHER if naming.through else 1.0
        share *= ITSELF if self._own_word(naming) else 1.0
        for aim in self._aims(naming):
            left -= aim.probability
            if aim.probability * share >= LEAST:
                yield self._citation(naming, aim.report.id, aim.probability * share, _why(naming, aim.report.outlet))
        if (left > MISSING or naming.how is How.READ) and (external := self._external(naming)) is not None:
            self.externals[external.id] = external
            sure = CEILINGS[naming.how] * (1 if naming.how is How.READ else left)
            yield self._citation(naming, external.id, sure, _why(naming, external.name))

    def _own_word(self, naming: Naming) -> bool:
        """True for a hand or a name in passing of which only the word is told, not what it published."""
        if naming.how not in (How.HOP, How.PROSE) or naming.url is not None or naming.key is None:
            return False
        known = self.outlets.named(naming.key.removeprefix("outlet:"))
        parties = [party for party in self.reading.parties if self._named.of_party(party) == naming.key]
        is_outlet = known is not None or not parties or any(party.kind is PartyKind.OUTLET for party in parties)
        return tells_own_word(self._sentence(naming), is_outlet=is_outlet)

    def _external(self, naming: Naming) -> External | None:
        """The page that is linked to, or the outlet's story of about the day that is said or the report's own."""
        if naming.key is None:
            return None
        known = self.outlets.named(naming.key.removeprefix("outlet:"))
        name = known.name if known is not None and known.key == naming.key else naming.name
        at = self._meant(naming) or self._at
        about = at.first.date().isoformat() if at is not None and naming.url is None else None
        kind = ExternalKind.PRESS if naming.how is How.READ else ExternalKind.STORY
        return External.named(kind, naming.key, name, about=about, url=naming.url)

    def _citation(self, naming: Naming, target: str, probability: float, why: str) -> Citation:
        evidence = tuple(span for span in naming.evidence if span != Span(0, 0))
        kind = EdgeKind.RELAYS if self._passes_on(naming) else EdgeKind.CITES
        kind = EdgeKind.CORRECTS if naming.how is How.CORRECTS else kind
        return Citation(self.report.id, naming.statement, target, kind, evidence, round(probability, 3), why, BY)

    def _passes_on(self, naming: Naming) -> bool:
        """True where a statement came through it, the report is credited to it, or it is what the report opens with."""
        if naming.how in (How.OWN, How.CORRECTS):
            return False
        lead = [block.span for block in self.report.prose[:LEAD]]
        opens = any(span.overlaps(part) for span in naming.evidence for part in lead)
        return naming.how is How.CREDIT or naming.statement is not None or opens


def _why(naming: Naming, outlet: str | None) -> str:
    through = f", through {naming.through.removeprefix('outlet:')}" if naming.through else ""
    return f"it {naming.how.value}: {outlet or naming.name}{through}"


def _one_each(found: Iterable[Citation]) -> list[Citation]:
    """The surest citation for each statement and target; those of the whole report only where they are surer still."""
    best: dict[tuple[str | None, str], Citation] = {}
    for citation in found:
        place = (citation.statement, citation.target)
        if place not in best or citation.probability > best[place].probability:
            best[place] = citation
    surest = {target: 0.0 for _, target in best}
    for (statement, target), citation in best.items():
        surest[target] = max(surest[target], citation.probability if statement is not None else 0.0)
    return [c for (statement, target), c in best.items() if statement is not None or c.probability > surest[target]]
