"""Households in, decisions out: what is wrong is rejected and counted, the rest is decided."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runs import AREAS, DAY, HOUSEHOLDS, RULES, first_lines, ran, write_households

NIK = "9902991203850001"


def decide(*words: object) -> tuple[int, list[dict[str, object]], str]:
    result = ran("decide", *words, "--rules", RULES, "--areas", AREAS, "--on", DAY, "--format", "jsonl")
    return result.code, [json.loads(line) for line in result.out.splitlines()], result.err


def test_the_village_is_decided_and_counted() -> None:
    """What is read is decided or rejected; one spoilt household makes the exit code 1."""
    code, items, err = decide(HOUSEHOLDS)
    rejected = [item for item in items if item.get("rejected")]
    assert code == 1
    assert (len(items), len(rejected)) == (41, 1)
    assert rejected[0]["line"] == 23
    assert "41 keluarga dibaca = 40 diputuskan + 1 ditolak" in err.splitlines()[-1]


def test_good_households_end_with_zero(tmp_path: Path) -> None:
    """Nothing wrong: exit code 0, one object a household, in order."""
    code, items, _ = decide(write_households(tmp_path / "a.jsonl", first_lines(3)))
    assert code == 0
    assert [item["household"] for item in items] == ["K-001", "K-002", "K-003"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("missing.jsonl", None, "SAS-H040"),
        ("broken.json", b'{"id_keluarga": ', "SAS-H002"),
        ("latin.json", '{"id_keluarga": "Ké"}'.encode("latin-1"), "SAS-H041"),
        ("empty.json", b"", "SAS-H050"),
        ("table.xlsx", b"PK", "SAS-H042"),
        ("list.json", b"[1]", "SAS-H001"),
    ],
)
def test_a_bad_file_does_not_stop_the_others(tmp_path: Path, name: str, data: bytes | None, code: str) -> None:
    """A file that can't be read is named with its code; the households of the others are still decided."""
    good = write_households(tmp_path / "good.jsonl", first_lines(1))
    bad = tmp_path / name
    if data is not None:
        bad.write_bytes(data)
    ended, items, err = decide(bad, good)
    assert ended == 1
    assert code in err
    assert name in err
    assert "Traceback" not in err
    assert [item["household"] for item in items if not item.get("rejected")] == ["K-001"]


def test_a_folder_is_no_file_of_households(tmp_path: Path) -> None:
    """A folder without tables is a problem of the user's, told in one line."""
    ended, _, err = decide(tmp_path)
    assert ended == 1
    assert "SAS-I130" in err


def test_a_broken_line_is_one_rejected_household(tmp_path: Path) -> None:
    """In JSON Lines a line that can't be read is one rejected household, and the next line goes on."""
    lines = first_lines(2)
    code, items, err = decide(write_households(tmp_path / "a.jsonl", [lines[0], '{"id_keluarga": ', lines[1]]))
    assert code == 1
    assert [bool(item.get("rejected")) for item in items] == [False, True, False]
    assert "3 keluarga dibaca = 2 diputuskan + 1 ditolak" in err


def test_the_items_of_a_list_on_one_line_are_told_apart(tmp_path: Path) -> None:
    """In a list every household has its number, on stderr and in the data; also the first of two with one key."""
    file = tmp_path / "a.json"
    file.write_text(
        '[{"id_keluarga": "K-1"}, {"id_keluarga": "K-2", "desil_nasional": 11}, {"id_keluarga": "K-1"}]', "utf-8"
    )
    code, items, err = decide(file)
    assert code == 1
    assert [(item["line"], item["item"]) for item in items if item.get("rejected")] == [(1, 2), (1, 3)]
    assert f"{file}:1 (keluarga ke-2 dalam berkas): desil_nasional: " in err
    assert "sudah diputuskan pada baris 1 (keluarga ke-1 dalam berkas)" in err
    english = ran("decide", file, "--rules", RULES, "--on", DAY, "--lang", "en")
    assert f"{file}:1 (household 2 of the file): " in english.err


def test_a_line_that_is_a_text_is_no_household(tmp_path: Path) -> None:
    """A household written as a text inside quotes is refused as such, and not read a second time."""
    _, items, err = decide(write_households(tmp_path / "a.jsonl", [json.dumps(first_lines(1)[0])]))
    assert [fault["code"] for fault in items[0]["faults"]] == ["SAS-H001"]  # type: ignore[attr-defined]
    assert "hapus tanda kutip" in err
    _, _, err = decide(write_households(tmp_path / "b.jsonl", ['"K-002"']))
    assert "SAS-H001" in err
    assert "hapus tanda kutip" not in err


def test_every_fault_has_a_line_of_its_own(tmp_path: Path) -> None:
    """Each fault of a household begins with the household's place, so that a search for it finds them all."""
    spoilt = '{"id_keluarga": "", "desil_nasional": "2", "nama": "x"}'
    file = write_households(tmp_path / "a.jsonl", [spoilt])
    _, items, err = decide(file)
    lines = [line for line in err.splitlines() if line.startswith(f"{file}:1: ")]
    assert len(lines) == len(items[0]["faults"]) == 3  # type: ignore[arg-type]


def test_the_same_file_twice_is_decided_once(tmp_path: Path) -> None:
    """A file that is named twice has each household twice."""
    file = write_households(tmp_path / "a.jsonl", first_lines(1))
    _, items, _ = decide(file, file)
    assert [bool(item.get("rejected")) for item in items] == [False, True]


def test_a_household_that_comes_twice_is_rejected_the_second_time(tmp_path: Path) -> None:
    """Two records of one key are two answers: the second one is rejected, also from another file."""
    first = write_households(tmp_path / "a.jsonl", first_lines(1))
    code, items, err = decide(first, write_households(tmp_path / "b.jsonl", first_lines(2)))
    assert code == 1
    assert [item.get("household") for item in items] == ["K-001", None, "K-002"]
    assert "SAS-H051" in err


def test_personal_values_do_not_leave_by_a_message(tmp_path: Path) -> None:
    """A rejected household's NIK and texts stand neither on stdout nor on stderr."""
    household = json.loads(first_lines(1)[0])
    household["anggota"][0]["jenis_kelamin"] = "Siti Rahayu"
    household["anggota"][0]["nomor_hp"] = NIK
    household["desil_nasional"] = NIK
    result = ran(
        "decide", write_households(tmp_path / "a.jsonl", [json.dumps(household)]), "--rules", RULES, "--on", DAY
    )
    assert result.code == 1
    for private in (NIK, "Siti", "Rahayu"):
        assert private not in result.out + result.err


def test_json_is_one_list(tmp_path: Path) -> None:
    """With --format json the whole output is one list, also where nothing was decided."""
    good = write_households(tmp_path / "a.jsonl", first_lines(2))
    whole = ran("decide", good, "--rules", RULES, "--on", DAY, "--format", "json")
    assert [item["household"] for item in json.loads(whole.out)] == ["K-001", "K-002"]
    none = ran("decide", tmp_path / "none.json", "--rules", RULES, "--on", DAY, "--format", "json")
    assert json.loads(none.out)[0]["rejected"] is True


def test_text_is_for_people(tmp_path: Path) -> None:
    """With --format text each household has a heading and a line for each program, without colours in a file."""
    good = write_households(tmp_path / "a.jsonl", first_lines(1))
    result = ran("decide", good, "--rules", RULES, "--areas", AREAS, "--on", DAY, "--format", "text")
    assert "K-001" in result.out
    assert "✓ layak" in result.out
    assert "\x1b" not in result.out


def test_all_adds_what_is_not_in_force(tmp_path: Path) -> None:
    """--all names the programs that are not in force, each with why."""
    file = write_households(tmp_path / "a.jsonl", first_lines(1))
    _, items, _ = decide(file, "--all")
    assert {item["why"] for item in items[0]["not_in_force"]} <= {"ended", "not_yet", "elsewhere"}  # type: ignore[attr-defined]


def test_a_bad_area_table_is_a_problem_of_the_user(tmp_path: Path) -> None:
    """A table of areas with an unknown column is refused before anything is decided."""
    table = tmp_path / "areas.csv"
    table.write_text("kode_wilayah,status_dessa\n53.02.99.2001,desa\n", encoding="utf-8")
    result = ran("decide", HOUSEHOLDS, "--rules", RULES, "--areas", table, "--on", DAY)
    assert result.code == 1
    assert "SAS-H07" in result.err
    assert result.out == ""
