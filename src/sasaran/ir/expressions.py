"""Typed expressions: what stands at the leaves of a rule, after the checker has resolved every name.

A row of facts is named by a *variable*, a small whole number: 0 is the household, 1 a row of a list of the
household (a member), 2 a row of a list below that; a quantifier or aggregate binds fresh variables, from 10 up.
An environment is a mapping from variables to rows. Every node carries its span (for messages) and its type.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sasaran.base.span import Span
from sasaran.ir.types import Type
from sasaran.ir.values import Number

ROOT = 0


@dataclass(frozen=True, slots=True)
class Expression:
    """What every expression has."""

    span: Span
    type: Type


@dataclass(frozen=True, slots=True)
class Constant(Expression):
    """A value as written: a bool, an int, a Fraction, a date, a text (or code)."""

    value: bool | Number | date | str


@dataclass(frozen=True, slots=True)
class Field(Expression):
    """A field of the row that a variable names."""

    variable: int
    name: str


@dataclass(frozen=True, slots=True)
class Parameter(Expression):
    """A parameter's value on the decision date.

    ``key`` picks one by name (``indeks_pkh.sd``). Where the parameter varies by a field, ``by`` reads it: a region
    code (then the most specific row in force counts) or a code. Both None: one value for all.
    """

    name: str
    key: str | None = None
    by: Expression | None = None


@dataclass(frozen=True, slots=True)
class Definition(Expression):
    """A definition's value for the row that a variable names."""

    name: str
    variable: int


@dataclass(frozen=True, slots=True)
class AreaFact(Expression):
    """A fact about the area where the household lives."""

    name: str


@dataclass(frozen=True, slots=True)
class DecisionDate(Expression):
    """The date of the decision, the only clock there is."""


@dataclass(frozen=True, slots=True)
class Age(Expression):
    """The age in completed years, on ``on``, of the row that a variable names; ``field`` is its age field."""

    variable: int
    field: str
    on: Expression


@dataclass(frozen=True, slots=True)
class Named(Expression):
    """Read ``body`` with ``variable`` bound to the one row of ``definition`` (a named member)."""

    definition: str
    variable: int
    body: Expression


@dataclass(frozen=True, slots=True)
class Arithmetic(Expression):
    """``left op right`` with op one of ``+ - * /``; division is exact, a ratio."""

    op: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Rounded(Expression):
    """Round by name: ``half up``, ``half even``, ``up``, ``down``, ``floor``, ``ceiling``; to ``decimals`` places.

    As FEEL has them: up is away from zero, down is towards zero, half up is away from zero at a tie.
    """

    mode: str
    body: Expression
    decimals: int


@dataclass(frozen=True, slots=True)
class Least(Expression):
    """``min(a, b, …)`` of several expressions."""

    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Greatest(Expression):
    """``max(a, b, …)`` of several expressions."""

    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class If(Expression):
    """``if condition then yes else no``; unknown is the union of both."""

    condition: Expression
    yes: Expression
    no: Expression


@dataclass(frozen=True, slots=True)
class Compare(Expression):
    """``left op right`` with op one of ``= != < <= > >=``."""

    op: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Contains(Expression):
    """``item in codes``: is this code in that set of codes."""

    item: Expression
    codes: Expression


@dataclass(frozen=True, slots=True)
class And(Expression):
    """Every one, by Kleene."""

    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Or(Expression):
    """Any one, by Kleene. ``x in (a, b)`` is an Or of comparisons."""

    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Not(Expression):
    """Negation."""

    body: Expression


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a list: list ``name`` of the row that ``owner`` names; ``variable`` is bound to each in turn.

    ``entity`` is the entity of the rows: its `present` condition is and-ed into every use.
    """

    name: str
    entity: str
    owner: int
    variable: int


@dataclass(frozen=True, slots=True)
class Aggregate(Expression):
    """``count sum min max`` over the rows where ``where`` holds (None: all); ``item`` is what is added or compared."""

    how: str
    rows: Rows
    where: Expression | None
    item: Expression | None


@dataclass(frozen=True, slots=True)
class Quantifier(Expression):
    """``some x in rows satisfies …`` or ``every``; over nobody, some is false and every is true."""

    how: str
    rows: Rows
    body: Expression


@dataclass(frozen=True, slots=True)
class DatePart(Expression):
    """``year month day`` of a date."""

    part: str
    body: Expression


@dataclass(frozen=True, slots=True)
class DateShift(Expression):
    """A date plus (``sign`` 1) or minus (-1) whole months and days; months clamp to the month's end."""

    body: Expression
    sign: int
    months: int
    days: int


@dataclass(frozen=True, slots=True)
class Elapsed(Expression):
    """Completed ``years`` or ``months``, or ``days``, from ``start`` to ``end``."""

    unit: str
    start: Expression
    end: Expression


@dataclass(frozen=True, slots=True)
class PerPeriod(Expression):
    """A flow whose period stands in a code field of its row, read per ``target`` period.

    Its value is ``body * factor(period) / factor(target)``, where the parameter ``factors`` says how many of each
    period a year has.
    """

    body: Expression
    period: Expression
    factors: str
    target: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table: where ``condition`` holds, ``value``. ``title`` is by language, ``basis`` as written."""

    condition: Expression
    value: Expression
    name: str | None
    span: Span
    title: tuple[tuple[str, str], ...] = ()
    text: str | None = None
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table(Expression):
    """A decision table. ``hit`` is ``first``, ``unique``, ``sum``, ``count``, ``min`` or ``max`` (of a collect).

    ``if_missing`` is the index of the row that a blank is read as (a presumption), or None.
    """

    hit: str
    rows: tuple[TableRow, ...]
    otherwise: Expression | None
    exhaustive: bool
    if_missing: int | None


@dataclass(frozen=True, slots=True)
class Tree(Expression):
    """A condition tree (an `ir.nodes.Node`) as a yes/no expression: the body of a definition."""

    node: object
