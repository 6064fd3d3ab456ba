"""Read an edition: who, where, conditions, exceptions, benefits, priority, procedure, documents, objections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sasaran.explain.labels import lower_first, upper_first
from sasaran.ir import nodes
from sasaran.ir.nodes import Basis, Words
from sasaran.ir.rulebook import Edition, Entity
from sasaran.reading.benefits import read_benefit
from sasaran.reading.conditions import Conditions, is_bare
from sasaran.reading.document import Item, Part
from sasaran.reading.phrases import Phrases
from sasaran.reading.spans import name_days


def read_edition(reader: Conditions, edition: Edition) -> Part:
    """Read one edition as it stands on the day of the reading."""
    parts = [*_conditions(reader, edition), *_benefits(reader, edition), *_priority(reader, edition)]
    parts += _lists(reader, edition)
    return Part(
        edition.kind,
        reader.labels.edition(edition),
        edition.program,
        anchor=f"program-{edition.id.replace('/', '-').replace('@', '-').replace('+', '-')}",
        facts=tuple((reader.words[key], text) for key, text in _facts(reader, edition)),
        parts=tuple(parts),
    )


def _facts(reader: Conditions, edition: Edition) -> Iterator[tuple[str, str]]:
    """Give what stands at the head of an edition: the key of a label, and a text."""
    labels, words = reader.labels, reader.words
    yield "fact_edition", edition.id
    during = name_days(reader, edition.during.start, edition.during.end)
    yield "fact_valid", during if reader.on in edition.during else reader.say("not_in_force", a=during)
    if edition.kind == "classification":
        yield "fact_kind", words["kind_classification"]
    if edition.status:
        yield "fact_status", name_status(reader, edition.status)
    if edition.indicative:
        yield "fact_indicative", words["indicative_edition"]
    if edition.ministry:
        yield "fact_ministry", labels.actor(edition.ministry)
    if edition.partners:
        yield "fact_partners", reader.join([labels.actor(name) for name in edition.partners], "and")
    if edition.pillars:
        titles = [labels.pick(reader.content.pillars.get(name, ()), name) for name in edition.pillars]
        yield "fact_pillars", "; ".join(titles)
    yield "fact_recipient", _recipient(reader, edition)
    if edition.applies_in:
        places = reader.join([f"{labels.area(code)} ({code})" for code in edition.applies_in], "and")
        yield "fact_applies", reader.say("applies_in", a=places)
    if edition.decided_by:
        yield "fact_decides", labels.actor(edition.decided_by)
    if edition.registration is not None:
        yield "fact_registration", name_days(reader, edition.registration.start, edition.registration.end)
    for entity in reader.content.entities.values():
        if entity.parent is not None and (entity.members or entity.name == edition.recipient):
            yield "fact_counted", _counted(reader, entity)
    if edition.text:
        yield "fact_text", edition.text
    if edition.reading:
        yield "fact_reading", reader.pick_words(edition.reading)


def name_status(reader: Phrases, word: str) -> str:
    """Say a status: the rulebook's own word, and where the languages differ what it means."""
    meaning = reader.content.statuses.get(word, "")
    known = reader.words.get(f"status_{meaning}", word)
    return known if word == meaning else reader.say("status", a=word, b=known)


def _recipient(reader: Conditions, edition: Edition) -> str:
    found = reader.content.entities.get(edition.recipient)
    if found is None:
        return reader.say("recipient_area", a=edition.recipient)
    key = "recipient_household" if found.parent is None else "recipient_member"
    return reader.say(key, a=reader.labels.entity(found.name))


def _counted(reader: Conditions, entity: Entity) -> str:
    """Say which rows of an entity count, how many there can be, and whether those that are given are all."""
    who = reader.labels.entity(entity.name)
    size = reader.say("counted_size", a=who, n=entity.at_least, m=entity.at_most)
    if not entity.complete:
        size = f"{size}; {reader.words['counted_open']}"
    if entity.present is None:
        return size
    text = reader.say("counted", a=who, b=reader.condition(entity.present, reader.scope(entity.name)))
    if entity.presume_present is not None:
        text = f"{text}; {reader.words['counted_yes' if entity.presume_present else 'counted_no']}"
    bases = "; ".join(reader.labels.cite(basis) for basis in entity.present_basis)
    return f"{text} ({bases}); {size}" if bases else f"{text}; {size}"


def _conditions(reader: Conditions, edition: Edition) -> Iterator[Part]:
    """Read the conditions, and apart from them the exceptions of the whole edition."""
    scope = reader.scope(edition.recipient)
    root = edition.eligibility
    if edition.indicative:  # said of the edition, at its head
        root = replace(root, attributes=replace(root.attributes, indicative=False))
    node: nodes.Node = root
    exceptions: tuple[nodes.Node, ...] = ()
    if isinstance(root, nodes.Except) and root.body is not None:
        node, exceptions = root.body, root.unless
    kind = "class" if edition.kind == "classification" else "program"
    notes = tuple(reader.notes(root)) if isinstance(root, nodes.Except) else ()
    several = isinstance(node, nodes.All) and is_bare(node) and len(node.children) > 1
    lead = reader.words[f"{'if_all' if several else 'if_this'}_{kind}{'_except' if exceptions else ''}"]
    items = reader.clauses(node, scope)
    whole = (Item(reader.words["whole"], notes),) if notes else ()
    yield Part("conditions", reader.words["part_conditions"], lead=lead, items=(*items, *whole))
    if exceptions:
        below = reader.items(exceptions, scope)
        lead = reader.words[f"unless_{kind}"]
        yield Part("exceptions", reader.words["part_exceptions"], lead=lead, items=below)


def _benefits(reader: Conditions, edition: Edition) -> Iterator[Part]:
    if edition.benefits:
        items = tuple(read_benefit(reader, benefit, edition.recipient) for benefit in edition.benefits)
        yield Part("benefits", reader.words["part_benefits"], lead=reader.words["benefits_lead"], items=items)


def _priority(reader: Conditions, edition: Edition) -> Iterator[Part]:
    scope = reader.scope(edition.recipient)
    items = []
    for key in edition.priority:
        order = "descending" if key.descending else "ascending"
        items.append(Item(upper_first(reader.say(order, a=reader.phrase(key.expression, scope)))))
    if items:
        lead = reader.words["priority_lead"]
        yield Part("priority", reader.words["part_priority"], lead=lead, items=tuple(items))


def _lists(reader: Conditions, edition: Edition) -> Iterator[Part]:
    """Read what decides nothing: other programs, procedure, documents, objections; and the acts."""
    appeal = list(_texts(reader, edition.appeal)) or _actor_appeal(reader, edition)
    for kind, texts in (
        ("interactions", list(_interactions(reader, edition))),
        ("procedure", list(_texts(reader, edition.procedure))),
        ("documents", list(_texts(reader, edition.documents))),
        ("appeal", appeal),
        ("bases", list(_bases(edition.basis))),
    ):
        if texts:
            yield Part(kind, reader.words[f"part_{kind}"], items=tuple(Item(text) for text in texts))


def _texts(reader: Conditions, texts: tuple[Words, ...]) -> Iterator[str]:
    for words in texts:
        yield reader.pick_words(words)


def _actor_appeal(reader: Conditions, edition: Edition) -> list[str]:
    """Say how to object to who decides, where the program itself does not say."""
    found = reader.content.actors.get(edition.decided_by or "")
    return [reader.pick_words(found.appeal)] if found is not None and found.appeal else []


def _bases(basis: tuple[Basis, ...]) -> Iterator[str]:
    for each in basis:
        yield each.title or each.document


def _interactions(reader: Conditions, edition: Edition) -> Iterator[str]:
    labels, say = reader.labels, reader.say
    for key, programs in (("excludes", edition.excludes), ("opens", edition.opens)):
        if programs:
            yield say(key, a=reader.join([labels.program(name) for name in programs], "and"))
    if edition.leaves:
        left = reader.join([labels.program(name) for name in edition.leaves], "and")
        within = edition.leaves_within
        yield say("leaves", a=left) if within is None else say("leaves_within", a=left, b=reader.figures.span(*within))
    for per, count in edition.limits:
        yield say("limit", n=count, a=lower_first(labels.entity(per)))
