"""Compare what editions state beside conditions and benefits, and their words."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.difference.alike import PLACES, TEXTS, alike, differing
from sasaran.difference.changes import FactChange, WordingChange
from sasaran.explain.reads import children_of
from sasaran.ir import nodes
from sasaran.ir.rulebook import Edition

_FACTS = (
    "kind", "status", "recipient", "applies_in", "indicative", "ministry", "partners", "pillars", "decided_by",
    "registration", "priority", "excludes", "opens", "leaves", "leaves_within", "limits", "basis",
)  # fmt: skip
_TEXTS = ("title", "text", "reading", "procedure", "documents", "appeal")


def compare_facts(old: Edition, new: Edition) -> Iterator[FactChange]:
    """List what is stated otherwise: status, place, who decides, registration, order, dealings with other programs."""
    for key in _FACTS:
        one, other = getattr(old, key), getattr(new, key)
        if key == "priority":
            one, other = (tuple((item.source, item.descending) for item in each) for each in (one, other))
        if not alike(one, other, PLACES):
            yield FactChange(key, one, other)
    yield from _compare_bases(old.eligibility, new.eligibility)


def _compare_bases(old: nodes.Node, new: nodes.Node) -> Iterator[FactChange]:
    """Compare the clauses that named conditions rest on."""
    ours, theirs = dict(_by_id(old)), dict(_by_id(new))
    for name, node in ours.items():
        other = theirs.get(name)
        if other is not None and type(node) is type(other) and node.attributes.basis != other.attributes.basis:
            yield FactChange("node_basis", node.attributes.basis, other.attributes.basis, name)


def compare_texts(old: Edition, new: Edition) -> Iterator[WordingChange]:
    """List the texts of an edition and of its conditions and benefits that differ."""
    found = list(differing(old, new, [name for name in _TEXTS if hasattr(old, name)]))
    if found:
        yield WordingChange("edition", new.id, tuple(found))
    ours, theirs = dict(_by_id(old.eligibility)), dict(_by_id(new.eligibility))
    for name, node in ours.items():
        other = theirs.get(name)
        if other is None:
            continue
        texts = [
            *differing(node.attributes, other.attributes, ["title", "text", "quote", "reading", "requires_action"]),
            *(
                differing(node, other, ["compare_as"])
                if type(node) is type(other) and hasattr(node, "compare_as")
                else ()
            ),
        ]
        if texts:
            yield WordingChange("condition", f"{new.id}/{name}", tuple(texts))
    for name in _renamed(ours, theirs):
        yield WordingChange("condition", f"{new.id}/{name}", ("name",))
    if alike(old.benefits, new.benefits, PLACES | TEXTS) and not alike(old.benefits, new.benefits, PLACES):
        yield WordingChange("benefit", new.id, ("title",))


def _renamed(ours: dict[str, nodes.Node], theirs: dict[str, nodes.Node]) -> Iterator[str]:
    """List the conditions that have another name by now and are else as they were."""
    gone = [node for name, node in ours.items() if name not in theirs]
    for name, node in theirs.items():
        if name in ours or node.attributes.name is None:
            continue
        before = next((each for each in gone if alike(each, node, PLACES | TEXTS | {"attributes"})), None)
        if before is not None and before.attributes.name != node.attributes.name:
            gone.remove(before)
            yield name


def reads_programs(edition: Edition) -> bool:
    """Say whether an edition reads other programs: which there are, or what one of them says."""
    return any(isinstance(node, (nodes.ProgramIs, nodes.Receives)) for node in _walk(edition.eligibility))


def _by_id(node: nodes.Node) -> Iterator[tuple[str, nodes.Node]]:
    """List every condition by its id below the edition; of two with one id, such as a node and its body, both."""
    seen: dict[str, int] = {}
    for each in _walk(node):
        name = "/".join(each.id.split("/")[2:])
        seen[name] = seen.get(name, 0) + 1
        yield (name if seen[name] == 1 else f"{name} ({seen[name]})"), each


def _walk(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    below = [body for _, _, body in node.versions] if isinstance(node, nodes.Use) else list(children_of(node))
    if isinstance(node, nodes.Members) and node.body is not None:
        below.append(node.body)
    for child in below:
        yield from _walk(child)
