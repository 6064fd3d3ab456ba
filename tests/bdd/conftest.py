"""The bundled rulebook, and the evaluator that decides: another evaluator runs the same scenarios by its own `decide`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

import sasaran
from sasaran.api import Rulebook
from sasaran.ir.facts import AreaTable
from sasaran.ir.rulebook import Content
from tests.bdd.steps.scene import Decide, Decided

ROOT = Path(__file__).resolve().parents[2]


def pytest_configure(config: pytest.Config) -> None:
    """Make every tag of a feature file a marker, so that `-m pkh` chooses its scenarios."""
    lines = (
        line for file in sorted((ROOT / "features").rglob("*.feature")) for line in file.read_text("utf-8").splitlines()
    )
    for tag in sorted({word[1:] for line in lines if line.lstrip().startswith("@") for word in line.split()}):
        config.addinivalue_line("markers", f"{tag}: a tag of the feature files")


@pytest.fixture(scope="session")
def book() -> Rulebook:
    return sasaran.load(ROOT / "rules")


@pytest.fixture(scope="session")
def content(book: Rulebook) -> Content:
    return book.content


@pytest.fixture(scope="session")
def decide(book: Rulebook) -> Decide:
    """Decide by the reference evaluator."""

    def decide(household: Mapping[str, object], on: date, areas: AreaTable) -> Mapping[str, Decided]:
        return book.decide(household, on, areas=areas)

    return decide
