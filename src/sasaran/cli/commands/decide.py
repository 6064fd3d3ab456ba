"""``sasaran decide``: files of households in, one decision object a household out, the rejected beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any

import typer

from sasaran.base.wording import fill_template
from sasaran.cli.decisions import show_case
from sasaran.cli.failing import FINE, PROBLEMS
from sasaran.cli.logging import get_logger
from sasaran.cli.options import Areas, Files, Lang, Language, On, Rules, read_date
from sasaran.cli.progress import follow
from sasaran.cli.rulebooks import load_areas, load_rulebook
from sasaran.cli.screen import complain, is_terminal, show
from sasaran.cli.witness import check_witness
from sasaran.explain.labels import Labels
from sasaran.households import Decided, Rejected, decide_files

_WORDS = {
    "id": {
        "count": "{read} keluarga dibaca = {decided} diputuskan + {rejected} ditolak",
        "files": "; {n} berkas tidak terbaca seluruhnya",
    },
    "en": {
        "count": "{read:household/households} read = {decided} decided + {rejected} rejected",
        "files": "; {n:file/files} could not be read to the end",
    },
}


class Format(StrEnum):
    """How the decisions are written."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


_FORMAT = "Bawaan: text di layar, jsonl ke berkas · by default text on a terminal, else jsonl."
Form = Annotated[Format | None, typer.Option("--format", help=_FORMAT)]
All = Annotated[bool, typer.Option("--all", help="Juga program yang tidak berlaku · also those not in force.")]
Second = Annotated[bool, typer.Option("--witness", help="Minta pendapat kedua (durable-rules) · second opinion.")]


def decide(
    files: Files,
    on: On,
    rules: Rules = None,
    areas: Areas = None,
    everything: All = False,
    form: Form = None,
    witness: Second = False,
    lang: Lang = Language.ID,
) -> None:
    """Putuskan keluarga demi keluarga · decide households."""
    day = read_date(on)
    book = load_rulebook(rules)
    table = load_areas(book, areas, lang.value)
    printer = Printer(
        form or (Format.TEXT if is_terminal() else Format.JSONL), Labels(book.content, lang.value), everything
    )
    for found in follow(decide_files(book, files, day, table)):
        if witness and isinstance(found, Decided):
            check_witness(book, found.case)
        printer.print(found)
    printer.finish()
    raise typer.Exit(PROBLEMS if printer.rejected or printer.unread else FINE)


class Printer:
    """Prints each household as it comes, and counts: what was read is decided or rejected."""

    def __init__(self, form: Format, labels: Labels, everything: bool = False) -> None:
        self._form = form
        self._labels = labels
        self._everything = everything
        self._lang = labels.lang
        self._words = _WORDS[labels.lang]
        self._opened = False
        self.decided = self.rejected = 0
        self.unread: set[str] = set()

    def print(self, found: Decided | Rejected) -> None:
        """Print one household, or why it is rejected."""
        if isinstance(found, Rejected):
            self._reject(found)
            return
        self.decided += 1
        if self._form is Format.TEXT:
            show(show_case(found.case, self._labels) + "\n")
        else:
            self._put(found.case.to_dict(everything=self._everything))

    def finish(self) -> None:
        """Close the list, and say how many were read."""
        if self._form is Format.JSON:
            show("\n]" if self._opened else "[]")
        values = {"read": self.decided + self.rejected, "decided": self.decided, "rejected": self.rejected}
        text = fill_template(self._words["count"], values, self._lang)
        unread = {"n": len(self.unread)}
        complain(text + (fill_template(self._words["files"], unread, self._lang) if self.unread else ""))

    def _reject(self, found: Rejected) -> None:
        lang = self._labels.lang
        if found.line is None:
            self.unread.add(found.path)
        else:
            self.rejected += 1
        complain(found.words(lang))
        get_logger().info("rejected", file=found.path, line=found.line, codes=[fault.code for fault in found.faults])
        if self._form is not Format.TEXT:
            self._put(describe_rejected(found))

    def _put(self, value: dict[str, Any]) -> None:
        text = json.dumps(value, ensure_ascii=False)
        if self._form is Format.JSONL:
            show(text)
            return
        show((",\n" if self._opened else "[\n") + text, end="")
        self._opened = True


def describe_rejected(found: Rejected) -> dict[str, Any]:
    """Give a rejection as data: where, and every fault in both languages; never the value at fault."""
    faults: Iterable[dict[str, Any]] = (
        {
            "code": fault.code,
            "path": fault.path,
            "message": {"id": fault.message("id"), "en": fault.message("en")},
            "hint": {"id": fault.repair("id"), "en": fault.repair("en")},
        }
        for fault in found.faults
    )
    return {"rejected": True, "file": found.path, "line": found.line, "item": found.item, "faults": list(faults)}
