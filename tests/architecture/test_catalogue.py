"""Codes and their words: each code that is used has them, each that has them is used."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from sasaran.base.catalogue import CATALOGUE, Entry
from sasaran.parse import refused

ROOT = Path(__file__).parents[2]
CODE = re.compile(r"SAS-[A-Z]\d{3}")
SOURCES = [
    path.read_text("utf-8") for path in (ROOT / "src" / "sasaran").rglob("*.py") if "catalogue" not in path.parts
]


def find_used() -> set[str]:
    """Find the codes in the source: as they stand, or by the names that the parser of conditions gives them."""
    used = {code for text in SOURCES for code in CODE.findall(text)}
    words = Counter(word for text in SOURCES for word in re.findall(r"\b[A-Z][A-Z_]+\b", text))
    named = {name: code for name, code in vars(refused).items() if isinstance(code, str) and CODE.fullmatch(code)}
    return used | {code for name, code in named.items() if words[name] > 1}


USED = find_used()


def test_every_code_that_is_used_has_words() -> None:
    """A code in the source stands in the catalogue."""
    assert not sorted(USED - set(CATALOGUE))


def test_every_code_that_has_words_is_used() -> None:
    """A code in the catalogue stands in the source."""
    assert not sorted(set(CATALOGUE) - USED)


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.code)
def test_a_code_has_both_languages(entry: Entry) -> None:
    """Each text of a code is in both languages or in neither, fills in the same values, and is written in our style."""
    texts = [entry.message, entry.hint, entry.effect, *entry.hints.values(), *entry.labels.values()]
    assert all(entry.message)
    for both in texts:
        indonesian, english = both
        assert bool(indonesian) == bool(english)
        assert set(re.findall(r"\{(\w+)", indonesian)) == set(re.findall(r"\{(\w+)", english)), entry.code
        for text in both:
            assert not text.endswith("."), text


def test_a_code_is_made_of_a_room_and_a_number() -> None:
    """A code is SAS, a letter for its room, and three digits."""
    assert all(CODE.fullmatch(code) and entry.code == code for code, entry in CATALOGUE.items())
