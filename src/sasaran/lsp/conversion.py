"""Our places and words ↔ those of the Language Server Protocol: columns in UTF-16 units, addresses for paths."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lsprotocol import types as lsp
from pygls import uris

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.base.wording import effect, hint, label_text, message, severity
from sasaran.lsp.lines import split_lines
from sasaran.lsp.offered import Offer
from sasaran.lsp.outline import Entry

_SEVERITIES = {"error": lsp.DiagnosticSeverity.Error, "warning": lsp.DiagnosticSeverity.Warning}
_KINDS = {
    "key": lsp.CompletionItemKind.Property,
    "kind": lsp.CompletionItemKind.Class,
    "operator": lsp.CompletionItemKind.Operator,
    "value": lsp.CompletionItemKind.Value,
    "name": lsp.CompletionItemKind.Reference,
    "field": lsp.CompletionItemKind.Field,
    "definition": lsp.CompletionItemKind.Variable,
    "parameter": lsp.CompletionItemKind.Constant,
    "code": lsp.CompletionItemKind.EnumMember,
    "function": lsp.CompletionItemKind.Function,
    "keyword": lsp.CompletionItemKind.Keyword,
}
_FIRST = {"code": "0", "field": "1", "definition": "1", "parameter": "2", "operator": "3", "key": "4"}
_PREFIX = {"id": ("petunjuk", "akibat"), "en": ("hint", "effect")}


class Places:
    """Converts the places of files whose texts are at hand, in the units that the editor counts."""

    def __init__(self, texts: Mapping[str, str], encoding: str = "utf-16") -> None:
        self._texts, self._encoding = texts, encoding
        self._lines: dict[str, list[str]] = {}

    def lines(self, path: str) -> list[str]:
        """Give the lines of a file."""
        if path not in self._lines:
            self._lines[path] = split_lines(self._texts.get(path, ""))
        return self._lines[path]

    def to_range(self, span: Span) -> lsp.Range:
        """Convert a span; one without a place is the first line."""
        lines = self.lines(span.path)
        start = self._to_position(lines, span.line, span.column)
        end = self._to_position(lines, span.end_line, span.end_column)
        return lsp.Range(start, max(start, end))

    def _to_position(self, lines: Sequence[str], line: int, column: int) -> lsp.Position:
        number = min(max(line - 1, 0), max(len(lines) - 1, 0))
        text = lines[number] if lines else ""
        # A span that ends at the beginning of a line that is not there ends with the last line.
        place = len(text) if line - 1 > number else min(max(column - 1, 0), len(text))
        return lsp.Position(number, self.count(text[:place]))

    def count(self, text: str) -> int:
        """Count the units of a text."""
        if self._encoding == "utf-32":
            return len(text)
        if self._encoding == "utf-8":
            return len(text.encode("utf-8", errors="surrogatepass"))
        return len(text.encode("utf-16-le", errors="surrogatepass")) // 2

    def to_column(self, path: str, position: lsp.Position) -> int:
        """Convert the editor's column to characters from 0."""
        lines = self.lines(path)
        text = lines[position.line] if position.line < len(lines) else ""
        units = 0
        for column, character in enumerate(text):
            if units >= position.character:
                return column
            units += self.count(character)
        return len(text)

    def to_columns(self, path: str, line: int, start: int, end: int) -> lsp.Range:
        """Convert columns (from 0) of one line."""
        return self.to_range(Span(path, line + 1, start + 1, line + 1, end + 1))


def to_address(path: str) -> str:
    """Give the address of a file."""
    return uris.from_fs_path(path) or Path(path).as_uri()


def to_path(address: str) -> str:
    """Give the path of an address, with forward slashes."""
    return Path(uris.to_fs_path(address) or address).as_posix()


def to_diagnostic(diagnostic: Diagnostic, places: Places, lang: str) -> lsp.Diagnostic:
    """Convert a diagnostic: problem, effect and repair in one text, second places beside it."""
    hint_word, effect_word = _PREFIX["en" if lang == "en" else "id"]
    parts = [message(diagnostic, lang)]
    parts += [f"{effect_word}: {text}" for text in [effect(diagnostic, lang)] if text]
    parts += [f"{hint_word}: {text}" for text in [hint(diagnostic, lang)] if text]
    related = [
        lsp.DiagnosticRelatedInformation(
            lsp.Location(to_address(label.span.path), places.to_range(label.span)),
            label_text(diagnostic, label, lang) or message(diagnostic, lang),
        )
        for label in diagnostic.labels
        if label.span.path and label.span != diagnostic.span
    ]
    return lsp.Diagnostic(
        range=places.to_range(diagnostic.span),
        message="\n".join(parts),
        severity=_SEVERITIES.get(severity(diagnostic), lsp.DiagnosticSeverity.Information),
        code=diagnostic.code,
        source="sasaran",
        related_information=related or None,
    )


def to_completion(offer: Offer, line: int, path: str, places: Places, order: int) -> lsp.CompletionItem:
    """Convert an offer; ``order`` is its place among the others, which codes keep as their field declares them."""
    place = places.to_columns(path, line, offer.start, offer.end)
    return lsp.CompletionItem(
        label=offer.label,
        kind=_KINDS.get(offer.kind),
        detail=offer.detail or None,
        documentation=lsp.MarkupContent(lsp.MarkupKind.Markdown, offer.words) if offer.words else None,
        sort_text=_FIRST.get(offer.kind, "5") + (f"{order:05d}" if offer.kind == "code" else offer.label),
        filter_text=offer.insert if offer.kind == "code" else offer.label,
        text_edit=lsp.TextEdit(place, offer.insert),
    )


def to_symbol(entry: Entry, places: Places) -> lsp.DocumentSymbol:
    """Convert a line of the outline; a name always lies within the whole."""
    whole, name = places.to_range(entry.whole), places.to_range(entry.place)
    whole = lsp.Range(min(whole.start, name.start), max(whole.end, name.end))
    return lsp.DocumentSymbol(
        name=entry.name or "-",
        kind=lsp.SymbolKind.Class if entry.detail in ("program", "entity") else lsp.SymbolKind.Field,
        range=whole,
        selection_range=name,
        detail=entry.detail or None,
        children=[to_symbol(child, places) for child in entry.children] or None,
    )
