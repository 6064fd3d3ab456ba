"""What is left of a truth, without whose facts they are: of one form the fewest facts that settle it are the same.

A form holds only what a rulebook publishes and codes, yes or no, and small numbers: nothing by which somebody could be
known (docs/adr/0008). What turns on more than that has no form, and is searched anew each time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sasaran.evaluate.choices import Choices
from sasaran.evaluate.compiled.sketch import SMALL

MOST_FORMS = 20_000
Form = tuple[Any, ...]
Chosen = tuple[tuple[int, ...], bool]
"""The places of the fewest facts, and whether they are proved to be the fewest."""


class OwnError(Exception):
    """What is left turns on what only its household has."""


class Forms:
    """Remembers what was found for each form. Threads may share it: every entry is right."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: dict[Form, Chosen] = {}

    def find(self, form: Form | None) -> Chosen | None:
        """Give what was found for a form before."""
        return None if form is None else self._found.get(form)

    def keep(self, form: Form | None, chosen: Chosen) -> Chosen:
        """Remember what was found for a form."""
        if form is not None:
            if len(self._found) >= MOST_FORMS:
                self._found.clear()
            self._found[form] = chosen
        return chosen


def form_of(left: Any, keys: Sequence[int], choices: Sequence[Choices]) -> Form | None:
    """Give the form of what is left; None: it has none."""
    try:
        tried = tuple([_public_all(each or ()) for each in choices])
        return _form(left, {key: place for place, key in enumerate(keys)}), tried
    except OwnError:
        return None


def _form(left: Any, places: Mapping[int, int]) -> Any:
    if left is True or left is False:
        return left
    if left is None:
        raise OwnError
    op = left[0]
    if op == "is":
        return op, places[left[1]]
    if op == "test":
        function, on_left, cut, order, negated, *more = left[2:]
        if more:  # a birth date
            raise OwnError
        return op, places[left[1]], function, on_left, _public(cut), order, negated
    if op == "verify":
        _, key, negative, bare, below = left
        return op, places[key], negative, bare, tuple([_form(each, places) for each in below])
    counts = left[2:]
    if any(each.__class__ is not int for each in counts):
        raise OwnError
    return op, tuple([_form(each, places) for each in left[1]]), *counts


def _public_all(values: Sequence[Any]) -> tuple[Any, ...]:
    return tuple([_public(each) for each in values])


def _public(value: Any) -> Any:
    """Give a value with its class (True is not 1); it must not be of one household alone."""
    kind = value.__class__
    if kind is bool or kind is str or (kind is int and -SMALL < value < SMALL) or kind is frozenset or value is None:
        return kind, value
    raise OwnError
