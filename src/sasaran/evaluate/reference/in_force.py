"""Which editions are decided for a household: those in force on the date that apply, or may, where it lives."""

from __future__ import annotations

from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.programs import place_truth
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth


def editions_in_force(content: Content, facts: Facts) -> tuple[Edition, ...]:
    """List them in the rulebook's order: by program, then by date."""
    reader = Meaning(content, facts, trusting=True)
    return tuple(
        edition
        for edition in content.editions
        if facts.on in edition.during and place_truth(reader, edition) is not Truth.FALSE
    )
