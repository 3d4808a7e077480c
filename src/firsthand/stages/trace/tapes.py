"""Tapes: a recording or intercepted call that a report tells of, and who is heard on it, sentence after sentence.

"The service published a call, which it says it intercepted, and in which a man tells …" says once through whose hands
all came that the voices then say: "The sister asks …", "he answers".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from firsthand.domain import Channel, PartyKind, Role, Token

from .clauses import agents, is_negated, is_passive, subject
from .documents import channel_of, handlers
from .hands import Hand, without_repeats
from .parties import Draft
from .scene import Scene
from .words import bodies
from .words.hands import HANDLING, INTERCEPTING

_BLOCKS = 1
"""Paragraphs after the one that tells of the tape in which its voices may go on without a word of it."""


@dataclass(frozen=True, slots=True)
class Tape:
    """`hands` stand above the voices; `at` is its noun's token, `block` the paragraph that tells of it."""

    hands: tuple[Hand, ...]
    channel: Channel
    at: int
    block: int


def tapes(scene: Scene) -> tuple[Tape, ...]:
    """The tapes of the report whose way it tells, in order of text."""
    found: list[Tape] = []
    for sentence in scene.annotation.sentences:
        nouns = [t for t in scene.annotation.tokens_of(sentence) if _is_tape(t)]
        hands = _hands_of(scene, nouns[0]) if nouns else ()
        if not hands and found and any(_is_definite(scene, noun) for noun in nouns):
            hands = found[-1].hands  # "in the call", after it was told of
        if hands:
            found.append(Tape(hands, channel_of(nouns[0]), nouns[0].index, sentence.block))
    return tuple(found)


def _is_definite(scene: Scene, noun: Token) -> bool:
    return any(t.dep == "det" and t.lemma in ("the", "this", "that") for t in scene.annotation.children(noun))


def _is_tape(token: Token) -> bool:
    return token.pos == "NOUN" and token.lemma in bodies.RECORDINGS - bodies.PICTURES


def _hands_of(scene: Scene, noun: Token) -> tuple[Hand, ...]:
    interceptor = next(_interceptors(scene, noun), None)
    if interceptor is not None:
        return (interceptor,)
    above = tuple(hand for hand in handlers(scene, noun) if hand.party is not None) or tuple(
        _makers_public(scene, noun)
    )
    if (not above and not _is_our_own(scene, noun)) or (above and noun.lemma in bodies.CALLS):
        return above
    document = scene.party(noun) or scene.cast.described(noun.text.lower(), None, scene.words(noun))
    return without_repeats((*above, Hand(document, Role.DOCUMENT, Channel.RECORDING, scene.words(noun))))


def _is_our_own(scene: Scene, noun: Token) -> bool:
    """True for a recording that the report's own outlet has obtained or heard."""
    verb = scene.annotation.head(noun)
    doer = subject(scene.annotation, verb) if noun.dep == "dobj" and verb.lemma in HANDLING else None
    if doer is not None and scene.is_own(doer) and not is_negated(scene.annotation, verb):
        return True
    clauses = (t for t in scene.annotation.children(noun) if t.dep in ("acl", "relcl") and t.lemma in HANDLING)
    return any(scene.is_own(doer) for clause in clauses for doer in agents(scene.annotation, clause))


def _interceptors(scene: Scene, noun: Token) -> Iterator[Hand]:
    """Who intercepted, wherever the noun's sentence says so: also in "which it says it intercepted"."""
    for verb in scene.annotation.tokens_of(scene.annotation.sentence_of(noun)):
        if verb.pos != "VERB" or verb.lemma not in INTERCEPTING or is_negated(scene.annotation, verb):
            continue
        yield from _hand(scene, verb, Role.INTERCEPTOR)
        yield from _makers_public(scene, noun, Role.INTERCEPTOR)  # where "it" is not known to be the service


def _makers_public(scene: Scene, noun: Token, role: Role = Role.RELAYER) -> Iterator[Hand]:
    """Of "the service has released a call", the service."""
    verb = scene.annotation.head(noun)
    if noun.dep == "dobj" and verb.lemma in HANDLING:
        yield from _hand(scene, verb, Role.INTERCEPTOR if noun.lemma in bodies.INTERCEPTS else role)


def _hand(scene: Scene, verb: Token, role: Role) -> Iterator[Hand]:
    passive = is_passive(scene.annotation, verb)
    doers = list(agents(scene.annotation, verb)) if passive else [subject(scene.annotation, verb)]
    for doer in doers:
        draft = scene.party(doer) if doer is not None else None
        if doer is not None and draft is not None and draft.kind is not None and not scene.is_own(doer):
            channel = Channel.ARTICLE if draft.kind is PartyKind.OUTLET else Channel.RECORDING
            yield Hand(draft, role, channel, tuple(sorted({verb.span, *scene.words(doer)})))
            return


def heard_on(scene: Scene, found: tuple[Tape, ...], draft: Draft, cue: Token | None) -> Tape | None:
    """The tape on which the cue's speaker is heard: in a clause about it, or as a voice in the present after it."""
    if cue is None or draft.named or draft.kind not in (PartyKind.PERSON, None):
        return None
    sentence = scene.annotation.sentence_of(cue)
    for tape in reversed(found):
        if tape.at > cue.index or any(hand.party is draft for hand in tape.hands):
            continue
        if sentence.block - tape.block > _BLOCKS:
            return None
        same_sentence = tape.at >= sentence.first
        if same_sentence and not _is_in_its_clause(scene, cue, tape.at):
            return None
        present = cue.tag in ("VBZ", "VBP") or _is_heard(scene, cue) or _is_evidential(scene, cue)
        return tape if present else None
    return None


def goes_on(scene: Scene, tape: Tape, cue: Token | None) -> tuple[Tape, ...]:
    """The tape as it goes on behind the sentence in which somebody was heard on it."""
    if cue is None:
        return ()
    sentence = scene.annotation.sentence_of(cue)
    return (replace(tape, at=sentence.last - 1, block=sentence.block),)


def _is_in_its_clause(scene: Scene, cue: Token, noun: int) -> bool:
    if any(above.index == noun for _, above in zip(range(6), scene.annotation.ancestors(cue), strict=False)):
        return True
    between = scene.annotation.tokens[noun + 1 : cue.index]
    return any(one.lemma in ("in", "on") and other.lemma == "which" for one, other in pairwise(between))


def _is_evidential(scene: Scene, cue: Token) -> bool:
    """True for "should have asked", as translations render what is heard."""
    helpers = {t.lemma for t in scene.annotation.children(cue) if t.dep == "aux"}
    return "have" in helpers and bool(helpers & {"should", "shall"})


def _is_heard(scene: Scene, cue: Token) -> bool:
    """True for "can be heard saying"."""
    around = (cue, scene.annotation.head(cue))
    return any(t.lemma == "hear" and is_passive(scene.annotation, t) for t in around)


def caught(scene: Scene, speaker: Token) -> Iterator[Hand]:
    """The interceptor of "an orderly, whose call the service intercepted and published, said"."""
    for clause in scene.annotation.children(speaker):
        if clause.dep in ("relcl", "acl") and clause.lemma in INTERCEPTING:
            yield from _hand(scene, clause, Role.INTERCEPTOR)
