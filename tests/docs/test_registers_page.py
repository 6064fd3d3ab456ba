"""docs/registers.md: its mapping is right, its files are imported, and what it says of them is so."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import sasaran
from sasaran.check.mappings.book import check_mapping
from sasaran.check.mappings.readings import FORMS
from sasaran.parse.mapping_shapes import (
    AnswerShape,
    FilledShape,
    MappingShape,
    NumberedShape,
    ReadingShape,
    RegionShape,
    RowShape,
    SourceShape,
)
from sasaran.registers.importing import import_register, match_files
from tests.docs.pages import DOCS

PAGES = {"registers.md": DOCS.parent / "rules", "registers.en.md": DOCS / "examples" / "marava" / "rules"}
"""Each page, and the rules that its example is for."""

BLOCK = re.compile(r"```(\w+ \w+)(?: (\S+))?\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("page", PAGES)
def test_the_first_mapping_imports_what_the_page_says(tmp_path: Path, page: str) -> None:
    """The mapping and the files of the page give the households and the reasons that it shows."""
    blocks = BLOCK.findall((DOCS / page).read_text(encoding="utf-8"))
    rules = shutil.copytree(PAGES[page], tmp_path / "rules")
    for kind, name, text in blocks:
        if kind in ("yaml vocabulary", "csv file"):
            (rules if kind == "yaml vocabulary" else tmp_path).joinpath(name).write_text(text, encoding="utf-8")
    book = sasaran.load(rules)
    (mapping,) = [text for kind, _, text in blocks if kind == "yaml mapping"]
    (told,) = [text for kind, _, text in blocks if kind == "text imported"]
    found, wrong = check_mapping({"pertama.yaml": mapping.encode()}, book.content)
    assert not wrong
    (one,) = found.values()
    given = [str(tmp_path / name) for kind, name, _ in blocks if kind == "csv file"]
    report = import_register(book.content, one, match_files(one, given), tmp_path / "out")
    household = next(each.table for each in one.filled if book.content.entities[each.entity].parent is None)
    lines = [f"{each.code} {each.table}.{each.column}" for each in report.rejections]
    lines.append(f"{household}: {report.households_in} = {report.households_out} + {report.households_rejected}")
    assert lines == told.split("\n")[:-1]


@pytest.mark.parametrize("page", PAGES)
def test_every_key_of_a_mapping_is_on_the_page(page: str) -> None:
    """Whoever reads either page has met each key of a mapping, of what it holds, and each form of a date."""
    shapes = (MappingShape, SourceShape, FilledShape, NumberedShape, RowShape, ReadingShape, RegionShape, AnswerShape)
    keys = {info.alias or name for shape in shapes for name, info in shape.model_fields.items()}
    words = set(re.findall(r"\w+", (DOCS / page).read_text(encoding="utf-8")))
    assert not {key for key in keys if "\0" not in key and key not in ("entities", "column")} - words
    assert "excel" in words
    assert "excel" in FORMS
