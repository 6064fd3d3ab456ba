"""Scenes → the text of a feature file in Bahasa Indonesia, laid out as people write them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sasaran.ir.rulebook import Content
from sasaran.suggest.given import Sentence, Table, call_program


@dataclass(frozen=True, slots=True)
class Written:
    """One scenario in sentences: its name, the comments above it, what is given, what is decided, what is found."""

    name: str
    remarks: Sequence[str]
    given: Sequence[Sentence]
    program: str
    found: Sequence[str]


def write_feature(content: Content, title: str, scenarios: Sequence[Written]) -> str:
    """Write the feature file."""
    lines = ["# language: id", f"Fitur: {title}"]
    for each in scenarios:
        lines += ["", *_lay_out(content, each)]
    return "\n".join(lines) + "\n"


def _lay_out(content: Content, each: Written) -> Iterator[str]:
    yield from (f"  # {' '.join(remark.split())}" for remark in each.remarks)
    yield f"  Skenario: {each.name}"
    for place, (said, table) in enumerate(each.given):
        yield f"    {'Dan' if place else 'Diketahui'} {said}"
        yield from _lay_out_table(table)
    yield f"    Ketika kelayakan {call_program(content, each.program)} diperiksa"
    for place, found in enumerate(each.found):
        yield f"    {'Dan' if place else 'Maka'} {found}"


def _lay_out_table(table: Table) -> Iterator[str]:
    rows = [[cell.replace("\\", "\\\\").replace("|", "\\|") for cell in row] for row in table]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "      | " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
