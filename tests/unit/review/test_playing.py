"""What the review pack finds when it runs scenarios: the same as `sasaran test`, with what a family would be told."""

from __future__ import annotations

from pathlib import Path

import sasaran
from sasaran.ir.narrowing import narrow
from sasaran.review.playing import Played, Player

ROOT = Path(__file__).resolve().parents[3]
CONTENT = narrow(sasaran.load(ROOT / "rules").content, ["pkh"])
START = """# language: id
Fitur: Uji

  Skenario: Uji
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional {desil}
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Ibu A   | kepala            | perempuan     | 75   |
      | Pak B   | {kedua}  | laki-laki     | 30   |
    Ketika kelayakan PKH diperiksa
    Maka hasilnya "{hasil}"
"""


def _play(desil: int, second: str, outcome: str) -> Played:
    text = START.format(desil=desil, kedua=second, hasil=outcome)
    (played,) = Player(CONTENT).play("uji.feature", text)
    return played


def test_a_household_with_two_heads_is_refused_as_everywhere() -> None:
    """What contradicts a named member is a mistake in the scenario here too, and nothing is explained of it."""
    played = _play(3, "kepala", "layak")
    assert not played.holds
    assert played.result.problem is not None
    assert "SAS-H060" in str(played.result.problem.values)
    assert played.explained == {"id": (), "en": ()}


def test_what_the_family_would_be_told_is_there_in_both_languages() -> None:
    """The sheet of the family's reader: a verdict and why, without what is the same in every scenario."""
    played = _play(3, "menantu", "layak")
    assert played.holds
    for lang, sheets in played.explained.items():
        (sheet,) = sheets
        assert (sheet.lang, sheet.reader, sheet.tone) == (lang, "keluarga", "yes")
        keys = [section.key for section in sheet.sections]
        assert keys[0] == "why"
        assert "benefits" in keys
        assert not {"where", "object"} & set(keys)


def test_a_scenario_that_does_not_hold_is_told_as_the_rules_have_it() -> None:
    """The sheet says what the engine found, not what the scenario wanted."""
    played = _play(6, "menantu", "layak")
    assert not played.holds
    assert [sheet.tone for sheet in played.explained["id"]] == ["no"]
