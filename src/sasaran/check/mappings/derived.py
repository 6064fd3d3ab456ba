"""Conditions of a mapping: typed over the cells of one row, and held to what the importer can compute in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sasaran.check.layers import list_parts
from sasaran.check.problems import Problems
from sasaran.check.scope import Names, Scope, Uses
from sasaran.check.typing import Typer
from sasaran.check.words import BookWords
from sasaran.ir import expressions as ir
from sasaran.ir.rulebook import Areas, Content, Entity, Field
from sasaran.ir.types import Kind, Type
from sasaran.parse.tree import Scalar

_COMPUTED = (
    ir.Constant, ir.Field, ir.Compare, ir.And, ir.Or, ir.Not, ir.Contains, ir.If, ir.Arithmetic, ir.Least,
    ir.Greatest, ir.Elapsed, ir.DatePart,
)  # fmt: skip


class RowConditions:
    """Types conditions over the fields of one row."""

    def __init__(self, content: Content, fields: Iterable[Field], problems: Problems) -> None:
        row = Entity("row", (), None, "row", 0, None, {each.name: replace(each, age_of=None) for each in fields})
        words = BookWords(keys=content.keys, currency=content.currency)
        self._names = Names(words, {"row": row}, {}, {}, Areas(), frozenset())
        self._problems = problems

    def condition(self, text: Scalar) -> ir.Expression | None:
        """Type a yes/no condition."""
        return self._hold(self._typer().condition(text, self._scope()))

    def value(self, text: Scalar, wanted: Type) -> ir.Expression | None:
        """Type what a field is derived from; it must be of the field's kind, its codes codes of the field."""
        found = self._hold(self._typer().value(text, self._scope()))
        if found is None:
            return None
        kinds = {found.type.kind, wanted.kind}
        if kinds != {wanted.kind} and not (kinds == {Kind.TEXT, Kind.CODE} and found.type.literal):
            self._problems.add("SAS-M012", found.span, hint="kind")
            return None
        if wanted.kind is Kind.CODE:
            known = [code.name for code in wanted.codes]
            for code in found.type.codes:
                if code.name not in known:
                    self._problems.unknown("SAS-C072", found.span, code.name, known)
                    return None
        return found

    def _typer(self) -> Typer:
        return Typer(self._names, self._problems, Uses())

    def _scope(self) -> Scope:
        return self._names.scope_of("row")

    def _hold(self, found: ir.Expression | None) -> ir.Expression | None:
        """Refuse what needs more than the row itself."""
        pending = [found] if found is not None else []
        while pending:
            part = pending.pop()
            divides = isinstance(part, ir.Arithmetic) and part.op == "/"
            if not isinstance(part, _COMPUTED) or divides:
                self._problems.add("SAS-M012", part.span)
                return None
            pending += [each for each in list_parts(part) if isinstance(each, ir.Expression)]
        return found
