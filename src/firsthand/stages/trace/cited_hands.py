"""Cited hands: who or what stands behind a source that cites or quotes somebody, and whose words a document holds."""

from __future__ import annotations

from firsthand.domain import Channel, PartyKind, Role, Statement, Token

from .documents import document_hands, is_document, own_author
from .hands import Hand, unknown, without_repeats
from .parties import Draft
from .relays import cited
from .scene import Scene
from .vague import is_vague
from .words.hands import QUOTING, REASONS

_OF_OTHERS_WORDS = ((Role.DOCUMENT, Channel.DOCUMENT), (Role.RELAYER, Channel.ARTICLE))
"""Ends of a way behind which stands whoever the content itself names as having said so."""


def hands_behind(scene: Scene, statement: Statement, cue: Token | None, source: Draft | None) -> tuple[Hand, ...]:
    """Who or what stands behind the source, where it cites or quotes somebody."""
    hands: list[Hand] = []
    for token in cited(scene, statement, cue):
        quoted = cue is not None and cue.lemma in QUOTING and token.head == cue.index
        if not quoted and any(span.contains(token.span) for span in statement.content):
            continue
        draft = scene.party(token)
        if (draft is not None and draft is source) or (draft is None and token.lemma in REASONS):
            continue
        if is_document(token):
            hands.extend(with_author(scene, statement, document_hands(scene, token, scene.words(token))))
        elif draft is None or is_vague(scene, token, draft):
            hands.append(unknown(scene.words(token)))
        else:
            role = Role.RELAYER if draft.kind is PartyKind.OUTLET else Role.SPEAKER
            hands.append(Hand(draft, role, usual_channel(draft), scene.words(token)))
    return tuple(hands)


def with_author(scene: Scene, statement: Statement, hands: tuple[Hand, ...]) -> tuple[Hand, ...]:
    """The hands, and behind a document or report at their end whoever the content names as having said so."""
    if hands and (hands[-1].role, hands[-1].channel) in _OF_OTHERS_WORDS:
        return without_repeats((*hands, *own_author(scene, statement.content)))
    return hands


def usual_channel(draft: Draft) -> Channel:
    """Bodies speak in statements; how a person's words came is open where the text doesn't say."""
    if draft.kind is PartyKind.OUTLET:
        return Channel.ARTICLE
    return Channel.STATEMENT if draft.kind in (PartyKind.ORGANISATION, PartyKind.SERVICE) else Channel.UNKNOWN
