"""Where a node is being built, and what the nodes built there may not do."""

from __future__ import annotations

from dataclasses import dataclass

from sasaran.check.layers import list_parts
from sasaran.check.scope import Scope
from sasaran.ir import expressions as ir
from sasaran.ir import nodes


@dataclass(frozen=True)
class Place:
    """Where a node is being built: its id, polarity, and whether presumptions and exceptions may stand here."""

    id: str
    scope: Scope
    negative: bool = False
    in_program: bool = True
    area_only: bool = False
    may_except: bool = False
    depth: int = 0

    def child(self, step: str | int, *, flip: bool = False) -> Place:
        """One step down."""
        # Not by `replace`: this is done for every node of every rule.
        return Place(
            f"{self.id}/{step}", self.scope, self.negative != flip, self.in_program, self.area_only, False, self.depth
        )

    def inside(self) -> Place:
        """The same place, one level deeper in its tree."""
        return Place(
            self.id, self.scope, self.negative, self.in_program, self.area_only, self.may_except, self.depth + 1
        )


def blocks_everyone(node: nodes.Node) -> bool:
    """Say whether a node below `unless` can't be false before people were asked: then nobody is eligible till then."""
    if node.attributes.presume is not None:
        return False
    match node:
        case nodes.Attest():
            return True
        case nodes.Any():
            return any(blocks_everyone(child) for child in node.children)
        case nodes.All():
            return all(blocks_everyone(child) for child in node.children)
        case nodes.Use():
            return any(blocks_everyone(body) for _, _, body in node.versions)
    return False


def reads_household(item: ir.Expression, region: str | None) -> bool:
    """Say whether a condition reads any fact of the household but its region."""
    if isinstance(item, (ir.Age, ir.Definition, ir.Named, ir.Aggregate, ir.Quantifier)):
        return True
    if isinstance(item, ir.Parameter):
        return isinstance(item.by, ir.Field) and item.by.name != region
    if isinstance(item, ir.Field):
        return True
    return any(isinstance(part, ir.Expression) and reads_household(part, region) for part in list_parts(item))
