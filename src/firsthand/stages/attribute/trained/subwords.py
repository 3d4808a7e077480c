"""Sub-words: each word cut into the pieces of the encoder's vocabulary (WordPiece; Wu et al. 2016, section 4.1)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

_UNKNOWN = "[UNK]"
_REMEMBERED = 200_000
_MOST_PIECES = 8
"""Pieces of one word that are kept: no word of any language needs more, a long address does."""


class Subwords:
    """Cuts words into sub-words; remembers the words that it has seen, up to a bound."""

    def __init__(self, vocabulary: Path) -> None:
        """`vocabulary` has one sub-word a line, the line's number is its id (BERT's vocab.txt)."""
        ids = {line: n for n, line in enumerate(vocabulary.read_text(encoding="utf-8").split("\n")) if line or n == 0}
        self._cut = Tokenizer(WordPiece(ids, unk_token=_UNKNOWN, max_input_chars_per_word=100))
        self._cut.normalizer = BertNormalizer(lowercase=True)
        self._cut.pre_tokenizer = BertPreTokenizer()
        self._known: dict[str, tuple[int, ...]] = {}
        self.unknown, self.begins, self.parts = ids[_UNKNOWN], ids["[CLS]"], ids["[SEP]"]

    def of(self, words: Iterable[str]) -> list[tuple[int, ...]]:
        """Each word's pieces, one or more."""
        words = list(words)
        new = [word for word in dict.fromkeys(words) if word not in self._known]
        if len(self._known) + len(new) > _REMEMBERED:
            self._known.clear()
            new = list(dict.fromkeys(words))
        for word, cut in zip(new, self._cut.encode_batch(new, add_special_tokens=False), strict=True):
            self._known[word] = tuple(cut.ids[:_MOST_PIECES]) or (self.unknown,)
        return [self._known[word] for word in words]
