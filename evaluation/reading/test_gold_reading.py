"""The gold can stand in for what an engine reads, hands and nesting included."""

from __future__ import annotations

from evaluation.reading.gold import GoldHop, GoldReport, GoldStatement
from evaluation.reading.gold_reading import gold_reading
from firsthand.domain import Basis, Certainty, Channel, Polarity, Role, StatementKind
from firsthand.testing import a_reading, spans_in

TEXT = "Ann Oake said a sailor had told her the rope held."
PUBLISHER = GoldHop("Example Post", (), Role.PUBLISHER, Channel.ARTICLE)


def hop(name: str | None, role: Role = Role.SPEAKER, *aliases: str) -> GoldHop:
    return GoldHop(name, aliases, role, Channel.INTERVIEW)


def statement(id_: str, source: str, content: str, *hops: GoldHop, nested_in: str | None = None) -> GoldStatement:
    return GoldStatement(
        id_, StatementKind.INDIRECT, spans_in(TEXT, content), spans_in(TEXT, source), (), nested_in,
        (PUBLISHER, *hops), Basis.HEARSAY, Certainty.CERTAIN, Polarity.AFFIRMED, "", (), True,
    )  # fmt: skip


INNER = statement(
    "s2", "a sailor", "the rope held", hop("Ann Oake", Role.RELAYER), hop("a sailor"), nested_in="s1"
)  # fmt: skip
OUTER = statement("s1", "Ann Oake", "a sailor had told her the rope held", hop("Ann Oake", Role.SPEAKER, "Oake"))


def test_statements_and_chains_are_the_golds_with_nested_ones_in_the_outer() -> None:
    found = gold_reading(GoldReport({}, (INNER, OUTER), ()), a_reading(TEXT))
    outer, inner = found.statements
    assert (outer.content_text, inner.nested_in) == ("a sailor had told her the rope held", outer.id)
    assert [step.name for step in found.chain_of(inner).hops] == ["Example Post", "Ann Oake", "a sailor"]


def test_a_hand_is_the_party_that_was_read_or_a_new_one_without_a_name_where_it_has_no_capital() -> None:
    read = a_reading(TEXT, [("Ann Oake", "said", "the rope held")])
    found = gold_reading(GoldReport({}, (OUTER, INNER), ()), read)
    assert found.parties[0] == read.parties[0]
    assert [(party.name, party.anonymous) for party in found.parties[1:]] == [("a sailor", True)]
