"""What several tests of the command line use."""

from __future__ import annotations

import pytest

import sasaran
from sasaran import Rulebook
from tests.cli.runs import RULES


@pytest.fixture(scope="session")
def book() -> Rulebook:
    """The bundled rulebook."""
    return sasaran.load(RULES)
