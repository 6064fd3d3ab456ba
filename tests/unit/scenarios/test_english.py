"""Scenarios in English: the same sentences, labels, literals and headings, and the nearest right one for a mistake."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

import sasaran
from sasaran.api import Rulebook
from sasaran.scenarios.labels import Labels
from sasaran.scenarios.layout import read_layout
from sasaran.scenarios.literals import read_date, read_number, read_parts
from sasaran.scenarios.run import Ran, decide_by, run_feature
from sasaran.scenarios.steps import ENGLISH, STEPS
from sasaran.scenarios.words import Message, StepError

GIVEN = """# language: en
Feature: Conditional cash transfer

  Scenario: A pregnant woman on the line
    Given the rules in force on 1 February 2026
    And a family in area "53.02.99.2001" with national welfare decile 4
    And its members:
      | family member | relation to the head | sex    | age | pregnant | which pregnancy |
      | Mother        | head                 | female | 28  | yes      | 1               |
    When eligibility for PKH is checked
"""


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return sasaran.load()


def run(book: Rulebook, *steps: str, given: str = GIVEN) -> Ran:
    lines = "".join(f"    {'Then' if place == 0 else 'And'} {step}\n" for place, step in enumerate(steps))
    return run_feature("en.feature", given + lines, book.content, decide_by(book))


def find_words(ran: Ran) -> tuple[str, str]:
    """Give the words of the one problem, in both languages."""
    (result,) = ran.results
    assert result.problem is not None
    found = result.problem.values["found"]
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize(("own", "other"), zip(STEPS, ENGLISH, strict=True), ids=lambda step: step.phrase)
def test_each_sentence_says_the_same_in_both_languages(own: object, other: object) -> None:
    """A sentence and its English one fill in the same parts and do the same."""
    assert own.act is other.act  # type: ignore[attr-defined]
    assert own.kind == other.kind  # type: ignore[attr-defined]
    parts = [sorted(step.pattern.groupindex) for step in (own, other)]  # type: ignore[attr-defined]
    assert parts[0] == parts[1]


def test_no_sentence_is_two_steps() -> None:
    """What one English sentence says no other pattern takes."""
    for step in ENGLISH:
        said = re.sub(r'"\{\w+\}"(, …)?', lambda part: '"a", "b"' if part[1] else '"a"', step.phrase)
        said = re.sub(r"\{rp\w*\}", "Rp5", said)
        said = re.sub(r"\{\w+\}", "five", said)
        taking = [each.phrase for each in ENGLISH if each.pattern.fullmatch(said)]
        assert step.phrase in taking
        assert len(taking) == 1, (said, taking)


def test_a_scenario_in_english_holds(book: Rulebook) -> None:
    """Titles in English, English codes, yes, dates and amounts: the rulebook understands them all."""
    ran = run(book, 'the outcome is "eligible"', "the benefit is Rp3,000,000 per year", 'the beneficiary is "Mother"')
    assert [each.problem for each in ran.results] == [None]


def test_an_outcome_that_is_another_is_told_in_english(book: Rulebook) -> None:
    """What was found and what was expected are said as English scenarios say them."""
    assert find_words(run(book, 'the outcome is "not eligible"'))[1].startswith(
        "the outcome of the family is `eligible`, not `not eligible`"
    )


@pytest.mark.parametrize(
    ("step", "near"),
    [
        ('the outcom is "eligible"', '`the outcome is "…"`'),
        ('the outcome is "eligibel"', "`eligible`"),
        ('hasilnya "layak"', '`the outcome is "…"`'),
        ('what is missing includes "national welfare decil"', "`National welfare decile`"),
        ('that outcome waits for "peple"', "`statements`"),
        ("the benefit is Rp3.000.000 per year", "`Rp300,000`"),
    ],
)
def test_a_mistake_gets_the_nearest_right_one_in_english(book: Rulebook, step: str, near: str) -> None:
    """Sentences, outcomes, labels, and amounts as Indonesians write them."""
    for words in find_words(run(book, step)):
        assert near in words


def test_a_sentence_of_the_other_language_names_its_own() -> None:
    """A sentence in English among Indonesian ones is refused, with the sentence to write."""
    text = '# language: id\nFitur: A\n  Skenario: B\n    Diketahui the rules in force on 1 February 2026\n    Maka hasilnya "layak"\n'
    book = sasaran.load()
    assert (
        "`aturan yang berlaku pada tanggal …`"
        in find_words(run_feature("id.feature", text, book.content, decide_by(book)))[0]
    )


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "Rp300,000", 300000), ("en", "300000", 300000), ("en", "0.5", Decimal("0.5")), ("en", "1,500,000", 1500000),
        ("id", "Rp300.000", 300000), ("id", "0,125", Decimal("0.125")), ("id", "1.500,5", Decimal("1500.5")),
    ],
)  # fmt: skip
def test_a_number_is_read_as_its_language_writes_it(lang: str, text: str, value: object) -> None:
    """Commas part thousands in English, points in Bahasa Indonesia."""
    assert read_number(text, "Rp", lang) == value


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "Rp300.000"), ("id", "Rp300,000"), ("id", "12,125"), ("en", "1.500.000")]
)
def test_a_number_that_may_be_two_is_refused(lang: str, text: str) -> None:
    """Thousands as the other language writes them would be a thousandth: nothing is guessed."""
    with pytest.raises(StepError) as raised:
        read_number(text, "Rp", lang)
    assert raised.value.message.key == "number_unclear"


def test_dates_and_lists_are_read_in_both_languages() -> None:
    """English months and `and` are understood wherever they stand."""
    assert read_date("1 February 2026") == read_date("1 Februari 2026")
    assert read_parts("a, b, and c") == read_parts("a, b dan c") == ["a", "b", "c"]


def test_a_title_in_the_language_of_the_file_comes_first() -> None:
    """`Air` is water in Bahasa Indonesia: each file means its own, and still understands the other's."""
    things = [("water", "w", (("id", "Air"), ("en", "Water"))), ("air", "a", (("id", "Udara"), ("en", "Air")))]
    assert Labels(Message("kind_field"), things, "id").resolve("air") == "water"
    assert Labels(Message("kind_field"), things, "en").resolve("air") == "air"
    assert Labels(Message("kind_field"), things, "en").resolve("udara") == "air"


@pytest.mark.parametrize(
    ("line", "code", "near"),
    [
        ("Scenaro: B", "SAS-G002", "Scenario"),
        ("Skenario: B", "SAS-G002", "Scenario"),
        ("scenario: B", "SAS-G002", "Scenario"),
    ],
)
def test_a_heading_gets_the_nearest_right_one(line: str, code: str, near: str) -> None:
    """No scenario vanishes in English either."""
    text = f'# language: en\nFeature: A\n  {line}\n    Given the rules in force on 2026-02-01\n    Then the outcome is "eligible"\n'
    (found,) = read_layout("en.feature", text.encode()).problems
    assert (found.code, found.values["near"]) == (code, near)


def test_a_word_before_a_step_gets_the_nearest_right_one() -> None:
    """`Ketika` in an English file is named `When`, and messages say English words."""
    text = "# language: en\nFeature: A\n  Scenario: B\n    Given the rules in force on 2026-02-01\n    Ketika eligibility for PKH is checked\n"
    found = {each.code: each.values for each in read_layout("en.feature", text.encode()).problems}
    assert found["SAS-G003"]["near"] == "When"
    assert found["SAS-G008"]["then"] == "Then"
