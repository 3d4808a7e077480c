"""One page from the web, within bounds that no server can widen.

Only http and https; only public addresses unless told otherwise, at every redirect anew; one deadline for all hops
together; a cap on the bytes after decompression. Proxies and credentials from the environment are not used: they
would lead around the check of addresses.
"""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin

import httpcore
import httpx

from firsthand.clients.addresses import Deadline, GuardedBackend
from firsthand.clients.decompress import TooManyBytes, UnknownEncoding, decompressed
from firsthand.domain import Obtained
from firsthand.errors import FetchError

REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class FetchBounds:
    """`size` in bytes after decompression; `total` and `connect` in seconds; `redirects` is how many are followed.

    `private_addresses` lets an address lead to this machine or its network.
    """

    size: int = 50 * 2**20
    total: float = 60.0
    connect: float = 10.0
    redirects: int = 5
    private_addresses: bool = False


class AnsweredError(FetchError):
    """The server answered, but not with a page; `status` is its HTTP status code."""

    def __init__(self, url: str, status: int) -> None:
        super().__init__(f"{url}: the server answered with status {status}; open it in a browser and save the page")
        self.status = status


def user_agent() -> str:
    """What we tell servers that we are."""
    return f"Firsthand/{importlib.metadata.version('firsthand')} (reads single pages for source verification)"


def fetch(url: str, bounds: FetchBounds | None = None) -> Obtained:
    """The bytes behind `url`, decompressed; `url` of the result is the address after redirects.

    Raises FetchError, which names the address and says what to do, where a bound is hit or the server gives no page.
    """
    bounds = bounds or FetchBounds()
    deadline = Deadline(bounds.total)
    backend = GuardedBackend(deadline, bounds.connect, private=bounds.private_addresses)
    address = _checked(url, url)
    try:
        with httpcore.ConnectionPool(
            network_backend=backend, ssl_context=httpx.create_ssl_context(trust_env=False)
        ) as pool:
            for _ in range(bounds.redirects + 1):
                answer = _ask(pool, address, bounds)
                if isinstance(answer, Obtained):
                    return Obtained(answer.data, url, answer.obtained_at, answer.declared_type, str(address))
                address = _checked(_joined(address, answer, url), url)
    except TimeoutError as error:
        raise FetchError(f"{url}: took longer than {bounds.total:g} seconds; try again later") from error
    except httpcore.TimeoutException as error:
        raise FetchError(f"{url}: the server did not answer in time; try again later") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        raise FetchError(f"{url}: the connection failed ({error or type(error).__name__}); try again later") from error
    except (TooManyBytes, UnknownEncoding) as error:
        raise FetchError(f"{url}: {error}") from error
    except FetchError as error:
        raise error if str(error).startswith(url) else FetchError(f"{url}: {error}") from error
    raise FetchError(f"{url}: more than {bounds.redirects} redirects; name the page's own address")


def _joined(address: httpx.URL, location: str, named: str) -> str:
    """Where a redirect leads. Raises FetchError where its Location is no address at all."""
    try:
        return urljoin(str(address), location)
    except ValueError as error:
        raise FetchError(f"{named}: not an address (redirected to {location[:200]}) ({error})") from error


def _checked(address: str, named: str) -> httpx.URL:
    """`address` parsed. Raises FetchError where it is none that we fetch; `named` is what the person wrote."""
    via = "" if address == named else f" (redirected to {address[:200]})"
    try:
        url = httpx.URL(address)
        host = url.host  # decoding it is where some malformed names first show
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(f"{named}: not an address{via} ({error})") from error
    if url.scheme not in {"http", "https"} or not host:
        raise FetchError(f"{named}: only http and https addresses are fetched{via}")
    if url.port is not None and not 0 < url.port < 2**16:
        raise FetchError(f"{named}: not an address{via} (no port has the number {url.port})")
    if url.userinfo:
        raise FetchError(f"{named}: has a name or password in it{via}, which would be kept in the record; take it out")
    return url.copy_with(fragment=None)


def _ask(pool: httpcore.ConnectionPool, url: httpx.URL, bounds: FetchBounds) -> Obtained | str:
    """The page, or where its server redirects to."""
    headers: dict[bytes | str, bytes | str] = {
        "Host": url.netloc.decode("ascii"),
        "User-Agent": user_agent(),
        "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    timeouts = {"connect": bounds.connect, "read": bounds.total, "write": bounds.total, "pool": bounds.total}
    with pool.stream("GET", str(url), headers=headers, extensions={"timeout": timeouts}) as response:
        answered = httpx.Headers(response.headers)
        if response.status in REDIRECTS and "location" in answered:
            return answered["location"]
        if response.status != 200:
            raise AnsweredError(str(url), response.status)
        data = b"".join(_body(response, answered.get("content-encoding", ""), bounds.size))
    return Obtained(data, str(url), datetime.now(UTC), answered.get("content-type"), str(url))


def _body(response: httpcore.Response, encoding: str, size: int) -> Iterator[bytes]:
    return decompressed(response.iter_stream(), encoding, size)
