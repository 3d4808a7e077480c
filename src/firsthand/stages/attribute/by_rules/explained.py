"""What "what they report" was: the next sentence may say, as in "We are talking about …" or "It is about …"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from firsthand.domain import Token

from . import rules
from .marked_text import MarkedText
from .proposal import Proposal

_IMPERSONAL = frozenset({"we", "it", "this", "that", "there", "they"})


def explained(m: MarkedText, proposals: Iterable[Proposal]) -> list[Proposal]:
    """The proposals; one whose content is a bare "what" also has what the next sentence of its block says it was."""
    by_anchor = {proposal.anchor: proposal for proposal in proposals}
    for sentence, after in zip(m.annotation.sentences, m.annotation.sentences[1:], strict=False):
        whats = [
            token.head
            for token in m.tokens[sentence.first : sentence.last]
            if token.lemma == "what" and token.head in by_anchor and by_anchor[token.head].content == (token.index,)
        ]
        about = _about(m, m.tokens[after.first : after.last]) if whats and sentence.block == after.block else None
        if about is None:
            continue
        verb, thing = about
        known = by_anchor[whats[-1]]
        by_anchor.pop(verb.index, None)
        content = (*known.content, *range(*m.phrase(thing)))
        by_anchor[known.anchor] = replace(known, rule=rules.WHAT_EXPLAINED, content=content)
    return list(by_anchor.values())


def _about(m: MarkedText, sentence: tuple[Token, ...]) -> tuple[Token, Token] | None:
    """The verb and the thing of a sentence such as "we are talking about the thing"."""
    for verb in sentence:
        subject = m.child(verb, "nsubj", "expl")
        if verb.dep != "ROOT" or verb.lemma not in ("talk", "be", "speak", "concern") or subject is None:
            continue
        about = next(
            (child for child in m.children(verb) if child.dep == "prep" and child.lemma in ("about", "of")), None
        )
        thing = m.child(about, "pobj") if about is not None else None
        if subject.lemma in _IMPERSONAL and thing is not None:
            return verb, thing
    return None
