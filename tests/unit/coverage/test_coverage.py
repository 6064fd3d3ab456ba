"""What scenarios see of a rulebook."""

from __future__ import annotations

from tests.support.small_scenarios import RULE, START, build, tell

from sasaran.coverage.points import list_points
from sasaran.coverage.telling import describe_coverage, list_unseen, tell_coverage
from sasaran.mutants.running import try_mutants

DAY = "1 Februari 2026"
SEEN = tell(DAY, "3", "tidak", 'hasilnya "layak"')
OTHERS = (
    tell(DAY, "5", "ya", 'hasilnya "tidak layak"')
    + tell(DAY, "-", "tidak", 'hasilnya "belum dapat ditentukan"')
    + tell(DAY, "2", "-", 'hasilnya "belum dapat ditentukan"')
)


def see(scenarios: str, rule: str = RULE) -> dict[str, tuple[str, ...]]:
    content, _ = build(rule)
    noted = try_mutants(content, [], [("uji.feature", START + scenarios)], processes=1).noted
    return {point.text: list_unseen(point, noted) for point in list_points(content)}


def test_a_condition_is_seen_when_it_was_true_false_and_unknown() -> None:
    """One scenario sees one truth of each condition; four see all three."""
    assert see(SEEN) == {"desil <= 4": ("false", "unknown"), "punya_mobil": ("true", "unknown")}
    assert see(SEEN + OTHERS) == {"desil <= 4": (), "punya_mobil": ()}


def test_what_is_presumed_is_seen_as_unknown() -> None:
    """A presumption hides no gap: the condition was unknown, whatever it was taken for."""
    rule = RULE.replace(
        "      when: punya_mobil\n", "      when: punya_mobil\n      presume: tidak\n      basis: pasal\n"
    )
    rule = rule.replace("eligibility:", "basis:\n  pasal: Pasal 1\neligibility:")
    unknown = tell(DAY, "3", "-", 'hasilnya "layak"')
    assert see(unknown, rule)["punya_mobil"] == ("true", "false")


def test_an_edition_that_was_never_decided_is_told() -> None:
    """Scenarios before the first day see nothing; the report names the edition and each condition, in both languages."""
    content, _ = build()
    before = START + tell("31 Desember 2024", "4", "tidak", 'hasilnya "tidak berlaku"')
    noted = try_mutants(content, [], [("uji.feature", before)], processes=1).noted
    points = list_points(content)
    for lang, words in (("id", "belum pernah diputuskan"), ("en", "never decided")):
        told = tell_coverage(content, points, noted, lang)
        assert f"bantuan/2025-01-01: {'edisi ini' if lang == 'id' else 'this edition was'} {words}" in told
        assert "uji/aturan.yaml:9:13" in told
    data = describe_coverage(content, points, noted)
    assert data["editions"] == [{"edition": "bantuan/2025-01-01", "program": "bantuan", "decisions": 0}]


def test_what_a_condition_cannot_be_need_not_be_seen() -> None:
    """What reads the date alone is never unknown; an indicative definition is false where a statement says so."""
    rule = RULE.replace("when: punya_mobil", "when: kaya\n      confidence: indicative").replace(
        "desil <= 4", "desil <= 4 and awal_tahun"
    )
    rule += """---
definition: kaya
of: keluarga
title: Kaya
confidence: indicative
any:
  - punya_mobil
  - punya_motor
---
definition: awal_tahun
of: keluarga
title: Awal tahun
value: month(decision_date) <= 6
"""
    content, _ = build(rule)
    never = {point.text: point.never for point in list_points(content) if point.never}
    assert never == {}
    only_day = rule.replace("desil <= 4 and awal_tahun", "awal_tahun")
    assert {point.text: point.never for point in list_points(build(only_day)[0]) if point.never} == {
        "awal_tahun": ("unknown",),
    }
