"""Read a benefit: what, how much, by which rows, how often, to whom, from which money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import humanize, lower_first, upper_first
from sasaran.explain.outline import Outline
from sasaran.explain.read_nodes import NodeReader
from sasaran.explain.sentences import Scope, scope_of
from sasaran.ir.expressions import Constant, Expression
from sasaran.ir.rulebook import Benefit


def read_benefit(clauses: Clauses, benefit: Benefit, recipient: str, out: Outline, reader: NodeReader) -> None:
    """Read one benefit into an outline."""
    labels, say = clauses.labels, clauses.say
    scope = scope_of(clauses.content, recipient)
    form = labels.pick(clauses.content.forms.get(benefit.form, ()), benefit.form)
    title = labels.pick(benefit.title, "")
    out.item(0, upper_first(f"{form}: {lower_first(title)}" if title else form))
    amounts: list[Expression] = []
    for key, expression in (
        ("read_amount", benefit.amount),
        ("read_base", benefit.base),
        ("read_up_to", benefit.up_to),
    ):
        if expression is not None:
            out.note(0, say(key, a=_amount(clauses, benefit, expression, scope)))
            amounts.append(expression)
    for item in benefit.items:
        quantity = clauses.figures.amount(item.quantity, item.unit or None)
        out.note(0, f"{quantity} {humanize(item.what)}")
    if benefit.rows:
        _read_rows(clauses, benefit, scope, out, reader)
    for text in _terms(clauses, benefit, scope):
        out.note(0, text)
    reader.thresholds(0, scope, *amounts)
    for basis in benefit.basis:
        out.note(0, say("read_basis", a=labels.cite(basis)))


def _amount(clauses: Clauses, benefit: Benefit, expression: Expression, scope: Scope) -> str:
    """Write an amount; one that is written as a bare number takes the unit of its benefit."""
    if isinstance(expression, Constant) and expression.type.literal:
        return clauses.value(expression.value, replace(expression.type, unit=benefit.unit))
    return clauses.phrase(expression, scope)


def _read_rows(clauses: Clauses, benefit: Benefit, scope: Scope, out: Outline, reader: NodeReader) -> None:
    members = clauses.content.members
    per_member = members is not None and max(scope) < members.depth
    key = "read_for_member" if per_member else "read_for_recipient"
    out.note(0, clauses.words[f"{key}_sum" if benefit.hit == "sum" else key])
    inner = {**scope, members.depth: members.name} if per_member and members is not None else scope
    for row in benefit.rows:
        title = clauses.labels.pick(row.title, row.name)
        most = f" ({clauses.say('read_row_most', n=row.at_most)})" if row.at_most is not None else ""
        out.item(1, f"{title}: {_amount(clauses, benefit, row.amount, inner)}{most}")
        out.note(1, clauses.say("read_exactly", a=clauses.phrase(row.condition, inner)))
        reader.thresholds(1, inner, row.condition, row.amount)
    if benefit.otherwise is not None:
        out.note(0, clauses.say("read_otherwise", a=_amount(clauses, benefit, benefit.otherwise, scope)))
    if benefit.members_at_most is not None:
        out.note(0, clauses.say("read_members_most", n=benefit.members_at_most))


def _terms(clauses: Clauses, benefit: Benefit, scope: Scope) -> Iterator[str]:
    say, parts = clauses.say, []
    if benefit.per is not None:
        parts.append(say("read_per", a=humanize(clauses.figures.unit_word(benefit.per))))
    else:
        parts.append(clauses.words["read_once"])
    if benefit.times is not None:
        parts.append(say("times", n=benefit.times))
    if benefit.times_at_most is not None:
        parts.append(say("times_at_most", n=benefit.times_at_most))
    yield upper_first(", ".join(parts))
    if benefit.paid_to is not None:
        yield say("read_paid_to", a=lower_first(clauses.labels.actor(benefit.paid_to)))
    for source in benefit.funding:
        amount = "" if source.amount is None else f" ({_amount(clauses, benefit, source.amount, scope)})"
        yield say("read_funding", a=f"{humanize(source.source)}{amount}")
