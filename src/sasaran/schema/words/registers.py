"""Words for the keys of a register's mapping: what an editor shows beside each."""

from __future__ import annotations

from sasaran.base.catalogue import Both

_FROM: Both = ("Tabel asalnya, salah satu dari `tables`.", "The table it comes from, one of `tables`.")

REGISTERS: dict[str, dict[str, Both]] = {
    "MappingShape": {
        "": ("Pemetaan register", "Mapping of a register"),
        "mapping": ("Nama pemetaan ini, dipakai pada `--register`.", "The mapping's name, as `--register` takes it."),
        "title": ("Judul yang dibaca orang.", "What people read."),
        "text": ("Keterangan untuk pembaca.", "An explanation for readers."),
        "register": ("Register pemilik data ini.", "The register that owns these data."),
        "record_date": (
            "Tanggal data: satu tanggal untuk semua, atau kolom yang memuatnya.",
            "The day of the record: one for all, or the column that has it.",
        ),
        "missing": (
            "Isi sel yang di semua kolom berarti tidak diketahui. Sel kosong selalu begitu.",
            "Cells that mean not known in every column. An empty cell always does.",
        ),
        "tables": (
            "Tabel-tabel register: nama kita sendiri, lalu berkasnya.",
            "The register's tables: a name of our own, then its file.",
        ),
        "entities": (
            "Cara setiap entitas kosakata diisi dari tabel.",
            "How each entity of the vocabulary is filled from a table.",
        ),
        "attestations": (
            "Pernyataan yang jawabannya sudah ada dalam register.",
            "Attestations that the register holds answers to.",
        ),
    },
    "SourceShape": {
        "": ("Tabel register", "Table of a register"),
        "file": (
            "Nama berkas atau polanya, misalnya `keluarga*.csv`.",
            "The file's name, or a pattern such as `keluarga*.csv`.",
        ),
        "kind": ("Jenis berkas; bila kosong, menurut akhirannya.", "The kind of file; by its ending if not given."),
        "encoding": ("Pengodean teks berkas CSV.", "The encoding of a CSV file."),
        "delimiter": (
            "Tanda pemisah kolom CSV, misalnya `;`.",
            "What stands between the columns of a CSV file, such as `;`.",
        ),
        "sheet": ("Nama lembar Excel.", "The name of the sheet."),
        "header_row": ("Baris tempat nama kolom, dihitung dari 1.", "The row of the column names, counted from 1."),
        "table": ("Nama tabel dalam basis data.", "The table in a database."),
        "where": (
            "Syarat agar baris dibaca; hanya memakai nama di bawah `columns`.",
            "Which rows are read; only names under `columns` may stand here.",
        ),
        "columns": (
            "Kolom yang dipakai syarat, dengan jenisnya.",
            "The columns that conditions read, with their types.",
        ),
        "ignored": (
            "Kolom yang sengaja tidak dibaca, boleh dengan alasannya.",
            "Columns left out on purpose, with the reason if you like.",
        ),
    },
    "FilledShape": {
        "": ("Pengisian entitas", "How an entity is filled"),
        "from": _FROM,
        "key": ("Kolom yang membedakan satu baris dari yang lain.", "The columns that tell rows apart."),
        "parent": (
            "Kolom yang memuat kunci keluarga; untuk daftar di bawah anggota, kunci anggotanya.",
            "The columns that hold the household's key; for a list below members, the member's.",
        ),
        "household": (
            "Untuk daftar di bawah anggota: kolom kunci keluarga. Perlu bila kunci anggota hanya berlaku dalam keluarganya.",
            "For a list below members: the columns of the household's key. Needed where members' keys hold within a household only.",
        ),
        "complete": (
            "Ya bila tabel memuat semua barisnya: keluarga tanpa baris berarti tidak punya.",
            "Yes where the table holds every row: a household without any has none.",
        ),
        "repeated": (
            "Ya bila isian keluarga diulang pada setiap baris anggotanya.",
            "Yes where the household's columns stand on each row of its members.",
        ),
        "unique_in": (
            "Kunci berlaku dalam seluruh tabel (`table`) atau satu keluarga (`household`).",
            "Whether the key tells rows apart in the whole `table` or within a `household`.",
        ),
        "numbered": (
            "Anggota berjajar dalam kolom bernomor, misalnya `nama_{n}`.",
            "Members stand side by side in numbered columns such as `nama_{n}`.",
        ),
        "fields": ("Isian kosakata dan kolom asalnya.", "Fields of the vocabulary and the columns they come from."),
        "rows": (
            "Baris daftar yang dibentuk dari isi satu baris tabel, misalnya kepesertaan dari tanda centang.",
            "Rows of a list made from one row of the table, such as enrolments out of ticks.",
        ),
    },
    "NumberedShape": {
        "": ("Kolom bernomor", "Numbered columns"),
        "from": ("Nomor pertama.", "The first number."),
        "through": ("Nomor terakhir.", "The last number."),
        "filled": (
            "Kolom yang menentukan adanya anggota, misalnya `nik_{n}`.",
            "The column that says whether somebody is there, such as `nik_{n}`.",
        ),
    },
    "RowShape": {
        "": ("Baris yang dibentuk", "A row that is made"),
        "when": (
            "Syarat adanya baris ini; bila tidak diketahui, seluruh daftar tidak diketahui.",
            "When the row is there; where that is not known, the whole list is not.",
        ),
        "fields": ("Isian baris ini.", "Its fields."),
    },
    "ReadingShape": {
        "": ("Cara membaca kolom", "How a column is read"),
        "column": ("Kolom yang dibaca.", "The column that is read."),
        "columns": ("Beberapa kolom yang disambung.", "Several columns, joined."),
        "codes": (
            "Arti setiap isi sel. Isi yang tidak ada di sini menolak barisnya.",
            "What each cell means. One that is not listed rejects its row.",
        ),
        "missing": ("Isi sel yang berarti tidak diketahui.", "Cells that mean not known."),
        "not_asked": (
            "Isi sel yang berarti tidak ditanyakan; sama tidak diketahuinya.",
            "Cells that mean not asked: not known either.",
        ),
        "others": (
            "`missing`: isi yang tidak terdaftar dianggap tidak diketahui dan dihitung dalam laporan.",
            "`missing`: cells that are not listed count as not known, and are told in the report.",
        ),
        "bits": ("Arti setiap bilangan (1, 2, 4, …) dalam jumlahan.", "What each power of two means in a sum."),
        "flags": ("Kolom penanda bagi setiap kode.", "The column that ticks each code."),
        "yes": ("Isi penanda yang berarti ya.", "Ticks that mean yes."),
        "no": ("Isi penanda yang berarti tidak.", "Ticks that mean no."),
        "separator": ("Tanda antara beberapa kode dalam satu sel.", "What stands between several codes of one cell."),
        "form": ("Bentuk tanggal, misalnya `DD/MM/YYYY`.", "The form of dates, such as `DD/MM/YYYY`."),
        "decimal_mark": ("Tanda desimal, misalnya `,`.", "The decimal mark, such as `,`."),
        "without": (
            "Yang boleh berdiri di depan atau di belakang bilangan dan bukan bagiannya, misalnya `Rp` dan `,-`.",
            "What may stand before or behind a number and is no part of it, such as `Rp` and `,-`.",
        ),
        "thousands_mark": ("Tanda ribuan, misalnya `.`.", "The thousands mark, such as `.`."),
        "times": (
            "Pengali, misalnya 1000 bila kolomnya dalam ribuan.",
            "What to multiply by, such as 1000 where the column counts thousands.",
        ),
        "divide_by": (
            "Pembagi, misalnya 12 untuk nilai setahun menjadi sebulan.",
            "What to divide by, such as 12 to make a year's value a month's.",
        ),
        "region": (
            "Kode wilayah: angka tanpa pemisah, atau kode sistem lain.",
            "Area codes: digits without separators, or codes of another system.",
        ),
        "pattern": (
            "Pola (ekspresi reguler) yang harus cocok dengan seluruh isi sel.",
            "A pattern (regular expression) that the whole cell must match.",
        ),
        "derive": (
            "Rumus dari isian dan kolom baris yang sama.",
            "A formula over the fields and columns of the same row.",
        ),
        "value": ("Nilai yang sama untuk semua baris.", "The same value for all rows."),
        "absent": (
            "Arti sel kosong, bila kuesionernya pasti menanyakan; perlu `reason`.",
            "What an empty cell means, where it was surely asked; needs a `reason`.",
        ),
        "reason": ("Alasan `absent`.", "Why `absent` is right."),
        "date": (
            "Tanggal fakta ini: satu tanggal, atau kolom yang memuatnya.",
            "The day of this fact: one day, or the column that has it.",
        ),
    },
    "ColumnShape": {
        "": ("Kolom untuk syarat", "Column for conditions"),
        "type": ("Jenis isi kolom.", "The type of what is in it."),
    },
    "MeaningShape": {
        "": ("Arti kode", "What a code means"),
        "value": ("Satu nilai.", "One value."),
        "one_of": ("Salah satu dari kode ini, tidak diketahui yang mana.", "One of these codes, not known which."),
        "all_of": ("Semua kode ini sekaligus.", "All of these codes."),
        "at_least": ("Paling sedikit.", "At least."),
        "at_most": ("Paling banyak.", "At most."),
    },
    "FactDayShape": {
        "": ("Tanggal fakta", "Day of a fact"),
        "on": ("Tanggalnya.", "The day."),
        "column": ("Kolom yang memuatnya.", "The column that has it."),
        "form": ("Bentuk tanggal, misalnya `DD/MM/YYYY`.", "The form of dates, such as `DD/MM/YYYY`."),
    },
    "RegionShape": {
        "": ("Kode wilayah register", "Area codes of a register"),
        "digits": (
            "Banyaknya angka setiap tingkat bila ditulis tanpa pemisah, misalnya 2, 2, 2, 4.",
            "How many digits each level has without separators, such as 2, 2, 2, 4.",
        ),
        "crosswalk": (
            "Tabel CSV di samping pemetaan: kode register, lalu kode kita.",
            "A CSV table beside the mapping: the register's code, then ours.",
        ),
    },
    "AnswerShape": {
        "": ("Jawaban pernyataan", "Answers to an attestation"),
        "attestation": ("Pernyataan yang dijawab.", "The attestation answered."),
        "from": ("Entitas yang barisnya memuat jawaban.", "The entity whose rows hold the answer."),
        "answer": ("Kolom jawaban dan artinya.", "The column of the answer and what it means."),
        "by": ("Siapa yang menjawab.", "Who answered."),
        "date": ("Tanggal jawaban.", "The day of the answer."),
    },
}
