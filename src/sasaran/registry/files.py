"""A file of households (JSON, JSON Lines or YAML) → its records one after another, each with its place.

A line of JSON Lines that can't be read is one rejected row: its fault comes out in its place and the rest go on. In
JSON and YAML nothing after a fault can be trusted, so there it is an error of the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sasaran.base.errors import Fault, HouseholdError
from sasaran.registry.json_text import UnreadableError, decode_text, locate, parse_json, parse_json_at, skip_blank
from sasaran.registry.yaml_text import parse_yaml

MEGABYTE = 1024 * 1024
JSON_LIMIT, YAML_LIMIT, LINE_LIMIT = 64 * MEGABYTE, 8 * MEGABYTE, 4 * MEGABYTE


class Found(NamedTuple):
    """One record of a file: the line where it begins, its number in a list (None: it stands alone), what it is.

    ``record`` is any JSON value, as read; or, for a line of JSON Lines that can't be read, its `Fault`.
    """

    line: int
    item: int | None
    record: object


def read_households(path: str | Path) -> Iterator[Found]:
    """Read the records of a file one after another, each with its place.

    Args:
        path: ``.json`` (one object, or a list of them), ``.jsonl`` or ``.ndjson`` (one a line), ``.yaml`` or ``.yml``
            (documents, each one household or a list of them).

    Raises:
        HouseholdError: if the file can't be opened, is too large or, for JSON and YAML, can't be read to its end; the
            last after the records before that place have been given.

    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix in (".jsonl", ".ndjson"):
        _check_size(path, None)
        return _read_lines(path)
    if suffix == ".json":
        return _guard(_read_json(_read_text(path, JSON_LIMIT)))
    if suffix in (".yaml", ".yml"):
        return _guard(_read_yaml(_read_text(path, YAML_LIMIT)))
    _check_size(path, None)  # a file that is not there is of no kind
    raise HouseholdError((Fault("SAS-H042"),))


def _read_lines(path: Path) -> Iterator[Found]:
    with path.open("rb") as stream:
        number = 0
        while line := stream.readline(LINE_LIMIT + 1):
            number += 1
            whole = line.endswith(b"\n")
            if len(line) > LINE_LIMIT and not whole:
                while not whole and (rest := stream.readline(LINE_LIMIT)):
                    whole = rest.endswith(b"\n")
                yield Found(number, None, Fault("SAS-H044", "", {"limit": LINE_LIMIT // MEGABYTE}, None, number))
            elif line.strip(b" \t\r\n") not in (b"", b"\xef\xbb\xbf"):
                yield Found(number, None, _read_line(line, number))


def _read_line(line: bytes, number: int) -> object:
    try:
        return parse_json(decode_text(line, number), number)
    except UnreadableError as unreadable:
        return unreadable.fault


def _read_json(text: str) -> Iterator[Found]:
    start = skip_blank(text, 0)
    if start == len(text):
        raise UnreadableError(Fault("SAS-H050"))
    if text[start] != "[":
        value, end = parse_json_at(text, start, 1)
        if skip_blank(text, end) < len(text):
            lines = text[start] == "{" and text[skip_blank(text, end)] == "{"
            raise UnreadableError(Fault("SAS-H042", hint="lines") if lines else locate(text, end, 1))
        yield Found(text.count("\n", 0, start) + 1, None, value)
        return
    yield from _read_items(text, start + 1)


def _read_items(text: str, start: int) -> Iterator[Found]:
    """Read a list item by item, so that each has its place and none is kept longer than it is needed."""
    place, line, counted = skip_blank(text, start), 1, 0
    item = 0
    while not (item == 0 and text[place : place + 1] == "]"):
        item += 1
        line, counted = line + text.count("\n", counted, place), place
        value, end = parse_json_at(text, place, 1)
        yield Found(line, item, value)
        place = skip_blank(text, end)
        if text[place : place + 1] != ",":
            break
        place = skip_blank(text, place + 1)
    end = place + 1 if text[place : place + 1] == "]" else place
    if end == place or skip_blank(text, end) < len(text):
        raise UnreadableError(locate(text, end, 1))


def _read_yaml(text: str) -> Iterator[Found]:
    """Number the items of lists through all documents of a file."""
    items = 0
    if not text.strip():
        raise UnreadableError(Fault("SAS-H050"))
    for line, listed, value in parse_yaml(text):
        items += listed
        yield Found(line, items if listed else None, value)


def _guard(records: Iterator[Found]) -> Iterator[Found]:
    try:
        yield from records
    except UnreadableError as unreadable:
        raise HouseholdError((unreadable.fault,)) from None


def _read_text(path: Path, limit: int) -> str:
    _check_size(path, limit)
    try:
        return decode_text(path.read_bytes())
    except OSError:
        raise HouseholdError((Fault("SAS-H040"),)) from None
    except UnreadableError as unreadable:
        raise HouseholdError((unreadable.fault,)) from None


def _check_size(path: Path, limit: int | None) -> None:
    """See that the file is there, can be opened and is not too large."""
    try:
        with path.open("rb"):
            size = path.stat().st_size
    except (OSError, ValueError):
        raise HouseholdError((Fault("SAS-H040"),)) from None
    if limit is not None and size > limit:
        raise HouseholdError((Fault("SAS-H043", "", {"limit": limit // MEGABYTE}),))
