"""The household schema and `decide`: both accept, or both refuse, as far as the shape of a record goes."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from jsonschema_rs import Draft7Validator

from sasaran.base.errors import HouseholdError
from sasaran.schema.household import build_household
from tests.support.bundled import bundled_book
from tests.support.mutated_households import mutate

ROOT = Path(__file__).parents[3]
BOOK = bundled_book()
SCHEMA = build_household(BOOK.content)
VALIDATOR = Draft7Validator(SCHEMA)
DAY = date(2026, 2, 1)
MUTANTS = 6000
SEED = 20260201
BEYOND_SHAPE = {
    "SAS-H005",  # ids are unique
    "SAS-H012",  # how many decimals
    "SAS-H020",  # the ends of a range are in order
    "SAS-H021", "SAS-H028",  # a birth date fits its age
    "SAS-H027",  # a statement is about a member who is there
    "SAS-H031",  # the household's own area stands in another place
}  # fmt: skip


def records() -> list[dict[str, Any]]:
    lines = (ROOT / "examples" / "desa-contoh" / "keluarga.jsonl").read_text("utf-8").splitlines()
    found = []
    for line in lines:
        try:
            found.append(json.loads(line))
        except ValueError:
            continue
    return found


def faults(record: dict[str, Any]) -> set[str]:
    try:
        BOOK.read_household(record, DAY)
    except HouseholdError as error:
        return {fault.code for fault in error.faults}
    return set()


def names() -> list[str]:
    keys = {name for entity in BOOK.content.entities.values() for name in entity.fields}
    return sorted(keys | {"anggota", "kepesertaan", "id_keluarga", "id_anggota", "atestasi"})


@pytest.mark.parametrize("record", records(), ids=lambda record: str(record.get("id_keluarga"))[:20])
def test_it_says_what_decide_says_of_every_household_of_the_village(record: dict[str, Any]) -> None:
    """Each household of the bundled village is accepted by both, or refused by both."""
    assert VALIDATOR.is_valid(record) == (not faults(record))


def test_it_says_what_decide_says_of_changed_households() -> None:
    """Of thousands of changed households none is accepted by the one and refused, for its shape, by the other."""
    rng, originals, known = Random(SEED), records(), names()
    accepted = refused = beyond = 0
    for _ in range(MUTANTS):
        record = mutate(rng.choice(originals), rng, known)
        found, valid = faults(record), VALIDATOR.is_valid(record)
        if found - BEYOND_SHAPE:
            assert not valid, (sorted(found), record)
            refused += 1
        elif not found:
            assert valid, ([error.message for error in VALIDATOR.iter_errors(record)][:3], record)
            accepted += 1
        else:
            beyond += 1
    assert accepted > MUTANTS / 20
    assert refused > MUTANTS / 5
    assert beyond < MUTANTS / 20


def test_every_key_is_described_in_both_languages() -> None:
    """An editor can say of each field of a household what it is."""
    rows = [SCHEMA, *(each for each in SCHEMA["definitions"].values() if "properties" in each)]
    assert not [key for row in rows for key, each in row["properties"].items() if not each.get("description")]
