"""Read the operators between values, in their accepted spelling or a refused one."""

from __future__ import annotations

from sasaran.parse import refused
from sasaran.parse.cursor import Cursor, begins_operand, is_symbol, is_word
from sasaran.parse.lexer import Token
from sasaran.parse.refused import Spelling

FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


def take_operator(cursor: Cursor, *accepted: str) -> str | None:
    """Take the token here if it spells one of these operators, noting a refused spelling."""
    spelling = find_spelling(cursor.here)
    if spelling is None or spelling.accepted not in accepted:
        return None
    token = cursor.take()
    if spelling.code:
        cursor.refuse(spelling.code, token.start, token.end, accepted=spelling.accepted)
    return spelling.accepted


def find_spelling(token: Token) -> Spelling | None:
    """Give the operator that a token spells, with the code of a refused spelling ("" if it is accepted)."""
    if token.kind == "symbol":
        if token.value in refused.ACCEPTED_SYMBOLS:
            return Spelling("", token.value)
        return refused.SYMBOLS.get(token.value)
    if token.kind != "word":
        return None
    low = token.value.lower()
    if low in refused.KEYWORDS:
        return Spelling("" if token.value == low else refused.LETTER_CASE, low)
    return refused.WORDS.get(low)


def take_relation(cursor: Cursor) -> tuple[str, bool] | None:
    """Take a comparison, ``in``, ``between`` or ``contains``; True: it was written negated, as in ``not in``."""
    symbol = take_operator(cursor, *refused.COMPARISONS) if cursor.here.kind == "symbol" else None
    if symbol is not None:
        return symbol, False
    spelling = find_spelling(cursor.here) if cursor.here.kind == "word" else None
    if spelling is None:
        return None
    if spelling.code == refused.IS:
        return _take_is(cursor)
    if spelling.accepted == "not" and _spells_relation(cursor.peek()):
        start = cursor.here.start
        cursor.at += 1
        relation = _accepted(cursor.here)
        cursor.at += 1
        cursor.refuse(refused.NOT_IN, start, cursor.previous.end)
        return relation, True
    if is_word(cursor.here, "bukan"):
        token = cursor.take()
        cursor.refuse(refused.FOREIGN_WORD, token.start, token.end, accepted="!=")
        return "!=", False
    taken = take_operator(cursor, "in", "between", "contains")
    return None if taken is None else (taken, False)


def _take_is(cursor: Cursor) -> tuple[str, bool]:
    """Take ``is``, ``is not``, ``is in`` or ``is not in``."""
    start = cursor.here.start
    cursor.at += 1
    negated = is_word(cursor.here, "not", "tidak", "bukan") and not is_symbol(cursor.peek(), "(")
    # `is tidak` at the end, or before and/or, compares with the word for no
    negated = negated and (_spells_relation(cursor.peek()) or begins_operand(cursor.peek()))
    if negated:
        cursor.at += 1
    relation = "!=" if negated else "="
    if _spells_relation(cursor.here):
        relation = _accepted(cursor.here)
        cursor.at += 1
    cursor.refuse(refused.IS, start, cursor.previous.end, accepted=relation)
    return relation, negated and relation != "!="


def _spells_relation(token: Token) -> bool:
    return token.kind == "word" and _accepted(token) in ("in", "between", "contains")


def _accepted(token: Token) -> str:
    spelling = find_spelling(token)
    return "" if spelling is None else spelling.accepted
