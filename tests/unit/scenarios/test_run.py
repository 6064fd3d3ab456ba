"""The runner of scenarios: what holds, what does not, and where."""

from __future__ import annotations

import pytest
from tests.support.bundled import bundled_book

from sasaran.api import Rulebook
from sasaran.base.wording import LANGUAGES, hint, message
from sasaran.scenarios.run import Ran, decide_by, run_feature

FAMILY = """# language: id
Fitur: Uji
  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 3
"""
OUTLINE = """
  Skenario konsep: Batas desil
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | hasil       |
      | 4     | layak       |
      | 6     | layak       |
      | 7     | tidak layak |
"""


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return bundled_book()


def run(book: Rulebook, text: str) -> Ran:
    return run_feature("uji.feature", text, book.content, decide_by(book))


def test_each_example_is_a_result_of_its_own(book: Rulebook) -> None:
    """The example that does not hold is named by its line, in the step that failed."""
    ran = run(book, FAMILY + OUTLINE)
    assert [(each.line, each.example, each.problem is None) for each in ran.results] == [
        (7, 14, True), (7, 15, False), (7, 16, True),
    ]  # fmt: skip
    problem = ran.results[1].problem
    assert problem is not None
    assert (problem.code, problem.span.line, problem.span.column) == ("SAS-G090", 10, 5)
    assert [label.span.line for label in problem.labels] == [15]
    assert "`tidak layak`" in message(problem, "id")
    assert all(hint(problem, lang) for lang in LANGUAGES)


@pytest.mark.parametrize(
    ("steps", "code", "said"),
    [
        ('Ketika kelayakan Sembakoo diperiksa\n    Maka hasilnya "layak"', "SAS-G091", "`sembako`"),
        ('Ketika kelayakan Sembako diperiksa\n    Maka hasil nya "layak"', "SAS-G091", 'hasil "…"'),
        ('Ketika hasilnya "layak"', "SAS-G091", "Maka"),
        ('Maka hasilnya "layak"', "SAS-G091", "Ketika"),
        ("Ketika kelayakan Sembako diperiksa", "SAS-G091", "tidak memeriksa apa pun"),
        ('Ketika kelayakan Sembako diperiksa\n    Maka hasilnya "mungkin"', "SAS-G091", "hasil"),
    ],
)
def test_what_cannot_be_run_is_no_success(book: Rulebook, steps: str, code: str, said: str) -> None:
    """A step that is mistyped, out of place or missing is told with what would be right."""
    ran = run(book, FAMILY + f"\n  Skenario: Satu\n    {steps}\n")
    problem = ran.results[0].problem
    assert problem is not None
    assert problem.code == code
    assert said in message(problem, "id")


@pytest.mark.parametrize(
    "text", ["Fitur: tanpa bahasa\n", "# language: id\nbukan fitur\n", "", "# language: xx\nFitur: x\n"]
)
def test_what_is_no_feature_file_is_refused_with_its_line(book: Rulebook, text: str) -> None:
    """Nothing is run of a file that can't be read, and it is not counted as good."""
    ran = run(book, text)
    assert ran.results == ()
    assert [each.code for each in ran.unread] == ["SAS-G092"]


def test_a_household_that_is_refused_fails_its_scenario(book: Rulebook) -> None:
    """A decile of eleven is a mistake of the scenario, told in its step."""
    text = FAMILY.replace("nasional 3", "nasional 11")
    ran = run(book, text + '\n  Skenario: Satu\n    Ketika kelayakan Sembako diperiksa\n    Maka hasilnya "layak"\n')
    problem = ran.results[0].problem
    assert problem is not None
    assert (problem.code, problem.span.line) == ("SAS-G091", 8)
