"""What is said of a scenario that does not hold, or whose steps can't be understood."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

ENTRIES = (
    Entry(
        "SAS-G090",
        ("{found}", "{found}"),
        (
            "benarkan skenario `{scenario}` bila keliru; bila skenarionya benar, aturannya yang perlu diperbaiki",
            "mend scenario `{scenario}` if it is wrong; if it is right, the rule needs mending",
        ),
        labels={"example": ("dengan contoh ini", "with this example")},
    ),
    Entry(
        "SAS-G091",
        ("langkah ini tidak dapat dijalankan: {found}", "this step can't be run: {found}"),
        (
            "perbaiki langkahnya; skenario `{scenario}` belum memeriksa apa pun",
            "mend the step; scenario `{scenario}` has not checked anything",
        ),
    ),
    Entry(
        "SAS-G092",
        (
            "berkas ini tidak dapat dibaca sebagai skenario mulai baris ini",
            "this file can't be read as scenarios from this line on",
        ),
        (
            "baris pertama harus `# language: id`, lalu `Fitur:`, `Skenario:`, dan langkah yang diawali Diketahui, Ketika, Maka, Dan, atau Tapi; dalam bahasa Inggris `# language: en`, `Feature:`, `Scenario:`, dan Given, When, Then, And, atau But",
            "the first line must be `# language: id`, then `Fitur:`, `Skenario:`, and steps that begin with Diketahui, Ketika, Maka, Dan or Tapi; in English `# language: en`, `Feature:`, `Scenario:`, and Given, When, Then, And or But",
        ),
        hints={
            "table": (
                "beri setiap baris tabel sel sebanyak judulnya, masing-masing di antara dua `|`",
                "give each row of the table as many cells as its header, each between two `|`",
            ),
        },
    ),
    Entry(
        "SAS-U025",
        ("tidak ada berkas skenario (.feature) di `{path}`", "there is no file of scenarios (.feature) in `{path}`"),
        ("periksa nama dan tempatnya", "check its name and its place"),
    ),
    Entry(
        "SAS-G100",
        ("tidak ada mutan `{name}` dalam aturan ini", "there is no mutant `{name}` in this rulebook"),
        ("hapus catatan ini: aturannya sudah lain", "remove this entry: the rule has changed"),
        hints={
            "near": (
                "mungkin maksudnya `{near}`; bila bukan, hapus catatan ini",
                "did you mean `{near}`? if not, remove this entry",
            )
        },
    ),
    Entry(
        "SAS-G101",
        ("catatan ini tidak berisi `id` dan `alasan`", "this entry does not have `id` and `alasan`"),
        (
            "tulis `id`, yaitu mutannya seperti yang tercetak, dan `alasan`, yaitu mengapa ia boleh lolos",
            "write `id`, the mutant as printed, and `alasan`, why it may survive",
        ),
        hints={
            "twice": (
                "`{name}` sudah tercatat di atas; hapus salah satunya",
                "`{name}` is entered above already; remove one of the two",
            ),
            "yaml": (
                "berkas ini tidak dapat dibaca; tulis daftar dengan `- id: …` dan `alasan: …`",
                "this file can't be read; write a list of `- id: …` and `alasan: …`",
            ),
        },
    ),
    Entry(
        "SAS-G102",
        ("mutan `{name}` tidak lagi lolos", "mutant `{name}` survives no longer"),
        (
            "hapus catatan ini: skenario di {by} sudah menangkapnya",
            "remove this entry: the scenario at {by} notices it",
        ),
        hints={
            "same": (
                "hapus catatan ini: mutan itu tidak dihitung, karena tidak mengubah apa pun",
                "remove this entry: the mutant does not count, since it changes nothing",
            )
        },
    ),
)
