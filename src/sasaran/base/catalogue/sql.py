"""Words for what SQL can't say exactly (SAS-Q…)."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "SAS-Q001",
        ("`{edition}` tidak dapat dinyatakan persis dalam SQL", "`{edition}` can't be said exactly in SQL"),
        ("putuskan edisi ini dengan `sasaran decide`", "decide this edition with `sasaran decide`"),
        ("program ini tidak ada dalam kueri", "the query does not have this program"),
        severity="warning",
        hints={
            "rows": ("syaratnya membandingkan dua baris dari satu daftar; putuskan edisi ini dengan `sasaran decide`", "its condition compares two rows of one list; decide this edition with `sasaran decide`"),
            "digits": ("hitungannya dapat melebihi 38 angka; beri batas `max` yang lebih kecil, atau putuskan edisi ini dengan `sasaran decide`", "its arithmetic could have more than 38 digits; give a smaller `max`, or decide this edition with `sasaran decide`"),
            "ratio": ("hasil bagi dihitung lagi tanpa dibulatkan; bulatkan dengan nama, atau putuskan edisi ini dengan `sasaran decide`", "a quotient is computed with before it is rounded; round it by name, or decide this edition with `sasaran decide`"),
            "divisor": ("pembaginya dapat kurang dari 0; beri batas `min` yang lebih besar, atau putuskan edisi ini dengan `sasaran decide`", "its divisor could be below 0; give a greater `min`, or decide this edition with `sasaran decide`"),
            "shift": ("tanggal yang digeser berbeda menurut keluarga; putuskan edisi ini dengan `sasaran decide`", "the date that is moved differs by household; decide this edition with `sasaran decide`"),
            "named": ("yang dibaca dari satu anggota tertentu tidak dapat dicari dalam SQL; putuskan edisi ini dengan `sasaran decide`", "what is read of one certain member can't be looked up in SQL; decide this edition with `sasaran decide`"),
            "statement": ("pernyataannya mengenai baris atau wilayah yang tidak dapat dikenali dari tabel; putuskan edisi ini dengan `sasaran decide`", "its statement is about a row or an area that can't be told from the tables; decide this edition with `sasaran decide`"),
            "recipient": ("penerimanya berada di bawah anggota; putuskan edisi ini dengan `sasaran decide`", "its recipients are below the members; decide this edition with `sasaran decide`"),
            "shares": ("manfaatnya dibagi per anggota dengan batas, yang dihitung di luar SQL; pakai `sasaran batch`", "its benefit is shared out among members under caps, which is worked out outside of SQL; use `sasaran batch`"),
            "enrolment": ("kepesertaan dalam kosakata ini tidak berada langsung di bawah keluarga; putuskan edisi ini dengan `sasaran decide`", "in this vocabulary enrolments don't hang directly below the household; decide this edition with `sasaran decide`"),
        },
    ),
)  # fmt: skip
