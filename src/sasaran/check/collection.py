"""Hold Python's search for circles of objects while a rulebook is checked."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def hold_collection() -> Iterator[None]:
    """Hold the search for circles.

    A check makes hundreds of thousands of objects that all stay until it ends; going through them again and again took
    a third of its time. Of two checks at once, the one that began first lets the search go on when it ends.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
