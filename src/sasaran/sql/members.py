"""A checked rulebook and a date in; the query out that says of every member what each program for members decides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sasaran.ir.rulebook import Content, Edition
from sasaran.sql.certainty import Certainty
from sasaran.sql.frames import Tables, build_frames, list_above
from sasaran.sql.lists import list_under
from sasaran.sql.meaning import Meaning
from sasaran.sql.places import Places
from sasaran.sql.plan import Decided, Refusal, SqlPlan, is_flag, make_outcome
from sasaran.sql.programs import recipient_truth
from sasaran.sql.query import Query
from sasaran.sql.reader import Shared
from sasaran.sql.stages import Staging
from sasaran.sql.terms import RefusedError, Term, Terms


def compile_members(
    content: Content, on: date, *, programs: Sequence[str] | None = None, tables: Tables | None = None
) -> SqlPlan:
    """Write the query for the programs for members that are in force: a row for each member.

    Its first columns are the household's key and the member's; then follow the ``columns`` of the plan. The arguments
    are those of `compile_sql`.

    Raises:
        ValueError: The rulebook's households have no members, these have no key, or their table is not there.

    """
    members = content.members
    if members is None or members.key is None:
        raise ValueError("the rulebook has no members with a key")
    frames = build_frames(content, tables)
    if not frames[members.name].exists:
        raise ValueError("the table of members is not there")
    terms = Terms(list_above(frames))
    shared = Shared(content, on, frames, terms, Places(content.areas, on, terms))
    reader = Meaning(shared, trusting=True)
    outputs: list[tuple[str, Term, str]] = []
    decided: list[Decided] = []
    refused: list[Refusal] = []
    for edition in content.editions:
        if on not in edition.during or edition.recipient != members.name:
            continue
        if programs is not None and edition.program not in programs:
            continue
        try:
            truth = _decide(reader, edition)
        except RefusedError as error:
            refused.append(Refusal(edition, error.reason))
            continue
        outputs.append((edition.program, make_outcome(terms, terms.lift(truth, members.name)), edition.id))
        decided.append(Decided(edition, edition.program, None))
    certainty = Certainty(terms, lambda term: is_flag(term, frames, shared.places))
    outputs = [(name, certainty.settle(term), remark) for name, term, remark in outputs]
    certainty.pass_on(shared.titles)
    staging = Staging([term for _, term, _ in outputs], members.name)
    query = Query(content, frames, shared.places, staging, shared.titles, members.name).write(outputs)
    found = {frame.table.name: frame.columns for frame in frames.values() if frame.exists}
    keys = frames[content.household.name].keys[0], members.key
    return SqlPlan(on, query, tuple(decided), tuple(refused), found, key=keys[0], member_key=keys[1])


def _decide(reader: Meaning, edition: Edition) -> Term:
    entity = reader.content.entities[edition.recipient]
    if entity.parent != reader.content.household.name:
        raise RefusedError("recipient")
    return recipient_truth(reader, edition, list_under(reader, entity, reader.root).seat)
