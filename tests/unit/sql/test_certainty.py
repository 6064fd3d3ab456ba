"""Truths that may be open, as two that are not: nothing that is missing is ever read as a value."""

from __future__ import annotations

from datetime import date
from typing import Any

import duckdb
import pytest

from sasaran.sql.certainty import Certainty
from sasaran.sql.terms import Term, Terms
from sasaran.sql.text import write_term

KINDS = {int: "HUGEINT", date: "DATE", str: "VARCHAR"}
LARGE = 5 * 10**20


def ask(terms: Terms, truth: Term, kind: str, value: str) -> str:
    """Compute in DuckDB what a truth is where the column ``x`` has a value: yes, no, or open."""
    words = [terms.constant(word) for word in ("yes", "open", "no")]
    told = terms.case(truth, words[0], terms.is_null(truth), words[1], words[2])
    settled = Certainty(terms, lambda column: kind == "BOOLEAN").settle(told)
    text = write_term(settled, lambda term: f"{value}::{kind}" if term.op == "raw" else None)
    ((found,),) = duckdb.sql(f"SELECT {text}").fetchall()
    return str(found)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("op", ["<", "<=", "="])
@pytest.mark.parametrize("constant", [0, 7, -7, LARGE, -LARGE, date(1900, 1, 1), date(2100, 12, 31), "tani"])
def test_a_missing_value_compared_with_any_constant_is_open(op: str, constant: Any, mirrored: bool) -> None:
    """However large the constant is, and on whichever side it stands."""
    terms = Terms({"keluarga": None})
    sides = [terms.raw("keluarga", "x"), terms.constant(constant)]
    truth = terms.compare(op, *(reversed(sides) if mirrored else sides))
    assert ask(terms, truth, KINDS[type(constant)], "NULL") == "open"


@pytest.mark.parametrize(("value", "told"), [("499", "yes"), ("500", "yes"), ("501", "no")])
def test_a_known_value_is_compared(value: str, told: str) -> None:
    """On the line and beside it."""
    terms = Terms({"keluarga": None})
    truth = terms.compare("<=", terms.raw("keluarga", "x"), terms.constant(500))
    assert ask(terms, truth, "HUGEINT", value) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [("TRUE", ("no", "yes", "yes")), ("FALSE", ("yes", "no", "no")), ("NULL", ("open", "open", "no"))],
)
def test_what_is_not_known_stays_so_through_all_that_is_said_of_it(value: str, told: tuple[str, ...]) -> None:
    """Denied, joined with what is true, and taken on trust."""
    terms = Terms({"keluarga": None})
    fact = terms.raw("keluarga", "x")
    other = terms.compare("=", fact, terms.constant(True))
    for truth, expected in zip((terms.negate(fact), other, terms.surely(fact)), told, strict=True):
        assert ask(terms, truth, "BOOLEAN", value) == expected
