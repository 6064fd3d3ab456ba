"""Who receives what, and since when: rows of enrolment out of the members, a family's programs on its head."""

from __future__ import annotations

from sasaran.synth.sheet import Sheet, build_lanes, is_one, quote

PROGRAMS = 32
"""Room for rows of one member in the numbers of rows."""


def enrol(sheet: Sheet, seed: int, programs: frozenset[str], day: str) -> Sheet:
    """Make one row an enrolment; programs that the rulebook does not know are left out.

    Long lists are of families (``head`` rows); what belongs to one person names that member.
    """
    family = {
        "pkh": f"(small_child OR pupil OR elder) AND {sheet.chance_by_decile('pkh', (53, 40, 28, 20, 5, 2, 1, 0, 0, 0))}",
        "sembako": sheet.chance_by_decile("sembako", (60, 49, 40, 30, 15, 6, 3, 2, 1, 0)),
        "bantuan_pangan_cpp": sheet.chance_by_decile("bantuan_pangan_cpp", (59, 49, 40, 31, 15, 6, 3, 1, 1, 0)),
        "blt_kesra": sheet.chance_by_decile("blt_kesra", (94, 92, 88, 84, 8, 3, 1, 0, 0, 0)),
        "blt_desa": f"NOT ward AND {sheet.chance_by_decile('blt_desa', (14, 8, 5, 3, 1, 0, 0, 0, 0, 0))}",
        "subsidi_listrik": sheet.chance_by_decile("subsidi_listrik", (78, 72, 62, 52, 38, 26, 16, 9, 4, 1)),
        "bantuan_daerah": sheet.chance("bantuan_daerah", (6, 1)),
        "bsps": sheet.chance_by_decile("bsps", ("0.9", "0.7", "0.5", "0.3", "0.1", 0, 0, 0, 0, 0)),
        "bst": sheet.chance("bst", (22, 1)),
    }
    person = {
        "pip": f"attends AND years BETWEEN 6 AND 21 AND {sheet.chance_by_decile('pip', (74, 66, 56, 46, 32, 20, 12, 6, 3, 1))}",
        "kip_kuliah": f"attends AND years >= 19 AND {sheet.chance_by_decile('kip_kuliah', (42, 36, 28, 18, 8, 3, 1, 0, 0, 0))}",
        "prakerja": f"years BETWEEN 18 AND 64 AND {sheet.chance('prakerja', (8, 7))}",
        "pbi_jk": "list_contains(jaminan_kesehatan, 'pbi')",
        "ucj_pekerja_rentan": is_one("pembayar_iuran_bpu", ("apbd", "apbdes")),
        "kur": f"punya_usaha AND {sheet.chance('kur', (4, 14))}",
    }
    known_family = {name: f"slot = 0 AND {sql}" for name, sql in family.items() if name in programs}
    known_person = {name: sql for name, sql in person.items() if name in programs}
    cases = [f"CASE WHEN {sql} THEN {quote(name)} END" for name, sql in (known_family | known_person).items()]
    sheet.put(
        enrolled=f"list_filter([{', '.join(cases)}], lambda x: x IS NOT NULL)" if cases else "CAST([] AS VARCHAR[])"
    )
    sheet.close()
    rows = f"SELECT * EXCLUDE (lane1, lane2, enrolled), unnest(enrolled) AS program, unnest(range(len(enrolled))) AS place FROM ({sheet.sql})"
    lanes = build_lanes(seed, "enrolment", f"(source * 16 + slot) * {PROGRAMS} + place")
    made = Sheet(
        f"SELECT *, {lanes[0]} AS lane1, {lanes[1]} AS lane2 FROM ({rows})",
        seed,
        sheet.columns | {"program": "program"},
    )
    _date(made, frozenset(known_person), day)
    return made


def _date(sheet: Sheet, person: frozenset[str], day: str) -> None:
    """Give each row its days: two programs are over for all, of the others a few have left."""
    sheet.put(
        since=f"CASE program WHEN 'blt_kesra' THEN DATE '2025-10-20' WHEN 'bst' THEN DATE '2020-04-01' ELSE DATE '{day}' - CAST({sheet.whole('since', 30, 2500)} AS INTEGER) END",
        left_=sheet.chance("left", 7),
        reason=sheet.pick(
            "reason", {"graduasi": 12, "tidak_ada_komponen": 22, "tidak_layak": 44, "dihentikan": 18, "lainnya": 4}
        ),
        id_anggota=f"CASE WHEN {is_one('program', sorted(person))} THEN id_anggota END" if person else "NULL",
    )
    sheet.close()
    until = sheet.whole("until", 20, f"greatest(20, DATE '{day}' - since - 1)")
    sheet.put(
        ended=(
            "CASE program WHEN 'blt_kesra' THEN DATE '2025-12-31' WHEN 'bst' THEN DATE '2021-07-31' "
            f"ELSE CASE WHEN left_ THEN since + CAST({until} AS INTEGER) END END"
        ),
    )
    sheet.close()
    sheet.put(
        mulai="since", selesai="ended",
        alasan_selesai="CASE WHEN program = 'blt_kesra' OR program = 'bst' THEN 'program_berakhir' WHEN ended IS NOT NULL THEN reason END",
    )  # fmt: skip
    sheet.close()
