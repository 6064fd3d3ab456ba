"""The report of an import as data, for other programs: every figure, every reason in both languages."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import date
from typing import Any

from sasaran.base.wording import LANGUAGES
from sasaran.registers.report import Rejection, Report


def describe_report(report: Report) -> dict[str, Any]:
    """Give the report as JSON values."""
    told = {each.name: _plain(getattr(report, each.name)) for each in fields(report)}
    told["balances"] = report.balances
    return told


def _plain(value: object) -> Any:
    if isinstance(value, Rejection):
        words = {lang: value.fault.message(lang) for lang in LANGUAGES}
        repair = {lang: value.fault.repair(lang) for lang in LANGUAGES}
        kept = {key: _plain(each) for key, each in asdict(value).items() if key not in ("values", "hint")}
        return {**kept, "message": words, "hint": repair}
    if hasattr(value, "__dataclass_fields__"):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}  # type: ignore[arg-type]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
