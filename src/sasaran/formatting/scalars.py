"""Write one text of a rule file: plain where that is read back the same, else in single quotes, else as a block."""

from __future__ import annotations

from functools import lru_cache

import yaml
from yaml.resolver import Resolver

from sasaran.parse.tree import Mapping, Scalar, Sequence
from sasaran.parse.yaml_reader import read_documents

_STRING = "tag:yaml.org,2002:str"
_RESOLVER = Resolver()


def write_scalar(scalar: Scalar, *, in_list: bool) -> str | None:
    """Write a text on one line; None where it needs several lines.

    Quotes go where they are not needed: around a text that begins with a letter and that YAML's own readers would not
    take for a number, a date or a yes/no either.
    """
    text = scalar.text
    if "\n" in text:
        return None
    if scalar.style == "plain" and text == "":
        return ""
    wordy = text[:1].isalpha() and not _is_typed(text)
    if (scalar.style == "plain" or wordy) and _is_plain(text, in_list):
        return text
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return _write_double(text)


def write_block(scalar: Scalar, indent: int, source: list[str]) -> tuple[str, list[str]]:
    """Write a text of several lines: its header, and its lines at an indentation.

    ``source`` are the lines of a block as they stand in the file; they are kept, only moved. Any other text becomes a
    block in which each line is one of its own.
    """
    ending = scalar.text[len(scalar.text.rstrip("\n")) :]
    chomp = "-" if not ending else "" if len(ending) == 1 else "+"
    blanks = [""] * (len(ending) - 1) if scalar.text.strip("\n") else [""] * len(ending)
    if scalar.style == "folded" and not source[0][:1].isspace():
        return f">{chomp}", [*_indented(source, indent), *blanks]
    lines = scalar.text.rstrip("\n").split("\n")
    digit = "2" if lines[0][:1] == " " else ""
    return f"|{digit}{chomp}", [*_indented(lines, indent), *blanks]


def _indented(lines: list[str], indent: int) -> list[str]:
    return [f"{' ' * indent}{line}" if line.strip() else "" for line in lines]


def _write_double(text: str) -> str:
    return str(yaml.dump(text, default_style='"', width=float("inf"), allow_unicode=True)).rstrip("\n")


def _is_typed(text: str) -> bool:
    """Say whether readers of YAML that type values would take a plain text for something else than a text."""
    tag: object = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag != _STRING


@lru_cache(maxsize=4096)
def _is_plain(text: str, in_list: bool) -> bool:
    """Say whether a text without quotes is read back as itself, and nothing is said of it."""
    if not text or text != text.strip() or not text.isprintable():
        return False
    trees, problems = read_documents("", f"k:\n  - {text}\n".encode() if in_list else f"k: {text}\n".encode())
    if problems or len(trees) != 1 or not isinstance(trees[0], Mapping):
        return False
    value = trees[0].get("k")
    if isinstance(value, Sequence) and len(value.items) == 1:
        value = value.items[0]
    return isinstance(value, Scalar) and value.text == text
