"""What sort of change a change is: of a record that may be wrong, of what may change, or of what can't."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sasaran.account.supposing import Spot
from sasaran.ir.rulebook import Actor, Content, Field, Register
from sasaran.ir.types import Kind

Nature = Literal["correctable", "changeable", "unchangeable"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a fact comes from. ``register`` keeps it, ``owner`` keeps the register, ``by`` may state it."""

    nature: Nature
    register: Register | None = None
    owner: Actor | None = None
    by: tuple[Actor, ...] = ()
    declared: Field | None = None

    @property
    def is_sensitive(self) -> bool:
        """Say whether it is of the class ``specific``, or of ``identity``."""
        return self.declared is not None and self.declared.personal in ("specific", "identity")


def find_origin(content: Content, spot: Spot) -> Origin:
    """Find where a fact comes from, and so what sort of change it is.

    Ages, dates and facts of an area can't be changed by anybody asked here, though a record of them may be wrong.
    What a register keeps is correctable; what people state, or no register keeps, is changeable.
    """
    if spot.kind == "attest":
        asked = content.attestations.get(spot.name)
        names = asked.by if asked is not None else ()
        return Origin("changeable", by=tuple(content.actors[name] for name in names if name in content.actors))
    if spot.kind == "enrolment":
        entity = next((each for each in content.entities.values() if each.enrolment is not None), None)
        declared = entity.fields.get(entity.enrolment.program) if entity is not None and entity.enrolment else None
    elif spot.kind == "area":
        declared = content.areas.fields.get(spot.name)
    else:
        declared = None if spot.row is None else content.entities[spot.row.entity].fields.get(spot.name)
    register = content.registers.get(declared.register or "") if declared is not None else None
    owner = content.actors.get(register.owner or "") if register is not None else None
    fixed = declared is not None and (declared.age_of is not None or declared.type.kind is Kind.DATE)
    if fixed or spot.kind == "area":
        return Origin("unchangeable", register, owner, (), declared)
    return Origin("correctable" if register is not None else "changeable", register, owner, (), declared)
