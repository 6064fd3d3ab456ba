"""Two small rulebooks as texts, checked and compared; the base is that of the checker's tests."""

from __future__ import annotations

from datetime import date

from sasaran.base.render import render_text
from sasaran.check.book import check_rulebook
from sasaran.difference.changes import ConditionChange, Difference, ProgramChange
from sasaran.difference.compare import compare_rulebooks
from sasaran.ir.rulebook import Content
from tests.support.check_book import BASE, leaf


def load(text: str, base: str = BASE) -> Content:
    """Check a text beside the base; a problem fails the test with its words."""
    files = {"buku/dasar.yaml": base.encode(), "buku/uji.yaml": text.encode()}
    checked = check_rulebook(files, "buku")
    assert checked.content is not None, render_text(checked.errors, {k: v.decode() for k, v in files.items()}, "en")
    return checked.content


def compare(old: str, new: str, on: date | None = None, *, base: str = BASE, new_base: str | None = None) -> Difference:
    """Compare two texts, each beside the base."""
    return compare_rulebooks(load(old, base), load(new, new_base or base), on, ("lama", "baru"))


def compare_leaves(old: str, new: str, recipient: str = "keluarga") -> str:
    """Say what it does to write one condition in the place of another, as the whole of a program."""
    difference = compare(leaf(old, recipient), leaf(new, recipient))
    if not difference.programs:
        return "same"
    effects = {piece.effect.value for piece in difference.programs[0].pieces}
    return effects.pop() if len(effects) == 1 else " ".join(sorted(effects))


def only_program(difference: Difference) -> ProgramChange:
    """Give the one program that differs."""
    (change,) = difference.programs
    return change


def list_conditions(difference: Difference) -> list[ConditionChange]:
    """List the changes of conditions of the one pair of editions that differs."""
    (pair,) = only_program(difference).pairs
    return list(pair.conditions)


def list_kinds(difference: Difference) -> list[tuple[str, str]]:
    """List the changes of conditions as kind and effect on the first days."""
    return [(change.kind, change.stretches[0].effect.value) for change in list_conditions(difference)]
