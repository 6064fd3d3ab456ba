"""Decisions → plain data for JSON: whole numbers as integers, others as exact decimal texts, never a float."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from sasaran.ir.decision import Entitlement, Outcome, Presumption, Reading, Reason, Verdict
from sasaran.ir.rulebook import Edition
from sasaran.ir.truth import Truth
from sasaran.ir.values import Number

_TRUTHS = {Truth.TRUE: True, Truth.FALSE: False, Truth.UNKNOWN: None}


def program_json(edition: Edition, reading: Reading, reasons: tuple[Reason, ...]) -> dict[str, Any]:
    """Give one program's decision (see the decision format in the documentation)."""
    return {
        "program": edition.program,
        "edition": edition.id.partition("/")[2],
        "status": edition.status,
        "ministry": edition.ministry,
        "pillars": list(edition.pillars),
        "kind": edition.kind,
        "indicative": edition.indicative,
        "outcome": Outcome.of(reading.truth).value,
        "waiting_for": list(reading.waiting_for),
        "missing": [fact.to_dict() for fact in reading.missing],
        "missing_exact": reading.missing_exact,
        "presumed": [_presumption(item) for item in reading.presumed],
        "routes": [
            {"name": route.name, "truth": _TRUTHS[route.truth], "closed": route.closed} for route in reading.routes
        ],
        "beneficiaries": list(reading.beneficiaries),
        "members": [_verdict(item) for item in reading.members],
        "benefits": [_entitlement(item) for item in reading.entitlements],
        "reasons": [item.to_dict() for item in reasons],
    }


def write_number(value: Number | None) -> int | str | None:
    """Numbers leave as JSON integers; what is not whole as its exact decimal text, never as a float."""
    if value is None or isinstance(value, int):
        return value
    return _decimal(value)


def _decimal(value: Fraction) -> str:
    scale = 0
    while (value * 10**scale).denominator != 1 and scale < 40:
        scale += 1
    digits = abs(value.numerator * 10**scale // value.denominator)
    text = str(digits).rjust(scale + 1, "0")
    return ("-" if value < 0 else "") + (f"{text[:-scale]}.{text[-scale:]}" if scale else text)


def _presumption(item: Presumption) -> dict[str, Any]:
    return {
        "node": item.node,
        "as": item.taken_as,
        "facts": [fact.to_dict() for fact in item.facts],
        "basis": list(item.basis),
    }


def _verdict(item: Verdict) -> dict[str, Any]:
    waits = {fact.waits_for for fact in item.missing}
    return {
        "member": item.member,
        "outcome": item.outcome.value,
        "waiting_for": [kind for kind in ("data", "people", "area", "rule") if kind in waits],
        "missing": [fact.to_dict() for fact in item.missing],
        "missing_exact": item.missing_exact,
        "presumed": [_presumption(presumed) for presumed in item.presumed],
    }


def _entitlement(item: Entitlement) -> dict[str, Any]:
    return {
        "form": item.form,
        "unit": item.unit,
        "per": item.per,
        "times": item.times,
        "times_at_most": item.times_at_most,
        "once": item.once,
        "paid_to": item.paid_to,
        "amount": write_number(item.amount),
        "at_least": write_number(item.at_least),
        "at_most": write_number(item.at_most),
        "up_to": write_number(item.up_to),
        "items": [
            {"what": what, "quantity": write_number(quantity), "unit": unit} for what, quantity, unit in item.items
        ],
        "missing": [fact.to_dict() for fact in item.missing],
        "lines": [
            {
                "member": line.member,
                "row": line.row,
                "amount": write_number(line.at_least) if line.at_least == line.at_most else None,
                "at_least": write_number(line.at_least),
                "at_most": write_number(line.at_most),
            }
            for line in item.lines
        ],
    }
