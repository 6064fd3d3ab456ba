"""Nodes of condition trees → terms: an edition's whole outcome, or a part of it, as it stands on one day."""

from __future__ import annotations

from datetime import date

from sasaran.difference.proof.frame import Bound, Frame, frame_of
from sasaran.difference.proof.lowering import Lowering
from sasaran.difference.proof.term import Term, Terms
from sasaran.ir import nodes
from sasaran.ir.expressions import Expression
from sasaran.ir.rulebook import Content, Edition, Entity, Interval
from sasaran.ir.truth import Truth
from sasaran.ir.types import Kind, Type

_COUNT = Type(Kind.NUMBER, 0)


class Meaning(Lowering):
    """Gives the terms of nodes and of whole editions."""

    def __init__(self, content: Content, day: date, terms: Terms, *, trusting: bool = True) -> None:
        super().__init__(content, day, terms, trusting=trusting)
        self._read: dict[tuple[object, ...], tuple[nodes.Node, Term]] = {}

    def edition(self, edition: Edition) -> Term:
        """Give an edition's outcome for a household; of a program of members, that any of them is eligible."""
        return self.terms.all_of(
            [self.places(edition), self._any(edition, self._path_to(edition.recipient), self.root)]
        )

    def program(self, name: str) -> tuple[Term, list[Edition]]:
        """Give a program's outcome, and its editions in force: no where none is."""
        editions = [edition for edition in self.content.editions if edition.program == name]
        self.keep_to(edition.during for edition in editions)
        found = [edition for edition in editions if self.day in edition.during]
        return self.terms.any_of([self.edition(edition) for edition in found]), found

    def _any(self, edition: Edition, path: list[Entity], row: Bound) -> Term:
        frame = frame_of(self.content, row)
        if not path:
            return self.node(edition.eligibility, frame)
        inner, present, listed = self.bind_row(frame, row, path[0])
        return self.terms.make("some", (present, self._any(edition, path[1:], inner)), listed)

    def _path_to(self, name: str) -> list[Entity]:
        """List the entities from the household's own lists down to one."""
        path: list[Entity] = []
        entity = self.content.entities.get(name)
        while entity is not None and entity.parent is not None:
            path.insert(0, entity)
            entity = self.content.entities[entity.parent]
        return path

    def frame(self, name: str) -> Frame:
        """Give the rows in scope of the rules of an entity: of an edition's own conditions, of a definition."""
        row = self.root
        for step in self._path_to(name):
            row, _, _ = self.bind_row(frame_of(self.content, row), row, step)
        return frame_of(self.content, row)

    def recipients(self, edition: Edition) -> list[tuple[object, ...]]:
        """Give what tells the rows that an edition is decided for from others: their lists, and who of them counts."""
        found: list[tuple[object, ...]] = []
        row = self.root
        for step in self._path_to(edition.recipient):
            row, present, listed = self.bind_row(frame_of(self.content, row), row, step)
            found.append((present, listed))
        return found

    def places(self, edition: Edition) -> Term:
        """Give the term of where an edition applies."""
        return self._lives_in(edition.applies_in) if edition.applies_in else self.terms.true

    def _lives_in(self, codes: tuple[str, ...]) -> Term:
        return self.terms.make("place", (self.areas(),), (frozenset(codes),))

    def node(self, node: nodes.Node, frame: Frame) -> Term:
        """Give the term of a node, with what it presumes and whether it is only indicative."""
        key = (id(node), tuple(sorted((variable, row.key) for variable, row in frame.items())))
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = (
                node,
                self._marked(node, frame),
            )  # the node is kept, so that its id stays its own
        return found[1]

    def _marked(self, node: nodes.Node, frame: Frame) -> Term:
        term, attributes = self._bare(node, frame), node.attributes
        if attributes.presume is not None and self.trusting:
            term = self.presumed(term, attributes.presume is Truth.TRUE)
        if attributes.indicative:
            term = self.terms.make("indicative", (term,), (attributes.negative,))
        return term

    def _bare(self, node: nodes.Node, frame: Frame) -> Term:
        terms = self.terms
        match node:
            case nodes.Leaf(expression=expression) if expression is not None:
                return self.term(expression, frame)
            case nodes.All(children=children):
                return terms.all_of(self._each(children, frame))
            case nodes.Any(children=children) | nodes.Routes(routes=children):
                return terms.any_of(self._each(children, frame))
            case nodes.NoneOf(children=children):
                return terms.negate(terms.any_of(self._each(children, frame)))
            case nodes.Except(body=body, unless=unless) if body is not None:
                exceptions = [terms.negate(item) for item in self._each(unless, frame)]
                return terms.all_of([self.node(body, frame), *exceptions])
            case nodes.AtLeast(children=children, count=count) if count is not None:
                return terms.compare("<=", self.term(count, frame), self._tally(children, frame))
            case nodes.Tiers(tiers=tiers):
                return terms.any_of([self._tier(tier, frame) for tier in tiers])
            case nodes.Members():
                return self._members(node, frame)
            case nodes.Use():
                body = find_body(node, self)
                return terms.make("gap", (), (node.criteria,)) if body is None else self.node(body, frame)
        return self._record(node, frame)

    def _each(self, children: tuple[nodes.Node, ...], frame: Frame) -> list[Term]:
        return [self.node(child, frame) for child in children]

    def _tier(self, tier: nodes.Tier, frame: Frame) -> Term:
        opened = self.terms.true if tier.opens_if is None else self.node(tier.opens_if, frame)
        return self.terms.all_of([opened, self.node(tier.body, frame)])

    def _tally(self, children: tuple[nodes.Node, ...], frame: Frame) -> Term:
        parts = sorted(self._each(children, frame), key=lambda part: part.number)
        return self.terms.make("tally", parts, (), _COUNT)

    def _members(self, node: nodes.Members, frame: Frame) -> Term:
        assert node.rows is not None, "a quantifier has rows"
        assert node.body is not None, "a quantifier has a body"
        terms, make = self.terms, self.terms.make
        row, present, listed = self.bind_row(frame, frame[node.rows.owner], self.content.entities[node.rows.entity])
        body = self.node(node.body, {**frame, node.rows.variable: row})
        if node.how == "any":
            return make("some", (present, body), listed)
        if node.how == "all":
            every = make("every", (present, body), listed)
            return every if node.if_nobody else terms.all_of([every, make("some", (present, terms.true), listed)])
        count = make("count", (present, body), (*listed, False), _COUNT)
        bounds: list[tuple[str, Expression | None]] = [("<=", node.at_least), (">=", node.at_most)]
        found = [terms.compare(op, self.term(side, frame), count) for op, side in bounds if side is not None]
        return terms.all_of(found)

    # --- what people said, other programs, places

    def _record(self, node: nodes.Node, frame: Frame) -> Term:
        terms = self.terms
        match node:
            case nodes.Attest(attestation=name, variable=variable, answer=answer):
                asked = self.content.attestations[name]
                about = None if variable is None else frame[variable].key
                told = terms.make("attest", (), (name, about, asked.about, frozenset(asked.by), asked.valid_for))
                return told if answer else terms.negate(told)
            case nodes.ProgramIs():
                return self._other_program(node, frame)
            case nodes.Receives():
                return self._receives(node, frame)
            case nodes.Place(areas=areas):
                return self._lives_in(areas)
        raise TypeError(f"not a node of the language: {type(node).__name__}")

    def _other_program(self, node: nodes.ProgramIs, frame: Frame) -> Term:
        found = []
        self.keep_to(edition.during for edition in self.content.editions if edition.program == node.program)
        for edition in self.content.editions:
            if edition.program != node.program or self.day not in edition.during:
                continue
            row: Bound | None = frame.get(node.variable, self.root)
            while row is not None and row.owner is not None and row.entity != edition.recipient:
                row = row.owner
            if row is None or row.owner is None:
                found.append(self.edition(edition))
            else:
                present = [self._presence(each) for each in self._path(row)]
                body = self.node(edition.eligibility, frame_of(self.content, row))
                found.append(self.terms.all_of([self.places(edition), *present, body]))
        return self.terms.any_of(found)

    def _path(self, row: Bound) -> list[Bound]:
        return [] if row.owner is None else [*self._path(row.owner), row]

    def _presence(self, row: Bound) -> Term:
        entity = self.content.entities[row.entity]
        if entity.present is None:
            return self.terms.true
        present = self.term(entity.present, frame_of(self.content, row))
        trusted = self.trusting and entity.presume_present is not None
        return self.presumed(present, bool(entity.presume_present)) if trusted else present

    def _receives(self, node: nodes.Receives, frame: Frame) -> Term:
        entity = next((each for each in self.content.entities.values() if each.enrolment is not None), None)
        if entity is None or entity.enrolment is None:
            return self.terms.make("gap", (), ("receives",))
        roles = entity.enrolment
        names = [roles.program, roles.start, roles.end, roles.member]
        kinds = tuple((name, self._declared(entity.name, name)) for name in names[1:] if name)
        known = entity.fields[roles.program].type.code_names if roles.program in entity.fields else frozenset()
        known |= frozenset(self.content.known_programs) | {edition.program for edition in self.content.editions}
        meant = frozenset(node.programs)
        who = frame[node.variable].key if node.who == "this_member" else ()
        when = (node.ever, node.within, node.for_at_least)
        listed = (self._entity(entity), tuple(names), kinds, known <= meant)
        return self.terms.make("receives", (), (meant, node.who, who, when, listed))


def find_body(node: nodes.Use, meaning: Lowering) -> nodes.Node | None:
    """Give the shared criteria as they stand on the day."""
    meaning.keep_to(Interval(first, last) for first, last, _ in node.versions)
    return next((body for first, last, body in node.versions if first <= meaning.day <= last), None)
