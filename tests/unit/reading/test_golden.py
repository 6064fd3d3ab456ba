"""Prove that every construct is read as it is judged to be right; the texts stand in ``golden``.

After a change that is meant: ``sasaran read tests/unit/reading/constructs.yaml --on 2025-07-01 --lang en`` and so on,
and read what has changed as the officer who knows the regulation.
"""

from __future__ import annotations

from datetime import date

import pytest

from sasaran.reading.books import read_named, read_rulebook
from sasaran.reading.forms import FORMS
from sasaran.reading.names import find_named
from tests.unit.reading.samples import HERE, ON, constructs


def golden(name: str) -> str:
    return (HERE / "golden" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_construct_is_read(lang: str) -> None:
    """Each operator, attribute, value, benefit and interaction of the language is read whole, in both languages."""
    assert FORMS["text"](read_rulebook(constructs(), ON, lang)) == golden(f"rulebook.{lang}.txt")


@pytest.mark.parametrize("form", ["md", "html", "json"])
def test_a_reading_in_every_form(form: str) -> None:
    """The same reading in Markdown, as a page and as JSON."""
    named = find_named(constructs(), "tangga", ON)
    assert named is not None
    text = FORMS[form](read_named(constructs(), named, ON))
    assert text.replace(constructs().hash, "HASH") == golden(f"tangga.id.{form}")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_an_older_day_is_read_as_it_was(lang: str) -> None:
    """On a day of the past the edition, the version of a term and the value of that day are read."""
    day = date(2024, 6, 1)
    named = find_named(constructs(), "lama", day)
    assert named is not None
    assert FORMS["text"](read_named(constructs(), named, day, lang)) == golden(f"lama.{lang}.txt")
