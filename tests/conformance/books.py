"""Make a small rulebook around one node, value or table of a conformance case."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from sasaran.api import Rulebook
from sasaran.base.render import render_text
from sasaran.check.book import check_rulebook

BASE = Path(__file__).parent / "rulebook" / "rulebook.yaml"


def dump(value: Any, indent: int = 0) -> str:
    """Write plain data as block-style YAML with single-quoted texts."""
    pad = " " * indent
    if isinstance(value, Mapping):
        return "".join(f"{pad}{key}:{_under(item, indent)}" for key, item in value.items())
    if isinstance(value, list):
        return "".join(_item(item, indent) for item in value)
    return f"{pad}{scalar(value)}\n"


def _under(value: Any, indent: int) -> str:
    if isinstance(value, (Mapping, list)) and value:
        return "\n" + dump(value, indent + 2)
    return f" {scalar(value)}\n"


def _item(value: Any, indent: int) -> str:
    pad = " " * indent
    if isinstance(value, Mapping):
        return pad + "- " + dump(value, indent + 2).lstrip()
    if isinstance(value, list):
        raise TypeError("rule files have no list in a list")
    return f"{pad}- {scalar(value)}\n"


def scalar(value: Any) -> str:
    if value == []:
        return "[]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return "'" + str(value).replace("'", "''") + "'"


@lru_cache(maxsize=256)
def load_text(text: str) -> Rulebook:
    """Check a rulebook made of the base and more documents; a problem fails the test with its words."""
    files = {"kesesuaian/rulebook.yaml": BASE.read_bytes(), "kesesuaian/uji.yaml": text.encode()}
    checked = check_rulebook(files, "kesesuaian")
    assert checked.content is not None, render_text(checked.errors, {k: v.decode() for k, v in files.items()}, "id")
    return Rulebook(checked.content, checked.diagnostics)


def program(node: Mapping[str, Any], recipient: str = "keluarga", benefit: str | None = None, more: str = "") -> str:
    """The text of a program `uji` with this eligibility."""
    text = dump(
        {
            "program": "uji",
            "title": "Uji",
            "recipient": recipient,
            "valid": {"from": "2000-01-01"},
            # What a rule means is tried, not whether it is sensible: some hold for everyone, or for nobody.
            "eligibility": {"reading": "kasus uji", **node},
        }
    )
    if benefit:
        text += "benefit:\n" + "".join(f"  {line}\n" for line in benefit.splitlines())
    return text + (f"---\n{more}" if more else "")
