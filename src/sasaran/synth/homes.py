"""What a register has of a family as a whole: its rank, its dwelling, its belongings."""

from __future__ import annotations

import numpy as np

from sasaran.synth.chance import Chance
from sasaran.synth.columns import Column
from sasaran.synth.families import Families

RANKED = 97


def describe_homes(families: Families) -> dict[str, Column]:
    """Give the fields of the families' own rows."""
    chance = families.chance
    return _rank(families, chance) | _house(families, chance) | _equip(chance) | _own(families, chance)


def _rank(families: Families, chance: Chance) -> dict[str, Column]:
    ranked = chance.holds("berperingkat", RANKED)
    listed = chance.holds("terdaftar_dtks", (82, 2))
    # What other registers ranked years ago agrees with today's rank only roughly.
    old_rank = families.decile + chance.whole("old_rank", -2, 2)
    low = (old_rank >= 1) & (old_rank <= 4)
    return {
        "berperingkat": Column(ranked),
        "sumber_data": chance.pick("sumber_data", {"dtsen": 97, "verval_desa": 3}),
        "terdaftar_dtks": Column(listed),
        "jumlah_anggota_keluarga": Column(families.size),
        "desil_nasional": Column(families.decile, ranked),
        "terdaftar_dtsen": Column(np.ones(len(ranked), np.bool_)),
        "desil_p3ke": Column(old_rank, low),
        "desil_dtks": Column(old_rank, low & listed & chance.holds("desil_dtks", 70)),
        "keluarga_risiko_stunting": Column(families.small_child & chance.holds("keluarga_risiko_stunting", (55, 12))),
        "punya_tempat_tinggal": Column(chance.holds("punya_tempat_tinggal", ("99.6", 100))),
    }


def _house(families: Families, chance: Chance) -> dict[str, Column]:
    owned = chance.pick("status_kepemilikan_rumah", {
        "milik_sendiri": (84, 80), "kontrak_sewa": (4, 12), "bebas_sewa": (11, 5), "dinas": (0, 2), "lainnya": (1, 1),
    })  # fmt: skip
    proof = chance.pick("bukti_kepemilikan_tanah", {
        "shm_anggota": (42, 78), "shm_lain_perjanjian": (3, 3), "shm_lain_tanpa_perjanjian": (10, 5),
        "sertifikat_lain": (3, 8), "girik": (24, 5), "tidak_punya": (18, 1),
    })  # fmt: skip
    floor = chance.pick("jenis_lantai", {
        "marmer_granit": (0, 8), "keramik": (28, 72), "parket_vinil_karpet": (1, 2), "ubin_tegel_teraso": (7, 8),
        "kayu_papan": (13, 4), "semen_bata_merah": (37, 6), "bambu": (3, 0), "tanah": (10, 0), "lainnya": (1, 0),
    })  # fmt: skip
    wall = chance.pick("jenis_dinding", {
        "tembok": (58, 94), "plesteran_anyaman": (3, 0), "kayu_papan_gypsum_grc": (26, 6), "anyaman_bambu": (9, 0),
        "batang_kayu": (1, 0), "bambu": (2, 0), "lainnya": (1, 0),
    })  # fmt: skip
    roof = chance.pick("jenis_atap", {
        "beton": (1, 8), "genteng": (52, 58), "seng": (37, 28), "asbes": (5, 5), "bambu": (1, 0), "kayu_sirap": (1, 1),
        "jerami_ijuk_rumbia": (3, 0),
    })  # fmt: skip
    return {
        "status_kepemilikan_rumah": owned,
        "bukti_kepemilikan_tanah": proof.only(owned.equals("milik_sendiri")),
        "luas_lantai": Column(chance.whole("luas_lantai", 18 + 4 * families.decile, 52 + 13 * families.decile)),
        "jenis_lantai": floor, "jenis_dinding": wall, "jenis_atap": roof,
    }  # fmt: skip


def _equip(chance: Chance) -> dict[str, Column]:
    """Give water, light, fuel and sanitation."""
    water = chance.pick("sumber_air_minum", {
        "air_kemasan": (3, 18), "isi_ulang": (15, 42), "leding": (8, 12), "sumur_bor_pompa": (24, 18),
        "sumur_terlindung": (22, 7), "sumur_tak_terlindung": (8, 1), "mata_air_terlindung": (10, 1),
        "mata_air_tak_terlindung": (5, 0), "air_permukaan": (2, 0), "air_hujan": (3, 1),
    })  # fmt: skip
    light = chance.pick("sumber_penerangan", {
        "pln_meteran": (82, 99), "pln_tanpa_meteran": (12, 1), "listrik_non_pln": (4, 0), "bukan_listrik": (2, 0),
    })  # fmt: skip
    power = chance.pick("daya_listrik", {
        "va_450": (66, 8), "va_900": (32, 40), "va_1300": (2, 34), "va_2200": (0, 12), "di_atas_2200": (0, 6),
    })  # fmt: skip
    fuel = chance.pick("bahan_bakar_masak", {
        "tidak_memasak": (1, 2), "listrik": (0, 2), "elpiji_5_5": (0, 4), "elpiji_12": (0, 9), "elpiji_3": (71, 81),
        "gas_kota": (0, 1), "minyak_tanah": (4, 0), "kayu_bakar": (24, 1),
    })  # fmt: skip
    toilet = chance.pick("fasilitas_bab", {
        "sendiri": (70, 96), "bersama_tertentu": (14, 3), "mck_komunal": (3, 1), "mck_umum": (4, 0),
        "ada_tak_digunakan": (1, 0), "tidak_ada": (8, 0),
    })  # fmt: skip
    sewage = chance.pick("pembuangan_tinja", {
        "tangki_septik": (66, 93), "ipal": (0, 2), "kolam_sawah_sungai_laut": (12, 3), "lubang_tanah": (18, 2),
        "pantai_kebun": (3, 0), "lainnya": (1, 0),
    })  # fmt: skip
    metered = light.equals("pln_meteran")
    return {
        "sumber_air_minum": water, "sumber_penerangan": light, "bahan_bakar_masak": fuel, "fasilitas_bab": toilet,
        "daya_listrik": power.only(metered), "pelanggan_pln": Column(metered),
        "pembuangan_tinja": sewage.only(toilet.is_one(("sendiri", "bersama_tertentu", "mck_komunal"))),
    }  # fmt: skip


def _own(families: Families, chance: Chance) -> dict[str, Column]:
    rural = ~families.city
    bike = chance.holds("aset_sepeda_motor", (62, 95))
    bikes = bike * np.where(chance.holds("two motorcycles", (8, 58)), 2, 1)
    land = (rural & ~chance.holds("farms", 45)) * chance.whole("luas_lahan_pertanian", 5, 240)
    owned = {
        "punya_kks": chance.holds_by_decile("punya_kks", (62, 44, 30, 20, 8, 3, 2, 1, 1, 0)),
        "aset_mobil": chance.holds_by_decile("aset_mobil", (0, 1, 2, 3, 5, 8, 13, 20, 33, 62)),
        "aset_sepeda_motor": bike,
        "aset_lemari_es": chance.holds("aset_lemari_es", (32, 96)),
        "aset_ac": chance.holds_by_decile("aset_ac", (0, 1, 1, 2, 4, 6, 10, 16, 28, 56)),
        "aset_emas": chance.holds("aset_emas", (2, 34)),
        "aset_komputer": chance.holds("aset_komputer", (2, 46)),
        "aset_smartphone": chance.holds("aset_smartphone", (68, 99)),
        "aset_perahu": rural & chance.holds("aset_perahu", (3, 1)),
        "aset_kapal_motor": rural & chance.holds("aset_kapal_motor", 1),
        "aset_lahan_lain": chance.holds("aset_lahan_lain", (14, 36)),
        "aset_rumah_lain": chance.holds("aset_rumah_lain", (1, 12)),
        "punya_tv": chance.holds("punya_tv", (58, 94)),
    }
    return {name: Column(values) for name, values in owned.items()} | {
        "jumlah_sepeda_motor": Column(bikes), "luas_lahan_pertanian": Column(land, scale=2),
    }  # fmt: skip
