"""The conformance cases once more, by the second opinion: chained by durable rules, each node has the same truth."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sasaran.ir.facts import AreaTable
from sasaran.registry.intake import build_intake
from tests.conformance.books import load_text, program
from tests.conformance.test_cases import body_of, household, trials

pytest.importorskip("durable")

from sasaran.witness import compare


@pytest.mark.parametrize(("case", "trial"), [each for each in trials() if not each.values[1].get("rejected")])
def test_the_witness_agrees_on_what_the_case_says(case: dict[str, Any], trial: dict[str, Any]) -> None:
    """No node, outcome or member's outcome has another truth than the reference evaluator gives it."""
    node, more, benefit = body_of(case)
    book = load_text(program(node, case.get("recipient", "keluarga"), benefit, more))
    areas = AreaTable(facts=trial["areas"]) if "areas" in trial else None
    facts = build_intake(book.content).read(
        household(trial), date.fromisoformat(str(case.get("date", "2025-07-01"))), areas
    )
    assert compare(book.content, facts) == []
