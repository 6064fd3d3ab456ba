"""Strangers' data: 8,000 households that nobody here wrote are decided, and every row is accounted for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest

import sasaran
from sasaran.households import Decided, decide_files
from sasaran.registers.report import Report
from tests.support.survey import FOLDER, import_survey

ON = "2026-02-01"
RULES = Path(__file__).resolve().parents[2] / "rules"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the survey is not beside this checkout")


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    """The survey as tables, and the account of the import."""
    out = tmp_path_factory.mktemp("survei")
    return out, import_survey(sasaran.load(RULES), out)


@pytest.fixture(scope="module")
def outcomes(imported: tuple[Path, Report]) -> dict[str, dict[str, str]]:
    """Outcomes by program and household."""
    found: dict[str, dict[str, str]] = {"rejected": {}}
    for each in decide_files(sasaran.load(RULES), [imported[0]], date.fromisoformat(ON)):
        if not isinstance(each, Decided):
            found["rejected"][f"{each.line}"] = ""
            continue
        for program, decision in each.case.items():
            found.setdefault(program, {})[each.case.household] = decision.outcome.value
    return found


def test_every_row_is_accounted_for(imported: tuple[Path, Report]) -> None:
    """8,000 households and all their members come in; what went out is what an independent query counts."""
    report = imported[1]
    assert report.balances
    assert (report.households_in, report.households_out, report.households_rejected) == (8000, 8000, 0)
    assert dict(report.members_out) == {"anggota": ask_one("select count(*) from '{member}'")}


def test_what_is_known_is_what_the_survey_says(imported: tuple[Path, Report]) -> None:
    """Of each field as much is known as the survey holds codes that say so: not asked and not said stay unknown."""
    known = {share.field: (share.known, share.partly) for share in imported[1].shares}
    assert known["desil_nasional"] == (0, 8000)
    assert known["status_bekerja"] == (ask_one("select count(*) from '{member}' where act_status in (1, 2, 3)"), 0)
    assert known["partisipasi_sekolah"] == (
        ask_one("select count(*) from '{member}' where school_attend in (1, 2, 3)"),
        0,
    )
    assert known["umur"] == (ask_one("select count(age) from '{member}'"), 0)


def ask(question: str) -> dict[str, str]:
    """Ask the survey itself, in another engine: household → answer."""
    places = {name: str(FOLDER / f"{name}.parquet") for name in ("household", "member")}
    return dict(duckdb.sql(question.format(**places)).fetchall())


def ask_one(question: str) -> int:
    """Ask the survey itself for one number."""
    places = {name: str(FOLDER / f"{name}.parquet") for name in ("household", "member")}
    return int(duckdb.sql(question.format(**places)).fetchall()[0][0])


def test_every_household_is_decided_or_rejected(outcomes: dict[str, dict[str, str]]) -> None:
    """8,000 households in: decided and rejected add up to 8,000, for every program."""
    rejected = len(outcomes["rejected"])
    for program, found in outcomes.items():
        if program != "rejected":
            assert len(found) + rejected == 8000, program
    assert rejected == 0


def test_sembako_agrees_with_an_independent_count(outcomes: dict[str, dict[str, str]]) -> None:
    """The decile bound is contested at 5, a car is an indicative exclusion: an independent query says the same of each."""
    expected = ask(
        "select hid, case when quint_nat >= 4 then 'ineligible' when quint_nat = 3 or car = 1 then 'undetermined' "
        "else 'eligible' end from '{household}'"
    )
    assert outcomes["sembako"] == expected


def test_what_was_not_asked_never_excludes(outcomes: dict[str, dict[str, str]]) -> None:
    """The survey asks nobody whether she is pregnant: a poor family with a woman of that age is never refused PKH."""
    maybe = ask(
        "select distinct h.hid, 1 from '{household}' h join '{member}' m using (hid) "
        "where quint_nat <= 2 and sex = 2 and age between 10 and 53"
    )
    assert maybe
    assert not [household for household in maybe if outcomes["pkh"][household] == "ineligible"]
    young = ask(
        "select distinct h.hid, 1 from '{household}' h join '{member}' m using (hid) where quint_nat <= 2 and car = 0 and age <= 3"
    )
    assert young
    assert {outcomes["pkh"][household] for household in young} == {"eligible"}
