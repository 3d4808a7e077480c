"""passages: Reports ↔ Reports by their words: copies, near-copies, shared passages, translations.

In: two reports (`compare`), or one (`fingerprints`, to find those that are worth comparing in an inverted index). Out:
`Reuse`, whose passages are aligned spans in both texts, or None; of two languages, or one and back, `translated` and
`carried_terms` are the same by what a translation carries over. Refuses: to link by boilerplate, by phrases that
anybody would write, or by how alike two whole texts are: what counts is containment (Broder 1997), since a copy that
was cut and given a new lead is not much like its source any more, and still has all of its words from there.

In order: letters → shingles → (index) → matches → alignment → edges → comparing, which asks direction who was first;
for translations skeletons → carried → translation → translated.
"""

from __future__ import annotations

from firsthand.domain import Report

from .boilerplate import SEVERAL, most_holders
from .carried import terms_in
from .comparing import compare
from .shingles import prints_of
from .short_quotations import quotation_prints
from .translated import translated

__all__ = ["SEVERAL", "carried_terms", "compare", "fingerprints", "most_holders", "translated"]


def fingerprints(report: Report) -> tuple[int, ...]:
    """Hashes (63 bits) of a winnowed sample of the report's runs of letters, least first; the same in every process.

    Two reports that share `LENGTH + WINDOW - 1` (39) letters in a row, some eight words, have one in common, and so
    have two with the same quotation of at least four words. A report of fewer than 20 letters may have none.
    """
    return tuple(sorted({*prints_of([report.text]).hashes.tolist(), *quotation_prints(report)}))


def carried_terms(report: Report) -> tuple[int, ...]:
    """Hashes (63 bits) of the names and of the numbers from 100 that the report has, in whatever language."""
    return terms_in(report.text)
