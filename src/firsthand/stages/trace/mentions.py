"""Mentions: the noun phrases, names and pronouns that can mean a party, found over the parse."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import StrEnum

from firsthand.domain import Annotation, Mention, PartyKind, Report, Span, Token

from . import traits
from .clauses import is_relative
from .traits import Gender, Number, is_title, opens_a_body
from .words import words
from .words.bodies import ORGANISATIONS
from .words.people import COMPARATIVES, ORDINALS, PARTITIVES, PERSONS

_QUOTES = frozenset('“”„«»"‹›')

WIDEST = 14
"""Tokens that a phrase may have before its head."""

LONGEST_LABEL = 4
"""Words of a speaker's label in a transcript."""

NOT_NAMES = words("DATE TIME MONEY PERCENT QUANTITY")

_LEFT = frozenset(
    (
        "det",
        "neg",
        "poss",
        "amod",
        "compound",
        "nummod",
        "nmod",
        "quantmod",
        "predet",
        "case",
        "punct",
        "advmod",
        "npadvmod",
        "appos",
    )
)

_SLOTS = frozenset(
    (
        "nsubj",
        "nsubjpass",
        "dobj",
        "pobj",
        "dative",
        "attr",
        "ROOT",
        "conj",
        "appos",
        "oprd",
        "agent",
        "dep",
        "npadvmod",
    )
)


class Form(StrEnum):
    """How a phrase points at its party."""

    NAME = "name"
    PRONOUN = "pronoun"
    MEMBER = "member"
    DEFINITE = "definite"
    INDEFINITE = "indefinite"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention. `head` is its head in the parse; `noun` says what it is ("prisoners" in "several of the prisoners").

    `words` is the span of the phrase without clauses behind it, `name` that of the proper name in it, `sentence` the
    number of its sentence, `subject` whether a verb has it as its subject.
    """

    head: Token
    noun: Token
    first: int
    last: int
    words: Span
    name: Span | None
    form: Form
    number: Number
    gender: Gender
    kind: PartyKind | None
    sentence: int
    block: int
    subject: bool


def phrases_of(report: Report, annotation: Annotation, sources: Container[int]) -> tuple[Phrase, ...]:
    """All phrases of the report that can mean a party, in order of their heads.

    A token in `sources` heads a statement's source, and is a mention whatever the parser takes it for.
    """
    names = _names_by_head(annotation)
    found = []
    for number, sentence in enumerate(annotation.sentences):
        for token in annotation.tokens_of(sentence):
            if token.index in sources or _can_head(annotation, token, names):
                found.append(_phrase_at(report, annotation, token, names, number, sentence.block))
    return tuple(found)


def _names_by_head(annotation: Annotation) -> dict[int, Mention]:
    """Named entities by the index of the token that heads them."""
    by_head: dict[int, Mention] = {}
    for mention in annotation.mentions:
        if mention.label in NOT_NAMES:
            continue
        for i in range(mention.last - 1, mention.first - 1, -1):
            if not mention.first <= annotation.tokens[i].head < mention.last or annotation.tokens[i].head == i:
                by_head[i] = mention
                break
    return by_head


def _phrase_at(
    report: Report, annotation: Annotation, token: Token, names: dict[int, Mention], sentence: int, block: int
) -> Phrase:
    noun = _noun_of(annotation, token)
    first = _first_token(annotation, token)
    last = token.index + 1
    name = names.get(token.index)
    if name is not None and token.pos == "PROPN":
        first, last = min(first, name.first), max(last, name.last)
    form = _form(annotation, token, noun, first)
    words = Span(annotation.tokens[first].span.start, annotation.tokens[last - 1].span.end)
    label = name.label if name else noun.entity
    return Phrase(
        head=token,
        noun=noun,
        first=first,
        last=last,
        words=words,
        name=_name_in(annotation, first, last, name) if form is Form.NAME else None,
        form=form,
        number=traits.number_of(annotation, token, noun, first),
        gender=traits.gender_of(annotation, noun, first, is_name=form is Form.NAME),
        kind=traits.kind_of(annotation, noun, first, label, is_name=form is Form.NAME, text=words.of(report.text)),
        sentence=sentence,
        block=block,
        subject=token.dep in ("nsubj", "nsubjpass"),
    )


def _name_in(annotation: Annotation, first: int, last: int, entity: Mention | None) -> Span:
    """The proper name that ends the phrase, without the role nouns before it: "Alexander" in "the reservist A."."""
    tokens = annotation.tokens
    start = entity.first if entity is not None and entity.last == last and entity.first >= first else last - 1
    is_person = entity is not None and entity.label == "PERSON"
    while (
        not is_person
        and start > first
        and _is_of_name(tokens[start - 1], after=tokens[start].text, strict=tokens[start].pos == "ADP")
    ):
        start -= 1
    while start < last - 1 and (tokens[start].text in ("the", "a") or not _is_word(annotation, start)):
        start += 1
    if start > first and tokens[start - 1].text == "The":
        start -= 1
    start = _with_possessor(annotation, first, start, last)
    end = next((i for i in range(start + 1, last) if tokens[i].text in _QUOTES or _ends_name(tokens[i:last])), last)
    return Span(tokens[start].span.start, tokens[end - 1].span.end)


def _with_possessor(annotation: Annotation, first: int, start: int, last: int) -> int:
    """Where the name starts if it is but a word for its kind: "St Brann’s Hospital", not "Hospital"."""
    tokens = annotation.tokens
    if start != last - 1 or tokens[start].lemma.lower() not in ORGANISATIONS or start - first < 2:
        return start
    if tokens[start - 1].dep != "case" or tokens[start - 2].pos != "PROPN" or tokens[start - 2].entity in NOT_NAMES:
        return start
    start -= 2
    while start > first and tokens[start - 1].pos == "PROPN" and tokens[start - 1].dep == "compound":
        start -= 1
    return start


def _ends_name(tokens: Sequence[Token]) -> bool:
    """True at the ’s behind a name; not at the one in "St Brann’s Hospital"."""
    return tokens[0].dep == "case" and not (len(tokens) == 2 and tokens[1].lemma.lower() in ORGANISATIONS)


def _is_of_name(token: Token, *, after: str, strict: bool) -> bool:
    """True for what a proper name can hold before its last word.

    The tagger and the entity recogniser often miss a name's first words; before "of" it must be `strict`ly a name.
    """
    if (is_title(token.text) and not opens_a_body(after)) or (strict and token.pos != "PROPN"):
        return False
    if token.pos in ("ADP", "CCONJ"):
        return token.lemma in ("of", "for", "and")
    return token.text[:1].isupper() and token.pos not in ("DET", "PRON", "SCONJ", "ADV")


def _is_word(annotation: Annotation, index: int) -> bool:
    return any(character.isalnum() for character in annotation.tokens[index].text)


def _can_head(annotation: Annotation, token: Token, names: dict[int, Mention]) -> bool:
    if token.index in names and token.pos in ("PROPN", "NOUN"):
        apart = token.dep not in ("compound", "nmod") or annotation.tokens[token.head].pos not in ("NOUN", "PROPN")
        person = names[token.index].label == "PERSON" and _is_before_of(annotation, token)
        return apart or (token.dep == "nmod" and (person or _is_set_off(annotation, token)))
    if token.dep in ("compound", "punct", "case") or token.entity in NOT_NAMES:
        return False
    if token.pos in ("NOUN", "PROPN"):
        return token.dep not in ("amod", "nmod", "advmod") or _is_set_off(annotation, token)
    if token.pos == "PRON":
        return not is_relative(token) and token.dep not in ("expl", "det", "advmod")
    return _is_bare_member(annotation, token) or (token.lemma in PARTITIVES and token.dep in _SLOTS)


def _is_before_of(annotation: Annotation, token: Token) -> bool:
    """True for "Brenn" in "Ada Brenn of the Divers' Union", which the parser may hang on the union."""
    return token.index + 1 < len(annotation.tokens) and annotation.tokens[token.index + 1].lemma in ("of", "from", "at")


def _is_set_off(annotation: Annotation, token: Token) -> bool:
    """True where nothing shows that the noun goes with the next one: a parser's slip."""
    return token.index + 1 < len(annotation.tokens) and annotation.tokens[token.index + 1].pos in ("PUNCT", "VERB")


def _is_bare_member(annotation: Annotation, token: Token) -> bool:
    """True for "one", "the other", "the second" and "another" where no noun of their own comes behind them."""
    after = annotation.tokens[token.index + 1] if token.index + 1 < len(annotation.tokens) else None
    before = annotation.tokens[token.index - 1] if token.index else None
    after_article = before is not None and before.lemma in ("the", "a")
    if token.lemma in ("other", "another", *ORDINALS) or token.text.lower() in COMPARATIVES:
        if token.lemma != "another" and not after_article:
            return False
        set_off = after is not None and after.text in (",", "–", "—", "(")
        return token.dep in _SLOTS or set_off
    named = after is not None and after.text == "," and token.dep == "nummod"  # "One, Ada Brenn, said"
    return token.lemma == "one" and (token.dep in _SLOTS or named)


def _noun_of(annotation: Annotation, token: Token) -> Token:
    """The noun behind a partitive's "of", else the token itself."""
    if token.lemma not in PARTITIVES and token.text.lower() not in COMPARATIVES:
        return token
    for child in annotation.children(token):
        if child.lemma == "of" and child.index > token.index:
            return next((noun for noun in annotation.children(child) if noun.dep == "pobj"), token)
    return token


def _first_token(annotation: Annotation, head: Token) -> int:
    """The first token of the phrase: leftwards over what hangs in it, at most WIDEST tokens."""
    hyphen = head.index - 1
    if head.lemma == "mail" and hyphen > 0 and annotation.tokens[hyphen].text == "-":  # "e - mail", three nouns to it
        before = annotation.tokens[hyphen - 2] if hyphen > 1 else None
        return hyphen - 2 if before is not None and before.dep == "det" else hyphen - 1
    inside = {head.index}
    first = head.index
    for i in range(head.index - 1, max(-1, head.index - 1 - WIDEST), -1):
        token = annotation.tokens[i]
        side_by_side = head.dep in ("compound", "nmod") and token.head == head.head  # a verb taken for their noun
        in_phrase = (
            token.head in inside
            or side_by_side
            or (token.dep in ("case", "punct") and annotation.head(token).head in inside)
        )
        if token.dep not in _LEFT or not in_phrase or (token.dep == "punct" and token.text not in ("-", "’s", "'s")):
            break
        inside.add(i)
        first = i
    while first < head.index and annotation.tokens[first].dep in ("punct", "advmod", "case"):
        first += 1
    return first


def _form(annotation: Annotation, token: Token, noun: Token, first: int) -> Form:
    if token.pos == "PRON" and token.lemma not in ("one", "other", "another", *PARTITIVES):
        return Form.PRONOUN
    if _is_bare_member(annotation, token) or (token.lemma == "one" and noun is not token):
        return Form.MEMBER
    if _is_speakers_label(annotation, token):
        return Form.NAME
    if noun.pos == "PROPN" and noun.text[:1].isupper() and not (noun.tag == "NNPS" and noun.entity == "NORP"):
        return Form.NAME
    opening = annotation.tokens[first]
    if opening.lemma in ("the", "this", "that", "these", "those") or opening.dep == "poss":
        return Form.DEFINITE
    return Form.INDEFINITE


def _is_speakers_label(annotation: Annotation, token: Token) -> bool:
    """True for "SEDDROW" in "SEDDROW: I did", whatever the tagger takes it for; not for "SOLDIER:"."""
    after = annotation.tokens[token.index + 1] if token.index + 1 < len(annotation.tokens) else None
    opens = token.index - annotation.sentence_of(token).first < LONGEST_LABEL
    written = token.text.isupper() and len(token.text) > 1 and token.text.lower() not in PERSONS
    return after is not None and after.text == ":" and opens and written
