"""The fourteen programs as an SQL author would write them by hand: one query, one pass over members, no unknowns."""

from __future__ import annotations

from pathlib import Path

PROGRAMS = (
    "keluarga_harapan", "pangan", "dana_desa", "siswa_pintar", "iuran_kesehatan", "lanjut_usia", "anak_dini", "listrik",
    "rumah", "air_bersih", "subsidi_upah", "pelatihan", "jaminan_kerja", "miskin_garis",
)  # fmt: skip
COUNTS = """
    count(*) AS n,
    bool_or(asn) AS ada_asn,
    bool_or(disabilitas) AS ada_disabilitas,
    bool_and(NOT bekerja) AS tak_bekerja,
    max(upah) AS upah_tertinggi,
    sum(upah) AS upah_semua,
    bool_or(tanggal_lahir <= DATE '1966-02-01') AS ada_lansia,
    bool_or(bekerja AND asn AND tanggal_lahir > DATE '1966-02-01') AS ada_asn_muda,
    count(*) FILTER (WHERE tanggal_lahir > DATE '2020-02-01') AS balita,
    count(*) FILTER (WHERE sekolah = 'sma' AND umur_sekolah) AS sma,
    count(*) FILTER (WHERE sekolah = 'smp' AND umur_sekolah) AS smp,
    count(*) FILTER (WHERE sekolah = 'sd' AND umur_sekolah) AS sd,
    count(*) FILTER (WHERE tanggal_lahir <= DATE '1961-02-01' AND upah = 0) AS lansia_miskin,
    count(*) FILTER (WHERE pekerja AND upah <= 2500000) AS pekerja_2500,
    count(*) FILTER (WHERE pekerja AND upah <= 3000000) AS pekerja_3000,
    count(*) FILTER (WHERE pekerja AND upah <= 3200000) AS pekerja_3200,
    count(*) FILTER (WHERE NOT bekerja AND sekolah = 'tidak' AND NOT hamil
        AND tanggal_lahir <= DATE '2008-02-01' AND tanggal_lahir > DATE '1985-02-01') AS calon_peserta,
    count(*) FILTER (WHERE bekerja AND NOT asn
        AND tanggal_lahir <= DATE '2008-02-01' AND tanggal_lahir > DATE '1961-02-01') AS usia_kerja,
    count(*) FILTER (WHERE baris = 1) AS b1, least(count(*) FILTER (WHERE baris = 2), 2) AS b2,
    count(*) FILTER (WHERE baris = 3) AS b3, count(*) FILTER (WHERE baris = 4) AS b4,
    count(*) FILTER (WHERE baris = 5) AS b5, count(*) FILTER (WHERE baris = 6) AS b6"""


def write_query(folder: Path) -> str:
    """Write the query over ``keluarga.parquet`` and ``anggota.parquet`` of a folder."""
    members, homes = (f"read_parquet('{(folder / name).as_posix()}.parquet')" for name in ("anggota", "keluarga"))
    columns = ", ".join(
        f"CASE WHEN {name} THEN 'eligible' ELSE 'ineligible' END AS {name},"
        f" CASE WHEN {name} THEN {name}_besar ELSE 0 END AS {name}_besar"
        for name in PROGRAMS
    )
    return f"""
WITH orang AS (
    SELECT *, tanggal_lahir <= DATE '2020-02-01' AND tanggal_lahir > DATE '2004-02-01' AS umur_sekolah,
        bekerja AND NOT asn AND upah > 0 AND tanggal_lahir <= DATE '2008-02-01' AS pekerja,
        CASE WHEN hamil THEN 1 WHEN tanggal_lahir > DATE '2019-02-01' THEN 2
            WHEN disabilitas OR tanggal_lahir <= DATE '1966-02-01' THEN 3
            WHEN sekolah = 'sma' THEN 4 WHEN sekolah = 'smp' THEN 5 WHEN sekolah = 'sd' THEN 6 END AS baris
    FROM {members}
), hitung AS (
    SELECT id_keluarga, {COUNTS} FROM orang GROUP BY id_keluarga
), tetap AS (
    SELECT *, left(kode_wilayah, 2) AS provinsi, right(kode_wilayah, 2) IN ('03', '04', '05') AS perdesaan,
        CASE left(kode_wilayah, 2) WHEN '32' THEN 3200000 WHEN '64' THEN 3000000 ELSE 2500000 END AS upah_minimum,
        CASE left(kode_wilayah, 2) WHEN '11' THEN 650000 WHEN '91' THEN 800000 ELSE 600000 END AS garis
    FROM {homes}
), sisa AS (
    SELECT *, CASE upah_minimum WHEN 3200000 THEN pekerja_3200 WHEN 3000000 THEN pekerja_3000 ELSE pekerja_2500 END
            AS pekerja_rendah,
        least(b1 + b2, 4) AS c1, least(b3, greatest(4 - b1 - b2, 0)) AS c3,
        least(b4, greatest(4 - b1 - b2 - b3, 0)) AS c4, least(b5, greatest(4 - b1 - b2 - b3 - b4, 0)) AS c5,
        least(b6, greatest(4 - b1 - b2 - b3 - b4 - b5, 0)) AS c6
    FROM tetap JOIN hitung USING (id_keluarga)
), putus AS (
    SELECT id_keluarga,
        desil <= 4 AND NOT ada_asn AND b1 + b2 + b3 + b4 + b5 + b6 > 0 AS keluarga_harapan,
        c1 * 3000000 + c3 * 2400000 + c4 * 2000000 + c5 * 1500000 + c6 * 900000 AS keluarga_harapan_besar,
        desil <= 5 AND daya_listrik <= 1300 AND NOT ada_asn AS pangan, 200000 AS pangan_besar,
        perdesaan AND desil = 1 AND (ada_disabilitas OR tak_bekerja OR (n = 1 AND ada_lansia)) AS dana_desa,
        300000 AS dana_desa_besar,
        desil <= 5 AND sma + smp + sd > 0 AS siswa_pintar,
        sma * 1800000 + smp * 750000 + sd * 450000 AS siswa_pintar_besar,
        desil <= 3 OR (desil <= 5 AND upah_tertinggi < upah_minimum) AS iuran_kesehatan,
        42000 * n AS iuran_kesehatan_besar,
        desil <= 4 AND lansia_miskin > 0 AS lanjut_usia, 300000 * lansia_miskin AS lanjut_usia_besar,
        desil <= 6 AND balita >= 2 AS anak_dini, 150000 AS anak_dini_besar,
        daya_listrik <= 450 OR (daya_listrik <= 900 AND desil <= 5 AND NOT aset_mobil) AS listrik,
        80000 AS listrik_besar,
        desil <= 4 AND punya_lahan AND luas_lantai < 8 * n AND NOT aset_mobil AS rumah, 20000000 AS rumah_besar,
        provinsi IN ('64', '91') AND air_minum IN ('sungai', 'hujan') AND desil <= 7 AS air_bersih,
        2500000 AS air_bersih_besar,
        pekerja_rendah > 0 AS subsidi_upah, 300000 * pekerja_rendah AS subsidi_upah_besar,
        desil <= 7 AND calon_peserta > 0 AS pelatihan, 4200000 * calon_peserta AS pelatihan_besar,
        desil <= 4 AND perdesaan AND usia_kerja > 0 AS jaminan_kerja, 16800 * usia_kerja AS jaminan_kerja_besar,
        upah_semua < garis * n AND NOT aset_mobil AND NOT ada_asn_muda AS miskin_garis, 250000 AS miskin_garis_besar
    FROM sisa
)
SELECT id_keluarga, {columns} FROM putus"""
