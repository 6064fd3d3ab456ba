"""The ledger that a command writes receipts to, or none: the same calls either way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sasaran.api import Rulebook, find_bundled
from sasaran.base.wording import fill_template
from sasaran.households import Decided, Rejected, Superseded
from sasaran.ledger.book import Batch, open_ledger
from sasaran.parse.origins import read_origin
from sasaran.parse.origins.archive import write_archive

_SAID = {
    "id": "{count} tanda terima dicatat di {path}, kumpulan {batch}; umumkan kepalanya: {head}",
    "en": "{count:receipt/receipts} written to {path}, batch {batch}; publish its head: {head}",
}


class Receipts:
    """What takes receipts: a batch of a ledger, or nothing at all."""

    def __init__(self, batch: Batch | None = None) -> None:
        self._batch = batch
        self.said: dict[str, str] = {}

    def add(self, found: Decided | Rejected | Superseded) -> None:
        """Write the receipt of what was decided, and count the rest. A file that can't be read is no record."""
        if self._batch is None:
            return
        if isinstance(found, Decided):
            self._batch.add(found.case, found.record)
        elif isinstance(found, Superseded):
            self._batch.supersede()
        elif found.line is not None:
            self._batch.reject()


@contextmanager
def append_to(
    folder: Path | None,
    book: Rulebook,
    rules: Path | None,
    day: date,
    known_on: date | None,
    areas: list[Path] | None,
    *,
    keep_records: bool,
) -> Iterator[Receipts]:
    """Append one batch to a ledger; without a folder, to none."""
    if folder is None:
        yield Receipts()
        return
    ledger = open_ledger(folder)
    tables = {str(path): path.read_bytes() for path in areas or ()}
    archive = archive_rules(rules)
    with ledger.append(book.hash, archive, day, known_on, tables, keep_records=keep_records) as batch:
        receipts = Receipts(batch)
        yield receipts
    values = {"count": batch.tree.count, "path": str(folder), "batch": batch.number, "head": ledger.head}
    receipts.said = {lang: fill_template(text, values, lang) for lang, text in _SAID.items()}


def archive_rules(rules: Path | None) -> bytes:
    """Put a rulebook into one file."""
    root, files = read_origin(str(rules if rules is not None else find_bundled()))
    return write_archive(files, root)
