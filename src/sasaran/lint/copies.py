"""Near-copies: two sizeable rules of the same form that differ in one value only. Rules in, doubts out."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.lint.sources import Source
from sasaran.logic.walk import Part

ALIKE = "SAS-L023"
SIZEABLE = 6
"""So many values are compared with in what counts as a sizeable rule."""
_COMPARED = 8
"""With so many rules of the same form each is compared."""
_FIRST_BOUND = 10
"""Variables from here on are numbered as they come, and tell nothing."""
_SKIPPED = frozenset(("id", "span", "type", "attributes", "source", "versions"))
"""`versions`: shared criteria are looked at where they are written, not wherever they are used."""


@dataclasses.dataclass(frozen=True, slots=True)
class Form:
    """The form of a rule: a number that is the same for the same form, and the values that stand in it, in order."""

    number: int
    values: tuple[ir.Constant, ...]


class Forms:
    """Finds rules of one form."""

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {}
        self._seen: dict[int, list[tuple[Source, Form]]] = {}
        self._told: set[frozenset[tuple[str, str]]] = set()

    def look_at(self, source: Source) -> Iterator[Diagnostic]:
        """Compare a rule, and what it consists of, with those before; each two owners are told of once."""
        found: list[Form] = []
        self._form(source.rule, found)
        for form in reversed(found):  # the largest first
            before = self._seen.setdefault(form.number, [])
            for other, its in before[:_COMPARED]:
                owners = frozenset((source.owner, other.owner))
                if len(owners) == 2 and owners not in self._told:
                    told = _compare(form, its)
                    if told is not None:
                        self._told.add(owners)
                        yield told
            before.append((source, form))

    def _form(self, part: object, found: list[Form]) -> Form:
        """Give the form of a part; the sizeable ones within it are noted."""
        if isinstance(part, ir.Constant) and not isinstance(part.value, bool):
            return Form(self._number(("value", part.type.kind)), (part,))
        if isinstance(part, tuple):
            below = [self._form(each, found) for each in part]
            return Form(self._number(("list", *(each.number for each in below))), _values(below))
        if not isinstance(part, (ir.Expression, nodes.Node, nodes.Tier, ir.TableRow, ir.Rows)):
            return Form(self._number(("plain", type(part).__name__, part)), ())
        own: list[object] = [type(part).__name__]
        below = []
        for each in dataclasses.fields(part):
            if each.name in _SKIPPED:
                continue
            key, value = each.name, getattr(part, each.name)
            if key in ("variable", "owner") and isinstance(value, int):
                value = min(value, _FIRST_BOUND)
            below.append(self._form(value, found))
        form = Form(self._number((*own, *(each.number for each in below))), _values(below))
        if isinstance(part, nodes.Node) and len(form.values) >= SIZEABLE:
            found.append(form)
        return form

    def _number(self, key: object) -> int:
        return self._numbers.setdefault(key, len(self._numbers))


def _values(forms: Iterable[Form]) -> tuple[ir.Constant, ...]:
    return tuple(value for form in forms for value in form.values)


def _compare(one: Form, other: Form) -> Diagnostic | None:
    differing = [
        (left, right) for left, right in zip(one.values, other.values, strict=True) if left.value != right.value
    ]
    if len(differing) != 1:
        return None
    left, right = differing[0]
    values = {"one": left.value, "other": right.value}
    return Diagnostic(ALIKE, left.span, values, (Label(right.span, "other"),))


def list_copies(sources: Iterable[Source]) -> Iterator[Diagnostic]:
    """List the rules that are near-copies of others."""
    forms = Forms()
    for source in sources:
        rule: Part | object = source.rule
        if isinstance(rule, ir.Tree):
            rule = rule.node
        if isinstance(rule, nodes.Node):
            yield from forms.look_at(dataclasses.replace(source, rule=rule))
