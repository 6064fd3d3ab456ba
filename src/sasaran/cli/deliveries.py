"""What a batch is made of, by the command line: tables as they are, or a register's files that are imported first."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sasaran.base.errors import Fault
from sasaran.batch.inputs import Delivery, find_deliveries, mark_inputs
from sasaran.batch.order import Delivered
from sasaran.cli.failing import WrongUseError
from sasaran.cli.registers import load_mapping
from sasaran.ir.rulebook import Content
from sasaran.registers.importing import import_register, match_files
from sasaran.tables.finding import TablesError
from sasaran.tables.layout import build_layout

Bring = Callable[[Path], Delivered]
"""Brings deliveries; it is given a folder for what it must make first."""


def bring_tables(
    content: Content, files: Sequence[str], households: str | None, members: str | None, tables: Sequence[str],
    mark: Callable[[Sequence[Delivery]], Any] = mark_inputs,
) -> Bring:  # fmt: skip
    """Bring the tables of a folder, of its subfolders, or those that were named one by one.

    ``mark`` tells them apart from others.

    Raises:
        TablesError: There are no households.
        WrongUseError: More than one folder was named, or a table without its name.

    """
    if len(files) > 1:
        raise WrongUseError("SAS-U005", command="batch")
    layout = build_layout(content)
    given = {layout.root.name: households} if households else {}
    if members and content.members is not None:
        given[content.members.list_name] = members
    for each in tables:
        name, _, place = each.partition("=")
        if not place:
            raise WrongUseError("SAS-B009", value=each[:40], option="--table", example="kepesertaan=kepesertaan.csv")
        given[name] = place
    folder = Path(files[0]) if files else None
    if folder is not None and folder.is_file():
        raise TablesError((Fault("SAS-I130", "", {"name": f"{layout.root.name}.parquet"}, "batch"),))
    deliveries = find_deliveries(layout, folder, given)
    marks = mark(deliveries)
    return lambda _: Delivered(deliveries, marks)


def bring_register(
    register: str, files: Sequence[str], rules: Path | None, content: Content, lang: str
) -> tuple[Bring, Any]:
    """Give what imports a register's files into a folder, unless an earlier run has; and what tells them apart."""
    mapping = load_mapping(register, rules, content, lang)
    given = match_files(mapping, list(files))
    marks = mark_inputs([Delivery("", given)])

    def bring(folder: Path) -> Delivered:
        counts = folder / "import.json"
        if not counts.is_file():
            report = import_register(content, mapping, given, folder, lang=lang)
            counts.write_text(json.dumps(report.households_rejected), encoding="utf-8")
        deliveries = find_deliveries(build_layout(content), folder, {})
        return Delivered(deliveries, marks, json.loads(counts.read_text(encoding="utf-8")))

    return bring, None if marks is None else [repr(mapping), marks]
