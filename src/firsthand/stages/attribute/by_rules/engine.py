"""The engine `rules`: from verbs, nouns and quotation marks in the parse to a legal set of statements."""

from __future__ import annotations

from firsthand.domain import Annotation, Report, Statement

from . import rules
from .according_to import by_according_to
from .accounts import accounts_going_on
from .carried_on import by_carrying_on
from .continuation import continued
from .direct import QuoteJoiner
from .emerged import by_emergence
from .explained import explained
from .foreign_order import by_foreign_order
from .groups import by_group, by_official_story
from .guessed import by_guess
from .hearsay import by_hearsay
from .labels import by_label
from .marked_text import MarkedText
from .mentioned import by_mention
from .nouns import by_noun
from .resolver import place, resolved
from .tolls import by_toll
from .verbs import by_verb


class ByRules:
    """Rules over the parse; nothing is loaded beforehand."""

    name = "rules"
    needs_parse = True
    least_stated = 0.0  # each rule was taken for being right more often than not, or for want of a better one
    described = f"{len(rules.RULES)} rules over the parse, version {rules.VERSION}"

    def __call__(self, report: Report, annotation: Annotation | None) -> tuple[Statement, ...]:
        """The report's statements in order of text. Raises ValueError without its annotation."""
        if annotation is None or annotation.report != report.id:
            given = "missing" if annotation is None else f"of {annotation.report}"
            raise ValueError(f"the annotation is {given}, not of {report.id}")
        m = MarkedText(report, annotation)
        joiner = QuoteJoiner(m, [*by_verb(m), *by_according_to(m), *by_noun(m)])
        proposals = explained(m, continued(m, joiner.join(), joiner.joined))
        proposals += by_mention(m)
        proposals += by_official_story(m)
        proposals += by_guess(m)
        proposals += by_emergence(m)
        proposals += by_toll(m)
        proposals += by_label(m)
        proposals += by_hearsay(m)
        reordered = list(by_foreign_order(m))
        taken = {proposal.anchor for proposal in reordered}
        proposals = [p for p in proposals if p.anchor not in taken] + reordered
        members = list(by_group(m, proposals))
        anchors = {proposal.anchor for proposal in members}
        kept = [p for p in proposals if p.anchor not in anchors or p.rule is not rules.PASSIVE]
        found = resolved(m, [*kept, *members, *by_carrying_on(m, [*kept, *members])])
        return tuple(sorted((*found, *accounts_going_on(m, found)), key=place))
