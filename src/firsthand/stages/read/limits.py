"""How much of one capture is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """What one capture may hold; beyond a limit the rest is left out and a Problem says so.

    `size` is in bytes, `characters` those of a report's text. A page of more than `tags` tags is read by our own plain
    walk, since article finders take time that grows faster than the page. `pages` are a PDF's, `parts` an e-mail's.
    """

    size: int = 50 * 2**20
    characters: int = 2_000_000
    tags: int = 60_000
    links: int = 10_000
    pages: int = 500
    parts: int = 200
