"""Verbs of speech, thought, showing and intention with what they report, by the parse: indirect and mixed speech."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Token
from firsthand.stages.attribute.nesting import DEEPEST

from . import rules
from .cues import cue_of, leading_verb
from .frames import Frame, frame_of
from .lexicon import LEADING_VERBS, RAISING, REFUSING, SHOWING, SILENCE, speech_verbs, verbs
from .marked_text import MarkedText
from .proposal import Proposal
from .sources import agent_of, source_of

_HIGHEST = 200


def by_verb(m: MarkedText) -> Iterator[Proposal]:
    """A proposal for each verb that the word list knows in the frame in which it stands."""
    for token in m.tokens:
        frames = verbs().get(token.lemma) if token.pos == "VERB" else None
        if (
            frames is None
            or _is_too_deep(m, token)
            or reports_silence(m, token)
            or leads_up(m, token)
            or _backs_up(m, token)
        ):
            continue
        frame = frame_of(m, token)
        if (frame.name in frames and frame.content) or ("clause" in frames and _is_passive_clause(token, frame)):
            yield _proposal(m, token, frame)
        elif token.lemma in speech_verbs():
            yield from _inserted(m, token)


def _is_too_deep(m: MarkedText, verb: Token) -> bool:
    """Whether so many cues stand above this one that the resolver would not keep it: saves time on hostile text."""
    above = 0
    for _, head in zip(range(_HIGHEST), m.annotation.ancestors(verb), strict=False):
        above += head.pos == "VERB" and head.lemma in speech_verbs()
    return above > 2 * DEEPEST


def reports_silence(m: MarkedText, verb: Token) -> bool:
    """True for "declined to comment", "did not respond", "could not be reached"."""
    if verb.lemma in SILENCE and m.child(verb, "neg") is not None:
        return True
    if verb.lemma in SILENCE and verb.dep == "xcomp":
        return _refuses(m, m.annotation.head(verb))
    below = m.child(verb, "xcomp")
    return _refuses(m, verb) and (below is None or below.lemma in SILENCE)


def _refuses(m: MarkedText, verb: Token) -> bool:
    return verb.lemma in REFUSING or (verb.lemma == "want" and m.child(verb, "neg") is not None)


def leads_up(m: MarkedText, verb: Token) -> bool:
    """True where another verb of the list follows for which this one only prepares: "went" in "went on to say"."""
    if verb.lemma not in LEADING_VERBS:
        return False
    candidates = [child for child in m.children(verb) if child.dep in ("xcomp", "advcl")]
    link = m.child(verb, "prep")
    if link is not None:
        candidates += [child for child in m.children(link) if child.dep == "pcomp"]
    return any(child.lemma in speech_verbs() and leading_verb(m, child).index <= verb.index for child in candidates)


def _backs_up(m: MarkedText, verb: Token) -> bool:
    """True for "citing a letter" beside another cue: that names a hand of the same statement, not a further one."""
    if verb.lemma != "cite" or verb.tag != "VBG" or verb.dep != "advcl":
        return False
    return m.annotation.head(verb).lemma in speech_verbs()


def _is_passive_clause(verb: Token, frame: Frame) -> bool:
    """Whether the passive takes an infinitive or a clause after it, as "it is believed that …" does."""
    if frame.name not in ("be-to", "be-clause") or verb.lemma in ("want", "like"):
        return False
    return frame.name == "be-to" or frame.content[0] > verb.index


def _proposal(m: MarkedText, verb: Token, frame: Frame) -> Proposal:
    content = frame.content
    if frame.name.startswith("be-"):
        rule, source = rules.PASSIVE, agent_of(m, verb)
    elif verb.lemma in RAISING:
        shown = _shown(m, verb)
        if shown is not None:
            return shown
        rule, source = rules.PASSIVE, ()
        subject = m.child(verb, "nsubj")
        if subject is not None and subject.lemma != "it":
            content = tuple(range(*m.phrase(subject))) + content
    else:
        source = source_of(m, verb)
        kind = frame.name.partition(":")[0]
        rule = {
            "clause": rules.VERB_CLAUSE,
            "object": rules.VERB_OBJECT,
            "prep": rules.VERB_PREPOSITION,
        }.get(kind, rules.VERB_INFINITIVE)
    cue = cue_of(m, verb, frame.link)
    if rule is not rules.PASSIVE:
        content = without(content, m, verb)
    return Proposal(rule, verb.index, source, cue, content)


def _shown(m: MarkedText, verb: Token) -> Proposal | None:
    """In "images appear to show smoke" the images are the source, and the cue is the whole verb."""
    below = m.child(verb, "xcomp")
    if below is None or below.lemma not in SHOWING:
        return None
    frame, source, cue = frame_of(m, below), source_of(m, verb), m.span(verb.index, below.index + 1)
    if not frame.content or not source or cue is None:
        return None
    return Proposal(rules.VERB_CLAUSE, below.index, source, (cue,), frame.content)


def without(content: tuple[int, ...], m: MarkedText, verb: Token) -> tuple[int, ...]:
    """The content without the cue, and without its subject where the parse has put the content around the two."""
    taken = {verb.index}
    if content and min(content) < verb.index < max(content):
        for child in m.children(verb):
            if child.dep in ("nsubj", "aux", "auxpass", "neg", "advmod", "prt", "npadvmod", "dative"):
                taken.update(range(*m.phrase(child)))
    return tuple(sorted({*content} - taken))


def _inserted(m: MarkedText, verb: Token) -> Iterator[Proposal]:
    """A verb with a subject set into the clause that it reports: "The lift, witnesses said, had stopped twice"."""
    head = m.annotation.head(verb)
    if verb.dep not in ("parataxis", "ccomp", "advcl", "dep") or head.pos not in ("VERB", "AUX"):
        return
    while head.dep in ("ccomp", "conj") and m.annotation.head(head).lemma not in verbs():
        head = m.annotation.head(head)
    subject = m.child(verb, "nsubj")
    mark = m.child(verb, "mark")
    if (
        subject is None
        or (mark is not None and mark.lemma != "as")
        or m.child(verb, "ccomp", "dobj", "xcomp") is not None
    ):
        return
    first, last = m.phrase(verb)
    outer_first, outer_last = m.phrase(head)
    edges = [place for place in (first - 1, first, last - 1, last) if 0 <= place < len(m.tokens)]
    content = (*range(outer_first, first), *range(last, outer_last))
    if content and any(m.tokens[place].text in (",", "–", "—", "--") for place in edges):
        rule = rules.INSERTED if mark is None else rules.ACCORDING_TO  # "as the Argus has shown, …"
        yield Proposal(rule, verb.index, source_of(m, verb), cue_of(m, verb), content)
