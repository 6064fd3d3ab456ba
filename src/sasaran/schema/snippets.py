"""What an editor can insert: a condition with a field of this rulebook, a first node, a first program."""

from __future__ import annotations

from typing import Any

from sasaran.parse.shapes import FieldShape
from sasaran.schema.names import BookNames, Named

Definitions = dict[str, dict[str, Any]]


def suggest_conditions(names: BookNames) -> dict[str, Any]:
    """Offer a condition for every field, definition and parameter."""
    yes = next(iter(names.of("yes_no")), "yes")
    snippets = [_snippet(item.name, _condition(item, yes), item) for item in names.fields]
    snippets += [_snippet(name, name, item) for name, item in names.of("definitions").items()]
    snippets += [_snippet(name, name, item) for name, item in names.of("parameters").items()]
    snippets += [_snippet(f"{names.area}.{item.name}", f"{names.area}.{item.name}", item) for item in names.area_fields]
    return {"defaultSnippets": snippets} if snippets else {}


def _condition(item: Named, yes: str) -> str:
    """Write the beginning of a condition on a field."""
    shape = item.shape
    kind = shape.type.text if isinstance(shape, FieldShape) else "text"
    codes = list(shape.codes or ()) if isinstance(shape, FieldShape) else []
    if kind == "yes/no":
        return item.name
    if kind == "set of codes" and codes:
        return f'"${{1|{",".join(codes)}|}}" in {item.name}'
    if kind in ("code", "ordered code") and codes:
        return f'{item.name} = "${{1|{",".join(codes)}|}}"'
    if kind in ("whole number", "decimal", "money", "age"):
        return f"{item.name} ${{1|<=,>=,<,>,=|}} ${{2:0}}"
    if kind == "date":
        return f'{item.name} ${{1|<=,>=,<,>,=|}} date("${{2:2025-01-01}}")'
    return f'{item.name} = "${{1}}"'


def _snippet(label: str, body: str, item: Named) -> dict[str, Any]:
    return {"label": label, "description": item.title[0] or label, "body": body}


def add_snippets(definitions: Definitions) -> None:
    """Offer what is usually written: a leaf with its clause, a group, a whole program."""
    definitions["NodeShape"]["defaultSnippets"] = [
        {
            "label": "syarat",
            "description": "Satu syarat dengan judul dan dasar hukum",
            "body": {
                "name": "${1:nama}",
                "title": {"id": "${2:Judul}", "en": "${3:Title}"},
                "basis": "${4:dokumen}, Pasal ${5:1}",
                "when": "${6:isian}",
            },
        },
        {"label": "semua", "description": "Semua syarat harus terpenuhi", "body": {"all": ["${1:syarat}"]}},
        {"label": "salah satu", "description": "Cukup satu syarat terpenuhi", "body": {"any": ["${1:syarat}"]}},
        {"label": "ada anggota", "description": "Ada anggota yang memenuhi", "body": {"any_member": "${1:syarat}"}},
    ]
    definitions["ProgramShape"]["defaultSnippets"] = [
        {
            "label": "program",
            "description": "Program baru",
            "body": {
                "program": "${1:nama_program}",
                "title": {"id": "${2:Nama program}", "en": "${3:Program name}"},
                "recipient": "${4:keluarga}",
                "valid": {"from": "${5:2025-01-01}"},
                "basis": {"${6:dokumen}": "${7:Judul dokumen}"},
                "eligibility": {"all": ["${8:syarat}"]},
            },
        }
    ]
