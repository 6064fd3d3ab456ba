"""A rulebook's folder → the bytes of its files. Nothing is read that could be too large to be a rule file."""

from __future__ import annotations

import os
from pathlib import Path

SUFFIXES = (".yaml", ".yml", ".csv")
MOST_BYTES = {".yaml": 2 * 1024 * 1024, ".yml": 2 * 1024 * 1024, ".csv": 64 * 1024 * 1024}


def read_folder(root: str | Path, *, whole: bool = True) -> tuple[str, dict[str, bytes]] | None:
    """Read the rule files below a folder, or one file.

    ``whole`` is False where somebody is at work in the folder: what can't be opened is then left out.

    A file over its limit is cut one byte past it: the reader then says that it is too large, and no more is held.

    Returns:
        The root as given (with forward slashes), and the bytes by path; None where there is no such folder.

    Raises:
        OSError: With ``whole``, a file or folder in it can't be opened: its rules would be missing without a word.
    """
    base = Path(root)
    shown = str(root).replace(os.sep, "/").rstrip("/") or "/"
    if base.is_file():
        return str(Path(shown).parent).replace(os.sep, "/"), {shown: _read(base)}
    if not base.is_dir():
        return None
    files: dict[str, bytes] = {}
    for folder, folders, names in os.walk(base, onerror=_refuse if whole else None):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(names):
            path = Path(folder) / name
            if path.suffix.lower() in SUFFIXES and not name.startswith(".") and path.is_file():
                relative = path.relative_to(base).as_posix()
                try:
                    files[f"{shown}/{relative}"] = _read(path)
                except OSError:
                    if whole:
                        raise
    return shown, files


def _refuse(error: OSError) -> None:
    raise error


def _read(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(MOST_BYTES.get(path.suffix.lower(), 0) + 1)
