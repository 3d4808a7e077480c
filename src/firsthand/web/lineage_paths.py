"""How lines run in the drawing of a lineage, between boxes that stand in rows and columns. All in whole pixels."""

from __future__ import annotations

BOX_WIDTH, BOX_HEIGHT = 176, 62
ACROSS, DOWN = 44, 14
"""Between the boxes of one row and of one column."""

HEAD, PADDING = 36, 16

type Spot = tuple[int, int]
"""The upper left corner of a box."""


def left_of(column: int) -> int:
    """Where a column begins; the roots stand to the left of column 0."""
    return PADDING + BOX_WIDTH + ACROSS + column * (BOX_WIDTH + ACROSS)


def path(source: Spot, target: Spot) -> str:
    """From the left side of `source` straight on, and in a bend just before the right side of `target`."""
    x, y = source[0], source[1] + BOX_HEIGHT // 2
    to_x, to_y = target[0] + BOX_WIDTH, target[1] + BOX_HEIGHT // 2
    if to_x < x:
        bend = to_x + ACROSS - 4
        middle = (bend + to_x) // 2
        return f"M{x} {y}H{bend}C{middle} {y} {middle} {to_y} {to_x} {to_y}"
    under = max(y, to_y) + BOX_HEIGHT // 2 + DOWN // 2  # beside or right of it: around below
    return f"M{x} {y}C{x - ACROSS} {under} {to_x + ACROSS} {under} {to_x} {to_y}"


def path_between_rows(source: Spot, target: Spot) -> str:
    """The way of a less probable line: between the rows, where no box stands, and to its target from there."""
    if target[0] + BOX_WIDTH >= source[0]:
        return path(source, target)
    x, y = source[0], source[1] + BOX_HEIGHT // 2 + 12
    between = source[1] + BOX_HEIGHT + DOWN // 2
    to_x, to_y = target[0] + BOX_WIDTH, target[1] + BOX_HEIGHT // 2 + 8
    bend, turned = to_x + ACROSS - 4, x - ACROSS // 2
    middle = (bend + to_x) // 2
    start = f"M{x} {y}C{x - 8} {y} {x - 8} {between} {turned} {between}"
    return f"{start}H{min(bend, turned)}C{middle} {between} {middle} {to_y} {to_x} {to_y}"
