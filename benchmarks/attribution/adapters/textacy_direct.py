"""Textacy's direct quotations as statements: `python -m …adapters.textacy_direct`."""

from __future__ import annotations

from textacy.extract.triples import direct_quotations

from benchmarks.attribution.adapters import lines, spacy_weights


def main() -> None:
    """Parse each text whole and ask for its direct quotations; textacy finds no others."""
    nlp = spacy_weights.load()

    def answer(text: str) -> lines.Answer:
        found = [
            {
                "source": [(token.idx, token.idx + len(token)) for token in quotation.speaker],
                "cue": [(token.idx, token.idx + len(token)) for token in quotation.cue],
                "content": [(quotation.content.start_char, quotation.content.end_char)],
            }
            for quotation in direct_quotations(nlp(text))
        ]
        return {"statements": found}

    lines.serve(answer)


if __name__ == "__main__":
    main()
