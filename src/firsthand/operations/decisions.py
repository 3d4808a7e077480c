"""Decisions as a person looks them up: what was decided of what, whether it still holds, and how to take it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from firsthand.domain import Decision, Judgement, Pair
from firsthand.store.interface import Store


@dataclass(frozen=True, slots=True)
class Thing:
    """What a decision names, by its id and in words; the words are empty where the record holds it no more."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A decision; it `holds` unless a later one on the same subject stands in its place, or it leaves all open."""

    decision: Decision
    pair: Pair | None
    things: tuple[Thing, ...]
    holds: bool

    @property
    def undo(self) -> tuple[str, ...]:
        """The words of the command that takes it back; none where there is nothing to take back."""
        if not self.holds or self.pair is None:
            return ()
        two = (self.pair.one, self.pair.other)
        return ("firsthand", "decide", self.pair.question.value, *two, Judgement.UNSURE.value, "--why", "taken back")

    def as_dict(self) -> dict[str, object]:
        """For programs."""
        decision, pair = self.decision, self.pair
        return {
            "id": decision.id,
            "subject": decision.subject,
            "question": pair.question.value if pair else None,
            "things": [{"id": thing.id, "words": thing.words} for thing in self.things],
            "judgement": decision.judgement.value,
            "by": decision.by,
            "at": decision.at.isoformat(),
            "why": decision.why,
            "holds": self.holds,
            "undo": list(self.undo),
        }


def list_decisions(store: Store) -> tuple[Listed, ...]:
    """All decisions, the newest first."""
    made = tuple(store.decisions())
    last = {decision.subject: decision.id for decision in made}
    pairs = {decision.id: Pair.of(decision.subject) for decision in made}
    words = dict(_words(store, {id_ for pair in pairs.values() if pair for id_ in (pair.one, pair.other)}))
    found = []
    for decision in reversed(made):
        pair = pairs[decision.id]
        ids = (pair.one, pair.other) if pair else (decision.subject,)
        holds = last[decision.subject] == decision.id and decision.judgement is not Judgement.UNSURE
        found.append(Listed(decision, pair, tuple(Thing(id_, words.get(id_, "")) for id_ in ids), holds))
    return tuple(found)


def _words(store: Store, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    ids = set(ids)
    for one in store.statements_by_id(ids):
        marks = "".join(f" [{mark}]" for mark in one.marks)
        yield one.statement.id, f"{one.outlet or one.report_label}: {one.statement.content_text}{marks}"
    for party in store.parties_by_id(ids):
        yield party.id, party.name
    for report in store.report_lines(ids):
        yield report.id, ", ".join(filter(None, (report.outlet, report.label, (report.published or "")[:10])))
    for external in store.externals(ids):
        yield external.id, f"{external.name} (not in the record)"
