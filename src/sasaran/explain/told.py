"""Tell of one edition on one date in one language: everything fixed is written once, households fill in the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from sasaran.explain.amounts import Amounts
from sasaran.explain.asked import Asked
from sasaran.explain.carriers import Carrier, Seen, Step, collect, collect_met, prepare, truth_of
from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import Labels, upper_first
from sasaran.explain.lines import Line
from sasaran.explain.pieces import MARKS, Aside, Brief, Case, Clear, Failing, Piece, Refusal, is_heading
from sasaran.explain.plain import Questions
from sasaran.explain.reasons import see
from sasaran.explain.sentences import scope_of
from sasaran.explain.shown import bind_rows
from sasaran.explain.trusted import ABOUT, Trusted, rests_on_trust
from sasaran.explain.wrapping import columns, wrap
from sasaran.ir.decision import Fact, Outcome, Reading, RouteTaken, Verdict
from sasaran.ir.facts import Facts, Row
from sasaran.ir.nodes import Routes, Tiers
from sasaran.ir.rulebook import Edition
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
MOST_PLANS = 20_000
PEOPLE = frozenset(("people", "area"))


@dataclass(slots=True)
class Plan:
    """What is told where truths are so: what decides, what else is clear, and which nodes are unknown.

    ``doubtful`` are exceptions that may be set aside only on trust, which the truths of nodes alone don't show.
    ``turns_on`` are the fields, by variable, that the text turns on, and ``asks`` the nodes whose statements it cites;
    None where it turns on rows too.
    """

    heading: str
    main: list[Piece]
    rest_heading: str = ""
    rest: list[Piece] = field(default_factory=list)
    doubtful: list[Step] = field(default_factory=list)
    unknown: list[Carrier] = field(default_factory=list)
    turns_on: tuple[tuple[int, str], ...] | None = None
    asks: list[Line] = field(default_factory=list)


class Told:
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
        self.members: dict[object, str] = {}
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
        keys = ("eligible", "eligible_presumed", "ineligible", "undetermined", "waiting")
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

    def tell(self, facts: Facts, reading: Reading, trace: Trace, others: str) -> str:
        """Explain one household's reading."""
        root = facts.root
        before, after = self.head
        truth = reading.truth
        out = [f"{before}{root.label}{after}", self.outcomes[outcome_key(truth, reading)]]
        region = root.values.get(self.region) if self.region is not None else None
        case = Case(facts, trace, {0: root}, region if isinstance(region, str) else None)
        unchecked: list[Step] = []
        if self.list_name is not None:
            self._members(reading, case, out)
        else:
            self._household(reading, case, out, unchecked)
        self._presumed(reading, unchecked, out)
        if truth is not F and reading.entitlements:
            out.append(self.words["benefits" if truth is T else "benefits_open"])
            out.extend(self.amounts.lines(reading.entitlements))
        if truth is F and self.after:
            out.append(self.after)
        if others:
            out.append(others)
        if not reading.presumed and not unchecked and truth is not F:
            out.append(self.words["nothing_presumed"])
        out.append(self.trail)
        return "\n".join(out)

    def _household(self, reading: Reading, case: Case, out: list[str], unchecked: list[Step]) -> None:
        truth, seen = reading.truth, case.trace.truths.get
        presumed = tuple([item.node for item in reading.presumed])
        key = (id(truth), presumed, *map(id, map(seen, self.firm_ids)))
        for top, below in self.exception_ids:
            if seen(top) is not F:  # of an exception that doesn't apply, nothing below is told
                key += tuple(map(id, map(seen, below)))
        plan = self.plans.get(key)
        if plan is None:
            plan = self.remember(key, self._plan(truth, seen, frozenset(presumed)))
        if plan.main:
            out.append(plan.heading)
            out.extend([piece.fixed or piece.write(case) for piece in plan.main])
        rest = plan.rest
        if plan.doubtful:
            unchecked += [step for step in plan.doubtful if rests_on_trust(step, seen, case.trace, case.facts)]
            rest = [piece for piece in rest if piece.step not in unchecked] if unchecked else rest
        if rest:
            out.append(plan.rest_heading)
            out.extend([piece.fixed or piece.write(case) for piece in rest])
        self._routes(reading.routes, seen, out, only_closed=truth is not U)
        if truth is U:
            out.extend(self.asked.write(reading.missing, reading.missing_exact, case, plan.unknown, None))

    def remember(self, key: object, plan: Plan) -> Plan:
        """Remember a plan; there are as many as there are patterns of truths."""
        if len(self.plans) > MOST_PLANS:
            self.plans.clear()
            self.members.clear()  # its keys name plans by identity
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

    def _routes(self, routes: tuple[RouteTaken, ...], seen: Seen, out: list[str], *, only_closed: bool) -> None:
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

    def _presumed(self, reading: Reading, unchecked: list[Step], out: list[str]) -> None:
        """Write what was presumed: by the reading, or (where it makes no difference) as the trace shows."""
        if reading.presumed:
            key = "presumed_open" if reading.truth is U else "presumed" if reading.strict is U else "presumed_free"
            out.append(self.words[key])
            out.extend([self.trusted.write(item) for item in reading.presumed])
        elif unchecked:
            out.append(self.words["presumed_free"])
            out.extend([self.trusted.title(step, taken_as=False) for step in unchecked])

    # --- a member's program

    def _members(self, reading: Reading, case: Case, out: list[str]) -> None:
        if not reading.members:
            out.append(self.words["rows_none"])
            return
        facts, trace = case.facts, case.trace
        listed = {row.label: row for row in facts.root.lists.get(self.list_name or "", ())}
        shared = tuple(map(id, map(trace.truths.get, self.ids))) if trace.truths else ()
        fresh = not facts.root.stale and not any(row.stale for row in listed.values())
        for verdict in reading.members:
            row = listed.get(verdict.member) or find_row(facts.root, verdict.member)
            if row is not None:
                out.append(self._member(verdict, case, row, shared, fresh))

    def _member(self, verdict: Verdict, case: Case, row: Row, shared: tuple[int, ...], fresh: bool) -> str:
        """Tell of one member; the same text for the same truths and values is written once."""
        label, seen_rows = row.label, case.trace.by_row
        presumed = tuple([item.node for item in verdict.presumed]) if verdict.presumed else ()
        key = (verdict.outcome.value, presumed, shared, *[id(seen_rows.get((node, label))) for node in self.ids])
        plan = self.plans.get(key)
        if plan is None:
            plan = self.remember(key, self._member_plan(verdict.outcome, see(case.trace, label), frozenset(presumed)))
        rows = {0: case.facts.root, self.depth: row} if self.depth == 1 else bind_rows(self.content, case.facts, row)
        about, turns_on = self.labels.describe(row), plan.turns_on
        if turns_on is None or not fresh:
            return self._write_member(verdict, Case(case.facts, case.trace, rows, case.region), label, about, plan)
        read = [(rows[variable], name) for variable, name in turns_on]
        values = tuple([(row.values.get(name), row.fact_dates.get(name)) for row, name in read])
        missing = (verdict.missing_exact, *map(ABOUT, verdict.missing)) if verdict.missing else ()
        stated = tuple([line.statement(case.facts, rows) for line in plan.asks]) if case.facts.statements else ()
        told = (id(plan), label, about, case.region, values, missing, stated)
        text = self.members.get(told)
        if text is None:
            if len(self.members) > MOST_PLANS:
                self.members.clear()
            own = Case(case.facts, case.trace, rows, case.region)
            text = self.members[told] = self._write_member(verdict, own, label, about, plan)
        return text

    def _write_member(self, verdict: Verdict, case: Case, label: str, about: str, plan: Plan) -> str:
        out = [f"{f'{label} ({about})' if about else label:<34} {self.words[member_key(verdict)]}"]
        out.extend([piece.write(case) for piece in plan.main])
        if plan.rest:
            out.extend(wrap(plan.rest_heading, [piece.write(case) for piece in plan.rest], " " * 4))
        if verdict.outcome is Outcome.UNDETERMINED:
            told = self.asked.write(verdict.missing, verdict.missing_exact, case, plan.unknown, label)
            out.extend([f"  {text}" for text in told])
        return "\n".join(out)

    def _turns_on(self, plan: Plan) -> tuple[tuple[int, str], ...] | None:
        """List the fields that a member's text turns on, or None where it turns on rows too."""
        found: dict[tuple[int, str], None] = {}
        lines = [piece.line for piece in (*plan.main, *plan.rest)]
        if any(piece.people for piece in (*plan.main, *plan.rest)):
            return None
        plan.asks = [piece.line for piece in (*plan.main, *plan.rest) if piece.asks]
        for line in (*lines, *(self.lines[step] for _, step, _ in plan.unknown)):
            if any(read.named is not None for read in line.shown):
                return None
            if not line.single or line.step.kind == "leaf":
                found.update({(read.variable, read.name): None for read in line.shown})
            if line.turn is not None:
                found[line.turn[0].variable, line.turn[1]] = None
        return tuple(found)

    def _member_plan(self, outcome: Outcome, seen: Seen, presumed: frozenset[str]) -> Plan:
        """Plan what is told of a member where truths are so."""
        carriers: list[Carrier] = []
        if outcome is Outcome.INELIGIBLE:
            collect(self.step, F, seen, carriers)
            refused = Plan("", [Refusal(self.lines[item[1]], item) for item in carriers])
            refused.turns_on = self._turns_on(refused)
            return refused
        if outcome is Outcome.ELIGIBLE:
            collect(self.step, T, seen, carriers)
        else:
            collect_met(self.step, seen, carriers)
        told = [item for item in self._firm(carriers, presumed) if not item[1].negative and not is_heading(item[1])]
        clear: list[Piece] = [Clear(self.lines[item[1]], item) for item in told]
        unknown = self._unknown(seen) if outcome is Outcome.UNDETERMINED else []
        plan = Plan("", [], f"  {self.words['clear']}: ", clear, [], unknown)
        plan.turns_on = self._turns_on(plan)
        return plan


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
    if verdict.outcome is Outcome.UNDETERMINED and _only_people(verdict.missing):
        return "waiting_short"
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
    waiting = reading.waiting_for
    return "waiting" if "people" in waiting and PEOPLE.issuperset(waiting) else "undetermined"


def _only_people(missing: tuple[Fact, ...]) -> bool:
    kinds = {fact.waits_for for fact in missing}
    return "people" in kinds and PEOPLE.issuperset(kinds)
