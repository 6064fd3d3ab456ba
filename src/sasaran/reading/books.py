"""Read a rulebook, or one thing of it, as a document: with every term and value that it names explained once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sasaran.explain.labels import Labels, pick, upper_first
from sasaran.ir.rulebook import Attestation, Content, Edition
from sasaran.reading.conditions import Conditions
from sasaran.reading.document import Document, Item, Part, list_parts
from sasaran.reading.editions import read_edition
from sasaran.reading.facts import read_facts
from sasaran.reading.names import Named
from sasaran.reading.spans import name_days
from sasaran.reading.terms import read_criteria, read_term
from sasaran.reading.values import read_value


def read_rulebook(content: Content, on: date, lang: str = "id") -> Document:
    """Read a whole rulebook: an index, each edition in force on the day, then all it shares."""
    reader = Conditions(Labels(content, lang), on)
    in_force = [edition for edition in content.editions if on in edition.during]
    editions = [read_edition(reader, edition) for edition in in_force]
    shared = [read_criteria(reader, criteria) for criteria in content.criteria.values()]
    statements = [read_statement(reader, found) for found in content.attestations.values()]
    for name in content.definitions:
        reader.terms.setdefault(name)
    for name in content.parameters:
        reader.values.setdefault(name)
    appendix = list(_explain_names(reader, whole=True))
    parts = [_index(reader, in_force), *editions]
    for kind, below in (("criteria", shared), ("statements", statements)):
        if below:
            parts.append(Part(f"all_{kind}", reader.words[f"part_{kind}"], parts=tuple(below)))
    title = pick(content.title, lang) or upper_first(content.name)
    facts = ((reader.words["fact_on"], reader.day(on)), (reader.words["fact_version"], content.version))
    whole = Part(
        "rulebook", title, content.name, facts=facts, lead=reader.words["how_to_read"], parts=(*parts, *appendix)
    )
    return _document(reader, whole)


def read_named(content: Content, named: Named, on: date, lang: str = "id") -> Document:
    """Read one thing: a program (all editions of it in force on the day), criteria, a definition, a value."""
    reader = Conditions(Labels(content, lang), on)
    parts = [_read_one(reader, named, edition) for edition in named.editions] or [_read_one(reader, named)]
    own = {named.name}
    appendix = list(
        _explain_names(reader, whole=False, but=own if named.kind in ("definition", "parameter") else set())
    )
    head = ((reader.words["fact_on"], reader.day(on)),)
    if len(parts) == 1:
        one = parts[0]
        lead = reader.words["how_to_read"] if named.kind == "program" else one.lead
        whole = Part(
            one.kind, _title(reader, named, one), one.name, one.anchor, (*head, *one.facts), lead, one.items, one.table,
            (*one.parts, *appendix),
        )  # fmt: skip
    else:
        lead = reader.words["how_to_read"]
        whole = Part("program", parts[0].title, named.name, None, head, lead, parts=(*parts, *appendix))
    return _document(reader, whole)


def _title(reader: Conditions, named: Named, part: Part) -> str:
    return part.title if named.kind == "program" else f"{reader.words[f'kind_{part.kind}']}: {part.title}"


def _read_one(reader: Conditions, named: Named, edition: Edition | None = None) -> Part:
    content = reader.content
    if edition is not None:
        return read_edition(reader, edition)
    if named.kind == "criteria":
        return read_criteria(reader, content.criteria[named.name])
    if named.kind == "definition":
        return read_term(reader, named.name)
    if named.kind == "parameter":
        return read_value(reader, named.name)
    return read_statement(reader, content.attestations[named.name])


def read_statement(reader: Conditions, found: Attestation) -> Part:
    """Read an attestation: the question, about whom, who may answer, and how long the answer counts."""
    words, labels = reader.words, reader.labels
    about = words["about_area"] if found.about == "area" else labels.entity(found.about)
    valid = words["valid_ever"] if found.valid_for is None else reader.figures.span(*found.valid_for)
    facts = [
        (words["fact_question"], labels.pick(found.question, found.name)),
        (words["fact_about"], about),
        (words["fact_by"], reader.join([labels.actor(actor) for actor in found.by], "or")),
        (words["fact_valid_for"], valid),
    ]
    facts += [(words["fact_evidence"], found.evidence)] if found.evidence else []
    facts += [(words["fact_text"], found.text)] if found.text else []
    facts += [(words["fact_basis"], labels.cite(basis)) for basis in found.basis]
    title = upper_first(labels.attestation(found.name))
    anchor = f"statement-{found.name}"
    return Part("statement", title, found.name, anchor, tuple(facts), words["statement_lead"])


def _explain_names(reader: Conditions, *, whole: bool, but: set[str] = frozenset()) -> Iterator[Part]:  # type: ignore[assignment]
    """Explain every term that was named, with those that explain it, then every value, then the facts they read."""
    terms: list[Part] = []
    read: set[str] = set(but)
    while waiting := [name for name in reader.terms if name not in read]:
        read.add(waiting[0])
        terms.append(read_term(reader, waiting[0]))
    words = reader.words
    if terms:
        yield Part("terms", words["part_terms"], lead=words["terms_lead"], parts=tuple(terms))
    values = [read_value(reader, name, whole=whole) for name in reader.values if name not in but]
    if values:
        yield Part("values", words["part_values"], lead=words["values_lead"], parts=tuple(values))
    facts = read_facts(reader)
    if facts is not None:
        yield facts


def _index(reader: Conditions, in_force: Sequence[Edition]) -> Part:
    """List the programs: those in force on the day, then the others with their days."""
    content, words, labels = reader.content, reader.words, reader.labels
    items = [
        Item(f"{labels.edition(each)} · {each.program} · {name_days(reader, each.during.start, each.during.end)}")
        for each in in_force
    ]
    others = [each for each in content.editions if reader.on not in each.during]
    rest = [
        Item(f"{labels.edition(each)} · {each.program} · {name_days(reader, each.during.start, each.during.end)}")
        for each in others
    ]
    below = (Part("others", words["index_others"], items=tuple(rest)),) if rest else ()
    lead = words["index_lead"] if items else words["index_none"]
    return Part("index", words["part_index"], lead=lead, items=tuple(items), parts=below)


def _document(reader: Conditions, whole: Part) -> Document:
    content = reader.content
    anchors = {part.anchor for part in list_parts(whole)}
    marks = {}
    for name in reader.terms:
        if f"term-{name}" in anchors:
            marks[reader.term(name)] = f"term-{name}"
    for name in reader.values:
        if f"value-{name}" in anchors:
            marks[reader.setting(name).removesuffix("]")] = f"value-{name}"
    identity = (content.name, content.version, content.hash)
    return Document(whole, reader.lang, reader.on.isoformat(), identity, reader.words["closing"], marks)
