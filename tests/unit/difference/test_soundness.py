"""What is said of a change is true of every household: random amendments, random households, the reference decides."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from sasaran.check.book import check_rulebook
from sasaran.difference.compare import compare_rulebooks
from sasaran.difference.proof.effect import Effect
from sasaran.difference.proof.lowering_nodes import Meaning as Lowered
from sasaran.difference.proof.order import Order
from sasaran.difference.proof.term import Terms
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.programs import edition_truth
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.registry.intake import build_intake
from tests.support.random_books import Book, make_book
from tests.support.random_households import DAY, make_world, thin
from tests.support.random_rules import Traits
from tests.unit.difference.changed_books import change_book

MULTIPLIER = float(os.environ.get("SASARAN_EXAMPLES", "1"))
BLOCKS = 8
SEEDS = int(8 * MULTIPLIER)
HOUSEHOLDS = 3
RANK = {Truth.FALSE: 0, Truth.UNKNOWN: 1, Truth.TRUE: 2}
Decided = tuple[Edition, Truth, Truth]


def check(book: Book) -> Content | None:
    return check_rulebook({"acak/buku.yaml": book.text().encode()}, "acak").content


def amend(seed: int) -> tuple[Random, Book, Content, Content] | None:
    """Make a random rulebook and an amended one; None where the amendment is refused."""
    rng = Random(seed)
    book = make_book(rng, replace(Traits(), depth=rng.choice((1, 2, 3))))
    old, new = check(book), check(change_book(rng, book, rng.choice((1, 1, 2, 3))))
    assert old is not None
    return None if new is None else (rng, book, old, new)


def decide(content: Content, facts: Facts, trusting: bool) -> dict[str, tuple[Edition, Truth]]:
    reader = Meaning(content, facts, trusting)
    return {edition.id: (edition, edition_truth(reader, edition)) for edition in content.editions}


def sample(rng: Random, book: Book, old: Content, new: Content, trusting: bool) -> list[dict[str, Decided]]:
    """Decide random households, whole and with gaps, by both rulebooks."""
    found = []
    for _ in range(HOUSEHOLDS):
        world = make_world(rng, book)
        for family in (world, thin(rng, book, world), thin(rng, book, world)):
            sides = [
                decide(each, build_intake(each).read(family.record, DAY, family.table), trusting) for each in (old, new)
            ]
            found.append({name: (edition, truth, sides[1][name][1]) for name, (edition, truth) in sides[0].items()})
    return found


@pytest.mark.parametrize("block", range(BLOCKS))
@pytest.mark.parametrize("trusting", [True, False], ids=["trusting", "strict"])
def test_what_is_proved_of_a_change_is_true(block: int, trusting: bool) -> None:
    """Of a change that widens no household falls, of one that narrows none rises, of none both; gaps included."""
    for seed in range(block * SEEDS, (block + 1) * SEEDS):
        amended = amend(seed)
        if amended is None:
            continue
        rng, book, old, new = amended
        order = Order(Terms())
        ours, theirs = (Lowered(each, DAY, order.terms, trusting=trusting) for each in (old, new))
        effects = {
            edition.program: order.relate(ours.program(edition.program)[0], theirs.program(edition.program)[0])
            for edition in old.editions
        }
        for decided in sample(rng, book, old, new, trusting):
            for edition, before, after in decided.values():
                effect = effects[edition.program]
                rose, fell = RANK[after] > RANK[before], RANK[after] < RANK[before]
                assert not (rose and effect in (Effect.SAME, Effect.NARROWS)), (seed, edition.id, effect)
                assert not (fell and effect in (Effect.SAME, Effect.WIDENS)), (seed, edition.id, effect)


def test_most_amendments_are_proved_one_way_or_the_other() -> None:
    """Of random amendments that change a program, at least two thirds are proved to widen or to narrow it."""
    seen = Counter[Effect]()
    for seed in range(120):
        amended = amend(seed)
        if amended is not None:
            programs = compare_rulebooks(amended[2], amended[3], DAY).programs
            seen.update(piece.effect for change in programs for piece in change.pieces)
    proved = seen[Effect.WIDENS] + seen[Effect.NARROWS]
    assert proved > 2 * (seen[Effect.UNCLEAR] + seen[Effect.MIXED])
    assert min(seen[Effect.WIDENS], seen[Effect.NARROWS]) > 10


@pytest.mark.parametrize("block", range(BLOCKS))
def test_no_change_goes_unsaid(block: int) -> None:
    """Where any household is decided otherwise, the program is told of, with a change of a condition that explains it."""
    for seed in range(10_000 + block * SEEDS, 10_000 + (block + 1) * SEEDS):
        amended = amend(seed)
        if amended is None:
            continue
        rng, book, old, new = amended
        difference = compare_rulebooks(old, new)
        if old.hash == new.hash:
            assert not difference.changed
            continue
        told = {change.program: change for change in difference.programs}
        for decided in sample(rng, book, old, new, trusting=True):
            for edition, before, after in decided.values():
                if before is not after:
                    change = told[edition.program]
                    assert any(piece.effect is not Effect.SAME for piece in change.pieces if DAY in piece.during)
                    assert any(pair.conditions or pair.facts for pair in change.pairs), seed
                    assert difference.changed


@pytest.mark.parametrize("block", range(BLOCKS))
def test_what_is_told_of_a_program_and_of_its_conditions_is_true(block: int) -> None:
    """What is told of a program is true of each household; of a condition too, where it alone changed."""
    for seed in range(20_000 + block * SEEDS, 20_000 + (block + 1) * SEEDS):
        amended = amend(seed)
        if amended is None:
            continue
        rng, book, old, new = amended
        told: dict[str, list[Effect]] = {edition.program: [Effect.SAME] for edition in old.editions}
        for change in compare_rulebooks(old, new, DAY).programs:
            told[change.program] = [piece.effect for piece in change.pieces]
            conditions = [item for pair in change.pairs for item in pair.conditions]
            if len(conditions) == 1:
                told[change.program] += [stretch.effect for stretch in conditions[0].stretches]
        for decided in sample(rng, book, old, new, trusting=True):
            for edition, before, after in decided.values():
                for effect in told[edition.program]:
                    assert not (RANK[after] > RANK[before] and effect in (Effect.SAME, Effect.NARROWS)), seed
                    assert not (RANK[after] < RANK[before] and effect in (Effect.SAME, Effect.WIDENS)), seed
