"""Turns: who asks in an interview that is printed as a transcript, and whom the asking "you" means.

Who asks does so for the outlet, so that a question is the outlet's own. A transcript of a court or an assembly has no
such speaker: there whoever asks is a party like the others.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from firsthand.domain import Span, Statement, Token

from .hearings import hearings
from .parties import Draft
from .scene import Scene
from .words import words

LEAST_TURNS = 3
"""Turns that make a transcript."""

ASKS = 0.5
"""Part of the turns of whoever asks that hold a question, at least; of each of the others it must be less."""

REACH = 20
"""Turns before and behind a question in which the one who answers is looked for."""

LONGEST = 2000
"""Characters of a turn in which a question is looked for."""

_SPOKEN_TO = re.compile(r"\byou(?:r|[’']re|[’']ve)?\b", re.IGNORECASE)

_ASKERS = words("interviewer host presenter moderator reporter journalist anchor correspondent q question")
_ANSWERERS = words("a answer")
_IN_SESSION = words(
    "court judge counsel magistrate clerk witness mr mrs ms chair chairman president prosecutor defence"
)


@dataclass(frozen=True, slots=True)
class _Turn:
    label: str
    speaker: Draft | None
    start: int
    span: Span
    asks: bool
    addresses: bool
    """Whether it asks, or speaks to "you"."""


class Turns:
    """The turns of a report's transcript; none where it is none."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        turns = [turn for statement in scene.statements if (turn := self._turn(statement)) is not None]
        self._turns = sorted(turns, key=lambda turn: turn.start) if len(turns) >= LEAST_TURNS else []
        self._askers = self._who_asks()
        self._asked_at = {turn.start for turn in self._turns if self._key(turn) in self._askers}
        self._starts = [turn.start for turn in self._turns]

    def _turn(self, statement: Statement) -> _Turn | None:
        cue = self._scene.cue_verb(statement)
        token = self._scene.head_of(statement.source) if statement.source else None
        if cue is None or cue.text != ":" or token is None or not statement.content:
            return None
        text = self._scene.report.text
        words = statement.source_text.lower()
        whole = Span(statement.source[0].start, statement.content[-1].end)
        said = self._paragraph(whole).of(text)
        asks = "?" in said
        return _Turn(words, self._scene.party(token), whole.start, whole, asks, asks or bool(_SPOKEN_TO.search(said)))

    def _paragraph(self, turn: Span) -> Span:
        """From the turn's label to the end of its paragraph: what is asked may follow what is told."""
        starts = self._block_starts
        block = self._scene.report.blocks[bisect_right(starts, turn.start) - 1] if starts else None
        end = turn.end if block is None else min(max(turn.end, block.span.end), turn.start + LONGEST)
        return Span(turn.start, max(turn.end, end))

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self._scene.report.blocks]

    def _key(self, turn: _Turn) -> str:
        return turn.label if turn.speaker is None else str(turn.speaker.key)

    def _who_asks(self) -> frozenset[str]:
        """The keys of those who ask: the one who does so by far most often, and labels that say so."""
        by_key: dict[str, list[_Turn]] = defaultdict(list)
        for turn in self._turns:
            by_key[self._key(turn)].append(turn)
        if len(by_key) < 2 or any(set(turn.label.replace(".", "").split()) & _IN_SESSION for turn in self._turns):
            return frozenset()
        told = [key for key, turns in by_key.items() if set(turns[0].label.split()) & _ASKERS]
        asking = [key for key, turns in by_key.items() if _mostly(turn.asks for turn in turns)]
        addressing = [key for key, turns in by_key.items() if _mostly(turn.addresses for turn in turns)]
        found = asking or addressing  # a presenter who tells before asking
        return frozenset(told or (found if len(found) == 1 else ()))

    def asks(self, statement: Statement) -> bool:
        """True for a turn of whoever asks for the outlet."""
        return statement.source[0].start in self._asked_at

    def answers(self, statement: Statement) -> bool:
        """True for the bare "A:" of an interview in questions and answers."""
        return statement.source[0].start in self._answered_at

    @cached_property
    def _answered_at(self) -> frozenset[int]:
        answers = (turn.start for turn in self._turns if turn.label.rstrip(".") in _ANSWERERS)
        return frozenset(answers if self._askers else ())

    @cached_property
    def interviewee(self) -> Draft | None:
        """Who answers: whom the report tells to have spoken to it, last before the first turn; else unknown."""
        first = self._turns[0].start if self._turns else 0
        spoke = [h.speaker for h in hearings(self._scene) if self._scene.annotation.tokens[h.at].span.start < first]
        return spoke[-1] if spoke else None

    def addressed(self, you: Token) -> Draft | None:
        """Whom "you" means in a turn of whoever asks: the one who speaks next, or else spoke last."""
        place = bisect_right(self._starts, you.span.start) - 1
        if place < 0 or self._starts[place] not in self._asked_at or not self._turns[place].span.contains(you.span):
            return None
        before = self._turns[max(0, place - REACH) : place]
        others = (*self._turns[place + 1 : place + 1 + REACH], *reversed(before))
        turn = next((turn for turn in others if self._key(turn) not in self._askers), None)
        if turn is None:
            return None
        return self.interviewee if turn.label.rstrip(".") in _ANSWERERS else turn.speaker


def _mostly(signs: Iterable[bool]) -> bool:
    """True for at least ASKS of two or more."""
    seen = list(signs)
    return len(seen) > 1 and sum(seen) >= ASKS * len(seen)
