"""What is proved of the rows of a table agrees with trying every case."""

from __future__ import annotations

from itertools import combinations, product
from random import Random

import pytest

from sasaran.base.span import NOWHERE
from sasaran.check.disjoint import MOST_ROWS, exhaustive, overlap
from sasaran.ir import expressions as ir
from sasaran.ir.types import TRUTH, Code, Kind, Type

NUMBER = Type(Kind.NUMBER, 0, 9)
CODES = Type(Kind.CODE, codes=(Code("a"), Code("b"), Code("c")))
FIELDS = {
    "x": ir.Field(NOWHERE, NUMBER, 0, "x"),
    "y": ir.Field(NOWHERE, NUMBER, 0, "y"),
    "k": ir.Field(NOWHERE, CODES, 0, "k"),
    "t": ir.Field(NOWHERE, TRUTH, 0, "t"),
}
CASES = [dict(zip("xykt", case, strict=True)) for case in product(range(10), range(10), "abc", (True, False))]


def make_test(rng: Random, depth: int = 2) -> ir.Expression:
    """Make a random condition over one number, code or truth, or several of them."""
    if depth and rng.random() < 0.5:
        shape = rng.choice((ir.And, ir.Or, ir.Not))
        if shape is ir.Not:
            return ir.Not(NOWHERE, TRUTH, make_test(rng, depth - 1))
        return shape(NOWHERE, TRUTH, tuple(make_test(rng, depth - 1) for _ in range(2)))
    name = rng.choice("xxyyktT")
    if name == "T":
        return ir.Constant(NOWHERE, TRUTH, rng.random() < 0.8)
    field = FIELDS[name]
    if name == "t":
        return field
    if name == "k":
        return ir.Compare(
            NOWHERE, TRUTH, rng.choice(("=", "!=")), field, ir.Constant(NOWHERE, CODES, rng.choice("abc"))
        )
    constant = ir.Constant(NOWHERE, NUMBER, rng.randint(-1, 10))
    sides = (field, constant) if rng.random() < 0.7 else (constant, field)
    return ir.Compare(NOWHERE, TRUTH, rng.choice(("=", "!=", "<", "<=", ">", ">=")), *sides)


def make_row(rng: Random) -> ir.Expression:
    """Make a row as tables have them: tests of one input each, or whatever a `when` may say."""
    if rng.random() < 0.3:
        return make_test(rng)
    return ir.And(NOWHERE, TRUTH, tuple(make_test(rng, rng.choice((0, 0, 1))) for _ in range(3)))


def holds(item: ir.Expression, case: dict[str, object]) -> bool:
    match item:
        case ir.And(items=items):
            return all(holds(each, case) for each in items)
        case ir.Or(items=items):
            return any(holds(each, case) for each in items)
        case ir.Not(body=body):
            return not holds(body, case)
        case ir.Constant(value=value):
            return value is True
        case ir.Field(name=name):
            return case[name] is True
        case ir.Compare(op=op, left=left, right=right):
            one, other = (each.value if isinstance(each, ir.Constant) else case[each.name] for each in (left, right))
            return {
                "=": one == other, "!=": one != other, "<": one < other, "<=": one <= other, ">": one > other, ">=": one >= other,
            }[op]  # fmt: skip
    raise TypeError(item)


@pytest.mark.parametrize("part", range(4))
def test_rows_overlap_where_a_case_is_in_both(part: int) -> None:
    """The first pair that overlaps is found, and only such a pair."""
    found = 0
    for seed in range(150):
        rng = Random(f"tabel {part} {seed}")
        rows = [make_row(rng) for _ in range(rng.choice((2, 3)))]
        shared = [
            pair
            for pair in combinations(range(len(rows)), 2)
            if any(all(holds(rows[place], case) for place in pair) for case in CASES)
        ]
        assert overlap(rows) == ((*shared[0], "overlap") if shared else None), seed
        found += bool(shared)
    assert 15 < found < 140


@pytest.mark.parametrize("part", range(4))
def test_rows_are_exhaustive_where_every_case_is_in_one(part: int) -> None:
    """Proved exactly where it is so."""
    found = 0
    for seed in range(150):
        rng = Random(f"habis {part} {seed}")
        rows = [make_test(rng, 1) for _ in range(rng.choice((2, 4, 6)))]
        covered = all(any(holds(row, case) for row in rows) for case in CASES)
        assert exhaustive(rows) == covered, seed
        found += covered
    assert 15 < found < 140


def test_a_table_of_too_many_rows_is_left_unproved() -> None:
    """Rather than compared for minutes."""
    rows = [ir.Compare(NOWHERE, TRUTH, "=", FIELDS["x"], ir.Constant(NOWHERE, NUMBER, 1))] * (MOST_ROWS + 1)
    assert overlap(rows) == (0, 1, "unproved")
    assert not exhaustive(rows)
