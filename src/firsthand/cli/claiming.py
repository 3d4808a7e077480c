"""`claims`, `claim` and `links`: what is claimed, who stands behind it, and what reports have from each other."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from firsthand.domain import AlarmKind, ClaimQuery, Stance

from .claim_tables import print_claim, print_claims, print_links
from .finding import more
from .options import json_option, limit_of, opened, paging_options, record_option
from .terminal import complain, output, print_json, shown


def _named(kind: AlarmKind) -> str:
    return kind.name.lower().replace("_", "-")


ALARMS = {_named(kind): kind for kind in AlarmKind}


@click.command(
    epilog="""\b
Examples:
  firsthand claims                             what is repeated most comes first
  firsthand claims --alarm one-origin          many reports, one origin
  firsthand claims --search ferry --reports 3 --json
"""
)
@click.option("--search", "words", help="Only claims with a statement that has these words.")
@click.option("--report", help="Only claims that this report carries (id, or its beginning).")
@click.option("--alarm", type=click.Choice(list(ALARMS)), help="Only claims with this alarm.")
@click.option(
    "--stance", type=click.Choice([s.value for s in Stance]), help="Only claims that a statement stands so to."
)
@click.option("--reports", type=click.IntRange(1), default=1, help="Only claims that so many reports carry.")
@record_option
@paging_options
@json_option
def claims(
    words: str | None,
    report: str | None,
    alarm: str | None,
    stance: str | None,
    reports: int,
    record: Path | None,
    limit: int,
    offset: int,
    as_json: bool,
) -> None:
    """List claims: how many reports and how many origins.

    Reports are those that carry a claim; origins are the independent ones that stand behind it.

    "2–4 origins, about 3.1": at least two, at most four, and 3.1 are expected. Unknown lineage counts nothing in the
    lowest. "5 for, 2 against, 1 neither" counts the statements that assert it, deny it, or leave it open.

    First come claims that many reports repeat without a source of their own, and those with alarms.
    """
    from firsthand.operations.claims import view_claim
    from firsthand.operations.identify import identify

    with opened(record) as store:
        page = store.claims(
            ClaimQuery(
                words=words,
                report=identify(store, report, "report") if report else None,
                alarm=ALARMS[alarm] if alarm else None,
                stance=Stance(stance) if stance else None,
                reports=reports,
                limit=limit_of(limit),
                offset=offset,
            )
        )
        if as_json:
            for line in page.items:
                print_json(view_claim(store, line.id).as_dict())
    if page.items and not as_json:
        print_claims(output(), page.items)
    more(page, "claim", as_json=as_json)


@click.command(
    epilog="""\b
Examples:
  firsthand claim claim-3f2a
  firsthand claim claim-3f2a --dot | dot -Tsvg > lineage.svg
"""
)
@click.argument("id_", metavar="ID")
@click.option("--dot", is_flag=True, help="Print the lineage as a graph in Graphviz's DOT language.")
@record_option
@json_option
def claim(id_: str, dot: bool, record: Path | None, as_json: bool) -> None:
    """Show one claim: who stands behind it, and why.

    Its statements are listed by origin, each with its chain, and every figure with its reasons.

    The beginning of an id will do, where nothing else begins so.
    """
    from firsthand.operations.claims import view_claim
    from firsthand.operations.lineage_dot import lineage_as_dot

    with opened(record) as store:
        view = view_claim(store, id_)
    if dot:
        click.echo(lineage_as_dot(view), nl=False)
    elif as_json:
        print_json(view.as_dict())
    else:
        if not view.claim.id.removeprefix("claim-").startswith(id_.removeprefix("claim-")):
            complain(f"{shown(id_)} is in {view.claim.id} now: a report that came later, or a person, joined the two.")
        print_claim(output(), view)


@click.command(
    epilog="""\b
Examples:
  firsthand links
  firsthand links report-3f2a --json
"""
)
@click.argument("report", required=False)
@record_option
@json_option
def links(report: str | None, record: Path | None, as_json: bool) -> None:
    """Show what reports have from each other.

    Copies, shared passages with their words, and citations.

    With REPORT (its id, or the beginning of it) only those that it has a part in.
    """
    from firsthand.operations.links import links_of

    with opened(record) as store:
        found = links_of(store, report)
    if as_json:
        for reuse in found.reuses:
            print_json({"type": "reuse", **asdict(reuse)})
        for citation in found.citations:
            print_json({"type": "citation", **asdict(citation)})
    elif found.reuses or found.citations:
        print_links(output(), found)
    else:
        complain("There is no link to show.")
