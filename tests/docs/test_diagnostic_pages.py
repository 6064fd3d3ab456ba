"""A page of a code says what is so: its wrong text brings about that code, its right text nothing (docs/diagnostics)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sasaran.base.catalogue import CATALOGUE
from sasaran.cli.commands.help import ROOMS
from sasaran.cli.pages import SECTIONS, Block, read_sections, show_page
from tests.docs.diagnostic_pages import find_companions, list_diagnostic_pages, read_page

COMPLETE = True
"""Set to True with the last page: then a code without a page is an error."""

NOT_RUN = {
    "SAS-C064": "a last net that no known text reaches",
    "SAS-P002": "a file of more than 2 MB",
    "SAS-P023": "a file with hundreds of problems",
    "SAS-P101": "a condition of more than 2000 characters",
    "SAS-G013": "no file is known that brings it about",
    "SAS-H043": "a file of more than the limit",
    "SAS-H044": "a line of more than the limit",
    "SAS-U026": "needs a file without the right to read it",
    "SAS-I002": "needs a file without the right to read it",
    "SAS-I006": "stands among the warnings of a whole report (tests/registers/test_dirt.py brings it about)",
    "SAS-I015": "a file of thousands of columns",
    "SAS-I016": "a file with a row of megabytes",
    "SAS-I031": "needs a workbook",
    "SAS-I032": "needs a workbook",
    "SAS-I050": "needs a database",
    "SAS-I051": "needs a Python without pyreadstat",
    "SAS-I102": "needs a Parquet file",
    "SAS-I103": "needs a Parquet file",
    "SAS-I107": "needs a folder without the right to write it",
    "SAS-I108": "needs more than the machine's memory",
    "SAS-I109": "needs a full disk",
    "SAS-I124": "a household of more than thirty members",
    **dict.fromkeys([f"SAS-I13{number}" for number in (1, 2, 3, 4, 5)], "needs Parquet tables (tests/unit/tables)"),
    "SAS-B002": "needs a folder without the right to write it",
    "SAS-B003": "needs a full disk (tests/batch/test_whole_or_not.py limits the size of files)",
    "SAS-B004": "needs more than the allowed memory",
    "SAS-B005": "a fault of the engine (tests/batch/test_whole_or_not.py plants one)",
    "SAS-B008": "needs two processes (tests/batch/test_whole_or_not.py)",
    "SAS-B013": "needs a Python without pyspark (tests/batch/test_other_ways.py)",
    "SAS-B014": "needs a machine without Java",
    "SAS-B015": "needs a cluster of Spark",
    "SAS-B016": "needs Spark (tests/servers/test_spark_batch.py kills its workers)",
    "SAS-U018": "needs a Python without durable-rules",
    "SAS-U040": "needs a Python without pygls",
    "SAS-U058": "needs a Python without pyarrow",
    "SAS-U062": "needs a git repository",
    "SAS-U070": "no file is known that brings it about",
    "SAS-U090": "a fault of the engine",
    "SAS-U091": "a fault of the engine",
    **dict.fromkeys(
        [f"SAS-A{number:03d}" for number in (*range(1, 18), 20, 21)],
        "needs a ledger that was tampered with (tests/ledger tampers with one)",
    ),
    **dict.fromkeys(
        [f"SAS-A{number:03d}" for number in range(30, 38)],
        "needs a batch that was tampered with (tests/batch/test_audit.py tampers with one)",
    ),
}
"""Codes whose page shows an example that no test can run, and why."""

HEADINGS = [*SECTIONS["id"], *SECTIONS["en"]]
pages = pytest.mark.parametrize("path", list_diagnostic_pages(), ids=lambda path: path.stem)


@pages
def test_the_wrong_text_of_a_page_brings_about_its_code_and_the_right_one_nothing(path: Path) -> None:
    """Each example is wrong in this one way, and repaired as the page says."""
    page = read_page(path)
    assert page.numbers or page.code in NOT_RUN
    for number in page.numbers:
        wrong = page.run("wrong", number)
        assert set(wrong.codes) == {page.code} | find_companions(page, number), wrong.printed
        assert page.find("right", number), f"{page.code}: example {number} is not repaired"
        repaired = page.run("right", number)
        assert repaired.codes == (), repaired.printed


@pages
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_page_shows_what_is_printed(path: Path, lang: str) -> None:
    """What the page shows is what the reader will see (`python -m tests.docs.diagnostic_pages` writes it)."""
    page = read_page(path)
    for number in page.numbers:
        blocks = [each for each in page.find("printed", number) if ("en" in each.words) == (lang == "en")]
        assert len(blocks) == 1, f"{page.code}: example {number} has no `text printed{' en' * (lang == 'en')}`"
        assert blocks[0].text.strip("\n") == page.run("wrong", number, lang).printed.strip("\n")


@pages
def test_a_page_has_its_sections_in_both_languages(path: Path) -> None:
    """The title is the code; the sections are all there, in order, and each says something."""
    text = path.read_text(encoding="utf-8")
    sections = read_sections(text)
    assert text.startswith(f"# {path.stem}\n")
    assert [heading for heading in sections if heading] == HEADINGS
    for heading, pieces in sections.items():
        assert not heading or any(isinstance(piece, str) or "printed" in piece.words for piece in pieces), heading
    for heading in (*SECTIONS["id"][:2], *SECTIONS["en"][:2]):
        assert not [piece for piece in sections[heading] if isinstance(piece, Block)], heading


@pages
def test_a_page_is_about_a_code_that_there_is(path: Path) -> None:
    """No page outlives its code, and none names a code that there is not."""
    assert path.stem in CATALOGUE
    assert set(re.findall(r"SAS-[A-Z]\d{3}", path.read_text(encoding="utf-8"))) <= set(CATALOGUE)


@pages
@pytest.mark.parametrize("lang", ["id", "en"])
def test_help_shows_the_whole_page(path: Path, lang: str) -> None:
    """On a screen each language has the prose, the wrong text, what is printed, and the right text."""
    shown = "\n".join(show_page(path.read_text(encoding="utf-8"), lang))
    page = read_page(path)
    for heading in SECTIONS[lang]:
        assert f"\n{heading}\n" in shown
    for block in page.blocks:
        mine = block.role != "printed" or ("en" in block.words) == (lang == "en")
        first = next((line for line in block.text.splitlines() if line.strip()), "")
        assert not mine or f"    {first}" in shown, block
    assert "```" not in shown


def test_every_room_has_a_title() -> None:
    """`sasaran help` knows what each letter stands for."""
    assert {code[4] for code in CATALOGUE} <= set(ROOMS)


@pytest.mark.skipif(not COMPLETE, reason="pages are still being written: docs/diagnostics/README.md")
def test_every_code_has_a_page() -> None:
    """No code is without meaning, reason, example and repair."""
    assert sorted(set(CATALOGUE) - {path.stem for path in list_diagnostic_pages()}) == []
