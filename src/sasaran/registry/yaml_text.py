"""YAML text → plain values that YAML itself has not typed, or `UnreadableError` with its fault.

YAML would read the number 0123456701234567 as octal, 12:30 as 750 and ``no`` as false, and keep the last of two equal
keys. So only its events are taken. A plain scalar stays the text it is, except ``true``, ``false``, ``null`` (and
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
from sasaran.registry.json_text import UnreadableError
from sasaran.registry.refusals import show_key

_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,3999})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,3999})\.[0-9]{1,4000}")
_DEEPEST = 40

# Events, not nodes: the C composer recurses without a bound and brings the whole process down on a deep text.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(text: str) -> Iterator[tuple[int, bool, object]]:
    """Read the documents of a text: for each, its line, False and its value; of a list, each item's line, True, value.

    A document with nothing in it is none.
    """
    events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
    try:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                yield from _read_document(events)
    except yaml.MarkedYAMLError as error:
        raise UnreadableError(_syntax(error.problem_mark or error.context_mark)) from None
    except yaml.reader.ReaderError as error:
        raise UnreadableError(_syntax(_Place(text, error.position))) from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise UnreadableError(_syntax(None)) from None


def _read_document(events: Iterator[yaml.Event]) -> Iterator[tuple[int, bool, object]]:
    start = _check_event(next(events), 0)
    if not isinstance(start, yaml.SequenceStartEvent):
        value = _read_value(start, events, 0)
        if value is not None:
            yield _line(start), False, value
        return
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        yield _line(event), True, _read_value(event, events, 1)


def _read_value(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> object:
    _check_event(event, depth)
    if isinstance(event, yaml.ScalarEvent):
        return _read_scalar(event)
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            items.append(_read_value(item, events, depth + 1))
        return items
    result: dict[str, object] = {}
    while not isinstance(key := next(events), yaml.MappingEndEvent):
        _check_event(key, depth + 1)
        if not isinstance(key, yaml.ScalarEvent):
            raise UnreadableError(_syntax(key.start_mark))
        name = str(key.value)
        if name in result:
            raise UnreadableError(Fault("SAS-H045", "", {"name": show_key(name)}, None, _line(key)))
        result[name] = _read_value(next(events), events, depth + 1)
    return result


def _check_event(event: yaml.Event, depth: int) -> yaml.Event:
    """Refuse aliases, anchors, tags and depth."""
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
        raise UnreadableError(_syntax(event.start_mark, "alias"))
    if getattr(event, "tag", None) is not None:
        raise UnreadableError(_syntax(event.start_mark, "tag"))
    if depth > _DEEPEST:
        raise UnreadableError(Fault("SAS-H046", line=_line(event)))
    return event


def _read_scalar(event: yaml.ScalarEvent) -> object:
    text = str(event.value)
    if event.style in ("'", '"', "|", ">"):
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text


class _Place:
    """A place in a text that YAML gives as an offset alone."""

    def __init__(self, text: str, offset: int) -> None:
        self.line = text.count("\n", 0, offset)
        self.column = offset - text.rfind("\n", 0, offset) - 1


def _line(event: yaml.Event) -> int:
    return int(getattr(event.start_mark, "line", 0)) + 1


def _syntax(mark: object, hint: str | None = None) -> Fault:
    row, column = int(getattr(mark, "line", 0)) + 1, int(getattr(mark, "column", 0)) + 1
    return Fault("SAS-H049", "", {"row": row, "column": column}, hint, row)
