"""The outlet's own earlier report, by which it passes on what another said: "our report of Sunday said, citing …".

Such a report is a hand between: not the page itself, and no document of others either.
"""

from __future__ import annotations

from firsthand.domain import Channel, PartyKind, Role, Spans, Token

from .clauses import behind
from .hands import Hand
from .parties import Draft
from .scene import Scene
from .words import words

_REPORTS = words("report article story piece account coverage")


class OwnReports:
    """Knows a report of the outlet's own again where the page goes on with it ("the report")."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._known: dict[int, Draft] = {}

    def at(self, noun: Token, draft: Draft | None, evidence: Spans) -> Hand | None:
        """The hand that "our report of Tuesday" is, or "the report" after it; None for any other noun."""
        if noun.lemma not in _REPORTS or draft is None:
            return None
        if not self._is_ours(noun) and draft.key not in self._known:
            return None
        self._known.setdefault(draft.key, self._described(self._day(noun), evidence))
        return Hand(self._known[draft.key], Role.RELAYER, Channel.ARTICLE, evidence)

    def in_which(self, cue: Token | None, evidence: Spans) -> Hand:
        """The hand of "in a report of 3 June we said": the report behind the cue, or one without a date."""
        nouns = [n for _, n in behind(self._scene.annotation, cue, ("in",))] if cue is not None else []
        noun = next((n for n in nouns if n.lemma in _REPORTS), None)
        described = self._described(self._day(noun if noun is not None else cue), evidence)
        draft = self._scene.party(noun) if noun is not None else None
        if draft is not None:
            described = self._known.setdefault(draft.key, described)
        return Hand(described, Role.RELAYER, Channel.ARTICLE, self._scene.words(noun) if noun is not None else evidence)

    def _is_ours(self, noun: Token) -> bool:
        owners = (t for t in self._scene.annotation.children(noun) if t.dep == "poss")
        return any(self._scene.is_own(owner) for owner in owners)

    def _described(self, when: str, evidence: Spans) -> Draft:
        label = f"{self._scene.report.outlet or 'the outlet'}’s report" + (f" of {when}" if when else "")
        return self._scene.cast.described(label, PartyKind.OUTLET, evidence)

    def _day(self, token: Token | None) -> str:
        """The day behind the token, as it is written: "3 June" behind "report" in "a report of 3 June"."""
        found = behind(self._scene.annotation, token, ("of", "on", "from")) if token is not None else ()
        for link, day in found:
            if day.entity == "DATE":
                tokens = self._scene.annotation.tokens
                last = day.index
                while last + 1 < len(tokens) and tokens[last + 1].entity == "DATE" and tokens[last + 1].pos != "PUNCT":
                    last += 1
                words = self._scene.report.text[tokens[link.index + 1].span.start : tokens[last].span.end]
                return " ".join(words.split())
        return ""
