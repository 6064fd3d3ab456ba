"""Hold the one made-up household that every engine of the benchmark decides."""

from __future__ import annotations

from typing import Any

DECISION_DATE = "2026-02-01"

# Facts of the area. The minimum wage is a parameter in Sasaran's rulebook; a caller of zen hands it in as well.
AREAS: dict[str, dict[str, Any]] = {
    "17.01.05.2003": {
        "status_desa": "desa",
        "upah_minimum": 2455000,
        "jumlah_keluarga_p3ke_desil_1": 12,
        "jumlah_keluarga_p3ke_desil_2_4": 128,
    }
}

# Facts that are absent (registers rarely know who is a pensioner, a health worker, …) are part of the case.
HOUSEHOLD: dict[str, Any] = {
    "id_keluarga": "K-001",
    "kode_wilayah": "17.01.05.2003",
    "tanggal_data": "2026-01-23",
    "desil_nasional": 2,
    "desil_p3ke": 2,
    "daya_listrik": "va_900",
    "aset_mobil": False,
    "anggota": [
        {
            "id_anggota": "A-1",
            "hubungan_keluarga": "kepala",
            "jenis_kelamin": "laki_laki",
            "tanggal_lahir": "1984-07-12",
            "hamil": False,
            "partisipasi_sekolah": "tidak_lagi",
            "status_bekerja": True,
            "status_pekerjaan": "pekerja_bebas_pertanian",
            "status_asn_tni_polri": False,
            "jaminan_ketenagakerjaan": [],
        },
        {
            "id_anggota": "A-2",
            "hubungan_keluarga": "istri_suami",
            "jenis_kelamin": "perempuan",
            "tanggal_lahir": "1988-04-01",
            "hamil": True,
            "kehamilan_ke": 2,
            "partisipasi_sekolah": "tidak_lagi",
            "status_bekerja": False,
            "status_asn_tni_polri": False,
        },
        {
            "id_anggota": "A-3",
            "hubungan_keluarga": "anak",
            "jenis_kelamin": "perempuan",
            "tanggal_lahir": "2012-11-30",
            "hamil": False,
            "partisipasi_sekolah": "masih_sekolah",
            "tingkat": "smp",
            "status_bekerja": False,
        },
        {
            "id_anggota": "A-4",
            "hubungan_keluarga": "anak",
            "jenis_kelamin": "laki_laki",
            "tanggal_lahir": "2021-05-05",
            "hamil": False,
            "partisipasi_sekolah": "belum_pernah",
            "disabilitas": False,
            "penyakit_kronis": [],
        },
    ],
    "kepesertaan": [{"program": "sembako", "mulai": "2023-01-01"}],
    "atestasi": [{"id": "berdomisili_di_desa", "jawaban": "ya", "oleh": "kepala_desa", "tanggal": "2026-01-11"}],
}
