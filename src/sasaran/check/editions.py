"""Program shapes → editions, and what editions of one program must not do to each other."""

from __future__ import annotations

from dataclasses import replace

from sasaran.base.diagnostics import Label
from sasaran.check.bases import Documents
from sasaran.check.benefits import build_benefit
from sasaran.check.definitions import Library, LibraryTyper
from sasaran.check.layers import measure
from sasaran.check.place import Place
from sasaran.check.problems import Problems, name_days
from sasaran.check.scalars import (
    is_name,
    read_choice,
    read_duration,
    read_indicative,
    read_interval,
    read_whole,
    read_words,
)
from sasaran.check.scope import Context, Names, Uses, common_days
from sasaran.check.trees import TreeBuilder
from sasaran.ir import nodes
from sasaran.ir.rulebook import FIRST_DAY, Actor, Edition, Entity, Priority
from sasaran.parse.expressions import parse_priority
from sasaran.parse.shapes import InteractionsShape, NodeShape, ProgramShape
from sasaran.parse.tree import Scalar


class EditionBuilder:
    """Builds every edition; ``uses`` says what each reads, by edition id."""

    def __init__(self, names: Names, library: Library, actors: dict[str, Actor], problems: Problems) -> None:
        self.names, self.library, self.actors, self.problems = names, library, actors, problems
        self.uses: dict[str, Uses] = {}

    def build(self, shapes: list[ProgramShape]) -> list[Edition]:
        """Build all, refuse overlaps."""
        result = [edition for shape in shapes if (edition := self._edition(shape)) is not None]
        self._check_overlaps(result)
        return sorted(result, key=lambda edition: (edition.program, edition.during.start, edition.id))

    def _edition(self, shape: ProgramShape) -> Edition | None:
        problems, names = self.problems, self.names
        name = shape.program
        if not is_name(name.text):
            problems.add("SAS-C027", name.span, name=name.text)
        # An area receives through the household that lives in it: its rule reads what the household's may.
        to_area = shape.recipient.text == names.areas.name and bool(names.areas.levels)
        recipient = names.root if to_area else names.entities.get(shape.recipient.text)
        if recipient is None or recipient.depth > 1:
            fitting = [entity.name for entity in names.entities.values() if entity.depth <= 1]
            problems.unknown("SAS-C020", shape.recipient.span, shape.recipient.text, fitting)
            return None
        during = read_interval(shape.valid, problems)
        if during.start == FIRST_DAY:
            if shape.valid.from_ is None:
                problems.add("SAS-C170", shape.at("valid"))
            return None
        applies = self._applies_in(shape)
        id_ = f"{name.text}/{during.start.isoformat()}" + (f"@{'+'.join(applies)}" if applies else "")
        uses = self.uses.setdefault(id_, Uses())
        typer = self.library.typer(uses, Context(during))
        documents = Documents.of(shape.basis, problems) if shape.basis is not None else Documents(None)
        indicative = read_indicative(shape.confidence, problems)
        eligibility = self._eligibility(shape, id_, recipient, typer, documents, indicative)
        kind = read_choice(shape.kind, ("program", "classification"), problems, "kind") or "program"
        forms = list(names.words.forms)
        benefits = tuple(
            benefit
            for item in shape.benefit or ()
            if (benefit := build_benefit(item, recipient, typer, documents, forms)) is not None
        )
        if kind == "classification" and shape.benefit:
            problems.add("SAS-C171", shape.at("benefit"))
        priority = self._priority(shape, recipient, typer)
        inter = shape.interactions
        self._known(shape)
        if eligibility is None:
            return None
        if len(benefits) < len(shape.benefit or ()):
            return None
        if not self.library.check_extent(measure(eligibility, self.library.extents), name.text, name.span):
            return None
        return Edition(
            program=name.text,
            id=id_,
            during=during,
            title=read_words(shape.title),
            eligibility=eligibility,
            kind=kind,
            status=self._status(shape),
            ministry=shape.ministry.text if shape.ministry else "",
            partners=_texts(shape.partners),
            pillars=_texts(shape.pillar),
            recipient=shape.recipient.text if to_area else recipient.name,
            applies_in=applies,
            basis=tuple(nodes.Basis(key, title) for key, title in (documents.titles or {}).items()),
            indicative=indicative,
            benefits=benefits,
            priority=priority,
            registration=read_interval(shape.registration, problems) if shape.registration else None,
            excludes=_texts(inter.excludes) if inter else (),
            opens=_texts(inter.opens) if inter else (),
            leaves=_texts(inter.afterwards.leaves) if inter and inter.afterwards else (),
            leaves_within=read_duration(inter.afterwards.within, problems) if inter and inter.afterwards else None,
            limits=self._limits(inter),
            procedure=tuple(read_words(item) for item in shape.procedure or ()),
            documents=tuple(read_words(item) for item in shape.documents or ()),
            appeal=tuple(read_words(item) for item in shape.appeal or ()),
            decided_by=shape.decided_by.text if shape.decided_by else None,
            span=name.span,
            text=shape.text.text if shape.text else None,
            reading=read_words(shape.reading),
        )

    def _eligibility(
        self,
        shape: ProgramShape,
        id_: str,
        recipient: Entity,
        typer: LibraryTyper,
        documents: Documents,
        indicative: bool,
    ) -> nodes.Node | None:
        place = Place(f"{id_}/eligibility", self.names.scope_of(recipient.name), may_except=True)
        node = _Root(typer, documents, id_).node(shape.eligibility, place)
        self.library.check_size(typer.uses, shape.program.span)
        if node is None or not indicative or node.attributes.indicative:
            return node
        # What is not published excludes nobody: the root of an indicative edition is indicative itself.
        return replace(node, attributes=replace(node.attributes, indicative=True))

    def _status(self, shape: ProgramShape) -> str:
        statuses = self.names.words.statuses
        if shape.status is None:
            return next((word for word, meaning in statuses.items() if meaning == "running"), "")
        if shape.status.text not in statuses:
            self.problems.unknown("SAS-C007", shape.status.span, shape.status.text, tuple(statuses), key="status")
        return shape.status.text

    def _applies_in(self, shape: ProgramShape) -> tuple[str, ...]:
        areas = self.names.areas.areas
        for text in shape.applies_in or ():
            if text.text not in areas:
                self.problems.unknown("SAS-C045", text.span, text.text, areas)
        if shape.applies_in is not None and not shape.applies_in:
            self.problems.add("SAS-C122", shape.at("applies_in"), hint="areas")
        if shape.applies_in and self.names.root.region is None:
            self.problems.add("SAS-C172", shape.at("applies_in"))
        return _texts(shape.applies_in)

    def _known(self, shape: ProgramShape) -> None:
        """Actors, pillars and programs that an edition names are declared."""
        for text in (shape.ministry, shape.decided_by, *(shape.partners or ())):
            if text is not None and text.text not in self.actors:
                self.problems.unknown("SAS-C034", text.span, text.text, list(self.actors))
        pillars = self.names.words.pillars
        for text in shape.pillar or ():
            if pillars is not None and text.text not in pillars:
                self.problems.unknown("SAS-C173", text.span, text.text, list(pillars))
        known = self.names.received
        inter = shape.interactions
        named = [*(inter.excludes or ()), *(inter.opens or ())] if inter else []
        named += inter.afterwards.leaves if inter and inter.afterwards else []
        for text in named:
            if text.text not in known:
                self.problems.unknown("SAS-C148", text.span, text.text, known)

    def _limits(self, inter: InteractionsShape | None) -> tuple[tuple[str, int], ...]:
        if inter is None or inter.limit is None:
            return ()
        per = inter.limit.per
        if per.text not in self.names.entities:
            self.problems.unknown("SAS-C020", per.span, per.text, list(self.names.entities))
        return ((per.text, read_whole(inter.limit.members, self.problems) or 0),)

    def _priority(self, shape: ProgramShape, recipient: Entity, typer: LibraryTyper) -> tuple[Priority, ...]:
        result = []
        for text in shape.priority or ():
            tree, descending, found = parse_priority(text.text, text.span)
            self.problems.extend(found)
            typed = typer.type(tree, self.names.scope_of(recipient.name)) if tree is not None else None
            if typed is not None:
                result.append(Priority(typed, descending, text.text))
        return tuple(result)

    def _check_overlaps(self, editions: list[Edition]) -> None:
        by_program: dict[str, list[Edition]] = {}
        for edition in editions:
            for other in by_program.setdefault(edition.program, []):
                both = common_days(edition.during, other.during)
                if both is not None and self._share_area(edition, other):
                    self.problems.add(
                        "SAS-C175",
                        edition.span,
                        program=edition.program,
                        labels=(Label(other.span, "other"),),
                        start=both.start,
                        end=both.end,
                        days=name_days(both),
                    )
            by_program[edition.program].append(edition)

    def _share_area(self, one: Edition, other: Edition) -> bool:
        if not one.applies_in or not other.applies_in:
            return True
        return any(self._within(a, b) or self._within(b, a) for a in one.applies_in for b in other.applies_in)

    def _within(self, code: str, outer: str) -> bool:
        current: str | None = code
        while current is not None:
            if current == outer:
                return True
            found = self.names.areas.areas.get(current)
            current = found.parent if found else None
        return False


class _Root(TreeBuilder):
    """The tree of an edition: its own `unless` stands beside `eligibility` in ids, as the contract shows."""

    def __init__(self, typer: LibraryTyper, documents: Documents, edition: str) -> None:
        super().__init__(typer, documents)
        self.edition = edition

    def children(
        self, shapes: list[NodeShape], place: Place, step: str | None = None, *, flip: bool = False
    ) -> tuple[nodes.Node, ...] | None:
        if step == "unless" and place.id == f"{self.edition}/eligibility":
            outer = Place(self.edition, place.scope, place.negative, place.in_program)
            return super().children(shapes, outer, step, flip=flip)
        return super().children(shapes, place, step, flip=flip)


def _texts(items: list[Scalar] | None) -> tuple[str, ...]:
    return tuple(item.text for item in items or ())
