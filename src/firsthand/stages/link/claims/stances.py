"""The stance of each statement of one claim: the claim says what those say that affirm it, where any do."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.domain import Stance

from .asserted import Asserted


def stances_of(group: Sequence[Asserted]) -> dict[str, Stance]:
    """The stance of each statement, by id.

    A claim is put positively where anybody affirms it ("it was warned"), so that denials deny it. Where all say that it
    is not so and somebody says it in so many words ("no letter had come"), that is the claim.
    """
    heard = [one for one in group if not one.silent]
    positive = any(not one.against for one in heard) or not any(one.negative and not one.denied for one in heard)
    return {one.statement: _stance(one, positive=positive) for one in group}


def _stance(one: Asserted, *, positive: bool) -> Stance:
    if one.silent:
        return Stance.QUALIFIES
    return Stance.SUPPORTS if one.against != positive else Stance.DENIES
