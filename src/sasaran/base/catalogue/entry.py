"""The form of one entry of the catalogue of diagnostics: a code with its words in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Both = tuple[str, str]
"""A text in Bahasa Indonesia and in English, with ``{name}`` where a value of the diagnostic goes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one code says.

    ``message`` is lower case without a final period, users' text in backticks. ``hint`` is the repair; ``hints`` are
    other repairs by key (`Diagnostic.hint` picks one). ``effect`` says what happens if nothing is done. ``labels`` are
    the words at a second place, by key.
    """

    code: str
    message: Both
    hint: Both = ("", "")
    effect: Both = ("", "")
    severity: str = "error"
    hints: Mapping[str, Both] = field(default_factory=dict)
    labels: Mapping[str, Both] = field(default_factory=dict)
