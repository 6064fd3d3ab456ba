"""A rulebook and a date → the source of the functions of a plan, and what they need to run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sasaran.evaluate.compiled import values
from sasaran.evaluate.compiled.dates import elapsed, part_of, shift_span
from sasaran.evaluate.compiled.enrolments import are_lists_known
from sasaran.evaluate.compiled.graph import Binder, Cell, Graph
from sasaran.evaluate.compiled.loops import LoopWriter
from sasaran.evaluate.compiled.nodes import Rules
from sasaran.evaluate.compiled.operators import Resources
from sasaran.evaluate.compiled.statements import Statements
from sasaran.ir.facts import Row
from sasaran.ir.rulebook import Content, Edition, Entity
from sasaran.ir.values import Range


@dataclass(frozen=True, slots=True)
class Watched:
    """What is seen of each row of a list: which things, in the order of what the function notes after the label."""

    binder: Binder
    ids: tuple[str, ...]
    cell: Cell


class Library:
    """What all functions of a plan share: the graph of the rules, the lookups, the constants."""

    def __init__(self, content: Content, on: date, editions: Sequence[Edition]) -> None:
        self.content, self.on, self.editions = content, on, tuple(editions)
        self.graph = Graph()
        self.resources = Resources(content, on)
        self.trusting = Rules(content, on, self.graph, trusting=True)
        self.strict = Rules(content, on, self.graph, trusting=False)
        self.constants: dict[str, Any] = {
            "_": object(), "BLANK": Row("", "", {}, {}), "STATEMENTS": Statements(content),
            "Range": Range, "date": date,
            "elapsed": elapsed, "part_of": part_of, "shift_span": shift_span, "are_lists_known": are_lists_known,
            **{name: getattr(values, name) for name in _USED},
        }  # fmt: skip
        self.nodes: dict[str, dict[str, tuple[Cell, Binder | None]]] = {}
        self.outcomes = tuple(self._lower(edition) for edition in self.editions)

    def _lower(self, edition: Edition) -> Cell:
        self.trusting.seen = {}
        cell = self.trusting.edition(edition)
        self.nodes[edition.id] = {
            name: (seen, next((binder for binder in reversed(tuple(scope.values())) if binder.is_loop), None))
            for name, (seen, scope) in self.trusting.seen.items()
        }
        return cell

    def bind_recipient(self, edition: Edition) -> Binder | None:
        """Give the rows that receive; None for a program of the household."""
        path: list[Entity] = []
        entity = self.content.entities.get(edition.recipient)
        while entity is not None and entity.parent is not None:
            path.insert(0, entity)
            entity = self.content.entities[entity.parent]
        binder = self.trusting.root
        for level, entity in enumerate(path):
            binder = Binder("each", entity.name, entity.list_name, binder, level)
        return binder if path else None

    def watch(self, seen: dict[Binder, dict[str, Cell]]) -> tuple[Watched, ...]:
        """Make the cells that note things of each row; those in inner loops hang below those of outer ones."""
        made: list[Watched] = []
        inner: dict[Binder | None, list[Cell]] = {}
        for binder in sorted(seen, key=lambda binder: -binder.level):
            args = [*seen[binder].values(), *inner.get(binder, ())]
            cell = self.graph.cell("watch", self.trusting.presence(binder), *args, bound=binder)
            made.append(Watched(binder, tuple(seen[binder]), cell))
            inner.setdefault(cell.region, []).append(cell)
        return tuple(made)

    def find_doubt(self) -> Cell:
        """Make the cell that is true where a household may contradict a named member: two are the one, or none is.

        It is read on trust: what contradicts strictly always does so here, so that only these need a closer look.
        """
        to, found = self.trusting, []
        for definition in self.content.definitions.values():
            version = definition.on(self.on)
            owner = self.content.entities[definition.entity]
            if definition.member_of is None or version is None or owner.parent is not None:
                continue
            entities = self.content.entities.values()
            members = next(each for each in entities if definition.member_of in (each.list_name, each.name))
            binder = Binder("each", members.name, members.list_name, to.root)
            is_one = to.value(version.body, to.scope_of(binder))
            count = self.graph.cell("count", to.presence(binder), is_one, data=0, bound=binder)
            anybody = to.any_row(binder, to.presence(binder), self.graph.constant(True))
            found.append(self.graph.cell("less", self.graph.constant(1), count, data=()))
            nobody = self.graph.cell("equal", count, self.graph.constant(0), data=())
            found.append(to.conjoin([nobody, anybody]))
        return to.disjoin(found)

    def write(
        self, name: str, roots: Sequence[Cell], single: Sequence[Cell], seen: Sequence[Watched], eager: bool = False
    ) -> str:
        """Write the source of a function from facts to a tuple: of the roots, then each single, then what was seen."""
        outer = [watched.cell for watched in seen if watched.cell.region is None]
        writer = LoopWriter(self.content, self.on, self.graph, self.constants, eager)
        writer.resources = self.resources
        writer.write_loops([*roots, *single, *outer])
        texts = [writer.need(root) for root in roots]
        more = [writer.need(cell) for cell in single] + [writer.name(watched.cell) for watched in seen]
        writer.close_frame()
        prelude = ["root = facts.root", "on = facts.on", "get_root = root.values.get"]
        prelude += [PRELUDE.get(line, line) for line in writer.prelude]
        result = ", ".join([f"({''.join(f'{text}, ' for text in texts)})", *more])
        begin = [f"def {name}(facts):", *(f"    {line}" for line in prelude)]
        return "\n".join([*begin, *writer.lines, f"    return ({result},)", ""])


PRELUDE = {
    "today": "today = on.year * 10000 + on.month * 100 + on.day",
    "said": "said, member_said, confirmed = STATEMENTS.gather(facts)",
}
_USED = (
    "less", "less_equal", "equal", "among", "overlaps", "contains", "tally", "add", "subtract", "multiply", "divide",
    "round_value", "least", "greatest", "span_of", "unite_truths", "unite_spans", "unite_codes", "unite_others",
)  # fmt: skip
