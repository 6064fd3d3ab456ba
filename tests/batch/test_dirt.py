"""Whatever stands in tables: what SQL does not find is nothing that the reader of records would refuse."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

import sasaran
from sasaran.tables.writing import write_tables
from tests.batch.homes import DAY, batch, load_marava, multiply_homes, read, rewrite, write_homes

Spoil = Callable[[random.Random], str]
DAYS = [
    "1899-12-31",
    "1900-01-01",
    "1905-02-28",
    "1905-03-01",
    "1905-03-02",
    "2026-03-01",
    "2026-03-02",
    "2100-12-31",
    "2101-01-01",
]
TEXTS = ["", " ", " x", "P-1", "people[1]", "1,2E+15", "12e5", "é", "e\u0301", "\u0661", "a\tb", "x" * 300]


def one_of(values: list[str]) -> Spoil:
    return lambda chance: "'" + chance.choice(values).replace("'", "''") + "'"


COLUMNS: dict[str, dict[str, tuple[str, Spoil]]] = {
    "home": {
        "home_number": ("VARCHAR", one_of([*TEXTS, "H-00001", "H-00002"])),
        "shire": ("VARCHAR", one_of(["N", "S", "X", "N-1", "N-1-2", "", "n"])),
        "rooms": ("BIGINT", lambda chance: str(chance.choice([0, 1, 30, 31, -5, 10**17]))),
        "rooms__at_least": ("BIGINT", lambda chance: str(chance.choice([0, 1, 15, 30]))),
        "rooms__at_most": ("BIGINT", lambda chance: str(chance.choice([1, 10, 30, 31]))),
        "heating": ("VARCHAR", one_of(["wood", "gas", "", "Wood"])),
        "heating__one_of": ("VARCHAR[]", lambda chance: chance.choice(["[]", "['wood', 'oil']", "['wood', 'gas']", "[NULL]"])),
        "fuel_bill": ("DECIMAL(24,2)", lambda chance: chance.choice(["-1", "0.01", "999999999999999", "1000000000000000.01"])),
        "recorded": ("DATE", one_of(["2026-01-01", "2030-01-01", "0001-01-01"])),
        "people__known": ("BOOLEAN", lambda chance: chance.choice(["FALSE", "TRUE", "NULL"])),
    },
    "people": {
        "home_number": ("VARCHAR", one_of(["H-00001", "H-00002", "H-99999", ""])),
        "person_number": ("VARCHAR", one_of(TEXTS)),
        "born": ("DATE", one_of(DAYS)),
        "born__at_least": ("DATE", one_of(DAYS)),
        "born__at_most": ("DATE", one_of(DAYS)),
        "age": ("BIGINT", lambda chance: str(chance.choice([-1, 0, 16, 65, 120, 121]))),
        "earnings": ("DECIMAL(24,2)", lambda chance: chance.choice(["-0.01", "410.50", "410.49", "1000000000000000"])),
        "earnings__at_least": ("DECIMAL(24,2)", lambda chance: chance.choice(["0", "500"])),
        "schooling": ("VARCHAR", one_of(["secondary", "college", " "])),
        "schooling__date": ("DATE", one_of(["2025-01-01", "2031-01-01"])),
    },
}  # fmt: skip


def spoil(folder: Path, seed: int) -> None:
    """Spoil some cells of every column, add columns that were not there, and lose or double some rows."""
    chance = random.Random(seed)
    with duckdb.connect() as connection:
        for table, columns in COLUMNS.items():
            path = folder / f"{table}.parquet"
            connection.execute(f"CREATE TABLE {table} AS SELECT * FROM read_parquet('{path}')")
            (rows,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone() or (0,)
            for name, (kind, make) in columns.items():
                connection.execute(f"ALTER TABLE {table} ADD COLUMN IF NOT EXISTS {name} {kind}")
                for _ in range(3):
                    row = chance.randrange(rows)
                    connection.execute(f"UPDATE {table} SET {name} = {make(chance)} WHERE rowid = {row}")
            for _ in range(2):
                connection.execute(f"DELETE FROM {table} WHERE rowid = {chance.randrange(rows)}")
                connection.execute(f"INSERT INTO {table} SELECT * FROM {table} WHERE rowid = {chance.randrange(rows)}")
            connection.execute(f"COPY {table} TO '{path}' (FORMAT parquet)")


@pytest.mark.parametrize("seed", range(8))
def test_sql_finds_every_household_that_is_no_household(tmp_path: Path, seed: int) -> None:
    """Both engines reject the same rows for the same reasons, and decide all others alike."""
    folder = write_homes(tmp_path / "in", multiply_homes(120))
    spoil(folder, seed)
    book = load_marava()
    with book.decide_tables(folder, DAY, sample=20) as fast, book.decide_tables(folder, DAY, engine="python") as slow:
        assert fast.counts == slow.counts
        assert fast.counts.rejected > 10
        assert fast.counts.decided > 40
        for table in ("rejected", "decisions", "beneficiaries", "benefits", "lines", "summary", "reasons", "worklist"):
            assert sorted(map(repr, fast.rows(table))) == sorted(map(repr, slow.rows(table))), table


def test_wider_numbers_are_taken_where_nothing_is_lost(tmp_path: Path) -> None:
    """A column of another number type is read; a value that would be rounded rejects its household."""
    folder = write_homes(tmp_path / "in")
    rewrite(folder, "people", "SELECT * REPLACE (earnings::DECIMAL(30,4) AS earnings) FROM t")
    assert batch(tmp_path / "out", folder).code == 0
    rewrite(
        folder,
        "people",
        "SELECT * REPLACE (if(home_number = 'H-2', 1.2345, earnings)::DECIMAL(30,4) AS earnings) FROM t",
    )
    assert batch(tmp_path / "bad", folder).code == 1
    (row,) = read(tmp_path / "bad", "rejected")
    assert (row["table"], row["field"], row["code"]) == ("people", "earnings", "SAS-H011")


RULEBOOK = """\
rulebook: kecil
version: '1'
language: 1
---
entity: keluarga
key: id_keluarga
fields:
  a:
    type: whole number
  b:
    type: whole number
  c:
    type: whole number
---
program: hasil_kali
title: Hasil kali
recipient: keluarga
valid:
  from: 2025-01-01
eligibility:
  when: a * b * c < 500000000
---
program: sederhana
title: Sederhana
recipient: keluarga
valid:
  from: 2025-01-01
eligibility:
  when: a < 5
benefit:
  form: cash
  amount: 100
"""


def test_what_sql_can_not_say_is_decided_one_by_one(tmp_path: Path) -> None:
    """An edition that SQL refuses stands beside the others, as if it had been said."""
    (tmp_path / "aturan").mkdir()
    (tmp_path / "aturan" / "aturan.yaml").write_text(RULEBOOK)
    book = sasaran.load(tmp_path / "aturan")
    homes: list[dict[str, Any]] = [
        {"id_keluarga": f"K-{number}", "a": number, "b": 10**number, **({"c": 7} if number % 3 else {})}
        for number in range(12)
    ]
    write_tables(book.content, homes, tmp_path / "in")
    with book.decide_tables(tmp_path / "in", "2026-02-01", sample=12) as fast:
        rows = {row["id_keluarga"]: row for row in fast.rows()}
        assert fast.compared.sample == 12
        assert {row["hasil_kali"] for row in rows.values()} == {"eligible", "ineligible", "undetermined"}
    for home in homes:
        case = book.decide(home, date(2026, 2, 1))
        assert {name: rows[home["id_keluarga"]][name] for name in case} == {
            name: case[name].outcome.value for name in case
        }
