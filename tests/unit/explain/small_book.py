"""Hold a small rulebook as an officer would write it: a few kinds of condition, and no more."""

from __future__ import annotations

BOOK = """\
rulebook: kecil
version: '1'
language: 1
title:
  id: Kecil
currency: Rp
keys:
  yes: ya
  no: tidak
  decision_date: tanggal_keputusan
  attestations: atestasi
  attestation_answer: jawaban
  attestation_by: oleh
  attestation_date: tanggal
  record_date: tanggal_data
---
entity: keluarga
title:
  id: Keluarga
  en: Family
key: id_keluarga
region: kode
fields:
  kode:
    type: text
  desil:
    type: whole number
    unit: desil
    min: 1
    max: 10
    title:
      id: Desil nasional
      en: National decile
    register: data_kita
  penghasilan:
    type: money
    title:
      id: Penghasilan
      en: Income
  aset_mobil:
    type: yes/no
    title:
      id: Punya mobil
      en: Owns a car
    personal: specific
  nomor_kk:
    type: text
    personal: identity
  air:
    type: code
    title:
      id: Sumber air
      en: Water
    codes:
      sumur:
        id: Sumur
        en: Well
      sungai:
        id: Sungai
        en: River
      pdam:
        id: PDAM
        en: Piped
---
entity: anggota
of: keluarga
role: members
title:
  id: Anggota
  en: Member
key: id_anggota
unit: orang
at_least: 1
fields:
  tanggal_lahir:
    type: date
  umur:
    type: age
    birth: tanggal_lahir
    unit: tahun
    max: 120
    title:
      id: Umur
      en: Age
  sekolah:
    type: yes/no
    title:
      id: Bersekolah
      en: At school
  jaminan:
    type: set of codes
    title:
      id: Jaminan
      en: Covers
    codes:
      jkk:
        id: JKK
      jkm:
        id: JKM
---
actor: dinas
title:
  id: Dinas Sosial
  en: Social office
---
actor: kades
title:
  id: Kepala desa
  en: Village head
---
register: data_kita
title:
  id: Data Kita Semua (DKS)
  en: All our data (DKS)
owner: dinas
correction:
  id: Lapor di kantor
  en: Tell the office
---
attestation: domisili
title:
  id: Tinggal di desa
  en: Lives in the village
question:
  id: Apakah keluarga ini tinggal di desa?
  en: Does this family live in the village?
about: keluarga
by:
  - kades
valid_for: P1Y
---
parameter: batas
title:
  id: Batas desil
  en: Decile limit
unit: desil
values:
  - from: 2025-07-08
    value: 4
    source: Pernyataan menteri
    confidence: press
---
parameter: berselisih
title:
  id: Batas yang berselisih
unit: desil
values:
  - from: 2025-01-01
    one_of:
      - value: 4
        source: surat kabar
        confidence: press
      - value: 5
        source: Peraturan 1
        confidence: law
---
criteria: daftar
of: keluarga
title:
  id: Daftar negatif
any:
  - name: mobil
    title:
      id: Keluarga punya mobil
    when: aset_mobil
"""

PROGRAM = """\
program: coba
title:
  id: Program Coba
  en: Trial program
status: running
ministry: dinas
recipient: {recipient}
valid:
  from: 2025-08-01
basis:
  pp: Peraturan 1
eligibility:
{eligibility}
{more}
"""


def program(eligibility: str, recipient: str = "keluarga", more: str = "") -> dict[str, str]:
    """Write the small rulebook with one program whose eligibility is given."""
    lines = "\n".join(f"  {line}" for line in eligibility.strip("\n").splitlines())
    return {"book": BOOK, "program": PROGRAM.format(recipient=recipient, eligibility=lines, more=more)}


def family(**changes: object) -> dict[str, object]:
    """Write a household's record; a change to None takes a key out."""
    record: dict[str, object] = {
        "id_keluarga": "K-1", "kode": "x", "desil": 5, "penghasilan": 1_250_000, "aset_mobil": False, "nomor_kk": "1234567890123456",
        "air": "sumur", "tanggal_data": "2026-01-23",
        "anggota": [
            {"id_anggota": "A-1", "tanggal_lahir": "1980-03-01", "sekolah": False, "jaminan": ["jkk"]},
            {"id_anggota": "A-2", "tanggal_lahir": "2016-05-20", "sekolah": True, "jaminan": []},
        ],
    }  # fmt: skip
    return {key: value for key, value in {**record, **changes}.items() if value is not None}
