"""The words for households and their files: what is wrong in a record, where, and what to do about it."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

_NEAR = {
    "near": ("maksudnya `{near}`?", "did you mean `{near}`?"),
    "known": ("yang dikenal: {known}", "known here: {known}"),
}
_LETTERS = {
    "letters": (
        "ketik ulang `{near}`: ada huruf, angka, atau spasi yang hanya tampak sama",
        "type `{near}` again: some letter, digit or space only looks the same",
    ),
}

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "SAS-H001",
        ("data keluarga harus berupa objek: kunci dan nilainya", "a household must be an object: keys and their values"),
        ('tulis seperti {{"id": …, …}}, satu objek untuk satu keluarga', 'write it like {{"id": …, …}}, one object a household'),
        hints={"text": ("isinya teks di antara tanda kutip: hapus tanda kutip di luar {{ dan }}", "it is a text between quotes: remove the quotes outside {{ and }}")},
    ),
    Entry(
        "SAS-H002",
        ("JSON tidak dapat dibaca pada baris {row}, kolom {column}", "the JSON can't be read at line {row}, column {column}"),
        ("periksa tanda kutip, koma, dan kurung di tempat itu", "check the quotes, commas and brackets there"),
    ),
    Entry(
        "SAS-H003",
        ("kunci `{name}` tidak dikenal di sini", "the key `{name}` is not known here"),
        hints={**_NEAR, **_LETTERS, "elsewhere": ("`{name}` adalah isian `{owner}`: tulis di sana", "`{name}` is a field of `{owner}`: write it there")},
    ),
    Entry(
        "SAS-H004",
        ("kunci keluarga `{key}` tidak ada", "the household's key `{key}` is missing"),
        ("beri setiap keluarga satu `{key}` yang tidak kosong", "give every household a `{key}` that is not empty"),
    ),
    Entry(
        "SAS-H005",
        ("kunci ini sudah dipakai baris {first}", "this key is already used by row {first}"),
        ("beri setiap baris kunci sendiri", "give every row a key of its own"),
    ),
    Entry(
        "SAS-H006",
        ("isi `{name}` harus berupa daftar", "`{name}` must be a list"),
        ("tulis isinya di antara [ dan ]; [] bila tidak ada; hapus kuncinya bila tidak diketahui", "write it between [ and ]; [] if there are none; leave the key out if it is not known"),
    ),
    Entry(
        "SAS-H007",
        ("baris ini harus berupa objek: kunci dan nilainya", "this row must be an object: keys and their values"),
        ("tulis setiap baris di antara {{ dan }}", "write each row between {{ and }}"),
    ),
    Entry(
        "SAS-H008",
        ("`{name}` berisi {count} baris, paling sedikit {least}", "`{name}` has {count} rows, at least {least} are needed"),
        ("lengkapi barisnya, atau hapus kuncinya bila daftar ini tidak diketahui", "complete the rows, or leave the key out if the list is not known"),
    ),
    Entry(
        "SAS-H009",
        ("`{name}` berisi {count} baris, paling banyak {most}", "`{name}` has {count} rows, at most {most} are allowed"),
        ("periksa apakah beberapa keluarga tergabung", "check whether several households were put together"),
    ),
    Entry(
        "SAS-H010",
        ("harus ya atau tidak: `{yes}`, `{no}`, true atau false", "must be yes or no: `{yes}`, `{no}`, true or false"),
        ("hapus kuncinya bila tidak diketahui", "leave the key out if it is not known"),
    ),
    Entry(
        "SAS-H011",
        ("harus berupa bilangan", "must be a number"),
        ("tulis bilangan tanpa tanda kutip, tanpa titik ribuan, tanpa satuan; hapus kuncinya bila tidak diketahui", "write a number without quotes, separators or units; leave the key out if it is not known"),
        hints={
            "truth": ("ya atau tidak bukan bilangan", "yes or no is not a number"),
            "finite": ("NaN dan tak hingga bukan nilai: hapus kuncinya bila tidak diketahui", "NaN and infinity are no values: leave the key out if it is not known"),
        },
    ),
    Entry(
        "SAS-H012",
        ("paling banyak {decimals} angka di belakang koma", "at most {decimals} decimals are allowed"),
        ("bulatkan di sumbernya, atau periksa titik ribuan", "round it at the source, or check for a thousands separator"),
    ),
    Entry(
        "SAS-H013",
        ("di luar batas: harus {lo} sampai {hi}", "out of bounds: must be {lo} to {hi}"),
        ("periksa satuan dan ketikannya", "check its unit and the typing"),
        hints={"date": ("periksa tahunnya", "check the year")},
    ),
    Entry(
        "SAS-H014",
        ("harus berupa tanggal", "must be a date"),
        ("tulis tahun-bulan-tanggal, misalnya 2025-07-08; hapus kuncinya bila tidak diketahui", "write year-month-day, such as 2025-07-08; leave the key out if it is not known"),
        hints={
            "calendar": ("tanggal itu tidak ada dalam kalender", "there is no such day in the calendar"),
            "time": ("tulis tanggalnya saja, tanpa jam", "write the date alone, without a time"),
        },
    ),
    Entry(
        "SAS-H015",
        ("harus berupa teks", "must be a text"),
        ("tulis di antara tanda kutip, dengan nol di depannya bila ada", "write it between quotes, with its leading zeros if it has any"),
    ),
    Entry(
        "SAS-H016",
        ("nomor ini sudah dirusak lembar kerja (berbentuk 7.10309E+15)", "a spreadsheet has destroyed this number (it looks like 7.10309E+15)"),
        ("perbaiki di sumbernya: jadikan kolomnya teks sebelum disimpan", "repair it at the source: make the column text before saving"),
    ),
    Entry(
        "SAS-H017",
        ("kode tidak dikenal", "the code is not known"),
        ("pakai salah satu: {known}", "use one of: {known}"),
        hints={"near": _NEAR["near"], **_LETTERS},
    ),
    Entry(
        "SAS-H018",
        ("harus berupa daftar kode", "must be a list of codes"),
        ("tulis di antara [ dan ], juga bila hanya satu; [] bila tidak ada", "write it between [ and ], also if there is only one; [] if there is none"),
    ),
    Entry(
        "SAS-H019",
        ("teks kosong bukan nilai", "an empty text is no value"),
        ("hapus kuncinya, atau tulis null, bila tidak diketahui", "leave the key out, or write null, if it is not known"),
    ),
    Entry(
        "SAS-H020",
        ("nilai yang diketahui sebagian tidak dapat dibaca", "this partly known value can't be read"),
        ("tulis at_least dan at_most, dari yang kecil ke yang besar", "write at_least and at_most, from small to great"),
        hints={
            "codes": ("tulis one_of dengan daftar kode yang mungkin", "write one_of with the list of codes it could be"),
            "whole": ("isian ini hanya menerima nilai yang utuh", "this field takes whole values only"),
        },
    ),
    Entry(
        "SAS-H021",
        ("tanggal lahir sesudah tanggal keputusan", "the birth date is after the decision date"),
        ("periksa tahunnya", "check the year"),
    ),
    Entry(
        "SAS-H022",
        ("kode wilayah tidak ada dalam daftar wilayah", "the area code is not in the list of areas"),
        ("pakai kode dari daftar wilayah, dengan pemisah `{separator}`", "use a code of the list of areas, with `{separator}` between its parts"),
        hints={"near": ("yang terdekat: `{near}`", "the nearest one: `{near}`")},
    ),
    Entry(
        "SAS-H023",
        ("`{name}` harus berupa objek: nama isian dan tanggalnya", "`{name}` must be an object: field names and their dates"),
        ('tulis seperti {{"isian": "2025-07-08"}}', 'write it like {{"field": "2025-07-08"}}'),
    ),
    Entry(
        "SAS-H024",
        ("`{key}` pernyataan ini tidak ada", "the `{key}` of this statement is missing"),
        ("setiap pernyataan menyebut {known}", "every statement gives {known}"),
    ),
    Entry("SAS-H025", ("pernyataan ini tidak dikenal", "this attestation is not known"), hints=_NEAR),
    Entry("SAS-H026", ("pelaku ini tidak dikenal", "this actor is not known"), hints=_NEAR),
    Entry(
        "SAS-H027",
        ("pernyataan ini menyebut anggota yang tidak ada dalam daftar", "this statement is about a member who is not in the list"),
        ("isi `{key}` dengan kunci salah satu baris", "set `{key}` to the key of one of the rows"),
        hints={"missing": ("pernyataan ini tentang seorang anggota: sebutkan `{key}`", "this statement is about a member: give `{key}`")},
    ),
    Entry(
        "SAS-H028",
        ("umur menurut tanggal lahir ini di luar batas `{age}`: {lo} sampai {hi}", "the age by this birth date is out of the bounds of `{age}`: {lo} to {hi}"),
        ("periksa tahunnya", "check the year"),
    ),
    Entry(
        "SAS-H029",
        ("teks ini memuat tanda yang tidak dapat dipakai di sini", "this text has characters that can't be used here"),
        ("tulis ulang dengan huruf, angka, dan tanda baca biasa", "write it again with plain letters, digits and punctuation"),
        hints={
            "mixed": (
                "ketik ulang: ada huruf atau angka dari abjad lain yang hanya tampak sama",
                "type it again: some letter or digit is of another alphabet and only looks the same",
            )
        },
    ),
    Entry(
        "SAS-H030",
        ("pernyataan ini bukan tentang seorang anggota", "this statement is not about a member"),
        ("tulis di daftar pernyataan keluarga, tanpa kunci anggota", "write it in the household's list of statements, without a member's key"),
    ),
    Entry(
        "SAS-H031",
        ("wilayah pernyataan ini tidak diketahui", "the area of this statement is not known"),
        ("sebutkan `{key}` pada pernyataan atau pada keluarga", "give `{key}` in the statement or in the household"),
    ),
    Entry(
        "SAS-H032",
        ("pernyataan ini bukan tentang wilayah", "this attestation is not about an area"),
        ("tulis pernyataan tentang keluarga di data keluarganya", "write statements about households in their records"),
    ),
    Entry(
        "SAS-H040",
        ("berkas tidak dapat dibuka", "the file can't be opened"),
        ("periksa nama, tempat, dan hak aksesnya", "check its name, its place and the right to read it"),
    ),
    Entry(
        "SAS-H041",
        ("teks bukan UTF-8", "the text is not UTF-8"),
        ("simpan ulang berkasnya sebagai UTF-8", "save the file again as UTF-8"),
    ),
    Entry(
        "SAS-H042",
        ("jenis berkas tidak dikenal", "this kind of file is not known"),
        ("pakai .json, .jsonl, .ndjson, .yaml atau .yml", "use .json, .jsonl, .ndjson, .yaml or .yml"),
        hints={"lines": ("ada lebih dari satu nilai: simpan sebagai .jsonl", "there is more than one value: save it as .jsonl")},
    ),
    Entry(
        "SAS-H043",
        ("berkas lebih besar dari {limit} MB", "the file is larger than {limit} MB"),
        ("simpan sebagai .jsonl, satu keluarga sebaris", "save it as .jsonl, one household a line"),
        hints={"table": ("bagi menjadi beberapa tabel, masing-masing dengan judulnya", "divide it into several tables, each with its header")},
    ),
    Entry(
        "SAS-H044",
        ("baris lebih panjang dari {limit} MB", "the line is longer than {limit} MB"),
        ("tulis satu keluarga sebaris", "write one household a line"),
    ),
    Entry(
        "SAS-H045",
        ("kunci `{name}` tertulis dua kali dalam satu objek", "the key `{name}` is written twice in one object"),
        ("hapus salah satunya", "remove one of them"),
    ),
    Entry(
        "SAS-H046",
        ("isi bertumpuk terlalu dalam", "the content is nested too deeply"),
        ("satu keluarga, anggotanya, dan daftarnya sudah cukup", "a household, its members and their lists are enough"),
    ),
    Entry(
        "SAS-H047",
        ("NaN dan tak hingga bukan nilai", "NaN and infinity are no values"),
        ("tulis null bila tidak diketahui", "write null if it is not known"),
    ),
    Entry(
        "SAS-H048",
        ("bilangan terlalu panjang", "the number is too long"),
        ("paling banyak {limit} angka", "at most {limit} digits"),
    ),
    Entry(
        "SAS-H049",
        ("YAML tidak dapat dibaca pada baris {row}, kolom {column}", "the YAML can't be read at line {row}, column {column}"),
        ("periksa letak awal baris dan tanda kutip di tempat itu", "check the indentation and the quotes there"),
        hints={
            "alias": ("tulis nilainya lagi; & dan * tidak dipakai", "write the value again; & and * are not used"),
            "tag": ("tanda seperti !!str tidak dipakai: pakai tanda kutip", "tags such as !!str are not used: use quotes"),
        },
    ),
    Entry(
        "SAS-H050",
        ("berkas kosong", "the file is empty"),
        ("tulis [] bila memang tidak ada keluarga", "write [] if there is no household"),
        hints={"table": ("tulis judul kolomnya di baris pertama; tabel yang berisi judul saja boleh", "write the columns' names in the first row; a table of a header alone is fine")},
    ),
    Entry(
        "SAS-H051",
        ("keluarga dengan kunci ini sudah diputuskan pada baris {first}", "a household with this key was already decided at line {first}"),
        ("hapus salah satu, atau beri kunci sendiri; data lama dan baru satu keluarga dipilih dengan --known-on", "remove one of them, or give it a key of its own; of a family's older and newer record --known-on chooses"),
        hints={"other": ("yang pertama ada di berkas {path}; hapus salah satu, atau beri kunci sendiri", "the first is in the file {path}; remove one of them, or give it a key of its own")},
    ),
    Entry(
        "SAS-H052",
        ("data ini baru dicatat sesudah {known_on}: pada hari itu belum diketahui", "this record is later than {known_on}: on that day it was not known"),
        ("sertakan data yang lebih lama dari keluarga ini, atau pakai --known-on yang lebih baru", "give this household's earlier record too, or a later --known-on"),
    ),
    Entry(
        "SAS-H060",
        ("tepat satu anggota harus menjadi `{name}`, menurut data ini tidak demikian", "exactly one member must be `{name}`, by these data it is not so"),
        ("periksa isian yang menentukannya pada setiap anggota", "check the fields that decide it for every member"),
        hints={
            "several": ("ada {count}: periksa isian yang menentukannya pada setiap anggota", "there are {count}: check the fields that decide it for every member"),
            "absent": (
                "tidak seorang pun: periksa isian yang menentukannya, dan apakah ia masih tercatat hadir",
                "there is none: check the fields that decide it, and whether that member still counts",
            ),
        },
    ),
    Entry(
        "SAS-H061",
        ("tanggal keputusan tidak dapat dibaca", "the decision date can't be read"),
        ("tulis tahun-bulan-tanggal, misalnya 2025-07-08", "write year-month-day, such as 2025-07-08"),
    ),
    Entry(
        "SAS-H062",
        ("data wilayah harus berupa tabel yang sudah dibaca", "the area facts must be a table that was read"),
        ("baca dahulu berkasnya: `areas=book.read_areas(…)`", "read its file first: `areas=book.read_areas(…)`"),
    ),
    Entry(
        "SAS-H063",
        ("bahasa itu tidak tersedia", "there is nothing in that language"),
        ("pakai salah satu: {known}", "use one of: {known}"),
    ),
    Entry(
        "SAS-H070",
        ("kolom `{name}` tidak dikenal", "the column `{name}` is not known"),
        hints={
            **_NEAR,
            "first": ("kolom pertama harus `{near}`", "the first column must be `{near}`"),
            "twice": ("kolom ini tertulis dua kali", "this column is written twice"),
            "none": ("aturan ini tidak mengenal isian wilayah", "this rulebook has no area fields"),
        },
    ),
    Entry(
        "SAS-H071",
        ("baris ini berisi {count} kolom, judulnya {expected}", "this row has {count} columns, the header {expected}"),
        ("samakan jumlah kolomnya; beri tanda kutip bila nilai memuat pemisah", "give as many columns as the header; quote values with separators"),
    ),
    Entry(
        "SAS-H072",
        ("wilayah ini sudah tertulis di baris {first}", "this area is already written in row {first}"),
        ("satukan kedua barisnya", "put the two rows together"),
    ),
    Entry(
        "SAS-H073",
        ("tabel tidak dapat dibaca sebagai CSV", "the table can't be read as CSV"),
        ("periksa tanda kutip di baris itu", "check the quotes in that row"),
    ),
    Entry(
        "SAS-H101",
        ("tanggal data sesudah tanggal keputusan", "the data are dated after the decision date"),
        ("periksa tanggal datanya", "check the date of the data"),
        severity="warning",
    ),
    Entry(
        "SAS-H102",
        ("umur yang tersimpan bertentangan dengan tanggal lahir; tanggal lahir yang dipakai", "the stored age contradicts the birth date; the birth date is used"),
        ("perbaiki salah satunya di sumber", "correct one of them at the source"),
        severity="warning",
    ),
    Entry(
        "SAS-H103",
        ("jumlah yang dinyatakan berbeda dari jumlah baris", "the declared size differs from the number of rows"),
        ("periksa apakah ada anggota yang belum tercatat", "check whether a member is not recorded yet"),
        severity="warning",
    ),
    Entry(
        "SAS-H104",
        ("kepesertaan menyebut anggota yang tidak ada dalam daftar", "the enrolment is of a member who is not in the list"),
        ("periksa kunci anggotanya", "check the member's key"),
        severity="warning",
    ),
    Entry(
        "SAS-H105",
        ("pernyataan dari pelaku yang tidak berwenang tidak dihitung", "a statement by an actor who may not answer does not count"),
        ("mintakan kepada pelaku yang berwenang", "ask the actor who may answer"),
        severity="warning",
    ),
)
