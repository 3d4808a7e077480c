"""Certainty: how sure the report lets the source be.

Factuality is relative to the source (Saurí and Pustejovsky 2009), so that it is the source's doubt that counts, and not
the report's distance: "claims" and "alleges" are certain. Silence ("did not confirm") is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.domain import Certainty, Statement, Token

from .clauses import agents, is_passive
from .documents import main_verb
from .polarity import calls_untrue, cue_tokens, declines, disbelieves, is_negated, is_undone, rules_out
from .scene import Scene
from .words import bodies, sureness

_ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)


def certainty_of(scene: Scene, statement: Statement) -> Certainty:
    """The lowest certainty that the cue, the words beside it, and the content's own main clause leave."""
    cue = cue_tokens(scene, statement)
    verb = scene.cue_verb(statement)
    found = [
        _by_cue(scene, statement, cue, verb),
        _by_adverbs(_near(scene, statement, cue, verb)),
        _by_source(scene, statement),
        _by_content(scene, statement),
    ]
    return max(found, key=_ORDER.index)


def _by_cue(scene: Scene, statement: Statement, cue: tuple[Token, ...], verb: Token | None) -> Certainty:
    if verb is None:
        return Certainty.CERTAIN
    if _is_a_question(scene, statement):
        return Certainty.UNKNOWN
    lemmas = {t.lemma for t in cue} | {verb.lemma}
    if rules_out(cue):
        return Certainty.POSSIBLE if is_undone(scene, statement) else Certainty.CERTAIN
    if _is_silent(scene, statement, lemmas, cue):
        return Certainty.UNKNOWN
    if lemmas & sureness.UNKNOWN_CUES and not _is_a_request(scene, verb):
        return Certainty.UNKNOWN
    if lemmas & sureness.POSSIBLE_CUES or _is_a_guess(scene, verb) or _is_unsure(scene, statement, lemmas):
        return Certainty.POSSIBLE
    believing = lemmas & (sureness.PROBABLE_CUES | sureness.DOUBTING)
    if believing or _is_hearsay_passive(scene, verb) or _wants_to_have_done(scene, statement, verb):
        return Certainty.PROBABLE
    return Certainty.CERTAIN


def _is_silent(scene: Scene, statement: Statement, lemmas: set[str], cue: tuple[Token, ...]) -> bool:
    """True for "did not say", "would not confirm", "declined to deny" and "left open"; not for disbelief."""
    if {"leave", "open"} <= lemmas:
        return True
    if declines(scene, statement):
        return bool(lemmas & (sureness.SILENT | sureness.DENYING))
    if not is_negated(scene, statement) or disbelieves(scene, statement) or calls_untrue(cue):
        return False
    return bool(lemmas & (sureness.SILENT | sureness.DENYING | sureness.DOUBTING))


def _is_a_question(scene: Scene, statement: Statement) -> bool:
    """True for what the report's own writer asks or puts to somebody in an interview."""
    head = scene.head_of(statement.source) if statement.source else None
    if head is None or not scene.is_own(head):
        return False
    cue = scene.cue_verb(statement)
    return statement.content_text.rstrip("”\"'’ ").endswith("?") or (cue is not None and cue.text == ":")


def _is_unsure(scene: Scene, statement: Statement, lemmas: set[str]) -> bool:
    """True for the cues "is not sure", "was less certain" and "is unsure"."""
    if lemmas & sureness.UNSURE:
        return True
    return bool(lemmas & sureness.SURE) and ("less" in lemmas or "little" in lemmas or is_negated(scene, statement))


def _wants_to_have_done(scene: Scene, statement: Statement, verb: Token) -> bool:
    """True for "wants to have intercepted it", as translations have it for what somebody says of himself."""
    done = main_verb(scene, statement.content)
    if verb.lemma != "want" or done is None or done.tag != "VBN":
        return False
    return {"to", "have"} <= {t.lemma for t in scene.annotation.children(done) if t.dep == "aux"}


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
    """The words beside cue and main verb, and beside what the verb says that something is: "the likeliest cause"."""
    yield from cue
    for anchor in (verb, main_verb(scene, statement.content)):
        if anchor is None:
            continue
        for token in scene.annotation.children(anchor):
            if not scene.is_quoted(token):
                yield token
                yield from scene.annotation.children(token) if token.dep == "attr" else ()


def _by_adverbs(tokens: Iterable[Token]) -> Certainty:
    lemmas = {word for t in tokens if t.pos in ("ADV", "ADJ") for word in (t.text.lower(), t.lemma)}
    if lemmas & sureness.POSSIBLE_ADVERBS:
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if lemmas & sureness.PROBABLE_ADVERBS else Certainty.CERTAIN


def _by_content(scene: Scene, statement: Statement) -> Certainty:
    """By the auxiliaries of the content's main verb; "whether" leaves all open.

    Inside quotation marks "might" is the speaker's own word, not the report's reserve.
    """
    first = next(iter(scene.annotation.tokens_in(statement.content[0])), None) if statement.content else None
    if first is not None and first.text.lower() in ("whether", "if") and not scene.is_quoted(first):
        return Certainty.UNKNOWN
    opened = _by_opening(scene, statement)
    if opened is not Certainty.CERTAIN:
        return opened
    verb = main_verb(scene, statement.content)
    if verb is None or scene.is_quoted(verb):
        return Certainty.CERTAIN
    helpers = [t for t in scene.annotation.children(verb) if t.dep in ("aux", "auxpass")]
    auxiliaries = {t.lemma for t in helpers} | {t.text.lower() for t in helpers}
    source = scene.head_of(statement.source) if statement.source else None
    allows = source is not None and source.lemma in bodies.RECORDS | bodies.DOCUMENTS
    able = "could" in auxiliaries and (
        verb.lemma in sureness.SEEING or any(t.dep == "neg" for t in scene.annotation.children(verb))
    )  # "could not remember", "could hear it"
    if auxiliaries & (sureness.POSSIBLE_MODALS - (sureness.PERMISSIONS if allows else frozenset())) and not able:
        return Certainty.POSSIBLE
    done = verb.lemma == "have" and any(t.tag == "VBN" for t in scene.annotation.children(verb))
    if ("have" in auxiliaries or done) and auxiliaries & sureness.PROBABLE_MODALS:
        return Certainty.PROBABLE
    return (
        Certainty.PROBABLE
        if "shall" in auxiliaries and not allows and _is_of_others(scene, verb)
        else Certainty.CERTAIN
    )


def _by_opening(scene: Scene, statement: Statement) -> Certainty:
    """By "It is possible", also where the cue parts it from the rest of the content."""
    opening = scene.content_tokens(statement.content)[:4]
    if [t.lemma for t in opening[:2]] != ["it", "be"] or any(scene.is_quoted(t) for t in opening):
        return Certainty.CERTAIN
    return _by_adverbs(opening[2:])


def _is_of_others(scene: Scene, verb: Token) -> bool:
    """True where the subject is no "we": "shall be on leave" renders a hearsay form, "we shall go" does not."""
    subjects = [t for t in scene.annotation.children(verb) if t.dep in ("nsubj", "nsubjpass")]
    return not any(t.text.lower() in ("i", "we") for t in subjects)
