"""The order in which terms are computed: one pass over the rows of a table for all that does not wait for another.

A *stage* is one pass over a frame. A term waits for the stage below it where it gathers over rows, and for the stage
above it where it reads the row above; so the stages of a frame are numbered by how often something was gathered before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sasaran.sql.terms import Term

Place = tuple[str, int]
"""A frame and the number of a stage of it."""


@dataclass
class Stage:
    """One pass over a frame: what it takes over from the stage before, reads above, gathers below, and computes.

    ``levels`` are the columns that it computes, each level from those before; ``wanted`` all that others read of it.
    """

    place: Place
    before: Place | None = None
    raws: dict[Term, None] = field(default_factory=dict)
    carried: dict[Term, None] = field(default_factory=dict)
    lifts: dict[Term, None] = field(default_factory=dict)
    gathered: dict[Term, None] = field(default_factory=dict)
    computed: dict[Term, int] = field(default_factory=dict)
    wanted: dict[Term, None] = field(default_factory=dict)


class Staging:
    """Puts the terms that outputs need into stages."""

    def __init__(self, outputs: Iterable[Term], root: str) -> None:
        self.outputs = list(outputs)
        self._numbers: dict[Term, int] = {}
        self._uses: dict[Term, int] = {}
        self._exported: set[Term] = set()
        self._operands: dict[Term, list[Term]] = {}
        for term in self.outputs:
            self._count(term)
        self._spread()
        self.last = max((self.number(term) for term in self.outputs), default=0)
        self._existing = self._list_places(root)
        self.stages: dict[Place, Stage] = {}
        for term in self.outputs:
            self._want(self._at(root, self.last), term)
        self._stage(self._at(root, self.last))

    def number(self, term: Term) -> int:
        """Give the number of the stage in which a term can be computed."""
        return self._numbers.get(term, 0)

    def is_column(self, term: Term) -> bool:
        """Say whether a term is a column of its own: because others read it, or more than one does."""
        if term.is_constant:
            return False
        return term.op in ("raw", "lift", "collect") or term in self._exported or self._uses.get(term, 0) > 1

    def ordered(self) -> list[Stage]:
        """List the stages so that each comes after those that it reads."""
        found: dict[Place, Stage] = {}

        def visit(place: Place) -> None:
            stage = self.stages[place]
            if place in found:
                return
            if stage.before is not None:
                visit(stage.before)
            for lift in stage.lifts:
                visit(self.source_of(lift))
            for gathered in stage.gathered:
                visit(self.group_of(gathered))
            found[place] = stage

        for place in list(self.stages):
            visit(place)
        return list(found.values())

    def source_of(self, lift: Term) -> Place:
        """Give the stage above that a lifted term is read from."""
        inner: Term = lift.args[0]
        assert inner.frame is not None, "a constant is not lifted"
        return self._at(inner.frame, self.number(inner))

    def group_of(self, gathered: Term) -> Place:
        """Give the stage below over which a term is gathered."""
        return self._at(gathered.args[2], self.number(gathered) - 1)

    def operands(self, term: Term) -> list[Term]:
        """List the columns that a term is computed from, within its own frame."""
        known = self._operands.get(term)
        if known is None:
            found: dict[Term, None] = {}
            for part in term.args:
                if isinstance(part, Term) and not part.is_constant:
                    if self.is_column(part):
                        found[part] = None
                    else:
                        found.update(dict.fromkeys(self.operands(part)))
            known = self._operands[term] = list(found)
        return known

    # --- which terms there are

    def _count(self, term: Term) -> None:
        order: list[Term] = []
        seen: set[Term] = set()
        waiting = [(term, False)]
        while waiting:
            each, ready = waiting.pop()
            if ready:
                order.append(each)
                continue
            if each in seen or each in self._numbers:
                continue
            seen.add(each)
            waiting.append((each, True))
            waiting += [(part, False) for part in each.args if isinstance(part, Term) and not part.is_constant]
        for each in order:
            parts = [part for part in each.args if isinstance(part, Term) and not part.is_constant]
            for part in parts:
                self._uses[part] = self._uses.get(part, 0) + 1
            self._numbers[each] = max((self._numbers[part] for part in parts), default=0) + (each.op == "collect")

    def _spread(self) -> None:
        """Note what is read from another stage than the one that computes it."""
        self._exported.update(term for term in self.outputs if not term.is_constant)
        for term, number in self._numbers.items():
            for part in term.args:
                if isinstance(part, Term) and not part.is_constant:
                    crosses = term.op == "lift" or (term.op != "collect" and self._numbers[part] < number)
                    if crosses:
                        self._exported.add(part)

    def _list_places(self, root: str) -> Mapping[str, list[int]]:
        places: dict[str, set[int]] = {root: {0, self.last}}
        for term, number in self._numbers.items():
            if term.frame is not None:
                places.setdefault(term.frame, set()).add(number)
            if term.op == "collect":
                places.setdefault(term.args[2], set()).add(number - 1)
        return {frame: sorted(numbers) for frame, numbers in places.items()}

    def _at(self, frame: str, number: int) -> Place:
        return frame, max(each for each in self._existing[frame] if each <= number)

    # --- what each stage reads

    def _stage(self, place: Place) -> Stage:
        if place not in self.stages:
            frame, number = place
            earlier = [each for each in self._existing[frame] if each < number]
            before = self._stage((frame, earlier[-1])).place if earlier else None
            self.stages[place] = Stage(place, before)
        return self.stages[place]

    def _want(self, place: Place, term: Term) -> None:
        """Make a term a column of what a stage gives."""
        stage = self._stage(place)
        if term.is_constant or term in stage.wanted:
            return
        stage.wanted[term] = None
        self._reach(stage, term)

    def _reach(self, stage: Stage, term: Term) -> int:
        """Have a column at hand in a stage; give the level at which it is."""
        if term in stage.computed:
            return stage.computed[term]
        _, number = stage.place
        if stage.before is not None and self.number(term) <= stage.before[1]:
            stage.carried[term] = None
            self._want(stage.before, term)
            return 0
        if term.op == "raw":
            stage.raws[term] = None
            return 0
        if term.op == "lift":
            stage.lifts[term] = None
            self._want(self.source_of(term), term.args[0])
            return 0
        if term.op == "collect":
            stage.gathered[term] = None
            below = self.group_of(term)
            body: Term = term.args[1]
            self._stage(below)
            if not body.is_constant:
                for part in [body] if self.is_column(body) else self.operands(body):
                    self._want(below, part)
            return 0
        assert self.number(term) <= number, "a term is computed when all that it reads is there"
        level = 1 + max((self._reach(stage, part) for part in self.operands(term)), default=0)
        stage.computed[term] = level
        return level
