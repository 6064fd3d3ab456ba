"""Prove that what is missing is said in words, with whom to ask."""

from __future__ import annotations

from datetime import date

import pytest

from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import Labels, lower_first, lower_title
from sasaran.explain.plain import Questions, group_facts
from sasaran.explain.sentences import is_year
from sasaran.ir.decision import Fact
from sasaran.ir.types import Kind, Type, Unit
from tests.support.traced import bundled, check
from tests.unit.explain.small_book import program

ON = date(2026, 2, 1)


def ask(fact: Fact, lang: str = "id") -> tuple[str, str]:
    questions = Questions(Clauses(Labels(check(**program("all:\n  - desil <= 4")), lang), ON))
    ((subject, _),) = group_facts([fact]).items()
    return questions.question(subject, of_member=fact.member is not None)


def test_missing_field_names_its_register() -> None:
    """A missing fact says what it is and who keeps it."""
    assert ask(Fact("field", field="desil")) == ("Desil nasional belum diketahui", "tanya: Dinas Sosial (DKS)")
    assert ask(Fact("field", field="desil"), "en") == ("National decile not known yet", "ask: Social office (DKS)")


def test_same_fact_of_several_members_is_one_subject() -> None:
    """Facts that differ only in whose they are are named together."""
    (group,) = group_facts([Fact("field", field="sekolah", member=key) for key in ("A-1", "A-2")]).values()
    assert [fact.member for fact in group] == ["A-1", "A-2"]


def test_statement_names_who_may_answer() -> None:
    """A missing statement is its question, with who may answer and how long the answer holds."""
    found = ask(Fact("attest", name="domisili"))
    assert found == ("Apakah keluarga ini tinggal di desa?", "pernyataan kepala desa, berlaku 1 tahun")


def test_contested_parameter_is_the_rules_problem() -> None:
    """A contested value is named with its values, and as something the rule must settle."""
    what, _ = ask(Fact("parameter", name="berselisih"))
    assert what == "Batas yang berselisih: desil 4 atau desil 5 (sumber berselisih)"


def test_a_definition_to_be_verified_is_called_by_its_title() -> None:
    """What is to be verified is never called by its name in the file, whatever it is a part of."""
    questions = Questions(Clauses(Labels(bundled(), "id"), ON))
    what, _ = questions.question(("verify", "disabilitas_berat", None), of_member=True)
    assert what == "Perlu dipastikan: disabilitas berat (pendekatan)"


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Kementerian Sosial", "Kementerian Sosial"),
        ("Kepala desa", "kepala desa"),
        ("Dinas koperasi dan UKM", "dinas koperasi dan UKM"),
        ("Pendamping sosial (PKH, Tagana)", "pendamping sosial (PKH, Tagana)"),
        ("PLN", "PLN"),
    ],
)
def test_a_proper_name_keeps_its_capital_inside_a_sentence(title: str, inside: str) -> None:
    """A title in which more words begin with a capital is a name; abbreviations and brackets don't make it one."""
    assert lower_title(title) == inside


def test_an_article_is_written_small_inside_a_sentence() -> None:
    """``A member`` begins small, an abbreviation of one letter doesn't."""
    assert lower_first("A member is a civil servant") == "a member is a civil servant"
    assert lower_first("A - excellent") == "A - excellent"


def test_a_year_has_no_thousands() -> None:
    """A whole number without a unit, of four digits by its bounds, is a year and written as one; nothing else is."""
    years = Type(Kind.NUMBER, 1950, 2100, 0)
    assert is_year(years)
    assert not is_year(Type(Kind.NUMBER, 1950, 2100, 0, Unit(("VA",))))
    assert not is_year(Type(Kind.NUMBER, 0, 2100, 0))
    words = Clauses(Labels(bundled(), "id"), ON)
    assert words.value(2021, years) == "2021"
    assert words.value(2021, Type(Kind.NUMBER, 0, 9000, 0)) == "2.021"
