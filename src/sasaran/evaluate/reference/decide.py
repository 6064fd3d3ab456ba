"""The reading of one edition for one household, and the households that contradict a definition.

In come a checked rulebook, an edition of it and the facts; out goes a `Reading`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sasaran.evaluate.caps import name_members
from sasaran.evaluate.reference.benefits import grant_household, grant_members
from sasaran.evaluate.reference.collector import Assumption, Open, Place
from sasaran.evaluate.reference.lists import Listing, presence
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.named import find_candidates
from sasaran.evaluate.reference.nodes import list_routes
from sasaran.evaluate.reference.open_facts import OpenFacts
from sasaran.evaluate.reference.programs import Recipients, edition_truth, find_recipients, recipient_truth
from sasaran.evaluate.reference.smallest import Decides, find_smallest
from sasaran.evaluate.reference.values import Value
from sasaran.ir.decision import Entitlement, Fact, Outcome, Presumption, Reading, RouteTaken, Verdict
from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth, disjoin

WAITING_ORDER = ("data", "people", "area", "rule")


Assumed = Mapping[Assumption, tuple[Fact, ...]]
"""The facts that the strict reading leaves open under each presumption."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A household in which not exactly one member is what a definition names: ``members`` are, two of them or none."""

    definition: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Readers:
    """One household read on trust and read strictly; editions that share them share what both have found."""

    trusting: Meaning
    strict: Meaning

    @staticmethod
    def of(content: Content, facts: Facts) -> Readers:
        """Begin to read a household."""
        return Readers(Meaning(content, facts, trusting=True), Meaning(content, facts, trusting=False))


def read_edition(
    content: Content, edition: Edition, facts: Facts, trace: Trace | None = None, readers: Readers | None = None
) -> Reading:
    """Decide one edition for one household, strictly and on trust, and say what the decision rests on.

    ``trace`` is given the truth of every node that was read on trust.
    """
    if trace is not None:
        edition_truth(Meaning(content, facts, trusting=True).watch(trace), edition)
    return Unfolding(edition, readers or Readers.of(content, facts)).complete()


class Unfolding:
    """What one edition says of one household, each part found when it is first asked for (see `Reading`)."""

    def __init__(self, edition: Edition, readers: Readers) -> None:
        self._edition = edition
        self._trusting, self._strict = readers.trusting, readers.strict

    @cached_property
    def truth(self) -> Truth:
        """The outcome on trust."""
        return edition_truth(self._trusting, self._edition)

    @cached_property
    def strict(self) -> Truth:
        """The outcome without presumptions."""
        return edition_truth(self._strict, self._edition)

    @property
    def missing(self) -> tuple[Fact, ...]:
        """The open facts that would decide it."""
        return self._smallest[0]

    @property
    def missing_exact(self) -> bool:
        """Whether these are proved to be the fewest."""
        return self._smallest[1]

    @cached_property
    def presumed(self) -> tuple[Presumption, ...]:
        """What was taken on trust."""
        return _presumed(self._assumed, self._opens)

    @cached_property
    def routes(self) -> tuple[RouteTaken, ...]:
        """The routes with their truth."""
        return _routes(self._trusting, self._edition, self._recipients)

    @property
    def outcomes(self) -> tuple[tuple[str, Outcome], ...] | None:
        """The outcome alone of each member that may be present; None of a program of households."""
        if self._recipients is None:
            return None
        rows = (row for row in self._recipients.rows if presence(self._trusting, row) is not Truth.FALSE)
        return tuple((row.label, Outcome.of(recipient_truth(self._trusting, self._edition, row))) for row in rows)

    @cached_property
    def members(self) -> tuple[Verdict, ...]:
        """The outcome of each member that may be present, of a program of members."""
        return _judge_members(self._trusting, self._strict, self._edition, self._recipients)

    @cached_property
    def beneficiaries(self) -> tuple[str, ...]:
        """Who benefits for certain."""
        return _name_beneficiaries(self._trusting, self.truth, self.members, self.entitlements, self._recipients)

    @cached_property
    def entitlements(self) -> tuple[Entitlement, ...]:
        """What there is to get."""
        return _grant(self._trusting, self._edition, self.truth, self._recipients)

    @property
    def open_facts(self) -> tuple[Fact, ...]:
        """Every open fact, whether it is among the fewest that decide or not."""
        return tuple(dict.fromkeys(item.fact for item in self._opens))

    @cached_property
    def waiting_for(self) -> tuple[str, ...]:
        """Whom it waits for."""
        return tuple(kind for kind in WAITING_ORDER if kind in {item.fact.waits_for for item in self._opens})

    def complete(self) -> Reading:
        """Find every part."""
        return Reading(
            truth=self.truth,
            strict=self.strict,
            missing=self.missing,
            missing_exact=self.missing_exact,
            presumed=self.presumed,
            routes=self.routes,
            members=self.members,
            beneficiaries=self.beneficiaries,
            entitlements=self.entitlements,
            waiting_for=self.waiting_for,
        )

    @cached_property
    def _recipients(self) -> Recipients | None:
        return find_recipients(self._trusting, self._edition)

    @cached_property
    def _opens(self) -> tuple[Open, ...]:
        return _open_of(self._trusting, self._edition, None)

    @cached_property
    def _assumed(self) -> Assumed:
        return _assumed(self._strict, self._edition, None)

    @cached_property
    def _smallest(self) -> tuple[tuple[Fact, ...], bool]:
        settles = _settles(self._trusting, self._edition, None)
        return find_smallest(self._opens, settles, _list_facts(self._assumed))


def find_household_faults(content: Content, facts: Facts) -> tuple[Fault, ...]:
    """Find the named members that a household has twice or not at all; who is presumed present counts as present."""
    reader = Meaning(content, facts, trusting=True)
    found = []
    for definition in content.definitions.values():
        if definition.member_of is None or content.entities[definition.entity].parent is not None:
            continue
        candidates = find_candidates(reader, definition, facts.root)
        if candidates is None:
            continue
        ones = [row.label for row, truth in candidates.found if truth is Truth.TRUE]
        present = any(presence(reader, row) is Truth.TRUE for row, _ in candidates.found)
        nobody = all(truth is Truth.FALSE for _, truth in candidates.found) and candidates.listing.closed
        if len(ones) > 1:
            found.append(Fault(definition.name, tuple(ones)))
        elif nobody and present:
            found.append(Fault(definition.name, ()))
    return tuple(found)


def _open_of(reader: Meaning, edition: Edition, row: Row | None) -> tuple[Open, ...]:
    """List the open facts: of what is decided, none."""
    decided = _truth_of(reader, edition, row) is not Truth.UNKNOWN
    return () if decided else _collect(reader, edition, row).list_open()


def _truth_of(reader: Meaning, edition: Edition, row: Row | None) -> Truth:
    return edition_truth(reader, edition) if row is None else recipient_truth(reader, edition, row)


def _collect(reader: Meaning, edition: Edition, row: Row | None) -> OpenFacts:
    opens = OpenFacts(reader)
    if row is None:
        opens.edition(edition, Place())
    else:
        opens.recipient(edition, row, Place())
    return opens


def _settles(reader: Meaning, edition: Edition, row: Row | None) -> Decides:
    """Give the test whether some answers settle an edition for the household or a recipient."""

    def settles(given: Mapping[Fact, Value]) -> bool:
        return _truth_of(reader.suppose(given), edition, row) is not Truth.UNKNOWN

    return settles


def _assumed(strict: Meaning, edition: Edition, row: Row | None) -> Assumed:
    decided = _truth_of(strict, edition, row) is not Truth.UNKNOWN
    return {} if decided else _collect(strict, edition, row).list_assumed()


def _list_facts(assumed: Assumed) -> frozenset[Fact]:
    return frozenset(fact for facts in assumed.values() for fact in facts)


def _presumed(assumed: Assumed, opens: tuple[Open, ...]) -> tuple[Presumption, ...]:
    """List the facts that only the strict reading leaves open, by the presumption that they stand under."""
    still = {item.fact for item in opens}
    found: list[Presumption] = []
    for assumption, facts in assumed.items():
        taken: tuple[Fact, ...] = tuple(fact for fact in facts if fact not in still)
        if taken:
            found.append(Presumption(assumption.node, assumption.taken_as, taken, assumption.basis))
    return tuple(found)


def _judge_members(
    trusting: Meaning, strict: Meaning, edition: Edition, recipients: Recipients | None
) -> tuple[Verdict, ...]:
    """Decide an edition for each member that may be present."""
    verdicts = []
    for row in () if recipients is None else recipients.rows:
        if presence(trusting, row) is Truth.FALSE:
            continue
        opens = _open_of(trusting, edition, row)
        assumed = _assumed(strict, edition, row)
        missing, missing_exact = find_smallest(opens, _settles(trusting, edition, row), _list_facts(assumed))
        outcome = Outcome.of(recipient_truth(trusting, edition, row))
        verdicts.append(Verdict(row.label, outcome, missing, missing_exact, _presumed(assumed, opens)))
    return tuple(verdicts)


def _routes(reader: Meaning, edition: Edition, recipients: Recipients | None) -> tuple[RouteTaken, ...]:
    """List the routes with their truth; of a program of members, whether any present member took each."""
    if recipients is None:
        return tuple(list_routes(reader, edition.eligibility, reader.environment_of(reader.facts.root)))
    rows = [row for row in recipients.rows if presence(reader, row) is not Truth.FALSE]
    taken = [list(list_routes(reader, edition.eligibility, reader.environment_of(row))) for row in rows]
    return tuple(
        RouteTaken(same[0].name, disjoin(route.truth for route in same), all(route.closed for route in same))
        for same in zip(*taken, strict=True)
    )


def _grant(reader: Meaning, edition: Edition, truth: Truth, recipients: Recipients | None) -> tuple[Entitlement, ...]:
    if truth is Truth.FALSE:
        return ()
    if recipients is None:
        return tuple(grant_household(reader, benefit, truth is Truth.TRUE) for benefit in edition.benefits)
    outcomes = [(row, recipient_truth(reader, edition, row)) for row in recipients.rows]
    granted = [(row, outcome is Truth.TRUE) for row, outcome in outcomes if outcome is not Truth.FALSE]
    unseen = [listing for listing in recipients.listings if _may_hide_recipients(reader, edition, listing)]
    return tuple(grant_members(reader, benefit, granted, unseen) for benefit in edition.benefits)


def _may_hide_recipients(reader: Meaning, edition: Edition, listing: Listing) -> bool:
    """Say whether somebody who is not listed could be eligible."""
    if listing.entity.name != edition.recipient or not listing.unseen:
        return False
    nobody_known = reader.blank_row(listing.entity, listing.owner)
    return recipient_truth(reader, edition, nobody_known) is not Truth.FALSE


def _name_beneficiaries(
    reader: Meaning,
    truth: Truth,
    members: tuple[Verdict, ...],
    entitlements: tuple[Entitlement, ...],
    recipients: Recipients | None,
) -> tuple[str, ...]:
    """Name who benefits for certain: eligible members, or members with a line above 0 of an eligible household."""
    if recipients is not None:
        return tuple(verdict.member for verdict in members if verdict.outcome is Outcome.ELIGIBLE)
    listed = reader.content.members
    if truth is not Truth.TRUE or listed is None:
        return ()
    lines = [line for entitlement in entitlements for line in entitlement.lines]
    return name_members(lines, reader.facts.root.lists.get(listed.list_name, ()))
