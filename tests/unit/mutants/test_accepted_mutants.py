"""The list of accepted mutants: what it may hold, and when it is stale."""

from __future__ import annotations

import pytest
from tests.support.small_scenarios import judge, tell

from sasaran.base.wording import LANGUAGES, hint, message
from sasaran.mutants.accepted import list_stale, read_accepted

NAME = "bantuan/2025-01-01/eligibility/desil#4→5"
SCENARIOS = tell("1 Februari 2026", "4", "tidak", 'hasilnya "layak"')


def test_an_entry_names_a_mutant_and_says_why() -> None:
    """An entry with an id and a reason is taken; its reason is one line."""
    accepted = read_accepted("mutan.yaml", f"- id: {NAME}\n  alasan: >\n    desil 5\n    tidak ada\n")
    assert (accepted.reasons, accepted.problems) == ({NAME: "desil 5 tidak ada"}, ())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- id: x\n", 1),
        ("- id: x\n  alasan: ''\n", 1),
        ("- id: x\n  alasan: a\n  lain: b\n", 1),
        ("- id: x\n  alasan: a\n- id: x\n  alasan: b\n", 3),
        ("- teks\n", 1),
        ("- id: [\n", 1),
    ],
)
def test_an_entry_without_a_reason_is_refused(text: str, line: int) -> None:
    """No id, no reason, other keys, the same id twice or broken YAML: the line is named."""
    (problem,) = read_accepted("mutan.yaml", text).problems
    assert (problem.code, problem.span.line) == ("SAS-G101", line)
    assert all(hint(problem, lang) for lang in LANGUAGES)


def test_an_entry_that_is_stale_is_refused() -> None:
    """A mutant that is no more, one that is noticed by now: each entry is named with what to do."""
    text = f"- id: {NAME}\n  alasan: a\n- id: bantuan/2025-01-01/eligibility/desil#4→6\n  alasan: b\n" + (
        "- id: bantuan/2025-01-01/eligibility/desil#<=→<\n  alasan: c\n"
    )
    accepted = read_accepted("mutan.yaml", text)
    judged = judge(SCENARIOS, accepted=dict(accepted.reasons))
    stale = list(list_stale(accepted, list(judged.values()), [each.mutant for each in judged.values()]))
    assert [(each.code, each.span.line) for each in stale] == [("SAS-G100", 3), ("SAS-G102", 5)]
    assert "desil#4→" in hint(stale[0], "id")
    assert "uji.feature:4" in hint(stale[1], "en")
    assert "`bantuan/2025-01-01/eligibility/desil#<=→<`" in message(stale[1], "id")
