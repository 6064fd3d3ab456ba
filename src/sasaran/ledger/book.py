"""A ledger's folder: made once, appended to batch by batch, each batch whole or not there at all."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType

from sasaran.case import ENGINE, Case
from sasaran.ledger import entries
from sasaran.ledger.canonical import hash_bytes, make_token, write_canonical
from sasaran.ledger.entries import Entry, name_batch, read_entry, refuse_ledger
from sasaran.ledger.merkle import Tree, hash_leaf
from sasaran.ledger.receipt import ReceiptWriter


def open_ledger(folder: str | Path, key: bytes | None = None) -> Ledger:
    """Open a ledger to append to it; where the folder is not there or empty, make one.

    Args:
        folder: Where it is.
        key: The secret key of a new ledger (32 bytes or more); one is drawn if none is given.

    Raises:
        LedgerError: There is something else in the folder, or the ledger's key is missing or another one.
    """
    path = Path(folder)
    if path.is_file():
        raise refuse_ledger("SAS-A001", path)
    if not path.is_dir() or not any(path.iterdir()):
        _make(path, key if key is not None else secrets.token_bytes(32))
    return Ledger(path, read_key(path))


def _make(path: Path, key: bytes) -> None:
    path.mkdir(parents=True, exist_ok=True)
    for name in (entries.BATCHES, entries.RULEBOOKS, entries.AREAS):
        (path / name).mkdir(exist_ok=True)
    _write(path / entries.KEY, write_key(key), 0o600)
    _write(path / entries.HEAD, write_head(key))
    _write(path / entries.CHAIN, b"")


def write_key(key: bytes) -> bytes:
    """Write the secret key."""
    return key.hex().encode() + b"\n"


def write_head(key: bytes) -> bytes:
    """Write what stands at the head of a ledger: its form, and the print of its key, so that another key is noticed."""
    return write_canonical({"ledger": entries.FORM, "key": make_token(key, "print", "")}) + b"\n"


def read_key(path: Path) -> bytes:
    """Read a ledger's key, and see that it is the one it was made with.

    Raises:
        LedgerError: It is no ledger, or the key is missing or another one.
    """
    if not (path / entries.HEAD).is_file():
        raise refuse_ledger("SAS-A001", path)
    try:
        written = (path / entries.KEY).read_bytes()
        key = bytes.fromhex(written.decode("ascii"))
        if write_key(key) != written:
            raise ValueError
    except (OSError, ValueError):
        raise refuse_ledger("SAS-A002", path / entries.KEY) from None
    if write_head(key) != (path / entries.HEAD).read_bytes():
        raise refuse_ledger("SAS-A003", path / entries.HEAD)
    return key


class Ledger:
    """A ledger that is open for appending."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path, self.key = path, key

    @property
    def head(self) -> str:
        """The hash of the last entry: to be published, so that nobody can cut the ledger's end off unseen."""
        last = self._read_last()
        return hash_bytes(write_head(self.key)) if last is None else last.hash

    @contextmanager
    def append(
        self,
        rulebook: str,
        archive: bytes,
        on: date,
        known_on: date | None = None,
        areas: Mapping[str, bytes] | None = None,
        *,
        keep_records: bool = False,
    ) -> Iterator[Batch]:
        """Append one batch: what is added within the block becomes one entry at its end; after an error, nothing.

        Args:
            rulebook: The hash of the rulebook that decides.
            archive: The rulebook in one file, for those who replay it later.
            on: The decision date.
            known_on: The day as of which the data are taken, if another.
            areas: Tables of areas that were used: bytes by name.
            keep_records: Keep the households' records in the ledger as well: personal data, for replaying.

        Raises:
            LedgerError: Somebody else is writing to it, or its last entry can't be read.
        """
        with self._lock():
            last = self._read_last()
            batch = Batch(self, 1 if last is None else last.batch + 1, self._store_areas(areas), keep_records)
            stored = self._store(entries.RULEBOOKS, ".zip", archive)
            with batch:
                yield batch
            entry = Entry(
                batch=batch.number,
                previous=self.head,
                engine=ENGINE,
                rulebook=rulebook,
                archive=stored,
                on=on.isoformat(),
                known_on=None if known_on is None else known_on.isoformat(),
                areas=batch.areas,
                count=batch.tree.count,
                rejected=batch.rejected,
                superseded=batch.superseded,
                root=batch.tree.root.hex(),
            ).sealed()
            with (self.path / entries.CHAIN).open("ab") as stream:
                stream.write(entry.line())
                stream.flush()
                os.fsync(stream.fileno())

    def _store_areas(self, areas: Mapping[str, bytes] | None) -> str | None:
        """Keep the tables, and give the hash of the list of them; None where there are none."""
        if not areas:
            return None
        listed = [[Path(name).name, self._store(entries.AREAS, ".csv", data)] for name, data in areas.items()]
        return self._store(entries.AREAS, ".json", write_canonical(listed))

    def _store(self, room: str, suffix: str, data: bytes) -> str:
        """Keep bytes under their hash, once."""
        found = hash_bytes(data)
        place = self.path / room / (found.removeprefix("sha256:") + suffix)
        if not place.exists():
            _write(place, data)
        return found

    def _read_last(self) -> Entry | None:
        path = self.path / entries.CHAIN
        lines = path.read_bytes().splitlines(keepends=True) if path.is_file() else []
        if not lines:
            return None
        last = read_entry(lines[-1])
        if last is None:
            raise refuse_ledger("SAS-A004", path, batch=len(lines))
        return last

    @contextmanager
    def _lock(self) -> Iterator[None]:
        lock = self.path / entries.LOCK
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError:
            raise refuse_ledger("SAS-A005", lock) from None
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)


class Batch:
    """One batch while it is written: into a folder of its own, which gets its name when all is in it."""

    def __init__(self, ledger: Ledger, number: int, areas: str | None, keep_records: bool) -> None:
        self.number, self.areas = number, areas
        self.tree, self.rejected, self.superseded = Tree(), 0, 0
        self._keeps = keep_records
        self._writer = ReceiptWriter(ledger.key, areas)
        folder = ledger.path / entries.BATCHES
        self._place, self._draft = folder / name_batch(number), folder / f".{name_batch(number)}"

    def add(self, case: Case, record: Mapping[str, object]) -> None:
        """Write the receipt of one household."""
        line = self._writer.write(case, record)
        leaf = hash_leaf(line)
        self.tree.add(leaf)
        self._receipts.write(line + b"\n")
        self._leaves.write(leaf)
        if self._records is not None:
            self._records.write(write_canonical(record) + b"\n")

    def reject(self) -> None:
        """Count a record that could not be decided."""
        self.rejected += 1

    def supersede(self) -> None:
        """Count a record of which a later version was known."""
        self.superseded += 1

    def __enter__(self) -> Batch:
        # What a run left that was broken off never became an entry, so nobody can have a receipt of it.
        for place in (self._draft, self._place):
            shutil.rmtree(place, ignore_errors=True)
        self._draft.mkdir()
        self._receipts = (self._draft / entries.RECEIPTS).open("wb")
        self._leaves = (self._draft / entries.LEAVES).open("wb")
        self._records = (self._draft / entries.RECORDS).open("wb") if self._keeps else None
        if self._records is not None:
            os.chmod(self._draft / entries.RECORDS, 0o600)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for stream in (self._receipts, self._leaves, self._records):
            if stream is not None:
                stream.flush()
                os.fsync(stream.fileno())
                stream.close()
        if kind is None:
            self._draft.rename(self._place)
        else:
            shutil.rmtree(self._draft, ignore_errors=True)


def _write(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file whole: under another name first."""
    draft = path.with_name(f".{path.name}")
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, mode), "wb") as stream:
        stream.write(data)
    draft.replace(path)
