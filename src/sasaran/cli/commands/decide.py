"""``sasaran decide``: files of households in, one decision object a household out, the rejected beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from sasaran.base.wording import fill_template
from sasaran.cli.decisions import show_case
from sasaran.cli.failing import FINE, PROBLEMS
from sasaran.cli.ledgers import append_to
from sasaran.cli.logging import get_logger
from sasaran.cli.options import Areas, Files, KnownOn, Lang, Language, On, Rules, read_date
from sasaran.cli.progress import follow
from sasaran.cli.registers import read_through
from sasaran.cli.rulebooks import load_areas, load_rulebook
from sasaran.cli.screen import complain, is_terminal, show
from sasaran.cli.witness import check_witness
from sasaran.explain.labels import Labels
from sasaran.households import Decided, Rejected, Superseded, decide_files

_WORDS = {
    "id": {
        "count": "{read} keluarga dibaca = {decided} diputuskan + {rejected} ditolak",
        "versions": " + {n} data lama dilewati",
        "imported": "{n} keluarga ditolak saat impor; sebabnya ada di laporan `sasaran import`",
        "files": "; {n} berkas tidak terbaca seluruhnya",
    },
    "en": {
        "count": "{read:household/households} read = {decided} decided + {rejected} rejected",
        "versions": " + {n:older record/older records} passed over",
        "imported": "{n:household/households} rejected while importing; the report of `sasaran import` says why",
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
_REGISTER = "Nama pemetaan register, atau berkasnya · a register's mapping, by name or file."
Register = Annotated[str | None, typer.Option("--register", metavar="NAME", help=_REGISTER)]
_LEDGER = "Catat tanda terima di buku besar ini · write receipts to this ledger (a folder)."
Receipts = Annotated[Path | None, typer.Option("--ledger", metavar="DIR", help=_LEDGER)]
_KEEP = "Simpan juga data keluarga di buku besar (data pribadi) · keep records in the ledger (personal data)."
Keep = Annotated[bool, typer.Option("--keep-records", help=_KEEP)]
Second = Annotated[bool, typer.Option("--witness", help="Minta pendapat kedua (durable-rules) · second opinion.")]


def decide(
    files: Files,
    on: On,
    rules: Rules = None,
    areas: Areas = None,
    everything: All = False,
    form: Form = None,
    witness: Second = False,
    register: Register = None,
    known_on: KnownOn = None,
    ledger: Receipts = None,
    keep_records: Keep = False,
    lang: Lang = Language.ID,
) -> None:
    """Putuskan keluarga demi keluarga · decide households."""
    day = read_date(on)
    book = load_rulebook(rules)
    table = load_areas(book, areas, lang.value)
    printer = Printer(
        form or (Format.TEXT if is_terminal() else Format.JSONL), Labels(book.content, lang.value), everything
    )
    known = None if known_on is None else read_date(known_on)
    with (
        append_to(ledger, book, rules, day, known, areas, keep_records=keep_records) as receipts,
        read_through(register, files, rules, book.content, lang.value) as (paths, refused),
    ):
        for found in follow(decide_files(book, paths, day, table, known)):
            if witness and isinstance(found, Decided):
                check_witness(book, found.case)
            receipts.add(found)
            printer.print(found)
        for _ in range(refused):
            receipts.add(Rejected(str(register), 0, ()))
        printer.refuse_imported(refused)
    printer.finish()
    if receipts.said:
        complain(receipts.said[lang.value])
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
        self.decided = self.rejected = self.superseded = 0
        self.unread: set[str] = set()

    def print(self, found: Decided | Rejected | Superseded) -> None:
        """Print one household, or why it is rejected."""
        if isinstance(found, Superseded):
            self.superseded += 1
            return
        if isinstance(found, Rejected):
            self._reject(found)
            return
        self.decided += 1
        if self._form is Format.TEXT:
            show(show_case(found.case, self._labels) + "\n")
        else:
            self._put(found.case.to_dict(everything=self._everything))

    def refuse_imported(self, count: int) -> None:
        """Count the households that a register's import rejected."""
        self.rejected += count
        if count:
            complain(fill_template(self._words["imported"], {"n": count}, self._lang))

    def finish(self) -> None:
        """Close the list, and say how many were read."""
        if self._form is Format.JSON:
            show("\n]" if self._opened else "[]")
        read = self.decided + self.rejected + self.superseded
        values = {"read": read, "decided": self.decided, "rejected": self.rejected}
        text = fill_template(self._words["count"], values, self._lang)
        if self.superseded:
            text += fill_template(self._words["versions"], {"n": self.superseded}, self._lang)
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
