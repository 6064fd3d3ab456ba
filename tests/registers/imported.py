"""A small register with a mapping of its own, imported by the command: files in, what stands in the tables out."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb

from tests.cli.runs import RULES, Ran, ran

MAPPING = """\
mapping: kecil
title:
  id: Register kecil
register: regsosek
record_date: 2022-11-15
missing:
  - "-"
tables:
  keluarga:
    file: keluarga.csv
    columns:
      status:
        type: code
        codes:
          "1": aktif
          "2": pindah
    where: status = "aktif"
    ignored:
      catatan: tidak dipakai aturan mana pun
  anggota:
    file: anggota.csv
entities:
  keluarga:
    from: keluarga
    key: no_kk
    fields:
      kode_wilayah: wilayah
      luas_lantai:
        column: luas
        decimal_mark: ","
        thousands_mark: "."
        missing:
          - "998"
          - "999"
      jenis_lantai:
        column: lantai
        codes:
          "1": marmer_granit
          "2": keramik
          "8": tanah
          "9":
            one_of:
              - semen_bata_merah
              - tanah
      penghasilan_keluarga:
        column: gaji
        thousands_mark: "."
      aset_mobil:
        column: mobil
        codes:
          "1": ya
          "2": tidak
  anggota:
    from: anggota
    key: nik
    parent: no_kk
    complete: ya
    fields:
      nik:
        column: nik
        pattern: "[0-9]{16}"
      hubungan_keluarga:
        column: hub
        codes:
          "1": kepala
          "2": istri_suami
          "3": anak
      jenis_kelamin:
        column: jk
        codes:
          "1": laki_laki
          "2": perempuan
      tanggal_lahir:
        column: lahir
        form: DD/MM/YYYY
"""

Rows = list[dict[str, Any]]


def list_households() -> Rows:
    """Three households; the third has moved and is filtered."""
    return [
        {"no_kk": "9999000000000001", "status": "1", "wilayah": "32.01.01.2001", "luas": "36,5", "lantai": "2", "gaji": "1.500.000", "mobil": "2", "catatan": "x"},
        {"no_kk": "9999000000000002", "status": "1", "wilayah": "32.01.01.2002", "luas": "999", "lantai": "9", "gaji": "", "mobil": "-", "catatan": ""},
        {"no_kk": "9999000000000003", "status": "2", "wilayah": "32.01.01.2002", "luas": "20", "lantai": "1", "gaji": "0", "mobil": "1", "catatan": ""},
    ]  # fmt: skip


def list_members() -> Rows:
    """A couple, and a woman with her child; impossible numbers."""
    return [
        {"no_kk": "9999000000000001", "nik": "9999010101800001", "hub": "1", "jk": "1", "lahir": "17/08/1980"},
        {"no_kk": "9999000000000001", "nik": "9999010101820002", "hub": "2", "jk": "2", "lahir": "01/02/1982"},
        {"no_kk": "9999000000000002", "nik": "9999010101900003", "hub": "1", "jk": "2", "lahir": "29/02/1992"},
        {"no_kk": "9999000000000002", "nik": "9999010101150004", "hub": "3", "jk": "1", "lahir": "-"},
    ]


def write_csv(path: Path, rows: Sequence[Mapping[str, Any]], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """Write rows as CSV under the names of the first."""
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), delimiter=delimiter, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


@dataclass
class Imported:
    """One import by the command."""

    run: Ran
    folder: Path
    report: dict[str, Any] = field(default_factory=dict)

    def read(self, name: str) -> Rows:
        """Give the rows of a table that came out."""
        relation = duckdb.sql(f"SELECT * FROM '{self.folder / name}.parquet' ORDER BY ALL")
        return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]

    @cached_property
    def rejected(self) -> list[dict[str, str]]:
        """The file of rejected rows."""
        with (self.folder / "rejected.csv").open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    @property
    def causes(self) -> list[tuple[str, int, str, str]]:
        """Table, row, column and code of each reason."""
        return [
            (each["table"], int(each["row"]), each["column"], each["code"])
            for each in self.rejected
            if each["cause"] == "true"
        ]

    @property
    def codes(self) -> Counter[str]:
        """How often each code is a reason."""
        return Counter(code for *_, code in self.causes)

    @property
    def counts(self) -> tuple[int, int, int]:
        """Households in, out and rejected."""
        return self.report["households_in"], self.report["households_out"], self.report["households_rejected"]


def import_small(
    folder: Path,
    households: Rows | Path | None = None,
    members: Rows | Path | None = None,
    mapping: str = MAPPING,
    rules: Path = RULES,
) -> Imported:
    """Import the small register, or what has become of it; every row must be accounted for."""
    files = []
    for name, given in (("keluarga", households), ("anggota", members)):
        rows = given if given is not None else list_households() if name == "keluarga" else list_members()
        path = rows if isinstance(rows, Path) else write_csv(folder / f"{name}.csv", rows)
        files.append(f"{name}={path}")
    return run_import(folder, mapping, files, rules)


def run_import(folder: Path, mapping: str, files: Sequence[str], rules: Path = RULES) -> Imported:
    """Run the command, and check what must hold of every import."""
    (folder / "kecil.yaml").write_text(mapping, encoding="utf-8")
    out = folder / "keluar"
    words = ["import", *files, "--register", folder / "kecil.yaml", "--out", out, "--rules", rules, "--format", "json"]
    run = ran(*words)
    done = Imported(run, out)
    if run.code in (0, 1) and run.out.startswith("{"):
        done.report = json.loads(run.out)
        came, went, rejected = done.counts
        assert came == went + rejected
        for table in done.report["tables"]:
            assert table["rows"] == table["left_out"] + table["used"] + table["rejected"], table
    return done
