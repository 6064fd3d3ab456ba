"""A household written as the steps of a scenario, and read again."""

from __future__ import annotations

from pathlib import Path

import pytest

import sasaran
from sasaran.ir.facts import Facts
from sasaran.registry.intake import build_intake
from sasaran.scenarios.moments import list_moments
from sasaran.scenarios.norm import Said, decide_program
from sasaran.suggest.feature import Written, write_feature
from sasaran.suggest.findings import list_findings
from sasaran.suggest.given import write_given
from sasaran.suggest.situation import read_situation

ROOT = Path(__file__).resolve().parents[3]
BOOK = sasaran.load(ROOT / "rules")
FEATURES = sorted((ROOT / "features").rglob("*.feature"))
CASES = [*((path, "id") for path in FEATURES), *((path, "en") for path in FEATURES[::6])]


@pytest.mark.parametrize(("path", "lang"), CASES, ids=[f"{path.stem}-{lang}" for path, lang in CASES])
def test_every_household_of_the_bundled_scenarios_is_written_as_it_was_read(path: Path, lang: str) -> None:
    """Written as steps and read again, each record, area table and day is the same, and all that is said of it holds."""
    content, intake = BOOK.content, build_intake(BOOK.content)

    def answer(facts: Facts, program: str) -> Said | None:
        return decide_program(content, facts, program)

    moments = list(list_moments(path.name, path.read_text("utf-8"), content, intake, answer))
    written = [
        Written(
            f"Yang ke-{place}", (), write_given(content, read_situation(moment), lang), moment.program,
            list(list_findings(content, answer(moment.facts, moment.program), lang)),
        )
        for place, moment in enumerate(moments)
    ]  # fmt: skip
    again = list(list_moments("lagi.feature", write_feature(content, "uji", written, lang), content, intake, answer))
    assert len(again) == len(moments) > 0
    for old, new in zip(moments, again, strict=True):
        assert new.household == old.household, old.place
        assert new.facts.on == old.facts.on
        assert new.facts.areas.statements == old.facts.areas.statements, old.place
        known = {code: facts for code, facts in old.facts.areas.facts.items() if facts}
        assert new.facts.areas.facts == known, old.place
        assert len(new.expected) >= (1 if answer(old.facts, old.program) is None else 3)
