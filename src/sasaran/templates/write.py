"""Write first files from templates: a kind and a name in; paths and texts out. Nothing that exists is overwritten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from sasaran.check.scalars import is_name
from sasaran.check.words import KEYWORDS

KINDS = ("rulebook", "program", "parameter", "criteria")
DEFAULT_NAMES = {
    "rulebook": "aturan",
    "program": "program_baru",
    "parameter": "nilai_baru",
    "criteria": "kriteria_baru",
}


def is_free_name(name: str) -> bool:
    """Say whether rules may use a name: a letter first, then letters, digits and `_`; no word of conditions."""
    return is_name(name) and name not in KEYWORDS


def propose_name(text: str) -> str:
    """Make a name of a text that is none: ``Bantuan Sosial 2026`` gives ``bantuan_sosial_2026``."""
    found = re.search(r"[a-z].*", text.lower(), re.DOTALL)
    name = "_".join(re.findall(r"[a-z0-9]+", found[0])) if found else ""
    return name if is_free_name(name) else ""


def fill_templates(kind: str, name: str) -> Iterator[tuple[str, str]]:
    """Give the files of a kind: each with its path (empty: it is the one file) and its text.

    Args:
        kind: One of `KINDS`.
        name: What it is to be called in rules.
    """
    values = {"name": name, "title": name.replace("_", " ").capitalize()}
    root = files("sasaran.templates").joinpath("texts")
    if kind == "rulebook":
        folder = root.joinpath("rulebook")
        for path, file in _walk(folder, ""):
            yield path, Template(file.read_text("utf-8")).substitute(values)
    else:
        yield "", Template(root.joinpath(f"{kind}.yaml").read_text("utf-8")).substitute(values)


def _walk(folder: Traversable, lead: str) -> Iterator[tuple[str, Traversable]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _walk(item, f"{lead}{item.name}/")
        elif item.name.endswith(".yaml"):
            yield f"{lead}{item.name}", item


def write_new(target: Path, text: str) -> None:
    """Write a file that is not there yet.

    Raises:
        FileExistsError: There is one.
        OSError: It can't be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
