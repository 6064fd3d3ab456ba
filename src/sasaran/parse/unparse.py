"""Write a parsed condition as text again, in its one canonical form with as few brackets as its meaning allows."""

from __future__ import annotations

from collections.abc import Callable

from sasaran.parse.syntax import (
    Between,
    Binary,
    Call,
    Cell,
    Comparison,
    DateText,
    DurationText,
    Filter,
    ForRows,
    IfThen,
    In,
    Logic,
    Name,
    Negation,
    Negative,
    NumberText,
    Quoted,
    Stretch,
    Syntax,
    UnaryTest,
)

# how tightly each piece holds together; a looser piece inside a tighter place stands in brackets
_ANY, _LOGIC, _RELATION, _SUM, _PRODUCT, _SIGNED, _WHOLE = range(7)


def unparse(syntax: Syntax) -> str:
    """Give the canonical text of a condition, an expression, a test or a cell.

    Parsing it again gives the same tree, spans apart.
    """
    return _WRITERS[type(syntax)](syntax)


def _hold(syntax: Syntax) -> int:
    match syntax:
        case IfThen() | ForRows():
            return _ANY
        case Logic():
            return _LOGIC
        case Comparison() | Between() | In():
            return _RELATION
        case Binary(op=op):
            return _SUM if op in "+-" else _PRODUCT
        case Negative():
            return _SIGNED
    return _WHOLE


def _write(syntax: Syntax, place: int) -> str:
    text = unparse(syntax)
    return text if _hold(syntax) >= place else f"({text})"


def _write_number(syntax: NumberText) -> str:
    return syntax.text


def _write_quoted(syntax: Quoted) -> str:
    escaped = syntax.value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _write_date(syntax: DateText) -> str:
    return f'date("{syntax.value.isoformat()}")'


def _write_duration(syntax: DurationText) -> str:
    years, months = divmod(syntax.months, 12)
    pieces = ((years, "Y"), (months, "M"), (syntax.days, "D"))
    return "P" + ("".join(f"{count}{unit}" for count, unit in pieces if count) or "0D")


def _write_name(syntax: Name) -> str:
    return syntax.text


def _write_negative(syntax: Negative) -> str:
    return "-" + _write(syntax.body, _SIGNED)


def _write_binary(syntax: Binary) -> str:
    place = _hold(syntax)
    return f"{_write(syntax.left, place)} {syntax.op} {_write(syntax.right, place + 1)}"


def _write_comparison(syntax: Comparison) -> str:
    return f"{_write(syntax.left, _SUM)} {syntax.op} {_write(syntax.right, _SUM)}"


def _write_between(syntax: Between) -> str:
    return f"{_write(syntax.body, _SUM)} between {_write(syntax.low, _SUM)} and {_write(syntax.high, _SUM)}"


def _write_stretch(syntax: Stretch) -> str:
    opening, closing = "[" if syntax.low_included else "(", "]" if syntax.high_included else ")"
    return f"{opening}{_write(syntax.low, _SUM)}..{_write(syntax.high, _SUM)}{closing}"


def _write_unary_test(syntax: UnaryTest) -> str:
    return f"{syntax.op} {_write(syntax.right, _SUM)}"


def _write_in(syntax: In) -> str:
    options = ", ".join(_write(option, _SUM) for option in syntax.options)
    if len(syntax.options) != 1 or not isinstance(syntax.options[0], Name | Stretch):
        options = f"({options})"
    return f"{_write(syntax.body, _SUM)} in {options}"


def _write_logic(syntax: Logic) -> str:
    return f" {syntax.op} ".join(_write(item, _RELATION) for item in syntax.items)


def _write_negation(syntax: Negation) -> str:
    if syntax.body is not None:
        return f"not({unparse(syntax.body)})"
    return f"not({_write_tests(syntax.options)})"


def _write_if(syntax: IfThen) -> str:
    return f"if {unparse(syntax.condition)} then {unparse(syntax.yes)} else {unparse(syntax.no)}"


def _write_call(syntax: Call) -> str:
    return f"{syntax.name}({', '.join(unparse(argument) for argument in syntax.arguments)})"


def _write_filter(syntax: Filter) -> str:
    field = "" if syntax.field is None else f".{syntax.field}"
    return f"{syntax.rows.text}[{unparse(syntax.condition)}]{field}"


def _write_rows(syntax: ForRows) -> str:
    return f"{syntax.how} {syntax.variable} in {unparse(syntax.rows)} satisfies {unparse(syntax.body)}"


def _write_cell(syntax: Cell) -> str:
    return _write_tests(syntax.tests) or "-"


def _write_tests(tests: tuple[Syntax, ...]) -> str:
    return ", ".join(_write(test, _SUM) for test in tests)


_WRITERS: dict[type[Syntax], Callable[..., str]] = {
    NumberText: _write_number,
    Quoted: _write_quoted,
    DateText: _write_date,
    DurationText: _write_duration,
    Name: _write_name,
    Negative: _write_negative,
    Binary: _write_binary,
    Comparison: _write_comparison,
    Between: _write_between,
    Stretch: _write_stretch,
    UnaryTest: _write_unary_test,
    In: _write_in,
    Logic: _write_logic,
    Negation: _write_negation,
    IfThen: _write_if,
    Call: _write_call,
    Filter: _write_filter,
    ForRows: _write_rows,
    Cell: _write_cell,
}
