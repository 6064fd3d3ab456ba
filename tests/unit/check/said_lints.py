"""What is doubted of rules that are well-formed: ‹the place›, and «the second place» that it is about."""

from __future__ import annotations

from sasaran.base.span import Span
from tests.support.check_book import CLOSE, OPEN, Said, program, read_marks

SECOND: dict[str, Span | None] = {}
"""The second place of each case, by its text."""


def doubt(code: str, text: str, hint: str | None = None, also: tuple[str, ...] = ()) -> Said:
    """A text with one doubt, and perhaps a second place."""
    second = text.replace(OPEN, "").replace(CLOSE, "").replace("«", OPEN).replace("»", CLOSE)
    first = text.replace("«", "").replace("»", "")
    SECOND[first] = read_marks(second)[1]
    return Said(code, first, hint, also=also)


def rule(code: str, lines: str, *more: str, hint: str | None = None, also: tuple[str, ...] = ()) -> Said:
    """A program with this eligibility, and further documents."""
    return doubt(code, "---\n".join((program(lines), *more)), hint, also)


DATED = """\
parameter: naik
unit: desil
values:
  - from: 2020-01-01
    through: 2021-12-31
    value: 10
  - from: 2022-01-01
    value: 3
"""
ENDING = """\
parameter: upah_daerah
unit: Rp/bulan
by: kode_wilayah
min: 5
max: 500
values:
  - ‹from›: 2020-01-01
    through: 2022-12-31
    area: '53'
    value: 50
"""
OLD = """\
register: lama
ended: 2015-12-31
---
entity: ternak
of: keluarga
fields:
  ekor:
    type: «whole number»
    max: 99
    register: lama
"""
SIX = 'all:\n  - desil <= {}\n  - uang < 3000\n  - x > 5\n  - y < 9\n  - sektor = "petani"\n  - any_member: umur > 60'
TABLE = """\
definition: d
of: keluarga
table:
  hit: first
  rows:
    - «when: desil < 5
      value: 1»
    - ‹when: desil < 3
      value: 2›
  otherwise: 3
"""
BENEFIT = """\
benefit:
  - form: cash
    each_member:
      rows:
        - «when: umur < 7
          amount: 5»
        - ‹when: umur < 5
          amount: 6›
"""
PROVED = [
    rule("SAS-L001", "‹all›:\n  - x < 5\n  - x > 60", also=("SAS-L005",)),
    rule("SAS-L001", "‹any_member›:\n  all:\n    - umur < 5\n    - umur > 60", also=("SAS-L005",)),
    rule("SAS-L002", "when: ‹true›"),
    rule("SAS-L002", "‹any›:\n  - a\n  - 1 = 1", also=("SAS-C067",)),
    rule("SAS-L003", "any:\n  - b\n  - all:\n      - a\n      - ‹false›"),
    rule("SAS-L003", "all:\n  - desil < 10\n  - not(‹desil > naik›)", DATED),
    rule("SAS-L004", "all:\n  - b\n  - ‹desil <= naik›", DATED),
    rule("SAS-L004", "all:\n  - b\n  - ‹sektor in (\"petani\", \"nelayan\")›"),
    rule("SAS-L004", "all:\n  - b\n  - ‹tanggal_keputusan >= @\"2019-01-01\"›"),
    rule("SAS-L004", "all:\n  - b\n  - a or ‹true›"),
    rule("SAS-L005", "any:\n  - c\n  - all:\n      - «sektor = \"petani\"»\n      - ‹sektor = \"nelayan\"›"),
    rule("SAS-L005", "any:\n  - c\n  - «x < 5» and ‹x > 60›"),
    rule("SAS-L005", "any:\n  - c\n  - «x < y» and ‹y < x›"),
    rule("SAS-L005", "any:\n  - c\n  - «sejak < @\"2019-01-01\"» and ‹sejak > @\"2020-01-01\"›"),
    rule("SAS-L005", "any:\n  - c\n  - «kepala.umur < 20» and ‹kepala.umur > 30›"),
    rule("SAS-L005", "any:\n  - c\n  - «d» and ‹x > 60›", "definition: d\nof: keluarga\nvalue: x < 5\n"),
    rule("SAS-L005", "any:\n  - c\n  - count(anggota[«umur < 5» and ‹umur > 60›]) >= 1"),
    rule("SAS-L005", "all:\n  - «desil <= 4»\n  - any:\n      - ‹desil > 8›\n      - b"),
    rule("SAS-L005", "any:\n  - c\n  - all:\n      - «any_member»: umur < 5\n      - ‹none›:\n          - any_member: umur < 7"),
    rule("SAS-L006", "all:\n  - «x < 5»\n  - ‹x < 10›\n  - a"),
    rule("SAS-L006", "all:\n  - ‹x < 10›\n  - «x < 5»\n  - a"),
    rule("SAS-L006", "all:\n  - «a»\n  - ‹a›\n  - b"),
    rule("SAS-L006", "all:\n  - «a»\n  - any:\n      - b\n      - all:\n          - c\n          - ‹a›"),
    rule("SAS-L006", "all:\n  - «desil <= 4»\n  - a\nunless:\n  - ‹desil > 8›", hint="excluded"),
    rule("SAS-L007", "any:\n  - ‹any_member›: umur < 5\n  - «any_member»: umur < 7"),
    rule("SAS-L007", "any:\n  - kelas = \"rendah\"\n  - kelas in («\"sedang\"», ‹\"sedang\"›)"),
    rule("SAS-L007", "at_least:\n  count: 2\n  of:\n    - «a»\n    - ‹a›\n    - b", hint="counted"),
    rule("SAS-L008", "all:\n  - a\n  - any:\n      - «x < 5»\n      - ‹x >= 5›"),
    doubt("SAS-L009", TABLE + "---\n" + program("all:\n  - d = 1")),
    doubt("SAS-L009", program("when: a", tail=BENEFIT)),
]  # fmt: skip
LEARNED = [
    rule("SAS-L020", "when: ‹every p in anggota satisfies p.umur > 20›"),
    rule("SAS-L021", "all:\n  - «any_member»: hamil\n  - ‹any_member›: umur < 20"),
    rule("SAS-L022", "any:\n  - «x = 1 and uang < 100»\n  - ‹x = 2 and uang < 200›"),
    rule("SAS-L022", "any:\n  - «all»:\n      - count(anggota) = 1\n      - uang < 100\n"
         "  - ‹all›:\n      - count(anggota) = 2\n      - uang < 200"),
    doubt("SAS-L023", program(SIX.format("«3»")) + "---\n" + program(SIX.format("‹4›"), id_="zakat")),
    doubt("SAS-L024", program("all:\n  - a\n  - uang <= «upah_daerah»") + "---\n" + ENDING),
    doubt("SAS-L025", program("any_of: ternak\nwhere: ‹ekor› > 3") + "---\n" + OLD),
]  # fmt: skip
LINTS = [*PROVED, *LEARNED]
