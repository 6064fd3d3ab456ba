"""Diagnostics in the forms that other tools read: JSON, SARIF 2.1.0, and GitHub's own lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sasaran import __version__
from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.render import hint, message, severity, to_json
from sasaran.base.span import Span
from sasaran.base.wording import label_text

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "note": "note"}
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def report_json(diagnostics: Iterable[Diagnostic], facts: Mapping[str, object]) -> dict[str, object]:
    """Give the outcome of a check as data: what was checked, and every problem in both languages."""
    found = [to_json(item) for item in diagnostics]
    counts = {kind: sum(item["severity"] == kind for item in found) for kind in ("error", "warning")}
    return {**facts, "errors": counts["error"], "warnings": counts["warning"], "diagnostics": found}


def report_sarif(diagnostics: Iterable[Diagnostic], lang: str) -> dict[str, object]:
    """Give the outcome of a check as a SARIF log, for code hosts and editors."""
    found = list(diagnostics)
    codes = sorted({item.code for item in found})
    driver = {
        "name": "sasaran",
        "version": __version__,
        "rules": [{"id": code, "help": {"text": f"sasaran help {code}"}} for code in codes],
    }
    results = [_result(item, codes.index(item.code), lang) for item in found]
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}


def _result(item: Diagnostic, index: int, lang: str) -> dict[str, object]:
    repair = hint(item, lang)
    text = message(item, lang) + (f"\n{repair}" if repair else "")
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
    location: dict[str, object] = {"artifactLocation": {"uri": span.path.replace("\\", "/").replace(" ", "%20")}}
    if span.line:
        location["region"] = {
            "startLine": span.line,
            "startColumn": max(1, span.column),
            "endLine": span.end_line,
            "endColumn": max(1, span.end_column),
        }
    return location


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
    parts = [f"{key}={_escape(str(value), ':,')}" for key, value in values.items() if value]
    parts.append(f"title={item.code}")
    text = message(item, lang) + (f"; {repair}" if repair else "")
    return f"::{_COMMANDS.get(severity(item), 'error')} {','.join(parts)}::{_escape(text)}"


def _escape(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
