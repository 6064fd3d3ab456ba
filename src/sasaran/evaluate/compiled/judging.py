"""Find the outcome of an edition as if open facts were answered, and contested parameters settled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sasaran.evaluate.compiled.functions import Library
from sasaran.evaluate.compiled.open_values import DoubtfulError
from sasaran.evaluate.compiled.trials import Given, suppose
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content, Edition, Option

MOST_SETTLED = 32
Judge = Callable[[Facts], Any]
"""From facts to the outcome on trust, and the outcome of each recipient (see `readings`)."""


class Judges:
    """Judges one edition, under its rules as they are and as they would be with contested parameters settled."""

    def __init__(self, library: Library, edition: Edition, judge: Judge, make: Callable[[Library], Judge]) -> None:
        self._library, self._edition, self._judge, self._make = library, edition, judge, make
        self._settled: dict[tuple[tuple[str, Any], ...], Judge] = {}

    def try_answers(self, facts: Facts, given: Given) -> Any:
        """Judge a household as if some of its open facts were known.

        Raises:
            DoubtfulError: That can't be done here.
        """
        chosen = tuple([(fact.name or "", value) for fact, value in given if fact.kind == "parameter"])
        answers = [(fact, value) for fact, value in given if fact.kind != "parameter"]
        judge = self._judge if not chosen else self._settle(chosen)
        return judge(suppose(self._library.content, facts, answers) if answers else facts)

    def _settle(self, chosen: tuple[tuple[str, Any], ...]) -> Judge:
        judge = self._settled.get(chosen)
        if judge is None:
            if len(self._settled) >= MOST_SETTLED:
                raise DoubtfulError
            content = settle(self._library.content, chosen)
            judge = self._make(Library(content, self._library.on, (self._edition,)))
            self._settled[chosen] = judge
        return judge


def settle(content: Content, chosen: tuple[tuple[str, Any], ...]) -> Content:
    """Give the same rulebook with contested parameters settled."""
    parameters = {**content.parameters}
    for name, value in chosen:
        options = (Option(value, "", "law"),)
        stretches = tuple(
            replace(each, options=options, between=None) if value in [option.value for option in each.options] else each
            for each in parameters[name].values
        )
        parameters[name] = replace(parameters[name], values=stretches)
    return replace(content, parameters=parameters)
