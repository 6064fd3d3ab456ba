"""What is said of a scenario that does not hold, or whose steps can't be understood."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

ENTRIES = (
    Entry(
        "SAS-G090",
        ("{found}", "{found}"),
        ("benarkan skenario `{scenario}` bila keliru; bila skenarionya benar, aturannya yang perlu diperbaiki", "mend scenario `{scenario}` if it is wrong; if it is right, the rule needs mending"),
        labels={"example": ("dengan contoh ini", "with this example")},
    ),
    Entry(
        "SAS-G091",
        ("langkah ini tidak dapat dijalankan: {found}", "this step can't be run: {found}"),
        ("perbaiki langkahnya; skenario `{scenario}` belum memeriksa apa pun", "mend the step; scenario `{scenario}` has not checked anything"),
    ),
    Entry(
        "SAS-G092",
        ("berkas ini tidak dapat dibaca sebagai skenario mulai baris ini", "this file can't be read as scenarios from this line on"),
        ("baris pertama harus `# language: id`, lalu `Fitur:`, `Skenario:`, dan langkah yang diawali Diketahui, Ketika, Maka, Dan, atau Tapi", "the first line must be `# language: id`, then `Fitur:`, `Skenario:`, and steps that begin with Diketahui, Ketika, Maka, Dan or Tapi"),
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
)
