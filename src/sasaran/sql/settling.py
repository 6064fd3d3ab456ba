"""What claims come to under the caps: worked out once for each list of claims that occurs, as the reference does it.

A *signature* is what a benefit's claims of one household are told by (`Shares`): the numbers and amounts of those who
are listed, in the order of their keys, how many are not listed, and the claim of one of these. Households that have
the same signature get the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sasaran.evaluate.caps import cap_claims
from sasaran.evaluate.claims import Claim
from sasaran.ir.decision import Line
from sasaran.ir.facts import Row
from sasaran.ir.rulebook import Benefit, BenefitRow
from sasaran.sql.claiming import Code, read_code
from sasaran.sql.granted import NO_CLAIM, Claimant, Ends, Shares, Source

Read = Callable[[Source], int]
FEW = 2
"""Claims told by more numbers than these hardly ever come again."""


@dataclass(frozen=True, slots=True)
class SettledLine:
    """A line: whose (the place among the claims of those listed, from 1; 0: the household's own), which row, what."""

    place: int
    row: str | None
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Settled:
    """What a signature comes to: the amounts of an eligible household, and the lines that are not 0."""

    least: int
    most: int
    lines: tuple[SettledLine, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """What one claimant has or could have: claims before the caps, what is its own, and whether it is a recipient."""

    claims: list[Claim]
    least: int
    most: int
    is_recipient: bool


class Settling:
    """Settles the signatures of one benefit; ``fields`` and ``columns`` say where their parts stand."""

    def __init__(self, benefit: Benefit, shares: Shares) -> None:
        self._benefit, self._shares = benefit, shares
        self.fields = [] if shares.entity is None else _list_names(shares.listed.sources)
        columns = [shares.unseen, *(shares.blank.sources if shares.blank is not None else ())]
        if shares.entity is None:
            columns += shares.listed.sources
        self.columns = _list_names(columns)
        self._known: dict[tuple[Any, ...], _Told] = {}

    def settle(self, signature: Sequence[Any]) -> Settled:
        """Settle one signature: a list for each of ``fields``, all as long, then a number for each of ``columns``."""
        lists, numbers = signature[: len(self.fields)], signature[len(self.fields) :]
        shared = dict(zip(self.columns, numbers, strict=True))
        told = [
            self._tell(self._shares.listed, place, dict(zip(self.fields, own, strict=True)))
            for place, own in enumerate(zip(*lists, strict=True), start=1)
        ]
        if self._shares.entity is None and self._shares.listed.code != NO_CLAIM:
            told.append(self._tell(self._shares.listed, 0, shared))
        unseen = _reader_of(shared)(self._shares.unseen)
        return self._settle_apart(told, unseen, shared) if self._shares.apart else self._cap(told, unseen, shared)

    def _cap(self, told: list[_Told], unseen: int, shared: Mapping[str, int]) -> Settled:
        """Settle claims that stand under the benefit's caps together."""
        claims = [claim for each in told for claim in each.claims]
        if unseen and self._shares.blank is not None:
            blank = self._tell(self._shares.blank, 0, shared)
            rows = [_make_row("") for _ in range(unseen)]
            claims += [
                replace(claim, member=row, least=min(0, claim.least), certain=False)
                for row in rows
                for claim in blank.claims
            ]
        capped = cap_claims(self._benefit, claims)
        listed = self._shares.entity is not None or self._shares.blank is not None  # of a list without a table, nobody
        return Settled(int(capped.least), int(capped.most), _list_lines(capped.lines, listed))

    def _settle_apart(self, told: list[_Told], unseen: int, shared: Mapping[str, int]) -> Settled:
        """Settle recipients that claim each by itself; those in doubt add to the most only."""
        least = most = 0
        lines: list[SettledLine] = []
        for place, each in enumerate(told, start=1):
            part = self._settle_one(each, place)
            sure = each.is_recipient
            least += part.least if sure else min(0, part.least)
            most += part.most if sure else max(0, part.most)
            lines += [line if sure else replace(line, least=min(0, line.least)) for line in part.lines]
        if unseen and self._shares.blank is not None:
            part = self._settle_one(self._tell(self._shares.blank, 0, shared), 0)
            least += unseen * min(0, part.least)
            most += unseen * max(0, part.most)
        return Settled(least, most, tuple(line for line in lines if (line.least, line.most) != (0, 0)))

    def _settle_one(self, told: _Told, place: int) -> Settled:
        capped = cap_claims(self._benefit, told.claims)
        least, most = int(told.least + capped.least), int(told.most + capped.most)
        lines = _list_lines(capped.lines, listed=True)
        if not capped.lines and (least, most) != (0, 0):
            lines = (SettledLine(place, None, least, most),)
        return Settled(least, most, lines)

    def _tell(self, claimant: Claimant, place: int, given: Mapping[str, int]) -> _Told:
        if len(given) > FEW:
            return self._read(claimant, place, given)
        key = (id(claimant), place, *given.values())
        if key not in self._known:
            self._known[key] = self._read(claimant, place, given)
        return self._known[key]

    def _read(self, claimant: Claimant, place: int, given: Mapping[str, int]) -> _Told:
        read = _reader_of(given)
        number = read(claimant.code)
        if number == NO_CLAIM:
            return _Told([], 0, 0, is_recipient=False)
        code = read_code(number, len(self._benefit.rows))
        least, most = (0, 0) if claimant.own is None else (read(source) for source in claimant.own.sources)
        # Labels sort as the keys do; who is not listed has none.
        member = _make_row(f"{place:06d}" if place else "")
        make = _list_first if self._benefit.hit == "first" else _list_summed
        found = make(self._benefit, claimant, code)
        claims = [_claim(member, row, ends, read, certain) for row, ends, certain in found]
        return _Told(claims, least, most, code.is_recipient)


Found = list[tuple[BenefitRow | None, Ends, bool]]


def _list_first(benefit: Benefit, claimant: Claimant, code: Code) -> Found:
    """List the rows that could be the first that holds, or what stands otherwise; certain, if there is just one."""
    live: list[tuple[BenefitRow | None, Ends | None]] = [
        (row, ends) for row, ends, digit in zip(benefit.rows, claimant.rows, code.rows, strict=True) if digit
    ]
    if 2 not in code.rows:
        live.append((None, claimant.otherwise))
    certain = code.is_present and len(live) == 1
    return [(row, ends, certain) for row, ends in live if ends is not None]


def _list_summed(benefit: Benefit, claimant: Claimant, code: Code) -> Found:
    """List the rows that hold or may hold, and what stands otherwise if none does."""
    found: Found = [
        (row, ends, code.is_present and digit == 2)
        for row, ends, digit in zip(benefit.rows, claimant.rows, code.rows, strict=True)
        if digit
    ]
    if 2 not in code.rows and claimant.otherwise is not None:
        found.append((None, claimant.otherwise, code.is_present and not any(code.rows)))
    return found


def _claim(member: Row, row: BenefitRow | None, ends: Ends, read: Read, certain: bool) -> Claim:
    least, most = read(ends.least), read(ends.most)
    return Claim(member, row, least if certain else min(0, least), most if certain else max(0, most), certain)


def _list_lines(lines: Sequence[Line], listed: bool) -> tuple[SettledLine, ...]:
    """List the lines that are not 0; of members, those of who is listed."""
    return tuple(
        SettledLine(int(line.member or 0), line.row, int(line.at_least), int(line.at_most))
        for line in lines
        if (line.at_least, line.at_most) != (0, 0) and (line.member or not listed)
    )


def _make_row(label: str) -> Row:
    return Row("", label, {}, {}, None)


def _list_names(sources: Sequence[Source]) -> list[str]:
    return list(dict.fromkeys(source for source in sources if isinstance(source, str)))


def _reader_of(given: Mapping[str, int]) -> Read:
    return lambda source: given[source] if isinstance(source, str) else source
