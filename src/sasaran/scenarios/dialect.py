"""The words of Gherkin in Bahasa Indonesia, as its own library lists them, and the right word for a wrong one."""

from __future__ import annotations

from gherkin.dialect import Dialect

from sasaran.base.suggest import nearest

LANGUAGE = "id"

_SECTION_KINDS = ("feature", "rule", "background", "examples", "scenarioOutline", "scenario")
_STEP_KINDS = ("given", "when", "then", "and", "but")


def _read_words() -> dict[str, list[str]]:
    found = Dialect.for_name(LANGUAGE)
    if found is None:
        raise LookupError(f"gherkin-official has no dialect {LANGUAGE}")
    return {kind: words for kind, words in found.spec.items() if isinstance(words, list)}


_SPEC = _read_words()

SECTIONS: dict[str, str] = {word: kind for kind in _SECTION_KINDS for word in _SPEC[kind]}
"""Each word that begins a section, and the kind of section."""

STEPS: dict[str, str] = {word: kind for kind in _STEP_KINDS for word in _SPEC[kind] if not word.startswith("*")}
"""Each word that begins a step (with the space after it), and its kind."""

# What people write where Gherkin knows another word; English, which this dialect does not read, is among it.
_SECTION_SLIPS = {
    "misalnya": "Misal", "contoh contoh": "Contoh", "scenario": "Skenario", "example": "Skenario",
    "scenario outline": "Skenario konsep", "skenario garis besar": "Garis-Besar Skenario", "feature": "Fitur",
    "examples": "Contoh", "background": "Latar Belakang",
}  # fmt: skip
_STEP_SLIPS = {
    "lalu": "Kemudian", "namun": "Tapi", "apabila": "Bila", "serta": "Dan", "setelah": "Ketika", "saat": "Ketika",
    "sehingga": "Maka", "diberikan": "Diketahui", "misalkan": "Diketahui", "given": "Diketahui", "when": "Ketika",
    "then": "Maka", "and": "Dan", "but": "Tapi",
}  # fmt: skip
_SHORTEST = 5
"""Shorter words are not taken for mistyped ones."""


def find_section(line: str) -> str | None:
    """Find the word of a section that begins a line, followed by its colon."""
    return next((word for word in SECTIONS if line.startswith(f"{word}:")), None)


def find_step(line: str) -> str | None:
    """Find the word of a step that begins a line."""
    return next((word for word in STEPS if line.startswith(word)), None)


def mend_section(word: str) -> str | None:
    """Give the word of a section that a word was meant to be; None: most likely none."""
    plain = " ".join(word.replace("-", " ").split()).casefold()
    same = (known for known in SECTIONS if known.replace("-", " ").casefold() == plain)
    found = next(same, None) or _SECTION_SLIPS.get(plain)
    near = nearest(word, SECTIONS) if found is None and len(word) >= _SHORTEST else []
    return found or next(iter(near), None)


def mend_step(line: str) -> str | None:
    """Give the word that a line was meant to begin with as a step; None: it is most likely none."""
    first = line.split(maxsplit=1)[0].rstrip(",:").casefold()
    same = (known.strip() for known in STEPS if known.strip().casefold() == first)
    found = next(same, None) or _STEP_SLIPS.get(first)
    near = nearest(first, [word.strip() for word in STEPS], 1) if found is None and len(first) >= _SHORTEST else []
    return found or next(iter(near), None)
