"""A ledger → what is wrong with it, place by place: its chain, its batches, its archives; then everything replayed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from sasaran.base.errors import Fault
from sasaran.ledger import entries
from sasaran.ledger.book import read_key, write_head
from sasaran.ledger.canonical import hash_bytes
from sasaran.ledger.entries import Entry, LedgerError, name_batch, read_entry
from sasaran.ledger.merkle import Tree, hash_leaf
from sasaran.ledger.pairs import BUFFER, Records, draw_sample
from sasaran.ledger.replay import Shelf, replay_batch
from sasaran.ledger.replayer import Replayed

MOST_NAMED = 20
"""So many receipts of one batch are named one by one; of the rest only the number is said."""
_HASH = 32
Follow = Callable[[Entry, int], None]


@dataclass(slots=True)
class Verified:
    """What a verification found. ``faults`` is empty where all is as it was written.

    ``replayed`` receipts were decided again and came out the same to the byte; of ``unreplayed`` nobody gave the
    household's record. ``sampled``: so many receipts were drawn to be decided again; None: all were meant.
    """

    head: str = ""
    batches: int = 0
    receipts: int = 0
    replayed: int = 0
    unreplayed: int = 0
    sampled: int | None = None
    faults: list[Fault] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Say whether nothing is wrong."""
        return not self.faults


def verify_ledger(
    folder: str | Path,
    *,
    head: str | None = None,
    records: Records | None = None,
    replay: str = "full",
    jobs: int = 1,
    sample: int | None = None,
    seed: str = "1",
    follow: Follow | None = None,
) -> Verified:
    """Verify a whole ledger.

    Args:
        folder: The ledger.
        head: A published head: the chain must have an entry of this hash.
        records: Finds the households' records, where the ledger doesn't keep them itself.
        replay: Decide every household again by the rulebook of its batch, as far as its record is there: ``full``, to
            the same bytes; ``outcomes``, each program's edition and outcome, many times faster; ``none``.
        jobs: How many processes compare hashes and replay.
        sample: Replay only so many receipts, drawn from all batches by ``seed`` (see `draw_sample`); None: all.
        seed: What the sample is drawn by. Name it after the head was published, or the sample could be foreseen.
        follow: Is told of each entry and how many receipts it has, when it is begun.

    Raises:
        LedgerError: There is no ledger, or no key.
    """
    path = Path(folder)
    found = Verified()
    try:
        key: bytes | None = read_key(path)
    except LedgerError as error:
        if error.faults[0].code == "SAS-A001":
            raise
        found.faults += error.faults
        key = None
    chain = list(_read_chain(path, key, found))
    found.head = chain[-1].hash if chain else hash_bytes((path / entries.HEAD).read_bytes())
    if head is not None and head not in {found.head, *(entry.hash for entry in chain)}:
        found.faults.append(Fault("SAS-A006", str(path / entries.CHAIN)))
    _find_strangers(path, chain, found)
    counts: list[int] = []
    usable: list[bool] = []
    for entry, checked in zip(chain, _check_batches(path, chain, jobs), strict=True):
        found.batches += 1
        found.receipts += entry.count
        if follow is not None:
            follow(entry, entry.count)
        usable.append(_check_archives(path, entry, found))
        counts.append(checked.count)
        found.faults += checked.faults
    if replay == "none" or key is None:
        return found
    drawn = None if sample is None else draw_sample(sum(counts), sample, seed)
    found.sampled = None if drawn is None else len(drawn)
    before, shelf = 0, Shelf()
    for entry, count, archive_holds in zip(chain, counts, usable, strict=True):
        chosen = None if drawn is None else {each - before for each in drawn if before < each <= before + count}
        before += count
        if archive_holds:
            whole = replay == "full"
            _add(found, replay_batch(path, entry, key, records, jobs, whole=whole, chosen=chosen, shelf=shelf))
    return found


def _add(found: Verified, replayed: Replayed) -> None:
    found.replayed += replayed.same
    found.unreplayed += replayed.without
    found.faults += replayed.faults


def _read_chain(path: Path, key: bytes | None, found: Verified) -> Iterator[Entry]:
    """Give the entries that can be read, and note every break."""
    place = path / entries.CHAIN
    try:
        lines = place.read_bytes().splitlines(keepends=True)
    except OSError:
        found.faults.append(Fault("SAS-A001", str(place)))
        return
    before = hash_bytes(write_head(key)) if key is not None else None
    for number, line in enumerate(lines, start=1):
        entry = read_entry(line)
        if entry is None:
            found.faults.append(Fault("SAS-A004", str(place), {"batch": number}, line=number))
            before = None
            continue
        if entry.batch != number or (before is not None and entry.previous != before):
            found.faults.append(Fault("SAS-A007", str(place), {"batch": number}, line=number))
        before = entry.hash
        yield entry


def _find_strangers(path: Path, chain: list[Entry], found: Verified) -> None:
    """Note batches that no entry of the chain knows: the chain was cut, or they were slipped in."""
    known = {name_batch(entry.batch) for entry in chain}
    for place in sorted((path / entries.BATCHES).glob("*")):
        if place.name not in known and not place.name.startswith("."):
            found.faults.append(Fault("SAS-A008", str(place)))


def _check_archives(path: Path, entry: Entry, found: Verified) -> bool:
    """See that the rulebook and the tables of areas are those of the entry; give whether it can be replayed."""
    wanted = [(entries.RULEBOOKS, ".zip", entry.archive)]
    if entry.areas is not None:
        wanted.append((entries.AREAS, ".json", entry.areas))
    holds = True
    for room, suffix, hash_ in wanted:
        place = path / room / (hash_.removeprefix("sha256:") + suffix)
        if not place.is_file() or hash_bytes(place.read_bytes()) != hash_:
            found.faults.append(Fault("SAS-A009", str(place), {"batch": entry.batch}))
            holds = False
    return holds


@dataclass(frozen=True, slots=True)
class _Checked:
    """How many receipts a batch has, and what is wrong with its files."""

    count: int
    faults: list[Fault]


def _check_batches(path: Path, chain: Sequence[Entry], jobs: int) -> Iterator[_Checked]:
    """Check the files of every batch, several at a time."""
    check = partial(_check_batch, path)
    if jobs < 2 or len(chain) < 2:
        yield from map(check, chain)
        return
    with ProcessPoolExecutor(min(jobs, len(chain))) as pool:
        yield from pool.map(check, chain)


def _check_batch(path: Path, entry: Entry) -> _Checked:
    """Compare every receipt with its leaf, and both with the root, in one pass."""
    faults: list[Fault] = []
    folder = path / entries.BATCHES / name_batch(entry.batch)
    receipts, leaves = folder / entries.RECEIPTS, folder / entries.LEAVES
    missing = [place for place in (receipts, leaves) if not place.is_file()]
    if missing:
        return _Checked(0, [Fault("SAS-A010", str(place), {"batch": entry.batch}) for place in missing])
    lined, listed, last = Tree(), Tree(), b"\n"
    differing: list[int] = []
    with receipts.open("rb", BUFFER) as lines, leaves.open("rb") as hashes:
        for index, last in enumerate(lines, start=1):
            leaf = hash_leaf(last.removesuffix(b"\n"))
            lined.add(leaf)
            stored = hashes.read(_HASH)
            if stored:
                listed.add(stored)
            if stored != leaf and len(differing) <= MOST_NAMED:
                differing.append(index)
        while stored := hashes.read(_HASH):
            listed.add(stored)
    by_lines, by_leaves = lined.root.hex() == entry.root, listed.root.hex() == entry.root
    ended = last.endswith(b"\n")
    if lined.count != entry.count or not ended:
        values = {"batch": entry.batch, "count": lined.count, "expected": entry.count}
        faults.append(Fault("SAS-A011", str(receipts), values, line=differing[0] if differing else None))
    elif not by_lines:
        code = "SAS-A012" if by_leaves else "SAS-A013"
        faults += [Fault(code, str(receipts), {"batch": entry.batch}, line=each) for each in differing]
        if not differing:
            faults.append(Fault("SAS-A013", str(receipts), {"batch": entry.batch}))
    if not by_leaves:
        line = differing[0] if by_lines and differing else None
        faults.append(Fault("SAS-A014", str(leaves), {"batch": entry.batch}, line=line))
    return _Checked(lined.count, faults)
