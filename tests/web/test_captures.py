"""The capture behind a report."""

from __future__ import annotations

from firsthand.testing import a_capture

PAGE = b"<html><title>x</title><script>alert('live')</script><p>caf\xe9</p>"


def test_a_capture_is_shown_as_text_and_nothing_in_it_lives(get, add, written) -> None:
    page = get(f"/reports/{add(written('Title', data=PAGE), PAGE)}/capture")
    assert "&lt;script&gt;alert(&#39;live&#39;)&lt;/script&gt;" in page.text
    assert "<script>alert" not in page.text
    assert "café" in page.text


def test_it_tells_hash_time_and_source(get, add, bridge) -> None:
    page = get(f"/reports/{add(bridge)}/capture")
    assert bridge.capture.sha256 in page.text
    assert "2026-01-02 03:04 UTC" in page.text
    assert "report.txt" in page.text


def test_the_bytes_come_as_a_file_that_no_browser_opens(get, add, written) -> None:
    reading = written("Title", data=PAGE)
    add(reading, PAGE)
    answer = get(f"/captures/{reading.capture.sha256}/download")
    assert answer.content == PAGE
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_capture_in_which_nothing_could_be_read_can_be_looked_at(get, store) -> None:
    data = b"\x89PNG\r\n\x1a\n\x00"
    store.add_capture(a_capture(data, media_type="image/png"), data)
    page = get(f"/captures/{a_capture(data).sha256}")
    assert "00000000  89 50 4e 47" in page.text


def test_a_long_capture_comes_in_pages(get, add, written) -> None:
    data = b"line of the page\n" * 20_000
    report = add(written("Title", data=data), data)
    assert "page 1 of 3" in get(f"/reports/{report}/capture").text
    assert f'rel="next" href="/reports/{report}/capture?page=3"' in get(f"/reports/{report}/capture?page=2").text


def test_bytes_that_were_changed_on_disk_are_not_shown_as_evidence(get, add, bridge, tmp_path) -> None:
    report = add(bridge)
    [kept] = [path for path in (tmp_path / "record").rglob("*") if bridge.capture.sha256[8:] in path.name]
    kept.chmod(0o600)
    kept.write_bytes(b"something else")
    answer = get(f"/reports/{report}/capture")
    assert answer.status_code == 500
    assert "something else" not in answer.text
    assert "Something went wrong" in answer.text
