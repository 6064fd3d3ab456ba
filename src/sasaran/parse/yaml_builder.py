"""Build trees from YAML's events, one document at a time: events in, trees and diagnostics out; nothing is loaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import yaml

from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.span import Span
from sasaran.parse.tree import Mapping, Scalar, Sequence, Tree
from sasaran.parse.yaml_errors import (
    negated_name,
    refuse_bullet,
    refuse_continued,
    refuse_dash,
    refuse_pair,
    refuse_tag,
    write_line,
)
from sasaran.parse.yaml_lines import Lines, Repair, find_value, quote_value, space_colon
from sasaran.parse.yaml_traps import (
    DASHES,
    find_bullet,
    find_cut,
    find_invisible,
    find_missing_space,
    find_split,
    has_block_header,
    is_text,
    refuse_flow,
)

DEPTH_LIMIT = 60
"""The most lists and mappings within each other."""

_STYLES = {None: "plain", "": "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}


class _Mark(Protocol):
    line: int
    column: int


class _Event(Protocol):
    """What every event of PyYAML has; its own types allow marks to be missing, which the parser never does."""

    start_mark: _Mark
    end_mark: _Mark


class _Node(_Event, Protocol):
    anchor: str | None


class _Tagged(_Node, Protocol):
    tag: str | None


class _ScalarEvent(_Tagged, Protocol):
    value: str
    style: str | None


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
    again: bool = False
    """Whether the first key of a document came again: then another document probably begins there."""


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
        self._takers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._take_scalar,
            yaml.SequenceStartEvent: self._open_list,
            yaml.SequenceEndEvent: self._close,
            yaml.MappingStartEvent: self._open_mapping,
            yaml.MappingEndEvent: self._close,
            yaml.AliasEvent: self._take_alias,
            yaml.DocumentStartEvent: self._begin_document,
            yaml.DocumentEndEvent: self._end_document,
        }

    def take(self, event: object) -> None:
        """Take the next event."""
        self.events += 1
        taker = self._takers.get(type(event))
        if taker is not None:
            taker(event)

    @property
    def flow_start(self) -> tuple[int, int] | None:
        """Where the outermost ``[`` or ``{`` that is still open stands."""
        return next(((frame.line, frame.column) for frame in self._stack if frame.flow), None)

    def _begin_document(self, event: Any) -> None:
        self.begin = event.start_mark.line + self.offset
        if event.version or event.tags:
            self.pending.append(Diagnostic("SAS-P018", self.lines.rest(self.begin, 0)))

    def _end_document(self, event: _Event) -> None:
        tree = self._tree
        empty = isinstance(tree, Scalar) and tree.style == "plain" and tree.text == ""
        if tree is not None and not empty and not self._broken:
            self.trees.append(tree)
        self.found += self.pending
        self.pending = []
        self._tree, self._broken, self.events = None, False, 0
        self.begin = max(self.begin, event.end_mark.line + self.offset)

    def _take_scalar(self, event: _ScalarEvent) -> None:
        start, end = event.start_mark, event.end_mark
        line, end_line = start.line + self.offset, end.line + self.offset
        text, begin = event.value, start.column
        if event.tag is not None or event.anchor is not None:
            text, begin = self._refuse_properties(event, text, line, begin)
        if not event.style:
            end_column = end.column
            span = self.lines.span(line, begin, end_line, end_column)
            self._check_plain(line, begin, end_line, end_column, text)
            if line != end_line and self.lines.text(line + 1).lstrip().startswith("- "):
                text = self.lines.text(line)[begin:].strip()  # two items of a list, of which only one is told
            self._attach(Scalar(text, span))
        else:
            style = _STYLES[event.style]
            self._attach(Scalar(event.value, self._quoted_span(event, style, line, end_line), style))

    def _quoted_span(self, event: _ScalarEvent, style: str, line: int, end_line: int) -> Span:
        if style in ("literal", "folded"):
            return self._block_span(event, line, end_line)
        column = event.start_mark.column
        if event.tag is not None or event.anchor is not None:
            column = max(column, self.lines.text(line).find('"' if style == "double" else "'", column))
        span = self.lines.span(line, column + 1, end_line, event.end_mark.column - 1)
        if style == "double" and (invisible := find_invisible(event.value, span)):
            self.pending.append(invisible)
            self._broken = True
        if line != end_line:
            self.pending.append(Diagnostic("SAS-P016", self.lines.rest(line, column)))
        return span

    def _block_span(self, event: _ScalarEvent, line: int, end_line: int) -> Span:
        """Cover the lines of the text itself, from its first character to the end of its last line."""
        texts = self.lines.text
        if not has_block_header(texts(line), event.start_mark.column):
            repair = quote_value(line, texts(line))
            self._misread(write_line("SAS-P012", repair, self.lines, {"start": event.style or ""}), repair)
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

    def _check_plain(self, line: int, column: int, end_line: int, end_column: int, value: str) -> None:
        text = self.lines.text(line)
        first = text[column : column + 1]
        begins_with_dash = first == "-"
        if line == end_line and first not in DASHES and "#" not in text and ":" not in value and "\uff1a" not in value:
            return
        frame = self._stack[-1] if self._stack else None
        flow = frame is not None and frame.flow
        dashed = begins_with_dash and (
            frame is None or (frame.is_mapping and (frame.key is None or frame.key.span.line != line + 1))
        )
        if not flow and (dashed or line != end_line or first in DASHES):
            repair = find_missing_space(self.lines, line, end_line, dashed)
            if repair is not None:
                self._misread(refuse_dash(repair, self.lines), repair)
                return
            bullet = find_bullet(self.lines, line, column, end_line, in_list=frame is not None and not frame.is_mapping)
            if bullet is not None:
                self._misread(refuse_bullet(*bullet, self.lines), bullet[1])
                return
        if not flow and text[:column].strip(" -") == "" and (pair := space_colon(line, text)):
            self._misread(refuse_pair(pair, self.lines.rest(line, column)), pair)
        elif line != end_line:
            self.pending.append(refuse_continued(self.lines, line, column, value))
        elif not flow and "#" in text and (cut := find_cut(self.lines, line, column, end_column)):
            self._misread(*cut)

    def _misread(self, diagnostic: Diagnostic, repair: Repair | None) -> None:
        if repair is not None and self.repairing and self.lines.may_repair(repair.line):
            raise Misread(diagnostic, repair)
        self.pending.append(diagnostic)

    def _refuse_properties(self, event: _Tagged, value: str, line: int, column: int) -> tuple[str, int]:
        """Refuse a tag or an anchor; gives the text that was meant, and where the text begins."""
        if event.anchor is not None:
            self._refuse_anchor(f"&{event.anchor}", line, column)
        if event.tag is not None:
            diagnostic = refuse_tag(self.lines, line, column)
            self.pending.append(diagnostic)
            name = negated_name(str(diagnostic.values["tag"]))
            if name and not value:
                return f"not({name})", column
        same_line = event.end_mark.line == event.start_mark.line
        return value, max(column, event.end_mark.column - len(value)) if same_line else column

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

    def _take_alias(self, event: _Node) -> None:
        mark = event.start_mark
        line = mark.line + self.offset
        self._refuse_anchor(f"*{event.anchor}", line, mark.column)
        self._broken = True
        self._attach(Scalar("*", self.lines.span(line, mark.column, line, event.end_mark.column)))

    def _open_list(self, event: Any) -> None:
        self._open(event, bool(event.flow_style), is_mapping=False)

    def _open_mapping(self, event: Any) -> None:
        self._open(event, bool(event.flow_style), is_mapping=True)

    def _open(self, event: _Tagged, flow: bool, *, is_mapping: bool) -> None:
        line, column = event.start_mark.line + self.offset, event.start_mark.column
        if len(self._stack) >= DEPTH_LIMIT:
            span = self.lines.span(line, column, line, column + 1)
            self.pending.append(Diagnostic("SAS-P005", span, {"limit": DEPTH_LIMIT}))
            raise TooDeepError
        if event.tag is not None or event.anchor is not None:
            self._refuse_properties(event, "", line, column)
        self._stack.append(_Frame(line, column, flow, is_mapping))

    def _close(self, event: _Event) -> None:
        frame = self._stack.pop()
        span = self._collection_span(frame, event)
        if not frame.is_mapping:
            self._finish(frame, Sequence(tuple(frame.items), span))
            return
        mapping = Mapping(tuple(frame.entries), span)
        split = None if frame.flow else find_split(mapping, self.lines)
        if split is None:
            self._finish(frame, mapping)
        else:
            self.pending.append(split[0])
            self._attach(split[1])

    def _finish(self, frame: _Frame, tree: Sequence | Mapping) -> None:
        if frame.flow and (frame.items or frame.entries) and self._says_flow():
            self.pending.append(refuse_flow(tree, self.lines, frame.line, frame.column))
        self._attach(tree)

    def _collection_span(self, frame: _Frame, event: _Event) -> Span:
        """Cover a collection from its first character to the end of its last tree (YAML's own end is further down)."""
        last = frame.items[-1] if frame.items else frame.entries[-1][1] if frame.entries else None
        if frame.flow or last is None:
            end = event.end_mark
            return self.lines.span(frame.line, frame.column, end.line + self.offset, end.column)
        start = self.lines.span(frame.line, frame.column, frame.line, frame.column)
        return Span(start.path, start.line, start.column, last.span.end_line, last.span.end_column)

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
        if not isinstance(tree, Scalar) or not is_text(tree) or self._is_marked(frame, tree):
            self._broken = True
            self.pending.append(Diagnostic("SAS-P009", tree.span))
            frame.key = Scalar("", tree.span)
            frame.duplicate = True
            return
        frame.key = tree
        first = frame.seen.setdefault(tree.text, tree)
        frame.duplicate = first is not tree
        if frame.duplicate and not frame.again:
            frame.again = tree.span.column == 1 and first is next(iter(frame.seen.values()))
            hint = "document" if frame.again else None
            label = Label(first.span, "first")
            self.pending.append(Diagnostic("SAS-P008", tree.span, {"key": tree.text}, (label,), hint))

    def _is_marked(self, frame: _Frame, key: Scalar) -> bool:
        """Tell whether a key is written YAML's long way, ``? key``."""
        line = key.span.line - 1
        if not frame.seen and line != frame.line:
            return not frame.flow
        text = self.lines.text(line)
        return "? " in text and text.lstrip(" -").startswith("? ") and text[: key.span.column - 1].strip(" -\"'") == "?"
