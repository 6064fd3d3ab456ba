"""The folder beside the result in which a batch is made: what is finished is found again after a run that was killed."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from sasaran.base.errors import Fault
from sasaran.batch.errors import BatchError

PARTIAL = ".partial"
_STATE, _PARTS, _RESULT, _ABOUT = "state.json", "parts", "result", "part.json"


def check_out(out: Path) -> None:
    """Refuse a result that is there already.

    Raises:
        BatchError: There is something in the folder, or it is no folder.

    """
    if out.is_file() or (out.is_dir() and any(out.iterdir())):
        raise BatchError((Fault("SAS-B001", "", {"path": str(out)}),))


@contextmanager
def open_workshop(out: Path, identity: Any) -> Iterator[Workshop]:
    """Open the workshop of a result; one that another batch has left is emptied.

    Args:
        out: The folder of the result, which is not there yet or empty.
        identity: All that decides what comes out: rules, date, inputs, options. None: it can't be told, so nothing of
            an earlier run is used.

    Raises:
        BatchError: There is a result already, somebody else is making it, or the folder can't be written.

    """
    check_out(out)
    folder = out.with_name(out.name + PARTIAL)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _lock(folder):
            text = json.dumps(identity, sort_keys=True, ensure_ascii=False)
            state = folder / _STATE
            if identity is None or not state.is_file() or state.read_text(encoding="utf-8") != text:
                _empty(folder)
                (folder / _PARTS).mkdir()
                _write(state, text)
            yield Workshop(out, folder)
    except PermissionError as error:
        raise BatchError((Fault("SAS-B002", "", {"path": str(out)}),)) from error


class Workshop:
    """The workshop of one batch."""

    def __init__(self, out: Path, folder: Path) -> None:
        self.out, self.folder = out, folder

    def find_part(self, name: str) -> dict[str, Any] | None:
        """Give what is noted of a part that is finished."""
        about = self.folder / _PARTS / name / _ABOUT
        if not about.is_file():
            return None
        found: dict[str, Any] = json.loads(about.read_text(encoding="utf-8"))
        return found

    @contextmanager
    def make_part(self, name: str) -> Iterator[tuple[Path, dict[str, Any]]]:
        """Make a part in a folder, with a note of it; both are kept when the block ends well."""
        draft, place = self.folder / _PARTS / f".{name}", self.folder / _PARTS / name
        for each in (draft, place):
            shutil.rmtree(each, ignore_errors=True)
        draft.mkdir()
        note: dict[str, Any] = {}
        yield draft, note
        _write(draft / _ABOUT, json.dumps(note, ensure_ascii=False))
        draft.rename(place)

    def part(self, name: str) -> Path:
        """Give the folder of a finished part."""
        return self.folder / _PARTS / name

    def room(self, name: str) -> Path:
        """Give a folder for what is needed on the way."""
        return self.folder / name

    @contextmanager
    def make_result(self) -> Iterator[Path]:
        """Make the result in a folder, which takes its place whole when the block ends well; the workshop goes."""
        result = self.folder / _RESULT
        shutil.rmtree(result, ignore_errors=True)
        result.mkdir()
        yield result
        check_out(self.out)
        if self.out.is_dir():
            self.out.rmdir()
        result.rename(self.out)
        shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Keep others out; a lock goes with the process that holds it, however that ends."""
    try:
        locks = import_module("fcntl")
    except ImportError:  # not on Windows
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            locks.flock(handle, locks.LOCK_EX | locks.LOCK_NB)
        except BlockingIOError:
            raise BatchError((Fault("SAS-B008", "", {"path": str(folder)}),)) from None
        yield
    finally:
        os.close(handle)


def _empty(folder: Path) -> None:
    for each in folder.iterdir():
        if each.is_dir():
            shutil.rmtree(each)
        else:
            each.unlink()


def _write(path: Path, text: str) -> None:
    """Write a file whole: under another name first."""
    draft = path.with_name(f".{path.name}")
    with draft.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(path)
