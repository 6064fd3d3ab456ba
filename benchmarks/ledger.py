"""Measure a ledger: receipts written, verified, replayed, and the memory it takes: ``python -m benchmarks.ledger``.

Households are those of `varied.py`, decided by the seven programs of `seven.py`, or by all (``--all``). Times are of
the wall clock, since several processes replay, and of the processor, since other work may slow the first.
``--receipts 1000000`` is the country's share of one small province, ``--sample`` replays so many of them whole (their
outcomes are all replayed); ``--short`` is a smoke test.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.seven import PROGRAMS, load_seven
from benchmarks.varied import vary_households

import sasaran
from sasaran.ledger import open_ledger, verify_ledger
from sasaran.parse.folder import read_folder
from sasaran.parse.origins.archive import write_archive

RULES = Path(__file__).parent.parent / "rules"
DAY = date(2026, 2, 1)
BATCH = 100_000


def copy_rules(folder: Path, *, every: bool) -> Path:
    """Copy the bundled rulebook; unless ``every`` program is wanted, of the seven alone what is in force on the day.

    A ledger keeps its rulebook as files, so it can't be narrowed after it was loaded, as `seven.py` does.
    """
    shutil.copytree(RULES, folder)
    if not every:
        wanted = {
            each.id.partition("/")[2].partition("@")[0] for each in load_seven().content.editions if DAY in each.during
        }
        for place in folder.rglob("*.yaml"):
            text = place.read_text()
            program = re.search(r"^program: (\w+)", text, re.MULTILINE)
            if program is not None and (program[1] not in PROGRAMS or place.stem.partition("@")[0] not in wanted):
                place.unlink()
            elif program is not None:
                place.write_text(re.sub(r"^interactions:\n(?: .*\n)+", "", text, flags=re.MULTILINE))
        (folder / "criteria" / "pbi_jk.yaml").unlink()  # it asks for a program that is no longer there
    return folder


def write(folder: Path, rules: Path, count: int) -> Iterator[int]:
    """Write receipts of so many households, batch by batch; give the size of each."""
    book = sasaran.load(rules)
    root, files = read_folder(rules) or ("", {})
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
    parser.add_argument("--sample", type=int)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--short", action="store_true")
    given = parser.parse_args()
    count = 500 if given.short else given.receipts
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "buku"
        rules = copy_rules(Path(folder) / "aturan", every=given.all)
        start = read_clocks()
        size = sum(write(place, rules, count))
        told("written", count, start, f"{size / count:,.0f} bytes a receipt with its record")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = read_clocks()
        assert verify_ledger(place, replay="none").holds
        told("verified", count, start)
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"  memory: {(after - before) / 1024:,.0f} MB more than before")
        for replay, sample in (("outcomes", None), ("full", given.sample)):
            replayed = count if sample is None else min(count, sample)
            start = read_clocks()
            found = verify_ledger(place, replay=replay, jobs=os.cpu_count() or 1, sample=sample)
            assert found.holds
            assert found.replayed == replayed
            told(f"verified, and {replayed:,} replayed ({replay})", replayed, start, f"in {os.cpu_count()} processes")
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print(f"  memory: {largest / 1024:,.0f} MB in the largest process")


def read_clocks() -> tuple[float, float]:
    """Read the wall clock, and the processor time of this process and of those that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return time.perf_counter(), sum(each.ru_utime + each.ru_stime for each in used)


def told(what: str, count: int, start: tuple[float, float], more: str = "") -> None:
    """Say how long it took; the processor time says what a machine that nobody else uses would take."""
    took, used = (now - then for now, then in zip(read_clocks(), start, strict=True))
    print(f"{what}: {count:,} receipts in {took:,.1f} s, {count / took:,.0f} a second {more}")
    print(f"  processor time: {used:,.1f} s, {1e6 * used / count:,.0f} µs a receipt")


if __name__ == "__main__":
    main()
