"""GenderGapTracker's English quotes as statements: `python -m …adapters.gender_gap_tracker CHECKOUT`.

Its own cleaning of the text comes first, as in its pipeline; that moves offsets, so the cleaned text goes out beside
them. No database is opened: only its program's `main` does that.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from benchmarks.attribution.adapters import lines, spacy_weights


def main() -> None:
    """Load the extractor from the checkout and serve."""
    folder = Path(sys.argv[1]) / "nlp" / "english"
    sys.path.insert(0, str(folder))
    extractor_module, cleaning = importlib.import_module("quote_extractor"), importlib.import_module("utils")
    nlp = spacy_weights.load()
    verbs = str(folder / "rules" / "quote_verb_list.txt")
    extractor = extractor_module.QuoteExtractor({"spacy_lang": nlp, "NLP": {"QUOTE_VERBS": verbs}})

    def answer(text: str) -> lines.Answer:
        cleaned = cleaning.preprocess_text(text)
        found = [
            {
                "source": offsets(quote["speaker_index"]),
                "cue": offsets(quote["verb_index"]),
                "content": offsets(quote["quote_index"]),
            }
            for quote in extractor.extract_quotes(nlp(cleaned))
        ]
        return {"text": cleaned, "statements": found}

    lines.serve(answer)


def offsets(written: str) -> list[tuple[int, int]]:
    """`"(12,30)"` as one span; it writes `""` or `"(0,0)"` for what it did not find, which is no span."""
    if not written:
        return []
    start, end = map(int, written.strip("()").split(","))
    return [(start, end)] if end > start else []


if __name__ == "__main__":
    main()
