"""The engine `rules`: a parsed Report → Statements, by rules that can be read (`RULES` lists them).

Each statement's `by` names its rule. The rules need the parse of `annotate` and nothing trained for attribution.
"""

from .engine import ByRules
from .rules import RULES, Rule

__all__ = ["RULES", "ByRules", "Rule"]
