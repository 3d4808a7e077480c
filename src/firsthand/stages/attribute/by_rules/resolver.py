"""Makes the proposals a legal set: one a cue, none twice, none crossing another, nested ones marked.

Statements are laid over the text from the longest content to the shortest. One whose cue stands in another's content
is nested in it and keeps to it; where two contents cross, the shorter one loses what it shares, and is given up when
less than half of it is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from firsthand.domain import Spans, Statement, StatementKind
from firsthand.stages.attribute.nesting import DEEPEST

from . import rules
from .lexicon import speech_verbs
from .marked_text import MarkedText
from .proposal import Proposal

_LEAST_KEPT = 0.5


@dataclass(frozen=True, slots=True)
class _Laid:
    statement: Statement
    depth: int


def resolved(m: MarkedText, proposals: Iterable[Proposal]) -> tuple[Statement, ...]:
    """The statements in order of text."""
    laid: list[_Laid] = []
    over: list[int] = [-1] * len(m.tokens)
    chosen = sorted(_one_an_anchor(proposals), key=lambda p: (-len(p.content), -p.rule.confidence, p.anchor))
    for proposal in chosen:
        parent = over[proposal.anchor] if proposal.cue else over[proposal.content[0]]
        depth = laid[parent].depth + 1 if parent >= 0 else 0
        content = _own_words(m, proposal, over, parent)
        spans = m.spans(content)
        if (
            depth > DEEPEST
            or (parent >= 0 and _is_mere_deed(m, proposal))
            or not spans
            or len(content) < _LEAST_KEPT * len(proposal.content)
        ):
            continue
        laid.append(_Laid(_statement(m, proposal, spans, laid[parent].statement.id if parent >= 0 else None), depth))
        for index in content:
            over[index] = len(laid) - 1
    return tuple(sorted((each.statement for each in laid), key=place))


def _is_mere_deed(m: MarkedText, proposal: Proposal) -> bool:
    """Whether a verb of attitude takes a thing: "counted ninety passengers" inside what somebody says is no speech."""
    takes_thing = proposal.rule in (rules.VERB_OBJECT, rules.VERB_PREPOSITION)
    return takes_thing and m.tokens[proposal.anchor].lemma not in speech_verbs()


def _one_an_anchor(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    best: dict[int, Proposal] = {}
    for proposal in proposals:
        known = best.get(proposal.anchor)
        if proposal.content and (known is None or known.rule.confidence < proposal.rule.confidence):
            best[proposal.anchor] = replace(proposal, content=tuple(sorted(set(proposal.content))))
    yield from best.values()


def _own_words(m: MarkedText, proposal: Proposal, over: list[int], parent: int) -> tuple[int, ...]:
    """The content without its own source and cue and without what another statement than the parent has taken."""
    taken = {
        token.index
        for span in (*proposal.source, *proposal.cue)
        if span.end > m.tokens[proposal.content[0]].span.start and span.start < m.tokens[proposal.content[-1]].span.end
        for token in m.annotation.tokens_in(span)
    }
    return tuple(index for index in proposal.content if over[index] == parent and index not in taken)


def _statement(m: MarkedText, proposal: Proposal, content: Spans, nested_in: str | None) -> Statement:
    return Statement.proposed(
        m.report.id,
        m.text,
        _kind(m, content),
        source=proposal.source,
        cue=proposal.cue,
        content=content,
        confidence=proposal.rule.confidence,
        by=proposal.rule.by,
        nested_in=nested_in,
    )


def _kind(m: MarkedText, content: Spans) -> StatementKind:
    words = [
        m.quotation_of[token.index] >= 0
        for span in content
        for token in m.annotation.tokens_in(span)
        if any(c.isalnum() for c in token.text)
    ]
    if all(words):
        return StatementKind.DIRECT
    return StatementKind.MIXED if any(words) else StatementKind.INDIRECT


def place(statement: Statement) -> tuple[int, int]:
    """Where the statement stands among others, for an order of text."""
    return min(span.start for span in (*statement.source, *statement.cue, *statement.content)), statement.content[
        0
    ].start
