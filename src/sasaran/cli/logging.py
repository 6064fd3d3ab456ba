"""Logs for operators: to stderr, from WARNING on, and never a fact about a person."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import structlog

from sasaran.ir.rulebook import Content

REDACTED = "[redacted]"
_NUMBER = re.compile(r"(?<!\d)\d{16}(?!\d)")
_CLASSES = ("specific", "identity")
_hidden: set[str] = set()


def set_up_logging() -> None:
    """Log to stderr; ``SASARAN_LOG`` lowers or raises the level (DEBUG, INFO, WARNING, ERROR)."""
    level = logging.getLevelNamesMapping().get(os.environ.get("SASARAN_LOG", "WARNING").upper(), logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            redact_personal,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def get_logger() -> Any:
    """Give the logger of the command line, writing to the stderr of now."""
    set_up_logging()
    return structlog.get_logger("sasaran")


def hide_fields(content: Content) -> None:
    """Keep the values of a rulebook's specific and identity fields out of every log from now on."""
    for entity in content.entities.values():
        _hidden.update(field.name for field in entity.fields.values() if field.personal in _CLASSES)


def redact_personal(logger: object, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Drop the values of personal fields, and anything that looks like a NIK, wherever they stand."""
    return {key: _redact(key, value) for key, value in event.items()}


def _redact(key: str, value: Any) -> Any:
    if key in _hidden:
        return REDACTED
    if isinstance(value, Mapping):
        return {each: _redact(str(each), below) for each, below in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_redact("", each) for each in value]
    if value is None or isinstance(value, bool):
        return value
    text = str(value)
    if _NUMBER.search(text):
        return _NUMBER.sub(REDACTED, text)
    return value if isinstance(value, int | float | str) else text
