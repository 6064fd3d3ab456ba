"""Benefits and beneficiaries of one household, as the rows that `benefit_tables` gives of many.

For households and editions that SQL can't take: what an evaluator read of them goes into the same tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sasaran.ir.decision import Outcome, Reading
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.ir.values import Number


@dataclass(frozen=True, slots=True)
class BenefitRow:
    """A row of the table of benefits, without the household's key. ``line`` is the benefit's place in the edition."""

    program: str
    line: int
    form: str
    unit: str
    amount: Number | None
    at_least: Number | None
    at_most: Number | None
    up_to: Number | None
    payee: str | None


@dataclass(frozen=True, slots=True)
class LineRow:
    """A row of the table of lines, without the household's key; ``member`` None: the household's own."""

    program: str
    line: int
    member: str | None
    row: str | None
    amount: Number | None
    at_least: Number
    at_most: Number


@dataclass(frozen=True, slots=True)
class BeneficiaryRow:
    """A row of the table of beneficiaries, without the household's key."""

    program: str
    member: str
    outcome: str


def list_benefits(edition: Edition, reading: Reading) -> Iterator[BenefitRow]:
    """Give a row for each benefit of a household that is eligible or in doubt."""
    for line, item in enumerate(reading.entitlements, start=1):
        amounts = (item.amount, item.at_least, item.at_most, item.up_to)
        yield BenefitRow(edition.program, line, item.form, item.unit, *amounts, item.paid_to)


def list_lines(content: Content, edition: Edition, reading: Reading) -> Iterator[LineRow]:
    """Give a row for each line that is not 0, by the members' keys; what people not listed could get has none."""
    recipient = content.entities.get(edition.recipient)
    of_members = recipient is not None and recipient.parent is not None
    granted = zip(edition.benefits, reading.entitlements, strict=True) if reading.entitlements else ()
    for number, (benefit, item) in enumerate(granted, start=1):
        if benefit.up_to is not None:
            continue
        own = not of_members and not (benefit.per_member and content.members is not None)
        for line in sorted(item.lines, key=lambda line: line.member or ""):
            if (line.at_least, line.at_most) == (0, 0) or (line.member is None and not own):
                continue
            amount = line.at_least if line.at_least == line.at_most else None
            yield LineRow(edition.program, number, line.member, line.row, amount, line.at_least, line.at_most)


def list_beneficiaries(edition: Edition, reading: Reading) -> Iterator[BeneficiaryRow]:
    """Give who benefits: of a program of members those eligible or in doubt, else those with a certain line above 0."""
    judged = [verdict for verdict in reading.members if verdict.outcome is not Outcome.INELIGIBLE]
    for verdict in sorted(judged, key=lambda verdict: verdict.member):
        yield BeneficiaryRow(edition.program, verdict.member, verdict.outcome.value)
    if not reading.members and reading.truth is Truth.TRUE:
        for member in sorted(reading.beneficiaries):
            yield BeneficiaryRow(edition.program, member, Outcome.ELIGIBLE.value)
