"""Read what differs: conditions, amounts and values of one of the two rulebooks as phrases, as on a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from sasaran.difference.changes import Clause, Phrase
from sasaran.difference.proof.frame import find_listed
from sasaran.difference.telling.words import WORDS
from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import Labels
from sasaran.explain.sentences import scope_of
from sasaran.ir.nodes import Basis
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Content, Interval, Parameter
from sasaran.ir.types import Type
from sasaran.ir.values import Range


class Voice:
    """Reads parts of rulebooks in one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.words: Mapping[str, str] = WORDS[lang]
        self._labels: dict[int, Labels] = {}
        self._clauses: dict[tuple[int, date], Clauses] = {}

    def say(self, key: str, **parts: object) -> str:
        """Fill one of the fixed wordings."""
        return self.words[key].format(**parts)

    def labels(self, content: Content) -> Labels:
        """Give what a rulebook calls its things."""
        found = self._labels.get(id(content))
        if found is None:
            found = self._labels[id(content)] = Labels(content, self.lang)
        return found

    def _reader(self, content: Content, day: date) -> Clauses:
        found = self._clauses.get((id(content), day))
        if found is None:
            found = self._clauses[id(content), day] = Clauses(self.labels(content), day)
        return found

    # --- parts of rules

    def clause(self, clause: Clause, day: date) -> str:
        """Read a condition exactly."""
        return self._reader(clause.content, day).built(clause.node, clause.scope)

    def name(self, clause: Clause, day: date) -> str:
        """Call a condition by its title, else by its name, else read it."""
        reader = self._reader(clause.content, day)
        return reader.name(clause.node) or clause.node.attributes.name or reader.built(clause.node, clause.scope)

    def phrase(self, phrase: Phrase, day: date) -> str:
        """Read an expression."""
        return self._reader(phrase.content, day).phrase(phrase.expression, phrase.scope)

    def definition(self, content: Content, name: str) -> str:
        """Read a definition in its latest version, each earlier one before it."""
        definition = content.definitions[name]
        latest = max((edition.during.start for edition in content.editions), default=FIRST_DAY)
        scope = scope_of(content, definition.entity)
        if definition.member_of is not None:
            entity = find_listed(content, definition.member_of)
            scope[entity.depth] = entity.name
        texts = []
        for version in definition.versions:
            day = max(version.during.start, min(latest, version.during.end))
            text = self._reader(content, day).phrase(version.body, scope)
            texts.append(text if len(definition.versions) == 1 else f"{self.days(version.during)}: {text}")
        return "; ".join(texts)

    def cite(self, clause: Clause) -> str:
        """Cite what a condition rests on; empty where it names nothing."""
        labels = self.labels(clause.content)
        return "; ".join(labels.cite(basis) for basis in clause.node.attributes.basis)

    # --- days and values

    def days(self, during: Interval) -> str:
        """Write some days."""
        figures = next(iter(self._labels.values())).figures
        start, end = figures.day(during.start), figures.day(during.end)
        if during.start == during.end:
            return self.say("day", a=start)
        if during.end == LAST_DAY:
            return self.words["always"] if during.start == FIRST_DAY else self.say("since", a=start)
        return self.say("through", b=end) if during.start == FIRST_DAY else self.say("during", a=start, b=end)

    def value(self, content: Content, parameter: Parameter, value: object, day: date) -> str:
        """Write what a parameter is: several values where sources disagree."""
        if value is None:
            return self.words["nothing"]
        if not isinstance(value, tuple):
            return self._one(content, value, parameter.type, day)
        options = [self._one(content, item, parameter.type, day) for item in value]
        joined = f" {self.words['or']} ".join(options)
        return joined if len(options) == 1 else self.say("contested", a=joined)

    def _one(self, content: Content, value: object, kind: Type, day: date) -> str:
        return self._reader(content, day).value(value, kind)

    def thing(self, content: Content, value: object) -> str:
        """Write something stated: a name, a number, a list of either, a basis, days."""
        figures = self.labels(content).figures
        match value:
            case None | () | "":
                return self.words["nothing"]
            case bool():
                return self.words["yes" if value else "no"]
            case int() | Fraction():
                return figures.number(value)
            case date():
                return figures.day(value)
            case Interval():
                return self.days(value)
            case Range(lo=lo, hi=hi):
                return f"{self.thing(content, lo)} {self.words['to']} {self.thing(content, hi)}"
            case Basis():
                return self.labels(content).cite(value)
            case Type():
                return self._type(content, value)
            case tuple() | frozenset():
                parts = sorted(value, key=str) if isinstance(value, frozenset) else value
                return "; ".join(self.thing(content, part) for part in parts)
            case str():
                return value
        return str(value) if not hasattr(value, "__dataclass_fields__") else "…"

    def _type(self, content: Content, kind: Type) -> str:
        parts = [self.words[f"kind_{kind.kind.name}"]]
        if kind.lo is not None or kind.hi is not None:
            parts.append(f"{self.thing(content, kind.lo)}..{self.thing(content, kind.hi)}")
        if kind.unit is not None:
            parts.append(str(kind.unit))
        if kind.codes:
            parts.append("(" + ", ".join(code.name for code in kind.codes) + ")")
        return " ".join(parts)
