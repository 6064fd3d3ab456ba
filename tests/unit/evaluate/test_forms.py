"""What is left of a truth is known again by its form, whoever's facts they are, and nobody's numbers are in it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sasaran.evaluate.compiled import forms, residual
from sasaran.evaluate.compiled.forms import Forms, form_of
from sasaran.evaluate.compiled.values import equal, less
from sasaran.ir.decision import Fact

YES_OR_NO = (True, False)
CODES = ("rendah", "tinggi")


def leave(first: int, second: int, cut: Any = "rendah") -> Any:
    """Leave: one is a code, or the other doesn't hold."""
    return ("or", [("test", first, equal, True, cut, (), False), ("not", [("is", second)])])


def test_one_form_whoever_the_facts_are_of() -> None:
    """The same conditions over other facts have the same form; another order, another cut, another choice has another."""
    first = form_of(leave(11, 12), [11, 12], [CODES, YES_OR_NO])
    assert first is not None
    assert form_of(leave(77, 78), [77, 78], [CODES, YES_OR_NO]) == first
    others = [
        form_of(leave(12, 11), [11, 12], [CODES, YES_OR_NO]), form_of(leave(11, 12, "tinggi"), [11, 12], [CODES, YES_OR_NO]),
        form_of(leave(11, 12), [11, 12], [("rendah",), YES_OR_NO]), form_of(leave(11, 12), [11, 12], [CODES, (1, 0)]),
    ]  # fmt: skip
    assert first not in others


@pytest.mark.parametrize("left", [
    None, ("and", [("is", 1), None]), ("test", 1, less, True, 3_000_000, (), False), ("test", 1, less, True, date(1980, 1, 1), (), False),
    ("test", 1, less, True, 17, (), False, "year", date(2026, 2, 1)), ("tally", [("is", 1)], None),
])  # fmt: skip
def test_what_only_one_household_has_has_no_form(left: Any) -> None:
    """Sums of money, days and dates of birth are in no form, nor what can't be told."""
    assert form_of(left, [1], [YES_OR_NO]) is None
    assert form_of(("is", 1), [1], [(1_500_000,)]) is None


def test_the_fewest_facts_are_those_of_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked a second time, over other facts, it is the same places that settle it, and no search is made."""
    found = []
    for first, second in (
        (Fact("field", field="a"), Fact("attest", name="b")),
        (Fact("field", field="c"), Fact("attest", name="d")),
    ):
        noted = {id(first): [first, CODES], id(second): [second, YES_OR_NO]}
        left = [("and", [leave(id(first), id(second)), ("is", id(second))])]
        chosen, exact = residual.find_smallest(noted, left, False, lambda given: False)
        found.append(([(first, second).index(each) for each in chosen], exact))
        monkeypatch.setattr(residual, "search_smallest", None)
    assert found[0] == found[1]


def test_no_more_forms_are_kept_than_memory_should_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past the limit all are forgotten at once."""
    monkeypatch.setattr(forms, "MOST_FORMS", 3)
    kept = Forms()
    for number in range(4):
        kept.keep(("is", number), ((0,), True))
    assert [kept.find(("is", number)) for number in range(4)] == [None, None, None, ((0,), True)]
