"""What people decided of what derives from what in one claim: a report stands for all of its statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from firsthand.domain import Account, Citation, Pair, Question
from firsthand.operations.decided import Decided


def derivations(
    decisions: Decided, accounts: Iterable[Account], citations: Sequence[Citation]
) -> tuple[list[Pair], list[Pair], Sequence[Citation]]:
    """The pairs of these accounts' statements of which the first derives from the second; those of which it does not.

    What was decided of two statements goes before what was decided of their reports. Third come the citations, without
    those that a person said no to.
    """
    own: dict[str, list[str]] = defaultdict(list)
    for account in accounts:
        own[account.report].append(account.id)
        own[account.id].append(account.id)
    joined, parted = (judged(Question.DERIVES) for judged in (decisions.joined, decisions.parted))
    direct = {(pair.one, pair.other) for pair in (*joined, *parted)}
    refused = {(pair.one, pair.other) for pair in parted}
    left = [c for c in citations if refused.isdisjoint(((c.report, c.target), (c.statement, c.target)))]
    return list(_between(joined, own, direct)), list(_between(parted, own, direct)), left


def _between(pairs: Iterable[Pair], own: dict[str, list[str]], direct: set[tuple[str, str]]) -> Iterator[Pair]:
    for pair in pairs:
        for one in own.get(pair.one, ()):
            for other in own.get(pair.other, [pair.other]):
                if (one, other) == (pair.one, pair.other) or (one, other) not in direct:
                    yield Pair(Question.DERIVES, one, other)
