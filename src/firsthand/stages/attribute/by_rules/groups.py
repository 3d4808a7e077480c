"""Sentences without a cue that plainly go on reporting: about one or the other of a group that spoke, or "the official
version".

These are proposed on strong evidence alone: the group must have been the source of a statement shortly before.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Span, Token

from . import rules
from .lexicon import REFUSING, VERSION_ADJECTIVES, VERSION_NOUNS, speech_verbs
from .marked_text import MarkedText
from .proposal import Proposal
from .verbs import reports_silence

SENTENCES_APART = 12
"""How far back, at most, the group may have spoken."""

_MEMBERS = frozenset({"second", "other", "first", "third", "latter", "former"})
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "pair", "couple", "several"})
_MEMBER_ONES = frozenset({"one", "another"})


def by_group(m: MarkedText, proposals: list[Proposal]) -> Iterator[Proposal]:
    """A proposal for each sentence about a member of a group that was a source at most SENTENCES_APART before."""
    spoke = sorted(proposal.anchor for proposal in proposals if any(_is_group(m, span) for span in proposal.source))
    reporting = {proposal.anchor for proposal in proposals if proposal.source and proposal.rule is not rules.PASSIVE}
    if not spoke:
        return
    number_of = {sentence.first: number for number, sentence in enumerate(m.annotation.sentences)}
    spoke_in = [number_of[m.sentence(m.tokens[anchor]).first] for anchor in spoke]
    latest = 0
    for token in m.tokens:
        if token.dep not in ("nsubj", "nsubjpass") or not _is_member(m, token):
            continue
        here = number_of[m.sentence(token).first]
        while latest < len(spoke_in) and spoke_in[latest] <= here:
            latest += 1
        verb = m.annotation.head(token)
        if not latest or here - spoke_in[latest - 1] > SENTENCES_APART or verb.dep not in ("ROOT", "conj"):
            continue
        if (
            verb.index in reporting
            or spoke[latest - 1] == verb.index
            or reports_silence(m, verb)
            or _keeps_quiet(m, verb)
        ):
            continue
        yield from _proposal(m, token, verb)


def _proposal(m: MarkedText, subject: Token, verb: Token) -> Iterator[Proposal]:
    first, last = m.phrase(subject)
    relative = m.child(subject, "relcl")
    end = m.left[relative.index] if relative is not None else last
    source = m.span(first, end)
    content = tuple(range(last, m.right[verb.index] + 1))
    if source is not None and content:
        yield Proposal(rules.OTHER_OF_GROUP, verb.index, (source,), (), content)


def _is_group(m: MarkedText, span: Span) -> bool:
    words = m.annotation.tokens_in(span)[:3]
    return any(word.lemma in _NUMBERS for word in words) or (len(words) == 1 and words[0].lemma in _MEMBER_ONES)


def _is_member(m: MarkedText, subject: Token) -> bool:
    """Whether the subject is "the second", "the other", "one of the two" or "another of them"."""
    if subject.lemma in _MEMBERS:
        return any(child.lemma == "the" for child in m.children(subject))
    if subject.lemma not in _MEMBER_ONES:
        return False
    of = next((child for child in m.children(subject) if child.lemma == "of"), None)
    whole = m.child(of, "pobj") if of is not None else None
    return whole is not None and (whole.lemma in _NUMBERS or whole.lemma in ("they", "them"))


def by_official_story(m: MarkedText) -> Iterator[Proposal]:
    """A proposal for each sentence that the next one in its block calls the official version."""
    for before, sentence in zip(m.annotation.sentences, m.annotation.sentences[1:], strict=False):
        if before.block != sentence.block:
            continue
        for token in m.tokens[sentence.first : sentence.last]:
            if token.lemma in VERSION_NOUNS and token.dep in ("attr", "dobj") and _is_called(m, token):
                cue = m.span(*m.phrase(token))
                first = before.first
                while first < before.last and m.tokens[first].dep in ("advmod", "cc", "punct"):
                    first += 1
                if cue is not None and first < before.last:
                    yield Proposal(rules.OFFICIAL_STORY, token.index, (), (cue,), tuple(range(first, before.last)))


def _keeps_quiet(m: MarkedText, verb: Token) -> bool:
    """True for "refused to say" and "would not describe"."""
    below = m.child(verb, "xcomp")
    refused = verb.lemma in REFUSING and below is not None and below.lemma in speech_verbs()
    return refused or (verb.lemma in speech_verbs() and m.child(verb, "neg") is not None)


def _is_called(m: MarkedText, noun: Token) -> bool:
    """Whether "that is the official story": a pronoun for the sentence before, and whose story it is."""
    verb = m.annotation.head(noun)
    subject = m.child(verb, "nsubj")
    whose = any(child.lemma in VERSION_ADJECTIVES or child.dep == "poss" for child in m.children(noun))
    return subject is not None and subject.lemma in ("that", "this") and whose
