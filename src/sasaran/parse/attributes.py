"""Which attributes of a node stand beside which operators: one list for the checker and for the schemas."""

from __future__ import annotations

BELONGS: dict[str, tuple[str, ...]] = {
    "where": ("any_of", "all_of", "count_of"),
    "if_nobody": ("all_members", "all_of"),
    "as": ("any_member", "all_members", "any_of", "all_of"),
    "only": ("use",),
    "except": ("use",),
    "is": ("attest", "program"),
    "who": ("receives",),
    "ever": ("receives",),
    "within": ("receives",),
    "for_at_least": ("receives",),
    "order": ("routes",),
    "compare_as": ("when",),
    "at_most": ("count_of",),
}
"""Attributes of a node that mean something only beside one of these operators."""
