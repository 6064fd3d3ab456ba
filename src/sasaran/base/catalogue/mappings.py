"""Words for what is wrong in a register's mapping (SAS-M001 to SAS-M019)."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

_NEAR = {
    "near": ("maksudnya `{near}`?", "did you mean `{near}`?"),
    "known": ("yang dikenal: {known}", "known here: {known}"),
}
_EFFECT = ("register ini tidak dapat diimpor", "this register can't be imported")

ENTRIES = (
    Entry(
        "SAS-M001",
        ("`{name}` tidak dikenal pada `{of}`", "`{name}` is not known in `{of}`"),
        effect=_EFFECT,
        hints={
            **_NEAR,
            "elsewhere": (
                "`{name}` adalah isian `{near}`: tulis di sana",
                "`{name}` is a field of `{near}`: write it there",
            ),
            "register": (
                "tambahkan register ini ke kosakata: dokumen `register: {name}` dengan `title`; yang sudah ada: {known}",
                "add this register to the vocabulary: a document `register: {name}` with a `title`; there already: {known}",
            ),
        },
    ),
    Entry(
        "SAS-M003",
        (
            "hanya satu cara membaca yang boleh ditulis di sini: {keys}",
            "only one way of reading may stand here: {keys}",
        ),
        ("pilih salah satu, hapus yang lain", "keep one and remove the others"),
        _EFFECT,
        hints={
            "meaning": ("tulis satu nilai, atau salah satu kunci itu", "write one value, or one of those keys"),
            "together": (
                "keduanya tidak dapat dipakai bersama: yang kedua tidak akan berpengaruh; hapus salah satu",
                "they can't go together: the second would do nothing; remove one of them",
            ),
            "marks": (
                "tanda desimal dan tanda ribuan harus berbeda",
                "the decimal mark and the thousands mark must differ",
            ),
        },
    ),
    Entry(
        "SAS-M004",
        ("`{key}` hanya untuk isian berjenis {kinds}", "`{key}` is only for fields that are {kinds}"),
        ("hapus `{key}`, atau periksa isian yang dituju", "remove `{key}`, or check which field is meant"),
        _EFFECT,
    ),
    Entry(
        "SAS-M005",
        ("`{text}` di luar batas {lo} sampai {hi}", "`{text}` is outside {lo} to {hi}"),
        (
            "batasnya ditetapkan kosakata; betulkan nilainya, atau tulis di `missing` bila itu kode untuk tidak tahu",
            "the vocabulary sets the bounds; correct the value, or list it under `missing` if it is a code for not known",
        ),
        _EFFECT,
    ),
    Entry(
        "SAS-M006",
        ("`{key}` belum ditulis untuk `{of}`", "`{key}` is not written for `{of}`"),
        ("tulis `{key}`", "write `{key}`"),
        _EFFECT,
        hints={
            "reason": (
                "tulis alasannya: mengapa sel kosong pasti berarti begitu dan bukan tidak diketahui",
                "write why: what makes an empty cell mean that, and not simply not known",
            ),
            "key": (
                "tulis kolom yang membedakan satu keluarga dari yang lain, misalnya `key: no_kk`",
                "name the column that tells households apart, such as `key: no_kk`",
            ),
            "parent": (
                "tulis kolom yang memuat kunci keluarga, misalnya `parent: no_kk`",
                "name the column that holds the household's key, such as `parent: no_kk`",
            ),
            "owner": (
                "tulis kolom yang memuat kunci anggota, misalnya `parent: nik`",
                "name the column that holds the member's key, such as `parent: nik`",
            ),
            "household": (
                "kunci anggota hanya berlaku dalam keluarganya: tulis juga kolom kunci keluarga, misalnya `household: no_kk`",
                "members' keys hold within their household only: name the household's key too, such as `household: no_kk`",
            ),
            "complete": (
                "tulis `complete: ya` bila tabel memuat semua baris setiap keluarga; bila tidak, daftar ini tidak dapat diimpor",
                "write `complete: ya` where the table holds every row of each household; a list that is not whole can't be imported",
            ),
        },
    ),
    Entry(
        "SAS-M007",
        ("bentuk tanggal `{name}` tidak dikenal", "the form of dates `{name}` is not known"),
        effect=_EFFECT,
        hints={
            **_NEAR,
            "century": (
                "tahun dua angka tidak dapat dibaca dengan pasti: minta datanya dengan tahun empat angka",
                "a year of two digits can't be read for certain: ask for the data with four",
            ),
            "named": (
                "tulis `D MMMM YYYY`: nama pendek seperti 15 Jan 2024 dan 15-Jan-2024 juga terbaca",
                "write `D MMMM YYYY`: it reads short names too, such as 15 Jan 2024 and 15-Jan-2024",
            ),
            "both": (
                "hari atau bulan di depan: pilih salah satu, sebab 03/04/2022 cocok dengan keduanya",
                "day or month first: keep one, for 03/04/2022 fits both",
            ),
        },
    ),
    Entry(
        "SAS-M008",
        ("kolom bernomor `{name}` harus memuat `{{n}}`", "the numbered column `{name}` must have `{{n}}` in it"),
        (
            "tulis `{{n}}` di tempat nomornya, misalnya `nama_{{n}}`",
            "write `{{n}}` where the number stands, such as `nama_{{n}}`",
        ),
        _EFFECT,
        hints={
            "unexpected": (
                "`{{n}}` hanya dapat dipakai bila entitasnya punya `numbered`",
                "`{{n}}` only works where the entity has `numbered`",
            ),
            "bounds": (
                "tulis `from` dan `through` sebagai bilangan, yang pertama tidak lebih besar",
                "write `from` and `through` as whole numbers, the first no greater than the second",
            ),
        },
    ),
    Entry(
        "SAS-M009",
        ("`{text}` bukan bilangan 1, 2, 4, 8, …", "`{text}` is not one of 1, 2, 4, 8, …"),
        (
            "tulis nilai setiap pilihan menurut kamus data; jumlahnya yang ada di sel",
            "write the number of each choice as the codebook has it; the cell holds their sum",
        ),
        _EFFECT,
    ),
    Entry(
        "SAS-M010",
        ("pola `{text}` tidak dapat dibaca", "the pattern `{text}` can't be read"),
        (
            "periksa kurung dan garis miringnya; misalnya `[0-9]{{16}}` untuk 16 angka",
            "check its brackets and slashes; `[0-9]{{16}}` is 16 digits",
        ),
        _EFFECT,
        hints={
            "simple": (
                "pakai pola yang lebih sederhana, tanpa melihat ke depan atau ke belakang",
                "use a simpler pattern, without looking ahead or behind",
            )
        },
    ),
    Entry(
        "SAS-M011",
        ("tabel `{name}` tidak ada di folder pemetaan ini", "there is no table `{name}` in the folder of this mapping"),
        ("taruh berkas CSV itu di samping pemetaan", "put the CSV file beside the mapping"),
        _EFFECT,
        hints=_NEAR,
    ),
    Entry(
        "SAS-M012",
        ("rumus ini tidak dapat dihitung saat impor", "this formula can't be computed while importing"),
        (
            "pakai hanya isian dan kolom baris yang sama, dengan perbandingan, + - *, if, min, max, dan selisih tanggal; selebihnya tulis sebagai turunan di kosakata",
            "use only fields and columns of the same row, with comparisons, + - *, if, min, max and differences of dates; write the rest as a definition in the vocabulary",
        ),
        _EFFECT,
        hints={
            "kind": ("jenis hasilnya lain dari jenis isian yang diisi", "its result is of another kind than the field")
        },
    ),
    Entry(
        "SAS-M013",
        (
            "daftar `{name}` tidak lengkap dalam register ini, padahal kosakata menganggapnya lengkap",
            "the list `{name}` is not whole in this register, though the vocabulary takes it as whole",
        ),
        (
            "jangan impor daftar ini: yang tidak tercatat akan terbaca sebagai tidak ada",
            "leave this list out: what it lacks would be read as not there",
        ),
        _EFFECT,
        hints={
            "household": (
                "`{name}` tidak berlaku bagi keluarga; hapus",
                "`{name}` means nothing for the household; remove it",
            ),
            "deep": (
                "hanya daftar keluarga dan daftar di bawah anggota yang dapat diimpor",
                "only lists of a household and lists below its members can be imported",
            ),
            "below": (
                "`{name}` tidak berlaku bagi daftar di bawah anggota; hapus",
                "`{name}` means nothing for a list below members; remove it",
            ),
            "member": (
                "`{name}` hanya berlaku bagi daftar di bawah anggota; hapus",
                "`{name}` is only for lists below members; remove it",
            ),
            "columns": (
                "tulis di `parent` sebanyak kolom pada `key` dari `{name}`, dalam urutan yang sama",
                "name in `parent` as many columns as `key` of `{name}` has, in the same order",
            ),
        },
    ),
)
