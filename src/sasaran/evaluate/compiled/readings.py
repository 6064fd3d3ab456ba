"""Full readings of editions, as the reference gives them: what is open, presumed and granted, from generated walks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any

from sasaran.evaluate.caps import name_members
from sasaran.evaluate.choices import list_choices
from sasaran.evaluate.compiled import granting
from sasaran.evaluate.compiled.functions import PRELUDE, Library
from sasaran.evaluate.compiled.graph import Binder, Cell
from sasaran.evaluate.compiled.judging import Judge, Judges
from sasaran.evaluate.compiled.loops import list_outer
from sasaran.evaluate.compiled.open_values import (
    UNSETTLED,
    YES_OR_NO,
    Assumption,
    BeyondError,
    DoubtfulError,
    Noted,
    RowsFacts,
    births,
    note,
)
from sasaran.evaluate.compiled.opening_nodes import NodeWalker, bind_recipient
from sasaran.evaluate.compiled.residual import Decides, find_smallest
from sasaran.evaluate.compiled.row_truths import TRUTHS
from sasaran.evaluate.compiled.sketch import Outline, Turns, outline
from sasaran.evaluate.compiled.steps import Spot, Steps, WalkWriter, cells_of, write_all
from sasaran.evaluate.compiled.trials import Given
from sasaran.ir.decision import Entitlement, Fact, Outcome, Presumption, Reading, RouteTaken, Verdict
from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Edition
from sasaran.ir.truth import disjoin

WAITING_ORDER = ("data", "people", "area", "rule")
MOST_MARKS = 4096
WORTH_COMPILING = 4
"""To make the functions of an edition takes about as long as the reference takes to read it so many times."""
_WAITS = {"field": "data", "list": "data", "attest": "people", "area": "area"}
_OUTCOMES = {True: Outcome.ELIGIBLE, False: Outcome.INELIGIBLE, None: Outcome.UNDETERMINED}
SCOPE = {
    "BeyondError": BeyondError, "UNSETTLED": UNSETTLED, "YES_OR_NO": YES_OR_NO, "note": note,
    "list_choices": list_choices, "births": births,
}  # fmt: skip

_NOTHING: tuple[None, dict[int, Noted], list[Any]] = (None, {}, [])
Groups = Mapping[Assumption, Mapping[int, Fact]]
Build = Callable[[str, str], Callable[..., Any]]


class Readings:
    """Reads editions in full, each by functions that are made when it is first read."""

    def __init__(self, library: Library, build: Build, lock: Lock) -> None:
        self._library, self._build, self._lock = library, build, lock
        self._made: dict[str, EditionReader | None] = {}
        self._asked: dict[str, int] = {}
        self._names = RowsFacts()
        library.constants.update(SCOPE)

    def read(self, edition: Edition, facts: Facts, patient: bool) -> Reading | None:
        """Read an edition in full; None: it is beyond what is compiled, or (``patient``) not worth compiling yet."""
        reader = self._made.get(edition.id)
        if reader is None:
            if edition.id in self._made:
                return None
            asked = self._asked[edition.id] = self._asked.get(edition.id, 0) + 1
            if patient and asked <= WORTH_COMPILING:
                return None
            with self._lock:
                reader = self._made[edition.id] if edition.id in self._made else self._prepare(edition)
            if reader is None:
                return None
        try:
            return reader.read(facts, RowsFacts(), alone=True)
        except BeyondError:
            return None

    def read_alike(self, edition: Edition, facts: Facts) -> Reading | None:
        """Read a household for all that are like it; None: it is beyond what is compiled.

        Raises:
            DoubtfulError: What is beyond it is only which facts are the fewest.
        """
        reader = self._made[edition.id]
        names = self._names
        if len(names) > MOST_MARKS:
            names = self._names = RowsFacts()
        try:
            return None if reader is None else reader.read(facts, names)
        except DoubtfulError:
            raise
        except BeyondError:
            return None

    def outline_all(self) -> list[Outline | None]:
        """Find what each edition in force turns on; None: that can't be sketched."""
        outlines: list[Outline | None] = []
        for edition in self._library.editions:
            reader = self._made[edition.id] if edition.id in self._made else self._prepare(edition)
            outlines.append(None if reader is None else outline(self._library, reader.turns))
        return outlines

    def _prepare(self, edition: Edition) -> EditionReader | None:
        """Make the functions of an edition."""
        content = self._library.content
        entity = content.entities.get(edition.recipient)
        deep = entity is not None and entity.parent is not None and content.entities[entity.parent].parent is not None
        reader = None if deep else EditionReader(self._library, edition, self._build, len(self._made))
        self._made[edition.id] = reader
        return reader


class EditionReader:
    """Reads one edition in full."""

    def __init__(self, library: Library, edition: Edition, build: Build, number: int) -> None:
        self._edition, self._library = edition, library
        trusting, strict = NodeWalker(library.trusting), NodeWalker(library.strict)
        self._walker = trusting
        entity = library.content.entities.get(edition.recipient)
        self._entity = None if entity is None or entity.parent is None else entity
        write = _Writing(library, edition, self._entity)
        self._routes = list(trusting.routes(edition.eligibility, self._scope(trusting)))
        self._judge = build(f"judge_{number}", write.judge(f"judge_{number}", trusting, self._routes))
        self._judges = Judges(library, edition, self._judge, self._make_judge)
        self._open = build(f"open_{number}", write.walk(f"open_{number}", trusting))
        self._assume = build(f"assume_{number}", write.walk(f"assume_{number}", strict))
        self._grant: Callable[..., Any] | None = None
        if edition.benefits:
            self._grant = build(f"grant_{number}", write.grants(f"grant_{number}", trusting))
            self._owe = build(f"owe_{number}", write.owing(f"owe_{number}", trusting))
        seen = (cell for cell, _ in library.nodes[edition.id].values())
        self.turns = Turns((*write.turns_on, *seen), tuple(write.gives))
        self._grants = granting.Grants(edition)
        members = library.content.members
        self._members = None if members is None else members.list_name

    def _make_judge(self, library: Library) -> Judge:
        """Make the function that finds the outcome, under other rules."""
        text = _Writing(library, self._edition, self._entity).judge("judge", NodeWalker(library.trusting), [])
        scope = dict(library.constants)
        exec(compile(text, f"<{self._edition.id} settled>", "exec"), scope)
        judge: Judge = scope["judge"]
        return judge

    def _scope(self, walker: NodeWalker) -> Mapping[int, Binder]:
        root = walker.to.root
        return walker.to.scope_of(root if self._entity is None else bind_recipient(self._entity, root, Spot()))

    def read(self, facts: Facts, kept: RowsFacts, *, alone: bool = False) -> Reading:
        """Read a household, for itself ``alone`` or for all that are like it.

        Raises:
            BeyondError: The reference must.
        """
        if self._entity is None:
            return self._read_family(facts, kept, alone)
        return self._read_members(facts, kept, alone)

    def _read_family(self, facts: Facts, kept: RowsFacts, alone: bool) -> Reading:
        truth, routes = self._judge(facts)
        _, found, left = self._open(facts, kept) if truth is None else _NOTHING
        strict, groups = self._assume(facts, kept)
        missing, exact = find_smallest(found, left, _overlap(found, groups), self._decides(facts, None), alone)
        entitlements: tuple[Entitlement, ...] = ()
        beneficiaries: tuple[str, ...] = ()
        if truth is not False and self._grant is not None:
            granting.check_listed(self._walker, self._edition, facts)
            entitlements = self._entitle(facts, kept, [(facts.root, truth is True, self._grant(facts))])
        if truth is True and self._members is not None and entitlements:
            lines = [line for each in entitlements for line in each.lines]
            if lines:
                beneficiaries = name_members(lines, facts.root.lists.get(self._members, ()))
        taken = tuple(
            RouteTaken(name, TRUTHS[routes[2 * place]], routes[2 * place + 1] is False)
            for place, (name, _, _) in enumerate(self._routes)
        )
        return Reading(
            TRUTHS[truth], TRUTHS[strict], missing, exact, _presume(found, groups), taken, (), beneficiaries,
            entitlements, _wait(found),
        )  # fmt: skip

    def _read_members(self, facts: Facts, kept: RowsFacts, alone: bool) -> Reading:
        truth, judged = self._judge(facts)
        if truth is None or any(own is None for _, _, own, _ in judged):
            _, rows, found, _ = self._open(facts, kept)
        else:
            rows, found = [(False, {}, [])] * len(judged), {}
        strict, strict_rows, groups = self._assume(facts, kept)
        every: dict[int, Noted] = {}
        lefts: list[Any] = []
        verdicts = []
        taken: list[tuple[Any, ...]] = []
        recipients = []
        every_row = zip(judged, rows, strict_rows, strict=True)
        for at, ((row, here, own, routes), (_, noted, left), (_, assumed)) in enumerate(every_row):
            if truth is None and own is None:
                for key, uses in noted.items():
                    before = every.get(key)
                    every[key] = uses if before is None else [*before, *uses[1:]]
                lefts += left
            if own is not False:
                recipients.append((row, own is True))
            if here is False:
                continue
            missing, exact = find_smallest(noted, left, _overlap(noted, assumed), self._decides(facts, at), alone)
            verdicts.append(Verdict(row.label, _OUTCOMES[own], missing, exact, _presume(noted, assumed)))
            taken.append(routes)
        if truth is None:
            for key, uses in found.items():
                every[key] = [*every[key], *uses[1:]] if key in every else uses
        if strict is None:
            merged: dict[Assumption, dict[int, Fact]] = {}
            for _, assumed in [*strict_rows, (None, groups)]:
                for under, those in assumed.items():
                    merged.setdefault(under, {}).update(those)
        else:
            merged = {}
        missing, exact = find_smallest(
            every, [("or", lefts)], _overlap(every, merged), self._decides(facts, None), alone
        )
        entitlements: tuple[Entitlement, ...] = ()
        if truth is not False and self._grant is not None:
            assert self._entity is not None, "the recipients are rows"
            if not self._entity.complete or facts.root.lists.get(self._entity.list_name) is None:
                raise BeyondError
            got = self._grant(facts)
            entitlements = self._entitle(facts, kept, [(row, sure, got[id(row)]) for row, sure in recipients])
        return Reading(
            TRUTHS[truth], TRUTHS[strict], missing, exact, _presume(every, merged), self._join_routes(taken),
            tuple(verdicts), tuple(each.member for each in verdicts if each.outcome is Outcome.ELIGIBLE),
            entitlements, _wait(every),
        )  # fmt: skip

    def _decides(self, facts: Facts, at: int | None) -> Decides:
        """Give what says whether answers decide: for the household, or for the recipient at a place."""

        def decides(given: Given) -> bool:
            truth, judged = self._judges.try_answers(facts, given)
            return truth is not None if at is None else judged[at][2] is not None

        return decides

    def _join_routes(self, taken: list[tuple[Any, ...]]) -> tuple[RouteTaken, ...]:
        if not taken:
            return ()
        return tuple(
            RouteTaken(
                name,
                disjoin(TRUTHS[routes[2 * place]] for routes in taken),
                all(routes[2 * place + 1] is False for routes in taken),
            )
            for place, (name, _, _) in enumerate(self._routes)
        )

    def _entitle(
        self, facts: Facts, kept: RowsFacts, recipients: list[tuple[Row, bool, Any]]
    ) -> tuple[Entitlement, ...]:
        return self._grants.grant(recipients, self._entity is None, lambda wanted: self._owe(facts, kept, wanted))


class _Writing:
    """Writes the functions of one edition."""

    def __init__(self, library: Library, edition: Edition, entity: Any) -> None:
        self._library, self._edition, self._entity = library, edition, entity
        self.turns_on: dict[Cell, None] = {}
        self.gives: dict[Cell, None] = {}

    def judge(self, name: str, walker: NodeWalker, routes: list[tuple[str, Cell, Cell]]) -> str:
        """Write what finds the outcome on trust, of each recipient too, and the truths of routes."""
        to = self._writer(walker)
        cell = self._outcome(walker)
        shown = [part for _, truth, opened in routes for part in (truth, opened)]
        if self._entity is None:
            to.write_loops(self._turn_on(cell, *shown))
            routes_text = "".join(f"{to.need(part)}, " for part in shown)
            return self._finish(name, to, f"{to.need(cell)}, ({routes_text})", "facts")
        binder = bind_recipient(self._entity, walker.to.root, Spot())
        inside = [walker.outcome_of(self._edition, binder), walker.to.presence(binder), *shown]
        to.write_loops(self._turn_on(cell, *inside))
        to.need(cell)
        to.line("rows = []")
        row = to.name(to.graph.row(binder))
        for outer in list_outer(binder, inside):
            to.need(outer)
        with to.frame(binder, f"for {row} in root.lists.get({binder.list_name!r}) or ():"):
            to.line(f"{to.getter(to.graph.row(binder))} = {row}.values.get")
            to.write_loops(inside)
            own, here, *texts = [to.need(part) for part in inside]
            to.line(f"rows.append(({row}, {here}, {own}, ({''.join(f'{text}, ' for text in texts)})))")
        return self._finish(name, to, f"{to.need(cell)}, rows", "facts")

    def walk(self, name: str, walker: NodeWalker) -> str:
        """Write the walk to the open facts: on trust with what is left of truths, strictly by presumption."""
        to, spot = self._writer(walker), Spot()
        cell = self._outcome(walker)
        trusting = walker.to.trusting
        fresh = "found = {}; left = []" if trusting else "groups = {}"
        kept = "found, left" if trusting else "groups"
        if self._entity is None:
            steps = walker.recipient(self._edition, walker.to.root, spot)
            to.write_loops(self._turn_on(cell, *cells_of(steps)))
            to.line(fresh)
            truth = to.need(cell)
            start = len(to.lines)
            write_all(to, steps, "left" if trusting else "")
            _unset_groups(to, start)
            return self._finish(name, to, f"{truth}, {kept}", "facts, FACTS")
        binder = bind_recipient(self._entity, walker.to.root, spot)
        steps = walker.recipient(self._edition, binder, spot.deeper())
        rest = walker.unlisted(self._edition, binder, spot)
        own = walker.outcome_of(self._edition, binder)
        inside = cells_of(steps, own)
        to.write_loops(self._turn_on(cell, *inside, *cells_of(rest)))
        truth = to.need(cell)
        to.line("rows = []")
        row = to.name(to.graph.row(binder))
        for outer in list_outer(binder, inside):
            to.need(outer)
        with to.frame(binder, f"for {row} in root.lists.get({binder.list_name!r}) or ():"):
            to.line(f"{to.getter(to.graph.row(binder))} = {row}.values.get")
            to.line(fresh)
            to.write_loops(inside)
            text = to.need(own)
            start = len(to.lines)
            write_all(to, steps, "left" if trusting else "")
            _unset_groups(to, start)
            to.line(f"rows.append(({text}, {kept}))")
        to.line(fresh)
        start = len(to.lines)
        with to.block(f"if {truth} is None:"):
            write_all(to, rest, "")
        _unset_groups(to, start)
        return self._finish(name, to, f"{truth}, rows, {kept}", "facts, FACTS")

    def grants(self, name: str, walker: NodeWalker) -> str:
        """Write what gathers the amounts and live lines of every benefit, by recipient."""
        return self._gathered(name, walker, granting.grant_steps, "granted", "facts")

    def owing(self, name: str, walker: NodeWalker) -> str:
        """Write the walk to what would settle the amounts, by recipient."""
        return self._gathered(name, walker, granting.owing_steps, "owing", "facts, FACTS, wanted")

    def _gathered(self, name: str, walker: NodeWalker, work: Callable[..., Steps], into: str, arguments: str) -> str:
        to, spot = self._writer(walker), Spot()
        result = f"[tuple(fact for fact, *_ in each.values()) for each in {into}]" if into == "owing" else into
        if self._entity is None:
            steps = work(walker, self._edition, walker.to.root, spot)
            to.write_loops(self._turn_on(*cells_of(steps), given=into == "granted"))
            to.line(f"{into} = []")
            write_all(to, steps, "")
            return self._finish(name, to, f"{{id(root): {result}}}" if into == "owing" else result, arguments)
        binder = bind_recipient(self._entity, walker.to.root, spot)
        steps = work(walker, self._edition, binder, spot.deeper())
        inside = cells_of(steps)
        to.write_loops(self._turn_on(*inside, given=into == "granted"))
        to.line("gathered = {}")
        row = to.name(to.graph.row(binder))
        for outer in list_outer(binder, inside):
            to.need(outer)
        with to.frame(binder, f"for {row} in root.lists.get({binder.list_name!r}) or ():"):
            to.line(f"{to.getter(to.graph.row(binder))} = {row}.values.get")
            to.line(f"{into} = []")
            to.write_loops(inside)
            write_all(to, steps, "")
            to.line(f"gathered[id({row})] = {result}")
        return self._finish(name, to, "gathered", arguments)

    def _outcome(self, walker: NodeWalker) -> Cell:
        walker.to.watching -= 1
        cell = walker.to.edition(self._edition)
        walker.to.watching += 1
        return cell

    def _turn_on(self, *cells: Cell, given: bool = False) -> tuple[Cell, ...]:
        """Note what a function turns on; what is ``given`` to recipients goes into the reading itself."""
        self.turns_on.update(dict.fromkeys(cells))
        if given:
            self.gives.update(dict.fromkeys(cell for cell in cells if cell.op != "row"))
        return cells

    def _writer(self, walker: NodeWalker) -> WalkWriter:
        library = self._library
        to = WalkWriter(library.content, library.on, library.graph, library.constants, walker.to.trusting)
        to.resources = library.resources
        return to

    def _finish(self, name: str, to: WalkWriter, result: str, arguments: str) -> str:
        to.close_frame()
        begin = ["root = facts.root", "on = facts.on", "get_root = root.values.get"]
        begin += [PRELUDE.get(line, line) for line in to.prelude]
        head = [f"def {name}({arguments}):", *(f"    {line}" for line in begin)]
        return "\n".join([*head, *to.lines, f"    return ({result})", ""])


def _unset_groups(to: WalkWriter, start: int) -> None:
    """Begin without any group of presumed facts."""
    if to.groups:
        to.lines.insert(start, "    " * to.depth + " = ".join([*to.groups.values(), "None"]))


def _overlap(found: Mapping[int, Noted], groups: Groups) -> bool:
    return bool(found) and any(not found.keys().isdisjoint(those) for those in groups.values())


def _presume(found: Mapping[int, Noted], groups: Groups) -> tuple[Presumption, ...]:
    """List the facts that only the strict reading leaves open, by the presumption that they stand under."""
    if not groups:
        return ()
    taken = []
    for under, those in groups.items():
        if found and not found.keys().isdisjoint(those):
            facts = tuple(fact for key, fact in those.items() if key not in found)
        else:
            facts = tuple(those.values())
        if facts:
            taken.append(Presumption(under.node, under.taken_as, facts, under.basis))
    return tuple(taken)


def _wait(found: Mapping[int, Noted]) -> tuple[str, ...]:
    if not found:
        return ()
    kinds = {_WAITS.get(fact.kind, "rule") for fact, *_ in found.values()}
    return tuple(kind for kind in WAITING_ORDER if kind in kinds)
