"""Whatever a record holds, it becomes facts or a `HouseholdError`; and no error shows anything about a person."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import small_vocabulary as v

from sasaran.base.errors import HouseholdError, notice_words
from sasaran.ir.facts import Facts, Row
from sasaran.registry.intake import build_intake

INTAKE = build_intake(v.content())
KEYS = sorted(
    {name for entity in v.content().entities.values() for name in entity.fields}
    | {
        "anggota",
        "kepesertaan",
        "usaha",
        "atestasi",
        "tanggal_data",
        "tanggal_fakta",
        "id",
        "jawaban",
        "oleh",
        "tanggal",
    }
    | {"at_least", "at_most", "one_of"}
)
RIGHT = st.sampled_from(
    ["ya", "tidak", "petani", "sumur", "900VA", "A-1", "K-001", "2020-02-29", "2026-02-02", "53.02", "53.02.01", "pkh",
     "berdomisili_di_desa", "bekerja_di_laut", "kader", "kepala_desa", "a/b/c", 1, 2, 0, True, False, None]
)  # fmt: skip
ATOMS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.text(max_size=8),
    st.dates(),
    st.datetimes(),
    RIGHT,
)
VALUES = st.recursive(
    st.one_of(RIGHT, ATOMS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=6)), inner, max_size=6),
    ),
    max_leaves=12,
)
ROWS = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=5)


def check_row(row: Row) -> None:
    """Every value in a row is known, and every row below it knows its parent."""
    assert None not in row.values.values()
    for rows in row.lists.values():
        assert len({child.label for child in rows}) == len(rows)
        for child in rows:
            assert child.parent is row
            check_row(child)


def read(record: Any) -> Facts | None:
    try:
        facts = INTAKE.read(record, v.ON)
    except HouseholdError as error:
        found = error
    else:
        check_row(facts.root)
        for notice in facts.notices:
            assert notice_words(notice)
        return facts
    assert found.faults
    assert str(found)
    assert found.words("en")
    return None


@settings(deadline=None)
@given(VALUES)
def test_any_value_is_facts_or_a_household_error(record: Any) -> None:
    """No record, however odd, raises anything else."""
    read(record)


@settings(deadline=None)
@given(ROWS, st.lists(ROWS, max_size=3), st.lists(ROWS, max_size=2), st.lists(ROWS, max_size=2))
def test_any_household_is_facts_or_a_household_error(
    changes: dict[str, Any],
    members: list[dict[str, Any]],
    statements: list[dict[str, Any]],
    enrolments: list[dict[str, Any]],
) -> None:
    """Nor does a record that is nearly right."""
    rows = [{**v.person(f"A-{place}"), **row} for place, row in enumerate(members, start=1)] or [v.person()]
    given_statements = [
        {"id": "bekerja_di_laut", "jawaban": True, "oleh": "kader", "tanggal": "2025-01-01", **row}
        for row in statements
    ]
    read({**v.family(anggota=rows), "kepesertaan": enrolments, "atestasi": given_statements, **changes})


@given(st.text(max_size=200))
def test_any_text_is_facts_or_a_household_error(text: str) -> None:
    """Nor does any text."""
    read(text)


@given(st.binary(max_size=100))
def test_any_bytes_are_facts_or_a_household_error(data: bytes) -> None:
    """Nor do any bytes."""
    read(data)


PLANTED = (
    "3201234567890123",
    "Siti Aminah",
    "1977-11-23",
    "0812-3456-7890",
    "Jl. Melati 7",
    3201234567890123,
    Decimal("8765432.19"),
    98765.4321,
)


@settings(max_examples=500, deadline=None)
@given(
    st.sampled_from(KEYS),
    st.sampled_from(PLANTED),
    st.sampled_from(["household", "member", "enrolment", "statement", "dates", "business"]),
    st.integers(0, 4),
)
def test_no_error_shows_a_planted_value(key: str, planted: Any, where: str, form: int) -> None:
    """A number, a name, a date or an address in any place, in any form, even as a key, stays out of every text."""
    value = (planted, [planted], {"one_of": [planted]}, {"at_least": planted, "at_most": "x"}, {"x": planted})[form]
    bad = {key: value, str(planted): 1}
    record = v.family(alamat=5)  # something is wrong in any case
    place = {
        "household": lambda: record.update(bad),
        "member": lambda: record.update(anggota=[v.person() | bad]),
        "enrolment": lambda: record.update(kepesertaan=[bad]),
        "statement": lambda: record.update(atestasi=[bad]),
        "dates": lambda: record.update(tanggal_fakta=bad),
        "business": lambda: record.update(anggota=[v.person(usaha=[bad])]),
    }
    place[where]()
    texts = []
    for given_record in (record, json.dumps(record, default=str)):
        try:
            INTAKE.read(given_record, v.ON)
        except HouseholdError as error:
            texts += [str(error), error.words("en"), repr(error)]
    assert texts
    assert not [text for text in texts if str(planted) in text]


def test_a_misspelt_sensitive_code_is_not_shown() -> None:
    """Neither is the illness that was typed shown, nor the one that was meant; where the code is no secret, what was meant is."""
    try:
        INTAKE.read(v.family(anggota=[v.person(penyakit="hivv", sektor="petanii")]), v.ON)
    except HouseholdError as error:
        text = str(error)
    assert "hivv" not in text
    assert "maksudnya `hiv`" not in text
    assert "maksudnya `petani`?" in text
    assert "petanii" not in text
