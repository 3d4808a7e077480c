"""Same office: what two names say for their being one official source, by what it is and where.

Reports name one office in many ways: "the ministry", its spokesman by name, the capital it sits in, "the Ustarian
service". Each way that fits another makes one source probable, never certain: two forces can confirm the same thing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

from firsthand.domain.outlet import folded

from .names import is_person
from .offices import OFFICES, ROLES, head, titled

# Log-odds for one source, or against it: estimates, set where the families' gold and the tests agree.
THE_SAME, LIKELY, PERHAPS, HARDLY, ANOTHER = 4.5, 3.6, 1.2, -1.0, -4.0

STATE = frozenset(
    """
    ministry government army military navy authorities authority command staff foreign defence defense presidency
    parliament administration forces leadership department
    """.split()  # noqa: SIM905 - a word list reads better as one
)
"""Offices of a state, which a country or a capital can stand for."""


UNIONS = frozenset(["association", "union", "federation", "guild", "league", "society"])
"""What a body of one trade's people is called, one for another."""


class Speaks(Enum):
    """As what a source is named."""

    PERSON = "person"
    ROLE = "role"
    OFFICE = "office"
    PLACE = "place"
    """A word with a capital alone: a country, a capital, a company's short name, a surname."""


@dataclass(frozen=True, slots=True)
class Office:
    """A name by its parts: the word for what it is, what tells it from others of the kind, and where it is.

    `whose` are places before that word ("Ustaria’s general staff"), `where` those behind it ("in Perrin").
    `proper` is a name in capitals throughout, "State Guard Service".
    """

    speaks: Speaks
    head: str
    kind: frozenset[str]
    whose: frozenset[str]
    where: frozenset[str]
    proper: bool

    @property
    def bare(self) -> bool:
        """True where nothing but a place tells it from others."""
        return not self.kind

    @property
    def of_state(self) -> bool:
        """True for what a country's name can stand for."""
        return self.head in STATE or bool(self.kind & STATE)

    @property
    def speaks_for(self) -> bool:
        """True for one who only passes an office's word on."""
        return self.head.startswith("spokes") or self.head in ("official", "officials")


@cache
def office_of(label: str) -> Office:
    """The parts of a name.

    >>> office_of("the Ustarian service").whose, office_of("the fire service in Quonti").where
    (frozenset({'ustarian'}), frozenset({'quonti'}))
    """
    name = re.sub(r"^(?:the|an?) ", "", label.strip(), flags=re.IGNORECASE)
    before, *behind = re.split(r" (?:of|in|at|for|on) ", name, maxsplit=1)
    words = before.split() or [name]
    word = head(label)
    proper = words[-1][:1].isupper() and len(words) > 1
    capitals = frozenset(folded(w) for w in re.findall(r"[^\W\d_][\w-]*", before) if w[:1].isupper())
    rest = frozenset(re.sub(r"(?<=\w)s$", "", w) if "’s" in before else w for w in folded(before).split()[:-1])
    whose = frozenset() if proper else capitals - {word}
    where = frozenset(folded(w) for w in " ".join(behind).split() if w[:1].isupper())
    return Office(_speaks(label, words, word), word, rest - whose, whose, where, proper)


def _speaks(label: str, words: list[str], word: str) -> Speaks:
    if is_person(label) or titled(label):
        return Speaks.PERSON
    if word in ROLES:
        return Speaks.ROLE
    if word in OFFICES or word in STATE:
        return Speaks.OFFICE
    return Speaks.PLACE if len(words) == 1 and words[0][:1].isupper() else Speaks.OFFICE


@cache
def one_office(label: str, other: str) -> float | None:
    """The log-odds that two official sources of one claim are one; None where the names do not tell (two people)."""
    one, two = sorted((office_of(label), office_of(other)), key=lambda office: list(Speaks).index(office.speaks))
    if one.speaks is Speaks.PERSON:
        return None if two.speaks is Speaks.PERSON else _person_and(two)
    if one.speaks is Speaks.ROLE:
        return _roles(one, two) if two.speaks is Speaks.ROLE else _role_and(one, two)
    if one.speaks is Speaks.OFFICE:
        return _offices(one, two) if two.speaks is Speaks.OFFICE else LIKELY if one.of_state else HARDLY
    return HARDLY


def _person_and(office: Office) -> float:
    """A person by name, and somebody official without one."""
    held = office.speaks is Speaks.ROLE
    return LIKELY if held or (not office.proper and (office.bare or office.of_state)) else HARDLY


def _roles(one: Office, two: Office) -> float:
    if one.head == two.head:
        apart = one.whose and two.whose and not one.whose & two.whose
        return ANOTHER if apart or (one.where and two.where and not one.where & two.where) else THE_SAME
    return PERHAPS if one.speaks_for or two.speaks_for else ANOTHER


def _role_and(role: Office, office: Office) -> float:
    if role.head[:6] in {word[:6] for word in (office.head, *office.kind)} or office.head in role.kind:
        return THE_SAME  # the minister and the ministry, the prosecutor's office, the ministry's spokesman
    if role.speaks_for:
        return LIKELY if office.bare or office.of_state else PERHAPS
    return PERHAPS if office.speaks is Speaks.PLACE else HARDLY


def _offices(one: Office, two: Office) -> float:
    if one.head != two.head:
        if {one.head, two.head} <= UNIONS and one.kind & two.kind:
            return LIKELY
        return PERHAPS if one.head == "authorities" or two.head == "authorities" else ANOTHER
    if one.kind and two.kind and one.kind != two.kind:
        return ANOTHER
    if one.proper != two.proper and one.kind != two.kind:
        return LIKELY  # "the Ustarian service" beside "State Guard Service"
    if (one.whose and two.whose and one.whose != two.whose) or (one.where and two.where and one.where != two.where):
        return HARDLY
    return PERHAPS if (one.whose or one.where) and (two.whose or two.where) else THE_SAME
