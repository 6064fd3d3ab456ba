"""What people confirm of an indicative definition counts in a query as it does in a decision."""

from __future__ import annotations

from datetime import date
from typing import Any

from sasaran.api import Rulebook
from sasaran.sql import compile_sql
from tests.conformance.books import load_text, program
from tests.support.sql_tables import decide_tables, drop_empty, open_tables

ON = date(2025, 7, 1)
KASAR = "definition: kasar\nof: keluarga\nconfidence: indicative\nany:\n  - a\n  - b\n"
BERAT = "definition: berat\nof: anggota\nconfidence: indicative\nany:\n  - hamil\n  - umur >= 60\n"


def _say(name: str, answer: bool, **about: str) -> dict[str, Any]:
    return {"id": name, "jawaban": answer, "oleh": "kader", "tanggal": "2025-06-01", **about}


def _decide(book: Rulebook, households: list[dict[str, Any]]) -> list[str]:
    """Decide households by the query; it must say of each what a decision says."""
    connection = open_tables(book.content, households)
    _, found = decide_tables(connection, book.content, ON, drop_empty(connection, book.content))
    by_query = [str(found[each["id_keluarga"]]["uji"]) for each in households]
    assert by_query == [book.decide(each, ON)["uji"].outcome.value for each in households]
    return by_query


def test_a_definition_is_confirmed_by_its_own_name() -> None:
    """Not met and not confirmed: undetermined; confirmed: as people say, whoever of the family it is asked about."""
    book = load_text(program({"all": [{"when": "kasar", "confidence": "indicative"}]}, more=KASAR))
    facts = {"a": False, "b": False, "anggota": []}
    households = [
        {"id_keluarga": "K-1", **facts},
        {"id_keluarga": "K-2", **facts, "atestasi": [_say("kasar", True)]},
        {"id_keluarga": "K-3", **facts, "atestasi": [_say("kasar", False)]},
        {"id_keluarga": "K-4", "a": True},
    ]
    assert _decide(book, households) == ["undetermined", "eligible", "undetermined", "eligible"]


def test_a_definition_of_members_is_confirmed_of_one_member() -> None:
    """The answer counts for the member it names, and for nobody else."""
    book = load_text(program({"any_member": {"when": "berat", "confidence": "indicative"}}, more=BERAT))
    light = {"keberadaan": "tinggal", "hamil": False, "tanggal_lahir": "1990-01-01"}
    gone = {**light, "keberadaan": "pindah"}
    members = [{"id_anggota": "A-1", **light}, {"id_anggota": "A-2", **light}]
    left = [members[0], {"id_anggota": "A-2", **gone}]
    said = [_say("berat", True, id_anggota="A-2")]
    households = [
        {"id_keluarga": "K-1", "anggota": members, "atestasi": said},
        {"id_keluarga": "K-2", "anggota": left, "atestasi": said},
        {"id_keluarga": "K-3", "anggota": members, "atestasi": []},
    ]
    assert _decide(book, households) == ["eligible", "undetermined", "undetermined"]


def test_no_edition_is_refused_for_it() -> None:
    """A rule that reads an indicative definition is written as a query."""
    book = load_text(program({"any_member": {"when": "berat", "confidence": "indicative"}}, more=BERAT))
    assert compile_sql(book.content, ON).refused == ()
