"""What programs say of each other: which exclude, open, leave or look at which, seen from both sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sasaran.ir.nodes import ProgramIs, Receives
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.walking import list_nodes

KINDS = ("excludes", "excluded_by", "opens", "opened_by", "leaves", "asks", "asked_by")
_BACK = {"excludes": "excluded_by", "opens": "opened_by", "asks": "asked_by"}


def relate(content: Content) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Give for each program the other programs by how they are related, in the order of `KINDS`."""
    found: dict[str, dict[str, dict[str, None]]] = {}
    for edition in content.editions:
        for kind, other in _list_relations(edition):
            if other == edition.program:
                continue
            found.setdefault(edition.program, {}).setdefault(kind, {})[other] = None
            if kind in _BACK:
                found.setdefault(other, {}).setdefault(_BACK[kind], {})[edition.program] = None
    return {
        program: {kind: tuple(groups[kind]) for kind in KINDS if kind in groups} for program, groups in found.items()
    }


def _list_relations(edition: Edition) -> Iterator[tuple[str, str]]:
    for kind, programs in (("excludes", edition.excludes), ("opens", edition.opens), ("leaves", edition.leaves)):
        yield from ((kind, program) for program in programs)
    for node in list_nodes(edition.eligibility):
        if isinstance(node, ProgramIs):
            yield "asks", node.program
        elif isinstance(node, Receives):
            yield from (("asks", program) for program in node.programs)
