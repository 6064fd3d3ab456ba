"""Forms: texts with blanks, filled in for each household."""

from __future__ import annotations

from sasaran.explain.forms import (
    MOST_MET,
    MOST_SETTLED,
    WORTH_SETTLING,
    Blank,
    Form,
    Names,
    Part,
    Reads,
    Telling,
)
from sasaran.ir.facts import Facts, Row
from tests.support.small_ir import DAY

PLACES = {"\ue000": 0, "\ue001": 2, "\ue002": 1}


def tell(*labels: str) -> Telling:
    rows = [Row("keluarga", "K-1", {}, {}), *(Row("anggota", label, {}, {}) for label in labels)]
    return Telling(Facts(rows[0], DAY), rows, None)


def test_marks_become_the_keys_of_each_household() -> None:
    """One form serves many; marks side by side are written in their order."""
    form = Form(["\ue000: 100 %", "belum (\ue001\uf8ff\uf8ff, \ue002\uf8ff\uf8ff)", "\ue002\uf8ff\uf8ff"], PLACES)
    assert form.fill(tell("A-1", "A-2")) == "K-1: 100 %\nbelum (A-2, A-1)\nA-1"
    assert form.fill(tell("B-7", "B-8")) == "K-1: 100 %\nbelum (B-8, B-7)\nB-7"


def test_a_form_without_marks_is_the_same_for_all() -> None:
    """Nothing is filled in where there is no blank."""
    form = Form(["satu", "dua"], PLACES)
    assert form.is_fixed
    assert form.fill(tell("A-1", "A-2")) == "satu\ndua"


class Decile(Blank):
    """What a household's decile is, by name."""

    written = 0

    def write(self, home: Telling) -> str:
        self.written += 1
        return f"{home.rows[1].label}: {home.rows[0].values.get('desil')}"

    def list_reads(self) -> Reads:
        return Reads([(0, "desil")])

    def settle(self, home: Telling) -> list[Part]:
        return [Names((1,)), f": {home.rows[0].values.get('desil')}"]


def tell_decile(decile: int, label: str) -> Telling:
    home = tell(label)
    home.rows[0].values["desil"] = decile
    return home


def test_what_is_shown_again_is_remembered_but_for_keys() -> None:
    """Households of the same values share their text from the third on, each with its own key in it."""
    blank = Decile()
    form = Form(["mulai", blank, "akhir"], PLACES)
    for number in range(9):
        decile = number % 2
        assert form.fill(tell_decile(decile, f"A-{number}")) == f"mulai\nA-{number}: {decile}\nakhir"
    assert blank.written == WORTH_SETTLING + 2, "after that, each of the two is met once more before it is remembered"


def test_great_numbers_are_never_remembered() -> None:
    """A sum of money says who somebody is: it is written anew each time."""
    blank = Decile()
    form = Form([blank], PLACES)
    for _ in range(9):
        assert form.fill(tell_decile(1_500_000, "A-1")) == "A-1: 1500000"
    assert blank.written == 9
    assert not form._met
    assert not form._settled


def test_what_is_remembered_of_a_form_is_bounded() -> None:
    """Of endlessly many values, few are remembered, and all are told."""
    form = Form([Decile()], PLACES)
    for number in range(MOST_MET * 3):
        for _ in range(3):
            assert form.fill(tell_decile(number, "A-1")) == f"A-1: {number}"
        assert len(form._settled) <= MOST_SETTLED
        assert len(form._met) <= MOST_MET


def test_an_age_that_was_stored_is_told_anew() -> None:
    """Where a fact has a date of its own, its value alone does not say what is told."""
    blank = Decile()
    form = Form([blank], PLACES)
    for _ in range(6):
        home = tell("A-1")
        home.rows[0].fact_dates = {"umur": DAY}
        form.fill(Telling(home.facts, home.rows, None))
    assert blank.written == 6
