"""What benefits of many households come to: what is a column and what is not, caps, order, and who benefits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import duckdb
import pytest

import sasaran
from sasaran.ir.rulebook import Content
from sasaran.sql import SqlPlan, compile_sql
from sasaran.sql.benefit_tables import settle_benefits
from sasaran.sql.claiming import read_code
from sasaran.sql.granted import Granted
from sasaran.sql.settling import SettledLine, Settling
from tests.support.sql_tables import list_all, open_tables

ON = date(2026, 2, 1)
HOLDS, MAY = 2, 1


@lru_cache(maxsize=1)
def _bundled() -> Content:
    return sasaran.load().content


@lru_cache(maxsize=4)
def _plan(*programs: str) -> SqlPlan:
    return compile_sql(_bundled(), ON, programs=programs, tables=list_all(_bundled()), parts=("benefits",))


def _granted(program: str) -> Granted:
    (column,) = _plan(program).columns
    return column.benefits[0]


def _code(program: str, **rows: int) -> int:
    """Tell a claim on the rows of a program's first benefit, by their names."""
    names = [row.name for row in _granted(program).benefit.rows]
    return sum(digit << 2 * names.index(name) for name, digit in rows.items())


def _settle(program: str, codes: Sequence[int]) -> tuple[int, int, tuple[SettledLine, ...]]:
    granted = _granted(program)
    assert granted.shares is not None
    settling = Settling(granted.benefit, granted.shares)
    unseen = [0] * len(settling.columns)
    claims = [codes, *([None] * len(codes) for _ in settling.fields[1:])]
    settled = settling.settle([*claims, *unseen])
    return settled.least, settled.most, settled.lines


def _open(records: Sequence[dict[str, Any]], *programs: str) -> tuple[duckdb.DuckDBPyConnection, list[list[Any]]]:
    connection = open_tables(_bundled(), records)
    plan = _plan(*programs)
    connection.execute(f"CREATE TEMP TABLE wide AS SELECT * FROM ({plan.query}) ORDER BY id_keluarga")
    tables = settle_benefits(connection, plan, "wide")
    queries = (tables.benefits, tables.lines, tables.beneficiaries)
    return connection, [connection.execute(query).fetchall() for query in queries]


def _family(key: str, *members: dict[str, Any], **fields: Any) -> dict[str, Any]:
    head = {"id_anggota": f"{key}-1", "hubungan_keluarga": "kepala", "tanggal_lahir": "1985-01-01"}
    listed = [head, *({"id_anggota": f"{key}-{place}"} | member for place, member in enumerate(members, start=2))]
    plain = {"jenis_kelamin": "laki_laki", "status_asn_tni_polri": "bukan", "disabilitas": False}
    known = [{"keberadaan": "tinggal_bersama", **plain, **member} for member in listed]
    return {"id_keluarga": key, "kode_wilayah": "53.02.01.2001", "anggota": known, "desil_nasional": 2, **fields}


def test_an_amount_that_is_the_same_for_all_takes_no_column() -> None:
    """The sum of sembako stands in the plan, not in every row."""
    (column,) = _plan("sembako").columns
    (granted,) = column.benefits
    assert granted.own is not None
    assert granted.own.sources == (200_000, 200_000)
    assert "__b1" not in _plan("sembako").query


def test_a_third_small_child_is_beyond_the_row() -> None:
    """Of three certain claims on a row for two, the first two by key are kept."""
    code = _code("pkh", anak_usia_dini=HOLDS)
    lines = (
        SettledLine(1, "anak_usia_dini", 3_000_000, 3_000_000),
        SettledLine(2, "anak_usia_dini", 3_000_000, 3_000_000),
    )
    assert _settle("pkh", [code, code, code]) == (6_000_000, 6_000_000, lines)


def test_a_claim_in_doubt_counts_for_the_most_only() -> None:
    """A member who may be pregnant, or else is a child at school, has no certain line."""
    code = _code("pkh", ibu_hamil=MAY, smp=HOLDS)
    assert _settle("pkh", [code]) == (0, 3_000_000, (SettledLine(1, "ibu_hamil", 0, 3_000_000),))


def test_recipients_claim_each_by_itself() -> None:
    """Pupils of one family have no cap together, and one in doubt about eligibility adds to the most only."""
    benefit = _granted("pip").benefit
    doubtful = _code("pip", sd=HOLDS) + (2 << 2 * len(benefit.rows))
    least, most, lines = _settle("pip", [_code("pip", sd=HOLDS), doubtful])
    assert (least, most) == (450_000, 900_000)
    assert [(line.place, line.least, line.most) for line in lines] == [(1, 450_000, 450_000), (2, 0, 450_000)]


def test_the_number_of_a_claim_is_read_back() -> None:
    """Two bits a row, then whether the claimant is present and a recipient."""
    code = read_code(2 | 1 << 4 | 1 << 6, 3)
    assert code.rows == (2, 0, 1)
    assert (code.is_present, code.is_recipient) == (False, True)


def test_families_that_claim_alike_are_settled_once() -> None:
    """A thousand families with the same members make one list of claims."""
    records = [_family(f"K{place:04d}", {"tanggal_lahir": "2023-01-01"}) for place in range(1000)]
    connection, (benefits, lines, _) = _open(records, "pkh")
    tables = connection.sql("SELECT table_name FROM duckdb_tables() WHERE table_name LIKE '%_claims'").fetchall()
    ((name,),) = tables
    assert connection.sql(f'SELECT count(*) FROM "{name}"').fetchall() == [(1,)]
    assert len(benefits) == len(lines) == len(records)
    assert {row[1:8] for row in benefits} == {("pkh", 1, "tunai", "Rp/tahun", 3_000_000, 3_000_000, 3_000_000)}
    assert [row[0] for row in lines] == sorted(record["id_keluarga"] for record in records)


@pytest.mark.parametrize(("desil", "named"), [(2, ["K-2"]), (None, []), (9, [])])
def test_who_benefits_of_a_family_program(desil: int | None, named: list[str]) -> None:
    """Members with a certain line of an eligible family; of one in doubt nobody, and its least is 0."""
    record = _family("K", {"tanggal_lahir": "2023-01-01"}, desil_nasional=desil)
    _, (benefits, _, beneficiaries) = _open([record], "pkh")
    assert beneficiaries == [("K", "pkh", name, "eligible") for name in named]
    assert [row[6:8] for row in benefits] == {2: [(3_000_000, 3_000_000)], None: [(0, 3_000_000)], 9: []}[desil]


def test_a_rulebook_without_amounts_gives_empty_tables() -> None:
    """A classification has no benefits and names nobody; the queries run all the same, with every column."""
    connection, (benefits, lines, beneficiaries) = _open([_family("K")], "kriteria_bps_14")
    assert (benefits, lines, beneficiaries) == ([], [], [])
    tables = settle_benefits(connection, _plan("kriteria_bps_14"), "wide")
    assert connection.sql(tables.beneficiaries).columns == ["id_keluarga", "program", "id_anggota", "outcome"]
    assert connection.sql(tables.benefits).columns[-2:] == ["up_to", "payee"]


def test_who_may_be_away_has_no_certain_line() -> None:
    """A line that holds counts for the most only where it is not known whether the member is present."""
    rows = len(_granted("pkh").benefit.rows)
    code = _code("pkh", ibu_hamil=HOLDS) + (1 << 2 * rows)
    assert _settle("pkh", [code]) == (0, 3_000_000, (SettledLine(1, "ibu_hamil", 0, 3_000_000),))
