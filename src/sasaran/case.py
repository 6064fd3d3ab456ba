"""The decisions of one household: what the library gives back, each part computed when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

from sasaran.base.errors import notice_words
from sasaran.evaluate.reference import read_edition
from sasaran.explain.reasons import reasons
from sasaran.explain.text import Explainer
from sasaran.ir.decision import Entitlement, Fact, Outcome, Presumption, Reading, Reason, RouteTaken, Verdict
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth
from sasaran.ir.values import Number

ENGINE = "0.1.0"
_TRUTHS = {Truth.TRUE: True, Truth.FALSE: False, Truth.UNKNOWN: None}


class Voices:
    """Who explains a rulebook's decisions, one for each language: made when first asked, then kept."""

    __slots__ = ("_content", "_made")

    def __init__(self, content: Content) -> None:
        self._content = content
        self._made: dict[str, Explainer] = {}

    def speak(self, lang: str) -> Explainer:
        """Give the explainer of a language: ``id`` or ``en``."""
        found = self._made.get(lang)
        if found is None:
            found = self._made[lang] = Explainer(self._content, lang, ENGINE)
        return found


class ProgramDecision:
    """What one edition says of one household, by the data: a proposal; people decide."""

    def __init__(self, content: Content, edition: Edition, facts: Facts, truth: Truth | None = None) -> None:
        self._content = content
        self._facts = facts
        self._truth = truth
        self.edition = edition
        self._siblings: tuple[ProgramDecision, ...] = ()
        self._voices = Voices(content)

    @cached_property
    def _observed(self) -> tuple[Reading, Trace]:
        trace = Trace()
        return read_edition(self._content, self.edition, self._facts, trace), trace

    @property
    def reading(self) -> Reading:
        """Everything the evaluation found."""
        return self._observed[0]

    @property
    def program(self) -> str:
        """The program's id."""
        return self.edition.program

    @property
    def outcome(self) -> Outcome:
        """Eligible, ineligible, or undetermined (then `missing` says what would decide)."""
        return Outcome.of(self._truth if self._truth is not None else self.reading.truth)

    @property
    def missing(self) -> tuple[Fact, ...]:
        """The open facts that would decide it; empty where it is decided."""
        return self.reading.missing

    @property
    def missing_exact(self) -> bool:
        """Say whether `missing` is proved to be the fewest that decide."""
        return self.reading.missing_exact

    @property
    def presumed(self) -> tuple[Presumption, ...]:
        """What was taken on trust, and which facts would replace the trust."""
        return self.reading.presumed

    @property
    def waiting_for(self) -> tuple[str, ...]:
        """Whom it waits for: ``data``, ``people``, ``area``, ``rule``."""
        return self.reading.waiting_for

    @property
    def routes(self) -> tuple[RouteTaken, ...]:
        """Its routes or tiers, each with its truth."""
        return self.reading.routes

    @property
    def members(self) -> tuple[Verdict, ...]:
        """For a member's program: each present member's own outcome."""
        return self.reading.members

    @property
    def beneficiaries(self) -> tuple[str, ...]:
        """The members who benefit for certain, by key."""
        return self.reading.beneficiaries

    @property
    def benefits(self) -> tuple[Entitlement, ...]:
        """What there is to get; of an undetermined decision, at most."""
        return self.reading.entitlements

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """The nodes that carry the outcome, each with the values and thresholds that were met."""
        reading, trace = self._observed
        presumed = [item.node for item in reading.presumed]
        return reasons(self._content, self.edition, self._facts, trace, reading.truth, presumed=presumed)

    def explain(self, lang: str = "id") -> str:
        """Say in plain words why, why not, what is missing, and what would change it.

        Args:
            lang: ``id`` (Bahasa Indonesia) or ``en``.
        """
        reading, trace = self._observed
        others = [(each.edition, each.reading) for each in self._siblings if each is not self]
        return self._voices.speak(lang).explain(self.edition, self._facts, reading, trace, others)

    def to_dict(self) -> dict[str, Any]:
        """The JSON of one program (see the decision format in the documentation)."""
        edition, reading = self.edition, self.reading
        return {
            "program": edition.program,
            "edition": edition.id.partition("/")[2],
            "status": edition.status,
            "ministry": edition.ministry,
            "pillars": list(edition.pillars),
            "kind": edition.kind,
            "indicative": edition.indicative,
            "outcome": self.outcome.value,
            "waiting_for": list(reading.waiting_for),
            "missing": [fact.to_dict() for fact in reading.missing],
            "missing_exact": reading.missing_exact,
            "presumed": [_presumption(item) for item in reading.presumed],
            "routes": [
                {"name": route.name, "truth": _TRUTHS[route.truth], "closed": route.closed} for route in reading.routes
            ],
            "beneficiaries": list(reading.beneficiaries),
            "members": [_verdict(item) for item in reading.members],
            "benefits": [_entitlement(item) for item in reading.entitlements],
            "reasons": [item.to_dict() for item in self.reasons],
        }

    def join(self, siblings: tuple[ProgramDecision, ...], voices: Voices | None) -> None:
        """Learn of the household's other decisions, and who explains them (for `Case` alone)."""
        self._siblings = siblings
        self._voices = voices or self._voices

    def __repr__(self) -> str:
        return f"<{self.edition.id} {self.outcome.value}>"


class Case(Mapping[str, ProgramDecision]):
    """All decisions of one household on one date, by program id, in the order of program ids."""

    def __init__(
        self, content: Content, facts: Facts, decisions: tuple[ProgramDecision, ...], voices: Voices | None = None
    ) -> None:
        self._content = content
        self._facts = facts
        self._decisions = {decision.program: decision for decision in reversed(decisions)}
        self.decisions = decisions
        firm = tuple(decision for decision in decisions if self._counts(decision.edition))
        for decision in decisions:
            decision.join(firm, voices)

    @property
    def household(self) -> str:
        """The household's key, as given."""
        return self._facts.root.label

    @property
    def on(self) -> str:
        """The decision date, ISO."""
        return self._facts.on.isoformat()

    @property
    def day(self) -> date:
        """The decision date."""
        return self._facts.on

    @property
    def members(self) -> int | None:
        """How many rows the list of members has; None where it is not known."""
        entity = self._content.members
        rows = self._facts.root.lists.get(entity.list_name) if entity is not None else None
        return None if rows is None else len(rows)

    @property
    def notices(self) -> tuple[str, ...]:
        """What looks odd in the record, in words; nothing was rejected for it."""
        return tuple(notice_words(notice) for notice in self._facts.notices)

    def __getitem__(self, program: str) -> ProgramDecision:
        return self._decisions[program]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._decisions))

    def __len__(self) -> int:
        return len(self._decisions)

    @property
    def pillars_open(self) -> dict[str, str]:
        """By pillar, whether any firm program of it is open to the household, by eligibility.

        Drafts, ended, indicative programs and classifications don't count.
        """
        result = {}
        firm = [item for item in self.decisions if self._counts(item.edition)]
        for pillar in self._content.pillars:
            outcomes = {item.outcome for item in firm if pillar in item.edition.pillars}
            best = next(
                (item for item in (Outcome.ELIGIBLE, Outcome.UNDETERMINED) if item in outcomes), Outcome.INELIGIBLE
            )
            result[pillar] = best.value
        return result

    def _counts(self, edition: Edition) -> bool:
        meaning = self._content.statuses.get(edition.status, "running")
        return edition.kind == "program" and not edition.indicative and meaning in ("running", "periodic")

    def to_dict(self, *, everything: bool = False) -> dict[str, Any]:
        """The JSON of all decisions (see the decision format in the documentation).

        Args:
            everything: Add the programs that are not in force on the date, with the reason.
        """
        content = self._content
        result: dict[str, Any] = {
            "household": self.household,
            "on": self.on,
            "rulebook": {
                "name": content.name,
                "version": content.version,
                "language": content.language,
                "hash": content.hash,
            },
            "engine": ENGINE,
            "programs": [decision.to_dict() for decision in self.decisions],
            "pillars_open": self.pillars_open,
        }
        if everything:
            result["not_in_force"] = self._not_in_force()
        if self._facts.notices:
            result["notices"] = list(self._facts.notices)
        return result

    def _not_in_force(self) -> list[dict[str, Any]]:
        decided = {decision.edition.id for decision in self.decisions}
        found = []
        for edition in self._content.editions:
            if edition.id in decided or edition.program in self._decisions:
                continue
            why = "elsewhere"
            if self._facts.on < edition.during.start:
                why = "not_yet"
            elif self._facts.on > edition.during.end:
                why = "ended"
            found.append(
                {
                    "program": edition.program,
                    "edition": edition.id.partition("/")[2],
                    "status": edition.status,
                    "from": edition.during.start.isoformat(),
                    "through": edition.during.end.isoformat() if edition.during.end.year < 9999 else None,
                    "why": why,
                    "applies_in": list(edition.applies_in),
                }
            )
        return found


def _number(value: Number | None) -> int | str | None:
    """Numbers leave as JSON integers; what is not whole as its exact decimal text, never as a float."""
    if value is None or isinstance(value, int):
        return value
    return _decimal(value)


def _decimal(value: Fraction) -> str:
    scale = 0
    while (value * 10**scale).denominator != 1 and scale < 40:
        scale += 1
    digits = abs(value.numerator * 10**scale // value.denominator)
    text = str(digits).rjust(scale + 1, "0")
    return ("-" if value < 0 else "") + (f"{text[:-scale]}.{text[-scale:]}" if scale else text)


def _presumption(item: Presumption) -> dict[str, Any]:
    return {
        "node": item.node,
        "as": item.taken_as,
        "facts": [fact.to_dict() for fact in item.facts],
        "basis": list(item.basis),
    }


def _verdict(item: Verdict) -> dict[str, Any]:
    waits = {fact.waits_for for fact in item.missing}
    return {
        "member": item.member,
        "outcome": item.outcome.value,
        "waiting_for": [kind for kind in ("data", "people", "area", "rule") if kind in waits],
        "missing": [fact.to_dict() for fact in item.missing],
        "missing_exact": item.missing_exact,
        "presumed": [_presumption(presumed) for presumed in item.presumed],
    }


def _entitlement(item: Entitlement) -> dict[str, Any]:
    return {
        "form": item.form,
        "unit": item.unit,
        "per": item.per,
        "paid_to": item.paid_to,
        "amount": _number(item.amount),
        "at_least": _number(item.at_least),
        "at_most": _number(item.at_most),
        "up_to": _number(item.up_to),
        "items": [{"what": what, "quantity": _number(quantity), "unit": unit} for what, quantity, unit in item.items],
        "missing": [fact.to_dict() for fact in item.missing],
        "lines": [
            {
                "member": line.member,
                "row": line.row,
                "amount": _number(line.at_least) if line.at_least == line.at_most else None,
                "at_least": _number(line.at_least),
                "at_most": _number(line.at_most),
            }
            for line in item.lines
        ],
    }
