"""What every key of every file means, in both languages: the one source for schemas and for the editor's hover."""

from __future__ import annotations

from sasaran.base.catalogue import Both
from sasaran.parse.shapes import Shape
from sasaran.schema.words.book import BOOK
from sasaran.schema.words.nodes import NODES
from sasaran.schema.words.programs import PROGRAMS
from sasaran.schema.words.registers import REGISTERS
from sasaran.schema.words.vocabulary import VOCABULARY

WORDS: dict[str, dict[str, Both]] = {**NODES, **PROGRAMS, **VOCABULARY, **BOOK, **REGISTERS}
"""By the name of a shape and then of a key; the key ``""`` is the shape itself."""


def find_words(shape: type[Shape], key: str) -> Both:
    """Find what a key of a shape means; a shape that is made from another has its words too.

    Raises:
        KeyError: Nobody has written words for it.
    """
    for each in shape.__mro__:
        if key in WORDS.get(each.__name__, {}):
            return WORDS[each.__name__][key]
    raise KeyError(f"{shape.__name__}.{key}")


def join_languages(both: Both) -> str:
    """Give one text: Bahasa Indonesia, then English."""
    return f"{both[0]}\n\n*{both[1]}*"
