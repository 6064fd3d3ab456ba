"""Decisions: the outcome of each program for one household, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sasaran.ir.truth import Truth
from sasaran.ir.values import Number


class Outcome(StrEnum):
    """What a program says of a household or a member, by the data: a proposal, never a ruling."""

    ELIGIBLE = "eligible"
    INELIGIBLE = "ineligible"
    UNDETERMINED = "undetermined"

    @staticmethod
    def of(truth: Truth) -> Outcome:
        """Read a truth as an outcome."""
        if truth is Truth.TRUE:
            return Outcome.ELIGIBLE
        return Outcome.INELIGIBLE if truth is Truth.FALSE else Outcome.UNDETERMINED


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One fact that is not known, wherever it would come from. ``kind`` says which of the others are used.

    ``field``: ``field`` of the household, or of ``member``, or of row ``item`` of ``list`` (of ``member`` if given) ·
    ``list``: the whole ``list`` (of ``member``) · ``attest``: a statement (about ``member``) · ``area``: ``field`` of
    the area ``area`` · ``parameter``: a contested or unpublished ``parameter`` · ``verify``: an indicative ``node``
    (for ``member``).
    """

    kind: str
    field: str | None = None
    member: str | None = None
    list: str | None = None
    item: str | None = None
    area: str | None = None
    name: str | None = None

    def to_dict(self) -> dict[str, str | None]:
        """The JSON item of `missing` (see the contract)."""
        if self.kind == "field":
            pairs = {"field": self.field, "member": self.member, "list": self.list, "item": self.item}
        elif self.kind == "list":
            pairs = {"list": self.list, "member": self.member}
        elif self.kind == "area":
            return {"area": self.area, "field": self.field}
        else:
            pairs = {self.kind: self.name, "member": self.member}
        return {key: value for key, value in pairs.items() if value is not None}

    @property
    def waits_for(self) -> str:
        """``data``, ``people``, ``area`` or ``rule``."""
        return {"field": "data", "list": "data", "attest": "people", "area": "area"}.get(self.kind, "rule")


@dataclass(frozen=True, slots=True)
class Presumption:
    """A node that was taken as written because facts are missing: which node, as what, and which facts."""

    node: str
    taken_as: bool
    facts: tuple[Fact, ...]
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RouteTaken:
    """A route or tier: its name, its truth, and whether it is closed (a tier that has not opened)."""

    name: str
    truth: Truth
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found for one member of a member's program."""

    member: str
    outcome: Outcome
    missing: tuple[Fact, ...] = ()
    missing_exact: bool = True
    presumed: tuple[Presumption, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a benefit: who, by which row, how much (from ``at_least`` to ``at_most``)."""

    member: str | None
    row: str | None
    at_least: Number
    at_most: Number


@dataclass(frozen=True, slots=True)
class Entitlement:
    """One benefit of one decision. ``up_to`` is a ceiling, never a right; ``missing`` would settle the amount.

    ``times`` (``times_at_most``) is how often it is paid, ``once`` that it is paid once and never again; the amounts
    are of one time.
    """

    form: str
    unit: str
    at_least: Number | None = None
    at_most: Number | None = None
    up_to: Number | None = None
    items: tuple[tuple[str, Number, str], ...] = ()
    lines: tuple[Line, ...] = ()
    missing: tuple[Fact, ...] = ()
    paid_to: str | None = None
    per: str | None = None
    times: int | None = None
    times_at_most: int | None = None
    once: bool = False

    @property
    def amount(self) -> Number | None:
        """The amount where it is settled, else None."""
        return self.at_least if self.at_least == self.at_most else None


@dataclass(frozen=True, slots=True)
class Reading:
    """What an evaluator found for one edition and one household: the data that every evaluator must agree on.

    ``truth`` is the trusting one, ``strict`` the one without presumptions.
    """

    truth: Truth
    strict: Truth
    missing: tuple[Fact, ...] = ()
    missing_exact: bool = True
    presumed: tuple[Presumption, ...] = ()
    routes: tuple[RouteTaken, ...] = ()
    members: tuple[Verdict, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    entitlements: tuple[Entitlement, ...] = ()
    waiting_for: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Threshold:
    """A parameter as a reason read it: its value in force, since when, and how sure.

    ``value`` is what JSON can hold: a number, a text, a list of codes, or ``[lo, hi]``; None: nothing is published.
    """

    name: str
    value: object
    since: str | None = None
    source: str = ""
    confidence: str = ""
    contested: bool = False

    def to_dict(self) -> dict[str, object]:
        """The JSON item of a reason's `thresholds`."""
        return {
            "name": self.name,
            "value": self.value,
            "since": self.since,
            "source": self.source,
            "confidence": self.confidence,
            "contested": self.contested,
        }


@dataclass(frozen=True, slots=True)
class Reason:
    """One node that carries the answer, with the household's values and the thresholds in force.

    ``truth`` is the node's own; where ``negative`` it stands under an exception, and true speaks against. ``member``
    is whose rule it is in a member's program; ``members`` are the rows of a quantifier that it is so for. ``values``
    are by field or parameter name, by ``A-1.field`` for rows; a sensitive one is hidden unless asked for.
    """

    node: str
    text: str
    truth: Truth
    text_en: str | None = None
    values: tuple[tuple[str, object], ...] = ()
    basis: tuple[str, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    registers: tuple[str, ...] = ()
    member: str | None = None
    members: tuple[str, ...] = ()
    depth: int = 0
    negative: bool = False
    indicative: bool = False
    presumed: bool = False
    requires_action: str | None = None

    def to_dict(self) -> dict[str, object]:
        """The JSON item of `reasons` (see the contract); what does not apply is left out."""
        truth = None if self.truth is Truth.UNKNOWN else self.truth is Truth.TRUE
        item: dict[str, object] = {"node": self.node, "text": self.text, "truth": truth, "values": dict(self.values)}
        item["basis"] = list(self.basis)
        more: dict[str, object] = {
            "text_en": self.text_en,
            "thresholds": [each.to_dict() for each in self.thresholds],
            "registers": list(self.registers),
            "member": self.member,
            "members": list(self.members),
            "depth": self.depth,
            "exception": self.negative,
            "indicative": self.indicative,
            "presumed": self.presumed,
            "requires_action": self.requires_action,
        }
        return {**item, **{key: value for key, value in more.items() if value}}
