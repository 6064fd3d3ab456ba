"""Benefit shapes → benefits: every amount typed, its unit and exactness checked."""

from __future__ import annotations

from fractions import Fraction

from sasaran.check.bases import Documents, read_basis
from sasaran.check.definitions import LibraryTyper
from sasaran.check.scalars import read_count, read_flag, read_number, read_words
from sasaran.check.scope import Level, Scope
from sasaran.ir import expressions as ir
from sasaran.ir.rulebook import Benefit, BenefitRow, Entity, Funding, Item
from sasaran.ir.types import TRUTH, Kind, Unit, read_unit
from sasaran.parse.shapes import BenefitRowShape, BenefitShape, BenefitTableShape
from sasaran.parse.tree import Scalar

_FORMS = ("amount", "each_member", "table", "up_to", "items")
_HITS = {"first": "first", "collect sum": "sum"}


def build_benefit(
    shape: BenefitShape, recipient: Entity, typer: LibraryTyper, documents: Documents, forms: list[str]
) -> Benefit | None:
    """Build one benefit of an edition."""
    problems = typer.problems
    if shape.form.text not in forms:
        problems.unknown("SAS-C160", shape.form.span, shape.form.text, forms)
    written = [key for key in _FORMS if getattr(shape, key) is not None]
    if (
        len(written) > 1
        or (not written and shape.base is not None)
        or (shape.base is not None and written != ["each_member"])
    ):
        problems.add("SAS-C161", shape.span, found=", ".join(written) or "base", known=", ".join(_FORMS))
        return None
    return _Builder(shape, recipient, typer, documents).build()


class _Builder:
    """Builds one benefit; the unit is what its first amount has."""

    def __init__(self, shape: BenefitShape, recipient: Entity, typer: LibraryTyper, documents: Documents) -> None:
        self.shape, self.recipient, self.typer, self.documents = shape, recipient, typer, documents
        self.problems = typer.problems
        self.scope = typer.names.scope_of(recipient.name)
        self.unit: Unit | None = read_unit(shape.unit.text) if shape.unit else None
        self.failed = False

    def build(self) -> Benefit | None:
        shape = self.shape
        amount = self._amount(shape.amount, self.scope)
        base = self._amount(shape.base, self.scope)
        up_to = self._amount(shape.up_to, self.scope)
        table = shape.each_member or shape.table
        rows = self._rows(table)
        otherwise = self._amount(table.otherwise, self._row_scope()) if table else None
        funding = tuple(
            Funding(item.source.text, self._amount(item.amount, self.scope)) for item in shape.funding or ()
        )
        basis = read_basis(shape.basis, self.documents, self.problems)
        most = read_count(shape.at_most.members, self.problems) if shape.at_most else None
        if shape.at_most is not None and shape.each_member is None:
            self.problems.add("SAS-C162", shape.at("at_most"))
        if self.failed:
            return None
        words = self.typer.names.words
        return Benefit(
            form=shape.form.text,
            unit=self._whole_unit(),
            title=read_words(shape.title),
            paid_to=shape.paid_to.text if shape.paid_to else None,
            per=shape.per.text if shape.per else None,
            times=read_count(shape.times, self.problems),
            times_at_most=read_count(shape.times_at_most, self.problems),
            amount=amount,
            base=base,
            rows=rows,
            per_member=shape.table is None,
            otherwise=otherwise,
            hit=self._hit(table),
            members_at_most=most,
            up_to=up_to,
            items=tuple(self._item(item.what, item.quantity, item.unit) for item in shape.items or ()),
            funding=funding,
            basis=basis,
            span=shape.form.span,
            once=bool(read_flag(shape.once, self.problems, words.keys.yes, words.keys.no)),
            text=shape.text.text if shape.text else None,
            reading=read_words(shape.reading),
        )

    def _item(self, what: Scalar, quantity: Scalar | None, unit: Scalar | None) -> Item:
        number = read_number(quantity, 6, self.problems)
        if quantity is not None and number is not None and number <= 0:
            self.problems.add("SAS-C038", quantity.span, count=number)
        return Item(what.text, 1 if number is None else number, unit.text if unit else "")

    def _hit(self, table: BenefitTableShape | None) -> str:
        if table is None or table.hit is None:
            return "first"
        if table.hit.text not in _HITS:
            self.problems.unknown("SAS-C007", table.hit.span, table.hit.text, list(_HITS), key="hit")
        return _HITS.get(table.hit.text, "first")

    def _row_scope(self) -> Scope:
        """Lines of `each_member` are about a member; of `table`, about the recipient."""
        members = self.typer.names.members
        if self.shape.each_member is None:
            return self.scope
        if members is None or self.recipient.depth > 0:
            if not self.failed:
                self.problems.add("SAS-C163", self.shape.at("each_member"))
            self.failed = True
            return self.scope
        return Scope((*self.scope.levels, Level(members.name, members.depth)), self.scope.fresh, self.scope.nested)

    def _rows(self, table: BenefitTableShape | None) -> tuple[BenefitRow, ...]:
        if table is None:
            return ()
        if not table.rows:
            self.problems.add("SAS-C110", table.at("rows"))
            self.failed = True
        scope = self._row_scope()
        return tuple(
            row for index, shape in enumerate(table.rows) if (row := self._row(shape, index, scope)) is not None
        )

    def _row(self, shape: BenefitRowShape, index: int, scope: Scope) -> BenefitRow | None:
        condition = self.typer.condition(shape.when, scope)
        amount = self._amount(shape.amount, scope)
        if condition is None or amount is None:
            self.failed = True
            return None
        if condition.type != TRUTH:
            condition = ir.And(condition.span, TRUTH, (condition,))
        name = shape.name.text if shape.name else str(index)
        most = read_count(shape.at_most, self.problems)
        basis = read_basis(shape.basis, self.documents, self.problems)
        return BenefitRow(name, read_words(shape.title), condition, amount, most, shape.span, basis)

    def _amount(self, text: Scalar | None, scope: Scope) -> ir.Expression | None:
        if text is None:
            return None
        typed = self.typer.value(text, scope)
        if typed is None:
            self.failed = True
            return None
        kind = typed.type
        wanted = self.typer.names.words.currency_decimals
        if kind.kind is not Kind.NUMBER or kind.ratio or kind.scale > wanted:
            hint = "number" if kind.kind is not Kind.NUMBER else "ratio" if kind.ratio else "decimals"
            near = ""
            if isinstance(typed, ir.Constant) and kind.scale % 3 == 0 and isinstance(typed.value, int | Fraction):
                hint, near = "thousands", str(int(typed.value * 10**kind.scale))
            self.problems.add("SAS-C164", typed.span, decimals=wanted, hint=hint, near=near)
            self.failed = True
        elif kind.lo is not None and not kind.lo >= 0:  # type: ignore[operator]
            self.problems.add("SAS-C165", typed.span)
            self.failed = True
        elif kind.unit is not None and kind.unit != Unit():
            if (
                self.unit is not None
                and self.unit != kind.unit
                and self._with_period(self.unit) != self._with_period(kind.unit)
            ):
                self.problems.add("SAS-C070", typed.span, left=str(kind.unit), right=str(self.unit))
                self.failed = True
            self.unit = self.unit or kind.unit
        return typed

    def _with_period(self, unit: Unit) -> Unit:
        per = self.shape.per
        if per is None or per.text in unit.below:
            return unit
        return unit.over(Unit((per.text,)))

    def _whole_unit(self) -> Unit:
        return self._with_period(self.unit or Unit((self.typer.names.words.currency,)))
