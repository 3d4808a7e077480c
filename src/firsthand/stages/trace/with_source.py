"""Statements that name their source: the hands that source, cue and sentence show, by what sort of source it is."""

from __future__ import annotations

from dataclasses import replace

from firsthand.domain import Channel, Role, Statement, Token

from .carry import Way
from .cited_hands import hands_behind, with_author
from .clauses import antecedent, is_relative
from .documents import author_hands, document_hands, is_document, is_thing, is_utterance, outlet_of, utterance_hands
from .hands import Hand, unknown, without_repeats
from .heard_from import heard_from
from .impersonal import where_one_says
from .links import OutletLinks
from .nobodys_words import is_impression, is_said_of
from .own_reports import OwnReports
from .parties import Draft
from .party_ways import PartyWays
from .relays import relays
from .scene import Scene
from .told_before import ToldBefore
from .turns import Turns
from .vague import described, is_vague
from .words.bodies import DOCUMENTS
from .words.hands import SHOWING


class WithSource:
    """Finds the hands below the publisher of statements with a source."""

    def __init__(self, scene: Scene, told: ToldBefore, links: OutletLinks) -> None:
        self._scene = scene
        self._told = told
        self._own_reports = OwnReports(scene)
        self._turns = Turns(scene)
        self._party_ways = PartyWays(scene, told, links)

    def hands(self, statement: Statement, anchor: Token | None, block: int) -> tuple[Hand, ...]:
        """The hands; one unknown hand where the words show nobody, none where the outlet speaks for itself."""
        scene = self._scene
        token = scene.head_of(statement.source)
        if token is None:
            return (unknown(statement.source),)
        token = self._meant(statement, token)
        cue = scene.cue_verb(statement)
        if scene.is_own(token) or scene.is_own_name(statement.source_text):
            quoted = hands_behind(scene, statement, cue, None)
            return (self._own_reports.in_which(cue, statement.source), *quoted) if quoted else ()
        if self._turns.asks(statement):
            return ()
        if is_impression(scene, statement, cue):
            return ()
        above = relays(scene, statement, anchor)
        if is_said_of(scene, token, cue):
            return (*above, unknown(statement.cue))
        draft = self._speaker(statement, token)
        own = self._own_reports.at(token, draft, statement.source)
        if own is not None:
            return with_author(scene, statement, (own, *hands_behind(scene, statement, cue, own.party)))
        if is_vague(scene, token, draft):
            return (*above, unknown(statement.source))
        thing = self._of_a_thing(statement, token, cue, draft, above, block)
        if thing is not None:
            return thing
        if draft is None:
            return (*above, unknown(statement.source))
        return self._party_ways.hands(statement, draft, cue, above, block)

    def _meant(self, statement: Statement, token: Token) -> Token:
        """The word for who speaks: behind "heard from", and the outlet of "the live blog of the Argus"."""
        told_by = heard_from(self._scene, self._scene.cue_verb(statement), token)
        return told_by or outlet_of(self._scene, token) or _whose_words(self._scene, token) or token

    def _speaker(self, statement: Statement, token: Token) -> Draft | None:
        """The party that the source means; None where the words leave it open."""
        if token.text.lower() == "you":
            return self._turns.addressed(token)
        if self._turns.answers(statement):
            return self._turns.interviewee
        scene = self._scene
        return scene.speaker(statement, token) or where_one_says(scene, token) or described(scene, token)

    def _of_a_thing(
        self,
        statement: Statement,
        token: Token,
        cue: Token | None,
        draft: Draft | None,
        above: tuple[Hand, ...],
        block: int,
    ) -> tuple[Hand, ...] | None:
        """The hands of a statement by what was uttered or written down; None where the source is a party."""
        token = antecedent(self._scene.annotation, token) if is_relative(token) else token
        if is_utterance(token, owned=any(t.dep == "poss" for t in self._scene.annotation.children(token))):
            return self._of_an_utterance(statement, token, above)
        if is_document(token) or (cue is not None and cue.lemma in SHOWING and is_thing(token, draft)):
            hands = (*above, *document_hands(self._scene, token, statement.source))
            hands = self._carried_document(draft, hands, block)
            quoted = hands_behind(self._scene, statement, cue, draft)
            return without_repeats((*hands, *quoted)) if quoted else with_author(self._scene, statement, hands)
        reads = cue is not None and cue.lemma == "read" and draft is not None and not draft.named
        if draft is not None and token.pos == "PRON" and (self._is_paper(draft) or reads):
            document = Hand(draft, Role.DOCUMENT, Channel.DOCUMENT, statement.source)
            return self._carried_document(draft, (*above, document, *author_hands(self._scene, draft)), block)
        return None

    def _of_an_utterance(self, statement: Statement, token: Token, above: tuple[Hand, ...]) -> tuple[Hand, ...]:
        hands = utterance_hands(self._scene, token, statement.source)
        said_in = self._told.said_in.get(token.lemma)
        if hands[-1].party is None and said_in is not None and _is_definite(self._scene, token):
            hands = (*hands[:-1], replace(said_in, channel=hands[-1].channel, evidence=statement.source))
        return without_repeats((*above, *hands))

    def _is_paper(self, draft: Draft) -> bool:
        return draft.key in self._told.papers or (bool(draft.nouns & DOCUMENTS) and not draft.named)

    def _carried_document(self, draft: Draft | None, hands: tuple[Hand, ...], block: int) -> tuple[Hand, ...]:
        """A document that the report spoke of before came the same way again."""
        if draft is None:
            return hands
        own = [hand for hand in hands if hand.party is not draft and hand.role is not Role.SPEAKER]
        if own:
            self._told.carried.remember(draft, Way(tuple(own), Channel.DOCUMENT), block)
            return hands
        way = self._told.carried.recall(draft, block)
        return without_repeats((*way.hands, *hands)) if way is not None else hands


def _whose_words(scene: Scene, noun: Token) -> Token | None:
    """Of "her words" and "the captain's account", whose they are."""
    if noun.lemma not in ("word", "account", "version"):
        return None
    return next((t for t in scene.annotation.children(noun) if t.dep == "poss"), None)


def _is_definite(scene: Scene, noun: Token) -> bool:
    """True for "the statement", which takes one up."""
    return any(t.dep == "det" and t.lemma in ("the", "this", "that") for t in scene.annotation.children(noun))
