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
        ("baris pertama berkas skenario bukan `# language: id` atau `# language: en`", "the first line of the scenario file is neither `# language: id` nor `# language: en`"),
        ("tulis `# language: id` sebagai baris pertama, atau `# language: en` bila skenarionya dalam bahasa Inggris", "write `# language: id` as the first line, or `# language: en` where the scenarios are in English"),
        effect=("kata Fitur, Skenario, dan Diketahui tidak dikenal tanpa baris itu", "without it words such as Fitur, Skenario and Diketahui are not known"),
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
        ("`{examples}:` ini tidak punya tabel", "this `{examples}:` has no table"),
        ("tulis di bawahnya `| kolom |` dan sedikitnya satu baris isi", "write `| column |` below it, and at least one row"),
        hints={"rows": ("tambahkan sedikitnya satu baris di bawah judul kolomnya", "add at least one row below the names of its columns")},
    ),
    Entry(
        "SAS-G006",
        ("skenario `{name}` tidak punya langkah", "scenario `{name}` has no steps"),
        ("tulis langkahnya: {given} …, {when} …, {then} …", "write its steps: {given} …, {when} …, {then} …"),
    ),
    Entry(
        "SAS-G007",
        ("skenario konsep `{name}` tidak punya `{examples}:`", "outline `{name}` has no `{examples}:`"),
        ("tambahkan `{examples}:` dengan tabelnya, atau tulis `{scenario}:`", "add `{examples}:` with its table, or write `{scenario}:`"),
    ),
    Entry(
        "SAS-G008",
        ("skenario `{name}` tidak memeriksa apa pun", "scenario `{name}` asserts nothing"),
        ("tambahkan langkah `{then} …`", "add a step `{then} …`"),
    ),
    Entry(
        "SAS-G009",
        ("dua skenario bernama `{name}`", "two scenarios are called `{name}`"),
        ("beri nama lain: yang pertama tidak akan dijalankan", "rename one: the first would not be run"),
        labels={"first": ("yang pertama di sini", "the first is here")},
    ),
    Entry(
        "SAS-G010",
        ("`<{name}>` tidak punya kolom dalam `{examples}:`", "`<{name}>` has no column in `{examples}:`"),
        ("tambahkan kolom `{name}`, atau perbaiki namanya", "add a column `{name}`, or mend the name"),
    ),
    Entry(
        "SAS-G011",
        ("kolom `{name}` dalam `{examples}:` tidak dipakai", "column `{name}` of `{examples}:` is not used"),
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
        ("tulis `{feature}: …`, lalu di bawahnya `{scenario}: …` dengan langkah-langkahnya", "write `{feature}: …`, and below it `{scenario}: …` with its steps"),
    ),
)
