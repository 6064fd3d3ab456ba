"""What people have said: attestations and confirmations that count on the decision date (semantics, section 3)."""

from __future__ import annotations

from sasaran.evaluate.reference.areas import list_ancestors
from sasaran.evaluate.reference.reader import Reader
from sasaran.ir.calendar import shift_date
from sasaran.ir.decision import Fact
from sasaran.ir.facts import Row, Statement
from sasaran.ir.truth import Truth


def attested(reader: Reader, attestation: str, about: Row | None) -> Truth:
    """Say what was answered about a row, or about the area (None): the latest counts; two on one day settle nothing."""
    given = reader.given.get(name_attestation(reader, attestation, about))
    if isinstance(given, Truth):
        return given
    said = [statement for statement in _about(reader, about) if statement.attestation == attestation]
    return _latest([statement for statement in said if _counts(reader, statement)])


def confirmed(reader: Reader, fact: Fact) -> Truth:
    """Say what was answered to an indicative node's question."""
    given = reader.given.get(fact)
    if isinstance(given, Truth):
        return given
    said = [item for item in reader.facts.statements if item.attestation == fact.name and item.member == fact.member]
    return _latest([statement for statement in said if _counts(reader, statement)])


def name_attestation(reader: Reader, attestation: str, about: Row | None) -> Fact:
    """Name the answer to an attestation as a fact."""
    if about is None:
        return Fact("attest", name=attestation)
    member, within, item = reader.name_row(about)
    return Fact("attest", member=member, list=within, item=item, name=attestation)


def _about(reader: Reader, about: Row | None) -> list[Statement]:
    if about is None:
        around = list_ancestors(reader.content.areas, reader.region())
        every = (*reader.facts.statements, *reader.facts.areas.statements)
        return [statement for statement in every if statement.area is not None and statement.area in around]
    label = None if about.parent is None else about.label
    return [item for item in reader.facts.statements if item.area is None and item.member == label]


def _counts(reader: Reader, statement: Statement) -> bool:
    if statement.on > reader.on:
        return False
    attestation = reader.content.attestations.get(statement.attestation)
    if attestation is None:
        return True
    if attestation.by and statement.by not in attestation.by:
        return False
    return attestation.valid_for is None or shift_date(statement.on, *attestation.valid_for) >= reader.on


def _latest(statements: list[Statement]) -> Truth:
    latest = max((statement.on for statement in statements), default=None)
    answers = {statement.answer for statement in statements if statement.on == latest}
    return Truth.of(answers.pop()) if len(answers) == 1 else Truth.UNKNOWN
