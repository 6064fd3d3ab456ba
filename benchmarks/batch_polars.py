"""The fourteen programs as a Polars author would write them by hand: lazy, one grouping of the members, no unknowns."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
from benchmarks.batch_sql import PROGRAMS


def decide_polars(folder: Path, target: Path) -> None:
    """Decide the population of a folder, file to file."""
    homes = pl.scan_parquet(folder / "keluarga.parquet")
    people = pl.scan_parquet(folder / "anggota.parquet")
    found = homes.join(_count_members(people), on="id_keluarga").with_columns(_read_areas()).with_columns(_cap_rows())
    decided = found.select("id_keluarga", *_decide())
    columns = [
        expression
        for name in PROGRAMS
        for expression in (
            pl.when(pl.col(name)).then(pl.lit("eligible")).otherwise(pl.lit("ineligible")).alias(name),
            pl.when(pl.col(name)).then(pl.col(f"{name}_besar")).otherwise(0).alias(f"{name}_besar"),
        )
    ]
    decided.select("id_keluarga", *columns).sink_parquet(target, compression="zstd")


def _born_by(year: int) -> pl.Expr:
    """Say whether somebody was born on the first of February of a year, or before."""
    return pl.col("tanggal_lahir") <= date(year, 2, 1)


def _count_members(people: pl.LazyFrame) -> pl.LazyFrame:
    c = pl.col
    pupil = _born_by(2020) & ~_born_by(2004)
    worker = c("bekerja") & ~c("asn") & (c("upah") > 0) & _born_by(2008)
    row = (
        pl.when(c("hamil")).then(1).when(~_born_by(2019)).then(2).when(c("disabilitas") | _born_by(1966)).then(3)
        .when(c("sekolah") == "sma").then(4).when(c("sekolah") == "smp").then(5).when(c("sekolah") == "sd").then(6)
        .otherwise(0)
    )  # fmt: skip
    seeker = ~c("bekerja") & (c("sekolah") == "tidak") & ~c("hamil") & _born_by(2008) & ~_born_by(1985)
    counted = {
        "balita": ~_born_by(2020), "sma": pupil & (c("sekolah") == "sma"), "smp": pupil & (c("sekolah") == "smp"),
        "sd": pupil & (c("sekolah") == "sd"), "lansia_miskin": _born_by(1961) & (c("upah") == 0),
        "pekerja_2500": worker & (c("upah") <= 2_500_000), "pekerja_3000": worker & (c("upah") <= 3_000_000),
        "pekerja_3200": worker & (c("upah") <= 3_200_000), "calon_peserta": seeker,
        "usia_kerja": c("bekerja") & ~c("asn") & _born_by(2008) & ~_born_by(1961),
        **{f"b{number}": c("baris") == number for number in range(1, 7)},
    }  # fmt: skip
    return (
        people.with_columns(row.cast(pl.Int8).alias("baris"))
        .with_columns(ada_lansia=_born_by(1966), asn_muda=c("bekerja") & c("asn") & ~_born_by(1966))
        .group_by("id_keluarga")
        .agg(
            pl.len().cast(pl.Int64).alias("n"), c("asn").any().alias("ada_asn"),
            c("disabilitas").any().alias("ada_disabilitas"),
            (~c("bekerja")).all().alias("tak_bekerja"), c("upah").max().alias("upah_tertinggi"),
            c("upah").sum().alias("upah_semua"), c("ada_lansia").any(), c("asn_muda").any().alias("ada_asn_muda"),
            *(test.sum().cast(pl.Int64).alias(name) for name, test in counted.items()),
        )
    )  # fmt: skip


def _read_areas() -> list[pl.Expr]:
    province = pl.col("kode_wilayah").cast(pl.String).str.head(2)
    return [
        province.alias("provinsi"),
        pl.col("kode_wilayah").cast(pl.String).str.tail(2).is_in(["03", "04", "05"]).alias("perdesaan"),
        pl.when(province == "32").then(3_200_000).when(province == "64").then(3_000_000).otherwise(2_500_000)
        .alias("upah_minimum"),
        pl.when(province == "11").then(650_000).when(province == "91").then(800_000).otherwise(600_000).alias("garis"),
        pl.col("b2").clip(upper_bound=2),
    ]  # fmt: skip


def _cap_rows() -> list[pl.Expr]:
    """Give four places at most to the highest lines."""
    c = pl.col
    taken, capped = c("b1") + c("b2"), [(c("b1") + c("b2")).clip(upper_bound=4).alias("c1")]
    for number in (3, 4, 5, 6):
        capped.append(pl.min_horizontal(c(f"b{number}"), (4 - taken).clip(lower_bound=0)).alias(f"c{number}"))
        taken = taken + c(f"b{number}")
    low = (
        pl.when(c("upah_minimum") == 3_200_000).then(c("pekerja_3200"))
        .when(c("upah_minimum") == 3_000_000).then(c("pekerja_3000")).otherwise(c("pekerja_2500"))
    )  # fmt: skip
    return [*capped, low.alias("pekerja_rendah")]


def _decide() -> list[pl.Expr]:
    c = pl.col
    decile, power, n = c("desil"), c("daya_listrik"), c("n")
    component = c("b1") + c("b2") + c("b3") + c("b4") + c("b5") + c("b6") > 0
    cash = c("c1") * 3_000_000 + c("c3") * 2_400_000 + c("c4") * 2_000_000 + c("c5") * 1_500_000 + c("c6") * 900_000
    rural_need = c("ada_disabilitas") | c("tak_bekerja") | ((n == 1) & c("ada_lansia"))
    school = c("sma") * 1_800_000 + c("smp") * 750_000 + c("sd") * 450_000
    bad_water = c("air_minum").cast(pl.String).is_in(["sungai", "hujan"])
    rules: dict[str, tuple[pl.Expr, pl.Expr | int]] = {
        "keluarga_harapan": ((decile <= 4) & ~c("ada_asn") & component, cash),
        "pangan": ((decile <= 5) & (power <= 1300) & ~c("ada_asn"), 200_000),
        "dana_desa": (c("perdesaan") & (decile == 1) & rural_need, 300_000),
        "siswa_pintar": ((decile <= 5) & (c("sma") + c("smp") + c("sd") > 0), school),
        "iuran_kesehatan": (
            (decile <= 3) | ((decile <= 5) & (c("upah_tertinggi") < c("upah_minimum"))), 42_000 * n,
        ),
        "lanjut_usia": ((decile <= 4) & (c("lansia_miskin") > 0), 300_000 * c("lansia_miskin")),
        "anak_dini": ((decile <= 6) & (c("balita") >= 2), 150_000),
        "listrik": ((power <= 450) | ((power <= 900) & (decile <= 5) & ~c("aset_mobil")), 80_000),
        "rumah": ((decile <= 4) & c("punya_lahan") & (c("luas_lantai") < 8 * n) & ~c("aset_mobil"), 20_000_000),
        "air_bersih": (
            c("provinsi").is_in(["64", "91"]) & bad_water & (decile <= 7),
            2_500_000,
        ),
        "subsidi_upah": (c("pekerja_rendah") > 0, 300_000 * c("pekerja_rendah")),
        "pelatihan": ((decile <= 7) & (c("calon_peserta") > 0), 4_200_000 * c("calon_peserta")),
        "jaminan_kerja": ((decile <= 4) & c("perdesaan") & (c("usia_kerja") > 0), 16_800 * c("usia_kerja")),
        "miskin_garis": (
            (c("upah_semua") < c("garis") * n) & ~c("aset_mobil") & ~c("ada_asn_muda"), 250_000,
        ),
    }  # fmt: skip
    return [
        expression
        for name, (test, amount) in rules.items()
        for expression in (
            test.alias(name),
            (amount if isinstance(amount, pl.Expr) else pl.lit(amount, dtype=pl.Int64)).alias(f"{name}_besar"),
        )
    ]
