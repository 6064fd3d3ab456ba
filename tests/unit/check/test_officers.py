"""What officers type, as they type it: the problem, the underlined text, and the line as it should stand.

Tried by people who know regulations and no programming, in plain editors, with texts copied from Word and PDF.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from sasaran.base.wording import hint
from tests.support.check_book import check, program, show


class Row(NamedTuple):
    """What is typed and where; the code and the underlined text; the hint in Bahasa Indonesia and in English."""

    where: str
    typed: str
    code: str
    underlined: str
    petunjuk: str
    hint: str


def place(where: str, typed: str) -> str:
    """Put what is typed into a program, or a parameter."""
    quoted = typed.replace("'", "''")
    if where == "value":
        return f"parameter: nilai\nunit: Rp/bulan\nvalues:\n  - from: 2020-01-01\n    value: {typed}\n"
    return {
        "title": lambda: program("when: a").replace("title: Uji", f"title:\n  {typed}"),
        "from": lambda: program("when: a").replace("from: 2020-01-01", f"from: {typed}"),
        "item": lambda: program("all:\n" + "\n".join(f"  {line}" for line in typed.split("\n"))),
        "leaf": lambda: program(f"all:\n  - '{quoted}'"),
        "person": lambda: program(f"any_member: '{quoted}'"),
        "rule": lambda: program(typed),
    }[where]()


ROWS = [
    # What YAML cuts, splits or refuses in words of its own
    Row('title', 'id: Kepmensos 262: kriteria', 'SAS-P011', 'Kepmensos 262: kriteria',
        "tulis: `id: 'Kepmensos 262: kriteria'`",
        "write: `id: 'Kepmensos 262: kriteria'`"),
    Row('title', 'id: Lampiran #3 PMK 190', 'SAS-P014', '#3 PMK 190',
        "bila ini bagian dari teks, tulis: `id: 'Lampiran #3 PMK 190'`; bila ini komentar, beri spasi sesudah `#`",
        "if this belongs to the text, write: `id: 'Lampiran #3 PMK 190'`; if it is a comment, put a space after the `#`"),
    Row('item', '- nama = "a # b"', 'SAS-P013', '# b"',
        'tulis: `- \'nama = "a # b"\'`',
        'write: `- \'nama = "a # b"\'`'),
    Row('item', '-x >= 60', 'SAS-P015', '-x',
        'tulis: `- x >= 60`',
        'write: `- x >= 60`'),
    Row('item', '- a\n-b', 'SAS-P015', '-b',
        'tulis: `- b`',
        'write: `- b`'),
    Row('item', '- !a', 'SAS-P007', '!a',
        'tulis: `- not(a)`',
        'write: `- not(a)`'),
    Row('item', '- "petani" in sektor', 'SAS-P012', '"petani" in sektor',
        'tulis: `- \'"petani" in sektor\'`',
        'write: `- \'"petani" in sektor\'`'),
    Row('item', '- @"2025-01-01" <= sejak', 'SAS-P012', '@"2025-01-01" <= sejak',
        'tulis: `- \'@"2025-01-01" <= sejak\'`',
        'write: `- \'@"2025-01-01" <= sejak\'`'),
    Row('rule', 'when: a\nbasis: [Pasal 36] ayat', 'SAS-P012', '[Pasal 36] ayat',
        "tulis: `basis: '[Pasal 36] ayat'`",
        "write: `basis: '[Pasal 36] ayat'`"),
    Row('title', 'id: "X" menurut', 'SAS-P012', '"X" menurut',
        'tulis: `id: \'"X" menurut\'`',
        'write: `id: \'"X" menurut\'`'),
    Row('value', '300.000', 'SAS-C004', '300.000',
        'titik di sini adalah titik desimal; bila maksudnya ribuan, tulis 300000',
        'the point here is a decimal point; if thousands are meant, write 300000'),
    Row('value', '3.000.000', 'SAS-C003', '3.000.000',
        'tulis 3000000',
        'write 3000000'),
    Row('value', '0,5', 'SAS-C003', '0,5',
        'tulis 0.5',
        'write 0.5'),
    Row('value', 'Rp300.000', 'SAS-C003', 'Rp300.000',
        'tulis 300000',
        'write 300000'),
    Row('value', '40%', 'SAS-C003', '40%',
        'tulis 0.4; bila satuannya persen, tulis angkanya saja',
        'write 0.4; if the unit is per cent, write the number alone'),
    Row('value', 'Rp 300.000,00', 'SAS-C003', 'Rp 300.000,00',
        'tulis 300000',
        'write 300000'),
    Row('value', '3 juta', 'SAS-C003', '3 juta',
        'tulis 3000000',
        'write 3000000'),
    Row('value', '５００', 'SAS-C003', '５００',
        'tulis 500',
        'write 500'),
    Row('from', '31-12-2022', 'SAS-C001', '31-12-2022',
        'tulis tahun-bulan-hari: 2022-12-31',
        'write year-month-day: 2022-12-31'),
    Row('from', '2022-1-1', 'SAS-C001', '2022-1-1',
        'tulis tahun-bulan-hari: 2022-01-01',
        'write year-month-day: 2022-01-01'),
    Row('from', '31 Desember 2022', 'SAS-C001', '31 Desember 2022',
        'tulis tahun-bulan-hari: 2022-12-31',
        'write year-month-day: 2022-12-31'),
    Row('from', '2022-02-30', 'SAS-C001', '2022-02-30',
        'periksa hari dan bulannya: tanggal itu tidak ada; urutannya tahun-bulan-hari',
        'check its day and month: there is no such day; the order is year-month-day'),
    Row('item', '- desil <= 4\n  and a', 'SAS-P016', 'desil <= 4',
        'tulis di satu baris: `- desil <= 4 and a`; judul atau uraian yang panjang ditulis di bawah `|`',
        'write it on one line: `- desil <= 4 and a`; a long title or explanation is written below `|`'),
    Row('item', '- >\n  desil <= 4\n  and a', 'SAS-C061', 'desil <= 4',
        'tulis di satu baris, tanpa `>` atau `|`: `desil <= 4 and a`',
        'write it on one line, without `>` or `|`: `desil <= 4 and a`'),
    # Conditions as other languages, and other people, write them
    Row('leaf', 'desil == 4', 'SAS-P110', '==',
        'tulis `desil = 4`',
        'write `desil = 4`'),
    Row('leaf', 'a && b', 'SAS-P111', '&&',
        'tulis `a and b`',
        'write `a and b`'),
    Row('leaf', '!a', 'SAS-P113', '!',
        'tulis `not(a)`',
        'write `not(a)`'),
    Row('leaf', 'sektor not in ("petani")', 'SAS-P120', 'not in',
        'tulis `not(sektor in ("petani"))`',
        'write `not(sektor in ("petani"))`'),
    Row('leaf', 'a is ya', 'SAS-P121', 'is',
        'tulis `a = ya`',
        'write `a = ya`'),
    Row('leaf', 'aset contains "mobil"', 'SAS-P122', 'contains',
        'tulis `"mobil" in aset`',
        'write `"mobil" in aset`'),
    Row('leaf', 'desil ≤ 4', 'SAS-P116', '≤',
        'tulis `desil <= 4`',
        'write `desil <= 4`'),
    Row('leaf', 'sektor = “petani”', 'SAS-P118', '“petani”',
        'tulis `sektor = "petani"`',
        'write `sektor = "petani"`'),
    Row('leaf', 'sektor = ‘petani’', 'SAS-P119', '‘petani’',
        'tulis `sektor = "petani"`',
        'write `sektor = "petani"`'),
    Row('leaf', 'x = null', 'SAS-P130', 'null',
        'hapus syarat ini; isian yang kosong dengan sendirinya membuat hasilnya belum dapat ditentukan',
        'delete this condition; a missing field by itself leaves the outcome undetermined'),
    Row('leaf', 'x = tidak diketahui', 'SAS-P130', 'tidak diketahui',
        'hapus syarat ini; isian yang kosong dengan sendirinya membuat hasilnya belum dapat ditentukan',
        'delete this condition; a missing field by itself leaves the outcome undetermined'),
    Row('leaf', 'desil in (1..4)', 'SAS-P131', '(1..4)',
        'tulis `desil in [1..4]` bila kedua batasnya termasuk, atau pakai `>` dan `<` dengan `and`',
        'write `desil in [1..4]` if both ends are included, or use `>` and `<` with `and`'),
    Row('leaf', 'desil in [1, 4]', 'SAS-P132', '[1, 4]',
        'tulis `desil in (1, 4)` bila hanya kedua nilai itu, `desil in [1..4]` bila juga semua di antaranya',
        'write `desil in (1, 4)` if only those two are meant, `desil in [1..4]` if also all between them'),
    Row('leaf', 'uang <= 300.000', 'SAS-C071', '300.000',
        'titik di sini adalah titik desimal; bila maksudnya ribuan, tulis 300000',
        'the point here is a decimal point; if thousands are meant, write 300000'),
    Row('leaf', 'x > 900 VA', 'SAS-P145', 'VA',
        'tulis `x > 900`',
        'write `x > 900`'),
    Row('person', 'umur >= 60 tahun', 'SAS-P145', 'tahun',
        'tulis `umur >= 60`; untuk menggeser tanggal pakai `P1Y`, `P6M`, atau `P10D`',
        'write `umur >= 60`; to shift a date use `P1Y`, `P6M` or `P10D`'),
    Row('leaf', 'round(x / 2) > 1', 'SAS-P160', 'round',
        'tulis misalnya `round half up(x / 2, 0) > 1`, menurut peraturannya; ada juga `round up` dan `round down`',
        'write, for example, `round half up(x / 2, 0) > 1`, as the regulation has it; there are `round up` and `round down` too'),
    Row('leaf', 'aset = ("mobil", "motor")', 'SAS-P133', '("mobil", "motor")',
        'pakai `isian in (a, b)`',
        'use `field in (a, b)`'),
    Row('leaf', 'sektor in "petani", "nelayan"', 'SAS-P139', '"petani", "nelayan"',
        'tulis `sektor in ("petani", "nelayan")`',
        'write `sektor in ("petani", "nelayan")`'),
    Row('leaf', 'anggota[1].umur > 5', 'SAS-P162', '[1]',
        'saring dengan syarat, `anggota[…]`, atau definisikan satu baris bernama dengan `exactly: one`',
        'filter by a condition, `anggota[…]`, or define one named row with `exactly: one`'),
    Row('leaf', 'for y in anggota return y', 'SAS-P163', 'for',
        'pakai `count`, `sum`, `min`, `max` atas saringan, atau `some … satisfies …`',
        'use `count`, `sum`, `min`, `max` over a filter, or `some … satisfies …`'),
    Row('leaf', 'desil <= 4 dan a', 'SAS-P124', 'dan',
        'tulis `desil <= 4 and a`',
        'write `desil <= 4 and a`'),
    Row('leaf', 'a or b and c', 'SAS-P127', 'and',
        'tulis `a or (b and c)` bila itu maksudnya, atau pindahkan tanda kurungnya',
        'write `a or (b and c)` if that is meant, or move its brackets'),
    Row('leaf', 'uang <= Rp300.000', 'SAS-P142', 'Rp300.000',
        'tulis `uang <= 300000`',
        'write `uang <= 300000`'),
    Row('leaf', 'uang <= 3 juta', 'SAS-P144', '3 juta',
        'tulis `uang <= 3000000`',
        'write `uang <= 3000000`'),
    Row('leaf', 'uang <= 1.000.000,00', 'SAS-P141', '1.000.000,00',
        'tulis `uang <= 1000000`',
        'write `uang <= 1000000`'),
    Row('leaf', 'uang <= 1 000', 'SAS-P140', '1 000',
        'tulis `uang <= 1000`',
        'write `uang <= 1000`'),
    Row('leaf', 'sejak > 31-12-2022', 'SAS-P152', '31-12-2022',
        'tulis `sejak > date("2022-12-31")`',
        'write `sejak > date("2022-12-31")`'),
    Row('leaf', 'sejak > 31 Desember 2022', 'SAS-P152', '31 Desember 2022',
        'tulis `sejak > date("2022-12-31")`',
        'write `sejak > date("2022-12-31")`'),
    Row('leaf', 'sejak > "2022-12-31"', 'SAS-C066', 'sejak > "2022-12-31"',
        'tanggal ditulis `date("2022-12-31")`',
        'a date is written `date("2022-12-31")`'),
    Row('leaf', 'a = Ya', 'SAS-C080', 'Ya',
        'ya atau tidak ditulis dengan kata yang dinyatakan aturan ini: `ya`',
        "yes or no is written with the rulebook's own word: `ya`"),
    Row('leaf', 'a = yes', 'SAS-C080', 'yes',
        'ya atau tidak ditulis dengan kata yang dinyatakan aturan ini: `ya`',
        "yes or no is written with the rulebook's own word: `ya`"),
    Row('leaf', 'a = Sim', 'SAS-C080', 'Sim',
        'ya atau tidak ditulis dengan kata yang dinyatakan aturan ini: `ya`',
        "yes or no is written with the rulebook's own word: `ya`"),
    Row('leaf', 'a = "ya"', 'SAS-C066', 'a = "ya"',
        'ya atau tidak ditulis tanpa tanda kutip: `= ya`',
        'yes or no is written without quotes: `= ya`'),
    Row('leaf', 'sektor = petani', 'SAS-C080', 'petani',
        'kode ditulis dalam tanda kutip: `"petani"`',
        'a code is written in quotes: `"petani"`'),
    Row('leaf', 'sektor = "petani" or "nelayan"', 'SAS-C060', '"nelayan"',
        'untuk beberapa kode tulis `isian in ("a", "b")`',
        'for several codes write `field in ("a", "b")`'),
    Row('leaf', '"mobil" = aset', 'SAS-C066', '"mobil" = aset',
        'isian ini himpunan kode: tulis `"kode" in isian`',
        'this field is a set of codes: write `"code" in field`'),
    Row('leaf', 'x > ５', 'SAS-P103', '５',
        'ketik ulang dengan papan ketik: `5`',
        'type it again on the keyboard: `5`'),
    Row('leaf', '“desil <= 4”', 'SAS-P118', '“desil <= 4”',
        'tulis `desil <= 4`',
        'write `desil <= 4`'),
    Row('leaf', 'desil <= 4 # catatan', 'SAS-P103', '#',
        'di dalam tanda kutip, `#` bukan awal komentar: pindahkan komentarnya ke luar tanda kutip',
        'inside quotes `#` does not begin a comment: move the comment out of the quotes'),
    # Layout as it comes out of a plain editor or a word processor
    Row('rule', 'all: [a, b]', 'SAS-P010', '[a, b]',
        'tulis setiap butir di barisnya sendiri: `- a`, lalu `- b`',
        'write each item on a line of its own: `- a`, then `- b`'),
    Row('item', '- nama = "a: b"', 'SAS-P017', 'nama = "a: b"',
        'tulis: `- \'nama = "a: b"\'`',
        'write: `- \'nama = "a: b"\'`'),
    Row('item', '- desil <= 4 # and a', 'SAS-P025', '# and a',
        'bila ini bagian dari syarat, tulis: `- desil <= 4 and a`; bila ini komentar, pindahkan ke baris tersendiri',
        'if it belongs to the condition, write: `- desil <= 4 and a`; if it is a comment, move it to a line of its own'),
    Row('item', '- desil <= 4 # x > 3', 'SAS-P025', '# x > 3',
        'bila ini bagian dari syarat, hapus `#`; bila ini komentar, pindahkan ke baris tersendiri',
        'if it belongs to the condition, delete the `#`; if it is a comment, move it to a line of its own'),
    Row('item', '– a\n– b', 'SAS-P026', '–',
        'tulis: `- a`',
        'write: `- a`'),
    Row('item', '– a\n– b', 'SAS-P026', '–',
        'tulis: `- b`',
        'write: `- b`'),
    Row('item', '• a', 'SAS-P026', '•',
        'tulis: `- a`',
        'write: `- a`'),
    Row('item', '1. a\n2. b', 'SAS-P026', '1.',
        'tulis: `- a`',
        'write: `- a`'),
    Row('item', '1. a\n2. b', 'SAS-P026', '2.',
        'tulis: `- b`',
        'write: `- b`'),
    Row('item', '* a', 'SAS-P026', '*',
        'tulis: `- a`',
        'write: `- a`'),
    Row('item', '- a\n  - b', 'SAS-P016', 'a',
        'baris berikutnya juga butir daftar: mulai tanda `-` keduanya di kolom yang sama',
        'the next line is an item of the list too: begin both `-` in the same column'),
    Row('item', '- sеktor = "petani"', 'SAS-P024', 'sеktor',
        'ketik ulang: `sektor`',
        'type it again: `sektor`'),
    Row('title', 'id:Uji', 'SAS-P022', 'id:Uji',
        'tulis: `id: Uji`',
        'write: `id: Uji`'),
    Row('item', '- when:a', 'SAS-P022', 'when:a',
        'tulis: `- when: a`',
        'write: `- when: a`'),
    Row('title', 'id： Uji', 'SAS-P022', 'id： Uji',
        'tulis: `id: Uji`',
        'write: `id: Uji`'),
    Row('title', 'id: "Uji', 'SAS-P020', '"Uji',
        'tutup dengan `"` di baris yang sama, misalnya: `id: "Uji"`',
        'close it with `"` on the same line, such as: `id: "Uji"`'),
    Row('item', '- \xa0a', 'SAS-P003', '\xa0',
        'ganti dengan spasi biasa; spasi keras sering ikut terbawa dari Word atau PDF',
        'replace it with ordinary spaces; hard spaces often come along from Word or a PDF'),
    Row('item', '\xa0- a', 'SAS-P003', '\xa0',
        'ganti dengan spasi biasa; spasi keras sering ikut terbawa dari Word atau PDF',
        'replace it with ordinary spaces; hard spaces often come along from Word or a PDF'),
    Row('item', '\t- a', 'SAS-P004', '\t',
        'ganti setiap tab dengan dua spasi',
        'replace each tab with two spaces'),
    Row('item', '- a\u200b', 'SAS-P003', '\u200b',
        'hapus karakter itu, lalu ketik ulang bagian ini',
        'delete that character and type this part again'),
    Row('rule', 'when: a\nWhen: b', 'SAS-P052', 'When',
        'mungkin maksudnya `when`',
        'did you mean `when`?'),
    Row('rule', 'when: a\nunless:\n  - when: b\n    presume: Tidak\n    basis: x', 'SAS-C005', 'Tidak',
        'tulis ya atau tidak',
        'write ya or tidak'),
    Row('title', 'id: &x Uji', 'SAS-P006', '&x',
        "tulis isinya tanpa `&x`; bila `&x` termasuk teksnya, tulis: `id: '&x Uji'`",
        "write it out without `&x`; if `&x` belongs to the text, write: `id: '&x Uji'`"),
    Row('rule', 'when: a\nBasis: x', 'SAS-P052', 'Basis',
        'mungkin maksudnya `basis`',
        'did you mean `basis`?'),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.where}-{row.typed!r}")
def test_what_officers_type_is_told_with_its_repair(row: Row) -> None:
    """Code, place and hint are those of the table, and no other problem is made of the same mistake."""
    text = place(row.where, row.typed)
    found = check(text).diagnostics
    same = [other for other in ROWS if (other.where, other.typed) == (row.where, row.typed)]
    assert [each.code for each in found] == [other.code for other in same], show(text, found)
    said = found[same.index(row)]
    line = text.split("\n")[said.span.line - 1]
    end = said.span.end_column - 1 if said.span.end_line == said.span.line else len(line)
    assert line[said.span.column - 1 : end] == row.underlined
    assert (hint(said, "id"), hint(said, "en")) == (row.petunjuk, row.hint)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_notepad_writes_is_read(end: str, mark: str) -> None:
    """A byte order mark, the line ends of any system, tabs between words and hard spaces in a condition do no harm."""
    text = program("all:\n  - desil\t<=\u00a04\n  - a").replace("\n", end)
    assert check(mark + text).diagnostics == ()


def test_a_comment_stays_a_comment() -> None:
    """What is plainly said about a condition, and not a part of it, is not warned of."""
    for comment in ("# Pasal 3 ayat (1)", "# desil nasional, bukan P3KE", "# lihat catatan", "# atau", "#"):
        assert check(program(f"all:\n  - desil <= 4 {comment}")).diagnostics == (), comment
    assert check("# desil <= 4 and a\n" + program("when: a  # ya")).diagnostics == ()


def test_words_of_another_script_are_no_mixture() -> None:
    """A rulebook may be written in another script: only a Latin word with such a letter in it is refused."""
    assert check(program("when: a").replace("title: Uji", "title: Пособие на ребёнка — 2025")).diagnostics == ()
