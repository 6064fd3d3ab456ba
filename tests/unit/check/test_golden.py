"""What the checker says, mistake by mistake: the code, the underlined text, the hint, and words that are whole."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import sasaran.check
from sasaran.base.catalogue import CATALOGUE, lint, shapes
from sasaran.base.catalogue import check as catalogue
from sasaran.base.wording import LANGUAGES, effect, hint, label_text, message
from tests.support.check_book import Said, check, read_marks, show
from tests.unit.check.said_conditions import KINDS, NAMES
from tests.unit.check.said_lints import LINTS
from tests.unit.check.said_programs import BENEFITS, EDITIONS, SHAPES
from tests.unit.check.said_rules import DEFINITIONS, TABLES, TREES
from tests.unit.check.said_vocabulary import AREAS, ENTITIES, PARAMETERS, SINGLE, WHOLE

TABLE = [
    *SINGLE, *WHOLE, *ENTITIES, *PARAMETERS, *AREAS, *KINDS, *NAMES, *DEFINITIONS, *TABLES, *TREES, *BENEFITS, *EDITIONS,
    *SHAPES, *LINTS,
]  # fmt: skip
ENTRIES = (*catalogue.ENTRIES, *lint.ENTRIES, *shapes.ENTRIES)
# Said of a folder that is missing (`api`); and the last net, which the fuzz holds that nothing reaches.
ELSEWHERE = {"SAS-C017", "SAS-C064"}
ELSEWHERE_HINTS = {("SAS-C011", "file")}  # said where one file was given (`api`); tests/cli/test_check.py has it
CODES = {entry.code for entry in ENTRIES}


def names(case: Said) -> str:
    return f"{case.code}-{case.hint or 'plain'}"


@pytest.mark.parametrize("case", TABLE, ids=names)
def test_a_mistake_is_said_once_where_it_stands(case: Said) -> None:
    """One mistake gives its one code, underlines its own text, and picks the repair that fits."""
    text, span = read_marks(case.text)
    found = check(text, alone=case.alone, more=case.more).diagnostics
    assert sorted(each.code for each in found) == sorted((case.code, *case.also)), show(text, found)
    said = next(each for each in found if each.code == case.code)
    assert said.hint == case.hint, said.hint
    if span is not None:
        assert (said.span.path, said.span) == (span.path, span), show(text, found)


@pytest.mark.parametrize("case", TABLE, ids=names)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_said_has_no_gap_in_it(case: Said, lang: str) -> None:
    """Message, hint, effect and labels fill completely in both languages, and every diagnostic has a hint."""
    text, _ = read_marks(case.text)
    for said in check(text, alone=case.alone, more=case.more).diagnostics:
        entry = CATALOGUE[said.code]
        used = [entry.message, entry.hints.get(said.hint or "", entry.hint), entry.effect]
        wanted = {name for both in used for each in both for name in re.findall(r"\{(\w+)", each)}
        assert wanted <= set(said.values), said
        assert message(said, lang)
        assert hint(said, lang), said.code
        assert said.hint is None or said.hint in entry.hints, said
        words = [message(said, lang), hint(said, lang), effect(said, lang)]
        words += [label_text(said, label, lang) for label in said.labels]
        assert all("None" not in each and "``" not in each and "  " not in each for each in words), words
        for label in said.labels:
            assert label_text(said, label, lang), (said.code, label.key)
            assert "…" not in label_text(said, label, lang)


def test_every_code_of_the_checker_has_a_case() -> None:
    """No code of the checker or of the shapes is without a text that brings it about."""
    assert CODES - ELSEWHERE - {case.code for case in TABLE} == set()


def test_every_hint_of_the_checker_has_a_case() -> None:
    """No repair is in the catalogue that no text brings about."""
    wanted = {(entry.code, key) for entry in ENTRIES for key in entry.hints if entry.code not in ELSEWHERE}
    shown = {(case.code, case.hint) for case in TABLE}
    rare = {each for each in wanted - shown if each[1] in ("near", "known")}
    assert wanted - shown - rare - ELSEWHERE_HINTS == set()


def test_every_code_in_the_checker_has_words_and_every_code_with_words_is_used() -> None:
    """The codes in the source of `check` and of the shapes are those of the catalogue."""
    folder = Path(sasaran.check.__file__).parent
    files = [
        *folder.glob("*.py"),
        *(folder.parent / "lint").glob("*.py"),
        *(folder.parent / "parse").glob("shape*.py"),
        folder.parent / "api.py",
    ]
    used = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and re.fullmatch(r"SAS-[CLP]\d{3}", node.value)
            ):
                used.add(node.value)
    assert used - {"SAS-P023"} == CODES  # what the parser says of too many problems, the checker says too
