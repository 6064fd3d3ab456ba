"""Batches of registers, with receipts, with tables of areas."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.batch.homes import batch, count, load_marava, multiply_homes, read, write_homes
from tests.cli.runs import ran
from tests.docs.pages import DOCS

EXAMPLE = DOCS / "diagnostics" / "contoh"


def test_a_register_is_imported_first(tmp_path: Path) -> None:
    """Whom the import rejects is counted apart; its report stays with the result."""
    (tmp_path / "keluarga.csv").write_text("id_keluarga,wilayah,desil\nA,53.01,2\nB,53.01,x\nC,53.01,7\n")
    done = ran(
        "batch", tmp_path / "keluarga.csv", "--register", EXAMPLE / "pemetaan.yaml", "--rules", EXAMPLE / "aturan",
        "--on", "2026-02-01", "--out", tmp_path / "out", "--sample", 3,
    )  # fmt: skip
    assert done.code == 1, done.err
    found = count(tmp_path / "out")
    assert (found["households"], found["decided"], found["rejected_at_import"]) == (2, 2, 1)
    assert {row["id_keluarga"] for row in read(tmp_path / "out", "decisions")} == {"A", "C"}
    assert sorted(each.name for each in (tmp_path / "out" / "import").iterdir()) == ["rejected.csv", "report.html"]


def test_receipts_are_written_of_everybody(tmp_path: Path) -> None:
    """With a ledger everybody is decided one by one, and each has a receipt."""
    folder = write_homes(tmp_path / "in", multiply_homes(7))
    done = batch(tmp_path / "out", folder, "--ledger", tmp_path / "book")
    assert done.code == 0
    assert "SAS-B010" in done.err
    assert "7 receipts" in done.err
    (entry,) = (tmp_path / "book" / "chain.jsonl").read_text("utf-8").splitlines()
    assert json.loads(entry)["count"] == 7
    batch(tmp_path / "plain", folder)
    assert read(tmp_path / "out", "decisions") == read(tmp_path / "plain", "decisions")


def test_tables_of_areas_are_read(tmp_path: Path) -> None:
    """Facts of areas from outside the rulebook count, as they do for `decide`, and nobody is decided one by one."""
    homes = multiply_homes(6)
    (tmp_path / "land.csv").write_text("shire,winter_months\nN,1\n")
    book = load_marava()
    done = batch(tmp_path / "out", write_homes(tmp_path / "in", homes), "--areas", tmp_path / "land.csv")
    assert done.code == 0, done.err
    assert "SAS-B010" not in done.err
    table = book.read_areas(tmp_path / "land.csv")
    rows = {row["home_number"]: row for row in read(tmp_path / "out", "decisions")}
    for home in homes:
        case = book.decide(home, "2026-03-01", areas=table)
        assert {program: rows[home["home_number"]][program] for program in case} == {
            program: decision.outcome.value for program, decision in case.items()
        }


def test_the_manifest_is_printed_when_asked_for(tmp_path: Path) -> None:
    """`--format json` prints what is in manifest.json."""
    done = batch(tmp_path / "out", write_homes(tmp_path / "in"), "--format", "json")
    assert json.loads(done.out) == json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))


def test_wrong_words_are_wrong_use(tmp_path: Path) -> None:
    """A size that is none, a table without its file, and two folders are told before anything is read."""
    homes = write_homes(tmp_path / "in")
    assert "SAS-B009" in batch(tmp_path / "out", homes, "--memory", "much").err
    assert "SAS-B009" in batch(tmp_path / "out", homes, "--table", "people").err
    assert batch(tmp_path / "out", homes, homes).code == 2
    assert not (tmp_path / "out").exists()


def test_without_pyspark_the_engine_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks for Spark without having it is told the command that installs it."""
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    done = batch(tmp_path / "out", write_homes(tmp_path / "in"), engine="spark")
    assert (done.code, "SAS-B013" in done.err, "pip install" in done.err) == (1, True, True)
    assert not (tmp_path / "out").exists()
