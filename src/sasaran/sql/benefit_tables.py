"""Benefits and beneficiaries of many households at once, as the tables of a batch (docs/batch.md).

In come a connection, a plan with the part ``benefits`` and the table that its query gave; out go queries over that
table. No household is looked at in Python: only the lists of claims that occur are (`settling`), each once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import duckdb

from sasaran.sql.amounts import Amounts, least_of, most_of, read_source
from sasaran.sql.granted import KEY, Ends, Granted, Judged, Shares
from sasaran.sql.plan import Decided, SqlPlan
from sasaran.sql.settled_tables import SettledTables
from sasaran.sql.text import quote
from sasaran.sql.words import PLAIN, Words

SETTLED = "settled_"


@dataclass(frozen=True, slots=True)
class BenefitTables:
    """The queries of three tables; they read temporary tables of the connection.

    ``benefits`` has a row for each benefit of each household that is eligible or in doubt, ``lines`` for each line of
    a benefit that is not 0, ``beneficiaries`` for each who benefits for certain or may. Rows come by program, then in
    the order of the wide table, then by the members' keys.
    """

    benefits: str
    lines: str
    beneficiaries: str


def settle_benefits(
    connection: duckdb.DuckDBPyConnection, plan: SqlPlan, wide: str, words: Words = PLAIN
) -> BenefitTables:
    """Settle the benefits of every household of a table that a plan's query gave.

    Args:
        connection: Where the table is; temporary tables are made in it, whose names begin with ``settled_``.
        plan: Written with the part ``benefits``.
        wide: The name of the table, whose rows are in the order of the households' keys.
        words: How outcomes, programs, forms, units and payees are written.

    """
    return _Writing(connection, plan, wide, words).write()


class _Writing:
    """Writes the tables of one plan."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, plan: SqlPlan, wide: str, words: Words) -> None:
        self._plan, self._wide, self._words = plan, quote(wide), words
        self._key, self._member = quote(plan.key), quote(plan.member_key or KEY)
        self._amounts = Amounts(plan.amount_scale)
        self._tables = SettledTables(connection, plan, self._wide)
        self._benefits: list[str] = []
        self._lines: list[str] = []
        self._beneficiaries: list[str] = []

    def write(self) -> BenefitTables:
        """Write them."""
        for each in self._plan.each.values():
            self._judge(each.entity, each.column)
        for number, column in enumerate(self._plan.columns, start=1):
            self._write_program(column, f"{SETTLED}{number}_{column.outcome}")
        word, amount = "NULL::VARCHAR", f"NULL::{self._amounts.type}"
        first = {self._key: word, "program": word, "line": "0"}
        amounts = dict.fromkeys(("amount", "at_least", "at_most"), amount)
        judged = {self._key: word, "program": word, self._member: word, "outcome": word}
        return BenefitTables(
            _union(self._benefits, {**first, "form": word, "unit": word, **amounts, "up_to": amount, "payee": word}),
            _union(self._lines, {**first, self._member: word, "row": word, **amounts}),
            _union(self._beneficiaries, judged),
        )

    def _write_program(self, column: Decided, name: str) -> None:
        sure: list[str] = []
        for granted in column.benefits:
            table = None
            if granted.shares is not None:
                table = f"{name}_{granted.number}"
                self._settle(column, granted, granted.shares, table)
                sure.append(f"SELECT {self._key}, {self._member} FROM {quote(table + '_lines')} WHERE at_least > 0")
            elif granted.each is not None and column.members is not None:
                rows = self._list_recipients(column.members, granted.each)
                self._lines.append(_select(self._line_cells(column, granted), f"({rows}) WHERE NOT (a = 0 AND b = 0)"))
            self._benefits.append(self._write_benefit(column, granted, table))
        if column.members is not None:
            self._beneficiaries.append(self._write_judged(column, column.members))
        elif sure:
            self._beneficiaries.append(self._name_members(column, sure, f"{name}_members"))

    # --- members

    def _judge(self, entity: str, column: str) -> None:
        """Make a table of the rows of a list of which programs say anything: their verdicts, and what each gets."""
        wanted = ", ".join(f"m.{quote(field)}" for field in dict.fromkeys([KEY, *self._list_fields(entity)]))
        rows = f"SELECT {self._key}, unnest({quote(column)}) AS m FROM {self._wide}"
        self._tables.make(SETTLED + entity, f"SELECT {self._key}, {wanted} FROM ({rows})")

    def _list_fields(self, entity: str) -> Iterator[str]:
        for column in self._plan.columns:
            if column.members is not None and column.members.entity == entity:
                yield column.members.field
                ends = [granted.each for granted in column.benefits if granted.each is not None]
                yield from (source for each in ends for source in each.sources if isinstance(source, str))

    def _write_judged(self, column: Decided, judged: Judged) -> str:
        eligible, undetermined = (self._words.write("outcome", word) for word in ("eligible", "undetermined"))
        outcome = f"CASE WHEN {_is_eligible(judged)} THEN {eligible} ELSE {undetermined} END"
        program = self._words.write("program", column.outcome)
        cells = {self._key: self._key, "program": program, self._member: quote(KEY), "outcome": outcome}
        return _select(cells, _recipients(judged))

    def _list_recipients(self, judged: Judged, ends: Ends) -> str:
        """List what each recipient gets of a benefit without rows."""
        least, most = (read_source(source) for source in ends.sources)
        cells = {"member": quote(KEY), "row": "NULL", "a": least_of(_is_eligible(judged), least), "b": most}
        return _select({self._key: self._key, **cells}, _recipients(judged))

    def _name_members(self, column: Decided, sure: Sequence[str], name: str) -> str:
        """Name the members of an eligible household who have a line above 0 for certain."""
        found = f"({sure[0]})"
        if len(sure) > 1 or any(granted.benefit.hit != "first" for granted in column.benefits):
            self._tables.make(name, f"SELECT DISTINCT * FROM ({' UNION ALL '.join(sure)}) ORDER BY ALL")
            found = quote(name)
        program, eligible = self._words.write("program", column.outcome), self._words.write("outcome", "eligible")
        cells = {self._key: self._key, "program": program, self._member: self._member, "outcome": eligible}
        return _select(cells, f"{found} WHERE {self._member} IS NOT NULL")

    # --- benefits

    def _settle(self, column: Decided, granted: Granted, shares: Shares, name: str) -> None:
        """Make the tables of what the shares of a benefit come to, and of their lines."""
        rows = self._tables.settle(name, column, granted, shares)
        lines = _select(self._line_cells(column, granted), f"({rows})")
        self._tables.make(f"{name}_lines", f"{lines} WHERE NOT (a = 0 AND b = 0) ORDER BY {self._key}, place, turn")
        self._lines.append(f"SELECT * FROM {quote(name + '_lines')}")

    def _write_benefit(self, column: Decided, granted: Granted, settled: str | None) -> str:
        """Write a row for each household that is eligible or in doubt; ``settled``: what its shares come to."""
        sure, least, most = f"{quote(column.outcome)} = 'eligible'", "NULL", "NULL"
        source = f"{self._wide} WHERE {quote(column.outcome)} <> 'ineligible'"
        if granted.own is not None:
            least, most = (read_source(end) for end in granted.own.sources)
        if settled is not None:
            sure, least, most, source = "sure", "a", "b", quote(settled)
        if granted.own is not None and not granted.summed:
            least, most = least_of(sure, least), most_of(sure, most)
        ceiling = "NULL" if granted.up_to is None else read_source(granted.up_to)
        cells = {
            **self._first_cells(column, granted),
            "form": self._words.write("form", granted.benefit.form),
            "unit": self._words.write("unit", str(granted.benefit.unit)),
            **self._amount_cells(granted, least, most),
            "up_to": self._amounts.cast(ceiling, granted.scale),
            "payee": self._words.write("payee", granted.benefit.paid_to),
        }
        return _select(cells, source)

    def _line_cells(self, column: Decided, granted: Granted) -> dict[str, str]:
        """Give the cells of a line, from a key, a ``member``, a ``row`` and the ends ``a`` and ``b``."""
        first = self._first_cells(column, granted)
        return {**first, self._member: "member", "row": "row::VARCHAR", **self._amount_cells(granted, "a", "b")}

    def _first_cells(self, column: Decided, granted: Granted) -> dict[str, str]:
        return {
            self._key: self._key,
            "program": self._words.write("program", column.outcome),
            "line": str(granted.number),
        }

    def _amount_cells(self, granted: Granted, least: str, most: str) -> dict[str, str]:
        texts = {"amount": f"CASE WHEN {least} = {most} THEN {least} END", "at_least": least, "at_most": most}
        return {name: self._amounts.cast(text, granted.scale) for name, text in texts.items()}


def _is_eligible(judged: Judged) -> str:
    return f"{quote(judged.field)} & {1 << judged.place} <> 0"


def _recipients(judged: Judged) -> str:
    """Write where the recipients of a program stand who are eligible or in doubt."""
    return f"{quote(SETTLED + judged.entity)} WHERE {quote(judged.field)} & {3 << judged.place} <> 0"


def _select(cells: Mapping[str, str], source: str) -> str:
    return f"SELECT {', '.join(f'{text} AS {name}' for name, text in cells.items())} FROM {source}"


def _union(queries: Iterable[str], cells: Mapping[str, str]) -> str:
    """Join queries; where there are none, write one of no rows that has these columns."""
    empty = ", ".join(f"{text} AS {name}" for name, text in cells.items())
    return "\nUNION ALL\n".join(queries) or f"SELECT {empty} WHERE false"
