"""What is asked for, checked: how many households, of which seed, where, with how many gaps and how much dirt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from sasaran.base.errors import FactsError, Fault
from sasaran.base.suggest import nearest
from sasaran.ir.rulebook import Content
from sasaran.synth.regions import find_nearest_region, is_region

HOUSEHOLDS = 1_000_000_000
DAY = date(2026, 1, 31)
KINDS = ("stale", "wrong-code", "wrong-region", "duplicate-nik", "damaged-nik", "no-head", "duplicate-household")
"""The kinds of dirt; docs/synth.md says what each does."""
TABLES = ("anggota", "kepesertaan")
KEPT = frozenset({"kode_wilayah", "hubungan_keluarga", "program", "selesai", "id_anggota", "alasan_selesai"})
"""Fields without gaps: where a household lives, who heads it, and what would mean something else if it were empty."""


class PlanError(FactsError):
    """What is asked for can't be made; the path of each fault is the name of the option."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to make.

    ``gaps`` are percentages of the cells of a field that are empty, by field; ``dirt`` percentages by kind. ``parts``:
    into how many folders the households go, in the order of their numbers; ``by_province``: one folder a province.
    """

    households: int
    seed: int = 1
    regions: tuple[str, ...] = ()
    day: date = DAY
    gaps: Mapping[str, Decimal] = field(default_factory=dict)
    dirt: Mapping[str, Decimal] = field(default_factory=dict)
    parts: int = 1
    by_province: bool = False


def list_gap_fields(content: Content) -> tuple[str, ...]:
    """List the fields that may have gaps."""
    names = (name for entity in content.entities.values() for name in entity.fields if name != entity.key)
    return tuple(dict.fromkeys(name for name in names if name not in KEPT))


def check_plan(plan: Plan, content: Content) -> None:
    """Check a plan.

    Raises:
        PlanError: with every fault.

    """
    faults = [*_check_numbers(plan), *_check_regions(plan.regions), *_check_vocabulary(content)]
    if faults:
        raise PlanError(faults)


def _check_numbers(plan: Plan) -> Iterator[Fault]:
    if not 1 <= plan.households <= HOUSEHOLDS:
        yield Fault("SAS-U050", "--households", {"most": HOUSEHOLDS})
    elif not 1 <= plan.parts <= plan.households:
        yield Fault("SAS-U054", "--part", {"most": plan.households})
    if not 0 <= plan.seed < 2**63:
        yield Fault("SAS-U057", "--seed", {"most": 2**63 - 1})
    for name, rates in (("--gaps", plan.gaps), ("--dirt", plan.dirt)):
        if any(not 0 <= rate <= 100 for rate in rates.values()):
            yield Fault("SAS-U051", name)
    if plan.dirt.get("duplicate-household", Decimal(0)) > 50:
        yield Fault("SAS-U051", "--dirt", hint="half")


def _check_regions(regions: Sequence[str]) -> Iterator[Fault]:
    for code in regions:
        if not is_region(code):
            near = find_nearest_region(code)
            yield Fault("SAS-U052", "--region", {"name": code[:20], "near": near}, "near" if near else None)


def _check_vocabulary(content: Content) -> Iterator[Fault]:
    lists = {each.list_name for each in content.entities.values() if each.parent == "keluarga"}
    if content.household.name != "keluarga" or not set(TABLES) <= lists:
        yield Fault("SAS-U055", "--rules")


def read_rates(given: Sequence[str], names: Sequence[str], option: str) -> dict[str, Decimal]:
    """Read rates: ``0.05`` for all names, ``jam_kerja=0.3`` for one; later ones go before. Percentages come out.

    Raises:
        PlanError: a name that is not one of ``names``, or no number from 0 through 1.

    """
    rates: dict[str, Decimal] = {}
    faults: list[Fault] = []
    for text in given:
        name, equals, number = text.rpartition("=")
        rate = _read_rate(number)
        if rate is None:
            faults.append(Fault("SAS-U051", option))
        elif not equals:
            rates |= dict.fromkeys(names, rate)
        elif name in names:
            rates[name] = rate
        else:
            near = nearest(name, names, 1)
            known = ", ".join(names[:12]) + (", …" if len(names) > 12 else "")
            values = {"name": name[:40], "near": near[0] if near else "", "known": known}
            faults.append(Fault("SAS-U053", option, values, "near" if near else None))
    if faults:
        raise PlanError(faults)
    return rates


def _read_rate(text: str) -> Decimal | None:
    try:
        rate = Decimal(text) * 100
    except InvalidOperation:
        return None
    return rate if rate.is_finite() and 0 <= rate <= 100 else None
