"""What is said of the files beside a review: signatures, situations of life, reports (SAS-R001 …)."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "SAS-R001",
        ("tanda tangan ini tidak lengkap atau tidak dapat dibaca", "this signature is incomplete or can't be read"),
        (
            "tulis program, oleh, tanggal, aturan, dan makna; lebih baik, biarkan `sasaran sign` yang menulisnya",
            "write program, oleh, tanggal, aturan and makna; better, let `sasaran sign` write it",
        ),
        hints={
            "yaml": (
                "berkas ini tidak dapat dibaca; kembalikan isinya yang terakhir, lalu pakai `sasaran sign`",
                "this file can't be read; restore what it held last, then use `sasaran sign`",
            )
        },
    ),
    Entry(
        "SAS-R002",
        (
            "tanda tangan ini untuk program `{name}`, yang tidak ada dalam aturan ini",
            "this signature is on program `{name}`, which is not in this rulebook",
        ),
        (
            "periksa apakah foldernya benar; tanda tangan atas program yang dihapus boleh dihapus",
            "check that it is the right folder; a signature on a program that was removed may be removed",
        ),
        hints={
            "near": (
                "mungkin maksudnya `{near}`; tanda tangan atas program yang dihapus boleh dihapus",
                "did you mean `{near}`? a signature on a program that was removed may be removed",
            )
        },
    ),
    Entry(
        "SAS-R003",
        (
            "situasi hidup ini tidak lengkap atau tidak dapat dibaca",
            "this life situation is incomplete or can't be read",
        ),
        (
            "tulis `situasi`, `judul` (id dan en), dan `membaca` atau `program` sebagai daftar",
            "write `situasi`, `judul` (id and en), and `membaca` or `program` as a list",
        ),
        hints={
            "yaml": (
                "berkas ini tidak dapat dibaca; tulis daftar dengan `- situasi: …`",
                "this file can't be read; write a list of `- situasi: …`",
            )
        },
    ),
    Entry(
        "SAS-R004",
        ("`{name}` tidak ada dalam aturan ini", "there is no `{name}` in this rulebook"),
        (
            "tulis nama isian, turunan, pernyataan, atau program seperti dalam aturan",
            "write the name of a field, definition, statement or program as in the rulebook",
        ),
        hints={"near": ("mungkin maksudnya `{near}`", "did you mean `{near}`?")},
    ),
    Entry(
        "SAS-R005",
        ("`{path}` bukan laporan dari sasaran test", "`{path}` is no report of sasaran test"),
        (
            "buat lagi dengan: sasaran test ATURAN SKENARIO --mutants --report FOLDER",
            "make it again with: sasaran test RULES FEATURES --mutants --report DIR",
        ),
    ),
    Entry(
        "SAS-R006",
        ("`--by` tidak menyebut nama dan jabatan", "`--by` does not say a name and a post"),
        (
            'tulis nama dan jabatannya, misalnya --by "Nama, Direktur …"',
            'write the name and the post, such as --by "Name, Director of …"',
        ),
        hints={
            "number": (
                "hapus nomor induknya; nama dan jabatan sudah cukup",
                "leave out the number of the person; name and post are enough",
            )
        },
    ),
)
