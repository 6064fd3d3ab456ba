"""Read an expression from its tokens: the grammar itself, by precedence.

Loosest first: ``or``/``and`` (never mixed) · comparison, ``between``, ``in`` (never chained) · ``+ -`` · ``* /`` ·
unary minus · a single value with its brackets. The functions call each other, so they live together.
"""

from __future__ import annotations

from dataclasses import replace

from sasaran.parse import refused
from sasaran.parse.cursor import MOST_OPERATORS, Cursor, begins_operand, is_symbol, is_word
from sasaran.parse.joining import count_words_of_call, join_logic, make_logic, strip, turn
from sasaran.parse.lexer import Token
from sasaran.parse.literals import read_bare_duration, read_dated, read_number, read_quoted
from sasaran.parse.misplaced import stop_at_list, stop_at_null, stop_at_square
from sasaran.parse.operators import find_spelling, take_operator, take_relation
from sasaran.parse.syntax import (
    Between,
    Binary,
    Call,
    Comparison,
    DateText,
    DurationText,
    Filter,
    ForRows,
    IfThen,
    In,
    Name,
    Negation,
    Negative,
    NumberText,
    Stretch,
    Syntax,
)
from sasaran.parse.unparse import unparse


def read_expression(cursor: Cursor) -> Syntax:
    """Read as far as one expression goes."""
    cursor.deepen()
    items = [_read_relation(cursor)]
    operators: list[str] = []
    while True:
        place = cursor.here
        operator = _take_logic(cursor)
        if operator is None:
            break
        if operators and operator not in operators:
            cursor.refuse(refused.MIXED, place.start, place.end, sure=False)
        operators.append(operator)
        items.append(_read_relation(cursor))
    cursor.depth -= 1
    return join_logic(cursor, items, operators)


def _take_logic(cursor: Cursor) -> str | None:
    spelling = find_spelling(cursor.here)
    # `to` and `sampai` stand for `and` only inside `between`
    return None if spelling is None or spelling.code == refused.BETWEEN else take_operator(cursor, "and", "or")


def _read_relation(cursor: Cursor) -> Syntax:
    left = read_sum(cursor)
    start = cursor.here
    relation = take_relation(cursor)
    if relation is None:
        return left
    whole, last = _read_related(cursor, left, relation)
    if not isinstance(whole, Comparison) or relation[0] not in refused.COMPARISONS:
        return whole
    links: list[Syntax] = [whole]
    while (link := _read_link(cursor, last, start)) is not None:
        links.append(link)
        last = link.right
    return whole if len(links) == 1 else make_logic(cursor, "and", [turn(link) for link in links])


def _read_link(cursor: Cursor, left: Syntax, first: Token) -> Comparison | None:
    """Read the second comparison of ``1 < x < 5``."""
    spelling = find_spelling(cursor.here)
    if spelling is None or spelling.accepted not in refused.COMPARISONS:
        return None
    place = cursor.here
    relation = take_relation(cursor)
    if relation is None or relation[0] not in refused.COMPARISONS:
        cursor.stop(refused.CHAIN, place.start, cursor.previous.end)
    cursor.refuse(refused.CHAIN, place.start, cursor.previous.end)
    right = read_sum(cursor)
    return Comparison(cursor.join(left, right), relation[0], left, right)


def _read_related(cursor: Cursor, left: Syntax, relation: tuple[str, bool]) -> tuple[Syntax, Syntax]:
    """Read what stands right of a comparison, ``in``, ``between`` or ``contains``; give the whole and its end."""
    operator, negated = relation
    whole: Syntax
    if operator in refused.COMPARISONS:
        right = read_sum(cursor)
        return Comparison(cursor.join(left, right), operator, left, right), right
    if operator == "contains":
        right = read_sum(cursor)
        whole = In(cursor.join(left, right), right, (left,))
    elif operator == "between":
        low = read_sum(cursor)
        _take_middle(cursor)
        right = read_sum(cursor)
        whole = Between(cursor.join(left, right), left, low, right)
    else:
        whole = _read_in(cursor, left)
    return (Negation(whole.span, whole) if negated else whole), whole


def _take_middle(cursor: Cursor) -> None:
    """Take the ``and`` of ``between a and b``."""
    here = cursor.here
    if take_operator(cursor, "and") is not None:
        return
    if not is_symbol(here, ",") and take_operator(cursor, "..") is None:
        _miss_operand_or(cursor, refused.BETWEEN)
    if is_symbol(here, ","):
        cursor.take()
    cursor.refuse(refused.BETWEEN, here.start, here.end)


def _miss_operand_or(cursor: Cursor, code: str) -> None:
    """Refuse a construct of several words that breaks off here."""
    here = cursor.here
    if here.kind == "bad":
        cursor.take()
    cursor.stop(code, cursor.previous.start if here.kind == "end" else here.start, max(here.end, cursor.previous.end))


def _read_in(cursor: Cursor, body: Syntax) -> In:
    opening = cursor.here
    if is_symbol(opening, "["):
        options = _read_square(cursor, body)
    elif is_symbol(opening, "("):
        options = _read_round(cursor)
    else:
        options = _read_bare_options(cursor)
    return In(cursor.span(cursor.start_of(body), cursor.previous.end), body, options)


def _read_bare_options(cursor: Cursor) -> tuple[Syntax, ...]:
    """Read one option without brackets, or several, which is refused."""
    options = [_read_bare_option(cursor)]
    while not cursor.listing and cursor.take_symbol(","):
        options.append(_read_bare_option(cursor))
    if len(options) > 1:
        cursor.refuse(refused.BARE_LIST, cursor.start_of(options[0]), cursor.end_of(options[-1]))
    return tuple(options)


def _read_bare_option(cursor: Cursor) -> Syntax:
    low = read_sum(cursor)
    if take_operator(cursor, "..") is None:
        return low
    high = read_sum(cursor)
    cursor.refuse(refused.BARE_STRETCH, cursor.start_of(low), cursor.end_of(high))
    return Stretch(cursor.join(low, high), low, high, True, True)


def _read_square(cursor: Cursor, body: Syntax) -> tuple[Syntax, ...]:
    """Read ``[1..4]`` or ``[1..4)`` after ``in``; a list in square brackets is refused."""
    opening = cursor.here
    stretch = read_stretch(cursor)
    if isinstance(stretch, Stretch):
        return (stretch,)
    choices = {"list": unparse(In(body.span, body, stretch))}
    hint, meant = "list", stretch
    if both := _find_ends(stretch):
        ends = (Stretch(body.span, *both, True, True),)
        choices["stretch"] = unparse(In(body.span, body, ends))
        hint, meant = ("choose", stretch) if len(stretch) == 2 else ("stretch", ends)
    cursor.refuse(refused.SQUARE_LIST, opening.start, cursor.previous.end, hint=hint, sure=False, **choices)
    return meant


def _find_ends(items: tuple[Syntax, ...]) -> tuple[Syntax, Syntax] | None:
    """Give what may be the ends of a stretch: ``[1, 4]`` and, surely meant as one, ``[1-4]``."""
    if len(items) == 2:
        return items[0], items[1]
    if len(items) == 1 and isinstance(items[0], Binary) and items[0].op == "-":
        return items[0].left, items[0].right
    return None


def read_stretch(cursor: Cursor) -> Stretch | tuple[Syntax, ...]:
    """Read ``[low..high]`` or ``[low..high)``; a list instead gives its items."""
    listing, cursor.listing = cursor.listing, True
    cursor.deepen()
    opening = cursor.take()
    low = read_sum(cursor)
    found: Stretch | tuple[Syntax, ...]
    if take_operator(cursor, "..") is not None:
        found = _close_stretch(cursor, opening, low)
    else:
        items = [low]
        while cursor.take_symbol(","):
            items.append(read_sum(cursor))
        cursor.close(opening, "]")
        found = tuple(items)
    cursor.listing = listing
    cursor.depth -= 1
    return found


def _close_stretch(cursor: Cursor, opening: Token, low: Syntax) -> Stretch:
    """Read the end of a stretch after its two dots."""
    high = read_sum(cursor)
    closing = cursor.take_symbol(")") or cursor.close(opening, "]")
    low_included, high_included = is_symbol(opening, "["), is_symbol(closing, "]")
    if not low_included and not high_included:
        cursor.refuse(refused.OPEN_ENDS, opening.start, closing.end, sure=False)
        low_included = high_included = True
    return Stretch(cursor.join(opening, closing), low, high, low_included, high_included)


def _read_round(cursor: Cursor) -> tuple[Syntax, ...]:
    """Read ``("a", "b")`` or ``(1..4]`` after ``in``."""
    listing, cursor.listing = cursor.listing, True
    cursor.deepen()
    opening = cursor.take()
    options = [read_option(cursor)]
    if not isinstance(options[0], Stretch) and take_operator(cursor, "..") is not None:
        options = [_close_stretch(cursor, opening, options[0])]
    else:
        while cursor.take_symbol(","):
            options.append(read_option(cursor))
        cursor.close(opening, ")")
    cursor.listing = listing
    cursor.depth -= 1
    return tuple(options)


def read_option(cursor: Cursor) -> Syntax:
    """Read one option of ``in`` or one test of a cell: a stretch or an expression without comparisons."""
    if is_symbol(cursor.here, "["):
        opening = cursor.here
        stretch = read_stretch(cursor)
        if not isinstance(stretch, Stretch):
            cursor.stop(refused.LIST, opening.start, cursor.previous.end)
        return stretch
    return read_sum(cursor, stretch=True)


def read_sum(cursor: Cursor, tightest: int = 1, *, stretch: bool = False) -> Syntax:
    """Read operators of arithmetic that bind at least so tightly.

    With ``stretch``, a bracket at the start may open a stretch, ``(1..4]``.
    """
    left = _read_group(cursor, stretch=True) if stretch and is_symbol(cursor.here, "(") else _read_signed(cursor)
    if isinstance(left, Stretch):
        return left
    while True:
        spelling = find_spelling(cursor.here)
        if cursor.here.kind != "symbol" or spelling is None or spelling.accepted not in refused.BINDING:
            return left
        binding = refused.BINDING[spelling.accepted]
        if binding < tightest:
            return left
        _count_operator(cursor)
        take_operator(cursor, spelling.accepted)
        right = read_sum(cursor, binding + 1)
        left = Binary(cursor.join(left, right), spelling.accepted, left, right)


def _count_operator(cursor: Cursor) -> None:
    cursor.operators += 1
    if cursor.operators > MOST_OPERATORS:
        cursor.stop(refused.TOO_DEEP, cursor.here.start, cursor.here.end, hint="operators", most=MOST_OPERATORS)


def _read_signed(cursor: Cursor) -> Syntax:
    first = cursor.here
    if first.kind != "symbol" or take_operator(cursor, "-") is None:
        return _read_value(cursor)
    cursor.deepen()
    body = _read_signed(cursor)
    cursor.depth -= 1
    return Negative(cursor.join(first, body), body)


def _read_value(cursor: Cursor) -> Syntax:
    here = cursor.here
    if here.kind == "number":
        return read_number(cursor)
    if here.kind == "text":
        return read_quoted(cursor)
    if here.kind == "word":
        return _read_worded(cursor)
    if is_symbol(here, "("):
        return _read_group(cursor)
    if is_symbol(here, "["):
        stop_at_square(cursor)
    if is_symbol(here, "!"):
        return _read_bare_not(cursor, refused.EXCLAMATION)
    if is_symbol(here, "@"):
        cursor.take()
        dated = read_dated(cursor, here, function="")
        if dated is not None:
            return dated
    return cursor.stop_for_operand()


def _read_group(cursor: Cursor, *, stretch: bool = False) -> Syntax:
    """Read an expression in brackets; its place is then that of the brackets."""
    listing, cursor.listing = cursor.listing, False
    opening = cursor.take()
    body = read_expression(cursor)
    if is_symbol(cursor.here, ","):
        stop_at_list(cursor, opening)
    found: Syntax
    if stretch and take_operator(cursor, "..") is not None:
        found = _close_stretch(cursor, opening, body)
    else:
        found = replace(body, span=cursor.join(opening, cursor.close(opening, ")")))
    cursor.listing = listing
    return found


def _read_bare_not(cursor: Cursor, code: str) -> Negation:
    """Read ``!x``, ``not x`` or ``tidak x`` as ``not(x)``."""
    cursor.deepen()
    sign = cursor.here
    cursor.at += 1
    cursor.refuse(code, sign.start, sign.end, accepted="not")
    tight = code == refused.EXCLAMATION or is_symbol(cursor.here, "(")
    body = _read_value(cursor) if tight else _read_relation(cursor)
    cursor.depth -= 1
    return Negation(cursor.join(sign, body), body)


def _read_worded(cursor: Cursor) -> Syntax:
    """Read what begins with a word: an operator before its operand, a call, a name with a filter."""
    word, low, following = cursor.here, cursor.here.value.lower(), cursor.peek()
    if low in refused.NOT_YET and is_word(following, "diketahui"):
        cursor.stop(refused.NULL, word.start, following.end)
    spelling = find_spelling(word)
    prefix = spelling.accepted if spelling is not None else ""
    if prefix in refused.BEFORE_AN_OPERAND and (word.value == prefix or begins_operand(following)):
        return _read_prefixed(cursor, prefix)
    if word.value in refused.KEYWORDS:
        cursor.stop_for_operand()
    if word.parts[0] in refused.KEYWORDS:
        cursor.stop(refused.KEYWORD_NAME, word.start, word.start + len(word.parts[0]))
    if low in refused.NULLS and not is_symbol(following, "("):
        stop_at_null(cursor)
    if low in ("for", "function", "lambda") and (following.kind == "word" or is_symbol(following, "(")):
        cursor.stop(refused.LOOP, word.start, word.end)
    duration = read_bare_duration(cursor)
    return duration if duration is not None else _read_named(cursor)


def _read_prefixed(cursor: Cursor, prefix: str) -> Syntax:
    if prefix == "not":
        return _read_not(cursor)
    cursor.deepen()
    word = cursor.here
    take_operator(cursor, prefix)
    found = _read_if(cursor, word) if prefix == "if" else _read_rows(cursor, word, prefix)
    cursor.depth -= 1
    return found


def _read_not(cursor: Cursor) -> Syntax:
    word = cursor.here
    spelling = find_spelling(word)
    if not is_symbol(cursor.peek(), "("):
        return _read_bare_not(cursor, spelling.code if spelling and spelling.code else refused.BARE_NOT)
    take_operator(cursor, "not")
    body = _read_group(cursor)
    # the brackets belong to `not`: what stands in them has its own place
    return Negation(cursor.join(word, cursor.previous), strip(cursor, body))


def _read_if(cursor: Cursor, word: Token) -> IfThen:
    condition = read_expression(cursor)
    _take_keyword(cursor, "then", refused.IF, word)
    yes = read_expression(cursor)
    _take_keyword(cursor, "else", refused.IF, word)
    no = read_expression(cursor)
    return IfThen(cursor.join(word, no), condition, yes, no)


def _take_keyword(cursor: Cursor, keyword: str, code: str, opener: Token) -> None:
    if take_operator(cursor, keyword) is not None:
        return
    if cursor.here.kind == "end" or cursor.here.value in (")", "]", ",", "then", "else", "satisfies"):
        cursor.stop(code, opener.start, opener.end, wanted=keyword)
    cursor.stop_at_leftover()


def _read_rows(cursor: Cursor, word: Token, how: str) -> ForRows:
    variable = cursor.here
    if variable.kind != "word" or len(variable.parts) > 1 or variable.value in refused.KEYWORDS:
        cursor.stop(refused.QUANTIFIER, word.start, word.end, wanted="x")
    cursor.take()
    _take_keyword(cursor, "in", refused.QUANTIFIER, word)
    rows = _read_named(cursor) if cursor.here.kind == "word" else None
    if (isinstance(rows, Filter) and rows.field is not None) or not isinstance(rows, Name | Filter):
        cursor.stop(refused.NO_LIST, word.start, cursor.previous.end)
    _take_keyword(cursor, "satisfies", refused.QUANTIFIER, word)
    body = read_expression(cursor)
    return ForRows(cursor.join(word, body), how, variable.value, rows, body)


def _read_named(cursor: Cursor) -> Syntax:
    """Read a name, a call, or a list with its filter."""
    word = cursor.here
    words = count_words_of_call(cursor)
    if words:
        return _read_call(cursor, words)
    cursor.take()
    name = Name(cursor.join(word, word), word.parts)
    while is_symbol(cursor.here, ".") and cursor.peek().kind == "word":
        cursor.at += 1
        part = cursor.take()
        cursor.refuse(refused.SPACED_DOT, word.start, part.end)
        name = Name(cursor.join(word, part), (*name.parts, *part.parts))
    return _read_filter(cursor, name) if is_symbol(cursor.here, "[") else name


def _read_call(cursor: Cursor, words: int) -> Syntax:
    first, last = cursor.here, cursor.peek(words - 1)
    name = " ".join(cursor.peek(ahead).value for ahead in range(words))
    if len(first.parts) > 1:
        cursor.stop(refused.METHOD, first.start, first.end)
    if name == "years and months duration":
        cursor.stop(refused.YEARS_MONTHS, first.start, last.end)
    cursor.at += words
    if name in ("date", "duration"):
        dated: DateText | DurationText | None = read_dated(cursor, first, function=name)
        if dated is not None:
            return dated
    arguments = _read_arguments(cursor)
    end = cursor.previous.end
    if name.lower() in refused.CLOCKS and not arguments:
        cursor.stop(refused.TODAY, first.start, end)
    if name in ("contains", "list contains") and len(arguments) == 2:
        cursor.refuse(refused.CONTAINS, first.start, last.end)
        return In(cursor.span(first.start, end), arguments[1], (arguments[0],))
    if name == "round":
        cursor.refuse(refused.ROUND, first.start, first.end, sure=False)
        name = "round half up"
        if len(arguments) == 1:
            place = cursor.span(end - 1, end)
            arguments = (*arguments, NumberText(place, 0, 0, "0"))
    return Call(cursor.span(first.start, end), name, arguments, cursor.join(first, last))


def _read_arguments(cursor: Cursor) -> tuple[Syntax, ...]:
    listing, cursor.listing = cursor.listing, True
    opening = cursor.take()
    arguments: list[Syntax] = []
    if not is_symbol(cursor.here, ")"):
        arguments.append(read_expression(cursor))
        while cursor.take_symbol(","):
            arguments.append(read_expression(cursor))
    cursor.close(opening, ")")
    cursor.listing = listing
    return tuple(arguments)


def _read_filter(cursor: Cursor, rows: Name) -> Filter:
    conditions: list[Syntax] = []
    listing, cursor.listing = cursor.listing, False
    while is_symbol(cursor.here, "["):
        opening = cursor.take()
        condition = read_expression(cursor)
        closing = cursor.close(opening, "]")
        if isinstance(condition, NumberText | Negative):
            cursor.stop(refused.INDEX, opening.start, closing.end, list=rows.text)
        if conditions:
            cursor.refuse(refused.TWO_FILTERS, opening.start, closing.end)
        conditions.append(condition)
    cursor.listing = listing
    where = conditions[0] if len(conditions) == 1 else make_logic(cursor, "and", conditions)
    field = _read_filter_field(cursor)
    return Filter(cursor.span(cursor.start_of(rows), cursor.previous.end), rows, where, field)


def _read_filter_field(cursor: Cursor) -> str | None:
    if not is_symbol(cursor.here, ".") or cursor.peek().kind != "word":
        return None
    cursor.take()
    field = cursor.take()
    if len(field.parts) > 1:
        cursor.stop(refused.DEEP_FIELD, field.start, field.end)
    return field.value
