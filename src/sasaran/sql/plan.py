"""A checked rulebook and a date in; the query that decides every household out, and what it leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sasaran.base.diagnostics import Diagnostic
from sasaran.ir.rulebook import Content, Edition
from sasaran.sql.frames import Tables, build_frames, list_above
from sasaran.sql.meaning import Meaning
from sasaran.sql.places import Places
from sasaran.sql.query import Query
from sasaran.sql.reader import Shared
from sasaran.sql.stages import Staging
from sasaran.sql.terms import RefusedError, Term, Terms

PRESUMED = "__presumed"


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
    """The columns of one program: its outcome, and whether that rests on a presumption (None where it never does)."""

    edition: Edition
    outcome: str
    presumed: str | None


@dataclass(frozen=True, slots=True)
class SqlPlan:
    """One query over the tables of docs/tables.md.

    Its first column is the household's key; then follow the ``columns``, an outcome being ``eligible``, ``ineligible``
    or ``undetermined``. ``tables`` are the tables and columns that it was written for; ``refused`` the editions in
    force that are not in it. Households must be right: what `Rulebook.read_household` refuses is not looked for here.
    """

    on: date
    query: str
    columns: tuple[Decided, ...]
    refused: tuple[Refusal, ...]
    tables: Tables


def compile_sql(
    content: Content, on: date, *, programs: Sequence[str] | None = None, tables: Tables | None = None
) -> SqlPlan:
    """Write the query for the editions in force on a date.

    Args:
        content: The checked rulebook.
        on: The decision date.
        programs: Only these; None: all.
        tables: The columns that each table has; None: every table, its plain columns, and no ages beside birth dates.
            What a table has and the plan was not written for would count as not known.

    """
    frames = build_frames(content, tables)
    terms = Terms(list_above(frames))
    shared = Shared(content, on, frames, terms, Places(content.areas, on, terms))
    trusting, strict = Meaning(shared, trusting=True), Meaning(shared, trusting=False)
    outputs: list[tuple[str, Term, str]] = []
    decided: list[Decided] = []
    refused: list[Refusal] = []
    root = content.household.name
    for edition in content.editions:
        if on not in edition.during or (programs is not None and edition.program not in programs):
            continue
        try:
            truth, firm = trusting.edition(edition), strict.edition(edition)
        except RefusedError as error:
            refused.append(Refusal(edition, error.reason))
            continue
        truth, firm = terms.lift(truth, root), terms.lift(firm, root)
        outcome = _outcome(terms, truth)
        outputs.append((edition.program, outcome, edition.id))
        presumed = None
        if firm is not truth:
            presumed = edition.program + PRESUMED
            rests = terms.conjoin([terms.is_null(firm), terms.negate(terms.is_null(truth))])
            outputs.append((presumed, rests, ""))
        decided.append(Decided(edition, edition.program, presumed))
    staging = Staging([term for _, term, _ in outputs], root)
    query = Query(content, frames, shared.places, staging, shared.titles).write(outputs)
    found = {frame.table.name: frame.columns for frame in frames.values() if frame.exists}
    return SqlPlan(on, query, tuple(decided), tuple(refused), found)


def _outcome(terms: Terms, truth: Term) -> Term:
    eligible, ineligible, undetermined = (terms.constant(word) for word in ("eligible", "ineligible", "undetermined"))
    return terms.case(truth, eligible, terms.is_null(truth), undetermined, ineligible)
