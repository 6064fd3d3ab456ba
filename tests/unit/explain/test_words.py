"""Prove that the languages have the same wordings."""

from __future__ import annotations

from string import Formatter

import pytest

from sasaran.explain.words import WORDS


def test_languages_have_the_same_words() -> None:
    """What can be said in one language can be said in the other."""
    assert WORDS["id"].keys() == WORDS["en"].keys()


@pytest.mark.parametrize("key", sorted(WORDS["id"]))
def test_words_have_the_same_places(key: str) -> None:
    """A wording has the same places to fill in every language."""
    places = [{name for _, name, _, _ in Formatter().parse(words[key]) if name is not None} for words in WORDS.values()]
    assert all(each == places[0] for each in places)
