"""Tables as people write them by hand: a table alone, a record twice, a cell that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.batch.homes import batch, count, load_marava, read

ENGINES = ["duckdb", "python"]
DAY = "2026-03-01"


def _write(folder: Path, **tables: str) -> Path:
    folder.mkdir()
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("engine", ENGINES)
def test_homes_without_a_table_of_people_are_decided(tmp_path: Path, engine: str) -> None:
    """Whose people are not known waits for them; what people who are not listed could get has no line."""
    done = batch(tmp_path / "out", _write(tmp_path / "in", home="home_number,shire\nH-1,N\nH-2,\n"), engine=engine)
    assert (done.code, done.err) == (0, "")
    book = load_marava()
    decided = {row["home_number"]: row for row in read(tmp_path / "out", "decisions")}
    for home in ({"home_number": "H-1", "shire": "N"}, {"home_number": "H-2"}):
        case = book.decide(home, DAY)
        assert decided[home["home_number"]]["child_grant"] == case["child_grant"].outcome.value == "undetermined"
    assert read(tmp_path / "out", "lines") == []
    found = [row["at_most"] for row in read(tmp_path / "out", "benefits") if row["program"] == "child_grant"]
    assert found == [case["child_grant"].benefits[0].at_most] * 2


@pytest.mark.parametrize("engine", ENGINES)
def test_a_cell_that_is_none_is_laid_to_its_own_record(tmp_path: Path, engine: str) -> None:
    """Of two records of one home, neither is decided where a cell of one is no value; each is told for what is its own."""
    tables = _write(tmp_path / "in", home='home_number,rooms\nH-1,"2,5"\nH-1,2\nH-2,3\n')
    assert batch(tmp_path / "out", tables, engine=engine).code == 1
    told = [(row["row"], row["field"], row["code"], row["household_row"]) for row in read(tmp_path / "out", "rejected")]
    assert told == [(1, "rooms", "SAS-H011", 1), (2, "home_number", "SAS-H051", 2)]
    assert (count(tmp_path / "out")["decided"], count(tmp_path / "out")["rejected"]) == (1, 2)


def test_a_cell_of_a_person_is_laid_to_the_first_record(tmp_path: Path) -> None:
    """A person stands in one home, even where that home is delivered twice."""
    tables = _write(
        tmp_path / "in",
        home="home_number\nH-1\nH-1\n",
        people="home_number,person_number,born\nH-1,P-1,31/01/1990\n",
    )
    assert batch(tmp_path / "out", tables).code == 1
    told = [(row["table"], row["row"], row["code"], row["household_row"]) for row in read(tmp_path / "out", "rejected")]
    assert told == [("home", 2, "SAS-H051", 2), ("people", 1, "SAS-H014", 1)]


def test_the_screen_says_why_homes_were_rejected(tmp_path: Path) -> None:
    """Each kind of fault with how many homes it keeps from being decided, over all parts; no cell is shown."""
    tables = _write(tmp_path / "in", home='home_number,rooms\nH-1,"2,5"\nH-2,x\nH-3,3\n,3\n')
    said = batch(tmp_path / "out", tables, "--partition-size", 1).out
    assert "2 rejected for SAS-H011 (home.rooms)" in said
    assert "1 rejected for SAS-H004 (home)" in said
    assert "2,5" not in said
