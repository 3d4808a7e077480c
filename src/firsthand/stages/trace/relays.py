"""Relays: outlets and others that a sentence names as passing the words on: "according to the Gazette",
"the Gazette reported", "as quoted by", "citing a letter".
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Annotation, Channel, PartyKind, Role, Statement, Token

from .clauses import agents, behind, is_negated, is_passive, objects, subject
from .documents import document_hands, is_document, outlet_of
from .hands import Hand
from .scene import Scene, covers
from .words.hands import CITING, PASSING_ON, QUOTING, REFERENCES, TRANSLATING

NEAREST = 8
"""Tokens before "with reference to" among which the outlet that refers must stand."""

FARTHEST = 80
"""Tokens before and behind a cue that are looked through, within its sentence."""


def relays(scene: Scene, statement: Statement, anchor: Token | None) -> tuple[Hand, ...]:
    """The relayers that the statement's sentence names, outside its content. `anchor` is the cue, or the content."""
    if anchor is None:
        return ()
    annotation = scene.annotation
    source = scene.head_of(statement.source) if statement.source else None
    speaker = scene.party(source) if source is not None else None
    found = []
    for token in _around(annotation, anchor):
        if covers(statement.content, token.span) or _is_anothers_cue(scene, statement, token):
            continue
        if not _goes_with(annotation, token, anchor) and not _tells_of(annotation, token, source):
            continue
        hands = tuple(_relayed_at(scene, token, token.index == anchor.index))
        if token.lemma in REFERENCES and any(hand.party is speaker is not None for hand in hands):
            continue  # whom the source refers to stands behind it, not before
        if any(hand.party is speaker is not None and hand.role is Role.DOCUMENT for hand in hands):
            continue  # the document is the source itself, with its author behind it
        accords = token.lemma in ("accord", "according")
        for hand in hands:
            if accords and any(covers(statement.source, span) for span in hand.evidence):
                continue  # the body that the source is of
            if any(covers(statement.content, span) for span in hand.evidence):
                continue  # of whom it is told, whatever the parser hangs on "according to"
            if hand.party is None or (hand.party is not speaker and not scene.is_own_party(hand.party)):
                found.append(hand)
    return tuple(found)


def _is_anothers_cue(scene: Scene, statement: Statement, token: Token) -> bool:
    """True for the cue of a statement beside this one: "wrote" in "A reported one thing, while B wrote another"."""
    other = scene.statement_at.get(token.index)
    if other is None or other.id == statement.id or not other.source or other.nested_in or statement.nested_in:
        return False
    return not any(covers(other.content, span) for span in (*statement.cue, *statement.content))


def _around(annotation: Annotation, anchor: Token) -> tuple[Token, ...]:
    sentence = annotation.sentence_of(anchor)
    first, last = max(sentence.first, anchor.index - FARTHEST), min(sentence.last, anchor.index + FARTHEST)
    return annotation.tokens[first:last]


def _goes_with(annotation: Annotation, token: Token, anchor: Token) -> bool:
    """True where the word and the statement's cue are of one clause, or one directly governs the other's clause."""
    if token.index == anchor.index or token.head in (anchor.index, anchor.head):
        return True
    above = annotation.head(annotation.head(token))
    if above.index == anchor.index:
        return True
    if token.lemma in REFERENCES and _goes_with(annotation, above, anchor):
        return True
    governors = [ancestor.index for _, ancestor in zip(range(6), annotation.ancestors(anchor), strict=False)]
    return token.index in governors or token.head in governors


def _tells_of(annotation: Annotation, verb: Token, source: Token | None) -> bool:
    """True for "quoted" in "a spokesman, who was quoted by the Herald, denied …", where the source is the spokesman."""
    if source is None or verb.lemma not in QUOTING or verb.dep != "relcl":
        return False
    who = any(child.lemma == "who" for child in annotation.children(verb))
    return who and any(
        above.index == source.index for _, above in zip(range(4), annotation.ancestors(verb), strict=False)
    )


def _relayed_at(scene: Scene, token: Token, is_cue: bool) -> Iterator[Hand]:
    annotation = scene.annotation
    if token.lemma in ("accord", "according") and token.text.lower() == "according":
        for _, noun in behind(annotation, token, ("to",)):
            outlet = outlet_of(scene, noun)
            if is_document(noun) and outlet is None:
                yield from document_hands(scene, noun, scene.words(noun))
            else:
                yield from _relayer(scene, token, outlet or noun, only_outlets=False)
        return
    if token.lemma in REFERENCES and annotation.head(token).lemma in ("with", "in", "under"):
        for noun in (*_outlet_before(scene, token), *(noun for _, noun in behind(annotation, token, ("to",)))):
            yield from _relayer(scene, token, noun, only_outlets=True)
        return
    if token.pos != "VERB" or is_negated(annotation, token):
        return
    if token.lemma in TRANSLATING:
        for noun in agents(annotation, token):
            yield from _relayer(scene, token, noun, only_outlets=False, role=Role.TRANSLATOR)
    if token.lemma not in PASSING_ON:
        return
    if is_passive(annotation, token):
        named = [*agents(annotation, token), *_agents_of_saying(annotation, token)]
        for noun in named:
            yield from _relayer(scene, token, noun, only_outlets=not is_cue)
        if is_cue and token.lemma in QUOTING and not named:
            yield Hand(None, Role.RELAYER, Channel.UNKNOWN, (token.span,))
        return
    doer = subject(annotation, token)
    if doer is not None:
        yield from _relayer(scene, token, doer, only_outlets=True)


def _outlet_before(scene: Scene, reference: Token) -> Iterator[Token]:
    """The outlet that makes a reference: the nearest before it, whatever the parser makes of the translated clause."""
    first = max(scene.annotation.sentence_of(reference).first, reference.index - NEAREST)
    for i in range(reference.index - 1, first - 1, -1):
        draft = scene.cast.by_head.get(i)
        if draft is not None and draft.kind is PartyKind.OUTLET:
            yield scene.annotation.tokens[i]
            return


def _agents_of_saying(annotation: Annotation, verb: Token) -> Iterator[Token]:
    """Of "was quoted as saying by Radio Lund", where the parse may hang "by" on "saying"."""
    for child in annotation.children(verb):
        if child.lemma == "as":
            for saying in annotation.children(child):
                yield from (noun for _, noun in behind(annotation, saying, ("by",)))


def _relayer(
    scene: Scene, verb: Token, noun: Token, *, only_outlets: bool, role: Role = Role.RELAYER
) -> Iterator[Hand]:
    draft = scene.party(noun)
    if draft is None or (only_outlets and draft.kind is not PartyKind.OUTLET):
        return
    evidence = tuple(sorted({verb.span, *scene.words(noun)}))
    yield Hand(draft, role, Channel.ARTICLE if draft.kind is PartyKind.OUTLET else Channel.UNKNOWN, evidence)


def cited(scene: Scene, statement: Statement, verb: Token | None) -> Iterator[Token]:
    """Whom or what the source cites for it: "reported, citing two officials", "quoted him as saying"."""
    if verb is None:
        return
    annotation = scene.annotation
    source = scene.head_of(statement.source) if statement.source else None
    for clause in annotation.children(source) if source is not None else ():
        if clause.dep == "relcl" and clause.lemma in CITING and not is_passive(annotation, clause):
            yield from objects(annotation, clause)  # "the paper, which cited a report, said"
    if verb.lemma in QUOTING and not is_passive(annotation, verb):
        yield from objects(annotation, verb)
    for token in _around(annotation, verb):
        if covers(statement.content, token.span) or not _goes_with(annotation, token, verb):
            continue
        if token.lemma in CITING and token.tag == "VBG" and token.index != verb.index:
            yield from objects(annotation, token)
            yield from (noun for _, noun in behind(annotation, token, ("to", "on")))
        elif token.lemma in REFERENCES and annotation.head(token).lemma in ("with", "in", "by"):
            yield from (noun for _, noun in behind(annotation, token, ("to",)))
