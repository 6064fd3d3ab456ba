"""Read a rule aloud: an edition, a definition or a parameter, clause by clause in plain words, as it stands on a date.

In come checked rules; out goes text, or the same as Markdown. Nothing is left out and nothing is added: every sentence
is made from the rule itself and from its titles, sources and readings.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import Labels, lower_first, upper_first
from sasaran.explain.outline import Outline
from sasaran.explain.read_benefits import read_benefit
from sasaran.explain.read_nodes import NodeReader
from sasaran.explain.read_parameters import read_parameter_values
from sasaran.explain.sentences import Scope, scope_of
from sasaran.ir import nodes
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Content, Edition, Entity, Interval


def read_edition(content: Content, edition: Edition, on: date, lang: str = "id", *, markdown: bool = False) -> str:
    """Read an edition: who, where, conditions, exceptions, benefits, priority, procedure, documents, objections."""
    clauses = Clauses(Labels(content, lang), on)
    labels, say = clauses.labels, clauses.say
    out = Outline(markdown)
    out.title(say("read_heading", a=labels.edition(edition), b=edition.id))
    for line in _facts_of(clauses, edition, on):
        out.line(line)
    reader = NodeReader(clauses, out)
    _read_conditions(edition, scope_of(content, edition.recipient), reader, out)
    if edition.benefits:
        out.section(clauses.words["read_benefits"])
        for benefit in edition.benefits:
            read_benefit(clauses, benefit, edition.recipient, out, reader)
    scope = scope_of(content, edition.recipient)
    if edition.priority:
        out.section(clauses.words["read_priority"])
        for key in edition.priority:
            order = "read_descending" if key.descending else "read_ascending"
            out.item(0, upper_first(say(order, a=clauses.phrase(key.expression, scope))))
    limits = list(_limits_of(clauses, edition))
    for heading, texts in (
        ("read_limits", limits),
        ("read_procedure", [labels.pick(item, "") for item in edition.procedure]),
        ("read_documents", [labels.pick(item, "") for item in edition.documents]),
        ("read_appeal", [labels.pick(item, "") for item in edition.appeal]),
        ("read_bases", [labels.cite(basis) for basis in edition.basis]),
    ):
        if texts:
            out.section(clauses.words[heading])
            for text in texts:
                out.item(0, text)
    out.section("")
    out.line(clauses.words["read_warning"])
    return out.text


def read_definition(content: Content, name: str, on: date, lang: str = "id", *, markdown: bool = False) -> str:
    """Read a definition as it stands on a date."""
    clauses = Clauses(Labels(content, lang), on)
    definition = content.definitions[name]
    out = Outline(markdown)
    out.title(f"{clauses.words['read_definition']}: {clauses.labels.pick(definition.title, name)}")
    out.line(clauses.say("read_date", a=clauses.figures.day(on)))
    version = definition.on(on)
    if version is None:
        out.line(clauses.words["read_no_value"])
        return out.text
    if version.during.start != FIRST_DAY:
        out.line(_during(clauses, version.during))
    scope = scope_of(content, definition.entity)
    text = clauses.define(definition, scope)
    if definition.member_of is not None:
        text = clauses.say("read_member_definition", a=text)
    out.line(upper_first(text))
    reader = NodeReader(clauses, out)
    reader.thresholds(0, scope, version.body)
    for basis in version.basis:
        out.line(clauses.say("read_basis", a=clauses.labels.cite(basis)))
    if definition.indicative:
        out.line(clauses.words["read_indicative"])
    return out.text


def read_parameter(content: Content, name: str, on: date, lang: str = "id", *, markdown: bool = False) -> str:
    """Read a parameter: what is in force on a date, with sources, and every other value it has or had."""
    clauses = Clauses(Labels(content, lang), on)
    out = Outline(markdown)
    out.title(f"{clauses.words['read_parameter']}: {clauses.labels.pick(content.parameters[name].title, name)}")
    read_parameter_values(clauses, content.parameters[name], out)
    return out.text


def _during(clauses: Clauses, during: Interval) -> str:
    start, end = clauses.figures.day(during.start), clauses.figures.day(during.end)
    return (
        clauses.say("read_valid_open", a=start) if during.end == LAST_DAY else clauses.say("read_valid", a=start, b=end)
    )


def _facts_of(clauses: Clauses, edition: Edition, on: date) -> Iterator[str]:
    """Give what stands at the head of an edition."""
    labels, say, day = clauses.labels, clauses.say, clauses.figures.day
    yield say("read_date", a=day(on))
    yield _during(clauses, edition.during)
    if on not in edition.during:
        yield clauses.words["read_not_in_force"]
    if edition.status:
        yield say("read_status", a=edition.status)
    if edition.indicative:
        yield clauses.words["indicative"]
    if edition.ministry:
        yield say("read_ministry", a=labels.actor(edition.ministry))
    if edition.partners:
        yield say("read_partners", a=clauses.figures.join([labels.actor(name) for name in edition.partners], "and"))
    if edition.pillars:
        titles = [labels.pick(clauses.content.pillars.get(name, ()), name) for name in edition.pillars]
        yield say("read_pillars", a="; ".join(titles))
    yield say("read_recipient", a=labels.entity(edition.recipient))
    if edition.applies_in:
        yield say("read_places", a=clauses.figures.join([labels.area(code) for code in edition.applies_in], "and"))
    for entity in clauses.content.entities.values():
        if entity.present is not None and (entity.members or entity.name == edition.recipient):
            yield say("read_counted", a=labels.entity(entity.name), b=_counted(clauses, entity))
    if edition.decided_by:
        yield say("read_decides", a=labels.actor(edition.decided_by))
    window = edition.registration
    if window is not None:
        open_end = window.end == LAST_DAY
        key = "read_registration_open" if open_end else "read_registration"
        yield say(key, a=day(window.start), b=day(window.end))


def _counted(clauses: Clauses, entity: Entity) -> str:
    """Say which rows of an entity count."""
    if entity.present is None:
        return ""
    text = clauses.phrase(entity.present, scope_of(clauses.content, entity.name))
    if entity.presume_present is True:
        text = f"{text} ({clauses.words['read_counted_presumed']})"
    return text


def _read_conditions(edition: Edition, scope: Scope, reader: NodeReader, out: Outline) -> None:
    """Read the conditions, and apart from them the exceptions of the whole edition."""
    root = edition.eligibility
    node: nodes.Node = root
    exceptions: tuple[nodes.Node, ...] = ()
    out.section(reader.words["read_conditions"])
    if isinstance(root, nodes.Except) and root.body is not None:
        reader.attributes(-1, root)
        node, exceptions = root.body, root.unless
    reader.top(node, scope)
    if exceptions:
        out.section(reader.words["read_exceptions"])
        for item in exceptions:
            reader.node(0, item, scope)


def _limits_of(clauses: Clauses, edition: Edition) -> Iterator[str]:
    labels, say, join = clauses.labels, clauses.say, clauses.figures.join
    if edition.excludes:
        yield say("read_excludes", a=join([labels.program(name) for name in edition.excludes], "and"))
    if edition.opens:
        yield say("read_opens", a=join([labels.program(name) for name in edition.opens], "and"))
    if edition.leaves:
        programs = join([labels.program(name) for name in edition.leaves], "and")
        within = edition.leaves_within
        plain = say("read_leaves_plain", a=programs)
        yield plain if within is None else say("read_leaves", a=programs, b=clauses.figures.span(*within))
    for per, count in edition.limits:
        yield say("read_limit", n=count, a=lower_first(labels.entity(per)))
