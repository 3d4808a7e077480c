"""Which engines there are, and which one is used where nobody names one."""

from __future__ import annotations

from pathlib import Path

from .both import Both
from .by_rules import ByRules
from .way import Way

WAYS = ("both", "trained", "quick", "rules")
"""The engines by the names that a person chooses them by."""


def way_named(name: str | None = None, weights: Path | None = None, *, parsed: bool = False) -> Way:
    """The engine of that name, loaded. Without a name it is `rules` where the trained one's weights are not there.

    Where they are, it is `both` for whoever has the report `parsed` anyhow, else `trained`, which needs no parse.

    `quick` is the trained engine with a smaller network, whose weights come with Firsthand. `weights` is the folder of
    the trained engine's weights, those that come with Firsthand by default; `quick` and `rules` take no others. Raises
    ModelMissing where the weights that are asked for can't be used, ValueError for an unknown name.
    """
    if name not in (*WAYS, None):
        raise ValueError(f"there is no engine {name!r}, only {', '.join(WAYS)}")
    if name == "rules":
        return ByRules()
    from .trained import QUICK, SHIPPED, Trained  # onnxruntime is loaded where it is used, so that `--help` is quick

    if name == "quick":
        return Trained.load(QUICK, name=name)
    if name is None and weights is None and not (SHIPPED / "weights.json").exists():
        return ByRules()
    trained = Trained.load(weights or SHIPPED)
    beside_rules = Both(trained, least_stated=trained.weights.in_reports)
    return beside_rules if name == "both" or (name is None and parsed) else trained
