"""Written reports with statements in them, records that hold these, and ways to ask the page for them."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from firsthand.domain import (
    Alarm,
    AlarmKind,
    Basis,
    Block,
    BlockKind,
    Candidate,
    Capture,
    Certainty,
    Chain,
    Channel,
    Citation,
    Decision,
    EdgeKind,
    External,
    ExternalKind,
    Hop,
    Judgement,
    Link,
    OriginKind,
    Pair,
    Party,
    PartyKind,
    Polarity,
    Problem,
    Question,
    Reading,
    Report,
    Role,
    Span,
    Stance,
    Statement,
    StatementKind,
)
from firsthand.operations.open_record import Store, open_record
from firsthand.testing import a_capture, a_claim, a_lineage, a_reading, an_edge, an_origin
from firsthand.web.application import application
from firsthand.web.server import listening, server

expect.set_options(timeout=20_000)  # a busy machine draws slowly

BRIDGE = """\
Old bridge at Sollen is shut
The crossing closed before dawn on Monday.
SOLLEN, 4 March – The river board had warned of cracks in May, the Estuary Gazette reported, citing a letter that it had seen.
“We all knew,” said Ida Brun, who welded there for nine years. “Nobody asked us.”
She said her foreman had told her to paint over them.
What the board did
Cars queue along both banks.
The board denied that it had “ever seen” such a letter. (ab)
"""


@dataclass(frozen=True)
class Said:
    """A statement by the words it is made of; `hops` are (name, role, channel, evidence words)."""

    content: tuple[str, ...]
    source: str = ""
    cue: str = ""
    kind: StatementKind = StatementKind.INDIRECT
    hops: tuple[tuple[str | None, Role, Channel, str], ...] = ()
    nested_in: int | None = None
    confidence: float = 0.9
    polarity: Polarity = Polarity.AFFIRMED


BRIDGE_SAID = (
    Said(
        ("The river board had warned of cracks in May",),
        "the Estuary Gazette",
        "reported",
        hops=(
            ("Estuary Gazette", Role.RELAYER, Channel.ARTICLE, "the Estuary Gazette reported"),
            (None, Role.DOCUMENT, Channel.DOCUMENT, "a letter that it had seen"),
            ("river board", Role.SPEAKER, Channel.DOCUMENT, "The river board had warned"),
        ),
    ),
    Said(
        ("“We all knew,”", "“Nobody asked us.”"),
        "Ida Brun",
        "said",
        StatementKind.DIRECT,
        (("Ida Brun", Role.SPEAKER, Channel.INTERVIEW, "said Ida Brun"),),
    ),
    Said(
        ("her foreman had told her to paint over them",),
        "She",
        "said",
        hops=(("Ida Brun", Role.SPEAKER, Channel.INTERVIEW, "She said"),),
    ),
    Said(
        ("to paint over them",),
        "her foreman",
        "told",
        hops=(
            ("Ida Brun", Role.INTERVIEWER, Channel.INTERVIEW, "She said"),
            ("her foreman", Role.SPEAKER, Channel.UNKNOWN, "her foreman had told her"),
        ),
        nested_in=2,
        confidence=0.4,
    ),
    Said(
        ("it had “ever seen” such a letter",),
        "The board",
        "denied",
        StatementKind.MIXED,
        (("river board", Role.SPEAKER, Channel.STATEMENT, "The board denied"),),
        polarity=Polarity.DENIED,
    ),
)


def find(text: str, words: str, near: int = 0) -> Span:
    """The span of the first `words` at or after `near`, else of the last before it."""
    start = text.find(words, near)
    start = text.rindex(words) if start < 0 else start
    return Span(start, start + len(words))


def blocks_of(text: str) -> tuple[Block, ...]:
    """The first line is the title, the second the lead, "… –" a dateline, "(ab)" a sign-off, short lines headings."""
    blocks: list[Block] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        at, end = start, start + len(line)
        start = end + 1
        if not line.strip():
            continue
        if number < 2:
            blocks.append(Block(Span(at, end), (BlockKind.TITLE, BlockKind.LEAD)[number]))
        elif len(line) < 20:
            blocks.append(Block(Span(at, end), BlockKind.HEADING))
        else:
            dash = line.find(" – ", 0, 30)
            if dash > 0:
                blocks.append(Block(Span(at, at + dash + 2), BlockKind.DATELINE))
                at += dash + 3
            sign_off = end - 4 if line.endswith("(ab)") else end
            blocks.append(Block(Span(at, sign_off), BlockKind.PARAGRAPH))
            if sign_off < end:
                blocks.append(Block(Span(sign_off, end), BlockKind.SIGN_OFF))
    return tuple(blocks)


def make_reading(text: str, said: tuple[Said, ...] = (), *, data: bytes | None = None, **fields: object) -> Reading:
    """A reading of `text` with these statements; `fields` are the report's, `data` the captured bytes if not its text."""
    data = text.encode() if data is None else data
    capture = a_capture(data)
    report = Report(
        Report.id_for(capture.sha256),
        capture.sha256,
        text,
        blocks_of(text),
        **{
            "outlet": "Sollen Herald",
            "published": "2026-03-04",
            "title": text.split("\n")[0],
            **fields,
        },  # a test's own fields
    )
    return written_reading(capture, report, said)


def written_reading(capture: Capture, report: Report, said: tuple[Said, ...]) -> Reading:
    statements: list[Statement] = []
    chains: list[Chain] = []
    parties: dict[str, Party] = {}
    covered: list[Span] = []
    for one in said:
        text = report.text
        content: list[Span] = []
        for words in one.content:
            content.append(find(text, words, content[-1].end if content else 0))
        near = max(0, content[0].start - 40)
        source = (find(text, one.source, near),) if one.source else ()
        cue = (find(text, one.cue, near),) if one.cue else ()
        statement = Statement.proposed(
            report.id,
            text,
            one.kind,
            source=source,
            cue=cue,
            content=tuple(content),
            confidence=one.confidence,
            by="attribute/rules@1:verb-of-speech",
            nested_in=statements[one.nested_in].id if one.nested_in is not None else None,
        )
        hops = [Hop(None, report.outlet, Role.PUBLISHER, Channel.ARTICLE, ())]
        for name, role, channel, evidence in one.hops:
            spans = (find(text, evidence),)
            party = (
                Party.in_report(report.id, name, PartyKind.UNKNOWN, anonymous=False, mentions=spans) if name else None
            )
            if party:
                parties.setdefault(party.id, party)
            hops.append(Hop(party.id if party else None, name, role, channel, spans))
        statements.append(statement)
        chains.append(Chain(statement.id, tuple(hops), Basis.UNKNOWN, Certainty.CERTAIN, one.polarity, "trace/first@1"))
        covered += [*content, *source, *cue]
    return Reading(
        capture, report, tuple(statements), tuple(chains), tuple(parties.values()), voice_of(report, covered)
    )


def voice_of(report: Report, covered: list[Span]) -> tuple[Span, ...]:
    """What of the prose lies under none of the spans."""
    voice = []
    for block in report.prose:
        at = block.span.start
        for span in sorted(s for s in covered if s.overlaps(block.span)):
            if at < span.start:
                voice.append(Span(at, span.start))
            at = max(at, span.end)
        if at < block.span.end:
            voice.append(Span(at, block.span.end))
    return tuple(voice)


def make_bridge() -> Reading:
    """The report that most tests look at."""
    reading = make_reading(
        BRIDGE,
        BRIDGE_SAID,
        authors=("Ab Ruhl",),
        dateline="SOLLEN",
        url="https://sollen-herald.example/bridge",
        links=(Link(find(BRIDGE, "citing a letter"), "javascript:alert(1)"),),
        fields={
            "published": (Candidate("2026-03-04", "json-ld", 0.9), Candidate("2026-03-05", "meta", 0.4)),
            "outlet": (Candidate("Sollen Herald", "og:site_name", 0.8),),
        },
    )
    assert reading.report
    return replace(reading, problems=(Problem(reading.report.id, "read", "a caption was left out"),))


def keep(store: Store, reading: Reading, data: bytes) -> str:
    """Put the reading into the record; gives the report's id."""
    assert reading.report
    store.add_capture(reading.capture, data)
    store.save_reading(reading)
    return reading.report.id


def claimed(store: Store) -> tuple[str, str]:
    """Two rival claims over five reports, one weighed, one not; gives their ids."""

    def told(outlet: str, when: str, source: str, words: str) -> Reading:
        text = f"{source} said {words}. So it stood in {outlet}."
        reading = a_reading(text, [(source, "said", words)], outlet=outlet, title=f"{outlet}: {words}", published=when)
        keep(store, reading, text.encode())
        return reading

    gazette = told("Estuary Gazette", "2026-03-02T08:00:00Z", "a lock keeper", "nine boats had sunk at Sollen")
    herald = told("Sollen Herald", "2026-03-03", "the Estuary Gazette", "nine boats had sunk")
    digest = told("Torrick Digest", "2026-03-03T12:00:00Z", "the Estuary Gazette", "nine boats had sunk")
    clapper = told("<b>Clapper</b>", "2026-03-04", "<script>alert(1)</script>", "nine boats sank &amp; burned")
    board = told("Brellon Wire", "2026-03-02T10:00:00Z", "the river board", "seven boats had sunk")
    ids = [reading.statements[0].id for reading in (gazette, herald, digest, clapper, board)]
    tide = External.named(ExternalKind.STORY, "outlet:tide", "Teskel Tide", about="2026-03-01")
    cites = Citation(
        clapper.report.id, ids[3], tide.id, EdgeKind.CITES, ids and clapper.statements[0].source, 0.4, "named", "test"
    )
    store.replace_citations(clapper.report.id, [cites], [tide])
    seven = a_claim("Seven boats had sunk at Sollen.", [ids[4]])
    nine = a_claim(
        "Nine boats had sunk at Sollen.",
        dict.fromkeys(ids[:4], Stance.SUPPORTS) | {ids[4]: Stance.DENIES},
        rivals=[seven.id],
    )
    store.replace_claims([], [nine, seven])
    store.save_lineage(
        a_lineage(
            nine,
            [
                an_origin("a lock keeper", *ids[:3], anonymous=True),
                an_origin("<i>nobody</i> knows whom", ids[3], kind=OriginKind.UNKNOWN),
                an_origin("the river board", ids[4], stance=Stance.DENIES, kind=OriginKind.ORGANISATION),
            ],
            [
                an_edge(ids[1], ids[0], EdgeKind.CITES, 0.97, herald.statements[0].source),
                an_edge(ids[2], ids[1], EdgeKind.COPIES, 0.6, digest.statements[0].content),
                an_edge(ids[3], tide.id, EdgeKind.CITES, 0.4, clapper.statements[0].source),
                an_edge(ids[3], ids[0], EdgeKind.SAME_UTTERANCE, 0.2),
            ],
            alarms=[Alarm(AlarmKind.ONE_ORIGIN, "3 reports go back to one lock keeper", tuple(ids[:3]))],
        )
    )
    return nine.id, seven.id


@pytest.fixture
def claims(store: Store) -> tuple[str, str]:
    """The ids of two rival claims that the record holds, the first weighed."""
    return claimed(store)


@pytest.fixture
def written() -> Callable[..., Reading]:
    """Makes a reading out of a text and what is said in it."""
    return make_reading


@pytest.fixture
def said() -> type[Said]:
    """A statement by its words."""
    return Said


@pytest.fixture
def bridge() -> Reading:
    """The report on the bridge at Sollen with its five statements."""
    return make_bridge()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty record."""
    with open_record(tmp_path / "record", create=True) as opened:
        yield opened


@pytest.fixture
def add(store: Store) -> Callable[..., str]:
    """Puts a reading into the record and gives the report's id; its captured bytes are its text if not given."""

    def added(reading: Reading, data: bytes | None = None) -> str:
        assert reading.report
        return keep(store, reading, reading.report.text.encode() if data is None else data)

    return added


@pytest.fixture
def get(store: Store) -> Callable[..., httpx.Response]:
    """Asks the page for an address, as a browser on this machine does."""

    def got(path: str, *, method: str = "GET", **headers: str) -> httpx.Response:
        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(application(store), raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8321") as client:
                return await client.request(method, path, headers=headers)

        return asyncio.run(asked())

    return got


class Served:
    """A record served in a thread, as `firsthand serve` does it."""

    def __init__(self, record: Path) -> None:
        self.record = record
        self.listener = listening(0)
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.thread = threading.Thread(target=self._run, daemon=True)
        self._ready = threading.Event()

    def _run(self) -> None:
        with open_record(self.record) as store:
            self.server = server(store)
            self._ready.set()
            self.server.run(sockets=[self.listener])

    def __enter__(self) -> Served:
        self.thread.start()
        assert self._ready.wait(30)
        return self

    def __exit__(self, *exc: object) -> None:
        self.server.should_exit = True
        self.thread.join(30)
        assert not self.thread.is_alive()


@pytest.fixture(scope="session")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str, str]]:
    """The address of a page over a record of the bridge report, a long list and two claims; the ids of report and claim."""
    record = tmp_path_factory.mktemp("served") / "record"
    with open_record(record, create=True) as store:
        with store.transaction():
            for number in range(3000):
                text = f"Notice {number} of the harbour office\nThe lamp on pier {number} is lit.\n"
                keep(store, make_reading(text, published="2026-01-02"), text.encode())
            claim, _ = claimed(store)
        bridge = make_bridge()
        report = keep(store, bridge, BRIDGE.encode())
        pair = Pair(Question.SAME_CLAIM, *(statement.id for statement in bridge.statements[:2]))
        at = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)
        store.add_decision(Decision.made(str(pair), Judgement.NO, by="Ada Veld", at=at, why="another bridge"))
    with Served(record) as served:
        yield served.address, report, claim


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium; a machine without one fails the test (`make test` installs it)."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    assert path, "no Chromium on this machine: run tools/browser"
    quiet = "--disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--headless=new", "--no-sandbox", *quiet.split()]
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser, serving: tuple[str, str, str]) -> Iterator[Callable[..., Page]]:
    """Opens a page in a context of its own, and sees to it that nothing was asked of another origin or went wrong."""
    address = serving[0]
    contexts, outside, complaints = [], [], []

    def visited(path: str = "/", **options: object) -> Page:
        context = chromium.new_context(
            **{"viewport": {"width": 1280, "height": 860}, **options}
        )  # Playwright's own options
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda r: None if r.url.startswith(address) else outside.append(r.url))
        page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: complaints.append(str(e)))
        page.goto(address + path)
        return page

    visited.complaints = complaints  # for the tests of pages that are not there
    yield visited
    for context in contexts:
        context.close()
    assert outside == []
    assert complaints == []
