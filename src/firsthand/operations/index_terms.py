"""What a report and its statements are found by, worked out apart from keeping it: any process can do the former."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from firsthand.domain import Reading
from firsthand.operations.assertions import KIND
from firsthand.operations.citable import CITABLE, citable_terms
from firsthand.operations.in_words import in_words
from firsthand.operations.link_reports_reuse import CARRIED, PASSAGE, moment
from firsthand.operations.linkers import Linkers
from firsthand.store.interface import Store

type Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class IndexTerms:
    """Of one report: terms of its words, of what a translation carries over, of what it can be cited as.

    `statements` are the terms of its statements by id, and `notes` what they assert. `trouble` tells in words what
    could not be worked out, which is then left out.
    """

    report: str
    published: str
    words: list[int]
    carried: list[int]
    citable: list[int]
    statements: dict[str, list[int]]
    notes: dict[str, str]
    trouble: list[str]

    def as_dict(self) -> Json:
        """A JSON object that `from_dict` reads."""
        return asdict(self)

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> IndexTerms:
        """What `as_dict` wrote."""
        return cls(**row)


def index_terms(linkers: Linkers, reading: Reading) -> IndexTerms:
    """The terms of one reading, which must have a report."""
    report = reading.report
    assert report
    found = IndexTerms(report.id, report.published or "", [], [], [], {}, {}, [])
    try:
        words, carried = list(linkers.fingerprints(report)), list(linkers.carried_terms(report))
        citable = sorted(citable_terms(report, linkers.report_terms(report, linkers.outlets)))
    except Exception as error:  # noqa: BLE001 - a report that breaks a stage must not end the run
        found.trouble.append(in_words(error))
    else:
        found.words.extend(words)
        found.carried.extend(carried)
        found.citable.extend(citable)
    try:
        asserted = {
            s.id: linkers.asserted(s, reading.chain_of(s), report, within_denial=reading.is_within_denial(s))
            for s in reading.statements
        }
        terms = {id_: sorted(set(linkers.claim_terms(one))) for id_, one in asserted.items()}
        notes = {id_: json.dumps(one.as_dict(), ensure_ascii=False) for id_, one in asserted.items()}
    except Exception as error:  # noqa: BLE001 - as above
        found.trouble.append(in_words(error))
    else:
        found.statements.update(terms)
        found.notes.update(notes)
    return found


def keep_terms(store: Store, terms: IndexTerms) -> frozenset[int]:
    """Make the report findable by these; what it can be cited as now and could not be before."""
    id_ = terms.report
    store.index(PASSAGE, id_, {id_: terms.words}, {id_: moment(terms.published)})
    store.index(CARRIED, id_, {id_: terms.carried})
    store.index(KIND, id_, terms.statements, terms.notes)
    citable, before = frozenset(terms.citable), store.terms_of(CITABLE, id_)
    if citable == before:
        return frozenset()
    store.index(CITABLE, id_, {id_: citable}, {id_: terms.published})
    return citable
