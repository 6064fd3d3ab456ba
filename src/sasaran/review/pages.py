"""One program in one language → all that its page shows, ready to be laid out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sasaran.explain.labels import Labels, upper_first
from sasaran.ir.rulebook import Content, Edition
from sasaran.reading.books import read_named
from sasaran.reading.document import Document, Item, Part, list_parts
from sasaran.reading.names import Named
from sasaran.reading.numbering import mark
from sasaran.reading.page import Inline, link_marks, write_part
from sasaran.reading.phrases import Phrases
from sasaran.reading.spans import name_days
from sasaran.reading.words import WORDS as READING
from sasaran.review.chart import draw_history
from sasaran.review.diagram import draw_conditions

_APPENDIX = ("terms", "values", "facts")
_BESIDE = ("basis", "quote", "reading", "text", "criteria", "criteria_part", "evidence", "statement")
_LAST = ("procedure", "documents", "appeal", "bases")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as it is laid out: what it says, remarks below it, and beside it what it rests on."""

    mark: str
    anchor: str | None
    text: Markup
    notes: tuple[tuple[str, Markup], ...]
    beside: tuple[tuple[str, Markup], ...]
    lead: Markup | None
    items: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One edition as its page shows it."""

    edition: Edition
    title: str
    days: str
    facts: tuple[tuple[str, str], ...]
    lead: Markup
    clauses: tuple[Clause, ...]
    unless_lead: Markup
    unless: tuple[Clause, ...]
    diagram: Markup
    benefits: Markup
    others: Markup


@dataclass(frozen=True, slots=True)
class Sheet:
    """A program's editions in one language: those shown whole, the others in short, and what they name."""

    title: str
    in_force: bool
    told: tuple[Told, ...]
    earlier: tuple[Told, ...]
    terms: Markup
    values: tuple[tuple[Markup, Markup], ...]
    facts: Markup
    words: str


class Reader:
    """Reads programs of one rulebook in one language, as of one day."""

    def __init__(self, content: Content, on: date, lang: str) -> None:
        self.content, self.on, self.lang = content, on, lang
        self.labels = Labels(content, lang)
        self._phrases = Phrases(self.labels, on)
        self._now = READING[lang]["now"]

    def read(self, program: str) -> Sheet:
        """Read a program: the editions in force on the day, or else the one nearest to it."""
        editions = [each for each in self.content.editions if each.program == program]
        shown = [each for each in editions if self.on in each.during] or [_find_nearest(editions, self.on)]
        day = _move_into(self.on, shown[0])
        document = read_named(self.content, Named("program", program, tuple(shown)), day, self.lang)
        inline = link_marks(document)
        parts = _list_editions(document.whole, len(shown))
        seen: set[str] = set()
        told = tuple(self._tell(each, part, inline, seen) for each, part in zip(shown, parts, strict=True))
        rest = [each for each in editions if each not in shown]
        rest.sort(key=lambda each: each.during.start, reverse=True)
        earlier = tuple(self._tell_alone(each, seen) for each in rest)
        values = self._values(document, inline)
        written = {kind: self._write_inside(document.whole, kind, inline) for kind in ("terms", "facts")}
        in_force = self.on in shown[0].during
        words = " ".join(_list_words(document.whole))
        return Sheet(told[0].title, in_force, told, earlier, written["terms"], values, written["facts"], words)

    def _tell_alone(self, edition: Edition, seen: set[str]) -> Told:
        named = Named("program", edition.program, (edition,))
        document = read_named(self.content, named, _move_into(self.on, edition), self.lang)
        return self._tell(edition, document.whole, lambda text: str(Markup.escape(text)), seen)

    def _tell(self, edition: Edition, part: Part, inline: Inline, seen: set[str]) -> Told:
        below = {each.kind: each for each in part.parts}
        conditions, exceptions = below.get("conditions"), below.get("exceptions")
        texts = dict(_list_texts(conditions.items if conditions else ()))
        texts.update(_list_texts(exceptions.items if exceptions else ()))
        who = upper_first(self.labels.entity(edition.recipient)) if edition.recipient else self.labels.edition(edition)
        return Told(
            edition,
            self.labels.edition(edition),
            name_days(self._phrases, edition.during.start, edition.during.end),
            part.facts,
            _mark(inline(conditions.lead or "")) if conditions else Markup(""),
            _lay_out(conditions.items if conditions else (), 0, inline, seen),
            _mark(inline(exceptions.lead or "")) if exceptions else Markup(""),
            _lay_out(exceptions.items if exceptions else (), 0, inline, seen),
            _mark(draw_conditions(edition.eligibility, texts, who, _move_into(self.on, edition), self.lang)),
            self._write(part, ("benefits", "priority"), inline),
            self._write(part, _LAST, inline),
        )

    def _write(self, whole: Part, kinds: Sequence[str], inline: Inline) -> Markup:
        lines = [
            line for part in whole.parts if part.kind in kinds for line in write_part(part, 2, inline, self._now, set())
        ]
        return _mark("\n".join(lines))

    def _write_inside(self, whole: Part, kind: str, inline: Inline) -> Markup:
        """Write what stands in a part, without its heading."""
        lines: list[str] = []
        for part in (each for each in whole.parts if each.kind == kind):
            bare = Part(part.kind, "", None, part.anchor, part.facts, part.lead, part.items, part.table)
            lines += [line for line in write_part(bare, 3, inline, self._now, set()) if line != "<h3></h3>"]
            lines += [line for inner in part.parts for line in write_part(inner, 3, inline, self._now, set())]
        return _mark("\n".join(line.replace("<h3></h3>", "") for line in lines))

    def _values(self, document: Document, inline: Inline) -> tuple[tuple[Markup, Markup], ...]:
        """Give each value with its chart."""
        found = []
        for part in (each for each in document.whole.parts if each.kind == "values"):
            for value in part.parts:
                parameter = self.content.parameters[value.name or ""]
                chart = draw_history(parameter, self.on, self.lang, self.content.currency)
                found.append((_mark(chart), _mark("\n".join(write_part(value, 3, inline, self._now, set())))))
        return tuple(found)


def _mark(text: str) -> Markup:
    """Take as HTML what was written as HTML, with every text in it escaped."""
    return Markup(text)


def _find_nearest(editions: Sequence[Edition], on: date) -> Edition:
    ended = [each for each in editions if each.during.end < on]
    if ended:
        return max(ended, key=lambda each: each.during.end)
    return min(editions, key=lambda each: each.during.start)


def _move_into(on: date, edition: Edition) -> date:
    """Give the day on which an edition is read: this one, or its nearest to it."""
    return min(max(on, edition.during.start), edition.during.end)


def _list_editions(whole: Part, count: int) -> list[Part]:
    """Give the parts that are editions: the whole where there is one."""
    return [whole] if count == 1 else [part for part in whole.parts if part.kind not in _APPENDIX]


def _list_texts(items: Sequence[Item]) -> Iterator[tuple[str, str]]:
    for item in items:
        if item.node is not None:
            yield item.node, item.text or (item.lead or "")
        yield from _list_texts(item.items)


def _list_words(whole: Part) -> Iterator[str]:
    for part in list_parts(whole):
        yield part.title
        for item in part.items:
            yield from _list_item_words(item)


def _list_item_words(item: Item) -> Iterator[str]:
    yield item.text
    for inner in item.items:
        yield from _list_item_words(inner)


def _lay_out(items: Sequence[Item], depth: int, inline: Inline, seen: set[str]) -> tuple[Clause, ...]:
    return tuple(_lay_out_one(item, depth, count, inline, seen) for count, item in enumerate(items, 1))


def _lay_out_one(item: Item, depth: int, count: int, inline: Inline, seen: set[str]) -> Clause:
    anchor = item.node if item.node is not None and item.node not in seen else None
    seen.add(anchor or "")
    notes = tuple(
        (each.kind, Markup("<code>{}</code>").format(each.text) if each.kind == "written" else _mark(inline(each.text)))
        for each in item.notes
    )
    return Clause(
        mark(depth, count),
        anchor,
        _mark(inline(item.text)),
        tuple(each for each in notes if each[0] not in _BESIDE),
        tuple(each for each in notes if each[0] in _BESIDE),
        None if item.lead is None else _mark(inline(item.lead)),
        _lay_out(item.items, depth + 1, inline, seen),
    )
