"""Format files in their place: each is replaced whole, or stays as it was."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sasaran.formatting.style import Formatted, format_file
from sasaran.parse.yaml_source import SIZE_LIMIT

SUFFIXES = (".yaml", ".yml")


def list_rule_files(root: Path) -> Iterator[Path]:
    """List the rule files below a folder, as the checker finds them; a file stands for itself.

    Area tables (CSV) are left alone.

    Raises:
        OSError: A folder in it can't be opened.
    """
    if root.is_file():
        yield root
        return
    for folder, folders, names in os.walk(root, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(names):
            path = Path(folder) / name
            if path.suffix.lower() in SUFFIXES and not name.startswith(".") and path.is_file():
                yield path


def _refuse(error: OSError) -> None:
    raise error


def format_path(path: Path, *, write: bool = True) -> tuple[Formatted, bytes, bool]:
    """Format one file, and write it where it is not in style yet.

    Returns:
        The outcome, the bytes as they were, and whether the two differ.

    Raises:
        OSError: It can't be read or written.
    """
    with path.open("rb") as stream:
        data = stream.read(SIZE_LIMIT + 1)  # what is larger is refused, however large it is
    formatted = format_file(str(path).replace(os.sep, "/"), data)
    differs = formatted.text is not None and formatted.text.encode() != data
    if write and differs and formatted.text is not None:
        replace_file(path, formatted.text.encode())
    return formatted, data, differs


def replace_file(path: Path, data: bytes) -> None:
    """Put new bytes in the place of a file's: all of them or none, with its rights, behind a link too."""
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        shutil.copymode(target, name)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
