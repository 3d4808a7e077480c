"""Sentences without a cue that go on with what somebody was just reported to say or think: free indirect speech.

Two signs are strong enough: a feeling that only the speaker can know of, and the "should have" by which translations
render hearsay. The sentence before, in the same paragraph, must have had a source.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Sentence, Spans, Token

from . import rules
from .lexicon import FEELINGS
from .marked_text import MarkedText
from .proposal import Proposal
from .rules import Rule

_IF = frozenset({"if", "unless", "had"})


def by_carrying_on(m: MarkedText, proposals: list[Proposal]) -> Iterator[Proposal]:
    """A proposal for each whole sentence with one of the signs."""
    anchors = sorted((proposal.anchor, proposal.source) for proposal in proposals)
    spoken = {m.sentence(m.tokens[anchor]).first for anchor, _ in anchors}
    latest: tuple[Sentence, Spans] | None = None
    place = 0
    for sentence in m.annotation.sentences:
        while place < len(anchors) and anchors[place][0] < sentence.first:
            before = m.sentence(m.tokens[anchors[place][0]])
            if anchors[place][1]:
                latest = (before, anchors[place][1])
            place += 1
        if latest is None or latest[0].block != sentence.block or sentence.first in spoken:
            continue
        rule = _sign(m, sentence)
        near = latest[0].last == sentence.first or rule is rules.EVIDENTIAL_GOES_ON
        if rule is not None and near:
            source = latest[1] if rule is rules.FEELING_GOES_ON else ()
            yield Proposal(rule, sentence.first, source, (), tuple(range(sentence.first, sentence.last)))


def _sign(m: MarkedText, sentence: Sentence) -> Rule | None:
    root = next((t for t in m.tokens[sentence.first : sentence.last] if t.dep == "ROOT"), None)
    if root is None or m.quotation_of[root.index] >= 0:
        return None
    if _is_evidential(m, sentence, root):
        return rules.EVIDENTIAL_GOES_ON
    subject = m.child(root, "nsubj", "nsubjpass")
    bare = subject is not None and not any(c.dep in ("poss", "det") for c in m.children(subject))
    felt = subject is not None and subject.lemma.lower() in FEELINGS and bare
    return rules.FEELING_GOES_ON if felt and root.lemma in ("be", "outweigh", "keep", "drive") else None


def _is_evidential(m: MarkedText, sentence: Sentence, root: Token) -> bool:
    auxiliaries = [c.lemma.lower() for c in m.children(root) if c.dep == "aux"]
    if "have" not in auxiliaries or not {"should", "shall"} & set(auxiliaries):
        return False
    return not any(t.text.lower() in _IF for t in m.tokens[sentence.first : sentence.last])
