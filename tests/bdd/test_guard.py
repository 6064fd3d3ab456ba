"""No scenario vanishes silently: the lines of every feature file against the tests that were collected from it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from pytest_bdd.scenario import scenario_wrapper_template_registry

from sasaran.scenarios.layout import Layout, read_layout
from tests.bdd import test_features

FILES = sorted(test_features.FEATURES.rglob("*.feature"))


def count_collected() -> dict[Path, Counter[str]]:
    """Count the tests that pytest-bdd made, by file and scenario."""
    found: dict[Path, Counter[str]] = {path: Counter() for path in FILES}
    for thing in vars(test_features).values():
        template = scenario_wrapper_template_registry.get(thing) if callable(thing) else None
        if template is not None:
            rows = sum(len(table.examples) for table in template.examples)
            found[Path(template.feature.filename)][template.name] += rows or 1
    return found


def show(path: Path) -> str:
    return path.relative_to(test_features.FEATURES).as_posix()


def read(path: Path) -> Layout:
    return read_layout(show(path), path.read_bytes())


@pytest.mark.parametrize("path", FILES, ids=show)
def test_no_line_of_a_feature_file_is_lost(path: Path) -> None:
    """Every feature file is read as its author meant it."""
    problems = read(path).problems
    assert [f"{each.span}: {each.code}" for each in problems] == []


@pytest.mark.parametrize("path", FILES, ids=show)
def test_every_scenario_and_example_is_a_test(path: Path) -> None:
    """As many tests are collected as the lines tell of, scenario by scenario."""
    told = {each.name: each.tests for each in read(path).scenarios}
    assert told
    assert dict(count_collected()[path]) == told


def test_every_file_in_the_folder_is_read() -> None:
    """A file with another ending would never be found; what stands beside scenarios is known by name."""
    beside = ("situasi_hidup.yaml", "tanda_tangan.yaml", "mutan_diterima.yaml")
    files = [path for path in test_features.FEATURES.rglob("*") if path.is_file() and path.name not in beside]
    others = [show(path) for path in files if path not in FILES]
    assert others == []
    assert set(count_collected()) == set(FILES)
