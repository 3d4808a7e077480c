"""Claims, their lineages and links as lines and tables that fit the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from firsthand.domain import ClaimSummary, EdgeKind, Independence, Lineage, Reuse, Stance, likeliest, words_of

from .entries import day, hands, print_entry, what
from .tables import counted, table
from .terminal import shown, text

if TYPE_CHECKING:
    from firsthand.operations.claim_sides import Side
    from firsthand.operations.claims import ClaimView, OriginGroup, Stood
    from firsthand.operations.links import Links

STANCES = {Stance.SUPPORTS: "green", Stance.DENIES: "red", Stance.QUALIFIES: "yellow"}

WORDS = 240
"""Characters of a shared passage that are shown."""


def origins(line: ClaimSummary) -> str:
    """The number of independent sources in words: "1 origin", "1–2 origins, most likely 1"."""
    if line.lowest is None or line.highest is None or line.expected is None:
        return "not weighed yet"
    return figures(line.lowest, line.expected, line.highest)


def figures(lowest: int, expected: float, highest: int, noun: str = "origin") -> str:
    """Three figures in words; one where they are the same."""
    if lowest == highest:
        return counted(lowest, noun)
    return f"{lowest}–{highest} {noun}s, {likeliest(lowest, expected, highest)}"


def headline(line: ClaimSummary) -> str:
    """What a claim comes down to: "9 reports, 1 origin"."""
    if not line.reports:
        return "no report says so"
    return f"{counted(line.reports, 'report')}, {origins(line)}"


def print_claims(console: Console, claims: Iterable[ClaimSummary]) -> None:
    """Claims, a few lines each: what is claimed, how many carry it, stand behind it and take which side, and alarms."""
    for claim in claims:
        alarms = [text(f"! {alarm.value}", "bold yellow") for alarm in claim.alarms]
        print_entry(console, text(claim.title, "bold"), _comes_down_to(claim), *alarms)


def _comes_down_to(claim: ClaimSummary) -> Text:
    """The claim's id, how many carry it and stand behind it, and who takes which side."""
    line = text(claim.id, "dim").append(f"  {headline(claim)}; ", style="not dim")
    return line.append_text(_stances(claim))


def _stances(claim: ClaimSummary) -> Text:
    counts = {Stance.SUPPORTS: claim.supports, Stance.DENIES: claim.denies, Stance.QUALIFIES: claim.qualifies}
    told = ((stance, count) for stance, count in counts.items() if count or stance is Stance.SUPPORTS)
    taken = [
        text(f"{count} {_TAKES[stance]}", f"not dim {STANCES[stance] if count else ''}".strip())
        for stance, count in told
    ]
    return Text(", ").join(taken)


_TAKES = {Stance.SUPPORTS: "for", Stance.DENIES: "against", Stance.QUALIFIES: "neither"}


def print_claim(console: Console, view: ClaimView) -> None:
    """One claim: what it comes down to and why, then its statements by side and origin, each with its chain."""
    from firsthand.operations.claim_sides import sides_of

    print_entry(console, text(view.claim.title, "bold"))
    print_entry(console, _comes_down_to(view.summary))
    if view.lineage and not view.summary.supports:
        _print_alarms(console, view.lineage)
    elif view.lineage:
        _print_alarms(console, view.lineage)
        _print_figures(console, "Independent sources", view.lineage.independence)
        _print_figures(console, "Independent reporters", view.lineage.reporters)
    else:
        console.print(text("Not weighed yet: `firsthand link` weighs it.", "yellow"))
    for side in sides_of(view.groups):
        _print_side(console, side)
    for rival in view.rivals:
        line = text("Rival claim:", "yellow").append(f" {shown(rival.title)}", style="default")
        print_entry(console, line, text(rival.id, "dim").append(f"  {headline(rival)}"))


def _print_alarms(console: Console, lineage: Lineage) -> None:
    for alarm in lineage.alarms:
        console.print(text(f"! {alarm.kind.value}:", "bold yellow").append(f" {shown(alarm.words)}", style="not bold"))


def _print_figures(console: Console, what: str, found: Independence) -> None:
    between = likeliest(found.lowest, found.expected, found.highest)
    figure = f"{found.lowest} to {found.highest}, {between}" if between else f"{found.lowest}"
    console.print(text(f"{what}: {figure}"))
    reasons = (("at least", found.why_lowest), ("expected", found.why_expected), ("at most", found.why_highest))
    for name, why in reasons:
        for reason in why:
            print_entry(console, _reason(name, reason), indent=2)


def _reason(what: str, words: str) -> Text:
    """A reason on a line of its own."""
    return Text(f"{what}: " if what else "", style="dim").append(shown(words), style="" if what else "dim")


def _print_side(console: Console, side: Side) -> None:
    """One side with how many origins it has: many statements of one are one voice, on either side."""
    origins = f" of {counted(side.origins, 'origin')}" if side.origins else ""
    style = f"bold {STANCES[side.stance]}" if side.stance else "bold"
    told = text(f"{side.name}:", style).append(f" {counted(side.statements, 'statement')}{origins}", style="not bold")
    console.print()
    console.print(told)
    for group in side.groups:
        _print_group(console, group)


def _print_group(console: Console, group: OriginGroup) -> None:
    if group.origin:
        anonymous = ", anonymous" if group.origin.anonymous else ""
        title = text(f"Origin: {group.origin.label}", "bold")
        title.append(
            f" ({group.origin.kind.value}{anonymous}; {counted(group.reports, 'report')})", style="dim not bold"
        )
        console.print(title)
    for reason in group.origin.why if group.origin else ():
        print_entry(console, _reason("", reason), indent=2)
    for one in group.statements:
        _print_stood(console, one)


def _print_stood(console: Console, one: Stood) -> None:
    said = one.said
    line = text(_TAKES[one.stance], f"bold {STANCES[one.stance]}")
    where = f"{shown(said.outlet or said.report_label)}, {day(said.published) or 'no date'}"
    told = Text().append_text(line).append(f"  {where}  ").append_text(what(said.statement, said.marks))
    print_entry(console, told, text(said.statement.id, "dim").append("  ").append_text(hands(said.chain)), indent=2)


def print_links(console: Console, links: Links) -> None:
    """What reports have from each other: passages with their words, then citations."""
    for reuse in links.reuses:
        _print_reuse(console, links, reuse)
    if not links.citations:
        return
    made = table(("Report", 4), ("Goes back to", 4), ("How", 2), ("Words", 4))
    for (report, target, kind), shares, words in _told_once(links):
        how = text(kind.value).append(f"\n{_between(shares)}", style="dim")
        made.add_row(text(links.label(report)), text(links.label(target)), how, text("; ".join(words)))
    console.print(made)


type _Tie = tuple[str, str, EdgeKind]


def _told_once(links: Links) -> Iterator[tuple[_Tie, list[float], list[str]]]:
    """Citations that are alike but for the statement: what goes back to what and how, how surely, by which words."""
    found: dict[_Tie, tuple[list[float], dict[str, None]]] = {}
    for citation in links.citations:
        shares, words = found.setdefault((citation.report, citation.target, citation.kind), ([], {}))
        report = links.texts.get(citation.report)
        shares.append(citation.probability)
        words[words_of(citation.evidence, report) if report else ""] = None
    yield from ((tie, shares, [one for one in words if one]) for tie, (shares, words) in found.items())


def _between(shares: Sequence[float]) -> str:
    least, most = f"{min(shares):.0%}", f"{max(shares):.0%}"
    return least if least == most else f"{least}–{most}"


def _print_reuse(console: Console, links: Links, reuse: Reuse) -> None:
    line = text(links.label(reuse.derived), "bold").append(f" ← {shown(links.label(reuse.source))}")
    console.print(line)
    share = f"{reuse.of_derived:.0%} of its words, {reuse.of_source:.0%} of the other's"
    print_entry(console, _reason(reuse.kind.value, f"{share}; this way round {reuse.direction:.0%}"), indent=2)
    for reason in reuse.why:
        print_entry(console, _reason("", reason), indent=2)
    derived = links.texts.get(reuse.derived, "")
    for passage in reuse.passages:
        words = shown(passage.derived.of(derived))
        console.print(Text(f"  “{words[:WORDS]}{'…' if len(words) > WORDS else ''}”"))
