"""Copy detection on AbeBooks: which authors a book has, when bookshops copy each other's wrong lists.

    python -m evaluation.corpora.abebooks …/DAFNA-EA            a checkout, or a bare repository's folder

The data of Dong, Berti-Equille and Srivastava (2009): what 877 bookshops say of 1,263 books' authors, and the right
authors of 100. It is not ours and is used where it lies. A list is right where its authors' surnames (or full names,
as far as they are written) are the right ones, in any order. The numbers of the model are those of the paper, except
that similarity counts half; nothing was tuned on the data.
"""

from __future__ import annotations

import argparse
import csv
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from firsthand.stages.weigh.dependence import dependence

CLAIMS, GOLDEN = "data/Books_CSV/claims/claim1.txt", "data/Books_CSV/truth/book_golden.csv"
type Authors = frozenset[str]


def surnames(written: str) -> Authors:
    """The surnames of a list of authors, however a bookshop writes it.

    >>> sorted(surnames("Conklin, Wm. Arthur; White, Gregory B."))
    ['conklin', 'white']
    >>> sorted(surnames("Timothy J O'Leary, Linda I O'Leary and Art Conklin")), sorted(surnames("CONKLIN/WHITE"))
    (['conklin', 'oleary'], ['conklin', 'white'])
    >>> sorted(surnames("Knuth, Donald E."))
    ['knuth']
    """
    return frozenset(name.split(" ")[0] for name in full_names(written))


def full_names(written: str) -> Authors:
    """The authors with all that is written of their given names behind their surname.

    >>> sorted(full_names("Conklin, Wm. Arthur; Gregory B. White"))
    ['conklin wm arthur', 'white gregory b']
    """
    plain = re.sub(r"(?:andapos;|&apos;|['’`])", "", written)
    plain = re.sub(r"\([^)]*\)|\b(?:et al|etc|jr|sr|ph ?d|dr|prof|editor|author|eds?)\b\.?", " ; ", plain, flags=re.I)
    pieces = [piece.strip(" ,.") for piece in re.split(r"[;/&|]|\band\b|\bwith\b", plain, flags=re.I)]
    return frozenset(" ".join(map(_folded, name)) for piece in pieces for name in _of_piece(piece))


def _of_piece(piece: str) -> Iterator[list[str]]:
    """Names, surname first, of "First Last, First Last", of "Last, First", and of "Last, First Last, First"."""
    parts = [part.split() for part in piece.split(",") if part.split()]
    if len(parts) == 1 or (parts and all(len(part) > 1 for part in parts)):
        yield from ([part[-1], *part[:-1]] for part in parts)
    elif len(parts) == 2:
        yield [parts[0][-1], *parts[1]]
    for place in range(len(parts) - 1 if len(parts) > 2 and len(parts[0]) == 1 else 0):
        given = parts[place + 1]
        yield [parts[place][-1], *(given[:-1] if place < len(parts) - 2 and len(given) > 1 else given)]


def _folded(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if c.isalpha())


def load(
    folder: Path, authors_of: Callable[[str], Authors] = surnames
) -> tuple[dict[str, dict[str, Authors]], dict[str, Authors]]:
    """What every bookshop says of each book, its last word first; and the right authors."""
    told: dict[str, dict[str, Authors]] = {}
    for row in list(csv.reader(_lines(folder, CLAIMS)))[1:]:
        if len(row) >= 6 and "not available" not in row[4].lower() and (authors := authors_of(row[4])):
            told.setdefault(row[2].strip(), {})[row[5].strip()] = authors
    right = {row[0]: authors_of(row[2]) for row in csv.reader(_lines(folder, GOLDEN)) if len(row) >= 3}
    return told, {book: authors for book, authors in right.items() if book in told}


def _lines(folder: Path, path: str) -> list[str]:
    if (folder / path).exists():
        return (folder / path).read_text(encoding="utf-8", errors="replace").splitlines()
    shown = subprocess.run(["git", "--git-dir", str(folder), "show", f"HEAD:{path}"], capture_output=True, check=True)
    return shown.stdout.decode("utf-8", errors="replace").splitlines()


def like(value: Authors, other: Authors) -> float:
    """How far a list supports another one: as far as they share authors. To name the first author is not all wrong."""
    return 0.5 * len(value & other) / len(value | other)


def precision(found: Mapping[str, Authors], right: Mapping[str, Authors]) -> float:
    """The share of books whose authors are the right ones."""
    return sum(found[book] == authors for book, authors in right.items()) / len(right)


def main() -> None:
    """Print the precision of voting, of weighted votes and of weighing with copy detection."""
    parser = argparse.ArgumentParser(description="Score copy detection on Dong's AbeBooks data.")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    for name, authors_of in (("surnames", surnames), ("full names", full_names)):
        told, right = load(folder, authors_of)
        print(f"{len(told)} books, {len(right)} with known authors; lists are compared by {name}")
        print(f"  voting                          {precision(voted(told), right):.2f}")
        for way, similar, copying in (
            ("accuracy", None, False),
            ("accuracy, similarity", like, False),
            ("accuracy, copying", None, True),
            ("accuracy, similarity, copying", like, True),
        ):
            found = dependence(told, like=similar, copying=copying)
            print(f"  {way:32}{precision(found.values, right):.2f}")


def voted(told: Mapping[str, Mapping[str, Authors]]) -> dict[str, Authors]:
    """The value that most bookshops give; of several the first by name."""
    counted = {book: Counter(said.values()) for book, said in told.items()}
    return {book: min(votes, key=lambda v: (-votes[v], sorted(v))) for book, votes in counted.items()}


if __name__ == "__main__":
    main()
