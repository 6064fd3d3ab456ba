"""What real registers suffer from, at the rates asked for: decided by the number of a row, apart from what it says."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sasaran.synth.people import SLOTS
from sasaran.synth.sheet import Sheet

NEVER = "FALSE"


class Dirt:
    """Writes the conditions and the cells of dirt; at a rate of nought it leaves a cell as it is."""

    def __init__(self, gaps: Mapping[str, Decimal], kinds: Mapping[str, Decimal]) -> None:
        self._gaps = gaps
        self._kinds = kinds

    def mark(self, sheet: Sheet) -> None:
        """Mark the families that something is wrong with; ``source`` is the family that a copy was taken from."""
        copied = self._chance(sheet, "duplicate-household", 2)
        sheet.put(
            stale=self._chance(sheet, "stale"), wrong_code=self._chance(sheet, "wrong-code"),
            wrong_region=self._chance(sheet, "wrong-region"), no_head=self._chance(sheet, "no-head"),
            # Only even numbers are copies, and only of odd ones: what is copied always stands there itself.
            source=f"CASE WHEN number % 2 = 0 AND {copied} THEN number - 1 ELSE number END",
        )  # fmt: skip
        sheet.close()

    def mark_people(self, sheet: Sheet) -> None:
        """Mark the members whose NIK is another's, or is spoilt."""
        sheet.put(doubled=self._chance(sheet, "duplicate-nik"), damaged=self._chance(sheet, "damaged-nik"))
        sheet.close()

    def spoil(self, name: str, cell: str) -> str:
        """Write a cell as it comes out, before it may be empty."""
        if name == "kode_wilayah" and self._any("wrong-region"):
            return f"CASE WHEN wrong_region THEN replace({cell}, '.', '') ELSE {cell} END"
        if name == "jenis_lantai" and self._any("wrong-code"):
            return f"CASE WHEN wrong_code AND number % 2 = 0 THEN '10' ELSE {cell} END"
        if name == "partisipasi_sekolah" and self._any("wrong-code"):
            return f"CASE WHEN wrong_code AND number % 2 = 1 AND slot = 0 THEN '0' ELSE {cell} END"
        if name == "hubungan_keluarga" and self._any("no-head"):
            return f"CASE WHEN no_head AND slot = 0 THEN 'lainnya' ELSE {cell} END"
        return cell

    def leave_empty(self, sheet: Sheet, field: str, cell: str) -> str:
        """Write a cell that may be empty."""
        rate = self._gaps.get(field, Decimal(0))
        if not rate:
            return cell
        return f"CASE WHEN {sheet.chance(f'gap/{field}', str(rate))} THEN NULL ELSE {cell} END"

    def _any(self, kind: str) -> bool:
        return bool(self._kinds.get(kind))

    def _chance(self, sheet: Sheet, kind: str, times: int = 1) -> str:
        return sheet.chance(f"dirt/{kind}", str(self._kinds[kind] * times)) if self._any(kind) else NEVER


def write_nik() -> str:
    """Write a population number that nobody can have: of province 99, born on day 00.

    A doubled one is that of the head of the family before; a damaged one has gone through a spreadsheet.
    """
    number = f"CASE WHEN doubled THEN greatest(source - 1, 1) * {SLOTS} ELSE source * {SLOTS} + slot END"
    return f"CASE WHEN damaged THEN '9.9' || CAST(1000 + source % 9000 AS VARCHAR) || 'E+15' ELSE {write_identity(number)} END"


def write_identity(number: str) -> str:
    """Write sixteen digits that no office gave out."""
    digits = f"lpad(CAST({number} AS VARCHAR), 12, '0')"
    return f"'99' || substr({digits}, 1, 4) || '00' || substr({digits}, 5, 8)"
