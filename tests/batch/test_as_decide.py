"""A batch says of every household what `decide` says of it, whoever decides it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import sasaran
from sasaran.case import Case
from sasaran.households import Decided, Rejected, decide_files
from sasaran.tables.writing import write_tables
from tests.batch.homes import DAY, batch, count, list_homes, load_marava, multiply_homes, read, write_homes
from tests.cli.runs import HOUSEHOLDS, RULES, ran
from tests.support.bundled import bundled_book

ON = "2026-02-01"


@pytest.mark.parametrize("engine", ["duckdb", "python"])
def test_a_foreign_rulebook_is_decided_alike(tmp_path: Path, engine: str) -> None:
    """Outcomes, whom they wait for, who benefits and how much: of every home of Marava, by either engine."""
    homes = multiply_homes(60)
    done = batch(tmp_path / "out", write_homes(tmp_path / "in", homes), engine=engine, sample=10)
    assert (done.code, done.err) == (0, "")
    assert count(tmp_path / "out")["decided"] == 60
    book = load_marava()
    compare(
        tmp_path / "out",
        {home["home_number"]: book.decide(home, DAY) for home in homes},
        "home_number",
        "person_number",
    )


@pytest.mark.parametrize("engine", ["duckdb", "python"])
def test_the_village_is_decided_alike(tmp_path: Path, engine: str) -> None:
    """Every household of the example village, by the whole bundled rulebook."""
    book = bundled_book()
    records = [json.loads(line) for line in HOUSEHOLDS.read_text("utf-8").splitlines()]
    records = [each for each in records if is_right(book, each)][:12]
    write_tables(book.content, list(map(plain_answers, records)), tmp_path / "in")
    done = ran(
        "batch",
        tmp_path / "in",
        "--rules",
        RULES,
        "--on",
        ON,
        "--out",
        tmp_path / "out",
        "--engine",
        engine,
        "--sample",
        2,
    )
    assert (done.code, done.err) == (0, "")
    cases = {each["id_keluarga"]: book.decide(each, ON) for each in records}
    compare(tmp_path / "out", cases, "id_keluarga", "id_anggota")


def test_who_is_rejected_is_rejected_alike(tmp_path: Path) -> None:
    """Of a made-up population with much dirt, the same households are rejected as by `decide`, for the same reasons."""
    made = ran(
        "synth",
        "--households",
        250,
        "--seed",
        5,
        "--dirt",
        0.05,
        "--gaps",
        0.05,
        "--out",
        tmp_path / "in",
        "--rules",
        RULES,
    )
    assert made.code == 0
    done = ran("batch", tmp_path / "in", "--rules", RULES, "--on", ON, "--out", tmp_path / "out", "--sample", 3)
    assert done.code == 1
    counts = count(tmp_path / "out")
    one_by_one = list(decide_files(bundled_book(), [tmp_path / "in"], sasaran.api.read_day(ON)))
    rejected = [each for each in one_by_one if isinstance(each, Rejected)]
    assert counts["households"] == len(one_by_one)
    assert counts["rejected"] == len(rejected) > 10
    found = {(row["household_row"], row["code"]) for row in read(tmp_path / "out", "rejected")}
    assert found == {(each.line, fault.code) for each in rejected for fault in each.faults}
    decided = {each.case.household: each.case for each in one_by_one if isinstance(each, Decided)}
    outcomes = {row["id_keluarga"]: row for row in read(tmp_path / "out", "decisions")}
    assert outcomes.keys() == decided.keys()
    for household, case in decided.items():
        assert {program: outcomes[household][program] for program in case} == {
            program: decision.outcome.value for program, decision in case.items()
        }


def compare(out: Path, cases: Mapping[str, Case], key: str, member: str) -> None:
    """Hold a result against the cases of its households."""
    rows = {row[key]: row for row in read(out, "decisions")}
    assert rows.keys() == cases.keys()
    for household, case in cases.items():
        for program, decision in case.items():
            row = rows[household]
            assert row[program] == decision.outcome.value, (household, program)
            assert row[f"{program}__waiting"] == " ".join(decision.waiting_for), (household, program)
            known = decision.outcome is not sasaran.Outcome.UNDETERMINED
            assert row[f"{program}__presumed"] == (bool(decision.presumed) and known), (household, program)
    assert sure(read(out, "beneficiaries"), key, member) == {
        (household, program, name)
        for household, case in cases.items() for program, decision in case.items() for name in decision.beneficiaries
    }  # fmt: skip
    assert {
        (row[key], row["program"], row["line"], row["form"], *map(plain, (row["amount"], row["at_least"], row["at_most"])))
        for row in read(out, "benefits")
    } == {
        (household, program, line, each.form, each.amount, each.at_least, each.at_most)
        for household, case in cases.items() for program, decision in case.items()
        for line, each in enumerate(decision.benefits, start=1)
    }  # fmt: skip


def sure(rows: Iterable[Mapping[str, Any]], key: str, member: str) -> set[tuple[str, str, str]]:
    return {(row[key], row["program"], row[member]) for row in rows if row["outcome"] == "eligible"}


def plain(value: Any) -> Any:
    return None if value is None else Fraction(value)


def is_right(book: sasaran.Rulebook, record: Mapping[str, Any]) -> bool:
    try:
        book.read_household(record, ON)
    except sasaran.HouseholdError:
        return False
    return True


def plain_answers(record: dict[str, Any]) -> dict[str, Any]:
    """Give answers as the yes and no of tables."""
    found: dict[str, Any] = json.loads(json.dumps(record))
    for owner in (found, *(found.get("anggota") or ())):
        for said in owner.get("atestasi") or ():
            said["jawaban"] = said["jawaban"] in ("ya", True)
    return found


def test_the_example_has_all_three_outcomes(tmp_path: Path) -> None:
    """What the other tests compare is not all of one kind."""
    batch(tmp_path / "out", write_homes(tmp_path / "in", list_homes()))
    rows = read(tmp_path / "out", "decisions")
    assert {row["child_grant"] for row in rows} == {"eligible", "ineligible", "undetermined"}
