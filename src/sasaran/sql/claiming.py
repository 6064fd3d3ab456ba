"""What a row of the tables could claim of a benefit's rows, told by one number and the amounts (semantics, section 6).

The number has two bits for each row of the benefit: 1 where it may hold, 2 where it does; of ``first`` none after one
that does. Two bits more say that it is not certain that the claimant is present, and that it is a recipient.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sasaran.ir.expressions import Expression
from sasaran.ir.rulebook import Benefit
from sasaran.ir.types import Kind
from sasaran.sql.computing import as_number
from sasaran.sql.reader import Reader, Scope
from sasaran.sql.terms import RefusedError, Term, Terms
from sasaran.sql.values import Span, Value

MOST_ROWS = 28


@dataclass(frozen=True, slots=True)
class Told:
    """The claim of one row: its number (NULL: it claims nothing), and its amounts, all with as many decimals."""

    code: Term
    rows: tuple[Span, ...]
    otherwise: Span | None
    own: Span | None

    @property
    def spans(self) -> list[Span]:
        """All amounts."""
        return [*self.rows, *(span for span in (self.otherwise, self.own) if span is not None)]


@dataclass(frozen=True, slots=True)
class Code:
    """What the number of a claim says: of each row whether it may hold (1) or does (2), and what is in doubt."""

    rows: tuple[int, ...]
    is_present: bool
    is_recipient: bool


def read_code(code: int, rows: int) -> Code:
    """Read the number of a claim on a benefit of so many rows."""
    digits = tuple(code >> 2 * place & 3 for place in range(rows))
    doubts = code >> 2 * rows
    return Code(digits, not doubts & 1, not doubts & 2)


def tell_claim(reader: Reader, benefit: Benefit, scope: Scope, here: Term, recipient: Term | None) -> Told:
    """Tell what the row in scope could claim.

    Args:
        reader: Reads on trust.
        benefit: A benefit that has rows.
        scope: The row.
        here: Whether it is present.
        recipient: Whether it is a recipient, where each recipient has a claim of its own.

    """
    if len(benefit.rows) > MOST_ROWS:
        raise RefusedError("form")
    terms = reader.terms
    otherwise = None if benefit.otherwise is None else as_number(reader.value(benefit.otherwise, scope))
    code = _live(terms, benefit, [reader.is_true(row.condition, scope) for row in benefit.rows])
    own = own_amount(reader, benefit, scope) if recipient is not None else None
    if not _is_anything(otherwise) and not _is_anything(own):
        code = terms.case(terms.compare("=", code, terms.constant(0)), terms.null, code)
    flag = 1 << 2 * len(benefit.rows)
    code = terms.compute("+", code, _doubt(terms, here, flag))
    if recipient is not None:
        code = terms.compute("+", code, _doubt(terms, recipient, 2 * flag))
    rows = tuple(as_number(reader.value(row.amount, scope)) for row in benefit.rows)
    return Told(code, rows, otherwise, own)


def own_amount(reader: Reader, benefit: Benefit, scope: Scope) -> Span | None:
    """Give what a recipient gets apart from rows; None where the benefit says no such amount."""
    amounts = list_amounts(benefit)
    found: Value | None = None
    if amounts:
        each = [(reader.terms.true, reader.value(item, scope)) for item in amounts]
        found = reader.values.unite(Kind.NUMBER, each)
    if benefit.base is not None:
        base = reader.value(benefit.base, scope)
        found = base if found is None else reader.computing.combine("+", found, base)
    return None if found is None else as_number(found)


def list_amounts(benefit: Benefit) -> list[Expression]:
    """List the amounts that a recipient could get: by who pays, there may be several."""
    own = [] if benefit.amount is None else [benefit.amount]
    return own + [source.amount for source in benefit.funding if source.amount is not None]


def share_scale(reader: Reader, told: Sequence[Told], more: Sequence[Span]) -> tuple[int, list[Told], list[Span]]:
    """Give all amounts as many decimals."""
    spans = [*(span for each in told for span in each.spans), *more]
    scale = max((span.scale for span in spans), default=0)

    def scaled(span: Span) -> Span:
        return reader.values.scaled(span, scale)

    def maybe(span: Span | None) -> Span | None:
        return None if span is None else scaled(span)

    same = [
        Told(each.code, tuple(scaled(span) for span in each.rows), maybe(each.otherwise), maybe(each.own))
        for each in told
    ]
    return scale, same, [scaled(span) for span in more]


def _live(terms: Terms, benefit: Benefit, truths: Sequence[Term]) -> Term:
    """Tell which rows are live."""
    total, zero = terms.constant(0), terms.constant(0)
    for place, truth in enumerate(truths):
        holds, may = terms.constant(2 << 2 * place), terms.constant(1 << 2 * place)
        total = terms.compute("+", total, terms.case(truth, holds, terms.is_null(truth), may, zero))
    if benefit.hit != "first":
        return total
    # Of the number, what stands up to the first row that holds.
    cuts = [part for place, truth in enumerate(truths[:-1]) for part in (truth, terms.constant(4 << 2 * place))]
    return terms.compute("%", total, terms.case(*cuts, terms.constant(1 << 2 * len(truths))))


def _doubt(terms: Terms, truth: Term, flag: int) -> Term:
    """Add a flag where a truth is not known; where it is false, there is no claim."""
    return terms.case(truth, terms.constant(0), terms.is_null(truth), terms.constant(flag), terms.null)


def _is_anything(span: Span | None) -> bool:
    """Say whether an amount could be other than 0."""
    return span is not None and (span.least, span.most) != (0, 0)
