"""What is said of the text of a feature file, before any of its scenarios runs (SAS-G001 …)."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Both, Entry

_LOST: Both = (
    "baris ini dan yang di bawahnya dibaca sebagai keterangan: skenarionya hilang tanpa pesan",
    "this line and those below it are read as a description: the scenario vanishes without a word",
)

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "SAS-G001",
        ("baris pertama berkas skenario bukan `# language: id`", "the first line of the scenario file is not `# language: id`"),
        ("tulis `# language: id` sebagai baris pertama", "write `# language: id` as the first line"),
        effect=("kata Fitur, Skenario, dan Diketahui tidak dikenal tanpa baris itu", "without it the words Fitur, Skenario and Diketahui are not known"),
    ),
    Entry(
        "SAS-G002",
        ("`{said}` tidak dibaca sebagai judul", "`{said}` is not read as a heading"),
        ("tulis `{near}:`, dengan huruf besar dan titik dua seperti ini", "write `{near}:`, with capitals and colon as here"),
        effect=_LOST,
    ),
    Entry(
        "SAS-G003",
        ("`{said}` bukan kata pembuka langkah", "`{said}` does not begin a step"),
        ("tulis `{near} …`", "write `{near} …`"),
        effect=("langkah itu tidak dijalankan", "the step is not run"),
    ),
    Entry(
        "SAS-G004",
        ("{count} baris menjorok dengan tab, mulai di sini", "{count:line is/lines are} indented with a tab, beginning here"),
        ("ganti setiap tab dengan dua spasi", "replace each tab with two spaces"),
        severity="warning",
    ),
    Entry(
        "SAS-G005",
        ("`Contoh:` ini tidak punya tabel", "this `Contoh:` has no table"),
        ("tulis di bawahnya `| kolom |` dan sedikitnya satu baris isi", "write `| column |` below it, and at least one row"),
        hints={"rows": ("tambahkan sedikitnya satu baris di bawah judul kolomnya", "add at least one row below the names of its columns")},
    ),
    Entry(
        "SAS-G006",
        ("skenario `{name}` tidak punya langkah", "scenario `{name}` has no steps"),
        ("tulis langkahnya: Diketahui …, Ketika …, Maka …", "write its steps: Diketahui …, Ketika …, Maka …"),
    ),
    Entry(
        "SAS-G007",
        ("skenario konsep `{name}` tidak punya `Contoh:`", "outline `{name}` has no `Contoh:`"),
        ("tambahkan `Contoh:` dengan tabelnya, atau tulis `Skenario:`", "add `Contoh:` with its table, or write `Skenario:`"),
    ),
    Entry(
        "SAS-G008",
        ("skenario `{name}` tidak memeriksa apa pun", "scenario `{name}` asserts nothing"),
        ("tambahkan langkah `Maka …`", "add a step `Maka …`"),
    ),
    Entry(
        "SAS-G009",
        ("dua skenario bernama `{name}`", "two scenarios are called `{name}`"),
        ("beri nama lain: yang pertama tidak akan dijalankan", "rename one: the first would not be run"),
        labels={"first": ("yang pertama di sini", "the first is here")},
    ),
    Entry(
        "SAS-G010",
        ("`<{name}>` tidak punya kolom dalam `Contoh:`", "`<{name}>` has no column in `Contoh:`"),
        ("tambahkan kolom `{name}`, atau perbaiki namanya", "add a column `{name}`, or mend the name"),
    ),
    Entry(
        "SAS-G011",
        ("kolom `{name}` dalam `Contoh:` tidak dipakai", "column `{name}` of `Contoh:` is not used"),
        ("hapus kolom itu, atau tulis `<{name}>` dalam langkahnya", "remove the column, or write `<{name}>` in a step"),
    ),
    Entry(
        "SAS-G012",
        ("kolom `{name}` ada dua kali", "column `{name}` is there twice"),
        ("beri nama lain, atau hapus salah satu", "rename one, or remove it"),
    ),
    Entry(
        "SAS-G013",
        ("{told} judul tampak seperti skenario, tetapi hanya {found} yang terbaca", "{told:heading looks/headings look} like a scenario, but only {found} can be read"),
        ("periksa kata pembuka, huruf besar, dan titik dua pada setiap judul", "check the first word, the capitals and the colon of each heading"),
    ),
    Entry(
        "SAS-G014",
        ("berkas ini tidak berisi satu skenario pun", "there is no scenario in this file"),
        ("tulis `Fitur: …`, lalu di bawahnya `Skenario: …` dengan langkah-langkahnya", "write `Fitur: …`, and below it `Skenario: …` with its steps"),
    ),
)
