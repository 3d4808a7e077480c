"""What other programs get has the shape that docs/interface.md promises, field by field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from firsthand.domain import Problem
from firsthand.domain.interchange import reading_as_dict, unobtained_as_dict
from firsthand.testing import a_reading

type Check = Callable[[Any], bool]


def spans(value: Any) -> bool:
    return isinstance(value, list) and all(span(one) for one in value)


def span(value: Any) -> bool:
    return isinstance(value, list) and list(map(type, value)) == [int, int] and 0 <= value[0] < value[1]


def words(value: Any) -> bool:
    return isinstance(value, str)


def maybe(value: Any) -> bool:
    return value is None or isinstance(value, str)


def one_of(*values: str) -> Check:
    return lambda value: value in values


def listed(shape: dict[str, Check]) -> Check:
    return lambda value: isinstance(value, list) and all(fits(one, shape) for one in value)


def fits(value: Any, shape: dict[str, Check]) -> bool:
    """True where each promised field is there and is what was promised; there may be more."""
    wrong = [name for name, check in shape.items() if name not in value or not check(value[name])]
    assert not wrong, f"{wrong} in {value}"
    return True


CAPTURE: dict[str, Check] = {
    "sha256": lambda value: len(value) == 64,
    "obtained_at": words,
    "from": words,
    "media_type": words,
    "bytes": lambda value: isinstance(value, int),
}
CANDIDATE: dict[str, Check] = {"value": words, "from": words, "confidence": lambda value: 0 <= value <= 1}
REPORT: dict[str, Check] = {
    "id": words,
    "capture": lambda value: fits(value, CAPTURE),
    "authors": lambda value: isinstance(value, list),
    **dict.fromkeys(("title", "outlet", "published", "modified", "section", "language", "dateline", "url"), maybe),
    "text": words,
    "links": listed({"span": span, "href": words}),
    "fields": lambda value: all(listed(CANDIDATE)(candidates) for candidates in value.values()),
}
HOP: dict[str, Check] = {
    "party": maybe,
    "name": maybe,
    "role": one_of("publisher", "relayer", "interviewer", "interceptor", "translator", "document", "speaker"),
    "channel": one_of(
        *("article", "interview", "phone call", "post", "speech", "statement", "document", "recording", "unknown")
    ),
    "evidence": spans,
}
STATEMENT: dict[str, Check] = {
    "id": words,
    "kind": one_of("direct", "indirect", "mixed"),
    **dict.fromkeys(("source", "cue", "content"), spans),
    **dict.fromkeys(("source_text", "cue_text", "content_text"), words),
    "nested_in": maybe,
    "chain": listed(HOP),
    "hand": lambda value: isinstance(value, int) and value >= 1,
    "basis": one_of(
        *("took part", "eyewitness", "hearsay", "official position", "document or recording", "inference", "unknown")
    ),
    "certainty": one_of("certain", "probable", "possible", "unknown"),
    "polarity": one_of("affirmed", "denied"),
    "confidence": lambda value: 0 <= value <= 1,
    "by": words,
}
PARTY: dict[str, Check] = {
    "id": words,
    "name": words,
    "kind": one_of("person", "organisation", "group", "service", "outlet", "unknown"),
    "anonymous": lambda value: isinstance(value, bool),
    "mentions": spans,
}
PROBLEM: dict[str, Check] = {"stage": words, "reason": words, "span": lambda value: value is None or span(value)}
READING: dict[str, Check] = {
    "schema": one_of("firsthand/1"),
    "statements": listed(STATEMENT),
    "voice": spans,
    "acts": lambda value: isinstance(value, list),
    "parties": listed(PARTY),
    "places": lambda value: isinstance(value, list),
    "times": lambda value: isinstance(value, list),
    "problems": listed(PROBLEM),
}


def test_a_reading_has_every_promised_field() -> None:
    said = [("Ada Brenn", "said", "that the dam was safe"), ("a clerk", "denied", "that it was")]
    text = "Ada Brenn said that the dam was safe, and a clerk denied that it was."
    row = reading_as_dict(a_reading(text, said, anonymous=["a clerk"], problems=["half of it is in Latin"]))
    assert fits(row, {**READING, "report": lambda value: fits(value, REPORT)})
    assert len(row["statements"]) == 2
    for statement in row["statements"]:
        start, end = statement["content"][0]
        assert row["report"]["text"][start:end] == statement["content_text"]
        assert statement["hand"] == len(statement["chain"])


def test_what_could_not_be_obtained_has_them_too() -> None:
    row = unobtained_as_dict(Problem("page.html", "capture", "is not there"))
    assert fits(row, {**READING, "report": lambda value: value is None})


@pytest.mark.parametrize("field", [*READING, "report"])
def test_a_reading_without_a_field_would_be_noticed(field: str) -> None:
    row = reading_as_dict(a_reading("It rained."))
    del row[field]
    with pytest.raises(AssertionError, match=field):
        fits(row, {**READING, "report": lambda value: fits(value, REPORT)})
