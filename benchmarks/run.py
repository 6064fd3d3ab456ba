"""Measure Sasaran beside the peer, where it is installed: ``python benchmarks/run.py [--short]``.

Both decide the same programs for the same households in one process, in turn, so that a machine that slows down slows
both; what is to be read is the ratio. CPU time is measured, as other work on the machine is not of interest.

One household, again and again, flatters whoever remembers. So three things are measured: one household; `VARIED`
households in turn; and new ones, none of which was met before, after as many others.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from household import AREAS, DECISION_DATE, HOUSEHOLD
from sasaran.ir.facts import AreaTable
from seven import load_seven
from varied import vary_households

ROUNDS = 15
VARIED = 64
NEW = 1000
Household = dict[str, Any]
Work = Callable[[Household], object]


def measure(work: Work, households: Sequence[Household], repeats: int = 1) -> float:
    """Return the mean CPU time of a household [µs]."""
    start = time.process_time()
    for _ in range(repeats):
        for household in households:
            work(household)
    return (time.process_time() - start) / (repeats * len(households)) * 1e6


def compare(
    ours: Work, theirs: Work, households: Sequence[Household], rounds: int, repeats: int
) -> tuple[float, float, float, float]:
    """Return our least and median time, their median [µs], and the median of the ratios ours / theirs, by round."""
    for _ in range(3):  # what is remembered is remembered from the second time on
        measure(ours, households), measure(theirs, households)
    pairs = [(measure(ours, households, repeats), measure(theirs, households, repeats)) for _ in range(rounds)]
    one, other = (statistics.median(column) for column in zip(*pairs, strict=True))
    return min(pair[0] for pair in pairs), one, other, statistics.median(a / b for a, b in pairs)


def build_works() -> tuple[Work, Work]:
    """Load the rulebook; return what gives outcomes, and what gives explanations."""
    start = time.process_time()
    book = load_seven()
    print(f"load the bundled rulebook: {(time.process_time() - start) * 1e3:.0f} ms")
    # The minimum wage is a parameter of the rulebook; only zen has to be handed it.
    facts = {
        code: {name: value for name, value in known.items() if name != "upah_minimum"} for code, known in AREAS.items()
    }
    areas = AreaTable(facts=facts)

    def decide(household: Household) -> object:
        return [decision.outcome for decision in book.decide(household, DECISION_DATE, areas=areas).decisions]

    def explain(household: Household) -> object:
        return [decision.explain() for decision in book.decide(household, DECISION_DATE, areas=areas).decisions]

    return decide, explain


def measure_cold(explain: Work) -> None:
    """Print what the first explanations cost: the reference reads them, then everything is compiled."""
    times = [measure(explain, [HOUSEHOLD]) / 1e3 for _ in range(8)]
    print("explanations, from the first household on [ms]:", *(f"{each:.1f}" for each in times))


def main() -> None:
    """Print one line a measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="few rounds: does it run at all")
    short = parser.parse_args().short
    rounds = 2 if short else ROUNDS
    decide, explain = build_works()
    measure_cold(explain)
    varied = list(vary_households(VARIED, seed=3))
    samples = (("one household", [HOUSEHOLD], 20 if short else 300), (f"{VARIED} in turn", varied, 1 if short else 5))
    if find_spec("zen") is None:
        for title, households, repeats in samples:
            for what, ours in (("outcomes", decide), ("explanations", explain)):
                measure(ours, households, 3)
                print(f"{what:<13} {title:<14} {measure(ours, households, repeats):8.1f} µs; no peer here")
    else:
        peer = import_module("peer_zen")
        builders = {
            "one graph, one node": (peer.build, peer.build_traced),
            "one graph, two nodes a program": (peer.build_joint, lambda: peer.build_joint(trace=True)),
            "one decision a program": (peer.build_separate, lambda: peer.build_separate(trace=True)),
        }
        for title, households, repeats in samples:
            for arrangement, (plain, traced) in builders.items():
                for what, ours, build in (("outcomes", decide, plain), ("explanations", explain, traced)):
                    least, one, other, ratio = compare(ours, build(), households, rounds, repeats)
                    print(
                        f"{what:<13} {title:<14} sasaran {one:7.1f} µs (least {least:7.1f})   "
                        f"zen, {arrangement:<31}{other:7.1f} µs   ratio {ratio:.2f}"
                    )
    count = 100 if short else NEW
    measure(explain, list(vary_households(count, seed=11)))
    new = measure(explain, list(vary_households(count, seed=12)))
    print(f"explanations  {count} new households after {count} others: {new:.0f} µs")


if __name__ == "__main__":
    main()
