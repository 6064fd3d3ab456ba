"""What a change does to who is eligible: widens, narrows, both, or what can't be told; and how effects add up."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Effect(Enum):
    """What a change does.

    ``WIDENS``: whoever was eligible still is, and perhaps more are; proved, also for households of which little is
    known. ``NARROWS``: whoever is eligible now was before. ``MIXED``: a part of it widens and a part narrows.
    ``UNCLEAR``: none of these was proved.
    """

    SAME = "same"
    WIDENS = "widens"
    NARROWS = "narrows"
    MIXED = "mixed"
    UNCLEAR = "unclear"

    @property
    def turned(self) -> Effect:
        """The same change seen from under an exception."""
        return _TURNED.get(self, self)


_TURNED = {Effect.WIDENS: Effect.NARROWS, Effect.NARROWS: Effect.WIDENS}


def add_effects(effects: Iterable[Effect]) -> Effect:
    """Add up what several changes do together."""
    found = {effect for effect in effects if effect is not Effect.SAME}
    if not found:
        return Effect.SAME
    if Effect.UNCLEAR in found:
        return Effect.UNCLEAR
    return found.pop() if len(found) == 1 else Effect.MIXED
