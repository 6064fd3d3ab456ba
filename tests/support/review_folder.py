"""A folder with the small rulebook and scenarios that hold, as an owner has them."""

from __future__ import annotations

from pathlib import Path

from tests.support.small_scenarios import BOOK, FORMS, RULE, START, WORDS, tell

DAY = "1 Februari 2026"
SCENARIOS = (
    tell(DAY, "4", "tidak", 'hasilnya "layak"', "bantuannya 200000 per bulan", motor="ya")
    + tell(DAY, "5", "tidak", 'hasilnya "tidak layak"')
    + tell(DAY, "3", "ya", 'hasilnya "tidak layak"', motor="tidak")
    + tell("1 Januari 2025", "4", "tidak", 'hasilnya "layak"')
    + tell("31 Desember 2024", "4", "tidak", 'hasilnya "tidak berlaku"')
)


def write_folder(folder: Path, rule: str = RULE, scenarios: str = SCENARIOS) -> None:
    """Write ``aturan`` and ``skenario`` below a folder."""
    files = {
        "aturan/rulebook.yaml": BOOK + FORMS, "aturan/kata.yaml": WORDS, "aturan/bantuan.yaml": rule,
        "skenario/bantuan.feature": START + scenarios,
    }  # fmt: skip
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
