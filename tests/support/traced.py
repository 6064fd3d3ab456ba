"""Decide with the reference evaluator and note what it saw: a reading and its trace, for tests of explanations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from sasaran.check.book import check_rulebook
from sasaran.evaluate.reference.decide import read_edition
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.programs import edition_truth
from sasaran.evaluate.reference.reader import Environment
from sasaran.ir.decision import Reading
from sasaran.ir.facts import Facts, Row
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth
from sasaran.registry.intake import build_intake

HOME = Path(__file__).resolve().parents[2]


class Watching(Meaning):
    """Note the truth of every node as it is read."""

    trace: Trace

    def truth(self, node: Node, environment: Environment) -> Truth:
        found = super().truth(node, environment)
        rows = [environment[variable] for variable in environment if variable > 0]
        if rows:
            self.trace.by_row[(node.id, rows[-1].label)] = found
        else:
            self.trace.truths[node.id] = found
        return found


def decide(content: Content, edition: Edition, facts: Facts) -> tuple[Reading, Trace]:
    watching = Watching(content, facts, trusting=True)
    watching.trace = Trace()
    edition_truth(watching, edition)
    return read_edition(content, edition, facts), watching.trace


def check(**files: str) -> Content:
    """Check a rulebook given as texts by file name."""
    checked = check_rulebook({f"rules/{name}.yaml": text.encode() for name, text in files.items()}, "rules")
    assert checked.content is not None, [(item.code, str(item.span), dict(item.values)) for item in checked.errors]
    return replace(checked.content, currency=checked.content.currency or "Rp")


@cache
def bundled() -> Content:
    files = {str(path.relative_to(HOME)): path.read_bytes() for path in (HOME / "rules").rglob("*") if path.is_file()}
    content = check_rulebook(files, "rules").content
    assert content is not None
    return content


@cache
def village() -> Mapping[str, str]:
    """Give the records of the example village by household, as texts."""
    lines = (HOME / "examples" / "desa-contoh" / "keluarga.jsonl").read_text(encoding="utf-8").splitlines()
    return {line.split('"')[3]: line for line in lines}


def read(content: Content, record: Mapping[str, object] | str, on: date) -> Facts:
    return build_intake(content).read(record, on)


def edition_of(content: Content, program: str, on: date) -> Edition:
    return next(edition for edition in content.editions if edition.program == program and on in edition.during)


def row_of(facts: Facts, label: str) -> Row:
    return next(row for rows in facts.root.lists.values() for row in rows if row.label == label)
