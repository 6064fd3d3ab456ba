"""The shape of every kind of rule file: which keys it may have, which it must, and what stands under each.

A tree comes in; a shape or diagnostics go out. Scalars stay texts with places (`Scalar`): what a text must mean is
the checker's business. JSON Schemas for editors are made from the same models.
"""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field

from sasaran.parse.mapping_shapes import MappingShape
from sasaran.parse.shape_texts import (
    KEYS,
    SPAN,
    Amount,
    Day,
    Flag,
    Leaf,
    Name,
    Shape,
    Span_,
    Text,
    Texts,
    Titles,
    TypeShape,
    Whole,
    Words,
    WordsList,
    as_condition,
    as_count,
    as_list,
    without_places,
)  # fmt: skip

__all__ = ["KEYS", "KINDS", "OPERATORS", "SPAN", "Shape"]

OPERATORS: Final = (
    "all", "any", "none", "at_least", "any_member", "all_members", "count_members", "any_of", "all_of", "count_of",
    "when", "use", "attest", "program", "receives", "routes", "tiers",
)  # fmt: skip
"""What a node may be; each has exactly one."""


class Validity(Shape):
    """Days, both included."""

    from_: Day | None = Field(None, alias="from")
    through: Day | None = None


class AtLeastShape(Shape):
    """How many of which conditions."""

    count: Leaf
    of: list[Condition]


class CountShape(Shape):
    """Which rows are counted, and how many there must be."""

    where: Condition
    at_least: Leaf | None = None
    at_most: Leaf | None = None


class NodeShape(Shape):
    """One node of a condition tree: exactly one operator, and attributes."""

    all: list[Condition] | None = None
    any: list[Condition] | None = None
    none: list[Condition] | None = None
    at_least: Annotated[AtLeastShape, BeforeValidator(as_count)] | None = None
    any_member: Condition | None = None
    all_members: Condition | None = None
    count_members: CountShape | None = None
    any_of: Name | None = None
    all_of: Name | None = None
    count_of: Name | None = None
    when: Leaf | None = None
    use: Name | None = None
    attest: Name | None = None
    program: Name | None = None
    receives: Texts | None = None
    routes: list[RouteShape] | None = None
    tiers: list[RouteShape] | None = None

    unless: list[Condition] | None = None
    where: Condition | None = None
    if_nobody: Flag | None = None
    as_: Name | None = Field(None, alias="as")
    at_most: Leaf | None = None
    only: Texts | None = None
    except_: Texts | None = Field(None, alias="except")
    is_: Text | None = Field(None, alias="is")
    who: Name | None = None
    ever: Flag | None = None
    within: Span_ | None = None
    for_at_least: Span_ | None = None
    order: Text | None = None

    name: Name | None = None
    title: Words | None = None
    text: Text | None = None
    basis: Texts | None = None
    quote: Text | None = None
    reading: Words | None = None
    confidence: Text | None = None
    presume: Flag | None = None
    requires_action: Words | None = None
    compare_as: Text | None = None


class RouteShape(NodeShape):
    """A route or a tier: a node with a name; a tier may open only under a condition."""

    opens_if: Condition | None = None


Condition = Annotated[NodeShape, BeforeValidator(as_condition)]
NodeShape.model_rebuild()  # first, so that the kinds which hold nodes need not each work them out again


class FieldShape(TypeShape):
    """One field of an entity or an area."""

    title: Words | None = None
    text: Words | None = None
    codes: Titles | None = None
    register_: Name | None = Field(None, alias="register")
    shelf_life: Span_ | None = None
    personal: Text | None = None
    birth: Name | None = None
    in_: Text | None = Field(None, alias="in")
    period: Name | None = None


Fields = Annotated[dict[str, FieldShape], BeforeValidator(without_places)]


class PresentShape(Shape):
    """Which rows of a list count."""

    when: Leaf
    presume: Flag | None = None
    basis: Texts | None = None


class EnrolmentShape(Shape):
    """Which fields of an enrolment mean what."""

    program: Name
    start: Name | None = None
    end: Name | None = None
    member: Name | None = None
    reason: Name | None = None


class EntityShape(Shape):
    """The household, its members, or a list below either."""

    entity: Name
    title: Words | None = None
    text: Text | None = None
    of: Name | None = None
    role: Text | None = None
    list_: Name | None = Field(None, alias="list")
    key: Name | None = None
    unit: Text | None = None
    region: Name | None = None
    size: Name | None = None
    complete: Flag | None = None
    at_least: Whole | None = None
    at_most: Whole | None = None
    present: PresentShape | None = None
    enrolment: EnrolmentShape | None = None
    fields: Fields = Field(default_factory=dict)


class TableShape(Shape):
    """A decision table; the keys of a row that are names of inputs are its cells."""

    hit: Text
    inputs: Texts | None = None
    rows: list[Annotated[dict[str, Any], BeforeValidator(lambda value: value)]]
    otherwise: Leaf | None = None
    exhaustive: Flag | None = None
    if_missing: Name | None = None


class DefinitionShape(NodeShape):
    """A dated derived field: a value, a tree, a table or a named member."""

    definition: Name
    of: Name
    valid: Validity | None = None
    basis: Any = None
    value: Leaf | None = None
    unit: Text | None = None
    table: TableShape | None = None
    member: Leaf | None = None
    exactly: Text | None = None


class CriteriaShape(NodeShape):
    """Shared conditions."""

    criteria: Name
    of: Name
    valid: Validity | None = None
    basis: Any = None


class OptionShape(Shape):
    """One of several values that sources give."""

    value: Text
    source: Text | None = None
    confidence: Text | None = None


class ValueShape(Shape):
    """A parameter's value for some days."""

    from_: Day | None = Field(None, alias="from")
    through: Day | None = None
    value: Texts | None = None
    one_of: list[OptionShape] | None = None
    at_least: Amount | None = None
    at_most: Amount | None = None
    each: Annotated[dict[str, Text], BeforeValidator(without_places)] | None = None
    key: Text | None = None
    area: Text | None = None
    source: Text | None = None
    confidence: Text | None = None
    note: Text | None = None


class ParameterShape(Shape):
    """A dated value that another act than the program's sets."""

    parameter: Name
    title: Words | None = None
    text: Text | None = None
    type: Text | None = None
    unit: Text | None = None
    decimals: Whole | None = None
    min: Amount | None = None
    max: Amount | None = None
    codes: Titles | None = None
    codes_of: Name | None = None
    keys_: Texts | None = Field(None, alias="keys")
    by: Name | None = None
    values: list[ValueShape]


class AttestationShape(Shape):
    """What only people can say."""

    attestation: Name
    title: Words | None = None
    question: Words
    about: Name
    by: Texts
    valid_for: Span_ | None = None
    evidence: Text | None = None
    text: Text | None = None
    basis: Any = None


class ActorShape(Shape):
    """Who decides, answers or owns."""

    actor: Name
    title: Words | None = None
    contact: Words | None = None
    appeal: Words | None = None


class RegisterShape(Shape):
    """A register that owns fields."""

    register_: Name = Field(alias="register")
    title: Words | None = None
    text: Text | None = None
    owner: Name | None = None
    correction: Words | None = None
    ended: Day | None = None


class AreaRowShape(Shape):
    """One area."""

    code: Text
    name: Text
    parent: Text | None = None
    from_: Day | None = Field(None, alias="from")
    through: Day | None = None


class AreaFactShape(Shape):
    """A fact of one area."""

    area: Text
    field: Name
    value: Text
    from_: Day | None = Field(None, alias="from")
    through: Day | None = None
    source: Text | None = None


class AreaShape(Shape):
    """The tree of regions."""

    area: Name
    title: Words | None = None
    levels: Texts
    separator: Text | None = None
    listed_to: Name | None = None
    list_: Text | None = Field(None, alias="list")
    areas: list[AreaRowShape] | None = None
    fields: Fields = Field(default_factory=dict)
    facts: list[AreaFactShape] | None = None


class BenefitRowShape(Shape):
    """One line of a benefit table."""

    name: Name | None = None
    title: Words | None = None
    when: Leaf
    amount: Leaf
    at_most: Whole | None = None
    basis: Texts | None = None


class BenefitTableShape(Shape):
    """Lines per member, or per recipient."""

    hit: Text | None = None
    rows: list[BenefitRowShape]
    otherwise: Leaf | None = None


class CapShape(Shape):
    """How many members at most."""

    members: Whole


class ItemShape(Shape):
    """Goods or a service."""

    what: Text
    quantity: Amount | None = None
    unit: Text | None = None


class FundingShape(Shape):
    """A source of money."""

    source: Text
    amount: Leaf | None = None


class BenefitShape(Shape):
    """What an eligible recipient gets."""

    form: Name
    name: Name | None = None
    title: Words | None = None
    text: Text | None = None
    paid_to: Name | None = None
    per: Name | None = None
    once: Flag | None = None
    times: Whole | None = None
    times_at_most: Whole | None = None
    unit: Text | None = None
    amount: Leaf | None = None
    base: Leaf | None = None
    each_member: BenefitTableShape | None = None
    table: BenefitTableShape | None = None
    at_most: CapShape | None = None
    up_to: Leaf | None = None
    items: list[ItemShape] | None = None
    funding: list[FundingShape] | None = None
    basis: Texts | None = None
    reading: Words | None = None


class LimitShape(Shape):
    """At most so many members of each entity."""

    per: Name
    members: Whole


class AfterwardsShape(Shape):
    """Which programs a recipient leaves, and within what time."""

    leaves: Texts
    within: Span_ | None = None


class InteractionsShape(Shape):
    """What a program does to others; used by later stages."""

    limit: LimitShape | None = None
    excludes: Texts | None = None
    afterwards: AfterwardsShape | None = None
    opens: Texts | None = None


class ProgramShape(Shape):
    """A program as it stood from one date on."""

    program: Name
    title: Words
    valid: Validity
    recipient: Name
    eligibility: NodeShape
    kind: Text | None = None
    text: Text | None = None
    status: Text | None = None
    ministry: Name | None = None
    partners: Texts | None = None
    pillar: Texts | None = None
    applies_in: Texts | None = None
    confidence: Text | None = None
    decided_by: Name | None = None
    basis: Titles | None = None
    reading: Words | None = None
    registration: Validity | None = None
    benefit: Annotated[list[BenefitShape], BeforeValidator(as_list)] | None = None
    interactions: InteractionsShape | None = None
    priority: Texts | None = None
    procedure: WordsList | None = None
    documents: WordsList | None = None
    appeal: WordsList | None = None


class KeysShape(Shape):
    """The rulebook's own words for what every rulebook has."""

    yes: Name | None = None
    no: Name | None = None
    decision_date: Name | None = None
    age_on: Name | None = None
    record_date: Name | None = None
    fact_dates: Name | None = None
    attestations: Name | None = None
    attestation_id: Name | None = None
    attestation_answer: Name | None = None
    attestation_by: Name | None = None
    attestation_date: Name | None = None
    this_member: Name | None = None
    anyone: Name | None = None


class RulebookShape(Shape):
    """What the rulebook is called and the words it uses."""

    rulebook: Name
    version: Text
    language: Whole
    title: Words | None = None
    text: Text | None = None
    licence: Text | None = None
    currency: Text | None = None
    currency_decimals: Whole | None = None
    keys_: KeysShape | None = Field(None, alias="keys")
    pillars: Titles | None = None
    statuses: Annotated[dict[str, Text], BeforeValidator(without_places)] | None = None
    forms: Titles | None = None
    other_programs: Titles | None = None
    periods: Name | None = None


KINDS: dict[str, type[Shape]] = {
    "rulebook": RulebookShape,
    "entity": EntityShape,
    "definition": DefinitionShape,
    "criteria": CriteriaShape,
    "parameter": ParameterShape,
    "attestation": AttestationShape,
    "actor": ActorShape,
    "register": RegisterShape,
    "area": AreaShape,
    "mapping": MappingShape,
    "program": ProgramShape,
}
"""The kinds of documents, by their first key."""
