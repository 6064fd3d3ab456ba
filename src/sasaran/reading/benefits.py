"""Read a benefit: what, how much, by which rows, how often, to whom, from which money."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.explain.labels import humanize, lower_first, pick, upper_first
from sasaran.ir.expressions import Constant, Expression, Parameter
from sasaran.ir.rulebook import Benefit, BenefitRow
from sasaran.ir.types import Kind, Type, Unit
from sasaran.reading.conditions import Conditions
from sasaran.reading.document import Item, Note
from sasaran.reading.phrases import Scope


def read_benefit(reader: Conditions, benefit: Benefit, recipient: str) -> Item:
    """Read one benefit as an item."""
    labels = reader.labels
    named = pick(reader.content.forms.get(benefit.form, ()), reader.lang)
    form = named or reader.words.get(f"form_{benefit.form}") or labels.pick((), benefit.form)
    title = pick(benefit.title, reader.lang)
    text = upper_first(f"{form}: {lower_first(title)}" if title else form)
    scope = reader.scope(recipient)
    lines = [*_amounts(reader, benefit, scope, recipient), *_terms(reader, benefit, scope)]
    notes = [Note("term", line) for line in lines]
    if benefit.members_at_most is not None:
        notes.append(Note("term", reader.say("rows_members_most", n=benefit.members_at_most)))
    notes += [*reader.bases(benefit.basis), *reader.texts(benefit.text, benefit.reading)]
    if not benefit.rows:
        return Item(text, tuple(notes))
    return Item(text, tuple(notes), _lead(reader, benefit), tuple(_rows(reader, benefit, scope)))


def _kind(benefit: Benefit) -> Type:
    return Type(Kind.NUMBER, unit=benefit.unit)


def _amounts(reader: Conditions, benefit: Benefit, scope: Scope, recipient: str) -> Iterator[str]:
    """Say how much, where that is not in rows."""
    member = reader.content.entities[recipient].parent is not None if recipient in reader.content.entities else False
    for key, expression in (("amount", benefit.amount), ("base", benefit.base), ("up_to", benefit.up_to)):
        if expression is not None:
            yield reader.say(f"benefit_{key}", a=_amount(reader, benefit, expression, scope))
    for item in benefit.items:
        unit = Unit((item.unit,)) if item.unit else None
        yield reader.say("benefit_item", a=reader.number(item.quantity, unit), b=humanize(item.what))
    if member:
        yield reader.say("benefit_each", a=reader.labels.entity(recipient))


def _amount(reader: Conditions, benefit: Benefit, expression: Expression, scope: Scope) -> str:
    return reader.amount(expression, _kind(benefit), scope)


def _lead(reader: Conditions, benefit: Benefit) -> str:
    members = reader.content.members
    who = reader.labels.entity(members.name) if members is not None else ""
    per = "member" if benefit.per_member else "recipient"
    return reader.say(f"rows_{per}_{benefit.hit}", a=who)


def _rows(reader: Conditions, benefit: Benefit, scope: Scope) -> Iterator[Item]:
    members = reader.content.members
    inner = scope
    if benefit.per_member and members is not None:
        inner = {**scope, members.depth: members.name}
    for row in benefit.rows:
        yield _row(reader, benefit, row, inner)
    if benefit.otherwise is not None:
        key = "rows_otherwise_member" if benefit.per_member else "rows_otherwise"
        yield Item(reader.say(key, a=_amount(reader, benefit, benefit.otherwise, inner)))


def _row(reader: Conditions, benefit: Benefit, row: BenefitRow, scope: Scope) -> Item:
    title = pick(row.title, reader.lang)
    amount = _amount(reader, benefit, row.amount, scope)
    notes = []
    if row.at_most is not None:
        notes.append(Note("term", reader.say("rows_row_most", n=row.at_most)))
    notes += reader.bases(row.basis)
    read = reader.condition_item(row.condition, scope)
    if read.items:
        text = reader.say("row_follows", a=amount) if title is None else f"{upper_first(title)}: {amount}"
        return Item(upper_first(text), tuple(notes), read.text, read.items)
    condition = lower_first(read.text)
    if title is None:
        return Item(upper_first(reader.say("row", a=amount, b=condition)), tuple(notes))
    return Item(f"{upper_first(title)}: {reader.say('row', a=amount, b=condition)}", tuple(notes))


def _shows_period(benefit: Benefit) -> bool:
    """Say whether every amount is written with the period for which it is given."""
    amounts = [benefit.amount, benefit.base, benefit.up_to, benefit.otherwise, *(row.amount for row in benefit.rows)]
    written = [amount for amount in amounts if amount is not None]
    return bool(written) and all(
        isinstance(amount, Constant) or (isinstance(amount, Parameter) and amount.by is None) for amount in written
    )


def _terms(reader: Conditions, benefit: Benefit, scope: Scope) -> Iterator[str]:
    say = reader.say
    if benefit.per is not None and not _shows_period(benefit):
        yield say("paid_per", a=humanize(reader.figures.unit_word(benefit.per)))
    if benefit.once:
        yield reader.words["paid_once"]
    if benefit.times is not None:
        yield say("paid_times", n=benefit.times)
    if benefit.times_at_most is not None:
        yield say("paid_times_most", n=benefit.times_at_most)
    if benefit.paid_to is not None:
        yield say("paid_to", a=reader.inside(reader.labels.actor(benefit.paid_to)))
    several = sum(source.amount is not None for source in benefit.funding) > 1
    for source in benefit.funding:
        name = humanize(source.source)
        if source.amount is not None:
            name = say("funding_amount", a=name, b=_amount(reader, benefit, source.amount, scope))
        yield say("funding", a=name)
    if several:
        yield reader.words["funding_either"]
