"""Prove that two rule files that mean different things never read the same: each mutant of a rule is told apart.

What is compared is the reading in words, without the lines as they are written, which a reading shows beside them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.support.random_books import make_book
from tests.support.traced import HOME, bundled
from tests.unit.reading.samples import CONSTRUCTS, say_all, try_build

MULTIPLIER = float(os.environ.get("SASARAN_EXAMPLES", "1"))

Mutant = tuple[str, str]
"""What was changed, and the text of the file after it."""

_SWAPS = (
    (r" <= ", " < "), (r" >= ", " > "), (r" < ", " <= "), (r" > ", " >= "), (r" != ", " = "), (r" = ", " != "),
    (r" and ", " or "), (r" or ", " and "), (r"^(\s*(?:- )?)all:$", r"\1any:"), (r"^(\s*(?:- )?)any:$", r"\1all:"),
    (r"^(\s*(?:- )?)none:$", r"\1any:"), (r"^(\s*(?:- )?)any:$", r"\1none:"), (r"any_member:", "all_members:"),
    (r"presume: tidak", "presume: ya"), (r"is: ya", "is: tidak"), (r"hit: first", "hit: collect sum"),
    (r" ascending", " descending"), (r"confidence: indicative", "confidence: law"), (r"confidence: press", "confidence: practice"),
    (r"ever: ya", "within: P1Y"), (r"once: ya", "once: tidak"), (r"if_nobody: ya", "if_nobody: tidak"),
    (r"order: ranked", None), (r"\.\.(\d+)\]", r"..\1)"), (r"\[(\d+)\.\.", r"(\1.."), (r"round down", "round up"),
    (r"count\(", "max("), (r"tanggal_keputusan - ", "tanggal_keputusan + "), (r"P(\d)([YM])", r"P1\1\2"),
)  # fmt: skip
_NUMBER = re.compile(r"(?<![\w.\"'/-])(\d+)(?![\w.\"'/-]|\.\.)|(?<=\.\.)(\d+)|(?<=\[)(\d+)(?=\.\.)")
_TELLS_ONLY = re.compile(r"^\s*(- )?(title|text|reading|quote|note|source|basis|id|en|what|form|name|[a-z_]+_\d+):")
_DAY = re.compile(r"(from|through): (\d{4}-\d\d-)(\d\d)$")
_LEAF = re.compile(r"^(\s*)- (?!name:|title:|\w+:$|provinsi$|kabupaten$)\S")  # levels of areas are only names


def list_mutants(text: str) -> Iterator[Mutant]:
    """List every change of one number, operator, quantifier, word, day or condition."""
    lines = text.splitlines()
    for at, line in enumerate(lines):
        for changed in _change(line, lines[at + 1] if at + 1 < len(lines) else ""):
            rest = lines[:at] + ([] if changed is None else [changed]) + lines[at + 1 :]
            yield f"{at + 1}: {line.strip()} → {(changed or '').strip()}", "\n".join(rest) + "\n"


def _change(line: str, after: str) -> Iterator[str | None]:
    if line.lstrip().startswith("#"):
        return
    day = _DAY.search(line)
    if day is not None:
        moved = int(day[3]) + (1 if int(day[3]) < 28 else -1)
        yield f"{line[: day.start()]}{day[1]}: {day[2]}{moved:02d}"
    if _TELLS_ONLY.match(line):
        return
    for pattern, replacement in _SWAPS:
        if re.search(pattern, line):
            yield None if replacement is None else re.sub(pattern, replacement, line, count=1)
    if day is None:
        for found in _NUMBER.finditer(line):
            for step in (1, -1):
                yield f"{line[: found.start()]}{int(found[0]) + step}{line[found.end() :]}"
    leaf = _LEAF.match(line)
    if leaf is not None and not after.startswith(f"{leaf[1]}  "):
        yield None


def tell_apart(
    files: dict[str, str], name: str, mutants: list[Mutant], days: tuple[date, ...]
) -> tuple[int, list[str]]:
    """Count the mutants that can be used, and list those that read the same; each is read in one of the languages."""
    original = try_build(files)
    assert original is not None
    said = {lang: say_all(original, days, lang) for lang in ("id", "en")}
    usable, same = 0, []
    for at, (what, text) in enumerate(mutants):
        content = try_build({**files, name: text})
        lang = ("id", "en")[at % 2]
        if content is not None and content.hash != original.hash:
            usable += 1
            same += [f"{lang} {what}"] if say_all(content, days, lang) == said[lang] else []
    return usable, same


def test_every_mutant_of_every_construct_reads_otherwise() -> None:
    """In the rulebook that has every construct, no change that was drawn leaves the reading as it was."""
    text = CONSTRUCTS.read_text(encoding="utf-8")
    mutants = sorted(list_mutants(text))
    chosen = Random(2026).sample(mutants, min(int(36 * MULTIPLIER), len(mutants)))
    usable, same = tell_apart({CONSTRUCTS.name: text}, CONSTRUCTS.name, chosen, (date(2025, 7, 1), date(2024, 6, 1)))
    assert same == []
    assert usable > 20


@pytest.mark.parametrize("seed", range(int(5 * MULTIPLIER)))
def test_mutants_of_random_rules_read_otherwise(seed: int) -> None:
    """In random rulebooks too, changed definitions, criteria and programs are told apart."""
    rng = Random(f"reading/{seed}")
    fixed, rules = re.split(r"(?m)^---\n(?=definition:|criteria:|program:)", make_book(rng).text(), maxsplit=1)
    mutants = [(what, f"{fixed}---\n{text}") for what, text in sorted(list_mutants(rules))]
    chosen = rng.sample(mutants, min(5, len(mutants)))
    _, same = tell_apart({"b.yaml": f"{fixed}---\n{rules}"}, "b.yaml", chosen, (date(2025, 7, 1),))
    assert same == []


def rule_files() -> list[Path]:
    """The rule files, drawn by a named seed; with SASARAN_EXAMPLES=14 about all of them."""
    paths = sorted((HOME / "rules").rglob("*.yaml"))
    rules = [path for path in paths if path.parent.name not in ("rules", "vocabulary", "areas", "registers")]
    return sorted(Random("rule files").sample(rules, min(int(8 * MULTIPLIER), len(rules))))


def read_bundled() -> dict[str, str]:
    paths = [path for path in sorted((HOME / "rules").rglob("*")) if path.suffix in (".yaml", ".csv")]
    return {str(path.relative_to(HOME / "rules")): path.read_text(encoding="utf-8") for path in paths}


@pytest.mark.parametrize("path", rule_files(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_mutants_of_bundled_rules_read_otherwise(path: Path) -> None:
    """Changes of each bundled rule file, drawn by a named seed (all with SASARAN_EXAMPLES=200), are told apart."""
    files, name = read_bundled(), str(path.relative_to(HOME / "rules"))
    mutants = sorted(list_mutants(files[name]))
    chosen = Random(path.stem).sample(mutants, min(int(2 * MULTIPLIER), len(mutants)))
    # A reading shows the history of values, so one day tells of a value; an edition is read where it is in force.
    begun = [edition.during.start for edition in bundled().editions if edition.span.path.endswith(name)]
    _, same = tell_apart(files, name, chosen, tuple(begun) or (date(2026, 2, 1),))
    assert same == []
