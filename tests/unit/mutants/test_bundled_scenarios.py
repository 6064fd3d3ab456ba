"""The scenarios of the bundled rulebook bite: the two numbers that must hold, measured on all of it."""

from __future__ import annotations

from pathlib import Path

import sasaran
from sasaran.coverage.points import list_points
from sasaran.coverage.telling import list_unseen
from sasaran.ir.truth import Truth
from sasaran.mutants.accepted import find_accepted, list_stale, read_accepted
from sasaran.mutants.listing import list_mutants
from sasaran.mutants.result import Fate, Tally
from sasaran.mutants.running import try_mutants

ROOT = Path(__file__).resolve().parents[3]
WANTED = 98
TRUTHS = {"true": Truth.TRUE, "false": Truth.FALSE, "unknown": Truth.UNKNOWN}


def test_the_bundled_scenarios_notice_nearly_every_mutant_and_see_every_condition() -> None:
    """At least 98 % of the mutants are noticed, each other has its reason; every condition is seen in all its truths."""
    content = sasaran.load(ROOT / "rules").content
    files = {path.as_posix(): path.read_text("utf-8") for path in (ROOT / "rules").rglob("*.yaml")}
    mutants = list_mutants(content, files)
    listed = find_accepted(ROOT / "features")
    assert listed is not None
    accepted = read_accepted(listed.as_posix(), listed.read_text("utf-8"))
    features = [(path.as_posix(), path.read_text("utf-8")) for path in sorted((ROOT / "features").rglob("*.feature"))]

    found = try_mutants(content, mutants, features, accepted.reasons)

    assert {each.mutant.id for each in found.judged if each.fate is Fate.SURVIVED} == set()
    assert Tally.of(found.judged).share >= WANTED
    assert list(accepted.problems) + list(list_stale(accepted, found.judged, mutants)) == []
    assert {edition.id for edition in content.editions if not found.noted.decided.get(edition.id)} == set()
    points = list_points(content)
    assert {point.id: unseen for point in points if (unseen := list_unseen(point, found.noted))} == {}
    impossible = {
        (point.id, name)
        for point in points
        for name in point.never
        if point.kind != "row" and found.noted.count(point)[TRUTHS[name]]
    }
    assert impossible == set(), "what is said to be impossible was seen"
