"""Mutants that no scenario could notice: they say the same as the rulebook, for every household on every day."""

from __future__ import annotations

from datetime import date

from sasaran.ir.rulebook import Content, Definition, Edition, Parameter, ParameterValue
from sasaran.mutants.listing import ROUTE_KINDS, Mutant
from sasaran.mutants.owners import Name, Owners
from sasaran.mutants.paths import get_at
from sasaran.mutants.proving import Proving, list_indicative
from sasaran.mutants.result import Fate

_KINDS = {"definitions": "definition", "parameters": "parameter", "attestations": "attestation"}


class Equals:
    """Finds out which mutants of one rulebook say the same."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._owners = Owners(content)
        self._proving = Proving(content)

    def find_dead(self, mutant: Mutant) -> Fate | None:
        """Say whether no edition reads what was changed, none on its days, or the check refuses it; None: it lives."""
        name = _name_read(mutant)
        if name is None:
            return None
        editions = self._owners.list_editions(name)
        if not editions:
            return Fate.UNREAD
        if not _list_in_force(editions, mutant):
            return Fate.NEVER
        return Fate.REFUSED if self._leaves_a_gap(mutant) else None

    def _leaves_a_gap(self, mutant: Mutant) -> bool:
        """Say whether something that had a value or a version on the day of a change has none any more."""
        where, which, *_ = mutant.changes[0][0]
        if mutant.day is None or where not in ("parameters", "definitions"):
            return False
        before, after = (
            _list_keys(get_at(content, (where, which)), mutant.day)
            for content in (self._content, mutant.apply(self._content))
        )
        return not before <= after

    def is_proved(self, mutant: Mutant) -> bool:
        """Say whether a mutant was proved to say the same for every household; the contrary is not said."""
        if mutant.kind in ROUTE_KINDS:
            return False
        if mutant.kind == "order" and any("benefits" not in path for path, _ in mutant.changes):
            return False
        changed = mutant.apply(self._content)
        return all(self._says_the_same(str(path[0]), path[1], mutant, changed) for path, _ in mutant.changes)

    def _says_the_same(self, where: str, which: str | int, mutant: Mutant, changed: Content) -> bool:
        if where not in ("editions", "definitions", "parameters"):
            return False
        if mutant.day is not None and where != "parameters":
            return False
        old, new = (get_at(each, (where, which)) for each in (self._content, changed))
        if list_indicative(old) != list_indicative(new):
            return False  # terms leave aside that each indicative condition can be confirmed on its own
        if where == "editions":
            return self._proving.same_edition(old, new)
        editions = _list_in_force(self._owners.list_editions((_KINDS[where], str(which))), mutant)
        if where == "definitions" and self._proving.same_definition(str(which), changed, editions):
            return True
        return all(self._proving.same_edition(edition, edition, changed, mutant.day) for edition in editions)


def _list_keys(part: Parameter | Definition, day: date) -> frozenset[str | None]:
    """List the keys of a parameter that have a value on a day; of a definition, whether it has a version.

    None of what varies by area or code: where it declares ``min`` and ``max``, no value is as good as they are.
    """
    if isinstance(part, Definition):
        return frozenset() if part.on(day) is None else frozenset((part.name,))
    return frozenset() if part.by is not None else frozenset(row.key for row in part.values if day in row.during)


def _name_read(mutant: Mutant) -> Name | None:
    """Name what must be read for a change outside editions to matter."""
    where, *rest = mutant.changes[0][0]
    return (_KINDS[str(where)], str(rest[0])) if where in _KINDS else None


def _list_in_force(editions: list[Edition], mutant: Mutant) -> list[Edition]:
    """List the editions in force on the days on which a change could matter."""
    if mutant.day is not None:
        return [edition for edition in editions if mutant.day in edition.during]
    during = [part.during for _, part in mutant.changes if isinstance(part, ParameterValue)]
    if not during:
        return editions
    return [edition for edition in editions if any(edition.during.meets(each) for each in during)]
