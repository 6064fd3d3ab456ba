"""Refuse what stands where one value is due: a list, a range, a word for what is missing."""

from __future__ import annotations

from sasaran.parse import refused
from sasaran.parse.cursor import Cursor, is_symbol
from sasaran.parse.lexer import Token


def stop_at_list(cursor: Cursor, opening: Token) -> None:
    """Refuse ``("a", "b")`` where one value is due; a comma after a number is told of as such."""
    if cursor.previous.kind in ("text", "word"):
        closing = next((token for token in cursor.tokens[cursor.at :] if is_symbol(token, ")")), None)
        if closing is not None:
            cursor.stop(refused.LIST, opening.start, closing.end)


def stop_at_square(cursor: Cursor) -> None:
    """Refuse a list or a stretch where a value is due."""
    opening, code = cursor.here, refused.LIST
    for token in cursor.tokens[cursor.at :]:
        if is_symbol(token, ".."):
            code = refused.STRETCH
        if is_symbol(token, "]"):
            cursor.stop(code, opening.start, token.end)
    cursor.stop(refused.UNCLOSED, opening.start, opening.end)


def stop_at_null(cursor: Cursor) -> None:
    """Refuse a word for what is missing where a value is due."""
    word = cursor.here
    if cursor.problems and cursor.problems[-1].code == refused.IS:
        # `is null` is one mistake
        cursor.problems.pop()
    cursor.stop(refused.NULL, word.start, word.end)
