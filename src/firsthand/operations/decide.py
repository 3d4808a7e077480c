"""Decide: a person's yes, no or unsure on a pair of things, and what follows from it over the record, at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime

from firsthand.domain import ClaimSummary, Decision, Judgement, Pair, Problem, Question
from firsthand.errors import NotFoundError
from firsthand.operations.assertions import Assertions
from firsthand.operations.decided import decided
from firsthand.operations.former_claims import statement_of, statement_of_former
from firsthand.operations.identify import identify
from firsthand.operations.link_claims import gather_again
from firsthand.operations.link_parties import resolve_again
from firsthand.operations.linkers import Linkers
from firsthand.operations.weigh_claims import weigh_stale
from firsthand.store.interface import Store


@dataclass(frozen=True, slots=True)
class Effect:
    """A decision that was kept, and the claims that it concerns, as they were before and are after it."""

    decision: Decision
    before: tuple[ClaimSummary, ...]
    after: tuple[ClaimSummary, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def changed(self) -> tuple[tuple[ClaimSummary | None, ClaimSummary | None], ...]:
        """Each claim that is another one now: before and after, None where it was not, or is no more."""
        before, after = ({one.id: one for one in lines} for lines in (self.before, self.after))
        pairs = ((before.get(id_), after.get(id_)) for id_ in dict.fromkeys((*before, *after)))
        return tuple(pair for pair in pairs if pair[0] != pair[1])


def decide(
    store: Store, linkers: Linkers, question: Question, two: tuple[str, str], judgement: Judgement, *, by: str, why: str
) -> Effect:
    """Keep the decision on these two (ids, or their beginnings) and link what it concerns anew.

    For DERIVES a report stands for all of its statements; for SAME_CLAIM a claim stands for the statement that its id
    is made of, even where it was joined to another. UNSURE takes an earlier decision on the pair back. Raises
    NotFoundError for what the record does not hold, or what the question can't be asked of.
    """
    pair = Pair(question, *(_subject(store, question, prefix, place) for place, prefix in enumerate(two)))
    if pair.one == pair.other:
        raise NotFoundError(f"both are {pair.one}; name two different things")
    decision = Decision.made(str(pair), judgement, by=by, at=datetime.now(UTC), why=why)
    problems: list[Problem] = []
    with store.transaction():
        before = _concerned(store, pair)
        store.add_decision(decision)
        assertions = Assertions(store, linkers)
        _follow(store, linkers, assertions, pair)
        weigh_stale(store, linkers, assertions, problems)
        after = _concerned(store, pair)
    return Effect(decision, before, after, tuple(problems))


_KINDS = {
    Question.SAME_PARTY: ("party",),
    Question.SAME_CLAIM: ("statement", "claim"),
    Question.DERIVES: ("statement", "report"),
}
_ORIGINS = ("statement", "external", "report")


def _subject(store: Store, question: Question, prefix: str, place: int) -> str:
    kinds = _ORIGINS if question is Question.DERIVES and place else _KINDS[question]
    if (
        question is Question.SAME_CLAIM
        and not store.matching_ids(prefix)
        and (one := statement_of_former(store, prefix))
    ):
        return one
    wanted = identify(store, prefix)
    kind = wanted.partition("-")[0]
    if kind not in kinds:
        raise NotFoundError(f"{question} is asked of a {' or '.join(kinds)}, and {wanted} is none{_way(wanted, kinds)}")
    if kind != "claim":
        return wanted
    one = statement_of(store, wanted)
    if one is None:
        raise NotFoundError(f"no statement stands for {wanted}; name a statement of it")
    return one


def _way(wanted: str, kinds: Collection[str]) -> str:
    """Where to find what can be asked instead."""
    kind = wanted.partition("-")[0]
    if "party" in kinds:
        return "; `firsthand parties` lists them with their ids"
    if kind == "claim":
        return f"; `firsthand claim {wanted}` lists its statements with their ids"
    if kind == "report":
        return f"; `firsthand statements --report {wanted}` and `firsthand claims --report {wanted}` list them"
    return "; `firsthand statements` and `firsthand reports` list them with their ids"


def _follow(store: Store, linkers: Linkers, assertions: Assertions, pair: Pair) -> None:
    decisions = decided(store)
    if pair.question is Question.SAME_PARTY:
        resolve_again(store, linkers, decisions, (pair.one, pair.other))
    elif pair.question is Question.SAME_CLAIM:
        gather_again(store, linkers, assertions, decisions, (pair.one, pair.other))
    else:
        store.mark_stale(_between(store, pair))


def _concerned(store: Store, pair: Pair) -> tuple[ClaimSummary, ...]:
    if pair.question is Question.SAME_PARTY:
        reports = {party.report for party in store.parties_by_id([pair.one, pair.other])}
        return _lines(store, store.claims_in(reports))
    return _lines(store, _between(store, pair))


def _between(store: Store, pair: Pair) -> Collection[str]:
    """The claims that have to do with the two: of statements all, of reports those in which their statements stand."""
    statements = store.claims_of([pair.one, pair.other])
    return statements or store.claims_in([pair.one, pair.other])


def _lines(store: Store, claims: Collection[str]) -> tuple[ClaimSummary, ...]:
    return tuple(line for id_ in claims if (line := store.claim_summary(id_)))
