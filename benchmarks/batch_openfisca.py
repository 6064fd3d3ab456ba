"""The fourteen programs as an OpenFisca tax-benefit system: vectorised formulas over entities, no unknowns.

Parameters by province are plain formulas, which is faster than a parameter node read by an array. Codes of areas are
read once. Money and counts are whole numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from benchmarks.batch_sql import PROGRAMS
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIOD = "2026-02"

home = build_entity(
    key="home", plural="homes", label="keluarga", roles=[{"key": "member", "plural": "members", "label": "anggota"}]
)
person = build_entity(key="person", plural="persons", label="anggota", is_person=True)
Formula = Callable[..., Any]


def _declare(system: TaxBenefitSystem, name: str, entity: Any, kind: type, formula: Formula | None = None) -> None:
    body: dict[str, Any] = {"value_type": kind, "entity": entity, "definition_period": DateUnit.MONTH, "label": name}
    if formula is not None:
        body["formula"] = formula
    system.add_variable(type(name, (Variable,), body))


def build_system() -> TaxBenefitSystem:
    """Build the system: inputs, what programs share, and two variables a program."""
    system = TaxBenefitSystem([person, home])
    for name in ("desil", "daya_listrik", "luas_lantai", "provinsi", "kabupaten", "air_minum"):
        _declare(system, name, home, int)
    for name in ("aset_mobil", "punya_lahan"):
        _declare(system, name, home, bool)
    for name in ("umur", "sekolah", "upah"):
        _declare(system, name, person, int)
    for name in ("hamil", "bekerja", "asn", "disabilitas"):
        _declare(system, name, person, bool)
    for name, formula in _SHARED_HOME.items():
        _declare(system, name, home, int, formula)
    for name, formula in _SHARED_PERSON.items():
        _declare(system, name, person, int, formula)
    for name in PROGRAMS:
        test, amount = _RULES[name]
        _declare(system, name, home, bool, test)
        _declare(system, f"{name}_besar", home, int, _guard(name, amount))
    return system


def _guard(name: str, amount: Formula) -> Formula:
    def formula(entity: Any, period: Any) -> Any:
        return np.where(entity(name, period), amount(entity, period), 0)

    return formula


def _cap(homes: Any, period: Any) -> Any:
    """Give four places at most to the highest lines."""
    row = homes.members("baris", period)
    taken, total = np.zeros(homes.count, dtype=np.int64), np.zeros(homes.count, dtype=np.int64)
    for number, amount in enumerate((3_000_000, 3_000_000, 2_400_000, 2_000_000, 1_500_000, 900_000), start=1):
        count = homes.sum(row == number).astype(np.int64)
        if number == 2:
            count = np.minimum(count, 2)
        places = np.minimum(count, np.maximum(4 - taken, 0))
        taken, total = taken + count, total + places * amount
    return total


def _row(p: Any, t: Any) -> Any:
    age, school = p("umur", t), p("sekolah", t)
    tests = [p("hamil", t), age <= 6, p("disabilitas", t) + (age >= 60), school == 3, school == 2, school == 1]
    return np.select(tests, [1, 2, 3, 4, 5, 6], 0)


def _read_level(p: Any, t: Any) -> Any:
    """Give the level of a pupil of 6 to 21, otherwise 0."""
    age = p("umur", t)
    return np.where((age >= 6) * (age <= 21), p("sekolah", t), 0)


def _low_worker(p: Any, t: Any) -> Any:
    wage = p("upah", t)
    limit = p.home("upah_minimum", t)
    return p("bekerja", t) * (p("umur", t) >= 18) * (wage > 0) * (wage <= limit) * ~p("asn", t)


def _seeker(p: Any, t: Any) -> Any:
    age = p("umur", t)
    return (age >= 18) * (age <= 40) * ~p("bekerja", t) * (p("sekolah", t) == 0) * ~p("hamil", t)


def _insured(p: Any, t: Any) -> Any:
    age = p("umur", t)
    return p("bekerja", t) * (age >= 18) * (age <= 64) * ~p("asn", t)


def _rural_need(h: Any, t: Any) -> Any:
    lone = (h.nb_persons() == 1) * h.any(h.members("umur", t) >= 60)
    return h.any(h.members("disabilitas", t)) + ~h.any(h.members("bekerja", t)) + lone


def _low_power(h: Any, t: Any) -> Any:
    power = h("daya_listrik", t)
    return (power <= 450) + (power <= 900) * (h("desil", t) <= 5) * ~h("aset_mobil", t)


def _small_house(h: Any, t: Any) -> Any:
    crowded = h("luas_lantai", t) < 8 * h.nb_persons()
    return (h("desil", t) <= 4) * h("punya_lahan", t) * crowded * ~h("aset_mobil", t)


def _poor_by_line(h: Any, t: Any) -> Any:
    young = h.members("bekerja", t) * (h.members("umur", t) < 60) * h.members("asn", t)
    income = h.sum(h.members("upah", t))
    return (income < h("garis", t) * h.nb_persons()) * ~h("aset_mobil", t) * ~h.any(young)


_SHARED_HOME: dict[str, Formula] = {
    "upah_minimum": lambda h, t: np.select(
        [h("provinsi", t) == 32, h("provinsi", t) == 64], [3_200_000, 3_000_000], 2_500_000
    ),
    "garis": lambda h, t: np.select([h("provinsi", t) == 11, h("provinsi", t) == 91], [650_000, 800_000], 600_000),
    "ada_asn": lambda h, t: h.any(h.members("asn", t)),
    "sma": lambda h, t: h.sum(h.members("jenjang", t) == 3),
    "smp": lambda h, t: h.sum(h.members("jenjang", t) == 2),
    "sd": lambda h, t: h.sum(h.members("jenjang", t) == 1),
    "pekerja_rendah": lambda h, t: h.sum(h.members("upah_rendah", t)),
    "lansia_miskin": lambda h, t: h.sum((h.members("umur", t) >= 65) * (h.members("upah", t) == 0)),
    "calon_peserta": lambda h, t: h.sum(h.members("calon", t)),
    "usia_kerja": lambda h, t: h.sum(h.members("dijamin", t)),
    "perdesaan": lambda h, t: h("kabupaten", t) >= 3,
}
_SHARED_PERSON: dict[str, Formula] = {
    "baris": _row, "jenjang": _read_level, "upah_rendah": _low_worker, "calon": _seeker, "dijamin": _insured,
}  # fmt: skip
_RULES: dict[str, tuple[Formula, Formula]] = {
    "keluarga_harapan": (
        lambda h, t: (h("desil", t) <= 4) * (h("ada_asn", t) == 0) * h.any(h.members("baris", t) > 0), _cap,
    ),
    "pangan": (
        lambda h, t: (h("desil", t) <= 5) * (h("daya_listrik", t) <= 1300) * (h("ada_asn", t) == 0),
        lambda h, t: 200_000,
    ),
    "dana_desa": (
        lambda h, t: (h("perdesaan", t) > 0) * (h("desil", t) == 1) * _rural_need(h, t), lambda h, t: 300_000,
    ),
    "siswa_pintar": (
        lambda h, t: (h("desil", t) <= 5) * (h("sma", t) + h("smp", t) + h("sd", t) > 0),
        lambda h, t: h("sma", t) * 1_800_000 + h("smp", t) * 750_000 + h("sd", t) * 450_000,
    ),
    "iuran_kesehatan": (
        lambda h, t: (h("desil", t) <= 3) + (h("desil", t) <= 5) * (h.max(h.members("upah", t)) < h("upah_minimum", t)),
        lambda h, t: 42_000 * h.nb_persons(),
    ),
    "lanjut_usia": (
        lambda h, t: (h("desil", t) <= 4) * (h("lansia_miskin", t) > 0), lambda h, t: 300_000 * h("lansia_miskin", t),
    ),
    "anak_dini": (
        lambda h, t: (h("desil", t) <= 6) * (h.sum(h.members("umur", t) <= 5) >= 2), lambda h, t: 150_000,
    ),
    "listrik": (
        _low_power, lambda h, t: 80_000,
    ),
    "rumah": (
        _small_house, lambda h, t: 20_000_000,
    ),
    "air_bersih": (
        lambda h, t: (h("provinsi", t) >= 64) * (h("air_minum", t) >= 2) * (h("desil", t) <= 7), lambda h, t: 2_500_000,
    ),
    "subsidi_upah": (lambda h, t: h("pekerja_rendah", t) > 0, lambda h, t: 300_000 * h("pekerja_rendah", t)),
    "pelatihan": (
        lambda h, t: (h("desil", t) <= 7) * (h("calon_peserta", t) > 0), lambda h, t: 4_200_000 * h("calon_peserta", t),
    ),
    "jaminan_kerja": (
        lambda h, t: (h("desil", t) <= 4) * (h("perdesaan", t) > 0) * (h("usia_kerja", t) > 0),
        lambda h, t: 16_800 * h("usia_kerja", t),
    ),
    "miskin_garis": (_poor_by_line, lambda h, t: 250_000),
}  # fmt: skip
_CODES = {"sekolah": ("tidak", "sd", "smp", "sma"), "air_minum": ("ledeng", "sumur", "sungai", "hujan")}


def decide_openfisca(folder: Path, target: Path) -> None:
    """Decide the population of a folder, file to file."""
    homes, people = (
        pq.read_table(folder / f"{name}.parquet", columns=columns, read_dictionary=codes)
        for name, columns, codes in (
            ("keluarga", None, ["kode_wilayah", "air_minum"]), ("anggota", None, ["sekolah", "id_keluarga"]),
        )
    )  # fmt: skip
    simulation = _simulate(build_system(), homes, people)
    columns: dict[str, Any] = {"id_keluarga": homes["id_keluarga"]}
    said = pa.array(["ineligible", "eligible"])
    for name in PROGRAMS:
        places = pa.array(simulation.calculate(name, PERIOD).astype(np.int8))
        columns[name] = pa.DictionaryArray.from_arrays(places, said)
        columns[f"{name}_besar"] = simulation.calculate(f"{name}_besar", PERIOD)
    pq.write_table(pa.table(columns), target, compression="zstd")


def _simulate(system: TaxBenefitSystem, homes: pa.Table, people: pa.Table) -> Any:
    builder = SimulationBuilder()
    builder.create_entities(system)
    builder.declare_person_entity("person", np.arange(people.num_rows))
    group = builder.declare_entity("home", np.arange(homes.num_rows))
    place = pa.compute.index_in(people["id_keluarga"].cast(pa.string()), homes["id_keluarga"].combine_chunks())
    builder.join_with_persons(group, place.to_numpy(), np.repeat("member", people.num_rows))
    simulation = builder.build(system)
    for name in ("desil", "daya_listrik", "luas_lantai", "aset_mobil", "punya_lahan"):
        simulation.set_input(name, PERIOD, homes[name].to_numpy())
    for name in ("upah", "hamil", "bekerja", "asn", "disabilitas"):
        simulation.set_input(name, PERIOD, people[name].to_numpy())
    for table, name in ((homes, "air_minum"), (people, "sekolah")):
        simulation.set_input(name, PERIOD, _number(table[name], _CODES[name]))
    codes = homes["kode_wilayah"].combine_chunks()
    for name, part in (("provinsi", slice(0, 2)), ("kabupaten", slice(3, 5))):
        known = np.array([int(code[part]) for code in codes.dictionary.to_pylist()])
        simulation.set_input(name, PERIOD, known[codes.indices.to_numpy()])
    simulation.set_input("umur", PERIOD, _read_ages(people["tanggal_lahir"]))
    return simulation


def _number(column: pa.ChunkedArray, codes: tuple[str, ...]) -> np.ndarray:
    """Number codes by their place in a tuple."""
    found = column.combine_chunks()
    return np.array([codes.index(code) for code in found.dictionary.to_pylist()])[found.indices.to_numpy()]


def _read_ages(births: pa.ChunkedArray) -> np.ndarray:
    """Give completed years on 1 February 2026."""
    days = births.to_numpy().astype("datetime64[D]")
    months = days.astype("datetime64[M]").astype(int) + 1970 * 12
    late = (months % 12 > 1) | ((months % 12 == 1) & (days != days.astype("datetime64[M]")))
    return 2026 - months // 12 - late
