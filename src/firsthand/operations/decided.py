"""What people decided of pairs: the last decision on each holds, and an unsure one leaves it to the machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.domain import Judgement, Pair, Question
from firsthand.store.interface import Store


@dataclass(frozen=True, slots=True)
class Decided:
    """Pairs by what they were judged; one that is UNSURE stands in neither list."""

    pairs: Mapping[Pair, Judgement]

    def joined(self, question: Question) -> tuple[Pair, ...]:
        """The pairs that a person said yes to."""
        return self._judged(question, Judgement.YES)

    def parted(self, question: Question) -> tuple[Pair, ...]:
        """The pairs that a person said no to."""
        return self._judged(question, Judgement.NO)

    def with_any(self, question: Question, ids: frozenset[str]) -> frozenset[str]:
        """These ids, and whatever a person joined to one of them or parted from one."""
        pairs = (*self.joined(question), *self.parted(question))
        return ids.union(*({pair.one, pair.other} for pair in pairs if {pair.one, pair.other} & ids))

    def _judged(self, question: Question, judgement: Judgement) -> tuple[Pair, ...]:
        return tuple(p for p, judged in self.pairs.items() if p.question is question and judged is judgement)


def decided(store: Store) -> Decided:
    """What holds in the record now."""
    last: dict[str, Judgement] = {}
    for decision in store.decisions():
        last[decision.subject] = decision.judgement
    pairs = ((Pair.of(subject), judgement) for subject, judgement in last.items())
    return Decided({pair: judgement for pair, judgement in pairs if pair})
