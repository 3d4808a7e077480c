"""Asserted: what of a statement is compared with others, made once from its report and cheap to keep as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from firsthand.domain import Certainty, Chain, Polarity, Report, Role, Statement

from .dates import When, whens_in
from .figures import Figure, figures_in
from .matters import matter_of
from .negation import is_negative
from .numerals import is_number
from .questions import asks
from .quotations import quotations_of
from .setting import names_of, sentence_around, story_of
from .words import stems

_COMPARED = 4_000
"""Characters of a content, and of what stands around it, that are compared; a speech is hardly one claim."""
_SETS = ("setting", "names", "speaker")


@dataclass(frozen=True, slots=True)
class Asserted:
    """A statement as claims are gathered from it.

    `words` are the stems of its content in order, without numbers, `setting` those of its sentence and the sentence
    before, `story` the names and rare words of its report, most telling first, `names` all names in it. `speaker`: the
    stems of what the chain's last hand is called; `published`: the report's ISO 8601 date; `negative`: the content
    negates; `denied`: the chain's cue does; `silent`: it is only asked, or said not to be confirmed or mentioned.
    """

    statement: str
    report: str
    published: str | None
    text: str
    words: tuple[str, ...]
    setting: frozenset[str]
    story: tuple[str, ...]
    names: frozenset[str] = frozenset()
    speaker: frozenset[str] = frozenset()
    figures: tuple[Figure, ...] = ()
    whens: tuple[When, ...] = ()
    quotations: tuple[str, ...] = ()
    negative: bool = False
    denied: bool = False
    silent: bool = False
    certain: bool = True
    nested_in: str | None = None

    @property
    def against(self) -> bool:
        """True where it speaks against what its words, without their negation, say."""
        return self.negative != self.denied

    def as_dict(self) -> dict[str, Any]:
        """A JSON object that `from_dict` reads; an infinite bound is written as null."""
        row: dict[str, Any] = {name: getattr(self, name) for name in self.__slots__}
        row |= {name: sorted(row[name]) for name in _SETS}
        row["figures"] = [
            [f.value, f.low, None if f.high == float("inf") else f.high, sorted(f.units), f.matter]
            for f in self.figures
        ]
        return row

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Asserted:
        """What `as_dict` wrote. Raises KeyError or TypeError for another shape."""
        kept = dict(row)
        kept["words"], kept["story"], kept["quotations"] = (tuple(row[k]) for k in ("words", "story", "quotations"))
        kept |= {name: frozenset(row[name]) for name in _SETS}
        kept["whens"] = tuple(When(*when) for when in row["whens"])
        kept["figures"] = tuple(
            Figure(value, low, float("inf") if high is None else high, frozenset(units), matter)
            for value, low, high, units, matter in row["figures"]
        )
        return cls(**kept)


def asserted(statement: Statement, chain: Chain, report: Report, *, within_denial: bool = False) -> Asserted:
    """What is compared of `statement`, whose chain and report these are.

    What is told within a denial ("denied that managers had ignored a warning") is silent: nobody asserts it there.
    """
    text = " ".join(statement.content_text.split())
    compared = text[:_COMPARED]
    sentence, before = (near[:_COMPARED] for near in sentence_around(statement, report))
    return Asserted(
        statement.id,
        report.id,
        report.published,
        text,
        _without_numbers(compared),
        frozenset(_without_numbers(f"{sentence}\n{before}")),
        story_of(report),
        names_of(report),
        _speaker(chain),
        figures_in_setting(compared, sentence, before),
        whens_in(compared, report.published),
        quotations_of(statement),
        is_negative(compared),
        chain.polarity is Polarity.DENIED,
        within_denial or chain.certainty is Certainty.UNKNOWN or asks(text),
        chain.certainty is Certainty.CERTAIN,
        statement.nested_in,
    )


def _speaker(chain: Chain) -> frozenset[str]:
    """The stems of the speaker's name or description; none where the outlet speaks for itself."""
    last = chain.speaker
    return frozenset() if last.role is Role.PUBLISHER else frozenset(stems(last.name or ""))


def _without_numbers(text: str) -> tuple[str, ...]:
    """Its stems; numbers are compared as figures, and must not make two statements alike as words."""
    return tuple(word for word in stems(text) if not is_number(word))


def figures_in_setting(text: str, sentence: str, before: str) -> tuple[Figure, ...]:
    """The figures of `text`; one without a unit ("the number at seven") takes it from what stands near."""
    found = figures_in(text)
    if all(figure.units or figure.matter for figure in found):
        return found
    named = [f for words in (sentence, before) for f in figures_in(words) if f.units or f.matter]
    units, matter = (
        (named[0].units, named[0].matter) if named else (frozenset(), matter_of(stems(f"{sentence} {before}")))
    )
    return tuple(f if f.units or f.matter else f._replace(units=units, matter=matter) for f in found)
