"""Elements to text with exact spans."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from firsthand.stages.read.html_body import PAGE
from firsthand.stages.read.html_joints import Joints
from firsthand.stages.read.html_layout import EXTRACTED, LaidOut, lay_out
from firsthand.stages.read.limits import ReadLimits


def laid_out(xml: str, joints: Joints | None = None) -> LaidOut:
    return lay_out(etree.fromstring(xml), EXTRACTED, ReadLimits(), "https://gazette.example/a/", joints)


def words(found: LaidOut) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(found.text)) for block in found.blocks]


def test_white_space_is_folded_and_blocks_stand_apart() -> None:
    found = laid_out("<body><p> One\n  line. </p><head>Two</head><quote><p>Three.</p></quote></body>")
    assert found.text == "One line.\n\nTwo\n\nThree."
    assert words(found) == [("paragraph", "One line."), ("heading", "Two"), ("quote", "Three.")]


def test_one_line_break_stays_in_its_block_and_two_end_it() -> None:
    found = laid_out("<body><p>One <lb/> two.<lb/><lb/>Three.<lb/></p></body>")
    assert words(found) == [("paragraph", "One\ntwo."), ("paragraph", "Three.")]


def test_cells_stand_beside_each_other() -> None:
    found = laid_out("<body><table><row><cell>Dead</cell><cell>seven</cell></row></table></body>")
    assert words(found) == [("list item", "Dead\tseven")]


def test_a_links_span_covers_its_words_without_the_space_around_them() -> None:
    found = laid_out('<body><p>He <ref target="../b c"> said so </ref> twice. <ref target="#note">1</ref></p></body>')
    assert [(link.span.of(found.text), link.href) for link in found.links] == [
        ("said so", "https://gazette.example/bc")
    ]


def test_a_space_that_was_lost_beside_a_link_is_found_in_the_page() -> None:
    page = etree.fromstring("<html><p>He <a>reported</a> that crane<a>s</a> fell.</p></html>")
    found = laid_out("<body><p>He <ref>reported</ref>that crane<ref>s</ref>fell.</p></body>", Joints(page))
    assert found.text == "He reported that cranes fell."


@given(
    st.recursive(
        st.text(alphabet="ab .\n\xa0", max_size=8),
        lambda inner: st.tuples(
            st.sampled_from(["p", "li", "blockquote", "a", "br", "td", "tr", "b"]), st.lists(inner)
        ),
        max_leaves=30,
    )
)
def test_blocks_and_links_lie_in_order_inside_the_text(tree: object) -> None:
    root = etree.Element("body")
    _grow(root, tree)
    found = lay_out(root, PAGE, ReadLimits(), None)
    end = 0
    for block in found.blocks:
        assert end <= block.span.start < block.span.end <= len(found.text)
        assert block.span.of(found.text) == block.span.of(found.text).strip(" \n")
        end = block.span.end
    for link in found.links:
        assert any(block.span.contains(link.span) for block in found.blocks)


def _grow(parent: etree._Element, tree: object) -> None:
    if isinstance(tree, str):
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + tree
        else:
            parent.text = (parent.text or "") + tree
    elif isinstance(tree, tuple):
        tag, inner = tree
        child = etree.SubElement(parent, tag, href="https://x.example/")
        for part in inner:
            _grow(child, part)
