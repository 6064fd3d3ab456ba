"""Which values to try for a missing fact, as the reference has them: yes and no are truths here."""

from __future__ import annotations

from sasaran.evaluate import choices
from sasaran.evaluate.reference.collector import YES_OR_NO
from sasaran.evaluate.reference.values import Value
from sasaran.ir.types import Kind, Type


def list_choices(kind: Type, value: Value, cut: Value | None) -> tuple[Value, ...] | None:
    """List values to try for a fact that could be ``value`` and is compared with ``cut``; None: cannot be listed."""
    return YES_OR_NO if kind.kind is Kind.TRUTH else choices.list_choices(kind, value, cut)
