"""What an open fact is, and who gathers them: shared by the walk over expressions and the walk over nodes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sasaran.evaluate.choices import merge_choices
from sasaran.evaluate.reference.lists import Listing, presence
from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.evaluate.reference.values import Value
from sasaran.ir.decision import Fact
from sasaran.ir.expressions import Expression
from sasaran.ir.facts import Row
from sasaran.ir.nodes import Basis, Node
from sasaran.ir.truth import Truth

YES_OR_NO: tuple[Value, ...] = (Truth.TRUE, Truth.FALSE)


@dataclass(frozen=True, slots=True)
class Assumption:
    """A presumption that open facts stand under: its node, the truth written there, and its basis."""

    node: str
    taken_as: bool
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where the walk is: the node or definition it is in, and the outermost presumption above, if any."""

    name: str = ""
    under: Assumption | None = None

    def inside(self, name: str) -> Place:
        """Enter a node or a definition."""
        return replace(self, name=name)

    def assuming(self, assumption: Assumption) -> Place:
        """Go under a presumption; the outermost counts."""
        return self if self.under is not None else replace(self, under=assumption)


@dataclass(frozen=True, slots=True)
class Open:
    """An open fact. ``choices``: values between which every use of it turns; None where that cannot be listed."""

    fact: Fact
    choices: tuple[Value, ...] | None
    under: Assumption | None


class Collector(ABC):
    """Gather open facts in the order in which the rule reads them, each once."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.found: dict[tuple[Fact, Assumption | None], Open] = {}
        self._entered: set[object] = set()

    @abstractmethod
    def expression(
        self, expression: Expression, environment: Environment, place: Place, cut: Value | None = None
    ) -> None:
        """Gather the open facts of an expression; ``cut`` is what it is compared with directly."""

    @abstractmethod
    def node(self, node: Node, environment: Environment, place: Place) -> None:
        """Gather the open facts of a node."""

    def add(self, fact: Fact, choices: tuple[Value, ...] | None, place: Place) -> None:
        """Note an open fact, with the values that this use of it turns on."""
        key = (fact, place.under)
        before = self.found.get(key)
        merged = choices if before is None else merge_choices(before.choices, choices)
        self.found[key] = Open(fact, merged, place.under)

    def enters(self, way: object) -> bool:
        """Say whether this way into a definition is new, and note it."""
        if way in self._entered:
            return False
        self._entered.add(way)
        return True

    def presence(self, row: Row, place: Place) -> None:
        """Gather the open facts of whether a row counts."""
        entity = self.reader.entity_of(row)
        if entity.present is None or presence(self.reader, row) is not Truth.UNKNOWN:
            return
        if entity.presume_present is not None:
            basis = tuple(cite(item) for item in entity.present_basis)
            place = place.assuming(Assumption(f"{entity.name}/present", entity.presume_present, basis))
        self.expression(entity.present, self.reader.environment_of(row), place)

    def listing(self, listing: Listing, place: Place, *, anybody: bool = True) -> None:
        """Note a list that is not known, or not known whole; or one in which there is not ``anybody`` who must be."""
        if not (listing.closed and anybody):
            self.add(self.reader.name_list(listing.owner, listing.name), None, place)

    def list_open(self) -> tuple[Open, ...]:
        """List the open facts, each once."""
        merged: dict[Fact, Open] = {}
        for item in self.found.values():
            before = merged.get(item.fact)
            if before is not None:
                item = Open(item.fact, merge_choices(before.choices, item.choices), before.under)
            merged[item.fact] = item
        return tuple(merged.values())

    def list_assumed(self) -> Mapping[Assumption, tuple[Fact, ...]]:
        """List the open facts under each presumption."""
        grouped: dict[Assumption, tuple[Fact, ...]] = {}
        for item in self.found.values():
            if item.under is not None:
                grouped[item.under] = (*grouped.get(item.under, ()), item.fact)
        return grouped


def cite(basis: Basis) -> str:
    """Write a basis as text: the document and the place in it."""
    return ", ".join(part for part in (basis.title or basis.document, basis.place) if part)
