"""Condition trees: what an edition's eligibility is made of. One operator a node, each with an id and attributes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from sasaran.base.span import NOWHERE, Span
from sasaran.ir.expressions import Expression, Rows
from sasaran.ir.truth import Truth

Words = tuple[tuple[str, str], ...]
"""A text by language: (("id", "…"), ("en", "…"))."""


@dataclass(frozen=True, slots=True)
class Basis:
    """Where a rule stands: a document declared by the edition, and the place in it."""

    document: str
    title: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Attributes:
    """What any node may carry beside its operator.

    ``negative`` says that the node stands under an odd number of ``unless`` / ``none``: there an indicative node's
    *true* becomes unknown, elsewhere its *false*.
    """

    name: str | None = None
    title: Words = ()
    text: str | None = None
    basis: tuple[Basis, ...] = ()
    quote: str | None = None
    reading: Words = ()
    indicative: bool = False
    presume: Truth | None = None
    requires_action: Words = ()
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """What every node has: an id such as ``pkh/2025-07-08/eligibility/desil``, and where it was written."""

    id: str
    span: Span = NOWHERE
    attributes: Attributes = field(default_factory=Attributes)


@dataclass(frozen=True, slots=True)
class All(Node):
    """Every child."""

    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Any(Node):
    """Any child."""

    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class NoneOf(Node):
    """No child: the negation of `Any`."""

    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class AtLeast(Node):
    """At least ``count`` of the children; the count may be a parameter, and uncertain."""

    count: Expression | None = None
    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Members(Node):
    """A quantifier over rows. ``how`` is ``any``, ``all`` or ``count``.

    ``if_nobody`` is what ``all`` says over no row. ``at_least`` and ``at_most`` bound ``count``.
    """

    how: str = "any"
    rows: Rows | None = None
    body: Node | None = None
    if_nobody: bool = False
    at_least: Expression | None = None
    at_most: Expression | None = None


@dataclass(frozen=True, slots=True)
class Leaf(Node):
    """A one-line condition; ``source`` is its text as written, ``compare_as`` why unlike units are compared."""

    expression: Expression | None = None
    source: str = ""
    compare_as: str | None = None


@dataclass(frozen=True, slots=True)
class Use(Node):
    """Shared criteria, as they stood on the decision date: (from, through, body) for each dated version."""

    criteria: str = ""
    versions: tuple[tuple[date, date, Node], ...] = ()


@dataclass(frozen=True, slots=True)
class Attest(Node):
    """What only people can say. ``variable`` names the row it is about; None where it is about the area."""

    attestation: str = ""
    variable: int | None = 0
    answer: bool = True


@dataclass(frozen=True, slots=True)
class ProgramIs(Node):
    """Another program's outcome, read as a truth. ``variable`` names the member where it is a member's program."""

    program: str = ""
    variable: int = 0


@dataclass(frozen=True, slots=True)
class Receives(Node):
    """A dated enrolment. ``who``: ``household``, ``this_member`` (then ``variable``) or ``anyone``.

    By default enrolled on the decision date; ``ever`` at any time up to it; ``within`` (months, days) at some time
    in that span before it; ``for_at_least`` (months, days) enrolled on the date and since that long.
    """

    programs: tuple[str, ...] = ()
    who: str = "household"
    variable: int = 0
    ever: bool = False
    within: tuple[int, int] | None = None
    for_at_least: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Except(Node):
    """``body`` and none of ``unless``."""

    body: Node | None = None
    unless: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Routes(Node):
    """Named alternatives: true if any is; all true ones are reported, and where ``ranked`` the first of them."""

    routes: tuple[Node, ...] = ()
    ranked: bool = False


@dataclass(frozen=True, slots=True)
class Tier:
    """One step of a cascade; ``opens_if`` None: always open."""

    opens_if: Node | None
    body: Node


@dataclass(frozen=True, slots=True)
class Tiers(Node):
    """Steps, each open only by its own `opens_if`: true if any open one is. A closed one is reported as closed."""

    tiers: tuple[Tier, ...] = ()


@dataclass(frozen=True, slots=True)
class Place(Node):
    """Does the household live in one of these areas (``applies_in``)."""

    areas: tuple[str, ...] = ()
