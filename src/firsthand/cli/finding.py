"""Lists and search: `reports`, `statements`, `parties`, `search`, `problems`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from firsthand.domain import Page, ReportQuery, SourcedStatement, StatementKind, StatementQuery
from firsthand.domain.interchange import problem_as_dict, statement_as_dict
from firsthand.operations.open_record import Store

from .entries import print_statements
from .options import at_least_option, json_option, limit_of, opened, paging_options, record_option
from .tables import counted, held_back_line, print_groups, print_parties, print_problem, print_reports
from .terminal import complain, output, print_json, shown


@click.command()
@click.option("--search", "words", help="Only reports with these words in title or text.")
@click.option("--outlet", help="Only reports of the outlet of this name.")
@record_option
@paging_options
@json_option
def reports(words: str | None, outlet: str | None, record: Path | None, limit: int, offset: int, as_json: bool) -> None:
    """List the reports, newest first."""
    with opened(record) as store:
        page = store.reports(ReportQuery(words, outlet, limit_of(limit), offset))
    if as_json:
        for report in page.items:
            print_json(asdict(report))
    elif page.items:
        print_reports(output(), page.items)
    more(page, "report", as_json=as_json)


@click.command(
    epilog="""\b
Examples:
  firsthand statements --by-speaker
  firsthand statements --speaker "harbour office" --json
  firsthand statements --report report-3f2a --kind direct
"""
)
@click.option("--speaker", help="Only statements of this speaker (part of the name).")
@click.option("--report", help="Only statements of this report (id, or its beginning).")
@click.option("--outlet", help="Only statements in the reports of the outlet of this name.")
@click.option("--kind", type=click.Choice([kind.value for kind in StatementKind]), help="Only this kind.")
@click.option("--search", "words", help="Only statements with these words.")
@at_least_option
@click.option("--by-speaker", is_flag=True, help="Group by speaker and by the hands that it came through.")
@record_option
@paging_options
@json_option
def statements(
    speaker: str | None,
    report: str | None,
    outlet: str | None,
    kind: str | None,
    words: str | None,
    at_least: float | None,
    by_speaker: bool,
    record: Path | None,
    limit: int,
    offset: int,
    as_json: bool,
) -> None:
    """List statements: who says what, through whose hands.

    "?" behind a speaker asks you to check that statement first; "↳" is said within the statement above it. With
    --by-speaker, --limit and --offset count speakers.
    """
    from firsthand.operations.group import less_sure
    from firsthand.operations.identify import identify

    with opened(record) as store:
        query = StatementQuery(
            report=identify(store, report, "report") if report else None,
            speaker=speaker,
            outlet=outlet,
            kind=kind,
            words=words,
            at_least=at_least,
            limit=limit_of(limit),
            offset=offset,
        )
        if by_speaker:
            _by_speaker(store, query, as_json=as_json)
        else:
            _one_by_one(store.statements(query), as_json=as_json)
        if at_least is not None:
            (complain if as_json else click.echo)(held_back_line(less_sure(store, query), at_least))


def _one_by_one(page: Page[SourcedStatement], *, as_json: bool) -> None:
    if as_json:
        for item in page.items:
            print_json(sourced_as_dict(item))
    elif page.items:
        print_statements(output(), page.items)
    more(page, "statement", as_json=as_json)


def _by_speaker(store: Store, query: StatementQuery, *, as_json: bool) -> None:
    from firsthand.operations.group import all_statements, by_speaker

    groups = by_speaker(all_statements(store, query))
    end = None if query.limit is None else query.offset + query.limit
    page = Page(groups[query.offset : end], len(groups), query.offset)
    if as_json:
        for group in page.items:
            print_json(group.as_dict())
    elif page.items:
        print_groups(output(), page.items)
    more(page, "speaker", as_json=as_json)


@click.command()
@click.argument("name", required=False)
@click.option("--all", "everybody", is_flag=True, help="Also those who are only named, and no hand in any chain.")
@record_option
@paging_options
@json_option
def parties(name: str | None, everybody: bool, record: Path | None, limit: int, offset: int, as_json: bool) -> None:
    """List the parties, those who say most first.

    With NAME only those whose name holds it. Who is only named, and neither says anything nor passes it on, is left out
    without --all; how many these are is told.

    Parties of several reports share a line where they were resolved to be one and the same; `firsthand decide
    same-party` joins and parts them. Anonymous parties are not put together by what they are called.
    """
    with opened(record) as store:
        page = store.parties(name, hands_only=not everybody, limit=limit_of(limit), offset=offset)
        only_named = 0 if everybody else store.parties(name, limit=0).total - page.total
    if as_json:
        for party in page.items:
            print_json(asdict(party))
    elif page.items:
        print_parties(output(), page.items)
    if page.total or not only_named:
        more(page, "party", "parties", as_json=as_json)
    if only_named:
        say = complain if as_json or not page.items else click.echo
        say(f"{counted(only_named, 'party', 'parties')} only named, and no hand in any chain: --all lists them too.")


@click.command(
    epilog="""\b
Examples:
  firsthand search flooded shaft
  firsthand search '"never inspected"'       these words together
  firsthand search inspect*                  words that begin so
"""
)
@click.argument("words", nargs=-1, required=True)
@record_option
@paging_options
@json_option
def search(words: tuple[str, ...], record: Path | None, limit: int, offset: int, as_json: bool) -> None:
    """Search statements and reports, best match first."""
    wanted = " ".join(words)
    with opened(record) as store:
        said = store.statements(StatementQuery(words=wanted, limit=limit_of(limit), offset=offset))
        written = store.reports(ReportQuery(words=wanted, limit=limit_of(limit), offset=offset))
    if as_json:
        for item in said.items:
            print_json({"type": "statement", **sourced_as_dict(item)})
        for report in written.items:
            print_json({"type": "report", **asdict(report)})
        more(said, "statement", as_json=True)
        more(written, "report", as_json=True)
        return
    console = output()
    if said.items:
        console.print(counted(said.total, "statement"))
        print_statements(console, said.items)
        more(said, "statement")
    if written.items:
        console.print(counted(written.total, "report"))
        print_reports(console, written.items)
        more(written, "report")
    if not said.total and not written.total:
        complain(f"Nothing holds {shown(wanted)!r}.")
    elif not said.items and not written.items:
        more(said, "statement")
        more(written, "report")


@click.command()
@record_option
@json_option
@click.pass_context
def problems(context: click.Context, record: Path | None, as_json: bool) -> None:
    """List what could not be captured or read, and why.

    Exits with 1 where there is anything to list.
    """
    with opened(record) as store:
        found = tuple(store.problems())
    for problem in found:
        if as_json:
            print_json(problem_as_dict(problem))
        else:
            print_problem(problem)
    if not found and not as_json:
        complain("No problems.")
    context.exit(1 if found else 0)


def sourced_as_dict(item: SourcedStatement) -> dict[str, Any]:
    """A statement in INTERFACE's shape, with the report that it stands in."""
    place = {"report": item.statement.report, "report_label": item.report_label}
    published = {"outlet": item.outlet, "published": item.published}
    return {**statement_as_dict(item.statement, item.chain), **place, **published}


def more(page: Page[Any], noun: str, plural: str | None = None, *, as_json: bool = False) -> None:
    """Say below a list what was not shown, and where nothing was, why.

    What is left belongs to the list, or else a kept list looks whole; below JSON it goes to standard error.
    """
    say = complain if as_json else click.echo
    if page.next_offset is not None:
        left = counted(page.total - page.next_offset, f"more {noun}", f"more {plural or noun + 's'}")
        say(f"{left}: --offset {page.next_offset}, or --limit 0 for all.")
    elif as_json:
        return
    elif not page.items and page.total:
        complain(f"There are only {counted(page.total, noun, plural)}: ask with a smaller --offset.")
    elif not page.items:
        complain(f"There is no {noun} to show.")
