"""A receipt is the same whoever was decided before: households that are alike share its parts, and lose nothing by it."""

from __future__ import annotations

import json

import msgspec

from sasaran.api import Rulebook
from sasaran.base.errors import HouseholdError
from sasaran.evaluate.reference import read_edition
from sasaran.ir.truth import Truth
from sasaran.ledger.canonical import write_canonical
from sasaran.ledger.receipt import ReceiptWriter
from tests.differential.test_patterns import rename
from tests.differential.trials import Trial, for_random_trials
from tests.support.random_households import DAY, make_world, thin

KEY = bytes(range(32))
FAMILIES, ALIKE = 4, 4
Parts = msgspec.defstruct("Parts", [("programs", list[msgspec.Raw])])


@for_random_trials(20)
def test_a_receipt_is_the_same_after_many_households_as_after_none(trial: Trial) -> None:
    """By a rulebook that knows households again, and by one that has never met any, it is the same to the byte."""
    content, rng = trial.content(trial.known), trial.rng
    warm, writer = Rulebook(content), ReceiptWriter(KEY)
    families = [trial.known, *(thin(rng, trial.book, make_world(rng, trial.book)) for _ in range(FAMILIES))]
    for number in range(ALIKE * len(families)):
        family = families[number % len(families)]
        record = rename(family.record, number, rng)
        try:
            receipt = writer.write(warm.decide(record, DAY, areas=family.table), record)
        except HouseholdError:
            continue
        cold = Rulebook(content).decide(record, DAY, areas=family.table)
        assert receipt == ReceiptWriter(KEY).write(cold, record)
        assert receipt == write_canonical(json.loads(receipt))
        for said, each in zip(json.loads(receipt)["programs"], cold.decisions, strict=True):
            reading = read_edition(content, each.edition, cold.facts)
            assert said["outcome"] == each.outcome.value
            assert (reading.truth is Truth.UNKNOWN) == (said["outcome"] == "undetermined")
            assert said["presumed"] == [item.node for item in reading.presumed]
            assert len(said["missing"]) == len(reading.missing)


@for_random_trials(20)
def test_of_one_sketch_there_is_one_part(trial: Trial) -> None:
    """What rulebooks that never met anybody write of two decisions of one sketch, read for all like it, is the same."""
    content, rng = trial.content(trial.known), trial.rng
    warm, writer, seen = Rulebook(content), ReceiptWriter(KEY), dict[bytes, bytes]()
    families = [trial.known, *(thin(rng, trial.book, make_world(rng, trial.book)) for _ in range(FAMILIES))]
    for number in range(ALIKE * len(families)):
        family = families[number % len(families)]
        record = rename(family.record, number, rng)
        try:
            case = warm.decide(record, DAY)
        except HouseholdError:
            continue
        receipt = ReceiptWriter(KEY).write(Rulebook(content).decide(record, DAY), record)
        facts = json.loads(receipt)["facts"]
        parts = [bytes(each) for each in msgspec.json.decode(receipt, type=Parts).programs]
        for decision, part in zip(case.decisions, parts, strict=True):
            sketch = decision.write_sketch()
            if sketch is not None and decision.is_alike:
                assert seen.setdefault(sketch, part) == part, decision
        assert writer.is_receipt(receipt, case, facts, writer.name(case))
