"""How deeply a rule is layered, and how large it is: expressions and trees in, the parts of each and their extent out.

Every evaluator walks a rule as deep as it is layered, and may look at all that its definitions come to. A rule with
more than `MOST_LAYERS` or `MOST_PARTS` is refused here, so that no evaluator ever runs out of stack or memory.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator, Mapping

from sasaran.ir import expressions as ir
from sasaran.ir import nodes

MOST_LAYERS = 100
MOST_NESTED_NODES = 60
MOST_NODES = 5_000
MOST_SHARED = 250_000
"""So many nodes all uses of criteria may come to in one rulebook: each use is read for itself."""

MOST_PARTS = 50_000
_STACK_LEFT = 300
_NOT_PARTS = frozenset(("span", "type", "attributes"))
_Part = ir.Expression | nodes.Node | ir.TableRow | nodes.Tier


_keys_of: dict[type, tuple[str, ...]] = {}


def _keys(item: _Part) -> tuple[str, ...]:
    kind = type(item)
    if kind not in _keys_of:
        _keys_of[kind] = tuple(each.name for each in dataclasses.fields(item) if each.name not in _NOT_PARTS)
    return _keys_of[kind]


def list_parts(item: _Part) -> Iterator[_Part]:
    """List what an expression or a node directly consists of."""
    for key in _keys(item):
        value = getattr(item, key)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, (ir.Expression, nodes.Node, ir.TableRow, nodes.Tier)):
                yield part
            elif isinstance(part, tuple):  # a dated version of criteria
                yield from (each for each in part if isinstance(each, nodes.Node))


@dataclasses.dataclass(frozen=True, slots=True)
class Extent:
    """How many layers a rule has, and how many parts, with every definition that it reads written out."""

    height: int
    parts: int


def measure(item: _Part, known: Mapping[str, Extent]) -> Extent:
    """Measure an expression or a node; ``known`` are the extents of the definitions it may read."""
    below = [measure(part, known) for part in list_parts(item)]
    if isinstance(item, (ir.Definition, ir.Named)):
        read = item.name if isinstance(item, ir.Definition) else item.definition
        below.extend([known[read]] if read in known else [])
    return Extent(1 + max((each.height for each in below), default=0), 1 + sum(each.parts for each in below))


def is_stack_short() -> bool:
    """Say whether little of Python's own stack is left: only a circle of many definitions comes so far."""
    left = sys.getrecursionlimit() - _STACK_LEFT
    frame = sys._getframe()
    while left and frame.f_back is not None:
        frame, left = frame.f_back, left - 1
    return not left
