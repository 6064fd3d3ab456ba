"""The steps on routes: met, not met, not known; and the ceiling of a benefit that is not the first."""

from __future__ import annotations

import pytest
from tests.support.small_scenarios import BOOK, START, WORDS, tell

from sasaran.api import Rulebook
from sasaran.base.wording import message
from sasaran.check.book import check_rulebook
from sasaran.scenarios.norm import decide_by_norm
from sasaran.scenarios.run import run_feature

DAY = "1 Februari 2026"
RULE = """program: bantuan
title: Bantuan
recipient: keluarga
valid:
  from: 2025-01-01
eligibility:
  routes:
    - name: miskin
      when: desil <= 4
    - name: bermotor
      when: punya_motor
benefit:
  - form: tunai
    per: bulan
    amount: 200000
  - form: tunai
    per: semester
    up_to: 900000
"""


@pytest.fixture(scope="module")
def book() -> Rulebook:
    files = {
        "uji/rulebook.yaml": BOOK + "forms:\n  tunai: Tunai\n",
        "uji/kata.yaml": WORDS,
        "uji/aturan.yaml": RULE,
    }
    checked = check_rulebook({path: text.encode() for path, text in files.items()}, "uji")
    assert checked.content is not None, [(each.code, str(each.span), dict(each.values)) for each in checked.errors]
    return Rulebook(checked.content)


@pytest.mark.parametrize(
    ("motor", "holds"), [("ya", "terpenuhi"), ("tidak", "tidak terpenuhi"), ("-", "belum diketahui")]
)
@pytest.mark.parametrize("said", ["terpenuhi", "tidak terpenuhi", "belum diketahui"])
def test_a_route_is_met_not_met_or_not_known(book: Rulebook, motor: str, holds: str, said: str) -> None:
    """Just one of the three sentences holds, and the others name the routes with their truths."""
    text = START + tell(DAY, "3", "tidak", f'jalur "bermotor" {said}', motor=motor)
    (result,) = run_feature("uji.feature", text, book.content, decide_by_norm(book)).results
    assert (result.problem is None) == (said == holds)
    if result.problem is not None:
        assert "`bermotor" in message(result.problem, "id")
        assert "`bermotor" in message(result.problem, "en")


@pytest.mark.parametrize(("said", "holds"), [("900000", True), ("900001", False), ("200000", False)])
def test_a_ceiling_is_that_of_the_benefit_that_has_one(book: Rulebook, said: str, holds: bool) -> None:
    """Beside an amount, the sentence on a ceiling speaks of the benefit that has one."""
    outcome = ("bantuannya 200000 per bulan", f"bantuannya paling banyak {said} per semester")
    text = START + tell(DAY, "3", "tidak", *outcome, motor="ya")
    (result,) = run_feature("uji.feature", text, book.content, decide_by_norm(book)).results
    assert (result.problem is None) == holds
