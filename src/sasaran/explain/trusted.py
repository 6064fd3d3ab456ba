"""Tell of what was presumed: the nodes that were taken as written, and the facts that nobody has checked."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

from sasaran.explain.carriers import Seen, Step, truth_of
from sasaran.explain.clauses import Clauses
from sasaran.explain.lines import Line
from sasaran.explain.plain import group_facts
from sasaran.explain.wrapping import wrap
from sasaran.ir.decision import Fact, Presumption
from sasaran.ir.facts import Facts
from sasaran.ir.nodes import Attest, Members
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth

MOST_REMEMBERED = 20_000
MOST_HELD = 2_000
ABOUT = attrgetter("kind", "field", "name", "list", "member")


class Trusted:
    """Tell of the presumptions of one edition; each wording is remembered."""

    def __init__(self, clauses: Clauses, steps: Mapping[str, Step], lines: Mapping[Step, Line]) -> None:
        self.clauses = clauses
        self.say = clauses.say
        self.steps = steps
        self.lines = lines
        self.remembered: dict[tuple[object, ...], str] = {}
        self.held: dict[tuple[object, ...], tuple[tuple[Fact, ...], str]] = {}

    def write(self, item: Presumption, *, keep: bool) -> str:
        """Write one presumption: what was taken as what, and which facts would replace the trust.

        ``keep``: of a veiled household, the text is remembered; of another, there would be keys in it.
        """
        if not keep:
            return self._write(item)
        facts = item.facts
        handle = (item.node, *map(id, facts))
        held = self.held.get(handle)
        if held is not None:
            return held[1]
        key = (item.node, item.taken_as, *map(ABOUT, facts))
        text = self.remembered.get(key)
        if text is None:
            if len(self.remembered) > MOST_REMEMBERED:
                self.remembered.clear()
            text = self.remembered[key] = self._write(item)
        if len(self.held) > MOST_HELD:
            self.held.clear()
        self.held[handle] = (facts, text)  # the facts are kept, so that their identities stay theirs
        return text

    def _write(self, item: Presumption) -> str:
        step = self.steps.get(item.node)
        if step is not None:
            what = self.title(step, taken_as=item.taken_as)
        else:
            what = f"  ~ {self.say('presumed_present', a=self.clauses.labels.entity(item.node.partition('/')[0]))}"
        by_members: dict[tuple[str, ...], list[str]] = {}
        for (kind, name, listed), group in group_facts(item.facts).items():
            if kind == "verify":
                continue
            members = tuple(dict.fromkeys(fact.member for fact in group if fact.member is not None))
            by_members.setdefault(members, []).append(self._name(kind, name or listed or "", group[0]))
        lines = [what]
        for members, parts in by_members.items():
            if members:
                first = self.say("unchecked_of", a="", b=", ".join(members))
            else:
                first = self.say("unchecked", a="")
            lines.extend(wrap(f"      {first}", parts, " " * 10))
        lines.extend(f"      {self.clauses.words['basis']}: {text}" for text in item.basis)
        return "\n".join(lines)

    def title(self, step: Step, *, taken_as: bool) -> str:
        """Write which node was taken as what."""
        return "  ~ " + self.say("presumed_yes" if taken_as else "presumed_no", a=self.lines[step].sentence)

    def _name(self, kind: str, name: str, fact: Fact) -> str:
        labels = self.clauses.labels
        if kind == "attest":
            return labels.attestation(name)
        if kind == "list":
            return labels.list_of(name)
        if kind == "parameter":
            return labels.parameter(name)
        if kind == "area":
            return labels.area_field(name)
        entity = labels.content.members if fact.member is not None else labels.content.household
        return labels.field(entity.name if entity is not None else None, name)


def rests_on_trust(step: Step, seen: Seen, trace: Trace, facts: Facts) -> bool:
    """Say whether a node's truth is a presumption's, as far as the trace shows: its own, or one below it."""
    presumed = step.node.attributes.presume
    if presumed is not None:
        if seen(step.id) is not presumed:
            return False
        return bare_truth(step, seen, trace, facts) is Truth.UNKNOWN
    return any(rests_on_trust(child, seen, trace, facts) for child in (*step.children, *step.exceptions))


def bare_truth(step: Step, seen: Seen, trace: Trace, facts: Facts) -> Truth:
    """Give a node's truth before anything is presumed, unknown where the trace doesn't tell."""
    if step.kind == "members":
        core, body, seen_rows = step.core, step.children[0].id, trace.by_row
        listed = facts.root.lists.get(core.rows.name, ()) if isinstance(core, Members) and core.rows is not None else ()
        known = all(seen_rows.get((body, row.label)) is Truth.FALSE for row in listed)
        return Truth.FALSE if known and listed else Truth.UNKNOWN
    if step.kind == "leaf":
        core = step.core
        stated = isinstance(core, Attest) and any(item.attestation == core.attestation for item in facts.statements)
        return Truth.FALSE if stated else Truth.UNKNOWN
    if step.kind in ("any", "none"):
        for child in step.children:
            single = child.kind in ("members", "leaf")
            truth = bare_truth(child, seen, trace, facts) if single else truth_of(child, seen)
            if truth is Truth.UNKNOWN:
                return Truth.UNKNOWN
        return Truth.FALSE
    return Truth.UNKNOWN
