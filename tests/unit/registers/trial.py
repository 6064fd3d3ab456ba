"""Small registers: a mapping and files as texts in, the tables and the account of the import out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sasaran.check.mappings.book import check_mapping
from sasaran.registers.importing import import_register, match_files
from sasaran.registers.report import Report
from sasaran.tables.finding import read_tables
from tests.support.bundled import bundled_book

RULES = Path(__file__).resolve().parents[3] / "rules"
BOOK = bundled_book()

HEAD = """
mapping: coba
register: regsosek
record_date: 2022-11-15
"""


@dataclass(frozen=True)
class Imported:
    """What came out of one import."""

    folder: Path
    report: Report
    households: dict[str, dict[str, Any]]

    @property
    def codes(self) -> dict[str, int]:
        """How many rows each reason was found at."""
        found: dict[str, int] = {}
        for each in self.report.rejections:
            found[each.code] = found.get(each.code, 0) + each.rows
        return found


def find_wrong(mapping: str, **beside: str) -> list[tuple[str, int]]:
    """Check a mapping; give the codes of what is wrong with their lines."""
    files = {
        "register/coba.yaml": mapping.encode(),
        **{f"register/{name}": text.encode() for name, text in beside.items()},
    }
    return [(each.code, each.span.line) for each in check_mapping(files, BOOK.content)[1]]


def bring_in(folder: Path, mapping: str, beside: dict[str, str] | None = None, /, **tables: str) -> Imported:
    """Import texts of CSV by the names of their tables."""
    tables_beside = {f"register/{name}": text.encode() for name, text in (beside or {}).items()}
    mappings, wrong = check_mapping({"register/coba.yaml": mapping.encode(), **tables_beside}, BOOK.content)
    assert not wrong, [(each.code, each.span.line, each.values) for each in wrong]
    given = []
    for name, text in tables.items():
        path = folder / f"{name}.csv"
        path.write_text(text, encoding="utf-8")
        given.append(f"{name}={path}")
    report = import_register(BOOK.content, mappings["coba"], match_files(mappings["coba"], given), folder / "out")
    assert report.balances
    found = list(read_tables(BOOK.content, folder / "out"))
    assert not [each for each in found if each.faults]
    return Imported(folder / "out", report, {each.record["id_keluarga"]: each.record for each in found})
