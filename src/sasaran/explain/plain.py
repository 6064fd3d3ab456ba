"""Say what is missing and whom to ask, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sasaran.explain.carriers import Step
from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import humanize, lower_first, upper_first
from sasaran.explain.thresholds import find_in_force
from sasaran.ir.decision import Fact
from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Field

Subject = tuple[str, str | None, str | None]
"""What a fact is about apart from whose it is: kind, name or field, list."""


def group_facts(missing: Iterable[Fact]) -> dict[Subject, list[Fact]]:
    """Group facts that differ only in whose they are, in their order."""
    groups: dict[Subject, list[Fact]] = {}
    for fact in missing:
        key = (fact.kind, fact.name or fact.field, fact.list)
        group = groups.get(key)
        if group is None:
            groups[key] = [fact]
        else:
            group.append(fact)
    return groups


class Questions:
    """Put open facts in words, in one language."""

    def __init__(
        self, clauses: Clauses, steps: Mapping[str, Step] | None = None, titles: Mapping[str, str] | None = None
    ) -> None:
        self.clauses = clauses
        self.labels = clauses.labels
        self.say = clauses.say
        self.steps = steps or {}
        self.titles = titles or {}
        self.cache: dict[tuple[Subject, bool], tuple[str, str]] = {}

    def question(self, subject: Subject, *, of_member: bool) -> tuple[str, str]:
        """Say what is not known, and whom to ask."""
        key = (subject, of_member)
        found = self.cache.get(key)
        if found is None:
            found = self.cache[key] = self._question(subject, of_member)
        return found

    def _question(self, subject: Subject, of_member: bool) -> tuple[str, str]:
        kind, name, listed = subject
        name = name or ""
        if kind == "field":
            return self._field(name, listed, of_member)
        if kind == "list":
            what = self.say("missing_list", a=self.labels.list_of(listed or ""))
            return what, self.say("ask", a=self.clauses.words["ask_village"])
        if kind == "attest":
            return self._attest(name)
        if kind == "area":
            declared = self.clauses.content.areas.fields.get(name)
            what = upper_first(self.say("missing_area", a=self.labels.area_field(name)))
            return what, self.owner(declared.register if declared else None)
        if kind == "parameter":
            return self._parameter(name)
        return self.say("missing_verify", a=self._rule(name)), self.clauses.words["rule_unclear"]

    def _rule(self, name: str) -> str:
        """Name what is to be verified: a node of the rule, a definition, or a program."""
        step = self.steps.get(name)
        if step is not None and (name not in self.titles or step.told):
            return lower_first(self.clauses.sentence(step.node, step.scope))
        if name in self.titles:
            return self.titles[name]
        if name in self.clauses.content.definitions:
            return self.labels.definition(name)
        other = next((each for each in self.clauses.content.editions if name.startswith(f"{each.id}/")), None)
        return humanize(name) if other is None else self.labels.edition(other)

    def name(self, subject: Subject, *, of_member: bool) -> str:
        """Name a fact, as inside a sentence; not that it isn't known."""
        kind, name, listed = subject
        if kind == "field":
            return self.labels.field(self._entity(listed, of_member), name or "")
        if kind == "list":
            return self.say("list_named", a=self.labels.list_of(listed or ""))
        if kind == "area":
            return self.say("of_area", a=self.labels.area_field(name or ""))
        if kind == "attest":
            return self.labels.attestation(name or "")
        return lower_first(self.question(subject, of_member=of_member)[0])

    def _entity(self, listed: str | None, of_member: bool) -> str:
        content = self.clauses.content
        entities = content.entities.values()
        found = next((each.name for each in entities if listed is not None and each.list_name == listed), None)
        if found is not None:
            return found
        return content.members.name if of_member and content.members is not None else content.household.name

    def _field(self, name: str, listed: str | None, of_member: bool) -> tuple[str, str]:
        entity = self._entity(listed, of_member)
        declared = self.labels.declared(entity, name)
        what = upper_first(self.say("missing", a=self.labels.field(entity, name)))
        return what, self.owner(declared.register if declared else None)

    def owner(self, register: str | None) -> str:
        """Say who keeps a field: the register's owner and the register, else that it must be asked."""
        if register is None:
            return self.say("ask", a=self.clauses.words["ask_village"])
        found = self.clauses.content.registers.get(register)
        short = self.labels.register(register)
        if found is None or found.owner is None:
            return self.say("ask", a=short)
        return self.say("ask", a=self.say("ask_register", a=self.labels.actor(found.owner), b=short))

    def _attest(self, name: str) -> tuple[str, str]:
        found = self.clauses.content.attestations.get(name)
        if found is None:
            return self.labels.attestation(name), ""
        what = self.labels.pick(found.question, "") or self.say("missing", a=upper_first(self.labels.attestation(name)))
        actors = [self.labels.actor_inside(actor) for actor in found.by]
        who = self.say("statement_by", a=self.clauses.figures.join(actors, "or"))
        if found.valid_for is None:
            return what, who
        return what, f"{who}, {self.say('statement_valid', a=self.clauses.figures.span(*found.valid_for))}"

    def _parameter(self, name: str) -> tuple[str, str]:
        title = upper_first(self.labels.parameter(name))
        found = find_in_force(self.clauses.content, name, self.clauses.on)
        parameter = self.clauses.content.parameters.get(name)
        unclear = self.clauses.words["rule_unclear"]
        if found.row is None or parameter is None or parameter.by is not None:
            return self.say("missing_parameter_plain", a=title), unclear
        return self.say("missing_parameter", a=title, b=self.clauses.threshold(found, parameter.type)), unclear


def name_stale(clauses: Clauses, subject: Subject, since: object, of_member: bool) -> str:
    """Say that a fact is too old to count."""
    entity = clauses.content.members if of_member else clauses.content.household
    title = upper_first(clauses.labels.field(entity.name if entity else None, subject[1] or ""))
    return clauses.say("missing_stale", a=title, b=clauses.value(since))


def stale_since(facts: Facts, group: Sequence[Fact]) -> object | None:
    """Give since when a group of facts is too old, where the first of them is."""
    first = group[0]
    if first.kind != "field" or first.list is not None:
        return None
    row: Row | None = facts.root
    if first.member is not None:
        lists = (row for rows in facts.root.lists.values() for row in rows)
        row = next((each for each in lists if each.label == first.member), None)
    return None if row is None or first.field is None else row.stale.get(first.field)


def find_wait(waiting_for: Iterable[str]) -> str | None:
    """Name what a decision waits for that is settled by the data: ``waiting`` for people, ``_area``, or ``_both``.

    None: it waits for something else too, or for nothing.
    """
    return {("people",): "waiting", ("area",): "waiting_area", ("area", "people"): "waiting_both"}.get(
        tuple(sorted(set(waiting_for)))
    )


def name_correction(clauses: Clauses, declared: Field) -> str | None:
    """Say who keeps a field and how a family gets it corrected, where a register keeps it."""
    found = clauses.content.registers.get(declared.register or "")
    if found is None or found.owner is None:
        return None
    who = clauses.say("ask_register", a=clauses.labels.actor(found.owner), b=clauses.labels.register(found.name))
    how = clauses.labels.pick(found.correction, "")
    return clauses.say("correct_with", a=who, b=how) if how else clauses.say("correct_owner", a=who)
