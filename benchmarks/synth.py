"""Measure how long a made-up population takes: ``python -m benchmarks.synth``.

One process of its own for each size; CPU time is of all its threads, memory the most that it held.
``--short`` is a smoke test.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time

MAKE = """
import resource, sys
from pathlib import Path
import sasaran
from sasaran.synth.making import make_population
from sasaran.synth.plan import Plan

content = sasaran.load().content
before = resource.getrusage(resource.RUSAGE_SELF)
written = make_population(content, Plan(int(sys.argv[1]), by_province=sys.argv[2] == "provinces"), Path(sys.argv[3]))
after = resource.getrusage(resource.RUSAGE_SELF)
spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
print(spent, after.ru_maxrss / 1024**2, sum(each.rows for each in written))
"""


def measure(households: int, split: str) -> None:
    """Make so many households, in one folder or in one a province, and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", MAKE, str(households), split, folder], check=True, capture_output=True, text=True
        )
        wall = time.perf_counter() - start
    processor, memory, rows = done.stdout.split()
    print(
        f"{households:>11,} households ({split}) {int(rows):>12,} rows {float(processor):8.1f} CPU s"
        f" {wall:8.1f} s {float(memory):6.2f} GB"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--households", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--split", choices=("one", "provinces"), default="one")
    parser.add_argument("--short", action="store_true")
    given = parser.parse_args()
    for households in [2_000] if given.short else given.households:
        measure(households, given.split)


if __name__ == "__main__":
    main()
