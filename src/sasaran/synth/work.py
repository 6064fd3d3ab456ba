"""What a register has of the work of members of fifteen and over: sector, status, business and insurance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sasaran.synth.columns import Column, Truths, choose_code, choose_column, choose_set
from sasaran.synth.people import People
from sasaran.synth.schooling import Schooling

_OWN = ("berusaha_sendiri", "berusaha_dibantu_tidak_tetap")
_INFORMAL = (*_OWN, "pekerja_bebas_pertanian", "pekerja_bebas_non_pertanian", "pekerja_keluarga_tak_dibayar")
_PUBLIC = "pns_tni_polri_bumn_bumd_pejabat"
_STATUSES = (*_INFORMAL, "berusaha_dibantu_tetap", "buruh_swasta", _PUBLIC)
_FARMING = ("padi_palawija", "hortikultura", "perkebunan", "peternakan", "kehutanan")
_RURAL = (*_FARMING, "perikanan")
_OFFICES = ("adm_pemerintahan", "pendidikan", "kesehatan")
_OTHER = (
    "pertambangan", "industri", "listrik_gas", "konstruksi", "perdagangan", "angkutan", "akomodasi_makan", "infokom",
    "keuangan", *_OFFICES, "jasa_lain", "jasa_perorangan",
)  # fmt: skip
_SECTORS = (*_RURAL, *_OTHER)
_CROPS = (
    "padi", "jagung", "kedelai", "ubi_kayu", "cabai", "bawang_merah", "bawang_putih", "kakao", "kopi", "tebu_rakyat",
    "lainnya",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Work:
    """What health insurance and enrolments hang on."""

    has_business: Truths
    insured: Truths
    public: Truths
    retired: Truths
    payer: Column


def describe_work(people: People, schooling: Schooling) -> Work:
    """Add the fields of work."""
    works = _find_workers(people, schooling.attends)
    sector = _choose_sector(people, works)
    status = _choose_status(people, sector, works)
    chance, idle = people.chance, ~works & ~schooling.attends
    people.fields.update(
        status_bekerja=Column(works, people.years >= 15),
        lapangan_usaha=sector,
        status_pekerjaan=status,
        jam_kerja=Column(_draw_hours(people), works),
        korban_phk=Column(people.between(18, 60) & idle & chance.holds("korban_phk", 4)),
        terdaftar_siapkerja=Column(people.between(18, 59) & chance.holds("terdaftar_siapkerja", 5)),
        sektor_rentan=_find_vulnerable(people, sector, status),
    )
    has_business = _describe_business(people, sector, status)
    _describe_farms(people, sector, status)
    return _describe_offices(people, schooling, sector, status, has_business)


def _find_workers(people: People, attends: Truths) -> Truths:
    chance, years = people.chance, people.years
    old, pupil = chance.holds("works/old", (46, 30)), chance.holds("works/pupil", (12, 5))
    women, men = chance.holds("works/women", (60, 56)), chance.holds("works/men", 90)
    grown = np.where(years >= 65, old, np.where(people.female, women, men))
    workers: Truths = (years >= 15) & np.where(attends, pupil, grown)
    return workers


def _draw_hours(people: People) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    decile = people.families.decile[people.rows]
    return people.chance.whole("jam_kerja", 14 + decile, 48 + decile)


def _choose_sector(people: People, works: Truths) -> Column:
    chance = people.chance
    rural = chance.pick("sector/village", {
        "padi_palawija": (32, 10), "hortikultura": (7, 4), "perkebunan": (16, 8), "perikanan": (5, 2),
        "peternakan": (4, 2), "kehutanan": (1, 0), "jasa_lain": (35, 74),
    }, _SECTORS)  # fmt: skip
    other = chance.pick("sector", {
        "pertambangan": (2, 2), "industri": (20, 18), "listrik_gas": (0, 1), "konstruksi": (17, 5),
        "perdagangan": (27, 28), "angkutan": (8, 5), "akomodasi_makan": (11, 9), "infokom": (0, 2), "keuangan": (0, 4),
        "adm_pemerintahan": (1, 9), "pendidikan": (2, 9), "kesehatan": (1, 4), "jasa_lain": (6, 4),
        "jasa_perorangan": (5, 0),
    }, _SECTORS)  # fmt: skip
    on_land = ~people.families.city[people.rows] | chance.holds("farms in town", 10)
    return choose_column((rural.is_one(_RURAL) & on_land, rural), otherwise=other).only(works)


def _choose_status(people: People, sector: Column, works: Truths) -> Column:
    chance = people.chance
    rural = chance.pick("status/farm", {
        "berusaha_sendiri": (30, 34), "berusaha_dibantu_tidak_tetap": (28, 26), "berusaha_dibantu_tetap": (1, 6),
        "buruh_swasta": (6, 20), "pekerja_bebas_pertanian": (19, 4), "pekerja_keluarga_tak_dibayar": (16, 10),
    }, _STATUSES)  # fmt: skip
    other = chance.pick("status/other", {
        "berusaha_sendiri": (30, 18), "berusaha_dibantu_tidak_tetap": (10, 9), "berusaha_dibantu_tetap": (1, 7),
        "buruh_swasta": (33, 60), "pekerja_bebas_non_pertanian": (18, 2), "pekerja_keluarga_tak_dibayar": (8, 4),
    }, _STATUSES)  # fmt: skip
    public = Column(np.full(len(works), _STATUSES.index(_PUBLIC), np.int8), words=_STATUSES)
    official = sector.is_one(_OFFICES) & chance.holds("status/public", (4, 62))
    return choose_column((official, public), (sector.is_one(_RURAL), rural), otherwise=other).only(works)


def _find_vulnerable(people: People, sector: Column, status: Column) -> Column:
    """Give the sector of those whose work protects them least; the young are not asked."""
    informal = status.is_one(_INFORMAL)
    found = choose_code(
        (~informal, "bukan"),
        (sector.is_one(_FARMING), "petani"),
        (sector.equals("perikanan"), "nelayan"),
        (sector.is_one(("perdagangan", "akomodasi_makan")), "pedagang_kecil"),
        (sector.equals("angkutan"), "ojek_sopir"),
        (status.equals("pekerja_bebas_non_pertanian"), "buruh_harian"),
        otherwise="lainnya",
    )
    return found.only(people.years >= 15)


def _describe_business(people: People, sector: Column, status: Column) -> Truths:
    chance = people.chance
    has = status.is_one((*_OWN, "berusaha_dibantu_tetap")) & ~sector.is_one(_FARMING)
    # The register asks for a band of turnover, so a range is all that is known.
    band = chance.pick("turnover", {"1": (92, 48), "2": (7, 34), "3": (1, 12), "4": (0, 6)}).values
    low = np.array([0, 5_000_000, 15_000_000, 25_000_000], np.int32)[band]
    high = np.array([4_999_999, 14_999_999, 24_999_999, 166_999_999], np.int32)[band]
    paid = status.equals("berusaha_dibantu_tetap") * chance.whole("pekerja_dibayar", 1, 6)
    people.fields.update(
        punya_usaha=Column(has),
        omzet_usaha_bulanan__at_least=Column(low, has),
        omzet_usaha_bulanan__at_most=Column(high, has),
        pekerja_dibayar=Column(paid, has),
        punya_nib=Column(has & chance.holds("punya_nib", (8, 34))),
        menerima_kredit_bank=Column((people.years >= 21) & chance.holds("menerima_kredit_bank", (6, 22))),
    )
    return has


def _describe_farms(people: People, sector: Column, status: Column) -> None:
    chance = people.chance
    farmer = sector.is_one(_FARMING) & ~status.equals("buruh_swasta")
    member = farmer & chance.holds("anggota_poktan", 46)
    fishing = sector.equals("perikanan")
    other = Column(np.full(len(farmer), _CROPS.index("lainnya"), np.int8), words=_CROPS)
    crops = choose_column(
        (sector.equals("padi_palawija"), chance.pick("crop", {"padi": 66, "jagung": 20, "kedelai": 5, "ubi_kayu": 9}, _CROPS)),
        (sector.equals("hortikultura"), chance.pick("vegetable", {"cabai": 55, "bawang_merah": 38, "bawang_putih": 7}, _CROPS)),
        (sector.equals("perkebunan"), chance.pick("estate crop", {"kakao": 30, "kopi": 40, "tebu_rakyat": 10, "lainnya": 20}, _CROPS)),
        otherwise=other,
    )  # fmt: skip
    people.fields.update(
        anggota_poktan=Column(member),
        terdaftar_simluhtan=Column(member),
        terdaftar_erdkk=Column(member & chance.holds("terdaftar_erdkk", 78)),
        komoditas_usaha_tani=crops.only(farmer),
        luas_lahan_digarap=Column(chance.whole("luas_lahan_digarap", 8, 260), farmer, scale=2),
        punya_kusuka=Column(fishing & chance.holds("punya_kusuka", 38)),
        punya_kartu_nelayan=Column(fishing & chance.holds("punya_kartu_nelayan", 30)),
        ukuran_kapal=Column(chance.whole("ukuran_kapal", 0, 90), fishing & status.is_one(_OWN), scale=1),
    )


def _describe_offices(
    people: People, schooling: Schooling, sector: Column, status: Column, has_business: Truths
) -> Work:
    """Add who is paid or insured by whom."""
    chance, years = people.chance, people.years
    decile = people.families.decile[people.rows]
    insured = status.equals("buruh_swasta") & chance.holds("insured", (32, 82))
    own_insured = status.is_one(_INFORMAL) & chance.holds("own insured", 14)
    public = status.equals(_PUBLIC)
    retired = (years >= 58) & chance.holds("pensiunan_asn", ("0.2", 26))
    payer = chance.pick("pembayar_iuran_bpu", {"sendiri": 55, "apbd": 30, "apbdes": 12, "lainnya": 3}).only(own_insured)
    government = sector.equals("adm_pemerintahan")
    graduate = schooling.level.equals("perguruan_tinggi") & ~schooling.attends
    village = ~people.families.city[people.rows] & people.between(20, 60) & government
    people.fields.update(
        jaminan_ketenagakerjaan=_insure(public, insured, own_insured, chance.holds("pension", 70)).only(years >= 15),
        pembayar_iuran_bpu=payer,
        upah_bulanan=Column(chance.whole("upah_bulanan", 15 + decile, 32 + 8 * decile) * np.int32(100_000), insured),
        status_asn_tni_polri=Column(public & chance.holds("status_asn_tni_polri", 78)),
        pegawai_bumn_bumd=Column(public & ~government & chance.holds("pegawai_bumn_bumd", 12)),
        pensiunan_asn=Column(retired),
        guru_sertifikasi=Column(public & sector.equals("pendidikan") & chance.holds("guru_sertifikasi", 62)),
        nakes=Column(sector.equals("kesehatan") & graduate),
        perangkat_desa=Column(village & chance.holds("perangkat_desa", 18)),
        pendamping_sosial=Column(people.between(22, 55) & chance.holds("pendamping_sosial", "0.03")),
        pengurus_perusahaan_ahu=Column((years >= 22) & chance.holds("pengurus_perusahaan_ahu", ("0.05", "2.5"))),
        pimpinan_bumn_bumd=Column(public & chance.holds("pimpinan_bumn_bumd", "0.1")),
        pejabat_negara=Column(public & chance.holds("pejabat_negara", "0.2")),
        penghasilan_rutin_apbn_apbd=Column(public | retired),
    )
    return Work(has_business, insured, public, retired, payer)


def _insure(public: Truths, insured: Truths, own_insured: Truths, pension: Truths) -> Column:
    return choose_set(
        (public, ("taspen_swasta",)),
        (insured & pension, ("jkk", "jkm", "jht", "jp")),
        (insured, ("jkk", "jkm", "jht")),
        (own_insured, ("jkk", "jkm")),
        otherwise=(),
    )
