"""The village's report: counts, what to check first, and a page that nobody's record can break."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest

from sasaran import Rulebook
from sasaran.households import Decided, Rejected, decide_files
from sasaran.ir.decision import Fact, Outcome
from sasaran.village.examples import choose_examples
from sasaran.village.lines import Lines
from sasaran.village.naming import name_fact
from sasaran.village.page import render_page
from sasaran.village.survey import Survey, survey
from sasaran.village.tally import COLUMNS, sort_outcome
from sasaran.village.text import render_report
from sasaran.village.words import WORDS
from tests.cli.runs import AREAS, HOUSEHOLDS
from tests.support.bundled import bundled_book

DAY = date(2026, 2, 1)


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return bundled_book()


@pytest.fixture(scope="module")
def village(book: Rulebook) -> Survey:
    return survey(book, decide_files(book, [HOUSEHOLDS], DAY, book.read_areas(AREAS)), DAY, "Desa contoh")


def test_both_languages_have_the_same_words() -> None:
    """Each language has every word, and none is empty."""
    assert set(WORDS["id"]) == set(WORDS["en"])
    assert all(text for words in WORDS.values() for text in words.values())


@pytest.mark.parametrize(
    ("outcome", "waiting", "column"),
    [
        (Outcome.ELIGIBLE, (), "eligible"),
        (Outcome.INELIGIBLE, (), "ineligible"),
        (Outcome.UNDETERMINED, ("people",), "waiting"),
        (Outcome.UNDETERMINED, ("people", "area"), "waiting"),
        (Outcome.UNDETERMINED, ("data", "people"), "data"),
        (Outcome.UNDETERMINED, ("data", "rule"), "data"),
        (Outcome.UNDETERMINED, ("people", "rule"), "rule"),
    ],
)
def test_an_outcome_stands_in_one_column(outcome: Outcome, waiting: tuple[str, ...], column: str) -> None:
    """Only what waits for people (and the area) alone is counted as waiting for a statement."""
    assert sort_outcome(outcome, waiting) == column


def test_every_household_is_counted_once_in_every_program_in_force(village: Survey) -> None:
    """The columns of a household's program add up to the households that it was decided for."""
    for row in village.tally.firm:
        decided = [case for case in village.cases if row.edition.id in {each.edition.id for each in case.decisions}]
        if row.edition.recipient == "keluarga":
            assert sum(row.counts[column] for column in COLUMNS) == row.total == len(decided)


def test_drafts_and_indicative_programs_are_apart(village: Survey) -> None:
    """What is not certain to be a program is not counted with those that run."""
    assert not any(row.edition.indicative for row in village.tally.firm)
    assert "rentan_miskin_bersama" in {row.edition.program for row in village.tally.drafts}


def test_what_settles_most_comes_first(village: Survey) -> None:
    """Open facts are ordered by how many decisions need them; contested values are not asked of anybody."""
    counts = [each.decisions for each in village.tally.settlers]
    assert counts == sorted(counts, reverse=True)
    assert all(each.fact.waits_for != "rule" and each.alone <= each.decisions for each in village.tally.settlers)


def test_the_examples_stand_on_either_side_of_one_line(village: Survey) -> None:
    """The eligible and the ineligible example are of one program; the third is undetermined."""
    chosen = choose_examples(village)
    assert chosen.eligible is not None
    assert chosen.ineligible is not None
    assert chosen.undetermined is not None
    assert chosen.eligible.decision.edition.id == chosen.ineligible.decision.edition.id
    assert chosen.undetermined.decision.outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_report_says_that_people_decide(village: Survey, lang: str) -> None:
    """Text and page carry the closing sentence, in either language."""
    lines = Lines(village, lang)
    text = render_report(lines, choose_examples(village), "explain {household} {program}", [])
    assert text.splitlines()[-1] == lines.words["closing"]
    assert lines.words["closing"] in render_page(lines)


def test_nothing_of_a_record_becomes_part_of_the_page(book: Rulebook) -> None:
    """A key that looks like markup stays text."""
    record = json.dumps({"id_keluarga": "<script>alert(1)</script>"})
    case = book.decide(record, DAY)
    page = render_page(Lines(survey(book, [Decided("a", 1, case)], DAY, "<b>Desa</b>"), "id"))
    assert "<script" not in page
    assert "<b>Desa" not in page


def test_an_empty_village_has_a_report(book: Rulebook) -> None:
    """Without any household there is still a report, and no example."""
    nothing: Iterator[Decided | Rejected] = iter(())
    found = survey(book, nothing, DAY, "Kosong")
    chosen = choose_examples(found)
    assert (chosen.eligible, chosen.ineligible, chosen.undetermined) == (None, None, None)
    assert "0" in render_report(Lines(found, "id"), chosen, "", [])


def test_an_indicative_clause_is_named_by_its_title(village: Survey) -> None:
    """What only people can make certain is asked by a clause's title, not by a node's id."""
    labels = village.labels("id")
    edition = next(row.edition for row in village.tally.drafts)
    text = name_fact(Fact("verify", name=f"{edition.id}/eligibility/0"), labels)
    assert edition.id not in text
