"""Lists below members, such as each member's illnesses: a third table, by the member's key alone or with the household's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import sasaran
from sasaran.check.mappings.book import check_mapping
from sasaran.registers.importing import import_register, match_files
from sasaran.registers.report import Report
from sasaran.tables.finding import read_tables

RULES = """rulebook: clinic
version: '1'
language: 1
title:
  en: A small vocabulary
---
register: ward
title:
  en: Ward register
---
entity: home
title:
  en: Home
key: home_id
fields:
  rooms:
    type: whole number
---
entity: person
of: home
role: members
list: people
key: person_id
at_least: 1
fields:
  blind:
    type: yes/no
---
entity: illness
of: person
list: illnesses
at_most: 2
fields:
  kind:
    type: code
    codes:
      - asthma
      - fever
  since:
    type: date
"""
HEAD = """mapping: ward_2025
register: ward
record_date: 2025-06-01
tables:
  homes:
    file: homes.csv
  people:
    file: people.csv
  ill:
    file: ill.csv
entities:
  home:
    from: homes
    key: no
    fields:
      rooms: rooms
  person:
    from: people
    key: id
    parent: no
    complete: true
    fields:
      blind:
        column: b
        codes:
          '1': yes
          '2': no
  illness:
    from: ill
    parent: id
    complete: true
    fields:
      kind:
        column: k
        codes:
          '1': asthma
          '2': fever
      since: d
"""
BY_BOTH = (
    HEAD.replace("    key: id\n", "    key: nr\n    unique_in: household\n")
    .replace("  illness:\n    from: ill\n    parent: id\n", "  illness:\n    from: ill\n    parent: nr\n    household: no\n")
)  # fmt: skip
HOMES = "no,rooms\nH1,2\nH2,3\nH3,1\n"
PEOPLE = "no,id,b\nH1,A,1\nH1,B,2\nH2,C,2\nH3,D,2\n"


def read_book(folder: Path) -> sasaran.Rulebook:
    (folder / "rules").mkdir(exist_ok=True)
    (folder / "rules" / "book.yaml").write_text(RULES, encoding="utf-8")
    return sasaran.load(folder / "rules")


def bring_in(folder: Path, mapping: str, **tables: str) -> tuple[dict[str, dict[str, Any]], Report]:
    book = read_book(folder)
    found, wrong = check_mapping({"m/ward.yaml": mapping.encode()}, book.content)
    assert not wrong, [(each.code, each.span.line, each.values) for each in wrong]
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    files = match_files(found["ward_2025"], [str(folder / f"{name}.csv") for name in tables])
    report = import_register(book.content, found["ward_2025"], files, folder / "out")
    assert report.balances
    records = list(read_tables(book.content, folder / "out"))
    assert not [each for each in records if each.faults]
    return {each.record["home_id"]: each.record for each in records}, report


def list_codes(report: Report) -> dict[str, int]:
    return {each.code: each.rows for each in report.rejections}


def test_rows_find_their_member_by_the_member_alone(tmp_path: Path) -> None:
    """A table that knows only the member's number: each row stands below its member, who has none has an empty list."""
    ill = "id,k,d\nC,2,2025-01-05\nA,1,2024-03-01\nA,2,\n"
    homes, report = bring_in(tmp_path, HEAD, homes=HOMES, people=PEOPLE, ill=ill)
    first, second = homes["H1"]["people"]
    assert first["illnesses"] == [{"kind": "asthma", "since": "2024-03-01"}, {"kind": "fever"}]
    assert second["illnesses"] == []
    assert homes["H2"]["people"][0]["illnesses"] == [{"kind": "fever", "since": "2025-01-05"}]
    assert report.members_out == {"people": 4, "illnesses": 3}


def test_rows_find_their_member_within_the_household(tmp_path: Path) -> None:
    """Where members are numbered within their household, the row names both."""
    people = "no,nr,b\nH1,1,1\nH1,2,2\nH2,1,2\nH3,1,2\n"
    ill = "no,nr,k,d\nH1,2,1,\nH2,1,2,\n"
    homes, _ = bring_in(tmp_path, BY_BOTH, homes=HOMES, people=people, ill=ill)
    assert [each["illnesses"] for each in homes["H1"]["people"]] == [[], [{"kind": "asthma"}]]
    assert homes["H2"]["people"][0]["illnesses"] == [{"kind": "fever"}]


def test_a_row_that_is_wrong_takes_its_household_along(tmp_path: Path) -> None:
    """A code that is not listed, or more rows than there may be, reject the household of the member."""
    ill = "id,k,d\nA,9,\nC,1,\nC,2,\nC,1,\nD,1,\n"
    homes, report = bring_in(tmp_path, HEAD, homes=HOMES, people=PEOPLE, ill=ill)
    assert sorted(homes) == ["H3"]
    assert list_codes(report) == {"SAS-I110": 1, "SAS-I124": 1}


def test_a_row_of_nobody_is_told(tmp_path: Path) -> None:
    """A member who is not in the table: the row is rejected, and so is a household that it names; a blank key too."""
    _, alone = bring_in(tmp_path, HEAD, homes=HOMES, people=PEOPLE, ill="id,k,d\nZ,1,\n,1,\n")
    assert list_codes(alone) == {"SAS-I120": 1, "SAS-I122": 1}
    assert alone.households_rejected == 0
    people = "no,nr,b\nH1,1,1\nH2,1,2\nH3,1,2\n"
    homes, both = bring_in(tmp_path, BY_BOTH, homes=HOMES, people=people, ill="no,nr,k,d\nH1,7,1,\nH9,1,1,\n")
    assert sorted(homes) == ["H2", "H3"]
    assert list_codes(both) == {"SAS-I122": 2}


def test_rows_of_members_that_are_left_out_are_left_out(tmp_path: Path) -> None:
    """What the mapping leaves out of the members or of the households takes the rows below along, and rejects nothing."""
    where = "    file: people.csv\n    where: 'b != \"3\"'\n    columns:\n      b: text\n"
    people = PEOPLE.replace("H1,B,2", "H1,B,3")
    mapping = HEAD.replace("    file: people.csv\n", where)
    homes, report = bring_in(tmp_path, mapping, homes=HOMES, people=people, ill="id,k,d\nB,1,\nC,1,\n")
    assert [each["person_id"] for each in homes["H1"]["people"]] == ["A"]
    assert not report.rejections
    (counted,) = [each for each in report.tables if each.name == "ill"]
    assert (counted.rows, counted.left_out, counted.used) == (2, 1, 1)


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ("    parent: id\n    complete: true\n    fields:\n      kind", "    complete: true\n    fields:\n      kind", "SAS-M006", "owner"),
        ("    key: id\n", "    key:\n      - no\n      - id\n", "SAS-M013", "columns"),
        ("    key: id\n", "    key: id\n    unique_in: household\n", "SAS-M006", "household"),
        ("    parent: no\n", "    parent: no\n    household: no\n", "SAS-M013", "member"),
    ],
)  # fmt: skip
def test_a_mapping_that_does_not_say_whose_a_row_is(tmp_path: Path, old: str, new: str, code: str, hint: str) -> None:
    """Each way of leaving open whose a row is has its code and its repair."""
    assert old in HEAD
    mapping = HEAD.replace(old, new).encode()
    wrong = check_mapping({"m/ward.yaml": mapping}, read_book(tmp_path).content)[1]
    assert [(each.code, each.hint) for each in wrong] == [(code, hint)]
