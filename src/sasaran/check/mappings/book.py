"""Every mapping of a rulebook, or one that stands elsewhere: documents in, mappings and diagnostics out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from sasaran.base.diagnostics import Diagnostic
from sasaran.check.identity import hash_rulebook
from sasaran.check.mappings.build import MappingBuilder
from sasaran.check.problems import Problems
from sasaran.check.words import LANGUAGE
from sasaran.ir.mapping import RegisterMapping
from sasaran.ir.rulebook import Content
from sasaran.parse.mapping_shapes import MappingShape
from sasaran.parse.shape_reader import read_shape
from sasaran.parse.tree import Mapping as TreeMapping
from sasaran.parse.tree import Tree
from sasaran.parse.yaml_reader import read_documents


def build_mappings(
    found: Iterable[tuple[Tree, MappingShape]], files: Mapping[str, bytes], content: Content, problems: Problems
) -> dict[str, RegisterMapping]:
    """Build mappings by name; ``files`` holds their documents and the tables beside them, by path."""
    result: dict[str, RegisterMapping] = {}
    for tree, shape in found:
        folder = posixpath.dirname(shape.mapping.span.path)
        beside = {
            posixpath.relpath(path, folder or "."): data
            for path, data in files.items()
            if path.lower().endswith(".csv")
        }
        used = {name: beside[name] for name in list_crosswalks(tree) if name in beside}
        identity = hash_rulebook(LANGUAGE, [("mapping", tree)], used, "")
        mapping = MappingBuilder(content, beside, problems).build(shape, identity)
        if mapping is not None:
            result[mapping.name] = mapping
    return result


def check_mapping(
    files: Mapping[str, bytes], content: Content
) -> tuple[dict[str, RegisterMapping], tuple[Diagnostic, ...]]:
    """Check mappings that stand outside a rulebook's folder, with the tables beside them."""
    problems = Problems()
    shapes: list[tuple[Tree, MappingShape]] = []
    for path in sorted(files):
        if path.lower().endswith((".yaml", ".yml")):
            trees, diagnostics = read_documents(path, files[path])
            problems.extend(diagnostics)
            for tree in trees:
                shape, diagnostics, _ = read_shape(tree)
                problems.extend(diagnostics)
                if isinstance(shape, MappingShape):
                    shapes.append((tree, shape))
    built = build_mappings(shapes, files, content, problems)
    return ({} if problems.refused else built), tuple(problems.sorted)


def list_crosswalks(tree: Tree) -> list[str]:
    """List the tables that a mapping names."""
    names: list[str] = []
    pending = [tree]
    while pending:
        each = pending.pop()
        if isinstance(each, TreeMapping):
            value = each.get("crosswalk")
            text = getattr(value, "text", None)
            names += [text] if text is not None else []
            pending += [value for _, value in each.entries]
        elif hasattr(each, "items"):
            pending += each.items
    return names
