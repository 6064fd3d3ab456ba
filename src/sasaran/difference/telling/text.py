"""A difference → text: first what it does by program and day, then condition by condition, old beside new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import TypeVar

from sasaran.difference.changes import (
    AmountChange,
    BenefitChange,
    Clause,
    ConditionChange,
    Difference,
    FactChange,
    ItemChange,
    PairChange,
    ParameterChange,
    Piece,
    ProgramChange,
    Stretch,
    WordingChange,
)
from sasaran.difference.proof.effect import Effect
from sasaran.difference.telling.outline import Sheet
from sasaran.difference.telling.readings import Voice
from sasaran.explain.labels import upper_first
from sasaran.ir.expressions import Expression
from sasaran.ir.nodes import Leaf
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.ir.types import Kind

MOST_LISTED = 24
"""So many things of one sort, or values of one parameter, are listed; JSON has them all."""

MOST_NAMED = 90
"""So many characters of a condition without a title are shown in its heading."""

_SHOWN_HASH = len("sha256:") + 12


def tell_difference(difference: Difference, lang: str = "id", *, markdown: bool = False) -> str:
    """Tell what differs between two rulebooks.

    Args:
        difference: What was found.
        lang: ``id`` or ``en``.
        markdown: As Markdown, for a merge request or a memo.
    """
    sheet = outline_difference(difference, lang)
    return sheet.markdown() if markdown else sheet.text()


def outline_difference(difference: Difference, lang: str = "id") -> Sheet:
    """Tell what differs between two rulebooks as headings, items and what belongs to them, not laid out yet."""
    sheet = Sheet()
    _Teller(difference, lang, sheet).tell()
    return sheet


_Sorted = TypeVar("_Sorted", ItemChange, WordingChange)


class _Teller:
    def __init__(self, difference: Difference, lang: str, sheet: Sheet) -> None:
        self.difference, self.sheet, self.voice = difference, sheet, Voice(lang)
        self.words, self.say = self.voice.words, self.voice.say
        self.old, self.new = difference.old, difference.new
        for content in (self.new, self.old):
            self.voice.labels(content)

    def tell(self) -> None:
        """Tell everything, in the order in which a reader asks."""
        difference, sheet = self.difference, self.sheet
        sheet.heading(self.words["title"])
        for key, content, name in zip(("old", "new"), (self.old, self.new), difference.names, strict=True):
            side = self.say(
                "side", name=name, book=content.name, version=content.version, hash=content.hash[:_SHOWN_HASH] + "…"
            )
            sheet.item(f"{self.words[key]}: {side}")
        if difference.on is not None:
            sheet.item(self.say("on", day=self._day(difference.on)))
        if not difference.changed:
            sheet.item(self._say_nothing())
        elif difference.programs:
            sheet.item(self.words["guide"])
        for program in difference.programs:
            self._program(program)
        if difference.parameters:
            sheet.heading(self.words["values"])
            for parameter in difference.parameters:
                self._parameter(parameter)
        if difference.items:
            sheet.heading(self.words["things"])
            for sort, items in _group(difference.items):
                for item in items[:MOST_LISTED]:
                    self._thing(item)
                self._rest(len(items), self.sheet.item, self.words[f"sort_{sort}"])
        if difference.wording:
            sheet.heading(self.words["wording"])
            for sort, words in _group(difference.wording):
                for wording in words[:MOST_LISTED]:
                    sheet.item(self._wording(wording))
                self._rest(len(words), sheet.item, self.words[f"sort_{sort}"])

    def _say_nothing(self) -> str:
        if self.difference.identical:
            return self.words["same_all"]
        if self.difference.on is not None:
            return self.say("same_day", day=self._day(self.difference.on))
        return self.words["same_words" if self.difference.wording else "same_layout"]

    def _day(self, day: date) -> str:
        return self.voice.labels(self.new).figures.day(day)

    # --- programs

    def _program(self, change: ProgramChange) -> None:
        content = self.new if any(each.program == change.program for each in self.new.editions) else self.old
        self.sheet.heading(f"{change.program} · {self.voice.labels(content).program(change.program)}")
        for edition in change.added:
            self.sheet.item(self.say("added_edition", a=self._edition(edition)))
        for edition in change.dropped:
            self.sheet.item(self.say("dropped_edition", a=self._edition(edition)))
        for one, other in change.moved:
            days = self.voice.days(one.during), self.voice.days(other.during)
            self.sheet.item(self.say("moved_edition", a=other.id, b=days[0], c=days[1]))
        if any(piece.effect is not Effect.SAME for piece in change.pieces):
            self.sheet.section(self.words["summary"])
            for piece in change.pieces:
                self.sheet.item(f"{upper_first(self.voice.days(piece.during))}: {self._piece(piece)}")
        for pair in change.pairs:
            self._pair(pair)

    def _edition(self, edition: Edition) -> str:
        return f"{edition.id} ({self.voice.days(edition.during)})"

    def _piece(self, piece: Piece) -> str:
        said = self._effect(piece.effect, piece.gaps_only)
        if piece.old and not piece.new:
            return self.say("edition_gone", a=said)
        return self.say("no_edition", a=said) if piece.new and not piece.old else said

    def _effect(self, effect: Effect, gaps_only: bool) -> str:
        said = self.words[effect.value]
        return self.say("gaps_only", a=said) if gaps_only and effect is not Effect.SAME else said

    def _pair(self, pair: PairChange) -> None:
        same = pair.old.id == pair.new.id
        self.sheet.section(
            self.say("pair", a=pair.new.id) if same else self.say("pair_two", a=pair.old.id, b=pair.new.id)
        )
        for condition in pair.conditions:
            self._condition(condition)
        for benefit in pair.benefits:
            self._benefit(benefit)
        for fact in pair.facts:
            self.sheet.item(self._fact(fact))

    # --- conditions

    def _condition(self, change: ConditionChange) -> None:
        clause = change.new or change.old
        assert clause is not None, "a change is of something"
        key = f"{change.kind}_negative" if change.negative else change.kind
        heading = self._heading(clause, change.stretches[0].during.start)
        self.sheet.item(self.say(key, a=heading))
        for stretch in change.stretches:
            self._stretch(stretch, self._effect(stretch.effect, stretch.gaps_only))
            for line in self._sides(change, stretch.during.start, heading):
                self.sheet.detail(line)
        if change.rows:
            how, _, entity = change.rows.partition(" ")
            self.sheet.note(self.say(f"rows_{how}", a=self.voice.labels(clause.content).entity(entity)))
        if change.within:
            self.sheet.note(self.say("within", a=change.within))
        cited = self.voice.cite(clause)
        if cited:
            self.sheet.note(self.say("basis", a=cited))
        self.sheet.note(self.say("place", a=" · ".join(self._places(change))))

    def _heading(self, clause: Clause, day: date) -> str:
        node = clause.node
        titled = node.attributes.title or node.attributes.text or node.attributes.name
        if node.id.endswith("/eligibility") and not titled and not isinstance(node, Leaf):
            return self.words["whole"]
        return _cut(self.voice.name(clause, day))

    def _stretch(self, stretch: Stretch, said: str) -> None:
        via = ""
        if stretch.through:
            paths = [" → ".join(self.say(f"step_{kind}", a=name) for kind, name in path) for path in stretch.through]
            via = ", " + self.say("via", a="; ".join(paths))
        self.sheet.note(f"{self.voice.days(stretch.during)}: {said}{via}")

    def _sides(self, change: ConditionChange, day: date, heading: str) -> Iterator[str]:
        if change.kind in ("presume", "confidence"):
            read = _presumption if change.kind == "presume" else _certainty
            for key, clause in (("old", change.old), ("new", change.new)):
                if clause is not None:
                    yield f"{self.words[key]}: {self.words[read(clause)]}"
            return
        texts = [None if clause is None else self.voice.clause(clause, day) for clause in (change.old, change.new)]
        if None not in texts or heading not in texts:
            yield from self._beside(texts[0], texts[1])

    def _beside(self, old: str | None, new: str | None) -> Iterator[str]:
        """Give the two readings, or the one where they are the same."""
        if old == new:
            yield self.say("reads_the_same", a=old)
            return
        for key, text in (("old", old), ("new", new)):
            if text is not None:
                yield f"{self.words[key]}: {text}"

    def _places(self, change: ConditionChange) -> Iterator[str]:
        for key, clause in (("old", change.old), ("new", change.new)):
            if clause is not None and clause.node.span.line:
                yield f"{self.words[key]} {clause.node.span.path}:{clause.node.span.line}"

    # --- benefits

    def _benefit(self, change: BenefitChange) -> None:
        benefit, content = (change.new, self.new) if change.new is not None else (change.old, self.old)
        assert benefit is not None, "a change is of something"
        labels = self.voice.labels(content)
        form = labels.pick(content.forms.get(benefit.form, ()), benefit.form)
        self.sheet.item(self.say(f"benefit_{change.kind}", a=labels.pick(benefit.title, form)))
        for amount in change.amounts:
            self._amount(amount)
        for fact in change.facts:
            self.sheet.note(self._fact(fact))

    def _amount(self, change: AmountChange) -> None:
        label = self.say(change.key, row=change.row)
        for stretch in change.stretches:
            self._stretch(stretch, f"{label} {self._direction(change, stretch.effect)}")
            sides = (change.old, change.new)
            texts = [None if phrase is None else self.voice.phrase(phrase, stretch.during.start) for phrase in sides]
            for line in self._beside(texts[0], texts[1]):
                self.sheet.detail(line)

    def _direction(self, change: AmountChange, effect: Effect) -> str:
        if change.old is None or change.new is None:
            return self.words["part_added" if change.old is None else "part_dropped"]
        if change.old.expression.type.kind is Kind.TRUTH:
            return self.words[effect.value]
        return self.words[{Effect.WIDENS: "rises", Effect.NARROWS: "falls"}.get(effect, "other_amount")]

    # --- everything else

    def _fact(self, fact: FactChange) -> str:
        keys = {"indicative": "indicative_edition", "basis": "edition_basis"}
        label = self.words[keys.get(fact.key, fact.key)].format(row=fact.name)
        return self.say(
            "fact", what=label, old=self._stated(self.old, fact, fact.old), new=self._stated(self.new, fact, fact.new)
        )

    def _stated(self, content: Content, fact: FactChange, value: object) -> str:
        labels = self.voice.labels(content)
        naming: dict[str, Callable[[str], str]] = {
            "ministry": labels.actor, "partners": labels.actor, "decided_by": labels.actor, "paid_to": labels.actor,
            "applies_in": labels.area, "excludes": labels.program, "opens": labels.program, "leaves": labels.program,
            "recipient": labels.entity,
        }  # fmt: skip
        name = naming.get(fact.key)
        if name is not None and isinstance(value, str) and value:
            return name(value)
        if name is not None and isinstance(value, tuple) and value:
            return ", ".join(name(str(item)) for item in value)
        if fact.key == "leaves_within" and isinstance(value, tuple):
            return labels.figures.span(*value)
        if fact.key == "priority" and isinstance(value, tuple) and value:
            return "; ".join(f"`{source}`" for source, _ in value)
        if fact.key == "items" and isinstance(value, tuple) and value:
            return "; ".join(f"{labels.figures.amount(item.quantity, item.unit or None)} {item.what}" for item in value)
        if fact.key == "unit" and value is not None:
            return f"`{value}`"
        return self.voice.thing(content, value)

    def _parameter(self, change: ParameterChange) -> None:
        one, other = self.old.parameters[change.name], self.new.parameters[change.name]
        labels = self.voice.labels(self.new)
        self.sheet.item(f"`{change.name}` · {labels.parameter(change.name)}")
        for value in change.values[:MOST_LISTED]:
            what = labels.area(value.area) if value.area else value.key or ""
            day = value.during.start
            old = self.voice.value(self.old, one, value.old, day)
            new = self.voice.value(self.new, other, value.new, day)
            self.sheet.note(f"{self.voice.days(value.during)}{f', {what}' if what else ''}: {old} → {new}")
        self._rest(len(change.values), self.sheet.note)
        for fact in change.facts:
            if fact.key == "confidence":
                named = labels.area(fact.name) if one.by_area and fact.name else fact.name
                label = self.say("value_confidence_of" if named else "value_confidence", row=named)
                sure = [", ".join(self.words.get(str(item), str(item)) for item in side) for side in _pair_of(fact)]
                self.sheet.note(self.say("fact", what=label, old=sure[0], new=sure[1]))
            else:
                self.sheet.note(self._fact(fact))
        if change.used_by:
            self.sheet.note(self.say("used_by", a=", ".join(change.used_by)))

    def _rest(self, count: int, write: Callable[[str], None], sort: str = "") -> None:
        """Say how many more there are than were listed."""
        if count > MOST_LISTED:
            write(self.say("more", n=count - MOST_LISTED, a=sort).rstrip())

    def _thing(self, change: ItemChange) -> None:
        sort = self.words[f"sort_{change.sort}"]
        if change.sort == "definition" and change.kind == "changed":
            self.sheet.item(self.say("thing_changed", sort=sort, name=change.name))
            for line in self._beside(*(self.voice.definition(each, change.name) for each in (self.old, self.new))):
                self.sheet.note(line)
            return
        if change.kind != "changed" or not change.facts:
            self.sheet.item(self.say(f"thing_{change.kind}", sort=sort, name=change.name))
            return
        for fact in change.facts:
            key = self.words.get(f"key_{fact.key}", self.words.get(fact.key, fact.key))
            old, new = self._thing_text(self.old, fact.old), self._thing_text(self.new, fact.new)
            told = "thing_part" if "…" in (old, new) or old == new else "thing_fact"
            self.sheet.item(self.say(told, sort=sort, name=change.name, what=key, old=old, new=new))

    def _thing_text(self, content: Content, value: object) -> str:
        return "…" if isinstance(value, Expression) else self.voice.thing(content, value)

    def _wording(self, change: WordingChange) -> str:
        texts = ", ".join(self.words[f"text_{text}"] for text in change.texts)
        return self.say("word", sort=self.words[f"sort_{change.sort}"], name=change.name, texts=texts)


def _group(changes: Iterable[_Sorted]) -> Iterator[tuple[str, list[_Sorted]]]:
    """Group changes by their sort, in the order in which they come."""
    for sort, items in groupby(changes, key=lambda change: change.sort):
        yield sort, list(items)


def _cut(text: str) -> str:
    """Shorten what is read in full below."""
    return text if len(text) <= MOST_NAMED else text[:MOST_NAMED].rsplit(" ", 1)[0] + " …"


def _presumption(clause: Clause) -> str:
    presumed = clause.node.attributes.presume
    return "presumed_none" if presumed is None else "presumed_yes" if presumed is Truth.TRUE else "presumed_no"


def _certainty(clause: Clause) -> str:
    attributes = clause.node.attributes
    if not attributes.indicative:
        return "firm"
    return "indicative_negative" if attributes.negative else "indicative"


def _pair_of(fact: FactChange) -> list[tuple[object, ...]]:
    return [side if isinstance(side, tuple) else () for side in (fact.old, fact.new)]
