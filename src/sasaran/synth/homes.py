"""What a register has of a family as a whole: its rank, its dwelling, its belongings."""

from __future__ import annotations

from sasaran.synth.sheet import Sheet, is_one

RANKED = 97


def describe_homes(sheet: Sheet) -> None:
    """Add the fields of the family's own row."""
    _rank(sheet)
    _house(sheet)
    _own(sheet)


def _rank(sheet: Sheet) -> None:
    sheet.put(
        berperingkat=sheet.chance("berperingkat", RANKED),
        sumber_data=sheet.pick("sumber_data", {"dtsen": 97, "verval_desa": 3}),
        terdaftar_dtks=sheet.chance("terdaftar_dtks", (82, 2)),
        # What other registers ranked years ago agrees with today's rank only roughly.
        old_rank=f"decile + {sheet.whole('old_rank', -2, 2)}",
        jumlah_anggota_keluarga="size",
    )
    sheet.close()
    sheet.put(
        desil_nasional="CASE WHEN berperingkat THEN decile END",
        terdaftar_dtsen="TRUE",
        desil_p3ke="CASE WHEN old_rank BETWEEN 1 AND 4 THEN old_rank END",
        desil_dtks=f"CASE WHEN terdaftar_dtks AND old_rank BETWEEN 1 AND 4 AND {sheet.chance('desil_dtks', 70)} THEN old_rank END",
        keluarga_risiko_stunting=f"small_child AND {sheet.chance('keluarga_risiko_stunting', (55, 12))}",
        punya_tempat_tinggal=sheet.chance("punya_tempat_tinggal", ("99.6", 100)),
    )
    sheet.close()


def _house(sheet: Sheet) -> None:
    sheet.put(
        status_kepemilikan_rumah=sheet.pick("status_kepemilikan_rumah", {"milik_sendiri": (84, 80), "kontrak_sewa": (4, 12), "bebas_sewa": (11, 5), "dinas": (0, 2), "lainnya": (1, 1)}),
        luas_lantai=sheet.whole('luas_lantai', '18 + 4 * decile', '52 + 13 * decile'),
        jenis_lantai=sheet.pick("jenis_lantai", {"marmer_granit": (0, 8), "keramik": (28, 72), "parket_vinil_karpet": (1, 2), "ubin_tegel_teraso": (7, 8), "kayu_papan": (13, 4), "semen_bata_merah": (37, 6), "bambu": (3, 0), "tanah": (10, 0), "lainnya": (1, 0)}),
        jenis_dinding=sheet.pick("jenis_dinding", {"tembok": (58, 94), "plesteran_anyaman": (3, 0), "kayu_papan_gypsum_grc": (26, 6), "anyaman_bambu": (9, 0), "batang_kayu": (1, 0), "bambu": (2, 0), "lainnya": (1, 0)}),
        jenis_atap=sheet.pick("jenis_atap", {"beton": (1, 8), "genteng": (52, 58), "seng": (37, 28), "asbes": (5, 5), "bambu": (1, 0), "kayu_sirap": (1, 1), "jerami_ijuk_rumbia": (3, 0)}),
        sumber_air_minum=sheet.pick("sumber_air_minum", {"air_kemasan": (3, 18), "isi_ulang": (15, 42), "leding": (8, 12), "sumur_bor_pompa": (24, 18), "sumur_terlindung": (22, 7), "sumur_tak_terlindung": (8, 1), "mata_air_terlindung": (10, 1), "mata_air_tak_terlindung": (5, 0), "air_permukaan": (2, 0), "air_hujan": (3, 1)}),
        sumber_penerangan=sheet.pick("sumber_penerangan", {"pln_meteran": (82, 99), "pln_tanpa_meteran": (12, 1), "listrik_non_pln": (4, 0), "bukan_listrik": (2, 0)}),
        bahan_bakar_masak=sheet.pick("bahan_bakar_masak", {"tidak_memasak": (1, 2), "listrik": (0, 2), "elpiji_5_5": (0, 4), "elpiji_12": (0, 9), "elpiji_3": (71, 81), "gas_kota": (0, 1), "minyak_tanah": (4, 0), "kayu_bakar": (24, 1)}),
        fasilitas_bab=sheet.pick("fasilitas_bab", {"sendiri": (70, 96), "bersama_tertentu": (14, 3), "mck_komunal": (3, 1), "mck_umum": (4, 0), "ada_tak_digunakan": (1, 0), "tidak_ada": (8, 0)}),
    )  # fmt: skip
    sheet.close()
    power = sheet.pick(
        "daya_listrik",
        {"va_450": (66, 8), "va_900": (32, 40), "va_1300": (2, 34), "va_2200": (0, 12), "di_atas_2200": (0, 6)},
    )
    sewage = sheet.pick(
        "pembuangan_tinja",
        {
            "tangki_septik": (66, 93),
            "ipal": (0, 2),
            "kolam_sawah_sungai_laut": (12, 3),
            "lubang_tanah": (18, 2),
            "pantai_kebun": (3, 0),
            "lainnya": (1, 0),
        },
    )
    proof = sheet.pick(
        "bukti_kepemilikan_tanah",
        {
            "shm_anggota": (42, 78),
            "shm_lain_perjanjian": (3, 3),
            "shm_lain_tanpa_perjanjian": (10, 5),
            "sertifikat_lain": (3, 8),
            "girik": (24, 5),
            "tidak_punya": (18, 1),
        },
    )
    sheet.put(
        daya_listrik=f"CASE WHEN sumber_penerangan = 'pln_meteran' THEN {power} END",
        pelanggan_pln="sumber_penerangan = 'pln_meteran'",
        pembuangan_tinja=f"CASE WHEN {is_one('fasilitas_bab', ('sendiri', 'bersama_tertentu', 'mck_komunal'))} THEN {sewage} END",
        bukti_kepemilikan_tanah=f"CASE WHEN status_kepemilikan_rumah = 'milik_sendiri' THEN {proof} END",
    )
    sheet.close()


def _own(sheet: Sheet) -> None:
    sheet.put(
        punya_kks=sheet.chance_by_decile("punya_kks", (62, 44, 30, 20, 8, 3, 2, 1, 1, 0)),
        aset_mobil=sheet.chance_by_decile("aset_mobil", (0, 1, 2, 3, 5, 8, 13, 20, 33, 62)),
        aset_sepeda_motor=sheet.chance("aset_sepeda_motor", (62, 95)),
        aset_lemari_es=sheet.chance("aset_lemari_es", (32, 96)),
        aset_ac=sheet.chance_by_decile("aset_ac", (0, 1, 1, 2, 4, 6, 10, 16, 28, 56)),
        aset_emas=sheet.chance("aset_emas", (2, 34)),
        aset_komputer=sheet.chance("aset_komputer", (2, 46)),
        aset_smartphone=sheet.chance("aset_smartphone", (68, 99)),
        aset_perahu=f"NOT city AND {sheet.chance('aset_perahu', (3, 1))}",
        aset_kapal_motor=f"NOT city AND {sheet.chance('aset_kapal_motor', 1)}",
        aset_lahan_lain=sheet.chance("aset_lahan_lain", (14, 36)),
        aset_rumah_lain=sheet.chance("aset_rumah_lain", (1, 12)),
        punya_tv=sheet.chance("punya_tv", (58, 94)),
        luas_lahan_pertanian=f"CASE WHEN city OR {sheet.chance('farms', 45)} THEN 0 ELSE {sheet.whole('luas_lahan_pertanian', 5, 240)} END * 0.01",
    )
    sheet.close()
    sheet.put(
        jumlah_sepeda_motor=f"CASE WHEN aset_sepeda_motor THEN CASE WHEN {sheet.chance('two motorcycles', (8, 58))} THEN 2 ELSE 1 END ELSE 0 END",
    )
    sheet.close()
