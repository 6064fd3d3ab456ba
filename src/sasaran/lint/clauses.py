"""Rules as clauses: what stands in a tree or on one line, with its formula and its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sasaran.base.span import NOWHERE, Span
from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.types import Kind
from sasaran.logic.formulas import Formula
from sasaran.logic.rows import Env
from sasaran.logic.trees import TreeReader
from sasaran.logic.walk import list_parts

ALL, ANY, COUNTED, ONE = "all", "any", "counted", "one"


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One condition, or a group of them.

    ``items`` are the conditions of a group; ``inner`` those that stand within, each for itself (below a negation, in
    the rows of a list). ``quiet``: the author has said that it is meant so. ``told``: what is odd about it alone is
    said where it is defined. ``strict``: its alternatives are each named in decisions, so that one may lie within
    another.
    ``excluded``: what is written is what may not be. ``listed``: the alternatives are values in a list.
    ``shared``: it is written for many programs, so that some have no need of it. ``titled``: it has
    words of its own; ``person``: it is about some member. ``test``: how what is compared with which value written here.
    """

    span: Span
    formula: Formula
    op: str = ONE
    items: tuple[Clause, ...] = ()
    inner: tuple[Clause, ...] = ()
    quiet: bool = False
    told: bool = False
    strict: bool = False
    excluded: bool = False
    listed: bool = False
    shared: bool = False
    titled: bool = False
    person: bool = False
    test: tuple[str, object, object] | None = None


class ClauseReader:
    """Makes clauses of the rules of one edition or definition, as they mean on one day."""

    def __init__(self, reader: TreeReader) -> None:
        self.reader = reader
        self.forge = reader.forge

    def node(self, node: nodes.Node, env: Env, level: int = 0) -> Clause:
        """Make the clause of a node."""
        made = replace(self._bare(node, env, level), formula=self.reader.tree(node, env, level), span=node.span)
        made = replace(made, titled=bool(node.attributes.title))
        if not node.attributes.reading:
            return made
        return _hush(made) if isinstance(node, nodes.Leaf) else replace(made, quiet=True)

    def _bare(self, node: nodes.Node, env: Env, level: int) -> Clause:
        match node:
            case nodes.Leaf(expression=ir.Expression() as expression):
                return self.condition(expression, env, level)
            case nodes.All(children=children):
                return self._group(ALL, self._nodes(children, env, level))
            case nodes.Any(children=children):
                return self._group(ANY, self._nodes(children, env, level))
            case nodes.Routes(routes=children):
                return replace(self._group(ANY, self._nodes(children, env, level)), strict=True)
            case nodes.AtLeast(children=children):
                return self._group(COUNTED, self._nodes(children, env, level))
            case nodes.NoneOf(children=children):
                return self._group(ALL, tuple(self._not(each) for each in self._nodes(children, env, level)))
            case nodes.Except(body=nodes.Node() as body, unless=unless):
                held = tuple(self._not(each) for each in self._nodes(unless, env, level))
                return self._group(ALL, (self.node(body, env, level), *held))
            case nodes.Tiers(tiers=tiers):
                steps = tuple(self._tier(tier, env, level) for tier in tiers)
                return replace(self._group(ANY, steps), strict=True)
            case nodes.Members(rows=ir.Rows() as rows, body=nodes.Node() as body):
                inner = self.node(body, self.reader.inside(rows, env, level + 1), level + 1)
                ends = [end.span for end in (node.at_least, node.at_most) if end is not None]
                limits = tuple(Clause(span, self.reader.free(("limit", span))) for span in ends)
                return Clause(node.span, inner.formula, inner=(inner, *limits), person=node.how == "any")
            case nodes.Use():
                return Clause(node.span, self.reader.tree(node, env, level), told=True, shared=True)
        return Clause(node.span, self.reader.tree(node, env, level))

    def _tier(self, tier: nodes.Tier, env: Env, level: int) -> Clause:
        body = self.node(tier.body, env, level)
        if tier.opens_if is None:
            return body
        opening = self.node(tier.opens_if, env, level)
        whole = self.forge.both([opening.formula, body.formula])
        return Clause(body.span, whole, ALL, (opening, body), quiet=body.quiet)

    def _nodes(self, children: tuple[nodes.Node, ...], env: Env, level: int) -> tuple[Clause, ...]:
        return tuple(self.node(each, env, level) for each in children)

    def _group(self, op: str, items: tuple[Clause, ...]) -> Clause:
        return Clause(NOWHERE, items[0].formula, op, items)

    def _not(self, clause: Clause) -> Clause:
        opposite = self.forge.opposite(clause.formula)
        return replace(clause, formula=opposite, op=ONE, items=(), inner=(clause,), excluded=True)

    # --- what stands on one line

    def condition(self, item: ir.Expression, env: Env, level: int) -> Clause:
        """Make the clause of a yes/no expression."""
        formula = self.reader.formula(item, env, level)
        match item:
            case ir.And(items=parts) | ir.Or(items=parts) if len({_shown(part, item) for part in parts}) == len(parts):
                op = ALL if isinstance(item, ir.And) else ANY
                items = tuple(replace(self.condition(part, env, level), span=_shown(part, item)) for part in parts)
                return Clause(item.span, formula, op, items, listed=items[0].span != parts[0].span)
            case ir.And() | ir.Or():
                return Clause(item.span, formula)
            case ir.Not(body=body) if body.span != item.span:
                return replace(self._not(self.condition(body, env, level)), span=item.span)
            case ir.Quantifier(rows=rows, body=body):
                inside = self.reader.inside(rows, env, level + 1)
                return Clause(item.span, formula, inner=(self.condition(body, inside, level + 1),))
            case ir.Definition() | ir.Named(body=ir.Definition()):
                return Clause(item.span, formula, told=True)
            case ir.If(condition=condition, yes=yes, no=no):
                inner = tuple(self.condition(each, env, level) for each in (condition, yes, no))
                return Clause(item.span, formula, inner=inner)
        inner = tuple(self._within(item, env, level))
        return Clause(item.span, formula, inner=inner, test=self._test(item, env, level))

    def _test(self, item: ir.Expression, env: Env, level: int) -> tuple[str, object, object] | None:
        if not isinstance(item, ir.Compare) or not isinstance(item.right, ir.Constant):
            return None
        return item.op, self.reader.key(item.left, env, level)[0], item.right.value

    def _within(self, item: ir.Expression, env: Env, level: int) -> Iterator[Clause]:
        """The conditions that stand in a calculation: of the rows that are counted, of an ``if``."""
        for part in list_parts(item):
            if not isinstance(part, ir.Expression):
                continue
            if isinstance(part, ir.Aggregate):
                if part.where is not None:
                    inside = self.reader.inside(part.rows, env, level + 1)
                    yield self.condition(part.where, inside, level + 1)
            elif part.type.kind is Kind.TRUTH and list(list_parts(part)) and not isinstance(part, ir.Named):
                yield self.condition(part, env, level)
            elif not isinstance(part, ir.Named):
                yield from self._within(part, env, level)


def _shown(part: ir.Expression, whole: ir.Expression) -> Span:
    """Where to underline a part: of ``x in ("a", "b")`` each part is the code, for all the rest is the same."""
    if part.span == whole.span and isinstance(part, ir.Compare) and isinstance(part.right, ir.Constant):
        return part.right.span if part.op == "=" else part.span
    return part.span


def _hush(clause: Clause) -> Clause:
    """Take everything on a line as meant."""
    items, inner = tuple(map(_hush, clause.items)), tuple(map(_hush, clause.inner))
    return replace(clause, quiet=True, items=items, inner=inner)
