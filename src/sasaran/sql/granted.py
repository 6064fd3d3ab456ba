"""What a wide row says of benefits and of members, and where in the row it stands.

A *source* is a number that is the same for every household, or the name of the column (or of the field of a row, see
`Each`) in which it stands. Amounts are whole numbers; a benefit's ``scale`` says how many of their digits are decimals.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sasaran.ir.rulebook import Benefit

Source = int | str


@dataclass(frozen=True, slots=True)
class Ends:
    """The least and the greatest that an amount could be."""

    least: Source
    most: Source

    @property
    def sources(self) -> tuple[Source, Source]:
        """Both."""
        return self.least, self.most


@dataclass(frozen=True, slots=True)
class Claimant:
    """Where it stands what one member (or the household itself) could claim of a benefit's rows.

    ``code`` is a number that tells which rows are live (`claiming.read_code`); ``rows`` are the amounts of the rows,
    ``otherwise`` that of who is in none, ``own`` what comes on top of both.
    """

    code: Source
    rows: tuple[Ends, ...]
    otherwise: Ends | None
    own: Ends | None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Everything it is told by."""
        ends = [*self.rows, *(each for each in (self.otherwise, self.own) if each is not None)]
        return (self.code, *(source for each in ends for source in each.sources))


@dataclass(frozen=True, slots=True)
class Shares:
    """Where it stands who claims the rows of a benefit.

    ``entity``: whose rows claim, each by itself, the sources of ``listed`` being fields of its `Each`; None: the
    household itself claims, and they are columns. ``apart``: they are recipients, each with what is its own; else they
    claim together, under the benefit's caps. ``unseen`` is how many could claim as ``blank`` who are not listed.
    """

    listed: Claimant
    entity: str | None
    apart: bool
    unseen: Source = 0
    blank: Claimant | None = None


@dataclass(frozen=True, slots=True)
class Granted:
    """Where it stands what a benefit comes to for a household. ``number`` is its place in the edition, from 1.

    ``own`` is the amount: of a household's program that of an eligible one, without its ``shares``; where ``summed``,
    of all recipients together, those in doubt adding to the most only. None: the benefit has no amount. ``each`` is
    what one recipient gets of a member's program that has no rows. ``up_to`` is the ceiling.
    """

    benefit: Benefit
    number: int
    scale: int
    own: Ends | None = None
    summed: bool = False
    shares: Shares | None = None
    each: Ends | None = None
    up_to: Source | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """Where it stands which rows of a list a program finds eligible, or can't decide.

    ``field`` of the list's `Each` is a number: its bit ``place`` is set where the row is eligible, the bit after it
    where that is not known.
    """

    entity: str
    field: str
    place: int


@dataclass(frozen=True, slots=True)
class Each:
    """A column with a list of structs, one for each row of ``entity`` of which anything is to be told, by their keys.

    The first field, ``KEY``, is the row's key; a field that says nothing of a row is NULL.
    """

    entity: str
    column: str


KEY = "k"
NO_CLAIM = -1
"""In the place of the number of a claim: there is none."""
Gathered = Mapping[str, Each]
"""The lists by entity."""
