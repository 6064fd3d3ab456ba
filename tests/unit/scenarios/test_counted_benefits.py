"""The steps on how often a benefit is paid and what it consists of: what holds, and what is said where it does not."""

from __future__ import annotations

import pytest
from tests.support.small_scenarios import BOOK, START, WORDS, tell

from sasaran.api import Rulebook
from sasaran.base.wording import message
from sasaran.check.book import check_rulebook
from sasaran.scenarios.norm import decide_by_norm
from sasaran.scenarios.run import run_feature

RULE = """program: bantuan
title: Bantuan
recipient: keluarga
valid:
  from: 2025-01-01
eligibility:
  when: desil <= 4
benefit:
  - form: tunai
    per: bulan
    times: 12
    amount: 200000
  - form: tunai
    per: bulan
    times_at_most: 3
    amount: 50000
  - form: barang
    items:
      - what: lampu
        quantity: 3
        unit: titik
"""
FORMS = """forms:
  tunai: Tunai
  barang: Barang
"""


@pytest.fixture(scope="module")
def book() -> Rulebook:
    files = {"uji/rulebook.yaml": BOOK + FORMS, "uji/kata.yaml": WORDS, "uji/aturan.yaml": RULE}
    checked = check_rulebook({path: text.encode() for path, text in files.items()}, "uji")
    assert checked.content is not None, [(each.code, str(each.span), dict(each.values)) for each in checked.errors]
    return Rulebook(checked.content)


def _run(book: Rulebook, said: str, desil: str = "3") -> tuple[str, str] | None:
    """Run one sentence; give the code and the message of what is wrong."""
    text = START + tell("1 Februari 2026", desil, "-", said)
    (result,) = run_feature("uji.feature", text, book.content, decide_by_norm(book)).results
    return None if result.problem is None else (result.problem.code, message(result.problem, "id"))


@pytest.mark.parametrize(
    "said",
    [
        "bantuannya dibayar 12 kali",
        "bantuannya dibayar paling banyak 3 kali",
        'bantuannya berupa "3 titik lampu"',
        'bantuannya berupa "3  Titik_Lampu"',
    ],
)
def test_what_is_so_holds(book: Rulebook, said: str) -> None:
    """The count, the most that it may be, and the item are found in whichever of the benefits has them."""
    assert _run(book, said) is None


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("bantuannya dibayar 11 kali", "bantuannya dibayar `12` kali, bukan `11`"),
        ("bantuannya dibayar paling banyak 12 kali", "bantuannya dibayar `3` kali, bukan `12`"),
        ("bantuannya dibayar 3 kali", "bantuannya dibayar `12` kali, bukan `3`"),
        ('bantuannya berupa "4 titik lampu"', "bantuannya berupa `3 titik lampu`, bukan `4 titik lampu`"),
    ],
)
def test_what_is_not_so_fails_and_says_what_was_found(book: Rulebook, said: str, found: str) -> None:
    """Another count, the ceiling taken for the count or the reverse, and another item do not hold."""
    problem = _run(book, said)
    assert problem is not None
    assert problem[0] == "SAS-G090"
    assert found in problem[1]


@pytest.mark.parametrize("said", ["bantuannya dibayar 12 kali", 'bantuannya berupa "3 titik lampu"'])
def test_who_gets_nothing_gets_it_never(book: Rulebook, said: str) -> None:
    """Of an ineligible family neither holds."""
    assert (_run(book, said, desil="5") or ("",))[0] == "SAS-G090"


def test_a_count_is_a_number(book: Rulebook) -> None:
    """A word in its place is a mistake in the step, not in the rule."""
    problem = _run(book, "bantuannya dibayar sering kali")
    assert problem is not None
    assert problem[0] == "SAS-G091"
    assert "`sering`" in problem[1]
