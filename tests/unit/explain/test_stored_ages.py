"""An age stored some time ago is shown as what it can be on the decision date."""

from __future__ import annotations

from pathlib import Path

import pytest

import sasaran

RULES = Path(__file__).resolve().parents[3] / "rules"


@pytest.mark.parametrize(("recorded", "shown"), [("2024-01-01", [71, 72]), ("2024-02-01", 71), ("2026-02-01", 69)])
def test_a_stored_age_has_grown(recorded: str, shown: object) -> None:
    """69 two years ago is 71 or 72 now; on the very anniversary it is 71."""
    household = {
        "id_keluarga": "K-1",
        "desil_nasional": 1,
        "tanggal_data": recorded,
        "anggota": [{"id_anggota": "A-1", "hubungan_keluarga": "kepala", "umur": 69}],
    }
    decision = sasaran.load(RULES).decide(household, "2026-02-01")["pkh"]
    values = [
        value for reason in decision.reasons for name, value in dict(reason.values).items() if name.endswith("umur")
    ]
    assert values
    assert all(value == shown for value in values)
    assert recorded == "2026-02-01" or "69" not in decision.explain().replace("1969", "")
