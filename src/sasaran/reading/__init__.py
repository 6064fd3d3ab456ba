"""Rules → a document in plain words, clause by clause → text, Markdown, HTML or JSON.

`read_aloud` and `list_aloud` are brought in when first used (docs/adr/0004): who only decides does not wait for them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sasaran.reading.forms import list_aloud, read_aloud

__all__ = ["list_aloud", "read_aloud"]


def __getattr__(name: str) -> object:
    """Bring in what is asked for."""
    if name in __all__:
        return getattr(import_module("sasaran.reading.forms"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
