"""Diagnostics in the forms that other tools read: JSON, SARIF 2.1.0, and GitHub's own lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from urllib.parse import quote

from sasaran import __version__
from sasaran.base.catalogue import CATALOGUE, Entry
from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.render import hint, message, severity, to_json
from sasaran.base.span import Span
from sasaran.base.wording import effect, label_text
from sasaran.cli.pages import describe_message, read_code_page

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "note": "note"}
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def report_json(diagnostics: Iterable[Diagnostic], facts: Mapping[str, object]) -> dict[str, object]:
    """Give the outcome of a check as data: what was checked, and every problem in both languages."""
    found = [to_json(item) for item in diagnostics]
    counts = {kind: sum(item["severity"] == kind for item in found) for kind in ("error", "warning")}
    return {**facts, "errors": counts["error"], "warnings": counts["warning"], "diagnostics": found}


def report_sarif(diagnostics: Iterable[Diagnostic], lang: str) -> dict[str, object]:
    """Give the outcome of a check as a SARIF 2.1.0 log, for code hosts and editors."""
    found = list(diagnostics)
    codes = sorted({item.code for item in found})
    driver = {"name": "sasaran", "version": __version__, "rules": [_rule(CATALOGUE[code], lang) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "language": "en-US" if lang == "en" else "id-ID",
        "columnKind": "unicodeCodePoints",
        "results": [_result(item, codes.index(item.code), lang) for item in found],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(entry: Entry, lang: str) -> dict[str, object]:
    """Describe a code: its message without values, and its whole page where it has one."""
    short = describe_message(entry, lang)
    page = read_code_page(entry.code, lang)
    help_text = page or f"sasaran help {entry.code}"
    return {
        "id": entry.code,
        "shortDescription": {"text": short},
        "fullDescription": {"text": short},
        "help": {"text": help_text, **({"markdown": _mark_down(page)} if page else {})},
        "defaultConfiguration": {"level": _LEVELS.get(entry.severity, "error")},
    }


def _mark_down(page: str) -> str:
    """Show the lines of a page as they stand on a screen, which is what code hosts show beside a result."""
    return f"```text\n{page}\n```"


def _result(item: Diagnostic, index: int, lang: str) -> dict[str, object]:
    repair, after = hint(item, lang), effect(item, lang)
    text = "\n".join(part for part in (message(item, lang), after, repair) if part)
    result: dict[str, object] = {
        "ruleId": item.code,
        "ruleIndex": index,
        "level": _LEVELS.get(severity(item), "error"),
        "message": {"text": text},
    }
    if item.span.path:
        result["locations"] = [{"physicalLocation": _location(item.span)}]
    related = [_related(place, item, label, lang) for place, label in enumerate(item.labels) if label.span.path]
    if related:
        result["relatedLocations"] = related
    return result


def _related(place: int, item: Diagnostic, label: Label, lang: str) -> dict[str, object]:
    found: dict[str, object] = {"id": place, "physicalLocation": _location(label.span)}
    text = label_text(item, label, lang)
    return {**found, "message": {"text": text}} if text else found


def _location(span: Span) -> dict[str, object]:
    location: dict[str, object] = {"artifactLocation": {"uri": _address(span.path)}}
    if span.line:
        location["region"] = {
            "startLine": span.line,
            "startColumn": max(1, span.column),
            "endLine": max(span.line, span.end_line),
            "endColumn": max(1, span.end_column),
        }
    return location


def _address(path: str) -> str:
    """Write a path as an address: relative to where the check ran, or of a file where the path is whole."""
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(path.replace("\\", "/").removeprefix("./"), safe="/")


def report_github(diagnostics: Iterable[Diagnostic], lang: str) -> list[str]:
    """Give one workflow command a problem: the code host shows each beside its line."""
    return [_command(item, lang) for item in diagnostics]


def _command(item: Diagnostic, lang: str) -> str:
    span, repair = item.span, hint(item, lang)
    values = {
        "file": span.path,
        "line": span.line,
        "col": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    if span.end_line != span.line:
        values.pop("endColumn")  # the code host takes columns for those of one line
        values.pop("col")
    parts = [f"{key}={_escape(str(value), ':,')}" for key, value in values.items() if value]
    parts.append(f"title={item.code}")
    text = message(item, lang) + (f"; {repair}" if repair else "")
    return f"::{_COMMANDS.get(severity(item), 'error')} {','.join(parts)}::{_escape(text)}"


def _escape(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
