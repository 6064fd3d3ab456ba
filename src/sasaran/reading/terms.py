"""Read definitions as terms: what each says on the day and said before, in clauses."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.explain.labels import lower_first, pick, upper_first
from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.rulebook import Criteria, Definition, DefinitionVersion
from sasaran.reading.conditions import Conditions
from sasaran.reading.document import Item, Note, Part
from sasaran.reading.phrases import Scope
from sasaran.reading.simplify import is_simple, plain
from sasaran.reading.spans import name_days


def read_term(reader: Conditions, name: str) -> Part:
    """Read one definition: the version in force on the day, then the others."""
    definition = reader.content.definitions[name]
    title = upper_first(reader.title_of("definition", name, reader.labels.definition(name)))
    facts = [(reader.words["fact_about"], reader.labels.entity(definition.entity))]
    current = definition.on(reader.on)
    others = [version for version in definition.versions if version is not current]
    if definition.indicative:
        facts.append((reader.words["fact_indicative"], reader.words["indicative_term"]))
    if current is None:
        facts.append((reader.words["fact_valid"], reader.words["no_version_now"]))
    elif others or name_days(reader, current.during.start, current.during.end) != reader.words["days_always"]:
        facts.append((reader.words["fact_valid"], name_days(reader, current.during.start, current.during.end)))
    lead, items = ("", ()) if current is None else _body(reader, definition, current)
    return Part(
        "table" if current is not None and isinstance(current.body, ir.Table) else "term",
        title,
        name,
        anchor=f"term-{name}",
        facts=(*facts, *(_facts(reader, current) if current is not None else ())),
        lead=lead or None,
        items=items,
        parts=tuple(_read_other(reader, definition, version) for version in others),
    )


def _read_other(reader: Conditions, definition: Definition, version: DefinitionVersion) -> Part:
    lead, items = _body(reader, definition, version)
    title = reader.say("other_version", a=name_days(reader, version.during.start, version.during.end))
    return Part("version", title, facts=tuple(_facts(reader, version)), lead=lead or None, items=items)


def _facts(reader: Conditions, version: DefinitionVersion) -> Iterator[tuple[str, str]]:
    if version.text:
        yield reader.words["fact_text"], version.text
    for basis in version.basis:
        yield reader.words["fact_basis"], reader.labels.cite(basis)
    if version.reading:
        yield reader.words["fact_reading"], reader.pick_words(version.reading)


def _body(reader: Conditions, definition: Definition, version: DefinitionVersion) -> tuple[str, tuple[Item, ...]]:
    """Read what a version says: a lead, and clauses."""
    scope = reader.scope(definition.entity)
    body = version.body
    if definition.member_of is not None:
        return _named_member(reader, definition, body, scope)
    if isinstance(body, ir.Tree) and isinstance(body.node, nodes.Node):
        return read_tree(reader, body.node, scope, "term_if")
    if isinstance(body, ir.Table):
        return _table(reader, body, scope)
    if body.type == ir.Constant(body.span, body.type, True).type and body.type.kind.value == "yes/no":
        return _condition(reader, body, scope)
    return upper_first(reader.say("term_value", a=reader.amount(body, definition.type, scope))), ()


def read_tree(reader: Conditions, node: nodes.Node, scope: Scope, key: str) -> tuple[str, tuple[Item, ...]]:
    """Read a tree under a lead such as ``it is so if``; the root's own remarks are those of what it is the tree of."""
    form = reader.form(node, scope)
    notes = tuple(note for note in reader.notes(node) if note.kind in ("written", "nobody", "statement", "evidence"))
    if form.sentence is not None:
        items = (Item(upper_first(form.sentence), notes, None, form.items, node.id),)
        return reader.words[f"{key}_one"], items
    if notes:
        return reader.words[f"{key}_one"], (Item(form.lead or "", notes, None, form.items, node.id),)
    return f"{reader.words[key]} {lower_first(form.lead or '')}", form.items


def _condition(reader: Conditions, body: ir.Expression, scope: Scope) -> tuple[str, tuple[Item, ...]]:
    return reader.words["term_if_one"], (reader.condition_item(body, scope),)


def _named_member(
    reader: Conditions, definition: Definition, body: ir.Expression, scope: Scope
) -> tuple[str, tuple[Item, ...]]:
    entity = next(
        each for each in reader.content.entities.values() if definition.member_of in (each.name, each.list_name)
    )
    inner = {**scope, entity.depth: entity.name}
    item = reader.condition_item(body, inner)
    who = reader.labels.entity(entity.name)
    above = reader.labels.entity(definition.entity)
    note = Note("member", reader.say("note_member", a=who, b=above))
    return reader.say("term_member", a=who), (Item(item.text, (*item.notes, note), item.lead, item.items),)


def _table(reader: Conditions, body: ir.Table, scope: Scope) -> tuple[str, tuple[Item, ...]]:
    """Read a table row by row: where what holds, its value is what."""
    items = [_row(reader, body, row, scope) for row in body.rows]
    if body.otherwise is not None:
        value = reader.amount(body.otherwise, body.type, scope)
        items.append(Item(upper_first(reader.say("table_otherwise", a=value))))
    lead = reader.words[f"table_{body.hit}"]
    if body.if_missing is not None:
        lead = reader.say("table_missing", a=lead.rstrip(":"), n=body.if_missing + 1)
    return lead, tuple(items)


def _row(reader: Conditions, table: ir.Table, row: ir.TableRow, scope: Scope) -> Item:
    value = "" if table.hit == "count" else reader.amount(row.value, table.type, scope)
    title = pick(row.title, reader.lang)
    notes = [Note("text", reader.say("note_text", a=row.text))] if row.text else []
    notes += [Note("basis", reader.say("note_basis", a=text)) for text in row.basis]
    head = f"{upper_first(title)}: " if title else ""
    tests = plain(row.condition)
    tests = _without_empty(tests)
    if isinstance(tests, (ir.And, ir.Or)) and not is_simple(tests):
        key = "table_row_all" if isinstance(tests, ir.And) else "table_row_any"
        text = reader.say(key, b=value) if value else reader.say(f"{key}_count")
        below = tuple(reader.condition_item(part, scope) for part in tests.items)
        return Item(upper_first(f"{head}{text}"), tuple(notes), None, below)
    if isinstance(tests, ir.Constant) and tests.value is True and value:
        return Item(upper_first(f"{head}{reader.say('table_always', b=value)}"), tuple(notes))
    condition = reader.condition(tests, scope)
    text = reader.say("table_row", a=condition, b=value) if value else reader.say("table_row_count", a=condition)
    return Item(upper_first(f"{head}{text}"), tuple(notes))


def _without_empty(tests: ir.Expression) -> ir.Expression:
    """Leave out cells that test nothing."""
    if not isinstance(tests, ir.And):
        return tests
    left = tuple(item for item in tests.items if not (isinstance(item, ir.Constant) and item.value is True))
    if not left:
        return tests.items[0]
    return left[0] if len(left) == 1 else ir.And(tests.span, tests.type, left)


def read_criteria(reader: Conditions, criteria: Criteria) -> Part:
    """Read shared criteria: the version in force on the day, then the others."""
    scope = reader.scope(criteria.entity)
    current = criteria.on(reader.on)
    facts = [(reader.words["fact_about"], reader.labels.entity(criteria.entity))]
    parts = []
    lead: str | None = None
    items: tuple[Item, ...] = ()
    if current is None:
        facts.append((reader.words["fact_valid"], reader.words["no_version_now"]))
    for version in criteria.versions:
        days = name_days(reader, version.during.start, version.during.end)
        own = [(reader.words["fact_basis"], reader.labels.cite(basis)) for basis in version.basis]
        carried = version.body.attributes
        own += [(reader.words["fact_text"], carried.text)] if carried.text else []
        own += [(reader.words["fact_reading"], reader.pick_words(carried.reading))] if carried.reading else []
        text, below = read_tree(reader, version.body, scope, "criteria_if")
        if version is current:
            lead, items = text, below
            facts += [(reader.words["fact_valid"], days), *own]
        else:
            parts.append(Part("version", reader.say("other_version", a=days), None, None, tuple(own), text, below))
    title = upper_first(reader.labels.pick(criteria.title, criteria.name))
    return Part(
        "criteria", title, criteria.name, f"criteria-{criteria.name}", tuple(facts), lead, items, None, tuple(parts)
    )
