"""Put what is not known in words: open facts, whom to ask, what each answer leads to, and what was presumed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sasaran.account.sheet import Pair
from sasaran.account.speaker import Speaker
from sasaran.account.walking import walk
from sasaran.evaluate.reference import Answers
from sasaran.explain.labels import lower_first
from sasaran.explain.plain import name_stale, stale_since
from sasaran.ir import nodes
from sasaran.ir.decision import Fact, Presumption
from sasaran.ir.rulebook import Field, Register
from sasaran.ir.truth import Truth
from sasaran.ir.types import Type

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
LONG = 8
"""Of more answers than so many with one outcome, only those with another are listed."""


class OpenFacts:
    """Says the open and the presumed facts of one account."""

    def __init__(self, to: Speaker) -> None:
        self.to = to

    def question(self, fact: Fact) -> str:
        """Say what is not known."""
        subject = (fact.kind, fact.name or fact.field, fact.list)
        what, _ = self.to.questions.question(subject, of_member=fact.member is not None)
        known = self.to.clauses.say("missing", a="")
        if what.endswith(known):  # as a label and what stands there
            what = f"{what.removesuffix(known)}:{known}"
        since = stale_since(self.to.account.facts, [fact]) if fact.kind == "field" else None
        if since is not None:
            what = name_stale(self.to.clauses, subject, since, fact.member is not None)
        return f"{what} ({self.to.person(fact.member)})" if fact.member is not None else what

    def _declared(self, fact: Fact) -> Field | None:
        """Find the declaration of what is not known."""
        if fact.kind == "area":
            return self.to.content.areas.fields.get(fact.field or "")
        if fact.kind != "field":
            return None
        entity = self.to.content.members if fact.member is not None else self.to.content.household
        return self.to.labels.declared(entity.name if entity is not None else None, fact.field or "")

    def _register(self, fact: Fact) -> Register | None:
        """Find the register in which an answer belongs."""
        declared = self._declared(fact)
        return self.to.content.registers.get(declared.register or "") if declared is not None else None

    def enter(self, fact: Fact) -> str:
        """Say in which register an answer belongs, and how it gets there."""
        register = self._register(fact) if fact.kind == "field" else None
        if register is None:
            return ""
        how = self.to.labels.pick(register.correction, "")
        return f"{self.to.labels.register(register.name)} — {how}" if how else self.to.labels.register(register.name)

    def ask(self, fact: Fact) -> Iterator[Pair]:
        """Say whom to ask, and where the answer is entered; to a family, how to have it recorded."""
        register = self._register(fact)
        how = self.to.labels.pick(register.correction, "") if register is not None else ""
        if self.to.plain_names:
            yield from self.to.meaning(self._declared(fact))
        if self.to.plain_names and how:
            yield self.to.words["how"], how
            return
        yield self.to.words["whom"], self.whom(fact)
        if not self.to.plain_names:
            yield self.to.words["enter"], self.enter(fact)

    def whom(self, fact: Fact) -> str:
        """Say whom to ask."""
        found = self.to.content.attestations.get(fact.name or "") if fact.kind == "attest" else None
        if found is not None:
            who = self.to.figures.join([self.to.labels.actor_inside(actor) for actor in found.by], "or")
            if self.to.plain_names or found.valid_for is None:
                return who
            return self.to.say("statement_lasts", a=who, b=self.to.figures.span(*found.valid_for))
        subject = (fact.kind, fact.name or fact.field, fact.list)
        text = self.to.questions.question(subject, of_member=fact.member is not None)[1]
        text = text.removeprefix(self.to.clauses.say("ask", a=""))
        if text == self.to.clauses.words["ask_village"]:
            return self.to.words["ask_you" if self.to.plain_names else "ask_directly"]
        return self.to.words["ask_rule"] if text == self.to.clauses.words["rule_unclear"] else text

    def leads(self, answers: Answers) -> Pair:
        """Say what each answer would lead to, answers with one outcome together; an empty text: nothing to say."""
        if not answers.leads:
            return self.to.words["leads_then"], self.to.words["leads_open"]
        return self.to.words["leads"], self._leads(answers) if answers.settles_alone else ""

    def _leads(self, answers: Answers) -> str:
        groups: dict[Truth, list[object]] = {}
        for value, truth in answers.leads or ():
            groups.setdefault(truth, []).append(value)
        parts = []
        for truth in sorted(groups, key=lambda each: (each is U, each is F)):
            said = self._answers(answers, groups[truth], groups)
            parts.append(f"{said} → {self._outcome(truth)}")
        return "; ".join(parts)

    def _outcome(self, truth: Truth) -> str:
        return self.to.words[{T: "to_eligible", F: "to_ineligible", U: "to_undetermined"}[truth]]

    def _answers(self, answers: Answers, values: Sequence[object], groups: dict[Truth, list[object]]) -> str:
        values = [value is T if isinstance(value, Truth) else value for value in values]
        if any(isinstance(value, date) for value in values) or _are_numbers(values):
            return ", ".join(self._stretches(answers, values))
        if len(values) > LONG and len(groups) > 1 and len(values) == max(map(len, groups.values())):
            return self.to.words["others"]
        kind = self._kind(answers.fact)
        said = [lower_first(self.to.clauses.value(value, kind)) for value in values if value != "\0"]
        return self.to.figures.join_apart(said, "or") or self.to.words["others"]

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
        first, last = (self.to.clauses.value(each, kind) for each in (run[0], run[-1]))
        dates = isinstance(run[0], date)
        if run[0] == every[0] and run[-1] != every[-1]:
            if kind is not None and run[-1] == kind.lo:
                return first
            return self.to.say("until" if dates else "at_most", a=last)
        if run[-1] == every[-1] and run[0] != every[0]:
            if kind is not None and run[0] == kind.hi:
                return last
            return self.to.say("since" if dates else "at_least", a=first)
        return first if run[0] == run[-1] else self.to.clauses.say("to", a=first, b=last)

    def _kind(self, fact: Fact) -> Type | None:
        if fact.kind == "area":
            declared = self.to.content.areas.fields.get(fact.field or "")
        elif fact.kind == "field":
            entity = next(
                (each.name for each in self.to.content.entities.values() if each.list_name == fact.list), None
            )
            members = self.to.content.members
            if entity is None:
                entity = members.name if fact.member is not None and members is not None else None
            declared = self.to.labels.declared(entity, fact.field or "")
        else:
            parameter = self.to.content.parameters.get(fact.name or "")
            return parameter.type if fact.kind == "parameter" and parameter is not None else None
        return declared.type if declared is not None else None

    def _find_presumed(self, name: str) -> nodes.Node | None:
        """Find a node of this rule, or of another program's that this one asks about; None: it is a list's presence."""
        others = (each for each in self.to.content.editions if name.startswith(f"{each.id}/"))
        walks = (self.to.list_nodes(), *(walk(each.eligibility, self.to.account.facts.on) for each in others))
        return next((node for found in walks for node in found if node.id == name), None)

    def presumption(self, item: Presumption) -> tuple[str, str]:
        """Say what was taken as what, and which facts nobody has checked, those of members with whose they are."""
        found = self._find_presumed(item.node)
        if found is None:
            what = self.to.clauses.say("presumed_present", a=self.to.labels.entity(item.node.partition("/")[0]))
        else:
            sentence = self.to.clauses.sentence(found, {0: self.to.content.household.name})
            what = self.to.clauses.say("presumed_yes" if item.taken_as else "presumed_no", a=sentence)
        whose: dict[str, list[str]] = {}
        for fact in item.facts:
            if fact.kind != "verify":
                whose.setdefault(self.to.name(fact), []).extend([fact.member] if fact.member is not None else [])
        alike: dict[str, list[str]] = {}
        for name, labels in whose.items():
            alike.setdefault(self.to.persons(labels), []).append(name)
        parts = (" · ".join(names) + (f" ({people})" if people else "") for people, names in alike.items())
        return what, " · ".join(parts)


def _are_numbers(values: Sequence[object]) -> bool:
    return all(not isinstance(value, bool | str | frozenset | Truth) for value in values)


def _order(value: object) -> float:
    return float(value.toordinal()) if isinstance(value, date) else float(value)  # type: ignore[arg-type]
