"""Details: a statement's comparable particulars, by which shared errors show (Dong, Berti-Equille, Srivastava 2009)."""

from __future__ import annotations

import re

from .asserted import Asserted
from .numerals import is_number
from .words import stem, weight

_NAME = re.compile(r"(?<=[\w,;’'”] )[A-Z][\w’'-]+")
_RARE = 0.8


def details_of(one: Asserted) -> frozenset[str]:
    """Its numbers, dates, names and rare words, each normalised, a word to tell them apart: "number 19", "lifejacket".

    >>> from firsthand.testing import a_chain, a_report, a_statement
    >>> report = a_report("He said there were nineteen life jackets aboard the Halvine.")
    >>> said = a_statement(report, "there were nineteen life jackets aboard the Halvine")
    >>> from .asserted import asserted
    >>> sorted(details_of(asserted(said, a_chain(report, said), report)))
    ['name halvin', 'number 19']
    """
    numbers = {f"number {figure.value:g}" for figure in one.figures}
    dates = {f"date {when.first}-{when.last}" for when in one.whens}
    names = {stem(name.casefold()) for name in _NAME.findall(one.text)}
    rare = {word for word in one.words if weight(word) >= _RARE and not is_number(word)} - names
    return frozenset(numbers | dates | rare | {f"name {name}" for name in names})
