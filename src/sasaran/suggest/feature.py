"""Scenes → the text of a feature file in either language, laid out as people write them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sasaran.ir.rulebook import Content
from sasaran.scenarios import steps
from sasaran.suggest.given import Sentence, Table, call_program
from sasaran.suggest.phrasing import phrase

_WORDS = {
    "id": {
        "feature": "Fitur", "rule": "Aturan", "scenario": "Skenario", "outline": "Skenario konsep",
        "examples": "Contoh", "given": "Diketahui", "and": "Dan", "when": "Ketika", "then": "Maka",
    },
    "en": {
        "feature": "Feature", "rule": "Rule", "scenario": "Scenario", "outline": "Scenario Outline",
        "examples": "Examples", "given": "Given", "and": "And", "when": "When", "then": "Then",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """One scenario in sentences: its name, the comments above it, what is given, what is decided, what is found.

    With ``examples`` it is an outline: their heads stand in the sentences as ``<head>``.
    """

    name: str
    remarks: Sequence[str]
    given: Sequence[Sentence]
    program: str
    found: Sequence[str]
    examples: Table = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Scenarios that belong together, below a heading of their own (Gherkin's rule)."""

    title: str
    scenarios: Sequence[Written]


def write_feature(
    content: Content, title: str, parts: Sequence[Written | Part], lang: str = "id", remarks: Sequence[str] = ()
) -> str:
    """Write the feature file; ``remarks`` stand above it as comments."""
    words = _WORDS[lang]
    lines = [f"# language: {lang}", *(_remark(each) for each in remarks), f"{words['feature']}: {title}"]
    for part in parts:
        if isinstance(part, Part):
            lines += ["", f"  {words['rule']}: {part.title}"]
            for each in part.scenarios:
                lines += ["", *(f"  {line}" if line else "" for line in _lay_out(content, each, lang))]
        else:
            lines += ["", *_lay_out(content, part, lang)]
    return "\n".join(lines) + "\n"


def _remark(text: str) -> str:
    return f"# {' '.join(text.split())}"


def _lay_out(content: Content, each: Written, lang: str) -> Iterator[str]:
    words = _WORDS[lang]
    yield from (f"  {_remark(remark)}" for remark in each.remarks)
    yield f"  {words['outline' if each.examples else 'scenario']}: {each.name}"
    for place, (said, table) in enumerate(each.given):
        yield f"    {words['and' if place else 'given']} {said}"
        yield from _lay_out_table(table)
    asked = phrase(steps.decide_program, lang, program=call_program(content, each.program, lang))
    yield f"    {words['when']} {asked}"
    for place, found in enumerate(each.found):
        yield f"    {words['and' if place else 'then']} {found}"
    if each.examples:
        yield ""
        yield f"    {words['examples']}:"
        yield from _lay_out_table(each.examples)


def _lay_out_table(table: Table) -> Iterator[str]:
    rows = [[cell.replace("\\", "\\\\").replace("|", "\\|") for cell in row] for row in table]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "      | " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
