"""Circles and days: no rule waits for itself, and every value, definition and criterion is there on every day."""

from __future__ import annotations

from datetime import date

import pytest

from sasaran.base.diagnostics import Diagnostic
from tests.support.check_book import BASE, check, program, show


def found(*documents: str) -> tuple[Diagnostic, ...]:
    return check("---\n".join(documents)).diagnostics


def told(*documents: str) -> list[tuple[str, object]]:
    """Give each problem as its code and its path or days."""
    return [
        (each.code, each.values.get("path") or (str(each.values.get("start")), str(each.values.get("end"))))
        for each in found(*documents)
    ]


def edition(id_: str, reads: str, start: str, through: str = "", tail: str = "") -> str:
    text = program(
        f"all:\n  - a\n  - program: {reads}\n    is: eligible" if reads else "when: a", id_=id_, start=start, tail=tail
    )
    return text.replace(f"from: {start}\n", f"from: {start}\n  through: {through}\n") if through else text


def parameter(name: str, *values: tuple[str, str], more: str = "") -> str:
    lines = "".join(
        f"  - from: {start}\n" + (f"    through: {end}\n" if end else "") + "    value: 4\n" for start, end in values
    )
    return f"parameter: {name}\n{more}values:\n{lines}"


# --- circles


def test_a_program_may_not_wait_for_itself() -> None:
    """Its own outcome is no condition of it."""
    assert told(edition("satu", "satu", "2020-01-01")) == [("SAS-C182", "satu → satu")]


def test_programs_in_a_circle_are_shown_as_a_path() -> None:
    """Three in a circle are one problem, not three."""
    circle = [
        edition("satu", "dua", "2020-01-01"),
        edition("dua", "tiga", "2020-01-01"),
        edition("tiga", "satu", "2020-01-01"),
    ]
    ((code, path),) = told(*circle)
    assert code == "SAS-C182"
    assert sorted(str(path).split(" → ")[1:]) == ["dua", "satu", "tiga"]
    assert str(path).split(" → ")[0] == str(path).split(" → ")[-1]


def test_a_circle_that_is_never_in_force_together_is_none() -> None:
    """Disjoint days: what the one reads is an edition without the arrow back."""
    assert told(edition("satu", "dua", "2020-01-01", "2020-12-31"), edition("satu", "", "2021-01-01"),
                edition("dua", "", "2020-01-01", "2020-12-31"), edition("dua", "satu", "2021-01-01")) == []  # fmt: skip


def test_a_circle_of_one_shared_day_is_refused() -> None:
    """Both bounds are inclusive."""
    assert [
        code
        for code, _ in told(edition("satu", "dua", "2020-01-01", "2021-01-01"), edition("dua", "satu", "2021-01-01"))
    ] == ["SAS-C182"]
    assert told(edition("satu", "dua", "2020-01-01", "2020-12-31"), edition("dua", "satu", "2021-01-01")) == []


def test_three_that_meet_in_pairs_only_are_no_circle() -> None:
    """Each two share days, all three none: on no day does any wait for itself."""
    assert told(
        edition("satu", "dua", "2020-01-01", "2020-06-30"),
        edition("dua", "tiga", "2020-06-01", "2020-12-31"),
        edition("tiga", "satu", "2020-12-01", "2021-06-30"),
    ) == []  # fmt: skip


def test_a_circle_through_criteria_is_found() -> None:
    """What shared criteria read, the program reads."""
    assert [
        code
        for code, _ in told(
            "criteria: k\nof: keluarga\nany:\n  - program: satu\n    is: eligible\n", program("use: k", id_="satu")
        )
    ] == ["SAS-C182"]


def test_receiving_one_s_own_program_is_no_circle() -> None:
    """`receives:` reads enrolments, not outcomes."""
    assert told(program("receives: uji")) == []


@pytest.mark.parametrize("size", [2, 5, 40, 300, 3000])
def test_definitions_in_a_circle_are_one_problem(size: int) -> None:
    """However long the circle is."""
    texts = [f"definition: d{number}\nof: keluarga\nvalue: d{(number + 1) % size} + 1\n" for number in range(size)]
    problems = found(*texts)
    assert [each.code for each in problems] == ["SAS-C100" if size <= 40 else problems[0].code]
    assert problems[0].code in ("SAS-C100", "SAS-C106")


@pytest.mark.parametrize("size", [50, 200, 2000])
def test_a_long_chain_of_definitions_is_refused_once(size: int) -> None:
    """A chain that no evaluator could follow gets one diagnostic, in whatever order it is written."""
    texts = [f"definition: d{number}\nof: keluarga\nvalue: d{number + 1} + 1\n" for number in range(size)]
    texts.append(f"definition: d{size}\nof: keluarga\nvalue: x\n")
    for order in (texts, texts[::-1], texts[1::2] + texts[::2]):
        assert [each.code for each in found(*order)] == ["SAS-C106"]


def test_a_chain_of_forty_definitions_is_fine() -> None:
    """Nobody writes a longer one."""
    texts = [f"definition: d{number}\nof: keluarga\nvalue: d{number + 1} + 1\n" for number in range(40)]
    assert found(*texts, "definition: d40\nof: keluarga\nvalue: x\n", program("when: d0 > 900")) == ()


def test_programs_that_read_many_others_cost_little() -> None:
    """Twenty layers of two programs that each read both of the next: a million paths, no circle."""
    texts = []
    for layer in range(20):
        for side in "ab":
            texts.append(
                program(
                    f"all:\n  - program: p{layer + 1}a\n    is: eligible\n  - program: p{layer + 1}b\n    is: eligible",
                    id_=f"p{layer}{side}",
                )
            )
    texts += [program("when: a", id_="p20a"), program("when: a", id_="p20b")]
    assert found(*texts) == ()


# --- days without a value


GAP = ("SAS-C180", ("2021-01-01", "2021-12-31"))
HOLED = parameter("p", ("2019-01-01", "2020-12-31"), ("2022-01-01", ""))


def test_a_gap_within_an_edition_is_found() -> None:
    """Read straight, through a definition, through a definition's definition, in a benefit, by `per`."""
    assert told(HOLED, program("when: x > p")) == [GAP]
    assert told(HOLED, "definition: d\nof: keluarga\nvalue: x > p\n", program("when: d")) == [GAP]
    assert told(
        HOLED,
        "definition: d\nof: keluarga\nvalue: x > p\n",
        "definition: e\nof: keluarga\nany:\n  - d\n  - a\n",
        program("when: e"),
    ) == [GAP]
    assert told(HOLED, program("when: a", tail="benefit:\n  - form: cash\n    amount: p\n")) == [GAP]
    assert told(HOLED, program("when: a", tail="priority:\n  - x * p descending\n")) == [GAP]
    assert told(HOLED, "criteria: k\nof: keluarga\nany:\n  - x > p\n", program("use: k")) == [GAP]


def test_a_gap_of_the_factors_of_periods_is_found() -> None:
    """`per bulan(x)` reads how many of each period a year has."""
    factors = "parameter: faktor\nkeys:\n  - bulan\n  - tahun\nvalues:\n  - from: 2020-06-01\n    each:\n      bulan: 12\n      tahun: 1\n"
    base = BASE[: BASE.index("parameter: faktor")] + factors + "---\n" + BASE[BASE.index("criteria: negatif") :]
    problems = check(base + "---\n" + program("any_member: per bulan(upah) > 5"), alone=True).diagnostics
    assert {(each.code, each.values["name"], each.values["end"]) for each in problems} == {
        ("SAS-C180", "faktor.bulan", date(2020, 5, 31)), ("SAS-C180", "faktor.tahun", date(2020, 5, 31))
    }, show("", problems)  # fmt: skip


def test_a_value_that_is_read_on_other_days_only_leaves_no_gap() -> None:
    """An old version of a definition or of criteria may read what has ended since."""
    ended = parameter("lama", ("2010-01-01", "2020-12-31"))
    old = "valid:\n  through: 2020-12-31\n"
    new = "valid:\n  from: 2021-01-01\n"
    for kind, body in (("definition: d", "value: x > {}\n"), ("criteria: d", "any:\n  - x > {}\n")):
        versions = [
            f"{kind}\nof: keluarga\n{old}{body.format('lama')}",
            f"{kind}\nof: keluarga\n{new}{body.format('7')}",
        ]
        rule = "use: d" if kind.startswith("criteria") else "when: d"
        assert told(ended, *versions, program(rule)) == []
        late = versions[1].replace("7", "lama")
        assert told(ended, versions[0], late, program(rule)) == [("SAS-C180", ("2021-01-01", "9999-12-31"))]


def test_a_definition_that_is_not_in_force_is_found() -> None:
    """On the edition's days, and where another definition reads it."""
    text = "definition: d\nof: keluarga\nvalid:\n  from: 2020-02-01\nvalue: x > 3\n"
    gap = ("SAS-C181", ("2020-01-01", "2020-01-31"))
    assert told(text, program("when: d")) == [gap]
    assert told(text, "definition: e\nof: keluarga\nany:\n  - d\n  - a\n", program("when: e")) == [gap]
    assert told(text, program("when: d", start="2020-02-01")) == []


@pytest.mark.parametrize("last", ["2020-12-30", "2020-06-01"])
def test_criteria_that_end_before_the_edition_are_found(last: str) -> None:
    """Even a day before."""
    text = f"criteria: k\nof: keluarga\nvalid:\n  through: {last}\nany:\n  - a\n"
    rule = program("use: k").replace("valid:\n", "valid:\n  through: 2020-12-31\n")
    ((code, (_, end)),) = told(text, rule)
    assert (code, end) == ("SAS-C139", "2020-12-31")
    assert told(text.replace(last, "2020-12-31"), rule) == []


def test_a_hole_between_two_versions_of_criteria_is_shown_as_it_is() -> None:
    """From the day after the one through the day before the other."""
    texts = [
        "criteria: k\nof: keluarga\nvalid:\n  through: 2020-12-31\nany:\n  - a\n",
        "criteria: k\nof: keluarga\nvalid:\n  from: 2021-02-01\nany:\n  - b\n",
    ]
    assert told(*texts, program("use: k")) == [("SAS-C139", ("2021-01-01", "2021-01-31"))]


# --- editions of one program


def test_editions_may_not_be_in_force_together() -> None:
    """Nor on one day; the days that they share are told."""
    one, other = edition("p", "", "2020-01-01", "2021-01-01"), edition("p", "", "2021-01-01")
    assert told(one, other) == [("SAS-C175", ("2021-01-01", "2021-01-01"))]
    assert told(edition("p", "", "2020-01-01", "2020-12-31"), other) == []


@pytest.mark.parametrize(
    ("one", "other", "meets"), [("53", "61", False), ("53", "53", True), ("53", "", True), ("", "", True)]
)
def test_editions_of_different_areas_may_be_in_force_together(one: str, other: str, meets: bool) -> None:
    """An edition without areas is in force everywhere."""
    texts = [program("when: a", tail=f"applies_in:\n  - '{area}'\n" if area else "") for area in (one, other)]
    assert [code for code, _ in told(*texts)] == ["SAS-C175"] * meets
