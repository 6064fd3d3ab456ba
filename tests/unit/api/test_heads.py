"""A family has one head: a record with two, or with none among those who are there, is told of and not decided."""

from __future__ import annotations

import pytest

import sasaran
from sasaran.api import Rulebook
from tests.support.bundled import bundled_book


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return bundled_book()


def family(*members: dict[str, object]) -> dict[str, object]:
    named = [{"id_anggota": f"A-{number}", "umur": 40, **member} for number, member in enumerate(members, start=1)]
    return {"id_keluarga": "K-1", "kode_wilayah": "53.02", "desil_nasional": 2, "anggota": named}


@pytest.mark.parametrize(
    "members",
    [
        ({"hubungan_keluarga": "kepala"}, {"hubungan_keluarga": "kepala"}),
        ({"hubungan_keluarga": "anak"}, {"hubungan_keluarga": "istri_suami"}),
    ],
)
def test_two_heads_or_none_are_refused(book: Rulebook, members: tuple[dict[str, object], ...]) -> None:
    """Also where nothing says that they live there: whoever is recorded is presumed to."""
    with pytest.raises(sasaran.HouseholdError) as caught:
        book.decide(family(*members), on="2026-02-01")
    assert [fault.code for fault in caught.value.faults] == ["SAS-H060"]


@pytest.mark.parametrize(
    "members",
    [
        ({"hubungan_keluarga": "kepala"}, {"hubungan_keluarga": "kepala", "keberadaan": "meninggal"}),
        ({"hubungan_keluarga": "kepala"}, {}),
        ({"hubungan_keluarga": "anak"}, {}),
    ],
)
def test_what_may_be_one_head_is_decided(book: Rulebook, members: tuple[dict[str, object], ...]) -> None:
    """A head who died heads no family; a relation that is not known may be the head's."""
    assert book.decide(family(*members), on="2026-02-01").decisions
