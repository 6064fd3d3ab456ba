"""Write nine Indonesian programs as gorules/zen JDM decisions, as a careful zen author would.

In: nothing. Out: JDM graphs as plain dicts (`build_separate_graphs`, `build_joint_graph`, `build_flat_graph`).

zen has no third truth value and raises on `null >= 5`, so each condition is written twice: `pasti` (true whatever the
missing facts are) and `mungkin` (true for some value of them). Where that pair is a comparison the missing fact is
replaced by the ends of its declared range once (`desil_min`, `desil_max`), which is both shorter and faster than a null
guard at each use. Exclusions of the negative list are taken on trust: only a known fact excludes.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

Graph = dict[str, Any]
Expressions = dict[str, str]

PROGRAMS = (
    "pkh",
    "sembako",
    "blt_desa_2026",
    "ucj_pekerja_rentan",
    "pelatihan_vokasi",
    "tkm",
    "rentan_miskin",
)
"""The programs in force on the benchmark's date where its household lives: what one call of Sasaran decides."""

ENDED = ("blt_desa_2023", "blt_desa_2022")
"""Written too, but no longer in force on that date: counting them would make zen do work that Sasaran does not."""

# Facts that every program reads in the same form: present members with their ages, ends of ranges, statements by id.
PREPARE: Expressions = {
    "hari": "d(tanggal_keputusan)",
    "anggota_lengkap": "anggota != null",
    # Present members, each with the ends of the age in completed years; `merge` is faster than naming every field.
    "orang": """map(filter(anggota ?? [], not (#.keberadaan in ['meninggal', 'pindah'])) as a, merge([a, {
        umur_min: a.tanggal_lahir == null ? 0 : $.hari.diff(a.tanggal_lahir, 'year'),
        umur_max: a.tanggal_lahir == null ? 120 : $.hari.diff(a.tanggal_lahir, 'year')
    }]))""",
    "desil_min": "desil_nasional ?? 1",
    "desil_max": "desil_nasional ?? 10",
    "p3ke_min": "desil_p3ke ?? 1",
    "p3ke_max": "desil_p3ke ?? 10",
    "status_desa": "wilayah.status_desa",
    "upah_minimum": "wilayah.upah_minimum ?? 999999999999999",
    "jawab_ya": "map(filter(atestasi ?? [], #.jawaban == 'ya'), #.id)",
    "jawab_tidak": "map(filter(atestasi ?? [], #.jawaban == 'tidak'), #.id)",
    "ikut_dikenal": "kepesertaan != null",
    "ikut": "map(filter(kepesertaan ?? [], #.selesai == null or $.hari < d(#.selesai)), #.program)",
    "pernah": "map(kepesertaan ?? [], #.program)",
}

NEGATIVE_LIST: Expressions = {
    "asn_pensiun_upah": """some($.orang, #.status_asn_tni_polri == true or #.pensiunan_asn == true)
        or some($.orang, (#.upah_bulanan ?? 0) > $.upah_minimum)""",
    "negatif": """$.asn_pensiun_upah or some($.orang, #.guru_sertifikasi == true or #.nakes == true
            or #.perangkat_desa == true or #.pendamping_sosial == true or #.pengurus_perusahaan_ahu == true)
        or aset_mobil == true or (jumlah_sepeda_motor ?? 0) > 1
        or daya_listrik in ['1300VA', '2200VA', '>2200VA'] or 'menolak_bantuan' in $.jawab_ya""",
}

LONE_ELDER: Expressions = {
    "lansia_tunggal_pasti": "$.anggota_lengkap and len($.orang) == 1 and $.orang[0].umur_min >= 60",
    "lansia_tunggal_mungkin": "not $.anggota_lengkap or (len($.orang) == 1 and $.orang[0].umur_max >= 60)",
}

ILL_OR_DISABLED: Expressions = {
    "sakit_pasti": "some($.orang, len(#.penyakit_kronis ?? []) > 0 or #.disabilitas == true)",
    "sakit_mungkin": """not $.anggota_lengkap
        or some($.orang, #.penyakit_kronis == null or len(#.penyakit_kronis) > 0 or #.disabilitas != false)""",
}

PKH: Expressions = {
    # Each member's first matching row, and (`ragu`) whether a missing fact could give another row with another amount.
    "pkh_baris": """map($.orang, {
        id: #.id_anggota,
        baris: #.hamil == true and (#.kehamilan_ke ?? 20) <= 2 ? 'ibu_hamil'
            : #.umur_max <= 6 and #.partisipasi_sekolah != null and #.partisipasi_sekolah != 'masih_sekolah'
                ? 'anak_usia_dini'
            : #.partisipasi_sekolah == 'masih_sekolah' and #.umur_min >= 6 and #.umur_max <= 21
                and #.tingkat in ['sd', 'smp', 'sma'] ? #.tingkat
            : #.disabilitas == true ? 'disabilitas_berat'
            : #.umur_min >= 60 ? 'lansia'
            : 'tidak_ada',
        ragu: #.hamil == true and (#.kehamilan_ke ?? 20) <= 2 ? false
            : #.hamil != false and (#.kehamilan_ke ?? 1) <= 2 ? true
            : #.umur_min != #.umur_max ? true
            : #.partisipasi_sekolah == null and #.umur_min <= 21 ? true
            : #.umur_min <= 6 and #.partisipasi_sekolah != 'masih_sekolah' ? false
            : #.partisipasi_sekolah == 'masih_sekolah' and #.umur_min in [6..21] and #.tingkat == null ? true
            : #.partisipasi_sekolah == 'masih_sekolah' and #.umur_min in [6..21] and #.tingkat in ['sd', 'smp', 'sma']
                ? false
            : #.disabilitas == null and #.umur_min < 60
    })""",
    "pkh_hamil": "count($.pkh_baris, #.baris == 'ibu_hamil')",
    "pkh_dini": "count($.pkh_baris, #.baris == 'anak_usia_dini')",
    "pkh_lansia_disabilitas": "count($.pkh_baris, #.baris in ['lansia', 'disabilitas_berat'])",
    "pkh_sma": "count($.pkh_baris, #.baris == 'sma')",
    "pkh_smp": "count($.pkh_baris, #.baris == 'smp')",
    "pkh_sd": "count($.pkh_baris, #.baris == 'sd')",
    # At most two pregnancies, two young children, and four members: the highest amounts are kept.
    "pkh_a": "min([$.pkh_hamil, 2]) + min([$.pkh_dini, 2])",
    "pkh_b": "min([$.pkh_lansia_disabilitas, 4 - $.pkh_a])",
    "pkh_c": "min([$.pkh_sma, 4 - $.pkh_a - $.pkh_b])",
    "pkh_d": "min([$.pkh_smp, 4 - $.pkh_a - $.pkh_b - $.pkh_c])",
    "pkh_e": "min([$.pkh_sd, 4 - $.pkh_a - $.pkh_b - $.pkh_c - $.pkh_d])",
    "pkh": """{
        hasil: $.negatif ? 'ineligible'
            : $.desil_min > 4 ? 'ineligible'
            : some($.pkh_baris, #.baris != 'tidak_ada') ? ($.desil_max <= 4 ? 'eligible' : 'undetermined')
            : not $.anggota_lengkap or some($.pkh_baris, #.ragu) ? 'undetermined'
            : 'ineligible',
        paling_sedikit: $.pkh_a * 3000000 + $.pkh_b * 2400000 + $.pkh_c * 2000000 + $.pkh_d * 1500000
            + $.pkh_e * 900000,
        jumlah_pasti: $.anggota_lengkap and not some($.pkh_baris, #.ragu),
        penerima: map(filter($.pkh_baris, #.baris != 'tidak_ada'), {id: #.id, baris: #.baris})
    }""",
}

SEMBAKO: Expressions = {
    # The bound is contested (4 or 5), so decile 5 stays open.
    "sembako": """{
        hasil: $.negatif or $.desil_min > 5 ? 'ineligible' : $.desil_max <= 4 ? 'eligible' : 'undetermined',
        jumlah: 200000
    }""",
}

BLT_DESA_2026: Expressions = {
    "blt26_pasti": """$.desil_max == 1 or 'kehilangan_mata_pencaharian' in $.jawab_ya
        or $.sakit_pasti or $.lansia_tunggal_pasti
        or some($.orang, #.hubungan_keluarga == 'kepala' and #.jenis_kelamin == 'perempuan')""",
    "blt26_mungkin": """$.desil_min == 1 or not ('kehilangan_mata_pencaharian' in $.jawab_tidak)
        or $.sakit_mungkin or $.lansia_tunggal_mungkin
        or some($.orang, (#.hubungan_keluarga ?? 'kepala') == 'kepala'
            and (#.jenis_kelamin ?? 'perempuan') == 'perempuan')""",
    "blt_desa_2026": """{
        hasil: $.asn_pensiun_upah or ($.status_desa ?? 'desa') != 'desa' or 'berdomisili_di_desa' in $.jawab_tidak
                or not $.blt26_mungkin ? 'ineligible'
            : $.status_desa == 'desa' and 'berdomisili_di_desa' in $.jawab_ya and $.blt26_pasti ? 'eligible'
            : 'undetermined',
        paling_banyak: 300000
    }""",
}

INFORMAL_WORK = (
    "'berusaha_sendiri', 'berusaha_dibantu_tidak_tetap', 'pekerja_bebas_pertanian', "
    "'pekerja_bebas_non_pertanian', 'pekerja_keluarga_tak_dibayar'"
)
VULNERABLE_SECTORS = "'petani', 'nelayan', 'pedagang_kecil', 'ojek', 'buruh_harian', 'pemulung', 'marbot', 'guru_ngaji'"

UCJ: Expressions = {
    "ucj_anggota": """map($.orang, {
        id: #.id_anggota,
        hasil: #.umur_max < 18 or #.umur_min > 64 or #.status_bekerja == false or #.status_asn_tni_polri == true
            or (#.status_pekerjaan != null and #.sektor_rentan != null
                and not (#.status_pekerjaan in [INFORMAL]) and not (#.sektor_rentan in [SEKTOR]))
            or 'jkk' in (#.jaminan_ketenagakerjaan ?? []) or 'jkm' in (#.jaminan_ketenagakerjaan ?? [])
            or ($.desil_min > 4 and 'pekerja_rentan_menurut_desa' in $.jawab_tidak) ? 'ineligible'
            : #.umur_min >= 18 and #.umur_max <= 64 and #.status_bekerja == true and #.status_asn_tni_polri == false
            and (#.status_pekerjaan in [INFORMAL] or #.sektor_rentan in [SEKTOR])
            and #.jaminan_ketenagakerjaan != null
            and ($.desil_max <= 4 or 'pekerja_rentan_menurut_desa' in $.jawab_ya) ? 'eligible'
            : 'undetermined'
    })""".replace("INFORMAL", INFORMAL_WORK).replace("SEKTOR", VULNERABLE_SECTORS),
    "ucj_pekerja_rentan": """{
        hasil: some($.ucj_anggota, #.hasil == 'eligible') ? 'eligible'
            : not $.anggota_lengkap or some($.ucj_anggota, #.hasil == 'undetermined') ? 'undetermined'
            : 'ineligible',
        anggota: $.ucj_anggota,
        iuran: 10000 + 6800
    }""",
}

VOKASI: Expressions = {
    "vokasi_anggota": """map($.orang, {
        id: #.id_anggota,
        hasil: #.umur_max < 18 or #.umur_min > 64 or #.partisipasi_sekolah == 'masih_sekolah'
            or #.status_bekerja == true or 'terdaftar_siapkerja' in $.jawab_tidak ? 'ineligible'
            : #.umur_min >= 18 and #.umur_max <= 64 and #.partisipasi_sekolah != null and #.status_bekerja == false
            and 'terdaftar_siapkerja' in $.jawab_ya ? 'eligible'
            : 'undetermined'
    })""",
    "pelatihan_vokasi": """{
        hasil: some($.vokasi_anggota, #.hasil == 'eligible') ? 'eligible'
            : not $.anggota_lengkap or some($.vokasi_anggota, #.hasil == 'undetermined') ? 'undetermined'
            : 'ineligible',
        anggota: $.vokasi_anggota
    }""",
}

TKM: Expressions = {
    "tkm_anggota": """map($.orang, {
        id: #.id_anggota,
        hasil: #.umur_max < 18 or (#.status_bekerja == true and (#.jam_kerja ?? 0) >= 35)
            or #.status_asn_tni_polri == true or 'punya_rencana_usaha' in $.jawab_tidak
            or 'tkm' in $.ikut ? 'ineligible'
            : #.umur_min >= 18
            and (#.status_bekerja == false or (#.status_bekerja == true and (#.jam_kerja ?? 98) < 35))
            and #.status_asn_tni_polri == false and 'punya_rencana_usaha' in $.jawab_ya and $.ikut_dikenal ? 'eligible'
            : 'undetermined'
    })""",
    "tkm": """{
        hasil: some($.tkm_anggota, #.hasil == 'eligible') ? 'eligible'
            : not $.anggota_lengkap or some($.tkm_anggota, #.hasil == 'undetermined') ? 'undetermined'
            : 'ineligible',
        anggota: $.tkm_anggota,
        paling_banyak: 10000000
    }""",
}

BLT_DESA_2023: Expressions = {
    # Tiers: the second opens only where the village has no decile-1 data, the third where it has none of deciles 1-4.
    "blt23_buka2_pasti": "wilayah.jumlah_keluarga_p3ke_desil_1 != null and wilayah.jumlah_keluarga_p3ke_desil_1 == 0",
    "blt23_buka2_mungkin": "wilayah.jumlah_keluarga_p3ke_desil_1 == null or wilayah.jumlah_keluarga_p3ke_desil_1 == 0",
    "blt23_buka3_pasti": "wilayah.jumlah_keluarga_p3ke_desil_1 == 0 and wilayah.jumlah_keluarga_p3ke_desil_2_4 == 0",
    "blt23_buka3_mungkin": """(wilayah.jumlah_keluarga_p3ke_desil_1 ?? 0) == 0
        and (wilayah.jumlah_keluarga_p3ke_desil_2_4 ?? 0) == 0""",
    "blt23_jalur": """$.p3ke_max == 1 ? 'desil_1'
        : $.blt23_buka2_pasti and $.p3ke_min >= 2 and $.p3ke_max <= 4 ? 'desil_2_4'
        : $.blt23_buka3_pasti and ('kehilangan_mata_pencaharian' in $.jawab_ya or $.sakit_pasti
            or ($.ikut_dikenal and not ('pkh' in $.ikut)) or $.lansia_tunggal_pasti) ? 'kriteria_desa'
        : null""",
    "blt23_mungkin": """$.p3ke_min == 1
        or ($.blt23_buka2_mungkin and $.p3ke_max >= 2 and $.p3ke_min <= 4)
        or ($.blt23_buka3_mungkin and (not ('kehilangan_mata_pencaharian' in $.jawab_tidak) or $.sakit_mungkin
            or not ('pkh' in $.ikut) or $.lansia_tunggal_mungkin))""",
    "blt_desa_2023": """{
        hasil: ($.status_desa ?? 'desa') != 'desa' or 'berdomisili_di_desa' in $.jawab_tidak or not $.blt23_mungkin
                ? 'ineligible'
            : $.status_desa == 'desa' and 'berdomisili_di_desa' in $.jawab_ya and $.blt23_jalur != null ? 'eligible'
            : 'undetermined',
        jalur: $.blt23_jalur,
        jumlah: 300000
    }""",
}

BLT_DESA_2022: Expressions = {
    "blt22_pasti": """$.p3ke_max == 1 or 'kehilangan_mata_pencaharian' in $.jawab_ya or $.sakit_pasti
        or 'bansos_lain' in $.pernah or 'terdampak_pandemi' in $.jawab_ya or $.lansia_tunggal_pasti""",
    "blt22_mungkin": """$.p3ke_min == 1 or not ('kehilangan_mata_pencaharian' in $.jawab_tidak) or $.sakit_mungkin
        or not $.ikut_dikenal or 'bansos_lain' in $.pernah or not ('terdampak_pandemi' in $.jawab_tidak)
        or $.lansia_tunggal_mungkin""",
    "blt_desa_2022": """{
        hasil: some(['pkh', 'sembako', 'prakerja'], # in $.ikut) or ($.status_desa ?? 'desa') != 'desa'
                or 'berdomisili_di_desa' in $.jawab_tidak or 'keluarga_miskin' in $.jawab_tidak
                or not $.blt22_mungkin ? 'ineligible'
            : $.ikut_dikenal and $.status_desa == 'desa' and 'berdomisili_di_desa' in $.jawab_ya
                and 'keluarga_miskin' in $.jawab_ya and $.blt22_pasti ? 'eligible'
            : 'undetermined',
        jumlah: 300000
    }""",
}

RENTAN_MISKIN: Expressions = {
    # A draft: nothing published excludes firmly, so "no" reads as "not determined".
    "rentan_kerja": "some($.orang, #.umur_min >= 18 and #.umur_max <= 64 and #.status_bekerja == false)",
    "rentan_usaha": "some($.orang, #.punya_usaha == true)",
    "rentan_miskin": """{
        hasil: $.desil_min >= 3 and $.desil_max <= 4 and ($.rentan_kerja or $.rentan_usaha) ? 'eligible'
            : 'undetermined',
        jalur: [$.rentan_kerja ? 'lapangan_kerja' : null, $.rentan_usaha ? 'ekosistem_usaha' : null]
    }""",
}

PROGRAM_EXPRESSIONS: dict[str, tuple[Expressions, ...]] = {
    "pkh": (NEGATIVE_LIST, PKH),
    "sembako": (NEGATIVE_LIST, SEMBAKO),
    "blt_desa_2026": (NEGATIVE_LIST, LONE_ELDER, ILL_OR_DISABLED, BLT_DESA_2026),
    "ucj_pekerja_rentan": (UCJ,),
    "pelatihan_vokasi": (VOKASI,),
    "tkm": (TKM,),
    "blt_desa_2023": (LONE_ELDER, ILL_OR_DISABLED, BLT_DESA_2023),
    "blt_desa_2022": (LONE_ELDER, ILL_OR_DISABLED, BLT_DESA_2022),
    "rentan_miskin": (RENTAN_MISKIN,),
}
SHARED: Expressions = {**PREPARE, **NEGATIVE_LIST, **LONE_ELDER, **ILL_OR_DISABLED}


def build_separate_graphs() -> dict[str, Graph]:
    """Build one graph a program, each preparing only the facts it reads."""
    return {name: _build_graph([name]) for name in PROGRAMS}


def build_joint_graph() -> Graph:
    """Build one graph of all programs: shared facts in one node, then one node a program."""
    return _build_graph(list(PROGRAMS))


def build_flat_graph() -> Graph:
    """Build one graph of all programs with two nodes: every expression in the first, the answers in the second."""
    own = _own_expressions(list(PROGRAMS))
    shared = _keep_used(own)
    answers = {name: name for name in PROGRAMS}
    return _chain([_expression_node("semua", _localise({**shared, **own})), _expression_node("jawaban", answers)])


def _build_graph(programs: list[str]) -> Graph:
    """Put shared facts in a first node and each program in a node that reads it and returns only its answer."""
    shared = _keep_used(_own_expressions(programs))
    first = _expression_node("persiapan", _localise(shared), pass_through=True)
    nodes = [_input_node(), first]
    edges = [_edge("masukan", "persiapan")]
    for name in programs:
        inner = _own_expressions([name])
        nodes.append(_expression_node(f"{name}_hitung", _localise(inner), pass_through=True))
        nodes.append(_expression_node(name, {name: name}))
        edges += [_edge("persiapan", f"{name}_hitung"), _edge(f"{name}_hitung", name), _edge(name, "keluaran")]
    nodes.append(_output_node())
    return _graph(nodes, edges)


def _own_expressions(programs: list[str]) -> Expressions:
    """Collect the expressions of some programs that are not shared, in order."""
    found: Expressions = {}
    for name in programs:
        for part in PROGRAM_EXPRESSIONS[name]:
            found.update({key: text for key, text in part.items() if key not in SHARED})
    return found


def _keep_used(own: Expressions) -> Expressions:
    """Keep the shared expressions that some expressions read, directly or not."""
    used: Expressions = {}
    texts = list(own.values())
    while texts:
        for name in re.findall(r"\$\.(\w+)", texts.pop()):
            if name in SHARED and name not in used:
                used[name] = SHARED[name]
                texts.append(SHARED[name])
    return {key: used[key] for key in SHARED if key in used}


def _localise(expressions: Expressions) -> Expressions:
    """Write `$.name` only for what the same node computes; names of an earlier node stand bare."""

    def rewrite(match: re.Match[str]) -> str:
        return match.group(0) if match.group(1) in expressions else match.group(1)

    return {key: re.sub(r"\$\.(\w+)", rewrite, " ".join(text.split())) for key, text in expressions.items()}


def _expression_node(name: str, expressions: Expressions, *, pass_through: bool = False) -> Graph:
    """Make an expression node that computes keys in order."""
    rows = [{"id": f"{name}_{key}", "key": key, "value": text} for key, text in expressions.items()]
    content = {
        "expressions": rows,
        "passThrough": pass_through,
        "inputField": None,
        "outputPath": None,
        "executionMode": "single",
    }
    return {"id": name, "name": name, "type": "expressionNode", "position": {"x": 0, "y": 0}, "content": content}


def _input_node() -> Graph:
    return {"id": "masukan", "name": "masukan", "type": "inputNode", "position": {"x": 0, "y": 0}, "content": {}}


def _output_node() -> Graph:
    return {"id": "keluaran", "name": "keluaran", "type": "outputNode", "position": {"x": 0, "y": 0}, "content": {}}


def _edge(source: str, target: str) -> Graph:
    return {"id": f"{source}_{target}", "sourceId": source, "targetId": target, "type": "edge"}


def _chain(inner: list[Graph]) -> Graph:
    """Join nodes one after the other between an input and an output."""
    nodes = [_input_node(), *inner, _output_node()]
    ids = [node["id"] for node in nodes]
    return _graph(nodes, [_edge(a, b) for a, b in pairwise(ids)])


def _graph(nodes: list[Graph], edges: list[Graph]) -> Graph:
    return {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges}
