"""Where a part of a rulebook stands in it, and the same rulebook with another part in its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass, replace
from typing import Any

from sasaran.ir.rulebook import Content

Path = tuple[str | int, ...]
"""The way from a rulebook down to a part: names of attributes, keys of mappings, places in tuples."""


def get_at(whole: Any, path: Path) -> Any:
    """Give the part that a path leads to."""
    for step in path:
        whole = getattr(whole, str(step)) if is_dataclass(whole) else whole[step]
    return whole


def replace_at(whole: Any, path: Path, part: object) -> Any:
    """Give the whole with another part at a path; what stands beside the path is shared, not copied."""
    if not path:
        return part
    step, rest = path[0], path[1:]
    if isinstance(whole, Mapping):
        return {**whole, step: replace_at(whole[step], rest, part)}
    if isinstance(whole, tuple):
        place = int(step)
        return (*whole[:place], replace_at(whole[place], rest, part), *whole[place + 1 :])
    return replace(whole, **{str(step): replace_at(getattr(whole, str(step)), rest, part)})


def change_rulebook(content: Content, changes: Iterable[tuple[Path, object]]) -> Content:
    """Give a rulebook with other parts in it."""
    for path, part in changes:
        content = replace_at(content, path, part)
    return content
