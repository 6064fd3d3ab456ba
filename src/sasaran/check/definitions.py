"""Definition shapes → definitions, typed when they are first named; a circle is shown as a path."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.span import Span
from sasaran.check.bases import Documents, read_basis
from sasaran.check.layers import MOST_LAYERS, MOST_NODES, MOST_PARTS, MOST_SHARED, Extent, is_stack_short, measure
from sasaran.check.problems import Problems
from sasaran.check.reading_order import order_by_reading
from sasaran.check.scalars import read_indicative, read_interval, read_words
from sasaran.check.scope import Context, Level, Names, Scope, Uses
from sasaran.check.tables import type_table
from sasaran.check.typing import Typer
from sasaran.ir import expressions as ir
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Definition, DefinitionVersion, Interval
from sasaran.ir.types import TRUTH, Type, read_unit
from sasaran.parse import syntax as sx
from sasaran.parse.shapes import OPERATORS, CriteriaShape, DefinitionShape, NodeShape
from sasaran.parse.tree import Scalar


class Library:
    """All definitions and criteria of a rulebook, and what each reads."""

    def __init__(
        self,
        names: Names,
        definitions: dict[str, list[DefinitionShape]],
        criteria: dict[str, list[CriteriaShape]],
        build_tree: TreeBuilder,
        problems: Problems,
    ) -> None:
        self.names = names
        self._build_tree = build_tree
        self.criteria = criteria
        self.problems = problems
        self.uses: dict[str, Uses] = {}
        self._shapes = definitions
        self._open: list[tuple[str, str]] = []
        self._circles: set[frozenset[tuple[str, str]]] = set()
        self._failed: set[str] = set()
        self._too_deep = False
        self.order = order_by_reading({"definition": definitions, "criteria": criteria})
        self.broken: set[str] = set()
        self._too_large = False
        self._shared = 0
        self.extents: dict[str, Extent] = {}
        self.parsed: dict[Scalar, tuple[sx.Syntax | None, list[Diagnostic]]] = {}

    def type_all(self) -> None:
        """Type every definition, named or not; those that others read first, so that no long chain is followed."""
        for kind, name in self.order:
            if kind == "definition":
                self.get(name, self._shapes[name][0].definition.span)

    def get(self, name: str, span: Span) -> Definition | None:
        """The definition of a name, or None where there is none or it can't be typed."""
        if name in self.names.definitions or name in self._failed or name not in self._shapes:
            return self.names.definitions.get(name)
        if not self.enter(name, span):
            return None
        definition = self._build(name, self._shapes[name])
        self.leave()
        if definition is not None and not self._fits(definition):
            definition = None
        if definition is None:
            self._failed.add(name)
        else:
            self.names.definitions[name] = definition
        return definition

    def enter(self, name: str, span: Span, kind: str = "definition") -> bool:
        """Note that a definition or criteria is being read; a circle, or far too many, is reported."""
        if (kind, name) in self._open:
            path = [*self._open[self._open.index((kind, name)) :], (kind, name)]
            if frozenset(path) not in self._circles:
                self.problems.add("SAS-C100", span, path=" → ".join(each for _, each in path))
            self._circles.add(frozenset(path))
            return False
        if is_stack_short():
            self.refuse_depth(self._open[0][1], span)
            self._failed.add(name)
            return False
        self._open.append((kind, name))
        return True

    def refuse_depth(self, name: str, span: Span) -> None:
        """Refuse what is nested too deeply to be read; said once, since all that uses it is too."""
        if not self._too_deep:
            self.problems.add("SAS-C106", span, name=name, most=MOST_LAYERS)
        self._too_deep = True

    def has_room(self, uses: Uses, typer: LibraryTyper) -> bool:
        """Count a node of a rule, and say whether there is room for it."""
        uses.nodes += 1
        self._shared += typer.shared
        return uses.nodes <= MOST_NODES and self._shared <= MOST_SHARED

    def check_size(self, uses: Uses, span: Span) -> None:
        """Refuse a rule that has grown too large; those that use it have too, and are not told of."""
        if (uses.nodes > MOST_NODES or self._shared > MOST_SHARED) and not self._too_large:
            self._too_large = True
            self.problems.add("SAS-C153", span, most=MOST_NODES if uses.nodes > MOST_NODES else MOST_SHARED)

    def leave(self) -> None:
        """Note that the last one entered has been read."""
        self._open.pop()

    def _fits(self, definition: Definition) -> bool:
        found = [measure(version.body, self.extents) for version in definition.versions]
        whole = Extent(max(each.height for each in found), max(each.parts for each in found))
        self.extents[definition.name] = whole
        return self.check_extent(whole, definition.name, definition.span)

    def check_extent(self, extent: Extent, name: str, span: Span) -> bool:
        """Refuse what has more layers or parts than an evaluator can look at."""
        if extent.height > MOST_LAYERS:
            self.problems.add("SAS-C106", span, name=name, most=MOST_LAYERS)
        elif extent.parts > MOST_PARTS:
            self.problems.add("SAS-C153", span, most=MOST_PARTS)
        return extent.height <= MOST_LAYERS and extent.parts <= MOST_PARTS

    def failed(self, name: str) -> bool:
        """Say whether this was reported already, so that naming it is no new problem."""
        return name in self._failed or ("definition", name) in self._open

    def typer(self, uses: Uses, context: Context | None = None) -> LibraryTyper:
        """A typer that finds definitions here."""
        return LibraryTyper(self, uses, context)

    def criteria_typer(self, uses: Uses, context: Context) -> LibraryTyper:
        """A typer for criteria: read again wherever they are used, their texts are parsed once."""
        return CriteriaTyper(self, uses, context)

    def _build(self, name: str, shapes: list[DefinitionShape]) -> Definition | None:
        entity = self.names.entities.get(shapes[0].of.text)
        if entity is None:
            self.problems.unknown("SAS-C020", shapes[0].of.span, shapes[0].of.text, list(self.names.entities))
            return None
        taken = [item for item in self.names.entities.values() if name in item.fields]
        if taken or name in self.names.parameters or name in self.names.words.reserved:
            labels = (Label(taken[0].fields[name].span, "first"),) if taken else ()
            self.problems.add("SAS-C010", shapes[0].definition.span, name=name, labels=labels)
            return None
        uses = self.uses.setdefault(name, Uses())
        versions: list[DefinitionVersion] = []
        types: list[ir.Expression] = []
        check_versions(name, shapes, self.problems)
        for shape in shapes:
            during = read_interval(shape.valid, self.problems)
            documents = Documents.of(shape.basis, self.problems)
            own = Uses()
            body = self._body(name, shape, entity.name, self.typer(own, Context(during)), documents)
            uses.join(during, own)
            self.check_size(own, shape.definition.span)
            basis = read_basis(shape.basis, documents, self.problems)
            if body is not None:
                text = shape.text.text if shape.text else None
                reading = read_words(shape.reading)
                versions.append(DefinitionVersion(during, body, basis, shape.definition.span, text, reading))
                types.append(body)
        if len(versions) < len(shapes):
            return None
        asked = self.names.attestations.get(name)
        if asked is not None and any(_is_confirmed(body) for body in types):
            # A statement carries either name as its id: of one and the same, whom it answers could not be told.
            label = Label(asked.span, "first")
            self.problems.add("SAS-C010", shapes[0].definition.span, name=name, labels=(label,))
            return None
        kind: Type | None = (
            types[0].type if len(types) == 1 else self.typer(uses).unify(types, shapes[0].definition.span)
        )
        if kind is None:
            return None
        first = shapes[0]
        member_of = self.names.members.name if first.member is not None and self.names.members else None
        indicative = sum(read_indicative(shape.confidence, self.problems) for shape in shapes) > 0
        return Definition(
            name,
            entity.name,
            read_words(first.title),
            kind,
            tuple(sorted(versions, key=lambda item: item.during.start)),
            member_of,
            indicative or bool(uses.unfirm),
            self._personal(uses),
            first.definition.span,
        )

    def _personal(self, uses: Uses) -> str:
        """A definition is as personal as the most personal field it reads."""
        order = ("none", "general", "specific", "identity")
        classes = [self.names.entities[entity].fields[name].personal for entity, name, _ in uses.fields]
        read = [name for _, part in uses.parts for name, _ in part.definitions]
        classes += [item.personal for name in read if (item := self.names.definitions.get(name)) is not None]
        return max(classes, key=order.index, default="none")

    def _body(
        self, name: str, shape: DefinitionShape, entity: str, typer: LibraryTyper, documents: Documents
    ) -> ir.Expression | None:
        operators = [key for key in OPERATORS if getattr(shape, key) is not None]
        forms = [key for key in ("value", "table", "member") if getattr(shape, key) is not None] + operators
        if len(forms) != 1:
            self.problems.add("SAS-C102", shape.definition.span, name=name, found=", ".join(forms) or "-")
            return None
        self._check_attributes(shape, forms[0])
        scope = self.names.scope_of(entity)
        if shape.value is not None:
            body = typer.value(shape.value, scope)
            if body is not None and shape.unit is not None and body.type.unit not in (None, read_unit(shape.unit.text)):
                self.problems.add("SAS-C070", shape.unit.span, left=str(body.type.unit), right=shape.unit.text)
                return None
            return body
        if shape.table is not None:
            return type_table(shape.table, scope, typer)
        if shape.member is not None:
            return self._member(shape, entity, scope, typer)
        return self._tree(name, shape, scope, typer, documents)

    def _check_attributes(self, shape: DefinitionShape, form: str) -> None:
        """What means nothing beside this body is a mistake, not a decoration."""
        belongs = {"unit": ("value", "table"), "exactly": ("member",)}
        if form not in OPERATORS:
            nothing = ("unless", "where", "if_nobody", "as_", "only", "except_", "is_", "who", "ever", "within")
            belongs |= dict.fromkeys((*nothing, "for_at_least", "order", "at_most", "compare_as"), OPERATORS)
            if shape.presume is not None:
                self.problems.add("SAS-C124", shape.at("presume"))
        for key, forms in belongs.items():
            if getattr(shape, key) is not None and form not in forms:
                shown = key.rstrip("_")
                self.problems.add("SAS-C126", shape.at(shown), key=shown, operators=", ".join(forms))

    def _member(self, shape: DefinitionShape, entity: str, scope: Scope, typer: LibraryTyper) -> ir.Expression | None:
        members = self.names.members
        if members is None or members.parent != entity or shape.member is None:
            self.problems.add("SAS-C103", shape.at("member"), entity=entity)
            return None
        if shape.exactly is None or shape.exactly.text not in ("one", "1"):
            self.problems.add("SAS-C104", shape.at("member"))
            return None
        inner = Scope((*scope.levels, Level(members.name, members.depth)), scope.fresh)
        return typer.condition(shape.member, inner)

    def _tree(
        self, name: str, shape: DefinitionShape, scope: Scope, typer: LibraryTyper, documents: Documents
    ) -> ir.Expression | None:
        node = self._build_tree(shape, name, scope, typer, documents)
        return ir.Tree(shape.definition.span, TRUTH, node) if node is not None else None


def _is_confirmed(body: ir.Expression) -> bool:
    return isinstance(body, ir.Tree) and isinstance(body.node, Node) and body.node.attributes.indicative


def check_versions(name: str, shapes: Sequence[DefinitionShape | CriteriaShape], problems: Problems) -> None:
    """No two versions of one name are in force on the same day, and all are about the same thing."""
    seen: list[tuple[Interval, Span]] = []
    first = shapes[0]
    for shape in shapes:
        own = shape.definition if isinstance(shape, DefinitionShape) else shape.criteria
        during = read_interval(shape.valid, problems)
        other = next((span for days, span in seen if during.meets(days)), None)
        if other is not None:
            problems.add("SAS-C101", own.span, name=name, labels=(Label(other, "other"),))
        seen.append((during, own.span))
        named = [isinstance(each, DefinitionShape) and each.member is not None for each in (first, shape)]
        if shape.of.text != first.of.text or named[0] != named[1]:
            where = shape.of.span if shape.of.text != first.of.text else own.span
            problems.add("SAS-C107", where, name=name, labels=(Label(first.of.span, "first"),))


TreeBuilder = Callable[[NodeShape, str, Scope, "LibraryTyper", Documents], "Node | None"]
"""Builds the condition tree of a shape (`check.trees.build_definition_tree`); its id begins with the name."""


class LibraryTyper(Typer):
    """A typer that types definitions when they are first named."""

    shared = False

    def __init__(self, library: Library, uses: Uses, context: Context | None = None) -> None:
        super().__init__(library.names, library.problems, uses, context)
        self.library = library

    def definition(self, name: str, span: Span) -> Definition | None:
        """The definition of a name, typed on demand."""
        return self.library.get(name, span)

    def _unknown(self, tree: sx.Name, scope: Scope) -> None:
        # A definition that could not be typed was reported where it stands: naming it is no second problem.
        if not self.library.failed(tree.parts[0]):
            super()._unknown(tree, scope)


class CriteriaTyper(LibraryTyper):
    """A typer that remembers what it parsed."""

    shared = True

    def parse(self, text: Scalar) -> tuple[sx.Syntax | None, list[Diagnostic]]:
        """Parse a one-line text, or remember how it was parsed."""
        known = self.library.parsed.get(text)
        if known is None:
            known = self.library.parsed[text] = super().parse(text)
        return known
