"""A rulebook many times over: its programs, parameters, criteria and definitions again under other names."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NAMED = re.compile(r"(?m)^(?:program|parameter|criteria|definition): (\w+)$")
_HEADED = re.compile(r"(?m)^(?:rulebook|entity|area|actor|register|attestation): ")


def multiply(files: Mapping[str, bytes], times: int) -> dict[str, bytes]:
    """Add copies of every file that only declares programs, parameters, criteria and definitions.

    A copy reads its own parameters, criteria and definitions, and the one vocabulary of the book. ``times`` counts the
    original: 1 adds nothing.
    """
    copied = {
        path: text
        for path, data in files.items()
        if path.endswith(".yaml") and _NAMED.search(text := data.decode("utf-8")) and not _HEADED.search(text)
    }
    names = {name for text in copied.values() for name in _NAMED.findall(text)}
    # A code stands in quotes, and codes belong to the one vocabulary.
    words = re.compile(rf'(?<!")\b({"|".join(sorted(names))})\b')
    result = dict(files)
    for number in range(2, times + 1):
        for path, text in copied.items():
            renamed = words.sub(rf"\1_{number}", text)
            result[path.removesuffix(".yaml") + f"_{number}.yaml"] = renamed.encode("utf-8")
    return result


def count_programs(files: Mapping[str, bytes]) -> int:
    """Count the programs of a rulebook's files."""
    found = {name for data in files.values() for name in re.findall(rb"(?m)^program: (\w+)$", data)}
    return len(found)
