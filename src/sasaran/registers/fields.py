"""One reading → SQL: its cells in, the columns of its field and what is wrong with the cell out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from sasaran.ir.mapping import Meaning, Reading
from sasaran.ir.rulebook import Keys
from sasaran.ir.types import Kind
from sasaran.ir.values import OneOf, Range
from sasaran.registers.conditions import Possible, bound_unknown, compile_value, write_constant
from sasaran.registers.dates import write_date
from sasaran.registers.sources import quote_text
from sasaran.tables.layout import sql_type

UNLISTED, NUMBER, BOUNDS, DATE, TEXT, EXPONENT, REGION, DECIMALS, FACT_DAY, TOLERATED = 1, 2, 3, 4, 5, 6, 7, 8, 9, 100
"""What is wrong with a cell, as a small number in the stage; `TOLERATED`: an unlisted code that counts as missing."""

_FIRST_GROUP = r"\1"

CODES = {
    UNLISTED: "SAS-I110", NUMBER: "SAS-I111", BOUNDS: "SAS-I112", DATE: "SAS-I113", TEXT: "SAS-I114",
    EXPONENT: "SAS-I115", REGION: "SAS-I116", DECIMALS: "SAS-I117", FACT_DAY: "SAS-I118",
}  # fmt: skip


@dataclass(slots=True)
class FieldQuery:
    """The SQL of one field, in three steps: cells, what they say, and what goes out.

    ``cells`` and ``parsed`` are columns of inner queries, by name; ``out`` those of the table that comes out, by the
    part of the field (``""``, ``at_least``, ``at_most``, ``one_of``, ``date``); ``unasked``: the cell says that it was
    not asked, where the mapping has such cells; ``undated``: it says something, but not of when, and grows old;
    ``error`` is one of the numbers above or NULL.
    """

    reading: Reading
    cells: dict[str, str] = field(default_factory=dict)
    parsed: dict[str, str] = field(default_factory=dict)
    out: dict[str, str] = field(default_factory=dict)
    error: str = "NULL"
    unasked: str = ""
    undated: str = ""

    @property
    def possible(self) -> Possible:
        """What the field could be, for conditions that read it."""
        value, type_ = self.out.get("", "NULL"), self.reading.type
        if type_.kind is Kind.TRUTH:
            return Possible(truth=value)
        if type_.kind in (Kind.TEXT, Kind.CODES):
            return Possible(text=value)
        if type_.kind is Kind.CODE:
            every = write_constant(type_.code_names)
            return Possible(codes=f"coalesce([{value}]::VARCHAR[], {self.out.get('one_of', 'NULL')}, {every})".replace(
                f"[{value}]::VARCHAR[]", f"CASE WHEN {value} IS NOT NULL THEN [{value}] END"
            ))  # fmt: skip
        lo, hi = bound_unknown(type_)
        least, most = self.out.get("at_least", "NULL"), self.out.get("at_most", "NULL")
        return Possible(f"coalesce({value}, {least}, {lo})", f"coalesce({value}, {most}, {hi})")


def compile_field(
    reading: Reading, place: int, texts: Mapping[str, str], dated: bool, boolean: bool, keys: Keys
) -> FieldQuery:
    """Compile one reading.

    Args:
        reading: What the mapping says of it; it derives nothing.
        place: Its number, which makes its names unique.
        texts: By column, the SQL of its cell as text, blank ones NULL.
        dated: Its column holds days by its own type.
        boolean: Its column holds true and false by its own type.
        keys: The rulebook's words for yes and no.
    """
    query = FieldQuery(reading)
    if reading.how == "value":
        assert reading.value is not None
        query.out = _write_meaning(reading.value, reading)
        return query
    raw, cell = f"t{place}", f"c{place}"
    if reading.how == "flags":
        _compile_flags(query, place, texts)
    else:
        parts = [texts[column] for column in reading.columns]
        query.cells[raw] = parts[0] if len(parts) == 1 else _join(parts, "|" if reading.how == "region" else " ")
        missing = ", ".join(quote_text(text) for text in (*reading.missing, *reading.not_asked))
        query.parsed[cell] = f"CASE WHEN {raw} IN ({missing}) THEN NULL ELSE {raw} END" if missing else raw
        if reading.not_asked:
            query.unasked = f"coalesce({raw} IN ({', '.join(map(quote_text, reading.not_asked))}), FALSE)"
        if reading.without:
            query.parsed[cell] = _cut(query.parsed[cell], reading.without)
        _WAYS[reading.how](query, cell, replace(reading, forms=("YYYY-MM-DD",)) if dated else reading, boolean, keys)
    if reading.absent is not None and reading.how != "flags":
        absent = _write_meaning(reading.absent, reading)
        query.out = {
            part: f"CASE WHEN {raw} IS NULL THEN {absent.get(part, 'NULL')} ELSE {sql} END"
            for part, sql in query.out.items()
        }
    if reading.others_missing:
        query.error = f"CASE WHEN ({query.error}) = {UNLISTED} THEN {TOLERATED} ELSE {query.error} END"
    return query


def compile_day(query: FieldQuery, place: str, text: str, forms: tuple[str, ...], *, needed: bool = False) -> None:
    """Add the column that says when the fact was true; a day that can't be read is as bad as the fact itself.

    ``needed``: a fact that is there must have its day, as the answer to an attestation. Else a fact without one has the
    record's day; but where facts of its field grow old, one of unknown age is not known.
    """
    query.cells[f"t{place}"] = text
    day, _ = write_date(f"t{place}", forms)
    query.parsed[f"d{place}"] = day
    said = _is_said(query)
    asked = said if needed else f"t{place} IS NOT NULL"
    wrong = f"WHEN {asked} AND d{place} IS NULL THEN {FACT_DAY}"
    query.error = f"CASE WHEN ({query.error}) IS NOT NULL THEN {query.error} {wrong} END"
    if query.reading.perishable and not needed:
        query.undated = f"{said} AND t{place} IS NULL"
        query.out = {part: f"CASE WHEN t{place} IS NOT NULL THEN {sql} END" for part, sql in query.out.items()}
    query.out["date"] = f"CASE WHEN {said} THEN d{place} END"


def date_all(query: FieldQuery, day: date) -> None:
    """Add the column that says when the fact was true, the same day for all."""
    query.out["date"] = f"CASE WHEN {_is_said(query)} THEN DATE '{day.isoformat()}' END"


def _is_said(query: FieldQuery) -> str:
    """Write that something is known, be it a range or possible codes."""
    return "(" + " OR ".join(f"({sql}) IS NOT NULL" for sql in query.out.values()) + ")"


def compile_derived(reading: Reading, known: Mapping[str, Possible]) -> FieldQuery:
    """Compile a field that is derived from others of its row."""
    assert reading.derive is not None
    query, found, type_ = FieldQuery(reading), compile_value(reading.derive, known), reading.type
    if type_.kind is Kind.TRUTH:
        query.out = {"": found.truth}
    elif type_.kind is Kind.CODE:
        one = f"CASE WHEN len({found.codes}) = 1 THEN {found.codes}[1] END"
        several = f"CASE WHEN len({found.codes}) BETWEEN 2 AND {len(type_.codes) - 1} THEN {found.codes} END"
        query.out = {"": one, "one_of": several}
    elif type_.kind in (Kind.TEXT, Kind.CODES):
        query.out = {"": found.text}
    else:
        lo, hi = bound_unknown(type_)
        kind = sql_type(type_)
        least, most = f"greatest({found.lo}, {lo})", f"least({found.hi}, {hi})"
        query.out = {
            "": f"CAST(CASE WHEN {found.lo} = {found.hi} THEN {found.lo} END AS {kind})",
            "at_least": f"CAST(CASE WHEN {found.lo} <> {found.hi} AND {least} > {lo} THEN {least} END AS {kind})",
            "at_most": f"CAST(CASE WHEN {found.lo} <> {found.hi} AND {most} < {hi} THEN {most} END AS {kind})",
        }
        query.error = f"CASE WHEN {found.hi} < {lo} OR {found.lo} > {hi} THEN {BOUNDS} END"
    return query


def _join(parts: list[str], separator: str) -> str:
    """Join cells; for regions the later ones may be empty, else none may."""
    if separator == "|":
        return f"nullif(concat_ws('|', {', '.join(parts)}), '')"
    return f"({f' || {quote_text(separator)} || '.join(parts)})"


def _write_meaning(meaning: Meaning, reading: Reading) -> dict[str, str]:
    if isinstance(meaning, Range):
        lo, hi = bound_unknown(reading.type)
        ends = {"at_least": write_constant(meaning.lo), "at_most": write_constant(meaning.hi)}
        return {
            "": "NULL",
            **{
                key: "NULL" if end in (lo, hi) and end == (lo if key == "at_least" else hi) else end
                for key, end in ends.items()
            },
        }
    if isinstance(meaning, OneOf):
        return {"": "NULL", "one_of": write_constant(meaning.codes)}
    return {"": write_constant(meaning)}


def _read_plain(query: FieldQuery, cell: str, reading: Reading, boolean: bool, keys: Keys) -> None:
    kind = reading.type.kind
    if kind is Kind.NUMBER:
        _read_number(query, cell, reading)
    elif kind is Kind.DATE:
        _read_date(query, cell, reading)
    elif kind is Kind.TEXT:
        _read_text(query, cell, reading)
    else:
        meanings: dict[str, Meaning] = {code.name: code.name for code in reading.type.codes}
        if kind is Kind.TRUTH:
            meanings = {"true": True, "false": False} if boolean else {keys.yes: True, keys.no: False}
        _read_listed(query, cell, reading, tuple(meanings.items()))


def _read_codes(query: FieldQuery, cell: str, reading: Reading, boolean: bool, keys: Keys) -> None:
    _read_listed(query, cell, reading, reading.codes)


def _read_listed(query: FieldQuery, cell: str, reading: Reading, meanings: tuple[tuple[str, Meaning], ...]) -> None:
    parts: dict[str, list[str]] = {"": []}
    for text, meaning in meanings:
        for part, sql in _write_meaning(meaning, reading).items():
            if sql != "NULL":
                parts.setdefault(part, []).append(f"WHEN {quote_text(text)} THEN {sql}")
    query.out = {
        part: f"CASE {cell} {' '.join(whens)} END" if whens else f"CAST(NULL AS {sql_type(reading.type)})"
        for part, whens in parts.items()
    }
    listed = ", ".join(quote_text(text) for text, _ in meanings) or "''"
    query.error = f"CASE WHEN {cell} NOT IN ({listed}) THEN {UNLISTED} END"


def _read_number(query: FieldQuery, cell: str, reading: Reading) -> None:
    """Only what is written as a number in full is one; decimals beyond the field's are refused, never rounded."""
    type_, value = reading.type, cell.replace("c", "v")
    mark, thousands = _escape(reading.decimal_mark), _escape(reading.thousands_mark)
    whole = f"([0-9]{{1,3}}({thousands}[0-9]{{3}}){{1,4}}|[0-9]{{1,15}})" if thousands else "[0-9]{1,15}"
    # RE2 and DuckDB have no possessive digits: the form is checked first and cast only where it fits.
    form, fitting = f"[+-]?{whole}({mark}[0-9]+)?", f"[+-]?{whole}({mark}[0-9]{{0,{_scale(reading)}}}0*)?"
    plain = cell
    if thousands:
        plain = f"replace({plain}, {quote_text(reading.thousands_mark)}, '')"
    if reading.decimal_mark != ".":
        plain = f"replace({plain}, {quote_text(reading.decimal_mark)}, '.')"
    fits = f"regexp_full_match({cell}, {quote_text(fitting)})"
    lo, hi = bound_unknown(type_)
    kind = sql_type(type_)
    read = f"CAST({plain} AS DECIMAL(30,{_scale(reading)}))"
    query.parsed[value] = f"CASE WHEN {fits} THEN {read} END"
    checks = [
        f"WHEN {cell} IS NULL THEN NULL",
        f"WHEN NOT regexp_full_match({cell}, {quote_text(form)}) THEN {NUMBER}",
        f"WHEN {value} IS NULL THEN {DECIMALS}",
    ]
    if reading.times == 1:
        query.out = {"": f"CAST({value} AS {kind})"}
        checks.append(f"WHEN {value} < {lo} OR {value} > {hi} THEN {BOUNDS}")
    else:
        least, most = _multiply(value, reading)
        checks.append(f"WHEN {most} < {lo} OR {least} > {hi} THEN {BOUNDS}")
        query.out = {
            "": f"CAST(CASE WHEN {least} = {most} THEN {least} END AS {kind})",
            "at_least": f"CAST(CASE WHEN {least} <> {most} THEN greatest({least}, {lo}) END AS {kind})",
            "at_most": f"CAST(CASE WHEN {least} <> {most} THEN least({most}, {hi}) END AS {kind})",
        }
    query.error = f"CASE {' '.join(checks)} END"
    query.out = {part: f"CASE WHEN ({query.error}) IS NULL THEN {sql} END" for part, sql in query.out.items()}


def _cut(cell: str, texts: tuple[str, ...]) -> str:
    """Take off what stands before or behind a number, once at each end; longer texts first."""
    either = "|".join(re.escape(text) for text in sorted(texts, key=lambda each: (-len(each), each)))
    # RE2 takes the shortest middle, so that what stands behind is not part of it.
    form = rf"^(?:{either})?[ \x{{a0}}]*(.*?)[ \x{{a0}}]*(?:{either})?$"
    return f"regexp_replace({cell}, {quote_text(form)}, {quote_text(_FIRST_GROUP)})"


def _scale(reading: Reading) -> int:
    return reading.type.scale if reading.times == 1 else 6


def _multiply(value: str, reading: Reading) -> tuple[str, str]:
    """Multiply exactly; what falls between two values of the field's scale lies between them: a range."""
    times, scale = Fraction(reading.times), reading.type.scale
    above = f"(CAST({value} * 1000000 AS HUGEINT) * {times.numerator * 10**scale})"
    below = times.denominator * 10**6
    rest = f"((({above} % {below}) + {below}) % {below})"
    least = f"(({above} - {rest}) // {below})"
    most = f"({least} + CAST({rest} <> 0 AS INTEGER))"
    if not scale:
        return least, most
    return tuple(f"(CAST({end} AS DECIMAL(38,{scale})) / {10**scale})" for end in (least, most))  # type: ignore[return-value]


def _escape(mark: str) -> str:
    return "" if not mark else f"[{mark}]"


def _read_date(query: FieldQuery, cell: str, reading: Reading) -> None:
    day, ends = write_date(cell, reading.forms)
    value = cell.replace("c", "v")
    lo, hi = bound_unknown(reading.type)
    query.parsed[value] = day
    if ends is None:
        bad = f"WHEN {value} IS NULL THEN {DATE} WHEN {value} < {lo} OR {value} > {hi} THEN {BOUNDS}"
        query.out = {"": value}
    else:
        query.parsed |= {f"{value}a": ends[0], f"{value}b": ends[1]}
        bad = (
            f"WHEN {value} IS NULL AND {value}a IS NULL THEN {DATE} "
            f"WHEN coalesce({value}, {value}b) < {lo} OR coalesce({value}, {value}a) > {hi} THEN {BOUNDS}"
        )
        query.out = {"": value, "at_least": f"{value}a", "at_most": f"{value}b"}
    query.error = f"CASE WHEN {cell} IS NULL THEN NULL {bad} END"


def _read_text(query: FieldQuery, cell: str, reading: Reading) -> None:
    query.out = {"": f"nfc_normalize({cell})"}
    checks = [f"WHEN regexp_matches({cell}, '[\\x00-\\x1f\\x7f]') THEN {TEXT}"]
    if reading.personal == "identity":
        checks.append(
            f"WHEN regexp_full_match({cell}, '[+-]?[0-9]+([.,][0-9]+[eE][+]?|[eE][+])[0-9]+') THEN {EXPONENT}"
        )
    if reading.pattern:
        checks.append(f"WHEN NOT regexp_full_match({cell}, {quote_text(reading.pattern)}) THEN {TEXT}")
    query.error = f"CASE WHEN {cell} IS NULL THEN NULL {' '.join(checks)} END"


def _read_bits(query: FieldQuery, cell: str, reading: Reading, boolean: bool, keys: Keys) -> None:
    value, mask = cell.replace("c", "v"), sum(bit for bit, _ in reading.bits)
    query.parsed[value] = f"CASE WHEN regexp_full_match({cell}, '[0-9]{{1,18}}') THEN CAST({cell} AS BIGINT) END"
    items = ", ".join(f"CASE WHEN ({value} & {bit}) <> 0 THEN {quote_text(code)} END" for bit, code in reading.bits)
    query.out = {
        "": f"CASE WHEN {value} IS NOT NULL THEN list_sort(list_filter([{items}], lambda x: x IS NOT NULL)) END"
    }
    query.error = (
        f"CASE WHEN {cell} IS NULL THEN NULL WHEN {value} IS NULL OR ({value} & {mask}) <> {value} THEN {UNLISTED} END"
    )


def _read_list(query: FieldQuery, cell: str, reading: Reading, boolean: bool, keys: Keys) -> None:
    """Several codes in one cell; one that is not listed makes the whole set unknown."""
    value = cell.replace("c", "v")
    meanings = reading.codes or tuple((code.name, code.name) for code in reading.type.codes)
    pairs = [
        (text, sorted(meaning) if isinstance(meaning, frozenset) else [str(meaning)]) for text, meaning in meanings
    ]
    query.parsed[value] = (
        f"list_filter(list_transform(string_split({cell}, {quote_text(reading.separator)}), lambda x: trim(x)), lambda x: x <> '')"
    )
    whens = " ".join(f"WHEN {quote_text(text)} THEN {write_constant(frozenset(codes))}" for text, codes in pairs)
    listed = ", ".join(quote_text(text) for text, _ in pairs)
    query.out = {"": f"list_sort(list_distinct(flatten(list_transform({value}, lambda x: CASE x {whens} END))))"}
    query.error = f"CASE WHEN {cell} IS NULL THEN NULL WHEN len(list_filter({value}, lambda x: x NOT IN ({listed}))) > 0 THEN {UNLISTED} END"


def _compile_flags(query: FieldQuery, place: int, texts: Mapping[str, str]) -> None:
    """A set is known where every column of it says yes or no."""
    reading = query.reading
    yes, no = (", ".join(quote_text(text) for text in words) for words in (reading.yes, reading.no))
    missing = ", ".join(quote_text(text) for text in (*reading.missing, *reading.not_asked)) or "NULL"
    items, unlisted, unknown = [], [], []
    for number, (code, column) in enumerate(reading.flags):
        cell = f"t{place}_{number}"
        query.cells[cell] = texts[column]
        items.append(f"CASE WHEN {cell} IN ({yes}) THEN {quote_text(code)} END")
        unlisted.append(f"coalesce({cell} NOT IN ({yes}, {no}) AND coalesce({cell} NOT IN ({missing}), TRUE), FALSE)")
        unknown.append(f"coalesce({cell} NOT IN ({yes}, {no}), TRUE)")
    value = f"list_sort(list_filter([{', '.join(items)}], lambda x: x IS NOT NULL))"
    query.out = {"": f"CASE WHEN {' OR '.join(unknown)} THEN NULL ELSE {value} END"}
    query.error = f"CASE WHEN {' OR '.join(unlisted)} THEN {UNLISTED} END"
    if reading.not_asked:
        words = ", ".join(map(quote_text, reading.not_asked))
        query.unasked = " OR ".join(f"coalesce({cell} IN ({words}), FALSE)" for cell in query.cells)


def _read_region(query: FieldQuery, cell: str, reading: Reading, boolean: bool, keys: Keys) -> None:
    """The codes of regions are read one by one beforehand (`registers.regions`), and joined by their cell here."""
    table = cell.replace("c", "g")
    query.parsed[cell.replace("c", "v")] = f"{table}.code"
    query.out = {"": cell.replace("c", "v")}
    query.error = f"CASE WHEN {cell} IS NOT NULL AND {cell.replace('c', 'v')} IS NULL THEN {REGION} END"


_WAYS = {
    "plain": _read_plain, "codes": _read_codes, "bits": _read_bits, "list": _read_list, "region": _read_region,
}  # fmt: skip
