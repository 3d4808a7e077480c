"""Addresses of the same page are the same, addresses of other pages are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.outlets import canonical_url

PAGE = "https://www.example-post.example/news/2024/ferry-sinks"


@pytest.mark.parametrize(
    "same",
    [
        "http://example-post.example/news/2024/ferry-sinks",
        PAGE + "/",
        PAGE + "#comments",
        PAGE + "?utm_source=letter&utm_medium=mail&fbclid=abc",
        PAGE + "/amp",
        PAGE + "?amp",
        "https://amp.example-post.example/news/2024/ferry-sinks",
        "https://m.example-post.example/news/2024/ferry-sinks",
        "https://www.EXAMPLE-POST.example:443/news//2024/ferry-sinks",
        "https://www.google.com/amp/s/www.example-post.example/news/2024/ferry-sinks/amp/",
        "https://www-example--post-example.cdn.ampproject.org/c/s/www.example-post.example/news/2024/ferry-sinks",
        "  " + PAGE + "\n",
    ],
)
def test_the_same_page_has_one_address(same: str) -> None:
    assert canonical_url(same) == canonical_url(PAGE) == "example-post.example/news/2024/ferry-sinks"


@pytest.mark.parametrize(
    "other",
    [
        "https://example-post.example/news/2024/ferry-sinks-again",
        PAGE + "?page=2",
        PAGE + "?id=7",
        "https://blog.example-post.example/news/2024/ferry-sinks",
        "https://example-post.example/amphibians",
    ],
)
def test_another_page_has_another_address(other: str) -> None:
    assert canonical_url(other) != canonical_url(PAGE)


def test_parameters_count_in_any_order() -> None:
    assert canonical_url("https://a.example/x?b=2&a=1") == canonical_url("https://a.example/x?a=1&b=2")


@pytest.mark.parametrize(
    "no_page", ["", "mailto:a@b.example", "javascript:alert(1)", "/news/x", "https://[::1", "#top"]
)
def test_what_is_no_page_has_no_address(no_page: str) -> None:
    assert canonical_url(no_page) is None


@given(st.text(alphabet="abc/.?&=%#2Fмamp_é ", max_size=40))
def test_a_canonical_address_is_its_own(path: str) -> None:
    once = canonical_url("https://example-post.example/" + path)
    assert once is not None and canonical_url("https://" + once) == once
