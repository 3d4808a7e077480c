"""The discourse trees: which units an attribution covers."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.corpora.rst_tree import RstTree, read_tree
from firsthand.errors import InputError

HEAD = """<header><relations><rel name="attribution-positive" type="rst"/><rel name="elaboration" type="rst"/>
<rel name="joint-list" type="multinuc"/><rel name="same-unit" type="multinuc"/></relations></header>"""


def tree_of(folder: Path, body: str) -> RstTree:
    path = folder / "quay.rs4"
    path.write_text(f"<rst>{HEAD}<body>{body}</body></rst>", encoding="utf-8")
    return read_tree(path)


def test_an_attribution_joins_who_speaks_with_what_is_said(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        """<segment id="1" parent="2" relname="attribution-positive">The warden said</segment>
        <segment id="2" parent="3" relname="span">the quay was dry</segment>
        <group id="3" type="span"/>
        <signals><signal source="1" type="semantic" subtype="attribution_source" tokens="1,2"/>
        <signal source="1" type="lexical" subtype="indicative_word" tokens="3"/></signals>""",
    )
    (said,) = tree.attributions
    assert tree.units == (("The", "warden", "said"), ("the", "quay", "was", "dry"))
    assert said.satellite == {0}
    assert said.nucleus == {1}
    assert (said.source, said.cue) == ((0, 1), (2,))


def test_all_that_is_listed_or_added_in_the_nucleus_is_said(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        """<segment id="1" parent="6" relname="attribution-positive">The warden said</segment>
        <segment id="2" parent="6" relname="joint-list">the quay was dry</segment>
        <segment id="3" parent="5" relname="span">and the boats</segment>
        <segment id="4" parent="3" relname="elaboration">moored there</segment>
        <group id="5" type="span" parent="6" relname="joint-list"/><group id="6" type="multinuc"/>""",
    )
    assert tree.attributions[0].nucleus == {1, 2, 3}


def test_what_hangs_on_the_nucleus_beside_the_attribution_is_the_reports_own(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        """<segment id="1" parent="2" relname="attribution-positive">The warden said</segment>
        <segment id="2" parent="4" relname="span">the quay was dry</segment>
        <segment id="3" parent="2" relname="elaboration">which it was not</segment>
        <group id="4" type="span"/>""",
    )
    assert tree.attributions[0].nucleus == {1}


def test_a_clause_that_its_cue_cuts_in_two_is_taken_whole(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        """<segment id="1" parent="4" relname="span">The quay</segment>
        <segment id="2" parent="1" relname="attribution-positive">the warden said</segment>
        <segment id="3" parent="5" relname="same-unit">was dry</segment>
        <group id="4" type="span" parent="5" relname="same-unit"/><group id="5" type="multinuc"/>""",
    )
    assert tree.attributions[0].nucleus == {0, 2}


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('<segment id="1" parent="9" relname="span">Gone</segment>', "hangs on 9, which is not there"),
        (
            '<group id="1" parent="2" relname="span"/><group id="2" parent="1" relname="span"/>',
            "in a circle",
        ),
        (
            '<segment id="1">Dry</segment><signal source="1" subtype="attribution_source" tokens="one"/>',
            "not numbers",
        ),
        ("<segment", "can't be read as rstWeb's XML"),
    ],
)
def test_a_broken_tree_is_refused_by_name(tmp_path: Path, body: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as refused:
        tree_of(tmp_path, body)
    assert "quay.rs4" in str(refused.value)


def test_a_document_that_would_swell_when_read_stays_small(tmp_path: Path) -> None:
    path = tmp_path / "bomb.rs4"
    path.write_text(
        '<!DOCTYPE rst [<!ENTITY a "ha ha ha"><!ENTITY b "&a;&a;&a;&a;">]><rst><segment id="1">&b;</segment></rst>'
    )
    assert read_tree(path).units == ((),)
