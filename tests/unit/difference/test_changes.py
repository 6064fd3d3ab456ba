"""What is told beside effects: editions, days, values, benefits, facts, things of the vocabulary, words."""

from __future__ import annotations

from datetime import date

import pytest

from sasaran.ir.rulebook import Interval
from tests.support.check_book import BASE, program
from tests.unit.difference.books import compare, list_conditions, only_program

UNTIL = "batas\nunit: desil\nvalues:\n  - from: 2000-01-01\n    value: 4\n"
LATER = (
    "batas\nunit: desil\nvalues:\n  - from: 2000-01-01\n    through: 2026-12-31\n    value: 4\n"
    "  - from: 2027-01-01\n    value: 5\n"
)
TURN = date(2027, 1, 1)


def replaced(old: str, new: str) -> str:
    """Give the base with a part of it written otherwise."""
    assert old in BASE
    return BASE.replace(old, new, 1)


def test_a_value_that_changes_is_told_where_it_is_read_with_its_day() -> None:
    """A condition written as before changed through a parameter, from the day on which that changes."""
    text = program("all:\n  - desil <= batas\n  - a")
    difference = compare(text, text, new_base=replaced(UNTIL, LATER))
    (change,) = list_conditions(difference)
    (stretch,) = change.stretches
    assert (stretch.during.start, stretch.effect.value) == (TURN, "widens")
    assert stretch.through == ((("parameter", "batas"),),)
    assert [(piece.during.start, piece.effect.value) for piece in only_program(difference).pieces] == [
        (date(2020, 1, 1), "same"),
        (TURN, "widens"),
    ]
    (parameter,) = difference.parameters
    assert (parameter.used_by, parameter.values[0].old, parameter.values[0].new) == (("uji",), (4,), (5,))


def test_the_path_names_what_lies_between() -> None:
    """Through a definition, the path names it and then the value."""
    base = BASE + "---\ndefinition: miskin\nof: keluarga\nwhen: desil <= batas\n"
    text = program("all:\n  - miskin\n  - a")
    difference = compare(text, text, base=base, new_base=base.replace(UNTIL, LATER))
    (change,) = list_conditions(difference)
    assert change.stretches[0].through == ((("definition", "miskin"), ("parameter", "batas")),)


def test_a_definition_that_is_written_otherwise_is_where_the_path_ends() -> None:
    """Where the definition itself changed, the path ends with it, and the definition is listed."""
    base = BASE + "---\ndefinition: miskin\nof: keluarga\nwhen: desil <= 3\n"
    text = program("all:\n  - miskin\n  - a")
    difference = compare(text, text, base=base, new_base=base.replace("desil <= 3", "desil <= 4"))
    (change,) = list_conditions(difference)
    assert change.stretches[0].through == ((("definition", "miskin"),),)
    assert [(item.kind, item.sort, item.name) for item in difference.items] == [("changed", "definition", "miskin")]


WHO = 'member: hubungan = "kepala"'


@pytest.mark.parametrize("read", ["kepala.umur >= 60", "kepala.tua"])
def test_a_named_member_who_is_picked_otherwise_is_where_the_path_ends(read: str) -> None:
    """Where it changed who is meant by a name, the name is told, not the member's facts: they are declared as before."""
    base = BASE + "---\ndefinition: tua\nof: anggota\nwhen: umur >= 60\n"
    text = program(f"all:\n  - {read}\n  - a")
    (change,) = list_conditions(compare(text, text, base=base, new_base=base.replace(WHO, 'member: hubungan = "anak"')))
    assert change.stretches[0].through == ((("definition", "kepala"),),)


def test_what_picks_a_named_member_is_followed() -> None:
    """Where a value changed by which a member is picked, the path goes through the name to that value."""
    base = BASE.replace(WHO, f"{WHO} and umur >= tertua") + (
        "---\nparameter: tertua\nunit: tahun\nvalues:\n  - from: 2000-01-01\n    value: 17\n"
    )
    text = program("all:\n  - kepala.hamil\n  - a")
    (change,) = list_conditions(compare(text, text, base=base, new_base=base.replace("value: 17", "value: 21")))
    assert change.stretches[0].through == ((("definition", "kepala"), ("parameter", "tertua")),)


def test_shared_criteria_are_looked_into() -> None:
    """An item of shared criteria that changed is told in each program that uses them, by the criteria's name."""
    text = program("all:\n  - desil <= 4", "unless:\n  - use: negatif\n    presume: tidak")
    new = replaced("  - name: butir_b\n    when: b\n", "  - name: butir_b\n    when: b and c\n")
    (change,) = list_conditions(compare(text, text, new_base=new))
    assert (change.kind, change.within, change.negative) == ("changed", "negatif", True)
    assert change.stretches[0].effect.value == "widens"


def test_a_day_alone_can_be_asked_about() -> None:
    """With a day, only what differs on it is told."""
    text = program("all:\n  - desil <= batas\n  - a")
    later = replaced(UNTIL, LATER)
    assert not compare(text, text, date(2026, 12, 31), new_base=later).changed
    assert compare(text, text, TURN, new_base=later).programs[0].pieces[0].during == Interval(TURN, TURN)


def test_editions_come_and_go() -> None:
    """A program that one rulebook lacks is told as an edition added, which widens, or dropped, which narrows."""
    one, two = program("when: a", id_="satu"), program("when: b", id_="dua")
    difference = compare(one, f"{one}---\n{two}")
    change = only_program(difference)
    assert [edition.id for edition in change.added] == ["dua/2020-01-01"]
    assert [piece.effect.value for piece in change.pieces] == ["widens"]
    back = only_program(compare(f"{one}---\n{two}", one))
    assert [edition.id for edition in back.dropped] == ["dua/2020-01-01"]
    assert [piece.effect.value for piece in back.pieces] == ["narrows"]


def test_an_edition_that_moved_is_no_new_one() -> None:
    """An edition whose days alone differ was moved; on the days between nobody has it."""
    change = only_program(compare(program("when: a"), program("when: a", start="2021-01-01")))
    assert [(one.id, other.id) for one, other in change.moved] == [("uji/2020-01-01", "uji/2021-01-01")]
    assert not change.added
    assert not change.dropped
    assert [(piece.during.start.year, piece.effect.value) for piece in change.pieces] == [
        (2020, "narrows"),
        (2021, "same"),
    ]


def test_a_new_edition_is_laid_beside_the_one_it_takes_over_from() -> None:
    """From the day on which another edition is in force, the two are compared condition by condition."""
    old = program("all:\n  - name: desil\n    when: desil <= 4")
    ended = old.replace("  from: 2020-01-01\n", "  from: 2020-01-01\n  through: 2026-12-31\n")
    after = program("all:\n  - name: desil\n    when: desil <= 3", start="2027-01-01")
    change = only_program(compare(old, f"{ended}---\n{after}"))
    assert [edition.id for edition in change.added] == ["uji/2027-01-01"]
    assert [(piece.during.start.year, piece.effect.value) for piece in change.pieces] == [
        (2020, "same"),
        (2027, "narrows"),
    ]
    (pair,) = change.pairs
    assert (pair.old.id, pair.new.id) == ("uji/2020-01-01", "uji/2027-01-01")
    assert [(item.kind, item.stretches[0].effect.value) for item in pair.conditions] == [("changed", "narrows")]


BENEFIT = """\
benefit:
  - form: cash
    per: tahun
    unit: Rp/tahun
    each_member:
      hit: first
      rows:
        - name: tua
          when: umur >= 60
          amount: indeks.sd
        - name: muda
          when: umur < 5
          amount: 500000
"""


def test_benefits_are_compared_part_by_part() -> None:
    """An amount that rises, through what; a line for fewer members; how often; each is a part of its own."""
    old = program("when: a", tail=BENEFIT)
    new = program(
        "when: a",
        tail=BENEFIT.replace("umur < 5", "umur < 4").replace("    per: tahun\n", "    per: tahun\n    times: 2\n"),
    )
    difference = compare(old, new, new_base=replaced("sd: 900000", "sd: 1000000"))
    (pair,) = only_program(difference).pairs
    (benefit,) = pair.benefits
    found = {(part.key, part.row): part.stretches[0] for part in benefit.amounts}
    assert found["row_amount", "tua"].effect.value == "widens"
    assert found["row_amount", "tua"].through == ((("parameter", "indeks"),),)
    assert found["row_when", "muda"].effect.value == "narrows"
    assert set(found) == {("row_amount", "tua"), ("row_when", "muda")}
    assert [(fact.key, fact.old, fact.new) for fact in benefit.facts] == [("times", None, 2)]
    assert not any(piece.effect.value != "same" for piece in only_program(difference).pieces)


def test_what_else_an_edition_states_is_told() -> None:
    """Status, registration, order, and the clause of a condition are told, though nobody's eligibility changed."""
    old = program(
        "all:\n  - name: a\n    when: a", tail="basis:\n  satu: UU 1\n  dua: UU 2\npriority:\n  - desil ascending\n"
    )
    new = program(
        "all:\n  - name: a\n    when: a\n    basis: satu, Pasal 3",
        tail="basis:\n  satu: UU 1\n  dua: UU 2\npriority:\n  - desil descending\nstatus: ended\nregistration:\n  from: 2020-02-01\n",
    )
    (pair,) = only_program(compare(old, new)).pairs
    assert [fact.key for fact in pair.facts] == ["status", "registration", "priority", "node_basis"]
    assert not pair.conditions


def test_a_field_that_is_declared_otherwise_is_named() -> None:
    """Where a field's declaration changed, what reads it may be another condition, and the field is named."""
    text = program("when: desil <= 4")
    difference = compare(text, text, new_base=replaced("    max: 10\n", "    max: 12\n"))
    (change,) = list_conditions(difference)
    assert change.stretches[0].through == ((("field", "desil"),),)
    assert change.stretches[0].effect.value == "unclear"
    assert [(item.kind, item.sort, item.name) for item in difference.items] == [("changed", "field", "desil")]


def test_words_are_told_apart() -> None:
    """Titles, readings and sources are words: told, and apart from what means something."""
    old = program("all:\n  - name: a\n    title: Satu\n    when: a")
    new = program("all:\n  - name: a\n    title: Dua\n    when: a").replace("title: Uji", "title: Lain")
    difference = compare(old, new)
    assert not difference.changed
    assert [(item.sort, item.texts) for item in difference.wording] == [
        ("edition", ("title",)),
        ("condition", ("title",)),
    ]


def test_contested_values_are_told_side_by_side() -> None:
    """A value that sources came to disagree about is told with both, and what it does is proved or not said."""
    contested = UNTIL.replace(
        "    value: 4\n", "    one_of:\n      - value: 4\n        source: a\n      - value: 5\n        source: b\n"
    )
    text = program("all:\n  - desil <= batas")
    difference = compare(text, text, new_base=replaced(UNTIL, contested))
    assert [piece.effect.value for piece in only_program(difference).pieces] == ["widens"]
    assert difference.parameters[0].values[0].new == (4, 5)
