"""What a batch on Spark moves between machines: packages of rows, cut as a batch on one machine cuts. No Spark is needed."""

from __future__ import annotations

import duckdb
import pyarrow

from sasaran.spark.packing import PART, ROWS, TABLE, make_packages, make_packer, number_part, unpack

ROW_TYPES = pyarrow.schema(
    [("key", pyarrow.string()), ("codes", pyarrow.list_(pyarrow.string())), ("n", pyarrow.int64())]
)


def make_rows(count: int) -> pyarrow.Table:
    rows = [
        {"key": None if n % 50 == 0 else f"K-{n % 97}", "codes": [str(n)] if n % 3 else None, "n": n}
        for n in range(count)
    ]
    return pyarrow.Table.from_pylist(rows, schema=ROW_TYPES)


def test_a_part_is_the_one_that_duckdb_finds() -> None:
    """Whichever engine cuts, a household stands in the same part; without a key it stands in that of the empty text."""
    keys = [None, "", "K-1", "é", "3273010101010001", "x" * 300]
    part = "CAST('0x' || substr(md5(coalesce(unnest(?::VARCHAR[]), '')), 1, 8) AS UBIGINT) % 7"
    found = [row[0] for row in duckdb.execute(f"SELECT {part}", [keys]).fetchall()]
    assert [number_part(key, 7) for key in keys] == found


def test_every_row_comes_into_one_package_of_its_part() -> None:
    """Nothing is lost or doubled, whatever the batches; of a part all rows of a household are there, in their order."""
    rows = make_rows(1000)
    packed = list(make_packer(3, "key", 5, frozenset(range(5)))(rows.to_batches(max_chunksize=130)))
    packages = [each for batch in packed for each in batch.to_pylist()]
    assert {each[TABLE] for each in packages} == {3}
    seen = []
    for part in range(5):
        own = unpack([each[ROWS] for each in packages if each[PART] == part]).to_pylist()
        assert {number_part(row["key"], 5) for row in own} == {part}
        seen += own
    assert sorted(seen, key=lambda row: row["n"]) == rows.to_pylist()


def test_parts_that_are_not_wanted_are_left_out() -> None:
    """A run that is taken up moves only the rows of the parts that are missing."""
    (batch,) = make_packer(0, "key", 5, frozenset([2]))(make_rows(300).to_batches())
    assert batch.column(PART).to_pylist() == [2]


def test_an_empty_package_keeps_the_columns() -> None:
    """Of a table without rows in a part there are still its columns."""
    nothing = make_packages([(0, 1, ROW_TYPES.empty_table())]).to_pylist()
    full = make_packages([(0, 1, make_rows(4))]).to_pylist()
    assert unpack([each[ROWS] for each in nothing]).schema == ROW_TYPES
    assert unpack([each[ROWS] for each in (*nothing, *full)]).num_rows == 4
