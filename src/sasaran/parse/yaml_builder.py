"""Build trees from YAML's events, one document at a time: events in, trees and diagnostics out; nothing is loaded."""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.span import Span
from sasaran.parse.tree import Mapping, Scalar, Sequence, Tree
from sasaran.parse.yaml_errors import negated_name, refuse_dash, refuse_tag
from sasaran.parse.yaml_lines import Lines, Repair, find_value, quote_value
from sasaran.parse.yaml_traps import (
    find_cut,
    find_invisible,
    find_missing_space,
    find_split,
    is_text,
    refuse_flow,
)

DEPTH_LIMIT = 60
"""The most lists and mappings within each other."""

_STYLES = {None: "plain", "": "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}


class TooDeepError(Exception):
    """The document is nested too deeply to go on with."""


class Misread(Exception):  # noqa: N818  (a signal to read the line again, not an error)
    """YAML took a line for something else; with the repair the document can be read again."""

    def __init__(self, diagnostic: Diagnostic, repair: Repair) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic
        self.repair = repair


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is still open."""

    line: int
    column: int
    flow: bool
    is_mapping: bool
    items: list[Tree] = field(default_factory=list)
    entries: list[tuple[Scalar, Tree]] = field(default_factory=list)
    seen: dict[str, Scalar] = field(default_factory=dict)
    key: Scalar | None = None
    duplicate: bool = False


class Builder:
    """Takes the events of a stream, from ``offset`` lines below the top of the file."""

    def __init__(self, lines: Lines, offset: int, repairing: bool) -> None:
        self.lines = lines
        self.offset = offset
        self.repairing = repairing
        self.trees: list[Tree] = []
        self.found: list[Diagnostic] = []
        self.pending: list[Diagnostic] = []
        self.begin = offset
        self.events = 0  # of the document being read
        self._stack: list[_Frame] = []
        self._tree: Tree | None = None
        self._broken = False

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        self.events += 1
        if isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event)
        elif isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            self._open(event)
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            self._close(event)
        elif isinstance(event, yaml.AliasEvent):
            self._take_alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.begin = event.start_mark.line + self.offset
            if event.version or event.tags:
                self.pending.append(Diagnostic("SAS-P018", self.lines.rest(self.begin, 0)))
        elif isinstance(event, yaml.DocumentEndEvent):
            self._end_document(event)

    def _end_document(self, event: yaml.DocumentEndEvent) -> None:
        tree = self._tree
        empty = isinstance(tree, Scalar) and tree.style == "plain" and tree.text == ""
        if tree is not None and not empty and not self._broken:
            self.trees.append(tree)
        self.found += self.pending
        self.pending = []
        self._tree, self._broken, self.events = None, False, 0
        self.begin = max(self.begin, event.end_mark.line + self.offset)

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        start, end = event.start_mark, event.end_mark
        line, end_line = start.line + self.offset, end.line + self.offset
        style = _STYLES.get(event.style, "plain")
        text = event.value
        if style == "plain":
            begin = start.column
            if event.tag is not None or event.anchor is not None:
                text, begin = self._refuse_properties(event, line, start.column)
            span = self.lines.span(line, begin, end_line, end.column)
            self._check_plain(line, begin, end_line, end.column, span)
        else:
            if event.tag is not None or event.anchor is not None:
                self._refuse_properties(event, line, start.column)
            span = self._quoted_span(event, style, line, end_line)
        self._attach(Scalar(text, span, style))

    def _quoted_span(self, event: yaml.ScalarEvent, style: str, line: int, end_line: int) -> Span:
        if style in ("literal", "folded"):
            return self._block_span(event, line, end_line)
        column = event.start_mark.column
        if event.tag is not None or event.anchor is not None:
            column = self.lines.text(line).find('"' if style == "double" else "'", column)
        span = self.lines.span(line, column + 1, end_line, event.end_mark.column - 1)
        if style == "double" and (invisible := find_invisible(event.value, span)):
            self.pending.append(invisible)
        if line != end_line:
            self.pending.append(Diagnostic("SAS-P016", self.lines.rest(line, column)))
        return span

    def _block_span(self, event: yaml.ScalarEvent, line: int, end_line: int) -> Span:
        """Cover the lines of the text itself, from its first character to the end of its last line."""
        texts = self.lines.text
        first, last = line + 1, min(end_line, len(self.lines.texts) - 1)
        if event.end_mark.column == 0:
            last = min(last, end_line - 1)
        while first < last and not texts(first).strip():
            first += 1
        while last > first and not texts(last).strip():
            last -= 1
        if last < first or not event.value.strip():
            return self.lines.span(line, event.start_mark.column, line, event.start_mark.column + 1)
        indent = len(texts(first)) - len(texts(first).lstrip())
        return self.lines.span(first, indent, last, len(texts(last).rstrip()))

    def _check_plain(self, line: int, column: int, end_line: int, end_column: int, span: Span) -> None:
        frame = self._stack[-1] if self._stack else None
        flow = frame is not None and frame.flow
        text = self.lines.text(line)
        dashed = text[column : column + 1] == "-" and (
            frame is None or (frame.is_mapping and (frame.key is None or frame.key.span.line != line + 1))
        )
        if not flow and (dashed or line != end_line):
            repair = find_missing_space(self.lines, line, end_line, dashed)
            if repair is not None:
                self._misread(refuse_dash(repair, self.lines), repair)
                return
        if line != end_line:
            self.pending.append(Diagnostic("SAS-P016", self.lines.rest(line, column)))
        elif not flow and "#" in text and (cut := find_cut(self.lines, line, column, end_column)):
            self._misread(*cut)

    def _misread(self, diagnostic: Diagnostic, repair: Repair | None) -> None:
        if repair is not None and self.repairing:
            raise Misread(diagnostic, repair)
        self.pending.append(diagnostic)

    def _refuse_properties(self, event: yaml.NodeEvent, line: int, column: int) -> tuple[str, int]:
        """Refuse a tag or an anchor; gives the text that was meant, and where the text begins."""
        value = event.value if isinstance(event, yaml.ScalarEvent) else ""
        if event.anchor is not None:
            self._refuse_anchor(f"&{event.anchor}", line, column)
        if event.tag is not None:
            diagnostic = refuse_tag(self.lines, line, column)
            self.pending.append(diagnostic)
            name = negated_name(str(diagnostic.values["tag"]))
            if name and not value:
                return f"not({name})", column
        same_line = event.end_mark.line == event.start_mark.line
        return value, event.end_mark.column - len(value) if same_line else column

    def _refuse_anchor(self, text: str, line: int, column: int) -> None:
        source = self.lines.text(line)
        span = self.lines.span(line, column, line, min(column + len(text), len(source)))
        values: dict[str, object] = {"text": text}
        hint = None
        if find_value(source) == column and (text[0] == "*" or source[column + len(text) :].strip()):
            shown = quote_value(line, source).shown
            hint = "text" if shown else None
            values["line"] = shown or ""
        self.pending.append(Diagnostic("SAS-P006", span, values, hint=hint))

    def _take_alias(self, event: yaml.AliasEvent) -> None:
        mark = event.start_mark
        line = mark.line + self.offset
        self._refuse_anchor(f"*{event.anchor}", line, mark.column)
        self._broken = True
        self._attach(Scalar("*", self.lines.span(line, mark.column, line, event.end_mark.column)))

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        line, column = event.start_mark.line + self.offset, event.start_mark.column
        if len(self._stack) >= DEPTH_LIMIT:
            span = self.lines.span(line, column, line, column + 1)
            self.pending.append(Diagnostic("SAS-P005", span, {"limit": DEPTH_LIMIT}))
            raise TooDeepError
        if event.tag is not None or event.anchor is not None:
            self._refuse_properties(event, line, column)
        self._stack.append(_Frame(line, column, bool(event.flow_style), isinstance(event, yaml.MappingStartEvent)))

    def _close(self, event: yaml.Event) -> None:
        frame = self._stack.pop()
        last: Tree | None = None
        if frame.is_mapping:
            last = frame.entries[-1][1] if frame.entries else None
        elif frame.items:
            last = frame.items[-1]
        start = self.lines.span(frame.line, frame.column, frame.line, frame.column)
        if frame.flow or last is None:
            end_line, end_column = event.end_mark.line + self.offset, event.end_mark.column
            span = self.lines.span(frame.line, frame.column, end_line, end_column)
        else:
            end = last.span
            span = Span(start.path, start.line, start.column, end.end_line, end.end_column)
        tree: Tree
        if frame.is_mapping:
            tree = mapping = Mapping(tuple(frame.entries), span)
            if not frame.flow and (split := find_split(mapping, self.lines)):
                self.pending.append(split[0])
                tree = split[1]
        else:
            tree = Sequence(tuple(frame.items), span)
        if frame.flow and self._says_flow() and isinstance(tree, (Sequence, Mapping)) and (frame.items or frame.entries):
            self.pending.append(refuse_flow(tree, self.lines, frame.line, frame.column))
        self._attach(tree)

    def _says_flow(self) -> bool:
        """Tell whether a flow collection that just closed is reported: not inside another, not as a key."""
        outer = self._stack[-1] if self._stack else None
        return outer is None or not (outer.flow or (outer.is_mapping and outer.key is None))

    def _attach(self, tree: Tree) -> None:
        if not self._stack:
            self._tree = tree
            return
        frame = self._stack[-1]
        if not frame.is_mapping:
            frame.items.append(tree)
        elif frame.key is None:
            self._take_key(frame, tree)
        else:
            if not frame.duplicate:
                frame.entries.append((frame.key, tree))
            frame.key, frame.duplicate = None, False

    def _take_key(self, frame: _Frame, tree: Tree) -> None:
        if not isinstance(tree, Scalar) or not is_text(tree):
            self._broken = True
            self.pending.append(Diagnostic("SAS-P009", tree.span))
            frame.key = Scalar("", tree.span)
            frame.duplicate = True
            return
        frame.key = tree
        first = frame.seen.setdefault(tree.text, tree)
        frame.duplicate = first is not tree
        if frame.duplicate:
            label = Label(first.span, "first")
            self.pending.append(Diagnostic("SAS-P008", tree.span, {"key": tree.text}, (label,)))
