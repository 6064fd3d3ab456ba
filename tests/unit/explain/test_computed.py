"""What a condition computes is not what it is computed from: explanations keep the two apart."""

from __future__ import annotations

from pathlib import Path

import sasaran

BOOK = """\
rulebook: contoh
version: '1'
language: 1
currency: Rp
forms:
  tunai: Uang tunai
---
entity: keluarga
key: id_keluarga
fields:
  gaji:
    type: money
    unit: Rp/bulan
    title: Gaji
---
parameter: bebas_pajak
unit: Rp/bulan
values:
  - from: 2025-01-01
    value: 2400000
---
parameter: pajak_terbesar
unit: Rp/bulan
values:
  - from: 2025-01-01
    value: 100000
---
definition: pajak
of: keluarga
title: Pajak
value: max(gaji - bebas_pajak, 0)
---
program: bantuan
title: Bantuan
recipient: keluarga
valid:
  from: 2025-01-01
eligibility:
  when: pajak <= pajak_terbesar
"""


def test_the_fact_is_named_and_only_the_limit_is_called_one(tmp_path: Path) -> None:
    """The wage stands under its own name; what the tax is computed with is no limit of the tax."""
    (tmp_path / "buku.yaml").write_text(BOOK, encoding="utf-8")
    case = sasaran.load(tmp_path).decide({"id_keluarga": "K-1", "gaji": 3000000}, on="2026-02-01")
    said = case["bantuan"].explain(lang="id")
    assert case["bantuan"].outcome is sasaran.Outcome.INELIGIBLE
    assert "gaji: Rp3.000.000" in said.lower().replace("rp", "Rp")
    assert "Rp100.000" in said
    assert "2.400.000" not in said
