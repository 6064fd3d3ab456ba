"""Days: on all days of a piece a rule means the same, and the pieces cover every day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

import sasaran
from sasaran.difference.benefits import read_amounts
from sasaran.difference.proof.lowering_nodes import Meaning
from sasaran.difference.proof.term import Terms
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Content
from tests.support.random_books import make_book
from tests.unit.difference.test_soundness import check

RULES = Path(__file__).parents[3] / "rules"
DAY = timedelta(days=1)


def walk_days(content: Content, program: str, rng: Random) -> int:
    """Go through all days piece by piece; on some days of each, the program must mean what it means on the first."""
    terms, start, pieces = Terms(), FIRST_DAY, 0
    while True:
        meaning = Meaning(content, start, terms)
        term, editions = meaning.program(program)
        for edition in editions:
            read_amounts(meaning, edition)
        during = meaning.during
        assert during.start <= start <= during.end
        for day in {during.end, *(_pick(rng, start, during.end) for _ in range(3))}:
            other = Meaning(content, day, terms)
            assert other.program(program) == (term, editions), (program, start, day)
        pieces += 1
        if during.end == LAST_DAY:
            return pieces
        start = during.end + DAY


def _pick(rng: Random, start: date, end: date) -> date:
    return start + timedelta(days=rng.randrange((end - start).days + 1))


def test_pieces_of_the_bundled_rules_are_of_one_meaning() -> None:
    """Each program of the bundled rules means the same on every day of a piece; and some change in between."""
    content = sasaran.load(RULES).content
    rng = Random(1)
    pieces = [walk_days(content, program, rng) for program in sorted({each.program for each in content.editions})]
    assert max(pieces) > 3


@pytest.mark.parametrize("seed", range(12))
def test_pieces_of_random_rules_are_of_one_meaning(seed: int) -> None:
    """So does each program of a random rulebook."""
    content = check(make_book(Random(seed)))
    assert content is not None
    for program in ("lain", "uji"):
        walk_days(content, program, Random(seed))
