"""Counts → one HTML page that stands alone: it fetches nothing, fits a phone and prints; the same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from sasaran.base.wording import show_date
from sasaran.explain.labels import pick
from sasaran.ir.rulebook import Content
from sasaran.reading.page import STYLE
from sasaran.summary.counting import ALL, CELLS, COLUMNS, Counted, Program, read_counts
from sasaran.summary.drawing import SHADES, Shading, find_drawing, shade
from sasaran.summary.hiding import hide_counts, hide_open
from sasaran.summary.small import hide, measure, write
from sasaran.summary.tasks import Worklist
from sasaran.summary.wording import Naming
from sasaran.summary.words import WORDS

NAME = "laporan.html"
_TEMPLATES = Path(__file__).parent / "halaman"
_GROUPS = ("firm", "draft", "class")


def write_page(content: Content, folder: Path, out: Path, lang: str = "id") -> None:
    """Write the page of a batch.

    Raises:
        UnreadableBatchError: The folder is no result of a batch.
        OtherRulebookError: It was decided with another rulebook.
        OSError: The file can't be written.

    """
    out.write_text(render_page(content, read_counts(content, folder), lang), encoding="utf-8", newline="\n")


def render_page(content: Content, counted: Counted, lang: str = "id") -> str:
    """Write the page of what was counted."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    page = _Page(content, counted, lang)
    return environment.get_template("laporan.html").render(page.values) + "\n"


@dataclass(frozen=True, slots=True)
class Shown:
    """A program as it is shown: its number on the page, names, and hidden counts for all places together."""

    number: int
    name: str
    program: Program
    steps: tuple[str, ...]
    cells: Sequence[int]
    left: Sequence[int]
    presumes: Sequence[bool]
    maps: Sequence[Shading]


class _Page:
    """What the template asks for."""

    def __init__(self, content: Content, counted: Counted, lang: str) -> None:
        self._content, self._counted, self._lang = content, counted, lang
        self._words = WORDS[lang]
        self._naming = Naming(content, lang, counted.on)
        programs = self._sort()
        self._hidden = hide_counts(counted, programs)
        self._households = self._hidden.households
        self._open = hide_open(programs)
        self._tasks = Worklist(counted.tasks, self._naming)
        self._shown = [self._show(number, each) for number, each in enumerate(programs)]

    @property
    def values(self) -> Mapping[str, object]:
        """All values."""
        words, outlines, tasks = self._words, find_drawing(self._content), self._tasks
        return {
            **self._describe(), "lang": self._lang, "words": words, "book": self._content, "measure": measure,
            "say": lambda key, **values: words[key].format(**values), "tens": lambda tens: write(tens, self._lang),
            "style": Markup(STYLE), "css": Markup(_read("gaya.css")), "js": Markup(_read("laporan.js")),
            "data": Markup(self._write_data(outlines)), "columns": COLUMNS,
            "groups": [(name, [each for each in self._shown if each.program.group == name]) for name in _GROUPS],
            "shown": self._shown, "first": self._choose_first(), "households": self._households[0],
            "places": self._list_places(), "outlines": self._list_outlines(outlines), "legends": range(1, SHADES + 1),
            "field_lines": tasks.list_everywhere(), "rule_lines": tasks.list_rules(), "place_lines": tasks.list_best(),
        }  # fmt: skip

    def _describe(self) -> Mapping[str, object]:
        """Describe the batch: its rulebook, day and counts."""
        manifest = self._counted.manifest
        counts, tested = manifest["counts"], manifest["parity"].get("decisions", 0)
        return {
            "title": pick(self._content.title, self._lang) or self._content.name,
            "day": show_date(self._counted.on, self._lang), "engine": manifest["engine"]["version"],
            "decided": self._households[0] if self._shown else hide(counts["decided"]),
            "rejected": hide(counts["rejected"]), "is_tested": tested > 0,
            "tested": f"{tested:,}" if self._lang == "en" else f"{tested:,}".replace(",", "."),
        }  # fmt: skip

    def _sort(self) -> list[Program]:
        """Put firm programs first, in each group by name."""
        labels = self._naming.labels
        return sorted(
            self._counted.programs,
            key=lambda each: (_GROUPS.index(each.group), labels.edition(each.edition).casefold(), each.edition.program),
        )

    def _choose_first(self) -> Shown | None:
        """Choose the program that the map shows first: of the first group, the one whose map says the most."""

        def told(each: Shown) -> tuple[int, int]:
            shades = [shade for shade in each.maps[0].shades[1:] if shade.isdigit()]
            return len(set(shades)), len(shades)

        return max(
            (each for each in self._shown if each.program.group == self._shown[0].program.group), key=told, default=None
        )

    def _show(self, number: int, program: Program) -> Shown:
        edition = program.edition
        steps = tuple(self._naming.step(edition, step) for step in program.steps)
        rows = self._hidden.cells[number]
        cells = rows[0]
        return Shown(
            number, self._naming.labels.edition(edition), program, steps, cells, self._hidden.left[number][0],
            tuple(cells[at] != 0 for at in range(len(COLUMNS), len(CELLS))),
            tuple(shade(each, self._households) for each in ([row[0] for row in rows], self._open[number])),
        )  # fmt: skip

    def _list_places(self) -> list[tuple[str, list[tuple[int, str]]]]:
        """List the places by the region that they lie in, each with its number on the page."""
        rows = [(number, code) for number, code in enumerate(self._counted.places) if code != ALL]
        found = [
            (region, [(number, self._naming.place(code)) for number, code in listed])
            for region, listed in groupby(rows, key=lambda row: self._naming.region(row[1]))
        ]
        return [(region, sorted(listed, key=lambda row: row[1])) for region, listed in found]

    def _list_outlines(self, outlines: Mapping[str, str]) -> list[tuple[int, str, str]]:
        """List the drawn areas: number of the place (-1: nobody lives there), name, outline."""
        numbers = {code: number for number, code in enumerate(self._counted.places)}
        return [(numbers.get(code, -1), self._naming.place(code), path) for code, path in outlines.items()]

    def _write_data(self, outlines: Mapping[str, str]) -> str:
        """Write what the script chooses from: hidden counts only. A page opened from a disk may fetch nothing."""
        maps = [[[shading.shades, shading.width] for shading in each.maps] for each in self._shown]
        data = {
            "places": [self._naming.place(code) for code in self._counted.places], "households": self._households,
            "cells": self._hidden.cells, "left": self._hidden.left, "maps": maps if outlines else [],
            "tasks": self._tasks.list_numbers(self._counted.places), "facts": list(self._tasks.name_facts()),
        }  # fmt: skip
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def _read(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")
