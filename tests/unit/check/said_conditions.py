"""What is said of conditions: their kinds, units, names and functions."""

from __future__ import annotations

from tests.support.check_book import Said, leaf, program


def says(code: str, text: str, hint: str | None = None, recipient: str = "keluarga", **more: object) -> Said:
    """A program with this one condition."""
    return Said(code, leaf(text, recipient), hint, **more)  # type: ignore[arg-type]


FEW, MANY = " * ".join(["x"] * 34), " * ".join(["x"] * 46)
KINDS = [
    says("SAS-C060", "‹desil›"),
    says("SAS-C060", "a and ‹desil›"),
    says("SAS-C060", '‹"petani"›'),
    Said("SAS-C061", program("all:\n  - >\n    ‹a\n    and b›")),
    says("SAS-C062", "sejak > ‹P1Y›"),
    says("SAS-C062", "‹desil + P1Y› > 3"),
    says("SAS-C062", "‹P1Y - sejak› > sampai"),
    says("SAS-C063", "‹anggota[hamil].umur› > 3"),
    says("SAS-C065", '‹aset in ("mobil")›'),
    says("SAS-C066", '‹desil = "4"›'),
    says("SAS-C066", "‹desil› in aset"),
    says("SAS-C066", '(if a then 1 else ‹"x"›) = 1'),
    says("SAS-C067", "‹desil <= 10›", "true"),
    says("SAS-C067", "‹desil > 10›", "false"),
    says("SAS-C067", "‹desil between 11 and 12›", "false"),
    says("SAS-C068", "‹a < b›"),
    says("SAS-C093", "not(‹desil in [4..1]›)"),
    says("SAS-C093", "‹desil between 4 and 1›"),
    says("SAS-C069", '‹sektor >= "petani"›'),
    says("SAS-C069", '‹nama >= "b"›'),
    says("SAS-C073", "kelas = ‹warna›"),
    says("SAS-C070", "‹uang <= setahun›"),
    says("SAS-C070", "‹batas <= x›"),
    says("SAS-C070", "‹uang + setahun› > 5"),
    says("SAS-C070", "(if a then uang else ‹setahun›) > 5"),
    says("SAS-C071", "uang <= ‹300.000›", "thousands"),
    says("SAS-C071", "uang <= ‹300.5›"),
    says("SAS-C072", 'sektor = ‹"petni"›', "near"),
    says("SAS-C072", 'sektor in ("petani", ‹"xyz"›)', "known"),
    says("SAS-C072", '‹"jet"› in aset', "known"),
    says("SAS-C074", "‹sektor› + 1 > 2"),
    says("SAS-C074", "‹-nama› > 2"),
    says("SAS-C074", "floor(‹nama›) > 2"),
    says("SAS-C074", "sum(‹anggota.hubungan›) > 2"),
    says("SAS-C075", "‹sejak - sampai› > 2"),
    says("SAS-C076", "‹x / y› + 1 > 2"),
    says("SAS-C076", "‹(x / y) * (x / y)› > 2"),
    says("SAS-C076", "max(‹x / y›, 1) > 2"),
    says("SAS-C077", "y / ‹x› > 2"),
    says("SAS-C077", "x / ‹count(anggota)› > 2"),
    says("SAS-C078", "some z in ‹anggota.umur› satisfies z.umur > 2"),
    says("SAS-C079", "‹count(x + 1)› > 2"),
    says("SAS-C079", "‹sum(anggota)› > 2"),
    says("SAS-C079", "‹count(anggota.umur)› > 2"),
    says("SAS-C092", f"‹{FEW}› * {MANY} > 2"),
    says("SAS-C092", f"1 / (‹{FEW}› * {MANY}) > 2"),
]
NAMES = [
    says("SAS-C080", "‹desill› > 2", "near"),
    says("SAS-C080", "‹xyzzy› > 2", "known"),
    says("SAS-C080", "‹wilayah.misin› > 2", "near"),
    says("SAS-C080", "‹kepala.umr› > 2", "near"),
    says("SAS-C080", "some z in anggota satisfies ‹z.hail›", "near"),
    says("SAS-C081", "‹indeks› > 2", "near"),
    says("SAS-C081", "‹indeks.sdd› > 2", "near"),
    says("SAS-C081", "‹faktor.xyzzy› > 2", "known"),
    says("SAS-C082", "‹hamil›"),
    says("SAS-C083", "‹anggota› > 2"),
    says("SAS-C084", "count(‹anggot›) > 2", "near"),
    says("SAS-C084", "count(‹usaha›) > 2", "known"),
    says("SAS-C085", "some p in anggota satisfies some q in anggota satisfies count(‹anggota›) > 1"),
    says("SAS-C086", "‹counts›(anggota) > 2", "near"),
    says("SAS-C087", "‹years_between(sejak)› > 2"),
    says("SAS-C087", "‹year(desil)› > 2"),
    says("SAS-C087", "‹max(x, sejak)› > 2"),
    says("SAS-C088", "‹umur_pada(sejak)› > 2"),
    says("SAS-C089", "round down(x, ‹9›) > 2"),
    Said("SAS-C089", "parameter: p\ndecimals: ‹9›\nvalues:\n  - value: 1\n", "declared"),
    says("SAS-C090", "‹per minggu›(upah) > 2", "known", recipient="anggota"),
    says("SAS-C090", "‹per buln›(upah) > 2", "near", recipient="anggota"),
    says("SAS-C091", "per bulan(‹uang›) > 2"),
    Said("SAS-C080", "rulebook: dua\nversion: '1'\nlanguage: 1\nperiods: ‹fakto›\n---\nentity: k\nfields:\n  a:\n    type: yes/no\n",
         "known", alone=True),
]  # fmt: skip
