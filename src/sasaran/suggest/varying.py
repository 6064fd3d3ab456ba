"""A situation and what a place in the rules reads → the same situation with one fact otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sasaran.ir.calendar import shift_date
from sasaran.ir.rulebook import Content, Entity, Field
from sasaran.ir.types import Kind
from sasaran.suggest.given import call_actor, call_attestation, call_received
from sasaran.suggest.labels import call_field, is_decimal, write_answer, write_cell
from sasaran.suggest.reads import Reads
from sasaran.suggest.situation import Situation, find_enrolments

ONE_DAY = timedelta(days=1)
_WORDS = {
    "id": {
        "unknown": "tidak diketahui", "answered": "{what} dijawab {answer} oleh {actor}",
        "receives": "menerima {program}",
        "received": "menerima {program} sampai kemarin", "nothing": "tidak menerima apa pun",
        "forgotten": "{what} tidak diketahui", "enrolments": "program yang diterima",
        "person": "ada juga {who}",
    },
    "en": {
        "unknown": "not known", "answered": "{what} answered {answer} by {actor}", "receives": "receives {program}",
        "received": "received {program} until yesterday", "nothing": "receives nothing",
        "forgotten": "{what} not known", "enrolments": "the programs received",
        "person": "{who} is there too",
    },
}  # fmt: skip
_MOST_NUMBERS = 8
_OLDEST = 110


@dataclass(frozen=True, slots=True)
class Number:
    """A number that a fact can be, in its smallest steps from ``low`` to ``high``: ``make`` gives the edit for one."""

    low: int
    high: int
    make: Callable[[int], Edit]


@dataclass(frozen=True, slots=True)
class Edit:
    """One fact otherwise: which (``slot``), in words, and how a situation is changed to have it.

    ``number``: what else it could be, where it is a number.
    """

    slot: tuple[object, ...]
    words: str
    make: Callable[[Situation], None]
    number: Number | None = None

    def apply(self, situation: Situation) -> Situation:
        """Give the situation with the change in it."""
        changed = situation.copy()
        self.make(changed)
        return changed


def say_edit(key: str, lang: str, **values: str) -> str:
    """Say a change that is not of a field: ``answered``, ``receives``, ``received``, ``nothing``."""
    return _WORDS[lang][key].format(**values)


def list_edits(content: Content, situation: Situation, reads: Reads, lang: str = "id") -> Iterator[Edit]:
    """List what can be otherwise of what is read: each field of the household and of each member, and statements."""
    household, members = content.household, content.members
    yield from _edit_row(content, situation, reads, (household, None), lang)
    for place, _ in enumerate(situation.household.get(members.list_name, ()) if members is not None else ()):
        assert members is not None
        yield from _edit_row(content, situation, reads, (members, place), lang)
    yield from _edit_statements(content, situation, reads, lang)
    yield from _edit_enrolments(content, situation, reads, lang)


def list_people(content: Content, situation: Situation, reads: Reads, lang: str) -> Iterator[Edit]:
    """List people who could be there too: one of whom nothing is known, and one of whom all that is read is no."""
    members = content.members
    if members is None or members.key is None or members.list_name not in situation.household:
        return
    key = f"A-{len(situation.household[members.list_name]) + 1}"
    none = {
        name: False for name in reads.fields if name in members.fields and members.fields[name].type.kind is Kind.TRUTH
    }
    for facts in (none, {}):
        words = say_edit("person", lang, who=key)
        yield Edit(("person", key), words, _add_row(members.list_name, {members.key: key, **facts}))


def _add_row(name: str, row: dict[str, Any]) -> Callable[[Situation], None]:
    def make(situation: Situation) -> None:
        situation.household[name] = [*situation.household[name], dict(row)]

    return make


def _edit_row(
    content: Content, situation: Situation, reads: Reads, where: tuple[Entity, int | None], lang: str
) -> Iterator[Edit]:
    entity, place = where
    row = situation.household if place is None else situation.household[entity.list_name][place]
    who = "" if place is None else f" {row[entity.key or '']}"
    for name in reads.fields:
        field = entity.fields.get(name)
        if field is None or name in (entity.key, entity.region):
            continue
        stored = entity.fields[field.age_of] if field.age_of is not None else field
        values = list(dict.fromkeys(_list_values(content, situation, field, reads)))
        for value in (*values, None):
            if value == row.get(stored.name):
                continue
            kept: object = list(value) if isinstance(value, tuple) else value
            cell = _WORDS[lang]["unknown"] if kept is None else write_cell(content, stored, kept, lang)
            words = f"{call_field(stored, entity.fields, lang)}{who} {cell}"
            yield Edit((entity.name, place, stored.name), words, _put(entity, place, stored.name, kept))


def _put(entity: Entity, place: int | None, name: str, value: object) -> Callable[[Situation], None]:
    def make(situation: Situation) -> None:
        row: dict[str, Any] = situation.household if place is None else situation.household[entity.list_name][place]
        if value is None:
            row.pop(name, None)
        else:
            row[name] = value

    return make


def _list_values(content: Content, situation: Situation, field: Field, reads: Reads) -> Iterator[Any]:
    kind = field.type.kind
    if field.age_of is not None:
        yield from _list_births(situation, field, reads)
    elif kind is Kind.TRUTH:
        yield from (True, False)
    elif kind is Kind.NUMBER:
        yield from _list_numbers(field, reads)
    elif kind is Kind.CODE:
        yield from (code.name for code in field.type.codes)
    elif kind is Kind.CODES:
        yield from ((code.name,) for code in field.type.codes)
        yield ()
    elif kind is Kind.DATE:
        for day in (*reads.days, situation.on):
            yield from ((day + step).isoformat() for step in (timedelta(0), -ONE_DAY, ONE_DAY))


def _list_births(situation: Situation, field: Field, reads: Reads) -> Iterator[str]:
    """Give the birth dates of who is just that old on the decision date, and who will be tomorrow."""
    for number in reads.numbers:
        if number.denominator == 1 and 0 <= number <= _OLDEST:
            months = int(number) * (1 if field.age_unit == "months" else 12)
            for step in (0, 1):
                yield shift_date(situation.on, -months, step).isoformat()


def _list_numbers(field: Field, reads: Reads) -> Iterator[int | Decimal]:
    """Give the numbers on each line, just under it and just over it, within what the field may hold."""
    unit = Fraction(1, 10**field.type.scale)
    for number in (*list(reads.numbers)[:_MOST_NUMBERS], Fraction(0)):
        for value in (number, number - unit, number + unit):
            low, high = field.type.lo, field.type.hi
            inside = (not isinstance(low, int | Fraction) or low <= value) and (
                not isinstance(high, int | Fraction) or value <= high
            )
            if inside and is_decimal(value) and (value * 10**field.type.scale).denominator == 1:
                yield int(value) if value.denominator == 1 else Decimal(value.numerator) / Decimal(value.denominator)


def _edit_statements(content: Content, situation: Situation, reads: Reads, lang: str) -> Iterator[Edit]:
    """Let each statement be answered, either way, by each who may answer, about the family or each member."""
    keys, members = content.keys, content.members
    for name in reads.attestations:
        attestation = content.attestations[name]
        if attestation.about == content.household.name:
            whom: list[Mapping[str, object]] = [{}]
        elif members is not None and members.key is not None and attestation.about == members.name:
            whom = [{members.key: row[members.key]} for row in situation.household.get(members.list_name, ())]
        else:
            continue
        for about in whom:
            for actor in attestation.by:
                for answer in (True, False):
                    row = {
                        keys.attestation_id: name, keys.attestation_answer: answer, keys.attestation_by: actor,
                        keys.attestation_date: situation.on.isoformat(), **about,
                    }  # fmt: skip
                    words = _WORDS[lang]["answered"].format(
                        what=call_attestation(content, name, lang), answer=write_answer(content, answer, lang),
                        actor=call_actor(content, actor, lang),
                    )  # fmt: skip
                    yield Edit(
                        ("statement", name, *about.values()), words, _state(keys.attestations, row, keys.attestation_id)
                    )


def _state(where: str, row: Mapping[str, object], key: str) -> Callable[[Situation], None]:
    def make(situation: Situation) -> None:
        rest = [each for each in situation.household.get(where, ()) if each[key] != row[key]]
        situation.household[where] = [*rest, dict(row)]

    return make


def _edit_enrolments(content: Content, situation: Situation, reads: Reads, lang: str) -> Iterator[Edit]:
    """Let the family receive each program since a year ago, have received it until yesterday, or receive nothing."""
    entity = find_enrolments(content)
    if entity is None or entity.enrolment is None:
        return
    meant = entity.enrolment
    start, end = shift_date(situation.on, -12, 0).isoformat(), (situation.on - ONE_DAY).isoformat()
    for program in reads.programs:
        row = {meant.program: program, **({meant.start: start} if meant.start is not None else {})}
        called = call_received(content, program, lang)
        yield Edit(("receives",), _WORDS[lang]["receives"].format(program=called), _put_list(entity.list_name, [row]))
        if meant.end is not None:
            ended = {**row, meant.end: end}
            yield Edit(
                ("receives",), _WORDS[lang]["received"].format(program=called), _put_list(entity.list_name, [ended])
            )
    if reads.programs:
        yield Edit(("receives",), _WORDS[lang]["nothing"], _put_list(entity.list_name, []))


def _put_list(name: str, rows: list[dict[str, Any]]) -> Callable[[Situation], None]:
    def make(situation: Situation) -> None:
        situation.household[name] = [dict(row) for row in rows]

    return make
