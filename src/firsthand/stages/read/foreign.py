"""What libraries that we hand hostile pages to are known to raise, beyond what they document."""

from __future__ import annotations

import logging
import re

from lxml import etree

FOREIGN_TROUBLE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    re.error,
    etree.LxmlError,
)
"""Caught where a library's failure means only that another way is tried; memory and time are the worker's to watch."""

for _name in ("trafilatura", "htmldate", "charset_normalizer"):
    # What they warn of we say ourselves, as Problems; without a handler Python would print it to standard error.
    logging.getLogger(_name).addHandler(logging.NullHandler())
