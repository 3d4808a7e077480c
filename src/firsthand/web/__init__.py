"""The page: parse, call an operation, render. `serve` shows a record on this machine; `application` is what it runs."""

from .application import application
from .server import serve

__all__ = ["application", "serve"]
