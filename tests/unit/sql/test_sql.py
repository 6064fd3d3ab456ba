"""What a query says at the edges, what is refused, and what a plan may be run on."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

import sasaran
from sasaran.base.catalogue import CATALOGUE
from sasaran.base.wording import hint, message
from sasaran.ir.rulebook import Content
from sasaran.sql import Refusal, compile_sql, run_duckdb
from tests.support.sql_tables import decide_tables, drop_empty, list_all, open_tables

ON = date(2026, 2, 1)


@lru_cache(maxsize=1)
def _bundled() -> Content:
    return sasaran.load().content


def _record(**fields: Any) -> dict[str, Any]:
    member = {"id_anggota": "A-1", "hubungan_keluarga": "kepala", "keberadaan": "tinggal_bersama"}
    return {"id_keluarga": "K-1", "kode_wilayah": "53.02.01.2001", "anggota": [member], **fields}


def test_a_column_that_the_plan_does_not_know_is_refused() -> None:
    """What a table has and the plan would take as not known is told, not passed over."""
    content = _bundled()
    connection = open_tables(content, [_record(desil_nasional=2)])
    plan = compile_sql(content, ON, programs=["pkh"], tables={"keluarga": ["id_keluarga"], "anggota": ["id_anggota"]})
    with pytest.raises(ValueError, match="desil_nasional"):
        run_duckdb(connection, plan)


def test_a_missing_list_is_unknown_and_an_empty_household_is_a_row() -> None:
    """Of a household whose members are not known there is one row, and pkh is undetermined."""
    content = _bundled()
    record = {"id_keluarga": "K-1", "desil_nasional": 1}
    _, found = decide_tables(open_tables(content, [record]), content, ON, list_all(content))
    assert found["K-1"]["pkh"] == "undetermined"


def test_a_plan_with_fewer_columns_says_the_same() -> None:
    """Columns in which nothing stands may be left out of tables and plan."""
    content = _bundled()
    record = _record(desil_nasional=9)
    connection = open_tables(content, [record])
    _, whole = decide_tables(connection, content, ON, list_all(content))
    _, few = decide_tables(connection, content, ON, drop_empty(connection, content))
    programs = {edition.program for edition in content.editions if ON in edition.during}
    assert {name: whole["K-1"][name] for name in programs} == {name: few["K-1"][name] for name in programs}
    assert few["K-1"]["pkh"] == "ineligible"


@pytest.mark.parametrize("reason", [*CATALOGUE["SAS-Q001"].hints, "form"])
def test_every_reason_of_a_refusal_has_its_words(reason: str) -> None:
    """A refused edition is named, and what to do about it said, in both languages."""
    edition = _bundled().editions[0]
    found = Refusal(edition, reason).diagnostic
    entry = CATALOGUE["SAS-Q001"]
    for place, lang in enumerate(("id", "en")):
        assert edition.id in message(found, lang)
        assert hint(found, lang) == entry.hints.get(reason, entry.hint)[place]


def test_every_reason_that_the_compiler_gives_is_known() -> None:
    """Each reason written in the room is a hint of the code, or the general one."""
    room = Path(sasaran.__file__).parent / "sql"
    given = {
        part.split('"')[1]
        for path in room.glob("*.py")
        for part in path.read_text(encoding="utf-8").split("RefusedError(")[1:]
        if part.startswith('"')
    }
    assert given <= {*CATALOGUE["SAS-Q001"].hints, "form"}


def test_a_plan_says_what_it_is_of() -> None:
    """A plan names its columns, its date and the tables it reads."""
    plan = compile_sql(_bundled(), ON, programs=["pkh"])
    assert [column.outcome for column in plan.columns] == ["pkh"]
    assert plan.on == ON
    assert {"keluarga", "anggota"} <= plan.tables.keys()
