"""A rulebook's identity: SHA-256 of canonical JSON (RFC 8785) of its composed trees (semantics, section 9).

Comments and layout are not in the trees; scalars are NFC texts, keys sorted, lists in order, paths sorted. The words
of a register's mapping and of scenarios have hashes of their own.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping

from sasaran.parse.tree import Scalar, Sequence, Tree

_Plain = str | list["_Plain"] | dict[str, "_Plain"]


def hash_rulebook(language: int, trees: list[tuple[str, Tree]], tables: Mapping[str, bytes], root: str) -> str:
    """Hash the documents by path below ``root``, and the area lists as rows of text."""
    by_path: dict[str, _Plain] = {}
    for path, tree in trees:
        held = by_path.setdefault(path.removeprefix(f"{root}/"), [])
        if isinstance(held, list):
            held.append(_plain(tree))
    for path, data in tables.items():
        lines = data.decode("utf-8-sig", errors="replace").splitlines()
        by_path[path.removeprefix(f"{root}/")] = [
            unicodedata.normalize("NFC", line.rstrip()) for line in lines if line.strip()
        ]
    # RFC 8785 orders keys by UTF-16 code units; every key here is a text, and no number is ever written.
    whole = {"documents": by_path, "language": str(language)}
    text = json.dumps(_sorted(whole), ensure_ascii=False, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def _plain(tree: Tree) -> _Plain:
    if isinstance(tree, Scalar):
        return unicodedata.normalize("NFC", tree.text)
    if isinstance(tree, Sequence):
        return [_plain(item) for item in tree.items]
    return {unicodedata.normalize("NFC", key.text): _plain(value) for key, value in tree.entries}


def _sorted(value: object) -> object:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value, key=lambda key: key.encode("utf-16-be"))}
    if isinstance(value, list):
        return [_sorted(item) for item in value]
    return value
