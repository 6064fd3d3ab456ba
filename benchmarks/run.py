"""Measure Sasaran on one household, beside the peer where it is installed: ``python benchmarks/run.py [--short]``."""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import sasaran

ROOT = Path(__file__).parent.parent
HOUSEHOLDS = ROOT / "examples" / "desa-contoh" / "keluarga.jsonl"
AREAS = ROOT / "examples" / "desa-contoh" / "wilayah.csv"
DAY = "2026-02-01"


def measure(work: Callable[[], object], calls: int, repeats: int) -> float:
    """Return the median over repeats of the mean time of a call [µs]."""
    work()
    means = []
    for _ in range(repeats):
        start = time.perf_counter()
        for _ in range(calls):
            work()
        means.append((time.perf_counter() - start) / calls * 1e6)
    return statistics.median(means)


def main() -> None:
    """Print one line a measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="few repeats: does it run at all")
    calls, repeats = (3, 1) if parser.parse_args().short else (50, 9)
    start = time.perf_counter()
    book = sasaran.load(ROOT / "rules")
    print(f"load the bundled rulebook          {(time.perf_counter() - start) * 1e3:10.1f} ms")
    areas = book.read_areas(AREAS)
    household = json.loads(HOUSEHOLDS.read_text(encoding="utf-8").splitlines()[0])

    def decide_outcomes() -> list[object]:
        return [decision.outcome for decision in book.decide(household, DAY, areas=areas).decisions]

    def decide_everything() -> object:
        return book.decide(household, DAY, areas=areas).to_dict()

    print(f"one household, outcomes            {measure(decide_outcomes, calls, repeats):10.1f} µs")
    print(f"one household, the whole decision  {measure(decide_everything, calls, repeats):10.1f} µs")
    if find_spec("zen") is None:
        print("peer (zen-engine) is not installed")
        return
    peer = import_module("peer_zen")
    for title, build in (("without trace", peer.build), ("with trace", peer.build_traced)):
        print(f"peer zen-engine, {title:<18}{peer.measure(build(), calls=calls, repeats=repeats):10.1f} µs")


if __name__ == "__main__":
    main()
