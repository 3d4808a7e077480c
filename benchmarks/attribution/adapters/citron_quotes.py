"""Citron's quotes as statements: `python -m …adapters.citron_quotes CHECKOUT MODEL_FOLDER`.

Coreference is left out, which makes Citron faster: it changes no span of a quote, and its list of forenames comes from
a hub. Citron asks spaCy for a pipeline by name and is handed the same one as every other peer.
"""

from __future__ import annotations

import importlib
import logging
import sys
from typing import Any

import spacy

from benchmarks.attribution.adapters import lines, spacy_weights


def main() -> None:
    """Load Citron and its trained models, and serve."""
    checkout, models = sys.argv[1:3]
    sys.path.insert(0, checkout)
    engine: Any = importlib.import_module("citron.citron")
    parsing = importlib.import_module("citron.utils")
    logging.disable(logging.INFO)
    nlp = spacy_weights.load()
    spacy.load = lambda _: nlp
    engine.CoreferenceResolver = lambda _: None
    citron = engine.Citron(models, parsing.get_parser())

    def answer(text: str) -> lines.Answer:
        return {"statements": [statement(quote) for quote in citron.get_quotes(nlp(text), resolve_coreferences=False)]}

    lines.serve(answer)


def statement(quote: Any) -> dict[str, list[tuple[int, int]]]:
    """A quote's spans as character offsets."""
    return {
        "source": [(span.start_char, span.end_char) for span in quote.sources],
        "cue": [(quote.cue.start_char, quote.cue.end_char)],
        "content": [(span.start_char, span.end_char) for span in quote.contents],
    }


if __name__ == "__main__":
    main()
