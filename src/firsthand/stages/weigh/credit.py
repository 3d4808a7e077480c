"""Credit: where an account's own hands, or its report's citations and links, name what it goes back to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from firsthand.domain import Account, Citation, EdgeKind, External, Hand, Role

from .evidence import Evidence
from .log_odds import clipped, logit

HOP = 6.0
"""A hand of the chain that is the other's outlet; each hand further down says it a little less directly."""
FURTHER = 1.5
ELSEWHERE = -1.5
"""It credits somebody else, who has not published what the other did."""


def relayers(account: Account) -> list[Hand]:
    """The publishers that it credits, nearest to the page first; its own outlet where it credits an earlier report."""
    return [
        hand
        for hand in account.hands[1:]
        if hand.key is not None
        and (hand.key.startswith("outlet:") or (hand.role is Role.RELAYER and not hand.anonymous))
    ]


class Citations:
    """The citations of a claim's reports, asked by an account and what it may go back to."""

    def __init__(
        self, citations: Iterable[Citation], externals: Iterable[External], reports: Iterable[str] = ()
    ) -> None:
        self._in_claim = frozenset(reports)
        self._of: dict[str, list[Citation]] = defaultdict(list)
        for citation in citations:
            self._of[citation.report].append(citation)
        self.externals = {external.id: external for external in externals}

    def of(self, account: Account) -> Iterator[Citation]:
        """Those of its statement, and those of its report as a whole."""
        return (c for c in self._of.get(account.report, ()) if c.statement in (None, account.id))

    def cites(self, account: Account, other: Account) -> bool:
        """True where anything in the account's report points to the other's report."""
        return any(citation.target == other.report for citation in self._of.get(account.report, ()))

    def takes_back(self, account: Account) -> bool:
        """True where the statement tells again what the outlet's own earlier report had, to correct it."""
        return any(c.kind is EdgeKind.CORRECTS and c.statement == account.id for c in self._of.get(account.report, ()))

    def outside(self, account: Account) -> list[tuple[External, Evidence]]:
        """What outside the record it says it goes back to."""
        return [
            (self.externals[citation.target], cited(citation))
            for citation in self.of(account)
            if citation.target in self.externals
        ]

    def evidence(self, later: Account, earlier: Account) -> Iterator[Evidence]:
        """What its report's citations say for `later` deriving from `earlier`."""
        for citation in self.of(later):
            if citation.target == earlier.report:
                yield cited(citation)
            elif citation.target not in self._in_claim:
                yield from self._by_way(citation, earlier)

    def _by_way(self, citation: Citation, earlier: Account) -> Iterator[Evidence]:
        """By way of a report that has no account of this claim itself, but goes back to one that has."""
        for further in self._of.get(citation.target, ()):
            if further.target == earlier.report:
                first = cited(citation)
                words = f"{citation.why}; and that report: {further.why}"
                yield Evidence(first.log_odds - 1, words, citation.kind, citation.evidence)
                return


def cited(citation: Citation) -> Evidence:
    """A citation of the statement says it of this very account; one of the whole report says it of something in it."""
    of_statement = citation.statement is not None
    weight = logit(clipped(citation.probability, 0.02, 0.98)) + (2.5 if of_statement else 0.5)
    return Evidence(weight, citation.why, citation.kind, citation.evidence, sure=of_statement and weight > 3)


def hop_evidence(hands: Sequence[Hand], earlier: Account, evidence: Evidence | None = None) -> Iterator[Evidence]:
    """What the hands of an account (its `relayers`) say for its deriving from `earlier`."""
    if not hands:
        return
    for depth, hand in enumerate(hands):
        if hand.key == earlier.outlet:
            words = f"it credits {hand.name or hand.key}"
            kind = EdgeKind.RELAYS if hand.role in (Role.RELAYER, Role.INTERVIEWER) else EdgeKind.CITES
            yield Evidence(HOP - FURTHER * depth, words, kind, evidence.spans if evidence else (), sure=True)
            return
    outlets = [hand for hand in hands if (hand.key or "").startswith("outlet:")]
    if outlets:
        yield Evidence(ELSEWHERE, f"it credits {outlets[0].name or outlets[0].key}, and not this outlet")
