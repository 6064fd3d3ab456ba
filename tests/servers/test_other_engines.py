"""PostgreSQL and Spark say what DuckDB says, which is held to the reference evaluator elsewhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import duckdb
from benchmarks.varied import vary_households

import sasaran
from sasaran.ir.narrowing import narrow
from sasaran.ir.rulebook import Content
from sasaran.sql import SqlPlan, compile_benefits, compile_members
from sasaran.sql.dialects import translate
from tests.differential.test_sql_flat_benefits import BENEFITS
from tests.differential.trials import Trial, for_random_trials
from tests.support.random_households import DAY
from tests.support.sql_tables import decide_tables, drop_empty, list_all, open_tables

ON = date(2026, 2, 1)
PARTS = ("open", "reason")
FEW = ["pkh", "sembako", "pbi_jkn", "blt_desa", "pip", "subsidi_listrik", "ucj_pekerja_rentan", "tkm_pemula"]
Found = list[tuple[Any, ...]]


def ask_postgres(server: Any, plan: SqlPlan, connection: duckdb.DuckDBPyConnection) -> Found:
    """Copy the tables to the server, and ask it there."""
    for name in plan.tables:
        relation = connection.table(name)
        columns = ", ".join(f'"{column}" {kind}' for column, kind in zip(relation.columns, relation.types, strict=True))
        server.execute(f'DROP TABLE IF EXISTS "{name}"')
        server.execute(f'CREATE TABLE "{name}" ({columns})')
        with server.cursor().copy(f'COPY "{name}" FROM STDIN') as copy:
            for row in relation.fetchall():
                copy.write_row(row)
    server.execute("ANALYZE")
    return sorted(server.execute(translate(plan.query, "postgres")).fetchall())


def ask_spark(session: Any, plan: SqlPlan, connection: duckdb.DuckDBPyConnection, folder: Path) -> Found:
    """Give Spark the tables as Parquet, and ask it."""
    for name in plan.tables:
        path = (folder / f"{name}.parquet").as_posix()
        connection.table(name).write_parquet(path)
        session.read.parquet(path).createOrReplaceTempView(name)
    return sorted(tuple(row) for row in session.sql(translate(plan.query, "spark")).collect())


def ask_duckdb(plan: SqlPlan, connection: duckdb.DuckDBPyConnection) -> Found:
    """Ask DuckDB."""
    return sorted(connection.sql(plan.query).fetchall())


def plan_few(records: list[dict[str, Any]]) -> tuple[SqlPlan, duckdb.DuckDBPyConnection, Content]:
    """Plan some programs of the bundled rulebook for some households."""
    content = narrow(sasaran.load().content, FEW)
    connection = open_tables(content, records)
    plan, found = decide_tables(connection, content, ON, drop_empty(connection, content), PARTS)
    assert len(found) == len(records)
    assert plan.refused == ()
    return plan, connection, content


def test_postgres_decides_bundled_programs_alike(postgres: Any) -> None:
    """Outcomes, presumptions, open facts and reasons of programs in force are the same."""
    plan, connection, _ = plan_few(list(vary_households(60, seed=5)))
    assert ask_postgres(postgres, plan, connection) == ask_duckdb(plan, connection)


def test_spark_decides_bundled_programs_alike(spark: Any, tmp_path: Path) -> None:
    """Outcomes, presumptions, open facts and reasons of programs in force are the same."""
    plan, connection, _ = plan_few(list(vary_households(60, seed=5)))
    assert ask_spark(spark, plan, connection, tmp_path) == ask_duckdb(plan, connection)


def test_postgres_decides_random_rulebooks_alike(postgres: Any) -> None:
    """On random rulebooks, whole and thin households."""

    @for_random_trials(25)
    def compare(trial: Trial) -> None:
        for family in (trial.known, trial.world):
            content = trial.content(family)
            connection = open_tables(content, [family.record])
            plan, _ = decide_tables(connection, content, DAY, list_all(content), PARTS)
            assert ask_postgres(postgres, plan, connection) == ask_duckdb(plan, connection)

    compare()


def test_spark_decides_random_rulebooks_alike(spark: Any, tmp_path_factory: Any) -> None:
    """On random rulebooks, thin households."""

    @for_random_trials(6)
    def compare(trial: Trial) -> None:
        content = trial.content(trial.known)
        connection = open_tables(content, [trial.known.record])
        plan, _ = decide_tables(connection, content, DAY, list_all(content), PARTS)
        assert ask_spark(spark, plan, connection, tmp_path_factory.mktemp("spark")) == ask_duckdb(plan, connection)

    compare()


def plan_members(records: list[dict[str, Any]]) -> tuple[SqlPlan, duckdb.DuckDBPyConnection]:
    """Plan the programs for members of the bundled rulebook."""
    content = sasaran.load().content
    connection = open_tables(content, records)
    plan = compile_members(content, ON, tables=drop_empty(connection, content))
    assert len(plan.columns) > 20
    assert plan.refused == ()
    return plan, connection


def test_postgres_decides_members_alike(postgres: Any) -> None:
    """Every program for members, of every member."""
    plan, connection = plan_members(list(vary_households(60, seed=5)))
    postgres.execute("SET jit = off")
    assert ask_postgres(postgres, plan, connection) == ask_duckdb(plan, connection)


def test_spark_decides_members_alike(spark: Any, tmp_path: Path) -> None:
    """Every program for members, of every member."""
    plan, connection = plan_members(list(vary_households(60, seed=5)))
    assert ask_spark(spark, plan, connection, tmp_path) == ask_duckdb(plan, connection)


def test_postgres_decides_members_of_random_rulebooks_alike(postgres: Any) -> None:
    """On random rulebooks, whole and thin households."""

    @for_random_trials(25)
    def compare(trial: Trial) -> None:
        for family in (trial.known, trial.world):
            content = trial.content(family)
            connection = open_tables(content, [family.record])
            plan = compile_members(content, DAY, tables=list_all(content))
            assert ask_postgres(postgres, plan, connection) == ask_duckdb(plan, connection)

    compare()


def plan_benefits(records: list[dict[str, Any]]) -> tuple[SqlPlan, duckdb.DuckDBPyConnection]:
    """Plan the benefits of the bundled rulebook that SQL can say."""
    content = sasaran.load().content
    connection = open_tables(content, records)
    plan = compile_benefits(content, ON, tables=drop_empty(connection, content))
    assert len(plan.columns) > 45
    return plan, connection


def test_postgres_gives_benefits_alike(postgres: Any) -> None:
    """Every amount of the bundled rulebook that SQL can say."""
    plan, connection = plan_benefits(list(vary_households(60, seed=5)))
    postgres.execute("SET jit = off")
    assert ask_postgres(postgres, plan, connection) == ask_duckdb(plan, connection)


def test_spark_gives_benefits_alike(spark: Any, tmp_path: Path) -> None:
    """Every amount of the bundled rulebook that SQL can say."""
    plan, connection = plan_benefits(list(vary_households(60, seed=5)))
    assert ask_spark(spark, plan, connection, tmp_path) == ask_duckdb(plan, connection)


def test_postgres_gives_random_benefits_alike(postgres: Any) -> None:
    """On random rulebooks, whole and thin households."""

    @for_random_trials(25, BENEFITS)
    def compare(trial: Trial) -> None:
        for family in (trial.known, trial.world):
            content = trial.content(family)
            connection = open_tables(content, [family.record])
            plan = compile_benefits(content, DAY, tables=list_all(content))
            assert ask_postgres(postgres, plan, connection) == ask_duckdb(plan, connection)

    compare()


def test_spark_gives_random_benefits_and_members_alike(spark: Any, tmp_path_factory: Any) -> None:
    """On random rulebooks, thin households."""

    @for_random_trials(6, BENEFITS)
    def compare(trial: Trial) -> None:
        content = trial.content(trial.known)
        connection = open_tables(content, [trial.known.record])
        for compile_some in (compile_benefits, compile_members):
            plan = compile_some(content, DAY, tables=list_all(content))
            assert ask_spark(spark, plan, connection, tmp_path_factory.mktemp("spark")) == ask_duckdb(plan, connection)

    compare()
