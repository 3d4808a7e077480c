"""What looks like a statement and says nothing that could be true or false of the world.

Kinds, with what is left alone of each:

- silence: “declined to comment”, “refused to be interviewed”, “did not answer calls”
- terms of talking: “asked not to be named”, “asked that their names not be printed”, “wants no name here”
- hands of a statement around: “citing a letter”, “with reference to the Herald”
- the outlet about its own work: “the Herald could not establish who else was there”, “we ask readers to write”
- the outlet saying what it means: “we’re talking about the harbour’s cranes”
- purposes of things: “the chain meant to hold it”
- epithets: “the quay, said to be the longest of all”
- attitudes to a thing: “is proud of the club house”, “stands by her account”
- who was told, alone: “had told the mate”
- what a thing may explain: “the rope may explain why the ramp fell”
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from firsthand.domain import Report, Spans, Statement
from firsthand.text.quotation import quotations

_CITING = re.compile(
    r"citing(?: as)?|(?:\w+ ){0,3}with (?:reference|appeal|recourse) to|(?:\w+ )?(?:referring|pointing) to",
    re.IGNORECASE,
)
_REFERRING = re.compile(r"with (?:reference|appeal|recourse) to\b[^.]{0,60}", re.IGNORECASE)
_ARTICLES = frozenset({"the", "a", "an"})
_SILENCE = re.compile(
    r".*\b(?:declin|refus|not (?:immediately )?(?:respond|reply|return|answer|comment))\w*\b.{0,40}"
    r"\b(?:comment|respond|requests?|questions?|calls?|messages?|e-?mails?)\b.{0,40}",
    re.IGNORECASE | re.DOTALL,
)
_REFUSING = re.compile(r"(?:\w+ )?(?:declin|refus)(?:es|ed|e|ing|s)?", re.IGNORECASE)
_TALKING = re.compile(
    r"(?:to )?(?:be (?:interviewed|photographed|quoted|filmed|named)|answer|comment|speak|talk|elaborate)\b.{0,30}",
    re.IGNORECASE | re.DOTALL,
)
_ASKING = re.compile(r"(?:\w+ )?(?:ask|want|wish|request|prefer|insist)(?:s|ed|ing)?(?: on| for)?", re.IGNORECASE)
_NAMELESS = re.compile(
    r".{0,40}\b(?:no|not|neither|without|back|out|anonym\w*)\b.{0,40}\b(?:name[ds]?|identified|quoted|printed)\b.{0,40}"
    r"|.{0,20}\bnames? .{0,20}\b(?:not|back|out)\b.{0,30}|no name.{0,20}|.{0,20}\banonym\w+.{0,20}",
    re.IGNORECASE | re.DOTALL,
)
_CHECKING = re.compile(
    r"(?:could|can|was|were)(?: not|n[’']t| never)(?: be)?(?: able to)?(?: \w+ly)? "
    r"(?:establish|verify|confirm|determine|check|learn|find out)",
    re.IGNORECASE,
)
_APPEALING = re.compile(
    r"(?:call|calls) (?:on|upon)|(?:also )?(?:ask|invite|urge|request|add|thank|apologise|apologize)"
)
_NOT_ASKED = re.compile(r"(?:have|has|did|do) not (?:ask|asked)", re.IGNORECASE)
_ATTITUDE = re.compile(r"(?:\w+ )?(?:(?:is|are|was|were) proud of|(?:stand|stands|stood|standing) by)", re.IGNORECASE)
_PURPOSE = re.compile(r"(?:(?:is|are|was|were) )?(?:meant|designed|built|supposed)", re.IGNORECASE)
_MEANING = re.compile(r"(?:we )?(?:(?:we[’']re|are) )?(?:talking|speaking) (?:about|of)", re.IGNORECASE)
_EXPLAINING = re.compile(r"(?:may|might|could|would) (?:also )?explain", re.IGNORECASE)
_EPITHET = re.compile(r"said|believed|thought|reported|rumoured")
_TELLING = re.compile(r"(?:\w+ ){0,2}(?:told|informed|notified)", re.IGNORECASE)
_WHOM = re.compile(r"(?:the|an?|his|her|their|its|our|my) (?:\w+ )?(?!truth|story|lies?\b|tale|joke)\w+", re.IGNORECASE)
_FIRST_PERSON = frozenset({"we", "i"})
_PERSONAL = frozenset({"he", "she", "they", "who", "we", "i"})


def says_something(report: Report) -> Callable[[Statement], bool]:
    """Tells of a statement of this report whether it states anything."""
    own = (report.outlet or "").lower().removeprefix("the ")
    quoted = [quotation.span for quotation in quotations(report.text, [block.span for block in report.prose])]

    def in_marks(spans: Spans) -> bool:
        return any(mark.start <= span.start < mark.end for span in spans for mark in quoted)

    def says(one: Statement) -> bool:
        source, cue, content = (_line(words) for words in (one.source_text, one.cue_text, one.content_text))
        if _is_of_another(cue, content) or _is_silence(cue, content) or _is_attitude(source, cue, content):
            return False
        if _PURPOSE.fullmatch(cue) and content.startswith("to ") and source.lower() not in _PERSONAL:
            return False
        if _MEANING.fullmatch(cue) and source.lower() in {"", "we"} and not in_marks(one.cue):
            return False
        ours = source.lower().removeprefix("the ") == own or source.lower() in _FIRST_PERSON
        return not (ours and _is_of_our_work(cue) and not in_marks(one.source))

    return says


def kept(report: Report, statements: Sequence[Statement]) -> list[Statement]:
    """The statements that say something, in their order."""
    return list(filter(says_something(report), statements))


def _line(words: str) -> str:
    return " ".join(words.split())


def _is_of_another(cue: str, content: str) -> bool:
    """Whether it only names a hand of the statement around it or who was told, or its content is a mere article."""
    if _TELLING.fullmatch(cue) and _WHOM.fullmatch(content):
        return True
    return content.lower() in _ARTICLES or bool(_CITING.fullmatch(cue) or _REFERRING.fullmatch(content))


def _is_silence(cue: str, content: str) -> bool:
    if _SILENCE.fullmatch(f"{cue} {content}") or (_REFUSING.fullmatch(cue) and _TALKING.fullmatch(content)):
        return True
    return bool(_ASKING.fullmatch(cue) and _NAMELESS.fullmatch(content))


def _is_attitude(source: str, cue: str, content: str) -> bool:
    if _ATTITUDE.fullmatch(cue) or (_EXPLAINING.fullmatch(cue) and source.lower() not in _PERSONAL):
        return True
    return bool(_EPITHET.fullmatch(cue)) and content.startswith("to be ") and not source.removeprefix("The").strip()


def _is_of_our_work(cue: str) -> bool:
    return any(pattern.fullmatch(cue) for pattern in (_CHECKING, _APPEALING, _NOT_ASKED))
