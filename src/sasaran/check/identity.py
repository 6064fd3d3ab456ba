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
        by_path[path.removeprefix(f"{root}/")] = [_normalise(line.rstrip()) for line in lines if line.strip()]
    # Every key here is a text, and no number is ever written.
    whole = _in_order({"documents": _in_order(by_path), "language": str(language)})
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def _plain(tree: Tree) -> _Plain:
    if isinstance(tree, Scalar):
        return _normalise(tree.text)
    if isinstance(tree, Sequence):
        return [_plain(item) for item in tree.items]
    return _in_order({_normalise(key.text): _plain(value) for key, value in tree.entries})


def _in_order(mapping: dict[str, _Plain]) -> dict[str, _Plain]:
    """Order keys as RFC 8785 does, by UTF-16 code units: for ASCII, which nearly all are, that is by characters."""
    if all(map(str.isascii, mapping)):
        return dict(sorted(mapping.items()))
    return dict(sorted(mapping.items(), key=lambda item: item[0].encode("utf-16-be")))


def _normalise(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)
