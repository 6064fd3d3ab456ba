"""What a comparison of two rulebooks finds, as data: programs, conditions, benefits, values, and wording apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sasaran.difference.proof.effect import Effect
from sasaran.ir.expressions import Expression
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Benefit, Content, Edition, Interval

Scope = Mapping[int, str]
"""Which entity the row of each variable belongs to."""

Step = tuple[str, str]
"""What a change came through: its kind (``parameter``, ``definition``, ``criteria`` …) and its name."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition of one of the rulebooks, and who its variables are."""

    content: Content
    node: Node
    scope: Scope


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression of one of the rulebooks, and who its variables are."""

    content: Content
    expression: Expression
    scope: Scope


@dataclass(frozen=True, slots=True)
class Stretch:
    """On some days: what a change does, and through what it came (empty: it stands in the edition itself).

    ``gaps_only``: of households of which everything is known, nothing changes. ``mark`` tells what the two mean on
    these days from what they mean on others.
    """

    during: Interval
    effect: Effect
    through: tuple[tuple[Step, ...], ...] = ()
    gaps_only: bool = False
    mark: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class ConditionChange:
    """A condition that was ``added``, ``dropped`` or ``changed``, or of which a mark was (``presume``, ``confidence``).

    ``negative``: it excludes. ``within`` is the shared criteria that it stands in, ``rows`` how and over which list it
    is asked (``any anggota``); or empty.
    """

    kind: str
    old: Clause | None
    new: Clause | None
    negative: bool
    stretches: tuple[Stretch, ...]
    within: str = ""
    rows: str = ""


@dataclass(frozen=True, slots=True)
class FactChange:
    """Something else that was stated otherwise: ``key`` names it in the words, ``name`` what it is of."""

    key: str
    old: object
    new: object
    name: str = ""


@dataclass(frozen=True, slots=True)
class AmountChange:
    """A part of a benefit that is calculated: ``key`` says which part, ``row`` of which line, if of one."""

    key: str
    row: str
    old: Phrase | None
    new: Phrase | None
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class BenefitChange:
    """A benefit that was ``added``, ``dropped`` or ``changed``."""

    kind: str
    old: Benefit | None
    new: Benefit | None
    amounts: tuple[AmountChange, ...] = ()
    facts: tuple[FactChange, ...] = ()


@dataclass(frozen=True, slots=True)
class PairChange:
    """What differs between an edition of the one rulebook and the one that stands in its place in the other."""

    old: Edition
    new: Edition
    conditions: tuple[ConditionChange, ...] = ()
    benefits: tuple[BenefitChange, ...] = ()
    facts: tuple[FactChange, ...] = ()

    @property
    def changed(self) -> bool:
        """Say whether anything differs."""
        return bool(self.conditions or self.benefits or self.facts)


@dataclass(frozen=True, slots=True)
class Piece:
    """On some days: the editions of a program in force by each rulebook, and what the change does as a whole."""

    during: Interval
    old: tuple[Edition, ...]
    new: tuple[Edition, ...]
    effect: Effect
    gaps_only: bool = False


@dataclass(frozen=True, slots=True)
class ProgramChange:
    """What differs in a program: its editions, on which days its rule differs, and how."""

    program: str
    pieces: tuple[Piece, ...] = ()
    pairs: tuple[PairChange, ...] = ()
    added: tuple[Edition, ...] = ()
    dropped: tuple[Edition, ...] = ()
    moved: tuple[tuple[Edition, Edition], ...] = ()

    @property
    def changed(self) -> bool:
        """Say whether anything differs."""
        differs = any(piece.effect is not Effect.SAME for piece in self.pieces)
        return differs or bool(self.pairs or self.added or self.dropped or self.moved)


@dataclass(frozen=True, slots=True)
class ValueChange:
    """What a parameter is on some days, by each rulebook (None: no value); for one key or area where it varies."""

    during: Interval
    old: object
    new: object
    key: str | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True)
class ParameterChange:
    """A parameter that is another on some days, and the programs that read it."""

    name: str
    values: tuple[ValueChange, ...]
    facts: tuple[FactChange, ...] = ()
    used_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemChange:
    """A thing of the vocabulary, or of the rulebook's head, that was ``added``, ``dropped`` or ``changed``."""

    kind: str
    sort: str
    name: str
    facts: tuple[FactChange, ...] = ()


@dataclass(frozen=True, slots=True)
class WordingChange:
    """Words that differ and mean nothing to a decision: of what (``sort``, ``name``), and which of its texts."""

    sort: str
    name: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs between two checked rulebooks; ``on`` where only one day was asked about."""

    old: Content
    new: Content
    on: date | None = None
    programs: tuple[ProgramChange, ...] = ()
    parameters: tuple[ParameterChange, ...] = ()
    items: tuple[ItemChange, ...] = ()
    wording: tuple[WordingChange, ...] = ()
    names: tuple[str, str] = field(default=("", ""))

    @property
    def changed(self) -> bool:
        """Say whether anything differs in meaning."""
        return bool(self.programs or self.parameters or self.items)

    @property
    def identical(self) -> bool:
        """Say whether the two are the same but for layout and comments."""
        return self.old.hash == self.new.hash
