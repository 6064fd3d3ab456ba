"""What is left of a truth that is not known, and the fewest facts that settle it.

What is left is a nest of tuples over open facts. It is evaluated for every way in which the facts could turn out or
stay open at once: a truth is two whole numbers, whose bits say in which of these ways it holds and in which it does
not (strong Kleene, so in the others it is not known).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any

from sasaran.evaluate.choices import Choices
from sasaran.evaluate.compiled.dates import COUNT
from sasaran.evaluate.compiled.forms import Forms, form_of
from sasaran.evaluate.compiled.open_values import BeyondError, Noted, merge_uses
from sasaran.evaluate.smallest import FEW, can_search, search_smallest
from sasaran.ir.decision import Fact

Masks = tuple[int, int]


_FORMS = Forms()
Decides = Callable[[Sequence[tuple[Fact, Any]]], bool]
"""Says whether some answers decide, by reading the household as if they were known."""


def find_smallest(
    found: Mapping[int, Noted], left: Sequence[Any], doubtful: bool, decides: Decides, alone: bool = False
) -> tuple[tuple[Fact, ...], bool]:
    """Find the smallest set of open facts that decides, as the reference does.

    Where some facts are trusted elsewhere (``doubtful``), what is left of the truth doesn't tell all: an answer may
    undo the trust. There every answer is tried; so it is where what is left can't be told, of one household ``alone``:
    what decides then may be its own numbers, which others like it don't have.

    Raises:
        BeyondError: What is left can't be told.
    """
    facts = tuple(uses[0] for uses in found.values())
    if len(facts) <= 1 and not doubtful:
        return facts, True
    if len(facts) > FEW:
        return facts, False
    choices = [merge_uses(uses) for uses in found.values()]
    if not can_search(choices):
        return facts, False
    if doubtful:
        return _search_by_trial(facts, choices, decides, doubtful=True)
    if len(left) == 1:
        keys, tried = list(found), dict(zip(found, choices, strict=True))
        plain = _read_plainly(left[0], tried)
        if plain is not None and len(plain[2]) == len(keys) == len(set(plain[2])):
            deciding = {*plain[0], *plain[1]}
            first = [fact for key, fact in zip(keys, facts, strict=True) if key in deciding]
            return (*first, *(fact for key, fact in zip(keys, facts, strict=True) if key not in deciding)), True
    whole = left[0] if len(left) == 1 else None
    form = form_of(whole, list(found), choices)
    known = _FORMS.find(form)
    if known is None:
        try:
            settling = Ways(list(found), choices).settling(whole)
        except BeyondError:
            if not alone:
                raise
            return _search_by_trial(facts, choices, decides, doubtful=False)
        known = _FORMS.keep(form, search_smallest(tuple(range(len(facts))), *settling))
    chosen, exact = known
    return tuple(facts[place] for place in chosen), exact


def _search_by_trial(
    facts: tuple[Fact, ...], choices: Sequence[Choices], decides: Decides, *, doubtful: bool
) -> tuple[tuple[Fact, ...], bool]:
    """Search by reading the household anew for every way in which facts could turn out."""
    tried = [found or () for found in choices]
    known: dict[tuple[tuple[int, int], ...], bool] = {}

    def is_decided(answers: tuple[tuple[int, int], ...]) -> bool:
        if answers not in known:
            known[answers] = decides([(facts[place], tried[place][choice]) for place, choice in answers])
        return known[answers]

    def settle(places: tuple[int, ...]) -> bool:
        every = product(*([(place, choice) for choice in range(len(tried[place]))] for place in places))
        return all(is_decided(answers) for answers in every)

    def settles_alone(place: int) -> bool:
        return any(is_decided(((place, choice),)) for choice in range(len(tried[place])))

    chosen, exact = search_smallest(tuple(range(len(facts))), settle, settles_alone, doubtful)
    return tuple(facts[place] for place in chosen), exact


Plain = tuple[list[int], list[int], list[int]]


def _read_plainly(left: Any, choices: Mapping[int, Choices]) -> Plain | None:
    """List the facts that could alone make a truth hold, those that could alone make it fail, and all that it reads.

    Where `and`, `or` and `not` read each fact once, and each could turn out either way, every fact is needed: the
    others can turn out so that all hangs on it. None: it is not as plain as that.
    """
    if left is None or left is True or left is False:
        return None
    op, what, *more = left
    if op == "is":
        return [what], [what], [what]
    if op == "test":
        test = _test(*more)
        truths = {test(value) for value in choices[what] or ()}
        return ([what], [what], [what]) if truths == {True, False} else None
    if op not in ("and", "or", "not") or not what:
        return None
    below = []
    for part in what:
        found = _read_plainly(part, choices)
        if found is None:
            return None
        below.append(found)
    if op == "not":
        (holds, fails, every), *rest = below
        return None if rest else (fails, holds, every)
    if len(below) == 1:
        return below[0]
    every = [key for _, _, keys in below for key in keys]
    if op == "and":
        return [], [key for _, fails, _ in below for key in fails], every
    return [key for holds, _, _ in below for key in holds], [], every


class Ways:
    """Every way in which some facts could turn out or stay open: the fact at ``place`` as its choice ``digit - 1``."""

    __slots__ = ("_choices", "_marks", "_places", "whole")

    def __init__(self, keys: Sequence[int], choices: Sequence[Choices]) -> None:
        self._places = {key: place for place, key in enumerate(keys)}
        self._choices = [tried or () for tried in choices]
        total = 1
        for tried in self._choices:
            total *= 1 + len(tried)
        self.whole = (1 << total) - 1
        self._marks: list[list[int]] = []
        stride = 1
        for tried in self._choices:
            period = stride * (1 + len(tried))
            first = ((1 << stride) - 1) * (self.whole // ((1 << period) - 1))
            self._marks.append([first << (stride * digit) for digit in range(1 + len(tried))])
            stride = period

    def settling(self, left: Any) -> tuple[Callable[[tuple[int, ...]], bool], Callable[[int], bool]]:
        """Give the tests whether some facts settle what is left however they turn out, and whether one could alone."""
        true, false = self.evaluate(left)
        undecided = self.whole & ~(true | false)

        def given(places: tuple[int, ...]) -> int:
            mask = self.whole
            for place, marks in enumerate(self._marks):
                mask &= ~marks[0] if place in places else marks[0]
            return mask

        return lambda places: not given(places) & undecided, lambda place: bool(given((place,)) & ~undecided)

    def evaluate(self, left: Any) -> Masks:
        """Evaluate what is left of a truth."""
        if left is None:
            raise BeyondError
        if left is True or left is False:
            return (self.whole, 0) if left else (0, self.whole)
        op, what, *more = left
        if op == "is":
            return self._turn(what, lambda value: bool(value))
        if op == "test":
            return self._turn(what, _test(*more))
        if op == "verify":
            return self._verify(what, *more)
        below = [self.evaluate(part) for part in what]
        if op == "tally":
            return self._tally(below, more[0])
        if not below:
            raise BeyondError
        if op == "not":
            ((true, false),) = below
            return false, true
        true, false = (self.whole, 0) if op == "and" else (0, self.whole)
        for holds, fails in below:
            true, false = (true & holds, false | fails) if op == "and" else (true | holds, false & fails)
        return true, false

    def _turn(self, key: int, test: Callable[[Any], bool | None]) -> Masks:
        """Evaluate what turns on one fact."""
        place = self._places[key]
        true = false = 0
        for value, mark in zip(self._choices[place], self._marks[place][1:], strict=True):
            truth = test(value)
            if truth is True:
                true |= mark
            elif truth is False:
                false |= mark
        return true, false

    def _verify(self, key: int, negative: bool, bare: bool | None, below: Sequence[Any]) -> Masks:
        """Evaluate an indicative node: one of its truths is firm, the other waits for an answer."""
        if bare is None:
            if len(below) != 1:
                raise BeyondError
            true, false = self.evaluate(below[0])
        else:
            true, false = self.evaluate(bare)
        yes, no = self._turn(key, lambda value: bool(value))
        firm = false if negative else true
        return (yes & ~firm, firm | no & ~firm) if negative else (firm | yes & ~firm, no & ~firm)

    def _tally(self, below: Sequence[Masks], count: Any) -> Masks:
        """Evaluate that at least so many hold."""
        if count.__class__ is not int:
            raise BeyondError
        sure = self._at_least([true for true, _ in below], count)
        could = self._at_least([self.whole & ~false for _, false in below], count)
        return sure, self.whole & ~could

    def _at_least(self, masks: Sequence[int], count: int) -> int:
        reached = [self.whole, *[0] * max(0, count)]
        for mask in masks:
            for place in range(len(reached) - 1, 0, -1):
                reached[place] |= reached[place - 1] & mask
        return reached[count] if count > 0 else self.whole


def _test(
    function: Callable[..., bool | None],
    on_left: bool,
    cut: Any,
    order: tuple[str, ...],
    negated: bool,
    unit: str | None = None,
    day: Any = None,
) -> Callable[[Any], bool | None]:
    """Give the test of a fact's value; of a birth date, it is the age on a day that is compared."""

    def test(value: Any) -> bool | None:
        if unit is not None:
            value = max(0, COUNT[unit](value, day))
        pair = (value, cut) if on_left else (cut, value)
        truth = function(*pair, order) if order else function(*pair)
        return truth if truth is None or not negated else not truth

    return test
