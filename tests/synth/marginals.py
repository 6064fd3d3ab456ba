"""What the made-up population should come to: each share with where it is from. Shows them as the table of docs/synth.md.

python -m tests.synth.marginals     # measures 100,000 households of seed 1 and prints the rows
"""

from __future__ import annotations

import sys
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import duckdb

from sasaran.api import load
from sasaran.synth.making import make_population
from sasaran.synth.plan import Plan

HOUSEHOLDS = 100_000
_AGE = "date_diff('year', tanggal_lahir, DATE '2026-01-31')"
_DTSEN = "DTSEN 23 Januari 2026: 289,06 juta orang dalam 95,01 juta keluarga"
_PRESS = "pers, lihat rules/README.md"
_ASSUMED = "asumsi"


class Marginal(NamedTuple):
    """One share: its name, the table and condition (or a whole expression), the target, how far off it may be, the source."""

    name: str
    table: str
    sql: str
    target: str
    off: str
    source: str

    def measure(self, connection: duckdb.DuckDBPyConnection) -> Decimal:
        """Measure it: a percentage, or the expression's own figure."""
        sql = (
            self.sql
            if "(" in self.sql and self.sql.startswith("avg")
            else f"100.0 * count(*) FILTER ({self.sql}) / count(*)"
        )
        if self.table == "kepesertaan":
            sql = f"100.0 * count(*) FILTER ({self.sql}) / {HOUSEHOLDS}"
        found = connection.execute(f"SELECT {sql} FROM {self.table}").fetchone()
        assert found is not None
        return Decimal(str(found[0])).quantize(Decimal("0.01"))


MARGINALS = (
    Marginal("anggota per keluarga (orang)", "keluarga", "avg(jumlah_anggota_keluarga)", "3.04", "0.06", _DTSEN),
    Marginal("keluarga di Jawa Barat (%)", "keluarga", "kode_wilayah LIKE '32.%'", "17.96", "0.4", "penduduk 2025 per kabupaten/kota"),
    Marginal("laki-laki (%)", "anggota", "jenis_kelamin = 'laki_laki'", "50.48", "1.5", "penduduk 2025 per kabupaten/kota"),
    Marginal("umur di bawah 15 tahun (%)", "anggota", f"{_AGE} < 15", "24", "3", _ASSUMED),
    Marginal("umur 60 tahun ke atas (%)", "anggota", f"{_AGE} >= 60", "12", "2.5", _ASSUMED),
    Marginal("keluarga seorang diri (%)", "keluarga", "jumlah_anggota_keluarga = 1", "13", "1", _ASSUMED),
    Marginal("kepala keluarga perempuan (%)", "anggota", "hubungan_keluarga = 'kepala' AND jenis_kelamin = 'perempuan'", "5", "2", _ASSUMED + " (bagian dari semua anggota)"),
    Marginal("keluarga berperingkat (%)", "keluarga", "berperingkat", "97", "0.3", _ASSUMED),
    Marginal("desil nasional 1 (%)", "keluarga", "desil_nasional = 1", "9.7", "0.4", "desil: sepersepuluh keluarga berperingkat"),
    Marginal("desil nasional 10 (%)", "keluarga", "desil_nasional = 10", "9.7", "0.4", "desil: sepersepuluh keluarga berperingkat"),
    Marginal("lantai tanah atau bambu (%)", "keluarga", "jenis_lantai IN ('tanah', 'bambu')", "6.5", "0.4", _ASSUMED),
    Marginal("rumah milik sendiri (%)", "keluarga", "status_kepemilikan_rumah = 'milik_sendiri'", "82", "0.6", _ASSUMED),
    Marginal("tanpa listrik (%)", "keluarga", "sumber_penerangan = 'bukan_listrik'", "1", "0.2", _ASSUMED),
    Marginal("daya 450 VA (%)", "keluarga", "daya_listrik = 'va_450'", "33", "1.5", _ASSUMED),
    Marginal("punya mobil (%)", "keluarga", "aset_mobil", "14.7", "0.5", _ASSUMED),
    Marginal("tidak punya jamban (%)", "keluarga", "fasilitas_bab = 'tidak_ada'", "4", "0.3", _ASSUMED),
    Marginal("masih sekolah (%)", "anggota", "partisipasi_sekolah = 'masih_sekolah'", "23", "3", _ASSUMED),
    Marginal("bekerja (%)", "anggota", "status_bekerja", "49", "3", _ASSUMED),
    Marginal("bekerja di pertanian dan perikanan (%)", "anggota", "sektor_rentan IN ('petani', 'nelayan')", "10", "2", _ASSUMED),
    Marginal("ASN, TNI, Polri (%)", "anggota", "status_asn_tni_polri", "1.6", "0.5", _ASSUMED),
    Marginal("hamil (%)", "anggota", "hamil", "1.2", "0.4", _ASSUMED),
    Marginal("penyandang disabilitas (%)", "anggota", "disabilitas", "2.5", "0.5", _ASSUMED),
    Marginal("PBI JKN (%)", "anggota", "list_contains(jaminan_kesehatan, 'pbi')", "33.5", "1.5", f"kuota 96,8 juta dari 289,06 juta orang; {_PRESS}"),
    Marginal("PKH, per 100 keluarga", "kepesertaan", "program = 'pkh' AND selesai IS NULL", "10.5", "0.6", f"kuota 10 juta dari 95,01 juta keluarga; {_PRESS}"),
    Marginal("Sembako, per 100 keluarga", "kepesertaan", "program = 'sembako' AND selesai IS NULL", "19.2", "0.6", f"18,2 sampai 18,8 juta keluarga; {_PRESS}"),
    Marginal("bantuan pangan, per 100 keluarga", "kepesertaan", "program = 'bantuan_pangan_cpp' AND selesai IS NULL", "19.2", "0.6", f"18,27 juta keluarga; {_PRESS}"),
    Marginal("BLT Kesra 2025, per 100 keluarga", "kepesertaan", "program = 'blt_kesra'", "37", "0.6", f"35 juta keluarga; {_PRESS}"),
)  # fmt: skip


def open_tables(folder: Path) -> duckdb.DuckDBPyConnection:
    """Open the tables of a folder as views."""
    connection = duckdb.connect()
    for path in sorted(folder.glob("*.parquet")):
        connection.execute(f"CREATE VIEW {path.stem} AS FROM '{path.as_posix()}'")
    return connection


def show_row(marginal: Marginal, measured: Decimal) -> str:
    """Write one row of the page's table."""
    figures = f"{marginal.target} ± {marginal.off} | {measured}".replace(".", ",")
    return f"| {marginal.name} | {figures} | {marginal.source} |"


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        make_population(load().content, Plan(HOUSEHOLDS), Path(folder))
        connection = open_tables(Path(folder))
        for each in MARGINALS:
            sys.stdout.write(show_row(each, each.measure(connection)) + "\n")


if __name__ == "__main__":
    main()
