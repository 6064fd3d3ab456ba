"""Receipts compared many at once are found the same only if deciding them one by one gives the same."""

from __future__ import annotations

from typing import Any

from sasaran.base.errors import HouseholdError
from sasaran.ir.rulebook import Content
from sasaran.ledger.bulk import Bulk
from tests.differential.trials import Trial, for_random_trials, make_trial
from tests.ledger.receipts import KEY, change_one, give
from tests.support.random_households import DAY
from tests.support.random_rules import Traits


def keep_plain(content: Content, record: dict[str, Any]) -> dict[str, Any]:
    """Give a record without what is looked at one by one: ranges, rows below members, answers about another area."""
    said, days = content.keys.attestations, content.keys.fact_dates

    def keep(row: dict[str, Any], lists: bool) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, value in row.items():
            if name == said:
                found[name] = [{key: each[key] for key in each if key != content.household.region} for each in value]
            elif isinstance(value, list) and value and isinstance(value[0], dict):
                found |= {name: [keep(each, False) for each in value]} if lists else {}
            elif not isinstance(value, dict) or name == days:
                found[name] = value
        return found

    return keep(record, True)


@for_random_trials(25)
def test_what_is_found_the_same_is_what_the_evaluator_says(trial: Trial) -> None:
    """On random rulebooks and households no receipt passes in which any one outcome is another."""
    for family in (trial.known, trial.world):
        content = trial.content(family)
        try:
            given = [*give(content, [family.record], DAY), *give(content, [keep_plain(content, family.record)], DAY)]
        except HouseholdError:
            continue
        bulk = Bulk(content, KEY, DAY)
        for line, receipt, record in given:
            assert bulk.find_same([(line, receipt, record)]) <= {line}
            false = [(line, change_one(receipt, place), record) for place in range(receipt.count(b'"outcome"'))]
            assert [bulk.find_same([each]) for each in false] == [set()] * len(false)


def test_most_plain_households_are_decided_at_once() -> None:
    """Of the households of thirty random rulebooks that tables hold, most are found to be as their receipts say."""
    same = asked = 0
    for seed in range(30):
        trial = make_trial(seed, Traits())
        content = trial.content(trial.world)
        try:
            given = give(content, [keep_plain(content, trial.world.record)], DAY)
        except HouseholdError:
            continue
        asked += 1
        same += len(Bulk(content, KEY, DAY).find_same(given))
    assert asked > 20
    assert same > asked / 2, (same, asked)
