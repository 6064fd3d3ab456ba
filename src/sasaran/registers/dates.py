"""Dates in the forms that registers write them → SQL. Only a day that the calendar has is one."""

from __future__ import annotations

_DAYS = {
    "YYYY-MM-DD": (r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "%Y-%m-%d"), "DD-MM-YYYY": (r"[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}", "%d-%m-%Y"),
    "DD/MM/YYYY": (r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}", "%d/%m/%Y"), "DD.MM.YYYY": (r"[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}", "%d.%m.%Y"),
    "MM/DD/YYYY": (r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}", "%m/%d/%Y"), "YYYY/MM/DD": (r"[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}", "%Y/%m/%d"),
    "YYYYMMDD": (r"[0-9]{8}", "%Y%m%d"), "DDMMYYYY": (r"[0-9]{8}", "%d%m%Y"),
}  # fmt: skip
_MONTHS = {
    1: ("januari", "jan", "january"), 2: ("februari", "pebruari", "feb", "peb", "february"), 3: ("maret", "mar", "march"),
    4: ("april", "apr"), 5: ("mei", "may"), 6: ("juni", "jun", "june"), 7: ("juli", "jul", "july"),
    8: ("agustus", "agu", "agt", "ags", "aug", "august"), 9: ("september", "sep", "sept"), 10: ("oktober", "okt", "oct", "october"),
    11: ("november", "nopember", "nov", "nop"), 12: ("desember", "des", "dec", "december"),
}  # fmt: skip
_NAMED = "([0-9]{1,2})[ -]+([A-Za-z]+)[.]?[ -]+([0-9]{4})"
_PARTS = {
    "MM/YYYY": (r"[0-9]{1,2}/[0-9]{4}", "%d/%m/%Y", "'01/' || {cell}"),
    "YYYY-MM": (r"[0-9]{4}-[0-9]{2}", "%Y-%m-%d", "{cell} || '-01'"),
}
_YEAR = "[0-9]{4}"


def write_date(cell: str, forms: tuple[str, ...]) -> tuple[str, tuple[str, str] | None]:
    """Write the day that a cell names, and the first and last day where it names only a month or a year."""
    days = [
        f"WHEN regexp_full_match({cell}, '{_DAYS[form][0]}') THEN {_parse(cell, _DAYS[form][1])}"
        for form in forms
        if form in _DAYS
    ]
    if "D MMMM YYYY" in forms:
        days.append(f"WHEN regexp_full_match({cell}, '{_NAMED}') THEN {_parse(_spell(cell), '%d-%m-%Y')}")
    if "excel" in forms:
        serial = f"regexp_full_match({cell}, '[1-9][0-9]{{1,5}}') AND CAST({cell} AS INTEGER) > 60"
        days.append(f"WHEN {serial} THEN DATE '1899-12-30' + CAST({cell} AS INTEGER)")
    day = f"CASE {' '.join(days)} END" if days else "CAST(NULL AS DATE)"
    first, last = [], []
    for form in forms:
        if form in _PARTS:
            pattern, read, text = _PARTS[form]
            parsed = _parse(text.format(cell=cell), read)
            first.append(f"WHEN regexp_full_match({cell}, '{pattern}') THEN {parsed}")
            last.append(f"WHEN regexp_full_match({cell}, '{pattern}') THEN last_day({parsed})")
        elif form == "YYYY":
            first.append(f"WHEN regexp_full_match({cell}, '{_YEAR}') THEN {_parse(f'{cell} || chr(45) || 1', '%Y-%m')}")
            last.append(
                f"WHEN regexp_full_match({cell}, '{_YEAR}') THEN last_day({_parse(f'{cell} || chr(45) || 12', '%Y-%m')})"
            )
    if not first:
        return day, None
    return day, (f"CASE {' '.join(first)} END", f"CASE {' '.join(last)} END")


def _parse(text: str, read: str) -> str:
    return f"CAST(try_strptime({text}, '{read}') AS DATE)"


def _spell(cell: str) -> str:
    """Put the month's number in the place of its name."""
    name = f"lower(regexp_extract({cell}, '{_NAMED}', 2))"
    whens = " ".join(
        f"WHEN {name} IN ({', '.join(repr(word) for word in words)}) THEN '{number}'"
        for number, words in _MONTHS.items()
    )
    return f"(regexp_extract({cell}, '{_NAMED}', 1) || '-' || (CASE {whens} END) || '-' || regexp_extract({cell}, '{_NAMED}', 3))"
