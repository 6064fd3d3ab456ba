"""A block of families by their numbers → the rows of each table as Arrow, in the layout of a rulebook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from sasaran.base.errors import Fault
from sasaran.ir.rulebook import Content
from sasaran.ir.types import Kind
from sasaran.synth.arrow import OtherTypeError, make_array
from sasaran.synth.chance import Chance, RowNumbers
from sasaran.synth.columns import Column, Letters, Numbers, Truths
from sasaran.synth.dirt import Dirt, Marks
from sasaran.synth.enrolments import enrol
from sasaran.synth.families import Families, shape_families
from sasaran.synth.health import describe_health
from sasaran.synth.homes import describe_homes
from sasaran.synth.people import EPOCH, SLOTS, People, describe_people
from sasaran.synth.plan import TABLES, Plan, PlanError
from sasaran.synth.regions import Stretch
from sasaran.synth.schooling import describe_schooling
from sasaran.synth.texts import damage_identities, drop_points, spell, write_identities, write_keys, write_member_keys
from sasaran.synth.work import describe_work
from sasaran.tables.layout import DATE, Table, build_layout

_AGES = {"hamil": (0, 200), "nifas": (0, 20), "menyusui": (0, 120), "kondisi_gizi": (0, 75)}
"""Facts that grow old have a day of their own, so many days ago."""


@dataclass(frozen=True, slots=True)
class Places:
    """For each household of a block the village's code, its share of men in thousandths, and whether it is a ward."""

    codes: Letters
    men: Numbers
    wards: Truths


class Villages:
    """Where the households of each number live."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        villages = [each.village for each in stretches]
        self._firsts = np.array([each.first for each in stretches], np.uint64)
        self._codes = spell([each.code for each in villages])
        self._men = np.array([each.men for each in villages], np.int32)
        self._wards = np.array([each.ward for each in villages], np.bool_)

    def find(self, numbers: RowNumbers) -> Places:
        """Give the village of each household."""
        place = np.searchsorted(self._firsts, numbers, side="right") - 1
        return Places(self._codes[place], self._men[place], self._wards[place])


class Maker:
    """Makes blocks of one plan."""

    def __init__(self, content: Content, plan: Plan, villages: Villages) -> None:
        self._content = content
        self._plan = plan
        self._villages = villages
        self._dirt = Dirt(plan.gaps, plan.dirt)
        self._layout = build_layout(content)
        self._today = np.int32((plan.day - EPOCH).days)

    def make(self, first: int, after: int) -> dict[str, Any]:
        """Make the Arrow tables of the households from number ``first`` up to ``after``.

        Raises:
            PlanError: a field of the rulebook has the name of one that is made here, and another type.

        """
        seed, layout = self._plan.seed, self._layout
        marks = self._dirt.mark(seed, np.arange(first, after, dtype=np.uint64))
        places = self._villages.find(marks.number)
        families = shape_families(seed, marks, places.men, places.wards)
        people = describe_people(seed, families, self._plan.day)
        schooling = describe_schooling(people)
        work = describe_work(people, schooling)
        describe_health(people, work)
        enrolments = enrol(seed, people, schooling, work, self._list_programs())
        key, keys = layout.root.keys[0].name, write_keys(marks.number)
        member_keys = write_member_keys(keys[people.rows], people.slot)
        homes = describe_homes(families) | self._place(families, places) | {key: Column(keys)}
        own = self._identify(people) | {key: Column(keys[people.rows]), "id_anggota": Column(member_keys)}
        rows = enrolments.rows
        held = {key: Column(keys[people.rows[rows]]), "id_anggota": Column(member_keys[rows], enrolments.personal)}
        return {
            layout.root.name: self._finish(layout.root, families.chance, homes, marks),
            TABLES[0]: self._finish(
                layout.lists[TABLES[0]],
                people.chance,
                people.fields | self._age_facts(people) | own,
                people.marks,
                people.head,
            ),
            TABLES[1]: self._finish(layout.lists[TABLES[1]], enrolments.chance, enrolments.fields | held),
        }

    def _list_programs(self) -> frozenset[str]:
        """List the programs that an enrolment of this rulebook can be of."""
        return self._content.entities[self._layout.lists[TABLES[1]].entity].fields["program"].type.code_names

    def _place(self, families: Families, places: Places) -> dict[str, Column]:
        """Give where each family lives, its card's number and the day of its record."""
        marks = families.marks
        codes = drop_points(places.codes, marks.wrong_region) if marks.wrong_region.any() else places.codes
        old = self._today - families.chance.whole("stale", 400, 1500)
        return {
            "kode_wilayah": Column(codes),
            "no_kk": Column(write_identities(marks.source)),
            self._content.keys.record_date: Column(np.where(marks.stale, old, self._today), days=True),
        }

    def _identify(self, people: People) -> dict[str, Column]:
        """Give the members' numbers: a doubled one is that of the head of the family before."""
        source = people.marks.source
        doubled = self._dirt.holds(people.chance, "duplicate-nik")
        above = np.maximum(source, np.uint64(2)) - np.uint64(1)
        found = write_identities(np.where(doubled, above * np.uint64(SLOTS), people.numbers))
        damaged = self._dirt.holds(people.chance, "damaged-nik")
        return {"nik": Column(damage_identities(found, damaged, source) if damaged.any() else found)}

    def _age_facts(self, people: People) -> dict[str, Column]:
        """Give the days of facts that grow old; in a stale record they are as old as the record."""
        found = {}
        for name, (low, high) in _AGES.items():
            fact = people.fields[name]
            there = fact.values if fact.known is None else fact.known
            told = self._today - people.chance.whole(f"day/{name}", low, high)
            found[name + DATE] = Column(told, there & ~people.marks.stale, days=True)
        return found

    def _finish(
        self,
        table: Table,
        chance: Chance,
        made: Mapping[str, Column],
        marks: Marks | None = None,
        head: Truths | None = None,
    ) -> Any:
        """Give the columns that the layout has too, in its order and types."""
        arrays = {}
        for column in table.all:
            if column.name not in made:
                continue
            cell = made[column.name]
            if column.field:
                type_ = self._content.entities[table.entity].fields[column.field].type
                cell = cell.keep_codes(type_.code_names) if type_.kind in (Kind.CODE, Kind.CODES) else cell
                cell = cell if marks is None else self._dirt.spoil(column.name, cell, marks, head)
                cell = self._dirt.leave_empty(chance, column.field, cell)
            try:
                arrays[column.name] = make_array(cell, column.type)
            except OtherTypeError:
                raise PlanError((Fault("SAS-U055", "--rules"),)) from None
        return pa.table(arrays)
