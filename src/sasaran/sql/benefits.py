"""A checked rulebook and a date in; the query out that gives a row for each benefit of each household.

It stands by itself, so that every engine can run it. Benefits with rows are refused: what their caps leave is settled
outside of SQL (`benefit_tables`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sasaran.ir.rulebook import Content
from sasaran.sql.amounts import Amounts, least_of, most_of, read_source
from sasaran.sql.entitling import AMOUNTS
from sasaran.sql.frames import Tables
from sasaran.sql.granted import Granted
from sasaran.sql.plan import Decided, SqlPlan, compile_sql
from sasaran.sql.text import quote, write_constant

_WIDE, _LINES, _NUMBER = "keputusan", "manfaat", "nomor"
_TOLD = ("program", "line", "form", "unit", "payee")


@dataclass(frozen=True, slots=True)
class _Line:
    """One benefit of one edition; ``least``, ``most`` and ``up_to`` are whole numbers of one scale, NULL for none."""

    column: Decided
    granted: Granted
    least: str
    most: str
    up_to: str

    @property
    def cells(self) -> tuple[object, ...]:
        """What is the same of it for every household."""
        benefit = self.granted.benefit
        return self.column.outcome, self.granted.number, benefit.form, benefit.unit or None, benefit.paid_to


def compile_benefits(
    content: Content, on: date, *, programs: Sequence[str] | None = None, tables: Tables | None = None
) -> SqlPlan:
    """Write the query for the benefits of the editions in force: the table ``benefits`` of docs/batch.md.

    A household has rows for the programs of which it is eligible or in doubt. The arguments are those of `compile_sql`.
    """
    plan = compile_sql(content, on, programs=programs, tables=tables, parts=(AMOUNTS,))
    lines = [_write_line(column, granted, plan.amount_scale) for column in plan.columns for granted in column.benefits]
    return replace(plan, query=_write(plan, lines))


def _write_line(column: Decided, granted: Granted, scale: int) -> _Line:
    sure = f"{quote(column.outcome)} = 'eligible'"
    least = most = "NULL"
    if granted.own is not None:
        least, most = (read_source(end) for end in granted.own.sources)
        if not granted.summed:
            least, most = least_of(sure, least), most_of(sure, most)
    up_to = "NULL" if granted.up_to is None else read_source(granted.up_to)
    factor = 10 ** (scale - granted.scale)
    return _Line(column, granted, *(_scale(text, factor) for text in (least, most, up_to)))


def _scale(text: str, factor: int) -> str:
    if text == "NULL":
        return text
    return f"({text})::HUGEINT * {factor}" if factor > 1 else f"({text})::HUGEINT"


def _write(plan: SqlPlan, lines: Sequence[_Line]) -> str:
    """Write one pass over the households, each put beside every benefit that there is."""
    key, amounts = quote(plan.key), Amounts(plan.amount_scale)
    told = ", ".join(quote(name) for name in (_NUMBER, *_TOLD))
    listed = [(number, *line.cells) for number, line in enumerate(lines, start=1)] or [(0, *("" for _ in _TOLD))]
    values = ",\n    ".join(f"({', '.join(map(write_constant, cells))})" for cells in listed)
    cells = {
        "amount": amounts.cast(f"CASE WHEN {quote('a')} = {quote('b')} THEN {quote('a')} END", plan.amount_scale),
        "at_least": amounts.cast(quote("a"), plan.amount_scale),
        "at_most": amounts.cast(quote("b"), plan.amount_scale),
        "up_to": amounts.cast(quote("c"), plan.amount_scale),
    }
    shown = ["program", "line", "form", "unit", *cells, "payee"]
    columns = ",\n  ".join(f"{cells[name]} AS {quote(name)}" if name in cells else quote(name) for name in shown)
    ends = ",\n    ".join(
        f"{_choose(lines, lambda line, end=end: getattr(line, end))} AS {quote(name)}"  # type: ignore[misc]
        for name, end in (("a", "least"), ("b", "most"), ("c", "up_to"))
    )
    stands = _choose(lines, lambda line: f"{quote(line.column.outcome)} <> 'ineligible'", "FALSE")
    inside = plan.query.strip().replace("\n", "\n  ")
    chosen = f"SELECT\n    {key},\n    {', '.join(map(quote, _TOLD))},\n    {ends}"
    return (
        f"WITH\n{quote(_WIDE)} AS (\n  {inside}\n),\n{quote(_LINES)} ({told}) AS (\n  VALUES\n    {values}\n)\n"
        f"SELECT\n  {key},\n  {columns}\nFROM (\n  {chosen}\n"
        f"  FROM {quote(_WIDE)} CROSS JOIN {quote(_LINES)}\n  WHERE {stands}\n) AS t\n"
    )


def _choose(lines: Sequence[_Line], write: Callable[[_Line], str], otherwise: str = "NULL::HUGEINT") -> str:
    """Write what one benefit's number chooses."""
    branches = [(number, text) for number, line in enumerate(lines, start=1) if (text := write(line)) != "NULL"]
    if not branches:
        return otherwise
    listed = " ".join(f"WHEN {number} THEN {text}" for number, text in branches)
    return f"CASE {quote(_NUMBER)} {listed} END"
