"""What is doubted of rules, when, and how an author says that it is meant."""

from __future__ import annotations

import pytest

from sasaran.base.wording import message
from tests.support.check_book import Said, check, program, show
from tests.unit.check.said_lints import DATED, LINTS, SECOND

MEANT = "\n    reading: demikian bunyinya"


def codes(*documents: str) -> list[str]:
    return [each.code for each in check("---\n".join(documents)).diagnostics]


@pytest.mark.parametrize("case", LINTS, ids=lambda case: case.code)
def test_the_second_place_is_shown_too(case: Said) -> None:
    """Where a doubt is about two places, both are underlined."""
    found = check(case.text.replace("‹", "").replace("›", "")).diagnostics
    labels = [label.span for each in found if each.code == case.code for label in each.labels]
    second = SECOND[case.text]
    assert labels == ([second] if second is not None else []), show(case.text, found)


@pytest.mark.parametrize(
    "lines",
    [
        "when: 'true'\nreading: untuk semua orang",
        "all:\n  - x < 5\n  - when: x < 10\n    reading: demikian bunyinya\n  - a",
        "any:\n  - a\n  - when: x < 5 and x > 60" + MEANT + "\n  - b",
        "all:\n  - desil <= 4\nunless:\n  - when: desil > 8\n    reading: demikian bunyinya",
        "all:\n  - any_member: hamil\n  - any_member: umur < 20" + MEANT,
        "all:\n  - any_member: hamil\n    title: A\n  - any_member: umur < 20\n    title: B",
        "all:\n  - when: every p in anggota satisfies p.umur > 20" + MEANT,
        "reading: demikian bunyinya\nany:\n  - x = 1 and uang < 100\n  - x = 2 and uang < 200",
    ],
)
def test_a_reading_says_that_it_is_meant(lines: str) -> None:
    """`reading:` beside a condition ends the doubt; titles of their own part two tests of some member."""
    assert codes(program(lines)) == []


@pytest.mark.parametrize(
    "lines",
    [
        "all:\n  - x >= 5\n  - x <= 60",
        "any:\n  - x < 5\n  - x > 60",
        "any:\n  - any_member: umur < 9 and hamil\n  - any_member: umur < 7",
        "all:\n  - any_member: umur < 5\n  - any_member: umur > 60",
        "all:\n  - x < y\n  - x < 10\n  - y < 10",
        'all:\n  - sektor in ("petani")\n  - a',
        "all:\n  - a\n  - when: b\n    confidence: indicative\nunless:\n  - when: b\n    confidence: indicative",
        "all:\n  - a\nunless:\n  - when: b\n    presume: tidak\n  - attest: pernyataan\n    presume: tidak",
        "routes:\n  - name: satu\n    when: desil = 1\n  - name: dua\n    when: desil <= 4",
        'any:\n  - sektor = "petani" and x < 5\n  - sektor = "nelayan" and x < 6',
        "all:\n  - desil <= 4\nunless:\n  - use: negatif",
        "all:\n  - count(anggota[umur < 7]) >= 1\n  - count(anggota[umur > 60]) >= 1",
    ],
)  # fmt: skip
def test_what_may_well_be_meant_is_not_doubted(lines: str) -> None:
    """Only what is proved, or plainly odd, is told."""
    assert codes(program(lines)) == []


def test_days_are_named_where_it_is_not_so_always() -> None:
    """A limit that tells nobody apart for two years is told with these years, in both languages."""
    (said,) = check(program("all:\n  - b\n  - desil <= naik") + "---\n" + DATED).diagnostics
    assert said.code == "SAS-L004"
    assert message(said, "id") == "syarat ini selalu benar (dari 1 Januari 2020 sampai 31 Desember 2021)"
    assert message(said, "en") == "this condition is always true (from 1 January 2020 through 31 December 2021)"


def test_a_rule_that_is_closed_on_some_days_only_can_be_used() -> None:
    """That nobody is eligible on some days is a warning; on all days it is an error."""
    some = check(program("when: desil > naik") + "---\n" + DATED)
    assert [(each.code, some.content is not None) for each in some.diagnostics] == [("SAS-L003", True)]
    always = check(program("all:\n  - desil > naik\n  - desil <= naik") + "---\n" + DATED)
    assert always.content is None


def test_limits_that_repeat_on_some_days_only_are_not_doubted() -> None:
    """Two limits of two acts may well come to the same for a while."""
    lower = DATED.replace("value: 10", "value: 8")
    assert codes(program("all:\n  - desil <= naik\n  - desil <= 5"), lower) == []
    assert codes(program("all:\n  - desil <= naik\n  - desil <= 9"), lower) == ["SAS-L006"]


def test_a_contested_value_is_any_of_its_values() -> None:
    """What holds for one of the values only is not proved; what holds for each is."""
    contested = "parameter: p\nunit: desil\nvalues:\n  - one_of:\n      - value: 4\n        source: a\n      - value: 5\n        source: b\n"
    assert codes(program("all:\n  - desil <= p\n  - desil > 4"), contested) == []
    assert codes(program("all:\n  - desil <= p\n  - desil > 5"), contested) == ["SAS-L001", "SAS-L005"]
    assert codes(program("all:\n  - desil <= p\n  - desil > p"), contested) == ["SAS-L001", "SAS-L005"]


def test_a_fault_of_a_definition_is_told_where_it_stands() -> None:
    """Not again at each rule that reads it."""
    definition = "definition: d\nof: keluarga\nvalue: x < 5 and x > 60\n"
    rules = [program("any:\n  - a\n  - d", id_=f"uji{number}") for number in range(3)]
    assert codes(definition, *rules) == ["SAS-L005"]


def test_what_a_rule_adds_nothing_to_for_one_program_is_no_fault_of_shared_criteria() -> None:
    """Criteria are written for many programs; a fault of their own is told once."""
    spoilt = "criteria: k\nof: keluarga\nany:\n  - a\n  - x < 5 and x > 60\n"
    uses = [program("all:\n  - c\nunless:\n  - use: k", id_=f"uji{number}") for number in range(3)]
    assert codes(spoilt, *uses) == ["SAS-L005"]
    assert codes("criteria: k\nof: keluarga\nany:\n  - x > 60\n", program("all:\n  - x < 5\nunless:\n  - use: k")) == []


def test_a_doubt_is_told_beside_nothing_else_that_is_wrong() -> None:
    """While there are errors rules are not read as a whole; what is mended may be doubted then."""
    assert codes(program("all:\n  - x < 5\n  - x > 60\n  - desill > 3")) == ["SAS-C080"]


def test_a_member_and_its_household_are_told_apart() -> None:
    """What is said of one person is not said of another, nor of the head."""
    assert codes(program("all:\n  - any_member: umur > 60\n  - kepala.umur < 30")) == []
    assert codes(program("all:\n  - desil <= 4\n  - any_member: hamil and desil > 8")) == ["SAS-L001", "SAS-L005"]
    assert codes(program("all:\n  - all_members: umur > 60\n    if_nobody: ya\n  - any_member: umur < 30")) == [
        "SAS-L001",
        "SAS-L005",
    ]


def test_the_same_is_said_each_time() -> None:
    """In the same words and order."""
    rules = [program(f"all:\n  - x < {number}\n  - x < 99\n  - a", id_=f"uji{number}") for number in range(5, 9)]
    first, second = (check("---\n".join(rules)).diagnostics for _ in range(2))
    assert len(first) == len(rules)
    assert first == second
