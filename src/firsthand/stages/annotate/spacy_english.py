"""The parse by a spaCy English pipeline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import spacy

from firsthand.domain import Annotation, Mention, Report, Sentence, Span, Token

from . import sentence_ends as sentence_ends  # registers the component with spaCy
from .pipeline import PipelineInfo, find_pipeline

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

PIECE = 10_000
"""Blocks longer than this many characters are parsed in pieces: the parse's memory grows with a text's length."""

_LONG_RUN = re.compile(r"\S{500}")

VERSION = "1"


class Annotator:
    """Calls of this turn reports into annotations; the pipeline (about 370 MB) is loaded once, when it is made.

    Raises ModelMissing where there is no pipeline to load.
    """

    def __init__(self, pipeline: PipelineInfo | None = None) -> None:
        self.pipeline = pipeline or find_pipeline()
        self._nlp = spacy.load(self.pipeline.path)
        self._nlp.add_pipe("firsthand_sentence_ends", first=True)
        self.by = f"annotate/{self.pipeline}@{VERSION}"

    def __call__(self, report: Report) -> Annotation:
        """The annotation of the report's prose."""
        pieces = [
            (number, piece)
            for number, block in enumerate(report.blocks)
            if block.kind.is_prose
            for piece in _pieces(report.text, block.span)
        ]
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        mentions: list[Mention] = []
        docs = self._nlp.pipe((piece.of(report.text) for _, piece in pieces), batch_size=32)
        for (number, piece), doc in zip(pieces, docs, strict=True):
            place = _add_tokens(doc, piece.start, tokens)
            for sentence in doc.sents:
                kept = [place[t.i] for t in sentence if t.i in place]
                if kept:
                    first, last = kept[0], kept[-1] + 1
                    span = Span(tokens[first].span.start, tokens[last - 1].span.end)
                    sentences.append(Sentence(span, first, last, number, report.blocks[number].kind))
            for entity in doc.ents:
                kept = [place[t.i] for t in entity if t.i in place]
                if kept:
                    first, last = kept[0], kept[-1] + 1
                    span = Span(tokens[first].span.start, tokens[last - 1].span.end)
                    mentions.append(Mention(span, entity.label_, first, last))
        return Annotation(report.id, tuple(tokens), tuple(sentences), tuple(mentions), self.by)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """`span` cut into pieces of at most PIECE characters, at the last sentence end or space before the limit.

    A run of 500 characters without a space is cut as well: taking marks off a word's ends, the tokenizer's time grows
    with the square of their number.
    """
    start = span.start
    for end in (*(run.end() for run in _LONG_RUN.finditer(text, span.start, span.end)), span.end):
        yield from _windows(text, Span(start, end))
        start = end


def _windows(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > PIECE:
        window = text[start : start + PIECE]
        sentence_ends = [m.end() for m in re.finditer(r"[.!?][”\"’)]*\s+", window)]
        spaces = sentence_ends or [m.end() for m in re.finditer(r"\s+", window)]
        cut = (spaces or [PIECE])[-1]
        yield Span(start, start + cut)
        start += cut
    if start < span.end:
        yield Span(start, span.end)


def _add_tokens(doc: Doc, offset: int, tokens: list[Token]) -> dict[int, int]:
    """Append the doc's tokens, white space left out; returns where each went, by its index in the doc."""
    place: dict[int, int] = {}
    for token in doc:
        if not token.is_space:
            place[token.i] = len(tokens) + len(place)
    for token in doc:
        if token.i in place:
            start = offset + token.idx
            tokens.append(
                Token(
                    index=place[token.i],
                    span=Span(start, start + len(token.text)),
                    text=token.text,
                    lemma=token.lemma_.lower(),
                    pos=token.pos_,
                    tag=token.tag_,
                    dep=token.dep_,
                    head=_head(token, place),
                    morph=str(token.morph),
                    entity=token.ent_type_,
                )
            )
    return place


def _head(token: SpacyToken, place: dict[int, int]) -> int:
    """Where the token's head went; a token that hangs on white space hangs on the white space's head."""
    head = token.head
    while head.i not in place and head.head.i != head.i:
        head = head.head
    return place.get(head.i, place[token.i])
