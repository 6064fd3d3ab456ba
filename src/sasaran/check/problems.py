"""Collect diagnostics: every stage of the check reports here and goes on, so that one run shows all."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from itertools import islice

from sasaran.base.catalogue import CATALOGUE
from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.span import Span
from sasaran.base.suggest import nearest
from sasaran.base.wording import show_days
from sasaran.ir.rulebook import Interval

_MOST_ALIKE = 200
"""So many problems of one code are told of one file; that there are more is told once."""

_COMPARISONS = 200_000
"""So many known names are compared with unknown ones in one run; those found later get no suggestion."""
_JUST_NOW = 8
_ABSENCES = {"SAS-C011", "SAS-C014", "SAS-C134", "SAS-C147", "SAS-C172"}
"""What is missing may stand in a document that can't be read."""


class Problems:
    """The diagnostics of one run; the same problem at the same place is kept once.

    ``unreadable`` are names that a document which can't be read may declare: that they are not known is no problem of
    its own. ``incomplete`` are parameters with values that can't be read: that these are missing is none either.
    """

    def __init__(self) -> None:
        self.count = 0
        self._found: dict[tuple[object, ...], Diagnostic] = {}
        self.unreadable: set[str] = set()
        self.incomplete: set[str] = set()
        self._comparisons = _COMPARISONS
        self._told: Counter[tuple[str, str]] = Counter()

    def add(
        self, code: str, span: Span, *, labels: tuple[Label, ...] = (), hint: str | None = None, **values: object
    ) -> None:
        """Report one problem; ``values`` fill its words in the catalogue."""
        if self.unreadable and code in _ABSENCES:
            return
        self.extend([Diagnostic(code, span, values, labels, hint)])

    def extend(self, diagnostics: list[Diagnostic]) -> None:
        """Report several."""
        for diagnostic in diagnostics:
            key: tuple[object, ...] = (diagnostic.code, diagnostic.span, tuple(map(str, diagnostic.values.values())))
            if key in self._found:
                continue
            self.count += 1
            if CATALOGUE[diagnostic.code].severity == "error":
                self._told[diagnostic.code, diagnostic.span.path] += 1
                if self._told[diagnostic.code, diagnostic.span.path] > _MOST_ALIKE:
                    key = ("SAS-P023", diagnostic.span.path, ())
                    diagnostic = Diagnostic("SAS-P023", diagnostic.span)
            self._found.setdefault(key, diagnostic)

    def unknown(
        self, code: str, span: Span, name: str, known: Collection[str], *, guess: bool = True, **values: object
    ) -> None:
        """Report a name that is not known, with the nearest right one; without ``guess``, with all of them."""
        if not self.unreadable.isdisjoint((name, *name.split("."))):
            return
        self._comparisons -= len(known)
        near = nearest(name, known, 1) if guess and self._comparisons > 0 else []
        shown = ", ".join(heapq.nsmallest(12, known)) + (" …" if len(known) > 12 else "")
        said = {"name": name, "near": near[0] if near else "", "known": shown or "-", **values}
        self.extend([Diagnostic(code, span, said, hint="near" if near else "known")])

    def reword(self, code: str, span: Span, *, hint: str, **values: object) -> None:
        """Give a problem that was just reported here a repair that fits better."""
        for key in islice(reversed(self._found), _JUST_NOW):
            found = self._found[key]
            if found.code == code and found.span == span:
                self._found[key] = replace(found, hint=hint, values={**found.values, **values})
                return

    @property
    def refused(self) -> bool:
        """Whether any of them keeps the rulebook from being used."""
        return bool(self._told)

    @property
    def sorted(self) -> list[Diagnostic]:
        """All of them, by place."""
        return sorted(self._found.values(), key=lambda diagnostic: diagnostic.order)


def name_days(days: Interval) -> tuple[str, str]:
    """Name a stretch of days in both languages, as a value of a message."""
    return show_days(days.start, days.end, "id"), show_days(days.start, days.end, "en")
