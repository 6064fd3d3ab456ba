"""Measure a ledger: receipts written, verified, replayed, and the memory it takes: ``python -m benchmarks.ledger``.

Households are those of `varied.py`. Times are of the wall clock, since several processes replay. ``--receipts 1000000``
is the country's share of one small province; ``--short`` a smoke test.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.varied import vary_households

import sasaran
from sasaran.ledger import open_ledger, verify_ledger
from sasaran.parse.folder import read_folder
from sasaran.parse.origins.archive import write_archive

RULES = Path(__file__).parent.parent / "rules"
DAY = date(2026, 2, 1)
BATCH = 100_000


def write(folder: Path, count: int) -> Iterator[int]:
    """Write receipts of so many households, batch by batch; give the size of each."""
    book = sasaran.load(RULES)
    root, files = read_folder(RULES) or ("", {})
    archive = write_archive(files, root)
    households = vary_households(count)
    for start in range(0, count, BATCH):
        with open_ledger(folder).append(book.hash, archive, DAY, keep_records=True) as batch:
            for _ in range(min(BATCH, count - start)):
                record = next(households)
                batch.add(book.decide(record, DAY), record)
        yield sum(each.stat().st_size for each in (folder / "batches" / f"{batch.number:06d}").iterdir())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--receipts", type=int, default=20_000)
    parser.add_argument("--short", action="store_true")
    given = parser.parse_args()
    count = 500 if given.short else given.receipts
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "buku"
        start = time.perf_counter()
        size = sum(write(place, count))
        told("written", count, start, f"{size / count:,.0f} bytes a receipt with its record")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.perf_counter()
        assert verify_ledger(place, replay="none").holds
        told("verified", count, start)
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"  memory: {(after - before) / 1024:,.0f} MB more than before")
        for replay in ("outcomes", "full"):
            start = time.perf_counter()
            found = verify_ledger(place, replay=replay, jobs=os.cpu_count() or 1)
            assert found.holds
            assert found.replayed == count
            told(f"verified and replayed ({replay})", count, start, f"in {os.cpu_count()} processes")


def told(what: str, count: int, start: float, more: str = "") -> None:
    took = time.perf_counter() - start
    print(f"{what}: {count:,} receipts in {took:,.1f} s, {count / took:,.0f} a second {more}")


if __name__ == "__main__":
    main()
