"""Measure Sasaran on one household, beside the peer where it is installed: ``python benchmarks/run.py [--short]``.

Both decide the same programs for the same household in one process, in turn, so that a machine that slows down slows
both; what is to be read is the ratio.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import sasaran
from household import AREAS, DECISION_DATE, HOUSEHOLD
from sasaran.ir.facts import AreaTable

RULES = Path(__file__).parent.parent / "rules"
ROUNDS = 15


def measure(work: Callable[[], object], calls: int) -> float:
    """Return the mean time of a call [µs]."""
    start = time.perf_counter()
    for _ in range(calls):
        work()
    return (time.perf_counter() - start) / calls * 1e6


def compare(
    ours: Callable[[], object], theirs: Callable[[], object], rounds: int, calls: int
) -> tuple[float, float, float]:
    """Return both medians [µs] and the median of the ratios ours / theirs, round by round."""
    ours(), theirs()
    pairs = [(measure(ours, calls), measure(theirs, calls)) for _ in range(rounds)]
    one, other = (statistics.median(column) for column in zip(*pairs, strict=True))
    return one, other, statistics.median(a / b for a, b in pairs)


def main() -> None:
    """Print one line a measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="few rounds: does it run at all")
    short = parser.parse_args().short
    rounds, calls = (2, 20) if short else (ROUNDS, 300)
    start = time.perf_counter()
    book = sasaran.load(RULES)
    print(f"load the bundled rulebook: {(time.perf_counter() - start) * 1e3:.0f} ms")
    # The minimum wage is a parameter of the rulebook; only zen has to be handed it.
    areas = AreaTable(
        facts={
            code: {name: value for name, value in facts.items() if name != "upah_minimum"}
            for code, facts in AREAS.items()
        }
    )

    def decide() -> object:
        return [decision.outcome for decision in book.decide(HOUSEHOLD, DECISION_DATE, areas=areas).decisions]

    def explain() -> object:
        return [decision.explain() for decision in book.decide(HOUSEHOLD, DECISION_DATE, areas=areas).decisions]

    if find_spec("zen") is None:
        print(
            f"outcomes: {measure(decide, calls):.1f} µs; explanations: {measure(explain, calls):.1f} µs; no peer here"
        )
        return
    peer = import_module("peer_zen")
    builders = {
        "one graph, one node": (peer.build, peer.build_traced),
        "one graph, two nodes a program": (peer.build_joint, lambda: peer.build_joint(trace=True)),
        "one decision a program": (peer.build_separate, lambda: peer.build_separate(trace=True)),
    }
    for title, (plain, traced) in builders.items():
        for what, ours, build in (("outcomes", decide, plain), ("explanations", explain, traced)):
            theirs = build()
            one, other, ratio = compare(ours, lambda theirs=theirs: theirs(HOUSEHOLD), rounds, calls)
            print(f"{what:<13} sasaran {one:8.1f} µs   zen, {title:<31}{other:8.1f} µs   ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
