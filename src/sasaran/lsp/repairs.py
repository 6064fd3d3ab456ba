"""Diagnostics of one file → quick fixes: what a hint says in words, as an edit of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.base.wording import hint
from sasaran.parse.tree import Mapping, Scalar, Tree
from sasaran.parse.yaml_reader import read_documents

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<][^#]*")
_NAMES = ("name", "key", "text")


@dataclass(frozen=True)
class Repair:
    """One edit: what is at ``span`` becomes ``text``; ``title`` is what the editor offers."""

    title: str
    span: Span
    text: str


def suggest_repair(diagnostic: Diagnostic, lines: Sequence[str], lang: str) -> Repair | None:
    """Suggest the edit that a diagnostic's hint asks for; None where the hint leaves it to people.

    A line is only replaced where the YAML reader then has nothing more to say of it.
    """
    values, span = diagnostic.values, diagnostic.span
    title = hint(diagnostic, lang)
    if not 1 <= span.line <= len(lines) or not title:
        return None
    if diagnostic.hint == "near" and isinstance(values.get("near"), str):
        return _replace_name(diagnostic, lines[span.line - 1], title)
    if isinstance(values.get("repair"), str):
        return _replace_condition(str(values["repair"]), span, lines, title)
    if isinstance(values.get("line"), str) and values["line"] and span.end_line == span.line:
        return _replace_line(str(values["line"]), diagnostic, lines, title)
    return None


def _replace_name(diagnostic: Diagnostic, line: str, title: str) -> Repair | None:
    """Put the near name where the wrong one stands."""
    span = diagnostic.span
    written = line[span.column - 1 : span.end_column - 1]
    wrong = {str(diagnostic.values[key]) for key in _NAMES if key in diagnostic.values}
    bare = written.strip("\"'")
    if span.end_line != span.line or bare not in wrong:
        return None
    near = str(diagnostic.values["near"])
    return Repair(title, span, written.replace(bare, near))


def _replace_condition(repair: str, span: Span, lines: Sequence[str], title: str) -> Repair | None:
    """Put the repaired condition in the place of the whole of it."""
    trees, _ = read_documents(span.path, "\n".join(lines).encode("utf-8", errors="surrogatepass"))
    whole = next((found for tree in trees for found in _find_scalars(tree, span)), None)
    if whole is None or whole.style not in ("plain", "single", "double"):
        return None
    place, quoted = whole.span, whole.style != "plain"
    if place.end_line != place.line:
        return None
    if quoted:  # its span leaves the quotes out
        place = Span(place.path, place.line, place.column - 1, place.line, place.end_column + 1)
    return Repair(title, place, _write(repair, quoted))


def _write(text: str, quoted: bool) -> str:
    """Write a condition so that YAML leaves it whole."""
    plain = _PLAIN.fullmatch(text) is not None and ": " not in text and not text.endswith((":", " "))
    return text if plain and not quoted else "'" + text.replace("'", "''") + "'"


def _find_scalars(tree: Tree, span: Span) -> list[Scalar]:
    if isinstance(tree, Scalar):
        return [tree] if _holds(tree.span, span) else []
    if isinstance(tree, Mapping):
        return [found for _, value in tree.entries for found in _find_scalars(value, span)]
    return [found for item in tree.items for found in _find_scalars(item, span)]


def _holds(outer: Span, inner: Span) -> bool:
    starts = (outer.line, outer.column) <= (inner.line, inner.column)
    return starts and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column + 1)


def _replace_line(line: str, diagnostic: Diagnostic, lines: Sequence[str], title: str) -> Repair | None:
    number = diagnostic.span.line
    old = lines[number - 1]
    indentation = old[: len(old) - len(old.lstrip(" "))]
    new = indentation + line
    changed = [*lines[: number - 1], new, *lines[number:]]
    _, found = read_documents(diagnostic.span.path, "\n".join(changed).encode("utf-8", errors="surrogatepass"))
    if any(each.span.line == number for each in found):
        return None
    span = Span(diagnostic.span.path, number, 1, number, len(old) + 1)
    return Repair(title, span, new)
