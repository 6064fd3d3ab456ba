"""What a scenario gives, step by step → one household, its area table, and the decision of one program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from datetime import date
from typing import Any, Protocol

from sasaran.base.errors import HouseholdError
from sasaran.ir.calendar import shift_date
from sasaran.ir.decision import Entitlement, Fact, Presumption, RouteTaken, Verdict
from sasaran.ir.facts import AreaTable, Statement
from sasaran.ir.rulebook import Content, Edition, Entity, Field
from sasaran.ir.truth import Truth
from sasaran.ir.types import Kind
from sasaran.registry.converters import build_converter
from sasaran.registry.refusals import RefusedError
from sasaran.registry.regions import build_region
from sasaran.scenarios.labels import (
    Labels,
    label_actors,
    label_attestations,
    label_codes,
    label_decided,
    label_fields,
    label_received,
)
from sasaran.scenarios.literals import (
    Table,
    is_empty,
    is_missing,
    plain,
    read_date,
    read_number,
    read_parts,
    read_table,
)
from sasaran.scenarios.words import Message, StepError

_RECORDED = (" dicatat", " recorded")
_PAIRS = (["isian", "nilai"], ["field", "value"])
_PHRASES = {
    "id": {
        "no_day": "aturan yang berlaku pada tanggal …",
        "no_household": 'sebuah keluarga di wilayah "…"',
        "no_decision": "Ketika kelayakan … diperiksa",
        "area": "pernyataan wilayah …",
        "household": 'pernyataan "…" dijawab …',
        "member": 'pernyataan "…" tentang "…" dijawab …',
        "pairs": "isian | nilai",
    },
    "en": {
        "no_day": "the rules in force on …",
        "no_household": 'a family in area "…"',
        "no_decision": "When eligibility for … is checked",
        "area": "area statement …",
        "household": 'statement "…" was answered …',
        "member": 'statement "…" about "…" was answered …',
        "pairs": "field | value",
    },
}
"""What a message tells to write, in the language of the scenario."""
_FAMILY_KEY = "keluarga skenario"
_AREA = "area"


class Decided(Protocol):
    """What one edition said, by whichever evaluator."""

    @property
    def edition(self) -> Edition:
        """The edition that decided."""

    @property
    def reading(self) -> Found:
        """What was found."""


class Found(Protocol):
    """What was found, as far as scenarios can speak of it (see `Reading`, which is one)."""

    @property
    def truth(self) -> Truth: ...  # noqa: D102
    @property
    def missing(self) -> tuple[Fact, ...]: ...  # noqa: D102
    @property
    def presumed(self) -> tuple[Presumption, ...]: ...  # noqa: D102
    @property
    def routes(self) -> tuple[RouteTaken, ...]: ...  # noqa: D102
    @property
    def members(self) -> tuple[Verdict, ...]: ...  # noqa: D102
    @property
    def beneficiaries(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def entitlements(self) -> tuple[Entitlement, ...]: ...  # noqa: D102
    @property
    def waiting_for(self) -> tuple[str, ...]: ...  # noqa: D102


Decide = Callable[[Mapping[str, object], date, AreaTable], Mapping[str, Decided]]
"""Decide a household on a date, with the facts of areas: the one door to an evaluator."""


class Scene:
    """One scenario as far as it has been told; ``lang`` is the language in which it is told (``id`` or ``en``)."""

    def __init__(self, content: Content, lang: str = "id") -> None:
        self.content = content
        self.lang = lang
        self.program: str | None = None
        self.told_of: str | None = None  # the member whose outcome was last spoken of, None for the family
        self._day: date | None = None
        self._household: dict[str, Any] | None = None
        self._members: list[str] = []
        self._areas: dict[str, dict[str, object]] = {}
        self._area_statements: list[Statement] = []
        self._decided: Decided | None = None
        self._is_decided = False

    # Given

    def set_day(self, text: str) -> None:
        """Set the decision date; a later one replaces it."""
        self._day = read_date(text)
        self._is_decided = False

    def start_household(self, region: str, more: str | None = None) -> None:
        """Begin a household of which only its region, and one more field with its value, is known."""
        entity = self.content.household
        self._household = {entity.key: _FAMILY_KEY} if entity.key else {}
        self._members = []
        self._area_statements = []
        self._is_decided = False
        if entity.region is not None and not is_missing(region):
            self._household[entity.region] = region
        if more is not None:
            self._assign(self._household, entity, *_split_label(more, label_fields(entity.fields, self.lang)))

    def add_facts(self, table: Table | None) -> None:
        """Take down facts of the household: a table of fields and values."""
        household = self._change()
        for label, cell in self._read_pairs(table):
            self._assign(household, self.content.household, label, cell)

    def add_members(self, table: Table | None) -> None:
        """Take down members, one a row; the first column is the member's key."""
        entity = self.content.members
        household = self._change()
        rows = read_table(table)
        first = next(iter(rows[0]))
        if entity is None or entity.key is None or not _heads_members(entity, first):
            raise StepError("header", found=first, wanted=entity.name if entity else "-")
        for row in rows:
            key = row[first]
            if plain(key) in map(plain, self._members):
                raise StepError("twice", name=key)
            member: dict[str, object] = {entity.key: key}
            for label, cell in row.items():
                if label != first:
                    self._assign(member, entity, label, cell)
            self._members.append(key)
            household.setdefault(entity.list_name, []).append(member)

    def enrol_nowhere(self) -> None:
        """Take down that the household is known to receive nothing."""
        household, entity = self._change(), self._enrolments()
        if household.get(entity.list_name):
            raise StepError("enrolled_and_not")
        household[entity.list_name] = []

    def enrol(self, program: str, start: str, end: str | None = None, member: str | None = None) -> None:
        """Take down an enrolment of the family, or of one member."""
        household, entity = self._change(), self._enrolments()
        if household.get(entity.list_name) == []:
            raise StepError("enrolled_and_not")
        meant = entity.enrolment
        assert meant is not None
        row: dict[str, object] = {meant.program: label_received(self.content, self.lang).resolve(program)}
        for name, text in ((meant.start, start), (meant.end, end)):
            if name is not None and text is not None and not is_missing(text):
                row[name] = read_date(text).isoformat()
        if meant.member is not None and member is not None:
            row[meant.member] = self.find_member(member)
        household.setdefault(entity.list_name, []).append(row)

    def state(self, said: str, answer: str, actor: str, day: str, member: str | None = None) -> None:
        """Take down a statement about the family or one member; an answer that is not known is no statement."""
        household, keys = self._change(), self.content.keys
        name, meant = label_attestations(self.content, self.lang).resolve(said), self.content.members
        self._refuse_about(name, None if member is None else meant)
        statement: dict[str, object] = {
            keys.attestation_id: name,
            keys.attestation_answer: self._read_truth(answer),
            keys.attestation_by: label_actors(self.content, self.lang).resolve(actor),
            keys.attestation_date: read_date(day).isoformat(),
        }
        if member is not None and meant is not None and meant.key is not None:
            statement[meant.key] = self.find_member(member)
        if statement[keys.attestation_answer] is not None:
            household.setdefault(keys.attestations, []).append(statement)

    def state_area(self, said: str, answer: str, actor: str, day: str) -> None:
        """Take down a statement about the household's area."""
        household, region = self._change(), self.content.household.region
        name, code = label_attestations(self.content, self.lang).resolve(said), household.get(region or "")
        if name in self.content.attestations and not self._is_about_area(name):
            about = self.content.attestations[name].about
            raise StepError("about", name=name, about=about, phrase=self._phrase("household"))
        if code is None:
            raise StepError("no_region")
        truth, by = self._read_truth(answer), label_actors(self.content, self.lang).resolve(actor)
        if truth is not None:
            self._area_statements.append(Statement(name, truth, by, read_date(day), area=str(code)))

    def add_area_facts(self, code: str, table: Table | None) -> None:
        """Take down facts of an area from outside the rulebook."""
        self._is_decided = False
        areas, fields = self.content.areas, self.content.areas.fields
        area = str(_convert(build_region(areas, True), code))
        known = self._areas.setdefault(area, {})
        labels = label_fields(fields, self.lang)
        for label, cell in self._read_pairs(table):
            field = fields[labels.resolve(label)]
            if field.name in known:
                raise StepError("twice", name=field.name)
            value = self._read_value(field, cell)
            if value is not None:
                known[field.name] = _convert(build_converter(field, self.content.keys), value)

    # When

    def decide(self, program: str, decide: Decide) -> None:
        """Decide one program for the household told of."""
        self.program = label_decided(self.content, self.lang).resolve(program)
        if self._day is None:
            raise StepError("no_day", phrase=self._phrase("no_day"))
        if self._household is None:
            raise StepError("no_household", phrase=self._phrase("no_household"))
        table = AreaTable({code: dict(facts) for code, facts in self._areas.items()}, tuple(self._area_statements))
        self._decided = decide(self._household, self._day, table).get(self.program)
        self._is_decided, self.told_of = True, None

    # Then

    def retell(self, decided: Decided | None) -> Scene:
        """Give the same scene as if this had been decided."""
        again = copy(self)
        again._decided, again.told_of = decided, None
        again._members = list(self._members)
        return again

    @property
    def decided(self) -> Decided | None:
        """What the program's edition said; None where no edition is in force at the date and place."""
        if not self._is_decided:
            raise StepError("no_decision", phrase=self._phrase("no_decision"))
        return self._decided

    def find_member(self, said: str) -> str:
        """Give the key of a member, as the table of members wrote it."""
        return Labels(Message("kind_member"), ((key, key, ()) for key in self._members)).resolve(said)

    # Reading what is written

    def _change(self) -> dict[str, Any]:
        if self._household is None:
            raise StepError("no_household", phrase=self._phrase("no_household"))
        self._is_decided = False
        return self._household

    def _enrolments(self) -> Entity:
        for entity in self.content.entities.values():
            if entity.enrolment is not None and entity.parent == self.content.household.name:
                return entity
        raise StepError("no_enrolments")

    def _assign(self, row: dict[str, Any], entity: Entity, label: str, cell: str) -> None:
        """Write one cell into a row: a field, the day a field was recorded, or an age as the birth date it needs."""
        keys, labels = self.content.keys, label_fields(entity.fields, self.lang)
        if plain(label) == plain(keys.record_date):
            _put(row, keys.record_date, None if is_missing(cell) else read_date(cell).isoformat())
            return
        recorded = next((ending for ending in _RECORDED if plain(label).endswith(ending)), None)
        if recorded is not None and not labels.find(label):
            name = labels.resolve(plain(label).removesuffix(recorded))
            if not is_missing(cell):
                _put(row.setdefault(keys.fact_dates, {}), name, read_date(cell).isoformat())
            return
        field = entity.fields[labels.resolve(label)]
        if field.age_of is not None and not is_missing(cell):
            _put(row, field.age_of, self._birth_of_age(field, cell))
        else:
            _put(row, field.name, self._read_value(field, cell))

    def _birth_of_age(self, field: Field, cell: str) -> str:
        """Give the birth date of somebody who completes this age on the decision date."""
        if self._day is None:
            raise StepError("no_day", phrase=self._phrase("no_day"))
        if not cell.isdecimal():
            raise StepError("age", said=cell)
        months = int(cell) * (1 if field.age_unit == "months" else 12)
        return shift_date(self._day, -months, 0).isoformat()

    def _read_value(self, field: Field, cell: str) -> object | None:
        """Read a cell as the household's record has it; None where it is not known."""
        kind = field.type.kind
        if is_missing(cell) and not (kind is Kind.CODE and label_codes(field, self.lang).find(cell)):
            return None
        if kind is Kind.TRUTH:
            return self._read_truth(cell)
        if kind is Kind.NUMBER:
            above = field.type.unit.above if field.type.unit is not None else ()
            return read_number(cell, above[0] if above else None, self.lang)
        if kind is Kind.DATE:
            return read_date(cell).isoformat()
        if kind is Kind.CODE:
            return label_codes(field, self.lang).resolve(cell)
        if kind is Kind.CODES:
            labels = label_codes(field, self.lang)
            if labels.find(cell):
                return [labels.resolve(cell)]
            return [] if is_empty(cell) else [labels.resolve(part) for part in read_parts(cell)]
        return cell

    def _read_truth(self, text: str) -> bool | None:
        keys = self.content.keys
        if is_missing(text):
            return None
        english = {"yes": True, "no": False} if self.lang == "en" else {}
        found = {**english, plain(keys.yes): True, plain(keys.no): False}.get(plain(text))
        if found is None:
            raise StepError("yes_no", said=text, yes=keys.yes, no=keys.no)
        return found

    def _refuse_about(self, name: str, meant: Entity | None) -> None:
        """Refuse a statement that is about something else than its phrase says."""
        attestation = self.content.attestations.get(name)
        if attestation is None:
            return
        if self._is_about_area(name):
            raise StepError("about", name=name, about=self.content.areas.name, phrase=self._phrase("area"))
        wanted = meant.name if meant is not None else self.content.household.name
        if attestation.about != wanted:
            phrase = self._phrase("household" if meant is not None else "member")
            raise StepError("about", name=name, about=attestation.about, phrase=phrase)

    def _read_pairs(self, table: Table | None) -> list[tuple[str, str]]:
        """Read a table of two columns, ``isian`` and ``nilai``, or ``field`` and ``value``."""
        rows = read_table(table)
        if [plain(column) for column in rows[0]] not in _PAIRS:
            raise StepError("header", found=" | ".join(rows[0]), wanted=self._phrase("pairs"))
        return [(row[first], row[second]) for row in rows for first, second in [tuple(row)]]

    def _phrase(self, key: str) -> str:
        return _PHRASES[self.lang][key]

    def _is_about_area(self, name: str) -> bool:
        return self.content.attestations[name].about in (_AREA, self.content.areas.name)


def _heads_members(entity: Entity, column: str) -> bool:
    """Say whether the first column of a table of members is named for them."""
    return plain(column) in {plain(name) for name in (entity.name, entity.key or "", *dict(entity.title).values())}


def _split_label(text: str, labels: Labels[str]) -> tuple[str, str]:
    """Split ``desil nasional 3`` into a label and a value: the longest label that there is."""
    words = text.split()
    for end in range(len(words) - 1, 0, -1):
        label = " ".join(words[:end])
        if labels.find(label):
            return label, " ".join(words[end:])
    return " ".join(words[:-1]) or text, words[-1]


def _put(row: dict[str, Any], name: str, value: object | None) -> None:
    if value is None:
        return
    if name in row:
        raise StepError("twice", name=name)
    row[name] = value


def _convert(convert: Callable[[object], object], value: object) -> object:
    try:
        return convert(value)
    except RefusedError as refused:
        raise HouseholdError(refused.faults) from None
