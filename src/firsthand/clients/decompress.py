"""Decompression that stops at a number of bytes, so that a small answer can't unpack into a huge one.

One layer of gzip or zlib is undone, in pieces of bounded size; a server that stacks layers or uses another way is
refused, since we ask for gzip alone.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

PIECE = 1 << 16


class TooManyBytes(Exception):
    """There is more than was allowed."""

    def __init__(self, size: int) -> None:
        amount = f"{size / 2**20:g} MB" if size >= 2**20 else f"{size} bytes"
        super().__init__(f"the page is larger than {amount}; raise FIRSTHAND_LARGEST_MB to allow it")


class UnknownEncoding(Exception):
    """The bytes are packed in a way that was not asked for, or not as the server says."""


def decompressed(pieces: Iterable[bytes], encoding: str, size: int) -> Iterator[bytes]:
    """The bytes of `pieces` undone from `encoding` (a Content-Encoding header).

    Raises TooManyBytes beyond `size` bytes, UnknownEncoding for what is neither plain, gzip nor zlib.
    """
    name = encoding.strip().lower()
    if name in {"", "identity"}:
        unpacked: Iterable[bytes] = pieces
    elif name in {"gzip", "x-gzip", "deflate"}:
        unpacked = _inflated(pieces)
    else:
        raise UnknownEncoding(f"the server packed the page as {name[:40]!r}; open it in a browser and save the page")
    count = 0
    for piece in unpacked:
        count += len(piece)
        if count > size:
            raise TooManyBytes(size)
        yield piece


def _inflated(pieces: Iterable[bytes]) -> Iterator[bytes]:
    inflate = zlib.decompressobj(wbits=47)  # 32 + 15: gzip or zlib, whichever the header says
    for piece in pieces:
        waiting = piece
        while waiting and not inflate.eof:
            try:
                yield inflate.decompress(waiting, PIECE)
            except zlib.error as error:
                raise UnknownEncoding(
                    f"the server's compressed answer is damaged ({error}); try again later"
                ) from error
            waiting = inflate.unconsumed_tail
    if not inflate.eof:
        raise UnknownEncoding("the server's compressed answer ends too early; try again later")
