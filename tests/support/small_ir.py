"""Build small rulebooks and households by hand, straight in the intermediate form: words for the tests of engines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import count
from typing import Any

from sasaran.base.span import NOWHERE
from sasaran.ir import expressions as ex
from sasaran.ir import nodes as tree
from sasaran.ir.facts import AreaTable, Facts, Row, Statement
from sasaran.ir.rulebook import (
    Area,
    AreaFactValue,
    Areas,
    Attestation,
    Content,
    Definition,
    DefinitionVersion,
    Edition,
    Enrolment,
    Entity,
    Field,
    Interval,
    Keys,
    Option,
    Parameter,
    ParameterValue,
)
from sasaran.ir.truth import Truth
from sasaran.ir.types import TRUTH, Code, Kind, Type

DAY = date(2025, 7, 1)
MOST = 999_999_999_999_999
DATE, TEXT = Type(Kind.DATE, date(1900, 1, 1), date(2100, 12, 31)), Type(Kind.TEXT)
ids = count()


def number(lo: int = 0, hi: int = MOST, scale: int = 0) -> Type:
    return Type(Kind.NUMBER, lo, hi, scale)


def codes(*names: str, of: Kind = Kind.CODE) -> Type:
    return Type(of, codes=tuple(Code(name) for name in names))


def _fields(**types: Type) -> dict[str, Field]:
    return {name: Field(name, kind) for name, kind in types.items()}


HOUSEHOLD = Entity(
    "keluarga", (), None, "keluarga", 0, "id", region="kode",
    fields=_fields(
        kode=TEXT, nama=TEXT, desil=number(1, 10), penghasilan=number(), jumlah=number(1, 30), x=number(0, 1000), t=number(0, 5000),
        **dict.fromkeys(("a", "b", "c", "p", "q", "r"), TRUTH), sektor=codes("tani", "laut", "kota"),
        jaminan=codes("jkk", "jkm", of=Kind.CODES),
    ),
)  # fmt: skip
MEMBER = Entity(
    "anggota", (), "keluarga", "anggota", 1, "id", members=True, at_most=30,
    fields={
        **_fields(
            hamil=TRUTH, bekerja=TRUTH, sd=TRUTH, penghasilan=number(), tanggal_lahir=DATE, masa_kerja=number(0, 60),
            hubungan=codes("kepala", "anak"), keberadaan=codes("ada", "meninggal"),
        ),
        "umur": Field("umur", number(0, 120), age_of="tanggal_lahir"),
        "umur_bulan": Field("umur_bulan", number(0, 1440), age_of="tanggal_lahir", age_unit="months"),
    },
)  # fmt: skip
ENROLMENT = Entity(
    "kepesertaan", (), "keluarga", "kepesertaan", 1, None, at_most=99,
    fields=_fields(program=codes("pkh", "sembako"), mulai=DATE, selesai=DATE, anggota_id=TEXT),
    enrolment=Enrolment("program", "mulai", "selesai", "anggota_id", None),
)  # fmt: skip
LEVELS = ("provinsi", "kabupaten", "kecamatan", "desa")
AREAS = {
    code: Area(code, code, parent, parent is not None)
    for code, parent in (("53", None), ("61", None), ("53.02", "53"), ("53.04", "53"), ("61.01", "61"))
}
PRESENT = ex.Not(NOWHERE, TRUTH, ex.Compare(
    NOWHERE, TRUTH, "=", ex.Field(NOWHERE, MEMBER.fields["keberadaan"].type, 1, "keberadaan"),
    ex.Constant(NOWHERE, codes("meninggal"), "meninggal"),
))  # fmt: skip


# --- expressions


def const(value: Any) -> ex.Constant:
    kind = TRUTH if isinstance(value, bool) else codes(value) if isinstance(value, str) else DATE
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        kind = Type(Kind.NUMBER, value, value)
    return ex.Constant(NOWHERE, kind, value)


def f(name: str, variable: int = 0, entity: Entity | None = None) -> ex.Field:
    owner = entity or (HOUSEHOLD if variable == 0 else MEMBER)
    return ex.Field(NOWHERE, owner.fields[name].type, variable, name)


def age(variable: int = 10, field: str = "umur", on: ex.Expression | None = None) -> ex.Age:
    return ex.Age(NOWHERE, MEMBER.fields[field].type, variable, field, on or ex.DecisionDate(NOWHERE, DATE))


def _wrap(value: Any) -> ex.Expression:
    return value if isinstance(value, ex.Expression) else const(value)


def cmp(left: Any, op: str, right: Any) -> ex.Compare:
    return ex.Compare(NOWHERE, TRUTH, op, _wrap(left), _wrap(right))


def arith(left: Any, op: str, right: Any) -> ex.Arithmetic:
    return ex.Arithmetic(NOWHERE, number(), op, _wrap(left), _wrap(right))


def both(*items: ex.Expression) -> ex.And:
    return ex.And(NOWHERE, TRUTH, items)


def either(*items: ex.Expression) -> ex.Or:
    return ex.Or(NOWHERE, TRUTH, items)


def no(body: ex.Expression) -> ex.Not:
    return ex.Not(NOWHERE, TRUTH, body)


def when(condition: ex.Expression, yes: Any, otherwise: Any) -> ex.If:
    return ex.If(NOWHERE, _wrap(yes).type, condition, _wrap(yes), _wrap(otherwise))


def rows(variable: int = 10) -> ex.Rows:
    return ex.Rows("anggota", "anggota", 0, variable)


def agg(how: str, where: ex.Expression | None = None, item: ex.Expression | None = None) -> ex.Aggregate:
    return ex.Aggregate(NOWHERE, number() if item is None else item.type, how, rows(), where, item)


def table(hit: str, *lines: tuple[ex.Expression, Any], otherwise: Any = None, **more: Any) -> ex.Table:
    made = tuple(ex.TableRow(condition, _wrap(value), None, NOWHERE) for condition, value in lines)
    last = None if otherwise is None else _wrap(otherwise)
    return ex.Table(NOWHERE, number(0, 1000), hit, made, last, more.get("exhaustive", False), more.get("if_missing"))


def param(name: str, **more: Any) -> ex.Parameter:
    return ex.Parameter(NOWHERE, number(0, 1000), name, **more)


# --- nodes


def attrs(**more: Any) -> tree.Attributes:
    presume = more.pop("presume", None)
    return tree.Attributes(presume=None if presume is None else Truth.of(presume), **more)


def leaf(expression: ex.Expression | str, name_id: str | None = None, **more: Any) -> tree.Leaf:
    made = f(expression) if isinstance(expression, str) else expression
    return tree.Leaf(name_id or f"n{next(ids)}", attributes=attrs(**more), expression=made)


def node(kind: Any, *children: tree.Node, name_id: str | None = None, **more: Any) -> Any:
    return kind(name_id or f"n{next(ids)}", attributes=attrs(**more), children=children)


def except_for(body: tree.Node, *unless: tree.Node) -> tree.Except:
    return tree.Except(f"n{next(ids)}", body=body, unless=unless)


def members(how: str, body: tree.Node, variable: int = 10, **more: Any) -> tree.Members:
    return tree.Members(f"n{next(ids)}", how=how, rows=rows(variable), body=body, **more)


def attest(name: str, variable: int | None = 0) -> tree.Attest:
    return tree.Attest(f"n{next(ids)}", attestation=name, variable=variable)


# --- rulebooks


def define(name: str, body: ex.Expression, entity: str = "keluarga", member_of: str | None = None) -> Definition:
    return Definition(name, entity, (), body.type, (DefinitionVersion(Interval(), body),), member_of)


def publish(name: str, *values: ParameterValue, **more: Any) -> Parameter:
    return Parameter(name, (), number(0, 1000), values, **more)


def worth(*options: Any, start: date = date(2020, 1, 1), **more: Any) -> ParameterValue:
    return ParameterValue(Interval(start), tuple(Option(value, "", "law") for value in options), **more)


def edition(eligibility: tree.Node, program: str = "pkh", **more: Any) -> Edition:
    during = more.pop("during", Interval())
    return Edition(program, f"{program}/2025", during, (), eligibility, **{"recipient": "keluarga", **more})


def book(
    *editions: Edition, definitions: tuple[Definition, ...] = (), parameters: tuple[Parameter, ...] = (),
    attestations: tuple[Attestation, ...] = (), area_facts: tuple[AreaFactValue, ...] = (), **member: Any,
) -> Content:  # fmt: skip
    entities = {"keluarga": HOUSEHOLD, "anggota": replace(MEMBER, **member), "kepesertaan": ENROLMENT}
    areas = Areas("wilayah", LEVELS, ".", 1, _fields(tertinggal=TRUTH), AREAS, area_facts)
    return Content(
        name="uji", version="1", language=1, title=(), keys=Keys(), entities=entities,
        definitions={item.name: item for item in definitions}, parameters={item.name: item for item in parameters},
        attestations={item.name: item for item in attestations}, actors={}, areas=areas, editions=editions, pillars={},
        statuses={}, periods=None, hash="", forms={}, registers={},
    )  # fmt: skip


def ask(name: str, about: str = "keluarga", valid_for: tuple[int, int] | None = None) -> Attestation:
    return Attestation(name, (), (), about, ("kader",), valid_for)


# --- households


def family(
    members: list[Mapping[str, Any]] | None = None, enrolments: list[Mapping[str, Any]] | None = None, on: date = DAY,
    recorded: date | None = None, statements: tuple[Statement, ...] = (), areas: AreaTable | None = None, **values: Any,
) -> Facts:  # fmt: skip
    root = Row("keluarga", "K", dict(values), {}, recorded=recorded)
    if members is not None:
        made = (Row("anggota", chr(65 + index), dict(each), {}, root, recorded) for index, each in enumerate(members))
        root.lists["anggota"] = tuple(made)
    if enrolments is not None:
        made = (
            Row("kepesertaan", f"kepesertaan[{index}]", dict(each), {}, root, recorded)
            for index, each in enumerate(enrolments, 1)
        )
        root.lists["kepesertaan"] = tuple(made)
    return Facts(root, on, statements, areas or AreaTable())
