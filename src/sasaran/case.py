"""The decisions of one household: what the library gives back, each part computed when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from sasaran.account.write import Wish, write_account
from sasaran.base.errors import ProgramError, notice_words
from sasaran.decision_json import program_json
from sasaran.dossier import ENGINE, Dossier
from sasaran.evaluate.compiled import TRUTHS
from sasaran.explain.reasons import CarrierFinder, reasons
from sasaran.ir.decision import Entitlement, Fact, Outcome, Presumption, Reading, Reason, RouteTaken, Verdict
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import LAST_DAY, Edition
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth

__all__ = ["ENGINE", "Case", "ProgramDecision"]

Made = TypeVar("Made")
_OUTCOMES = {True: Outcome.ELIGIBLE, False: Outcome.INELIGIBLE, None: Outcome.UNDETERMINED}


class ProgramDecision:
    """What one edition says of one household, by the data: a proposal; people decide."""

    __slots__ = ("_dossier", "_place", "_reasons", "_truth", "edition")

    def __init__(self, dossier: Dossier, place: int, edition: Edition, truth: bool | None) -> None:
        self.edition = edition
        self._place = place
        self._dossier = dossier
        self._truth = truth
        self._reasons: tuple[Reason, ...] | None = None

    @property
    def _observed(self) -> tuple[Reading, Trace]:
        return self._dossier.study.read(self.edition, self._place)

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
        return _OUTCOMES[self._truth]

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

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The nodes that carry the outcome, each with the values and thresholds that were met."""
        if self._reasons is None:
            reading, trace = self._observed
            presumed = [item.node for item in reading.presumed]
            dossier = self._dossier
            self._reasons = reasons(
                dossier.content, self.edition, dossier.facts, trace, reading.truth, presumed=presumed
            )
        return self._reasons

    def make_once(self, name: str, make: Callable[[Facts, Reading, Trace], Made]) -> Made:
        """Give what is made of the full reading; for households that are alike it is made once (docs/adr/0008).

        Args:
            name: What is made: the same name always of the same ``make``.
            make: Is given the facts, the reading and what was seen, maybe with marks in place of keys (`ir.veil`).
                What it makes must be the same for both: it calls rows by their place, and gives no value.

        """
        return self._dossier.study.make_once(self.edition, self._place, name, make)

    def write_sketch(self) -> bytes | None:
        """Write what it turns on; None: nothing like it can come.

        Of two decisions with the same bytes, of which one `is_alike`, `make_once` makes the same. The bytes hold for
        one rulebook, one date and one process. They tell truths and codes, and nobody's key or name.
        """
        return self._dossier.study.write_sketch(self._place)

    @property
    def is_alike(self) -> bool:
        """Say whether it was read for all households of its sketch, and not for this one alone."""
        return self._dossier.study.find(self.edition, self._place) is not None

    def explain(
        self,
        lang: str = "id",
        *,
        reader: str | None = None,
        form: str = "text",
        sensitive: bool = False,
        show_keys: bool = False,
    ) -> str:
        """Say in plain words why, why not, what is missing, and what would change it.

        Args:
            lang: ``id`` (Bahasa Indonesia) or ``en``.
            reader: For whom: ``auditor``, ``petugas`` (an official; also ``official``) or ``keluarga`` (the family;
                also ``family``). None: the short text, which an official reads on a screen; the arguments below then
                count for nothing.
            form: ``text``, ``html`` (a page that stands alone) or ``json``.
            sensitive: Show an auditor or an official values of the class ``specific``; a family sees her own.
            show_keys: Call rows by the operator's keys, to an auditor too, and where a key could name somebody.

        Raises:
            LanguageError: Another language is asked for.
            ReadingError: There is no such reader or form.

        """
        if reader is None:
            return self._dossier.study.explain(self.edition, self._place, lang)
        dossier = self._dossier
        wish = Wish(reader, lang, form, sensitive, show_keys)
        return write_account(dossier.content, self.edition, dossier.facts, self._decide, ENGINE, wish)

    def _decide(self, facts: Facts) -> Truth:
        """Decide the same edition for the household with other facts."""
        return TRUTHS[self._dossier.plan.outcomes(facts)[self._place]]

    def to_dict(self) -> dict[str, Any]:
        """The JSON of one program (see the decision format in the documentation)."""
        return program_json(self.edition, self.reading, self.reasons)

    def __repr__(self) -> str:
        return f"<{self.edition.id} {self.outcome.value}>"


class Case(Mapping[str, ProgramDecision]):
    """All decisions of one household on one date, by program id, in the order of program ids."""

    __slots__ = ("_dossier", "decisions")

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        truths, applying = dossier.truths, dossier.plan.applying(dossier.facts)
        self.decisions = tuple([ProgramDecision(dossier, place, each, truths[place]) for place, each in applying])

    @property
    def facts(self) -> Facts:
        """The household as it was read: what every decision rests on."""
        return self._dossier.facts

    @property
    def household(self) -> str:
        """The household's key, as given."""
        return self._dossier.facts.root.label

    @property
    def on(self) -> str:
        """The decision date, ISO."""
        return self._dossier.facts.on.isoformat()

    @property
    def day(self) -> date:
        """The decision date."""
        return self._dossier.facts.on

    @property
    def rulebook(self) -> dict[str, str | int]:
        """Which rulebook decided: its name, version, language and hash."""
        content = self._dossier.content
        return {
            "name": content.name,
            "version": content.version,
            "language": content.language,
            "hash": content.hash,
        }

    @property
    def members(self) -> int | None:
        """How many rows the list of members has; None where it is not known."""
        entity = self._dossier.content.members
        rows = self._dossier.facts.root.lists.get(entity.list_name) if entity is not None else None
        return None if rows is None else len(rows)

    @property
    def notices(self) -> tuple[str, ...]:
        """What looks odd in the record, in words; nothing was rejected for it."""
        return self.say_notices()

    def make_finder(self) -> CarrierFinder:
        """Make what finds carriers for `ProgramDecision.find_carriers`; one serves all cases of a rulebook and day."""
        return CarrierFinder(self._dossier.content, self._dossier.facts.on)

    def say_notices(self, lang: str = "id") -> tuple[str, ...]:
        """Say what looks odd in the record, in a language."""
        return tuple(notice_words(notice, lang) for notice in self._dossier.facts.notices)

    def __getitem__(self, program: str) -> ProgramDecision:
        for decision in self.decisions:
            if decision.edition.program == program:
                return decision
        raise self._miss(program)

    def __contains__(self, program: object) -> bool:
        return any(decision.edition.program == program for decision in self.decisions)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(decision.edition.program for decision in self.decisions))

    def __len__(self) -> int:
        return len({decision.edition.program for decision in self.decisions})

    @property
    def pillars_open(self) -> dict[str, str]:
        """By pillar, whether any firm program of it is open to the household, by eligibility.

        Drafts, ended, indicative programs and classifications don't count.
        """
        result = {}
        firm = [item for item in self.decisions if self._dossier.counts(item.edition)]
        for pillar in self._dossier.content.pillars:
            outcomes = {item.outcome for item in firm if pillar in item.edition.pillars}
            best = next(
                (item for item in (Outcome.ELIGIBLE, Outcome.UNDETERMINED) if item in outcomes), Outcome.INELIGIBLE
            )
            result[pillar] = best.value
        return result

    def to_dict(self, *, everything: bool = False) -> dict[str, Any]:
        """The JSON of all decisions (see the decision format in the documentation).

        Args:
            everything: Add the programs that are not in force on the date, with the reason.
        """
        result: dict[str, Any] = {
            "household": self.household,
            "on": self.on,
            "rulebook": self.rulebook,
            "engine": ENGINE,
            "programs": [decision.to_dict() for decision in self.decisions],
            "pillars_open": self.pillars_open,
        }
        if self.facts.known_on is not None:
            result["known_on"] = self.facts.known_on.isoformat()
        if everything:
            result["not_in_force"] = self._not_in_force()
        if self._dossier.facts.notices:
            result["notices"] = list(self._dossier.facts.notices)
        return result

    def _miss(self, program: str) -> ProgramError:
        editions = self._dossier.content.editions
        days = [
            (each.during.start, each.during.end if each.during.end < LAST_DAY else None)
            for each in editions
            if each.program == program
        ]
        return ProgramError(program, sorted({each.program for each in editions}), self.day, days)

    def _not_in_force(self) -> list[dict[str, Any]]:
        decided = {decision.edition.id for decision in self.decisions}
        found = []
        for edition in self._dossier.content.editions:
            if edition.id in decided or edition.program in self:
                continue
            why = "elsewhere"
            if self._dossier.facts.on < edition.during.start:
                why = "not_yet"
            elif self._dossier.facts.on > edition.during.end:
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
