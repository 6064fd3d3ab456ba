"""The bundled tree of areas, its codes of Statistics Indonesia, and what is dated by area."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

import sasaran
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Area, Content, ParameterValue

RULES = Path(__file__).resolve().parents[3] / "rules"
SURVEY = date(2025, 6, 1)
NEW = {
    "93": date(2022, 7, 25),
    "94": date(2022, 7, 25),
    "95": date(2022, 7, 25),
    "96": date(2022, 12, 8),
}
"""The provinces that Papua and Papua Barat were divided into, with the first day of each."""
DISTRICTS, PROVINCES = 302_124_488, 25_703_517
"""The sums of the table of Statistics Indonesia: 513 districts (without Intan Jaya, which looks rounded), 38 provinces."""


@pytest.fixture(scope="module")
def content() -> Content:
    return sasaran.load(RULES).content


def list_now(content: Content) -> dict[str, Area]:
    """List the areas that there are today."""
    return {code: area for code, area in content.areas.areas.items() if area.during.end == LAST_DAY}


def list_former(content: Content) -> dict[str, Area]:
    """List the codes that are no longer in use."""
    return {code: area for code, area in content.areas.areas.items() if area.during.end != LAST_DAY}


def read_lines(content: Content) -> dict[str, ParameterValue]:
    """Read the poverty lines that are published by area for the survey of March 2025."""
    rows = content.parameters["garis_kemiskinan"].values
    return {row.area: row for row in rows if row.area is not None and SURVEY in row.during}


def test_there_are_38_provinces_and_514_districts(content: Content) -> None:
    """Today's tree has 38 provinces and 514 districts, each district below a province that there is."""
    now = list_now(content)
    assert sum(area.level == 0 for area in now.values()) == 38
    assert sum(area.level == 1 for area in now.values()) == 514
    assert all(area.parent in now for area in now.values() if area.level == 1)


def test_a_province_that_was_divided_off_begins_when_its_districts_change_their_codes(content: Content) -> None:
    """Each of the 26 former codes ends the day before the same district begins in its new province."""
    now, former = list_now(content), list_former(content)
    begun = {code: area for code, area in now.items() if area.during.start != FIRST_DAY}
    assert {code: area.during.start for code, area in begun.items() if area.level == 0} == NEW
    districts = {area.name: area for area in begun.values() if area.level == 1}
    assert {area.name for area in former.values()} == set(districts)
    assert len(former) == len(districts) == 26
    for area in former.values():
        after = districts[area.name]
        assert after.during.start == NEW[after.code[:2]] == area.during.end + timedelta(days=1)
        assert area.parent == ("92" if after.code[:2] == "96" else "91")


def test_every_area_has_its_poverty_line_of_2025_and_a_former_code_has_the_district_s(content: Content) -> None:
    """All 552 areas have a line; the former codes of Papua have the line of the same district."""
    lines, now, former = read_lines(content), list_now(content), list_former(content)
    assert set(lines) == set(now) | set(former)
    by_name = {area.name: code for code, area in now.items() if area.during.start != FIRST_DAY}
    for code, area in former.items():
        assert lines[code].content == lines[by_name[area.name]].content


def test_no_figure_of_the_poverty_lines_was_changed_by_mistake(content: Content) -> None:
    """The lines of all districts, and of all provinces, add up to what the table of Statistics Indonesia adds up to."""
    lines = read_lines(content)
    rounded = "94.07"
    districts = [code for code in list_now(content) if "." in code and code != rounded]
    assert sum(int(str(lines[code].content)) for code in districts) == DISTRICTS
    assert sum(int(str(lines[code].content)) for code in list_now(content) if "." not in code) == PROVINCES
    assert lines[rounded].between is not None


def test_a_code_of_statistics_indonesia_leads_to_one_area_and_back(content: Content) -> None:
    """`kode_bps.csv` has every province and district of today once on each side, each district in its province."""
    with (RULES / "registers" / "kode_bps.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["kode_bps"], row["kode_wilayah"]) for row in csv.DictReader(file)]
    there = dict(rows)
    assert len(there) == len(rows) == 552
    assert set(there.values()) == set(list_now(content))
    assert all(there[code[:2]] == area.partition(".")[0] for code, area in rows)
    assert (there["9471"], there["1771"], there["94"], there["9702"]) == ("91.71", "17.71", "91", "95.01")


def test_the_35_priority_districts_are_marked_and_no_other(content: Content) -> None:
    """35 districts in seven provinces of 2021 are marked, seven of them by both their codes."""
    marked = {fact.area for fact in content.areas.facts if fact.field == "prioritas_2021" and fact.value is True}
    former = set(list_former(content))
    assert len(marked - former) == 35
    assert len(marked & former) == 7
    before = {content.areas.areas[code].parent for code in marked if code in former or code[:2] not in NEW}
    assert before == {"32", "33", "35", "53", "81", "91", "92"}
    denied = {fact.area for fact in content.areas.facts if fact.field == "prioritas_2021" and fact.value is False}
    assert denied == {code for code in list_now(content) if "." not in code}
