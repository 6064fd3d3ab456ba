"""Spoil rule files as whole pieces of YAML: blocks dropped, doubled, swapped, moved, indented, taken from elsewhere.

A block is a line with all lines below it that are indented more. Indentation is kept or changed on purpose, so that most
mutants are still YAML and reach the shapes and the checker.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

Block = tuple[int, int]
"""The first line of a block and the line after its last."""


def mutate_structure(text: str, others: Sequence[str], rng: Random, times: int = 1) -> str:
    """Spoil the structure of a text ``times`` times; ``others`` are texts to take pieces from."""
    for _ in range(times):
        lines = text.split("\n")
        rng.choice(_WAYS)(lines, [other for other in others if other], rng)
        text = "\n".join(lines)
    return text


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def find_block(lines: Sequence[str], start: int) -> Block:
    indent = indent_of(lines[start])
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or indent_of(lines[end]) > indent):
        end += 1
    return start, end


def pick_block(lines: Sequence[str], rng: Random) -> Block | None:
    starts = [number for number, line in enumerate(lines) if line.strip() and line != "---"]
    return find_block(lines, rng.choice(starts)) if starts else None


def shift(block: Sequence[str], by: int) -> list[str]:
    return [" " * (indent_of(line) + by) + line.lstrip(" ") if indent_of(line) + by >= 0 else line for line in block]


def _drop(lines: list[str], others: Sequence[str], rng: Random) -> None:
    if block := pick_block(lines, rng):
        del lines[slice(*block)]


def _double(lines: list[str], others: Sequence[str], rng: Random) -> None:
    if block := pick_block(lines, rng):
        lines[block[1] : block[1]] = lines[slice(*block)]


def _swap(lines: list[str], others: Sequence[str], rng: Random) -> None:
    one, other = pick_block(lines, rng), pick_block(lines, rng)
    if one is None or other is None:
        return
    (a, b), (c, d) = sorted((one, other))
    if b <= c:
        lines[a:d] = [*lines[c:d], *lines[b:c], *lines[a:b]]


def _move(lines: list[str], others: Sequence[str], rng: Random) -> None:
    block = pick_block(lines, rng)
    if block is None:
        return
    taken = lines[slice(*block)]
    del lines[slice(*block)]
    at = rng.randrange(len(lines) + 1)
    before = lines[at - 1] if at else ""
    wanted = indent_of(before) + rng.choice((0, 0, 2, -2))
    lines[at:at] = shift(taken, wanted - indent_of(taken[0]))


def _indent(lines: list[str], others: Sequence[str], rng: Random) -> None:
    if block := pick_block(lines, rng):
        lines[slice(*block)] = shift(lines[slice(*block)], rng.choice((-4, -2, -2, -1, 1, 2, 2, 4)))


def _indent_below(lines: list[str], others: Sequence[str], rng: Random) -> None:
    if block := pick_block(lines, rng):
        start, end = block
        lines[start + 1 : end] = shift(lines[start + 1 : end], rng.choice((-2, -1, 1, 2)))


def _splice(lines: list[str], others: Sequence[str], rng: Random) -> None:
    if not others:
        return
    other = rng.choice(others).split("\n")
    block, here = pick_block(other, rng), pick_block(lines, rng)
    if block is None or here is None:
        return
    taken = other[slice(*block)]
    fitted = shift(taken, indent_of(lines[here[0]]) - indent_of(taken[0]))
    lines[here[0] : rng.choice((here[0], here[1]))] = fitted


def _swap_values(lines: list[str], others: Sequence[str], rng: Random) -> None:
    held = [number for number, line in enumerate(lines) if ": " in line]
    if len(held) < 2:
        return
    one, other = rng.sample(held, 2)
    (head, value), (head_2, value_2) = lines[one].split(": ", 1), lines[other].split(": ", 1)
    lines[one], lines[other] = f"{head}: {value_2}", f"{head_2}: {value}"


def _swap_keys(lines: list[str], others: Sequence[str], rng: Random) -> None:
    held = [number for number, line in enumerate(lines) if ":" in line]
    if len(held) < 2:
        return
    one, other = rng.sample(held, 2)
    (head, value), (head_2, value_2) = lines[one].split(":", 1), lines[other].split(":", 1)
    lead, lead_2 = head[: len(head) - len(head.lstrip(" -"))], head_2[: len(head_2) - len(head_2.lstrip(" -"))]
    lines[one], lines[other] = f"{lead}{head_2.lstrip(' -')}:{value}", f"{lead_2}{head.lstrip(' -')}:{value_2}"


def _list_or_not(lines: list[str], others: Sequence[str], rng: Random) -> None:
    at = rng.randrange(len(lines))
    indent, rest = indent_of(lines[at]), lines[at].lstrip(" ")
    lines[at] = " " * indent + (rest[2:] if rest.startswith("- ") else f"- {rest}")


def _flow(lines: list[str], others: Sequence[str], rng: Random) -> None:
    block = pick_block(lines, rng)
    if block is None or block[1] - block[0] > 8:
        return
    start, end = block
    items = [line.strip().removeprefix("- ") for line in lines[start + 1 : end]]
    if items:
        opening, closing = rng.choice(("[]", "{}"))
        lines[start:end] = [f"{lines[start]} {opening}{', '.join(items)}{closing}"]


def _quote(lines: list[str], others: Sequence[str], rng: Random) -> None:
    at = rng.randrange(len(lines))
    head, dash, value = lines[at].rpartition(": " if ": " in lines[at] else "- ")
    mark = rng.choice("'\"'")
    lines[at] = f"{head}{dash}{value.strip(mark)}" if value[:1] == mark else f"{head}{dash}{mark}{value}{mark}"


def _comment(lines: list[str], others: Sequence[str], rng: Random) -> None:
    at = rng.randrange(len(lines))
    line = lines[at]
    place = rng.choice([indent_of(line), *(number for number, letter in enumerate(line) if letter == " "), len(line)])
    lines[at] = f"{line[:place]}{rng.choice(('#', ' #', ' # ', '# '))}{line[place:]}"


def _join(lines: list[str], others: Sequence[str], rng: Random) -> None:
    if len(lines) > 1:
        at = rng.randrange(len(lines) - 1)
        lines[at : at + 2] = [f"{lines[at]}{rng.choice(('', ' '))}{lines[at + 1].lstrip(' ')}"]


def _split(lines: list[str], others: Sequence[str], rng: Random) -> None:
    at = rng.randrange(len(lines))
    words = lines[at].split(" ")
    cut = rng.randrange(len(words) + 1)
    indent = " " * (indent_of(lines[at]) + rng.choice((0, 2, 4)))
    lines[at : at + 1] = [" ".join(words[:cut]), indent + " ".join(words[cut:])]


def _fold(lines: list[str], others: Sequence[str], rng: Random) -> None:
    at = rng.randrange(len(lines))
    head, colon, value = lines[at].partition(": ")
    if colon:
        mark = rng.choice(("|", ">", ">-", "|+"))
        lines[at : at + 1] = [f"{head}: {mark}", " " * (indent_of(head) + 4) + value]


def _part(lines: list[str], others: Sequence[str], rng: Random) -> None:
    lines.insert(rng.randrange(len(lines) + 1), rng.choice(("---", "...", "--- ", "---\n---", "")))


_Way = Callable[[list[str], Sequence[str], Random], None]
_WAYS: tuple[_Way, ...] = (
    _drop, _double, _swap, _move, _move, _indent, _indent, _indent_below, _splice, _splice, _swap_values, _swap_keys,
    _list_or_not, _flow, _quote, _comment, _join, _split, _fold, _part,
)  # fmt: skip
