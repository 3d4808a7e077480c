"""capture: bytes that a client brought → a Capture, named by the SHA-256 of the bytes.

In: `Obtained`. Out: a `Capture` with the media type that the bytes themselves show. `split` takes a file of JSON Lines
apart first, so that each article is a capture of its own. Refuses: to change a byte, to fetch or open anything.
"""

from .by_hash import capture
from .json_lines import split

__all__ = ["capture", "split"]
