"""Three-valued truths as pairs of plain ones: whether it is *surely* so, and whether it *could* be.

An engine computes with yes and no some ten times faster than with yes, no and NULL, and every engine alike. So a
truth in which NULL may stand becomes two in which it never does; what can't be NULL stays one. In come terms and out
go terms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from sasaran.sql.terms import Term, Terms

_TRUTHS = frozenset({"and", "or", "not", "is null", "compare", "among", "has", "inside"})
_EARLIEST, _LATEST = date(1, 1, 1), date(9999, 12, 31)
_BEYOND = 2**62

Pair = tuple[Term, Term]
"""Surely, and could be; the same term twice where nothing is open."""


class Certainty:
    """Splits truths, each once. ``is_flag`` says of a raw term whether its column holds yes and no."""

    def __init__(self, terms: Terms, is_flag: Callable[[Term], bool]) -> None:
        self._terms, self._is_flag = terms, is_flag
        self._pairs: dict[Term, Pair] = {}
        self._plain: dict[Term, Term] = {}
        self._truths: dict[Term, bool] = {}

    def settle(self, output: Term) -> Term:
        """Write a term so that no truth in it can be NULL. It must be no open truth itself."""
        return self._settle_all([output], lambda: self._value(output))

    def _settle_all(self, wanted: Iterable[Term], give: Callable[[], Term]) -> Term:
        # From the innermost out, so that no rulebook is too deep for Python's stack.
        waiting, order = list(wanted), set[Term]()
        while waiting:
            term = waiting.pop()
            if term in order or term in self._plain or term in self._pairs:
                continue
            order.add(term)
            waiting += [part for part in term.args if isinstance(part, Term)]
        for term in sorted(order, key=lambda each: each.number):
            if self.is_truth(term):
                self._split(term)
            else:
                self._value(term)
        return give()

    def is_truth(self, term: Term) -> bool:
        """Say whether a term is yes or no."""
        known = self._truths.get(term)
        if known is None:
            known = self._truths[term] = self._find_kind(term)
        return known

    def _find_kind(self, term: Term) -> bool:
        op, args = term.op, term.args
        if op in _TRUTHS:
            return True
        if op == "constant":
            return isinstance(term.value, bool)
        if op == "raw":
            return self._is_flag(term)
        if op == "lift":
            return self.is_truth(args[0])
        if op == "collect":
            return args[0] in ("any", "or")
        if op == "coalesce":
            return any(self.is_truth(each) for each in args)
        if op == "case":
            return any(self.is_truth(each) for each in (*args[1::2], args[-1]))
        return False

    def pass_on(self, titles: dict[Term, str]) -> None:
        """Give the two that a truth became its title."""
        for term, title in list(titles.items()):
            sure, could = self._pairs.get(term, (term, term))
            titles.setdefault(sure, title)
            titles.setdefault(could, f"{title}_mungkin")

    # --- values that are no truths

    def _value(self, term: Term) -> Term:
        if self.is_truth(term):
            sure, could = self._split(term)
            if sure is could:
                return sure
            # Only a column of a table of ours asks for it: NULL where it is open.
            return self._terms.case(sure, self._terms.true, could, self._terms.null, self._terms.false)
        known = self._plain.get(term)
        if known is None:
            known = self._plain[term] = self._rebuild(term)
        return known

    def _rebuild(self, term: Term) -> Term:
        terms, args = self._terms, term.args
        if term.op in ("constant", "raw"):
            return term
        if term.op == "lift":
            return terms.lift(self._value(args[0]), term.frame)
        if term.op == "collect":
            return terms.collect(args[0], self._value(args[1]), args[2], str(term.frame), args[3])
        if term.op == "case":
            parts: list[Term] = []
            for condition, value in zip(args[:-1:2], args[1::2], strict=True):
                parts += [self._split(condition)[0], self._value(value)]
            return terms.case(*parts, self._value(args[-1]))
        if term.op == "coalesce":
            return terms.coalesce(*(self._value(each) for each in args))
        given = [self._value(each) if isinstance(each, Term) else each for each in args]
        return terms.apply(term.op, *given, total=term.total)

    # --- truths

    def _split(self, term: Term) -> Pair:
        known = self._pairs.get(term)
        if known is None:
            known = self._pairs[term] = self._find_pair(term)
        return known

    def _find_pair(self, term: Term) -> Pair:
        terms, args = self._terms, term.args
        match term.op:
            case "constant":
                return (terms.false, terms.true) if term.value is None else (term, term)
            case "raw":
                return self._open(term)
            case "lift":
                sure, could = self._split(args[0])
                return terms.lift(sure, term.frame), terms.lift(could, term.frame)
            case "and" | "or":
                join = terms.conjoin if term.op == "and" else terms.disjoin
                pairs = [self._split(each) for each in args]
                return join(sure for sure, _ in pairs), join(could for _, could in pairs)
            case "not":
                sure, could = self._split(args[0])
                return terms.negate(could), terms.negate(sure)
            case "is null":
                return self._same(self._nullness(args[0]))
            case "coalesce":
                return self._first_known(args)
            case "case":
                return self._case(args)
            case "collect":
                return self._collect(term)
            case "compare":
                return self._compare(*args)
            case "among":
                return self._among(*args)
        return self._open(
            terms.apply(term.op, *(self._value(each) if isinstance(each, Term) else each for each in args))
        )

    def _open(self, term: Term) -> Pair:
        """Split what SQL itself gives as yes, no or NULL."""
        return self._terms.surely(term), self._terms.could(term)

    @staticmethod
    def _same(term: Term) -> Pair:
        return term, term

    def _nullness(self, term: Term) -> Term:
        terms = self._terms
        if not self.is_truth(term) or term.op == "raw":
            return terms.is_null(self._value(term) if term.op != "raw" else term)
        sure, could = self._split(term)
        return terms.false if sure is could else terms.conjoin([could, terms.negate(sure)])

    def _first_known(self, args: tuple[Term, ...]) -> Pair:
        terms = self._terms
        sure, could = self._split(args[-1])
        for each in reversed(args[:-1]):
            known, maybe = self._split(each)
            sure = terms.disjoin([known, terms.conjoin([maybe, sure])])
            could = terms.disjoin([known, terms.conjoin([maybe, could])])
        return sure, could

    def _case(self, args: tuple[Term, ...]) -> Pair:
        terms = self._terms
        sure, could = self._split(args[-1])
        for condition, value in reversed(list(zip(args[:-1:2], args[1::2], strict=True))):
            held = self._split(condition)[0]
            then = self._split(value)
            otherwise = terms.negate(held)
            same = sure is could and then[0] is then[1]
            sure = terms.disjoin([terms.conjoin([held, then[0]]), terms.conjoin([otherwise, sure])])
            could = sure if same else terms.disjoin([terms.conjoin([held, then[1]]), terms.conjoin([otherwise, could])])
        return sure, could

    def _collect(self, term: Term) -> Pair:
        """Gather truths: ``or`` of no row is no; ``any`` leaves out what is open, and of nothing is open."""
        how, body, frame, keys = term.args
        sure, could = self._split(body)
        found = self._any(term, sure, frame, keys)
        if how == "or":
            return found, found if sure is could else self._any(term, could, frame, keys)
        denied = self._any(term, self._terms.negate(could), frame, keys)
        return found, self._terms.disjoin([found, self._terms.negate(denied)])

    def _any(self, term: Term, body: Term, frame: str, keys: Any) -> Term:
        if body is self._terms.false:
            return body
        return self._terms.surely(self._terms.collect("any", body, frame, str(term.frame), keys))

    def _compare(self, op: str, left: Term, right: Term) -> Pair:
        terms = self._terms
        if self.is_truth(left) or self.is_truth(right):
            (one, one_could), (other, other_could) = self._split(left), self._split(right)
            both = terms.conjoin([one, other])
            neither = terms.conjoin([terms.negate(one_could), terms.negate(other_could)])
            apart = terms.disjoin(
                [terms.conjoin([one, terms.negate(other_could)]), terms.conjoin([other, terms.negate(one_could)])]
            )
            return terms.disjoin([both, neither]), terms.negate(apart)
        left, right = self._value(left), self._value(right)
        compared = terms.compare(op, left, right)
        if compared.total:
            return self._same(compared)
        if right.is_constant or left.is_constant:
            column, constant = (left, right) if right.is_constant else (right, left)
            low, high = self._outside(column, constant.value)
            if op == "=":
                sure = terms.compare("=", low, constant)
                return sure, terms.disjoin([sure, terms.is_null(column)])
            if not isinstance(constant.value, str):
                if right.is_constant:
                    return terms.compare(op, high, right), terms.compare(op, low, right)
                return terms.compare(op, left, low), terms.compare(op, left, high)
        return self._open(compared)

    def _among(self, column: Term, names: tuple[str, ...]) -> Pair:
        terms = self._terms
        column = self._value(column)
        if column.total:
            return self._same(terms.among(column, names))
        sure = terms.among(self._outside(column, "")[0], names)
        return sure, terms.disjoin([sure, terms.is_null(column)])

    def _outside(self, column: Term, like: Any) -> tuple[Term, Term]:
        """Give a column with a value in place of NULL: one below what it is compared with, and one above."""
        ends: tuple[Any, Any] = (-_BEYOND, _BEYOND)
        if isinstance(like, str):
            ends = ("", "")
        elif isinstance(like, date):
            ends = (_EARLIEST, _LATEST)
        elif abs(like) >= _BEYOND:  # a decimal as a whole number can have more digits than a large integer
            ends = (like - 1, like + 1)
        low, high = (self._terms.coalesce(column, self._terms.constant(end)) for end in ends)
        return low, high
