"""Find what YAML does silently to a line: cut it at ``#``, split it at a colon, take a list for a text."""

from __future__ import annotations

import re

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.parse.tree import Mapping, Scalar, Sequence, Tree
from sasaran.parse.yaml_errors import write_line
from sasaran.parse.yaml_lines import (
    Lines,
    Repair,
    find_value,
    quote_value,
    replace_bullet,
    space_dash,
    split_comment,
)
from sasaran.parse.yaml_source import INVISIBLE, name_character

_OPERATOR = re.compile(r"\s(?:=|!=|<|<=|>|>=)\s")
_MINUS_WORD = re.compile(r"-[^\s\d.-]")
_HEADER = re.compile(r"(?:[&!]\S* +)*[|>][+\d-]{0,2} *(?: #.*)?$")
_SHOWN = 60
_CONDITION = re.compile(
    r"# *(?:(?:and|or|dan|atau) +[^\W\d]|(?:not\(|tidak +)?[^\W\d][\w.]*\)? *(?:<=|>=|!=|=|<|>|in [\[(]|between )\s*\S)"
)
_LEAF = re.compile(r" *(?:- +)*(?:when|where|any_member|all_members): | *- +[\w.()]+ *#")
DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u2023\u2043\u2212\u25aa\u25cf\u25e6\u00b7")
"""What people begin an item of a list with: a dash, and the dashes and bullets of word processors."""


def find_cut(lines: Lines, line: int, start: int, end: int) -> tuple[Diagnostic, Repair | None] | None:
    """Find the text that a ``#`` right after a plain scalar took away from it.

    A comment stays silent: it has a space after its ``#``, and the text before it is complete. Where quotes or
    brackets are still open, the cut is certain, and the repair comes with it; where the ``#`` is glued to a word
    (``#3``), it is likely.
    """
    text = lines.text(line)
    cut = text[end:].lstrip(" ")
    if not cut.startswith("#"):
        return None
    kept = text[start:end]
    unfinished = kept.count('"') % 2 == 1 or kept.count("(") + kept.count("[") > kept.count(")") + kept.count("]")
    if not unfinished and _CONDITION.match(cut) and (_OPERATOR.search(kept) or _LEAF.match(text)):
        return _tell_condition(lines, line, end, cut), None
    if not unfinished and not cut[1:2].isalnum():
        return None
    place = lines.rest(line, len(text) - len(cut))
    repair = _quote_all(line, text, find_value(text))
    values: dict[str, object] = {"cut": cut.rstrip() if len(cut) <= _SHOWN else cut[:_SHOWN] + "…"}
    found = write_line("SAS-P013" if unfinished else "SAS-P014", repair, lines, values)
    return Diagnostic(found.code, place, found.values, hint=found.hint), repair if unfinished else None


def _tell_condition(lines: Lines, line: int, end: int, cut: str) -> Diagnostic:
    """Warn of a comment that looks like the rest of the condition before it."""
    text = lines.text(line)
    place = lines.rest(line, len(text) - len(text[end:].lstrip(" ")))
    joined = Repair(line, f"{text[:end]} {cut.lstrip('# ').rstrip()}", end).shown
    values: dict[str, object] = {"cut": cut.rstrip() if len(cut) <= _SHOWN else cut[:_SHOWN] + "…"}
    if joined is None or not cut.lstrip("# ").startswith(("and ", "or ")):
        return Diagnostic("SAS-P025", place, values, hint="quote")
    return Diagnostic("SAS-P025", place, {**values, "line": joined})


def _quote_all(line: int, text: str, start: int) -> Repair:
    quoted = text[start:].rstrip().replace("'", "''")
    return Repair(line, f"{text[:start]}'{quoted}'", start)


def has_block_header(text: str, column: int) -> bool:
    """Tell whether nothing but a comment follows the ``|`` or ``>`` of a long text; libyaml also lets ``>#3`` pass."""
    return _HEADER.match(text, column) is not None


def find_missing_space(lines: Lines, line: int, end_line: int, below_key: bool) -> Repair | None:
    """Find a dash that should begin an item but has no space after it: ``-umur >= 60``.

    On the first line of a text such a dash is a minus sign unless the text stands ``below_key``; on a later line it
    never is one.
    """
    for number in range(line if below_key else line + 1, end_line + 1):
        if _MINUS_WORD.match(lines.text(number).lstrip()) and (repair := space_dash(number, lines.text(number))):
            return repair
    return None


def find_bullet(lines: Lines, line: int, column: int, end_line: int, *, in_list: bool) -> tuple[str, Repair] | None:
    """Find a bullet or a number that should be a dash: at the start of a text below its key, or on a later line.

    ``in_list``: the text is itself an item of a list, so that a later line may be the next one.
    """
    own = lines.text(line)[:column].strip() == ""
    for number in range(line, end_line + 1):
        if (own if number == line else in_list) and (found := replace_bullet(number, lines.text(number))):
            return found
    return None


def find_split(mapping: Mapping, lines: Lines) -> tuple[Diagnostic, Scalar] | None:
    """Find a condition that a colon split into a key and a value; the condition comes back as one text."""
    if len(mapping.entries) != 1:
        return None
    key, value = mapping.entries[0]
    if key.style != "plain" or not isinstance(value, Scalar) or key.span.line != value.span.line:
        return None
    if key.text.count('"') % 2 == 0 and not _OPERATOR.search(key.text):
        return None
    line = key.span.line - 1
    text = lines.text(line)
    start = text.find(key.text)
    whole, _ = split_comment(text[start:].rstrip())
    diagnostic = write_line("SAS-P017", quote_value(line, text, start), lines, {})
    return diagnostic, Scalar(whole, lines.rest(line, start))


def refuse_flow(tree: Sequence | Mapping, lines: Lines, line: int, column: int) -> Diagnostic:
    """Refuse ``[…]`` and ``{…}``, and show the first lines as they should stand."""
    opening, closing = ("[", "]") if isinstance(tree, Sequence) else ("{", "}")
    values: dict[str, object] = {"opening": opening, "closing": closing}
    shown = _write_items(tree)
    for name, item in zip(("first", "second"), shown, strict=False):
        values[name] = item
    hint = None if not shown else "item" if len(shown) == 1 else "items"
    span = tree.span
    if span.end_line != span.line:
        span = lines.rest(line, column)
    return Diagnostic("SAS-P010", span, values, hint=hint)


def _write_items(tree: Sequence | Mapping) -> list[str]:
    if isinstance(tree, Sequence):
        texts = [f"- {_write(item)}" for item in tree.items[:2] if isinstance(item, Scalar)]
        complete = len(texts) == min(2, len(tree.items))
    else:
        texts = [f"{key.text}: {_write(value)}" for key, value in tree.entries[:2] if isinstance(value, Scalar)]
        complete = len(texts) == min(2, len(tree.entries))
    return texts if complete and all(len(text) <= _SHOWN for text in texts) else []


def _write(scalar: Scalar) -> str:
    quote = {"single": "'", "double": '"'}.get(scalar.style, "")
    return f"{quote}{scalar.text}{quote}"


def find_invisible(text: str, span: Span) -> Diagnostic | None:
    r"""Find an invisible character that an escape such as ``"\0"`` brought into a text."""
    match = INVISIBLE.search(text)
    return Diagnostic("SAS-P003", span, {"character": name_character(match[0])}) if match else None


def is_text(tree: Tree) -> bool:
    """Tell whether this can be a key: one text, not empty, on one line."""
    return isinstance(tree, Scalar) and tree.text != "" and tree.span.line == tree.span.end_line
