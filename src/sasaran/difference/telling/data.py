"""A difference → plain data for other programs: names and codes as in the rules, readings in one language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sasaran.difference.changes import (
    AmountChange,
    BenefitChange,
    Clause,
    ConditionChange,
    Difference,
    FactChange,
    PairChange,
    ParameterChange,
    Piece,
    ProgramChange,
    Stretch,
)
from sasaran.difference.telling.readings import Voice
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Content, Edition, Interval
from sasaran.ir.values import Range


def describe_difference(difference: Difference, lang: str = "id") -> dict[str, Any]:
    """Give a difference as data that JSON can hold; ``through`` null means: without end."""
    voice = Voice(lang)
    for content in (difference.new, difference.old):
        voice.labels(content)
    describe = _Describer(difference, voice)
    return {
        "old": _side(difference.old, difference.names[0]),
        "new": _side(difference.new, difference.names[1]),
        "on": None if difference.on is None else difference.on.isoformat(),
        "changed": difference.changed,
        "identical": difference.identical,
        "programs": [describe.program(change) for change in difference.programs],
        "parameters": [describe.parameter(change) for change in difference.parameters],
        "items": [
            {"kind": change.kind, "sort": change.sort, "name": change.name, "facts": describe.facts(change.facts)}
            for change in difference.items
        ],
        "wording": [
            {"sort": change.sort, "name": change.name, "texts": list(change.texts)} for change in difference.wording
        ],
    }


def _side(content: Content, name: str) -> dict[str, Any]:
    return {"name": name, "rulebook": content.name, "version": content.version, "hash": content.hash}


def _days(during: Interval) -> dict[str, str | None]:
    return {
        "from": None if during.start == FIRST_DAY else during.start.isoformat(),
        "through": None if during.end == LAST_DAY else during.end.isoformat(),
    }


class _Describer:
    def __init__(self, difference: Difference, voice: Voice) -> None:
        self.difference, self.voice = difference, voice

    def program(self, change: ProgramChange) -> dict[str, Any]:
        return {
            "program": change.program,
            "added": [_edition(edition) for edition in change.added],
            "dropped": [_edition(edition) for edition in change.dropped],
            "moved": [
                {"edition": other.id, "old": _days(one.during), "new": _days(other.during)}
                for one, other in change.moved
            ],
            "days": [self._piece(piece) for piece in change.pieces],
            "editions": [self._pair(pair) for pair in change.pairs],
        }

    def _piece(self, piece: Piece) -> dict[str, Any]:
        return {
            **_days(piece.during),
            "old": [edition.id for edition in piece.old],
            "new": [edition.id for edition in piece.new],
            "effect": piece.effect.value,
            "gaps_only": piece.gaps_only,
        }

    def _pair(self, pair: PairChange) -> dict[str, Any]:
        return {
            "old": pair.old.id,
            "new": pair.new.id,
            "conditions": [self._condition(change) for change in pair.conditions],
            "benefits": [self._benefit(change) for change in pair.benefits],
            "facts": self.facts(pair.facts),
        }

    def _condition(self, change: ConditionChange) -> dict[str, Any]:
        return {
            "kind": change.kind,
            "negative": change.negative,
            "within": change.within or None,
            "rows": change.rows or None,
            "old": _place(change.old),
            "new": _place(change.new),
            "days": [self._stretch(stretch, change) for stretch in change.stretches],
        }

    def _stretch(self, stretch: Stretch, change: ConditionChange) -> dict[str, Any]:
        readings = [
            None if clause is None else self.voice.clause(clause, stretch.during.start)
            for clause in (change.old, change.new)
        ]
        return {**_effect(stretch), "gaps_only": stretch.gaps_only, "old": readings[0], "new": readings[1]}

    def _benefit(self, change: BenefitChange) -> dict[str, Any]:
        benefit = change.new or change.old
        return {
            "kind": change.kind,
            "form": None if benefit is None else benefit.form,
            "amounts": [self._amount(amount) for amount in change.amounts],
            "facts": self.facts(change.facts),
        }

    def _amount(self, change: AmountChange) -> dict[str, Any]:
        days = [
            {
                **_effect(stretch),
                "old": None if change.old is None else self.voice.phrase(change.old, stretch.during.start),
                "new": None if change.new is None else self.voice.phrase(change.new, stretch.during.start),
            }
            for stretch in change.stretches
        ]
        return {"part": change.key, "row": change.row or None, "days": days}

    def parameter(self, change: ParameterChange) -> dict[str, Any]:
        values = [
            {**_days(each.during), "key": each.key, "area": each.area, "old": _plain(each.old), "new": _plain(each.new)}
            for each in change.values
        ]
        return {
            "parameter": change.name,
            "values": values,
            "facts": self.facts(change.facts),
            "used_by": list(change.used_by),
        }

    def facts(self, facts: Iterable[FactChange]) -> list[dict[str, Any]]:
        """Give what is stated otherwise, each side as it is read."""
        return [
            {
                "key": fact.key,
                "of": fact.name or None,
                "old": self.voice.thing(self.difference.old, fact.old),
                "new": self.voice.thing(self.difference.new, fact.new),
            }
            for fact in facts
        ]


def _edition(edition: Edition) -> dict[str, Any]:
    return {"edition": edition.id, **_days(edition.during)}


def _effect(stretch: Stretch) -> dict[str, Any]:
    paths = [[{"kind": kind, "name": name} for kind, name in path] for path in stretch.through]
    return {**_days(stretch.during), "effect": stretch.effect.value, "via": paths}


def _place(clause: Clause | None) -> dict[str, Any] | None:
    if clause is None:
        return None
    span = clause.node.span
    return {"node": clause.node.id, "path": span.path, "line": span.line, "column": span.column}


def _plain(value: object) -> object:
    """Give a value of a parameter; several where sources disagree; decimals as text, so that none is lost."""
    if isinstance(value, tuple):
        values = [_plain(item) for item in value]
        return values[0] if len(values) == 1 else {"one_of": values}
    if isinstance(value, Range):
        return {"at_least": _plain(value.lo), "at_most": _plain(value.hi)}
    if isinstance(value, frozenset):
        return sorted(value)
    return value if value is None or isinstance(value, (bool, int)) else str(value)
