"""The worklist: what to find out first, and how much of it is settled for certain."""

from __future__ import annotations

from pathlib import Path

from sasaran.batch.worklist import list_tasks
from sasaran.sql.opening_masks import OpenFact
from tests.batch.homes import batch, read, write_homes

A, B, C = (OpenFact("field", name) for name in "abc")


def order(*waiting: tuple[str, int]) -> list[tuple[str, int, int]]:
    """Give the order of the facts of one area: name, decisions settled by it in turn, and by it alone."""
    facts = {frozenset(OpenFact("field", name) for name in names): count for names, count in waiting}
    return [(task.fact.name, task.decisions, task.alone) for task in list_tasks([("x", facts)])]


def test_what_settles_most_comes_first() -> None:
    """A fact that settles more decisions by itself stands before one that settles fewer."""
    assert order(("a", 3), ("b", 5)) == [("b", 5, 5), ("a", 3, 3)]


def test_a_decision_is_settled_by_the_last_fact_it_waits_for() -> None:
    """What waits for two facts is counted at the second of them; alone, neither settles it."""
    assert order(("ab", 7), ("a", 1)) == [("a", 1, 1), ("b", 7, 0)]


def test_pairs_come_before_triples() -> None:
    """Where nothing settles anything alone, the fact comes first that most decisions want which lack one more."""
    assert order(("ab", 2), ("bc", 3), ("abc", 9)) == [("b", 0, 0), ("c", 3, 0), ("a", 11, 0)]


def test_each_decision_is_settled_once() -> None:
    """All facts together settle every decision, and none twice."""
    waiting = (("a", 2), ("ab", 3), ("abc", 4), ("c", 1), ("bc", 6))
    assert sum(settled for _, settled, _ in order(*waiting)) == 16


def test_areas_are_ranked_together() -> None:
    """The most useful fact of all areas is the first of the list; within an area its own order stays."""
    areas = [("north", {frozenset({A}): 2, frozenset({B}): 1}), ("south", {frozenset({C}): 5})]
    assert [(task.area, task.fact) for task in list_tasks(areas)] == [("south", C), ("north", A), ("north", B)]


def test_the_list_of_the_example(tmp_path: Path) -> None:
    """Home H-3 waits for its shire (child grant), for a birth date (two pensions, one of them also for blindness)."""
    batch(tmp_path / "out", write_homes(tmp_path / "in"))
    rows = [
        (row["kind"], row["field"], row["decisions"], row["decisions_alone"], row["households"])
        for row in sorted(read(tmp_path / "out", "worklist"), key=lambda row: row["rank"])
        if row["area"] == ""
    ]
    assert ("field", "shire", 1, 1, 1) in rows
    undetermined = [row for row in read(tmp_path / "out", "summary") if row["outcome"] == "undetermined"]
    assert sum(row[2] for row in rows) == sum(row["households"] for row in undetermined)
