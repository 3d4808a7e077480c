"""Score chains: is it the right speaker, through the right hands, and known in the right way?

Asked of the statements whose content was found, and, harder, of all gold statements. Names are the same where one of
the gold's names for the hand is meant, case, leading article and the shape of apostrophes put aside; a hand that the
report leaves open must be left open. “A teacher, to the Post”, as anonymous parties are told apart by, means “a
teacher”. The name of the publisher is the report's outlet and scored as metadata too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.reading.gold import GoldHop, GoldStatement
from firsthand.domain import Chain, Hop

ASPECTS = ("speaker", "chain", "hand", "basis", "certainty", "polarity")
_ARTICLE = re.compile(r"(?:the|an?)\s+")


@dataclass(frozen=True, slots=True)
class ChainScore:
    """What is right about one found statement's chain; the fields are named as in ASPECTS."""

    speaker: bool
    chain: bool
    hand: bool
    basis: bool
    certainty: bool
    polarity: bool


def score_chain(gold: GoldStatement, found: Chain) -> ChainScore:
    """Compare the chain of a found statement with the gold's."""
    return ChainScore(
        speaker=_same_speaker(gold.hops, found.hops),
        chain=len(gold.hops) == len(found.hops) and all(map(_same_hop, gold.hops, found.hops)),
        hand=len(gold.hops) == found.hand,
        basis=gold.basis is found.basis,
        certainty=gold.certainty is found.certainty,
        polarity=gold.polarity is found.polarity,
    )


def same_name(gold: GoldHop, name: str | None) -> bool:
    """True where `name` is one of the gold's names for the hand, or both leave it open."""
    if gold.name is None or name is None:
        return gold.name is None and name is None
    return any(is_name(name, known) for known in (gold.name, *gold.aliases))


def is_name(name: str, known: str) -> bool:
    """Whether `name` is `known`, or is that with the one whom an anonymous party talked to."""
    return _plain(known) in (_plain(name), _plain(name.partition(", to ")[0]))


def _same_speaker(gold: Sequence[GoldHop], found: Sequence[Hop]) -> bool:
    if len(gold) == 1 or len(found) == 1:  # the outlet speaks for itself
        return len(gold) == len(found) == 1
    return same_name(gold[-1], found[-1].name)


def _same_hop(gold: GoldHop, found: Hop) -> bool:
    return gold.role is found.role and same_name(gold, found.name)


def _plain(name: str) -> str:
    plain = " ".join(name.casefold().replace("’", "'").split()).strip("„“”\"'«»,.")
    return _ARTICLE.sub("", plain, count=1) if _ARTICLE.match(plain) else plain
