"""Say in plain words what YAML can't read in a rule file, and how the line should stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.span import Span
from sasaran.parse.yaml_lines import Lines, Repair, find_value, quote_value, replace_bullet, space_colon, space_dash

_LONE_KEY = re.compile(r"\s*(?:- +)*[\w.]+\s*$")
_STARTS_BADLY = tuple("\"'[{]},>|@`%&*!?")
_TAG = re.compile(r"!\S*")


@dataclass(frozen=True, slots=True)
class Failure:
    """Where YAML stopped: its own words, and its marks (from 0); ``context`` is where the piece began."""

    problem: str
    line: int
    column: int
    context: str = ""
    context_line: int = 0
    context_column: int = 0


def read_failure(error: Exception, offset: int, lines: Lines) -> Failure:
    """Take words and marks out of PyYAML's error; ``offset`` lines stand before the text it was given."""
    if not isinstance(error, yaml.MarkedYAMLError) or (mark := error.problem_mark or error.context_mark) is None:
        return Failure("", offset, 0, "", offset, 0)
    begin = error.context_mark or mark
    return Failure(
        error.problem or "",
        *lines.clamp(mark.line + offset, mark.column),
        error.context or "",
        *lines.clamp(begin.line + offset, begin.column),
    )


Finding = tuple[Diagnostic, Repair | None]


def explain_failure(failure: Failure, lines: Lines) -> Finding:
    """Recognise what the writer meant; the repair, where there is one, lets the rest of the document be read."""
    for word, explain in _IN_CONTEXT.items():
        if word in failure.context:
            return explain(failure, lines)
    for word, explain in _IN_PROBLEM.items():
        if word in failure.problem:
            return explain(failure, lines)
    return _explain_token(failure, lines)


def refuse_tag(lines: Lines, line: int, column: int) -> Diagnostic:
    """Refuse the tag that begins at or after ``column``; ``!hamil`` is most likely meant as a negation."""
    match = _TAG.search(lines.text(line), column)
    if match is None:
        return Diagnostic("SAS-P007", lines.rest(line, column), {"tag": "!"})
    span = lines.span(line, match.start(), line, match.end())
    name = negated_name(match[0])
    values = {"tag": match[0], "name": name or ""}
    if name is None:
        return Diagnostic("SAS-P007", span, values)
    text = lines.text(line)
    if text[match.end() :].strip():
        return Diagnostic("SAS-P007", span, values, hint="not")
    whole = f"{text[: match.start()]}not({name})".strip()
    return Diagnostic("SAS-P007", span, {**values, "line": whole}, hint="line")


def negated_name(tag: str) -> str | None:
    """Give the name in ``!hamil`` or ``!(hamil)``, or None where the tag does not look like a negation."""
    match = re.fullmatch(r"!\(?([^\W\d][\w.]*)\)?", tag)
    return match[1] if match else None


def _explain_quoted(failure: Failure, lines: Lines) -> Finding:
    line, column = failure.context_line, failure.context_column
    text = lines.text(line)
    if "escape" in failure.problem or "escape" in failure.context or "hexdecimal" in failure.problem:
        return Diagnostic("SAS-P021", lines.rest(line, column), hint="escape"), None
    quote = text[column : column + 1] or '"'
    body = text.rstrip()
    repair = Repair(line, body + quote, len(body))
    values = {"quote": quote, "line": repair.shown or ""}
    return Diagnostic("SAS-P020", lines.rest(line, column), values, hint="line" if repair.shown else None), repair


def _explain_directive(failure: Failure, lines: Lines) -> Finding:
    return Diagnostic("SAS-P018", lines.rest(failure.context_line, 0)), None


def _explain_tag(failure: Failure, lines: Lines) -> Finding:
    return refuse_tag(lines, failure.context_line, failure.context_column), None


def _explain_list_on_key_line(failure: Failure, lines: Lines) -> Finding:
    return Diagnostic("SAS-P021", lines.rest(failure.line, failure.column), hint="list_on_key_line"), None


def _explain_key(failure: Failure, lines: Lines) -> Finding:
    return _explain_no_key(failure.context_line, failure.context_column, lines)


def _explain_no_key(line: int, column: int, lines: Lines) -> Finding:
    text = lines.text(line)
    if dash := space_dash(line, text):
        return _dash(dash, lines)
    if bullet := replace_bullet(line, text):
        return refuse_bullet(*bullet, lines), bullet[1]
    span = lines.rest(line, column)
    if spaced := space_colon(line, text):
        repair = spaced
    elif _LONE_KEY.match(text):
        body = text.rstrip()
        repair = Repair(line, body + ":", len(body))
    elif text[column : column + 1] in ('"', "'", "[", "{"):
        return _explain_start(line, lines)
    else:
        return Diagnostic("SAS-P022", span), None
    return refuse_pair(repair, span), repair


def _explain_start(line: int, lines: Lines) -> Finding:
    """Explain a value that begins with a mark that means something to YAML: the whole of it must be quoted."""
    text = lines.text(line)
    bullet = replace_bullet(line, text)
    if bullet is not None:
        return refuse_bullet(*bullet, lines), bullet[1]
    repair = quote_value(line, text)
    start = text[repair.column : repair.column + (2 if text[repair.column :].startswith((">=", "<=")) else 1)]
    return write_line("SAS-P012", repair, lines, {"start": start}), repair


def _explain_flow(failure: Failure, lines: Lines) -> Finding:
    line, column = failure.context_line, failure.context_column
    text = lines.text(line)
    opening = "{" if text[column : column + 1] == "{" else "["
    values: dict[str, object] = {"opening": opening, "closing": "}" if opening == "{" else "]"}
    repair = quote_value(line, text)
    if repair.shown is None or column != repair.column:
        return Diagnostic("SAS-P010", lines.rest(line, column), values), None
    values["line"] = repair.shown
    return Diagnostic("SAS-P010", lines.rest(line, column), values, hint="text"), repair


def _explain_colon(failure: Failure, lines: Lines) -> Finding:
    text = lines.text(failure.line)
    start = find_value(text)
    if failure.column > start:
        repair = quote_value(failure.line, text)
        return write_line("SAS-P011", repair, lines, {}), repair
    above = failure.line - 1
    while above > 0 and not lines.text(above).strip():
        above -= 1
    for line in (failure.line, above):
        if dash := space_dash(line, lines.text(line)):
            return _dash(dash, lines)
    if _LONE_KEY.match(lines.text(above)):
        return _explain_no_key(above, len(lines.text(above)) - len(lines.text(above).lstrip()), lines)
    return _explain_indentation(failure, lines, above)


def _explain_token(failure: Failure, lines: Lines) -> Finding:
    text = lines.text(failure.line)
    first = len(text) - len(text.lstrip())
    start = find_value(text)
    if text[start:].startswith(_STARTS_BADLY) and failure.column >= start:
        return _explain_start(failure.line, lines)
    if dash := space_dash(failure.line, text):
        return _dash(dash, lines)
    if text[first : first + 1] == ":":
        return Diagnostic("SAS-P022", lines.rest(failure.line, first)), None
    if failure.column <= first and text.strip():
        return _explain_indentation(failure, lines, failure.context_line)
    return Diagnostic("SAS-P021", lines.rest(failure.line, min(failure.column, len(text)))), None


def _explain_indentation(failure: Failure, lines: Lines, begin: int) -> Finding:
    text = lines.text(failure.line)
    first = len(text) - len(text.lstrip())
    labels: tuple[Label, ...] = ()
    if begin != failure.line:
        above = lines.text(begin)
        labels = (Label(lines.rest(begin, len(above) - len(above.lstrip())), "start"),)
    return Diagnostic("SAS-P019", lines.rest(failure.line, first), labels=labels), None


def _dash(repair: Repair, lines: Lines) -> Finding:
    return refuse_dash(repair, lines), repair


def refuse_dash(repair: Repair, lines: Lines) -> Diagnostic:
    """Refuse a dash without a space after it; the dash and the word after it are underlined."""
    text = lines.text(repair.line)
    word = re.compile(r"\S*").match(text, repair.column)
    end = word.end() if word else len(text)
    span = lines.span(repair.line, repair.column - 1, repair.line, end)
    values = {"line": repair.shown} if repair.shown else {}
    return Diagnostic("SAS-P015", span, values, hint=None if repair.shown else "quote")


def refuse_bullet(bullet: str, repair: Repair, lines: Lines) -> Diagnostic:
    """Refuse an item of a list that begins with something else than a dash."""
    text = lines.text(repair.line)
    start = len(text) - len(text.lstrip())
    span = lines.span(repair.line, start, repair.line, start + len(bullet))
    values = {"text": bullet} | ({"line": repair.shown} if repair.shown else {})
    return Diagnostic("SAS-P026", span, values, hint=None if repair.shown else "quote")


def refuse_pair(repair: Repair, span: Span) -> Diagnostic:
    """Refuse a line that should be ``key: value``."""
    if repair.shown is None:
        return Diagnostic("SAS-P022", span)
    return Diagnostic("SAS-P022", span, {"line": repair.shown}, hint="line")


def refuse_continued(lines: Lines, line: int, column: int, value: str) -> Diagnostic:
    """Refuse a text that goes on over the next line; ``value`` is what YAML made of it."""
    span = lines.rest(line, column)
    if lines.text(line + 1).lstrip().startswith("- "):
        return Diagnostic("SAS-P016", span, hint="item")
    shown = Repair(line, lines.text(line)[:column] + value, column).shown
    return Diagnostic("SAS-P016", span, {"line": shown}, hint="line") if shown else Diagnostic("SAS-P016", span)


def write_line(code: str, repair: Repair, lines: Lines, values: dict[str, object]) -> Diagnostic:
    """Refuse the value of a line and print the line as it should stand."""
    span = lines.rest(repair.line, repair.column)
    if repair.shown is None:
        return Diagnostic(code, span, values, hint="quote")
    return Diagnostic(code, span, {**values, "line": repair.shown})


_IN_CONTEXT = {
    "quoted scalar": _explain_quoted,
    "directive": _explain_directive,
    "tag": _explain_tag,
    "simple key": _explain_key,
    "flow": _explain_flow,
}
_IN_PROBLEM = {
    "directive": _explain_directive,
    "tag handle": _explain_tag,
    "sequence entries are not allowed": _explain_list_on_key_line,
    "mapping values are not allowed": _explain_colon,
}
"""What PyYAML and libyaml both say, and who explains it; all else is explained by the line itself."""
