"""Measure an import beside a plain DuckDB copy of the same files: ``python -m benchmarks.registers``.

A register of made-up members (no real person: its identity numbers begin with 00) is written as Parquet and as CSV,
copied as it is, and imported through a mapping with codes, dates, region codes, sums of bits and formulas. Each is a
process of its own; its time is of the wall clock and of the processor (all its threads), its memory the most that it
held. ``--short`` is a smoke test.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

import sasaran
from sasaran.check.mappings.book import check_mapping
from sasaran.registers.importing import Limits, import_register, match_files

RULES = Path(__file__).parent.parent / "rules"
MAPPING = """
mapping: ukur
register: regsosek
record_date: 2022-11-15
tables:
  keluarga:
    file: keluarga.*
  anggota:
    file: anggota.*
    columns:
      umur_cacah:
        column: r407
        type: whole number
        max: 120
entities:
  keluarga:
    from: keluarga
    key: id_kel
    fields:
      no_kk:
        column: r114
        pattern: '[0-9]{16}'
      kode_wilayah:
        column: desa
        region:
          digits:
            - 2
            - 2
            - 2
            - 4
      desil_nasional: desil
      status_kepemilikan_rumah:
        column: r301a
        codes:
          '1': milik_sendiri
          '2': kontrak_sewa
          '3': bebas_sewa
          '4': dinas
          '5': lainnya
      luas_lantai:
        column: r302
        missing:
          - '998'
          - '999'
      aset_mobil:
        column: r502k
        codes:
          '1': ya
          '2': tidak
      aset_sepeda_motor:
        column: r502i
        codes:
          '1': ya
          '2': tidak
  anggota:
    from: anggota
    key: nik
    parent: id_kel
    complete: ya
    fields:
      nik: nik
      jenis_kelamin:
        column: r405
        codes:
          '1': laki_laki
          '2': perempuan
      tanggal_lahir:
        column: r406
        form: DD/MM/YYYY
      hubungan_keluarga:
        column: r409
        codes:
          '1': kepala
          '2': istri_suami
          '3': anak
      hamil:
        column: r410
        codes:
          '1': ya
          '2': tidak
      jaminan_ketenagakerjaan:
        column: r431f
        bits:
          '1': jkk
          '2': jkm
        missing: '99'
      status_bekerja:
        derive: 'umur_cacah >= 15 and not(hamil)'
"""
HOUSEHOLDS = """
SELECT CAST(h AS VARCHAR) AS id_kel, '00' || lpad(CAST(h AS VARCHAR), 14, '0') AS r114, '530201' || CAST(2001 + h % 90 AS VARCHAR) AS desa,
CASE WHEN h % 17 = 0 THEN NULL ELSE CAST(h % 10 + 1 AS VARCHAR) END AS desil, CAST(h % 5 + 1 AS VARCHAR) AS r301a,
CASE WHEN h % 11 = 0 THEN '998' ELSE CAST(20 + h % 80 AS VARCHAR) END AS r302, CAST(h % 2 + 1 AS VARCHAR) AS r502k,
CASE WHEN h % 1000 = 0 THEN '7' ELSE CAST(h % 3 % 2 + 1 AS VARCHAR) END AS r502i FROM range({households}) t(h)
"""
MEMBERS = """
SELECT CAST(m % {households} AS VARCHAR) AS id_kel, '00' || lpad(CAST(m AS VARCHAR), 14, '0') AS nik, CAST(m % 2 + 1 AS VARCHAR) AS r405,
strftime(DATE '1940-01-01' + CAST(m % 29000 AS INTEGER), '%d/%m/%Y') AS r406, CAST(m // {households} % 3 + 1 AS VARCHAR) AS r409,
CASE WHEN m % 2 = 1 THEN CAST(m % 7 % 2 + 1 AS VARCHAR) END AS r410, CASE WHEN m % 13 = 0 THEN '99' ELSE CAST(m % 4 AS VARCHAR) END AS r431f,
CAST(2022 - 1940 - (m % 29000) // 366 AS VARCHAR) AS r407 FROM range({members}) t(m)
"""


def make_register(folder: Path, members: int) -> None:
    """Write the register in both forms, three members a household."""
    households = members // 3
    for name, query in (("keluarga", HOUSEHOLDS), ("anggota", MEMBERS)):
        text = query.format(households=households, members=households * 3)
        for form, ending in (("parquet", "parquet"), ("csv, HEADER", "csv")):
            (folder / ending).mkdir(exist_ok=True)
            duckdb.execute(f"COPY ({text}) TO '{folder / ending / name}.{ending}' (FORMAT {form})")


def copy_register(folder: Path, out: Path, ending: str) -> None:
    """Copy both files as they are, with the import's own limits."""
    out.mkdir(exist_ok=True)
    with duckdb.connect(config={"memory_limit": Limits().memory, "threads": Limits().threads}) as connection:
        connection.execute("SET enable_progress_bar = false")
        for name in ("keluarga", "anggota"):
            source = (
                f"read_csv('{folder}/csv/{name}.csv', all_varchar = true)"
                if ending == "csv"
                else f"'{folder}/parquet/{name}.parquet'"
            )
            connection.execute(
                f"COPY (SELECT * FROM {source}) TO '{out}/{name}.parquet' (FORMAT parquet, COMPRESSION zstd)"
            )


def bring_in(folder: Path, out: Path, ending: str) -> None:
    """Import the register."""
    book = sasaran.load(RULES)
    mapping = check_mapping({"ukur.yaml": MAPPING.encode()}, book.content)[0]["ukur"]
    report = import_register(book.content, mapping, match_files(mapping, [str(folder / ending)]), out)
    assert report.balances
    rejected = sum(1 for number in range(report.households_in) if number % 1000 == 0)
    assert report.households_rejected == rejected


def measure(work: str, folder: Path, ending: str) -> tuple[float, float, float]:
    """Run one of the two in a process of its own; give its time [s], CPU time [s] and the most memory it held [GB]."""
    with tempfile.TemporaryDirectory(dir=folder) as out:
        code = f"from pathlib import Path; from benchmarks.registers import *; {work}(Path({str(folder)!r}), Path({out!r}), {ending!r}); "
        code += "import resource; used = resource.getrusage(resource.RUSAGE_SELF); "
        code += "print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024 / 1024)"
        start = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
        spent, memory = map(float, done.stdout.splitlines()[-1].split())
        return time.perf_counter() - start, spent, memory


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--members", type=int, default=10_000_000)
    parser.add_argument("--short", action="store_true")
    given = parser.parse_args()
    members = 30_000 if given.short else given.members
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_register(folder, members)
        for ending in ("parquet", "csv"):
            for work in ("copy_register", "bring_in"):
                wall, spent, memory = measure(work, folder, ending)
                print(f"{ending:8} {work:14} {members:>10} members {wall:8.1f} s {spent:8.1f} CPU s {memory:6.2f} GB")


if __name__ == "__main__":
    main()
