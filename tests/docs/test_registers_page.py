"""docs/registers.md: its mapping is right, its files are imported, and what it says of them is so."""

from __future__ import annotations

import re
from pathlib import Path

import sasaran
from sasaran.check.mappings.book import check_mapping
from sasaran.check.mappings.readings import FORMS
from sasaran.parse.mapping_shapes import MappingShape, ReadingShape
from sasaran.registers.importing import import_register, match_files
from tests.docs.pages import DOCS

PAGE = (DOCS / "registers.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"```(\w+ \w+)(?: (\S+))?\n(.*?)```", re.DOTALL)


def test_the_first_mapping_imports_what_the_page_says(tmp_path: Path) -> None:
    """The mapping and the files of the page give the households and the reasons that it shows."""
    book = sasaran.load(DOCS.parent / "rules")
    blocks = [(kind, name, text) for kind, name, text in BLOCK.findall(PAGE)]
    (mapping,) = [text for kind, _, text in blocks if kind == "yaml mapping"]
    (told,) = [text for kind, _, text in blocks if kind == "text imported"]
    files = [(name, text) for kind, name, text in blocks if kind == "csv file"]
    for name, text in files:
        (tmp_path / name).write_text(text, encoding="utf-8")
    found, wrong = check_mapping({"pertama.yaml": mapping.encode()}, book.content)
    assert not wrong
    (one,) = found.values()
    report = import_register(
        book.content, one, match_files(one, [str(tmp_path / name) for name, _ in files]), tmp_path / "out"
    )
    lines = [f"{each.code} {each.table}.{each.column}" for each in report.rejections]
    lines.append(f"keluarga: {report.households_in} = {report.households_out} + {report.households_rejected}")
    assert lines == told.split("\n")[:-1]


def test_every_key_of_a_mapping_is_on_the_page() -> None:
    """Whoever reads the page has met each key of a mapping and of a reading."""
    keys = {info.alias or name for shape in (MappingShape, ReadingShape) for name, info in shape.model_fields.items()}
    words = set(re.findall(r"\w+", PAGE))
    assert not {key for key in keys if "\0" not in key and key not in ("entities", "column")} - words
    assert "excel" in words
    assert "excel" in FORMS
