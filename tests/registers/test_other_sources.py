"""Parquet, JSON, Stata and databases: the types they have, the texts they don't, and what is damaged."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as arrow
import pyarrow.parquet as parquet
import pyreadstat
import pytest

from sasaran.registers.sources import explain_failure, open_source
from tests.registers.opened import connect, open_rows, refuse_rows, refused_as, write


def test_parquet_keeps_its_types(tmp_path: Path) -> None:
    """Numbers are numbers and days are days; rows keep their order over row groups."""
    table = arrow.table({" a  b ": range(1000), "hari": [date(2022, 11, 15)] * 1000, "teks": ["01"] * 1000})
    parquet.write_table(table, tmp_path / "a.parquet", row_group_size=100)
    opened = open_rows(tmp_path / "a.parquet")
    assert (opened.source.columns, opened.source.typed) == (("a b", "hari", "teks"), True)
    assert opened.cells == [(n, date(2022, 11, 15), "01") for n in range(1000)]


def test_nested_columns_of_parquet_are_columns(tmp_path: Path) -> None:
    """What lies below a column is not one of its own."""
    table = arrow.table({"a": [{"x": 1, "y": {"z": 2}}], "b": [[1, 2]], "c": [3]})
    parquet.write_table(table, tmp_path / "a.parquet")
    assert open_rows(tmp_path / "a.parquet").source.columns == ("a", "b", "c")


def test_a_parquet_column_twice(tmp_path: Path) -> None:
    """The second one is not renamed without a word."""
    table = arrow.Table.from_arrays([arrow.array([1]), arrow.array([2])], names=["nik", "NIK"])
    parquet.write_table(table, tmp_path / "a.parquet")
    assert [code for code, _, _ in refused_as(tmp_path / "a.parquet")] == ["SAS-I021"]


def test_a_truncated_parquet_file(tmp_path: Path) -> None:
    """Cut anywhere it is told to be cut; something else is told to be something else."""
    parquet.write_table(arrow.table({"a": range(10_000)}), tmp_path / "a.parquet")
    whole = (tmp_path / "a.parquet").read_bytes()
    for size in (8, 100, len(whole) // 2, len(whole) - 1):
        assert refused_as(write(tmp_path, "b.parquet", whole[:size])) == [("SAS-I004", "truncated", None)]
    assert refused_as(write(tmp_path, "c.parquet", "a,b\n1,2\n")) == [("SAS-I004", None, None)]


def test_a_parquet_file_damaged_in_its_middle(tmp_path: Path) -> None:
    """Its beginning and end are whole, so it shows while it is read; the file is told."""
    parquet.write_table(
        arrow.table({"a": [str(n) for n in range(100_000)]}), tmp_path / "a.parquet", compression="zstd"
    )
    data = bytearray((tmp_path / "a.parquet").read_bytes())
    data[2000:60_000] = b"\xff" * 58_000
    with connect() as connection:
        source = open_source(connection, "keluarga", write(tmp_path, "a.parquet", bytes(data)))
        with pytest.raises(duckdb.Error) as broken:
            connection.execute(f'SELECT sum(hash(a)) FROM "{source.view}"').fetchall()
    (fault,) = explain_failure(broken.value, [source]).faults
    assert (fault.code, fault.path) == ("SAS-I004", "a.parquet")


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_json_comes_as_text(tmp_path: Path, name: str) -> None:
    """Texts, numbers as they stand, truths; null, an empty text and a key that is not there are nothing."""
    rows = [
        {"nik": "3201011234560001", "luas": 36.5, "ac": True, "kosong": None},
        {"nik": 3201011234560001, "ac": False, "kosong": "", "lain": {"x": [1]}},
    ]
    text = json.dumps(rows, indent=1) if name.endswith("json") else "\n".join(map(json.dumps, rows))
    opened = open_rows(write(tmp_path, name, text))
    assert opened.source.columns == ("nik", "luas", "ac", "kosong", "lain")
    assert opened.cells == [
        ("3201011234560001", "36.5", "true", None, None),
        ("3201011234560001", None, "false", None, '{"x":[1]}'),
    ]


def test_a_column_that_changes_type_half_way(tmp_path: Path) -> None:
    """The first thousands of rows do not decide what the rest may be."""
    rows = [{"a": n if n < 30_000 else f"x{n}"} for n in range(40_000)]
    opened = open_rows(write(tmp_path, "a.jsonl", "\n".join(map(json.dumps, rows))))
    assert (opened.cells[0], opened.cells[-1]) == (("0",), ("x39999",))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("[1, 2]", None),
        ('"a"', None),
        ('{"a": 1}\n{"a": ', None),
        ('[{"a": 1}, [2]]', None),
        ('{"a":1,"a":2}', "twice"),
    ],
)
def test_json_that_is_no_table(tmp_path: Path, text: str, hint: str | None) -> None:
    """Only objects are rows, and a key has one value."""
    assert [(code, each) for code, each, _ in refused_as(write(tmp_path, "a.json", text))] == [("SAS-I040", hint)]


def test_keys_with_odd_characters(tmp_path: Path) -> None:
    """A point, a quote or an apostrophe in a key is part of its name."""
    keys = ["a.b", 'c"d', "e'f", "g h", "$", "i\\j"]
    opened = open_rows(write(tmp_path, "a.json", json.dumps([dict.fromkeys(keys, "x")])))
    assert (opened.source.columns, opened.cells) == (tuple(keys), [("x",) * len(keys)])


def test_empty_json(tmp_path: Path) -> None:
    """A file of nothing, and a list of nothing."""
    assert [code for code, _, _ in refused_as(write(tmp_path, "a.json", ""))] == ["SAS-I005"]
    assert [code for code, _, _ in refused_as(write(tmp_path, "b.json", "[]"))] == ["SAS-I005"]


def test_stata_keeps_its_types_and_its_missing_values(tmp_path: Path) -> None:
    """Codes stay codes though they have labels; .a is not .b, and both are not simply missing."""
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"kode": [1, 2, 3], "luas": [36.5, None, 7.0], "nama": ["a", "", "c"]})
    pyreadstat.write_dta(frame, tmp_path / "a.dta", variable_value_labels={"kode": {1: "Ya", 2: "Tidak"}})
    opened = open_rows(tmp_path / "a.dta")
    assert opened.source.typed
    assert opened.cells == [(1, 36.5, "a"), (2, None, None), (3, 7.0, "c")]
    frame = pandas.DataFrame({"kode": [1, "a", "b"]}, dtype=object)
    pyreadstat.write_dta(frame, tmp_path / "b.dta", missing_user_values={"kode": ["a", "b"]})
    assert open_rows(tmp_path / "b.dta").cells == [("1",), (".a",), (".b",)]


def test_stata_that_is_damaged(tmp_path: Path) -> None:
    """It is told, not read half."""
    assert [code for code, _, _ in refused_as(write(tmp_path, "a.dta", b"<stata_dta>x"))] == ["SAS-I004"]


def test_a_table_of_duckdb(tmp_path: Path) -> None:
    """Read where it stands, with its types; of several tables the mapping chooses."""
    with duckdb.connect(str(tmp_path / "a.duckdb")) as base:
        base.execute("CREATE TABLE keluarga AS SELECT 1 AS a, DATE '2022-11-15' AS b")
    opened = open_rows(tmp_path / "a.duckdb")
    assert (opened.cells, opened.source.typed) == ([(1, date(2022, 11, 15))], True)
    with duckdb.connect(str(tmp_path / "a.duckdb")) as base:
        base.execute("CREATE SCHEMA lain; CREATE TABLE lain.anggota AS SELECT 2 AS c")
    assert refused_as(tmp_path / "a.duckdb") == [("SAS-I050", None, None)]
    assert refused_as(tmp_path / "a.duckdb", table="kelurga") == [("SAS-I050", "near", None)]
    assert open_rows(tmp_path / "a.duckdb", table="lain.anggota").cells == [(2,)]


def test_a_table_of_sqlite(tmp_path: Path) -> None:
    """Each value as text, for its columns have no types that hold."""
    with sqlite3.connect(tmp_path / "a.db") as base:
        base.execute("CREATE TABLE keluarga (a, b INTEGER)")
        base.executemany("INSERT INTO keluarga VALUES (?, ?)", [("01", 7), (1.5, "x"), (None, "")])
    opened = open_rows(tmp_path / "a.db")
    assert opened.cells == [("01", "7"), ("1.5", "x"), (None, None)]
    assert refused_as(tmp_path / "a.db", table="anggota") == [("SAS-I050", "known", None)]
    assert refused_as(write(tmp_path, "b.sqlite", "bukan")) == [("SAS-I004", None, None)]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Run a PostgreSQL server that only this test reaches; skip where there is none or it can't be run."""
    pytest.importorskip("psycopg")
    control = shutil.which("pg_ctl")
    if control is None:
        pytest.skip("no PostgreSQL server is installed")
    owner = "nobody" if os.geteuid() == 0 else None  # the server refuses to be run by root
    with tempfile.TemporaryDirectory() as name:
        if owner:
            shutil.chown(name, owner)
        yield from run_server(control, Path(name), owner)


def run_server(control: str, folder: Path, owner: str | None) -> Iterator[str]:
    """Run it for as long as the tests take, without any network."""
    made = subprocess.run(
        [control, "initdb", "-D", folder / "d", "-o", "-A trust -U sasaran"],
        capture_output=True,
        user=owner,
        cwd=folder,
    )
    if made.returncode:
        pytest.skip("PostgreSQL can't be run here")
    options = f"-c listen_addresses= -c unix_socket_directories={folder}"
    start = [control, "start", "-w", "-D", folder / "d", "-o", options]
    subprocess.run(start, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, user=owner, cwd=folder)
    yield f"postgresql://sasaran@/postgres?host={folder}"
    subprocess.run(
        [control, "stop", "-D", folder / "d", "-m", "immediate"], check=True, capture_output=True, user=owner
    )


def test_a_table_of_postgresql(server: str) -> None:
    """As its own COPY gives it, every value as text."""
    psycopg = pytest.importorskip("psycopg")
    with psycopg.connect(server) as base:
        base.execute("CREATE TABLE keluarga (a text, b numeric, c date, d boolean)")
        base.execute("INSERT INTO keluarga VALUES ('01', 1.50, '2022-11-15', true), (E'x\\n\"y\"', NULL, NULL, NULL)")
    opened = open_rows(server)
    assert opened.cells == [("01", "1.50", "2022-11-15", "t"), ('x\n"y"', None, None, None)]
    assert opened.source.files[0].name == "public.keluarga"
    assert refused_as(server, table="anggota") == [("SAS-I050", "known", None)]


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    """Neither the address nor a password is shown; a password in the address is refused at once."""
    assert refused_as(f"postgresql://u@/x?host={tmp_path}") == [("SAS-I052", None, None)]
    (fault,) = refuse_rows("postgresql://u:rahasia@localhost/x")
    assert (fault.code, fault.hint) == ("SAS-I052", "password")
    assert "rahasia" not in fault.words()
