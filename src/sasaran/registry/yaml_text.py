"""YAML text → plain values that YAML itself has not typed, or `Unreadable` with its fault.

YAML would read the number 0123456701234567 as octal, 12:30 as 750 and ``no`` as false, and keep the last of two equal
keys. So only the tree is taken from it. A plain scalar stays the text it is, except ``true``, ``false``, ``null`` (and
nothing at all), whole numbers without a leading zero, and simple decimals such as ``-0.5``; what is quoted is always
text. A number of a person that begins with 1 to 9 must be quoted, or its field says so. Anchors, aliases and tags are
refused: a household needs none, and a few aliases can stand for billions of values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import yaml

from sasaran.base.errors import Fault
from sasaran.registry.json_text import Unreadable
from sasaran.registry.refusals import show_key

_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,3999})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,3999})\.[0-9]{1,4000}")
_PLAIN_TAGS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")
_DEEPEST = 40

_Base: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TreeLoader(_Base):  # type: ignore[misc]
    """Composes nodes and types none of them."""

    yaml_implicit_resolvers: dict[str, list[object]] = {}


def parse_yaml(text: str) -> Iterator[tuple[int, object]]:
    """Read the documents of a text: for each, its line and its value; of a list, each item with its own line."""
    try:
        documents = [node for node in yaml.compose_all(text, Loader=_TreeLoader) if node is not None]
    except RecursionError:
        raise Unreadable(Fault("SAS-H046")) from None
    except yaml.MarkedYAMLError as error:
        raise Unreadable(_syntax(error.problem_mark or error.context_mark)) from None
    except (yaml.YAMLError, ValueError):
        raise Unreadable(_syntax(None)) from None
    seen: set[int] = set()
    for node in documents:
        if isinstance(node, yaml.SequenceNode):
            _check_node(node, seen, 0)
            for item in node.value:
                yield _line(item), _read_node(item, seen, 1)
        else:
            yield _line(node), _read_node(node, seen, 0)


def _read_node(node: yaml.Node, seen: set[int], depth: int) -> object:
    _check_node(node, seen, depth)
    if isinstance(node, yaml.ScalarNode):
        return _read_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return [_read_node(item, seen, depth + 1) for item in node.value]
    result: dict[str, object] = {}
    for key, value in node.value:
        _check_node(key, seen, depth + 1)
        if not isinstance(key, yaml.ScalarNode):
            raise Unreadable(_syntax(key.start_mark))
        if key.value in result:
            raise Unreadable(Fault("SAS-H045", "", {"name": show_key(key.value)}, None, _line(key)))
        result[key.value] = _read_node(value, seen, depth + 1)
    return result


def _check_node(node: yaml.Node, seen: set[int], depth: int) -> None:
    if id(node) in seen:  # an alias gives the same node again
        raise Unreadable(_syntax(node.start_mark, "alias"))
    seen.add(id(node))
    if node.tag not in _PLAIN_TAGS:
        raise Unreadable(_syntax(node.start_mark, "tag"))
    if depth > _DEEPEST:
        raise Unreadable(Fault("SAS-H046", line=_line(node)))


def _read_scalar(node: yaml.ScalarNode) -> object:
    text: str = node.value
    if node.style in ("'", '"', "|", ">"):
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _syntax(mark: object, hint: str | None = None) -> Fault:
    row, column = int(getattr(mark, "line", 0)) + 1, int(getattr(mark, "column", 0)) + 1
    return Fault("SAS-H049", "", {"row": row, "column": column}, hint, row)
