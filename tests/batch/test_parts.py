"""Larger inputs in parts: cut by households, or as they were delivered, always with the same decisions."""

from __future__ import annotations

from pathlib import Path

import duckdb
import polars
import pyarrow.dataset

from tests.batch.homes import batch, count, multiply_homes, read, write_homes


def test_parts_make_no_difference(tmp_path: Path) -> None:
    """Cut into parts, every table says the same as in one go; the parts are files that others read as one table."""
    folder = write_homes(tmp_path / "in", multiply_homes(50))
    assert batch(tmp_path / "one", folder).code == 0
    assert batch(tmp_path / "many", folder, "--partition-size", 9, sample=3).code == 0
    assert len(list((tmp_path / "many" / "decisions.parquet").iterdir())) == 6
    for table in ("decisions", "beneficiaries", "benefits", "lines", "rejected", "summary", "reasons", "worklist"):
        assert read(tmp_path / "many", table) == read(tmp_path / "one", table), table
    path = str(tmp_path / "many" / "decisions.parquet")
    assert polars.read_parquet(path).height == 50
    assert pyarrow.dataset.dataset(path).count_rows() == 50
    assert len(duckdb.sql(f"SELECT * FROM '{path}/*.parquet'").fetchall()) == 50


def test_csv_in_parts(tmp_path: Path) -> None:
    """Texts are read once, then cut; wrong cells are rejected in the part where they come to stand."""
    write_homes(tmp_path / "in", multiply_homes(30))
    with duckdb.connect() as connection:
        for table in ("home", "people"):
            path = tmp_path / "in" / f"{table}.parquet"
            connection.execute(
                f"COPY (SELECT * FROM read_parquet('{path}')) TO '{tmp_path / table}.csv' (FORMAT csv, HEADER)"
            )
    text = (tmp_path / "people.csv").read_text("utf-8")
    (tmp_path / "people.csv").write_text(text.replace("1990-01-01", "1990", 1), "utf-8")
    given = ("--households", tmp_path / "home.csv", "--members", tmp_path / "people.csv")
    assert batch(tmp_path / "out", *given, "--partition-size", 7).code == 1
    assert count(tmp_path / "out")["rejected"] == 1
    ((row),) = read(tmp_path / "out", "rejected")
    assert (row["table"], row["row"], row["field"], row["code"]) == ("people", 2, "born", "SAS-H014")


def test_deliveries_are_decided_one_by_one(tmp_path: Path) -> None:
    """Each subfolder is a delivery; a household that stood in one before is rejected."""
    homes = multiply_homes(20)
    write_homes(tmp_path / "in" / "north", homes[:12])
    write_homes(tmp_path / "in" / "south", homes[10:])
    assert batch(tmp_path / "out", tmp_path / "in").code == 1
    assert count(tmp_path / "out") == {
        "households": 22, "decided": 20, "rejected": 2, "stray_rows": 0, "rejected_at_import": 0,
    }  # fmt: skip
    assert sorted(each.name for each in (tmp_path / "out" / "decisions.parquet").iterdir()) == [
        "north.parquet",
        "south.parquet",
    ]
    assert {(row["row"], row["code"]) for row in read(tmp_path / "out", "rejected")} == {
        (1, "SAS-H051"),
        (2, "SAS-H051"),
    }


def test_databases_hold_tables_too(tmp_path: Path) -> None:
    """Both tables may stand in one DuckDB file; which, is said after a #."""
    write_homes(tmp_path / "in", multiply_homes(6))
    with duckdb.connect(str(tmp_path / "register.duckdb")) as connection:
        connection.execute(f"CREATE TABLE home AS SELECT * FROM read_parquet('{tmp_path / 'in' / 'home.parquet'}')")
        connection.execute(
            f"CREATE TABLE persons AS SELECT * FROM read_parquet('{tmp_path / 'in' / 'people.parquet'}')"
        )
    file = tmp_path / "register.duckdb"
    assert batch(tmp_path / "out", "--households", file, "--members", f"{file}#persons").code == 0
    batch(tmp_path / "plain", tmp_path / "in")
    assert read(tmp_path / "out", "decisions") == read(tmp_path / "plain", "decisions")
