"""Quoted words and the cues beside them: before, after, around; several quotations of one utterance are one content.

A quotation is first offered to the verb rules' proposals, whose content it completes; what is left is joined to the
nearest verb of speech in its sentence, or to a name before a colon.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from firsthand.domain import Token

from . import rules
from .cues import cue_of
from .lexicon import speech_verbs
from .marked_text import MarkedText
from .proposal import Proposal
from .sources import noun_phrase, source_of
from .verbs import reports_silence

REACH = 30
"""Tokens between a quotation and its cue, at most: "said Ada Moss, a retired ferry pilot who lives in …"."""

_COLON_REACH = 8
_SMALL_IN_TITLES = frozenset({"ADP", "CCONJ", "DET", "PART"})
_TAKES_QUOTES = frozenset({rules.VERB_CLAUSE, rules.INSERTED})


class QuoteJoiner:
    """Joins quotations to cues: `proposals` holds one proposal a cue, by anchor; `joined` tells whose each is."""

    def __init__(self, m: MarkedText, proposals: Iterable[Proposal]) -> None:
        self.m = m
        self.proposals: dict[int, Proposal] = {}
        self.joined: dict[int, int] = {}
        for proposal in proposals:
            self.proposals.setdefault(proposal.anchor, self._completed(proposal))

    def join(self) -> list[Proposal]:
        """All proposals, those with quotations among them."""
        for number in range(len(self.m.quotations)):
            if number not in self.joined:
                self._join(number)
        return list(self.proposals.values())

    def _completed(self, proposal: Proposal) -> Proposal:
        """The proposal with every quotation that its content cuts into taken in whole, unless its cue is inside."""
        m = self.m
        own = m.quotation_of[proposal.anchor]
        touched = {m.quotation_of[index] for index in proposal.content} - {-1, own}
        content = set(proposal.content)
        for number in touched:
            if self._is_utterance(number) or set(range(*m.tokens_of(m.quotations[number]))) <= content:
                self.joined.setdefault(number, proposal.anchor)
            content.update(range(*m.tokens_of(m.quotations[number])))
        if not touched:
            return proposal
        rule = rules.QUOTE if proposal.rule in _TAKES_QUOTES and self._all_quoted(content) else proposal.rule
        return replace(proposal, rule=rule, content=tuple(sorted(content)))

    def _all_quoted(self, content: set[int]) -> bool:
        m = self.m
        return all(m.quotation_of[i] >= 0 or not any(c.isalnum() for c in m.tokens[i].text) for i in content)

    def _join(self, number: int) -> None:
        first, last = self.m.tokens_of(self.m.quotations[number])
        if first == last or not self._is_utterance(number):
            return
        verb = self._verb_after(number, last) or self._verb_before(first)
        if verb is not None:
            self._give(number, verb)
        elif not self._goes_on_after_cue(number, first):
            self._after_colon(number, first)

    def _give(self, number: int, verb: Token) -> None:
        """Make the quotation the verb's content, or part of it where the verb already reports a quotation."""
        m, words = self.m, range(*self.m.tokens_of(self.m.quotations[number]))
        known = self.proposals.get(verb.index)
        self.joined[number] = verb.index
        if known is not None and (known.rule is rules.QUOTE or known.rule is rules.VERB_CLAUSE):
            self.proposals[verb.index] = replace(known, content=tuple(sorted({*known.content, *words})))
            return
        self.proposals[verb.index] = Proposal(
            rules.QUOTE, verb.index, source_of(m, verb), cue_of(m, verb), tuple(words)
        )

    def _verb_after(self, number: int, last: int) -> Token | None:
        """The verb of speech that follows the quotation in its sentence: "…,” said the pilot"."""
        m = self.m
        text = m.quotations[number].span.of(m.text).rstrip("\"”’'»«“‹› ")
        if text.endswith(".") or last >= len(m.tokens):
            return None
        for token in m.tokens[last : last + REACH]:
            if (
                m.quotation_of[token.index] >= 0
                or token.text in (".", ";", ":")
                or not self._same_block(last - 1, token.index)
            ):
                return None
            if token.pos == "VERB" and self._speaks(token):
                return token if self._is_free(token) else None
        return None

    def _verb_before(self, first: int) -> Token | None:
        """The verb of speech that leads up to the quotation: "the pilot said: “…"."""
        m = self.m
        if first == 0:
            return None
        start = m.annotation.sentence_of(m.tokens[first - 1]).first
        if not self._same_block(start, first):
            return None
        for token in reversed(m.tokens[max(start, first - REACH) : first]):
            if m.quotation_of[token.index] >= 0 or (token.text == "." and token.index < first - 1):
                return None
            if token.index == first - 1 and token.text == ".":
                return None
            if token.pos == "VERB" and self._speaks(token):
                near = token.index == first - 1 or m.tokens[first - 1].text in (",", ":", "that")
                return token if near and self._is_free(token) else None
        return None

    def _speaks(self, token: Token) -> bool:
        if token.lemma == "put":  # "as the mayor put it"
            thing = self.m.child(token, "dobj")
            return thing is not None and thing.lemma == "it"
        return token.lemma in speech_verbs() and not reports_silence(self.m, token)

    def _is_free(self, verb: Token) -> bool:
        """Whether the verb does not already report a clause in plain words."""
        known = self.proposals.get(verb.index)
        if known is None or known.rule is not rules.VERB_CLAUSE:
            return True
        return any(self.m.quotation_of[index] >= 0 for index in known.content)

    def _goes_on_after_cue(self, number: int, first: int) -> bool:
        """Join “…,” she said. “…” where only the first quotation's cue stands between the two."""
        m = self.m
        before = m.quotation_of[max(0, first - 1)]
        earlier = before if before >= 0 else number - 1
        anchor = self.joined.get(earlier)
        if anchor is None or not self._same_block(anchor, first):
            return False
        end = m.tokens_of(m.quotations[earlier])[1]
        between = range(end, first)
        known = self.proposals[anchor]
        if first - end > REACH or any(m.tokens[i].text in (".", ";") for i in between[:-1]):
            return False
        if anchor not in between or m.quotation_of[known.content[0]] < 0:
            return False
        words = range(*m.tokens_of(m.quotations[number]))
        self.proposals[anchor] = replace(known, content=tuple(sorted({*known.content, *words})))
        self.joined[number] = anchor
        return True

    def _after_colon(self, number: int, first: int) -> None:
        m = self.m
        if first < 2 or m.tokens[first - 1].text != ":" or not self._same_block(first - 1, first):
            return
        name = m.tokens[first - 2]
        while (
            name.head != name.index
            and 0 <= first - name.head <= _COLON_REACH
            and m.annotation.head(name).pos in ("PROPN", "NOUN", "PRON")
        ):
            name = m.annotation.head(name)
        if name.pos not in ("PROPN", "NOUN", "PRON") or m.left[name.index] != m.sentence(name).first:
            return
        source = noun_phrase(m, name, m.tokens[first - 1])
        colon = m.tokens[first - 1].span
        self.joined[number] = first - 1
        words = tuple(range(*m.tokens_of(m.quotations[number])))
        self.proposals[first - 1] = Proposal(rules.QUOTE_COLON, first - 1, source, (colon,), words)

    def _is_utterance(self, number: int) -> bool:
        return is_utterance(self.m, number)

    def _same_block(self, one: int, other: int) -> bool:
        m = self.m
        return m.sentence(m.tokens[one]).block == m.sentence(m.tokens[other]).block


def is_utterance(m: MarkedText, number: int) -> bool:
    """Whether a quotation is more than a name, a title or a scare quote: it has a verb, or ends as a sentence does."""
    quotation = m.quotations[number]
    first, last = m.tokens_of(quotation)
    words = [token for token in m.tokens[first:last] if any(c.isalnum() for c in token.text)]
    inner = quotation.span.of(m.text).strip("\"”’'»«“‹›„`‘ ")
    ends = inner[-1:] in (",", ".", "!", "?", "…", "—")
    has_verb = any(token.pos in ("VERB", "AUX") for token in words)
    is_title = len(words) > 1 and not any(t.text[0].islower() and t.pos not in _SMALL_IN_TITLES for t in words)
    return bool(words) and not is_title and ((has_verb and len(words) >= 2) or ends)
