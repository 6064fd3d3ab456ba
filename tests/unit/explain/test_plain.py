"""Prove that what is missing is said in words, with whom to ask."""

from __future__ import annotations

from datetime import date

from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import Labels
from sasaran.explain.plain import name_missing, name_pillars, name_waiting
from sasaran.ir.decision import Fact, Outcome
from tests.support.traced import bundled, check
from tests.unit.explain.small_book import program

ON = date(2026, 2, 1)


def words(lang: str = "id") -> Clauses:
    return Clauses(Labels(check(**program("all:\n  - desil <= 4")), lang), ON)


def test_missing_field_names_its_register() -> None:
    """A missing fact says what it is and who keeps it."""
    (found,) = name_missing(words(), [Fact("field", field="desil")])
    assert found.line == "Desil nasional belum diketahui — tanya: Dinas Sosial (DKS)"
    (english,) = name_missing(words("en"), [Fact("field", field="desil")])
    assert english.line == "National decile not known yet — ask: Social office (DKS)"


def test_same_fact_of_several_members_is_asked_once() -> None:
    """Facts that differ only in whose they are are named together."""
    (found,) = name_missing(words(), [Fact("field", field="sekolah", member=key) for key in ("A-1", "A-2")])
    assert found.members == ("A-1", "A-2")
    assert found.line.startswith("Bersekolah belum diketahui (A-1, A-2)")


def test_statement_names_who_may_answer() -> None:
    """A missing statement is its question, with who may answer and how long the answer holds."""
    (found,) = name_missing(words(), [Fact("attest", name="domisili")])
    assert found.what == "Apakah keluarga ini tinggal di desa?"
    assert found.ask == "pernyataan kepala desa, berlaku 1 tahun"


def test_contested_parameter_is_the_rules_problem() -> None:
    """A contested value is named with its values, and as something the rule must settle."""
    (found,) = name_missing(words(), [Fact("parameter", name="berselisih")])
    assert found.what == "Batas yang berselisih: desil 4 atau desil 5 (sumber berselisih)"


def test_pillars_and_waiting_are_said() -> None:
    """Pillars and what a decision waits for are said in words."""
    clauses = Clauses(Labels(bundled(), "id"), ON)
    (line,) = name_pillars(clauses, {"pemberdayaan": Outcome.UNDETERMINED})
    assert line == "Pemberdayaan dan peningkatan pendapatan: belum dapat ditentukan"
    assert name_waiting(clauses, ("data", "people")) == "menunggu data dan menunggu pernyataan"
