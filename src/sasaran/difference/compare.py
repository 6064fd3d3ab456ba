"""Compare two checked rulebooks: their contents in, everything that differs in meaning, and in wording apart, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sasaran.difference.alike import alike
from sasaran.difference.changes import (
    AmountChange,
    ConditionChange,
    Difference,
    ParameterChange,
    ProgramChange,
    Step,
    WordingChange,
)
from sasaran.difference.editions import compare_texts, reads_programs
from sasaran.difference.programs import ProgramComparer
from sasaran.difference.proof.order import Order
from sasaran.difference.proof.term import Terms
from sasaran.difference.values import compare_parameters
from sasaran.difference.vocabulary import compare_vocabulary, compare_wording
from sasaran.ir.rulebook import Content, Edition

SPANS = frozenset(("span",))
_SHARED = ("keys", "entities", "definitions", "parameters", "attestations", "areas", "known_programs", "periods")
"""All that what a program says can depend on, beside what it says itself and other programs."""


def compare_rulebooks(
    old: Content, new: Content, on: date | None = None, names: tuple[str, str] = ("", "")
) -> Difference:
    """Compare two rulebooks.

    Args:
        old: The one.
        new: The other, which stands in its place.
        on: Only what differs on this day; None: on all days.
        names: What to call the two.
    """
    order = Order(Terms())
    comparer = ProgramComparer(old, new, order, on)
    programs = _list_candidates(old, new)
    changed = tuple(change for name in programs if (change := comparer.compare(name)).changed)
    return Difference(
        old,
        new,
        on,
        changed,
        tuple(_name_users(change, changed) for change in compare_parameters(old, new, on)),
        tuple(compare_vocabulary(old, new)),
        tuple(_compare_words(old, new)),
        names,
    )


def _list_candidates(old: Content, new: Content) -> list[str]:
    """List the programs that may differ: where all that programs share is the same, those written otherwise."""
    programs = sorted({edition.program for edition in (*old.editions, *new.editions)})
    if not all(alike(getattr(old, name), getattr(new, name), SPANS) for name in _SHARED):
        return programs
    ours, theirs = _by_program(old), _by_program(new)
    same = {name for name in programs if alike(ours.get(name), theirs.get(name), SPANS)}
    return [name for name in programs if name not in same or any(map(reads_programs, ours[name]))]


def _by_program(content: Content) -> dict[str, tuple[Edition, ...]]:
    found: dict[str, tuple[Edition, ...]] = {}
    for edition in content.editions:
        found[edition.program] = (*found.get(edition.program, ()), edition)
    return found


def _name_users(change: ParameterChange, programs: tuple[ProgramChange, ...]) -> ParameterChange:
    """Name the programs in which something changed through a parameter."""
    step = ("parameter", change.name)
    users = (each.program for each in programs if any(step in path for path in _list_paths(each)))
    return replace(change, used_by=tuple(users))


def _list_paths(change: ProgramChange) -> Iterator[tuple[Step, ...]]:
    for pair in change.pairs:
        amounts = [amount for benefit in pair.benefits for amount in benefit.amounts]
        found: list[ConditionChange | AmountChange] = [*pair.conditions, *amounts]
        for item in found:
            for stretch in item.stretches:
                yield from stretch.through


def _compare_words(old: Content, new: Content) -> Iterator[WordingChange]:
    yield from compare_wording(old, new)
    editions = {edition.id: edition for edition in new.editions}
    for edition in old.editions:
        other = editions.get(edition.id)
        if other is not None:
            yield from compare_texts(edition, other)
