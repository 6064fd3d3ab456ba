"""From Python: frames in, frames out, with the decisions of the command."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas
import polars
import pyarrow.parquet
import pytest

from sasaran.base.errors import FactsError
from tests.batch.homes import DAY, batch, load_marava, multiply_homes, read, write_homes


@pytest.mark.parametrize("kind", ["arrow", "polars", "pandas", "paths", "folder"])
def test_tables_come_in_any_form(tmp_path: Path, kind: str) -> None:
    """Arrow, Polars, pandas, paths and folders are decided alike, and given as what is asked for."""
    folder = write_homes(tmp_path / "in", multiply_homes(20))
    batch(tmp_path / "out", folder)
    paths = {path.stem: str(path) for path in folder.glob("*.parquet")}
    given: dict[str, Any] = {
        "arrow": {name: pyarrow.parquet.read_table(path) for name, path in paths.items()},
        "polars": {name: polars.read_parquet(path) for name, path in paths.items()},
        "pandas": {name: pandas.read_parquet(path, dtype_backend="pyarrow") for name, path in paths.items()},
        "paths": paths,
        "folder": folder,
    }
    with load_marava().decide_tables(given[kind], DAY, sample=3) as found:
        assert (found.counts.households, found.counts.decided, found.compared.sample) == (20, 20, 3)
        rows = read(tmp_path / "out", "decisions")
        assert found.arrow().to_pylist() == rows
        assert found.polars().to_dicts() == rows
        assert list(found.pandas()["home_number"]) == [row["home_number"] for row in rows]
        for table in ("beneficiaries", "benefits", "summary", "reasons"):
            assert sorted(map(repr, found.rows(table))) == sorted(map(repr, read(tmp_path / "out", table)))


def test_both_engines_are_at_hand(tmp_path: Path) -> None:
    """One by one comes to the same."""
    folder, book = write_homes(tmp_path / "in", multiply_homes(12)), load_marava()
    with book.decide_tables(folder, DAY) as fast, book.decide_tables(folder, DAY, engine="python") as slow:
        assert fast.rows() == slow.rows()
        assert fast.rows("worklist") == slow.rows("worklist")


def test_a_table_of_no_such_name_is_told(tmp_path: Path) -> None:
    """Of what goes in and of what comes out, the nearest right name is given."""
    folder = write_homes(tmp_path / "in")
    frame = polars.read_parquet(folder / "home.parquet")
    with pytest.raises(FactsError, match="SAS-B006"):
        load_marava().decide_tables({"home": frame, "peeple": frame}, DAY)
    with load_marava().decide_tables(folder, DAY) as found, pytest.raises(FactsError, match="`decisions`"):
        found.arrow("decision")
