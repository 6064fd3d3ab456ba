"""A receipt is the same whoever was decided before: households that are alike share its parts, and lose nothing by it."""

from __future__ import annotations

import json

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
