"""Sign-offs: the initials, agency or credit that a story closes with ("(sh)", "Reporting by …; editing by …")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .words import AGENCIES

_BRACKETED = re.compile(r"[(\[]([^()\[\]]{1,40})[)\]]\s*$")
_INITIALS = re.compile(r"[a-z]{2,4}(?:[/,;.-]\s?[A-Za-z]{2,12}){0,3}$")
_CREDIT = re.compile(
    r"\(?(?:additional |further )?(?:reporting|writing|compiled|edited|editing|words|with reporting|with files)"
    r"(?: and (?:writing|editing|reporting))?\s?(?:by|from|in\b[^;.]{0,60}?\bby)\s(?P<names>[^;)\n]{2,200})",
    re.IGNORECASE,
)
LONGEST_CREDIT = 400


@dataclass(frozen=True, slots=True)
class SignOff:
    """Where the sign-off begins in the paragraph, and what it says of authors (perhaps initials) or an agency."""

    start: int
    authors: str | None = None
    agency: str | None = None
    initials: bool = False


def find_sign_off(paragraph: str) -> SignOff | None:
    """The sign-off that `paragraph` ends with or is; None where it has none."""
    if len(paragraph) <= LONGEST_CREDIT and (credit := _CREDIT.match(paragraph)):
        is_reporting = "edit" not in credit[0][:12].lower()
        return SignOff(0, authors=credit["names"].rstrip(". ") if is_reporting else None)
    offset = max(0, len(paragraph) - 80)
    match = _BRACKETED.search(paragraph, offset)
    if not match:
        return None
    inside = match[1].strip()
    if inside in AGENCIES or all(part.strip() in AGENCIES for part in re.split(r"[/,]", inside)):
        return SignOff(match.start(), agency=inside)
    if _INITIALS.fullmatch(inside) and _closes(paragraph[: match.start()]):
        return SignOff(match.start(), authors=inside, initials=True)
    return None


def _closes(before: str) -> bool:
    """True where a sentence has ended before the bracket, so that the bracket is no part of one."""
    before = before.rstrip().rstrip("\"'”’»)")
    return not before or before[-1] in ".!?…"
