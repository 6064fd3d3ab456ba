"""Small rule files, each sound beside one small vocabulary; every number that decides is its own, from 1000 on."""

from __future__ import annotations

VOCABULARY = b"""\
rulebook: uji
version: '1'
language: 1
currency: Rp
keys:
  yes: ya
  no: tidak
---
entity: rumah
key: id
region: kode
fields:
  kode:
    type: text
  x:
    type: whole number
    max: 10000
  y:
    type: whole number
    max: 10000
  uang:
    type: money
    unit: Rp/bulan
  sektor:
    type: code
    codes:
      - petani
      - nelayan
---
entity: orang
of: rumah
role: members
at_least: 1
key: nomor
unit: orang
fields:
  u:
    type: whole number
    max: 10000
  hamil:
    type: yes/no
---
actor: desa
---
attestation: tanya
question: Benarkah?
about: rumah
by: desa
---
criteria: daftar
of: rumah
basis:
  akta: Akta
any:
  - name: butir_a
    when: x = 9001
  - name: butir_b
    when: y = 9002
---
parameter: batas
values:
  - value: 9003
    source: akta
---
definition: turunan
of: rumah
value: x * 2 + 9004
---
program: lama
title: Lama
recipient: rumah
valid:
  from: 2020-01-01
eligibility:
  when: x > 9005
"""


def _program(eligibility: str, more: str = "", name: str = "uji", recipient: str = "rumah") -> str:
    lines = "\n".join(f"  {line}" for line in eligibility.strip("\n").split("\n"))
    return (
        f"program: {name}\ntitle: Uji\nrecipient: {recipient}\nvalid:\n  from: 2020-01-01\n"
        f"eligibility:\n{lines}\n{more}"
    )


DOCUMENTS: dict[str, str] = {
    "all": _program("all:\n  - x > 1001\n  - y < 1002\n  - name: pilihan\n    any:\n      - x != 1003\n      - uang = 1004"),
    "none": _program("none:\n  - x = 1005\n  - y = 1006 and x < 1007"),
    "unless": _program("when: x > 1008\nunless:\n  - y = 1009\n  - name: negatif\n    when: x = 1010"),
    "at_least": _program("at_least:\n  count: 2\n  of:\n    - x > 1011\n    - y > 1012\n    - uang < 1013"),
    "members": _program("all:\n  - any_member:\n      all:\n        - u > 1014\n        - hamil\n  - all_members: u != 1015\n    if_nobody: tidak"),
    "count": _program("count_members:\n  where: u > 1016\n  at_most: 7"),
    "rows": _program("any_of: orang\nwhere:\n  any:\n    - u = 1017\n    - u = 1018"),
    "routes": _program("routes:\n  - name: jalur_a\n    when: x > 1019\n    unless:\n      - y > 1020\n  - name: jalur_b\n    when: y < 1021"),
    "tiers": "area: wilayah\nlevels:\n  - desa\nfields:\n  w:\n    type: whole number\n---\n" + _program("tiers:\n  - name: jenjang_a\n    when: x < 1022\n  - name: jenjang_b\n    opens_if: wilayah.w > 1023\n    when: x < 1024"),
    "use": _program("when: x > 1025\nunless:\n  - use: daftar\n    only:\n      - butir_b"),
    "attest": _program("all:\n  - x > 1026\n  - attest: tanya\n    presume: tidak\n    basis: akta", "basis:\n  akta: Akta\n"),
    "program": _program("all:\n  - program: lama\n    is: eligible\n  - y > 1027"),
    "leaves": _program("all:\n  - x in [1028..1034]\n  - y between 1030 and 1031\n  - sektor in (\"petani\")\n  - not(x = 1032)\n  - x + 1033 > y * 2\n  - 'turunan > 11034'"),
    "rows in a leaf": _program("all:\n  - count(orang[u > 1035 and hamil]) >= 2\n  - 'some o in orang satisfies o.u > 1036'"),
    "parameter read": _program("all:\n  - x <= batas\n  - y > 1037"),
    "member program": _program("all:\n  - u > 1038\n  - x < 1039", recipient="orang"),
    "benefit": _program("when: x > 1040", "benefit:\n  - form: cash\n    per: bulan\n    amount: 1041\n    times_at_most: 12\n"),
    "benefit by member": _program("when: x > 1042", "benefit:\n  - form: cash\n    per: tahun\n    each_member:\n      rows:\n        - when: u > 1043\n          amount: 1044\n      otherwise: 0\n    at_most:\n      members: 4\n"),
    "two editions": _program("when: x > 1045") .replace("from: 2020-01-01\n", "from: 2020-01-01\n  through: 2020-12-31\n") + "---\n" + _program("when: x > 1046").replace("2020", "2021"),
    "definition": "definition: d\nof: rumah\nvalue: if x > 1050 then 1051 else max(y, 1052)\n",
    "definition as a tree": "definition: d\nof: rumah\nany:\n  - x > 1053\n  - when: y < 1054\n    title: satu\n",
    "dated definition": "definition: d\nof: rumah\nvalid:\n  from: 2020-01-01\n  through: 2020-12-31\nvalue: x + 1055\n---\ndefinition: d\nof: rumah\nvalid:\n  from: 2021-01-01\nvalue: x + 1056\n",
    "table": "definition: t\nof: rumah\ntable:\n  hit: first\n  inputs:\n    - x\n    - y\n  rows:\n    - x: '> 1057'\n      y: '[1058..1059]'\n      value: 1060\n    - when: x < 1061\n      value: 1062\n  otherwise: 1063\n",
    "unique table": "definition: t\nof: rumah\ntable:\n  hit: unique\n  inputs:\n    - x\n  rows:\n    - x: '< 1064'\n      value: 1065\n    - x: '>= 1066'\n      value: 1067\n  otherwise: 1068\n",
    "criteria": "criteria: k\nof: rumah\nbasis:\n  akta: Akta\nany:\n  - name: satu\n    when: x = 1069\n    basis: akta\n  - name: dua\n    all:\n      - x = 1070\n      - y = 1071\n",
    "parameter": "parameter: p\nunit: Rp/bulan\nvalues:\n  - from: 2020-01-01\n    through: 2020-12-31\n    value: 1072\n    source: akta\n  - from: 2021-01-01\n    value: 1073\n    source: akta\n    confidence: press\n",
    "keyed parameter": "parameter: p\nkeys:\n  - sd\n  - smp\nvalues:\n  - each:\n      sd: 1074\n      smp: 1075\n    source: akta\n",
    "contested parameter": "parameter: p\nvalues:\n  - one_of:\n      - value: 1076\n        source: akta\n      - value: 1077\n        source: koran\n",
    "bounded parameter": "parameter: p\nvalues:\n  - at_least: 1078\n    at_most: 1079\n    source: akta\n",
    "entity": "entity: usaha\nof: rumah\nlist: usaha\nunit: usaha\nfields:\n  omzet:\n    type: whole number\n    min: 1080\n    max: 1081\n  jenis:\n    type: code\n    codes:\n      a: A\n      b:\n        id: B\n        en: B\n",
    "attestation": "attestation: nyata\nquestion:\n  id: Benarkah?\n  en: Is it true?\nabout: orang\nby:\n  - desa\nvalid_for: P6M\n",
    "register": "register: buku\ntitle: Buku\nowner: desa\ncorrection: Datang ke desa\nended: 2024-12-31\n---\nactor: camat\ncontact: kantor\n",
    "area": "area: wilayah\nlevels:\n  - provinsi\n  - desa\nareas:\n  - code: '53'\n    name: NTT\n  - code: '53.1082'\n    name: Desa\nfields:\n  w:\n    type: whole number\n    max: 1083\nfacts:\n  - area: '53.1082'\n    field: w\n    value: 1083\n    from: 2020-01-01\n",
}  # fmt: skip
"""By name: the texts."""

CONDITIONS = (
    "x > 1001", "x in [1001..1002]", "x in (1003, 1004)", "not(x = 1005)", "x between 1006 and 1007", "(a and b) or c",
    "if x > 1008 then y else 1009", "count(orang[u > 1010]) >= 2", "some o in orang satisfies o.u > 1011",
    'sektor in ("petani", "nelayan")', "sektor = \"petani\"", "tanggal >= date(\"2020-01-31\")", "max(x, y, 1012) - 1013",
    "umur_pada(sejak) >= 3", "x + 1014 > (y - 1015) * 2", "sum(orang[hamil].u) < 1016", "every o in orang satisfies o.u < 1017",
    "round down(x / 3, 2)", "per bulan(upah) < 1018", "indeks.sd", "anggota_ini.u = 1019", "min(orang.u) >= 1020",
)  # fmt: skip
"""Conditions and values, whatever their names mean."""
