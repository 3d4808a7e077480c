"""passages: Reports ↔ Reports by their words: copies, near-copies, shared passages, translations.

In: two reports (`compare`), or one (`fingerprints`, to find those that are worth comparing in an inverted index). Out:
`Reuse`, whose passages are aligned spans in both texts, or None. Refuses: to link by boilerplate, by phrases that
anybody would write, or by how alike two whole texts are: what counts is containment (Broder 1997), since a copy that
was cut and given a new lead is not much like its source any more, and still has all of its words from there.

In order: letters → shingles → (index) → matches → alignment → edges → comparing, which asks direction who was first.
"""

from __future__ import annotations

from firsthand.domain import Report

from .boilerplate import SEVERAL, most_holders
from .comparing import compare
from .shingles import prints_of

__all__ = ["SEVERAL", "compare", "fingerprints", "most_holders"]


def fingerprints(report: Report) -> tuple[int, ...]:
    """Hashes (63 bits) of a winnowed sample of the report's runs of letters, least first; the same in every process.

    Two reports that share `LENGTH + WINDOW - 1` (39) letters in a row, some eight words, have one in common. A report
    of fewer than 20 letters has none.
    """
    return tuple(sorted(set(prints_of([report.text]).hashes.tolist())))
