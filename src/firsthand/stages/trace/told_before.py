"""Told before: what the report has disclosed so far of the ways that words came, kept statement by statement."""

from __future__ import annotations

from firsthand.domain import Channel, PartyKind, Role, Spans, Statement, Token

from .carry import Carried, Way
from .clauses import behind
from .documents import is_utterance
from .hands import Hand
from .hearings import Hearing, hearings
from .parties import Draft
from .scene import Scene
from .tapes import tapes


class ToldBefore:
    """`done` are the finished hands by statement, `papers` the keys of documents that were a hand.

    `latest` is the last statement that is nested in none, with its paragraph; `told_from` finds the latest with the
    same source; `recording` is the recording spoken of last, `said_in` who spoke last "in a statement".
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.carried = Carried()
        self.tapes = tapes(scene)
        self.done: dict[str, tuple[Hand, ...]] = {}
        self.papers: set[int] = set()
        self.told_from: dict[Spans, str] = {}
        self.latest: tuple[Statement, int] | None = None
        self.recording: Hand | None = None
        self.said_in: dict[str, Hand] = {}
        self._hearings = hearings(scene)
        self._next_hearing = 0

    def hear_up_to(self, anchor: Token | None) -> None:
        """Remember the ways that hearings up to the end of this sentence disclose."""
        if anchor is None:
            return
        last = self._scene.annotation.sentence_of(anchor).last
        while self._next_hearing < len(self._hearings) and self._hearings[self._next_hearing].at < last:
            hearing = self._hearings[self._next_hearing]
            block = self._scene.annotation.sentences[hearing.sentence].block
            self.carried.remember(hearing.speaker, _way(hearing), block)
            self._next_hearing += 1

    def heard_in_sentence(self, draft: Draft, cue: Token | None) -> bool:
        """Whether this very sentence tells that the party spoke to somebody."""
        if cue is None:
            return False
        sentence = self._scene.annotation.sentence_of(cue)
        for hearing in reversed(self._hearings[: self._next_hearing]):
            if hearing.at < sentence.first:
                return False
            if hearing.speaker in (draft, draft.group):
                return True
        return False

    def finish(self, statement: Statement, hands: tuple[Hand, ...]) -> None:
        """The statement came this way: learn its documents, its recording, and who said it in what."""
        self.done[statement.id] = hands
        self.papers.update(h.party.key for h in hands if h.party is not None and h.role is Role.DOCUMENT)
        self._note_utterance(statement, hands)
        self.recording = next((hand for hand in hands if _is_recording(hand)), self.recording)

    def _note_utterance(self, statement: Statement, hands: tuple[Hand, ...]) -> None:
        """Whose statement "the statement" is further on: that of who last spoke "in a statement"."""
        cue = self._scene.cue_verb(statement)
        if cue is None or not hands or hands[-1].party is None:
            return
        for _, noun in behind(self._scene.annotation, cue, ("in", "on", "by", "through", "via")):
            if is_utterance(noun):
                self.said_in[noun.lemma] = hands[-1]

    def remember_nested(self, hands: tuple[Hand, ...], block: int) -> None:
        """What an outlet has a speaker say came through that outlet, here and where the report goes on with it."""
        if not hands:
            return
        above, last = hands[:-1], hands[-1]
        handed_on = all(is_outlet(hand) for hand in above) or any(hand.role is Role.DOCUMENT for hand in above)
        if last.party is not None and above and handed_on:
            self.carried.remember(last.party, Way(above, last.channel), block)


def is_outlet(hand: Hand) -> bool:
    """True where the hand is known to be an outlet's."""
    return hand.party is not None and hand.party.kind is PartyKind.OUTLET


def _is_recording(hand: Hand) -> bool:
    return hand.role is Role.DOCUMENT and hand.channel is Channel.RECORDING


def _way(hearing: Hearing) -> Way:
    if hearing.listener is None:
        return Way((), hearing.channel)
    return Way((Hand(hearing.listener, Role.INTERVIEWER, Channel.ARTICLE, hearing.evidence),), hearing.channel)
