"""Files wherever Spark finds them (disk, HDFS, S3, …): size, last change and SHA-256, through Hadoop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class File:
    """One file: its address as Spark writes it, its path, name and size in bytes, its last change in milliseconds."""

    address: str
    path: str
    name: str
    bytes: int
    changed: int


def examine_files(session: Any, addresses: Iterable[str]) -> list[File]:
    """Give the files of some addresses, in the order of their paths."""
    found = []
    for each in addresses:
        path, system = _open(session, each)
        about = system.getFileStatus(path)
        found.append(File(each, path.toString(), path.getName(), about.getLen(), about.getModificationTime()))
    return sorted(found, key=lambda file: file.path)


def hash_files(session: Any, files: Sequence[File]) -> list[str]:
    """Give the SHA-256 of each file, which is read through for it."""
    digests = session._jvm.org.apache.commons.codec.digest.DigestUtils
    hashes = []
    for file in files:
        path, system = _open(session, file.address)
        with closing(system.open(path)) as stream:
            hashes.append(str(digests.sha256Hex(stream)))
    return hashes


def read_address(session: Any, address: str) -> str:
    """Give the path of an address: Spark writes one and the same in several ways."""
    return str(_make_path(session, address).toString())


def _open(session: Any, address: str) -> tuple[Any, Any]:
    path = _make_path(session, address)
    return path, path.getFileSystem(session._jsc.hadoopConfiguration())


def _make_path(session: Any, address: str) -> Any:
    java = session._jvm
    return java.org.apache.hadoop.fs.Path(java.java.net.URI(address))
