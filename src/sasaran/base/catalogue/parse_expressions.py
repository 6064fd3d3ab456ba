"""What is said of conditions that cannot be read (SAS-P100 to SAS-P199), in both languages.

The hint ``repair`` prints the very line as it should stand; the plain hint is for lines that cannot be repaired.
"""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry
from sasaran.base.catalogue.parse_literals import LITERALS, repairable

_READING: tuple[Entry, ...] = (
    Entry(
        "SAS-P100",
        ("tidak ada syarat di sini", "there is no condition here"),
        (
            "tulis syaratnya, atau hapus baris ini; sel tabel yang menerima semua ditulis `-`",
            "write the condition, or delete this line; a table cell that accepts anything is written `-`",
        ),
    ),
    Entry(
        "SAS-P101",
        (
            "syarat ini terlalu panjang: {length} huruf, paling banyak {most}",
            "this condition is too long: {length} characters, {most} at most",
        ),
        (
            "bagi menjadi beberapa baris di bawah `all` atau `any`, atau jadikan definisi",
            "split it into several lines under `all` or `any`, or make definitions of its parts",
        ),
    ),
    Entry(
        "SAS-P102",
        (
            "syarat ini bersusun terlalu dalam: paling banyak {most} tingkat",
            "this condition is nested too deeply: {most} levels at most",
        ),
        ("jadikan sebagian sebuah definisi", "make a definition of a part of it"),
        hints={
            "operators": (
                "paling banyak {most} operator hitung dalam satu syarat; jadikan sebagian sebuah definisi",
                "one condition has at most {most} operators of arithmetic; make a definition of a part of it",
            )
        },
    ),
    Entry(
        "SAS-P103",
        ("huruf {character} tidak dikenal dalam syarat", "the character {character} has no place in a condition"),
        (
            "hapus huruf itu; ia mungkin tak tampak dan terbawa saat menyalin",
            "delete that character; it may be invisible and have come along with a copied text",
        ),
        hints={
            "plain": (
                "ketik ulang dengan papan ketik: `{accepted}`",
                "type it again on the keyboard: `{accepted}`",
            ),
            "comment": (
                "di dalam tanda kutip, `#` bukan awal komentar: pindahkan komentarnya ke luar tanda kutip",
                "inside quotes `#` does not begin a comment: move the comment out of the quotes",
            ),
        },
    ),
    Entry(
        "SAS-P104",
        ("tanda kutip ini tidak ditutup", "this quote is not closed"),
        ('tambahkan `"` di akhir teksnya', 'add `"` at the end of the text'),
    ),
    Entry(
        "SAS-P105",
        ("tanda kurung `{text}` ini tidak ditutup", "this bracket `{text}` is not closed"),
        ("tambahkan kurung tutupnya", "add the bracket that closes it"),
    ),
    Entry(
        "SAS-P106",
        (
            "kurung tutup `{text}` ini tidak cocok dengan kurung buka mana pun",
            "this closing bracket `{text}` matches no opening one",
        ),
        (
            "hapus kurung ini, atau samakan dengan kurung bukanya",
            "delete it, or make it the kind of its opening bracket",
        ),
    ),
    Entry(
        "SAS-P107",
        ("di sisi `{text}` belum ada nilainya", "a value is missing beside `{text}`"),
        ("lengkapi nilai setelah `{text}`, atau hapus `{text}`", "give a value after `{text}`, or delete `{text}`"),
        hints={
            "before": (
                "sebelum `{text}` harus ada sebuah isian atau nilai",
                "a field or value must stand before `{text}`",
            )
        },
    ),
    Entry(
        "SAS-P108",
        ("tidak ada operator di antara kedua bagian `{text}`", "no operator stands between the two parts of `{text}`"),
        ("sisipkan operator, misalnya `=`, `and`, atau `*`", "put an operator between them, such as `=`, `and` or `*`"),
        hints={
            "name": (
                "bila ini satu nama, tulis `{name}`; bila dua, sisipkan operator di antaranya",
                "if this is one name, write `{name}`; if two, put an operator between them",
            )
        },
    ),
    Entry(
        "SAS-P109",
        ("`{text}` tidak dapat berada di sini", "`{text}` cannot stand here"),
        (
            "periksa apa yang mendahuluinya; syarat sudah lengkap sebelum `{text}`",
            "look at what precedes it; the condition is complete before `{text}`",
        ),
        hints={
            "comma": (
                "daftar hanya ada setelah `in`, seperti `isian in (a, b)`; desimal ditulis dengan titik",
                "a list stands only after `in`, as in `field in (a, b)`; decimals have a point",
            )
        },
    ),
)

_OPERATORS: tuple[Entry, ...] = (
    repairable(
        "SAS-P110",
        ("sama dengan tidak ditulis `{text}`", "equality is not written `{text}`"),
        ("pakai `{accepted}`", "use `{accepted}`"),
    ),
    repairable("SAS-P111", ("`{text}` bukan operator", "`{text}` is no operator"), ("pakai `and`", "use `and`")),
    repairable("SAS-P112", ("`{text}` bukan operator", "`{text}` is no operator"), ("pakai `or`", "use `or`")),
    repairable(
        "SAS-P113",
        ("ingkaran tidak ditulis `!`", "negation is not written `!`"),
        ("pakai `not(…)`", "use `not(…)`"),
    ),
    repairable(
        "SAS-P114",
        ("tidak sama dengan tidak ditulis `<>`", "inequality is not written `<>`"),
        ("pakai `!=`", "use `!=`"),
    ),
    repairable(
        "SAS-P115",
        ("`{text}` terbalik", "`{text}` is the wrong way round"),
        ("pakai `{accepted}`", "use `{accepted}`"),
    ),
    repairable(
        "SAS-P116",
        (
            "perbandingan ditulis dengan tanda papan ketik, bukan `{text}`",
            "comparisons are written with keyboard characters, not `{text}`",
        ),
        ("pakai `{accepted}`", "use `{accepted}`"),
    ),
    repairable(
        "SAS-P117",
        (
            "operator hitung ditulis dengan tanda papan ketik, bukan `{text}`",
            "arithmetic is written with keyboard characters, not `{text}`",
        ),
        ("pakai `{accepted}`", "use `{accepted}`"),
    ),
    repairable(
        "SAS-P118",
        ("tanda kutip miring tidak dikenal", "curly quotes are not accepted"),
        ('pakai tanda kutip lurus `"`', 'use straight quotes `"`'),
    ),
    repairable(
        "SAS-P119",
        ("teks dalam syarat tidak diapit kutip tunggal", "a text in a condition does not stand in single quotes"),
        ('pakai tanda kutip ganda lurus `"`', 'use straight double quotes `"`'),
    ),
    repairable(
        "SAS-P120",
        ("`{text}` tidak dikenal", "`{text}` is not accepted"),
        ("pakai `not(… in …)`", "use `not(… in …)`"),
    ),
    repairable(
        "SAS-P121",
        ("perbandingan tidak ditulis `{text}`", "a comparison is not written `{text}`"),
        ("pakai `{accepted}`", "use `{accepted}`"),
    ),
    repairable(
        "SAS-P122",
        ("`{text}` tidak dikenal", "`{text}` is not accepted"),
        ('tulis kodenya lebih dulu: `"kode" in isian`', 'write the code first: `"code" in field`'),
    ),
    repairable(
        "SAS-P123",
        ("`not` memerlukan tanda kurung", "`not` needs brackets"),
        ("pakai `not(…)`", "use `not(…)`"),
    ),
    repairable(
        "SAS-P124",
        ("operator ditulis dengan kata Inggris, bukan `{text}`", "operators are English words, not `{text}`"),
        ("pakai `{accepted}`", "use `{accepted}`"),
    ),
    repairable(
        "SAS-P125",
        ("`{text}` ditulis dengan huruf kecil", "`{text}` is written in lower case"),
        ("pakai `{accepted}`", "use `{accepted}`"),
    ),
    repairable(
        "SAS-P126",
        (
            "perbandingan tidak dapat dirangkai dengan `{text}` kedua",
            "comparisons cannot be chained by a second `{text}`",
        ),
        ("pisahkan dengan `and`, atau pakai `between … and …`", "part them by `and`, or use `between … and …`"),
    ),
    repairable(
        "SAS-P127",
        ("`and` dan `or` bercampur tanpa tanda kurung", "`and` and `or` are mixed without brackets"),
        ("beri tanda kurung pada yang termasuk bersama", "put brackets around what belongs together"),
        {
            "repair": (
                "tulis `{repair}` bila itu maksudnya, atau pindahkan tanda kurungnya",
                "write `{repair}` if that is meant, or move its brackets",
            )
        },
    ),
    repairable(
        "SAS-P128",
        (
            "kedua batas `between` dihubungkan dengan `and`, bukan `{text}`",
            "the two ends of `between` are joined by `and`, not `{text}`",
        ),
        ("tulis `between … and …`", "write `between … and …`"),
    ),
    Entry(
        "SAS-P129",
        ("`{text}` ini tidak lengkap: `{wanted}` tidak ada", "this `{text}` is incomplete: its `{wanted}` is missing"),
        ("tulis `if … then … else …`", "write `if … then … else …`"),
    ),
)

_LISTS: tuple[Entry, ...] = (
    Entry(
        "SAS-P130",
        (
            "`{text}` tidak dikenal: data yang kosong berarti belum diketahui, bukan sebuah nilai",
            "`{text}` is not accepted: missing data means not known, and is no value",
        ),
        (
            "hapus syarat ini; isian yang kosong dengan sendirinya membuat hasilnya belum dapat ditentukan",
            "delete this condition; a missing field by itself leaves the outcome undetermined",
        ),
    ),
    repairable(
        "SAS-P131",
        ("kedua ujung `{text}` terbuka", "both ends of `{text}` are open"),
        ("pakai `[a..b]`, `[a..b)`, atau `(a..b]`", "use `[a..b]`, `[a..b)` or `(a..b]`"),
        {
            "repair": (
                "tulis `{repair}` bila kedua batasnya termasuk, atau pakai `>` dan `<` dengan `and`",
                "write `{repair}` if both ends are included, or use `>` and `<` with `and`",
            )
        },
    ),
    repairable(
        "SAS-P132",
        ("kurung siku `{text}` tidak memuat daftar", "square brackets as in `{text}` do not hold a list"),
        ("pakai `(a, b)` untuk daftar, `[a..b]` untuk rentang", "use `(a, b)` for a list, `[a..b]` for a range"),
        {
            "list": ("tulis `{list}`", "write `{list}`"),
            "choose": (
                "tulis `{list}` bila hanya kedua nilai itu, `{stretch}` bila juga semua di antaranya",
                "write `{list}` if only those two are meant, `{stretch}` if also all between them",
            ),
            "stretch": (
                "tulis `{stretch}`: kedua batas rentang dipisahkan dua titik",
                "write `{stretch}`: two dots stand between the ends of a range",
            ),
        },
    ),
    Entry(
        "SAS-P133",
        ("daftar `{text}` bukan sebuah nilai", "the list `{text}` is no value"),
        ("pakai `isian in (a, b)`", "use `field in (a, b)`"),
    ),
    Entry(
        "SAS-P134",
        ("rentang hanya dapat ditulis setelah `in`", "a range can only be written after `in`"),
        ("pakai `isian in [a..b]`", "use `field in [a..b]`"),
    ),
    Entry(
        "SAS-P135",
        ("kurung kurawal tidak dikenal dalam syarat", "curly brackets are not accepted in a condition"),
        ("daftar nilai ditulis `(a, b)`, rentang `[a..b]`", "a list of values is written `(a, b)`, a range `[a..b]`"),
    ),
    repairable(
        "SAS-P136",
        ("rentang `{text}` tidak diberi kurung", "the range `{text}` has no brackets"),
        ("pakai `[a..b]`", "use `[a..b]`"),
    ),
    repairable(
        "SAS-P137",
        ("rentang ditulis dengan dua titik, bukan `{text}`", "a range is written with two dots, not `{text}`"),
        ("pakai `..`", "use `..`"),
    ),
    Entry(
        "SAS-P138",
        ("kurung `{text}` ini kosong", "these brackets `{text}` are empty"),
        ("isi kurungnya, atau hapus", "put something inside, or delete them"),
    ),
    repairable(
        "SAS-P139",
        ("daftar `{text}` tidak diberi kurung", "the list `{text}` has no brackets"),
        ("pakai `(a, b)`", "use `(a, b)`"),
    ),
)

_NAMES: tuple[Entry, ...] = (
    repairable(
        "SAS-P160",
        ("`round` harus menyebut caranya", "`round` must say how"),
        (
            "pakai `round half up(x, 0)`, `round up`, `round down`, `floor`, atau `ceiling`",
            "use `round half up(x, 0)`, `round up`, `round down`, `floor` or `ceiling`",
        ),
        {
            "repair": (
                "tulis misalnya `{repair}`, menurut peraturannya; ada juga `round up` dan `round down`",
                "write, for example, `{repair}`, as the regulation has it; there are `round up` and `round down` too",
            )
        },
    ),
    Entry(
        "SAS-P161",
        (
            "`{text}` tidak dikenal: hasil tidak boleh bergantung pada jam",
            "`{text}` is not accepted: an outcome may not depend on the clock",
        ),
        (
            "pakai tanggal keputusan, dengan nama yang diberikan `keys: decision_date` dalam berkas rulebook",
            "use the date of the decision, by the name that `keys: decision_date` of the rulebook file gives it",
        ),
    ),
    Entry(
        "SAS-P162",
        (
            "baris daftar tidak dapat dipilih menurut nomor: `{text}`",
            "rows of a list cannot be picked by number: `{text}`",
        ),
        (
            "saring dengan syarat, `{list}[…]`, atau definisikan satu baris bernama dengan `exactly: one`",
            "filter by a condition, `{list}[…]`, or define one named row with `exactly: one`",
        ),
    ),
    Entry(
        "SAS-P163",
        ("perulangan dan fungsi buatan sendiri tidak dikenal", "loops and functions of one's own are not accepted"),
        (
            "pakai `count`, `sum`, `min`, `max` atas saringan, atau `some … satisfies …`",
            "use `count`, `sum`, `min`, `max` over a filter, or `some … satisfies …`",
        ),
    ),
    Entry(
        "SAS-P164",
        ("`{text}` tidak dikenal", "`{text}` is not accepted"),
        (
            "pakai `months_between(a, b)` atau `years_between(a, b)`",
            "use `months_between(a, b)` or `years_between(a, b)`",
        ),
    ),
    Entry(
        "SAS-P165",
        ("operator `{text}` tidak ada", "there is no operator `{text}`"),
        (
            "yang ada hanya `+`, `-`, `*`, dan `/`; persen ditulis sebagai desimal",
            "there are only `+`, `-`, `*` and `/`; per cent is written as a decimal",
        ),
    ),
    repairable(
        "SAS-P166",
        ("syarat tidak mengisi nilai: `{text}`", "a condition assigns nothing: `{text}`"),
        ("pakai `=` untuk membandingkan", "use `=` to compare"),
    ),
    Entry(
        "SAS-P167",
        ("titik koma tidak dikenal dalam syarat", "a semicolon has no place in a condition"),
        (
            "nilai dipisahkan dengan koma; syarat berikutnya ditulis pada baris sendiri",
            "values are parted by commas; the next condition stands on a line of its own",
        ),
    ),
    Entry(
        "SAS-P168",
        (
            "`{text}` tidak dapat dipanggil: fungsi tidak memakai titik",
            "`{text}` cannot be called: functions have no dot",
        ),
        (
            'tulis `fungsi(isian)`; untuk himpunan kode, `"kode" in isian`',
            'write `function(field)`; for a set of codes, `"code" in field`',
        ),
    ),
    repairable(
        "SAS-P169",
        ("satu daftar hanya disaring sekali", "a list is filtered only once"),
        ("hubungkan kedua syaratnya dengan `and`", "join both conditions by `and`"),
    ),
    repairable(
        "SAS-P170",
        ("nama bertitik ditulis tanpa spasi: `{text}`", "a dotted name has no spaces: `{text}`"),
        ("hapus spasinya", "delete the spaces"),
    ),
    Entry(
        "SAS-P171",
        ("`{text}` sebuah kata kunci, bukan nama", "`{text}` is a keyword, not a name"),
        ("pakai nama lain", "use another name"),
    ),
    Entry(
        "SAS-P172",
        ("bagian nama `{text}` tidak boleh berawal angka", "a part of the name `{text}` may not begin with a digit"),
        ("awali setiap bagian nama dengan huruf", "begin each part of a name with a letter"),
    ),
    Entry(
        "SAS-P173",
        ("`{text}` harus menyebut sebuah daftar", "`{text}` must name a list"),
        (
            "tulis `some x in daftar satisfies …` atau `some x in daftar[…] satisfies …`",
            "write `some x in list satisfies …` or `some x in list[…] satisfies …`",
        ),
    ),
    Entry(
        "SAS-P174",
        ("setelah saringan hanya satu isian, bukan `{text}`", "after a filter stands one field, not `{text}`"),
        ("tulis `daftar[…].isian`", "write `list[…].field`"),
    ),
    Entry(
        "SAS-P175",
        ("`{text}` ini tidak lengkap: `{wanted}` tidak ada", "this `{text}` is incomplete: its `{wanted}` is missing"),
        (
            "tulis `some x in daftar satisfies …` atau `every x in daftar satisfies …`",
            "write `some x in list satisfies …` or `every x in list satisfies …`",
        ),
    ),
)

_CELLS: tuple[Entry, ...] = (
    Entry(
        "SAS-P180",
        ("`not(…)` berdiri sendiri dalam sel", "`not(…)` stands alone in a cell"),
        (
            'taruh semua yang tidak boleh di dalamnya: `not("a", "b")`',
            'put all that is not allowed inside it: `not("a", "b")`',
        ),
    ),
    Entry(
        "SAS-P181",
        (
            "sel tabel memuat uji, bukan syarat: `{text}` tidak dapat berada di sini",
            "a table cell holds tests, not a condition: `{text}` cannot stand here",
        ),
        (
            "pakai `>= 60`, `[18..45)`, atau nilai yang dipisahkan koma; syarat ditulis di bawah `when`",
            "use `>= 60`, `[18..45)` or values parted by commas; a condition is written under `when`",
        ),
    ),
    repairable(
        "SAS-P185",
        ("urutan tidak menyebut arahnya", "the order does not say its direction"),
        (
            "tambahkan `ascending` (dari yang terkecil) atau `descending` (dari yang terbesar) di akhir",
            "add `ascending` (least first) or `descending` (greatest first) at the end",
        ),
        {
            "repair": (
                "tulis `{repair}` (dari yang terkecil), atau dengan `descending` (dari yang terbesar)",
                "write `{repair}` (least first), or with `descending` (greatest first)",
            )
        },
    ),
    repairable(
        "SAS-P186",
        ("arah urutan tidak ditulis `{text}`", "the direction is not written `{text}`"),
        ("pakai `{accepted}`", "use `{accepted}`"),
    ),
)

ENTRIES: tuple[Entry, ...] = _READING + _OPERATORS + _LISTS + LITERALS + _NAMES + _CELLS
