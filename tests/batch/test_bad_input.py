"""Bad input: a clear error before anything is written, or a counted rejection; never silence, never half a result."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from tests.batch.homes import batch, count, list_homes, multiply_homes, read, rewrite, write_homes

ENGINES = ["duckdb", "python"]


def refused(out: Path, *words: object) -> str:
    """Run a batch that must not begin; give what was said."""
    done = batch(out, *words)
    assert done.code in (1, 2)
    assert not out.exists()
    return done.err


@pytest.mark.parametrize(
    ("table", "query", "code", "said"),
    [
        ("home", "SELECT * EXCLUDE (home_number) FROM t", "SAS-I131", "home_number"),
        ("people", "SELECT * EXCLUDE (person_number) FROM t", "SAS-I131", "person_number"),
        ("people", "SELECT * RENAME (earnings AS earning) FROM t", "SAS-I131", "`earnings`"),
        ("people", "SELECT * RENAME (home_number AS home_numbr) FROM t", "SAS-I131", "`home_number`"),
        ("people", "SELECT * REPLACE (1.5::DOUBLE AS earnings) FROM t", "SAS-I132", "`earnings`"),
        ("home", "SELECT * REPLACE (7 AS home_number) FROM t", "SAS-I132", "`home_number`"),
    ],
)
def test_columns_that_can_not_be_meant(tmp_path: Path, table: str, query: str, code: str, said: str) -> None:
    """A missing, misspelt or wrongly typed column stops the batch before it begins, with the nearest right name."""
    rewrite(write_homes(tmp_path / "in"), table, query)
    told = refused(tmp_path / "out", tmp_path / "in")
    assert code in told
    assert said in told


def test_a_column_for_nothing_is_told(tmp_path: Path) -> None:
    """A column that the vocabulary does not have is left out, and said to be."""
    rewrite(write_homes(tmp_path / "in"), "home", "SELECT *, 1 AS favourite_colour FROM t")
    done = batch(tmp_path / "out", tmp_path / "in")
    assert done.code == 0
    assert "SAS-B007" in done.err
    assert "favourite_colour" in done.err


def test_there_must_be_households(tmp_path: Path) -> None:
    """A folder without the table of households, a file for a folder, and a table of no such name are wrong use."""
    (tmp_path / "empty").mkdir()
    assert "SAS-I130" in refused(tmp_path / "out", tmp_path / "empty")
    assert "SAS-I001" in refused(tmp_path / "out", tmp_path / "nowhere")
    homes = write_homes(tmp_path / "in")
    told = refused(tmp_path / "out", homes, "--table", f"peple={homes / 'people.parquet'}")
    assert "SAS-B006" in told
    assert "`people`" in told


def test_a_truncated_parquet_is_no_table(tmp_path: Path) -> None:
    """A file that was cut short is told by name."""
    path = write_homes(tmp_path / "in", multiply_homes(2000)) / "people.parquet"
    path.write_bytes(path.read_bytes()[:-1000])
    told = refused(tmp_path / "out", tmp_path / "in")
    assert "SAS-I004" in told
    assert "people.parquet" in told


def test_a_parquet_with_a_hole_leaves_nothing(tmp_path: Path) -> None:
    """A file that is damaged inside is told while it is read, and no result is left."""
    path = write_homes(tmp_path / "in", multiply_homes(5000)) / "people.parquet"
    data = bytearray(path.read_bytes())
    data[len(data) // 4 : len(data) // 2] = bytes(len(data) // 2 - len(data) // 4)
    path.write_bytes(bytes(data))
    told = refused(tmp_path / "out", tmp_path / "in")
    assert "people.parquet: error[SAS-I133]" in told
    assert "home.parquet" not in told


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("table", "query", "expected"),
    [
        ("home", "SELECT * REPLACE (if(home_number = 'H-2', 'gas', heating) AS heating) FROM t", ("home", "heating", "SAS-H017")),
        ("home", "SELECT * REPLACE (if(home_number = 'H-2', 99, rooms) AS rooms) FROM t", ("home", "rooms", "SAS-H013")),
        ("home", "SELECT * REPLACE (if(home_number = 'H-2', 'X', shire) AS shire) FROM t", ("home", "shire", "SAS-H022")),
        ("home", "SELECT * REPLACE (if(home_number = 'H-2', NULL, home_number) AS home_number) FROM t", ("home", "", "SAS-H004")),
        ("people", "SELECT * REPLACE (if(home_number = 'H-2', DATE '2030-01-01', born) AS born) FROM t", ("people", "born", "SAS-H021")),
        ("people", "SELECT * REPLACE (if(home_number = 'H-2', DATE '1900-02-01', born) AS born) FROM t", ("people", "born", "SAS-H028")),
        ("people", "SELECT * FROM t WHERE home_number <> 'H-2'", ("home", "people", "SAS-H008")),
        ("people", "SELECT * FROM t UNION ALL SELECT * FROM t WHERE home_number = 'H-2'", ("people", "person_number", "SAS-H005")),
        (
            "people",
            "SELECT * REPLACE (if(home_number = 'H-2', 10, NULL) AS earnings__at_least, if(home_number = 'H-2', 5, NULL) AS"
            " earnings__at_most, if(home_number = 'H-2', NULL, earnings) AS earnings) FROM t",
            ("people", "earnings", "SAS-H020"),
        ),
        ("home", "SELECT * REPLACE (home_number <> 'H-2' AS people__known) FROM t", ("home", "people", "SAS-I135")),
    ],
)  # fmt: skip
def test_households_that_can_not_be_read(
    tmp_path: Path, engine: str, table: str, query: str, expected: tuple[str, str, str]
) -> None:
    """One wrong household is rejected with its row, field and code; the others are decided."""
    rewrite(write_homes(tmp_path / "in"), table, query)
    done = batch(tmp_path / "out", tmp_path / "in", engine=engine)
    assert done.code == 1
    found = count(tmp_path / "out")
    assert (found["households"], found["decided"], found["rejected"]) == (3, 2, 1)
    rows = read(tmp_path / "out", "rejected")
    assert expected in {(row["table"], row["field"], row["code"]) for row in rows}
    assert {row["household_row"] for row in rows if row["household_row"] is not None} == {2}


@pytest.mark.parametrize("engine", ENGINES)
def test_duplicate_households(tmp_path: Path, engine: str) -> None:
    """Of two records of one household the first is decided, as `decide` does it, and the second is rejected."""
    rewrite(write_homes(tmp_path / "in"), "home", "SELECT * FROM t UNION ALL SELECT * FROM t WHERE home_number = 'H-1'")
    assert batch(tmp_path / "out", tmp_path / "in", engine=engine).code == 1
    assert count(tmp_path / "out")["rejected"] == 1
    (row,) = read(tmp_path / "out", "rejected")
    assert (row["table"], row["row"], row["code"]) == ("home", 4, "SAS-H051")


@pytest.mark.parametrize("engine", ENGINES)
def test_members_without_households(tmp_path: Path, engine: str) -> None:
    """Rows that belong to nobody are counted and told; every household is decided."""
    rewrite(
        write_homes(tmp_path / "in"), "people",
        "SELECT * FROM t UNION ALL SELECT * REPLACE ('H-9' AS home_number) FROM t WHERE home_number = 'H-2'"
        " UNION ALL SELECT * REPLACE (NULL AS home_number) FROM t WHERE home_number = 'H-2'",
    )  # fmt: skip
    assert batch(tmp_path / "out", tmp_path / "in", engine=engine).code == 1
    found = count(tmp_path / "out")
    assert (found["decided"], found["rejected"], found["stray_rows"]) == (3, 0, 2)
    assert {(row["table"], row["row"], row["code"]) for row in read(tmp_path / "out", "rejected")} == {
        ("people", 7, "SAS-I134"), ("people", 8, "SAS-I134"),
    }  # fmt: skip


@pytest.mark.parametrize("engine", ENGINES)
def test_texts_are_read_as_records_are(tmp_path: Path, engine: str) -> None:
    """CSV says the same as Parquet; a cell that is no value rejects its household, with the code that `decide` has."""
    write_homes(tmp_path / "in")
    with duckdb.connect() as connection:
        for table in ("home", "people"):
            path, plain = tmp_path / "in" / f"{table}.parquet", tmp_path / f"{table}.csv"
            connection.execute(f"COPY (SELECT * FROM read_parquet('{path}')) TO '{plain}' (FORMAT csv, HEADER)")
    given = ("--households", tmp_path / "home.csv", "--members", tmp_path / "people.csv")
    assert batch(tmp_path / "out", *given, engine=engine).code == 0
    batch(tmp_path / "plain", tmp_path / "in", engine=engine)
    assert read(tmp_path / "out", "decisions") == read(tmp_path / "plain", "decisions")
    assert read(tmp_path / "out", "benefits") == read(tmp_path / "plain", "benefits")
    text = (tmp_path / "people.csv").read_text("utf-8")
    (tmp_path / "people.csv").write_text(
        text.replace("1990-01-01", "01/01/1990").replace(",820.00,", ",many,"), "utf-8"
    )
    assert batch(tmp_path / "bad", *given, engine=engine).code == 1
    assert count(tmp_path / "bad")["rejected"] == 2
    assert {(row["row"], row["field"], row["code"]) for row in read(tmp_path / "bad", "rejected")} == {
        (2, "born", "SAS-H014"), (4, "earnings", "SAS-H011"),
    }  # fmt: skip


def test_no_households_at_all(tmp_path: Path) -> None:
    """Empty tables give an empty result."""
    write_homes(tmp_path / "in", [])
    assert batch(tmp_path / "out", tmp_path / "in").code == 0
    assert count(tmp_path / "out")["households"] == 0


def test_nothing_personal_is_told(tmp_path: Path) -> None:
    """What stands in a wrong cell is in none of the files but the one it came from, nor is it printed."""
    homes = list_homes()
    homes[1]["people"][0]["born"] = "2030-12-24"
    write_homes(tmp_path / "in", homes)
    done = batch(tmp_path / "out", tmp_path / "in")
    assert "2030-12-24" not in done.out + done.err
    assert all("2030-12-24" not in str(row) for row in read(tmp_path / "out", "rejected"))
