"""The exception tree."""

from __future__ import annotations

import importlib
import pkgutil

import firsthand
from firsthand import errors


def test_every_exception_is_drawn_in_the_tree() -> None:
    for module in pkgutil.walk_packages(firsthand.__path__, "firsthand."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    todo, missing = [errors.FirsthandError], []
    while todo:
        kind = todo.pop()
        todo += kind.__subclasses__()
        ours = kind.__module__.startswith("firsthand.")
        if ours and f" {kind.__name__} " not in (errors.__doc__ or "").replace("\n", " "):
            missing.append(kind.__name__)
    assert not missing
