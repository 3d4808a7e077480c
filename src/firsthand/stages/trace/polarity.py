"""Polarity: whether the cue denies its content.

Factuality is relative to the source (Saurí and Pustejovsky 2009): "denied that there are any" denies, "said there are
none" affirms a negative content. Silence ("did not confirm") and what undoes a denial ("did not deny") deny nothing.
"""

from __future__ import annotations

from firsthand.domain import Polarity, Statement, Token

from .clauses import STEPS
from .scene import Scene
from .words import sureness

_NOT = frozenset(("not", "n't", "n’t", "never", "neither", "nor", "no", "cannot"))
_NOBODY = frozenset(("no", "none", "neither", "nobody"))


def polarity_of(scene: Scene, statement: Statement) -> Polarity:
    """DENIED where the cue denies and is not undone, where it calls the content untrue, or does not believe it."""
    tokens = cue_tokens(scene, statement)
    lemmas = {t.lemma for t in tokens}
    undone = is_undone(scene, statement)
    if lemmas & (sureness.DENYING | sureness.DENIAL_NOUNS | sureness.DOUBTING) or rules_out(tokens):
        return Polarity.AFFIRMED if undone else Polarity.DENIED
    if calls_untrue(tokens):
        return Polarity.DENIED
    return Polarity.DENIED if disbelieves(scene, statement) else Polarity.AFFIRMED


def cue_tokens(scene: Scene, statement: Statement) -> tuple[Token, ...]:
    """The tokens of the statement's cue."""
    return tuple(t for span in statement.cue for t in scene.annotation.tokens_in(span))


def is_negated(scene: Scene, statement: Statement) -> bool:
    """True for "did not say", "never confirmed", "neither he nor she would say" and "nobody said".

    A negation that the parse hangs on the cue out of the content is the content's.
    """
    verb = scene.cue_verb(statement)
    around = (*cue_tokens(scene, statement), *(scene.annotation.children(verb) if verb is not None else ()))
    outside = (t for t in around if not any(span.contains(t.span) for span in statement.content))
    if any(t.text.lower() in _NOT or t.dep == "neg" for t in outside):
        return True
    first = next((t for span in statement.source for t in scene.annotation.tokens_in(span)), None)
    return first is not None and first.text.lower() in _NOBODY


def declines(scene: Scene, statement: Statement) -> bool:
    """True for "declined to deny", "was unable to confirm" and "stopped short of saying"."""
    tokens = cue_tokens(scene, statement)
    verb = scene.cue_verb(statement)
    above = () if verb is None else tuple(zip(range(STEPS), scene.annotation.ancestors(verb), strict=False))
    heads = [head for _, head in above[:1] if verb is not None and verb.dep == "xcomp"]
    declining = any(t.lemma in sureness.DECLINING for t in (*tokens, *heads))
    return declining or {"stop", "short"} <= {t.lemma for t in tokens}


def is_undone(scene: Scene, statement: Statement) -> bool:
    """True for "did not deny", "declined to deny" and "could neither confirm nor deny"."""
    return is_negated(scene, statement) or declines(scene, statement)


def rules_out(tokens: tuple[Token, ...]) -> bool:
    """True for the cue "ruled out"."""
    words = [t.lemma for t in tokens]
    return "exclude" in words or ("rule" in words and "out" in words)


def calls_untrue(tokens: tuple[Token, ...]) -> bool:
    """True for "said it was not true that" and "said there was no truth in"."""
    words = [t.text.lower() for t in tokens]
    says_no = any(word in _NOT for word in words)
    return bool(sureness.TRUE & set(words) and says_no) or bool(sureness.UNTRUE & set(words) and not says_no)


def disbelieves(scene: Scene, statement: Statement) -> bool:
    """True for "does not believe that", which says that one believes it is not so."""
    verb = scene.cue_verb(statement)
    return verb is not None and verb.lemma in sureness.BELIEVING and is_negated(scene, statement)
