"""Which files a path or pattern means, of which kind they are, and their fingerprint."""

from __future__ import annotations

import hashlib
from glob import has_magic
from pathlib import Path

from sasaran.base.errors import Fault
from sasaran.base.suggest import nearest
from sasaran.registers.report import SourceFile
from sasaran.registers.sources.source import KINDS, Location, SourceError, show_location

_ENDINGS = {
    ".csv": "csv", ".tsv": "csv", ".txt": "csv", ".parquet": "parquet", ".pq": "parquet", ".xlsx": "excel",
    ".xlsm": "excel", ".xls": "excel", ".dta": "stata", ".json": "json", ".jsonl": "json", ".ndjson": "json",
    ".duckdb": "duckdb", ".sqlite": "sqlite", ".sqlite3": "sqlite",
}  # fmt: skip
_SERVERS = ("postgresql://", "postgres://")
_CHUNK = 1 << 22


def find_files(path: Location) -> tuple[Location, ...]:
    """Give the files that a path means, those of a pattern in the order of their names.

    Raises:
        SourceError: there are none, or it is a folder.

    """
    text = str(path)
    if is_server(path):
        return (text,)
    one = Path(path)
    if one.is_dir():
        raise SourceError((Fault("SAS-I001", "", {"name": one.name}, "folder"),))
    if one.exists():
        return (one,)
    if has_magic(text):
        found = sorted(each for each in one.parent.glob(one.name) if each.is_file())
        if found:
            return tuple(found)
        raise SourceError((Fault("SAS-I001", "", {"name": one.name}, "pattern"),))
    raise SourceError((Fault("SAS-I001", "", {"name": one.name}),))


def is_server(path: Location) -> bool:
    """Say whether this is the address of a database server."""
    # A path object has collapsed the two slashes of an address that was made into one.
    return str(path).startswith((*_SERVERS, "postgresql:/", "postgres:/"))


def choose_kind(path: Location, kind: str | None) -> str:
    """Say of which kind a source is: what the mapping says, or what its ending says.

    Raises:
        SourceError: neither says it.

    """
    known = ", ".join(KINDS)
    if kind is not None:
        if kind in KINDS:
            return kind
        near = nearest(kind, KINDS, 1)
        values = {"name": "kind", "value": kind, "near": near[0] if near else "", "known": known}
        raise SourceError((Fault("SAS-I053", show_location(path), values, "near" if near else None),))
    if isinstance(path, str):
        return "postgres"
    found = _ENDINGS.get(path.suffix.lower()) or _look_inside(path)
    if found:
        return found
    near = nearest(path.suffix[1:].lower(), [ending[1:] for ending in _ENDINGS], 1)
    values = {"known": known, "near": _ENDINGS["." + near[0]] if near else ""}
    raise SourceError((Fault("SAS-I003", path.name, values, "near" if near else None),))


def _look_inside(path: Path) -> str | None:
    """Tell databases apart, which often end in ``.db``."""
    head = read_head(path, 16)
    return "sqlite" if head == b"SQLite format 3\0" else "duckdb" if head[8:12] == b"DUCK" else None


def read_head(path: Path, size: int) -> bytes:
    """Give the first bytes of a file.

    Raises:
        SourceError: it can't be opened.

    """
    try:
        with path.open("rb") as stream:
            return stream.read(size)
    except OSError:
        raise refuse_opening(path) from None


def refuse_opening(path: Path) -> SourceError:
    """Refuse a file that the system does not let us read."""
    return SourceError((Fault("SAS-I002", path.name),))


def refuse_damaged(path: Path, kind: str, *, truncated: bool = False) -> SourceError:
    """Refuse a file that is not what it should be."""
    return SourceError((Fault("SAS-I004", path.name, {"kind": kind}, "truncated" if truncated else None),))


def fingerprint(path: Path) -> SourceFile:
    """Give a file's name, size and SHA-256; its rows are counted later.

    Raises:
        SourceError: it can't be opened.

    """
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
    except OSError:
        raise refuse_opening(path) from None
    return SourceFile(path.name, size, digest.hexdigest())
