"""The only place that prints: results to stdout, remarks to stderr, colour on a terminal alone."""

from __future__ import annotations

import json
import os
import sys
from typing import TextIO

import typer

from sasaran.base.wording import escape_character

_COLOURS = {
    "eligible": typer.colors.GREEN,
    "ineligible": typer.colors.RED,
    "undetermined": typer.colors.YELLOW,
    "error": typer.colors.RED,
}


class ReaderGoneError(Exception):
    """Whoever read our output has closed the pipe: they have seen enough."""


def show(text: str, end: str = "\n") -> None:
    """Print a result."""
    _write(sys.stdout, text + end)


def complain(text: str) -> None:
    """Print a remark or a problem."""
    _write(sys.stderr, make_printable(text) + "\n")


def show_json(value: object, *, indent: int | None = 2) -> None:
    """Print data as JSON, readable or (``indent`` None) on one line."""
    show(json.dumps(value, ensure_ascii=False, indent=indent))


def paint(text: str, colour: str, stream: TextIO | None = None) -> str:
    """Colour a text where a terminal reads it."""
    if not is_terminal(stream or sys.stdout) or colour not in _COLOURS:
        return text
    return typer.style(text, fg=_COLOURS[colour])


def is_terminal(stream: TextIO | None = None) -> bool:
    """Say whether somebody is looking who has not asked for plain text."""
    stream = stream or sys.stdout
    return bool(stream.isatty()) and "NO_COLOR" not in os.environ


def make_printable(text: str) -> str:
    """Show what a terminal would obey instead of sending it there; line ends stay."""
    return "".join(each if each == "\n" else escape_character(each) for each in text)


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(text)
    except BrokenPipeError:
        raise ReaderGoneError from None
    except UnicodeEncodeError:  # a terminal that is not UTF-8 gets what it can show
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, errors="replace").decode(encoding))
