"""The members of each family, one row each: who they are to the head, how old, and whom the head is married to."""

from __future__ import annotations

from sasaran.synth.families import YEAR
from sasaran.synth.sheet import WHOLE, Sheet, build_lanes

SLOTS = 16
"""Room for members in the numbers of people: no family is larger."""


def count_people(families: str, seed: int) -> str:
    """Make one row a member out of a query of families; ``slot`` counts from 0, the head."""
    first, second = build_lanes(seed, "member", f"source * {SLOTS} + slot")
    rows = f"SELECT * EXCLUDE (lane1, lane2), unnest(range(size)) AS slot FROM ({families})"
    return f"SELECT *, {first} AS lane1, {second} AS lane2 FROM ({rows})"


def describe_people(sheet: Sheet, day: str) -> None:
    """Add who each member is: ``hubungan_keluarga``, ``days`` (age), ``years``, sex, birth and marriage."""
    sheet.put(
        hubungan_keluarga=(
            "CASE WHEN slot = 0 THEN 'kepala' WHEN slot <= spouses THEN 'istri_suami' WHEN slot <= spouses + children THEN 'anak' "
            "WHEN slot <= spouses + children + parents THEN 'orangtua_mertua' "
            "WHEN slot <= spouses + children + parents + in_laws THEN 'menantu' ELSE 'cucu' END"
        ),
        older="children - (slot - spouses)",
    )
    sheet.close()
    sheet.put(days=_age(sheet), female=_sex(sheet))
    sheet.close()
    sheet.put(
        years="days * 100 // 36525", tanggal_lahir=f"DATE '{day}' - CAST(days AS INTEGER)",
        jenis_kelamin="CASE WHEN female THEN 'perempuan' ELSE 'laki_laki' END",
    )  # fmt: skip
    sheet.close()
    away = sheet.pick(
        "keberadaan",
        {"tinggal_bersama": 975, "meninggal": 6, "pindah_dalam_negeri": 12, "pindah_luar_negeri": 3, "anggota_baru": 4},
    )
    sheet.put(
        status_kawin=_marriage(sheet),
        keberadaan=f"CASE WHEN slot = 0 THEN 'tinggal_bersama' ELSE {away} END",
        nik_padan=sheet.chance("nik_padan", 97),
        yatim_piatu=f"CASE WHEN years >= 18 OR hubungan_keluarga <> 'anak' OR NOT (shape = 'mother' OR shape = 'father') OR NOT died THEN CASE WHEN {sheet.chance('yatim_piatu', '0.2')} AND years < 18 THEN 'yatim_piatu' ELSE 'bukan' END WHEN shape = 'mother' THEN 'yatim' ELSE 'piatu' END",
        tinggal_di_panti=sheet.chance("tinggal_di_panti", "0.1"),
    )
    sheet.close()
    _write_papers(sheet)


def _age(sheet: Sheet) -> str:
    spouse = f"greatest({18 * YEAR}, head_days + CASE WHEN head_female THEN {sheet.whole('age/husband', -2 * YEAR, 9 * YEAR)} ELSE {sheet.whole('age/wife', -9 * YEAR, 2 * YEAR)} END)"
    grandchild = sheet.whole("age/grandchild", 0, f"greatest(0, youngest - {20 * YEAR})")
    return (
        f"CASE hubungan_keluarga WHEN 'kepala' THEN head_days WHEN 'istri_suami' THEN {spouse} WHEN 'anak' THEN youngest + gap * older "
        f"WHEN 'orangtua_mertua' THEN least({96 * YEAR}, head_days + {sheet.whole('age/parent', 19 * YEAR, 33 * YEAR)}) "
        f"WHEN 'menantu' THEN greatest({19 * YEAR}, youngest + {sheet.whole('age/in-law', -3 * YEAR, 3 * YEAR)}) ELSE {grandchild} END"
    )


def _sex(sheet: Sheet) -> str:
    parent = f"CASE WHEN slot - spouses - children = 1 THEN {sheet.chance('sex/parent', 68)} ELSE {sheet.chance('sex/second parent', 12)} END"
    return (
        "CASE hubungan_keluarga WHEN 'kepala' THEN head_female WHEN 'istri_suami' THEN NOT head_female "
        f"WHEN 'orangtua_mertua' THEN {parent} ELSE {sheet.draw('sex')} * 1000 >= men * {WHOLE} END"
    )


def _marriage(sheet: Sheet) -> str:
    alone = "CASE WHEN died THEN 'cerai_mati' ELSE 'cerai_hidup' END"
    return (
        f"CASE hubungan_keluarga WHEN 'istri_suami' THEN 'kawin' WHEN 'menantu' THEN 'kawin' WHEN 'cucu' THEN 'belum_kawin' "
        f"WHEN 'anak' THEN CASE WHEN shape = 'three' THEN 'kawin' ELSE 'belum_kawin' END "
        f"WHEN 'orangtua_mertua' THEN CASE WHEN parents = 2 THEN 'kawin' ELSE 'cerai_mati' END "
        f"ELSE CASE WHEN spouses = 1 THEN 'kawin' WHEN shape = 'lone' AND {sheet.chance('never married', 62)} THEN 'belum_kawin' ELSE {alone} END END"
    )


def _write_papers(sheet: Sheet) -> None:
    birth, child = sheet.chance("akta", (88, 98)), sheet.chance("kia", (45, 70))
    adult = sheet.chance("ktp", (96, 99))
    sheet.put(
        dokumen_kependudukan=(
            f"CASE WHEN years >= 18 THEN CASE WHEN {adult} THEN ['ktp'] ELSE [] END WHEN years >= 17 THEN CASE WHEN {birth} THEN ['akta_kelahiran', 'ktp'] "
            f"ELSE ['ktp'] END WHEN {birth} THEN CASE WHEN {child} THEN ['akta_kelahiran', 'kia'] ELSE ['akta_kelahiran'] END ELSE [] END"
        ),
    )  # fmt: skip
    sheet.close()
