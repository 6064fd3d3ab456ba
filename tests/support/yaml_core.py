"""Rule files as an editor's YAML reader sees them: values typed by the core schema of YAML 1.2."""

from __future__ import annotations

import re
from typing import Any

from sasaran.parse.tree import Mapping, Scalar, Tree
from sasaran.parse.yaml_reader import read_documents

_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def load_documents(data: bytes, path: str = "x.yaml") -> list[Any]:
    """Give every document of a rule file as plain data; a file that is no YAML gives none."""
    trees, _ = read_documents(path, data)
    return [_plain(tree) for tree in trees]


def _plain(tree: Tree) -> Any:
    if isinstance(tree, Scalar):
        return _type(tree.text) if tree.style == "plain" else tree.text
    if isinstance(tree, Mapping):
        return {name.text: _plain(value) for name, value in tree.entries}
    return [_plain(item) for item in tree.items]


def _type(text: str) -> Any:
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text
