"""What may stand under a key: one of a few words, or a name of the rulebook. One table for schemas and completion."""

from __future__ import annotations

from sasaran.check.mappings.build import COLUMN_TYPES, ENCODINGS, SOURCE_KINDS
from sasaran.check.mappings.readings import FORMS
from sasaran.check.parameters import CONFIDENCE
from sasaran.check.parameters import TYPES as PARAMETER_TYPES
from sasaran.check.tables import HITS
from sasaran.check.vocabulary import CLASSES
from sasaran.check.vocabulary import TYPES as FIELD_TYPES
from sasaran.parse.shapes import Shape

_RULE_CONFIDENCE = ("indicative", *CONFIDENCE)

CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("NodeShape", "confidence"): _RULE_CONFIDENCE,
    ("NodeShape", "order"): ("ranked",),
    ("ProgramShape", "confidence"): _RULE_CONFIDENCE,
    ("ProgramShape", "kind"): ("program", "classification"),
    ("FieldShape", "type"): FIELD_TYPES,
    ("FieldShape", "personal"): CLASSES,
    ("FieldShape", "in"): ("years", "months"),
    ("EntityShape", "role"): ("members", "enrolments"),
    ("ParameterShape", "type"): PARAMETER_TYPES,
    ("ValueShape", "confidence"): CONFIDENCE,
    ("OptionShape", "confidence"): CONFIDENCE,
    ("TableShape", "hit"): tuple(HITS),
    ("BenefitTableShape", "hit"): ("first", "collect sum"),
    ("SourceShape", "kind"): SOURCE_KINDS,
    ("SourceShape", "encoding"): ENCODINGS,
    ("ReadingShape", "form"): FORMS,
    ("ReadingShape", "others"): ("missing",),
    ("ColumnShape", "type"): COLUMN_TYPES,
    ("FactDayShape", "form"): FORMS,
    ("FilledShape", "unique_in"): ("table", "household"),
}
"""By shape and key: the words that may stand there."""

REFERENCES: dict[tuple[str, str], str] = {
    ("NodeShape", "use"): "criteria",
    ("NodeShape", "only"): "items",
    ("NodeShape", "except"): "items",
    ("NodeShape", "attest"): "attestations",
    ("NodeShape", "program"): "programs",
    ("NodeShape", "receives"): "receivable",
    ("NodeShape", "who"): "whose",
    ("NodeShape", "any_of"): "lists",
    ("NodeShape", "all_of"): "lists",
    ("NodeShape", "count_of"): "lists",
    ("ProgramShape", "recipient"): "recipients",
    ("ProgramShape", "status"): "statuses",
    ("ProgramShape", "ministry"): "actors",
    ("ProgramShape", "decided_by"): "actors",
    ("ProgramShape", "partners"): "actors",
    ("ProgramShape", "pillar"): "pillars",
    ("BenefitShape", "form"): "forms",
    ("InteractionsShape", "excludes"): "receivable",
    ("InteractionsShape", "opens"): "receivable",
    ("AfterwardsShape", "leaves"): "receivable",
    ("LimitShape", "per"): "entities",
    ("FieldShape", "register"): "registers",
    ("FieldShape", "birth"): "date_fields",
    ("FieldShape", "period"): "code_fields",
    ("EntityShape", "of"): "entities",
    ("DefinitionShape", "of"): "entities",
    ("CriteriaShape", "of"): "entities",
    ("ParameterShape", "codes_of"): "code_fields",
    ("AttestationShape", "about"): "about",
    ("AttestationShape", "by"): "actors",
    ("RegisterShape", "owner"): "actors",
    ("RulebookShape", "periods"): "parameters",
    ("AreaFactShape", "field"): "area_fields",
    ("MappingShape", "register"): "registers",
    ("AnswerShape", "attestation"): "attestations",
    ("AnswerShape", "by"): "actors",
    ("AnswerShape", "from"): "entities",
}
"""By shape and key: the kind of the name that must stand there."""

SUGGESTIONS: dict[tuple[str, str], str] = {
    ("NodeShape", "basis"): "documents",
    ("BenefitShape", "basis"): "documents",
    ("BenefitRowShape", "basis"): "documents",
    ("BenefitShape", "paid_to"): "actors",
    ("ParameterShape", "by"): "fields",
    ("EntityShape", "key"): "fields",
    ("EntityShape", "region"): "fields",
    ("EntityShape", "size"): "fields",
    ("EnrolmentShape", "program"): "fields",
    ("EnrolmentShape", "start"): "date_fields",
    ("EnrolmentShape", "end"): "date_fields",
    ("EnrolmentShape", "member"): "fields",
    ("EnrolmentShape", "reason"): "fields",
}
"""By shape and key: the kind of names that are offered, though others may stand there too."""

FLAGS = frozenset(
    {
        ("NodeShape", "if_nobody"), ("NodeShape", "ever"), ("NodeShape", "presume"), ("PresentShape", "presume"),
        ("EntityShape", "complete"), ("FilledShape", "complete"), ("FilledShape", "repeated"),
        ("TableShape", "exhaustive"), ("BenefitShape", "once"),
    }
)  # fmt: skip
"""The keys that take yes or no."""

CONDITIONS = frozenset(
    {
        ("NodeShape", "when"), ("NodeShape", "any_member"), ("NodeShape", "all_members"), ("NodeShape", "where"),
        ("NodeShape", "at_most"), ("CountShape", "where"), ("CountShape", "at_least"), ("CountShape", "at_most"),
        ("AtLeastShape", "count"), ("AtLeastShape", "of"), ("NodeShape", "all"), ("NodeShape", "any"),
        ("NodeShape", "none"), ("NodeShape", "unless"), ("NodeShape", "at_least"), ("RouteShape", "opens_if"),
        ("PresentShape", "when"), ("TableShape", "inputs"), ("TableShape", "otherwise"), ("TableRow", "when"),
        ("TableRow", "value"), ("DefinitionShape", "value"), ("DefinitionShape", "member"),
        ("BenefitRowShape", "when"), ("BenefitRowShape", "amount"), ("BenefitTableShape", "otherwise"),
        ("FundingShape", "amount"), ("BenefitShape", "amount"), ("BenefitShape", "base"), ("BenefitShape", "up_to"),
        ("ProgramShape", "priority"), ("SourceShape", "where"), ("RowShape", "when"), ("ReadingShape", "derive"),
    }
)  # fmt: skip
"""The keys that take a condition or an expression."""


def find_place(table: object, shape: type[Shape], key: str) -> tuple[str, str] | None:
    """Find the entry for a key in one of these tables; a shape made from another has its entries too."""
    for each in shape.__mro__:
        if isinstance(table, dict | frozenset) and (each.__name__, key) in table:
            return each.__name__, key
    return None
