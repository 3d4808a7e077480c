"""Who may ask, for what, and what the browser may do with the answer."""

from __future__ import annotations

from pathlib import Path

import pytest

import firsthand.web
from firsthand.web.rendering import environment

PATHS = ["/", "/statements", "/parties", "/problems", "/nowhere", "/?offset=x", "/api/reports", "/static/base.css"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_forbids_all_but_our_own_scripts_and_styles(get, path: str) -> None:
    headers = get(path).headers
    policy = dict(rule.split(" ", 1) for rule in headers["content-security-policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
    assert "set-cookie" not in headers


@pytest.mark.parametrize("host", ["127.0.0.1:8321", "localhost:1", "LOCALHOST", "[::1]:8321", "[::1]", "127.0.0.1"])
def test_this_machines_own_names_are_answered(get, host: str) -> None:
    assert get("/", host=host).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example:8321", "localhost@evil.example", "", "[::1", "10.0.0.1"]
)
def test_a_rebound_domain_gets_nothing(get, add, bridge, host: str) -> None:
    add(bridge)
    answer = get("/", host=host)
    assert answer.status_code == 421
    assert "Sollen" not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_but_get_is_answered(get, method: str) -> None:
    assert get("/", method=method).status_code == 405


def test_a_defect_of_ours_shows_no_insides_and_keeps_the_policy(get, store, monkeypatch, caplog) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("an inner detail")

    monkeypatch.setattr(type(store), "counts", broken)
    answer = get("/")
    assert answer.status_code == 500
    assert "an inner detail" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "an inner detail" in caplog.text


def test_the_files_beside_the_page_can_not_be_left(get) -> None:
    for path in (
        "/static/../application.py",
        "/static/%2e%2e/application.py",
        "/static/..%2fapplication.py",
        "/static/",
    ):
        assert get(path).status_code == 404


def test_no_template_or_script_goes_round_the_escaping() -> None:
    assert environment().autoescape is True
    folder = Path(firsthand.web.__file__).parent
    templates = {path.name: path.read_text() for path in (folder / "templates").iterdir()}
    scripts = {path.name: path.read_text() for path in (folder / "static").glob("*.js")}
    assert len(templates) > 5
    for name, text in templates.items():
        for forbidden in ("|safe", "| safe", "autoescape", "style=", "onclick", "http:", "https:", "<style"):
            assert forbidden not in text, (name, forbidden)
    for name, text in scripts.items():
        for forbidden in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(", "http"):
            assert forbidden not in text, (name, forbidden)
