"""Nobody's words: cues behind which nobody speaks whom the sentence names: impressions, and what one is said to do."""

from __future__ import annotations

from firsthand.domain import Statement, Token

from .clauses import agents, is_passive
from .scene import Scene
from .words.hands import EMERGING, PASSING_ON, SAYING
from .words.sureness import EVIDENTIALS, INFERRING_CUES, RAISING

_IMPERSONAL = frozenset(("expect", "think", "believe", "fear", "presume", "suppose", "assume", "estimate", "suspect"))
"""In the passive and without an agent, cues of somebody who is not named."""


def is_impression(scene: Scene, statement: Statement, cue: Token | None) -> bool:
    """True for "some of them seem to be changing their minds": so it seems to the writer, and nobody says so."""
    if cue is None or cue.lemma not in RAISING:
        return False
    tokens = (t for span in statement.cue for t in scene.annotation.tokens_in(span))
    return not any(t.pos == "VERB" and t.lemma not in RAISING for t in tokens)


def is_said_of(scene: Scene, token: Token, cue: Token | None) -> bool:
    """True for "the firm is alleged to have paid": what is said of somebody, they don't say themselves.

    Who "is said to have told" it is the one who said it.
    """
    if cue is None or cue.lemma not in EVIDENTIALS - {"hear", "know"} or token.dep != "nsubjpass":
        return False
    passive = token.head == cue.index and is_passive(scene.annotation, cue)
    said = any(t.dep == "xcomp" and t.lemma in SAYING for t in scene.annotation.children(cue))
    return passive and not said and not any(agents(scene.annotation, cue))


def is_own_thought(scene: Scene, cue: Token) -> bool:
    """True for a cue that is the writer's own guess: "is probably also based on"; not for "is expected to rise"."""
    if cue.lemma in _IMPERSONAL and is_passive(scene.annotation, cue) and not any(agents(scene.annotation, cue)):
        return False
    if cue.lemma in EMERGING or cue.lemma in SAYING | PASSING_ON:
        return False
    return cue.lemma in INFERRING_CUES
