"""A checked rulebook and a date in; the query that decides every household out, and what it leaves out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sasaran.base.diagnostics import Diagnostic
from sasaran.ir.facts import AreaTable
from sasaran.ir.rulebook import Content, Edition
from sasaran.sql.certainty import Certainty
from sasaran.sql.doubts import doubt_term
from sasaran.sql.entitling import Entitling
from sasaran.sql.frames import AREAS, Frame, Tables, build_frames, list_above, list_complete
from sasaran.sql.granted import Each, Granted, Judged
from sasaran.sql.meaning import Meaning
from sasaran.sql.opening import Opening
from sasaran.sql.opening_masks import WIDTH, Mask, Masks, OpenFact
from sasaran.sql.places import Places
from sasaran.sql.query import Query
from sasaran.sql.reader import Shared
from sasaran.sql.reasons import Step, list_steps, reason_of
from sasaran.sql.stages import Staging
from sasaran.sql.survey import Survey
from sasaran.sql.terms import NOTHING, RefusedError, Term, Terms
from sasaran.sql.words import PLAIN, Words

OUTCOMES = ("eligible", "ineligible", "undetermined")
PRESUMED = "__presumed"
OPEN, REASON = "__open", "__reason"
"""With the parts ``open`` and ``reason``: the facts a decision waits for, and the first condition that is not met."""
DOUBT, REGION = "__doubt", "__region"
"""With the parts ``doubt`` and ``region``: whether a household may contradict a named member, and its region code."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An edition that SQL can't decide exactly: the hint of SAS-Q001 that says why."""

    edition: Edition
    reason: str

    @property
    def diagnostic(self) -> Diagnostic:
        """What to tell the user."""
        return Diagnostic("SAS-Q001", self.edition.span, {"edition": self.edition.id}, hint=self.reason)


@dataclass(frozen=True, slots=True)
class Decided:
    """The columns of one program: its outcome, and whether that rests on a presumption (None where it never does).

    ``open`` (part ``open``): whole numbers; bit k of the first is set where ``facts[k]`` is open, bit k of the second
    where ``facts[62 + k]`` is, and so on; 0 where it is decided. Not every number has a fact.
    ``reason`` (part ``reason``): the number, from 1, of the first of ``steps`` that is not met; 0 where there is none.
    ``members`` (parts ``members`` and ``benefits``): where a program of members says who is eligible or in doubt; None
    also where nobody is listed. ``benefits`` (part ``benefits``): where it stands what each comes to.
    """

    edition: Edition
    outcome: str
    presumed: str | None
    open: tuple[str, ...] = ()
    facts: Mapping[int, OpenFact] = field(default_factory=dict, hash=False)
    reason: str | None = None
    steps: tuple[Step, ...] = ()
    members: Judged | None = None
    benefits: tuple[Granted, ...] = ()

    def list_open(self, *numbers: int) -> tuple[OpenFact, ...]:
        """List the facts that the numbers in the ``open`` columns of a row stand for."""
        return tuple(fact for key, fact in self.facts.items() if numbers[key // WIDTH] >> key % WIDTH & 1)

    def find_bits(self, kind: str) -> tuple[int, ...]:
        """Give for each ``open`` column the bits of the facts that wait for ``data people area`` or ``rule``."""
        keys = [key for key, fact in self.facts.items() if fact.waits_for == kind]
        return tuple(sum(1 << key % WIDTH for key in keys if key // WIDTH == at) for at in range(len(self.open)))


@dataclass(frozen=True, slots=True)
class SqlPlan:
    """One query over the tables of docs/tables.md.

    Its first column is the household's key; then follow the ``columns``, an outcome being ``eligible``, ``ineligible``
    or ``undetermined``. ``tables`` are the tables and columns that it was written for; ``refused`` the editions in
    force that are not in it. Households must be right: what `Rulebook.read_household` refuses is not looked for here.
    ``doubted``: whether contradictions can be looked for (the part ``doubt``).
    ``each`` (parts ``members`` and ``benefits``): by entity, the columns with lists of what is told of its rows.
    ``key`` and ``member_key`` name the keys of households and members; amounts have ``amount_scale`` decimals.
    """

    on: date
    query: str
    columns: tuple[Decided, ...]
    refused: tuple[Refusal, ...]
    tables: Tables
    doubted: bool = True
    each: Mapping[str, Each] = field(default_factory=dict, hash=False)
    key: str = ""
    member_key: str = ""
    amount_scale: int = 0


def compile_sql(
    content: Content, on: date, *, programs: Sequence[str] | None = None, tables: Tables | None = None,
    parts: Collection[str] = (), survey: Survey | None = None, areas: AreaTable | None = None, words: Words = PLAIN,
) -> SqlPlan:  # fmt: skip
    """Write the query for the editions in force on a date.

    Args:
        content: The checked rulebook.
        on: The decision date.
        programs: Only these; None: all.
        tables: The columns that each table has; None: every table, its plain columns, and no ages beside birth dates.
            What a table has and the plan was not written for would count as not known.
        parts: What else is wanted of every household: ``region``, ``doubt``; of every program: ``open``, ``reason``,
            ``members``, ``benefits``.
            An edition of which a part can't be said exactly is refused.
        survey: What stands in the tables, instead of ``tables``: a shorter query, for these very tables alone.
        areas: Facts and statements about areas from outside the rulebook.
        words: How outcomes are written.

    """
    complete, homes = (NOTHING, None) if survey is None else (survey.complete, survey.homes)
    frames = build_frames(content, tables if survey is None else survey.columns)
    terms = Terms(list_above(frames), list_complete(frames, complete))
    shared = Shared(content, on, frames, terms, Places(content.areas, on, terms, homes), areas or AreaTable())
    trusting, strict = Meaning(shared, trusting=True), Meaning(shared, trusting=False)
    outputs: list[tuple[str, Term, str]] = []
    decided: list[Decided] = []
    opening = Opening(trusting, Masks(terms)) if "open" in parts else None
    opened: list[Mask] = []
    entitling = Entitling(trusting, parts)
    refused: list[Refusal] = []
    root = content.household.name
    for edition in content.editions:
        if on not in edition.during or (programs is not None and edition.program not in programs):
            continue
        try:
            truth, firm = trusting.edition(edition), strict.edition(edition)
            mask = None if opening is None else opening.edition(edition)
            benefits = entitling.add(edition)
        except RefusedError as error:
            refused.append(Refusal(edition, error.reason))
            continue
        if mask is not None:
            opened.append(mask)
        truth, firm = terms.lift(truth, root), terms.lift(firm, root)
        outcome = make_outcome(terms, truth, words)
        outputs.append((edition.program, outcome, edition.id))
        presumed = None
        if firm is not truth:
            presumed = edition.program + PRESUMED
            rests = terms.conjoin([terms.is_null(firm), terms.negate(terms.is_null(truth))])
            outputs.append((presumed, rests, ""))
        reason, steps = None, list_steps(content, edition) if "reason" in parts else ()
        if "reason" in parts:
            reason = edition.program + REASON
            outputs.append((reason, terms.lift(reason_of(trusting, edition), root), ""))
        decided.append(Decided(edition, edition.program, presumed, reason=reason, steps=steps, benefits=benefits))
    if opening is not None:
        decided = _add_open(opening, decided, opened, outputs)
    judged, each, columns = entitling.complete()
    outputs += columns
    decided = [replace(column, members=judged.get(column.edition.id)) for column in decided]
    if "region" in parts:
        region = content.household.region
        known = region is not None and frames[root].has(region)
        outputs.append((REGION, terms.raw(root, str(region)) if known else terms.null, ""))
    doubted = "doubt" not in parts or _add_doubt(trusting, outputs)
    certainty = Certainty(terms, lambda term: is_flag(term, frames, shared.places))
    outputs = [(name, certainty.settle(term), remark) for name, term, remark in outputs]
    certainty.pass_on(shared.titles)
    staging = Staging([term for _, term, _ in outputs], root)
    query = Query(content, frames, shared.places, staging, shared.titles).write(outputs)
    found = {frame.table.name: frame.columns for frame in frames.values() if frame.exists}
    keys = frames[root].keys[0], str(content.members.key if content.members is not None else "")
    return SqlPlan(on, query, tuple(decided), tuple(refused), found, doubted, each, *keys, entitling.scale)


def _add_open(
    opening: Opening, decided: Sequence[Decided], opened: Sequence[Mask], outputs: list[tuple[str, Term, str]]
) -> list[Decided]:
    """Add the open facts of each program, as bits."""
    masks, root = opening.masks, opening.reader.root.entity.name
    masks.number(opened)
    found = []
    for each, mask in zip(decided, opened, strict=True):
        columns = masks.columns(mask, root)
        names = [f"{each.outcome}{OPEN}" + (f"_{place}" if place > 1 else "") for place in range(1, len(columns) + 1)]
        outputs += [(name, term, "") for name, (term, _) in zip(names, columns, strict=True)]
        facts = {place * WIDTH + bit: fact for place, (_, bits) in enumerate(columns) for bit, fact in bits.items()}
        found.append(replace(each, open=tuple(names), facts=facts))
    return found


def _add_doubt(reader: Meaning, outputs: list[tuple[str, Term, str]]) -> bool:
    """Add whether a household may contradict a named member; False where that can't be said in SQL."""
    try:
        outputs.append((DOUBT, reader.terms.lift(doubt_term(reader), reader.root.entity.name), ""))
    except RefusedError:
        return False
    return True


def is_flag(column: Term, frames: Mapping[str, Frame], places: Places) -> bool:
    """Say whether a column holds yes and no."""
    name = column.args[0]
    if column.frame == AREAS:
        return any(isinstance(value, bool) for value in places.columns.get(name, {}).values())
    table = frames[str(column.frame)].table
    return any(each.name == name and each.type == "BOOLEAN" for each in table.all)


def make_outcome(terms: Terms, truth: Term, words: Words = PLAIN) -> Term:
    """Give the word for a truth."""
    eligible, ineligible, undetermined = (terms.constant(words.make("outcome", word)) for word in OUTCOMES)
    return terms.case(truth, eligible, terms.is_null(truth), undetermined, ineligible)
