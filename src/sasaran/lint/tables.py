"""Rows that are never reached: tables of which the first row that matches counts in, findings out."""

from __future__ import annotations

from collections.abc import Sequence

from sasaran.base.span import Span
from sasaran.ir import expressions as ir
from sasaran.lint.conditions import NEVER, Judge
from sasaran.lint.findings import Finding
from sasaran.logic.formulas import Formula
from sasaran.logic.rows import Env
from sasaran.logic.trees import TreeReader

IDLE = "SAS-L009"


def find_idle_rows(
    rows: Sequence[tuple[ir.Expression, Span]], hit: str, reader: TreeReader, judge: Judge, env: Env
) -> list[Finding]:
    """Find rows that can't match, and rows whose every case an earlier row has taken."""
    found: list[Finding] = []
    earlier: list[tuple[Formula, Span]] = []
    for condition, span in rows:
        formula = reader.formula(condition, env)
        near = [row for row in earlier if row[0].subjects & formula.subjects or not row[0].subjects]
        taken = [reader.forge.opposite(other) for other, _ in near]
        if not judge.can(formula):
            found.append(Finding(NEVER, span))
        elif hit == "first" and near and not judge.can(formula, *taken):
            alone = (row[1] for row, rest in zip(near, taken, strict=True) if not judge.can(formula, rest))
            found.append(Finding(IDLE, span, next(alone, near[0][1]), always=True))
        earlier.append((formula, span))
    return found
