"""The tables in which a partition's decisions stand while they are made: their columns, and rows put into them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import Any

import duckdb

from sasaran.batch.answers import KINDS
from sasaran.ir.rulebook import Content
from sasaran.registers.sources import quote_name
from sasaran.sql.entitling import find_scale
from sasaran.sql.plan import OUTCOMES, PRESUMED
from sasaran.sql.words import name_type

WAITING = "__waiting"
_OUTCOME, _WAITING, _PROGRAM, _FORM, _UNIT, _PAYEE = map(
    name_type, ("outcome", "waiting", "program", "form", "unit", "payee")
)
BENEFICIARIES = {"household": "VARCHAR", "program": _PROGRAM, "member": "VARCHAR", "outcome": _OUTCOME}
TALLY = {
    "area": "VARCHAR", "program": "VARCHAR", "outcome": "VARCHAR", "presumed": "BOOLEAN", "waiting": "VARCHAR",
    "step": "INTEGER", "open": "VARCHAR", "households": "BIGINT",
}  # fmt: skip
TOUCHED = {"area": "VARCHAR", "kind": "VARCHAR", "field": "VARCHAR", "households": "BIGINT"}


def list_decision_columns(programs: Iterable[str]) -> dict[str, str]:
    """List the columns of the decisions: the key, then for each program what it says, whom it waits for, on what it rests."""
    columns = {"household": "VARCHAR"}
    for program in programs:
        columns[program] = _OUTCOME
        columns[program + WAITING] = _WAITING
        columns[program + PRESUMED] = "BOOLEAN"
    return columns


def list_amount_columns(content: Content) -> tuple[dict[str, str], dict[str, str]]:
    """List the columns of benefits and of their lines; amounts have as many decimals as any of the rulebook has."""
    scale = find_scale(content)
    amounts = dict.fromkeys(("amount", "at_least", "at_most"), f"DECIMAL(38,{scale})" if scale else "BIGINT")
    first = {"household": "VARCHAR", "program": _PROGRAM, "line": "INTEGER"}
    benefits = {
        **first,
        "form": _FORM,
        "unit": _UNIT,
        **amounts,
        "up_to": amounts["amount"],
        "payee": _PAYEE,
    }
    return benefits, {**first, "member": "VARCHAR", "row": "VARCHAR", **amounts}


def list_words(content: Content) -> dict[str, list[str]]:
    """List by kind the words that stand in these tables."""
    benefits = [benefit for edition in content.editions for benefit in edition.benefits]
    return {
        "outcome": list(OUTCOMES),
        "waiting": [" ".join(each) for count in range(len(KINDS) + 1) for each in combinations(KINDS, count)],
        "program": [edition.program for edition in content.editions],
        "form": [benefit.form for benefit in benefits],
        "unit": [str(benefit.unit) for benefit in benefits],
        "payee": [benefit.paid_to for benefit in benefits if benefit.paid_to is not None],
    }


def make_table(connection: duckdb.DuckDBPyConnection, name: str, columns: Mapping[str, str]) -> None:
    """Make an empty table."""
    listed = ", ".join(f"{quote_name(column)} {type_}" for column, type_ in columns.items())
    connection.execute(f"CREATE TEMP TABLE {quote_name(name)} ({listed})")


def put_rows(
    connection: duckdb.DuckDBPyConnection, name: str, columns: Mapping[str, str], rows: Sequence[Sequence[Any]]
) -> None:
    """Put rows into a table, all of them in one statement."""
    if not rows:
        return
    listed = ", ".join(f"unnest(?::{type_}[])" for type_ in columns.values())
    cells = [list(column) for column in zip(*rows, strict=True)]
    connection.execute(f"INSERT INTO {quote_name(name)} SELECT {listed}", cells)


def list_rows(household: str, rows: Iterable[Any]) -> list[tuple[Any, ...]]:
    """Give rows of `sql.benefit_rows` with the household's key before them; numbers as DuckDB takes them exactly."""
    return [(household, *map(_write, astuple(row))) for row in rows]


def _write(value: Any) -> Any:
    return str(Decimal(value.numerator) / Decimal(value.denominator)) if isinstance(value, Fraction) else value
