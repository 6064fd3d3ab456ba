"""What became of the mutants of a rulebook."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from sasaran.mutants.listing import Mutant


class Fate(Enum):
    """What became of one mutant. Only ``NOTICED``, ``SURVIVED`` and ``ACCEPTED`` count."""

    NOTICED = "noticed"
    SURVIVED = "survived"
    ACCEPTED = "accepted"
    """It survived, and the owner has said why that may be."""
    UNREAD = "unread"
    """No program reads what was changed."""
    NEVER = "never"
    """No edition that reads it is in force on any of its days."""
    REFUSED = "refused"
    """The check refuses it: what an edition reads has no value on one of its days."""
    PROVED = "proved"
    """It was proved to say the same for every household."""
    SAMPLED = "sampled"
    """A published value of one area or code among many, of which others are tried."""


COUNTED = (Fate.NOTICED, Fate.SURVIVED, Fate.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Judged:
    """One mutant and what became of it.

    ``by`` is the scenario (``path:line``) that noticed it first; ``read`` at how many decisions what was changed was
    read, ``reached`` at how many of them it may have mattered; ``reason`` why it was accepted.
    """

    mutant: Mutant
    fate: Fate
    by: str | None = None
    read: int = 0
    reached: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many mutants there were of each fate."""

    counts: dict[Fate, int]

    @staticmethod
    def of(judged: Iterable[Judged]) -> Tally:
        """Count."""
        counts = dict.fromkeys(Fate, 0)
        for each in judged:
            counts[each.fate] += 1
        return Tally(counts)

    @property
    def counted(self) -> int:
        """How many could be noticed."""
        return sum(self.counts[fate] for fate in COUNTED)

    @property
    def share(self) -> Fraction:
        """How many of a hundred that could be noticed were; 100 where there were none."""
        return Fraction(100 * self.counts[Fate.NOTICED], self.counted) if self.counted else Fraction(100)
