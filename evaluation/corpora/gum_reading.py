"""GUM's news documents: running text out of `dep/*.conllu`, attributions out of `rst-rstweb/*.rs4`.

An attribution's source are the tokens that GUM signals as its source, its cue those signalled as its indicative words
(none where there are none), its content the nucleus. Two things differ from the discourse tree on purpose. Where the
nucleus of "A says" is no more than "B believes", itself an attribution, what B believes is part of what A says. And
punctuation at a content's edges, outside of quotation marks, is left out, as in PolNeAR.

GUM also takes a picture's credit ("Image: …") for an attribution. `credit` marks these: they are in a figure's block
and no word but the name introduces them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from evaluation.corpora.rst_tree import Relation, read_tree
from firsthand.domain import Span, Spans
from firsthand.errors import InputError

TEST = frozenset({"GUM_news_nasa", "GUM_news_sensitive"})
"""The news documents of GUM's published test part (its splits.md); they are never opened here."""
_EDGE = frozenset({",", ";", ":", ".", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class GumAttribution:
    """One attribution, with code point offsets into its document's text."""

    source: Spans
    cue: Spans
    content: Spans
    nested: bool
    credit: bool


@dataclass(frozen=True, slots=True)
class GumDocument:
    """A document: a paragraph a line, as the reader of the page would see it."""

    name: str
    text: str
    attributions: tuple[GumAttribution, ...]


@dataclass(frozen=True, slots=True)
class _Token:
    form: str
    span: Span
    paragraph: int
    in_figure: bool


def names(folder: Path) -> list[str]:
    """The documents that may be read, in order. Raises InputError where the folder is not GUM's."""
    found = sorted(path.stem for path in (folder / "rst-rstweb").glob("*.rs4"))
    if not found:
        raise InputError(f"{folder} has no rst-rstweb/*.rs4; give the folder with GUM's rst-rstweb/ and dep/")
    return [name for name in found if name not in TEST]


def documents(folder: Path) -> Iterator[GumDocument]:
    """Every document of the train and dev parts."""
    for name in names(folder):
        yield read_document(folder, name)


def read_document(folder: Path, name: str) -> GumDocument:
    """One document. Raises InputError where a file is missing, or its two files do not have the same words."""
    parsed = folder / "dep" / f"{name}.conllu"
    text, tokens = _running_text(parsed)
    tree = read_tree(folder / "rst-rstweb" / f"{name}.rs4")
    if [word for unit in tree.units for word in unit] != [token.form for token in tokens]:
        raise InputError(f"{name}: its words in dep/ and in rst-rstweb/ differ; take both from one release of GUM")
    relations = _reaching_through(tree.attributions)
    firsts = _firsts(tree.units)
    found = tuple(_attribution(relation, relations, firsts, tokens) for relation in relations)
    return GumDocument(name, text, tuple(one for one in found if one.content))


def token_spans(folder: Path, name: str) -> tuple[Span, ...]:
    """Where each token of the document stands in its running text."""
    return tuple(token.span for token in _running_text(folder / "dep" / f"{name}.conllu")[1])


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    forms: tuple[str, ...]
    opens_paragraph: bool
    in_figure: bool


def _sentences(path: Path) -> Iterator[_Sentence]:
    """The sentences of a CoNLL-U file, with its forms (of a contraction both words, of an ellipsis none)."""
    try:
        blocks = path.read_text(encoding="utf-8").split("\n\n")
    except OSError as error:
        raise InputError(f"{path} can't be opened ({error}); GUM's dep/ belongs beside its rst-rstweb/") from error
    in_figure = False
    for lines in (block.split("\n") for block in blocks if block.strip()):
        said = dict(line.removeprefix("# ").partition(" = ")[::2] for line in lines if line.startswith("# "))
        if "newpar" in said:
            in_figure = said.get("newpar_block", "").startswith("figure")
        if "text" not in said:
            raise InputError(f"{path}: a sentence without '# text = …' ({said.get('sent_id', 'no id')})")
        rows = (line.split("\t") for line in lines if not line.startswith("#"))
        forms = tuple(row[1] for row in rows if row[0].isdigit())
        yield _Sentence(said["text"], forms, "newpar" in said, in_figure)


def _running_text(path: Path) -> tuple[str, list[_Token]]:
    """The text, sentences parted by a space and paragraphs by a line break, and its tokens."""
    pieces: list[str] = []
    tokens: list[_Token] = []
    length, paragraph = 0, 0
    for sentence in _sentences(path):
        if pieces:
            pieces.append("\n" if sentence.opens_paragraph else " ")
            paragraph += sentence.opens_paragraph
            length += 1
        end = 0
        for form in sentence.forms:
            start = sentence.text.find(form, end)
            if start < 0:
                raise InputError(f"{path}: {form!r} is not in its sentence's text, {sentence.text[:60]!r}")
            end = start + len(form)
            tokens.append(_Token(form, Span(length + start, length + end), paragraph, sentence.in_figure))
        pieces.append(sentence.text)
        length += len(sentence.text)
    return "".join(pieces), tokens


def _reaching_through(relations: Sequence[Relation]) -> list[Relation]:
    """The relations; a nucleus that is but another's satellite ("B believes") has that one's nucleus added."""
    found = list(relations)
    for _ in relations:
        before = list(found)
        for i, outer in enumerate(found):
            said = [inner.nucleus for inner in found if inner is not outer and outer.nucleus <= inner.satellite]
            if said:
                found[i] = replace(outer, nucleus=outer.nucleus.union(*said) - (outer.satellite - outer.nucleus))
        if found == before:
            break
    return found


def _firsts(units: Sequence[Sequence[str]]) -> list[int]:
    """The number of each unit's first token, and after the last one the number of all tokens."""
    firsts = [0]
    for unit in units:
        firsts.append(firsts[-1] + len(unit))
    return firsts


def _attribution(
    relation: Relation, relations: Sequence[Relation], firsts: Sequence[int], tokens: Sequence[_Token]
) -> GumAttribution:
    introducing = {*relation.source, *relation.cue}
    said = [number for unit in sorted(relation.nucleus) for number in range(firsts[unit], firsts[unit + 1])]
    own = [number for unit in sorted(relation.satellite) for number in range(firsts[unit], firsts[unit + 1])]
    source = [number for number in relation.source if number < len(tokens)]
    return GumAttribution(
        source=_spans(source, tokens),
        cue=_spans([number for number in relation.cue if number < len(tokens)], tokens),
        content=tuple(
            span for run in _runs([n for n in said if n not in introducing], tokens) for span in _trimmed(run, tokens)
        ),
        nested=any(_inside(relation, other) for other in relations if other is not relation),
        credit=not relation.cue and all(tokens[number].in_figure for number in (*own, *source)),
    )


def _inside(inner: Relation, outer: Relation) -> bool:
    """True where the words that introduce `inner` stand in what `outer` says."""
    introduces = inner.satellite - outer.satellite
    return bool(introduces) and introduces <= outer.nucleus


def _runs(numbers: Sequence[int], tokens: Sequence[_Token]) -> list[list[int]]:
    """The numbers, parted where a token is passed over or a paragraph ends."""
    runs = [list(numbers[:1])] if numbers else []
    for before, number in pairwise(numbers):
        if number != before + 1 or tokens[number].paragraph != tokens[before].paragraph:
            runs.append([])
        runs[-1].append(number)
    return runs


def _spans(numbers: Sequence[int], tokens: Sequence[_Token]) -> Spans:
    return tuple(Span(tokens[run[0]].span.start, tokens[run[-1]].span.end) for run in _runs(numbers, tokens))


def _trimmed(run: Sequence[int], tokens: Sequence[_Token]) -> Spans:
    """The run as a span without the punctuation at its edges; none where it holds nothing else."""
    kept = [number for number in run if tokens[number].form not in _EDGE]
    return (Span(tokens[kept[0]].span.start, tokens[kept[-1]].span.end),) if kept else ()
