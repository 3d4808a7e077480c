"""Sentence ends that respect quotation marks: no sentence begins with the mark that closes the one before.

Set before the parser runs, which keeps to what is set: in `“Who goes there?” he asked.` neither the closing mark nor
"he" may begin a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

CLOSING = frozenset("”’»›")
EITHER_WAY = frozenset({'"', "''", "``", "“", "„"})
"""Marks that open in one typography and close in another; which one is told by counting from the block's start."""


@Language.component("firsthand_sentence_ends")  # type: ignore[untyped-decorator]
def sentence_ends(doc: Doc) -> Doc:
    """Forbid sentence starts at closing quotation marks and at the lower-case words after them."""
    german = any(token.text == "„" for token in doc)
    inside = False
    after_closing = False
    for token in doc:
        closes = token.text in CLOSING
        if token.text in EITHER_WAY:
            closes = inside and (token.text not in ("“", "„") or (token.text == "“" and german))
            inside = not closes
        elif closes:
            inside = False
        if token.i and (closes or (after_closing and token.text[0].islower())):
            token.is_sent_start = False
        after_closing = closes or (after_closing and token.is_space)
    return doc
