"""Certainty and polarity: how sure the report lets the source be, and whether the cue denies its content.

Factuality is relative to the source (Saurí and Pustejovsky 2009): "denied that there are any" denies, "said there are
none" affirms a negative content. Silence ("did not confirm") is unknown, and never a denial.
"""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.domain import Certainty, Polarity, Statement, Token

from .clauses import agents, is_negated, is_passive
from .documents import main_verb
from .scene import Scene
from .words import bodies, sureness

_ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)


def certainty_of(scene: Scene, statement: Statement) -> Certainty:
    """The lowest certainty that the cue, the words beside it, and the content's own main clause leave."""
    cue = _cue_tokens(scene, statement)
    verb = scene.cue_verb(statement)
    found = [_by_cue(scene, cue, verb), _by_adverbs(_near(scene, statement, cue, verb)), _by_source(scene, statement)]
    if not any(mark in statement.content_text for mark in '“”"«»„'):
        # Inside quotation marks "might" is the speaker's own word, not the report's reserve.
        found.append(_by_content(scene, statement))
    return max(found, key=_ORDER.index)


def polarity_of(scene: Scene, statement: Statement) -> Polarity:
    """DENIED where the cue denies and is not itself negated."""
    denies = [t for t in _cue_tokens(scene, statement) if t.lemma in sureness.DENYING | sureness.DENIAL_NOUNS]
    if any(not _is_undone(scene, t) for t in denies):
        return Polarity.DENIED
    return Polarity.AFFIRMED


def _cue_tokens(scene: Scene, statement: Statement) -> tuple[Token, ...]:
    return tuple(t for span in statement.cue for t in scene.annotation.tokens_in(span))


def _is_undone(scene: Scene, verb: Token) -> bool:
    """True for "did not deny" and "declined to deny"."""
    head = scene.annotation.head(verb)
    declined = verb.dep == "xcomp" and head.lemma in sureness.DECLINING
    return is_negated(scene.annotation, verb) or declined


def _by_cue(scene: Scene, cue: tuple[Token, ...], verb: Token | None) -> Certainty:
    if verb is None:
        return Certainty.CERTAIN
    lemmas = {t.lemma for t in cue} | {verb.lemma}
    negated = is_negated(scene.annotation, verb) or any(t.dep == "neg" for t in cue)
    if negated and lemmas & sureness.SILENT:
        return Certainty.UNKNOWN
    if _is_undone(scene, verb) or (lemmas & sureness.DECLINING and lemmas & sureness.SILENT):
        return Certainty.UNKNOWN
    if lemmas & sureness.UNKNOWN_CUES and not _is_a_request(scene, verb):
        return Certainty.UNKNOWN
    if lemmas & sureness.POSSIBLE_CUES or _is_a_guess(scene, verb):
        return Certainty.POSSIBLE
    if lemmas & (sureness.PROBABLE_CUES | sureness.DOUBTING) or _is_hearsay_passive(scene, verb):
        return Certainty.PROBABLE
    return Certainty.CERTAIN


def _is_hearsay_passive(scene: Scene, verb: Token) -> bool:
    """True for "is said to have" and "is understood": evidentials without a mouth, which lower what they report."""
    if verb.lemma not in sureness.EVIDENTIALS or verb.tag != "VBN" or not is_passive(scene.annotation, verb):
        return False
    heard_speaking = any(t.tag == "VBG" and t.dep in ("xcomp", "ccomp") for t in scene.annotation.children(verb))
    by_somebody = any(agents(scene.annotation, verb))
    return not heard_speaking and not by_somebody


def _is_a_guess(scene: Scene, verb: Token) -> bool:
    """True for "I would guess"."""
    children = scene.annotation.children(verb)
    return verb.lemma in sureness.PROBABLE_CUES and any(t.lemma in ("would", "'d", "’d") for t in children)


def _is_a_request(scene: Scene, verb: Token) -> bool:
    """True for "asked people not to go out", which asks for something and leaves nothing open."""
    return any(
        t.dep == "xcomp" or (t.dep == "ccomp" and "to" in _marks(scene, t)) for t in scene.annotation.children(verb)
    )


def _marks(scene: Scene, verb: Token) -> set[str]:
    return {t.lemma for t in scene.annotation.children(verb) if t.dep == "aux"}


def _by_source(scene: Scene, statement: Statement) -> Certainty:
    tokens = (t for span in statement.source for t in scene.annotation.tokens_in(span))
    return Certainty.POSSIBLE if any(t.lemma in sureness.RUMOURS for t in tokens) else Certainty.CERTAIN


def _near(scene: Scene, statement: Statement, cue: tuple[Token, ...], verb: Token | None) -> Iterable[Token]:
    yield from cue
    for anchor in (verb, main_verb(scene, statement.content)):
        if anchor is not None:
            yield from scene.annotation.children(anchor)


def _by_adverbs(tokens: Iterable[Token]) -> Certainty:
    lemmas = {t.text.lower() for t in tokens if t.pos in ("ADV", "ADJ")}
    if lemmas & sureness.POSSIBLE_ADVERBS:
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if lemmas & sureness.PROBABLE_ADVERBS else Certainty.CERTAIN


def _by_content(scene: Scene, statement: Statement) -> Certainty:
    """By the auxiliaries of the content's main verb, where there is a cue; "whether" leaves all open."""
    first = next(iter(scene.annotation.tokens_in(statement.content[0])), None) if statement.content else None
    if first is not None and first.text.lower() in ("whether", "if"):
        return Certainty.UNKNOWN
    verb = main_verb(scene, statement.content)
    if verb is None:
        return Certainty.CERTAIN
    children = scene.annotation.children(verb)
    source = scene.head_of(statement.source) if statement.source else None
    allows = source is not None and source.lemma in bodies.RECORDS
    auxiliaries = {t.lemma for t in children if t.dep == "aux"} | {t.text.lower() for t in children if t.dep == "aux"}
    if auxiliaries & (sureness.POSSIBLE_MODALS - (sureness.PERMISSIONS if allows else frozenset())):
        return Certainty.POSSIBLE
    perfect = "have" in auxiliaries
    return Certainty.PROBABLE if perfect and auxiliaries & sureness.PROBABLE_MODALS else Certainty.CERTAIN
