"""The words in which a difference is told: whole texts, so that they can be read as a user reads them."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from sasaran.difference.telling.data import describe_difference
from sasaran.difference.telling.text import MOST_LISTED, tell_difference
from sasaran.difference.telling.words import ENGLISH, INDONESIAN
from tests.support.check_book import BASE, program
from tests.unit.difference.books import compare

HASH = re.compile(r"sha256:[0-9a-f]{12}")

UNTIL = "unit: desil\nvalues:\n  - from: 2000-01-01\n    value: 4\n"
LATER = "unit: desil\nvalues:\n  - from: 2000-01-01\n    through: 2026-12-31\n    value: 4\n  - from: 2027-01-01\n    value: 5\n"
OLD = program(
    "all:\n  - name: desil\n    title:\n      id: Desil paling tinggi batas\n      en: Decile at most the bound\n    when: desil <= batas\n"
    "    basis: pm, Pasal 3\n  - any:\n      - any_member: umur >= 60\n      - any_member: hamil",
    "unless:\n  - when: b",
    tail="basis:\n  pm: Permensos 1/2018\n",
)
NEW = program(
    "all:\n  - name: desil\n    title:\n      id: Desil paling tinggi batas\n      en: Decile at most the bound\n    when: desil <= batas\n"
    "    basis: pm, Pasal 3\n  - any:\n      - any_member: umur >= 65\n      - any_member: hamil\n  - a",
    "unless:\n  - when: b\n    presume: tidak",
    tail="basis:\n  pm: Permensos 1/2018\nstatus: ended\n",
)

EXPECTED_ID = """\
Perbedaan arti aturan
─────────────────────
    • lama: lama — uji 1 (sha256:…)
    • baru: baru — uji 1 (sha256:…)
    • Melebar: yang layak tetap layak, mungkin bertambah. Menyempit: tidak ada yang baru layak, mungkin
      berkurang.

uji · Uji
─────────

  Kelayakan menurut hari
    • Sejak 1 Januari 2020: sebagian melebar, sebagian menyempit

  Edisi uji/2020-01-01
    • Syarat berubah: Desil paling tinggi batas
      sejak 1 Januari 2027: melebar, melalui nilai `batas`
        lama: desil paling tinggi 4 desil
        baru: desil paling tinggi 5 desil
      dasar: Permensos 1/2018, Pasal 3
      tempat: lama buku/uji.yaml:12 · baru buku/uji.yaml:12
    • Syarat berubah: ada anggota yang: umur paling rendah 65 tahun
      sejak 1 Januari 2020: menyempit
        lama: ada anggota yang: umur paling rendah 60 tahun
        baru: ada anggota yang: umur paling rendah 65 tahun
      tempat: lama buku/uji.yaml:15 · baru buku/uji.yaml:15
    • Syarat baru: a
      sejak 1 Januari 2020: menyempit
      tempat: baru buku/uji.yaml:17
    • Anggapan pada pengecualian berubah: b
      sejak 1 Januari 2020: melebar; hanya bila ada data yang belum diketahui
        lama: bila belum diketahui: belum dapat ditentukan
        baru: bila belum diketahui: dianggap tidak
      tempat: lama buku/uji.yaml:18 · baru buku/uji.yaml:19
    • status: running → ended

Nilai yang berubah
──────────────────
    • `batas` · batas desil
      sejak 1 Januari 2027: 4 desil → 5 desil
      dipakai: uji
"""
EXPECTED_EN = """\
What differs in meaning
───────────────────────
    • old: lama — uji 1 (sha256:…)
    • new: baru — uji 1 (sha256:…)
    • Widens: whoever was eligible still is, perhaps more are. Narrows: nobody is newly eligible, perhaps
      fewer are.

uji · Uji
─────────

  Eligibility by day
    • Since 1 January 2020: partly widens, partly narrows

  Edition uji/2020-01-01
    • Condition changed: Decile at most the bound
      since 1 January 2027: widens, through value `batas`
        old: desil at most 4 decile
        new: desil at most 5 decile
      basis: Permensos 1/2018, Pasal 3
      place: old buku/uji.yaml:12 · new buku/uji.yaml:12
    • Condition changed: there is a anggota with: umur at least 65 years
      since 1 January 2020: narrows
        old: there is a anggota with: umur at least 60 years
        new: there is a anggota with: umur at least 65 years
      place: old buku/uji.yaml:15 · new buku/uji.yaml:15
    • New condition: a
      since 1 January 2020: narrows
      place: new buku/uji.yaml:17
    • Presumption of an exception changed: b
      since 1 January 2020: widens; only where something is not known
        old: where not known: undetermined
        new: where not known: taken as no
      place: old buku/uji.yaml:18 · new buku/uji.yaml:19
    • status: running → ended

Values that changed
───────────────────
    • `batas` · batas desil
      since 1 January 2027: 4 decile → 5 decile
      read by: uji
"""


def tell(lang: str, *, markdown: bool = False) -> str:
    base = BASE.replace("batas\nunit", "batas\ntitle: Batas desil\nunit")
    difference = compare(OLD, NEW, base=base, new_base=base.replace(UNTIL, LATER, 1))
    return HASH.sub("sha256:", tell_difference(difference, lang, markdown=markdown))


@pytest.mark.parametrize(("lang", "expected"), [("id", EXPECTED_ID), ("en", EXPECTED_EN)])
def test_a_difference_reads_like_this(lang: str, expected: str) -> None:
    """What it does by day comes first, then each condition with old beside new, its clause and its place."""
    assert tell(lang) == expected


def test_markdown_says_the_same() -> None:
    """As Markdown every line of the plain text is there, with headings and lists."""
    plain, marked = tell("id"), tell("id", markdown=True)
    assert marked.startswith("## Perbedaan arti aturan\n\n- lama: ")
    words = [" ".join(re.findall(r"\w+", text)) for text in (plain, marked)]
    assert words[0] == words[1]


def test_data_says_the_same() -> None:
    """As data there are the same changes, with codes instead of words, and nothing that JSON can't hold."""
    difference = compare(OLD, NEW, new_base=BASE.replace(UNTIL, LATER, 1))
    data = json.loads(json.dumps(describe_difference(difference, "en")))
    (program_data,) = data["programs"]
    assert [each["effect"] for each in program_data["days"]] == ["mixed"]
    (edition,) = program_data["editions"]
    kinds = [(each["kind"], each["days"][0]["effect"]) for each in edition["conditions"]]
    assert kinds == [("changed", "widens"), ("changed", "narrows"), ("added", "narrows"), ("presume", "widens")]
    assert edition["conditions"][0]["days"][0]["via"] == [[{"kind": "parameter", "name": "batas"}]]
    assert data["parameters"][0]["values"] == [
        {"from": "2027-01-01", "through": None, "key": None, "area": None, "old": 4, "new": 5}
    ]


def test_every_wording_is_in_both_languages() -> None:
    """Both languages have the same keys, and each wording the same blanks."""
    assert INDONESIAN.keys() == ENGLISH.keys()
    for key, text in INDONESIAN.items():
        assert set(re.findall(r"\{(\w+)", text)) == set(re.findall(r"\{(\w+)", ENGLISH[key])), key


def test_nothing_is_said_as_it_is() -> None:
    """The same, other layout, other words, another day: each has its own sentence."""
    same, layout = compare(OLD, OLD), compare(OLD, f"# lain\n{OLD}\n".replace("'b'", "b"))
    words = compare(OLD, OLD.replace("title: Uji", "title: Lain"))
    assert "kedua aturan sama" in tell_difference(same)
    assert "kedua aturan sama" in tell_difference(layout)
    assert "hanya kata-katanya" in tell_difference(words)
    order = compare(OLD, OLD.replace("        - any_member: umur >= 60\n        - any_member: hamil", "        - any_member: hamil\n        - any_member: umur >= 60"))  # fmt: skip
    assert "hanya urutan atau cara menulisnya" in tell_difference(order)
    later = compare(OLD, OLD, date(2026, 1, 1), new_base=BASE.replace(UNTIL, LATER, 1))
    assert "Pada 1 Januari 2026 arti tidak berubah" in tell_difference(later)


def test_a_changed_definition_is_read_on_both_sides() -> None:
    """A definition that was written otherwise is told with what it says by each rulebook."""
    base = BASE + "---\ndefinition: miskin\nof: keluarga\nwhen: desil <= 3\n"
    difference = compare(program("when: a"), program("when: a"), base=base, new_base=base.replace("<= 3", "<= 2"))
    told = tell_difference(difference, "en")
    assert "definition `miskin`: changed" in told
    assert "old: desil at most 3 decile" in told
    assert "new: desil at most 2 decile" in told


def test_long_lists_are_cut_with_their_count() -> None:
    """Of very many changes of one sort the first are listed, and how many more there are is said."""
    fields = "".join(f"  baru_{number}:\n    type: yes/no\n" for number in range(40))
    wider = BASE.replace("fields:\n", f"fields:\n{fields}", 1)
    difference = compare(program("when: a"), program("when: a"), new_base=wider)
    assert len(difference.items) == 40
    told = tell_difference(difference)
    assert told.count("isian `baru_") == MOST_LISTED
    assert f"dan {40 - MOST_LISTED} lagi isian" in told
