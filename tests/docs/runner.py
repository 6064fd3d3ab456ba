"""Run the blocks of one page from top to bottom: load its rulebooks, decide its households, compare what is shown."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from sasaran.api import Rulebook
from sasaran.base.errors import HouseholdError
from sasaran.base.render import render_text
from sasaran.case import Case
from sasaran.check.book import Checked, check_rulebook
from sasaran.ir.facts import AreaTable
from tests.docs.pages import Block, list_arrows, read_blocks

FOUND_BY = {"programs": "program", "reasons": "node", "not_in_force": "program"}
"""Lists of which a page may show some items only, and the key by which an item is found."""
OUTCOMES = {"eligible": "true", "ineligible": "false", "undetermined": "unknown"}


class PageRun:
    """What a page has said so far: its rulebooks by name, and the last household with its decisions or its faults."""

    def __init__(self, page: Path, folder: Path) -> None:
        self.page = page
        self.folder = folder
        self.files: dict[str, dict[str, bytes]] = {}
        self.starts: dict[str, int] = {}
        self.areas: dict[str, AreaTable] = {}
        self.record: dict[str, Any] | None = None
        self.on = date(2025, 7, 1)
        self.case: Case | None = None
        self.faults: list[tuple[str, str]] = []

    def run(self) -> int:
        """Run every block; give how many there were."""
        blocks = read_blocks(self.page)
        for place, block in enumerate(blocks):
            following = blocks[place + 1] if place + 1 < len(blocks) else None
            getattr(self, "_" + block.kind.replace(" ", "_"))(block, following)
        return len(blocks)

    def at(self, block: Block) -> str:
        """Say where a block stands."""
        return f"{self.page.name}:{block.line}"

    def _yaml_rules(self, block: Block, following: Block | None) -> None:
        name = block.words[0]
        base = self.files[block.words[2]] if len(block.words) == 3 else {}
        self.files[name] = {**base, f"{name}/{len(base)}.yaml": block.text.encode()}
        checked = self._check(name)
        if following is not None and following.kind == "csv rules":
            return
        if following is not None and following.kind == "text diagnostics":
            wanted = [tuple(line.split()[1:3]) for line in following.text.splitlines() if line.startswith("line ")]
            given = [(f"{item.span.line}:", item.code) for item in checked.diagnostics]
            assert wanted == given, self.at(following) + "\n" + self._render(name, checked)
            return
        assert not checked.diagnostics, self.at(block) + "\n" + self._render(name, checked)

    def _csv_rules(self, block: Block, following: Block | None) -> None:
        name, path = block.words
        self.files[name][f"{name}/{path}"] = block.text.encode()
        checked = self._check(name)
        assert not checked.diagnostics, self.at(block) + "\n" + self._render(name, checked)

    def _csv_areas(self, block: Block, following: Block | None) -> None:
        path = self.folder / f"{block.words[0]}-{block.line}.csv"
        path.write_text(block.text, encoding="utf-8")
        self.areas[block.words[0]] = self._book(block.words[0]).read_areas(path)

    def _json_household(self, block: Block, following: Block | None) -> None:
        name, _, day = block.words
        self.on, self.case, self.faults = date.fromisoformat(day), None, []
        self.record = json.loads(block.text)
        try:
            self.case = self._book(name).decide(block.text, self.on, areas=self.areas.get(name))
        except HouseholdError as error:
            self.faults = [(fault.code, fault.path) for fault in error.faults]
            words = error.words("en")
            shown = following is not None and following.kind == "text faults"
        else:
            return
        assert shown, f"{self.at(block)}\n{words}"

    def _text_faults(self, block: Block, following: Block | None) -> None:
        assert list_arrows(block.text) == [(path or "the record", code) for code, path in self.faults], self.at(block)

    def _json_decision(self, block: Block, following: Block | None) -> None:
        assert self.case is not None, f"{self.at(block)}: there is no decision"
        given = self.case.to_dict(everything=True)
        differences = list(compare(json.loads(block.text), given, ""))
        assert not differences, self.at(block) + "\n" + "\n".join(differences)

    def _text_outcomes(self, block: Block, following: Block | None) -> None:
        assert self.case is not None, f"{self.at(block)}: there is no decision"
        for program, outcome in list_arrows(block.text):
            found = self.case[program].outcome.value if program in self.case else "not in force"
            assert found == outcome, f"{self.at(block)}: {program} is {found}"

    def _text_conditions(self, block: Block, following: Block | None) -> None:
        """Try each condition as the whole eligibility of a program of its own."""
        name, entity = block.words
        found = [
            (condition, expected, self._try(name, entity, condition)) for condition, expected in list_arrows(block.text)
        ]
        wrong = [
            f"`{condition}` is {given}, not {expected}" for condition, expected, given in found if given != expected
        ]
        assert not wrong, "\n".join([self.at(block), *wrong])

    def _try(self, name: str, entity: str, condition: str) -> str:
        quoted = condition.replace("'", "''")
        text = (
            f"program: trial_of_docs\ntitle: Trial\nrecipient: {entity}\nvalid:\n  from: 1990-01-01\n"
            f"eligibility:\n  when: '{quoted}'\n  reading: What a condition is, is tried; not whether it is sensible.\n"
        )
        files = {**self.files[name], f"{name}/trial.yaml": text.encode()}
        checked = check_rulebook(files, name)
        codes = [item.code for item in checked.diagnostics]
        if codes:
            return " ".join(dict.fromkeys(codes))
        assert checked.content is not None
        case = Rulebook(checked.content).decide(self.record or {}, self.on)
        return OUTCOMES[case["trial_of_docs"].outcome.value]

    def _text_diagnostics(self, block: Block, following: Block | None) -> None:
        """Compared with the rules that stand above it."""

    def _check(self, name: str) -> Checked:
        return check_rulebook(self.files[name], name)

    def _book(self, name: str) -> Rulebook:
        checked = self._check(name)
        assert checked.content is not None, f"{self.page.name}: {name}\n{self._render(name, checked)}"
        return Rulebook(checked.content)

    def _render(self, name: str, checked: Checked) -> str:
        return render_text(checked.diagnostics, {path: data.decode() for path, data in self.files[name].items()}, "en")


def compare(shown: Any, given: Any, path: str) -> list[str]:
    """List where what a page shows is not in what is given: keys may be left out, items of most lists may not."""
    if isinstance(shown, dict) and isinstance(given, dict):
        return [
            line
            for key, value in shown.items()
            for line in (
                compare(value, given[key], f"{path}.{key}") if key in given else [f"{path}.{key} is not there"]
            )
        ]
    if isinstance(shown, list) and isinstance(given, list):
        return _compare_lists(shown, given, path)
    return [] if shown == given and type(shown) is type(given) else [f"{path}: shown {shown!r}, given {given!r}"]


def _compare_lists(shown: list[Any], given: list[Any], path: str) -> list[str]:
    key = FOUND_BY.get(re.sub(r"\[.*?\]$", "", path).rpartition(".")[2])
    if key is not None and shown:
        by_key = {item[key]: item for item in given}
        missing = [f"{path}: no {item[key]}" for item in shown if item[key] not in by_key]
        found = [item for item in shown if item[key] in by_key]
        return missing + [line for item in found for line in compare(item, by_key[item[key]], f"{path}[{item[key]}]")]
    if len(shown) != len(given):
        return [f"{path}: shown {shown!r}, given {given!r}"]
    return [
        line for place, (one, other) in enumerate(zip(shown, given, strict=True))
        for line in compare(one, other, f"{path}[{place}]")
    ]  # fmt: skip
