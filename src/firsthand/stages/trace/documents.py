"""Documents and recordings: through whose hands a letter or an intercepted call came, and whose words it holds."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.domain import Channel, PartyKind, Role, Span, Spans, Token

from .clauses import agents, behind, is_passive, is_relative, subject
from .hands import Hand, without_repeats
from .parties import Draft
from .scene import Scene
from .words import bodies
from .words.hands import AUTHORING, HANDLING, INTERCEPTING, RECEIVING_TO, SAYING, TRANSLATING

FARTHEST = 40
"""Tokens behind a document's noun in which its handlers and author are looked for."""

MOST_MENTIONS = 20
"""Mentions of a document that are asked for its author."""

_CLAUSES = ("acl", "relcl", "conj", "advcl")


def is_document(token: Token) -> bool:
    """True for the nouns of documents, recordings and calls; "minutes" are one where they measure no time."""
    if token.text.lower() == "minutes":
        return token.dep in ("nsubj", "nsubjpass") or token.entity not in ("TIME", "QUANTITY", "DATE")
    if token.pos == "PROPN" and token.text[:1].isupper() and token.text.lower() in bodies.OUTLET_NAMES:
        return False  # "the Dornshire Bulletin" is a paper
    return token.pos in ("NOUN", "PROPN") and token.lemma in bodies.DOCUMENTS | bodies.RECORDINGS


def is_thing(token: Token, draft: Draft | None) -> bool:
    """True for a common noun that is no party's: what such a thing shows, it shows as a document."""
    return token.pos == "NOUN" and draft is not None and draft.kind is None and draft.group is None


def is_utterance(token: Token, *, owned: bool = False) -> bool:
    """True for the nouns of what is said or posted, which are no documents to be handed on; "channels" speak.

    `owned` tells that the text says whose it is: "its website" is one then, and no party.
    """
    if token.lemma == "channel" and token.tag == "NNS":
        return False
    if token.lemma in bodies.WEBSITES:
        return owned
    return token.pos == "NOUN" and token.lemma in bodies.UTTERANCES and not is_document(token)


def outlet_of(scene: Scene, noun: Token) -> Token | None:
    """The word for the outlet whose article, blog or broadcast the noun is: "the live blog of the Argus"."""
    if noun.pos != "NOUN" or noun.lemma not in bodies.PRODUCTS:
        return None
    whose = [t for t in scene.annotation.children(noun) if t.dep == "poss"]
    whose += [t for _, t in behind(scene.annotation, noun, ("of", "in", "by", "on"))]
    drafts = ((t, scene.party(t)) for t in whose)
    return next((t for t, draft in drafts if draft is not None and draft.kind is PartyKind.OUTLET), None)


def channel_of(noun: Token) -> Channel:
    """The channel that the noun of a document or utterance is."""
    if noun.lemma in bodies.CALLS:
        return Channel.PHONE_CALL
    if noun.lemma in bodies.UTTERANCES:
        return Channel(bodies.UTTERANCES[noun.lemma])
    return Channel.RECORDING if noun.lemma in bodies.RECORDINGS else Channel.DOCUMENT


def document_hands(scene: Scene, noun: Token, evidence: tuple[Span, ...]) -> tuple[Hand, ...]:
    """The hands from whoever handled the document down to the one whose words it holds, so far as the text says."""
    hands = list(handlers(scene, noun))
    ends = tuple(_authors(scene, noun)) or _authors_elsewhere(scene, noun)
    if noun.lemma in bodies.CALLS:
        talk = _talkers(scene, noun)
        if talk is not None:
            return without_repeats((*hands, talk))
    channel = Channel.RECORDING if noun.lemma in bodies.RECORDINGS else Channel.DOCUMENT
    document = scene.party(noun)
    if document is None:
        document = scene.cast.described(noun.text.lower(), None, evidence)
    hands.append(Hand(document, Role.DOCUMENT, channel, evidence))
    hands.extend(Hand(draft, Role.SPEAKER, channel, spans) for draft, spans in ends)
    return without_repeats(hands)


def author_hands(scene: Scene, document: Draft) -> tuple[Hand, ...]:
    """Who wrote the document, as any of its mentions says."""
    for phrase in document.phrases[:MOST_MENTIONS]:
        if is_document(phrase.head):
            for draft, spans in _authors(scene, phrase.head):
                return (Hand(draft, Role.SPEAKER, Channel.DOCUMENT, spans),)
    return ()


def _authors_elsewhere(scene: Scene, noun: Token) -> tuple[tuple[Draft, tuple[Span, ...]], ...]:
    """The author that another mention of the same document gives: "the report" after "a report by the bureau"."""
    document = scene.party(noun)
    hands = author_hands(scene, document) if document is not None and noun.lemma not in bodies.RECORDINGS else ()
    return tuple((hand.party, hand.evidence) for hand in hands if hand.party is not None)


def is_seen(scene: Scene, noun: Token) -> bool:
    """True where the text says that somebody, be it the outlet itself, saw, obtained or published the document."""
    return any(verb.lemma in HANDLING for verb in _clauses_about(scene, noun))


def utterance_hands(scene: Scene, noun: Token, evidence: Spans) -> tuple[Hand, ...]:
    """Whose statement, post or speech it is: "the ministry's statement", "a post by the mayor"."""
    channel = channel_of(noun)
    ends = tuple(Hand(draft, Role.SPEAKER, channel, spans) for draft, spans in _authors(scene, noun))
    return without_repeats((*handlers(scene, noun), *(ends or (Hand(None, Role.SPEAKER, channel, evidence),))))


def handlers(scene: Scene, noun: Token) -> tuple[Hand, ...]:
    """Who intercepted, saw, obtained, published or leaked it; the report's own outlet is not said twice."""
    found: list[Hand] = []
    recording = noun.lemma in bodies.RECORDINGS
    for verb in _clauses_about(scene, noun):
        if verb.lemma in INTERCEPTING:
            doers, role = list(_doers(scene, verb)), Role.INTERCEPTOR
        elif verb.lemma in TRANSLATING:
            doers, role = list(_doers(scene, verb)), Role.TRANSLATOR
        elif verb.lemma in HANDLING or _makes_public(scene, verb):
            doers, role = list(_doers(scene, verb)), Role.INTERCEPTOR if _is_intercepted(scene, noun) else Role.RELAYER
        else:
            continue
        for doer in doers:
            draft = scene.party(doer)
            if draft is None or scene.is_own(doer):
                continue
            if draft.kind is PartyKind.OUTLET and role is Role.INTERCEPTOR:
                role = Role.RELAYER
            channel = Channel.ARTICLE if draft.kind is PartyKind.OUTLET else _kept_as(recording=recording)
            found.append(Hand(draft, role, channel, tuple(sorted({verb.span, *scene.words(doer)}))))
    for _, outlet in behind(scene.annotation, noun, ("in",)):
        draft = scene.party(outlet)
        if draft is not None and draft.kind is PartyKind.OUTLET and not scene.is_own(outlet):
            found.append(Hand(draft, Role.RELAYER, Channel.ARTICLE, scene.words(outlet)))
    # "Intercepted and published by the service" is one hand, and its interception is what matters; an outlet that
    # published what a service intercepted stands nearer to the page.
    found.sort(key=lambda h: (h.role is not Role.TRANSLATOR, not _is_outlet(h), h.role is not Role.INTERCEPTOR))
    return without_repeats(found)


def _makes_public(scene: Scene, verb: Token) -> bool:
    """True for "made" in "which the service made public"."""
    return verb.lemma == "make" and any(t.lemma in ("public", "available") for t in scene.annotation.children(verb))


def _is_intercepted(scene: Scene, noun: Token) -> bool:
    """True for "an intercepted message": whoever of the services shows it, intercepted it."""
    return noun.lemma in bodies.INTERCEPTS or any(
        t.text.lower() in ("intercepted", "wiretapped", "overheard") for t in scene.annotation.children(noun)
    )


def _is_outlet(hand: Hand) -> bool:
    return hand.party is not None and hand.party.kind is PartyKind.OUTLET


def _kept_as(*, recording: bool) -> Channel:
    return Channel.RECORDING if recording else Channel.DOCUMENT


def _clauses_about(scene: Scene, noun: Token) -> Iterator[Token]:
    """Verbs of the clauses behind the noun that tell what was done with it.

    The parser often hangs "which was intercepted …" on a noun in between, so that place counts more than the parse.
    """
    sentence = scene.annotation.sentence_of(noun)
    for token in scene.annotation.tokens[noun.index + 1 : min(sentence.last, noun.index + 1 + FARTHEST)]:
        if token.pos == "VERB" and token.dep in _CLAUSES and not _is_about_another(scene, token, noun):
            yield token


def _is_about_another(scene: Scene, verb: Token, noun: Token) -> bool:
    """True where the verb's own subject or object shows that it tells of something else."""
    head = scene.annotation.head(verb)
    if verb.dep in ("acl", "relcl") and head.index != noun.index and scene.party(head) is not None:
        draft = scene.party(head)
        restricted = any(is_relative(t) and t.lemma == "who" for t in scene.annotation.children(verb))
        return restricted or (draft is not None and draft.kind is PartyKind.OUTLET)
    return verb.dep in ("conj", "advcl") and head.index < noun.index


def _doers(scene: Scene, verb: Token) -> Iterator[Token]:
    found = list(agents(scene.annotation, verb))
    if verb.lemma in RECEIVING_TO or verb.lemma == "share":
        found.extend(noun for _, noun in behind(scene.annotation, verb, ("to", "with")))
    if not found and verb.dep == "relcl":
        doer = next((t for t in scene.annotation.children(verb) if t.dep == "nsubj" and not is_relative(t)), None)
        found = [doer] if doer is not None else []
    return iter(found)


def _authors(scene: Scene, noun: Token) -> Iterator[tuple[Draft, tuple[Span, ...]]]:
    """Whose document it is: "the ministry's report", "a letter from", "a report by", "written by"."""
    annotation = scene.annotation
    if noun.lemma in bodies.RECORDS | bodies.PICTURES:
        return
    candidates = [t for t in annotation.children(noun) if t.dep in ("poss", "nmod", "compound")]
    candidates.extend(t for _, t in behind(annotation, noun, ("from", "by", "of")))
    for verb in _clauses_about(scene, noun):
        if verb.lemma in AUTHORING:
            candidates.extend(agents(annotation, verb))
    for token in candidates:
        draft = scene.party(token)
        if draft is not None and draft.kind is not None and draft.kind is not PartyKind.OUTLET:
            yield draft, scene.words(token)
            return


def _talkers(scene: Scene, noun: Token) -> Hand | None:
    """Those who talk in a call: which of them says what is mostly left open, so that they are one party."""
    annotation = scene.annotation
    ends = [t for _, t in behind(annotation, noun, ("between", "among"))]
    ends = ends or [t for _, t in behind(annotation, noun, ("by", "from", "of")) if scene.party(t) is not None]
    ends = ends or [t for t in annotation.children(noun) if t.dep == "poss" and scene.party(t) is not None]
    if not ends:
        return None
    both = Span(_start(scene, ends[0]), ends[-1].span.end)
    single = scene.party(ends[0]) if len(ends) == 1 else None
    if single is None:
        label = " ".join(both.of(scene.report.text).split())
        single = scene.cast.described(label, PartyKind.GROUP if len(ends) > 1 else None, (both,))
    return Hand(single, Role.SPEAKER, Channel.PHONE_CALL, (both,))


def _start(scene: Scene, token: Token) -> int:
    """Where the words for `token` start, its article included where the parser made no mention of it."""
    if scene.phrase(token) is not None:
        return scene.words(token)[0].start
    return min(t.span.start for t in (token, *scene.annotation.children(token)) if t.index >= token.index - 3)


def own_author(scene: Scene, content: Spans) -> tuple[Hand, ...]:
    """Whose words a document without a named author holds, where the content itself says: "the office had warned"."""
    verb = main_verb(scene, content)
    if verb is None or verb.lemma not in SAYING or is_passive(scene.annotation, verb):
        return ()
    doer = subject(scene.annotation, verb)
    draft = scene.party(doer) if doer is not None else None
    if draft is None or doer is None:
        return ()
    return (Hand(draft, Role.SPEAKER, Channel.DOCUMENT, scene.words(doer)),)


def main_verb(scene: Scene, content: Spans) -> Token | None:
    """The verb on which the content's main clause turns: the first that hangs on nothing inside the content."""
    tokens = scene.content_tokens(content)
    inside = {t.index for t in tokens}
    roots = (t for t in tokens if t.pos in ("VERB", "AUX") and (t.head not in inside or t.head == t.index))
    return next(roots, None)
