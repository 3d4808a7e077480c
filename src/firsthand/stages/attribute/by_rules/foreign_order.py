"""Word order that translations keep from other languages, and that the parse, made for English, can't follow.

    <The ship lies in the dock>, {so} [the ministry].              the German “so …”
    <That the ship lies in the dock>, {denies} [the ministry].     a clause put first, subject and verb turned round
    As [the „Bote“] {writes}, <the ship lies in the dock>.         the verb at the end of its clause
    <The ship lies in the dock>. This {communicated} [the mayor].  “this” for the sentence before
    <The ship lies in the dock>, {is to be heard} [from the port]. nobody, or a circle of people, as the mouth

So these are told by the words' order alone; each looks at one sentence, the fourth at two of a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Sentence, Spans, Token

from . import rules
from .lexicon import speech_verbs
from .marked_text import MarkedText
from .proposal import Proposal

REACH = 7
"""Tokens between the comma behind a clause and the verb that reports it."""

LONGEST_SOURCE = 14
"""Tokens that a source may have."""

SHORTEST = 4
"""Tokens that a sentence in such an order has."""

_CLAUSE_OPENERS = frozenset({"that", "whether", "how", "why"})
_HEARD = frozenset({"hear", "read", "learn", "see"})
_WRITING = frozenset({"write", "report", "say", "tell", "inform", "announce", "communicate", "state", "note"})
_TELLING = _WRITING | {"declare"}
_BACKWARD = frozenset({"this", "that"})
_VERBS = frozenset({"VERB", "AUX"})
_SETTINGS = frozenset({"in", "on", "before", "to", "opposite", "at", "towards", "further", "likewise", "again", "also"})


def by_foreign_order(m: MarkedText) -> Iterator[Proposal]:
    """A proposal for each sentence in one of these orders."""
    before: Sentence | None = None
    for sentence in m.annotation.sentences:
        if sentence.last - sentence.first < SHORTEST:
            continue
        yield from _so(m, sentence)
        yield from _clause_first(m, sentence)
        yield from _as_writes(m, sentence)
        yield from _to_be_heard(m, sentence)
        yield from _it_is_called(m, sentence)
        if before is not None and before.block == sentence.block:
            yield from _this_said(m, before, sentence)
        before = sentence


def _so(m: MarkedText, sentence: Sentence) -> Iterator[Proposal]:
    for place in range(sentence.last - 2, max(sentence.first + 2, sentence.last - LONGEST_SOURCE), -1):
        if m.tokens[place].text != "so" or m.quotation_of[place] >= 0 or not _is_comma(m, place - 1):
            continue
        end = _end(m, sentence)
        source = _source(m, place + 1, end)
        how = m.tokens[place + 1].pos in ("ADJ", "ADV") and m.tokens[place + 1].text.islower()  # "so sure of it"
        if source and not how and not any(map(_is_verb, m.tokens[place + 1 : end])):
            yield _proposal(m, place, place + 1, source, range(sentence.first, place))
        return


def _clause_first(m: MarkedText, sentence: Sentence) -> Iterator[Proposal]:
    """Of “That …, denies the ministry”, “That …, the ministry has denied”, “Whether …, the ministry leaves open”."""
    opener = m.tokens[sentence.first]
    if opener.text.lower() not in _CLAUSE_OPENERS or m.quotation_of[sentence.first] >= 0:
        return
    if opener.tag == "DT" and m.tokens[sentence.first + 1].pos in ("NOUN", "ADJ", "VERB", "AUX"):
        return  # "that man", "that was"
    end = _end(m, sentence)
    for comma in range(sentence.first + 3, end - 1):
        if m.tokens[comma].text != "," or not any(t.pos in _VERBS for t in m.tokens[sentence.first : comma]):
            continue
        verb = _reporting_verb(m, comma, end)
        if verb is None:
            continue
        first, last = verb
        head = m.tokens[last - 1]
        after = last + (last < end and m.tokens[last].text in ("open", "likewise", "also", "again"))
        source = _source(m, comma + 1, first) or _source(m, after, end)
        if source:
            cue_end = after if after > last and m.tokens[last].text == "open" else last
            yield _proposal(m, head.index, cue_end, source, range(sentence.first, comma), first)
            return


def _reporting_verb(m: MarkedText, comma: int, end: int) -> tuple[int, int] | None:
    """The verb of speech behind the comma, with its auxiliaries before it; None where another verb comes first."""
    first: int | None = None
    for place in range(comma + 1, min(end, comma + 1 + REACH)):
        token = m.tokens[place]
        if token.pos not in _VERBS:
            if first is not None and token.pos not in ("ADV", "PART"):
                return None
            continue
        first = place if first is None else first
        opens = token.lemma == "leave" and place + 1 < end and m.tokens[place + 1].text == "open"
        if token.lemma in speech_verbs() or opens:
            return first, place + 1
        if token.lemma not in ("have", "be", "do", "let", "will"):
            return None
    return None


def _as_writes(m: MarkedText, sentence: Sentence) -> Iterator[Proposal]:
    """Of “As the Bote (with reference to the mayor) writes, the ship lies in the dock”."""
    if m.tokens[sentence.first].text != "As" or m.tokens[sentence.first + 1].pos == "PRON":
        return
    comma = next((i for i in range(sentence.first + 2, sentence.last - 3) if m.tokens[i].text == ","), None)
    if comma is None:
        return
    verbs = [t for t in m.tokens[sentence.first + 1 : comma] if t.pos in _VERBS and t.lemma not in ("have", "be")]
    if len(verbs) != 1 or verbs[0].lemma not in _WRITING or verbs[0].tag == "VBN":
        return
    [verb] = verbs
    if m.child(verb, "dobj", "ccomp") is not None:
        return  # "as the mayor said this"
    before = range(sentence.first + 1, verb.index)
    aside = (i for i in before if m.tokens[i].text == "with" or m.tokens[i].dep in ("aux", "advmod"))
    source = _source(m, sentence.first + 1, next(aside, verb.index))
    if source:
        yield _proposal(m, verb.index, verb.index + 1, source, range(comma + 1, sentence.last))


def _this_said(m: MarkedText, before: Sentence, sentence: Sentence) -> Iterator[Proposal]:
    """Of “This communicated the prosecutor Ada Brenn.”; not of “this confirmed the fears”, where nobody speaks."""
    words = m.tokens[sentence.first : sentence.last]
    if len(words) < 3 or words[0].text.lower() not in _BACKWARD or words[1].lemma not in _TELLING:
        return
    end = _end(m, sentence)
    source = _source(m, words[2].index, end)
    speaks = words[1].tag in ("VBD", "VBZ") and any(
        t.entity in ("PERSON", "ORG") for t in m.tokens[words[2].index : end]
    )
    if source and speaks and not any(map(_is_verb, words[2:])):
        yield _proposal(m, words[1].index, words[1].index + 1, source, range(before.first, before.last))


def _to_be_heard(m: MarkedText, sentence: Sentence) -> Iterator[Proposal]:
    """Of “…, is to be read everywhere” and “…, is to be heard from the port”."""
    end = _end(m, sentence)
    for place in range(sentence.first + 3, end - 3):
        if m.tokens[place].text != "is":
            continue
        words = [t.text.lower() for t in m.tokens[place - 1 : place + 3]]
        verb = m.tokens[place + 3]
        if words[1:] != ["is", "to", "be"] or words[0] != "," or verb.lemma not in _HEARD:
            continue
        start = next((i for i in range(verb.index + 1, end) if m.tokens[i].text == "from"), None)
        source = _source(m, start, end) if start is not None else ()
        yield _proposal(m, verb.index, verb.index + 1, source, range(sentence.first, place - 1), place)
        return


def _it_is_called(m: MarkedText, sentence: Sentence) -> Iterator[Proposal]:
    """Of “From the town hall it is called, one sees no cause”, “On several channels it is said that …”."""
    opener = m.tokens[sentence.first].text
    for place in range(sentence.first + 2, min(sentence.last - 4, sentence.first + 2 + LONGEST_SOURCE)):
        words = [t.text.lower() for t in m.tokens[place : place + 3]]
        if words[:2] != ["it", "is"] or words[2] not in ("called", "said"):
            continue
        named = opener in ("From", "On") or m.tokens[sentence.first + 1].pos in ("PROPN", "PRON")
        source = _source(m, sentence.first + 1, place) if opener in ("From", "On", "In") and named else ()
        if source:
            start = place + 3 + (m.tokens[place + 3].text == ",")
            yield _proposal(m, place + 2, place + 3, source, range(start, sentence.last), place)
        return


def _proposal(
    m: MarkedText, anchor: int, cue_end: int, source: Spans, content: range, cue_start: int | None = None
) -> Proposal:
    cue = m.span(anchor if cue_start is None else cue_start, cue_end)
    return Proposal(rules.FOREIGN_ORDER, anchor, source, (cue,) if cue is not None else (), tuple(content))


def _source(m: MarkedText, first: int, last: int) -> Spans:
    """The noun phrase between the two, up to where its setting begins ("in the radio", "further")."""
    if not 0 < last - first <= LONGEST_SOURCE:
        return ()
    start = first + (m.tokens[first].text == "from")
    stop = next((i for i in range(start + 1, last) if m.tokens[i].text in _SETTINGS), last)
    words = m.tokens[start:stop]
    span = m.span(first, stop)
    names = any(t.pos in ("NOUN", "PROPN", "PRON") or t.text[:1].isupper() for t in words)
    return (span,) if names and span is not None and not any(map(_is_verb, words)) else ()


def _is_verb(token: Token) -> bool:
    """Whether it is a verb; a foreign name is often taken for one."""
    return token.pos in _VERBS and token.text[:1].islower()


def _is_comma(m: MarkedText, place: int) -> bool:
    """Whether a comma stands there, or a quotation mark behind one."""
    return m.tokens[place].text == "," or (m.tokens[place - 1].text == "," and m.quotation_of[place] >= 0)


def _end(m: MarkedText, sentence: Sentence) -> int:
    """The sentence's end without its full stop and what stands in brackets behind."""
    end = sentence.last
    while end - 1 > sentence.first and m.tokens[end - 1].pos == "PUNCT" and m.tokens[end - 1].text not in '“”"’':
        end -= 1
    return end
