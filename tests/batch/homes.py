"""Homes of Marava in tables, and batches of them: a small rulebook is decided in a second."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

import sasaran
from sasaran.tables.writing import write_tables
from tests.cli.runs import Ran, ran

MARAVA = Path(__file__).parents[2] / "docs" / "examples" / "marava"
RULES = MARAVA / "rules"
DAY = "2026-03-01"
Record = dict[str, Any]


@cache
def load_marava() -> sasaran.Rulebook:
    return sasaran.load(RULES)


def list_homes() -> list[Record]:
    """The three homes of the example."""
    return [json.loads(line) for line in (MARAVA / "homes.jsonl").read_text("utf-8").splitlines()]


def multiply_homes(count: int) -> list[Record]:
    """So many homes: those of the example again and again, each time a little different."""
    homes = []
    for number in range(count):
        home = deepcopy(list_homes()[number % 3])
        home["home_number"] = f"H-{number:05d}"
        home["people"][0]["earnings"] = (number * 7919) % 1200
        homes.append(home)
    return homes


def write_homes(folder: Path, homes: Iterable[Mapping[str, Any]] | None = None) -> Path:
    """Write homes as tables."""
    write_tables(load_marava().content, list_homes() if homes is None else homes, folder)
    return folder


def rewrite(folder: Path, table: str, query: str) -> None:
    """Write a table anew from a query over ``t``."""
    path = folder / f"{table}.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE t AS SELECT * FROM read_parquet('{path}')")
        connection.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")


def batch(out: Path, *words: object, engine: str = "duckdb", sample: int = 0) -> Ran:
    """Run a batch of Marava."""
    return ran(
        "batch",
        *words,
        "--rules",
        RULES,
        "--on",
        DAY,
        "--out",
        out,
        "--engine",
        engine,
        "--sample",
        sample,
        "--lang",
        "en",
    )


def read(out: Path, table: str) -> list[dict[str, Any]]:
    """Read a table of a result, whether it is one file or a folder of them."""
    path = out / f"{table}.parquet"
    places = str(path / "*.parquet") if path.is_dir() else str(path)
    with duckdb.connect() as connection:
        found = connection.execute(f"SELECT * FROM read_parquet('{places}') ORDER BY ALL")
        names = [each[0] for each in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def count(out: Path) -> dict[str, int]:
    """Give what the manifest counts."""
    found: dict[str, int] = json.loads((out / "manifest.json").read_text("utf-8"))["counts"]
    assert found["households"] == found["decided"] + found["rejected"]
    assert len(read(out, "decisions")) == found["decided"]
    return found
