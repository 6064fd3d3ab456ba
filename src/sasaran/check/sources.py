"""Nodes that speak of what stands elsewhere: shared criteria, statements, other programs, enrolments."""

from __future__ import annotations

from dataclasses import replace

from sasaran.check.bases import Documents
from sasaran.check.coverage import first_gap
from sasaran.check.definitions import Library, LibraryTyper
from sasaran.check.place import Place
from sasaran.check.problems import Problems, name_days
from sasaran.check.scalars import read_duration, read_flag, read_interval
from sasaran.check.scope import Scope, Uses, common_days
from sasaran.ir import nodes
from sasaran.ir.rulebook import Interval
from sasaran.parse.shapes import CriteriaShape, NodeShape


class Sources:
    """The part of a tree builder that looks names of other documents up."""

    def __init__(self, typer: LibraryTyper, documents: Documents) -> None:
        self.typer = typer
        self.documents = documents
        self.library: Library = typer.library
        self.names = typer.names
        self.problems: Problems = typer.problems

    @classmethod
    def plain(cls, typer: LibraryTyper, documents: Documents) -> Sources:
        """A builder for shared criteria, whatever this one builds."""
        return cls(typer, documents)

    def node(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        """Build one node (the tree builder does)."""
        raise NotImplementedError

    def _use(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        name = shape.use
        if name is None:
            return None
        shapes = self.library.criteria.get(name.text)
        if shapes is None:
            self.problems.unknown("SAS-C137", name.span, name.text, self.library.criteria)
            return None
        if shape.only is not None and shape.except_ is not None:
            self.problems.add("SAS-C138", shape.at("except"))
        if name.text in self.library.broken or not self.library.enter(name.text, name.span, "criteria"):
            return None
        versions, whole = [], True
        for criteria in shapes:
            during = common_days(read_interval(criteria.valid, self.problems), self.typer.context.during)
            if during is None:
                continue
            body = self._criteria(criteria, shape, place, during)
            if body is None:
                whole = False
            else:
                versions.append((during.start, during.end, body))
        self.library.leave()
        if not whole:
            return None
        gap = first_gap([Interval(start, end) for start, end, _ in versions], self.typer.context.during)
        if gap is not None:
            self.problems.add("SAS-C139", name.span, name=name.text, start=gap.start, end=gap.end, days=name_days(gap))
        return nodes.Use(place.id, name.span, criteria=name.text, versions=tuple(versions))

    def _criteria(self, criteria: CriteriaShape, shape: NodeShape, place: Place, during: Interval) -> nodes.Node | None:
        level = next(
            (item for item in reversed(place.scope.levels) if item.entity == criteria.of.text and item.bare), None
        )
        if level is None:
            if criteria.of.text in self.names.entities:
                self.problems.add("SAS-C140", shape.at("use"), entity=criteria.of.text)
            return None
        outer = place.scope.levels[: place.scope.levels.index(level) + 1]
        chosen = self._chosen(criteria, shape)
        if chosen is None:
            return None
        # What this version reads, it reads on its own days only.
        uses = Uses(nodes=self.typer.uses.nodes)
        typer = self.library.criteria_typer(uses, replace(self.typer.context, during=during))
        builder = type(self).plain(typer, Documents.of(criteria.basis, self.problems))
        body = builder.node(chosen, replace(place, scope=Scope(outer, place.scope.fresh, place.scope.nested)))
        self.typer.uses.join(during, uses)
        return body

    def _chosen(self, criteria: CriteriaShape, shape: NodeShape) -> NodeShape | None:
        """The criteria with only, or all except, the named items."""
        picked = shape.only if shape.only is not None else shape.except_
        values = {
            key: getattr(criteria, key)
            for key in NodeShape.model_fields
            if key not in ("basis", "title", "name", "text")
        }
        key = next((item for item in ("any", "all", "none") if values[item] is not None), None)
        if picked is not None:
            if key is None:
                self.problems.add("SAS-C141", shape.at("use"))
                return None
            names = [item.name.text for item in values[key] if item.name is not None]
            for text in picked:
                if text.text not in names:
                    self.problems.unknown("SAS-C142", text.span, text.text, names)
                    return None
            wanted = {text.text for text in picked}
            values[key] = [
                item
                for item in values[key]
                if ((item.name.text if item.name is not None else None) in wanted) == (shape.only is not None)
            ]
            if not values[key] or not picked:
                self.problems.add("SAS-C122", shape.at("only" if shape.only is not None else "except"), hint="items")
                return None
        return NodeShape.model_construct(**values)

    def _attest(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        name = shape.attest
        if name is None:
            return None
        found = self.names.attestations.get(name.text)
        if found is None:
            self.problems.unknown("SAS-C143", name.span, name.text, self.names.attestations)
            return None
        answer = read_flag(shape.is_, self.problems, self.names.words.keys.yes, self.names.words.keys.no)
        variable: int | None = None
        if found.about != "area":
            level = next((item for item in reversed(place.scope.levels) if item.entity == found.about), None)
            if level is None:
                self.problems.add("SAS-C144", name.span, name=name.text, entity=found.about)
                return None
            variable = level.variable
            if place.area_only:
                self.problems.add("SAS-C130", name.span)
        return nodes.Attest(place.id, name.span, attestation=name.text, variable=variable, answer=answer is not False)

    def _program(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        name = shape.program
        if name is None:
            return None
        if not place.in_program and not place.id.startswith("criteria:"):
            # Another program's outcome would be read where no circle is looked for.
            self.problems.add("SAS-C152", name.span, key="program")
            return None
        if place.area_only:
            self.problems.add("SAS-C130", name.span)
        if name.text not in self.names.programs:
            self.problems.unknown("SAS-C145", name.span, name.text, self.names.programs)
            return None
        if shape.is_ is None or shape.is_.text != "eligible":
            self.problems.add("SAS-C146", shape.at("is") if shape.is_ else name.span)
            return None
        self.typer.uses.programs.append((name.text, name.span))
        return nodes.ProgramIs(place.id, name.span, program=name.text, variable=self._innermost(place))

    def _innermost(self, place: Place) -> int:
        members = self.names.members
        for level in reversed(place.scope.levels):
            if members is not None and level.entity == members.name:
                return level.variable
        return 0

    def _receives(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        texts = shape.receives or []
        enrolled = next((item for item in self.names.entities.values() if item.enrolment), None)
        if enrolled is None or enrolled.enrolment is None:
            self.problems.add("SAS-C147", shape.at("receives"))
            return None
        if place.area_only:
            self.problems.add("SAS-C130", shape.at("receives"))
        known = self.names.received
        for text in texts:
            if text.text not in known:
                self.problems.unknown("SAS-C148", text.span, text.text, known)
                return None
        spans = [key for key in ("ever", "within", "for_at_least") if getattr(shape, key) is not None]
        if len(spans) > 1:
            self.problems.add("SAS-C154", shape.at(spans[1]), one=spans[0], other=spans[1])
        keys, root = self.names.words.keys, self.names.root.name
        variable = self._innermost(place)
        words = {root: "household", keys.this_member: "this_member", keys.anyone: "anyone"}
        who = "this_member" if variable else "household"
        if shape.who is not None:
            if shape.who.text not in words:
                self.problems.unknown("SAS-C007", shape.who.span, shape.who.text, tuple(words), key="who")
                return None
            who = words[shape.who.text]
        whose = enrolled.enrolment.member is not None or enrolled.depth > 1  # by its key, or as a row below the member
        if who == "this_member" and not (variable and whose):
            self.problems.add("SAS-C149", shape.at("who") if shape.who else shape.at("receives"))
            return None
        return nodes.Receives(
            place.id,
            shape.at("receives"),
            programs=tuple(text.text for text in texts),
            who=who,
            variable=variable,
            ever=bool(read_flag(shape.ever, self.problems, keys.yes, keys.no)),
            within=read_duration(shape.within, self.problems),
            for_at_least=read_duration(shape.for_at_least, self.problems),
        )
