"""The decision schema and what `decide` gives."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from typing import Any

import pytest
from jsonschema_rs import Draft7Validator

from sasaran.base.errors import HouseholdError
from sasaran.schema.decision import build_decision
from tests.cli.runs import AREAS, HOUSEHOLDS, RULES, ran
from tests.support.bundled import bundled_book

BOOK = bundled_book()
VALIDATOR = Draft7Validator(build_decision(BOOK.content))
DAYS = ("2022-06-01", "2025-09-01", "2026-02-01")


@cache
def cases(day: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for line in HOUSEHOLDS.read_text("utf-8").splitlines():
        try:
            found.append(BOOK.decide(line, day).to_dict(everything=True))
        except HouseholdError:
            continue
    return found


@pytest.mark.parametrize("day", DAYS)
def test_every_decision_of_the_village_is_accepted(day: str) -> None:
    """What `Case.to_dict` gives for every household of the bundled village is as the schema says."""
    found = cases(day)
    assert len(found) >= 36  # some record a day that 2022 has not seen yet
    for decision in found:
        assert [error.message for error in VALIDATOR.iter_errors(decision)] == []


def test_every_line_of_the_command_is_accepted() -> None:
    """Each line that `sasaran decide` writes, decided or rejected, is as the schema says."""
    words = ("decide", HOUSEHOLDS, "--rules", RULES, "--on", "2026-02-01", "--areas", AREAS, "--format", "jsonl")
    lines = ran(*words).out.splitlines()
    assert len(lines) == 41
    assert any('"rejected"' in line for line in lines)
    for line in lines:
        assert [error.message for error in VALIDATOR.iter_errors(json.loads(line))] == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda decision: decision.pop("engine"),
        lambda decision: decision.update(extra=1),
        lambda decision: decision["programs"][0].update(outcome="maybe"),
        lambda decision: decision["programs"][0].update(program="tidak_ada"),
        lambda decision: decision["programs"][0].pop("missing"),
        lambda decision: decision.update(on="2026-02-30"),
        lambda decision: decision["rulebook"].update(hash="md5:0"),
        lambda decision: decision["pillars_open"].popitem(),
        lambda decision: decision["programs"][0].update(missing=[{"fact": "x"}]),
        lambda decision: decision["programs"][0].update(benefits=[{"form": "tunai"}]),
    ],
)
def test_a_spoilt_decision_is_refused(spoil: Any) -> None:
    """A decision that lacks a key, has one too many, or holds another word is refused."""
    decision = deepcopy(cases("2026-02-01")[0])
    assert VALIDATOR.is_valid(decision)
    spoil(decision)
    assert not VALIDATOR.is_valid(decision)
