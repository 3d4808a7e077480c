"""What a report says of its outlet's own earlier report: "Our report of Tuesday", "as we reported on 12 March"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from firsthand.domain import Report, Span

from .naming import How, Naming
from .sentences import Sentences

_STORY = r"(?:report|article|story|coverage|investigation|account|dispatch|piece|interview|bulletin|broadcast)s?"
_REPORTED = r"(?:reported|revealed|wrote|published|disclosed|said|quoted|broadcast)"
_CORRECTION = re.compile(r"\b(?:correction|corrections|clarification|corrigendum|erratum|retraction)\b", re.IGNORECASE)


def own_earlier(report: Report, key: str | None, sentences: Sentences) -> Iterator[Naming]:
    """A naming of the report's own outlet for each mention of what it brought before; a correction has one anyway."""
    if key is None:
        return
    found = list(own_words(report))
    if not found and report.prose and is_headed_correction(report):
        found = [sentences.around(report.prose[0].span)]
    for span in found:
        yield Naming(How.OWN, report.outlet or "", (span,), sentences.around(span), key=key)


def own_words(report: Report) -> Iterator[Span]:
    """The words in which it speaks of what its outlet brought before."""
    return (Span(*match.span()) for match in _pattern(report.outlet or "").finditer(report.text))


def is_headed_correction(report: Report) -> bool:
    """True where its section or title says that it is a correction."""
    return bool(_CORRECTION.search(f"{report.section or ''} {report.title or ''}"))


@lru_cache(500)
def _pattern(outlet: str) -> re.Pattern[str]:
    """Own words for itself: "our", "this newspaper's", its name, and its name's last word ("the Courier's")."""
    bare = re.sub(r"^the ", "", outlet.strip(), flags=re.IGNORECASE)
    names = [re.escape(name) for name in {bare, bare.rsplit(" ", 1)[-1]} if len(name) > 2]
    named = "|".join(
        [
            r"[Tt]his (?:news)?(?:paper|agency|magazine|station|programme|site|website)",
            *(f"[Tt]he {n}|{n}" for n in names),
        ]
    )
    on = r"(?:of|on|from|published)\b[^.\n]{0,60}?,?"
    few, done = r"(?:\w+ ){0,2}", "(?:first |already |had |have |also )*"
    return re.compile(
        rf"\b(?:[Oo]ur (?:own )?{few}{_STORY}\b(?! (?:team|desk|staff))|(?:{named})[’']s (?:own )?{few}{_STORY}\b"
        rf"|(?:[Ww]e|{named}) {done}{_REPORTED} (?:on|last|in|yesterday|earlier|this week)\b"
        rf"|\bas (?:we|{named}) {done}(?:{_REPORTED}|printed)\b"
        rf"|[Ii]n an? (?:\w+ )?{_STORY} {on} (?:we|{named}) (?:had )?{_REPORTED}\b"
        rf"|[Aa]n? (?:earlier|previous) (?:version|{_STORY})(?: of this {_STORY})?(?: (?:in|by) (?:{named}))?\b)"
    )
