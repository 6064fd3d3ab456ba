"""Make random households for a random rulebook: whole, with gaps, and completed again.

A *world* knows everything: every field of every row, every statement, the facts of its area. `thin` takes facts away
(left out, null, too old, known within bounds, a stored age for a birth date, a list not known). `complete` fills what
is missing at random within what is declared, adding no row to a list that is given: the completions over which the
semantics promise that no definite answer turns. `fill` gives a thinned household some facts of a world.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from sasaran.ir.calendar import completed_years, shift_date
from sasaran.ir.decision import Fact
from sasaran.ir.facts import AreaTable
from tests.support.random_books import PLACES, Book
from tests.support.random_rules import Spec, Vocabulary

DAY = date(2025, 7, 1)
RECENT, LONG_AGO = "2025-06-01", "2021-05-05"
ASKED = {"pernyataan": "keluarga", "pernyataan_anggota": "anggota", "desa_membuka": "wilayah"}


class ImpossibleError(Exception):
    """No completion fits what is known of this household (two heads, say)."""


@dataclass
class Family:
    """One household: its record, what is known of areas, and the options taken of contested parameters."""

    record: dict[str, Any]
    areas: dict[str, dict[str, Any]] = field(default_factory=dict)
    chosen: dict[str, int] = field(default_factory=dict)

    @property
    def table(self) -> AreaTable:
        """What is known of areas, as the library takes it."""
        return AreaTable(facts=self.areas)

    def copy(self) -> Family:
        """Give one that may be changed without changing this."""
        return Family(deepcopy(self.record), deepcopy(self.areas), dict(self.chosen))


def make_world(rng: Random, book: Book) -> Family:
    """Make a household of which everything is known (but what nobody asked)."""
    vocabulary = book.vocabulary
    record = {"id_keluarga": "K-1", "kode_wilayah": rng.choice(PLACES)}
    if rng.random() < 0.85:
        record["tanggal_data"] = rng.choice((RECENT, RECENT, "2022-10-15"))
    record |= _fill_row(rng, vocabulary, "keluarga", {})
    record["anggota"] = [
        _make_member(rng, vocabulary, number) for number in range(rng.randrange(max(vocabulary.least, 1), 4))
    ]
    if vocabulary.least == 0 and not book.has_head and rng.random() < 0.1:
        record["anggota"] = []
    if record["anggota"]:
        record["anggota"][0] |= {"hubungan": "kepala", "keberadaan": "ada"}
    if vocabulary.owner == "keluarga":
        record["usaha"] = _make_businesses(rng, vocabulary)
    record["kepesertaan"] = _make_enrolments(rng, record)
    world = Family(record, {record["kode_wilayah"]: _make_area(rng, record["kode_wilayah"])})
    record["atestasi"] = _make_statements(rng, record)
    world.chosen = {name: rng.choice(options) for name, options in book.contested.items()}
    return world


def thin(rng: Random, book: Book, world: Family) -> Family:
    """Take facts away; what stays is true of the world."""
    vocabulary, known = book.vocabulary, world.copy()
    known.chosen = {}
    record, share = known.record, rng.choice((0.2, 0.5, 0.8))
    _thin_row(rng, vocabulary, "keluarga", record, share)
    place = record["kode_wilayah"]
    if rng.random() < share / 2:
        record["kode_wilayah"] = rng.choice((None, place.rpartition(".")[0] or None))
    for name in tuple(known.areas[place]):
        if rng.random() < share:
            del known.areas[place][name]
    _thin_statements(rng, record, share)
    for name in ("anggota", "usaha", "kepesertaan"):
        if name in record and rng.random() < share * 0.2:
            del record[name]
    if "anggota" not in record:  # nobody may be spoken of by a key that no row has
        record["atestasi"] = [item for item in record["atestasi"] if "id_anggota" not in item]
    for member in record.get("anggota", ()):
        _thin_row(rng, vocabulary, "anggota", member, share)
        _thin_birth(rng, record, member, share)
        if "usaha" in member and rng.random() < share * 0.2:
            del member["usaha"]
    for row in _list_businesses(record):
        _thin_row(rng, vocabulary, "usaha", row, share)
    for row in record.get("kepesertaan", ()):
        for name in ("program", "mulai"):
            if rng.random() < share * 0.6:
                row.pop(name, None)
    return known


def complete(rng: Random, book: Book, known: Family) -> Family:
    """Fill everything that is missing, at random within what is declared."""
    vocabulary, whole = book.vocabulary, known.copy()
    record = whole.record
    record |= _fill_row(rng, vocabulary, "keluarga", record)
    short = record.get("kode_wilayah") or ""
    record["kode_wilayah"] = rng.choice([place for place in PLACES if place.startswith(short)])
    if record.get("anggota") is None:
        record["anggota"] = [
            _make_member(rng, vocabulary, number)
            for number in range(rng.randrange(max(vocabulary.least, int(book.has_head)), 4))
        ]
    for member in record["anggota"]:
        member |= _fill_row(rng, vocabulary, "anggota", member) | _fill_birth(rng, record, member)
        if vocabulary.owner == "anggota" and member.get("usaha") is None:
            member["usaha"] = _make_businesses(rng, vocabulary)
    _choose_head(rng, known.record.get("anggota"), record["anggota"])
    if vocabulary.owner == "keluarga" and record.get("usaha") is None:
        record["usaha"] = _make_businesses(rng, vocabulary)
    for row in _list_businesses(record):
        row |= _fill_row(rng, vocabulary, "usaha", row)
    if record.get("kepesertaan") is None:
        record["kepesertaan"] = _make_enrolments(rng, record)
    for row in record["kepesertaan"]:
        row.setdefault("program", rng.choice(("bansos_lama", "prakerja", "lain", "uji")))
        row.setdefault("mulai", _day(rng, "2010-01-01", min(_recorded(record), row.get("selesai", "9"))))
    whole.areas = {
        record["kode_wilayah"]: {
            **_make_area(rng, record["kode_wilayah"]),
            **known.areas.get(record["kode_wilayah"], {}),
        }
    }
    _answer_rest(rng, record)
    whole.chosen = {name: known.chosen.get(name, rng.choice(options)) for name, options in book.contested.items()}
    return whole


def fill(known: Family, world: Family, facts: Iterable[Fact]) -> Family:
    """Give a household these facts as another has them: known, or (the other way round) missing."""
    filled = known.copy()
    for fact in facts:
        _copy_fact(filled, world, fact)
    return filled


def ask(rng: Random, world: Family, facts: Iterable[Fact]) -> Family:
    """Let people answer what these indicative nodes wait for, where they have not."""
    answered = world.copy()
    for fact in facts:
        if fact.kind == "verify" and not any(
            item["id"] == fact.name and item.get("id_anggota") == fact.member for item in answered.record["atestasi"]
        ):
            about = {"id_anggota": fact.member} if fact.member is not None else {}
            answered.record["atestasi"].append(_statement(str(fact.name), rng.random() < 0.5, RECENT, about))
    return answered


def _recorded(record: Mapping[str, Any]) -> str:
    """Give the date of a record; what has none is taken as of the decision."""
    return record.get("tanggal_data") or DAY.isoformat()


# --- rows


def _fill_row(rng: Random, vocabulary: Vocabulary, entity: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """Give values to the fields that a row lacks or knows in part, and a fresh date to what is too old."""
    dates = dict(row.get("tanggal_fakta") or {})
    found: dict[str, Any] = {}
    for name, spec in vocabulary.fields[entity].items():
        given = row.get(name)
        if spec.shelf and dates.get(name) == LONG_AGO:
            given = None
        if name != "lahir" and (given is None or isinstance(given, Mapping)):
            found[name] = _value(rng, spec, given)
        if spec.shelf:
            dates[name] = RECENT
    return found | ({"tanggal_fakta": dates} if dates else {})


def _value(rng: Random, spec: Spec, within: Mapping[str, Any] | None = None) -> Any:
    if spec.kind == "yes/no":
        return rng.random() < 0.5
    if spec.kind in ("code", "ordered code"):
        return rng.choice(within["one_of"] if within else spec.codes)
    if spec.kind == "set of codes":
        return [code for code in spec.codes if rng.random() < 0.5]
    low, high = (within["at_least"], within["at_most"]) if within else (spec.lo, spec.hi)
    if spec.kind == "date":
        return _day(rng, low, high)
    if spec.kind == "decimal":
        return rng.choice((low, high, rng.randrange(int(low) * 2, int(high) * 2 + 1) / 2 if int(low) == low else low))
    return rng.randrange(low, high + 1)


def _day(rng: Random, first: str, last: str) -> str:
    start = date.fromisoformat(first)
    end = max(start, min(date.fromisoformat(last), DAY) if len(last) == 10 else DAY)
    if rng.random() < 0.2:
        return rng.choice((first, end.isoformat()))
    return (start + timedelta(rng.randrange((end - start).days + 1))).isoformat()


def _make_member(rng: Random, vocabulary: Vocabulary, number: int) -> dict[str, Any]:
    member = {"id_anggota": f"A-{number + 1}", **_fill_row(rng, vocabulary, "anggota", {})}
    member |= {"hubungan": rng.choice(("anak", "lain")), "keberadaan": rng.choice(("ada", "ada", "pergi"))}
    birthdays = ("1965-06-30", "1965-07-02", "2007-07-01", "2004-02-29", "2019-01-01")
    member["lahir"] = rng.choice(birthdays) if rng.random() < 0.5 else _day(rng, "1940-01-01", "2025-06-30")
    if vocabulary.owner == "anggota":
        member["usaha"] = _make_businesses(rng, vocabulary)
    return member


def _make_businesses(rng: Random, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    return [
        {"id_usaha": f"U-{number}", **_fill_row(rng, vocabulary, "usaha", {})} for number in range(rng.randrange(3))
    ]


def _list_businesses(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    owners = [record, *(record.get("anggota") or ())]
    return [row for owner in owners for row in owner.get("usaha") or ()]


def _make_enrolments(rng: Random, record: Mapping[str, Any]) -> list[dict[str, Any]]:
    rows = []
    for _ in range(rng.randrange(3)):
        row = {
            "program": rng.choice(("bansos_lama", "prakerja", "uji")),
            "mulai": _day(rng, "2018-01-01", _recorded(record)),
        }
        if rng.random() < 0.5:
            row["selesai"] = _day(rng, row["mulai"], "2026-01-01")
        if record["anggota"] and rng.random() < 0.5:
            row["peserta"] = rng.choice(record["anggota"])["id_anggota"]
        rows.append(row)
    return rows


def _choose_head(rng: Random, known: list[dict[str, Any]] | None, members: list[dict[str, Any]]) -> None:
    """Make exactly one present member the head, within what is known; nobody where nobody is present."""
    if known is not None and len(known) != len(members):
        raise ImpossibleError
    before = known if known is not None else [{} for _ in members]
    sure = [place for place, row in enumerate(before) if row.get("hubungan") == "kepala"]
    able = [
        place for place, row in enumerate(before) if _may(row, "hubungan", "kepala") and _may(row, "keberadaan", "ada")
    ]
    if len(sure) > 1 or (sure and sure[0] not in able) or (members and not able):
        raise ImpossibleError
    head = sure[0] if sure else rng.choice(able) if able else None
    for place, (row, member) in enumerate(zip(before, members, strict=True)):
        if place == head:
            member |= {"hubungan": "kepala", "keberadaan": "ada"}
        elif member["hubungan"] == "kepala":
            others = [code for code in ("anak", "lain") if _may(row, "hubungan", code)]
            if not others:
                raise ImpossibleError
            member["hubungan"] = rng.choice(others)


def _may(row: Mapping[str, Any], name: str, code: str) -> bool:
    given = row.get(name)
    return given is None or given == code or (isinstance(given, Mapping) and code in given["one_of"])


# --- taking facts away


def _thin_row(rng: Random, vocabulary: Vocabulary, entity: str, row: dict[str, Any], share: float) -> None:
    dates = row.setdefault("tanggal_fakta", {})
    for name, spec in vocabulary.fields[entity].items():
        if name == "lahir" or rng.random() >= share:
            continue
        way = rng.choice(("absent", "absent", "null", "part", "stale"))
        if way == "null":
            row[name] = None
        elif way == "stale" and spec.shelf:
            row[name], dates[name] = _value(rng, spec), LONG_AGO
        elif way == "part" and (part := _part(rng, spec, row[name])) is not None:
            row[name] = part
        else:
            del row[name]


def _part(rng: Random, spec: Spec, value: Any) -> dict[str, Any] | None:
    """Say of a value only that it is one of some, or between some."""
    if spec.kind in ("code", "ordered code"):
        return {"one_of": sorted({value, rng.choice(spec.codes)})}
    if spec.kind == "whole number":
        return {"at_least": max(spec.lo, value - rng.randrange(3)), "at_most": min(spec.hi, value + rng.randrange(3))}
    if spec.kind == "date":
        day = date.fromisoformat(value)
        first, last = day - timedelta(rng.randrange(400)), day + timedelta(rng.randrange(400))
        return {"at_least": max(spec.lo, first.isoformat()), "at_most": min(spec.hi, last.isoformat())}
    return None


def _thin_birth(rng: Random, record: Mapping[str, Any], member: dict[str, Any], share: float) -> None:
    if rng.random() >= share:
        return
    birth, recorded = date.fromisoformat(member.pop("lahir")), date.fromisoformat(_recorded(record))
    if rng.random() < 0.5 and birth <= recorded:
        member["umur"] = completed_years(birth, recorded)


def _fill_birth(rng: Random, record: Mapping[str, Any], member: Mapping[str, Any]) -> dict[str, Any]:
    if member.get("lahir") is not None:
        return {}
    if member.get("umur") is None:
        return {"lahir": rng.choice(("1930-01-01", "2025-07-01", _day(rng, "1930-01-01", "2025-07-01")))}
    recorded = date.fromisoformat(_recorded(record))
    last = shift_date(recorded, -12 * member["umur"], 0)
    first = shift_date(recorded, -12 * (member["umur"] + 1), 1)
    days = [first + timedelta(rng.randrange((last - first).days + 1)), first, last]
    return {
        "lahir": next(
            day for day in rng.sample(days, 3) if completed_years(day, recorded) == member["umur"]
        ).isoformat()
    }


# --- statements


def _statement(name: str, answer: bool, on: str, about: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": name, "jawaban": answer, "oleh": "kader", "tanggal": on, **about}


def _subjects(record: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """List what can be asked about whom."""
    found: list[tuple[str, dict[str, Any]]] = []
    for name, about in ASKED.items():
        if about == "anggota":
            found += [(name, {"id_anggota": member["id_anggota"]}) for member in record.get("anggota") or ()]
        elif about == "keluarga":
            found.append((name, {}))
        elif record.get("kode_wilayah"):
            found.append((name, {"kode_wilayah": record["kode_wilayah"]}))
    return found


def _make_statements(rng: Random, record: Mapping[str, Any]) -> list[dict[str, Any]]:
    found = []
    for name, about in _subjects(record):
        if rng.random() < 0.3:
            found.append(_statement(name, rng.random() < 0.5, "2025-01-01", about))
        found.append(_statement(name, rng.random() < 0.5, RECENT, about))
    return found


def _thin_statements(rng: Random, record: dict[str, Any], share: float) -> None:
    """Take statements away, or leave only ones that don't count: too old, in the future, two of one day."""
    kept = []
    for name, about in _subjects({**record, "kode_wilayah": record.get("kode_wilayah")}):
        mine = [item for item in record["atestasi"] if item["id"] == name and about.items() <= item.items()]
        if rng.random() >= share:
            kept += mine
        elif rng.random() < 0.4:
            kept += rng.choice((
                [_statement(name, True, "2023-01-01", about)], [_statement(name, True, "2025-07-02", about)],
                [_statement(name, answer, RECENT, about) for answer in (True, False)],
            ))  # fmt: skip
    record["atestasi"] = kept


def _answered(record: Mapping[str, Any], name: str, about: Mapping[str, Any]) -> bool:
    """Say whether a question is settled by what was said: one answer on the last day that counts."""
    said = [item for item in record["atestasi"] if item["id"] == name and about.items() <= item.items()]
    said = [item for item in said if "2024-07-01" <= item["tanggal"] <= "2025-07-01"]
    last = max((item["tanggal"] for item in said), default="")
    return len({item["jawaban"] for item in said if item["tanggal"] == last}) == 1


def _answer_rest(rng: Random, record: dict[str, Any]) -> None:
    for name, about in _subjects(record):
        if not _answered(record, name, about):
            record["atestasi"].append(_statement(name, rng.random() < 0.5, "2025-07-01", about))


def _make_area(rng: Random, place: str) -> dict[str, Any]:
    """Make the facts of an area that the rulebook does not know: one from outside would overrule it."""
    facts = {"miskin": rng.random() < 0.5, "jarak": rng.randrange(6)}
    facts.pop("miskin" if place.startswith("53") else "jarak")
    return facts


# --- single facts


def _copy_fact(into: Family, source: Family, fact: Fact) -> None:
    """Give a household one fact, or the gap where it should be, as another has it."""
    if fact.kind == "parameter":
        _copy(into.chosen, source.chosen, str(fact.name))
    elif fact.kind == "area":
        name = str(fact.field)
        for place in {*into.areas, *source.areas}:
            _copy(into.areas.setdefault(place, {}), source.areas.get(place, {}), name)
        if fact.area is not None:  # of a household of which only the province is known, it is asked of the province
            said = source.areas.get(source.record.get("kode_wilayah") or "", {})
            _copy(into.areas.setdefault(fact.area, {}), said, name)
    elif fact.kind in ("attest", "verify"):
        _copy_statements(into.record, source.record, fact)
    elif fact.kind == "list":
        owner, other = (_find_row(each, fact.member, None, None) for each in (into.record, source.record))
        _copy(owner, other, str(fact.list))
    else:
        _copy_field(into.record, source.record, fact)


def _copy(into: dict[str, Any], source: Mapping[str, Any], name: str) -> None:
    if name in source:
        into[name] = deepcopy(source[name])
    else:
        into.pop(name, None)


def _copy_statements(into: dict[str, Any], source: Mapping[str, Any], fact: Fact) -> None:
    def meant(item: Mapping[str, Any]) -> bool:
        return item["id"] == fact.name and item.get("id_anggota") == fact.member

    kept = [item for item in into["atestasi"] if not meant(item)]
    # Asked about the area of a household of which only the province is known, people answer for the province.
    here = (
        {"kode_wilayah": into["kode_wilayah"]}
        if into.get("kode_wilayah") and ASKED.get(str(fact.name)) == "wilayah"
        else {}
    )
    into["atestasi"] = [*kept, *({**item, **here} for item in source["atestasi"] if meant(item))]


def _copy_field(into: dict[str, Any], source: Mapping[str, Any], fact: Fact) -> None:
    row, other = (_find_row(each, fact.member, fact.list, fact.item) for each in (into, source))
    for name in ("lahir", "umur") if fact.field == "lahir" else (str(fact.field),):
        _copy(row, other, name)
        dates = row["tanggal_fakta"] = dict(row.get("tanggal_fakta") or {})
        _copy(dates, other.get("tanggal_fakta") or {}, name)


def _find_row(record: Any, member: str | None, within: str | None, item: str | None) -> dict[str, Any]:
    owner = record
    if member is not None:
        owner = next(
            row
            for place, row in enumerate(record["anggota"], 1)
            if row.get("id_anggota", f"anggota[{place}]") == member
        )
    if within is None:
        return owner  # type: ignore[no-any-return]
    rows = enumerate(owner[within], 1)
    return next(row for place, row in rows if row.get("id_usaha", f"{within}[{place}]") == item)
