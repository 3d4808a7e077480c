"""The way of each statement: the hands from below the publisher down to the one who speaks, put together from what
the rules for credits, links, relays, documents, hearings and carrying over find.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from firsthand.domain import Role, Statement, Token

from .credits import credit_hands, paragraph_credits
from .documents import main_verb
from .hands import Hand, continued, unknown, without_repeats
from .links import OutletLinks
from .scene import Scene
from .tellers import is_first_person, teller
from .told_before import ToldBefore
from .traits import PRONOUN_GENDER
from .with_source import WithSource
from .without_source import hands_without_source

LONGEST = 24
"""Hands of a way; texts that nest deeper are made to be so, or parsed wrongly."""


class Ways:
    """Finds the ways of a report's statements; ask in order of text, so that ways carry over."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._links = OutletLinks(scene)
        self._credits = credit_hands(scene)
        self._paragraph_credits = paragraph_credits(scene)
        self._told = ToldBefore(scene)
        self._with_source = WithSource(scene, self._told, self._links)

    @property
    def found(self) -> Mapping[str, tuple[Hand, ...]]:
        """The hands below the publisher, by statement."""
        return self._told.done

    def take(self, statement: Statement) -> None:
        """Find the way of one statement; a nested one's outer statement must have been taken before."""
        anchor = self._anchor(statement)
        block = self._block(anchor)
        self._told.hear_up_to(anchor)
        outer = self._told.done.get(statement.nested_in or "")
        if outer is not None:
            hands = self._nested(statement, outer, anchor, block)
        else:
            hands = self._hands(statement, anchor, block)
            credit = self._paragraph_credits.get(block)
            credits = (*self._credits, *((credit,) if credit else ()))
            hands = without_repeats((*credits, *self._linked(statement, anchor, hands), *hands))
            self._told.latest = (statement, block)
            self._told.told_from[statement.source] = statement.id
        self._told.finish(statement, _ended(hands))

    def _nested(
        self, statement: Statement, outer: tuple[Hand, ...], anchor: Token | None, block: int
    ) -> tuple[Hand, ...]:
        """The outer way and what the nested statement adds to it.

        One whose source is "I", and one without a source or subject ("to resist a recall"), is the outer speaker's own.
        Ways longer than LONGEST hands are not followed further: what comes then is one unknown hand.
        """
        own = is_first_person(self._scene, statement)
        told_by = teller(self._scene, statement) if own and outer else None
        if told_by is not None:
            return continued(outer, told_by)
        cue = self._scene.cue_verb(statement)
        if own or (outer and not statement.source and cue is not None and cue.tag in ("VB", "VBG")):
            hands = outer
        elif len(outer) >= LONGEST:
            hands = without_repeats((*outer, unknown(statement.cue or statement.content)))
        else:
            hands = self._never_oneself(statement, outer, continued(outer, self._hands(statement, anchor, block)))
        self._told.remember_nested(hands, block)
        return hands

    def _never_oneself(
        self, statement: Statement, outer: tuple[Hand, ...], hands: tuple[Hand, ...]
    ) -> tuple[Hand, ...]:
        """The hands; whom somebody calls "he" in quotation marks is not the one who speaks there, so is unknown."""
        token = self._scene.head_of(statement.source) if statement.source else None
        if token is None or not outer or not self._scene.is_quoted(token) or token.text.lower() not in PRONOUN_GENDER:
            return hands
        oneself = hands[-1].party is outer[-1].party is not None
        return continued(outer, (unknown(statement.source),)) if oneself else hands

    def _hands(self, statement: Statement, anchor: Token | None, block: int) -> tuple[Hand, ...]:
        """The hands that the statement itself shows, or, without a cue, those of the one that it carries on."""
        if not statement.source:
            return hands_without_source(self._scene, self._told, statement, anchor, block)
        carried_on = None if statement.cue else self._told.told_from.get(statement.source)
        if carried_on is not None:
            return self._told.done[carried_on]
        return self._with_source.hands(statement, anchor, block)

    def _anchor(self, statement: Statement) -> Token | None:
        return self._scene.cue_verb(statement) or main_verb(self._scene, statement.content) or self._first(statement)

    def _first(self, statement: Statement) -> Token | None:
        tokens = self._scene.annotation.tokens_in(statement.content[0]) if statement.content else ()
        return tokens[0] if tokens else None

    def _block(self, anchor: Token | None) -> int:
        return self._scene.annotation.sentence_of(anchor).block if anchor is not None else -1

    def _linked(self, statement: Statement, anchor: Token | None, hands: tuple[Hand, ...]) -> tuple[Hand, ...]:
        if anchor is None or any(hand.role is not Role.SPEAKER for hand in hands):
            return ()
        return self._links.hands(statement, (self._scene.annotation.sentence_of(anchor).span,))


def _ended(hands: tuple[Hand, ...]) -> tuple[Hand, ...]:
    """The hands with the last one speaking: an outlet or service with nobody behind it is the speaker itself."""
    if hands and hands[-1].role not in (Role.SPEAKER, Role.DOCUMENT):
        return (*hands[:-1], replace(hands[-1], role=Role.SPEAKER))
    return hands
