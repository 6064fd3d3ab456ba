"""What logic proves of conditions is so for every household, whole or known in part, by the reference evaluator."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sasaran.evaluate.reference.meaning import Meaning
from sasaran.ir import nodes
from sasaran.ir.rulebook import Content, Interval
from sasaran.ir.truth import Truth
from sasaran.logic.context import Budget, Context
from sasaran.logic.rows import Env
from sasaran.logic.trees import TreeReader
from tests.differential.trials import Trial, for_random_trials, load_text, make_trial
from tests.support.random_households import DAY, Family
from tests.support.random_rules import Traits

PAIRS = 60
"""So many pairs of conditions of one program are compared at most."""
T, F = Truth.TRUE, Truth.FALSE


def list_nodes(node: nodes.Node, reader: TreeReader) -> Iterator[nodes.Node]:
    """List a node and those below it that are about the same rows."""
    yield node
    match node:
        case nodes.All(children=below) | nodes.Any(children=below) | nodes.NoneOf(children=below):
            children = below
        case nodes.AtLeast(children=below) | nodes.Routes(routes=below):
            children = below
        case nodes.Except(body=nodes.Node() as body, unless=unless):
            children = (body, *unless)
        case nodes.Tiers(tiers=tiers):
            children = tuple(tier.body for tier in tiers)
        case nodes.Use():
            used = reader.used(node)
            children = (used,) if used is not None else ()
        case _:
            children = ()
    for child in children:
        yield from list_nodes(child, reader)


def prove(content: Content, program: str) -> tuple[list[nodes.Node], list[tuple[int, ...]], Env]:
    """List the conditions of a program, and which (by number, from 1; negative: its opposite) can't hold together."""
    edition = next(each for each in content.editions if each.program == program)
    budget = Budget(10**6)
    reader = TreeReader(content, Interval(DAY, DAY), DAY, budget)
    env = reader.rows.top(edition.recipient)
    found = list(list_nodes(edition.eligibility, reader))
    formulas = [reader.tree(node, env, 0) for node in found]
    signed = {sign * (place + 1): formula if sign > 0 else reader.forge.opposite(formula)
              for place, formula in enumerate(formulas) for sign in (1, -1)}  # fmt: skip
    top = Context(reader.forge, budget)
    refuted = [(one,) for one, formula in signed.items() if not top.with_((formula,)).possible]
    alone = {each[0] for each in refuted}
    pairs = [pair for pair in combinations(signed, 2) if abs(pair[0]) != abs(pair[1]) and alone.isdisjoint(pair)]
    refuted += [pair for pair in pairs[: PAIRS * 4] if not top.with_(signed[each] for each in pair).possible]
    return found, refuted, env


def list_truths(
    content: Content, trial: Trial, family: Family, found: list[nodes.Node], env: Env
) -> Iterator[list[Truth]]:
    """Evaluate conditions for each row that they may be about, strictly and on trust."""
    for trusting in (False, True):
        meaning = Meaning(content, trial.read(family), trusting)
        rows = [meaning.facts.root] if len(env) == 1 else list(meaning.facts.root.lists.get("anggota") or ())
        for row in rows:
            environment = meaning.environment_of(row)
            yield [meaning.truth(node, environment) for node in found]


@for_random_trials(250)
def test_what_is_refuted_is_never_so(trial: Trial) -> None:
    """No household, however much of it is known, meets together what logic says can't be met together."""
    content = load_text(trial.text)
    found, refuted, env = prove(content, "uji")
    if not refuted:
        return
    for family in (trial.world, trial.known, *trial.completions(3)):
        for truths in list_truths(content, trial, family, found, env):
            for each in refuted:
                together = [truths[abs(one) - 1] is (T if one > 0 else F) for one in each]
                assert not all(together), [found[abs(one) - 1].id for one in each]


def test_the_trials_prove_something() -> None:
    """Of random programs some conditions are refuted alone and many together: the test above is not idle."""
    counts = [0, 0]
    for seed in range(40):
        _, refuted, _ = prove(load_text(make_trial(seed, Traits()).text), "uji")
        counts[0] += sum(len(each) == 1 for each in refuted)
        counts[1] += sum(len(each) == 2 for each in refuted)
    assert counts[0] > 5, counts
    assert counts[1] > 50, counts
