"""The bundled rulebook, for which the scenarios are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from sasaran.api import Rulebook
from sasaran.ir.rulebook import Content
from tests.support.bundled import bundled_book

ROOT = Path(__file__).resolve().parents[2]


def pytest_configure(config: pytest.Config) -> None:
    """Make every tag of a feature file a marker, so that `-m pkh` chooses its scenarios."""
    lines = (
        line for file in sorted((ROOT / "features").rglob("*.feature")) for line in file.read_text("utf-8").splitlines()
    )
    for tag in sorted({word[1:] for line in lines if line.lstrip().startswith("@") for word in line.split()}):
        config.addinivalue_line("markers", f"{tag}: a tag of the feature files")


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return bundled_book()


@pytest.fixture(scope="session")
def content(rulebook: Rulebook) -> Content:
    return rulebook.content
