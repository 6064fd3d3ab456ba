"""No scenario vanishes silently: the lines of every feature file against the tests that were collected from it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from pytest_bdd.scenario import scenario_wrapper_template_registry

from tests.bdd import test_features
from tests.bdd.steps.guard import read_feature

FILES = sorted(test_features.FEATURES.rglob("*.feature"))
START = "# language: id\nFitur: Uji\n"
SCENARIO = 'Skenario: Satu\n  Ketika kelayakan PKH diperiksa\n  Maka hasilnya "layak"\n'


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


@pytest.mark.parametrize("path", FILES, ids=show)
def test_no_line_of_a_feature_file_is_lost(path: Path) -> None:
    """Every feature file is read as its author meant it."""
    problems = read_feature(path.read_text("utf-8")).problems
    assert not problems, "\n".join(f"{show(path)}:{problem}" for problem in problems)


@pytest.mark.parametrize("path", FILES, ids=show)
def test_every_scenario_and_example_is_a_test(path: Path) -> None:
    """As many tests are collected as the lines tell of, scenario by scenario."""
    told = {each.name: each.tests for each in read_feature(path.read_text("utf-8")).scenarios}
    assert told
    assert dict(count_collected()[path]) == told


def test_every_file_in_the_folder_is_read() -> None:
    """A file with another ending would never be found."""
    others = [show(path) for path in test_features.FEATURES.rglob("*") if path.is_file() and path not in FILES]
    assert others == []
    assert set(count_collected()) == set(FILES)


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("Fitur: Uji\n" + SCENARIO, "language", 1),
        ("# bahasa: id\nFitur: Uji\n" + SCENARIO, "language", 1),
        (START + "Latar belakang:\n  Diketahui anggotanya:\n" + SCENARIO, "keyword", 3),
        (START + "Skenario Konsep: Dua\n  Maka x\n" + SCENARIO, "keyword", 3),
        (START + "skenario: Dua\n  Maka x\n" + SCENARIO, "keyword", 3),
        (START + "Skenario : Dua\n  Maka x\n" + SCENARIO, "keyword", 3),
        (START + "Skenaro: Dua\n  Maka x\n" + SCENARIO, "keyword", 3),
        (START + "Scenario: Dua\n  Maka x\n" + SCENARIO, "keyword", 3),
        (START + SCENARIO + "  Misalnya:\n    | a |\n", "keyword", 6),
        (START + SCENARIO + "  Lalu tidak ada yang belum diketahui\n", "not_a_step", 6),
        (START + "Skenario: Satu\n  Apabila x\n  Ketika y\n  Maka z\n", "not_a_step", 4),
        (START + "Skenario: Satu\n  Ketika y\n  Maka z\n  Namun w\n", "not_a_step", 6),
        (START + "Skenario: Satu\n  diketahui x\n  Ketika y\n  Maka z\n", "not_a_step", 4),
        (START + SCENARIO + SCENARIO, "same_name", 6),
        (START + "Skenario: Satu\n  Ketika kelayakan PKH diperiksa\n", "asserts_nothing", 3),
        (START + SCENARIO.replace("Skenario:", "Skenario konsep:"), "no_examples", 3),
        (START + SCENARIO + "  Contoh:\n    | a |\n", "no_examples", 3),
        (START + SCENARIO.replace('"layak"', '"<hasil>"'), "placeholder", 5),
        (START + SCENARIO + "  Contoh:\n    | a |\n    | 1 |\n", "unused", 3),
        (START + SCENARIO.replace('"layak"', '"<a>"') + "  Contoh:\n    | a | a |\n    | 1 | 2 |\n", "twice", 7),
    ],
)
def test_the_guard_sees_what_gherkin_swallows(text: str, key: str, line: int) -> None:
    """Each trap is told with its line."""
    assert (line, key) in [(each.line, each.message.key) for each in read_feature(text).problems]


def test_the_guard_is_silent_where_nothing_is_wrong() -> None:
    """Descriptions, comments, tags and both kinds of scenario pass, and examples are counted."""
    text = (
        START + "  Batasnya: desil 4. Lalu ada yang lain.\n  # Skenario: dalam komentar\n  Aturan: Satu\n  @cepat\n" + SCENARIO
        + 'Garis-Besar Skenario: Dua <a>\n  Keterangan biasa.\n  Jika x "<b>"\n  Kemudian y\n'
        + "  Misal:\n    | a | b |\n    | 1 | 2 |\n    | 3 | 4 |\n  Contoh: lagi\n    | a | b |\n    | 5 | 6 |\n"
    )  # fmt: skip
    told = read_feature(text)
    assert [str(each) for each in told.problems] == []
    assert [(each.name, each.tests) for each in told.scenarios] == [("Satu", 1), ("Dua <a>", 3)]
