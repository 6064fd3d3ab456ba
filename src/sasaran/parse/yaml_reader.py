"""Read a rule file: bytes in; a tree of texts for each document, and every problem of the YAML itself, out.

PyYAML's scanner and parser are used and nothing above them: no value is typed, no anchor followed, no tag obeyed.
Where YAML stops at a line whose meaning is plain, the line is repaired in memory and the document read again, so
that one run tells all problems of a file.
"""

from __future__ import annotations

import re
from dataclasses import replace

import yaml

from sasaran.base.catalogue import CATALOGUE
from sasaran.base.diagnostics import Diagnostic
from sasaran.parse.tree import Tree
from sasaran.parse.yaml_builder import Builder, Misread, TooDeepError
from sasaran.parse.yaml_errors import Failure, explain_failure, read_failure
from sasaran.parse.yaml_lines import Lines, Repair
from sasaran.parse.yaml_source import read_lines, repair_lookalikes

PROBLEM_LIMIT = 200
"""So many problems of one file are reported."""

_RESTARTS = 40
_EVENTS = 200_000

# libyaml where PyYAML was built with it, which is ten times as fast; both give the same events.
LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_DOCUMENT = re.compile(r"---(?: |$)")


def read_documents(path: str, data: bytes, *, private: bool = False) -> tuple[list[Tree], list[Diagnostic]]:
    """Read every document of a file.

    Args:
        path: how the file is called in diagnostics.
        data: its bytes.
        private: the file holds facts about people; no text of it goes into a diagnostic.

    Returns:
        The trees of the documents that could be read, in order, and the problems by place. A document whose layout
        can't be told (an alias, a key that is no text, an error without a known repair) has no tree.
    """
    texts, problems = read_lines(path, data)
    if problems:
        return [], problems
    alike = [] if private else repair_lookalikes(path, texts)
    reading = _Reading(Lines(path, texts))
    reading.read()
    found = sorted([*alike, *reading.found], key=lambda diagnostic: diagnostic.order)
    if private:
        found = [_hide_text(diagnostic) for diagnostic in found]
    return reading.trees, found


class _Reading:
    """One file while it is read: what was found, and how much reading again it may still cost."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.trees: list[Tree] = []
        self.found: list[Diagnostic] = []
        self._causes: set[tuple[str, int]] = set()
        self._restarts = _RESTARTS
        self._events = _EVENTS

    def read(self) -> None:
        """Read from the top; after each repair, again from the document it stands in."""
        line: int | None = 0
        while line is not None:
            if self._restarts < 0 or len(self.found) > PROBLEM_LIMIT:
                place = self.lines.span(line, 0, line, 1)
                self.found = [*self.found[:PROBLEM_LIMIT], Diagnostic("SAS-P023", place)]
                return
            line = self._read_from(line)
            self._restarts -= 1

    def _read_from(self, line: int) -> int | None:
        """Read on from a line; gives the line to go on from after a problem, or None at the end."""
        builder = Builder(self.lines, line, self._repairing)
        stop: int | None = None
        try:
            # `yaml.parse` would ask before every event whether there is one.
            for event in iter(LOADER("\n".join(self.lines.texts[line:])).get_event, None):
                builder.take(event)
                if len(builder.found) + len(builder.pending) > PROBLEM_LIMIT:
                    builder.found += builder.pending
                    stop = builder.begin
                    break
        except Misread as misread:
            stop = self._repair(builder, misread.diagnostic, misread.repair)
        except TooDeepError:
            builder.found += builder.pending
            stop = self._next_document(builder.pending[-1].span.line - 1)
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            stop = self._explain(builder, read_failure(error, line, self.lines))
        self.trees += builder.trees
        self.found += builder.found
        return stop

    @property
    def _repairing(self) -> bool:
        return self._restarts > 0 and self._events > 0

    def _explain(self, builder: Builder, failure: Failure) -> int | None:
        if (start := builder.flow_start) is not None:
            failure = replace(failure, context="flow", context_line=start[0], context_column=start[1])
        diagnostic, repair = explain_failure(failure, self.lines)
        if repair is not None and self._repairing and self.lines.may_repair(repair.line):
            return self._repair(builder, diagnostic, repair)
        told = {label.span.line for label in diagnostic.labels}
        before = [other for other in builder.pending if other.code != "SAS-P016" or other.span.line not in told]
        # A line that was repaired and still can't be read has been told already.
        again = repair is not None and not self.lines.may_repair(repair.line)
        builder.found += before if again else [*before, diagnostic]
        return self._next_document(max(builder.begin, diagnostic.span.line - 1))

    def _repair(self, builder: Builder, diagnostic: Diagnostic, repair: Repair) -> int:
        """Take the diagnostic, forget what else was found in the document, and read it again with the repair."""
        cause = (diagnostic.code, repair.line)
        if cause not in self._causes:
            builder.found.append(diagnostic)
        self._causes.add(cause)
        self.lines.repair(repair)
        self._events -= builder.events
        return builder.begin

    def _next_document(self, line: int) -> int | None:
        texts = self.lines.texts
        return next((number for number in range(line + 1, len(texts)) if _DOCUMENT.match(texts[number])), None)


def _hide_text(diagnostic: Diagnostic) -> Diagnostic:
    """Leave out the values that quote the file, and the hints that print a line of it."""
    shown = ("start", "opening", "closing", "quote", "character")
    values = {
        name: "…" if isinstance(value, str) and name not in shown else value
        for name, value in diagnostic.values.items()
    }
    entry = CATALOGUE[diagnostic.code]
    hint = diagnostic.hint
    if "line" in values:
        hint = "quote" if "quote" in entry.hints else None
    elif hint in ("item", "items", "not"):
        hint = None
    return Diagnostic(diagnostic.code, diagnostic.span, values, diagnostic.labels, hint)
