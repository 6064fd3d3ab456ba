"""What one condition in the place of another does: each way in which it can be proved, and what can't be."""

from __future__ import annotations

import pytest

from tests.support.check_book import leaf, program
from tests.unit.difference.books import compare, compare_leaves, list_conditions, list_kinds

WIDER = [
    ("desil <= 4", "desil <= 5"),
    ("desil < 4", "desil <= 4"),
    ("desil = 3", "desil <= 3"),
    ("desil in [2..4]", "desil in [1..4]"),
    ("desil < batas", "desil <= batas"),
    ("x <= y", "x <= y + 1"),
    ("desil <= 3 and x > 5", "desil <= 4 and x > 5"),
    ("desil <= 3 and x > 5", "x > 5"),
    ("a", "a or b"),
    ("a and b", "a"),
    ("a and b", "a or b"),
    ("not(a or b)", "not(a)"),
    ('kelas = "rendah"', 'kelas in ("rendah", "tinggi")'),
    ('kelas = "rendah"', 'kelas <= "sedang"'),
    ('sejak >= @"2020-01-01"', 'sejak >= @"2019-01-01"'),
    ("uang / 3 < 100", "uang / 3 < 101"),
    ("x + y < 10", "x + y <= 10"),
    ("x - y > 4", "x - y > 3"),
    ("min(x, y) > 4", "max(x, y) > 4"),
    ("count(anggota[hamil]) >= 2", "count(anggota[hamil]) >= 1"),
    ("count(anggota[umur < 5]) >= 1", "count(anggota[umur < 6]) >= 1"),
    ("count(anggota[umur < 6]) <= 1", "count(anggota[umur < 5]) <= 1"),
    ("some s in anggota satisfies s.umur >= 61", "some s in anggota satisfies s.umur >= 60"),
    ("every s in anggota satisfies s.umur >= 61", "every s in anggota satisfies s.umur >= 60"),
    ("kepala.umur >= 61", "kepala.umur >= 60"),
    ("(if a then b else c) = ya", "(if a then (b or x > 5) else c) = ya"),
    ("wilayah.miskin >= 5", "wilayah.miskin >= 4"),
    ("years_between(sejak, tanggal_keputusan) >= 3", "years_between(sejak, tanggal_keputusan) >= 2"),
    ("sejak + P2Y <= tanggal_keputusan", "sejak + P1Y <= tanggal_keputusan"),
]
SAME = [
    ("a and b", "b and a"),
    ("not(not(a))", "a"),
    ("a = ya", "a"),
    ("a = tidak", "not(a)"),
    ("not(desil > 4)", "desil <= 4"),
    ("desil < 5", "desil <= 4"),
    ("5 > desil", "desil < 5"),
    ("desil in [1..4]", "desil >= 1 and desil <= 4"),
    ('kelas in ("rendah", "tinggi")', 'kelas = "tinggi" or kelas = "rendah"'),
    ("desil <= batas", "desil <= 4"),
    ("not(a and b)", "not(a) or not(b)"),
    ("some s in anggota satisfies s.hamil", "some t in anggota satisfies t.hamil"),
]
UNCLEAR = [
    ("desil in [2..4]", "desil in [3..5]"),
    ("count(anggota[hamil]) = 2", "count(anggota[hamil]) = 1"),
]


@pytest.mark.parametrize(("old", "new"), WIDER, ids=lambda text: text)
def test_a_wider_condition_widens(old: str, new: str) -> None:
    """The wider in the place of the narrower widens; the other way round narrows."""
    assert compare_leaves(old, new) == "widens"
    assert compare_leaves(new, old) == "narrows"


@pytest.mark.parametrize(("old", "new"), SAME, ids=lambda text: text)
def test_another_way_to_write_it_changes_nothing(old: str, new: str) -> None:
    """What means the same however it is written is not told of as a change of the program."""
    assert compare_leaves(old, new) == "same"


@pytest.mark.parametrize(("old", "new"), UNCLEAR, ids=lambda text: text)
def test_what_can_t_be_proved_is_not_said(old: str, new: str) -> None:
    """Where neither direction is proved, it is said that it can't be told."""
    assert compare_leaves(old, new) == "unclear"


def test_another_condition_in_its_place_is_one_dropped_and_one_added() -> None:
    """A condition about something else is not a change of the one that stood there: one went, one came."""
    assert list_kinds(compare(leaf("a"), leaf("b"))) == [("dropped", "widens"), ("added", "narrows")]
    assert compare_leaves("desil <= 4", "x <= 4") == "mixed"


def test_a_tautology_is_not_what_it_would_be_of_known_facts() -> None:
    """`a or not(a)` is unknown where a is: what else stands beside it is not idle."""
    assert compare_leaves("(a or not(a) or x > 3) and b", "(a or not(a)) and b") == "narrows"


def test_under_an_exception_all_is_turned() -> None:
    """More of an exception is less of the program."""
    old = program("all:\n  - a", "unless:\n  - desil >= 9")
    new = program("all:\n  - a", "unless:\n  - desil >= 8")
    difference = compare(old, new)
    (change,) = list_conditions(difference)
    assert (change.kind, change.negative, change.stretches[0].effect.value) == ("changed", True, "narrows")
    assert list_kinds(compare(new, old)) == [("changed", "widens")]


def test_conditions_added_and_dropped_do_what_their_operator_says() -> None:
    """One more under `all` narrows, under `any` widens; one more exception narrows; one more of `none` narrows."""
    assert list_kinds(compare(program("all:\n  - a"), program("all:\n  - a\n  - b"))) == [("added", "narrows")]
    assert list_kinds(compare(program("any:\n  - a\n  - b"), program("any:\n  - a"))) == [("dropped", "narrows")]
    assert list_kinds(compare(program("any:\n  - a"), program("any:\n  - a\n  - b"))) == [("added", "widens")]
    assert list_kinds(compare(program("none:\n  - a"), program("none:\n  - a\n  - b"))) == [("added", "narrows")]
    assert list_kinds(compare(program("when: a"), program("when: a", "unless:\n  - b"))) == [("added", "narrows")]
    least = "at_least:\n  count: 1\n  of:\n    - a\n    - b"
    assert list_kinds(compare(program(least), program(least + "\n    - c"))) == [("added", "widens")]


def test_a_changed_count_of_members_turns_what_is_below_it() -> None:
    """Under a count with only `at_most`, a wider condition narrows; with both ends it can't be told."""
    text = "count_members:\n  where: umur < {n}\n  {bounds}"
    most = [program(text.format(n=n, bounds="at_most: 2")) for n in (5, 6)]
    both = [program(text.format(n=n, bounds="at_least: 1\n  at_most: 2")) for n in (5, 6)]
    assert list_kinds(compare(*most)) == [("changed", "narrows")]
    assert list_kinds(compare(*both)) == [("changed", "unclear")]


def test_a_wide_and_a_narrow_change_are_mixed() -> None:
    """Where one condition widens and another narrows, the whole is mixed; each is still told for itself."""
    difference = compare(program("all:\n  - desil <= 4\n  - x > 5"), program("all:\n  - desil <= 5\n  - x > 6"))
    assert list_kinds(difference) == [("changed", "widens"), ("changed", "narrows")]
    assert [piece.effect.value for piece in difference.programs[0].pieces] == ["mixed"]


def test_presumptions_say_what_they_do_to_gaps() -> None:
    """A presumption that includes widens, one that excludes narrows; both touch only what is not known."""
    plain = program("all:\n  - a", "unless:\n  - when: b")
    trusted = program("all:\n  - a", "unless:\n  - when: b\n    presume: tidak")
    (change,) = list_conditions(compare(plain, trusted))
    (stretch,) = change.stretches
    assert (change.kind, stretch.effect.value, stretch.gaps_only) == ("presume", "widens", True)
    assert list_kinds(compare(trusted, plain)) == [("presume", "narrows")]


def test_an_indicative_condition_refuses_nobody() -> None:
    """To make a condition indicative widens; to make it firm narrows."""
    firm, soft = program("all:\n  - when: a"), program("all:\n  - when: a\n    confidence: indicative")
    assert list_kinds(compare(firm, soft)) == [("confidence", "widens")]
    assert list_kinds(compare(soft, firm)) == [("confidence", "narrows")]


def test_order_names_and_layout_mean_nothing() -> None:
    """The order of conditions, their names and titles, comments and spaces are no change in meaning."""
    old = program("all:\n  - name: satu\n    title: Satu\n    when: a\n  - desil <= 4")
    new = "# komentar\n" + program("all:\n  - desil <= 4   # empat\n  - name: dua\n    title: Dua\n    when: 'a'")
    difference = compare(old, new)
    assert not difference.changed
    assert not difference.identical
    assert compare(leaf("a"), leaf("a")).identical
