"""Draw diagnostics for people: diagnostics and the texts of the files in, excerpts with carets out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from sasaran.base.catalogue.entry import Both
from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.span import Span
from sasaran.base.wording import (
    effect,
    escape_character,
    escape_text,
    hint,
    label_text,
    message,
    pick,
    severity,
    to_json,
)

__all__ = ["hint", "message", "render_text", "severity", "to_json"]

_WIDTH = 120
"""So many characters of a source line are shown at most."""

_BEFORE = 40
"""So many characters are kept before the caret of a line that is cut."""

HERE = "here"
"""The key of a label whose words stand right after the carets of the diagnostic itself."""

_SEVERITIES: dict[str, Both] = {
    "error": ("galat", "error"),
    "warning": ("peringatan", "warning"),
    "note": ("catatan", "note"),
}
_EFFECT: Both = ("akibat", "effect")
_HINT: Both = ("petunjuk", "hint")
_MORE: Both = ("selengkapnya", "more")
_COLOURS = {"error": "1;31", "warning": "1;33", "note": "1;36", "gutter": "1;34", "bold": "1"}


def render_text(
    diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], lang: str = "id", color: bool = False
) -> str:
    """Draw every diagnostic, in order of place, with an empty line between them.

    Args:
        diagnostics: what was found.
        sources: the text of each file by its path; a file that is not there is named without an excerpt.
        lang: ``id`` or ``en``.
        color: with the escapes that colour a terminal.
    """
    lines = _Sources(sources)
    ordered = sorted(diagnostics, key=lambda diagnostic: diagnostic.order)
    return "\n\n".join(_Drawing(diagnostic, lines, lang, color).draw() for diagnostic in ordered)


class _Sources:
    """The files as lines, split once each."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._lines: dict[str, list[str]] = {}

    def line(self, span: Span) -> str | None:
        """Give the line where the span begins, or None where the file is not at hand."""
        if span.path not in self._lines:
            text = self._texts.get(span.path)
            if text is None:
                return None
            text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
            self._lines[span.path] = text.split("\n")
        lines = self._lines[span.path]
        return lines[span.line - 1] if 1 <= span.line <= len(lines) else None


class _Drawing:
    """One diagnostic on its way to text."""

    def __init__(self, diagnostic: Diagnostic, sources: _Sources, lang: str, color: bool) -> None:
        self._diagnostic = diagnostic
        self._sources = sources
        self._lang = lang
        self._color = color
        self._severity = severity(diagnostic)
        here = [label for label in diagnostic.labels if label.span == diagnostic.span or label.key == HERE]
        self._here = here[0] if here else Label(diagnostic.span, HERE)
        self._others = [label for label in diagnostic.labels if label is not self._here and label.span.line]
        shown = [span.line for span in (diagnostic.span, *(label.span for label in self._others)) if self._has(span)]
        self._gutter = max((len(str(line)) for line in shown), default=1)

    def draw(self) -> str:
        """Draw header, excerpts and the lines below them."""
        diagnostic = self._diagnostic
        rows = [self._head()]
        if self._has(diagnostic.span):
            rows.append(self._paint(f"{' ' * self._gutter} |", "gutter"))
            rows += self._excerpt(diagnostic.span, "^", label_text(diagnostic, self._here, self._lang), self._severity)
        for label in self._others:
            rows += self._second_place(label)
        for name, text in (
            (_EFFECT, effect(diagnostic, self._lang)),
            (_HINT, hint(diagnostic, self._lang)),
            (_MORE, f"sasaran help {diagnostic.code}"),
        ):
            if text:
                rows.append(f"{' ' * self._gutter} {self._paint('=', 'gutter')} {pick(name, self._lang)}: {text}")
        return "\n".join(rows)

    def _has(self, span: Span) -> bool:
        return span.line > 0 and self._sources.line(span) is not None

    def _head(self) -> str:
        diagnostic = self._diagnostic
        place = f"{_place(diagnostic.span)}: " if diagnostic.span.path else ""
        kind = pick(_SEVERITIES.get(self._severity, _SEVERITIES["error"]), self._lang)
        kind = self._paint(f"{kind}[{diagnostic.code}]", self._severity)
        return f"{place}{kind}: {self._paint(message(diagnostic, self._lang), 'bold')}"

    def _second_place(self, label: Label) -> list[str]:
        text = label_text(self._diagnostic, label, self._lang)
        head = f"{' ' * self._gutter} {self._paint(':::', 'gutter')} {_place(label.span)}"
        if not self._has(label.span):
            return [f"{head}: {text}" if text else head]
        return [head, *self._excerpt(label.span, "-", text, "gutter")]

    def _excerpt(self, span: Span, mark: str, text: str, colour: str) -> list[str]:
        source = self._sources.line(span) or ""
        end = span.end_column if span.end_line == span.line else len(source) + 1
        shown, before, width = _cut_line(source, span.column - 1, end - 1)
        number = self._paint(f"{span.line:>{self._gutter}} |", "gutter")
        empty = self._paint(f"{' ' * self._gutter} |", "gutter")
        marks = self._paint(f"{mark * width} {text}".rstrip(), colour)
        return [f"{number} {shown}".rstrip(), f"{empty} {' ' * before}{marks}"]

    def _paint(self, text: str, colour: str) -> str:
        return f"\x1b[{_COLOURS.get(colour, '1')}m{text}\x1b[0m" if self._color and text else text


def _place(span: Span) -> str:
    path = escape_text(span.path)
    return f"{path}:{span.line}:{span.column}" if span.line else path


def _cut_line(source: str, start: int, end: int) -> tuple[str, int, int]:
    """Show a line around ``start..end``: the shown text, the width before the marks, and the width of the marks."""
    start = max(0, min(start, len(source)))
    end = max(start, min(end, len(source)))
    first, last = 0, len(source)
    if len(source) > _WIDTH:
        first = max(0, min(start - _BEFORE, len(source) - _WIDTH))
        last = min(len(source), first + _WIDTH)
        end = min(end, last)
    lead, tail = "…" * (first > 0), "…" * (last < len(source))
    before = _measure(source[first:start])
    shown = "".join(escape_character(character) for character in source[first:last])
    return f"{lead}{shown}{tail}", len(lead) + before, max(1, _measure(source[start:end]))


def _measure(text: str) -> int:
    return sum(_cells(character) for character in text)


@lru_cache(maxsize=1024)
def _cells(character: str) -> int:
    """Count the columns a terminal gives to a character."""
    escaped = escape_character(character)
    if escaped != character:
        return len(escaped)
    if unicodedata.combining(character) or character in "\u200c\u200d":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
