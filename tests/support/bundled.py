"""The bundled rulebook, loaded once in a process: nobody can change it and threads share it, so tests share it too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest.mock import patch

import sasaran
from sasaran import Rulebook
from sasaran.cli import rulebooks

RULES = Path(__file__).parents[2] / "rules"


@cache
def bundled_book() -> Rulebook:
    """Load the bundled rulebook; what it learns by deciding stays with it, as in a process that answers many."""
    return sasaran.load(RULES)


@contextmanager
def share_bundled() -> Iterator[None]:
    """Let commands find the bundled rulebook loaded; any other folder they load themselves.

    That a command loads it by itself is seen where one runs in a process of its own (tests/cli/test_own_process).
    """
    with patch.object(rulebooks, "load", _load):
        yield


def _load(path: Path) -> Rulebook:
    return bundled_book() if path.resolve() == RULES else sasaran.load(path)
