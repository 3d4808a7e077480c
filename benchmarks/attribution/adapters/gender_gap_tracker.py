"""GenderGapTracker's English quotes as statements: `python -m …adapters.gender_gap_tracker FOLDER`.

FOLDER holds its `quote_extractor.py`. Two editions exist: the original, a class, and the one reworked for analysts by
ATAP, a function. Their own cleaning of the text comes first, as in their pipelines; that moves offsets, so the cleaned
text goes out beside them. No database is opened: only their program's `main` does that.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.attribution.adapters import lines, spacy_weights


def main() -> None:
    """Load the extractor and serve."""
    folder = Path(sys.argv[1])
    sys.path.insert(0, str(folder))
    settings = importlib.import_module("config").config
    settings["NLP"]["QUOTE_VERBS"] = str(
        folder / "rules" / "quote_verb_list.txt"
    )  # theirs depends on the working folder
    cleaning = importlib.import_module("utils")
    nlp = spacy_weights.load()
    extract = extractor(importlib.import_module("quote_extractor"), {**settings, "spacy_lang": nlp})

    def answer(text: str) -> lines.Answer:
        cleaned = cleaning.preprocess_text(text)
        found = [
            {
                "source": offsets(quote["speaker_index"]),
                "cue": offsets(quote["verb_index"]),
                "content": offsets(quote["quote_index"]),
            }
            for quote in extract(nlp(cleaned))
        ]
        return {"text": cleaned, "statements": found}

    lines.serve(answer)


def extractor(module: ModuleType, settings: Mapping[str, Any]) -> Callable[[Any], list[dict[str, str]]]:
    """From a parsed text to its quotes, in either edition."""
    if not hasattr(module, "QuoteExtractor"):
        return lambda parsed: module.extract_quotes("text", parsed)
    made: Callable[[Any], list[dict[str, str]]] = module.QuoteExtractor(settings).extract_quotes
    return made


def offsets(written: str) -> list[tuple[int, int]]:
    """`"(12,30)"` as one span; it writes `""` or `"(0,0)"` for what it did not find, which is no span."""
    if not written:
        return []
    start, end = map(int, written.strip("()").split(","))
    return [(start, end)] if end > start else []


if __name__ == "__main__":
    main()
