"""The conformance cases, on every evaluator: unknown is as normative as true."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from sasaran.base.errors import HouseholdError
from sasaran.evaluate.reference import read_edition
from sasaran.ir.decision import Fact, Outcome
from sasaran.ir.facts import AreaTable
from tests.conformance.books import dump, load_text, program

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text())
OUTCOMES = {"T": "eligible", "F": "ineligible", "U": "undetermined"}
TRUTHS = {"T": True, "F": False, "U": None}


def trials() -> list[Any]:
    found = []
    for case in CASES:
        for number, trial in enumerate(case["try"], 1):
            found.append(pytest.param(case, trial, id=f"{case['name']} #{number}"))
    return found


def household(trial: dict[str, Any]) -> dict[str, Any]:
    record: dict[str, Any] = {"id_keluarga": "K-1", **trial.get("given", {})}
    if "members" in trial:
        record["anggota"] = [
            {"id_anggota": f"A-{number}", "keberadaan": "tinggal", **member}
            for number, member in enumerate(trial["members"], 1)
        ]
    return record


def shown(fact: Fact) -> Any:
    if fact.kind != "field":
        return {key: value for key, value in fact.to_dict().items() if key != "member"}
    return f"{fact.member}.{fact.field}" if fact.member else fact.field


def body_of(case: dict[str, Any]) -> tuple[dict[str, Any], str, str | None]:
    """The eligibility, further documents and benefit of a case."""
    more = case.get("more", "")
    if "table" in case or "value" in case:
        content = {"table": case["table"]} if "table" in case else {"value": case["value"]}
        text = _definition(content)
        return {"all": ["true"]}, f"{text}---\n{more}" if more else text, "- form: cash\n  amount: hasil"
    node = {"when": case["when"]} if "when" in case else case["node"]
    return node, more, case.get("benefit")


def _definition(content: dict[str, Any]) -> str:
    table = content.get("table")
    if isinstance(table, dict) and "otherwise" in table:
        content = {"table": {**table, "otherwise": str(table["otherwise"])}}
    return dump({"definition": "hasil", "of": "keluarga", **content})


@pytest.mark.parametrize(("case", "trial"), trials())
def test_reference_and_compiled_give_what_the_case_says(case: dict[str, Any], trial: dict[str, Any]) -> None:
    """The reference evaluator is the meaning, and the compiled one says the same."""
    node, more, benefit = body_of(case)
    book = load_text(program(node, case.get("recipient", "keluarga"), benefit, more))
    areas = AreaTable(facts=trial["areas"]) if "areas" in trial else None
    on = date.fromisoformat(str(case.get("date", "2025-07-01")))
    if trial.get("rejected"):
        with pytest.raises(HouseholdError):
            book.decide(household(trial), on, areas=areas)
        return
    decision = book.decide(household(trial), on, areas=areas)["uji"]
    read = read_edition(book.content, decision.edition, book.read_household(household(trial), on, areas))
    assert Outcome.of(read.truth) is decision.outcome
    assert read == decision.reading
    expected = trial["expect"]
    if expected in ("T", "F", "U"):
        assert decision.outcome.value == OUTCOMES[expected]
    else:
        low, high = expected if isinstance(expected, list) else (expected, expected)
        (benefit_found,) = decision.benefits
        assert (benefit_found.at_least, benefit_found.at_most) == (low, high)
    where = decision.missing if expected in ("T", "F", "U") else decision.benefits[0].missing
    if "missing" in trial:
        assert [shown(fact) for fact in where] == trial["missing"]
    if "presumed" in trial:
        assert [shown(fact) for item in decision.presumed for fact in item.facts] == trial["presumed"]
    if "amount" in trial:
        low, high = trial["amount"] if isinstance(trial["amount"], list) else (trial["amount"], trial["amount"])
        assert (decision.benefits[0].at_least, decision.benefits[0].at_most) == (low, high)
    if "amount_missing" in trial:
        assert [shown(fact) for fact in decision.benefits[0].missing] == trial["amount_missing"]
    if "outcomes" in trial:
        assert [item.outcome.value for item in decision.members] == [OUTCOMES[truth] for truth in trial["outcomes"]]
    if "routes" in trial:
        assert {route.name: route.truth.value for route in decision.routes} == trial["routes"]
    if "closed" in trial:
        assert [route.name for route in decision.routes if route.closed] == trial["closed"]
    if "waiting" in trial:
        assert list(decision.waiting_for) == trial["waiting"]
    if "exact" in trial:
        assert decision.missing_exact == trial["exact"]
