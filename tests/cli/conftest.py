"""What several tests of the command line use."""

from __future__ import annotations

import pytest

from sasaran import Rulebook
from tests.support.bundled import bundled_book


@pytest.fixture(scope="session")
def book() -> Rulebook:
    """The bundled rulebook."""
    return bundled_book()
