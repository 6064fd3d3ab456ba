"""Gather what is found on each stretch of days, and say it once with the days on which it is so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.span import Span
from sasaran.base.wording import show_days
from sasaran.ir.rulebook import Interval
from sasaran.logic.days import join_days

_SHOWN = 3
"""So many stretches of days are named at most."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt: code, place, and the second place that it is about. ``always``: said only if so on every day."""

    code: str
    span: Span
    other: Span | None = None
    hint: str | None = None
    always: bool = False


@dataclass(slots=True)
class Findings:
    """What was found for rules that are in force ``during`` these days."""

    during: Interval
    _days: dict[Finding, list[Interval]] = field(default_factory=dict)

    def add(self, found: Iterable[Finding], days: Interval) -> None:
        """Note what was found for some days."""
        for each in dict.fromkeys(found):
            self._days.setdefault(each, []).append(days)

    def diagnostics(self) -> list[Diagnostic]:
        """Say each once, with its days where these are not all."""
        told = []
        for finding, stretches in self._days.items():
            joined = join_days(stretches)
            whole = joined == [self.during]
            if whole or not finding.always:
                labels = (Label(finding.other, "other"),) if finding.other is not None else ()
                days = ("", "") if whole else (name_days(joined, "id"), name_days(joined, "en"))
                told.append(Diagnostic(finding.code, finding.span, {"days": days}, labels, finding.hint))
        return told


def name_days(stretches: list[Interval], lang: str) -> str:
    """Name stretches of days: `` (dari 1 Januari 2025 sampai 31 Desember 2025)``."""
    texts = [show_days(each.start, each.end, lang) for each in stretches[:_SHOWN]] + ["…"] * (len(stretches) > _SHOWN)
    return f" ({'; '.join(texts)})"
