"""Join pieces into larger ones, and look ahead for the names of functions: what of the grammar needs no recursion."""

from __future__ import annotations

from dataclasses import replace

from sasaran.parse import refused
from sasaran.parse.cursor import Cursor, is_symbol
from sasaran.parse.operators import FLIPPED
from sasaran.parse.syntax import Comparison, Logic, NumberText, Syntax

_ROUNDINGS = ("round half up", "round half even", "round half down", "round up", "round down")


def join_logic(cursor: Cursor, items: list[Syntax], operators: list[str]) -> Syntax:
    """Join what ``and`` and ``or`` stand between; mixed, ``and`` binds tighter, as FEEL has it."""
    if "or" not in operators or "and" not in operators:
        return make_logic(cursor, operators[0], items) if operators else items[0]
    groups = [[items[0]]]
    for operator, item in zip(operators, items[1:], strict=True):
        if operator == "or":
            groups.append([item])
        else:
            groups[-1].append(item)
    joined = [group[0] if len(group) == 1 else make_logic(cursor, "and", group) for group in groups]
    return make_logic(cursor, "or", joined)


def make_logic(cursor: Cursor, operator: str, items: list[Syntax]) -> Logic:
    """Join items by one operator."""
    return Logic(cursor.join(items[0], items[-1]), operator, tuple(items))


def turn(link: Syntax) -> Syntax:
    """Write ``1 < x`` as ``x > 1``, as people read it."""
    if isinstance(link, Comparison) and isinstance(link.left, NumberText):
        return Comparison(link.span, FLIPPED[link.op], link.right, link.left)
    return link


def strip(cursor: Cursor, grouped: Syntax) -> Syntax:
    """Narrow the place of a bracketed piece to what stands inside the brackets."""
    start, end = cursor.start_of(grouped) + 1, cursor.end_of(grouped) - 1
    inside = cursor.text[start:end]
    start, end = start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
    return replace(grouped, span=cursor.span(start, end))


def count_words_of_call(cursor: Cursor) -> int:
    """Tell how many words before the bracket name a function; 0: no call stands here."""
    words: list[str] = []
    while cursor.peek(len(words)).kind == "word" and len(words) < 4:
        words.append(cursor.peek(len(words)).value)
    for count in range(len(words), 0, -1):
        if is_symbol(cursor.peek(count), "(") and _names_function(words[:count]):
            return count
    return 0


def _names_function(words: list[str]) -> bool:
    name = " ".join(words)
    return (
        len(words) == 1
        or name in (*_ROUNDINGS, "years and months duration", "list contains")
        or (len(words) == 2 and words[0] == "per" and words[1] not in refused.KEYWORDS)
    )
