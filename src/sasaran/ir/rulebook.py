"""A checked rulebook: vocabulary, parameters, areas and programs, every name resolved and every type known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sasaran.base.span import NOWHERE, Span
from sasaran.ir.expressions import Expression
from sasaran.ir.nodes import Basis, Node, Words
from sasaran.ir.types import Type, Unit
from sasaran.ir.values import UNKNOWN, Number, OneOf, Range, Unknown

FIRST_DAY = date(1, 1, 1)
LAST_DAY = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``start`` through ``end``, both included."""

    start: date = FIRST_DAY
    end: date = LAST_DAY

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def meets(self, other: Interval) -> bool:
        """Say whether the two share a day."""
        return self.start <= other.end and other.start <= self.end


@dataclass(frozen=True, slots=True)
class Actor:
    """Who decides, answers or owns a register: how to reach them and how to object."""

    name: str
    title: Words
    contact: Words = ()
    appeal: Words = ()


@dataclass(frozen=True, slots=True)
class Register:
    """Who keeps a field: its owner (an actor), how a family gets it corrected, and its last day if it ended."""

    name: str
    title: Words
    owner: str | None = None
    correction: Words = ()
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an entity.

    ``age_of`` names the birth-date field where the field is an age. ``shelf_life`` (months, days): an older fact is
    missing. ``personal`` is its personal-data class: ``none``, ``general``, ``specific`` or ``identity``.
    ``period`` names the code field that holds the period of a flow, or None.
    """

    name: str
    type: Type
    title: Words = ()
    text: Words = ()
    register: str | None = None
    shelf_life: tuple[int, int] | None = None
    personal: str = "general"
    age_of: str | None = None
    age_unit: str = "years"
    period: str | None = None
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Which fields of a list of enrolments mean what. ``member`` names the member's key, absent for a family's row.

    A row without an end is still running; one without a start began on or before the date of the record.
    """

    program: str
    start: str | None
    end: str | None
    member: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Entity:
    """A household (``parent`` None), its members, or a list below either.

    ``list_name`` is its key in its parent's row. ``complete``: whether the rows given are all there are.
    ``at_least`` and ``at_most`` bound how many rows there may be. ``present``: which rows count, with
    ``presume_present`` True where an unknown presence is taken as present (a presumption, with its basis).
    ``members`` marks the list that ``any_member`` and its kin range over.
    """

    name: str
    title: Words
    parent: str | None
    list_name: str
    depth: int
    key: str | None
    fields: Mapping[str, Field]
    complete: bool = True
    at_least: int = 0
    at_most: int = 99
    present: Expression | None = None
    presume_present: bool | None = None
    present_basis: tuple[Basis, ...] = ()
    members: bool = False
    enrolment: Enrolment | None = None
    unit: Unit | None = None
    region: str | None = None
    size: str | None = None
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class DefinitionVersion:
    """A definition as it stood for some days. One of ``body`` or, for a named member, ``member``."""

    during: Interval
    body: Expression
    basis: tuple[Basis, ...] = ()
    span: Span = NOWHERE
    text: str | None = None
    reading: Words = ()


@dataclass(frozen=True, slots=True)
class Definition:
    """A dated derived field of an entity; where ``member_of`` is set, a named row of that list (exactly one).

    In the body, the variable equal to the entity's depth is the row itself; for a named member the variable
    one deeper is each candidate row.
    """

    name: str
    entity: str
    title: Words
    type: Type
    versions: tuple[DefinitionVersion, ...]
    member_of: str | None = None
    indicative: bool = False
    personal: str = "general"
    span: Span = NOWHERE

    def on(self, day: date) -> DefinitionVersion | None:
        """The version in force on ``day``."""
        return next((version for version in self.versions if day in version.during), None)


ParameterContent = Number | date | str | bool | frozenset[str]


@dataclass(frozen=True, slots=True)
class Option:
    """One of the values that sources give."""

    value: ParameterContent
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class ParameterValue:
    """A value for some days, and for one key or area where the parameter varies.

    Several ``options``: contested. ``between``: only known to lie in a range.
    """

    during: Interval
    options: tuple[Option, ...]
    key: str | None = None
    area: str | None = None
    between: Range | None = None
    source: str = ""
    confidence: str = "law"
    note: str | None = None
    span: Span = NOWHERE

    @property
    def content(self) -> ParameterContent | Range | OneOf | Unknown:
        """The value, as what it could still be where it is contested; a contested set or yes/no is unknown."""
        if self.between is not None:
            return self.between
        values = [option.value for option in self.options]
        if all(value == values[0] for value in values):
            return values[0]
        if isinstance(values[0], str):
            return OneOf(frozenset(str(value) for value in values))
        if isinstance(values[0], (bool, frozenset)):
            return UNKNOWN
        ordered = sorted(values)
        return Range(ordered[0], ordered[-1])  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A dated value. ``keys``: the names it is read with; ``by``: the field it varies by, ``by_area`` if a region."""

    name: str
    title: Words
    type: Type
    values: tuple[ParameterValue, ...]
    keys: tuple[str, ...] = ()
    by: str | None = None
    by_area: bool = False
    span: Span = NOWHERE
    text: str | None = None


@dataclass(frozen=True, slots=True)
class CriteriaVersion:
    """Shared criteria as they stood for some days, whole; a `Use` holds those of their items that it takes."""

    during: Interval
    body: Node
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Criteria:
    """Dated conditions about an entity that several programs share."""

    name: str
    entity: str
    title: Words
    versions: tuple[CriteriaVersion, ...]
    span: Span = NOWHERE

    def on(self, day: date) -> CriteriaVersion | None:
        """The version in force on ``day``."""
        return next((version for version in self.versions if day in version.during), None)


@dataclass(frozen=True, slots=True)
class Attestation:
    """What only people can say: the question, who may answer, about whom, and how long the answer holds.

    ``about`` is an entity's name or ``area``; ``valid_for`` (months, days) or None: for good.
    """

    name: str
    title: Words
    question: Words
    about: str
    by: tuple[str, ...]
    valid_for: tuple[int, int] | None = None
    evidence: str | None = None
    span: Span = NOWHERE
    text: str | None = None
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaFactValue:
    """A fact of an area for some days."""

    area: str
    field: str
    during: Interval
    value: ParameterContent
    source: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """One area of the tree: its code, name, parent and days."""

    code: str
    name: str
    parent: str | None
    level: int
    during: Interval = Interval()


@dataclass(frozen=True, slots=True)
class Areas:
    """The tree of regions and their facts.

    ``unlisted_below`` is the level below which codes need not be listed (their parent is then the code without its
    last part), or None: every code must be listed. ``levels`` names the levels from the top.
    """

    name: str = "area"
    levels: tuple[str, ...] = ()
    separator: str = "."
    unlisted_below: int | None = None
    fields: Mapping[str, Field] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    facts: tuple[AreaFactValue, ...] = ()


@dataclass(frozen=True, slots=True)
class BenefitRow:
    """One line of a benefit table: for whom ``condition`` holds, ``amount``; at most so many members."""

    name: str
    title: Words
    condition: Expression
    amount: Expression
    at_most: int | None = None
    span: Span = NOWHERE
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """Goods or a service: what, how much, in which unit."""

    what: str
    quantity: Number
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Funding:
    """A source of money; ``amount`` where the source changes it."""

    source: str
    amount: Expression | None = None


@dataclass(frozen=True, slots=True)
class Benefit:
    """What an eligible recipient gets.

    Either ``amount``, or ``base`` and lines (``rows``, per member), or ``up_to`` (never summed as a right), or
    ``items``. ``hit`` is ``first`` or ``sum``. ``per_member`` False: the lines are about the recipient itself, not
    about each member of a household. ``members_at_most`` keeps the highest amounts. ``once``: it is said to be
    paid once. For a member's program everything is per eligible member.
    """

    form: str
    unit: Unit
    title: Words = ()
    paid_to: str | None = None
    per: str | None = None
    times: int | None = None
    times_at_most: int | None = None
    amount: Expression | None = None
    base: Expression | None = None
    rows: tuple[BenefitRow, ...] = ()
    otherwise: Expression | None = None
    hit: str = "first"
    per_member: bool = True
    members_at_most: int | None = None
    up_to: Expression | None = None
    items: tuple[Item, ...] = ()
    funding: tuple[Funding, ...] = ()
    basis: tuple[Basis, ...] = ()
    span: Span = NOWHERE
    once: bool = False
    text: str | None = None
    reading: Words = ()


@dataclass(frozen=True, slots=True)
class Priority:
    """One key that orders eligible recipients; decides nothing."""

    expression: Expression
    descending: bool
    source: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One program as it stood from one date on.

    ``recipient`` is an entity's name. ``kind`` is ``program`` or ``classification``. ``registration`` and ``notes``
    (procedure, documents, appeal, interactions as written) decide nothing here.
    """

    program: str
    id: str
    during: Interval
    title: Words
    eligibility: Node
    kind: str = "program"
    status: str = ""
    ministry: str = ""
    partners: tuple[str, ...] = ()
    pillars: tuple[str, ...] = ()
    recipient: str = ""
    applies_in: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()
    indicative: bool = False
    benefits: tuple[Benefit, ...] = ()
    priority: tuple[Priority, ...] = ()
    registration: Interval | None = None
    excludes: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    leaves_within: tuple[int, int] | None = None
    limits: tuple[tuple[str, int], ...] = ()
    procedure: tuple[Words, ...] = ()
    documents: tuple[Words, ...] = ()
    appeal: tuple[Words, ...] = ()
    decided_by: str | None = None
    span: Span = NOWHERE
    text: str | None = None
    reading: Words = ()


@dataclass(frozen=True, slots=True)
class Keys:
    """The rulebook's own words for what every rulebook has, in households and in conditions."""

    yes: str = "yes"
    no: str = "no"
    decision_date: str = "decision_date"
    age_on: str = "age_on"
    record_date: str = "record_date"
    fact_dates: str = "fact_dates"
    attestations: str = "attestations"
    attestation_id: str = "id"
    attestation_answer: str = "answer"
    attestation_by: str = "by"
    attestation_date: str = "date"
    this_member: str = "this_member"
    anyone: str = "anyone"


@dataclass(frozen=True, slots=True)
class Content:
    """Everything a checked rulebook says.

    ``hash`` is its identity (semantics, section 9); ``currency`` the unit that is written before an amount.
    """

    name: str
    version: str
    language: int
    title: Words
    keys: Keys
    entities: Mapping[str, Entity]
    definitions: Mapping[str, Definition]
    parameters: Mapping[str, Parameter]
    attestations: Mapping[str, Attestation]
    actors: Mapping[str, Actor]
    areas: Areas
    editions: tuple[Edition, ...]
    pillars: Mapping[str, Words]
    statuses: Mapping[str, str]
    forms: Mapping[str, Words]
    registers: Mapping[str, Register]
    periods: str | None
    hash: str
    known_programs: Mapping[str, Words] = field(default_factory=dict)
    currency: str = ""
    criteria: Mapping[str, Criteria] = field(default_factory=dict)

    @property
    def household(self) -> Entity:
        """The entity that has no parent."""
        return next(entity for entity in self.entities.values() if entity.parent is None)

    @property
    def members(self) -> Entity | None:
        """The entity that ``any_member`` ranges over, if there is one."""
        return next((entity for entity in self.entities.values() if entity.members), None)
