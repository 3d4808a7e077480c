"""Where a re-run starts; apart from the pipeline, so that the command line's help need not load the stages."""

from __future__ import annotations

from enum import StrEnum


class FromStage(StrEnum):
    """The stage that a re-run starts with; what earlier stages proposed stays as it is."""

    READ = "read"
    ATTRIBUTE = "attribute"
    TRACE = "trace"
    LINK = "link"
    """Only what holds over the record: resolve, link, weigh."""
