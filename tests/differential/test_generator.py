"""The generators make what they should: rulebooks that check, and cases worth a test."""

from __future__ import annotations

from collections import Counter

from sasaran.ir import nodes
from sasaran.ir.expressions import Expression
from sasaran.ir.truth import Truth
from tests.differential.trials import load_text, make_trial
from tests.support.random_rules import Traits

CASES = 120
KINDS = (
    nodes.All, nodes.Any, nodes.NoneOf, nodes.AtLeast, nodes.Members, nodes.Leaf, nodes.Use, nodes.Attest, nodes.ProgramIs,
    nodes.Receives, nodes.Except, nodes.Routes, nodes.Tiers,
)  # fmt: skip


def test_random_books_check_and_have_every_kind_of_node_and_every_outcome() -> None:
    """No random rulebook is refused; together they have each kind of node, and each outcome is common."""
    found: set[type] = set()
    outcomes: Counter[Truth] = Counter()
    differ = 0
    for seed in range(CASES):
        trial = make_trial(seed, Traits(benefits=seed % 2 == 0))
        content = load_text(trial.text)
        for edition in content.editions:
            _note_kinds(edition.eligibility, found)
        trusting, strict = trial.truth(trial.known, trusting=True), trial.truth(trial.known)
        outcomes[strict] += 1
        differ += strict is not trusting
    assert found >= set(KINDS)
    assert min(outcomes[truth] for truth in Truth) >= CASES // 12
    assert differ >= 2


def _note_kinds(item: object, found: set[type]) -> None:
    """Note the kind of every node, wherever it hangs."""
    if isinstance(item, tuple):
        for part in item:
            _note_kinds(part, found)
    elif isinstance(item, (nodes.Node, nodes.Tier)) and not isinstance(item, Expression):
        found.add(type(item))
        for name in item.__dataclass_fields__:
            _note_kinds(getattr(item, name), found)
