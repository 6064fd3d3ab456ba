"""Format one rule file: its bytes in, its text in the one style out; what it says and its comments stay as they are.

Own work rather than a round-trip library: those re-type values, wrap long lines and move comments; here every text
stays character by character, and that it does is checked before anything is given back. Keys and items keep the order
in which they were written: a file stands beside its regulation.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

import yaml

from sasaran.base.catalogue import CATALOGUE
from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.formatting.layout import Line, lay_out
from sasaran.formatting.remarks import Comment, find_comments
from sasaran.parse.tree import Mapping, Scalar, Tree
from sasaran.parse.yaml_reader import read_documents
from sasaran.parse.yaml_source import read_lines

_BETWEEN = re.compile(r"---(?:\s|$)")
_END = re.compile(r"\.\.\.(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Formatted:
    """The outcome: the text in the one style, or (``text`` None) why the file was left as it is."""

    text: str | None
    diagnostics: tuple[Diagnostic, ...] = ()


def format_file(path: str, data: bytes) -> Formatted:
    """Format a rule file.

    Args:
        path: What to call it in diagnostics.
        data: Its bytes.

    Returns:
        Its text, which says the same and has the same comments; no text where YAML can't be read without doubt.
    """
    trees, problems = read_documents(path, data)
    errors = tuple(problem for problem in problems if CATALOGUE[problem.code].severity == "error")
    if errors:
        return Formatted(None, errors)
    source, _ = read_lines(path, data)
    try:
        comments = find_comments("\n".join(source))
    except yaml.YAMLError:
        return Formatted(None, (_give_up(path),))
    text = "".join(f"{line}\n" for line in _join(trees, source, comments))
    return Formatted(text) if _says_the_same(text, trees, comments) else Formatted(None, (_give_up(path),))


def _give_up(path: str) -> Diagnostic:
    return Diagnostic("SAS-U070", Span(path, 1, 1, 1, 1))


# --- nothing may be lost


def _says_the_same(text: str, trees: list[Tree], comments: list[Comment]) -> bool:
    """Say whether a text has the same trees and the same comments."""
    again, problems = read_documents("", text.encode())
    if any(CATALOGUE[problem.code].severity == "error" for problem in problems):
        return False
    if [_plain(tree) for tree in again] != [_plain(tree) for tree in trees]:
        return False
    return Counter(item.text for item in find_comments(text)) == Counter(item.text for item in comments)


def _plain(tree: Tree) -> object:
    if isinstance(tree, Scalar):
        return tree.text
    if isinstance(tree, Mapping):
        return [(key.text, _plain(value)) for key, value in tree.entries]
    return (len(tree.items), [_plain(item) for item in tree.items])


# --- comments and empty lines between the lines of the trees


def _join(trees: list[Tree], source: list[str], comments: list[Comment]) -> list[str]:
    """Join the lines of all documents, with comments and single empty lines where they stood."""
    sheet = _Sheet(source, comments)
    for place, tree in enumerate(trees):
        lines = lay_out(tree, source)
        mark = sheet.find_mark(lines[0].first) if lines else None
        if place:
            sheet.close(mark or 0)
        for number, line in enumerate(lines):
            sheet.add(line, begins=number == 0)
    sheet.close(None)
    return sheet.out


class _Sheet:
    """The lines written so far; what stands in the file between them and the next is taken along."""

    def __init__(self, source: list[str], comments: list[Comment]) -> None:
        self.out: list[str] = []
        self._source = source
        self._alone = {item.line: item for item in comments if not item.trailing}
        self._behind = {item.line: item for item in comments if item.trailing}
        self._line = 0
        self._last: Line | None = None

    def find_mark(self, before: int) -> int | None:
        """Find the line that parts a document from the one before it."""
        numbers = range(before - 1, self._line, -1)
        return next((number for number in numbers if _BETWEEN.match(self._source[number - 1])), None)

    def add(self, line: Line, *, begins: bool) -> None:
        """Write a line of a tree, after what stands before it in the file."""
        self._take(line.first, line)
        behind = [self._behind.pop(number) for number in range(line.first, line.last + 1) if number in self._behind]
        shown = line.text
        if len(behind) == 1 or (behind and not line.more):
            shown = f"{line.text}  {' '.join(item.text for item in behind[:1])}"
            behind = behind[1:]
        for item in behind:
            self.out.append(f"{' ' * line.indent}{item.text}")
        self.out += [shown, *line.more]
        self._line, self._last = max(self._line, line.last), line

    def close(self, mark: int | None) -> None:
        """End a document: its last comments, then the line that parts it from the next (None: the file ends)."""
        self._take(mark if mark is not None else len(self._source) + 1, None)
        while self.out and not self.out[-1]:
            self.out.pop()
        if mark is not None:
            self.out.append("---")
            self._line, self._last = mark - 1, None

    def _take(self, before: int, following: Line | None) -> None:
        """Take the comments and empty lines that stand before a line of the file."""
        empty = False
        for number in range(self._line + 1, before):
            comment = self._alone.pop(number, None) or self._behind.pop(number, None)
            if comment is not None:
                self._part(empty)
                self.out.append(f"{' ' * self._indent(comment, following)}{comment.text}")
                empty = False
            elif not self._source[number - 1].strip():
                empty = True
        if following is not None:
            self._part(empty)
        self._line = max(self._line, before - 1)

    def _part(self, empty: bool) -> None:
        """Leave one empty line, but not at the top of a document."""
        if empty and self.out and self.out[-1] not in ("", "---"):
            self.out.append("")

    def _indent(self, comment: Comment, following: Line | None) -> int:
        """Indent a comment as what follows it; one that stands further in belongs to what stands above it."""
        if following is not None and (comment.trailing or comment.column <= following.column):
            return following.indent
        around = () if self._last is None else (*self._last.chain, (self._last.column, self._last.indent))
        inside = [indent for column, indent in around if column <= comment.column]
        least = 0 if following is None else following.indent
        return max([least, *inside])
