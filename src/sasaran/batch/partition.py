"""One partition decided: tables of delivered rows in; decisions, members, amounts, rejected rows and counts out.

Everything is made as tables of the connection: ``decisions``, ``beneficiaries``, ``benefits``, ``rejected``, ``tally``
and ``touched`` (see `batch.tables`). Whoever is doubtful is looked at one by one, by the very reader that `decide` has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb

from sasaran.batch.answers import Answers
from sasaran.batch.closer import Closer, Receive
from sasaran.batch.columns import Read
from sasaran.batch.places import write_area
from sasaran.batch.suspects import find_suspects
from sasaran.batch.tables import (
    BENEFICIARIES,
    TALLY,
    TOUCHED,
    WAITING,
    list_amount_columns,
    list_decision_columns,
    list_words,
    make_table,
)
from sasaran.batch.tally import AREA, count_decisions, write_waiting_term
from sasaran.ir.facts import AreaTable
from sasaran.ir.rulebook import Content, Edition, Entity
from sasaran.registers.sources import ROW, quote_name
from sasaran.registry.ages import list_ages
from sasaran.sql import SqlPlan, compile_sql
from sasaran.sql.benefit_tables import settle_benefits
from sasaran.sql.plan import DOUBT, PRESUMED, REGION
from sasaran.sql.survey import Survey, survey_tables
from sasaran.sql.words import Words, make_words
from sasaran.tables.layout import AT_LEAST, AT_MOST, Layout

SEEN = "seen_"
"""Before the name of a table: what was found one by one, where SQL has found the rest."""
PARTS = ("region", "doubt", "open", "reason", "members", "benefits")


@dataclass(frozen=True, slots=True)
class Counts:
    """Households of a partition: how many came, were decided, were rejected; and rows that belong to nobody."""

    households: int
    decided: int
    rejected: int
    orphans: int


class Planner:
    """Writes the query for what stands in tables, once for each such survey."""

    def __init__(self, content: Content, on: date, areas: AreaTable | None = None) -> None:
        self._content, self._on, self._areas = content, on, areas
        self._known: dict[tuple[object, ...], SqlPlan] = {}

    def plan(self, survey: Survey, words: Words) -> SqlPlan:
        """Give the query for these tables."""
        key = tuple(survey.columns.items()), tuple(survey.complete.items()), survey.homes
        if key not in self._known:
            self._known[key] = compile_sql(
                self._content, self._on, parts=PARTS, survey=survey, areas=self._areas, words=words
            )
        return self._known[key]


class Partition:
    """Decides the households of the tables ``read_…`` of a connection; without a ``planner`` all of them one by one."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, content: Content, layout: Layout, tables: Mapping[str, Read],
        on: date, answers: Answers, planner: Planner | None, receive: Receive | None = None,
        repeats: Sequence[str] = (),
    ) -> None:  # fmt: skip
        self._connection, self._run = connection, connection.execute
        self._content, self._layout, self._tables, self._on = content, layout, tables, on
        self._repeats = list(repeats)
        self._closer = Closer(connection, content, layout, tables, answers, receive)
        self._editions = [edition for edition in content.editions if on in edition.during]
        self._words = make_words(connection, list_words(content))
        self.plan = None if planner is None else planner.plan(self._survey(), self._words)
        self._key = quote_name(layout.root.keys[0].name)
        self._root = quote_name(f"read_{layout.root.name}")

    def _survey(self) -> Survey:
        columns = {name: [column.name for column in read.columns] for name, read in self._tables.items()}
        return survey_tables(self._connection, self._content, columns, "read_")

    def decide(self) -> Counts:
        """Decide every household."""
        benefits, lines = list_amount_columns(self._content)
        for name, columns in (
            ("decisions", list_decision_columns(edition.program for edition in self._editions)),
            ("beneficiaries", BENEFICIARIES), ("benefits", benefits), ("lines", lines), ("tally", TALLY), ("touched", TOUCHED),
            ("gone", {"household": "VARCHAR"}),
        ):  # fmt: skip
            make_table(self._connection, name, columns)
        find_suspects(self._connection, self._content, self._layout, self._tables, self._on)
        if self._repeats:
            self._reject_repeats()
        self._run(
            f"INSERT INTO gone SELECT DISTINCT {self._key} FROM {self._root}"
            f" WHERE {self._key} IS NOT NULL AND {ROW} IN (SELECT household_row FROM rejected)"
        )
        self._look_closer()
        if self.plan is not None:
            self._decide_in_sql(self.plan)
        return self._count()

    def _reject_repeats(self) -> None:
        """Reject the households that stood in a delivery before this one."""
        name = self._layout.root.name
        self._run(
            f"INSERT INTO rejected SELECT ?, {ROW}, ?, 'SAS-H051', {ROW} FROM {self._root}"
            f" WHERE {self._key} IN (SELECT unnest(?::VARCHAR[]))",
            [name, self._layout.root.keys[0].name, self._repeats],
        )

    def _look_closer(self) -> None:
        """Look at every household that is held back; where SQL can say nothing of them, at all there are."""
        if self.plan is None or not self.plan.doubted:
            self._run(f"INSERT INTO held SELECT {self._key}, {self.plan is None} FROM {self._root}")
        self._run(
            "CREATE TEMP TABLE chosen AS SELECT DISTINCT household FROM held WHERE household NOT IN (SELECT household FROM gone)"
        )
        odd = {name for (name,) in self._run("SELECT DISTINCT household FROM held WHERE odd").fetchall()}
        self._closer.look("chosen", self._editions, None if self.plan is None else odd)

    # --- all at once

    def _decide_in_sql(self, plan: SqlPlan) -> None:
        for name, read in self._tables.items():
            self._run(f"CREATE TEMP VIEW {quote_name(name)} AS {self._choose_good(read)}")
        area = write_area(self._content, quote_name(REGION))
        self._run(f"CREATE TEMP TABLE wide AS SELECT *, {area} AS {AREA} FROM ({plan.query}) ORDER BY {self._key}")
        if plan.doubted:
            self._run(
                f"CREATE TEMP TABLE doubted AS SELECT {self._key} AS household FROM wide WHERE {quote_name(DOUBT)}"
            )
            self._closer.look("doubted", (), set())
            self._run(f"DELETE FROM wide WHERE {self._key} IN (SELECT household FROM gone)")
        refused = [each.edition for each in plan.refused]
        if refused:
            make_table(self._connection, "more", list_decision_columns(edition.program for edition in refused))
            self._run(f"CREATE TEMP TABLE everybody AS SELECT {self._key} AS household FROM wide")
            self._closer.look("everybody", refused, None, "more")
        count_decisions(self._connection, plan)
        settled = settle_benefits(self._connection, plan, "wide", self._words)
        self._join("decisions", "BY NAME", self._write_decisions(plan, refused), in_order=True)
        for name, query in (
            ("beneficiaries", settled.beneficiaries),
            ("benefits", settled.benefits),
            ("lines", settled.lines),
        ):
            self._join(name, "", query)

    def _join(self, name: str, how: str, query: str, *, in_order: bool = False) -> None:
        """Make one view of what was found one by one and what a query gives; nothing is copied."""
        self._run(f"ALTER TABLE {name} RENAME TO {SEEN}{name}")
        (seen,) = self._run(f"SELECT count(*) FROM {SEEN}{name}").fetchone() or (0,)
        order = " ORDER BY household" if seen and in_order else ""
        self._run(f"CREATE TEMP VIEW {name} AS SELECT * FROM {SEEN}{name} UNION ALL {how} ({query}){order}")

    def _choose_good(self, read: Read) -> str:
        """Write the rows of one table that SQL decides: of households that were neither rejected nor decided before."""
        key = quote_name(self._layout.root.keys[0].name)
        entity = self._content.entities.get(read.table.entity)
        cuts = ", ".join(self._cut_births(entity, read)) if entity is not None else ""
        there = f"{key} IS NOT NULL" if read.table is self._layout.root else "TRUE"
        (count,) = self._run("SELECT count(*) FROM gone").fetchone() or (0,)
        good = f" AND {key} NOT IN (SELECT household FROM gone)" if count else ""
        source = quote_name(f"read_{read.table.name}")
        return f"SELECT *{f' REPLACE ({cuts})' if cuts else ''} FROM {source} WHERE {there}{good}"

    def _cut_births(self, entity: Entity, read: Read) -> Iterator[str]:
        """Nobody in a record is born after the day: what a birth date could be ends there."""
        for birth in dict.fromkeys(age.birth for age in list_ages(entity)):
            if read.has(birth + AT_MOST):
                low, high = quote_name(birth + AT_LEAST), quote_name(birth + AT_MOST)
                given = f"coalesce({low}, {high})" if read.has(birth + AT_LEAST) else high
                today = f"DATE '{self._on.isoformat()}'"
                yield f"CASE WHEN {given} IS NOT NULL THEN least(coalesce({high}, {today}), {today}) END AS {high}"

    def _write_decisions(self, plan: SqlPlan, refused: list[Edition]) -> str:
        columns, nobody = [f"w.{self._key} AS household"], self._words.write("waiting", "")
        for each in plan.columns:
            outcome = quote_name(each.outcome)
            presumed = f"coalesce({quote_name(each.presumed)}, FALSE)" if each.presumed else "FALSE"
            waits = (
                f"CASE WHEN {outcome} = 'undetermined' THEN {write_waiting_term(each, self._words)} ELSE {nobody} END"
            )
            columns += [outcome, f"{waits} AS {quote_name(each.outcome + WAITING)}"]
            columns.append(f"{presumed} AS {quote_name(each.outcome + PRESUMED)}")
        more = ""
        if refused:
            names = list(list_decision_columns(edition.program for edition in refused))[1:]
            columns += [f"more.{quote_name(name)}" for name in names]
            more = f" JOIN more ON more.household = w.{self._key} ORDER BY household"
        return f"SELECT {', '.join(columns)} FROM wide w{more}"

    def _count(self) -> Counts:
        (households,) = self._run(f"SELECT count(*) FROM {self._root}").fetchone() or (0,)
        (decided,) = self._run("SELECT count(*) FROM decisions").fetchone() or (0,)
        (rejected,) = self._run("SELECT count(DISTINCT household_row) FROM rejected").fetchone() or (0,)
        (orphans,) = self._run("SELECT count(*) FROM rejected WHERE household_row IS NULL").fetchone() or (0,)
        return Counts(households, decided, rejected, orphans)
