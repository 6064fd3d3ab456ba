"""Wrong use ends with 2, in the language that was asked for, and never with a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from sasaran.cli.failing import fail
from tests.cli.runs import AREAS, DAY, HOUSEHOLDS, RULES, first_lines, ran, write_households

DECIDE = ("decide", HOUSEHOLDS, "--rules", RULES)
EXPLAIN = ("explain", HOUSEHOLDS, "--rules", RULES, "--areas", AREAS, "--on", DAY)

WRONG = [
    (("perkiraan",), "SAS-U004"),
    (("deside", HOUSEHOLDS, "--on", DAY), "SAS-U004"),
    (("check",), "SAS-U002"),
    (("check", "nowhere/rules"), "SAS-U015"),
    (("check", RULES, "--form", "json"), "SAS-U001"),
    (("check", RULES, "--format", "xml"), "SAS-U003"),
    (("version", "more"), "SAS-U005"),
    (("decide", HOUSEHOLDS), "SAS-U002"),
    (("decide", "--on", DAY), "SAS-U002"),
    ((*DECIDE, "--on", "1 Februari 2026"), "SAS-U010"),
    ((*DECIDE, "--on", "2026-02-30"), "SAS-U010"),
    ((*DECIDE, "--on", ""), "SAS-U010"),
    ((*DECIDE, "--on", DAY, "--lang", "jv"), "SAS-U003"),
    (("decide", HOUSEHOLDS, "--rules", "nowhere", "--on", DAY), "SAS-U015"),
    (("read", RULES, "--program", "pkk", "--on", DAY), "SAS-U011"),
    (("read", RULES, "--program", "pkh", "--on", "1999-01-01"), "SAS-U012"),
    ((*EXPLAIN, "--program", "pkk", "--household", "K-001"), "SAS-U011"),
    ((*EXPLAIN, "--program", "pkh", "--household", "K-999"), "SAS-U013"),
    ((*EXPLAIN, "--program", "pkh"), "SAS-U014"),
    ((*EXPLAIN, "--program", "ucj_pekerja_rentan", "--household", "K-001"), "SAS-U012"),
    (("help", "SAS-Z999"), "SAS-U016"),
]


@pytest.mark.parametrize(("words", "code"), WRONG)
def test_wrong_use_ends_with_two(words: tuple[object, ...], code: str) -> None:
    """Every wrong use has exit code 2, its code on stderr, nothing on stdout, and no traceback."""
    for lang in ((), ("--lang", "en")):
        if lang and "--lang" in words:
            continue
        result = ran(*words, *lang)
        assert result.code == 2
        assert code in result.err
        assert "Traceback" not in result.err
        assert result.out == ""


@pytest.mark.parametrize(("name", "text", "code"), [("a.json", "[]", "SAS-U013"), ("a.yaml", "\n", "SAS-H050")])
def test_a_file_without_households_is_not_passed_over_in_silence(
    tmp_path: Path, name: str, text: str, code: str
) -> None:
    """Explaining a household of a file that holds none says so; an empty YAML file is refused as an empty JSON file."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    result = ran("explain", tmp_path / name, "--program", "pkh", "--on", DAY)
    assert (result.code > 0, code in result.err) == (True, True), result


def test_the_language_of_wrong_use_is_the_one_asked_for() -> None:
    """The same mistake is told in Bahasa Indonesia, or in English where that is asked for."""
    assert "bukan tanggal" in ran(*DECIDE, "--on", "kemarin").err
    assert "is not a date" in ran(*DECIDE, "--on", "kemarin", "--lang", "en").err


def test_what_is_missing_and_what_could_be_given_is_named() -> None:
    """A missing argument and the choices of an option are named."""
    assert "`RULES`" in ran("check").err
    assert "text, json, sarif, github" in ran("check", RULES, "--format", "xml").err


def test_no_words_at_all_show_the_help() -> None:
    """Without any word the help is shown."""
    result = ran()
    assert result.code == 0
    assert "decide" in result.out


def test_a_mistyped_name_gets_the_nearest_one() -> None:
    """A mistyped command or program names the nearest right one."""
    assert "`decide`" in ran("deside", HOUSEHOLDS).err
    assert "`pkh`" in ran("read", RULES, "--program", "pkhh", "--on", DAY).err


def test_a_result_that_cannot_be_written_is_wrong_use(tmp_path: Path) -> None:
    """A report cannot be written into a file that is no folder."""
    file = write_households(tmp_path / "a.jsonl", first_lines(1))
    result = ran("village", file, "--rules", RULES, "--on", DAY, "--out", file / "below")
    assert result.code == 2
    assert "SAS-U017" in result.err


def test_a_file_that_cannot_be_opened_is_the_users_to_mend(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever command meets it: exit code 1, the file's name, and no traceback."""
    assert fail(PermissionError(13, "Permission denied", "aturan/rahasia.yaml"), ["check"]) == 1
    said = capsys.readouterr().err
    assert "SAS-U026" in said
    assert "`aturan/rahasia.yaml`" in said
    assert fail(OSError("something of our own"), ["check"]) == 3
