"""A folder → the feature files in it."""

from __future__ import annotations

from pathlib import Path

SUFFIX = ".feature"


def list_features(path: Path) -> list[Path]:
    """List the feature files at a path: the file itself, or those in a folder and below it, by name."""
    if path.is_file():
        return [path] if path.suffix.lower() == SUFFIX else []
    found = (each for each in path.rglob("*") if each.suffix.lower() == SUFFIX and each.is_file())
    return sorted(each for each in found if not any(part.startswith(".") for part in each.relative_to(path).parts))
