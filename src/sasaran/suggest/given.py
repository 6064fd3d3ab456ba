"""A situation → the sentences that give it: every fact that steps can tell, under the labels that an owner reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sasaran.ir.calendar import completed_months, completed_years, shift_date
from sasaran.ir.facts import Statement
from sasaran.ir.rulebook import Content, Entity, Field
from sasaran.scenarios.labels import label_actors, label_attestations, label_decided, label_received
from sasaran.suggest.labels import MISSING, call_field, choose_label, write_cell, write_day
from sasaran.suggest.situation import Situation, find_enrolments

Table = tuple[tuple[str, ...], ...]
Sentence = tuple[str, Table]
"""What a step says, without its keyword, and the table below it (empty: none)."""

_PAIRS = ("isian", "nilai")


def write_given(content: Content, situation: Situation) -> list[Sentence]:
    """Write what is given: the day, the household, its members, what it receives, what was stated, its areas."""
    household = situation.household
    region = household.get(content.household.region or "") or MISSING
    return [
        (f"aturan yang berlaku pada tanggal {write_day(situation.on)}", ()),
        (f'sebuah keluarga di wilayah "{region}"', ()),
        *_give_household(content, situation),
        *_give_members(content, situation),
        *_give_enrolments(content, household),
        *_give_statements(content, household),
        *_give_areas(content, situation),
    ]


def call_program(content: Content, program: str) -> str:
    """Give the label of a program that has rules."""
    titles = [edition.title for edition in content.editions if edition.program == program]
    return choose_label(label_decided(content), program, titles[-1] if titles else ())


def call_received(content: Content, program: str) -> str:
    """Give the label of a program that somebody may be enrolled in."""
    titles = [edition.title for edition in content.editions if edition.program == program]
    return choose_label(
        label_received(content), program, titles[-1] if titles else content.known_programs.get(program, ())
    )


def call_attestation(content: Content, name: str) -> str:
    """Give the label of an attestation; an indicative node has only its id."""
    attestation = content.attestations.get(name)
    return choose_label(label_attestations(content), name, attestation.title if attestation is not None else ())


def call_actor(content: Content, name: str) -> str:
    """Give the label of an actor."""
    actor = content.actors.get(name)
    return choose_label(label_actors(content), name, actor.title if actor is not None else ())


# --- rows of facts


def _give_household(content: Content, situation: Situation) -> Iterator[Sentence]:
    entity = content.household
    cells = _write_row(content, entity, situation.household, ())
    if cells:
        yield "keterangan keluarga itu:", (_PAIRS, *cells.items())


def _give_members(content: Content, situation: Situation) -> Iterator[Sentence]:
    entity = content.members
    members = situation.household.get(entity.list_name) if entity is not None else None
    if entity is None or entity.key is None or not members:
        return
    ages = _list_told_ages(entity, members, situation.on)
    rows = [_write_row(content, entity, member, ages, situation.on) for member in members]
    heads = [head for head in dict.fromkeys(_list_heads(content, entity, ages)) if any(head in row for row in rows)]
    body = (
        (str(member[entity.key]), *(row.get(head, MISSING) for head in heads))
        for member, row in zip(members, rows, strict=True)
    )
    yield "anggotanya:", ((entity.name, *heads), *body)


def _list_heads(content: Content, entity: Entity, ages: Sequence[Field]) -> Iterator[str]:
    """List every column that a row may have, in the order of the vocabulary."""
    told = {age.age_of: age for age in ages}
    for field in entity.fields.values():
        label = call_field(told.get(field.name, field), entity.fields)
        yield label
        yield _call_recorded(entity, field)
    yield content.keys.record_date


def _write_row(
    content: Content, entity: Entity, row: Mapping[str, Any], ages: Sequence[Field], on: date | None = None
) -> dict[str, str]:
    """Write a row's facts by their label; those in ``ages`` as the age on the decision date."""
    keys, told, cells = content.keys, {age.age_of: age for age in ages}, {}
    recorded = row.get(keys.fact_dates, {})
    for field in entity.fields.values():
        if field.name in row and field.name not in (entity.key, entity.region):
            age = told.get(field.name)
            if age is not None and on is not None:
                cells[call_field(age, entity.fields)] = str(_count_age(age, row[field.name], on))
            else:
                cells[call_field(field, entity.fields)] = write_cell(content, field, row[field.name])
        if field.name in recorded:
            cells[_call_recorded(entity, field)] = write_day(recorded[field.name])
    if keys.record_date in row:
        cells[keys.record_date] = write_day(row[keys.record_date])
    return cells


def _call_recorded(entity: Entity, field: Field) -> str:
    return f"{call_field(field, entity.fields)} dicatat"


def _list_told_ages(entity: Entity, rows: Sequence[Mapping[str, Any]], on: date) -> tuple[Field, ...]:
    """List the ages that say as much as the birth dates: everybody's birthday is the decision date."""
    found: dict[str, Field] = {}
    for field in entity.fields.values():
        if field.age_of is None or field.age_of in found:
            continue
        births = [row[field.age_of] for row in rows if field.age_of in row]
        if births and all(_tells_birth(field, birth, on) for birth in births):
            found[field.age_of] = field
    return tuple(found.values())


def _tells_birth(field: Field, birth: object, on: date) -> bool:
    months = _count_age(field, birth, on) * (1 if field.age_unit == "months" else 12)
    return months >= 0 and shift_date(on, -months, 0).isoformat() == str(birth)


def _count_age(field: Field, birth: object, on: date) -> int:
    count = completed_months if field.age_unit == "months" else completed_years
    return count(date.fromisoformat(str(birth)), on)


# --- what is received and stated


def _give_enrolments(content: Content, household: Mapping[str, Any]) -> Iterator[Sentence]:
    entity = find_enrolments(content)
    if entity is None or entity.enrolment is None or entity.list_name not in household:
        return
    meant, rows = entity.enrolment, household[entity.list_name]
    if not rows:
        yield "keluarga itu tidak tercatat menerima program apa pun", ()
    for row in rows:
        who = f'"{row[meant.member]}"' if meant.member is not None and meant.member in row else "keluarga itu"
        start, end = (write_day(row[name]) if name in row else MISSING for name in (meant.start, meant.end))
        days = f"sejak {start}" if end == MISSING else f"dari {start} sampai {end}"
        yield f'{who} menerima "{call_received(content, row[meant.program])}" {days}', ()


def _give_statements(content: Content, household: Mapping[str, Any]) -> Iterator[Sentence]:
    keys, members = content.keys, content.members
    for row in household.get(keys.attestations, ()):
        member = row.get(members.key) if members is not None and members.key is not None else None
        about = f' tentang "{member}"' if member is not None else ""
        yield (
            f'pernyataan "{call_attestation(content, row[keys.attestation_id])}"{about} dijawab '
            f"{_write_answer(content, row[keys.attestation_answer])} oleh "
            f"{call_actor(content, row[keys.attestation_by])} pada {write_day(row[keys.attestation_date])}",
            (),
        )


def _give_areas(content: Content, situation: Situation) -> Iterator[Sentence]:
    for stated in situation.areas.statements:
        yield _write_area_statement(content, stated), ()
    fields = content.areas.fields
    for code, facts in situation.areas.facts.items():
        if not facts:
            continue
        cells = (
            (call_field(fields[name], fields), write_cell(content, fields[name], value))
            for name, value in facts.items()
        )
        yield f'fakta wilayah "{code}":', (_PAIRS, *cells)


def _write_area_statement(content: Content, stated: Statement) -> str:
    return (
        f'pernyataan wilayah "{call_attestation(content, stated.attestation)}" dijawab '
        f"{_write_answer(content, stated.answer)} oleh {call_actor(content, stated.by)} pada {write_day(stated.on)}"
    )


def _write_answer(content: Content, answer: bool) -> str:
    return content.keys.yes if answer else content.keys.no
