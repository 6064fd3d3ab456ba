"""Measure importing, loading and checking, in new processes as users meet them: ``python -m benchmarks.load``.

Times are CPU seconds of the process (the least of several, so that a busy machine shows less); that of the command
line is what a user waits.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.support.large_books import count_programs, multiply

from sasaran.check.book import check_rulebook
from sasaran.parse.folder import read_folder

ROOT = Path(__file__).parent.parent
RULES = ROOT / "rules"
TRIES = 7
COPIES = 2
LOAD = (
    "import time; start = time.process_time(); import sasaran; load = sasaran.load; loaded = time.process_time();"
    "load({!r}); print(loaded - start, time.process_time() - start)"
)


def load_in_a_new_process(rules: Path) -> tuple[float, float]:
    """Return the least CPU time of importing what loads, and of importing and loading [s]."""
    found = []
    for _ in range(TRIES):
        done = subprocess.run(
            [sys.executable, "-c", LOAD.format(str(rules))], capture_output=True, text=True, check=True
        )
        imported, whole = map(float, done.stdout.split())
        found.append((imported, whole))
    return min(each[0] for each in found), min(each[1] for each in found)


def wait_for_check(rules: Path) -> float:
    """Return the shortest wait for `sasaran check` [s]."""
    found = []
    for _ in range(TRIES):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "sasaran", "check", str(rules)], capture_output=True, check=True)
        found.append(time.perf_counter() - start)
    return min(found)


def time_check(files: dict[str, bytes], root: str) -> float:
    """Return the least CPU time of checking once more in this process [s]."""
    found = []
    for _ in range(TRIES):
        start = time.process_time()
        check_rulebook(files, root)
        found.append(time.process_time() - start)
    return min(found)


def main() -> None:
    """Print what the bundled rulebook takes, and what it would take several times over."""
    imported, loaded = load_in_a_new_process(RULES)
    print(f"import: {imported * 1e3:.0f} ms; import and load the bundled rulebook: {loaded * 1e3:.0f} ms")
    print(f"`sasaran check rules`: {wait_for_check(RULES) * 1e3:.0f} ms")
    found = read_folder(RULES)
    if found is None:
        raise SystemExit(f"no rulebook at {RULES}")
    root, files = found
    many = multiply(files, COPIES)
    editions, more = (
        sum(data.count(b"\nprogram: ") + data.startswith(b"program: ") for data in each.values())
        for each in (files, many)
    )
    once, often = time_check(files, root), time_check(many, root)
    print(f"checked again in one process: {once * 1e3:.0f} ms")
    print(f"{count_programs(many)} programs, {more} editions: {often * 1e3:.0f} ms")
    print(f"one more edition with its values and criteria: {(often - once) / (more - editions) * 1e3:.1f} ms")
    with tempfile.TemporaryDirectory() as folder:
        for path, data in many.items():
            target = Path(folder) / path.removeprefix(f"{root}/")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        print(f"`sasaran check` of these {more} editions: {wait_for_check(Path(folder)) * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
