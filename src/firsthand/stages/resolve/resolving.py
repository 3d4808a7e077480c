"""From the parties of a record to the key of each: by name alone, then short forms in company, then decisions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from firsthand.domain import Outlets, Pair, Party

from .company import Company
from .deciding import decided
from .fitting import company_needed
from .forms import Form, folded_words, form_of
from .names import Sort, name_of, sort_of

_NO_OUTLETS = Outlets(())

LEAD = 2
"""Shared names that the fuller name must have more than any other that would fit."""

MOST_CANDIDATES = 200
"""Fuller names that a short one is compared with; one that could be any of more is left alone."""


def resolve(
    parties: Sequence[Party],
    known: Mapping[str, str] | None = None,
    joined: Iterable[Pair] = (),
    parted: Iterable[Pair] = (),
    outlets: Outlets = _NO_OUTLETS,
) -> dict[str, str]:
    """Party id → key, for all of `parties`: "outlet:…", "person:…", "organisation:…", or the party's own id.

    `parties` are those to resolve with all that share a blocking key with one of them, those that a decision names,
    and those with their keys; `known` are keys from before, of these and other parties. Over one call the result is a
    function of the set: the order of parties and pairs changes nothing, and resolving again with the result as `known`
    gives the result. Over several calls, two things can come out otherwise than in one: which of two fuller names a
    short one has gone to, and which sort a name has that reports read differently.
    """
    known = known or {}
    forms = _forms(parties, outlets)
    fuller = _short_forms(parties, forms, known)
    by_name = {party.id: _key(party, forms, fuller) for party in parties}
    return decided(by_name, known, tuple(joined), tuple(parted))


def _key(party: Party, forms: Mapping[str, Form], fuller: Mapping[str, str]) -> str:
    form = forms.get(party.id)
    return fuller.get(party.id) or (form.key if form is not None else None) or party.id


def _forms(parties: Iterable[Party], outlets: Outlets) -> dict[str, Form]:
    parties = tuple(parties)
    sorts = _sorts(parties)
    forms = {party.id: form_of(party, outlets, sorts) for party in parties}
    return {id_: form for id_, form in forms.items() if form is not None}


def _sorts(parties: Iterable[Party]) -> dict[tuple[str, ...], Sort]:
    """For each name of two or more words, the sort that most reports read it as; organisations on a draw."""
    votes: dict[tuple[str, ...], Counter[Sort]] = defaultdict(Counter)
    for party in parties:
        name = name_of(party.name)
        sort = None if party.anonymous else sort_of(name, party.kind)
        if sort is not None and len(name.words) > 1:
            votes[folded_words(name)][sort] += 1
    return {words: max(sorted(count), key=lambda sort: count[sort]) for words, count in votes.items()}


def _short_forms(parties: Sequence[Party], forms: Mapping[str, Form], known: Mapping[str, str]) -> dict[str, str]:
    """Party id → the fuller name's key, for those whose form is short for exactly one in their company.

    Parties that have the same key by name go together: what one of them is short for, all are.
    """
    company, index = Company(parties, forms), _FullForms(forms.values())
    of_party: dict[str, set[str]] = {}
    of_key: dict[str, set[str]] = defaultdict(set)
    for party in parties:
        form = forms.get(party.id)
        if form is not None:
            found = _fitting(party, form, index.candidates(form), company, known.get(party.id))
            (of_key[form.key] if form.key is not None else of_party.setdefault(party.id, set())).update(found)
    last = _Last(of_key)
    for party in parties:
        form = forms.get(party.id)
        if form is not None and form.key is not None:
            of_party[party.id] = {form.key}
    ends = {id_: {last(key) for key in keys} for id_, keys in of_party.items()}
    return {id_: next(iter(keys)) for id_, keys in ends.items() if len(keys) == 1}


def _fitting(party: Party, form: Form, fuller: Iterable[Form], company: Company, before: str | None) -> set[str]:
    """The key that the form is short for in this party's company, with those that could be meant nearly as well.

    Where it was found to be short for one before, the company that showed it may be out of sight now, and counts.
    """
    needed: dict[str, int] = {}
    for full in fuller:
        least = company_needed(form, full)
        if least is not None and full.key is not None:
            needed[full.key] = min(least, needed.get(full.key, least))
    shared = {key: company.shared(party.report, key, (form.key,)) for key in needed}
    if before in needed:
        shared[before] = max(shared[before], needed[before] + LEAD)
    best = max((shared[key] for key in needed if shared[key] >= needed[key]), default=None)
    return set() if best is None else {key for key, names in shared.items() if names > best - LEAD}


class _Last:
    """Follows a key to the fuller one that it is short for, and on; there are no circles (`company_needed`)."""

    def __init__(self, onward: Mapping[str, set[str]]) -> None:
        self._onward = onward
        self._known: dict[str, str] = {}

    def __call__(self, key: str) -> str:
        if key not in self._known:
            self._known[key] = key  # should there be a circle after all, it ends here
            ends = {self(following) for following in sorted(self._onward.get(key, ()))}
            self._known[key] = ends.pop() if len(ends) == 1 else key
        return self._known[key]


class _FullForms:
    """Distinct forms with a key, found by surname, by an organisation's last words and by its initials."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._by: dict[str, set[Form]] = defaultdict(set)
        for form in forms:
            if form.key is not None:
                for term in _terms(form, full=True):
                    self._by[term].add(form)

    def candidates(self, form: Form) -> frozenset[Form]:
        """The forms that may be fuller ones; none where they are too many to tell."""
        found = frozenset(full for term in _terms(form, full=False) for full in self._by.get(term, ()))
        return found if len(found) <= MOST_CANDIDATES else frozenset()


def _terms(form: Form, *, full: bool) -> list[str]:
    if form.person is not None:
        person = form.person
        words = [*person.middle, *person.surname.split()] if full else [person.surname.split()[-1]]
        other = person.key if full else person.in_other_order
        return [*(f"surname {w}" for w in words), f"loose {person.loose}", f"letters {person.letters}", other]
    if form.organisation is None:
        return []
    name = form.organisation
    if full:
        own = [f"letters {name.acronym}"] if name.acronym else []
        return [f"tail {' '.join(name.words[1:])}", f"letters {name.initials.upper()}", *own]
    return [f"tail {' '.join(name.words)}", f"letters {name.acronym}"]
