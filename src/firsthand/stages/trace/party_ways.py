"""Party ways: how the words of a party who speaks came, by this sentence, or as the report said before."""

from __future__ import annotations

from firsthand.domain import Channel, PartyKind, Role, Statement, Token

from .carry import Way
from .cited_hands import hands_behind, usual_channel
from .clauses import objects
from .documents import document_hands, is_document
from .hands import Hand, without_repeats
from .links import OutletLinks
from .parties import Draft
from .scene import Scene
from .settings_of_speech import setting_of
from .tapes import caught, goes_on, heard_on
from .tellers import teller, tells_on
from .told_before import ToldBefore, is_outlet
from .translators import interpreted, of_the_interview, translators
from .words.hands import SCREENING


class PartyWays:
    """Finds the hands down to a party that is a statement's source."""

    def __init__(self, scene: Scene, told: ToldBefore, links: OutletLinks) -> None:
        self._scene = scene
        self._told = told
        self._links = links
        self._interview_translators = of_the_interview(scene)
        self._interpreted_people = interpreted(scene)

    def hands(
        self, statement: Statement, draft: Draft, cue: Token | None, above: tuple[Hand, ...], block: int
    ) -> tuple[Hand, ...]:
        """The hands `above`, those that the sentence or the report before it tell, and the party or whom it cites."""
        told_by = teller(self._scene, statement)
        if told_by is not None:
            told = Hand(draft, Role.RELAYER, Channel.UNKNOWN, statement.source)
            return without_repeats((*above, *((told,) if tells_on(draft, cue) else ()), *told_by))
        quoted = hands_behind(self._scene, statement, cue, draft)
        outlet = draft.kind is PartyKind.OUTLET
        if quoted:
            channel = Channel.ARTICLE if outlet else Channel.UNKNOWN
            relayer = Hand(draft, Role.RELAYER, channel, statement.source)
            return without_repeats((*above, *self._handed_on(relayer, quoted, block)))
        if outlet:
            shown = self._screened(cue)
            hands = (*above, Hand(draft, Role.RELAYER if shown else Role.SPEAKER, Channel.ARTICLE, statement.source))
            return without_repeats((*hands, *shown))
        way = self._interpreted(statement, draft, cue, self._way_of(statement, draft, cue, above, block), block)
        return without_repeats((*way.hands, Hand(draft, Role.SPEAKER, way.channel, statement.source)))

    def _interpreted(self, statement: Statement, draft: Draft, cue: Token | None, way: Way, block: int) -> Way:
        """The way with the interpreters that the sentence names; a label's, with those of the whole interview."""
        interpreters = translators(self._scene, statement, cue)
        if cue is not None and cue.text == ":" and not way.hands:
            interpreters = interpreters or self._interview_translators
        if not way.hands:
            interpreters = interpreters or self._interpreted_people.get(draft.key, ())
        if interpreters:
            way = Way(without_repeats((*way.hands, *interpreters)), way.channel)
            self._told.carried.remember(draft, way, block)
        return way

    def _screened(self, cue: Token | None) -> tuple[Hand, ...]:
        """The recording or document that an outlet lets speak: "showed a video in which …"."""
        if cue is None or cue.lemma not in SCREENING:
            return ()
        for thing in objects(self._scene.annotation, cue):
            if is_document(thing):
                return document_hands(self._scene, thing, self._scene.words(thing))
        return ()

    def _handed_on(self, relayer: Hand, quoted: tuple[Hand, ...], block: int) -> tuple[Hand, ...]:
        """The one who cites somebody, and whom; an outlet that is known to have heard them did so here too."""
        last, carried = quoted[-1], self._told.carried
        if last.party is None or not is_outlet(relayer):
            return (relayer, *quoted)
        known = carried.recall(last.party, block)
        if known is not None and known.hands and known.hands[-1].party is relayer.party:
            return (*known.hands, Hand(last.party, last.role, known.channel, last.evidence))
        if known is None and len(quoted) == 1:
            carried.remember(last.party, Way((relayer,), last.channel), block)
        return (relayer, *quoted)

    def _way_of(
        self, statement: Statement, draft: Draft, cue: Token | None, above: tuple[Hand, ...], block: int
    ) -> Way:
        """How the party's words came: by this sentence, else as the report said before."""
        told = self._told
        tape = heard_on(self._scene, told.tapes, draft, cue)
        if tape is not None:
            way = Way(without_repeats((*above, *tape.hands)), tape.channel)
            told.carried.remember(draft, way, block)
            told.tapes = (*told.tapes, *goes_on(self._scene, tape, cue))
            return way
        shown, channel = setting_of(self._scene, cue, told.recording)
        source = self._scene.head_of(statement.source)
        interceptors = tuple(caught(self._scene, source)) if source is not None else ()
        hands = (*above, *shown, *interceptors)
        nested = statement.nested_in in told.done
        carried = None if nested else told.carried.recall(draft, block)
        if carried is not None and hands and _parties(hands) <= _parties(carried.hands):
            return carried  # said again
        if carried is not None and (told.heard_in_sentence(draft, cue) or not (hands or channel)):
            return Way(without_repeats((*hands, *carried.hands)), channel or carried.channel)
        if channel is None and not hands and self._in_a_post(cue):
            channel = Channel.POST
        way = Way(hands, channel or usual_channel(draft))
        if hands and statement.nested_in is None and hands[-1].role is not Role.DOCUMENT:
            told.carried.remember(draft, way, block)
        return way

    def _in_a_post(self, cue: Token | None) -> bool:
        return cue is not None and self._links.shows_post((self._scene.annotation.sentence_of(cue).span,))


def _parties(hands: tuple[Hand, ...]) -> set[Draft | None]:
    return {hand.party for hand in hands}
