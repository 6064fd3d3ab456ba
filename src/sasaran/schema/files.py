"""A rulebook's files → all its JSON Schemas, by file name; and writing them to a folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sasaran.check.gather import gather
from sasaran.check.problems import Problems
from sasaran.ir.rulebook import Content
from sasaran.schema.decision import build_decision
from sasaran.schema.documents import build_documents
from sasaran.schema.household import build_household
from sasaran.schema.names import list_names

SUFFIX = ".schema.json"


def build_schemas(files: Mapping[str, bytes], content: Content) -> dict[str, dict[str, Any]]:
    """Build every schema of a rulebook.

    Args:
        files: The bytes of its files, by path.
        content: What they say, checked.

    Returns:
        By name: one for each kind of rule file, ``rules`` for files of any kind, ``household`` and ``decision``.
    """
    documents = build_documents(list_names(gather(files, Problems())))
    return {**documents, "household": build_household(content), "decision": build_decision(content)}


def render_schema(schema: Mapping[str, Any]) -> str:
    """Write a schema as text; the same schema is always the same text."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def write_schemas(schemas: Mapping[str, Mapping[str, Any]], out: Path) -> list[Path]:
    """Write every schema into a folder, which is made if it is not there; give the files."""
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in schemas.items():
        path = out / f"{name}{SUFFIX}"
        path.write_text(render_schema(schema), encoding="utf-8", newline="\n")
        written.append(path)
    return written
