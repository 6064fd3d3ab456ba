"""A small rulebook with a bound, an exception, a route and an amount; and scenarios that watch it well or badly."""

from __future__ import annotations

from sasaran.check.book import check_rulebook
from sasaran.ir.rulebook import Content
from sasaran.mutants.listing import Mutant, list_mutants
from sasaran.mutants.result import Judged
from sasaran.mutants.running import try_mutants

BOOK = """rulebook: uji
version: 1.0.0
language: 1
title: Uji
keys:
  yes: ya
  no: tidak
"""
WORDS = """entity: keluarga
key: id
region: wilayah
title: Keluarga
fields:
  wilayah:
    type: text
    title: Wilayah
  desil:
    type: whole number
    unit: desil
    min: 1
    max: 10
    title: Desil
  punya_mobil:
    type: yes/no
    title: Punya mobil
  punya_motor:
    type: yes/no
    title: Punya motor
"""
RULE = """program: bantuan
title: Bantuan
recipient: keluarga
valid:
  from: 2025-01-01
eligibility:
  all:
    - name: desil
      when: desil <= 4
  unless:
    - name: mobil
      when: punya_mobil
benefit:
  - form: tunai
    per: bulan
    amount: 200000
"""
FORMS = """forms:
  tunai: Tunai
"""
START = """# language: id
Fitur: Uji
"""


def build(rule: str = RULE) -> tuple[Content, dict[str, str]]:
    """Check a rule with the words above; it must be sound."""
    files = {"uji/rulebook.yaml": BOOK + FORMS, "uji/kata.yaml": WORDS, "uji/aturan.yaml": rule}
    checked = check_rulebook({path: text.encode() for path, text in files.items()}, "uji")
    assert checked.content is not None, [(each.code, str(each.span), dict(each.values)) for each in checked.errors]
    return checked.content, files


def tell(day: str, desil: str, mobil: str, *outcome: str, motor: str = "-") -> str:
    """Write one scenario."""
    rows = "".join(f"      | {name} | {value} |\n" for name, value in (("punya mobil", mobil), ("punya motor", motor)))
    steps = "\n    Dan ".join(outcome)
    return (
        f"\n  Skenario: Pada {day} desil {desil} mobil {mobil} motor {motor}\n"
        f"    Diketahui aturan yang berlaku pada tanggal {day}\n"
        f'    Dan sebuah keluarga di wilayah "53" dengan desil {desil}\n'
        f"    Dan keterangan keluarga itu:\n      | isian | nilai |\n{rows}"
        f"    Ketika kelayakan bantuan diperiksa\n    Maka {steps}\n"
    )


def judge(scenarios: str, rule: str = RULE, accepted: dict[str, str] | None = None) -> dict[str, Judged]:
    """Try every mutant of a rule against scenarios, in one process."""
    content, files = build(rule)
    mutants = list_mutants(content, files)
    found = try_mutants(content, mutants, [("uji.feature", START + scenarios)], accepted, processes=1)
    return {each.mutant.id: each for each in found.judged}


def find(rule: str, part: str) -> Mutant:
    """Find the one mutant whose id ends with a text."""
    content, files = build(rule)
    (found,) = [each for each in list_mutants(content, files) if each.id.endswith(part)]
    return found
