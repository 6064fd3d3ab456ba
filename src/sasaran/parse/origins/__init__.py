"""Where a rulebook's files come from: a folder, a git revision or an archive; a name in, the bytes by path out."""

from __future__ import annotations

import re
from pathlib import Path

from sasaran.parse.folder import read_folder
from sasaran.parse.origins.archive import is_archive, read_archive
from sasaran.parse.origins.refusal import OriginError
from sasaran.parse.origins.revision import read_revision

__all__ = ["OriginError", "read_origin"]

_REVISION = re.compile(r"[\w.~^@{}+-]*(?:/[\w.~^@{}+-]+)*")


def read_origin(name: str) -> tuple[str, dict[str, bytes]]:
    """Read the rule files of a folder or file, of an archive (.zip, .tar, .tar.gz, .tgz), or of ``REVISION:PATH``.

    Returns:
        What to call the rulebook's folder, with which every path begins, and the bytes by path.

    Raises:
        OriginError: There is no such folder, archive or revision, or it can't be read.
    """
    path = Path(name)
    if path.is_file() and is_archive(path.name):
        return name, _under(name, read_archive(path))
    found = read_folder(name) if name else None
    if found is None and ":" in name:
        found = name, _under(name, read_revision(name))
    if found is None:
        raise OriginError("SAS-U060", "revision" if _REVISION.fullmatch(name) else None, name=name)
    if not found[1]:
        raise OriginError("SAS-U064", name=name)
    return found


def _under(name: str, files: dict[str, bytes]) -> dict[str, bytes]:
    if not files:
        raise OriginError("SAS-U064", name=name)
    return {f"{name}/{path}": data for path, data in files.items()}
