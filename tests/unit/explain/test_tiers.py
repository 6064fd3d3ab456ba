"""Prove that a closed tier is told of as closed."""

from __future__ import annotations

from datetime import date

from sasaran.explain.text import explain_text
from sasaran.ir.facts import AreaTable
from sasaran.registry.intake import build_intake
from tests.support.traced import bundled, decide, edition_of, village

ON = date(2023, 3, 15)


def test_closed_tier_is_not_a_no() -> None:
    """A tier that has not opened is called closed, with what would open it, and not failed."""
    content = bundled()
    areas = AreaTable({"53.02.99.2001": {"status_desa": "desa", "jumlah_keluarga_p3ke_desil_1": 12}})
    record = village()["K-003"].replace('"desil_nasional": 2', '"desil_p3ke": 3')
    facts = build_intake(content).read(record, ON, areas)
    edition = edition_of(content, "blt_desa", ON)
    text = explain_text(content, edition, facts, *decide(content, edition, facts))
    assert "belum dibuka: Jumlah keluarga desil 1 menurut data P3KE desa sama dengan 0 keluarga" in text
