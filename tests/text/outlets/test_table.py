"""Tables of outlets: what is read, and what is refused with file and line."""

from __future__ import annotations

import pytest

from firsthand.domain import OutletKind
from firsthand.errors import InputError
from firsthand.text.outlets import outlets_in

HEAD = "name\tkind\taliases\tdomains\tcountry\n"


def test_a_row_is_read_with_all_its_cells() -> None:
    [outlet] = outlets_in(
        f"# ours\n{HEAD}Example Post\tnewspaper\tThe Post; EP\texample-post.example; www.ep.example\tGB\n", "own.tsv"
    )
    assert (outlet.name, outlet.kind) == ("Example Post", OutletKind.NEWSPAPER)
    assert outlet.aliases == ("The Post", "EP")
    assert outlet.domains == ("example-post.example", "ep.example")
    assert outlet.country == "GB"


def test_the_name_alone_is_enough() -> None:
    [outlet] = outlets_in(f"\ufeff{HEAD}\nExample Post\n", "own.tsv")
    assert (outlet.kind, outlet.aliases, outlet.domains, outlet.country) == (OutletKind.UNKNOWN, (), (), None)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("Example Post\tgazette", "'gazette' is no kind; it is one of newspaper, agency"),
        ("\tnewspaper", "needs a name"),
        ("Example Post\t\t\thttps://example-post.example/", "is no domain"),
        ("Example Post\t\t\t\tBrellonia", "is no country"),
        ("Example Post\t\t\t\tGB\tmore", "6 columns instead of 5"),
    ],
)
def test_a_row_that_can_not_be_understood_is_named_by_file_and_line(row: str, says: str) -> None:
    with pytest.raises(InputError, match=rf"own\.tsv, line 3: .*{says}"):
        outlets_in(f"{HEAD}Tidewater Post\n{row}\n", "own.tsv")


def test_a_table_without_its_heading_is_refused() -> None:
    with pytest.raises(InputError, match=r"own\.tsv, line 1: the first line must name the columns"):
        outlets_in("Example Post\tnewspaper\n", "own.tsv")


def test_a_domain_belongs_to_one_outlet_alone() -> None:
    with pytest.raises(InputError, match=r"line 3: 'a\.example' is the domain of 'One' already"):
        outlets_in(f"{HEAD}One\t\t\ta.example\nTwo\t\t\ta.example\n", "own.tsv")
