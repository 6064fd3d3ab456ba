"""What a register has of each member's schooling, work and health."""

from __future__ import annotations

from sasaran.synth.sheet import WHOLE, Sheet, is_one

OWN = ("berusaha_sendiri", "berusaha_dibantu_tidak_tetap")
INFORMAL = (*OWN, "pekerja_bebas_pertanian", "pekerja_bebas_non_pertanian", "pekerja_keluarga_tak_dibayar")
FARMING = ("padi_palawija", "hortikultura", "perkebunan", "peternakan", "kehutanan")
OFFICES = ("adm_pemerintahan", "pendidikan", "kesehatan")
DIFFICULTIES = (
    "penglihatan",
    "pendengaran",
    "berjalan",
    "tangan_jari",
    "intelektual",
    "perilaku",
    "bicara",
    "urus_diri",
    "konsentrasi",
    "depresi",
)
"""The ten questions of the register, in its order; the last five are asked from the age of five."""


def describe_schooling(sheet: Sheet) -> None:
    """Add school participation, level, type, grade and diploma, which agree with each other and with the age."""
    sheet.put(
        attends=(
            f"CASE WHEN years BETWEEN 5 AND 6 THEN {sheet.chance('school/5', (60, 90))} WHEN years BETWEEN 7 AND 12 THEN {sheet.chance('school/7', (98, 100))} "
            f"WHEN years BETWEEN 13 AND 15 THEN {sheet.chance('school/13', (91, 99))} WHEN years BETWEEN 16 AND 18 THEN {sheet.chance('school/16', (61, 92))} "
            f"WHEN years BETWEEN 19 AND 23 THEN {sheet.chance('school/19', (9, 50))} ELSE FALSE END"
        ),
        never=f"CASE WHEN years < 5 THEN TRUE WHEN years < 7 THEN TRUE WHEN years < 40 THEN {sheet.chance('never/young', (2, 0))} WHEN years < 60 THEN {sheet.chance('never', (6, 0))} ELSE {sheet.chance('never/old', (25, 3))} END",
        left_after=(
            f"CASE WHEN years < 13 THEN 'sd' WHEN years < 16 THEN {sheet.pick('left/13', {'sd': 80, 'smp': 20})} WHEN years < 19 THEN {sheet.pick('left/16', {'sd': (30, 10), 'smp': (60, 60), 'sma': (10, 30)})} "
            f"WHEN years < 45 THEN {sheet.pick('left/19', {'sd': (34, 4), 'smp': (32, 8), 'sma': (32, 52), 'perguruan_tinggi': (2, 36)})} "
            f"ELSE {sheet.pick('left/45', {'sd': (76, 24), 'smp': (14, 16), 'sma': (9, 38), 'perguruan_tinggi': (1, 22)})} END"
        ),
        unfinished=sheet.chance("unfinished", (14, 2)),
        private=sheet.draw("school/kind"),
    )  # fmt: skip
    sheet.close()
    sheet.put(
        partisipasi_sekolah="CASE WHEN attends THEN 'masih_sekolah' WHEN never THEN 'belum_pernah' ELSE 'tidak_lagi' END",
        tingkat="CASE WHEN attends THEN CASE WHEN years < 7 THEN 'paud' WHEN years < 13 THEN 'sd' WHEN years < 16 THEN 'smp' WHEN years < 19 THEN 'sma' ELSE 'perguruan_tinggi' END WHEN NOT never THEN left_after END",
    )
    sheet.close()
    sheet.put(
        kelas="CASE WHEN tingkat = 'paud' OR tingkat IS NULL THEN NULL WHEN NOT attends THEN CASE WHEN unfinished THEN 2 ELSE 8 END WHEN tingkat = 'sd' THEN years - 6 WHEN tingkat = 'smp' THEN years - 12 WHEN tingkat = 'sma' THEN years - 15 ELSE least(years - 18, 4) END",
        jenjang_pendidikan=_kind("tingkat"),
        ijazah_tertinggi="CASE WHEN never OR tingkat = 'paud' THEN 'tidak_punya' ELSE " + _diploma() + " END",
        punya_kip=f"attends AND years >= 6 AND {sheet.chance('punya_kip', (52, 1))}",
        tahun_lulus_sma=f"CASE WHEN tingkat = 'perguruan_tinggi' AND attends THEN tahun + {sheet.whole('graduated', 17, 18)} - years END",
    )  # fmt: skip
    sheet.close()


def _kind(level: str, levels: tuple[str, ...] = ("paud", "sd", "smp", "sma")) -> str:
    """Public schools and the others, by one draw for all levels: who goes to a madrasah goes on there."""
    kinds = {"paud": ("tk", "ra"), "sd": ("sd", "mi"), "smp": ("smp", "mts"), "sma": ("sma", "ma")}
    parts = {each: kinds[each] for each in levels}
    cases = " ".join(
        f"WHEN '{each}' THEN CASE WHEN private < {WHOLE * 16 // 100} THEN '{other}' " + (f"WHEN private > {WHOLE * 56 // 100} THEN 'smk' " if each == "sma" else "") + f"ELSE '{usual}' END"
        for each, (usual, other) in parts.items()
    )  # fmt: skip
    return f"CASE {level} {cases} WHEN 'perguruan_tinggi' THEN CASE WHEN private < {WHOLE // 4} THEN 'd1_d3' WHEN private < {WHOLE * 94 // 100} OR attends THEN 'd4_s1' ELSE 's2' END END"


def _diploma() -> str:
    """Give the diploma of the level that was finished: the one before, for who is in school or left it."""
    before = "CASE tingkat WHEN 'smp' THEN 'sd' WHEN 'sma' THEN 'smp' WHEN 'perguruan_tinggi' THEN 'sma' END"
    finished = f"CASE WHEN attends OR unfinished THEN {before} ELSE tingkat END"
    return f"coalesce({_kind(f'({finished})', ('sd', 'smp', 'sma'))}, 'tidak_punya')"


def describe_work(sheet: Sheet) -> None:
    """Add work, sector, business and insurance of members of fifteen and over."""
    men = sheet.chance("works/men", 90)
    women = sheet.chance("works/women", (60, 56))
    old = sheet.chance("works/old", (46, 30))
    sheet.put(
        status_bekerja=f"CASE WHEN years < 15 THEN NULL WHEN attends THEN {sheet.chance('works/pupil', (12, 5))} WHEN years >= 65 THEN {old} WHEN female THEN {women} ELSE {men} END",
        field_farm=sheet.pick("sector/village", {"padi_palawija": (32, 10), "hortikultura": (7, 4), "perkebunan": (16, 8), "perikanan": (5, 2), "peternakan": (4, 2), "kehutanan": (1, 0), "other": (35, 74)}),
        field_other=sheet.pick("sector", {"pertambangan": (2, 2), "industri": (20, 18), "listrik_gas": (0, 1), "konstruksi": (17, 5), "perdagangan": (27, 28), "angkutan": (8, 5), "akomodasi_makan": (11, 9), "infokom": (0, 2), "keuangan": (0, 4), "adm_pemerintahan": (1, 9), "pendidikan": (2, 9), "kesehatan": (1, 4), "jasa_lain": (6, 4), "jasa_perorangan": (5, 0)}),
    )  # fmt: skip
    sheet.close()
    sheet.put(
        lapangan_usaha=f"CASE WHEN status_bekerja THEN CASE WHEN field_farm <> 'other' AND (NOT city OR {sheet.chance('farms in town', 10)}) THEN field_farm ELSE field_other END END"
    )
    sheet.close()
    sheet.put(
        farming=is_one("lapangan_usaha", FARMING),
        office=is_one("lapangan_usaha", OFFICES),
        fishing="coalesce(lapangan_usaha = 'perikanan', FALSE)",
    )
    sheet.close()
    farm = sheet.pick(
        "status/farm",
        {
            "berusaha_sendiri": (30, 34),
            "berusaha_dibantu_tidak_tetap": (28, 26),
            "berusaha_dibantu_tetap": (1, 6),
            "buruh_swasta": (6, 20),
            "pekerja_bebas_pertanian": (19, 4),
            "pekerja_keluarga_tak_dibayar": (16, 10),
        },
    )
    other = sheet.pick(
        "status/other",
        {
            "berusaha_sendiri": (30, 18),
            "berusaha_dibantu_tidak_tetap": (10, 9),
            "berusaha_dibantu_tetap": (1, 7),
            "buruh_swasta": (33, 60),
            "pekerja_bebas_non_pertanian": (18, 2),
            "pekerja_keluarga_tak_dibayar": (8, 4),
        },
    )
    public = sheet.chance("status/public", (4, 62))
    sheet.put(
        status_pekerjaan=f"CASE WHEN lapangan_usaha IS NULL THEN NULL WHEN office AND {public} THEN 'pns_tni_polri_bumn_bumd_pejabat' WHEN farming OR fishing THEN {farm} ELSE {other} END",
        jam_kerja=f"CASE WHEN status_bekerja THEN {sheet.whole('jam_kerja', '14 + decile', '48 + decile')} END",
        korban_phk=f"coalesce(years BETWEEN 18 AND 60 AND NOT status_bekerja AND NOT attends AND {sheet.chance('korban_phk', 4)}, FALSE)",
        terdaftar_siapkerja=f"years BETWEEN 18 AND 59 AND {sheet.chance('terdaftar_siapkerja', 5)}",
    )  # fmt: skip
    sheet.close()
    _describe_business(sheet)
    _describe_insurance(sheet)


def _describe_business(sheet: Sheet) -> None:
    sheet.put(
        punya_usaha=f"{is_one('status_pekerjaan', (*OWN, 'berusaha_dibantu_tetap'))} AND NOT farming",
        informal=is_one("status_pekerjaan", INFORMAL),
        sektor_rentan=f"CASE WHEN NOT {is_one('status_pekerjaan', INFORMAL)} THEN CASE WHEN years >= 15 THEN 'bukan' END WHEN farming THEN 'petani' WHEN fishing THEN 'nelayan' WHEN lapangan_usaha = 'perdagangan' OR lapangan_usaha = 'akomodasi_makan' THEN 'pedagang_kecil' WHEN lapangan_usaha = 'angkutan' THEN 'ojek_sopir' WHEN status_pekerjaan = 'pekerja_bebas_non_pertanian' THEN 'buruh_harian' ELSE 'lainnya' END",
        turnover=sheet.pick("turnover", {"1": (92, 48), "2": (7, 34), "3": (1, 12), "4": (0, 6)}),
        farmer="farming AND status_pekerjaan <> 'buruh_swasta'",
    )
    sheet.close()
    sheet.put(
        # The register asks for a band of turnover, so a range is all that is known.
        omzet_usaha_bulanan__at_least="CASE WHEN punya_usaha THEN CASE turnover WHEN '1' THEN 0 WHEN '2' THEN 5000000 WHEN '3' THEN 15000000 ELSE 25000000 END END",
        omzet_usaha_bulanan__at_most="CASE WHEN punya_usaha THEN CASE turnover WHEN '1' THEN 4999999 WHEN '2' THEN 14999999 WHEN '3' THEN 24999999 ELSE 166999999 END END",
        pekerja_dibayar=f"CASE WHEN punya_usaha THEN CASE WHEN status_pekerjaan = 'berusaha_dibantu_tetap' THEN {sheet.whole('pekerja_dibayar', 1, 6)} ELSE 0 END END",
        punya_nib=f"punya_usaha AND {sheet.chance('punya_nib', (8, 34))}",
        menerima_kredit_bank=f"years >= 21 AND {sheet.chance('menerima_kredit_bank', (6, 22))}",
        anggota_poktan=f"farmer AND {sheet.chance('anggota_poktan', 46)}",
        komoditas_usaha_tani=f"CASE WHEN farmer THEN CASE lapangan_usaha WHEN 'padi_palawija' THEN {sheet.pick('crop', {'padi': 66, 'jagung': 20, 'kedelai': 5, 'ubi_kayu': 9})} WHEN 'hortikultura' THEN {sheet.pick('vegetable', {'cabai': 55, 'bawang_merah': 38, 'bawang_putih': 7})} WHEN 'perkebunan' THEN {sheet.pick('estate crop', {'kakao': 30, 'kopi': 40, 'tebu_rakyat': 10, 'lainnya': 20})} ELSE 'lainnya' END END",
        luas_lahan_digarap=f"CASE WHEN farmer THEN {sheet.whole('luas_lahan_digarap', 8, 260)} * 0.01 END",
        punya_kusuka=f"fishing AND {sheet.chance('punya_kusuka', 38)}",
        ukuran_kapal=f"CASE WHEN fishing AND {is_one('status_pekerjaan', OWN)} THEN {sheet.whole('ukuran_kapal', 0, 90)} * 0.1 END",
        punya_kartu_nelayan=f"fishing AND {sheet.chance('punya_kartu_nelayan', 30)}",
    )  # fmt: skip
    sheet.close()
    sheet.put(
        terdaftar_simluhtan="anggota_poktan",
        terdaftar_erdkk=f"anggota_poktan AND {sheet.chance('terdaftar_erdkk', 78)}",
    )
    sheet.close()


def _describe_insurance(sheet: Sheet) -> None:
    sheet.put(
        insured=f"coalesce(status_pekerjaan = 'buruh_swasta', FALSE) AND {sheet.chance('insured', (32, 82))}",
        own_insured=f"informal AND {sheet.chance('own insured', 14)}",
        public="coalesce(status_pekerjaan = 'pns_tni_polri_bumn_bumd_pejabat', FALSE)",
        retired=f"years >= 58 AND {sheet.chance('pensiunan_asn', ('0.2', 26))}",
    )
    sheet.close()
    sheet.put(
        jaminan_ketenagakerjaan=f"CASE WHEN years < 15 THEN NULL WHEN public THEN ['taspen_swasta'] WHEN insured THEN CASE WHEN {sheet.chance('pension', 70)} THEN ['jkk', 'jkm', 'jht', 'jp'] ELSE ['jkk', 'jkm', 'jht'] END WHEN own_insured THEN ['jkk', 'jkm'] ELSE [] END",
        pembayar_iuran_bpu=f"CASE WHEN own_insured THEN {sheet.pick('pembayar_iuran_bpu', {'sendiri': 55, 'apbd': 30, 'apbdes': 12, 'lainnya': 3})} END",
        upah_bulanan=f"CASE WHEN insured THEN {sheet.whole('upah_bulanan', '15 + decile', '32 + 8 * decile')} * 100000 END",
        status_asn_tni_polri=f"public AND {sheet.chance('status_asn_tni_polri', 78)}",
        pegawai_bumn_bumd=f"public AND lapangan_usaha <> 'adm_pemerintahan' AND {sheet.chance('pegawai_bumn_bumd', 12)}",
        pensiunan_asn="retired",
        guru_sertifikasi=f"public AND lapangan_usaha = 'pendidikan' AND {sheet.chance('guru_sertifikasi', 62)}",
        nakes="coalesce(lapangan_usaha = 'kesehatan' AND tingkat = 'perguruan_tinggi' AND NOT attends, FALSE)",
        perangkat_desa=f"coalesce(NOT city AND years BETWEEN 20 AND 60 AND lapangan_usaha = 'adm_pemerintahan' AND {sheet.chance('perangkat_desa', 18)}, FALSE)",
        pendamping_sosial=f"years BETWEEN 22 AND 55 AND {sheet.chance('pendamping_sosial', '0.03')}",
        pengurus_perusahaan_ahu=f"years >= 22 AND {sheet.chance('pengurus_perusahaan_ahu', ('0.05', '2.5'))}",
        pimpinan_bumn_bumd=f"public AND {sheet.chance('pimpinan_bumn_bumd', '0.1')}",
        pejabat_negara=f"public AND {sheet.chance('pejabat_negara', '0.2')}",
        penghasilan_rutin_apbn_apbd="public OR retired",
    )  # fmt: skip
    sheet.close()


def describe_health(sheet: Sheet) -> None:
    """Add pregnancy, nutrition, disability, disease and health insurance."""
    fertile = "female AND status_kawin = 'kawin' AND years BETWEEN 15 AND 49"
    mother = "female AND slot <= spouses AND (shape = 'parents' OR shape = 'mother' OR shape = 'elders')"
    sheet.put(
        hamil=f"{fertile} AND {sheet.chance('hamil', (8, 6))} AND NOT ({mother} AND youngest < 365)",
        nifas=f"{mother} AND youngest <= 42",
        menyusui=f"{mother} AND youngest < 730 AND {sheet.chance('menyusui', 72)}",
        kehamilan=sheet.whole("kehamilan_ke", 0, 1),
        disabilitas=f"CASE WHEN years >= 60 THEN {sheet.chance('disabled/old', (9, 6))} ELSE {sheet.chance('disabled', ('2.1', '1.3'))} END",
        trouble=f"CAST({sheet.pick('trouble', {str(place): weight for place, weight in enumerate((18, 12, 26, 8, 8, 5, 9, 6, 4, 4))})} AS BIGINT)",
        severe=sheet.chance("severe", 34),
        kondisi_gizi=f"CASE WHEN years < 5 THEN {sheet.pick('kondisi_gizi', {'stunting': (27, 12), 'wasting': (9, 5), 'berat_kurang': (10, 4), 'baik': (54, 79)})} END",
        sick=f"CASE WHEN years < 15 THEN {sheet.chance('sick/child', '0.8')} WHEN years < 45 THEN {sheet.chance('sick', 4)} WHEN years < 60 THEN {sheet.chance('sick/45', 16)} ELSE {sheet.chance('sick/60', 34)} END",
        disease=sheet.pick("disease", {"hipertensi": 36, "rematik": 18, "diabetes": 15, "asma": 9, "jantung": 7, "kolesterol": 6, "stroke": 4, "tbc": 2, "gagal_ginjal": 1, "kanker": 1, "lainnya": 1}),
        pbi=sheet.chance("pbi", (73, 0)),
    )  # fmt: skip
    sheet.close()
    difficulties = {f"disabilitas_{name}": _difficulty(sheet, place, name) for place, name in enumerate(DIFFICULTIES)}
    employer = "(insured OR public OR retired)"
    sheet.put(
        **difficulties,
        kehamilan_ke="CASE WHEN hamil THEN least(children + 1 + kehamilan, 8) END",
        kurang_energi_kronis=f"CASE WHEN hamil THEN {sheet.chance('kurang_energi_kronis', (22, 11))} END",
        punya_pengasuh=f"CASE WHEN disabilitas OR years >= 60 THEN size > 1 AND {sheet.chance('punya_pengasuh', 66)} END",
        penyakit_kronis="CASE WHEN sick THEN [disease] ELSE [] END",
        jaminan_kesehatan=f"CASE WHEN {employer} THEN ['pemberi_kerja'] WHEN pbi THEN ['pbi'] WHEN {sheet.chance('self insured', (6, 32))} THEN ['mandiri'] ELSE [] END",
    )
    sheet.close()


def _difficulty(sheet: Sheet, place: int, name: str) -> str:
    """Write the answer to one question; those who are too young for it are not asked."""
    asked = 2 if place < 5 else 5
    light = sheet.chance(f"light/{name}", 6)
    return (
        f"CASE WHEN years < {asked} THEN NULL WHEN disabilitas AND trouble = {place} THEN CASE WHEN severe THEN 'tidak_bisa' ELSE 'banyak_kesulitan' END "
        f"WHEN years >= 50 AND {light} THEN 'sedikit_kesulitan' ELSE 'tidak_kesulitan' END"
    )
