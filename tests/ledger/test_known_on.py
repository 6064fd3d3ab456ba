"""Two dates: rules in force on one, data as they were known on another."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import sasaran
from sasaran.households import Decided, Rejected, Superseded, decide_files
from tests.support.bundled import bundled_book

ON = "2026-02-01"
HOUSEHOLD = {
    "id_keluarga": "K-1", "kode_wilayah": "53.02.99.2001", "desil_nasional": 2, "tanggal_data": "2025-11-01",
    "tanggal_fakta": {"desil_nasional": "2026-01-20"},
    "anggota": [{"id_anggota": "A-1", "hubungan_keluarga": "kepala", "hamil": True, "kehamilan_ke": 1, "tanggal_fakta": {"hamil": "2025-12-01"}}],
    "kepesertaan": [{"program": "sembako", "mulai": "2025-12-15"}, {"program": "pkh", "mulai": "2025-01-01", "selesai": "2025-12-15"}],
    "atestasi": [{"id": "berdomisili_di_desa", "jawaban": "ya", "oleh": "kepala_desa", "tanggal": "2026-01-11"}],
}  # fmt: skip


@pytest.fixture(scope="module")
def book() -> sasaran.Rulebook:
    return bundled_book()


def test_what_was_recorded_later_was_not_known(book: sasaran.Rulebook) -> None:
    """Facts, statements, enrolments and ends that are dated later are gone; what was known stays; the input is untouched."""
    before = json.dumps(HOUSEHOLD)
    facts = book.decide(HOUSEHOLD, ON, known_on="2025-12-10").facts
    assert "desil_nasional" not in facts.root.values
    assert facts.root.lists["anggota"][0].values["hamil"] is True
    assert [row.values for row in facts.root.lists["kepesertaan"]] == [{"program": "pkh", "mulai": date(2025, 1, 1)}]
    assert facts.statements == ()
    assert json.dumps(HOUSEHOLD) == before


def test_the_same_day_is_known(book: sasaran.Rulebook) -> None:
    """What is dated the very day counts; on the last of the days the case is as without the second date."""
    late = book.decide(HOUSEHOLD, ON, known_on="2026-01-20")
    plain = book.decide(HOUSEHOLD, ON)
    assert late.to_dict() == {**plain.to_dict(), "known_on": "2026-01-20"}
    assert "known_on" not in plain.to_dict()


def test_a_record_of_a_later_day_is_refused(book: sasaran.Rulebook) -> None:
    """Of a household whose whole record is later nothing was known: that is an error, not a household without facts."""
    with pytest.raises(sasaran.HouseholdError) as refused:
        book.decide(HOUSEHOLD, ON, known_on="2025-10-31")
    assert [fault.code for fault in refused.value.faults] == ["SAS-H052"]


def test_of_several_versions_the_latest_known_one_is_decided(book: sasaran.Rulebook, tmp_path: Path) -> None:
    """Three versions and one alone: read = decided + rejected + superseded, whatever their order."""
    versions = [{**HOUSEHOLD, "tanggal_data": day, "tanggal_fakta": {}, "desil_nasional": n} for n, day in enumerate(("2025-03-01", "2025-06-01", "2026-01-01"), start=1)]  # fmt: skip
    other = {**HOUSEHOLD, "id_keluarga": "K-2", "tanggal_data": "2026-01-15"}
    path = tmp_path / "k.jsonl"
    path.write_text("\n".join(json.dumps(each) for each in [versions[2], versions[0], other, versions[1]]))
    found = list(decide_files(book, [path], date(2026, 2, 1), None, date(2025, 12, 31)))
    assert [type(each) for each in found] == [Superseded, Superseded, Rejected, Decided]
    assert isinstance(found[3], Decided)
    assert found[3].case.facts.root.values["desil_nasional"] == 2
