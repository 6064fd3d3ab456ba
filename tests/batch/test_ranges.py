"""Files in the order of the keys are read part by part; any other is cut first. Nobody is lost or decided twice."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from sasaran.batch.inputs import Delivery, open_delivery
from sasaran.batch.ranges import Ranges, find_ranges
from tests.batch.homes import batch, count, multiply_homes, read, rewrite, write_homes

TABLES = ("decisions", "beneficiaries", "benefits", "lines", "summary", "reasons", "worklist")
GROUP = 7


def _write(folder: Path, order: str) -> Path:
    """Write homes, some of them broken, in small groups of rows."""
    write_homes(folder, multiply_homes(60))
    twice = "SELECT * FROM t UNION ALL (SELECT * FROM t WHERE home_number = 'H-00031')"
    rewrite(folder, "home", f"{twice} UNION ALL (SELECT * REPLACE (NULL AS home_number) FROM t LIMIT 1)")
    rewrite(folder, "people", f"{twice} UNION ALL (SELECT * REPLACE ('H-99999' AS home_number) FROM t LIMIT 1)")
    for table in ("home", "people"):
        path = folder / f"{table}.parquet"
        rewrite(folder, table, f"SELECT * FROM t ORDER BY {order}")
        pq.write_table(pq.read_table(path), path, row_group_size=GROUP)
    return folder


def _find(folder: Path, parts: int) -> Ranges | None:
    tables = {table: str(folder / f"{table}.parquet") for table in ("home", "people")}
    with duckdb.connect() as connection:
        delivery = Delivery("", tables)
        return find_ranges(connection, delivery, open_delivery(connection, delivery), "home_number", parts)


def test_files_in_order_are_not_cut(tmp_path: Path) -> None:
    """Parts begin at keys that lie about equally far apart; in files of another order none are found."""
    ranges = _find(_write(tmp_path / "in", "home_number NULLS FIRST"), 4)
    assert ranges is not None
    assert ranges.count == 4
    assert ranges.starts == ("H-00015", "H-00030", "H-00044")
    assert _find(_write(tmp_path / "other", "md5(home_number)"), 4) is not None, "four reads of each row are allowed"
    assert _find(tmp_path / "other", 12) is None
    with duckdb.connect() as connection:
        path = tmp_path / "in" / "home.parquet"
        connection.execute(f"COPY (SELECT * FROM '{path}') TO '{tmp_path / 'home.csv'}' (FORMAT csv)")
        delivery = Delivery("", {"home": str(tmp_path / "home.csv")})
        assert find_ranges(connection, delivery, open_delivery(connection, delivery), "home_number", 4) is None


def test_ranges_say_the_same_as_one_go(tmp_path: Path) -> None:
    """Ranges, cuts and one go give the same tables; repeated homes, missing keys and strays are counted alike."""
    ordered = _write(tmp_path / "ordered", "home_number NULLS FIRST")
    mixed = _write(tmp_path / "mixed", "md5(home_number)")
    for name, folder, size in (("one", ordered, 1000), ("ranges", ordered, 6), ("cut", mixed, 6)):
        assert batch(tmp_path / name, folder, "--partition-size", size, sample=3).code == 1
    assert count(tmp_path / "one")["rejected"] == 3, "both records of one home, and one without a key"
    assert count(tmp_path / "one")["stray_rows"] == 1
    for name in ("ranges", "cut"):
        assert count(tmp_path / name) == count(tmp_path / "one"), name
        for table in TABLES:
            assert read(tmp_path / name, table) == read(tmp_path / "one", table), (name, table)
    assert read(tmp_path / "ranges", "rejected") == read(tmp_path / "one", "rejected")
    assert len(list((tmp_path / "ranges" / "decisions.parquet").iterdir())) == 11
