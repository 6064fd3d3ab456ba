"""Parse a one-line condition, expression, table cell or priority into its tree.

Any text whatever gives a tree or diagnostics, in time linear in its length. Where only the spelling is refused and
its meaning is plain, the tree comes along with the diagnostics, so that its names can be checked in the same run.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.parse import refused
from sasaran.parse.cursor import LONGEST, Cursor, UnreadableError, begins_operand, is_symbol
from sasaran.parse.grammar import read_expression, read_option, read_sum
from sasaran.parse.lexer import SINGLE_QUOTES, Token
from sasaran.parse.operators import find_spelling, take_operator
from sasaran.parse.syntax import Between, Cell, Comparison, In, Logic, Negation, Quoted, Syntax, UnaryTest
from sasaran.parse.unparse import unparse

__all__ = ["parse_cell", "parse_condition", "parse_priority", "unparse"]

Tree = TypeVar("Tree", bound=Syntax)

_CONDITIONS = (Between, Comparison, In, Logic, Negation)


def parse_condition(text: str, span: Span) -> tuple[Syntax | None, list[Diagnostic]]:
    """Parse a condition or any other expression; ``span`` is where the one-line text starts."""
    cursor = Cursor(text, span)
    tree = _read_whole(cursor, read_expression)
    if isinstance(tree, Quoted) and len(cursor.problems) == 1:
        return _read_quoted_condition(text, span) or _finish(cursor, tree, unparse)
    return _finish(cursor, tree, unparse)


def _read_quoted_condition(text: str, span: Span) -> tuple[Syntax | None, list[Diagnostic]] | None:
    """Read a condition that stands in curly or single quotes as a whole; None: there is none in them."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    code = refused.SINGLE if text[start] in SINGLE_QUOTES else refused.CURLY
    cursor = Cursor(f"{text[:start]} {text[start + 1 : end - 1]} {text[end:]}", span)
    tree = _read_whole(cursor, read_expression)
    if not isinstance(tree, _CONDITIONS) or cursor.problems:
        return None
    cursor.refuse(code, start, end)
    return _finish(cursor, tree, unparse)


def parse_cell(text: str, span: Span) -> tuple[Cell | None, list[Diagnostic]]:
    """Parse a cell of a table: ``-``, ``>= 60``, ``[18..45)``, ``"a","b"``, ``not("a")``."""
    cursor = Cursor(text, span)
    cursor.listing = True
    tree = _read_whole(cursor, _read_cell)
    return _finish(cursor, tree, unparse)


def parse_priority(text: str, span: Span) -> tuple[Syntax | None, bool, list[Diagnostic]]:
    """Parse ``expression ascending`` or ``expression descending``; True: descending."""
    cursor = Cursor(text, span)
    direction = _cut_direction(cursor)
    tree = _read_whole(cursor, read_expression)
    if tree is None:
        # what broke off the reading may well be why no direction was found
        cursor.problems = [problem for problem in cursor.problems if problem.code != refused.DIRECTION]
    finished, diagnostics = _finish(cursor, tree, lambda syntax: f"{unparse(syntax)} {direction or 'ascending'}")
    return finished, direction == "descending", diagnostics


def _read_whole(cursor: Cursor, read: Callable[[Cursor], Tree]) -> Tree | None:
    """Read the whole text, or None where that is not possible."""
    try:
        if len(cursor.text) > LONGEST:
            cursor.stop(refused.TOO_LONG, 0, 1, length=len(cursor.text), most=LONGEST)
        if cursor.here.kind == "end":
            cursor.stop(refused.EMPTY, 0, len(cursor.text))
        tree = read(cursor)
        if cursor.here.kind != "end":
            cursor.stop_at_leftover()
    except UnreadableError:
        return None
    return tree


def _finish(cursor: Cursor, tree: Tree | None, write: Callable[[Tree], str]) -> tuple[Tree | None, list[Diagnostic]]:
    """Give the tree, unless its text can be read in more than one way, and the problems with the repaired line."""
    if tree is None or not cursor.problems:
        return tree, cursor.diagnose(None)
    sure = all(problem.sure for problem in cursor.problems)
    return (tree if sure else None), cursor.diagnose(write(tree))


def _cut_direction(cursor: Cursor) -> str | None:
    """Take the word at the end that gives the direction, noting a refused or missing one."""
    if len(cursor.tokens) < 2:
        return None
    word = cursor.tokens[-2]
    low = word.value.lower()
    direction = low if low in ("ascending", "descending") else refused.DIRECTIONS.get(low)
    if word.kind == "word" and direction is not None and len(cursor.tokens) == 2:
        cursor.refuse(refused.NO_OPERAND, word.start, word.end, hint="before", sure=False)
        return direction
    if word.kind != "word" or direction is None:
        cursor.refuse(refused.DIRECTION, word.start, word.end, sure=False)
        return None
    if word.value != direction:
        cursor.refuse(refused.DIRECTION_WORD, word.start, word.end, accepted=direction)
    end = cursor.tokens[-3].end
    cursor.tokens[-2:] = [Token("end", "", end, end)]
    return direction


def _read_cell(cursor: Cursor) -> Cell:
    first = cursor.here
    if is_symbol(first, "-") and cursor.peek().kind == "end":
        cursor.take()
        return Cell(cursor.join(first, first), ())
    tests = _read_tests(cursor, negatable=True)
    return Cell(cursor.join(tests[0], tests[-1]), tests)


def _read_tests(cursor: Cursor, *, negatable: bool) -> tuple[Syntax, ...]:
    """Read tests between commas; ``not(…)`` stands alone and is not nested."""
    tests = [_read_test(cursor)]
    while cursor.take_symbol(","):
        tests.append(_read_test(cursor))
    for test in tests:
        if len(tests) > 1 or not negatable:
            _refuse_negation(cursor, test)
    return tuple(tests)


def _refuse_negation(cursor: Cursor, test: Syntax) -> None:
    if isinstance(test, Negation):
        cursor.stop(refused.CELL_NOT, cursor.start_of(test), cursor.end_of(test))


def _read_test(cursor: Cursor) -> Syntax:
    first = cursor.here
    spelling = find_spelling(first)
    if (
        spelling is not None
        and spelling.accepted == "not"
        and (first.value in ("not", "!") or begins_operand(cursor.peek()))
    ):
        return _read_negated(cursor)
    operator = take_operator(cursor, *refused.COMPARISONS) if first.kind == "symbol" else None
    if operator is not None:
        right = read_sum(cursor)
        test: Syntax = UnaryTest(cursor.join(first, right), operator, right)
    else:
        test = read_option(cursor)
    if isinstance(test, _CONDITIONS):
        cursor.stop(refused.CELL_CONDITION, cursor.start_of(test), cursor.end_of(test))
    _refuse_condition(cursor, first)
    return test


def _read_negated(cursor: Cursor) -> Negation:
    first = cursor.here
    cursor.deepen()
    take_operator(cursor, "not")
    opening = cursor.take_symbol("(")
    if opening is not None:
        options = _read_tests(cursor, negatable=False)
        cursor.close(opening, ")")
    else:
        options = (_read_test(cursor),)
        _refuse_negation(cursor, options[0])
        cursor.refuse(refused.BARE_NOT, first.start, first.end)
    cursor.depth -= 1
    return Negation(cursor.join(first, cursor.previous), None, options)


def _refuse_condition(cursor: Cursor, first: Token) -> None:
    """Refuse a comparison, ``and`` or ``or`` after a test: that is a condition, and stands under ``when``."""
    spelling = find_spelling(cursor.here)
    relations = (*refused.COMPARISONS, "in", "between", "contains", "and", "or", "not")
    if spelling is not None and spelling.accepted in relations and first is not cursor.here:
        cursor.stop(refused.CELL_CONDITION, cursor.here.start, cursor.here.end)
