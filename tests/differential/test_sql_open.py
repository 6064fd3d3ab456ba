"""Open facts, whom they wait for, and the first condition not met: SQL says what the reference evaluator says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from benchmarks.varied import vary_households

import sasaran
from sasaran.evaluate.reference.decide import WAITING_ORDER, _open_of
from sasaran.evaluate.reference.lists import presence
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.programs import edition_truth, find_recipients, place_truth
from sasaran.ir.facts import Facts, Row
from sasaran.ir.nodes import All, Except, Node
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.registry.intake import build_intake
from sasaran.sql.opening_masks import OpenFact
from sasaran.sql.plan import Decided
from tests.differential.trials import Trial, for_random_trials, make_trial
from tests.support.random_books import EVERYTHING
from tests.support.random_households import DAY
from tests.support.sql_tables import decide_tables, drop_empty, list_all, open_tables

ON = date(2026, 2, 1)
PARTS = ("open", "reason")


@for_random_trials(40)
def test_open_facts_and_reasons_are_those_of_the_reference(trial: Trial) -> None:
    """Of every edition that SQL takes, the open facts and the first condition not met are the reference's."""
    _compare_trial(trial)


def test_what_waits_for_the_region_alone_is_told_of_each_household() -> None:
    """An edition whose open facts depend on nothing but where a household lives has a column all the same."""
    _compare_trial(make_trial(9488, replace(EVERYTHING, depth=1)))


def _compare_trial(trial: Trial) -> None:
    for family in (trial.known, trial.world):
        content = trial.content(family)
        areas, connection = trial.tell_areas(family), open_tables(content, [family.record])
        plan, found = decide_tables(connection, content, DAY, list_all(content), PARTS, areas)
        facts = build_intake(content).read(family.record, DAY, areas)
        (row,) = found.values()
        for column in plan.columns:
            _compare(content, facts, column, row)


def test_the_bundled_rulebook_waits_alike_for_many_households() -> None:
    """Every edition in force says of every household what it waits for, and why it is not met."""
    book = sasaran.load()
    records = list(_thinned(vary_households(75, seed=11)))
    connection = open_tables(book.content, records)
    plan, found = decide_tables(connection, book.content, ON, drop_empty(connection, book.content), PARTS)
    assert plan.refused == ()
    waiting: set[str] = set()
    for record in records:
        facts, row = book.read_household(record, ON), found[record["id_keluarga"]]
        for column in plan.columns:
            waiting |= _compare(book.content, facts, column, row)
    assert waiting == set(WAITING_ORDER)


def _thinned(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Take something away from most households: all the members, a field of each member, a field of the household."""
    for place, record in enumerate(records):
        if place % 5 == 1:
            names = sorted({name for member in record["anggota"] for name in member} - {"id_anggota"})
            for member in record["anggota"]:
                member.pop(names[place % len(names)], None)
        elif place % 5 == 2:
            names = sorted(record.keys() - {"id_keluarga", "anggota"})
            record.pop(names[place % len(names)], None)
        elif place % 25 == 3:
            del record["anggota"]
        elif place % 25 == 4:
            record["kode_wilayah"] = record["kode_wilayah"][:2]
        yield record


def _compare(content: Content, facts: Facts, column: Decided, row: dict[str, Any]) -> set[str]:
    reader, edition = Meaning(content, facts, trusting=True), column.edition
    wanted = {OpenFact.of(item.fact) for item in _open_of(reader, edition, None)}
    numbers = [row[name] for name in column.open]
    assert set(column.list_open(*numbers)) == wanted, edition.id
    waits = {fact.waits_for for fact in wanted}
    bits = {kind for kind in WAITING_ORDER if any(n & b for n, b in zip(numbers, column.find_bits(kind), strict=True))}
    assert bits == waits, edition.id
    number = _first_not_met(reader, edition)
    assert row[str(column.reason)] == number, edition.id
    assert number <= len(column.steps)
    return waits


def _first_not_met(reader: Meaning, edition: Edition) -> int:
    """Count, with the reference's truths, up to the first condition that is no: of the member who came furthest."""
    if edition_truth(reader, edition) is not Truth.FALSE:
        return 0
    first = 1 if edition.applies_in else 0
    if first and place_truth(reader, edition) is Truth.FALSE:
        return 1
    recipients = find_recipients(reader, edition)
    if recipients is None:
        return first + _count(reader, edition, reader.facts.root)
    present = [row for row in recipients.rows if presence(reader, row) is not Truth.FALSE]
    return first + 1 + max((_count(reader, edition, row) for row in present), default=0)


def _count(reader: Meaning, edition: Edition, row: Row) -> int:
    met = [reader.truth(node, reader.environment_of(row)) for node, _ in _conditions(edition.eligibility)]
    wanted = [Truth.FALSE if yes else Truth.TRUE for _, yes in _conditions(edition.eligibility)]
    return next(place for place, pair in enumerate(zip(met, wanted, strict=True), start=1) if pair[0] is pair[1])


def _conditions(node: Node) -> list[tuple[Node, bool]]:
    """List the nodes with whether each must be yes."""
    if node.attributes.indicative or node.attributes.presume is not None:
        return [(node, True)]
    if isinstance(node, All):
        return [each for child in node.children for each in _conditions(child)]
    if isinstance(node, Except) and node.body is not None:
        return [*_conditions(node.body), *((exception, False) for exception in node.unless)]
    return [(node, True)]
