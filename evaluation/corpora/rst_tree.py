"""A discourse tree in rstWeb's format (.rs4): which units an attribution covers, and the signals on it.

In rhetorical structure theory a text is cut into elementary units. A *satellite* hangs on a *nucleus* by a relation;
an attribution's satellite names who speaks and its nucleus is what is said. A `segment` of the file is one unit, a
`group` spans several; a child by "span", or by a relation with several nuclei, is part of its parent group, any other
child is its parent's satellite. Format as in GUM (Zeldes 2017), whose signals (Zeldes et al. 2024) list token numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from firsthand.errors import InputError

_SIGNALS_OF_A_CUE = frozenset({"indicative_word", "indicative_phrase"})


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution: the numbers (from 0) of the units on its two sides, and of the tokens that signal it.

    `satellite` are the units that name the source, `nucleus` those that it is said to say.
    """

    satellite: frozenset[int]
    nucleus: frozenset[int]
    source: tuple[int, ...]
    cue: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RstTree:
    """The words of each unit, in order, and the attributions between units."""

    units: tuple[tuple[str, ...], ...]
    attributions: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class _Node:
    id: str
    parent: str | None
    relation: str
    unit: int | None


def read_tree(path: Path) -> RstTree:
    """Read one .rs4 file. Raises InputError where it is not one, or its nodes do not make a tree."""
    try:
        root = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    except (OSError, etree.XMLSyntaxError) as error:
        raise InputError(f"{path}: can't be read as rstWeb's XML ({error}); fetch the file anew") from error
    segments = list(root.iter("segment"))
    nodes = [_node(element, unit) for unit, element in enumerate(segments)]
    nodes += [_node(element, None) for element in root.iter("group")]
    several = {rel.get("name", "") for rel in root.iter("rel") if rel.get("type") == "multinuc"}
    own, whole = _coverage(path, nodes, several | {"span"})
    signals = _signals(path, root)
    by_id = {node.id: node for node in nodes}
    relations = (
        Relation(whole[node.id], own[_unbroken(by_id[node.parent], by_id).id] - whole[node.id], *signals[node.id])
        for node in nodes
        if node.parent and node.relation.startswith("attribution")
    )
    units = tuple(tuple((element.text or "").split()) for element in segments)
    return RstTree(units, tuple(sorted(relations, key=lambda relation: (min(relation.satellite), relation.source))))


def _node(element: etree._Element, unit: int | None) -> _Node:
    return _Node(element.get("id", ""), element.get("parent"), element.get("relname", ""), unit)


def _unbroken(nucleus: _Node, by_id: Mapping[str, _Node]) -> _Node:
    """The group that joins a unit cut in two ("recipients, she said, must …") where `nucleus` is but a part of it."""
    node = nucleus
    while node.parent is not None and node.relation in ("span", "same-unit"):
        broken = node.relation == "same-unit"
        node = by_id[node.parent]
        if broken:
            nucleus = node
    return nucleus


type _Cover = Mapping[str, frozenset[int]]


def _coverage(path: Path, nodes: Sequence[_Node], constituents: set[str]) -> tuple[_Cover, _Cover]:
    """Each node's units: of itself alone, and with the satellites that hang on it. From the leaves to the root."""
    by_id = {node.id: node for node in nodes}
    children: dict[str, int] = defaultdict(int)
    for node in nodes:
        if node.parent is not None:
            if node.parent not in by_id:
                raise InputError(f"{path}: node {node.id} hangs on {node.parent}, which is not there")
            children[node.parent] += 1
    own = {node.id: set() if node.unit is None else {node.unit} for node in nodes}
    satellites: dict[str, set[int]] = {node.id: set() for node in nodes}
    ready = [node for node in nodes if not children[node.id]]
    done: dict[str, frozenset[int]] = {}
    while ready:
        node = ready.pop()
        done[node.id] = frozenset(own[node.id] | satellites[node.id])
        if node.parent is not None:
            (own if node.relation in constituents else satellites)[node.parent].update(done[node.id])
            children[node.parent] -= 1
            if not children[node.parent]:
                ready.append(by_id[node.parent])
    if len(done) < len(by_id):
        raise InputError(f"{path}: nodes {sorted(set(by_id) - set(done))[:5]} hang on each other in a circle")
    return {key: frozenset(units) for key, units in own.items()}, done


def _signals(path: Path, root: etree._Element) -> Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]]:
    """Of each node the tokens (from 0) that are its relation's source, and those that are its cue."""
    sources: dict[str, set[int]] = defaultdict(set)
    cues: dict[str, set[int]] = defaultdict(set)
    for signal in root.iter("signal"):
        kind, node = signal.get("subtype", ""), signal.get("source", "")
        chosen = sources if kind == "attribution_source" else cues if kind in _SIGNALS_OF_A_CUE else None
        if chosen is not None:
            chosen[node].update(_numbers(path, signal.get("tokens", "")))
    found = {
        node: (tuple(sorted(sources[node])), tuple(sorted(cues[node] - sources[node])))
        for node in sources.keys() | cues.keys()
    }
    return defaultdict(lambda: ((), ()), found)


def _numbers(path: Path, listed: str) -> set[int]:
    try:
        return {int(number) - 1 for number in listed.split(",") if number.strip()}
    except ValueError as error:
        raise InputError(f"{path}: a signal's tokens are not numbers: {listed[:40]!r}") from error
