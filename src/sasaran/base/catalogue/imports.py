"""Words for files that do not fit a mapping and for rows that are rejected while importing (SAS-I100 to SAS-I139)."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

_ROW = ("keluarga dari baris ini ditolak seluruhnya", "the household of this row is rejected as a whole")

ENTRIES = (
    Entry(
        "SAS-I100",
        ("tabel `{name}` belum mendapat berkas", "the table `{name}` has no file"),
        (
            "sebutkan berkasnya, misalnya `{name}=berkas.csv`, atau foldernya; namanya menurut pemetaan `{file}`",
            "name its file, such as `{name}=file.csv`, or the folder; the mapping calls it `{file}`",
        ),
    ),
    Entry(
        "SAS-I101",
        ("kolom `{name}` tidak ada dalam berkas", "there is no column `{name}` in the file"),
        ("periksa nama kolom dalam pemetaan; yang ada: {known}", "check the column in the mapping; there are: {known}"),
        hints={
            "near": (
                "maksudnya `{near}`? betulkan nama kolom dalam pemetaan",
                "did you mean `{near}`? correct the column in the mapping",
            )
        },
    ),
    Entry(
        "SAS-I102",
        (
            "kolom `{name}` berisi bilangan pecahan, padahal dibaca sebagai nomor induk",
            "the column `{name}` holds floating-point numbers but is read as an identity number",
        ),
        (
            "minta ekspor ulang dengan kolom itu sebagai teks; angka yang sudah hilang tidak dapat dipulihkan",
            "ask for an export with that column as text; digits that are lost can't be recovered",
        ),
    ),
    Entry(
        "SAS-I103",
        (
            "kolom `{name}` berisi daftar atau objek, bukan satu nilai",
            "the column `{name}` holds lists or objects, not single values",
        ),
        ("ekspor sebagai tabel biasa, satu nilai satu sel", "export it as a plain table, one value a cell"),
    ),
    Entry(
        "SAS-I104",
        (
            "berkas `{name}` tidak cocok dengan tabel mana pun dalam pemetaan",
            "the file `{name}` fits no table of the mapping",
        ),
        (
            "sebutkan tabelnya, misalnya `TABEL={name}`; tabelnya: {known}",
            "name the table, such as `TABLE={name}`; the tables are: {known}",
        ),
    ),
    Entry(
        "SAS-I105",
        ("tabel `{name}` mendapat {count} berkas", "the table `{name}` has {count} files"),
        (
            "taruh bagian-bagiannya dalam satu folder dan sebutkan foldernya, atau sebutkan satu pola",
            "put the parts into one folder and name the folder, or name one pattern",
        ),
    ),
    Entry(
        "SAS-I106",
        ("pemetaan `{name}` tidak ada dalam aturan ini", "there is no mapping `{name}` in this rulebook"),
        (
            "pemetaan yang ada: {known}; atau sebutkan berkas pemetaannya",
            "the mappings are: {known}; or name the file of a mapping",
        ),
        hints={"near": ("maksudnya `{near}`?", "did you mean `{near}`?")},
    ),
    Entry(
        "SAS-I107",
        ("folder `{path}` tidak dapat ditulisi", "the folder `{path}` can't be written"),
        (
            "periksa izinnya, atau pilih folder lain dengan `--out`",
            "check the permission, or choose another with `--out`",
        ),
    ),
    Entry(
        "SAS-I108",
        (
            "memori {memory} tidak cukup untuk mengimpor berkas ini",
            "{memory} of memory is not enough to import these files",
        ),
        (
            "tutup program lain, atau impor sebagian-sebagian, misalnya satu kecamatan setiap kali; berkas Excel simpan dahulu sebagai CSV",
            "close other programs, or import part by part, such as one subdistrict at a time; save Excel files as CSV first",
        ),
        ("tidak ada yang ditulis", "nothing was written"),
    ),
    Entry(
        "SAS-I109",
        ("ruang simpan untuk folder `{path}` habis", "there is no room left on disk for the folder `{path}`"),
        (
            "kosongkan ruang, atau pilih folder di tempat lain dengan `--out`",
            "free some space, or choose a folder elsewhere with `--out`",
        ),
        ("tidak ada yang ditulis", "nothing was written"),
    ),
    Entry(
        "SAS-I110",
        ("isi selnya bukan kode yang terdaftar untuk isian ini", "the cell is no code listed for this field"),
        (
            "lihat kamus data: tambahkan artinya di `codes`, atau tulis di `missing` bila berarti tidak diketahui",
            "see the codebook: add what it means under `codes`, or list it under `missing` if it means not known",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I111",
        ("isi selnya bukan bilangan", "the cell is no number"),
        (
            "tulis `decimal_mark` dan `thousands_mark` pada `{field}` bila penulisannya lain; kode seperti `-` masuk ke `missing`",
            "write `decimal_mark` and `thousands_mark` at `{field}` if it is written otherwise; a code such as `-` belongs under `missing`",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I112",
        ("isi selnya di luar batas isian ini", "the cell is outside the bounds of this field"),
        (
            "bila itu kode (misalnya 998 atau 999), tulis di `missing`; bila nilai sungguhan, periksa satuannya",
            "if it is a code (such as 998 or 999), list it under `missing`; if it is a true value, check its unit",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I113",
        (
            "isi selnya bukan tanggal dalam bentuk yang tertulis di pemetaan, atau tidak ada di kalender",
            "the cell is no date in the form that the mapping says, or not in the calendar",
        ),
        (
            "periksa `form`; tanggal yang tidak ada di kalender harus diperbaiki di sumbernya",
            "check `form`; a day that is not in the calendar must be corrected at the source",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I114",
        (
            "isi selnya tidak cocok dengan polanya, atau memuat tanda kendali",
            "the cell does not match its pattern, or holds control characters",
        ),
        (
            "perbaiki di sumbernya; nomor yang kurang angka tidak dapat dilengkapi di sini",
            "correct it at the source; a number that lacks digits can't be completed here",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I115",
        (
            "isi selnya sudah diubah lembar kerja menjadi bilangan berpangkat",
            "a spreadsheet has turned the cell into a number with an exponent",
        ),
        (
            "ekspor ulang dari sumbernya dengan kolom itu sebagai teks; angka yang hilang tidak dapat dipulihkan",
            "export it again from its source with that column as text; digits that are lost can't be recovered",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I116",
        ("isi selnya bukan kode wilayah yang dikenal", "the cell is no known area code"),
        (
            "periksa apakah kodenya kode BPS: kode itu perlu `region: crosswalk`; periksa juga angka nol di depan yang hilang",
            "check whether it is a code of the other system: that needs `region: crosswalk`; check for lost leading zeros too",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I117",
        (
            "isi selnya punya angka di belakang koma lebih banyak daripada isian ini",
            "the cell has more decimals than this field",
        ),
        (
            "periksa apakah titiknya tanda ribuan (`thousands_mark`), atau satuannya lain (`times`)",
            "check whether the point is a thousands mark (`thousands_mark`), or the unit another (`times`)",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I118",
        (
            "tanggal fakta atau jawaban ini kosong atau tidak dapat dibaca",
            "the day of this fact or answer is blank or can't be read",
        ),
        (
            "periksa `form` pada `date` isian itu; jawaban pernyataan selalu perlu tanggal, lengkapi di sumbernya",
            "check `form` at the `date` of that field; answers to attestations always need a day, complete it at the source",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I120",
        ("kuncinya kosong", "its key is empty"),
        (
            "lengkapi di sumbernya: baris tanpa kunci bukan milik siapa pun",
            "complete it at the source: a row without a key belongs to nobody",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I121",
        ("kuncinya ada di lebih dari satu baris", "its key stands on more than one row"),
        (
            "pilih di sumbernya baris mana yang benar; kami tidak menebak",
            "settle at the source which row is right; nothing is guessed",
        ),
        _ROW,
        hints={},
    ),
    Entry(
        "SAS-I122",
        (
            "baris ini milik keluarga atau anggota yang tidak ada dalam tabelnya",
            "this row belongs to a household or a member that is not in its table",
        ),
        (
            "periksa apakah kedua tabel dari penarikan data yang sama dan tertulis dengan cara yang sama",
            "check that both tables come from the same extract and write their keys alike",
        ),
        ("baris ini ditolak", "this row is rejected"),
    ),
    Entry(
        "SAS-I123",
        (
            "keluarga ini tidak punya baris cukup dalam daftar yang wajib terisi",
            "this household has too few rows in a list that must have them",
        ),
        (
            "periksa apakah tabel anggota terpotong; keluarga tanpa anggota tidak dapat diputuskan",
            "check whether the table of members is cut short; a household without members can't be decided",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I124",
        (
            "keluarga ini punya lebih banyak baris daripada yang diterima kosakata",
            "this household has more rows than the vocabulary takes",
        ),
        (
            "biasanya kuncinya keliru: banyak keluarga memakai kunci yang sama",
            "most often the key is wrong: many households share it",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I125",
        ("baris-baris satu keluarga berbeda isinya", "the rows of one household differ"),
        (
            "perbaiki di sumbernya; isian keluarga harus sama di setiap barisnya",
            "correct it at the source; a household's field must be the same on each of its rows",
        ),
        _ROW,
    ),
    Entry(
        "SAS-I126",
        (
            "tidak dapat dipastikan apakah baris ini termasuk (`where`)",
            "it can't be told whether this row belongs (`where`)",
        ),
        (
            "lengkapi kolom yang dibaca `where`, atau tulis artinya bila kosong",
            "complete the column that `where` reads, or say what it means where it is empty",
        ),
        _ROW,
    ),
    # --- tables in our own layout
    Entry(
        "SAS-I130",
        ("tabel `{name}` tidak ada", "there is no table `{name}`"),
        (
            "sebutkan folder hasil `sasaran import` atau `sasaran synth`; susunannya ada di docs/tables.md",
            "name a folder that `sasaran import` or `sasaran synth` wrote; the layout is in docs/tables.md",
        ),
        hints={
            "batch": (
                "sebutkan folder tabel, atau tabelnya dengan `--households` dan `--members`; susunannya ada di docs/tables.md",
                "name a folder of tables, or the tables with `--households` and `--members`; the layout is in docs/tables.md",
            )
        },
    ),
    Entry(
        "SAS-I131",
        ("kolom `{name}` tidak dikenal dalam tabel ini", "the column `{name}` is not known in this table"),
        ("kolom yang dikenal: {known}", "known columns: {known}"),
        hints={
            "near": ("maksudnya `{near}`?", "did you mean `{near}`?"),
            "missing": ("kolom kunci ini wajib ada", "this key column must be there"),
        },
    ),
    Entry(
        "SAS-I132",
        ("jenis kolom `{name}` bukan {type}", "the type of column `{name}` is not {type}"),
        (
            "simpan ulang tabel dengan jenis itu; nomor induk selalu teks",
            "save the table again with that type; identity numbers are always text",
        ),
        hints={
            "value": (
                "ada nilai yang tidak muat dalam jenis kolomnya; periksa angka di belakang koma dan batasnya",
                "some value does not fit its column's type; check decimals and bounds",
            )
        },
    ),
    Entry(
        "SAS-I133",
        ("tabel ini tidak dapat dibaca", "these tables can't be read"),
        (
            "berkasnya rusak atau terpotong: ambil atau buat ulang",
            "a file is damaged or cut short: fetch it or make it again",
        ),
    ),
    Entry(
        "SAS-I134",
        ("baris {row} bukan milik keluarga atau anggota mana pun", "row {row} belongs to no household or member"),
        (
            "periksa kunci barisnya; kedua tabel harus dari pembuatan yang sama",
            "check the key of the row; both tables must come from the same making",
        ),
    ),
    Entry(
        "SAS-I135",
        (
            "daftar `{name}` dinyatakan tidak diketahui, tetapi ada barisnya",
            "the list `{name}` is said to be unknown, but has rows",
        ),
        ("hapus barisnya, atau nyatakan daftarnya diketahui", "remove the rows, or say that the list is known"),
    ),
)
