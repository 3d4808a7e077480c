"""The way of each statement: the hands from below the publisher down to the one who speaks, put together from what
the rules for credits, links, relays, documents, hearings and carrying over find.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from firsthand.domain import Channel, PartyKind, Role, Spans, Statement, StatementKind, Token

from .carry import Carried, Way
from .clauses import agents, behind, is_passive, objects
from .credits import credit_hands, paragraph_credits
from .documents import (
    author_hands,
    document_hands,
    is_document,
    is_thing,
    is_utterance,
    main_verb,
    own_author,
    utterance_hands,
)
from .hands import Hand, continued, without_repeats
from .hearings import Hearing, hearings
from .impersonal import where_one_says
from .links import OutletLinks
from .own_reports import OwnReports
from .parties import Draft
from .relays import cited, relays
from .scene import Scene
from .settings_of_speech import setting_of
from .tapes import caught, goes_on, heard_on, tapes
from .translators import of_the_interview, translators
from .vague import is_vague
from .words.bodies import DOCUMENTS, STATE
from .words.hands import EMERGING, OUTLET_VOICE, PASSING_ON, QUOTING, REASONS, SAYING, SCREENING, SHOWING
from .words.sureness import EVIDENTIALS, INFERRING_CUES, RAISING, TOLD

LONGEST = 24
"""Hands of a way; texts that nest deeper are made to be so, or parsed wrongly."""

_OF_OTHERS_WORDS = ((Role.DOCUMENT, Channel.DOCUMENT), (Role.RELAYER, Channel.ARTICLE))
"""Ends of a way behind which stands whoever the content itself names as having said so."""


class Ways:
    """Finds the ways of a report's statements; ask in order of text, so that ways carry over."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._links = OutletLinks(scene)
        self._credits = credit_hands(scene)
        self._tapes = tapes(scene)
        self._papers: set[int] = set()
        self._own_reports = OwnReports(scene)
        self._interview_translators = of_the_interview(scene)
        self._paragraph_credits = paragraph_credits(scene)
        self._hearings = hearings(scene)
        self._next_hearing = 0
        self._carried = Carried()
        self._done: dict[str, tuple[Hand, ...]] = {}
        self._told_from: dict[Spans, str] = {}
        self._latest: tuple[Statement, int] | None = None
        self._recording: Hand | None = None
        self._said_in: dict[str, Hand] = {}

    @property
    def found(self) -> Mapping[str, tuple[Hand, ...]]:
        """The hands below the publisher, by statement."""
        return self._done

    def take(self, statement: Statement) -> None:
        """Find the way of one statement; a nested one's outer statement must have been taken before."""
        anchor = self._anchor(statement)
        block = self._block(anchor)
        self._hear_up_to(anchor)
        outer = self._done.get(statement.nested_in or "")
        if outer and self._is_first_person(statement) and self._teller(statement) is not None:
            hands = continued(outer, self._teller(statement) or ())
        elif outer is not None:
            hands = self._nested(statement, outer, anchor, block)
            self._remember_nested(hands, block)
        else:
            hands = self._hands(statement, anchor, block)
            credit = self._paragraph_credits.get(block)
            credits = (*self._credits, *((credit,) if credit else ()))
            hands = without_repeats((*credits, *self._linked(statement, anchor, hands), *hands))
            self._latest = (statement, block)
            self._told_from[statement.source] = statement.id
        self._done[statement.id] = _ended(hands)
        self._papers.update(h.party.key for h in hands if h.party is not None and h.role is Role.DOCUMENT)
        self._note_utterance(statement, hands)
        self._recording = next((hand for hand in hands if _is_recording(hand)), self._recording)

    def _note_utterance(self, statement: Statement, hands: tuple[Hand, ...]) -> None:
        """Whose statement "the statement" is further on: that of who last spoke "in a statement"."""
        cue = self._scene.cue_verb(statement)
        if cue is None or not hands or hands[-1].party is None:
            return
        for _, noun in behind(self._scene.annotation, cue, ("in", "on", "by", "through", "via")):
            if is_utterance(noun):
                self._said_in[noun.lemma] = hands[-1]

    def _nested(
        self, statement: Statement, outer: tuple[Hand, ...], anchor: Token | None, block: int
    ) -> tuple[Hand, ...]:
        """The outer way and what the nested statement adds to it.

        One whose source is "I", and one without a source or subject ("to resist a recall"), is the outer speaker's own.
        Ways longer than LONGEST hands are not followed further: what comes then is one unknown hand.
        """
        cue = self._scene.cue_verb(statement)
        if outer and self._is_first_person(statement):
            return outer
        if not statement.source and cue is not None and cue.tag in ("VB", "VBG") and outer:
            return outer
        if len(outer) >= LONGEST:
            return without_repeats((*outer, _unknown(statement.cue or statement.content)))
        return continued(outer, self._hands(statement, anchor, block))

    def _teller(self, statement: Statement) -> tuple[Hand, ...] | None:
        """Who told the source of "We were told that …", mostly an unknown hand; None for other statements."""
        cue = self._scene.cue_verb(statement)
        token = self._scene.head_of(statement.source) if statement.source else None
        if cue is None or token is None or cue.lemma not in TOLD or not is_passive(self._scene.annotation, cue):
            return None
        if token.dep != "nsubjpass" or token.head != cue.index:
            return None
        for agent in agents(self._scene.annotation, cue):
            draft = self._scene.party(agent)
            return (Hand(draft, Role.SPEAKER, Channel.UNKNOWN, self._scene.words(agent)),)
        return (_unknown(statement.cue),)

    def _is_first_person(self, statement: Statement) -> bool:
        """True for the "I" and "we" of what the outer speaker says."""
        token = self._scene.head_of(statement.source) if statement.source else None
        return token is not None and token.pos == "PRON" and token.text.lower() in OUTLET_VOICE

    def _remember_nested(self, hands: tuple[Hand, ...], block: int) -> None:
        """What an outlet has a speaker say came through that outlet, here and where the report goes on with it."""
        if not hands:
            return
        above, last = hands[:-1], hands[-1]
        handed_on = all(_is_outlet(hand) for hand in above) or any(hand.role is Role.DOCUMENT for hand in above)
        if last.party is not None and above and handed_on:
            self._carried.remember(last.party, Way(above, last.channel), block)

    def _anchor(self, statement: Statement) -> Token | None:
        return self._scene.cue_verb(statement) or main_verb(self._scene, statement.content) or self._first(statement)

    def _first(self, statement: Statement) -> Token | None:
        tokens = self._scene.annotation.tokens_in(statement.content[0]) if statement.content else ()
        return tokens[0] if tokens else None

    def _block(self, anchor: Token | None) -> int:
        return self._scene.annotation.sentence_of(anchor).block if anchor is not None else -1

    def _hear_up_to(self, anchor: Token | None) -> None:
        """Remember the ways that hearings up to the end of this sentence disclose."""
        if anchor is None:
            return
        last = self._scene.annotation.sentence_of(anchor).last
        while self._next_hearing < len(self._hearings) and self._hearings[self._next_hearing].at < last:
            hearing = self._hearings[self._next_hearing]
            block = self._scene.annotation.sentences[hearing.sentence].block
            self._carried.remember(hearing.speaker, _way(hearing), block)
            self._next_hearing += 1

    def _linked(self, statement: Statement, anchor: Token | None, hands: tuple[Hand, ...]) -> tuple[Hand, ...]:
        if anchor is None or any(hand.role is not Role.SPEAKER for hand in hands):
            return ()
        return self._links.hands(statement, (self._scene.annotation.sentence_of(anchor).span,))

    # The hands that the statement itself shows.

    def _hands(self, statement: Statement, anchor: Token | None, block: int) -> tuple[Hand, ...]:
        if not statement.source:
            return self._without_source(statement, anchor, block)
        carried_on = None if statement.cue else self._told_from.get(statement.source)
        if carried_on is not None:
            return self._done[carried_on]
        scene = self._scene
        token = scene.head_of(statement.source)
        if token is None:
            return (_unknown(statement.source),)
        cue = scene.cue_verb(statement)
        if scene.is_own(token) or scene.is_own_name(statement.source_text):
            quoted = self._behind(statement, cue, None)
            return (self._own_reports.in_which(cue, statement.source), *quoted) if quoted else ()
        if _is_impression(scene, statement, cue):
            return ()
        above = relays(scene, statement, anchor)
        if _is_said_of(scene, token, cue):
            return (*above, _unknown(statement.cue))
        draft = scene.speaker(statement, token) or where_one_says(scene, token)
        own = self._own_reports.at(token, draft, statement.source)
        if own is not None:
            return self._with_author(statement, (own, *self._behind(statement, cue, own.party)))
        if is_vague(scene, token, draft):
            return (*above, _unknown(statement.source))
        if is_utterance(token):
            hands = utterance_hands(scene, token, statement.source)
            said_in = self._said_in.get(token.lemma)
            if hands[-1].party is None and said_in is not None and _is_definite(scene, token):
                hands = (*hands[:-1], replace(said_in, channel=hands[-1].channel, evidence=statement.source))
            return without_repeats((*above, *hands))
        if is_document(token) or (cue is not None and cue.lemma in SHOWING and is_thing(token, draft)):
            hands = (*above, *document_hands(scene, token, statement.source))
            hands = self._carried_document(draft, hands, block)
            quoted = self._behind(statement, cue, draft)
            return without_repeats((*hands, *quoted)) if quoted else self._with_author(statement, hands)
        if draft is None:
            return (*above, _unknown(statement.source))
        if token.pos == "PRON" and (draft.key in self._papers or (draft.nouns & DOCUMENTS and not draft.named)):
            document = Hand(draft, Role.DOCUMENT, Channel.DOCUMENT, statement.source)
            return self._carried_document(draft, (*above, document, *author_hands(scene, draft)), block)
        return self._of_party(statement, draft, cue, above, block)

    def _of_party(
        self, statement: Statement, draft: Draft, cue: Token | None, above: tuple[Hand, ...], block: int
    ) -> tuple[Hand, ...]:
        teller = self._teller(statement)
        if teller is not None:
            return without_repeats((*above, Hand(draft, Role.RELAYER, Channel.UNKNOWN, statement.source), *teller))
        quoted = self._behind(statement, cue, draft)
        outlet = draft.kind is PartyKind.OUTLET
        if quoted:
            channel = Channel.ARTICLE if outlet else Channel.UNKNOWN
            relayer = Hand(draft, Role.RELAYER, channel, statement.source)
            return without_repeats((*above, *self._handed_on(relayer, quoted, block)))
        if outlet:
            shown = self._screened(cue)
            hands = (*above, Hand(draft, Role.RELAYER if shown else Role.SPEAKER, Channel.ARTICLE, statement.source))
            return without_repeats((*hands, *shown))
        way = self._way_of(statement, draft, cue, above, block)
        interpreters = translators(self._scene, statement, cue)
        if cue is not None and cue.text == ":" and not way.hands:
            interpreters = interpreters or self._interview_translators
        if interpreters:
            way = Way(without_repeats((*way.hands, *interpreters)), way.channel)
            self._carried.remember(draft, way, block)
        return without_repeats((*way.hands, Hand(draft, Role.SPEAKER, way.channel, statement.source)))

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
        last = quoted[-1]
        if last.party is None or not _is_outlet(relayer):
            return (relayer, *quoted)
        known = self._carried.recall(last.party, block)
        if known is not None and known.hands and known.hands[-1].party is relayer.party:
            return (*known.hands, replace(last, channel=known.channel))
        if known is None and len(quoted) == 1:
            self._carried.remember(last.party, Way((relayer,), last.channel), block)
        return (relayer, *quoted)

    def _way_of(
        self, statement: Statement, draft: Draft, cue: Token | None, above: tuple[Hand, ...], block: int
    ) -> Way:
        """How the party's words came: by this sentence, else as the report said before."""
        tape = heard_on(self._scene, self._tapes, draft, cue)
        if tape is not None:
            way = Way(without_repeats((*above, *tape.hands)), tape.channel)
            self._carried.remember(draft, way, block)
            self._tapes = (*self._tapes, *goes_on(self._scene, tape, cue))
            return way
        shown, channel = setting_of(self._scene, cue, self._recording)
        source = self._scene.head_of(statement.source)
        interceptors = tuple(caught(self._scene, source)) if source is not None else ()
        hands = (*above, *shown, *interceptors)
        nested = statement.nested_in in self._done
        carried = None if nested else self._carried.recall(draft, block)
        heard_here = carried is not None and self._heard_in_sentence(draft, cue)
        said_again = carried is not None and bool(hands) and _parties(hands) <= _parties(carried.hands)
        if carried is not None and said_again:
            return carried
        if carried is not None and (heard_here or not (hands or channel)):
            return Way(without_repeats((*hands, *carried.hands)), channel or carried.channel)
        if channel is None and not hands and self._in_a_post(cue):
            channel = Channel.POST
        way = Way(hands, channel or _usual_channel(draft))
        if hands and statement.nested_in is None and hands[-1].role is not Role.DOCUMENT:
            self._carried.remember(draft, way, block)
        return way

    def _heard_in_sentence(self, draft: Draft, cue: Token | None) -> bool:
        if cue is None:
            return False
        sentence = self._scene.annotation.sentence_of(cue)
        for hearing in reversed(self._hearings[: self._next_hearing]):
            if hearing.at < sentence.first:
                return False
            if hearing.speaker in (draft, draft.group):
                return True
        return False

    def _in_a_post(self, cue: Token | None) -> bool:
        return cue is not None and self._links.shows_post((self._scene.annotation.sentence_of(cue).span,))

    def _behind(self, statement: Statement, cue: Token | None, source: Draft | None) -> tuple[Hand, ...]:
        """Who or what stands behind the source, where it cites or quotes somebody."""
        scene = self._scene
        hands: list[Hand] = []
        for token in cited(scene, statement, cue):
            quoted = cue is not None and cue.lemma in QUOTING and token.head == cue.index
            if not quoted and any(span.contains(token.span) for span in statement.content):
                continue
            draft = scene.party(token)
            if (draft is not None and draft is source) or (draft is None and token.lemma in REASONS):
                continue
            if is_document(token):
                hands.extend(self._with_author(statement, document_hands(scene, token, scene.words(token))))
            elif draft is None or is_vague(scene, token, draft):
                hands.append(_unknown(scene.words(token)))
            else:
                role = Role.RELAYER if draft.kind is PartyKind.OUTLET else Role.SPEAKER
                hands.append(Hand(draft, role, _usual_channel(draft), scene.words(token)))
        return tuple(hands)

    def _with_author(self, statement: Statement, hands: tuple[Hand, ...]) -> tuple[Hand, ...]:
        if hands and (hands[-1].role, hands[-1].channel) in _OF_OTHERS_WORDS:
            return without_repeats((*hands, *own_author(self._scene, statement.content)))
        return hands

    def _carried_document(self, draft: Draft | None, hands: tuple[Hand, ...], block: int) -> tuple[Hand, ...]:
        """A document that the report spoke of before came the same way again."""
        if draft is None:
            return hands
        own = [hand for hand in hands if hand.party is not draft and hand.role is not Role.SPEAKER]
        if own:
            self._carried.remember(draft, Way(tuple(own), Channel.DOCUMENT), block)
            return hands
        way = self._carried.recall(draft, block)
        return without_repeats((*way.hands, *hands)) if way is not None else hands

    # Statements that name no source.

    def _without_source(self, statement: Statement, anchor: Token | None, block: int) -> tuple[Hand, ...]:
        if not statement.cue:
            return self._going_on(statement, block)
        scene = self._scene
        cue = scene.cue_verb(statement)
        above = relays(scene, statement, anchor)
        official = self._official(statement)
        if official is not None:
            return (*above, official)
        shown, _ = setting_of(scene, cue, self._recording)
        if shown:
            return (*above, *shown)
        if not above and cue is not None and _is_own_thought(cue):
            return ()
        return (*above, _unknown(statement.cue))

    def _going_on(self, statement: Statement, block: int) -> tuple[Hand, ...]:
        """A statement without source or cue goes on from the one before it in the same or the last paragraph."""
        if self._latest is None:
            return ()
        before, since = self._latest
        quoted = statement.kind is not StatementKind.INDIRECT
        if block - since > (2 if quoted else 0):
            return (_unknown(statement.content),) if quoted else ()
        return self._done[before.id]

    def _official(self, statement: Statement) -> Hand | None:
        """The authority in the content of "that is the official story", which says so itself."""
        tokens = [t for span in statement.cue for t in self._scene.annotation.tokens_in(span)]
        if not any(t.lemma == "official" for t in tokens):
            return None
        for token in self._scene.content_tokens(statement.content):
            draft = self._scene.party(token)
            if draft is not None and (draft.nouns | draft.name_words) & STATE:
                return Hand(draft, Role.SPEAKER, Channel.STATEMENT, statement.cue)
        return None


def _ended(hands: tuple[Hand, ...]) -> tuple[Hand, ...]:
    """The hands with the last one speaking: an outlet with nobody behind it is the speaker itself."""
    if hands and hands[-1].role in (Role.RELAYER, Role.INTERVIEWER):
        return (*hands[:-1], replace(hands[-1], role=Role.SPEAKER))
    return hands


def _is_recording(hand: Hand) -> bool:
    return hand.role is Role.DOCUMENT and hand.channel is Channel.RECORDING


def _is_definite(scene: Scene, noun: Token) -> bool:
    """True for "the statement", which takes one up."""
    return any(t.dep == "det" and t.lemma in ("the", "this", "that") for t in scene.annotation.children(noun))


def _is_outlet(hand: Hand) -> bool:
    return hand.party is not None and hand.party.kind is PartyKind.OUTLET


def _way(hearing: Hearing) -> Way:
    if hearing.listener is None:
        return Way((), hearing.channel)
    return Way((Hand(hearing.listener, Role.INTERVIEWER, Channel.ARTICLE, hearing.evidence),), hearing.channel)


def _parties(hands: tuple[Hand, ...]) -> set[Draft | None]:
    return {hand.party for hand in hands}


def _unknown(evidence: Spans) -> Hand:
    return Hand(None, Role.SPEAKER, Channel.UNKNOWN, evidence)


def _usual_channel(draft: Draft) -> Channel:
    """Bodies speak in statements; how a person's words came is open where the text doesn't say."""
    if draft.kind is PartyKind.OUTLET:
        return Channel.ARTICLE
    return Channel.STATEMENT if draft.kind in (PartyKind.ORGANISATION, PartyKind.SERVICE) else Channel.UNKNOWN


def _is_impression(scene: Scene, statement: Statement, cue: Token | None) -> bool:
    """True for "some of them seem to be changing their minds": so it seems to the writer, and nobody says so."""
    if cue is None or cue.lemma not in RAISING:
        return False
    tokens = (t for span in statement.cue for t in scene.annotation.tokens_in(span))
    return not any(t.pos == "VERB" and t.lemma not in RAISING for t in tokens)


def _is_said_of(scene: Scene, token: Token, cue: Token | None) -> bool:
    """True for "the firm is alleged to have paid": what is said of somebody, they don't say themselves.

    Who "is said to have told" it is the one who said it.
    """
    if cue is None or cue.lemma not in EVIDENTIALS - {"hear", "know"} or token.dep != "nsubjpass":
        return False
    passive = token.head == cue.index and is_passive(scene.annotation, cue)
    said = any(t.dep == "xcomp" and t.lemma in SAYING for t in scene.annotation.children(cue))
    return passive and not said and not any(agents(scene.annotation, cue))


def _is_own_thought(cue: Token) -> bool:
    """True for a cue that is the writer's own guess, and no saying of others: "is probably also based on"."""
    if cue.lemma in EMERGING or cue.lemma in SAYING | PASSING_ON:
        return False
    return cue.lemma in INFERRING_CUES
