"""A survey of strangers' households → tables of the bundled vocabulary, through a mapping as anybody writes one.

World Bank, Synthetic Data for an Imaginary Country, Sample, 2023 (doi 10.48529/MC1F-QH23), read where it stands: no
row of it is part of this project. The mapping is `tests/support/survei/survei.yaml`.
"""

from __future__ import annotations

from pathlib import Path

from sasaran.api import Rulebook
from sasaran.check.mappings.book import check_mapping
from sasaran.registers.importing import import_register, match_files
from sasaran.registers.report import Report

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "survei"
MAPPING = Path(__file__).with_name("survei") / "survei.yaml"


def import_survey(book: Rulebook, out: Path) -> Report:
    """Import the survey into a folder."""
    mappings, wrong = check_mapping({MAPPING.as_posix(): MAPPING.read_bytes()}, book.content)
    assert not wrong
    mapping = mappings["survei"]
    return import_register(book.content, mapping, match_files(mapping, [str(FOLDER)]), out)
