"""The words for rule files that are not the YAML we read: encoding, size, layout, and what YAML itself eats silently."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Both, Entry

_WRITE: Both = ("tulis: `{line}`", "write: `{line}`")
_QUOTE: Both = (
    "beri tanda kutip tunggal di awal dan di akhir seluruh teksnya",
    "put single quotes around the whole text",
)
_COMMENT: Both = ("YAML membaca ` #` sebagai awal komentar", "YAML reads ` #` as the beginning of a comment")
_STOPS: Both = (
    "sisa dokumen ini sampai `---` berikutnya belum diperiksa",
    "the rest of this document, up to the next `---`, is not checked yet",
)

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "SAS-P001",
        ("berkas ini bukan teks UTF-8", "this file is not UTF-8 text"),
        ("simpan ulang dengan pengodean UTF-8", "save it again with the encoding UTF-8"),
        hints={
            "utf16": (
                "berkas ini UTF-16 (sering dari Notepad, `Unicode`): pilih Simpan Sebagai, pengodean UTF-8",
                "this file is UTF-16 (often from Notepad, `Unicode`): choose Save As, encoding UTF-8",
            ),
            "utf32": (
                "berkas ini UTF-32: simpan ulang dengan pengodean UTF-8",
                "this file is UTF-32: save it again with the encoding UTF-8",
            ),
        },
    ),
    Entry(
        "SAS-P002",
        (
            "berkas ini terlalu besar: lebih dari {limit} MB",
            "this file is too large: more than {limit} MB",
        ),
        ("bagi menjadi beberapa berkas", "split it into several files"),
    ),
    Entry(
        "SAS-P003",
        ("ada karakter yang tidak terlihat: {character}", "there is an invisible character: {character}"),
        ("hapus karakter itu, lalu ketik ulang bagian ini", "delete that character and type this part again"),
        hints={
            "space": (
                "ganti dengan spasi biasa; spasi keras sering ikut terbawa dari Word atau PDF",
                "replace it with ordinary spaces; hard spaces often come along from Word or a PDF",
            ),
        },
    ),
    Entry(
        "SAS-P004",
        ("baris ini menjorok dengan tab", "this line is indented with a tab"),
        ("ganti setiap tab dengan dua spasi", "replace each tab with two spaces"),
        labels={
            "also": (
                "begitu juga {count} baris lain, mulai di sini",
                "and so with {count:other line/other lines}, from here on",
            )
        },
    ),
    Entry(
        "SAS-P005",
        ("lapisan terlalu dalam: lebih dari {limit}", "too many levels: more than {limit}"),
        (
            "pindahkan bagian dalam ke `definition` atau `criteria` tersendiri",
            "move the inner part to a `definition` or `criteria` of its own",
        ),
        effect=_STOPS,
    ),
    Entry(
        "SAS-P006",
        (
            "jangkar dan salinan YAML (`{text}`) tidak dipakai dalam berkas aturan",
            "YAML anchors and aliases (`{text}`) are not used in rule files",
        ),
        (
            "tulis isinya lengkap di sini, atau pakai `definition` atau `criteria`",
            "write it out here, or use a `definition` or `criteria`",
        ),
        hints={
            "text": (
                "tulis isinya tanpa `{text}`; bila `{text}` termasuk teksnya, tulis: `{line}`",
                "write it out without `{text}`; if `{text}` belongs to the text, write: `{line}`",
            ),
        },
    ),
    Entry(
        "SAS-P007",
        ("penanda YAML `{tag}` tidak dipakai dalam berkas aturan", "the YAML tag `{tag}` is not used in rule files"),
        ("hapus `{tag}`", "delete `{tag}`"),
        hints={"not": ("ingkaran ditulis `not({name})`", "a negation is written `not({name})`"), "line": _WRITE},
    ),
    Entry(
        "SAS-P008",
        ("kunci `{key}` ditulis dua kali di bagian ini", "the key `{key}` is written twice in this part"),
        ("gabungkan keduanya, atau hapus salah satu", "join the two, or delete one of them"),
        hints={
            "document": (
                "bila di sini mulai dokumen baru, tulis `---` di baris sebelumnya; bila tidak, gabungkan keduanya",
                "if another document begins here, write `---` on the line before; if not, join the two",
            )
        },
        labels={"first": ("yang pertama di sini", "the first one is here")},
    ),
    Entry(
        "SAS-P009",
        ("kunci harus berupa satu kata atau teks di satu baris", "a key must be one word or text on one line"),
        ("tulis `kunci: isi`", "write `key: value`"),
    ),
    Entry(
        "SAS-P010",
        (
            "berkas aturan ditulis ke bawah, tanpa `{opening}…{closing}`",
            "rule files are written downwards, without `{opening}…{closing}`",
        ),
        ("tulis satu hal satu baris", "write one thing a line"),
        effect=(
            "di dalam kurung, koma memotong teks tanpa pesan",
            "inside such brackets a comma cuts a text silently",
        ),
        hints={
            "items": (
                "tulis setiap butir di barisnya sendiri: `{first}`, lalu `{second}`",
                "write each item on a line of its own: `{first}`, then `{second}`",
            ),
            "item": ("tulis di barisnya sendiri: `{first}`", "write it on a line of its own: `{first}`"),
            "text": (
                "bila ini teks, beri tanda kutip; tulis: `{line}`",
                "if this is a text, quote it; write: `{line}`",
            ),
        },
    ),
    Entry(
        "SAS-P011",
        ("teks ini berisi titik dua dan belum diberi tanda kutip", "this text has a colon in it and is not quoted"),
        _WRITE,
        hints={"quote": _QUOTE},
    ),
    Entry(
        "SAS-P012",
        (
            "teks yang diawali `{start}` harus diberi tanda kutip seluruhnya",
            "a text that begins with `{start}` must be quoted as a whole",
        ),
        _WRITE,
        hints={"quote": _QUOTE},
    ),
    Entry(
        "SAS-P013",
        ("teks terpotong: `{cut}` tidak dibaca", "the text is cut: `{cut}` is not read"),
        _WRITE,
        effect=_COMMENT,
        hints={"quote": _QUOTE},
    ),
    Entry(
        "SAS-P014",
        ("teks terpotong: `{cut}` tidak dibaca", "the text is cut: `{cut}` is not read"),
        (
            "bila ini bagian dari teks, tulis: `{line}`; bila ini komentar, beri spasi sesudah `#`",
            "if this belongs to the text, write: `{line}`; if it is a comment, put a space after the `#`",
        ),
        effect=_COMMENT,
        severity="warning",
        hints={
            "quote": (
                "bila ini bagian dari teks, beri tanda kutip tunggal; bila ini komentar, beri spasi sesudah `#`",
                "if this belongs to the text, put it in single quotes; if it is a comment, put a space after the `#`",
            )
        },
    ),
    Entry(
        "SAS-P015",
        ("kurang spasi setelah `-`", "a space is missing after `-`"),
        _WRITE,
        effect=(
            "tanpa spasi ini bukan butir daftar, melainkan teks yang diawali tanda kurang",
            "without the space this is no item of a list, but a text that begins with a minus sign",
        ),
        hints={
            "quote": ("tulis `- `, dengan spasi, di awal setiap butir", "write `- `, with a space, before every item")
        },
    ),
    Entry(
        "SAS-P016",
        ("teks ini bersambung ke baris berikutnya", "this text goes on over the next line"),
        (
            "tulis di satu baris; teks panjang ditulis di bawah `|`",
            "write it on one line; a long text is written below `|`",
        ),
        effect=(
            "YAML menyambung kedua baris menjadi satu teks",
            "YAML joins the two lines into one text",
        ),
        hints={
            "line": (
                "tulis di satu baris: `{line}`; judul atau uraian yang panjang ditulis di bawah `|`",
                "write it on one line: `{line}`; a long title or explanation is written below `|`",
            ),
            "item": (
                "baris berikutnya juga butir daftar: mulai tanda `-` keduanya di kolom yang sama",
                "the next line is an item of the list too: begin both `-` in the same column",
            ),
        },
    ),
    Entry(
        "SAS-P017",
        (
            "titik dua memecah syarat ini menjadi kunci dan isi",
            "the colon splits this condition into a key and a value",
        ),
        _WRITE,
        hints={"quote": _QUOTE},
    ),
    Entry(
        "SAS-P018",
        (
            "baris perintah YAML (`%…`) tidak dipakai dalam berkas aturan",
            "YAML directives (`%…`) are not used in rule files",
        ),
        ("hapus baris yang diawali `%`", "delete the line that begins with `%`"),
    ),
    Entry(
        "SAS-P019",
        (
            "awal baris ini tidak sejajar dengan baris di atasnya",
            "this line's indentation does not fit the lines above it",
        ),
        (
            "samakan awal baris ini dengan kunci atau butir sederajat; pakai dua spasi untuk setiap lapisan",
            "begin this line where the keys or items of the same level begin; use two spaces a level",
        ),
        effect=_STOPS,
        labels={"start": ("bagian yang dilanjutkan mulai di sini", "the part it goes on with begins here")},
    ),
    Entry(
        "SAS-P020",
        ("tanda kutip ini tidak ditutup", "this quotation mark is never closed"),
        ("tutup dengan `{quote}` di baris yang sama", "close it with `{quote}` on the same line"),
        hints={
            "line": (
                "tutup dengan `{quote}` di baris yang sama, misalnya: `{line}`",
                "close it with `{quote}` on the same line, such as: `{line}`",
            )
        },
    ),
    Entry(
        "SAS-P021",
        ("susunan YAML di sini tidak dapat dibaca", "the YAML layout can't be read here"),
        (
            "periksa tanda kutip, titik dua, dan letak awal baris ini dan baris di atasnya",
            "check the quotes, colons and indentation of this line and the one above it",
        ),
        effect=_STOPS,
        hints={
            "escape": (
                "di dalam kutip ganda, `\\` berarti lain: pakai kutip tunggal",
                "inside double quotes `\\` means something else: use single quotes",
            ),
            "list_on_key_line": (
                "tulis daftar mulai di baris baru di bawah kuncinya, satu butir satu baris",
                "begin the list on a new line below its key, one item a line",
            ),
        },
    ),
    Entry(
        "SAS-P022",
        ("baris ini bukan `kunci: isi`", "this line is not `key: value`"),
        (
            "tulis `kunci: isi`, dengan spasi sesudah titik dua; sisa dokumen ini belum diperiksa",
            "write `key: value`, with a space after the colon; the rest of this document is not checked yet",
        ),
        hints={"line": _WRITE},
    ),
    Entry(
        "SAS-P023",
        ("terlalu banyak masalah di berkas ini", "there are too many problems in this file"),
        ("perbaiki yang di atas dahulu, lalu ulangi", "repair those above first, then try again"),
    ),
    Entry(
        "SAS-P024",
        (
            "`{text}` memuat huruf yang mirip huruf Latin `{like}` tetapi huruf lain: {character}",
            "`{text}` has a character that looks like the Latin `{like}` but is another: {character}",
        ),
        ("ketik ulang kata itu", "type the word again"),
        effect=(
            "kedua kata tampak sama, tetapi dibaca sebagai kata yang berbeda",
            "the two words look the same, and are read as different ones",
        ),
        hints={"near": ("ketik ulang: `{near}`", "type it again: `{near}`")},
    ),
    Entry(
        "SAS-P025",
        (
            "`{cut}` dibaca sebagai komentar, padahal tampak seperti bagian dari syarat",
            "`{cut}` is read as a comment, though it looks like a part of the condition",
        ),
        (
            "bila ini bagian dari syarat, tulis: `{line}`; bila ini komentar, pindahkan ke baris tersendiri",
            "if it belongs to the condition, write: `{line}`; if it is a comment, move it to a line of its own",
        ),
        effect=_COMMENT,
        severity="warning",
        hints={
            "quote": (
                "bila ini bagian dari syarat, hapus `#`; bila ini komentar, pindahkan ke baris tersendiri",
                "if it belongs to the condition, delete the `#`; if it is a comment, move it to a line of its own",
            )
        },
    ),
    Entry(
        "SAS-P026",
        ("butir daftar tidak diawali `{text}`", "an item of a list does not begin with `{text}`"),
        _WRITE,
        hints={
            "quote": (
                "awali setiap butir dengan `- `, tanda kurang dan spasi",
                "begin every item with `- `, a minus sign and a space",
            )
        },
    ),
)
