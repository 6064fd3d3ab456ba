"""Columns to be: what is computed for each row of a table, each computation once, whoever asks for it.

A *term* belongs to a *frame*: the table whose rows it is computed for. Yes/no terms are SQL's own three-valued
booleans, NULL for unknown. Numbers are whole (a scale is kept beside them), dates are SQL dates that are compared only.
Known values are folded as they are put together; nothing else is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

Constant = bool | int | date | str | None
NOTHING: Mapping[str, Collection[str]] = MappingProxyType({})


class RefusedError(Exception):
    """What can't be said exactly in SQL; ``reason`` is one of the hints of SAS-Q001, or ``form`` for any other."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Term:
    """One computation for each row of ``frame`` (None: the same for all rows). Made by `Terms` alone.

    ``total``: never NULL.
    """

    __slots__ = ("args", "frame", "number", "op", "total")

    def __init__(self, number: int, op: str, args: tuple[Any, ...], frame: str | None, total: bool) -> None:
        self.number = number
        self.op = op
        self.args = args
        self.frame = frame
        self.total = total

    @property
    def is_constant(self) -> bool:
        """Whether it is the same for all rows."""
        return self.op == "constant"

    @property
    def value(self) -> Any:
        """The value of a constant."""
        return self.args[0]


class Terms:
    """Makes terms; the same computation is always the same term.

    ``above`` names the frame over each frame; ``complete`` the columns of a frame's table in which no NULL stands.
    """

    def __init__(self, above: Mapping[str, str | None], complete: Mapping[str, Collection[str]] = NOTHING) -> None:
        self._above, self._complete = above, complete
        self._made: dict[tuple[Any, ...], Term] = {}
        self._wide: dict[Term, bool] = {}
        self.true, self.false, self.null = self.constant(True), self.constant(False), self.constant(None)

    def constant(self, value: Constant) -> Term:
        """Give a known value."""
        return self._make("constant", (value,), None, value is not None)

    def raw(self, frame: str, column: str, total: bool = False) -> Term:
        """Read a column of a frame's table."""
        return self._make("raw", (column,), frame, total or column in self._complete.get(frame, ()))

    def collect(self, how: str, body: Term, frame: str, owner: str, keys: tuple[tuple[str, str], ...]) -> Term:
        """Gather a term over the rows of ``frame`` that belong to each row of ``owner``; ``keys`` pair their columns.

        ``how`` is ``max``, ``min``, ``sum``, ``any``, ``bit_or`` or ``list`` (of those not NULL); of no row, NULL.
        """
        return self._make("collect", (how, body, frame, keys), owner, False)

    def lift(self, term: Term, frame: str | None) -> Term:
        """Read a term of a frame above from the rows of a frame below it."""
        if term.frame is None or term.frame == frame or frame is None:
            return term
        path = [frame]
        while (over := self._above.get(path[-1])) is not None and over != term.frame:
            path.append(over)
        if over is None:
            raise RefusedError("rows")
        for step in reversed(path):
            term = self._make("lift", (term,), step, term.total)
        return term

    def apply(self, op: str, *args: Any, total: bool | None = None) -> Term:
        """Compute something from terms; plain words and numbers among the arguments are part of what is computed."""
        terms = [arg for arg in args if isinstance(arg, Term)]
        frame = self._deepest(terms)
        lifted = tuple(self.lift(arg, frame) if isinstance(arg, Term) else arg for arg in args)
        whole = all(arg.total for arg in terms) if total is None else total
        return self._make(op, lifted, frame, whole)

    # --- truths

    def conjoin(self, terms: Iterable[Term]) -> Term:
        """All of them, by Kleene."""
        return self._join("and", terms, self.false, self.true)

    def disjoin(self, terms: Iterable[Term]) -> Term:
        """Any of them, by Kleene."""
        return self._join("or", terms, self.true, self.false)

    def negate(self, term: Term) -> Term:
        """Yes for no, and unknown as it is."""
        if term.is_constant:
            return self.null if term.value is None else self.constant(not term.value)
        if term.op == "not":
            inner: Term = term.args[0]
            return inner
        return self.apply("not", term)

    def is_null(self, term: Term) -> Term:
        """Say whether it is NULL."""
        if term.total:
            return self.false
        return self.true if term is self.null else self.apply("is null", term, total=True)

    def could(self, term: Term) -> Term:
        """Say whether a truth is not no."""
        return self.coalesce(term, self.true)

    def surely(self, term: Term) -> Term:
        """Say whether a truth is yes."""
        return self.coalesce(term, self.false)

    def coalesce(self, *terms: Term) -> Term:
        """Give the first that is not NULL."""
        kept: list[Term] = []
        for term in terms:
            if term is self.null:
                continue
            kept.append(term)
            if term.total:
                break
        if not kept:
            return self.null
        return kept[0] if len(kept) == 1 else self.apply("coalesce", *kept, total=any(term.total for term in kept))

    def case(self, *parts: Term) -> Term:
        """``WHEN`` the first ``THEN`` the second, and so on, ``ELSE`` the last (a NULL condition does not hold)."""
        branches: list[Term] = []
        otherwise = parts[-1]
        for condition, value in zip(parts[:-1:2], parts[1::2], strict=True):
            if condition is self.false or condition is self.null:
                continue
            if condition is self.true:
                otherwise = value
                break
            branches += [condition, value]
        while branches and branches[-1] is otherwise:
            del branches[-2:]
        if not branches:
            return otherwise
        return self.apply("case", *branches, otherwise, total=all(each.total for each in (*branches[1::2], otherwise)))

    def compare(self, op: str, left: Term, right: Term) -> Term:
        """Compare two plain values; NULL where either is."""
        if left is self.null or right is self.null:
            return self.null
        if left.is_constant and right.is_constant:
            a, b = left.value, right.value
            found = {"=": a == b, "<": a < b, "<=": a <= b} if not isinstance(a, str | bool) else {"=": a == b}
            return self.constant(found[op])
        return self.apply("compare", op, left, right)

    def among(self, term: Term, values: Iterable[str]) -> Term:
        """Say whether a plain code is one of these."""
        names = tuple(sorted(values))
        if term is self.null:
            return self.null
        if not names:
            return self.case(self.is_null(term), self.null, self.false)
        if len(names) == 1:
            return self.compare("=", term, self.constant(names[0]))
        return self.apply("among", term, names)

    # --- numbers and dates

    def compute(self, op: str, left: Term, right: Term) -> Term:
        """Compute ``+ - * // %`` of whole numbers; ``//`` cuts towards zero, as SQL does."""
        if left is self.null or right is self.null:
            return self.null
        if left.is_constant and right.is_constant:
            return self.constant(_fold(op, left.value, right.value))
        if (op in "+-" and right.is_constant and right.value == 0) or (
            op in ("*", "//") and right.is_constant and right.value == 1
        ):
            return left
        # An engine takes small numbers for 32 bits and fails where they come to more; what fits 64 is told so.
        return self.apply(op, left if self._is_wide(left) else self.apply("big", left), right)

    def _is_wide(self, term: Term) -> bool:
        """Say whether a number may have more than 64 bits, or says itself that it has 64."""
        known = self._wide.get(term)
        if known is None:
            parts = (*term.args[1::2], term.args[-1]) if term.op == "case" else term.args
            known = term.op in ("wide", "scaled", "big") or any(
                self._is_wide(part) for part in parts if isinstance(part, Term)
            )
            self._wide[term] = known
        return known

    def extreme(self, how: str, terms: Iterable[Term]) -> Term:
        """Give the ``least`` or ``greatest`` of those that are not NULL."""
        items = list(dict.fromkeys(term for term in terms if term is not self.null))
        known = [term.value for term in items if term.is_constant]
        items = [term for term in items if not term.is_constant]
        if known:
            items.append(self.constant(min(known) if how == "least" else max(known)))
        if not items:
            return self.null
        return items[0] if len(items) == 1 else self.apply(how, *items, total=any(term.total for term in items))

    def widen(self, term: Term) -> Term:
        """Give a whole number room for 38 digits."""
        return term if term.is_constant or term.op == "wide" else self.apply("wide", term)

    def overlay(self, terms: Iterable[Term]) -> Term:
        """Join the bits of whole numbers that are never NULL."""
        known, found = 0, dict[Term, None]()
        for term in terms:
            if term.is_constant:
                known |= term.value
            else:
                found[term] = None
        parts = [*found, *([self.constant(known)] if known or not found else [])]
        return parts[0] if len(parts) == 1 else self.apply("bits", *parts)

    def _join(self, op: str, terms: Iterable[Term], decides: Term, idle: Term) -> Term:
        found: dict[Term, None] = {}
        for term in terms:
            if term is decides:
                return decides
            for each in term.args if term.op == op else (term,):
                if each is not idle:
                    found[each] = None
        if not found:
            return idle
        if len(found) == 1:
            return next(iter(found))
        return self.apply(op, *found)

    def _deepest(self, terms: list[Term]) -> str | None:
        deepest: str | None = None
        for term in terms:
            if term.frame is not None and (deepest is None or self._depth(term.frame) > self._depth(deepest)):
                deepest = term.frame
        return deepest

    def _depth(self, frame: str) -> int:
        above = self._above.get(frame)
        return 0 if above is None else 1 + self._depth(above)

    def _make(self, op: str, args: tuple[Any, ...], frame: str | None, total: bool) -> Term:
        key = (op, frame, *((type(arg), arg) for arg in args))
        known = self._made.get(key)
        if known is None:
            known = self._made[key] = Term(len(self._made), op, args, frame, total)
        return known


def _fold(op: str, left: int, right: int) -> int:
    if op == "+":
        return left + right
    if op == "-":
        return left - right
    if op == "*":
        return left * right
    quotient = abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1)
    return quotient if op == "//" else left - quotient * right
