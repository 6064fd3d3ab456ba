"""List every program of a rulebook by who answers for it: its editions, its sources, what is yet to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sasaran.explain.labels import Labels, humanize, pick, upper_first
from sasaran.explain.thresholds import InForce
from sasaran.ir.nodes import Leaf, Node
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Content, Edition
from sasaran.reading.document import Document, Item, Part, Row, Table
from sasaran.reading.doubts import CONFIDENCES, Doubts, ValueDoubt, find_doubts
from sasaran.reading.editions import name_status
from sasaran.reading.phrases import Phrases
from sasaran.reading.spans import name_days

MOST_VALUES = 3
"""So many unsettled values of one parameter are told; of more, how many there are."""


@dataclass(frozen=True, slots=True)
class _Program:
    """One program: its editions from the first, and the doubts of each."""

    name: str
    title: str
    editions: tuple[Edition, ...]
    doubts: tuple[Doubts, ...]
    to_confirm: tuple[str, ...]

    @property
    def latest(self) -> Edition:
        return self.editions[-1]


def read_programs(content: Content, lang: str = "id") -> Document:
    """Read the list of all programs and classifications, in force or not: it depends on no day."""
    phrases = Phrases(Labels(content, lang), FIRST_DAY)
    found = [_gather(phrases, name) for name in dict.fromkeys(edition.program for edition in content.editions)]
    groups: dict[str, list[_Program]] = {}
    for program in sorted(found, key=lambda each: (each.title.casefold(), each.name)):
        groups.setdefault(program.latest.ministry, []).append(program)
    bodies = sorted(groups, key=lambda name: (not name, phrases.labels.actor(name).casefold()))
    words = phrases.words
    title = phrases.say("programs_title", a=pick(content.title, lang) or upper_first(content.name))
    parts = [_read_body(phrases, name, groups[name]) for name in bodies]
    summary = Part("summary", words["programs_summary"], table=_summarize(phrases, bodies, groups))
    facts = (
        (words["programs_counts"], _count(phrases, found, bodies)),
        (words["fact_version"], content.version),
    )
    whole = Part("programs", title, content.name, None, facts, words["programs_lead"], parts=(summary, *parts))
    identity = (content.name, content.version, content.hash)
    return Document(whole, lang, None, identity, words["programs_closing"])


def _gather(phrases: Phrases, name: str) -> _Program:
    found = (each for each in phrases.content.editions if each.program == name)
    editions = tuple(sorted(found, key=lambda each: (each.during.start, each.id)))
    doubts = tuple(find_doubts(phrases.content, edition) for edition in editions)
    told: dict[str, list[str]] = {}
    for edition, doubt in zip(editions, doubts, strict=True):
        for text in dict.fromkeys(_tell(phrases, edition, doubt)):
            told.setdefault(text, []).append(edition.id.partition("/")[2])
    to_confirm = [
        text if len(where) == len(editions) else phrases.say("programs_only", a=text, b=phrases.join(where, "and"))
        for text, where in told.items()
    ]
    to_confirm += _tell_weak(phrases, [value for doubt in doubts for value in doubt.values])
    return _Program(name, phrases.labels.program(name), editions, doubts, tuple(to_confirm))


def _count(phrases: Phrases, found: Sequence[_Program], bodies: Sequence[str]) -> str:
    programs = sum(each.latest.kind != "classification" for each in found)
    return phrases.say(
        "programs_count", a=programs, b=len(found) - programs, c=sum(len(each.editions) for each in found),
        d=sum(bool(name) for name in bodies),
    )  # fmt: skip


def _summarize(phrases: Phrases, bodies: Sequence[str], groups: Mapping[str, Sequence[_Program]]) -> Table:
    keys = ("program", "name", "body", "status", "editions", "confidence", "open")
    heads = tuple(phrases.words[f"head_{key}"] for key in keys)
    rows = []
    for body in bodies:
        for program in groups[body]:
            latest = program.latest
            confidence = _name_confidence(phrases, latest, program.doubts[-1])
            cells = (
                program.title, program.name, _name_body(phrases, body), _status(phrases, latest),
                str(len(program.editions)), confidence, str(len(program.to_confirm)),
            )  # fmt: skip
            data = {
                "program": program.name, "kind": latest.kind, "ministry": body or None, "pillars": list(latest.pillars),
                "editions": [edition.id for edition in program.editions], "to_confirm": len(program.to_confirm),
            }  # fmt: skip
            rows.append(Row(cells, data=data))
    return Table(keys, heads, tuple(rows))


def _read_body(phrases: Phrases, name: str, programs: Sequence[_Program]) -> Part:
    parts = tuple(_read_program(phrases, each) for each in programs)
    return Part("body", upper_first(_name_body(phrases, name)), name or None, f"body-{name or 'none'}", parts=parts)


def _read_program(phrases: Phrases, program: _Program) -> Part:
    words, latest = phrases.words, program.latest
    facts: list[tuple[str, str]] = []
    if latest.kind == "classification":
        facts.append((words["fact_kind"], words["kind_classification"]))
    if latest.pillars:
        pillars = [phrases.labels.pick(phrases.content.pillars.get(each, ()), each) for each in latest.pillars]
        facts.append((words["fact_pillars"], "; ".join(pillars)))
    if latest.partners:
        facts.append(
            (words["fact_partners"], phrases.join([phrases.labels.actor(each) for each in latest.partners], "and"))
        )
    sources = dict.fromkeys(each.title or each.document for edition in program.editions for each in edition.basis)
    parts = (
        Part("open", words["programs_open"], items=tuple(Item(upper_first(text)) for text in program.to_confirm)),
        Part("bases", words["part_bases"], items=tuple(map(Item, sources))),
    )
    return Part(
        latest.kind, program.title, program.name, f"program-{program.name}", tuple(facts),
        table=_list_editions(phrases, program), parts=tuple(part for part in parts if part.items),
    )  # fmt: skip


def _list_editions(phrases: Phrases, program: _Program) -> Table:
    where = any(edition.applies_in for edition in program.editions)
    keys = ("edition", "days", "status", "confidence", *(("where",) if where else ()))
    rows = []
    for edition, doubts in zip(program.editions, program.doubts, strict=True):
        cells = [
            edition.id, name_days(phrases, edition.during.start, edition.during.end), _status(phrases, edition),
            _name_confidence(phrases, edition, doubts),
        ]  # fmt: skip
        if where:
            cells.append(", ".join(phrases.labels.area(code) for code in edition.applies_in))
        end = None if edition.during.end == LAST_DAY else edition.during.end.isoformat()
        data = {
            "edition": edition.id, "from": edition.during.start.isoformat(), "through": end, "status": edition.status,
            "indicative": edition.indicative,
        }  # fmt: skip
        rows.append(Row(tuple(cells), data=data))
    return Table(keys, tuple(phrases.words[f"head_{key}"] for key in keys), tuple(rows))


def _name_body(phrases: Phrases, name: str) -> str:
    return phrases.labels.actor(name) if name else phrases.words["programs_no_body"]


def _status(phrases: Phrases, edition: Edition) -> str:
    return name_status(phrases, edition.status) if edition.status else "–"


def _name_confidence(phrases: Phrases, edition: Edition, doubts: Doubts) -> str:
    """Name how sure an edition is: indicative as a whole, or the weakest of the values that it reads."""
    if edition.indicative:
        return phrases.words["programs_indicative"]
    told = [each.confidence for each in doubts.values]
    return phrases.words[f"confidence_{max(told, key=CONFIDENCES.index)}"] if told else "–"


# --- what is yet to be confirmed


def _tell(phrases: Phrases, edition: Edition, doubts: Doubts) -> Iterator[str]:
    words, say = phrases.words, phrases.say
    if edition.indicative:
        yield words["programs_all_indicative"]
    if not edition.basis:
        yield words["programs_no_basis"]
    for node in doubts.nodes:
        yield say("programs_node", a=_name_node(phrases, node))
    for term in doubts.terms:
        yield say("programs_term", a=phrases.labels.definition(term.name))
    for value in doubts.values:
        yield from _tell_value(phrases, value)


def _tell_weak(phrases: Phrases, values: Sequence[ValueDoubt]) -> Iterator[str]:
    """Name the values that are settled but do not come from the text of an act, whichever edition reads them."""
    for confidence in CONFIDENCES[1:]:
        weak = [_title(phrases, each) for each in values if each.confidence == confidence and not each.unsettled]
        if weak:
            yield phrases.say(f"programs_{confidence}", a="; ".join(dict.fromkeys(weak)))


def _tell_value(phrases: Phrases, value: ValueDoubt) -> Iterator[str]:
    rows, kind = value.unsettled, value.parameter.type
    if len(rows) > MOST_VALUES:
        yield phrases.say("programs_many", a=_title(phrases, value), n=len(rows))
    elif rows:
        texts = [phrases.in_force(InForce(value.parameter.name, row.key, row), kind) for row in rows]
        yield phrases.say("programs_unsettled", a=_title(phrases, value), b="; ".join(dict.fromkeys(texts)))
    if value.silent_from is not None:
        yield phrases.say("programs_silent", a=_title(phrases, value), b=phrases.day(value.silent_from))


def _title(phrases: Phrases, value: ValueDoubt) -> str:
    return f"{phrases.labels.parameter(value.parameter.name)} ({value.parameter.name})"


def _name_node(phrases: Phrases, node: Node) -> str:
    title = pick(node.attributes.title, phrases.lang)
    if title:
        return title
    if node.attributes.name:
        return humanize(node.attributes.name)
    return node.source if isinstance(node, Leaf) else node.id
