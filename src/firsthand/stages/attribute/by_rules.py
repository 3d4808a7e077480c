"""The way in use: rules over the parse, from verbs, nouns and quotation marks to a legal set of statements."""

from __future__ import annotations

from firsthand.domain import Annotation, Report, Statement

from . import rules
from .according_to import by_according_to
from .continuation import continued
from .direct import QuoteJoiner
from .explained import explained
from .groups import by_group, by_official_story
from .marked_text import MarkedText
from .mentioned import by_mention
from .nouns import by_noun
from .resolver import resolved
from .verbs import by_verb


def attribute(report: Report, annotation: Annotation) -> tuple[Statement, ...]:
    """The report's statements in order of text. Raises ValueError for another report's annotation."""
    if annotation.report != report.id:
        raise ValueError(f"the annotation is of {annotation.report}, not of {report.id}")
    m = MarkedText(report, annotation)
    joiner = QuoteJoiner(m, [*by_verb(m), *by_according_to(m), *by_noun(m)])
    proposals = explained(m, continued(m, joiner.join(), joiner.joined))
    proposals += by_mention(m)
    proposals += by_official_story(m)
    members = list(by_group(m, proposals))
    anchors = {proposal.anchor for proposal in members}
    kept = [p for p in proposals if p.anchor not in anchors or p.rule is not rules.PASSIVE]
    return resolved(m, [*kept, *members])
