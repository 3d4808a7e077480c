"""Annotations: a report's sentences, tokens, parse and entity mentions, free of the library that made them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from .report import BlockKind
from .span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark. `head` is the index of its head in the whole report; a sentence's root heads itself.

    `pos` is the universal part of speech, `tag` the Penn Treebank's, `dep` the ClearNLP label that spaCy's
    English pipelines give, `morph` universal features as "Key=Value|Key=Value".
    """

    index: int
    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    morph: str = ""
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its tokens are `first` up to, not including, `last`; `block` is the index of its block."""

    span: Span
    first: int
    last: int
    block: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Mention:
    """A named entity as the pipeline labels it (OntoNotes labels: PERSON, ORG, GPE, NORP …)."""

    span: Span
    label: str
    first: int
    last: int


@dataclass(frozen=True)
class Annotation:
    """What `annotate` found in one report's prose. Tokens are in order of text; white space is no token."""

    report: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    by: str

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        found: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                found[token.head].append(token.index)
        return tuple(tuple(children) for children in found)

    @cached_property
    def _sentence_of(self) -> tuple[int, ...]:
        return tuple(number for number, s in enumerate(self.sentences) for _ in range(s.first, s.last))

    def children(self, token: Token) -> tuple[Token, ...]:
        """The tokens whose head is `token`, in order of text."""
        return tuple(self.tokens[i] for i in self._children[token.index])

    def head(self, token: Token) -> Token:
        """The head of `token`; itself for a root."""
        return self.tokens[token.head]

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """`token` and all that hangs on it, in order of text."""
        seen, todo = [], [token.index]
        while todo:
            i = todo.pop()
            seen.append(i)
            todo.extend(self._children[i])
        return tuple(self.tokens[i] for i in sorted(seen))

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The heads of `token`, nearest first."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def sentence_of(self, token: Token) -> Sentence:
        """The sentence that holds `token`."""
        return self.sentences[self._sentence_of[token.index]]

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of `sentence`."""
        return self.tokens[sentence.first : sentence.last]

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that share a character with `span`."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].span.end <= span.start:
                low = middle + 1
            else:
                high = middle
        last = low
        while last < len(self.tokens) and self.tokens[last].span.start < span.end:
            last += 1
        return self.tokens[low:last]
