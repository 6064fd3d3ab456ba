"""Node shapes → condition trees: one operator each, ids, attributes, polarity; and what no tree may do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sasaran.base.span import Span
from sasaran.check.bases import Documents, read_basis
from sasaran.check.definitions import OPERATORS, Library, LibraryTyper
from sasaran.check.problems import Problems
from sasaran.check.scalars import read_duration, read_flag, read_interval, read_words
from sasaran.check.scope import Scope
from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.truth import Truth
from sasaran.ir.types import Kind
from sasaran.parse import syntax as sx
from sasaran.parse.shapes import CriteriaShape, NodeShape, RouteShape
from sasaran.parse.tree import Scalar


@dataclass(frozen=True)
class Place:
    """Where a node is being built: its id, polarity, and whether presumptions may stand here."""

    id: str
    scope: Scope
    negative: bool = False
    in_program: bool = True
    area_only: bool = False

    def child(self, step: str | int, *, flip: bool = False) -> Place:
        """One step down."""
        return replace(self, id=f"{self.id}/{step}", negative=self.negative != flip)


def build_definition_tree(
    shape: NodeShape, name: str, scope: Scope, typer: LibraryTyper, documents: Documents
) -> nodes.Node | None:
    """Build the tree of a definition: no presumption, no exception, no program may stand in it."""
    place = Place(name, scope, in_program=False)
    return TreeBuilder(typer, documents).node(shape, place)


class TreeBuilder:
    """Builds the trees of one file."""

    def __init__(self, typer: LibraryTyper, documents: Documents) -> None:
        self.typer = typer
        self.documents = documents
        self.library: Library = typer.library
        self.names = typer.names
        self.problems: Problems = typer.problems

    def node(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        """Build one node with its attributes and exceptions."""
        operators = [key for key in OPERATORS if getattr(shape, key) is not None]
        if "at_least" in operators and shape.at_least is not None and not shape.at_least.of and len(operators) > 1:
            operators.remove("at_least")  # an attribute of `count_of`
        if len(operators) != 1:
            known = ", ".join(OPERATORS)
            self.problems.add(
                "SAS-C120", shape.span, found=", ".join(operators), known=known, hint="several" if operators else "none"
            )
            return None
        self._check_attributes(shape, operators[0])
        attributes = self._attributes(shape, place)
        before = len(self.typer.uses.unfirm)
        body = getattr(self, f"_{operators[0]}")(shape, place)
        if body is None:
            return None
        self._check_firm(shape, attributes, operators[0], self.typer.uses.unfirm[before:], place)
        body = replace(body, attributes=attributes)
        if shape.unless is None:
            return body  # type: ignore[no-any-return]
        unless = self.children(shape.unless, place, "unless", flip=True)
        if unless is None:
            return None
        for item in unless:
            if _asks_people(item) and not _presumed(item):
                self.problems.add("SAS-C121", item.span)
        inner = replace(body, attributes=nodes.Attributes(negative=place.negative))
        return nodes.Except(place.id, shape.span, attributes, inner, unless)

    def children(
        self, shapes: list[NodeShape], place: Place, step: str | None = None, *, flip: bool = False
    ) -> tuple[nodes.Node, ...] | None:
        """Build the children of a node; an empty list is refused, since `all` of nothing is everyone."""
        if not shapes:
            self.problems.add("SAS-C122", self._last_span)
            return None
        base = place.child(step, flip=flip) if step else place
        built, seen = [], set()
        for index, shape in enumerate(shapes):
            name = shape.name.text if shape.name is not None else str(index)
            if shape.name is not None and name in seen:
                self.problems.add("SAS-C123", shape.name.span, name=name)
            seen.add(name)
            inner = base.child(name)
            built.append(self.node(shape, inner))
        whole = tuple(item for item in built if item is not None)
        return whole if len(whole) == len(built) else None

    _last_span: Span

    # --- attributes

    def _attributes(self, shape: NodeShape, place: Place) -> nodes.Attributes:
        keys = self.names.words.keys
        presume = read_flag(shape.presume, self.problems, keys.yes, keys.no)
        basis = read_basis(getattr(shape, "basis", None), self.documents, self.problems)
        if presume is not None:
            if not place.in_program and not place.id.startswith("criteria:"):
                self.problems.add("SAS-C124", shape.at("presume"))
            elif presume == place.negative and not basis:
                self.problems.add("SAS-C125", shape.at("presume"))
        indicative = False
        if shape.confidence is not None:
            from_text = shape.confidence.text
            if from_text not in ("indicative", "law", "press", "practice", "uncertain"):
                self.problems.unknown("SAS-C007", shape.confidence.span, from_text, ("indicative",), key="confidence")
            indicative = from_text == "indicative"
        return nodes.Attributes(
            name=shape.name.text if shape.name else None,
            title=read_words(shape.title),
            text=shape.text.text if shape.text else None,
            basis=basis,
            quote=shape.quote.text if shape.quote else None,
            reading=shape.reading.text if shape.reading else None,
            indicative=indicative,
            presume=Truth.of(presume) if presume is not None else None,
            requires_action=shape.requires_action.text if shape.requires_action else None,
            negative=place.negative,
        )

    def _check_attributes(self, shape: NodeShape, operator: str) -> None:
        """Attributes that belong to another operator are a mistake, not a decoration."""
        belongs = {
            "where": ("any_of", "all_of", "count_of"),
            "if_nobody": ("all_members", "all_of"),
            "as_": ("any_member", "all_members", "any_of", "all_of"),
            "only": ("use",),
            "except_": ("use",),
            "is_": ("attest", "program"),
            "who": ("receives",),
            "ever": ("receives",),
            "within": ("receives",),
            "for_at_least": ("receives",),
            "order": ("routes",),
            "compare_as": ("when",),
            "at_most": ("count_of",),
        }
        for key, operators in belongs.items():
            if getattr(shape, key) is not None and operator not in operators:
                self.problems.add(
                    "SAS-C126", shape.at(key.rstrip("_")), key=key.rstrip("_"), operators=", ".join(operators)
                )

    def _check_firm(
        self,
        shape: NodeShape,
        attributes: nodes.Attributes,
        operator: str,
        unfirm: list[tuple[str, Span]],
        place: Place,
    ) -> None:
        """A leaf that reads what is uncertain must say so itself."""
        if operator == "when" and unfirm and not attributes.indicative and place.in_program:
            name, span = unfirm[0]
            self.problems.add("SAS-C127", span, name=name)

    # --- operators

    def _when(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        text = shape.when
        if text is None:
            return None
        typer = self.typer
        if shape.compare_as is not None:
            if not shape.basis:
                self.problems.add("SAS-C128", shape.at("compare_as"))
            typer = self.library.typer(self.typer.uses, replace(self.typer.context, unlike_units=True))
        if not text.text.strip():
            self.problems.add("SAS-C129", shape.span)
            return None
        typed = typer.condition(text, place.scope)
        if typed is None:
            return None
        if place.area_only and _reads_household(typed):
            self.problems.add("SAS-C130", text.span)
        return nodes.Leaf(place.id, text.span, expression=typed, source=text.text)

    def _list(self, shape: NodeShape, key: str, place: Place, *, flip: bool = False) -> tuple[nodes.Node, ...] | None:
        self._last_span = shape.at(key)
        inner = replace(place, negative=place.negative != flip)
        return self.children(getattr(shape, key), inner)

    def _all(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        found = self._list(shape, "all", place)
        return nodes.All(place.id, shape.at("all"), children=found) if found else None

    def _any(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        found = self._list(shape, "any", place)
        return nodes.Any(place.id, shape.at("any"), children=found) if found else None

    def _none(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        found = self._list(shape, "none", place, flip=True)
        return nodes.NoneOf(place.id, shape.at("none"), children=found) if found else None

    def _at_least(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        inner = shape.at_least
        if inner is None:
            return None
        self._last_span = shape.at("at_least")
        count = self._number(inner.count, place)
        found = self.children(inner.of, place)
        if count is None or found is None:
            return None
        least = count.type.lo
        if isinstance(count, ir.Constant) and isinstance(least, int) and not 1 <= least <= len(found):
            self.problems.add("SAS-C131", count.span, count=least, most=len(found))
            return None
        return nodes.AtLeast(place.id, shape.at("at_least"), count=count, children=found)

    def _number(self, text: Scalar, place: Place) -> ir.Expression | None:
        typed = self.typer.value(text, place.scope)
        if typed is not None and (typed.type.kind is not Kind.NUMBER or typed.type.scale):
            self.problems.add("SAS-C132", text.span)
            return None
        return typed

    def _members(
        self, shape: NodeShape, place: Place, how: str, body: NodeShape, key: str, rows: str
    ) -> nodes.Node | None:
        found = self.typer.rows(
            sx.Name(shape.at(key), (rows,)), place.scope, alias=shape.as_.text if shape.as_ else None, bare=True
        )
        if found is None:
            return None
        listed, scope, _ = found
        if_nobody = read_flag(shape.if_nobody, self.problems, self.names.words.keys.yes, self.names.words.keys.no)
        if how == "all" and if_nobody is None:
            self.problems.add("SAS-C133", shape.at(key))
            return None
        built = self.node(body, replace(place, scope=scope, id=f"{place.id}/{body.name.text if body.name else 0}"))
        if built is None:
            return None
        return nodes.Members(place.id, shape.at(key), how=how, rows=listed, body=built, if_nobody=bool(if_nobody))

    def _member_list(self, span: Span) -> str | None:
        members = self.names.members
        if members is None:
            self.problems.add("SAS-C134", span)
            return None
        return members.list_name

    def _any_member(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        rows = self._member_list(shape.at("any_member"))
        return (
            self._members(shape, place, "any", shape.any_member, "any_member", rows)
            if rows and shape.any_member
            else None
        )

    def _all_members(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        rows = self._member_list(shape.at("all_members"))
        return (
            self._members(shape, place, "all", shape.all_members, "all_members", rows)
            if rows and shape.all_members
            else None
        )

    def _count_members(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        rows, inner = self._member_list(shape.at("count_members")), shape.count_members
        if rows is None or inner is None:
            return None
        return self._count(shape, place, inner.where, "count_members", rows, inner.at_least, inner.at_most)

    def _count(
        self,
        shape: NodeShape,
        place: Place,
        where: NodeShape,
        key: str,
        rows: str,
        least: Scalar | None,
        most: Scalar | None,
    ) -> nodes.Node | None:
        if least is None and most is None:
            self.problems.add("SAS-C135", shape.at(key))
            return None
        low = self._number(least, place) if least is not None else None
        high = self._number(most, place) if most is not None else None
        built = self._members(shape, place, "count", where, key, rows)
        if built is None or (least is not None and low is None) or (most is not None and high is None):
            return None
        return replace(built, at_least=low, at_most=high)  # type: ignore[call-arg]

    def _of(self, shape: NodeShape, place: Place, how: str, key: str) -> nodes.Node | None:
        rows: Scalar = getattr(shape, key)
        if shape.where is None:
            self.problems.add("SAS-C136", shape.at(key), key=key)
            return None
        if how == "count":
            least = shape.at_least.count if shape.at_least is not None else None
            return self._count(shape, place, shape.where, key, rows.text, least, shape.at_most)
        return self._members(shape, place, how, shape.where, key, rows.text)

    def _any_of(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        return self._of(shape, place, "any", "any_of")

    def _all_of(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        return self._of(shape, place, "all", "all_of")

    def _count_of(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        return self._of(shape, place, "count", "count_of")

    def _use(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        name = shape.use
        if name is None:
            return None
        shapes = self.library.criteria.get(name.text)
        if shapes is None:
            self.problems.unknown("SAS-C137", name.span, name.text, list(self.library.criteria))
            return None
        if shape.only is not None and shape.except_ is not None:
            self.problems.add("SAS-C138", shape.at("except"))
        versions = []
        for criteria in shapes:
            during = read_interval(criteria.valid, self.problems)
            if not during.meets(self.typer.context.during):
                continue
            body = self._criteria(criteria, shape, place)
            if body is None:
                return None
            versions.append((during.start, during.end, body))
        self._check_versions(name, versions)
        return nodes.Use(place.id, name.span, criteria=name.text, versions=tuple(versions))

    def _check_versions(self, name: Scalar, versions: list[tuple[Any, Any, nodes.Node]]) -> None:
        during = self.typer.context.during
        covered = sorted((max(start, during.start), min(end, during.end)) for start, end, _ in versions)
        day = during.start
        for start, end in covered:
            if start > day:
                break
            day = end if end >= during.end else end.fromordinal(end.toordinal() + 1)
        if not covered or day < during.end:
            self.problems.add("SAS-C139", name.span, name=name.text, start=day, end=during.end)

    def _criteria(self, criteria: CriteriaShape, shape: NodeShape, place: Place) -> nodes.Node | None:
        level = next(
            (item for item in reversed(place.scope.levels) if item.entity == criteria.of.text and item.bare), None
        )
        if level is None:
            self.problems.add("SAS-C140", shape.at("use"), entity=criteria.of.text)
            return None
        outer = place.scope.levels[: place.scope.levels.index(level) + 1]
        chosen = self._chosen(criteria, shape)
        if chosen is None:
            return None
        documents = Documents.of(criteria.basis, self.problems)
        builder = TreeBuilder(self.typer, documents)
        inner = replace(place, scope=Scope(outer, place.scope.fresh, place.scope.nested))
        return builder.node(chosen, inner)

    def _chosen(self, criteria: CriteriaShape, shape: NodeShape) -> NodeShape | None:
        """The criteria with only, or all except, the named items."""
        picked = shape.only or shape.except_
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
        return NodeShape.model_construct(**values)

    def _attest(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        name = shape.attest
        if name is None:
            return None
        found = self.names.attestations.get(name.text)
        if found is None:
            self.problems.unknown("SAS-C143", name.span, name.text, list(self.names.attestations))
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
        if name.text not in self.names.programs:
            self.problems.unknown("SAS-C145", name.span, name.text, sorted(self.names.programs))
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
        known = self.names.programs | set(self.names.words.other_programs)
        enrolled = next((item for item in self.names.entities.values() if item.enrolment), None)
        if enrolled is None or enrolled.enrolment is None:
            self.problems.add("SAS-C147", shape.at("receives"))
            return None
        known |= (
            enrolled.fields[enrolled.enrolment.program].type.code_names
            if enrolled.enrolment.program in enrolled.fields
            else set()
        )
        for text in texts:
            if text.text not in known:
                self.problems.unknown("SAS-C148", text.span, text.text, sorted(known))
                return None
        keys, root = self.names.words.keys, self.names.root.name
        variable = self._innermost(place)
        words = {root: "household", keys.this_member: "this_member", keys.anyone: "anyone"}
        who = "this_member" if variable else "household"
        if shape.who is not None:
            if shape.who.text not in words:
                self.problems.unknown("SAS-C007", shape.who.span, shape.who.text, tuple(words), key="who")
                return None
            who = words[shape.who.text]
        if who == "this_member" and (not variable or enrolled.enrolment.member is None):
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

    def _steps(self, shapes: list[RouteShape], key: str, shape: NodeShape) -> bool:
        if not shapes:
            self.problems.add("SAS-C122", shape.at(key))
            return False
        for route in shapes:
            if route.name is None:
                self.problems.add("SAS-C150", route.span, key=key)
                return False
            if route.opens_if is not None and key == "routes":
                self.problems.add("SAS-C126", route.at("opens_if"), key="opens_if", operators="tiers")
        return True

    def _routes(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        if not self._steps(shape.routes or [], "routes", shape):
            return None
        if shape.order is not None and shape.order.text != "ranked":
            self.problems.unknown("SAS-C007", shape.order.span, shape.order.text, ("ranked",), key="order")
        self._last_span = shape.at("routes")
        found = self.children(list(shape.routes or ()), place)
        return (
            nodes.Routes(place.id, shape.at("routes"), routes=found, ranked=shape.order is not None) if found else None
        )

    def _tiers(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        if not self._steps(shape.tiers or [], "tiers", shape):
            return None
        tiers = []
        for index, tier in enumerate(shape.tiers or ()):
            name = tier.name.text if tier.name else str(index)
            if (tier.opens_if is None) != (index == 0):
                self.problems.add("SAS-C151", tier.span, name=name, hint="first" if index == 0 else "later")
                return None
            inner = place.child(name)
            opens = None
            if tier.opens_if is not None:
                opens = self.node(tier.opens_if, replace(inner.child("opens_if"), area_only=True))
                if opens is None:
                    return None
            body = self.node(tier, inner)
            if body is None:
                return None
            tiers.append(nodes.Tier(opens, body))
        return nodes.Tiers(place.id, shape.at("tiers"), tiers=tuple(tiers))


def _presumed(node: nodes.Node) -> bool:
    if node.attributes.presume is not None:
        return True
    return isinstance(node, (nodes.Any, nodes.All)) and all(
        _presumed(child) or not _asks_people(child) for child in node.children
    )


def _asks_people(node: nodes.Node) -> bool:
    """Say whether the node rests on an attestation alone."""
    if isinstance(node, nodes.Attest):
        return True
    if isinstance(node, nodes.All):
        return any(_asks_people(child) for child in node.children)
    return isinstance(node, nodes.Any) and all(_asks_people(child) for child in node.children)


def _reads_household(item: ir.Expression) -> bool:
    """Say whether a condition reads any fact of the household."""
    if isinstance(item, (ir.Field, ir.Age, ir.Definition, ir.Named, ir.Aggregate, ir.Quantifier)):
        return True
    parts: list[ir.Expression] = []
    for name in ("left", "right", "body", "item", "codes", "condition", "yes", "no", "start", "end"):
        part = getattr(item, name, None)
        if isinstance(part, ir.Expression):
            parts.append(part)
    parts.extend(getattr(item, "items", ()))
    return any(_reads_household(part) for part in parts)
