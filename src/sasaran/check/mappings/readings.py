"""The reading of one field: its shape and the field's type in, what the importer does with each cell out."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from sasaran.check.mappings.meanings import read_code, read_meaning, read_value
from sasaran.check.problems import Problems
from sasaran.check.scalars import read_choice, read_day, read_number
from sasaran.ir.mapping import FactDay, Meaning, Reading, RegionReading
from sasaran.ir.rulebook import Field, Keys
from sasaran.ir.types import Kind
from sasaran.ir.values import Number, exact
from sasaran.parse.mapping_shapes import FactDayShape, ReadingShape, RegionShape
from sasaran.parse.tree import Scalar

FORMS = (
    "YYYY-MM-DD", "DD-MM-YYYY", "DD/MM/YYYY", "DD.MM.YYYY", "MM/DD/YYYY", "YYYY/MM/DD", "YYYYMMDD", "DDMMYYYY",
    "D MMMM YYYY", "MM/YYYY", "YYYY-MM", "YYYY", "excel",
)  # fmt: skip
"""The forms of dates; ``MMMM`` is a month's name, ``excel`` a spreadsheet's count of days."""

ANY = frozenset(Kind)
_WAYS = ("codes", "bits", "flags", "region", "derive", "value", "separator")
_ONLY: dict[str, frozenset[Kind]] = {
    "bits": frozenset((Kind.CODES,)), "flags": frozenset((Kind.CODES,)), "separator": frozenset((Kind.CODES,)),
    "form": frozenset((Kind.DATE,)), "decimal_mark": frozenset((Kind.NUMBER,)),
    "thousands_mark": frozenset((Kind.NUMBER,)), "times": frozenset((Kind.NUMBER,)),
    "divide_by": frozenset((Kind.NUMBER,)), "without": frozenset((Kind.NUMBER,)),
    "region": frozenset((Kind.TEXT,)), "pattern": frozenset((Kind.TEXT,)),
}  # fmt: skip
_PLAIN = ("pattern", "form", "decimal_mark", "thousands_mark", "without", "times", "divide_by")
_GOES_WITH: dict[str, frozenset[str]] = {
    **dict.fromkeys(_PLAIN, frozenset(("plain",))),
    **dict.fromkeys(("yes", "no"), frozenset(("flags",))),
    **dict.fromkeys(("missing", "not_asked"), frozenset(("plain", "codes", "bits", "flags", "region", "separator"))),
    "others": frozenset(("plain", "codes", "bits", "flags", "separator")),
    "absent": frozenset(("plain", "codes", "bits", "region", "separator")),
    "date": frozenset(("plain", "codes", "bits", "flags", "region", "separator", "value")),
}
"""The ways of reading that each further key has a meaning in; beside another it would do nothing, unseen."""
_KINDS = {
    Kind.CODES: ("himpunan kode", "sets of codes"), Kind.DATE: ("tanggal", "dates"),
    Kind.NUMBER: ("angka", "numbers"), Kind.TEXT: ("teks", "texts"),
}  # fmt: skip
_LONGEST = 200


class ReadingBuilder:
    """Builds readings; ``tables`` are the crosswalks beside the mapping, by the name that a mapping gives them."""

    def __init__(self, keys: Keys, missing: tuple[str, ...], tables: Mapping[str, bytes], problems: Problems) -> None:
        self.keys = keys
        self.missing = missing
        self.tables = tables
        self.problems = problems

    def build(self, shape: ReadingShape, field: Field, numbered: bool = False) -> Reading | None:
        """Build one reading, all but what it derives."""
        columns = tuple(text.text for text in ([shape.column] if shape.column else []) + (shape.columns or []))
        columns += tuple(dict.fromkeys(text.text for text in (shape.flags or {}).values()))
        how = self._choose_way(shape, field, columns)
        if how is None:
            return None
        self._check_numbered(shape, columns, numbered)
        thousands = self._mark(shape.thousands_mark)
        if (
            shape.decimal_mark is not None
            and shape.thousands_mark is not None
            and self._mark(shape.decimal_mark) == thousands
        ):
            self.problems.add("SAS-M003", shape.at("thousands_mark"), keys="decimal_mark, thousands_mark", hint="marks")
        absent = read_value(shape.absent, field.type, self.keys, self.problems) if shape.absent else None
        if shape.absent is not None and shape.reason is None:
            self.problems.add("SAS-M006", shape.at("absent"), key="reason", of="absent", hint="reason")
        return Reading(
            field=field.name,
            type=field.type,
            columns=columns,
            how=how,
            codes=self._codes(shape, field),
            missing=(*self.missing, *(text.text for text in shape.missing or ())),
            not_asked=tuple(text.text for text in shape.not_asked or ()),
            others_missing=read_choice(shape.others, ("missing",), self.problems, "others") == "missing",
            bits=self._bits(shape, field),
            flags=self._flags(shape, field),
            yes=tuple(text.text for text in shape.yes or ()),
            no=tuple(text.text for text in shape.no or ()),
            separator=shape.separator.text if shape.separator else "",
            forms=self.read_forms(shape.form),
            decimal_mark=self._mark(shape.decimal_mark) or ("," if thousands == "." else "."),
            thousands_mark=thousands,
            without=tuple(text.text for text in shape.without or ()),
            times=self._times(shape),
            region=self._region(shape.region),
            pattern=self._pattern(shape.pattern),
            value=read_value(shape.value, field.type, self.keys, self.problems) if shape.value else None,
            absent=absent,
            day=self.read_fact_day(shape.date) if shape.date is not None else None,
            perishable=field.shelf_life is not None,
            personal=field.personal,
            span=shape.span,
        )

    def read_fact_day(self, shape: FactDayShape) -> FactDay | None:
        """Read a day for all, or where it stands."""
        if (shape.on is None) == (shape.column is None):
            self.problems.add("SAS-M003", shape.span, keys="on, column")
            return None
        if shape.on is not None:
            return FactDay(read_day(shape.on, self.problems))
        return FactDay(None, shape.column.text if shape.column else None, self.read_forms(shape.form))

    def read_forms(self, texts: list[Scalar] | None) -> tuple[str, ...]:
        """Read the forms of dates; none given: ``YYYY-MM-DD``."""
        if texts is None:
            return ("YYYY-MM-DD",)
        found = []
        for text in texts:
            if text.text in FORMS:
                found.append(text.text)
            else:
                hint = "named" if "MMM" in text.text else None
                hint = "century" if re.search(r"(?<!Y)YY(?!Y)", text.text) else hint
                self.problems.unknown("SAS-M007", text.span, text.text, FORMS)
                if hint:
                    self.problems.reword("SAS-M007", text.span, hint=hint)
        if {"DD/MM/YYYY", "MM/DD/YYYY"} <= set(found):
            self.problems.add("SAS-M007", texts[0].span, hint="both", name="DD/MM/YYYY", near="", known="")
        return tuple(found)

    def _choose_way(self, shape: ReadingShape, field: Field, columns: tuple[str, ...]) -> str | None:
        ways = [way for way in _WAYS if getattr(shape, way) is not None]
        if {"separator", "codes"} == set(ways):
            ways = ["separator"]
        if len(ways) > 1:
            self.problems.add("SAS-M003", shape.at(ways[1]), keys=", ".join(ways))
            return None
        for key, kinds in _ONLY.items():
            if getattr(shape, key) is not None and field.type.kind not in kinds:
                (kind,) = kinds
                self.problems.add("SAS-M004", shape.at(key), key=key, kinds=_KINDS[kind])
                return None
        way = ways[0] if ways else "plain"
        for key, fitting in _GOES_WITH.items():
            if getattr(shape, key) is not None and way not in fitting:
                self.problems.add("SAS-M003", shape.at(key), keys=f"{way}, {key}", hint="together")
                return None
        if way in ("derive", "value"):
            if columns:
                self.problems.add("SAS-M003", shape.at("column"), keys=f"column, {way}")
                return None
            return way
        if not columns:
            self.problems.add("SAS-M006", shape.span, key="column", of=field.name)
            return None
        if len(columns) > 1 and way not in ("flags", "region") and field.type.kind is not Kind.TEXT:
            self.problems.add("SAS-M004", shape.at("columns"), key="columns", kinds=_KINDS[Kind.TEXT])
            return None
        if way == "flags" and not (shape.yes and shape.no):
            self.problems.add("SAS-M006", shape.at("flags"), key="yes, no", of="flags")
            return None
        if way == "plain" and field.type.kind is Kind.CODES:
            self.problems.add("SAS-M006", shape.span, key="codes, bits, flags, separator", of=field.name)
            return None
        return "list" if way == "separator" else way

    def _check_numbered(self, shape: ReadingShape, columns: tuple[str, ...], numbered: bool) -> None:
        for name in columns:
            if "{n}" in name and not numbered:
                self.problems.add("SAS-M008", shape.span, name=name, hint="unexpected")
        if numbered and columns and not any("{n}" in name for name in columns):
            self.problems.add("SAS-M008", shape.span, name=columns[0])

    def _codes(self, shape: ReadingShape, field: Field) -> tuple[tuple[str, Meaning], ...]:
        found: list[tuple[str, Meaning]] = []
        for cell, meaning in (shape.codes or {}).items():
            value = read_meaning(meaning, field.type, self.keys, self.problems)
            if value is not None:
                found.append((cell, value))
        return tuple(found)

    def _bits(self, shape: ReadingShape, field: Field) -> tuple[tuple[int, str], ...]:
        found = []
        for bit, text in (shape.bits or {}).items():
            code = read_code(text, field.type, self.problems)
            if not re.fullmatch(r"[1-9][0-9]{0,17}", bit) or int(bit) & (int(bit) - 1):
                self.problems.add("SAS-M009", text.span, text=bit)
            elif code is not None:
                found.append((int(bit), code))
        return tuple(found)

    def _flags(self, shape: ReadingShape, field: Field) -> tuple[tuple[str, str], ...]:
        known = [code.name for code in field.type.codes]
        for code, text in (shape.flags or {}).items():
            if code not in known:
                self.problems.unknown("SAS-C072", text.span, code, known)
        return tuple((code, text.text) for code, text in (shape.flags or {}).items())

    def _mark(self, text: Scalar | None) -> str:
        if text is None:
            return ""
        if text.text not in (".", ",", " ", "'"):
            self.problems.unknown("SAS-C007", text.span, text.text, (".", ",", "' '"), guess=False, key="decimal_mark")
            return ""
        return text.text

    def _times(self, shape: ReadingShape) -> Number:
        result = Fraction(1)
        for text, power in ((shape.times, 1), (shape.divide_by, -1)):
            number = read_number(text, 6, self.problems)
            if text is not None and number is not None:
                if number <= 0:
                    self.problems.add("SAS-M005", text.span, text=text.text, lo="> 0", hi="…")
                else:
                    result *= Fraction(number) ** power
        return exact(result)

    def _pattern(self, text: Scalar | None) -> str:
        if text is None:
            return ""
        try:
            re.compile(text.text)
        except re.error:
            self.problems.add("SAS-M010", text.span, text=text.text)
            return ""
        if len(text.text) > _LONGEST or re.search(r"\(\?[=!<]|\\[1-9]", text.text):
            self.problems.add("SAS-M010", text.span, text=text.text[:_LONGEST], hint="simple")
            return ""
        return text.text

    def _region(self, shape: RegionShape | None) -> RegionReading | None:
        if shape is None:
            return None
        digits = tuple(int(text.text) for text in shape.digits or () if re.fullmatch(r"[1-9]", text.text))
        for text in shape.digits or ():
            if not re.fullmatch(r"[1-9]", text.text):
                self.problems.add("SAS-M005", text.span, text=text.text, lo="1", hi="9")
        if shape.crosswalk is None:
            return RegionReading(digits)
        data = self.tables.get(shape.crosswalk.text)
        if data is None:
            self.problems.unknown("SAS-M011", shape.crosswalk.span, shape.crosswalk.text, list(self.tables))
            return None
        return replace(RegionReading(digits), crosswalk=read_crosswalk(data))


def read_crosswalk(data: bytes) -> Mapping[str, str]:
    """Read a crosswalk: the register's code in the first column (its digits count), ours in the second."""
    rows = list(csv.reader(data.decode("utf-8-sig", errors="replace").splitlines()))[1:]
    cells = [(re.sub(r"\D", "", row[0]), row[1].strip()) for row in rows if len(row) > 1]
    return {code: ours for code, ours in cells if code and ours}
