"""Links: a hyperlink to another outlet in a statement's own words says through whose hands it came."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from urllib.parse import urlsplit

from firsthand.domain import Channel, Link, PartyKind, Role, Span, Statement

from .documents import main_verb
from .hands import Hand
from .parties import Draft
from .registry import registry
from .scene import Scene, covers
from .words.bodies import NOT_OUTLET_HOSTS, POST_HOSTS

SHORTEST = 4
"""Letters that a name must have to be looked for in a host's name."""


class OutletLinks:
    """The report's links to other outlets and to posts, found by their place in the text."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        hosts = ((link, host_of(link)) for link in scene.report.links)
        self._links = sorted(
            ((link.span.start, link, host) for link, host in hosts if host and not self._is_own(host)),
            key=lambda entry: entry[0],
        )

    def _is_own(self, host: str) -> bool:
        own = host_of(Link(Span(0, 0), self._scene.report.url or ""))
        if own and (host == own or host.endswith("." + own) or own.endswith("." + host)):
            return True
        name = _letters(" ".join(self._scene.own_words))
        return len(name) >= SHORTEST and name in _letters(host)

    def _within(self, span: Span) -> list[tuple[Link, str]]:
        first = bisect_left(self._links, span.start, key=lambda entry: entry[0])
        found = []
        for start, link, host in self._links[first : first + 20]:
            if start >= span.end:
                break
            found.append((link, host))
        return found

    def hands(self, statement: Statement, sentences: tuple[Span, ...]) -> tuple[Hand, ...]:
        """The relayers that links in these sentences show.

        A link inside the content counts where it covers what is said, its main verb; one on a mere noun there tells
        of the thing, not of the way that the words came.
        """
        verb = main_verb(self._scene, statement.content)
        found = []
        for sentence in sentences:
            for link, host in self._within(sentence):
                aside = covers(statement.content, link.span) and (verb is None or not link.span.contains(verb.span))
                if host not in NOT_OUTLET_HOSTS and not aside and not self._is_the_source(statement, host):
                    found.append(Hand(self._outlet(host, link.span), Role.RELAYER, Channel.ARTICLE, (link.span,)))
        return tuple(found)

    def shows_post(self, sentences: tuple[Span, ...]) -> bool:
        """True where a link in these sentences goes to a post."""
        return any(host in POST_HOSTS for sentence in sentences for _, host in self._within(sentence))

    def _is_the_source(self, statement: Statement, host: str) -> bool:
        """True for a link to the speaker's own site, as a ministry's."""
        names = [_letters(word) for word in statement.source_text.split()]
        return any(len(name) >= SHORTEST and name in _letters(host) for name in names)

    @cached_property
    def _outlets(self) -> list[tuple[str, Draft]]:
        drafts = [d for d in self._scene.cast.drafts if d.named and d.kind is PartyKind.OUTLET]
        return [(_letters("".join(d.label or _words_in_order(self._scene, d))), d) for d in drafts]

    def _outlet(self, host: str, span: Span) -> Draft:
        for letters, draft in self._outlets:
            if len(letters) >= SHORTEST and letters in _letters(host):
                return draft
        known = registry().at(f"https://{host}/")
        return self._scene.cast.called(known.name if known else host, PartyKind.OUTLET, span)


def _words_in_order(scene: Scene, draft: Draft) -> str:
    span = next((p.name for p in draft.phrases if p.name is not None), None)
    return span.of(scene.report.text).lower().removeprefix("the ") if span else ""


def host_of(link: Link) -> str:
    """The host that a link goes to, without "www."; empty for relative and other addresses."""
    try:
        parts = urlsplit(link.href)
        host = (parts.hostname or "").lower() if parts.scheme in ("http", "https") else ""
    except ValueError:  # a malformed address shows nobody's hand
        return ""
    for prefix in ("www.", "m.", "amp.", "mobile."):
        host = host.removeprefix(prefix)
    return host


def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
