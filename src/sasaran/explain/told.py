"""Tell of one edition on one date in one language: everything fixed is written once, households fill in the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from sasaran.explain.amounts import Amounts
from sasaran.explain.asked import Asked
from sasaran.explain.carriers import Carrier, Seen, Step, collect, collect_met, prepare, truth_of
from sasaran.explain.clauses import Clauses
from sasaran.explain.forms import Blank, Part
from sasaran.explain.labels import Labels, upper_first
from sasaran.explain.lines import Line
from sasaran.explain.members import Indented, Member
from sasaran.explain.pieces import MARKS, Aside, Brief, Clear, Failing, Piece, Refusal, Told, is_heading
from sasaran.explain.plain import Questions, find_wait
from sasaran.explain.reasons import see
from sasaran.explain.sentences import scope_of
from sasaran.explain.shown import bind_rows
from sasaran.explain.sights import Draft, Sight
from sasaran.explain.trusted import Trusted, rests_on_trust
from sasaran.explain.wrapping import columns
from sasaran.ir.decision import Outcome, Reading, RouteTaken, Verdict
from sasaran.ir.facts import Row
from sasaran.ir.nodes import Routes, Tiers
from sasaran.ir.rulebook import Edition
from sasaran.ir.truth import Truth

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
MOST_PLANS = 20_000


@dataclass(slots=True)
class Plan:
    """What is told where truths are so: what decides, what else is clear, and which nodes are unknown.

    ``doubtful`` are exceptions that may be set aside only on trust, which the truths of nodes alone don't show.
    """

    heading: str
    main: list[Piece]
    rest_heading: str = ""
    rest: list[Piece] = field(default_factory=list)
    doubtful: list[Step] = field(default_factory=list)
    unknown: list[Carrier] = field(default_factory=list)


class Teller:
    """Tell of one edition as it stands on one date."""

    def __init__(self, labels: Labels, edition: Edition, on: date, engine: str, sensitive: bool) -> None:
        self.labels, self.words = labels, labels.words
        self.content = labels.content
        self.edition = edition
        self.clauses = Clauses(labels, on)
        self.say = self.clauses.say
        self.step = prepare(edition.eligibility, scope_of(self.content, edition.recipient), on)
        self.lines = {step: Line(self.clauses, step, sensitive) for step in list_steps(self.step)}
        self.steps = {step.id: step for step in reversed(self.lines)}
        self.questions = Questions(self.clauses, self.steps, {self.step.id: labels.edition(edition)})
        self.amounts = Amounts(self.clauses, self.questions, edition)
        self.head = self._head(on)
        self.outcomes = self._outcomes()
        self.trail = self._trail(engine)
        self.after = self._after()
        recipient = self.content.entities.get(edition.recipient)
        self.list_name = recipient.list_name if recipient is not None and recipient.parent is not None else None
        self.depth = recipient.depth if recipient is not None else 0
        self.routes = find_routes(self.lines)
        states = {T: "route_true", F: "route_false", U: "route_unknown"}
        self.route_lines = {
            (name, truth): self._route_line(name, MARKS[truth], self.words[key])
            for name in self.routes for truth, key in states.items()
        }  # fmt: skip
        self.openings = {
            child.node.attributes.name: opens
            for step in self.lines for child, opens in zip(step.children, step.opens, strict=False)
        }  # fmt: skip
        self.asked = Asked(self.clauses, self.lines, self.questions)
        self.trusted = Trusted(self.clauses, self.steps, self.lines)
        self.region = self.content.household.region
        self.ids = list_ids(self.step)
        exceptions = self.step.exceptions
        self.exception_ids = [(step.id, list_ids(step)) for step in exceptions]
        apart = {node for step in exceptions for node in list_ids(step) if node != step.id}
        self.firm_ids = tuple(node for node in self.ids if node not in apart)
        self.plans: dict[object, Plan] = {}
        self.trusting = {step: self._presuming(step) for step in self.lines}

    # --- written once

    def _head(self, on: date) -> tuple[str, str]:
        """Write the heading before and after the household's key."""
        title = self.labels.edition(self.edition)
        if self.edition.ministry:
            title = self.say("by_ministry", a=title, b=self.labels.actor(self.edition.ministry))
        household = upper_first(self.labels.entity(self.content.household.name))
        before, after = self.say("heading", a=household, b="\0", c=title, d=self.clauses.figures.day(on)).split("\0")
        for code in self.edition.applies_in:
            after += f" · {self.labels.area(code)}"
        return before, after

    def _outcomes(self) -> dict[str, str]:
        suffix = "_class" if self.edition.kind == "classification" else ""
        decider = self.edition.decided_by
        proposal = self.words["class_proposal"] if suffix else self.words["proposal_nobody"]
        if decider and not suffix:
            proposal = self.say("proposal", a=self.labels.actor(decider))
        status = self.content.statuses.get(self.edition.status, self.edition.status)
        notes = [self.words["draft"]] if status == "draft" else []
        notes += [self.words["indicative"]] if self.edition.indicative else []
        rest = "".join(f"\n{note}" for note in notes)
        keys = (
            "eligible",
            "eligible_presumed",
            "ineligible",
            "undetermined",
            "waiting",
            "waiting_area",
            "waiting_both",
        )
        return {key: f"{self.words[key + suffix]:<44} {proposal}{rest}" for key in keys}

    def _trail(self, engine: str) -> str:
        digest = self.content.hash
        short = digest if len(digest) <= 20 else f"{digest[:15]}…"
        parts = [self.edition.id, self.say("trail_rulebook", a=self.content.name, b=self.content.version, c=short)]
        if engine:
            parts.append(self.say("trail_engine", a=engine))
        return self.say("trail", a=" · ".join(parts))

    def _after(self) -> str:
        """Write how to object."""
        texts = [self.labels.pick(item, "") for item in self.edition.appeal]
        decider = self.content.actors.get(self.edition.decided_by or self.edition.ministry)
        if not texts and decider is not None:
            texts = [self.labels.pick(decider.appeal, "")]
        return "\n".join([self.words["objection"], *(f"  {text}" for text in texts)]) if any(texts) else ""

    def _presuming(self, step: Step) -> frozenset[str]:
        """List the ids at and below a node that carry a presumption."""
        return frozenset(each.id for each in list_steps(step) if each.node.attributes.presume is not None)

    # --- for a household

    def draft(self, sight: Sight, reading: Reading) -> Draft:
        """Write what is told of a reading, but for the values of the household."""
        truth = reading.truth
        before, after = self.head
        label = sight.rows[0].label
        out: list[Part] = [f"{before}{label}{after}", self.outcomes[outcome_key(truth, reading)]]
        unchecked: list[Step] = []
        if self.list_name is not None:
            self._members(reading, sight, out)
        else:
            self._household(reading, sight, out, unchecked)
        self._presumed(reading, unchecked, out, keep=bool(sight.places))
        if truth is not F and reading.entitlements:
            out.append(self.words["benefits" if truth is T else "benefits_open"])
            out.extend(self.amounts.lines(reading.entitlements))
        if truth is F and self.after:
            out.append(self.after)
        rests = reading.presumed or unchecked or truth is F
        return Draft(out, self.trail if rests else f"{self.words['nothing_presumed']}\n{self.trail}")

    def _household(self, reading: Reading, sight: Sight, out: list[Part], unchecked: list[Step]) -> None:
        truth, seen = reading.truth, sight.trace.truths.get
        presumed = tuple([item.node for item in reading.presumed])
        key = (id(truth), presumed, *map(id, map(seen, self.firm_ids)))
        for top, below in self.exception_ids:
            if seen(top) is not F:  # of an exception that doesn't apply, nothing below is told
                key += tuple(map(id, map(seen, below)))
        plan = self.plans.get(key)
        if plan is None:
            plan = self.remember(key, self._plan(truth, seen, frozenset(presumed)))
        rows = {0: sight.rows[0]}
        if plan.main:
            out.append(plan.heading)
            out.extend([piece.fixed or Told(sight.place(piece, rows)) for piece in plan.main])
        rest = plan.rest
        if plan.doubtful:
            unchecked += [step for step in plan.doubtful if rests_on_trust(step, seen, sight.trace, sight.facts)]
            rest = [piece for piece in rest if piece.step not in unchecked] if unchecked else rest
        if rest:
            out.append(plan.rest_heading)
            out.extend([piece.fixed or Told(sight.place(piece, rows)) for piece in rest])
        self._routes(reading.routes, seen, out, only_closed=truth is not U)
        if truth is U:
            out.extend(self.asked.write(reading.missing, reading.missing_exact, sight, rows, plan.unknown, None))

    def remember(self, key: object, plan: Plan) -> Plan:
        """Remember a plan; there are as many as there are patterns of truths."""
        if len(self.plans) > MOST_PLANS:
            self.plans.clear()
        self.plans[key] = plan
        return plan

    def _plan(self, truth: Truth, seen: Seen, presumed: frozenset[str]) -> Plan:
        """Plan what is told of a household where truths are so."""
        carriers: list[Carrier] = []
        words, lines = self.words, self.lines
        if truth is T:
            collect(self.step, T, seen, carriers)
            firm = self._firm(carriers, presumed)
            return Plan(words["met"], [self._brief(item, full=True) for item in firm])
        main: list[Piece] = []
        if truth is F:
            collect(self.step, F, seen, carriers)
            main = [Failing(lines[item[1]], item) for item in carriers]
        met: list[Carrier] = []
        collect_met(self.step, seen, met)
        met = self._firm(met, presumed)
        doubtful = [step for _, step, found in met if found is F and self.trusting[step]] if truth is F else []
        rest = [self._brief(item, full=False) for item in met]
        heading = words["met_already" if truth is F else "clear"]
        return Plan(words["not_met"], main, heading, rest, doubtful, self._unknown(seen) if truth is U else [])

    def _unknown(self, seen: Seen) -> list[Carrier]:
        carriers: list[Carrier] = []
        collect(self.step, U, seen, carriers, deep=True)
        return carriers

    def _brief(self, carrier: Carrier, *, full: bool) -> Piece:
        line = self.lines[carrier[1]]
        if carrier[1].negative and carrier[2] is F:
            return Aside(line, carrier)
        return Brief(line, carrier, full=full)

    def _firm(self, carriers: list[Carrier], presumed: frozenset[str]) -> list[Carrier]:
        """Leave out what rests on a presumption: it is told of apart."""
        return carriers if not presumed else [item for item in carriers if presumed.isdisjoint(self.trusting[item[1]])]

    # --- routes and presumptions

    def _routes(self, routes: tuple[RouteTaken, ...], seen: Seen, out: list[Part], *, only_closed: bool) -> None:
        told = [route for route in routes if route.closed or not only_closed]
        if not told:
            return
        out.append(self.words["routes"])
        for route in told:
            out.append(
                self._why_closed(route, seen)
                if route.closed
                else self.route_lines.get((route.name, route.truth), route.name)
            )

    def _route_line(self, name: str, mark: str, state: str) -> str:
        step = self.routes.get(name)
        return columns(f"  {mark} {self.lines[step].sentence if step is not None else name}", state)

    def _why_closed(self, route: RouteTaken, seen: Seen) -> str:
        """Write a tier that is closed, with what keeps it closed: what would open it."""
        state = self.words["route_closed"]
        opens = self.openings.get(route.name)
        if opens is not None:
            carriers: list[Carrier] = []
            collect(opens, truth_of(opens, seen), seen, carriers)
            state = self.say("route_closed_why", a="; ".join(self.lines[item].sentence for _, item, _ in carriers))
        return self._route_line(route.name, "·", state)

    def _presumed(self, reading: Reading, unchecked: list[Step], out: list[Part], *, keep: bool) -> None:
        """Write what was presumed: by the reading, or (where it makes no difference) as the trace shows."""
        if reading.presumed:
            key = "presumed_open" if reading.truth is U else "presumed" if reading.strict is U else "presumed_free"
            out.append(self.words[key])
            out.extend([self.trusted.write(item, keep=keep) for item in reading.presumed])
        elif unchecked:
            out.append(self.words["presumed_free"])
            out.extend([self.trusted.title(step, taken_as=False) for step in unchecked])

    # --- a member's program

    def _members(self, reading: Reading, sight: Sight, out: list[Part]) -> None:
        root = sight.rows[0]
        if not reading.members and reading.truth is U:  # whoever they are, nobody knows them yet
            out.extend(self.asked.write(reading.missing, reading.missing_exact, sight, {0: root}, [], None))
        elif not reading.members:
            out.append(self.words["rows_none"])
        listed = {row.label: row for row in root.lists.get(self.list_name or "", ())}
        shared = tuple(map(id, map(sight.trace.truths.get, self.ids))) if sight.trace.truths else ()
        for verdict in reading.members:
            row = listed.get(verdict.member) or find_row(root, verdict.member)
            if row is not None:
                out.append(self._member(verdict, sight, row, shared))

    def _member(self, verdict: Verdict, sight: Sight, row: Row, shared: tuple[int, ...]) -> Blank:
        label, seen_rows = row.label, sight.trace.by_row
        presumed = tuple([item.node for item in verdict.presumed]) if verdict.presumed else ()
        key = (verdict.outcome.value, presumed, shared, *[id(seen_rows.get((node, label))) for node in self.ids])
        plan = self.plans.get(key)
        if plan is None:
            plan = self.remember(key, self._member_plan(verdict.outcome, see(sight.trace, label), frozenset(presumed)))
        root = sight.rows[0]
        rows = {0: root, self.depth: row} if self.depth == 1 else bind_rows(self.content, sight.facts, row)
        main = [sight.place(piece, rows) for piece in plan.main]
        rest = [sight.place(piece, rows) for piece in plan.rest]
        asked: list[Part] = []
        if verdict.outcome is Outcome.UNDETERMINED:
            told = self.asked.write(verdict.missing, verdict.missing_exact, sight, rows, plan.unknown, label)
            asked = [f"  {part}" if isinstance(part, str) else Indented(part) for part in told]
        state = self.words[member_key(verdict)]
        return Member(self.labels, sight.spots(rows), state, main, plan.rest_heading, rest, sight.close(asked))

    def _member_plan(self, outcome: Outcome, seen: Seen, presumed: frozenset[str]) -> Plan:
        """Plan what is told of a member where truths are so."""
        carriers: list[Carrier] = []
        if outcome is Outcome.INELIGIBLE:
            collect(self.step, F, seen, carriers)
            return Plan("", [Refusal(self.lines[item[1]], item) for item in carriers])
        if outcome is Outcome.ELIGIBLE:
            collect(self.step, T, seen, carriers)
        else:
            collect_met(self.step, seen, carriers)
        told = [item for item in self._firm(carriers, presumed) if not item[1].negative and not is_heading(item[1])]
        clear: list[Piece] = [Clear(self.lines[item[1]], item) for item in told]
        unknown = self._unknown(seen) if outcome is Outcome.UNDETERMINED else []
        return Plan("", [], f"  {self.words['clear']}: ", clear, [], unknown)


def list_ids(step: Step) -> tuple[str, ...]:
    """List the ids of a prepared tree, without what is said of each row of a quantifier."""
    return tuple(dict.fromkeys(each.id for each in list_steps(step, into_rows=False)))


def find_routes(steps: Iterable[Step]) -> dict[str, Step]:
    """Find the routes and tiers by name: what stands right below such a node."""
    found: dict[str, Step] = {}
    for step in steps:
        if isinstance(step.core, (Routes, Tiers)):
            found.update({child.node.attributes.name or "": child for child in step.children})
    return found


def find_row(root: Row, label: str) -> Row | None:
    """Find a row of any list of the household by its label."""
    return next((row for rows in root.lists.values() for row in rows if row.label == label), None)


def member_key(verdict: Verdict) -> str:
    """Name a member's outcome as its wording is named."""
    if verdict.outcome is Outcome.UNDETERMINED and (wait := find_wait(fact.waits_for for fact in verdict.missing)):
        return f"{wait}_short"
    return f"{verdict.outcome.value}_short"


def list_steps(step: Step, *, into_rows: bool = True) -> Iterator[Step]:
    """List a prepared tree, from the top; ``into_rows`` also what is said of each row of a quantifier."""
    yield step
    if step.kind == "members" and not into_rows:
        return
    for child in (*step.children, *step.exceptions, *(item for item in step.opens if item is not None)):
        yield from list_steps(child, into_rows=into_rows)


def outcome_key(truth: Truth, reading: Reading) -> str:
    """Name an outcome as its wording is named."""
    if truth is T:
        return "eligible_presumed" if reading.strict is U else "eligible"
    if truth is F:
        return "ineligible"
    return find_wait(reading.waiting_for) or "undetermined"
