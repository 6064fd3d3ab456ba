"""Changes to a node of a condition tree: its operator, its children, its attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any as Anything

from sasaran.ir.nodes import (
    All,
    Any,
    AtLeast,
    Attest,
    Attributes,
    Except,
    Leaf,
    Members,
    Node,
    NoneOf,
    ProgramIs,
    Receives,
    Routes,
    Tier,
    Tiers,
    Use,
)
from sasaran.ir.rulebook import Content
from sasaran.ir.truth import negate
from sasaran.mutants.change import Change, dropped, replaced
from sasaran.mutants.spots import Spot

_WHO = {"household": "anyone", "anyone": "household"}


def change_node(content: Content, spot: Spot) -> Iterator[Change]:
    """List the changes to a node, leaving what stands inside it as it is."""
    part = spot.part
    if not isinstance(part, Node):
        return
    for kind, change in _CHANGES.items():
        if isinstance(part, kind):
            yield from change(content, part)
    yield from _change_attributes(part)


def call_node(node: Node) -> str:
    """Give what a node is called: its name, its line, what it refers to, or the last step of its id."""
    if node.attributes.name:
        return node.attributes.name
    match node:
        case Leaf(source=written):
            return written
        case Use(criteria=named) | Attest(attestation=named) | ProgramIs(program=named):
            return named
        case Receives(programs=programs):
            return f"receives {', '.join(programs)}"
    return node.id.rpartition("/")[2]


def _change_attributes(node: Node) -> Iterator[Change]:
    attributes = node.attributes
    if attributes.presume is not None:
        other = replace(attributes, presume=negate(attributes.presume))
        yield Change("presume_other", replace(node, attributes=other), "presume dibalik")
        yield Change("presume_none", replace(node, attributes=replace(attributes, presume=None)), "tanpa presume")
    if attributes.indicative:
        firm = replace(attributes, indicative=False)
        yield Change("firm", replace(node, attributes=firm), "tanpa indicative")


def _without(items: Sequence[Anything], place: int) -> tuple[Anything, ...]:
    return (*items[:place], *items[place + 1 :])


def _drop_children(kind: str, node: Node, name: str, children: Sequence[Node]) -> Iterator[Change]:
    if len(children) < 2:  # the whole condition would be gone: what stands above it drops it
        return
    for place, child in enumerate(children):
        rest = replace(node, **{name: _without(children, place)})  # type: ignore[arg-type]
        yield dropped(kind, rest, call_node(child), child.span, child)


def _all(_: Content, node: All) -> Iterator[Change]:
    if len(node.children) > 1:
        turned = Any(node.id, node.span, node.attributes, node.children)
        yield replaced("join", turned, "all", "any", node.span)
    yield from _drop_children("drop", node, "children", node.children)


def _any(_: Content, node: Any) -> Iterator[Change]:
    if len(node.children) > 1:
        turned = All(node.id, node.span, node.attributes, node.children)
        yield replaced("join", turned, "any", "all", node.span)
    yield from _drop_children("drop", node, "children", node.children)


def _none(_: Content, node: NoneOf) -> Iterator[Change]:
    turned = Any(node.id, node.span, node.attributes, node.children)
    yield replaced("join", turned, "none", "any", node.span)
    yield from _drop_children("drop", node, "children", node.children)


def _at_least(_: Content, node: AtLeast) -> Iterator[Change]:
    yield from _drop_children("drop", node, "children", node.children)


def _members(_: Content, node: Members) -> Iterator[Change]:
    if node.how == "any":
        yield replaced("quantifier", replace(node, how="all"), "any_member", "all_members", node.span)
    elif node.how == "all":
        yield replaced("quantifier", replace(node, how="any"), "all_members", "any_member", node.span)
        yield Change("nobody", replace(node, if_nobody=not node.if_nobody), "if_nobody dibalik")
    elif node.at_least is not None and node.at_most is not None:
        yield dropped("drop", replace(node, at_least=None), "at_least", node.at_least.span)
        yield dropped("drop", replace(node, at_most=None), "at_most", node.at_most.span)


def _use(content: Content, node: Use) -> Iterator[Change]:
    """Take an item more or an item less of criteria of which only some are used."""
    for place, (first, last, body) in enumerate(node.versions):
        criteria = content.criteria.get(node.criteria)
        version = criteria.on(first) if criteria is not None else None
        children = getattr(body, "children", ())
        whole: tuple[Node, ...] = getattr(version.body, "children", ()) if version is not None else ()
        if len(children) == len(whole):
            continue
        used = {child.span for child in children}
        for item in whole:
            if item.span in used:
                rest = tuple(child for child in children if child.span != item.span)
                kind, mark = "use_less", f"-{call_node(item)}"
            else:
                rest, kind, mark = (*children, _take_in(node, item)), "use_more", f"+{call_node(item)}"
            if not rest:
                continue
            changed = (first, last, replace(body, children=rest))  # type: ignore[call-arg]
            versions = (*node.versions[:place], changed, *node.versions[place + 1 :])
            values: dict[str, object] = {"name": call_node(item), "criteria": node.criteria}
            yield Change(kind, replace(node, versions=versions), mark, values)


def _take_in(use: Use, item: Node) -> Node:
    """Give an item of criteria as it would stand in a use of them."""
    turned = replace(item.attributes, negative=use.attributes.negative != item.attributes.negative)
    return replace(item, id=f"{use.id}/{call_node(item)}", attributes=turned)


def _attest(_: Content, node: Attest) -> Iterator[Change]:
    turned = replace(node, answer=not node.answer)
    yield Change("answer", turned, "jawaban dibalik", {"name": node.attestation})


def _negate(node: Node) -> Node:
    """Give the contrary of a node; what is presumed of it is presumed of the contrary."""
    inner = replace(node, attributes=Attributes(negative=not node.attributes.negative))
    return NoneOf(node.id, node.span, node.attributes, (inner,))


def _program(_: Content, node: ProgramIs) -> Iterator[Change]:
    yield Change("negate", _negate(node), f"bukan {node.program}", {"name": node.program})


def _receives(content: Content, node: Receives) -> Iterator[Change]:
    yield Change("negate", _negate(node), "bukan receives", {"name": ", ".join(node.programs)})
    if len(node.programs) > 1:
        for place, program in enumerate(node.programs):
            yield dropped("drop", replace(node, programs=_without(node.programs, place)), program, node.span)
    yield Change("ever", replace(node, ever=not node.ever, within=None, for_at_least=None), "ever dibalik")
    for name in ("within", "for_at_least"):
        span: tuple[int, int] | None = getattr(node, name)
        for step in (1, -1) if span is not None else ():
            months, days = span or (0, 0)
            longer = replace(node, **{name: (months, days + step)})  # type: ignore[arg-type]
            yield Change("span", longer, f"{name}{step:+d}", {"name": name, "step": f"{step:+d}"})
    other = _WHO.get(node.who)
    named = any(each.enrolment is not None and each.enrolment.member for each in content.entities.values())
    if other is not None and named:
        yield replaced("who", replace(node, who=other), node.who, other, node.span)


def _except(_: Content, node: Except) -> Iterator[Change]:
    for place, item in enumerate(node.unless):
        rest = replace(node, unless=_without(node.unless, place))
        yield dropped("drop_unless", rest, call_node(item), item.span, item)


def _routes(_: Content, node: Routes) -> Iterator[Change]:
    yield from _drop_children("drop_route", node, "routes", node.routes)
    for place in range(len(node.routes) - 1 if node.ranked else 0):
        one, other = node.routes[place : place + 2]
        turned = (*node.routes[:place], other, one, *node.routes[place + 2 :])
        names: dict[str, object] = {"one": call_node(one), "other": call_node(other)}
        mark = f"{call_node(one)}↔{call_node(other)}"
        yield Change("order", replace(node, routes=turned), mark, names, one.span, (one,))


def _tiers(_: Content, node: Tiers) -> Iterator[Change]:
    for place, tier in enumerate(node.tiers):
        if len(node.tiers) > 1:
            rest = replace(node, tiers=_without(node.tiers, place))
            yield dropped("drop_route", rest, call_node(tier.body), tier.body.span, tier.body)
        if tier.opens_if is not None:
            opened = (*node.tiers[:place], Tier(None, tier.body), *node.tiers[place + 1 :])
            name: dict[str, object] = {"name": call_node(tier.body)}
            mark = f"{call_node(tier.body)} tanpa opens_if"
            yield Change("opened", replace(node, tiers=opened), mark, name, tier.opens_if.span, (tier.opens_if,))


_CHANGES: dict[Anything, Callable[[Content, Anything], Iterator[Change]]] = {
    All: _all, Any: _any, NoneOf: _none, AtLeast: _at_least, Members: _members, Use: _use, Attest: _attest,
    ProgramIs: _program, Receives: _receives, Except: _except, Routes: _routes, Tiers: _tiers,
}  # fmt: skip
