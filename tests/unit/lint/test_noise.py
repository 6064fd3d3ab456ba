"""Silence: of rulebooks that are in order nothing is said, soon, and of ones without end nothing at all."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from sasaran.api import check_folder, load
from sasaran.lint import rules
from sasaran.lint.book import lint_rulebook
from tests.support.check_book import check, program

ROOT = Path(__file__).parents[3]
BUNDLED = 0.6
"""Seconds for 94 editions: three times what was measured on a busy machine (0.20; 9 editions took 0.06 on a quiet one)."""


@pytest.mark.parametrize("folder", ["rules", "docs/examples/marava/rules", "docs/diagnostics/contoh/aturan"])
def test_rulebooks_in_order_are_not_doubted(folder: str) -> None:
    """Not a word about the rulebooks that are shown to others."""
    checked, _ = check_folder(ROOT / folder)
    assert checked.diagnostics == ()


def test_the_bundled_rulebook_is_looked_through_soon() -> None:
    """All its editions, on all their days."""
    content = load(ROOT / "rules").content
    best = min(_measure(lambda: lint_rulebook(content)) for _ in range(3))
    assert best < BUNDLED


def test_the_work_grows_with_the_number_of_programs() -> None:
    """Four times the programs are at most some six times the work."""
    seconds = []
    for count in (20, 80):
        text = "---\n".join(
            program(f"all:\n  - x < {number + 100}\n  - uang < 5\n  - any_member: umur > 60\n  - any:\n      - a\n      - b", id_=f"uji{number}")
            for number in range(count)
        )  # fmt: skip
        content = check(text).content
        assert content is not None
        seconds.append(min(_measure(lambda content=content: lint_rulebook(content)) for _ in range(3)))  # type: ignore[misc]
    assert seconds[1] < 6 * seconds[0] + 0.02


def _nested(depth: int) -> list[str]:
    """Alternatives within alternatives, which hang together through their neighbours only."""
    if not depth:
        return ["- x != 5"]
    inner = [f"        {line}" for line in _nested(depth - 1)]
    one = ["    - all:", *inner, f"        - x + y > {depth}"]
    return ["- any:", *one, "    - all:", *inner, f"        - y < {depth + 500}"]


def test_a_rule_without_end_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes too long to think through is not doubted; the work is bounded whatever is written."""
    checked = check(program("all:\n" + "\n".join(f"  {line}" for line in _nested(8))))
    assert checked.content is not None, checked.diagnostics[:3]
    assert _measure(lambda: lint_rulebook(checked.content)) < 5  # type: ignore[arg-type]
    doubtful = check(program("all:\n  - x < 5\n  - x < 9\n  - a"))
    assert [each.code for each in doubtful.diagnostics] == ["SAS-L006"]
    monkeypatch.setattr(rules, "MOST_STEPS", 5)
    assert doubtful.content is not None
    assert lint_rulebook(doubtful.content) == []


def _measure(work: object) -> float:
    start = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - start
