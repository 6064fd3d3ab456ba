"""Put the parts of an account in words: conditions, open facts, changes, limits and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sasaran.account.account import Account
from sasaran.account.natures import Origin, find_origin
from sasaran.account.sheet import Pair
from sasaran.account.supposing import Change, Spot
from sasaran.account.words import WORDS
from sasaran.evaluate.reference import Answers, Condition
from sasaran.explain.amounts import Amounts
from sasaran.explain.carriers import Step, list_bases, prepare
from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import Labels, lower_first, upper_first
from sasaran.explain.lines import Line
from sasaran.explain.plain import Questions, name_stale, stale_since
from sasaran.explain.reads import Reads, find_reads
from sasaran.explain.sentences import Scope
from sasaran.explain.shown import SPECIFIC
from sasaran.explain.thresholds import find_in_force
from sasaran.explain.told import list_steps
from sasaran.ir import nodes
from sasaran.ir.decision import Fact, Presumption
from sasaran.ir.facts import Row
from sasaran.ir.rulebook import LAST_DAY
from sasaran.ir.truth import Truth
from sasaran.ir.types import Type

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
MANY = 3
"""From so many members on, all of them together are called everyone."""
LONG = 8
"""Of more answers than so many with one outcome, only those with another are listed."""


class Voice:
    """Says the parts of one account in one language. ``sensitive``: values of the class ``specific`` are said."""

    def __init__(self, account: Account, lang: str, *, sensitive: bool, plain_names: bool = False) -> None:
        self.account, self.content, self.lang = account, account.content, lang
        self.sensitive, self.plain_names = sensitive, plain_names
        self.words = WORDS[lang]
        self.labels = Labels(self.content, lang)
        self.clauses = Clauses(self.labels, account.facts.on)
        self.figures = self.labels.figures
        self.rows = {row.label: row for row in _list_rows(account.facts.root)}
        region = account.facts.root.values.get(self.content.household.region or "")
        self.region = region if isinstance(region, str) else None
        scope = account.carrying.scope_of(account.edition)
        whole = prepare(account.edition.eligibility, scope, account.facts.on)
        steps = {step.id: step for step in reversed(list(list_steps(whole)))}
        self.questions = Questions(self.clauses, steps, {account.edition.eligibility.id: self.program})
        self.amounts = Amounts(self.clauses, self.questions, account.edition)
        self._lines: dict[int, Line] = {}

    @property
    def program(self) -> str:
        """The program's title."""
        return self.labels.edition(self.account.edition)

    def say(self, key: str, **parts: object) -> str:
        """Fill one of the fixed wordings."""
        return self.words[key].format(**parts)

    def truth(self, truth: Truth) -> str:
        """Name a truth."""
        return self.words[{T: "true", F: "false", U: "unknown"}[truth]]

    # --- who

    def person(self, label: str) -> str:
        """Call a member: by relation and age in plain words, else by its key."""
        row = self.rows.get(label)
        described = self.labels.describe(row) if row is not None and self.plain_names else ""
        return described or label

    def persons(self, labels: Iterable[str]) -> str:
        """Call several members, each once."""
        named = list(dict.fromkeys(labels))
        if not self.plain_names:
            return ", ".join(named)
        members = self.content.members
        everyone = {row.label for row in self.rows.values() if members is not None and row.entity == members.name}
        if len(named) >= MANY and set(named) == everyone:
            return self.words["everyone"]
        return "; ".join(dict.fromkeys(self.person(label) for label in named))

    # --- conditions

    def line(self, condition: Condition) -> Line:
        """Give what writes a condition's line."""
        found = self._lines.get(id(condition.node))
        if found is None:
            scope = {variable: row.entity for variable, row in condition.environment.items()}
            step = prepare(condition.node, scope, self.account.facts.on, self._basis_above(condition.node))
            found = self._lines[id(condition.node)] = Line(self.clauses, step, self.sensitive)
        return found

    def _basis_above(self, node: nodes.Node) -> tuple[nodes.Basis, ...]:
        """Give the basis of the nearest node above that has one, else the edition's."""
        best: tuple[int, tuple[nodes.Basis, ...]] = (-1, self.account.edition.basis)
        for each in walk(self.account.edition.eligibility, self.account.facts.on):
            if f"{node.id}/".startswith(f"{each.id}/") and each.attributes.basis and len(each.id) > best[0]:
                best = (len(each.id), each.attributes.basis)
        return best[1]

    def mark(self, condition: Condition) -> str:
        """Mark a condition by what it does: for, against, or presumed."""
        if condition.why == "presumed":
            return "~"
        return "✓" if (condition.truth is T) is not condition.node.attributes.negative else "✗"

    def standing(self, condition: Condition) -> str:
        """Say how a condition stands: met, not met, ruling out, not applying, or presumed."""
        if condition.why == "presumed":
            return self.words["presumed_by"]
        if condition.node.attributes.negative:
            return self.words["struck_by" if condition.truth is T else "clear_of"]
        return self.words["met_by" if condition.truth is T else "unmet_by"]

    def bare(self, condition: Condition) -> str:
        """Say a condition without its truth."""
        return self.line(condition).sentence

    def meaning(self, condition: Condition) -> Iterator[Pair]:
        """Say what the value that a condition reads means, in the first sentence that the vocabulary has for it."""
        for read in self.line(condition).shown[:1]:
            declared = self.labels.declared(read.entity, read.name)
            if self.lang == "id" and declared is not None and declared.text:
                yield self.words["meaning"], declared.text.split(". ")[0].rstrip(".")

    def sentence(self, condition: Condition) -> str:
        """Say a condition with its truth."""
        text = self.line(condition).sentence
        if condition.why == "presumed":
            return self.clauses.say("presumed_yes" if condition.truth is T else "presumed_no", a=text)
        if condition.why == "verified":
            return self.say("verified", a=text)
        if condition.node.attributes.negative and condition.truth is F:
            return self.clauses.say("not_so_line", a=text)
        return text

    def reads_sensitive(self, condition: Condition) -> bool:
        """Say whether a condition reads a field of the class ``specific``."""
        return self._is_specific(self.line(condition).reads)

    def tells_sensitive(self, node: nodes.Node, scope: Scope) -> bool:
        """Say whether the truth of a node for one member would tell a reader what the reader may not see."""
        return not self.sensitive and self._is_specific(find_reads(self.content, scope, self.account.facts.on, node))

    def _is_specific(self, reads: Reads) -> bool:
        found = (self.labels.declared(read.entity, read.name) for read in reads.fields)
        return any(each is not None and each.personal == SPECIFIC for each in found)

    def value(self, condition: Condition) -> str:
        """Say the household's values, or the people, that a condition is so for."""
        if condition.why != "condition":
            return ""
        node = condition.node
        if not self.sensitive and self.reads_sensitive(condition):
            return self.words["hidden"]
        if isinstance(node, nodes.Members) and node.rows is not None and node.body is not None:
            return self._people(node, condition)
        line = self.line(condition)
        if isinstance(node, nodes.Attest):
            return line.statement(self.account.facts, condition.environment)
        return line.values(condition.environment)

    def _people(self, node: nodes.Members, condition: Condition) -> str:
        assert node.rows is not None, "a quantifier has rows"
        assert node.body is not None, "a quantifier has a body"
        owner = condition.environment.get(node.rows.owner)
        listed = owner.lists.get(node.rows.name, ()) if owner is not None else ()
        wanted = F if node.how == "all" and condition.truth is F else T
        plain = self.account.carrying.plain
        found = [
            row for row in listed
            if plain.truth(node.body, {**condition.environment, node.rows.variable: row}) is wanted
        ]  # fmt: skip
        if not found:
            return self.clauses.words["rows_none"]
        if self.plain_names:
            return self.persons(row.label for row in found)
        return self.line(condition).people(found)

    def limits(self, condition: Condition, *, short: bool) -> Iterator[Pair]:
        """Say the limits in force: in short, or with since when, until when, source and confidence."""
        line = self.line(condition)
        if short:
            text = line.limit(self.region)[0]
            if text:
                yield self.words["limit"], text.removeprefix(self.clauses.say("limit_short", a="")).strip()
            return
        for item in line.reads.parameters:
            found = find_in_force(self.content, item.name, self.account.facts.on, item.key, area=self.region)
            if found.row is None:
                continue
            during, day = found.row.during, self.figures.day
            since = self.say("limit_since", a=day(during.start))
            if during.end < LAST_DAY:
                since = self.say("limit_stretch", a=day(during.start), b=day(during.end))
            value = self.clauses.threshold(found, item.type)
            name = upper_first(self.labels.parameter(item.name, item.key))
            yield self.words["limit"], self.say("limit_full", a=name, b=value, c=since)
            for source, confidence in found.sources:
                doubt = self.clauses.words.get(confidence, "")
                yield self.words["source"], " — ".join(part for part in (source, doubt) if part)

    def bases(self, condition: Condition) -> Iterator[Pair]:
        """Say the clauses that a condition stands in, and how they were read."""
        step: Step = self.line(condition).step
        for basis in list_bases(step, self.content):
            yield self.words["basis"], self.labels.cite(basis)
        if condition.node.attributes.reading:
            yield self.words["reading"], condition.node.attributes.reading

    def data(self, condition: Condition) -> Iterator[Pair]:
        """Say from which register a condition's value is, and of which day."""
        line = self.line(condition)
        for read in line.shown[:1]:
            row = condition.environment.get(read.variable)
            declared = self.labels.declared(read.entity, read.name)
            if row is None or declared is None or row.values.get(read.name) is None or declared.register is None:
                continue
            recorded = row.fact_dates.get(read.name) or row.recorded
            name = self.labels.register(declared.register)
            day = name if recorded is None else self.say("data_of", a=name, b=self.figures.day(recorded))
            yield self.words["data"], day

    # --- open facts

    def question(self, fact: Fact) -> str:
        """Say what is not known."""
        subject = (fact.kind, fact.name or fact.field, fact.list)
        what, _ = self.questions.question(subject, of_member=fact.member is not None)
        if fact.kind == "verify" and fact.name is not None and what.endswith(fact.name):
            what = self.clauses.say("missing_verify", a=self._elsewhere(fact.name))
        since = stale_since(self.account.facts, [fact]) if fact.kind == "field" else None
        if since is not None:
            what = name_stale(self.clauses, subject, since, fact.member is not None)
        return f"{what} ({self.person(fact.member)})" if fact.member is not None else what

    def _elsewhere(self, name: str) -> str:
        """Name what is to be verified where it isn't of this rule: a definition, or another program."""
        if name in self.content.definitions:
            return self.labels.definition(name)
        other = next((each for each in self.content.editions if name.startswith(f"{each.id}/")), None)
        return self.labels.edition(other) if other is not None else self.program

    def enter(self, fact: Fact) -> str:
        """Say in which register an answer belongs, and how it gets there."""
        kind = None if fact.kind != "field" else fact.field
        entity = self.content.members if fact.member is not None else self.content.household
        declared = self.labels.declared(entity.name if entity is not None else None, kind) if kind else None
        register = self.content.registers.get(declared.register or "") if declared is not None else None
        if register is None:
            return ""
        how = self.labels.pick(register.correction, "")
        return f"{self.labels.register(register.name)} — {how}" if how else self.labels.register(register.name)

    def whom(self, fact: Fact) -> str:
        """Say whom to ask."""
        subject = (fact.kind, fact.name or fact.field, fact.list)
        text = self.questions.question(subject, of_member=fact.member is not None)[1]
        text = text.removeprefix(self.clauses.say("ask", a=""))
        if text == self.clauses.words["ask_village"]:
            return self.words["ask_you" if self.plain_names else "ask_directly"]
        return self.words["ask_rule"] if text == self.clauses.words["rule_unclear"] else text

    def leads(self, answers: Answers) -> str:
        """Say what each answer would lead to, answers with one outcome together."""
        if not answers.leads:
            return self.words["leads_open"]
        if not answers.settles_alone:
            return ""
        groups: dict[Truth, list[object]] = {}
        for value, truth in answers.leads:
            groups.setdefault(truth, []).append(value)
        parts = []
        for truth in sorted(groups, key=lambda each: (each is U, each is F)):
            said = self._answers(answers, groups[truth], groups)
            parts.append(f"{said} → {self._outcome(truth)}")
        return "; ".join(parts)

    def _outcome(self, truth: Truth) -> str:
        return self.words[{T: "to_eligible", F: "to_ineligible", U: "to_undetermined"}[truth]]

    def _answers(self, answers: Answers, values: Sequence[object], groups: dict[Truth, list[object]]) -> str:
        values = [value is T if isinstance(value, Truth) else value for value in values]
        if any(isinstance(value, date) for value in values) or _are_numbers(values):
            return ", ".join(self._stretches(answers, values))
        if len(values) > LONG and len(groups) > 1 and len(values) == max(map(len, groups.values())):
            return self.words["others"]
        kind = self._kind(answers.fact)
        return f" {self.clauses.words['or']} ".join(
            lower_first(self.clauses.value(value, kind)) for value in values if value != "\0"
        )

    def _stretches(self, answers: Answers, values: Sequence[object]) -> Iterator[str]:
        """Say numbers or dates as stretches: between two that were tried and lead elsewhere, all lead alike."""
        every = sorted((value for value, _ in answers.leads or ()), key=_order)
        kind, members = self._kind(answers.fact), set(values)
        run: list[object] = []
        for place, value in enumerate([*every, None]):
            if value is not None and value in members:
                run.append(value)
                continue
            if run:
                yield self._stretch(run, every, kind)
            run = []
            del place

    def _stretch(self, run: Sequence[object], every: Sequence[object], kind: Type | None) -> str:
        first, last = (self.clauses.value(each, kind) for each in (run[0], run[-1]))
        dates = isinstance(run[0], date)
        if run[0] == every[0] and run[-1] != every[-1]:
            return self.say("until" if dates else "at_most", a=last)
        if run[-1] == every[-1] and run[0] != every[0]:
            return self.say("since" if dates else "at_least", a=first)
        return first if run[0] == run[-1] else self.clauses.say("to", a=first, b=last)

    def _kind(self, fact: Fact) -> Type | None:
        if fact.kind == "area":
            declared = self.content.areas.fields.get(fact.field or "")
        elif fact.kind == "field":
            entity = next((each.name for each in self.content.entities.values() if each.list_name == fact.list), None)
            members = self.content.members
            if entity is None:
                entity = members.name if fact.member is not None and members is not None else None
            declared = self.labels.declared(entity, fact.field or "")
        else:
            parameter = self.content.parameters.get(fact.name or "")
            return parameter.type if fact.kind == "parameter" and parameter is not None else None
        return declared.type if declared is not None else None

    # --- presumptions

    def presumption(self, item: Presumption) -> tuple[str, str, str]:
        """Say what was taken as what, which facts nobody has checked, and of whom."""
        node = next((each for each in self._all_nodes() if each.id == item.node), None)
        if node is None:
            what = self.clauses.say("presumed_present", a=self.labels.entity(item.node.partition("/")[0]))
        else:
            sentence = self.clauses.sentence(node, {0: self.content.household.name})
            what = self.clauses.say("presumed_yes" if item.taken_as else "presumed_no", a=sentence)
        facts = [fact for fact in item.facts if fact.kind != "verify"]
        names = dict.fromkeys(self.name(fact) for fact in facts)
        people = self.persons(fact.member for fact in facts if fact.member is not None)
        return what, " · ".join(names), people

    def _all_nodes(self) -> Iterator[nodes.Node]:
        return walk(self.account.edition.eligibility, self.account.facts.on)

    def name(self, fact: Fact) -> str:
        """Name a fact by its title."""
        if fact.kind == "attest":
            return self.labels.attestation(fact.name or "")
        if fact.kind == "list":
            return self.labels.list_of(fact.list or "")
        if fact.kind == "parameter":
            return self.labels.parameter(fact.name or "")
        if fact.kind == "area":
            return self.labels.area_field(fact.field or "")
        entity = self.content.members if fact.member is not None else self.content.household
        return self.labels.field(entity.name if entity is not None else None, fact.field or "")

    # --- changes

    def origin(self, spot: Spot) -> Origin:
        """Find where a fact comes from."""
        return find_origin(self.content, spot)

    def spot(self, spot: Spot) -> str:
        """Name a fact that could be otherwise."""
        if spot.kind == "attest":
            return upper_first(self.labels.attestation(spot.name))
        if spot.kind == "area":
            return upper_first(self.labels.area_field(spot.name))
        if spot.kind == "enrolment":
            names = self.figures.join([self.labels.program(name) for name in spot.programs], "or")
            return upper_first(self.say("enrolled", a=names))
        return upper_first(self.labels.field(spot.row.entity if spot.row is not None else None, spot.name))

    def spot_value(self, spot: Spot, value: object) -> str:
        """Write a value of a fact; hidden where the reader may not see it."""
        origin = self.origin(spot)
        if value is None:
            return self.clauses.words["unknown_value"]
        if origin.declared is not None and origin.declared.personal == "identity":
            return self.words["hidden"]
        if origin.is_sensitive and not self.sensitive:
            return self.words["hidden"]
        declared = origin.declared
        age = None
        if declared is not None and declared.age_of is not None:
            age = "years" if declared.age_unit == "years" else "months_count"
        if spot.kind in ("attest", "enrolment"):
            return self.clauses.value(value)
        return self.clauses.value(value, declared.type if declared is not None else None, age=age)

    def change(self, change: Change, labels: Sequence[str]) -> str:
        """Say one change, of one or several members."""
        before, after = (self.spot_value(change.spot, value) for value in (change.before, change.after))
        name = self.spot(change.spot)
        people = self.persons(label for label in labels if label)
        if people:
            return self.say("change_people", a=name, b=before, c=after, d=people)
        return self.say("change", a=name, b=before, c=after)

    def origin_pairs(self, origin: Origin) -> Iterator[Pair]:
        """Say who keeps a fact and how it is corrected, or who may state it."""
        if origin.by:
            actors = [lower_first(self.labels.actor(actor.name)) for actor in origin.by]
            yield self.words["stated_by"], self.figures.join(actors, "or")
        if origin.register is not None:
            kept = self.labels.register(origin.register.name)
            owner = self.labels.actor(origin.owner.name) if origin.owner is not None else ""
            yield self.words["owner"], f"{owner} ({kept})" if owner else kept
            how = self.labels.pick(origin.register.correction, "")
            if how:
                yield self.words["how"], how


def walk(node: nodes.Node, on: date) -> Iterator[nodes.Node]:
    """List a node and those below it, as they stand on a date."""
    yield from (each for each, _ in walk_scoped(node, on, {}))


def walk_scoped(node: nodes.Node, on: date, scope: Scope) -> Iterator[tuple[nodes.Node, Scope]]:
    """List a node and those below it, each with what its variables name."""
    yield node, scope
    below: tuple[nodes.Node | None, ...] = ()
    match node:
        case nodes.All(children=children) | nodes.Any(children=children) | nodes.NoneOf(children=children):
            below = children
        case nodes.AtLeast(children=children):
            below = children
        case nodes.Members(rows=rows, body=body):
            below = (body,)
            scope = scope if rows is None else {**scope, rows.variable: rows.entity}
        case nodes.Except(body=body, unless=unless):
            below = (body, *unless)
        case nodes.Routes(routes=routes):
            below = routes
        case nodes.Tiers(tiers=tiers):
            below = tuple(each for tier in tiers for each in (tier.opens_if, tier.body))
        case nodes.Use(versions=versions):
            below = tuple(body for first, last, body in versions if first <= on <= last)
    for each in below:
        if each is not None:
            yield from walk_scoped(each, on, scope)


def _list_rows(row: Row) -> Iterator[Row]:
    yield row
    for rows in row.lists.values():
        for each in rows:
            yield from _list_rows(each)


def _are_numbers(values: Sequence[object]) -> bool:
    return all(not isinstance(value, bool | str | frozenset | Truth) for value in values)


def _order(value: object) -> float:
    return float(value.toordinal()) if isinstance(value, date) else float(value)  # type: ignore[arg-type]
