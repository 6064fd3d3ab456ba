"""The pages that list every program are what `sasaran programs` says of the bundled rules today."""

from __future__ import annotations

from pathlib import Path

import pytest

import sasaran

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize(("page", "lang"), [("program.md", "id"), ("program.en.md", "en")])
def test_the_page_is_what_the_command_writes(page: str, lang: str) -> None:
    """The page is fresh; if not: `sasaran programs rules --format md --lang LANG --out docs/PAGE`."""
    written = (DOCS / page).read_text(encoding="utf-8")
    assert written == sasaran.load().list_programs(lang, form="md")
