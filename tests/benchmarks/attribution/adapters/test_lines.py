"""A peer that raises on one text still answers the others."""

from __future__ import annotations

import io
import json

from benchmarks.attribution.adapters.lines import Answer, answer_lines


def test_a_text_on_which_a_peer_raises_is_answered_with_the_error_and_the_next_is_read() -> None:
    def peer(text: str) -> Answer:
        if text.count('"') % 2:
            raise ValueError("odd marks")
        return {"statements": [{"source": [], "cue": [], "content": [[0, len(text)]]}]}

    out = io.StringIO()
    answer_lines(peer, ['{"id": "a", "text": "\\""}', '{"id": "b", "text": "Gone."}'], out)
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    assert rows[0] == {"id": "a", "statements": [], "error": "ValueError: odd marks"}
    assert rows[1]["statements"][0]["content"] == [[0, 5]]
