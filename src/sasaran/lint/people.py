"""Tests of everybody where there may be nobody: rules in, doubts out."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.base.diagnostics import Diagnostic
from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.rulebook import Content
from sasaran.lint.sources import Source
from sasaran.logic.scope import walk_scoped

NOBODY = "SAS-L020"


def find_empty_everyone(content: Content, source: Source) -> Iterator[Diagnostic]:
    """Find ``every x in …`` over rows of which there may be none: it is true then, and the rule doesn't say so."""
    meant: set[int] = set()
    for part, scope in walk_scoped(content, source.rule, source.scope, shared=False):
        if isinstance(part, nodes.Leaf) and part.attributes.reading:
            meant.update(id(each) for each, _ in walk_scoped(content, part, scope))
        if not isinstance(part, ir.Quantifier) or part.how != "every" or id(part) in meant:
            continue
        entity = content.entities[part.rows.entity]
        filtered = isinstance(part.body, ir.Or) and part.body.span == part.span
        # Where the rule is about one of these rows, there is at least this one.
        some = (entity.at_least > 0 and entity.present is None) or part.rows.entity in scope.values()
        if filtered or not some:
            yield Diagnostic(NOBODY, part.span, {"rows": part.rows.name})
