"""What a batch was made of and by, and what it came to: ``manifest.json``. It bears no time, so that it can be compared."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb

from sasaran.batch.order import Delivered, Order
from sasaran.case import ENGINE
from sasaran.ir.rulebook import Content

MANIFEST = "manifest.json"
_CHUNK = 1 << 22


def write_manifest(
    content: Content, order: Order, delivered: Delivered, notes: Mapping[str, Mapping[str, Any]], rows: Mapping[str, int],
    folder: Path,
) -> dict[str, Any]:  # fmt: skip
    """Write the manifest of the files in a folder; give what stands in it."""
    counts = _add(note["counts"] for note in notes.values())
    counts["rejected_at_import"] = delivered.rejected
    refused = sorted({tuple(each) for note in notes.values() for each in note["refused"]})
    manifest = {
        "form": 1,
        "rulebook": {
            "name": content.name, "version": content.version, "language": content.language, "hash": content.hash,
        },
        "engine": {
            "version": ENGINE, "decided_by": "python" if order.one_by_one else "duckdb",
            "duckdb": duckdb.__version__, "partition_size": order.partition,
            **({"spark": order.cluster} if order.cluster is not None else {}),
        },
        "on": order.on.isoformat(),
        "areas": list(order.area_marks),
        "inputs": [each for note in notes.values() for each in note["inputs"]],
        "ignored_columns": sorted({f"{table}.{name}" for note in notes.values() for table, name in note["ignored"]}),
        "counts": counts,
        "one_by_one": [{"edition": edition, "reason": reason} for edition, reason in refused],
        "parity": {"seed": order.seed, **_add(note["parity"] for note in notes.values()), "disagreements": 0},
        "partitions": list(notes),
        "outputs": {
            path.relative_to(folder).as_posix(): {"rows": rows.get(path.name.partition(".")[0]), "sha256": hash_file(path)}
            if path.parent == folder else {"sha256": hash_file(path)}
            for path in sorted(folder.rglob("*")) if path.is_file()
        },
    }  # fmt: skip
    with (folder / MANIFEST).open("w", encoding="utf-8") as stream:
        stream.write(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")
        stream.flush()
        os.fsync(stream.fileno())
    return manifest


def _add(counted: Any) -> dict[str, int]:
    total: Counter[str] = Counter()
    for each in counted:
        total.update(each)
    return dict(total)


def hash_file(path: Path) -> str:
    """Give a file's SHA-256."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
