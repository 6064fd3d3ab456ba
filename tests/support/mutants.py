"""Spoil texts as people and programs spoil them: bytes, characters, words, numbers, keys, lines, indentation."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

_WORDS = (
    "all", "any", "none", "unless", "when", "at_least", "any_member", "all_members", "count_members", "use", "attest",
    "program", "receives", "routes", "tiers", "value", "values", "table", "member", "rows", "from", "through", "valid",
    "type", "of", "by", "keys", "each", "one_of", "area", "key", "min", "max", "name", "basis", "presume", "ya", "tidak",
    "true", "false", "null", "~", "and", "or", "not", "in", "between", "if", "then", "else", "count", "sum", "some", "per",
    "entity", "definition", "criteria", "parameter", "rulebook", "unit", "exactly", "opens_if", "is", "who", "within",
)  # fmt: skip
_PIECES = (
    "[]", "{}", "''", '""', "[", "]", "{", "}", "(", ")", ":", "- ", "-", "#", " #", "|", ">", "&x", "*x", "!x", "%", "@", "`",
    "'", '"', ",", "=", "!=", "<", "<=", "..", "?", "\t", "  ", "\n", "---\n", "...\n", "\u00a0", "\u202e", "\ufeff", "\x00", "\r",
    "0", "-1", "1e9", "300.000", "99999999999999999999", "0.1", "9999-12-31", "0001-01-01", "2025-02-30", "P1Y", "P9999Y", "é中😀",
)  # fmt: skip
_NUMBERS = ("0", "1", "-1", "2", "99", "1000000000000000", "9" * 39, "9" * 400, "0.5", "1.000", "007", "1e5", "٣")


def mutate(text: str, rng: Random, times: int = 1) -> str:
    """Spoil a text ``times`` times."""
    for _ in range(times):
        text = rng.choice(_WAYS)(text, rng)
    return text


def mutate_files(files: Mapping[str, bytes], rng: Random) -> dict[str, bytes]:
    """Spoil one file, or leave one out."""
    spoilt = dict(files)
    path = rng.choice(sorted(path for path in spoilt if spoilt[path]))
    if rng.random() < 0.02:
        del spoilt[path]
    elif rng.random() < 0.1:
        spoilt[path] = mutate_bytes(spoilt[path], rng)
    else:
        text = spoilt[path].decode("utf-8", errors="replace")
        spoilt[path] = mutate(text, rng, rng.choice((1, 1, 1, 2, 3, 8))).encode("utf-8", errors="replace")
    return spoilt


def mutate_bytes(data: bytes, rng: Random) -> bytes:
    """Put random bytes in the place of some."""
    at, length = rng.randrange(len(data)), rng.choice((0, 1, 1, 3, 200))
    return data[:at] + rng.randbytes(rng.choice((0, 1, 2, 9))) + data[at + length :]


def _replace_word(text: str, rng: Random) -> str:
    found = list(re.finditer(r"\w+", text))
    if not found:
        return text
    word = rng.choice(found)
    new = rng.choice((rng.choice(_WORDS), rng.choice(found)[0], rng.choice(_NUMBERS)))
    return text[: word.start()] + new + text[word.end() :]


def _replace_number(text: str, rng: Random) -> str:
    found = list(re.finditer(r"\d[\d.-]*", text))
    if not found:
        return text
    number = rng.choice(found)
    return text[: number.start()] + rng.choice(_NUMBERS) + text[number.end() :]


def _rename_key(text: str, rng: Random) -> str:
    found = list(re.finditer(r"(?m)^[ -]*(\w+):", text))
    if not found:
        return text
    key = rng.choice(found)
    return text[: key.start(1)] + rng.choice((rng.choice(_WORDS), rng.choice(found)[1])) + text[key.end(1) :]


def _insert_piece(text: str, rng: Random) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(_PIECES) + text[at:]


def _drop_stretch(text: str, rng: Random) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + text[at + rng.choice((1, 1, 2, 5, 40)) :]


def _swap_characters(text: str, rng: Random) -> str:
    at = rng.randrange(max(1, len(text) - 1))
    return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]


def _on_lines(change: Callable[[list[str], int, Random], None]) -> Callable[[str, Random], str]:
    def spoil(text: str, rng: Random) -> str:
        lines = text.split("\n")
        change(lines, rng.randrange(len(lines)), rng)
        return "\n".join(lines)

    return spoil


def _drop_line(lines: list[str], at: int, rng: Random) -> None:
    del lines[at : at + rng.choice((1, 1, 1, 2, 5))]


def _double_line(lines: list[str], at: int, rng: Random) -> None:
    lines.insert(rng.choice((at, rng.randrange(len(lines)))), lines[at])


def _move_line(lines: list[str], at: int, rng: Random) -> None:
    lines.insert(rng.randrange(len(lines)), lines.pop(at))


def _indent_line(lines: list[str], at: int, rng: Random) -> None:
    shift = rng.choice((-4, -2, -1, 1, 2, 4))
    for number in range(at, min(len(lines), at + rng.choice((1, 1, 3, 6)))):
        line = lines[number]
        lines[number] = " " * shift + line if shift > 0 else line[min(-shift, len(line) - len(line.lstrip())) :]


def _empty_value(lines: list[str], at: int, rng: Random) -> None:
    head, colon, _ = lines[at].partition(":")
    lines[at] = head + colon + rng.choice(("", " []", " {}", " ''", " ~", " -"))


def _cut_dash(lines: list[str], at: int, rng: Random) -> None:
    lines[at] = lines[at].replace("- ", rng.choice(("-", "  ", "")), 1)


_WAYS = (
    _replace_word, _replace_word, _replace_number, _rename_key, _insert_piece, _insert_piece, _drop_stretch, _swap_characters,
    _on_lines(_drop_line), _on_lines(_double_line), _on_lines(_move_line), _on_lines(_indent_line), _on_lines(_empty_value),
    _on_lines(_cut_dash),
)  # fmt: skip
