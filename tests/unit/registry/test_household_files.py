"""Files of households give their records one after another, exactly as written, or say where they are wrong."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sasaran.base.errors import Fault, HouseholdError
from sasaran.registry import files
from sasaran.registry.files import read_households
from sasaran.registry.json_text import UnreadableError
from sasaran.registry.yaml_text import parse_yaml


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def refuse(path: Path) -> tuple[str, int | None]:
    with pytest.raises(HouseholdError) as caught:
        list(read_households(path))
    (fault,) = caught.value.faults
    assert fault.words("id")
    assert fault.words("en")
    return fault.code, fault.line


def test_a_json_file_holds_one_household_or_a_list(tmp_path: Path) -> None:
    """Each record comes with the line where it begins, in a list also with its number; decimals stay exact."""
    assert list(read_households(write(tmp_path, "a.json", '\n{"a": 1.10}\n'))) == [(2, None, {"a": Decimal("1.10")})]
    path = write(tmp_path, "b.JSON", '[\n{"a": 1},\n\n{"a":\n2}, 3\n]\n')
    assert list(read_households(path)) == [(2, 1, {"a": 1}), (4, 2, {"a": 2}), (5, 3, 3)]
    one_line = list(read_households(write(tmp_path, "d.json", '[{"a": 1}, {"a": 2}]')))
    assert [(line, item) for line, item, _ in one_line] == [(1, 1), (1, 2)]
    assert list(read_households(write(tmp_path, "c.json", b"\xef\xbb\xbf[]"))) == []


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "SAS-H050", None), ('{"a": 1}\n{"a": 2}', "SAS-H042", None), ("[1, 2", "SAS-H002", 1), ("[1,]", "SAS-H002", 1), ("[1]\n]", "SAS-H002", 2),
        ("[1 2]", "SAS-H002", 1), ('[1,\n{"a": 1, "a": 2}]', "SAS-H045", 2), ("[\n\nNaN]", "SAS-H047", 3), ("[" * 100_000, "SAS-H046", 1),
        (b"\xff\xfe[\x00]\x00", "SAS-H041", None), ("[1," + "9" * 10_001 + "]", "SAS-H048", 1),
    ],
)  # fmt: skip
def test_json_that_is_wrong(tmp_path: Path, text: str | bytes, code: str, line: int | None) -> None:
    """What can't be read is an error of the file, with its line."""
    assert refuse(write(tmp_path, "a.json", text)) == (code, line)


def test_a_bad_line_is_one_rejected_row(tmp_path: Path) -> None:
    """In JSON Lines the others go on; blank lines are none; any line end will do."""
    lines = [
        b'\xef\xbb\xbf{"a": 1}\r',
        b"",
        b'{"a": }',
        b"\xff",
        b'{"a": NaN}',
        b"{" * 1 + b'"a":' + b"[" * 60_000,
        b'{"a": 2}',
        b"[]",
    ]
    for name in ("a.jsonl", "a.ndjson"):
        found = list(read_households(write(tmp_path, name, b"\n".join(lines))))
        assert [number for number, _, _ in found] == [1, 3, 4, 5, 6, 7, 8]
        assert [each.code if isinstance(each, Fault) else each for _, _, each in found] == [
            {"a": 1}, "SAS-H002", "SAS-H041", "SAS-H047", "SAS-H046", {"a": 2}, [],
        ]  # fmt: skip
        assert all(each.line == number for number, _, each in found if isinstance(each, Fault))


def test_a_line_that_is_too_long_is_one_rejected_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is passed over without being kept in memory; what follows is read."""
    monkeypatch.setattr(files, "LINE_LIMIT", 20)
    found = list(
        read_households(write(tmp_path, "a.jsonl", '{"a": 1}\n{"a": "' + "x" * 95 + '"}\n{"a": 2}\n"' + "y" * 40))
    )
    assert [(number, each.code if isinstance(each, Fault) else each) for number, _, each in found] == [
        (1, {"a": 1}), (2, "SAS-H044"), (3, {"a": 2}), (4, "SAS-H044"),
    ]  # fmt: skip


def test_a_large_json_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """Files of 100 MB go line by line; the message says so."""
    path = tmp_path / "a.json"
    with path.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    assert refuse(path) == ("SAS-H043", None)
    with pytest.raises(HouseholdError, match=r"64 MB.*jsonl"):
        read_households(path)


def test_files_that_are_not_there_or_not_known(tmp_path: Path) -> None:
    """Each is a fault at once, before the first record is asked for."""
    (tmp_path / "a.csv").touch()
    for path, code in (
        (tmp_path / "none.json", "SAS-H040"),
        (tmp_path, "SAS-H040"),
        (tmp_path / "a.csv", "SAS-H042"),
        (tmp_path / "n.jsonl", "SAS-H040"),
    ):
        with pytest.raises(HouseholdError) as caught:
            read_households(path)
        assert caught.value.faults[0].code == code
    (tmp_path / "d.json").mkdir()
    assert refuse(tmp_path / "d.json")[0] == "SAS-H040"


def test_yaml_types_nothing_by_itself(tmp_path: Path) -> None:
    """Numbers with a leading zero, times, dates, yes and no stay the texts they are."""
    text = """
nik: 0123456701234567
jam: 12:30
tanggal: 1988-04-01
kata: no
hex: 0x10
garis: 1_000
besar: 1e5
bulat: 42
minus: -3
nol: 0
pecahan: 0.50
benar: true
salah: false
kosong:
nihil: null
kutip: '42'
ganda: "true"
daftar: [petani, 7]
"""
    ((line, _, record),) = list(read_households(write(tmp_path, "a.yaml", text)))
    assert line == 2
    assert record == {
        "nik": "0123456701234567", "jam": "12:30", "tanggal": "1988-04-01", "kata": "no", "hex": "0x10", "garis": "1_000", "besar": "1e5",
        "bulat": 42, "minus": -3, "nol": 0, "pecahan": Decimal("0.50"), "benar": True, "salah": False, "kosong": None, "nihil": None,
        "kutip": "42", "ganda": "true", "daftar": ["petani", 7],
    }  # fmt: skip


def test_yaml_holds_documents_and_lists(tmp_path: Path) -> None:
    """Every document is a household or a list of them."""
    found = list(read_households(write(tmp_path, "a.yml", "a: 1\n---\n- a: 2\n- a: 3\n---\n[{a: 4}]")))
    assert found == [(1, None, {"a": 1}), (3, 1, {"a": 2}), (4, 2, {"a": 3}), (6, 3, {"a": 4})]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\na: 2", "SAS-H045", 2), ("a: &x [1]\nb: *x", "SAS-H049", 1), ("b: *x", "SAS-H049", 1), ("a: !!python/object:os.system 1", "SAS-H049", 1),
        ("a: !x 1", "SAS-H049", 1), ("a: [1", "SAS-H049", 2), ("a: b: c", "SAS-H049", 1), ("[" * 60 + "]" * 60, "SAS-H046", 1), ("? [1]\n: 2", "SAS-H049", 1),
        ("a: \x07", "SAS-H049", 1), ("a: &x [*x]", "SAS-H049", 1),
    ],
)  # fmt: skip
def test_yaml_that_is_wrong(tmp_path: Path, text: str, code: str, line: int) -> None:
    """Equal keys, aliases, tags and broken syntax are errors of the file; nothing of the text is shown."""
    assert refuse(write(tmp_path, "a.yaml", text)) == (code, line)


def test_yaml_that_is_very_deep(tmp_path: Path) -> None:
    """Depth leaks no RecursionError."""
    for text in ("[" * 50_000, "- " * 5_000 + "a", "{a: " * 3_000):
        assert refuse(write(tmp_path, "a.yaml", text))[0] in ("SAS-H046", "SAS-H049")


@given(st.text(max_size=60))
def test_any_yaml_text_is_read_or_refused(text: str) -> None:
    """No text raises anything but a fault."""
    with suppress(UnreadableError):
        list(parse_yaml(text))
