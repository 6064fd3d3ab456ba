"""A rulebook in an archive: its files in memory; nothing is unpacked to disk."""

from __future__ import annotations

import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from sasaran.parse.folder import MOST_BYTES as MOST_BYTES_OF
from sasaran.parse.origins.refusal import MOST_BYTES, MOST_FILES, OriginError, is_rule_file

_NO_DAY = (1980, 1, 1, 0, 0, 0)
_TARS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")


def is_archive(name: str) -> bool:
    """Say whether a file is an archive, by its name."""
    return name.lower().endswith((".zip", *_TARS))


def read_archive(path: Path) -> dict[str, bytes]:
    """Read the rule files of an archive, without the one folder that holds them all if there is such a one.

    Raises:
        OriginError: It is damaged, or holds more than a rulebook can.
    """
    try:
        reader = _read_zip if path.name.lower().endswith(".zip") else _read_tar
        files = dict(_count(path, reader(path)))
    except (OSError, EOFError, zipfile.BadZipFile, tarfile.TarError, zlib.error, RuntimeError, NotImplementedError):
        raise OriginError("SAS-U063", name=str(path)) from None
    return _drop_top(files)


def write_archive(files: Mapping[str, bytes], root: str) -> bytes:
    """Write the rule files below ``root`` into one .zip: the same files give the same bytes, whenever and wherever."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path.removeprefix(f"{root}/"), _NO_DAY)
            entry.create_system = 3  # else the machine's own
            entry.external_attr = 0o644 << 16
            # Not compressed: what a compressor gives depends on its version.
            archive.writestr(entry, files[path], zipfile.ZIP_STORED)
    return stream.getvalue()


def _read_zip(path: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if not member.is_dir() and is_rule_file(member.filename):
                with archive.open(member) as stream:
                    yield member.filename, stream.read(_limit(member.filename))


def _read_tar(path: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(path) as archive:
        for member in archive:
            name = member.name.removeprefix("./")
            stream = archive.extractfile(member) if member.isfile() and is_rule_file(name) else None
            if stream is not None:
                yield name, stream.read(_limit(name))


def _limit(name: str) -> int:
    """One byte more than a file may have: the reader then says that it is too large."""
    return MOST_BYTES_OF[PurePosixPath(name).suffix.lower()] + 1


def _count(path: Path, files: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    size = count = 0
    for name, data in files:
        size, count = size + len(data), count + 1
        if size > MOST_BYTES or count > MOST_FILES:
            raise OriginError("SAS-U063", "large", name=str(path))
        yield name, data


def _drop_top(files: dict[str, bytes]) -> dict[str, bytes]:
    tops = {name.partition("/")[0] for name in files}
    if len(tops) == 1 and all("/" in name for name in files):
        return {name.partition("/")[2]: data for name, data in files.items()}
    return files
