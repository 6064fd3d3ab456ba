"""Find the nodes that carry an answer: in come a tree and the truths that were seen, out go the nodes to tell of.

Of what is true: every child of an all, the true ones of an any. Of what is false: the false children of an all,
every child of an any, the true ones under `unless`. Of what is unknown: the unknown ones.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from sasaran.explain.sentences import Scope
from sasaran.ir import nodes
from sasaran.ir.nodes import Basis
from sasaran.ir.rulebook import Content
from sasaran.ir.truth import Truth, conjoin, disjoin, negate

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
Seen = Callable[[str], Truth | None]


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """A node prepared for telling.

    ``node`` has the attributes and ``core`` the operator (they differ where criteria are used). ``own``: the truth
    seen under its id is its own. ``whole``: it is told in one, not child by child. ``told``: it has a title or text.
    """

    node: nodes.Node
    core: nodes.Node
    kind: str
    scope: Scope
    basis: tuple[Basis, ...]
    children: tuple[Step, ...] = ()
    exceptions: tuple[Step, ...] = ()
    opens: tuple[Step | None, ...] = ()
    own: bool = True
    whole: bool = False
    told: bool = False
    negative: bool = False
    id: str = field(default="")


Carrier = tuple[int, Step, Truth]
"""How deep under a heading, which node, and its truth."""


def prepare(node: nodes.Node, scope: Scope, on: date, basis: tuple[Basis, ...] = (), own: bool = True) -> Step:
    """Prepare a tree as it stands on a date; a node without a basis has that of the node above."""
    attributes = node.attributes
    basis = attributes.basis or basis
    told = bool(attributes.title or attributes.text)
    if isinstance(node, nodes.Use):
        body = next((body for first, last, body in node.versions if first <= on <= last), None)
        if body is None:
            return Step(
                node, node, "leaf", scope, basis, whole=True, told=told, negative=attributes.negative, id=node.id
            )
        inner = prepare(body, scope, on, basis)
        return replace(inner, node=node, told=told or inner.told, own=own, id=node.id)
    kind, children, exceptions, opens = _below(node, scope, on, basis)
    below = children[0].children if kind == "except" and not children[0].told else children
    whole = kind in ("leaf", "members") or (
        told and kind not in ("except", "tiers") and not any(child.told for child in below)
    )
    return Step(
        node, node, kind, scope, basis, children, exceptions, opens, own, whole, told, attributes.negative, node.id
    )


def list_bases(step: Step, content: Content) -> tuple[Basis, ...]:
    """List the clauses that a step rests on; one that asks people, and has none itself, on the attestation's."""
    node = step.node
    if isinstance(node, nodes.Attest) and not node.attributes.basis:
        asked = content.attestations.get(node.attestation)
        if asked is not None and asked.basis:
            return asked.basis
    return step.basis


def _below(
    node: nodes.Node, scope: Scope, on: date, basis: tuple[Basis, ...]
) -> tuple[str, tuple[Step, ...], tuple[Step, ...], tuple[Step | None, ...]]:
    def steps(items: tuple[nodes.Node, ...]) -> tuple[Step, ...]:
        return tuple(prepare(item, scope, on, basis) for item in items)

    match node:
        case nodes.All(children=children):
            return "all", steps(children), (), ()
        case nodes.Any(children=children):
            return "any", steps(children), (), ()
        case nodes.NoneOf(children=children):
            return "none", steps(children), (), ()
        case nodes.AtLeast(children=children):
            return "least", steps(children), (), ()
        case nodes.Routes(routes=routes):
            return "any", steps(routes), (), ()
        case nodes.Tiers(tiers=tiers):
            opens = tuple(None if tier.opens_if is None else prepare(tier.opens_if, scope, on, basis) for tier in tiers)
            return "tiers", steps(tuple(tier.body for tier in tiers)), (), opens
        case nodes.Except(body=body, unless=unless) if body is not None:
            return "except", (prepare(body, scope, on, basis, own=False),), steps(unless), ()
        case nodes.Members(rows=rows, body=body) if rows is not None and body is not None:
            return "members", (prepare(body, {**scope, rows.variable: rows.entity}, on, basis),), (), ()
    return "leaf", (), (), ()


def truth_of(step: Step, seen: Seen) -> Truth:
    """Give a node's truth as it was seen, else as its children make it."""
    found = seen(step.id) if step.own else None
    if found is not None:
        return found
    match step.kind:
        case "all":
            return conjoin(truth_of(child, seen) for child in step.children)
        case "any":
            return disjoin(truth_of(child, seen) for child in step.children)
        case "none":
            return negate(disjoin(truth_of(child, seen) for child in step.children))
        case "except":
            body = truth_of(step.children[0], seen)
            return conjoin([body, *(negate(truth_of(item, seen)) for item in step.exceptions)])
        case "tiers":
            return disjoin(
                conjoin([_opened(step, at, seen), truth_of(child, seen)]) for at, child in enumerate(step.children)
            )
    return U


def _opened(step: Step, at: int, seen: Seen) -> Truth:
    opens = step.opens[at]
    return T if opens is None else truth_of(opens, seen)


def collect(step: Step, truth: Truth, seen: Seen, out: list[Carrier], depth: int = 0, deep: bool = False) -> None:
    """Gather what carries a node's truth; ``deep`` goes on to the leaves of what is told in one."""
    if step.kind in ("leaf", "members") or (step.whole and not deep):
        out.append((depth, step, truth))
        return
    if step.told and not deep:
        out.append((depth, step, truth))
        depth += 1
    before = len(out)
    _collect_below(step, truth, seen, out, depth, deep)
    if truth is U and step.node.attributes.indicative and len(out) == before:
        # It would be settled, were it not indicative: what would settle it is what there is to tell.
        _collect_below(step, T if step.negative else F, seen, out, depth, deep)


def _collect_below(step: Step, truth: Truth, seen: Seen, out: list[Carrier], depth: int, deep: bool) -> None:
    if step.kind == "except":
        _collect_except(step, truth, seen, out, depth, deep)
    elif step.kind == "tiers":
        _collect_tiers(step, truth, seen, out, depth, deep)
    else:
        wanted = negate(truth) if step.kind == "none" else truth
        for child in step.children:
            found = truth_of(child, seen)
            if found is wanted:
                collect(child, found, seen, out, depth, deep)


def _collect_except(step: Step, truth: Truth, seen: Seen, out: list[Carrier], depth: int, deep: bool) -> None:
    body = step.children[0]
    found = truth_of(body, seen)
    if found is truth:
        collect(body, found, seen, out, depth, deep)
    wanted = negate(truth)
    for item in step.exceptions:
        if truth_of(item, seen) is wanted:
            if wanted is F:
                out.append((depth, item, F))
            else:
                collect(item, wanted, seen, out, depth, deep)


def _collect_tiers(step: Step, truth: Truth, seen: Seen, out: list[Carrier], depth: int, deep: bool) -> None:
    for at, child in enumerate(step.children):
        opened, found = _opened(step, at, seen), truth_of(child, seen)
        if conjoin([opened, found]) is not truth:
            continue
        opens = step.opens[at]
        if found is truth:
            collect(child, found, seen, out, depth, deep)
        if opens is not None and opened is truth and not (truth is F and found is F):
            collect(opens, opened, seen, out, depth, deep)


def collect_met(step: Step, seen: Seen, out: list[Carrier]) -> None:
    """Gather what is met already where the whole is not: the true parts of what must all hold."""
    if step.kind == "except":
        collect_met(step.children[0], seen, out)
        for item in step.exceptions:
            if truth_of(item, seen) is F:
                out.append((0, item, F))
    elif step.kind == "all" and not step.whole:
        for child in step.children:
            if truth_of(child, seen) is T:
                collect(child, T, seen, out)
            else:
                collect_met(child, seen, out)
