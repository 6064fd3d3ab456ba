"""A situation → the sentences that give it: every fact that steps can tell, under the labels that an owner reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sasaran.ir.calendar import completed_months, completed_years, shift_date
from sasaran.ir.facts import Statement
from sasaran.ir.rulebook import Content, Entity, Field
from sasaran.scenarios import steps
from sasaran.scenarios.labels import label_actors, label_attestations, label_decided, label_received
from sasaran.suggest.labels import MISSING, call_field, choose_label, write_answer, write_cell, write_day
from sasaran.suggest.phrasing import phrase
from sasaran.suggest.situation import Situation, find_enrolments

Table = tuple[tuple[str, ...], ...]
Sentence = tuple[str, Table]
"""What a step says, without its keyword, and the table below it (empty: none)."""

_PAIRS = {"id": ("isian", "nilai"), "en": ("field", "value")}
_RECORDED = {"id": "dicatat", "en": "recorded"}


def write_given(content: Content, situation: Situation, lang: str = "id") -> list[Sentence]:
    """Write what is given: the day, the household, its members, what it receives, what was stated, its areas."""
    household = situation.household
    region = household.get(content.household.region or "") or MISSING
    return [
        (phrase(steps.set_day, lang, tanggal=write_day(situation.on, lang)), ()),
        (phrase(steps.start_household, lang, kode=str(region)), ()),
        *_give_household(content, situation, lang),
        *_give_members(content, situation, lang),
        *_give_enrolments(content, household, lang),
        *_give_statements(content, household, lang),
        *_give_areas(content, situation, lang),
    ]


def call_program(content: Content, program: str, lang: str = "id") -> str:
    """Give the label of a program that has rules."""
    titles = [edition.title for edition in content.editions if edition.program == program]
    return choose_label(label_decided(content, lang), program, titles[-1] if titles else (), lang)


def call_received(content: Content, program: str, lang: str = "id") -> str:
    """Give the label of a program that somebody may be enrolled in."""
    titles = [edition.title for edition in content.editions if edition.program == program]
    known = titles[-1] if titles else content.known_programs.get(program, ())
    return choose_label(label_received(content, lang), program, known, lang)


def call_attestation(content: Content, name: str, lang: str = "id") -> str:
    """Give the label of an attestation; an indicative node has only its id."""
    attestation = content.attestations.get(name)
    title = attestation.title if attestation is not None else ()
    return choose_label(label_attestations(content, lang), name, title, lang)


def call_actor(content: Content, name: str, lang: str = "id") -> str:
    """Give the label of an actor."""
    actor = content.actors.get(name)
    return choose_label(label_actors(content, lang), name, actor.title if actor is not None else (), lang)


# --- rows of facts


def _give_household(content: Content, situation: Situation, lang: str) -> Iterator[Sentence]:
    cells = _write_row(content, content.household, situation.household, (), lang)
    if cells:
        yield phrase(steps.add_facts, lang), (_PAIRS[lang], *cells.items())


def _give_members(content: Content, situation: Situation, lang: str) -> Iterator[Sentence]:
    entity = content.members
    members = situation.household.get(entity.list_name) if entity is not None else None
    if entity is None or entity.key is None or not members:
        return
    ages = _list_told_ages(entity, members, situation.on)
    rows = [_write_row(content, entity, member, ages, lang, situation.on) for member in members]
    heads = [
        head for head in dict.fromkeys(_list_heads(content, entity, ages, lang)) if any(head in row for row in rows)
    ]
    body = (
        (str(member[entity.key]), *(row.get(head, MISSING) for head in heads))
        for member, row in zip(members, rows, strict=True)
    )
    yield phrase(steps.add_members, lang), ((_name_members(entity, lang), *heads), *body)


def _name_members(entity: Entity, lang: str) -> str:
    title = dict(entity.title).get(lang, "").lower()
    return title if lang == "en" and title and "|" not in title else entity.name


def _list_heads(content: Content, entity: Entity, ages: Sequence[Field], lang: str) -> Iterator[str]:
    """List every column that a row may have, in the order of the vocabulary."""
    told = {age.age_of: age for age in ages}
    for field in entity.fields.values():
        label = call_field(told.get(field.name, field), entity.fields, lang)
        yield label
        yield _call_recorded(entity, field, lang)
    yield content.keys.record_date


def _write_row(
    content: Content,
    entity: Entity,
    row: Mapping[str, Any],
    ages: Sequence[Field],
    lang: str,
    on: date | None = None,
) -> dict[str, str]:
    """Write a row's facts by their label; those in ``ages`` as the age on the decision date."""
    keys, told, cells = content.keys, {age.age_of: age for age in ages}, {}
    recorded = row.get(keys.fact_dates, {})
    for field in entity.fields.values():
        if field.name in row and field.name not in (entity.key, entity.region):
            age = told.get(field.name)
            if age is not None and on is not None:
                cells[call_field(age, entity.fields, lang)] = str(count_age(age, row[field.name], on))
            else:
                cells[call_field(field, entity.fields, lang)] = write_cell(content, field, row[field.name], lang)
        if field.name in recorded:
            cells[_call_recorded(entity, field, lang)] = write_day(recorded[field.name], lang)
    if keys.record_date in row:
        cells[keys.record_date] = write_day(row[keys.record_date], lang)
    return cells


def _call_recorded(entity: Entity, field: Field, lang: str) -> str:
    return f"{call_field(field, entity.fields, lang)} {_RECORDED[lang]}"


def _list_told_ages(entity: Entity, rows: Sequence[Mapping[str, Any]], on: date) -> tuple[Field, ...]:
    """List the ages that say as much as the birth dates: everybody's birthday is the decision date."""
    found: dict[str, Field] = {}
    for field in entity.fields.values():
        if field.age_of is None or field.age_of in found:
            continue
        births = [row[field.age_of] for row in rows if field.age_of in row]
        if births and all(tells_birth(field, birth, on) for birth in births):
            found[field.age_of] = field
    return tuple(found.values())


def tells_birth(field: Field, birth: object, on: date) -> bool:
    """Say whether an age on the decision date says as much as a birth date: the birthday is that day."""
    months = count_age(field, birth, on) * (1 if field.age_unit == "months" else 12)
    return months >= 0 and shift_date(on, -months, 0).isoformat() == str(birth)


def count_age(field: Field, birth: object, on: date) -> int:
    """Count the age that an age field would have on a day."""
    count = completed_months if field.age_unit == "months" else completed_years
    return count(date.fromisoformat(str(birth)), on)


# --- what is received and stated


def _give_enrolments(content: Content, household: Mapping[str, Any], lang: str) -> Iterator[Sentence]:
    entity = find_enrolments(content)
    if entity is None or entity.enrolment is None or entity.list_name not in household:
        return
    meant, rows = entity.enrolment, household[entity.list_name]
    if not rows:
        yield phrase(steps.enrol_nowhere, lang), ()
    for row in rows:
        parts = {"program": call_received(content, row[meant.program], lang)}
        start, end = (write_day(row[name], lang) if name in row else MISSING for name in (meant.start, meant.end))
        parts["mulai"] = start
        if end != MISSING:
            parts["selesai"] = end
        if meant.member is not None and meant.member in row:
            act: Callable[..., object] = steps.enrol_member if end == MISSING else steps.enrol_member_until
            parts["anggota"] = str(row[meant.member])
        else:
            act = steps.enrol_family if end == MISSING else steps.enrol_family_until
        yield phrase(act, lang, **parts), ()


def _give_statements(content: Content, household: Mapping[str, Any], lang: str) -> Iterator[Sentence]:
    keys, members = content.keys, content.members
    for row in household.get(keys.attestations, ()):
        parts = {
            "atestasi": call_attestation(content, row[keys.attestation_id], lang),
            "jawaban": write_answer(content, row[keys.attestation_answer], lang),
            "pelaku": call_actor(content, row[keys.attestation_by], lang),
            "tanggal": write_day(row[keys.attestation_date], lang),
        }
        member = row.get(members.key) if members is not None and members.key is not None else None
        if member is not None:
            yield phrase(steps.state_of_member, lang, anggota=str(member), **parts), ()
        else:
            yield phrase(steps.state, lang, **parts), ()


def _give_areas(content: Content, situation: Situation, lang: str) -> Iterator[Sentence]:
    for stated in situation.areas.statements:
        yield _write_area_statement(content, stated, lang), ()
    fields = content.areas.fields
    for code, facts in situation.areas.facts.items():
        if not facts:
            continue
        cells = (
            (call_field(fields[name], fields, lang), write_cell(content, fields[name], value, lang))
            for name, value in facts.items()
        )
        yield phrase(steps.add_area_facts, lang, kode=code), (_PAIRS[lang], *cells)


def _write_area_statement(content: Content, stated: Statement, lang: str) -> str:
    return phrase(
        steps.state_of_area, lang, atestasi=call_attestation(content, stated.attestation, lang),
        jawaban=write_answer(content, stated.answer, lang), pelaku=call_actor(content, stated.by, lang),
        tanggal=write_day(stated.on, lang),
    )  # fmt: skip
