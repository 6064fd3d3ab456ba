"""Hold a small rulebook as text, and read marked texts: what stands between ‹ and › is what a diagnostic underlines."""

from __future__ import annotations

from dataclasses import dataclass, field

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.check.book import Checked, check_rulebook

HEAD = """\
rulebook: uji
version: '1'
language: 1
currency: Rp
keys:
  yes: ya
  no: tidak
  decision_date: tanggal_keputusan
  age_on: umur_pada
  this_member: anggota_ini
  anyone: siapa_pun
pillars:
  beban: Pengurangan beban
other_programs:
  prakerja: Kartu Prakerja
"""
VOCABULARY = """\
entity: keluarga
key: id_keluarga
region: kode_wilayah
fields:
  kode_wilayah:
    type: text
  desil:
    type: whole number
    unit: desil
    min: 1
    max: 10
  a:
    type: yes/no
  b:
    type: yes/no
  c:
    type: yes/no
  uang:
    type: money
    unit: Rp/bulan
  setahun:
    type: money
    unit: Rp/tahun
  x:
    type: whole number
    max: 1000
  y:
    type: whole number
    min: 1
    max: 1000
  pecahan:
    type: decimal
  sejak:
    type: date
  sampai:
    type: date
  nama:
    type: text
  sektor:
    type: code
    codes:
      - petani
      - nelayan
  warna:
    type: code
    codes:
      - merah
      - biru
  kelas:
    type: ordered code
    codes:
      - rendah
      - sedang
      - tinggi
  aset:
    type: set of codes
    codes:
      - mobil
      - motor
---
entity: anggota
of: keluarga
role: members
key: id_anggota
unit: orang
at_most: 30
fields:
  lahir:
    type: date
  umur:
    type: age
    birth: lahir
  hamil:
    type: yes/no
  hubungan:
    type: code
    codes:
      - kepala
      - anak
  periode:
    type: code
    codes:
      - bulan
      - tahun
  upah:
    type: money
    period: periode
---
entity: usaha
of: anggota
fields:
  omzet:
    type: money
---
entity: kepesertaan
of: keluarga
role: enrolments
enrolment:
  program: program
  start: mulai
  end: selesai
fields:
  program:
    type: code
  mulai:
    type: date
  selesai:
    type: date
---
definition: kepala
of: keluarga
member: hubungan = "kepala"
exactly: one
---
actor: kader
---
register: dtsen
---
attestation: pernyataan
question: Apakah benar?
about: keluarga
by:
  - kader
---
attestation: pernyataan_anggota
question: Apakah benar?
about: anggota
by:
  - kader
---
area: wilayah
levels:
  - provinsi
areas:
  - code: '53'
    name: NTT
  - code: '61'
    name: Kalbar
fields:
  miskin:
    type: whole number
---
parameter: batas
unit: desil
values:
  - from: 2000-01-01
    value: 4
---
parameter: ragu
unit: desil
values:
  - from: 2000-01-01
    value: 4
    confidence: uncertain
---
parameter: indeks
unit: Rp/tahun
keys:
  - sd
  - smp
values:
  - from: 2000-01-01
    each:
      sd: 900000
      smp: 1500000
---
parameter: faktor
keys:
  - bulan
  - tahun
values:
  - from: 2000-01-01
    each:
      bulan: 12
      tahun: 1
---
criteria: negatif
of: keluarga
any:
  - name: butir_a
    when: a
  - name: butir_b
    when: b
"""
BASE = f"{HEAD}periods: faktor\n---\n{VOCABULARY}"
OPEN, CLOSE = "‹", "›"


@dataclass(frozen=True)
class Said:
    """A text with one mistake, and what must be said of it.

    ``text`` marks what is underlined; ``code`` and ``hint`` (by its key in the catalogue) are what is said. Without
    ``alone`` the text stands beside `BASE`. ``also`` are other codes that the same text rightly brings about.
    """

    code: str
    text: str
    hint: str | None = None
    alone: bool = False
    also: tuple[str, ...] = ()
    more: dict[str, bytes] = field(default_factory=dict)
    name: str = ""


def program(
    *lines: str, id_: str = "uji", start: str = "2020-01-01", recipient: str = "keluarga", tail: str = ""
) -> str:
    """Write a program whose eligibility is these lines, with more keys after it."""
    body = "".join(f"  {line}\n" for text in lines for line in text.splitlines())
    head = f"program: {id_}\ntitle: Uji\nrecipient: {recipient}\nvalid:\n  from: {start}\n"
    return f"{head}eligibility:\n{body}{tail}"


def leaf(text: str, recipient: str = "keluarga") -> str:
    """Write a program with one condition, quoted; what is marked in it stays marked."""
    return program(f"all:\n  - '{text}'", recipient=recipient)


def check(text: str, *, alone: bool = False, more: dict[str, bytes] | None = None) -> Checked:
    """Check a text beside the base, or alone."""
    files = {"buku/uji.yaml": text.encode()}
    if not alone:
        files["buku/dasar.yaml"] = BASE.encode()
    return check_rulebook(files | (more or {}), "buku")


def read_marks(text: str) -> tuple[str, Span | None]:
    """Take the marks out of a text; give the span between them, or None where there are none."""
    if OPEN not in text:
        return text, None
    start, end = text.index(OPEN), text.index(CLOSE) - 1
    plain = text.replace(OPEN, "").replace(CLOSE, "")
    return plain, Span("buku/uji.yaml", *_place(plain, start), *_place(plain, end))


def _place(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1


def show(text: str, found: tuple[Diagnostic, ...]) -> str:
    """Show what was said, for a failing test."""
    lines = text.split("\n")
    return "\n".join(
        f"{each.code} {each.span} {lines[each.span.line - 1] if 0 < each.span.line <= len(lines) else ''!r} "
        f"{each.hint} {dict(each.values)}"
        for each in found
    )
