"""robots.txt, asked for feeds and crawls."""

from __future__ import annotations

from typing import Any

import pytest

from firsthand.clients.http import FetchBounds
from firsthand.clients.robots import robots_allow

HERE = FetchBounds(total=5, private_addresses=True)


def test_a_path_that_is_forbidden_to_all_is_not_allowed(server: Any) -> None:
    server.page("/robots.txt", b"User-agent: *\nDisallow: /private/\n")
    assert robots_allow(server.url("/story"), HERE)
    assert not robots_allow(server.url("/private/story"), HERE)


def test_rules_for_firsthand_go_before_those_for_all(server: Any) -> None:
    server.page("/robots.txt", b"User-agent: Firsthand\nDisallow: /\n\nUser-agent: *\nAllow: /\n")
    assert not robots_allow(server.url("/story"), HERE)


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (410, True), (401, False), (403, False), (500, False)])
def test_a_site_without_rules_allows_all_and_one_that_can_not_be_asked_nothing(
    server: Any, status: int, allowed: bool
) -> None:
    server.status("/robots.txt", status)
    assert robots_allow(server.url("/story"), HERE) is allowed


def test_a_file_of_rules_that_never_ends_allows_nothing(server: Any) -> None:
    server.page("/robots.txt", b"# rules\n" * 100_000)
    assert not robots_allow(server.url("/story"), HERE)
