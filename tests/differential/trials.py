"""Put a random rulebook and a random household together, and read them: the words of the differential tests.

A case is a seed and a depth, so that a failure can be told in one line and shrinks towards shallow trees; every test
says with `note` which rulebook it was. ``SASARAN_EXAMPLES`` multiplies the number of examples; above 1 the cases are
new ones in every run, else always the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from random import Random
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from sasaran.base.render import render_text
from sasaran.check.book import check_rulebook
from sasaran.evaluate.reference import find_household_faults, read_edition
from sasaran.evaluate.reference.decide import _open_of
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.programs import edition_truth
from sasaran.ir.decision import Fact, Reading
from sasaran.ir.facts import AreaTable, Facts, Statement
from sasaran.ir.rulebook import Content, Edition, Option
from sasaran.ir.truth import Truth
from sasaran.registry.intake import build_intake
from tests.support.random_books import EVERYTHING, Book, make_book
from tests.support.random_households import DAY, Family, ImpossibleError, complete, make_world, thin
from tests.support.random_rules import Traits

MULTIPLIER = float(os.environ.get("SASARAN_EXAMPLES", "1"))
Test = TypeVar("Test", bound=Callable[..., Any])


@lru_cache(maxsize=64)
def load_text(text: str) -> Content:
    """Check a rulebook; one that is refused fails the test with its words."""
    checked = check_rulebook({"acak/buku.yaml": text.encode()}, "acak")
    assert checked.content is not None, render_text(checked.errors, {"acak/buku.yaml": text}, "en")
    return checked.content


@lru_cache(maxsize=64)
def _settle(text: str, chosen: tuple[tuple[str, int], ...]) -> Content:
    content = load_text(text)
    parameters = {**content.parameters}
    for name, value in chosen:
        (stretch,) = parameters[name].values
        settled = replace(stretch, options=(Option(value, "", "law"),), between=None)
        parameters[name] = replace(parameters[name], values=(settled,))
    return replace(content, parameters=parameters)


@dataclass(frozen=True)
class Trial:
    """A random rulebook, a whole household, and the same one as far as it is known."""

    rng: Random
    book: Book
    world: Family
    known: Family
    text: str

    def read(self, family: Family) -> Facts:
        """Read a household's record into facts."""
        return build_intake(self.content(family)).read(family.record, DAY, family.table)

    def tell_areas(self, family: Family) -> AreaTable:
        """Give what is known of areas from outside the rulebook: the household's facts, and what some people said."""
        said = (
            Statement(
                "desa_membuka", self.rng.random() < 0.6, self.rng.choice(["kader", "kader", "warga"]),
                DAY + timedelta(days=self.rng.choice([-400, -365, -30, -30, 0, 1])),
                area=self.rng.choice(["53", "53.02", "53.02.01", "61"]),
            ) for _ in range(self.rng.randrange(4))
        )  # fmt: skip
        return AreaTable(family.areas, tuple(said))

    def refuses(self, family: Family) -> bool:
        """Say whether a household contradicts a definition: two heads, or none."""
        return bool(find_household_faults(self.content(family), self.read(family)))

    def content(self, family: Family) -> Content:
        """The checked rulebook, with the options taken that this household's world takes of contested parameters."""
        return _settle(self.text, tuple(sorted(family.chosen.items())))

    def edition(self, family: Family) -> Edition:
        """The edition of the program ``uji``."""
        return next(item for item in self.content(family).editions if item.program == "uji")

    def truth(self, family: Family, *, trusting: bool = False) -> Truth:
        """The outcome of ``uji``, strict or on trust, on the reference evaluator."""
        return edition_truth(self._meaning(family, trusting), self.edition(family))

    def reading(self, family: Family) -> Reading:
        """Everything that the reference evaluator says of ``uji``."""
        return read_edition(self.content(family), self.edition(family), self.read(family))

    def opens(self, family: Family, *, trusting: bool = False) -> tuple[Fact, ...]:
        """The open facts of ``uji``."""
        return tuple(item.fact for item in _open_of(self._meaning(family, trusting), self.edition(family), None))

    def completions(self, count: int) -> Iterable[Family]:
        """Households that fill what is missing, at random; the world itself is the first."""
        yield self.world
        for _ in range(count):
            try:
                completion = complete(self.rng, self.book, self.known)
            except ImpossibleError:
                continue
            assert not self.refuses(completion), "the generator made a family with no head, or two"
            yield completion

    def _meaning(self, family: Family, trusting: bool) -> Meaning:
        return Meaning(self.content(family), self.read(family), trusting)


def make_trial(seed: int, traits: Traits) -> Trial:
    """Make the trial of a seed."""
    rng = Random(seed)
    book = make_book(rng, traits)
    world = make_world(rng, book)
    return Trial(rng, book, world, thin(rng, book, world), book.text())


def for_random_trials(examples: int, traits: Traits = EVERYTHING) -> Callable[[Test], Test]:
    """Run a test on so many random trials."""

    def decorate(test: Test) -> Test:
        def run(seed: int, depth: int) -> None:
            trial = make_trial(seed, replace(traits, depth=depth))
            note(f"make_trial({seed}, {replace(traits, depth=depth)})")
            test(trial)

        run.__name__, run.__doc__, run.__module__ = test.__name__, test.__doc__, test.__module__
        chosen = settings(
            max_examples=max(1, int(examples * MULTIPLIER)),
            deadline=None,
            derandomize=MULTIPLIER <= 1,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink),
        )
        return chosen(given(st.integers(0, 2**32), st.integers(1, traits.depth))(run))  # type: ignore[return-value]

    return decorate
