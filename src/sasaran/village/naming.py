"""Name an open fact by the rulebook's own titles: what to ask for."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.base.wording import escape_text
from sasaran.explain.labels import Labels, lower_first, pick
from sasaran.ir import nodes
from sasaran.ir.decision import Fact

_VERIFY = {"id": "kepastian tentang “{a}”", "en": "certainty about “{a}”"}


def name_fact(fact: Fact, labels: Labels) -> str:
    """Name a fact that is not known, with the member it is about."""
    text = _name(fact, labels)
    return text if fact.member is None else f"{text} ({escape_text(fact.member)})"


def _name(fact: Fact, labels: Labels) -> str:
    name = fact.name or ""
    if fact.kind == "field":
        return labels.field(None, fact.field or "")
    if fact.kind == "list":
        return labels.list_of(fact.list or "")
    if fact.kind == "area":
        return labels.area_field(fact.field or "")
    if fact.kind == "attest":
        return labels.attestation(name)
    if fact.kind == "parameter":
        return labels.parameter(name)
    return _VERIFY[labels.lang].format(a=_name_node(name, labels))


def _name_node(name: str, labels: Labels) -> str:
    """Name an indicative node: its own title, else that of the nearest node above it that has one."""
    edition = next((each for each in labels.content.editions if name.startswith(f"{each.id}/")), None)
    if edition is None:
        return name
    above = [node for node in _list_nodes(edition.eligibility) if f"{name}/".startswith(f"{node.id}/")]
    titled = [(len(node.id), text) for node in above if (text := pick(node.attributes.title, labels.lang))]
    return lower_first(max(titled)[1]) if titled else labels.edition(edition)


def _list_nodes(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in _list_children(node):
        yield from _list_nodes(child)


def _list_children(node: nodes.Node) -> tuple[nodes.Node, ...]:
    if isinstance(node, nodes.Members):
        return (node.body,) if node.body is not None else ()
    if isinstance(node, nodes.Except):
        return (*((node.body,) if node.body is not None else ()), *node.unless)
    if isinstance(node, nodes.Routes):
        return node.routes
    if isinstance(node, nodes.Tiers):
        return tuple(tier.body for tier in node.tiers)
    if isinstance(node, nodes.Use):
        return tuple(body for _, _, body in node.versions)
    if isinstance(node, nodes.All | nodes.Any | nodes.NoneOf | nodes.AtLeast):
        return node.children
    return ()
