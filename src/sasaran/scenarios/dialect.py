"""The words of Gherkin in Bahasa Indonesia and English, as its own library lists them, and the right one for a wrong.

A file says in its first line which of the two it is written in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gherkin.dialect import Dialect

from sasaran.base.suggest import nearest

LANGUAGES = ("id", "en")

_SECTION_KINDS = ("feature", "rule", "background", "examples", "scenarioOutline", "scenario")
_STEP_KINDS = ("given", "when", "then", "and", "but")
_SHORTEST = 5
"""Shorter words are not taken for mistyped ones."""

# What people write where Gherkin knows another word; the words of the other language are among it.
_SECTION_SLIPS = {
    "id": {
        "misalnya": "Misal", "contoh contoh": "Contoh", "scenario": "Skenario", "example": "Skenario",
        "scenario outline": "Skenario konsep", "skenario garis besar": "Garis-Besar Skenario", "feature": "Fitur",
        "examples": "Contoh", "background": "Latar Belakang",
    },
    "en": {
        "skenario": "Scenario", "skenario konsep": "Scenario Outline", "garis besar skenario": "Scenario Outline",
        "fitur": "Feature", "contoh": "Examples", "latar belakang": "Background", "outline": "Scenario Outline",
    },
}  # fmt: skip
_STEP_SLIPS = {
    "id": {
        "lalu": "Kemudian", "namun": "Tapi", "apabila": "Bila", "serta": "Dan", "setelah": "Ketika", "saat": "Ketika",
        "sehingga": "Maka", "diberikan": "Diketahui", "misalkan": "Diketahui", "given": "Diketahui", "when": "Ketika",
        "then": "Maka", "and": "Dan", "but": "Tapi",
    },
    "en": {
        "diketahui": "Given", "dengan": "Given", "ketika": "When", "maka": "Then", "kemudian": "Then", "dan": "And",
        "tapi": "But", "tetapi": "But", "if": "Given", "suppose": "Given", "so": "Then",
    },
}  # fmt: skip

_SAID = {
    "id": {
        "examples": "Contoh", "scenario": "Skenario", "feature": "Fitur",
        "given": "Diketahui", "when": "Ketika", "then": "Maka",
    },
    "en": {
        "examples": "Examples", "scenario": "Scenario", "feature": "Feature",
        "given": "Given", "when": "When", "then": "Then",
    },
}  # fmt: skip


@dataclass(frozen=True)
class Words:
    """The words of one language: each that begins a section or a step, with its kind (steps end with their space)."""

    lang: str
    sections: dict[str, str]
    steps: dict[str, str]

    @property
    def said(self) -> Mapping[str, str]:
        """The words that messages tell to write."""
        return _SAID[self.lang]

    def find_section(self, line: str) -> str | None:
        """Find the word of a section that begins a line, followed by its colon."""
        return next((word for word in self.sections if line.startswith(f"{word}:")), None)

    def find_step(self, line: str) -> str | None:
        """Find the word of a step that begins a line."""
        return next((word for word in self.steps if line.startswith(word)), None)

    def mend_section(self, word: str) -> str | None:
        """Give the word of a section that a word was meant to be; None: most likely none."""
        plain = " ".join(word.replace("-", " ").split()).casefold()
        same = (known for known in self.sections if known.replace("-", " ").casefold() == plain)
        found = next(same, None) or _SECTION_SLIPS[self.lang].get(plain)
        near = nearest(word, self.sections) if found is None and len(word) >= _SHORTEST else []
        return found or next(iter(near), None)

    def mend_step(self, line: str) -> str | None:
        """Give the word that a line was meant to begin with as a step; None: it is most likely none."""
        first = line.split(maxsplit=1)[0].rstrip(",:").casefold()
        same = (known.strip() for known in self.steps if known.strip().casefold() == first)
        found = next(same, None) or _STEP_SLIPS[self.lang].get(first)
        words = [word.strip() for word in self.steps]
        near = nearest(first, words, 1) if found is None and len(first) >= _SHORTEST else []
        return found or next(iter(near), None)


def _read_words(lang: str) -> Words:
    dialect = Dialect.for_name(lang)
    if dialect is None:
        raise LookupError(f"gherkin-official has no dialect {lang}")
    spec: dict[str, list[str]] = {kind: words for kind, words in dialect.spec.items() if isinstance(words, list)}
    sections = {word: kind for kind in _SECTION_KINDS for word in spec[kind]}
    steps = {word: kind for kind in _STEP_KINDS for word in spec[kind] if not word.startswith("*")}
    return Words(lang, sections, steps)


DIALECTS: Mapping[str, Words] = {lang: _read_words(lang) for lang in LANGUAGES}

SECTIONS, STEPS = DIALECTS["id"].sections, DIALECTS["id"].steps
"""The words in Bahasa Indonesia."""
