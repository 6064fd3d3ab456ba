"""Limits pasted by size or kind: clauses in, two of the alternatives that should be one table out."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.lint.clauses import ALL, ANY, Clause

_LIMITS = frozenset(("<", "<=", ">", ">="))
FEW_NUMBERS, FEW_CODES = 2, 3
"""From so many alternatives on, limits by number (of members, say) or by code are better a table."""


def find_pasted(group: Clause) -> tuple[Clause, Clause] | None:
    """Find two alternatives of which each sets a limit of its own for one size or one code."""
    if group.op != ANY or group.quiet:
        return None
    found: dict[object, list[tuple[object, object, Clause]]] = {}
    for item in group.items:
        for form, choice, limit in _list_forms(item):
            found.setdefault(form, []).append((choice, limit, item))
    for alike in found.values():
        choices = {choice for choice, _, _ in alike}
        few = FEW_CODES if any(isinstance(choice, str) for choice in choices) else FEW_NUMBERS
        if len(choices) >= few and len({limit for _, limit, _ in alike}) > 1:
            return alike[1][2], alike[0][2]
    return None


def _list_forms(item: Clause) -> Iterator[tuple[object, object, object]]:
    """List which fact is tested for equality, and which against a limit, in one alternative."""
    if item.op != ALL or item.quiet:
        return
    tests = [each.test for each in item.items if each.test is not None]
    for op, chosen, choice in tests:
        if op == "=":
            for sign, compared, limit in tests:
                if sign in _LIMITS and compared != chosen and not isinstance(limit, str):
                    yield (chosen, sign, compared), choice, limit
