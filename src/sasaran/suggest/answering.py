"""What a decision leaves open → what could be answered to it, and a situation in which that is the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sasaran.evaluate.reference.collector import Open, Place
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.open_facts import OpenFacts
from sasaran.ir.calendar import completed_months, completed_years, shift_date
from sasaran.ir.decision import Fact
from sasaran.ir.facts import Facts, Statement
from sasaran.ir.nodes import Receives
from sasaran.ir.rulebook import Content, Edition, Entity, Field
from sasaran.ir.types import Kind
from sasaran.ir.walking import list_nodes
from sasaran.registry.converters import build_converter
from sasaran.suggest.given import call_actor, call_attestation, call_received, count_age, tells_birth
from sasaran.suggest.labels import call_field, is_decimal, write_answer, write_cell
from sasaran.suggest.situation import Situation, find_enrolments
from sasaran.suggest.varying import Edit, Number, say_edit

_OLDEST = 110
_LAST_CODES = 40
_MOST_NUMBER = 10**12
_AGES = (30, 8, 75, 17, 3, 50, 1)
"""The ages to try beside those at which the answer is known to turn."""


@dataclass(frozen=True, slots=True)
class Question:
    """An open fact and what could be answered to it, the plainest first: edits, each to one situation."""

    fact: Fact
    answers: tuple[Edit, ...]


class Asking:
    """Asks what decides one edition; ``lang`` is the language in which answers are called."""

    def __init__(self, content: Content, edition: Edition, lang: str) -> None:
        self._content, self._edition, self._lang = content, edition, lang
        nodes = list_nodes(edition.eligibility)
        received = (name for node in nodes if isinstance(node, Receives) for name in node.programs)
        self._received = tuple(dict.fromkeys(received))

    def list_questions(self, situation: Situation, facts: Facts, *, trusting: bool) -> Iterator[Question]:
        """List what is open, as the rule reads it; what no step can tell is left out."""
        for each in list_open(self._content, self._edition, facts, trusting=trusting):
            answers = tuple(self.list_answers(situation, each))
            if answers:
                yield Question(each.fact, answers)

    def list_answers(self, situation: Situation, opened: Open) -> Iterator[Edit]:
        """List what could be answered to one open fact."""
        fact = opened.fact
        if fact.kind == "field" and fact.list is None and fact.field is not None:
            yield from self._answer_field(situation, fact, opened.choices or ())
        elif fact.kind in ("attest", "verify") and fact.name is not None and fact.list is None:
            yield from self._answer_statement(situation, fact)
        elif fact.kind == "area" and fact.field is not None:
            yield from self._answer_area(fact, opened.choices or ())
        elif fact.kind == "list":
            yield from self._answer_list(situation, fact)

    def _answer_field(self, situation: Situation, fact: Fact, choices: Sequence[Any]) -> Iterator[Edit]:
        entity = self._content.members if fact.member is not None else self._content.household
        field = entity.fields.get(fact.field or "") if entity is not None else None
        if entity is None or field is None or field.name in (entity.key, entity.region):
            return

        def make(value: object) -> Edit:
            words = say_fact(self._content, (entity, fact.member), field, value, situation.on, self._lang)
            return Edit(("field", fact.member, field.name), words, _fill(entity, fact.member, field.name, value))

        number = _find_number(field, make)
        for value in _list_values(field, entity, choices, situation.on):
            yield replace(make(value), number=number)

    def _answer_statement(self, situation: Situation, fact: Fact) -> Iterator[Edit]:
        content, keys, name = self._content, self._content.keys, fact.name or ""
        attestation = content.attestations.get(name)
        actors = attestation.by if attestation is not None else ()
        actor = next(iter((*actors, self._edition.decided_by or next(iter(content.actors), ""))), "")
        about_area = attestation is not None and attestation.about in ("area", content.areas.name)
        region = situation.household.get(content.household.region or "")
        if not actor or (about_area and region is None):
            return
        for answer in (True, False):
            words = say_edit(
                "answered", self._lang, what=call_attestation(content, name, self._lang),
                answer=write_answer(content, answer, self._lang), actor=call_actor(content, actor, self._lang),
            )  # fmt: skip
            slot = ("statement", fact.member, name)
            if about_area:
                yield Edit(slot, words, _say_of_area(Statement(name, answer, actor, situation.on, area=str(region))))
                continue
            row: dict[str, Any] = {
                keys.attestation_id: name, keys.attestation_answer: answer, keys.attestation_by: actor,
                keys.attestation_date: situation.on.isoformat(),
            }  # fmt: skip
            if fact.member is not None and content.members is not None and content.members.key is not None:
                row[content.members.key] = fact.member
            yield Edit(slot, words, _add(keys.attestations, row))

    def _answer_area(self, fact: Fact, choices: Sequence[Any]) -> Iterator[Edit]:
        field = self._content.areas.fields.get(fact.field or "")
        if field is None or fact.area is None:
            return
        convert = build_converter(field, self._content.keys)
        for value in _list_plain(field, choices):
            cell = write_cell(self._content, field, value, self._lang)
            words = f"{call_field(field, self._content.areas.fields, self._lang)} {cell}"
            yield Edit(("area", fact.area, field.name), words, _fill_area(fact.area, field.name, convert(value)))

    def _answer_list(self, situation: Situation, fact: Fact) -> Iterator[Edit]:
        entity = find_enrolments(self._content)
        if entity is None or entity.enrolment is None or fact.list != entity.list_name:
            return
        meant, slot = entity.enrolment, ("receives", None, entity.list_name)
        yield Edit(slot, say_edit("nothing", self._lang), _put_list(entity.list_name, []))
        listed = self._content.members
        keys = (
            [row[listed.key] for row in situation.household.get(listed.list_name, ())] if listed and listed.key else []
        )
        for months in (12, 120):
            start = shift_date(situation.on, -months, 0).isoformat()
            for program in self._received:
                words = say_edit("receives", self._lang, program=call_received(self._content, program, self._lang))
                row = {meant.program: program, **({meant.start: start} if meant.start is not None else {})}
                yield Edit(slot, words, _put_list(entity.list_name, [row]))
                if meant.member is not None and keys:
                    yield Edit(
                        slot, f"{keys[0]} {words}", _put_list(entity.list_name, [{**row, meant.member: keys[0]}])
                    )


def list_open(content: Content, edition: Edition, facts: Facts, *, trusting: bool) -> tuple[Open, ...]:
    """List the open facts of an edition, with what they turn on."""
    opens = OpenFacts(Meaning(content, facts, trusting=trusting))
    opens.edition(edition, Place())
    return opens.list_open()


def say_fact(
    content: Content, whose: tuple[Entity, str | None], field: Field, value: object, on: date, lang: str
) -> str:
    """Say a fact in few words: its label, whose it is, its value; a birth date as the age where that says as much."""
    entity, member = whose
    who = "" if member is None else f" {member}"
    for age in entity.fields.values():
        if age.age_of == field.name and tells_birth(age, value, on):
            return f"{call_field(age, entity.fields, lang)}{who} {count_age(age, value, on)}"
    return f"{call_field(field, entity.fields, lang)}{who} {write_cell(content, field, value, lang)}"


def forget(content: Content, edit: Edit, lang: str) -> Edit:
    """Give the edit by which it is not known what another edit told."""
    kind, whose, name = edit.slot

    def make(situation: Situation) -> None:
        if kind == "field":
            _find_row(situation, content.members, whose).pop(str(name), None)
        elif kind == "statement":
            _unsay(content, situation, str(name), whose)
        elif kind == "area":
            areas = situation.areas
            known = {field: value for field, value in areas.facts.get(str(whose), {}).items() if field != name}
            situation.areas = replace(areas, facts={**areas.facts, str(whose): known})
        else:
            situation.household.pop(str(name), None)

    return Edit(edit.slot, say_edit("forgotten", lang, what=_call_slot(content, edit, lang)), make)


def _call_slot(content: Content, edit: Edit, lang: str) -> str:
    kind, whose, name = edit.slot
    if kind == "statement":
        return call_attestation(content, str(name), lang)
    if kind == "area":
        fields = content.areas.fields
        return call_field(fields[str(name)], fields, lang)
    entity = content.members if whose is not None else content.household
    if kind == "field" and entity is not None:
        who = "" if whose is None else f" {whose}"
        return f"{call_field(entity.fields[str(name)], entity.fields, lang)}{who}"
    return say_edit("enrolments", lang)


# --- values


def _list_values(field: Field, entity: Entity, choices: Sequence[Any], on: date) -> Iterator[Any]:
    ages = [each for each in entity.fields.values() if each.age_of == field.name]
    if ages and field.type.kind is Kind.DATE:
        yield from _list_births(ages[0], choices, on)
    else:
        yield from _list_plain(field, choices)


def _list_births(age: Field, choices: Sequence[Any], on: date) -> Iterator[str]:
    """List birth dates: first those of people whose birthday is the decision date, by which an age is told."""
    months = 12 if age.age_unit == "years" else 1
    count = completed_years if age.age_unit == "years" else completed_months
    days = [day for day in choices if isinstance(day, date) and shift_date(on, -12 * _OLDEST, 0) <= day <= on]
    told = [shift_date(on, -months * count(day, on), 0) for day in days]
    for day in dict.fromkeys((*told, *days, *(shift_date(on, -12 * years, 0) for years in _AGES))):
        yield day.isoformat()


def _list_plain(field: Field, choices: Sequence[Any]) -> Iterator[Any]:
    kind = field.type.kind
    if kind is Kind.TRUTH:
        yield from (True, False)
    elif kind is Kind.CODE:
        known = tuple(code.name for code in field.type.codes)
        yield from [code for code in known if not choices or code in choices][:_LAST_CODES]
    elif kind is Kind.CODES:
        for value in choices or (frozenset(), *(frozenset((code.name,)) for code in field.type.codes)):
            yield sorted(value)
    elif kind is Kind.NUMBER:
        yield from _list_numbers(field, choices)
    elif kind is Kind.DATE:
        yield from (day.isoformat() for day in choices if isinstance(day, date) and 1900 <= day.year <= 2100)
    elif kind is Kind.TEXT:
        yield from (value for value in choices if isinstance(value, str) and value.isprintable())


def _list_numbers(field: Field, choices: Sequence[Any]) -> Iterator[int | Decimal]:
    """List numbers, those around the lines before the ends of what may be."""
    unit = Fraction(1, 10**field.type.scale)
    ends = [value for value in (field.type.lo, field.type.hi) if isinstance(value, int | Fraction)]
    numbers = [value for value in choices if isinstance(value, int | Fraction) and not isinstance(value, bool)]
    if not numbers:
        low = ends[0] if ends else 0
        numbers = [low, low + unit, low + 2 * unit, *ends[1:]]
    for value in (*(each for each in numbers if each not in ends), *(each for each in numbers if each in ends)):
        if is_decimal(value):
            exact = Fraction(value)
            yield int(exact) if exact.denominator == 1 else Decimal(exact.numerator) / Decimal(exact.denominator)


def _find_number(field: Field, make: Callable[[object], Edit]) -> Number | None:
    """Give what a number can be; None where the field is no number."""
    if field.type.kind is not Kind.NUMBER:
        return None
    grid = 10**field.type.scale
    low, high = (
        int(end * grid) if isinstance(end, int | Fraction) else known * grid
        for end, known in ((field.type.lo, 0), (field.type.hi, _MOST_NUMBER))
    )
    return Number(low, high, lambda place: make(place if grid == 1 else Decimal(place) / Decimal(grid)))


# --- how a situation is changed


def _fill(entity: Entity, member: str | None, name: str, value: object) -> Callable[[Situation], None]:
    def make(situation: Situation) -> None:
        _find_row(situation, entity, member)[name] = value

    return make


def _find_row(situation: Situation, entity: Entity | None, member: object) -> dict[str, Any]:
    if member is None or entity is None:
        return situation.household
    rows: list[dict[str, Any]] = situation.household[entity.list_name]
    return next(row for row in rows if row.get(entity.key or "") == member)


def _unsay(content: Content, situation: Situation, name: str, whose: object) -> None:
    keys, members = content.keys, content.members
    about = members.key if members is not None and members.key is not None else ""
    rows = situation.household.get(keys.attestations, [])
    rest = [row for row in rows if (row[keys.attestation_id], row.get(about)) != (name, whose)]
    situation.household[keys.attestations] = rest
    stated = tuple(each for each in situation.areas.statements if each.attestation != name)
    situation.areas = replace(situation.areas, statements=stated)


def _add(where: str, row: dict[str, Any]) -> Callable[[Situation], None]:
    def make(situation: Situation) -> None:
        same = {key: value for key, value in row.items() if not isinstance(value, bool)}
        rest = [each for each in situation.household.get(where, ()) if not same.items() <= each.items()]
        situation.household[where] = [*rest, dict(row)]

    return make


def _say_of_area(stated: Statement) -> Callable[[Situation], None]:
    def make(situation: Situation) -> None:
        rest = (each for each in situation.areas.statements if each.attestation != stated.attestation)
        situation.areas = replace(situation.areas, statements=(*rest, stated))

    return make


def _fill_area(area: str, name: str, value: object) -> Callable[[Situation], None]:
    def make(situation: Situation) -> None:
        known = {**situation.areas.facts.get(area, {}), name: value}
        situation.areas = replace(situation.areas, facts={**situation.areas.facts, area: known})

    return make


def _put_list(name: str, rows: list[dict[str, Any]]) -> Callable[[Situation], None]:
    def make(situation: Situation) -> None:
        situation.household[name] = [dict(row) for row in rows]

    return make
