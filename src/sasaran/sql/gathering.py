"""What is told of each row of a list, gathered once for each household: one list of structs, whatever asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from sasaran.ir.rulebook import Entity
from sasaran.sql.granted import KEY, NO_CLAIM, Each, Gathered, Judged, Source
from sasaran.sql.lists import list_under
from sasaran.sql.named import collect_under
from sasaran.sql.reader import Reader
from sasaran.sql.terms import RefusedError, Term

EACH = "__each"
PROGRAMS_IN_ONE = 31
"""How many programs' verdicts, of two bits each, have room in one field."""

Verdicts = Sequence[tuple[str, Entity, Term]]
"""Editions of programs of members, by their id: whose rows are recipients, and the outcome of each row."""


class Gathering:
    """Takes in the terms of rows, and gives the lists that hold them."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._fields: dict[str, dict[Term, str]] = {}

    def take(self, entity: Entity, term: Term) -> Source:
        """Take in a whole number of each row (NULL: it says nothing); give where it will stand."""
        if term.is_constant:
            return term.value if isinstance(term.value, int) else NO_CLAIM
        if entity.key is None or entity.key in self._reader.frames[entity.name].keys:
            raise RefusedError("recipient")
        fields = self._fields.setdefault(entity.name, {})
        return fields.setdefault(term, f"f{len(fields) + 1}")

    @contextmanager
    def unless_refused(self) -> Iterator[None]:
        """Take nothing in of an edition that turns out to be refused."""
        before = {name: dict(fields) for name, fields in self._fields.items()}
        try:
            yield
        except RefusedError:
            self._fields = before
            raise

    def judge(self, verdicts: Verdicts) -> Mapping[str, Judged]:
        """Take in which rows are eligible or in doubt, by edition."""
        terms = self._reader.terms
        found: dict[str, Judged] = {}
        for name in dict.fromkeys(entity.name for _, entity, _ in verdicts):
            own = [(edition, entity, truth) for edition, entity, truth in verdicts if entity.name == name]
            for start in range(0, len(own), PROGRAMS_IN_ONE):
                group = own[start : start + PROGRAMS_IN_ONE]
                total, zero = terms.constant(0), terms.constant(0)
                for place, (_, _, truth) in enumerate(group):
                    yes, open_ = terms.constant(1 << 2 * place), terms.constant(2 << 2 * place)
                    total = terms.compute("+", total, terms.case(truth, yes, terms.is_null(truth), open_, zero))
                said = terms.case(terms.compare("<", zero, total), total, terms.null)
                if said is terms.null:
                    continue
                field = self.hold(group[0][1], said)
                found |= {edition: Judged(name, field, 2 * place) for place, (edition, _, _) in enumerate(group)}
        return found

    def list_outputs(self) -> tuple[Gathered, list[tuple[str, Term, str]]]:
        """Give the lists by entity, and the columns that hold them."""
        gathered: dict[str, Each] = {}
        outputs: list[tuple[str, Term, str]] = []
        for name, fields in self._fields.items():
            if not fields:
                continue
            each = Each(name, name + EACH)
            gathered[name] = each
            outputs.append((each.column, self._collect(self._reader.content.entities[name], fields), ""))
        return gathered, outputs

    def hold(self, entity: Entity, term: Term) -> str:
        """Take in a number, even one that is the same for all rows; give its field."""
        field = self.take(entity, term if not term.is_constant else self._vary(entity, term))
        assert isinstance(field, str), "what is not a constant stands in a field"
        return field

    def _vary(self, entity: Entity, term: Term) -> Term:
        """Make a column of a number that is the same for all rows."""
        terms = self._reader.terms
        absent = terms.apply("is null", terms.raw(entity.name, str(entity.key), total=True), total=True)
        return terms.case(absent, terms.null, term)

    def _collect(self, entity: Entity, fields: Mapping[Term, str]) -> Term:
        reader, terms = self._reader, self._reader.terms
        key = terms.raw(entity.name, str(entity.key), total=True)
        nothing = terms.conjoin(terms.is_null(term) for term in fields)
        packed = terms.apply("struct", (KEY, *fields.values()), key, *fields)
        seat = list_under(reader, entity, reader.root).seat
        row = terms.case(nothing, terms.null, packed)
        return terms.apply("sorted", collect_under(reader, "list", row, seat))
