"""Who lives together: the shape of each family, its head's age and its children's, before anybody is written down.

Ages are in days. The shares are assumptions; docs/synth.md says which, and what they come to.
"""

from __future__ import annotations

from sasaran.synth.sheet import Sheet

YEAR = 365
DECILES = 10


def shape_families(sheet: Sheet) -> None:
    """Add the columns that members and dwellings hang on.

    ``decile`` (of welfare, whether the register knows it or not), ``shape``, ``head_days``, ``spouses``, ``children``,
    ``parents``, ``in_laws``, ``grandchildren``, ``size``, ``youngest`` and ``gap`` (of the children), ``city``.
    """
    sheet.put(
        decile=sheet.whole("decile", 1, DECILES),
        city=f"CASE WHEN ward THEN {sheet.chance('city/ward', 92)} ELSE {sheet.chance('city', 34)} END",
    )
    sheet.close()
    sheet.put(
        shape=sheet.pick("shape", {
            "old": (9, 5), "lone": (4, 8), "couple": (19, 24), "parents": (47, 46), "mother": (8, 4), "father": (4, 4),
            "elders": (5, 6), "three": (4, 3),
        }),
    )  # fmt: skip
    sheet.close()
    sheet.put(
        head_days=(
            f"CASE shape WHEN 'old' THEN {sheet.whole('age/old', 60 * YEAR, 88 * YEAR)} "
            f"WHEN 'lone' THEN {sheet.whole('age/lone', 21 * YEAR, 60 * YEAR)} "
            f"WHEN 'couple' THEN {sheet.whole('age/couple', 23 * YEAR, 82 * YEAR)} "
            f"WHEN 'mother' THEN {sheet.whole('age/mother', 26 * YEAR, 66 * YEAR)} "
            f"WHEN 'three' THEN {sheet.whole('age/three', 48 * YEAR, 76 * YEAR)} "
            f"ELSE {sheet.whole('age/parents', 25 * YEAR, 64 * YEAR)} END"
        ),
        children=f"CASE shape WHEN 'old' THEN 0 WHEN 'lone' THEN 0 WHEN 'couple' THEN 0 WHEN 'three' THEN 1 ELSE {_count_children(sheet)} END",
        spouses=f"CASE shape WHEN 'couple' THEN 1 WHEN 'parents' THEN 1 WHEN 'elders' THEN 1 WHEN 'three' THEN CAST({sheet.chance('spouse/three', 65)} AS BIGINT) ELSE 0 END",
        parents=f"CASE WHEN shape = 'elders' THEN CASE WHEN {sheet.chance('both parents', 22)} THEN 2 ELSE 1 END ELSE 0 END",
        in_laws="CASE WHEN shape = 'three' THEN 1 ELSE 0 END",
        grandchildren=f"CASE WHEN shape = 'three' THEN {sheet.whole('grandchildren', 1, 2)} ELSE 0 END",
        head_female=(
            f"CASE shape WHEN 'old' THEN {sheet.chance('head/old', 62)} WHEN 'lone' THEN {sheet.chance('head/lone', 38)} WHEN 'mother' THEN TRUE "
            f"WHEN 'father' THEN FALSE ELSE {sheet.chance('head', 2)} END"
        ),
        died=f"CASE WHEN shape = 'old' THEN {sheet.chance('died/old', 82)} ELSE {sheet.chance('died', 45)} END",
    )  # fmt: skip
    sheet.close()
    oldest = f"head_days - {18 * YEAR} - children * 450"
    sheet.put(
        size="1 + spouses + children + parents + in_laws + grandchildren",
        youngest=f"CASE WHEN shape = 'three' THEN head_days - {sheet.whole('age/heir', 20 * YEAR, 27 * YEAR)} ELSE {sheet.whole('age/youngest', 0, f'least({oldest}, {27 * YEAR})')} END",
        spacing=sheet.whole("spacing", 600, 1900),
    )
    sheet.close()
    sheet.put(gap=f"least(spacing, (head_days - {18 * YEAR} - youngest) // greatest(children - 1, 1))")
    sheet.close()
    sheet.put(
        small_child="shape <> 'three' AND children > 0 AND youngest < 2190 OR grandchildren > 0",
        pupil=f"shape <> 'three' AND children > 0 AND youngest < {19 * YEAR} AND youngest + gap * (children - 1) >= {6 * YEAR}",
        elder=f"head_days >= {60 * YEAR} OR parents > 0",
    )
    sheet.close()


def _count_children(sheet: Sheet) -> str:
    count = sheet.pick("children", {"1": (41, 50), "2": (37, 39), "3": (15, 8), "4": (5, 2), "5": (2, 1)})
    return f"CAST({count} AS BIGINT)"
