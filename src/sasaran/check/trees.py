"""Node shapes → condition trees: one operator each, ids, attributes, polarity; and what no tree may do."""

from __future__ import annotations

from dataclasses import replace
from keyword import iskeyword

from sasaran.base.span import Span
from sasaran.check.bases import Documents, read_basis
from sasaran.check.bounds import bounds, decided
from sasaran.check.definitions import LibraryTyper
from sasaran.check.layers import MOST_NESTED_NODES
from sasaran.check.place import Place, blocks_everyone, reads_household
from sasaran.check.scalars import is_name, read_flag, read_words
from sasaran.check.scope import Scope
from sasaran.check.sources import Sources
from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.truth import Truth
from sasaran.ir.types import Kind, Type
from sasaran.parse import syntax as sx
from sasaran.parse.attributes import BELONGS
from sasaran.parse.shapes import OPERATORS, NodeShape, RouteShape
from sasaran.parse.tree import Scalar


def build_definition_tree(
    shape: NodeShape, name: str, scope: Scope, typer: LibraryTyper, documents: Documents
) -> nodes.Node | None:
    """Build the tree of a definition: no presumption, no exception, no program may stand in it."""
    place = Place(name, scope, in_program=False)
    return TreeBuilder(typer, documents).node(shape, place)


class TreeBuilder(Sources):
    """Builds the trees of one file."""

    @classmethod
    def plain(cls, typer: LibraryTyper, documents: Documents) -> TreeBuilder:
        """A builder without an edition's own ids."""
        return TreeBuilder(typer, documents)

    def node(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        """Build one node with its attributes and exceptions."""
        if not self._has_room(shape, place):
            return None
        operators = [key for key in OPERATORS if getattr(shape, key) is not None]
        if operators == ["at_least", "count_of"] and shape.at_least is not None and not shape.at_least.of:
            operators.remove("at_least")  # an attribute of `count_of`
        if len(operators) != 1:
            known = ", ".join(OPERATORS)
            self.problems.add(
                "SAS-C120", shape.span, found=", ".join(operators), known=known, hint="several" if operators else "none"
            )
            return None
        self._check_attributes(shape, operators[0], place)
        attributes = self._attributes(shape, place)
        before = len(self.typer.uses.unfirm)
        body = getattr(self, f"_{operators[0]}")(shape, place.inside())
        if operators[0] == "when":
            self._check_firm(attributes, self.typer.uses.unfirm[before:], place)
        unless = self._unless(shape, place)
        if body is None or (unless is None and shape.unless is not None):
            return None
        body = replace(body, attributes=attributes)
        if unless is None:
            return body  # type: ignore[no-any-return]
        inner = replace(body, attributes=nodes.Attributes(negative=place.negative))
        return nodes.Except(place.id, shape.span, attributes, inner, unless)

    def _has_room(self, shape: NodeShape, place: Place) -> bool:
        """Refuse what is nested too deeply, or grows too large, through criteria that use criteria."""
        room = self.library.has_room(self.typer.uses, self.typer)
        if place.depth > MOST_NESTED_NODES:
            self.library.refuse_depth(place.id.partition("/")[0].removeprefix("criteria:"), shape.span)
            return False
        return room

    def _unless(self, shape: NodeShape, place: Place) -> tuple[nodes.Node, ...] | None:
        if shape.unless is None:
            return None
        self._last_span = shape.at("unless")
        unless = self.children(shape.unless, place, "unless", flip=True)
        for item in unless or ():
            if blocks_everyone(item):
                self.problems.add("SAS-C121", item.span)
        return unless

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
            if name in seen:
                self.problems.add("SAS-C123", shape.name.span if shape.name else shape.span, name=name)
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
        if shape.name is not None and not is_name(shape.name.text):
            self.problems.add("SAS-C027", shape.name.span, name=shape.name.text)
        basis = read_basis(getattr(shape, "basis", None), self.documents, self.problems)
        if presume is not None:
            alone = place.id.startswith("criteria:")  # which way it presumes is known only where they are used
            if not place.in_program and not alone:
                self.problems.add("SAS-C124", shape.at("presume"))
            elif presume == place.negative and not basis and not alone:
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
            reading=read_words(shape.reading),
            indicative=indicative,
            presume=Truth.of(presume) if presume is not None else None,
            requires_action=read_words(shape.requires_action),
            negative=place.negative,
        )

    def _check_attributes(self, shape: NodeShape, operator: str, place: Place) -> None:
        """Attributes that belong to another operator are a mistake, not a decoration."""
        if shape.unless is not None and not (place.may_except or isinstance(shape, RouteShape)):
            # Beside an inner node it excludes from that node only: indented too far, it would let everybody else in.
            self.problems.add("SAS-C126", shape.at("unless"), key="unless", operators="eligibility, routes, tiers")
        for key, operators in BELONGS.items():
            name = f"{key}_" if iskeyword(key) else key  # words of Python's own have a tail in shapes
            if getattr(shape, name) is not None and operator not in operators:
                self.problems.add("SAS-C126", shape.at(key), key=key, operators=", ".join(operators))

    def _check_firm(self, attributes: nodes.Attributes, unfirm: list[tuple[str, Span]], place: Place) -> None:
        """A condition that reads what is uncertain must say so itself."""
        if unfirm and not attributes.indicative and place.in_program:
            name, span = unfirm[0]
            self.problems.add("SAS-C127", span, name=name)

    # --- operators

    def _when(self, shape: NodeShape, place: Place) -> nodes.Node | None:
        text = shape.when
        if text is None:
            return None
        typer = self.typer
        if shape.compare_as is not None:
            if not read_basis(shape.basis, self.documents, self.problems):
                self.problems.add("SAS-C128", shape.at("compare_as"))
            typer = self.library.typer(self.typer.uses, replace(self.typer.context, unlike_units=True))
        if not text.text.strip():
            self.problems.add("SAS-C129", shape.at("when"))
            return None
        typed = typer.condition(text, place.scope)
        if typed is None:
            return None
        if place.area_only and reads_household(typed, self.names.root.region):
            self.problems.add("SAS-C130", text.span)
        why = shape.compare_as.text if shape.compare_as is not None else None
        return nodes.Leaf(place.id, text.span, expression=typed, source=text.text, compare_as=why)

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
        self._last_span = inner.at("of")
        count = self._number(inner.count, shape, place)
        found = self.children(inner.of, place)
        if count is None or found is None:
            return None
        least, most = bounds(count.type)
        if least < 1 or (isinstance(count, ir.Constant) and most > len(found)):
            # At least none of them is everyone.
            self.problems.add("SAS-C131", count.span, count=least, most=len(found))
            return None
        return nodes.AtLeast(place.id, shape.at("at_least"), count=count, children=found)

    def _number(self, text: Scalar, shape: NodeShape, place: Place) -> ir.Expression | None:
        before = len(self.typer.uses.unfirm)
        typed = self.typer.value(text, place.scope)
        if typed is not None and (typed.type.kind is not Kind.NUMBER or typed.type.scale or typed.type.ratio):
            self.problems.add("SAS-C132", text.span)
            return None
        indicative = shape.confidence is not None and shape.confidence.text == "indicative"
        self._check_firm(nodes.Attributes(indicative=indicative), self.typer.uses.unfirm[before:], place)
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
        if how == "all" and shape.if_nobody is None:
            self.problems.add("SAS-C133", shape.at(key))
        if place.area_only:
            self.problems.add("SAS-C130", shape.at(key))
        built = self.node(body, replace(place.child(body.name.text if body.name else 0), scope=scope))
        if built is None or (how == "all" and if_nobody is None):
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
        low = self._number(least, shape, place) if least is not None else None
        high = self._number(most, shape, place) if most is not None else None
        if low is not None and high is not None and bounds(low.type)[0] > bounds(high.type)[1]:
            self.problems.add("SAS-C093", high.span)
            return None
        built = self._members(shape, place, "count", where, key, rows)
        if (
            not isinstance(built, nodes.Members)
            or (least is not None and low is None)
            or (most is not None and high is None)
        ):
            return None
        self._warn_settled(built, low, high)
        return replace(built, at_least=low, at_most=high)

    def _warn_settled(self, built: nodes.Members, low: ir.Expression | None, high: ir.Expression | None) -> None:
        """A count that the length of its list alone decides tests nothing."""
        rows = self.names.entities[built.rows.entity].at_most if built.rows is not None else 0
        for end, op in ((low, ">="), (high, "<=")):
            if end is not None:
                self.typer.warn_settled(decided(op, Type(Kind.NUMBER, 0, rows), end.type), end.span)

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

    def _steps(self, shapes: list[RouteShape], key: str, shape: NodeShape) -> bool:
        if not shapes:
            self.problems.add("SAS-C122", shape.at(key))
            return False
        for route in shapes:
            if route.name is None:
                self.problems.add("SAS-C150", route.span, key=key)
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
            inner = place.child(name)
            opens = None
            if tier.opens_if is not None:
                opens = self.node(tier.opens_if, replace(inner.child("opens_if"), area_only=True))
            body = self.node(tier, inner)
            if body is not None and (opens is None) == (tier.opens_if is None):
                tiers.append(nodes.Tier(opens, body))
        if len(tiers) < len(shape.tiers or ()):
            return None
        return nodes.Tiers(place.id, shape.at("tiers"), tiers=tuple(tiers))
