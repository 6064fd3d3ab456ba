"""What is said of definitions, tables and condition trees."""

from __future__ import annotations

from tests.support.check_book import Said, program


def defines(code: str, lines: str, hint: str | None = None, of: str = "keluarga", **more: object) -> Said:
    """A definition with this body."""
    return Said(code, f"definition: d\nof: {of}\n{lines}\n", hint, **more)  # type: ignore[arg-type]


def table(code: str, lines: str, hint: str | None = None, **more: object) -> Said:
    """A definition by this table."""
    body = "".join(f"  {line}\n" for line in lines.splitlines())
    return Said(code, f"definition: d\nof: keluarga\ntable:\n{body}", hint, **more)  # type: ignore[arg-type]


def rule(code: str, lines: str, hint: str | None = None, recipient: str = "keluarga", **more: object) -> Said:
    """A program with this eligibility."""
    return Said(code, program(lines, recipient=recipient), hint, **more)  # type: ignore[arg-type]


DOUBLED = "---\n".join(
    f"criteria: k{n}\nof: keluarga\nany:\n" + (f"  - use: k{n + 1}\n" * 2 if n < 14 else "  - a\n") for n in range(15)
)
CHAIN = "---\n".join(f"definition: d{n}\nof: keluarga\nvalue: d{n + 1} + 1\n" for n in range(60))
DEFINITIONS = [
    Said("SAS-C100", "definition: d\nof: keluarga\nvalue: ‹e› + 1\n---\ndefinition: e\nof: keluarga\nvalue: d + 1\n"),
    defines("SAS-C100", "value: ‹d› + 1"),
    Said("SAS-C100", "criteria: k\nof: keluarga\nany:\n  - use: ‹k›\n"),
    Said("SAS-C100", "criteria: k\nof: keluarga\nany:\n  - use: ‹l›\n---\ncriteria: l\nof: keluarga\nany:\n  - use: k\n"),
    Said("SAS-C100", "criteria: k\nof: keluarga\nany:\n  - ‹d›\n---\ndefinition: d\nof: keluarga\nany:\n  - use: k\n"),
    Said("SAS-C101", "definition: d\nof: keluarga\nvalue: 1\n---\ndefinition: ‹d›\nof: keluarga\nvalue: 2\n"),
    Said("SAS-C101", "criteria: k\nof: keluarga\nany:\n  - a\n---\ncriteria: ‹k›\nof: keluarga\nany:\n  - b\n"),
    Said("SAS-C102", "definition: ‹d›\nof: keluarga\nvalue: x\nany:\n  - a\n"),
    Said("SAS-C102", "definition: ‹d›\nof: keluarga\n"),
    defines("SAS-C103", "‹member›: hamil\nexactly: one", of="anggota"),
    defines("SAS-C104", "‹member›: hamil"),
    defines("SAS-C104", "‹member›: hamil\nexactly: two"),
    Said("SAS-C105", program("when: a\nbasis: ‹permesos›, Pasal 3").replace("eligib", "basis:\n  permensos: Judul\neligib"), "near"),
    Said("SAS-C105", program("when: a\nbasis: ‹uu›").replace("eligib", "basis:\n  permensos: Judul\neligib"), "known"),
    Said("SAS-C106", f"{CHAIN}---\ndefinition: d60\nof: keluarga\nvalue: x\n".replace("definition: d10\n", "definition: ‹d10›\n")),
    Said("SAS-C107", "definition: d\nof: keluarga\nvalid:\n  through: 2020-01-01\nvalue: 1\n---\n"
         "definition: d\nof: ‹anggota›\nvalid:\n  from: 2020-01-02\nvalue: 2\n"),
    Said("SAS-C107", "definition: d\nof: keluarga\nvalid:\n  through: 2020-01-01\nmember: hamil\nexactly: one\n---\n"
         "definition: ‹d›\nof: keluarga\nvalid:\n  from: 2020-01-02\nvalue: a\n"),
    defines("SAS-C126", "value: x\n‹unless›:\n  - a"),
    defines("SAS-C126", "value: x\n‹exactly›: one"),
    defines("SAS-C126", "any:\n  - a\n‹unit›: desil"),
    defines("SAS-C126", "when: a\n‹unless›:\n  - b"),
    defines("SAS-C124", "value: x\n‹presume›: ya"),
]  # fmt: skip
TABLES = [
    table("SAS-C110", "hit: first\n‹rows›: []"),
    table(
        "SAS-C111",
        "hit: first\nrows:\n  - name: satu\n    when: a\n    value: 1\notherwise: 2\nif_missing: ‹stu›",
        "near",
    ),
    table(
        "SAS-C111",
        "hit: first\nrows:\n  - name: satu\n    when: a\n    value: 1\notherwise: 2\nif_missing: ‹xyz›",
        "known",
    ),
    table("SAS-C112", "hit: unique\n‹exhaustive›: ya\nrows:\n  - when: desil < 4\n    value: 1\notherwise: 2", "gap"),
    table("SAS-C112", "hit: unique\n‹exhaustive›: ya\nrows:\n  - when: x < y\n    value: 1\notherwise: 2"),
    table("SAS-C113", "hit: first\n‹rows›:\n  - when: a\n    value: 1", "gap"),
    table("SAS-C113", "hit: first\n‹rows›:\n  - when: x < y\n    value: 1"),
    table(
        "SAS-C113",
        "hit: first\ninputs:\n  - desil\n  - sektor\n‹rows›:\n  - desil: '< 5'\n    sektor: '-'\n    value: 1\n"
        "  - desil: '> 5'\n    sektor: '-'\n    value: 2\n  - desil: '-'\n    sektor: '\"petani\"'\n    value: 3",
        "gap",
    ),
    table(
        "SAS-C113",
        'hit: first\n‹rows›:\n  - when: sejak < @"2020-01-01"\n    value: 1\n'
        '  - when: sejak > @"2020-01-01"\n    value: 2',
        "gap",
    ),
    table(
        "SAS-C114",
        "hit: unique\nrows:\n  - when: desil < 4\n    value: 1\n  - ‹when: desil < 2\n    value: 2›\notherwise: 3",
        "overlap",
    ),
    table(
        "SAS-C114",
        "hit: unique\nrows:\n  - when: desil < batas\n    value: 1\n  - ‹when: desil > batas\n    value: 2›\notherwise: 3",
        "unproved",
    ),
    table("SAS-C115", "hit: first\nrows:\n  - ‹value: 1›\notherwise: 2"),
    table("SAS-C115", "hit: first\nrows:\n  - ‹when: a›\notherwise: 2"),
    table("SAS-C116", "hit: first\ninputs:\n  - desil\nrows:\n  - ‹desi›: '> 4'\n    value: 1\notherwise: 2", "near"),
    table("SAS-C116", "hit: first\nrows:\n  - when: a\n    value: 1\n    ‹xyz›: 3\notherwise: 2", "known"),
    table("SAS-C117", "hit: first\ninputs:\n  - desil\n  - x\nrows:\n  - ‹desil: '> 4'\n    value: 1›\notherwise: 2"),
    table(
        "SAS-P054",
        "hit: first\ninputs:\n  - desil\nrows:\n  - ‹desil›:\n      - '> 4'\n    value: 1\notherwise: 2",
        "text",
    ),
    table(
        "SAS-P054",
        "hit: first\ninputs:\n  - desil\nrows:\n  - desil: '> 4'\n    ‹when›:\n      all:\n        - a\n    value: 1\notherwise: 2",
        "text",
    ),
    table("SAS-C007", "hit: ‹frist›\nrows:\n  - when: a\n    value: 1\notherwise: 2", "near"),
    table("SAS-C066", "hit: first\nrows:\n  - when: a\n    value: 1\notherwise: '‹\"x\"›'"),
]
TREES = [
    Said("SAS-P054", "criteria: k\nof: keluarga\nbasis:\n  - ‹name: dua\n    all:\n      - a›\nany:\n  - a\n", "text"),
    Said("SAS-P054", "criteria: k\nof: keluarga\nbasis:\n  akta: A\n  ‹lain›:\n    - x > 3\nany:\n  - a\n", "text"),
    Said("SAS-P054", "criteria: k\nof: keluarga\nbasis:\n  akta:\n    ‹all›:\n      - x > 3\nany:\n  - a\n", "text"),
    Said("SAS-P054", "criteria: k\nof: keluarga\nbasis:\n  - - ‹x > 3›\nany:\n  - a\n", "text"),
    Said("SAS-P052", "criteria: k\nof: keluarga\nbasis:\n  akta:\n    id: A\n    ‹when›: x > 3\nany:\n  - a\n", "known"),
    Said("SAS-C153", DOUBLED.replace("criteria: k4\n", "criteria: ‹k4›\n") + "---\n" + program("use: k3")),
    Said("SAS-C120", program("‹name: kosong›"), "none"),
    rule("SAS-C120", "all:\n  - ‹name: kosong›", "none"),
    rule("SAS-C120", "‹all:\n  - a\nany:\n  - b›", "several"),
    rule("SAS-C120", "‹at_least: 2\nany:\n  - a\n  - b›", "several"),
    rule("SAS-C120", "‹at_least: 2\nany_of: kepesertaan\nwhere: 'true›'", "several"),
    rule("SAS-C121", "when: a\nunless:\n  - attest: ‹pernyataan›"),
    rule("SAS-C121", "when: a\nunless:\n  - ‹any›:\n      - attest: pernyataan\n      - b"),
    rule("SAS-C122", "‹all›: []"),
    rule("SAS-C122", "‹none›: []"),
    rule("SAS-C122", "when: a\n‹unless›: []"),
    rule("SAS-C122", "at_least:\n  count: 1\n  ‹of›: []"),
    rule("SAS-C122", "‹routes›: []"),
    rule("SAS-C122", "use: negatif\n‹only›: []", "items"),
    rule("SAS-C122", "use: negatif\n‹except›:\n  - butir_a\n  - butir_b", "items"),
    Said("SAS-C122", program("when: a", tail="‹applies_in›: []\n"), "areas"),
    rule("SAS-C123", "all:\n  - name: satu\n    when: a\n  - name: ‹satu›\n    when: b"),
    Said("SAS-C124", "definition: d\nof: keluarga\nany:\n  - when: a\n    ‹presume›: ya\n"),
    rule("SAS-C125", "when: a\nunless:\n  - when: b\n    ‹presume›: ya"),
    rule("SAS-C125", "when: a\n‹presume›: tidak"),
    rule("SAS-C125", "when: a\n‹presume›: tidak\nbasis: ''"),
    rule("SAS-C126", "when: a\n‹if_nobody›: ya"),
    rule("SAS-C126", "all:\n  - a\n‹at_most›: 2"),
    rule("SAS-C126", "attest: pernyataan\n‹within›: P1Y"),
    rule("SAS-C126", "routes:\n  - name: satu\n    when: a\n    ‹opens_if›: b"),
    rule("SAS-C126", "any:\n  - when: a\n    ‹unless›:\n      - b"),
    rule("SAS-C154", "receives: prakerja\n‹within›: P1Y\never: ya"),
    Said("SAS-C127", program("all:\n  - desil <= ‹ragu›")),
    Said("SAS-C127", "parameter: p\nby: sektor\nvalues:\n  - key: petani\n    value: 3\n    confidence: uncertain\n"
         "  - key: nelayan\n    value: 3\n---\n" + program("when: x <= ‹p›")),
    Said("SAS-C127", program("at_least:\n  count: ‹ragu›\n  of:\n    - a\n    - b\n    - c\n    - a or b")),
    rule("SAS-C128", "when: uang <= setahun\n‹compare_as›: sama"),
    rule("SAS-C128", "when: uang <= setahun\nbasis: ''\n‹compare_as›: sama"),
    rule("SAS-C129", "‹when›: ''"),
    rule("SAS-C129", "all:\n  - a\n  - '‹›'"),
    rule("SAS-C130", "tiers:\n  - name: satu\n    when: a\n  - name: dua\n    opens_if: ‹desil > 3›\n    when: b"),
    rule("SAS-C130", "tiers:\n  - name: satu\n    when: a\n  - name: dua\n    opens_if:\n      attest: ‹pernyataan›\n    when: b"),
    rule("SAS-C130", "tiers:\n  - name: satu\n    when: a\n  - name: dua\n    opens_if:\n      ‹receives›: prakerja\n    when: b"),
    rule("SAS-C131", "at_least:\n  count: ‹3›\n  of:\n    - a\n    - b"),
    rule("SAS-C131", "at_least:\n  count: ‹0›\n  of:\n    - a\n    - b"),
    rule("SAS-C131", "at_least:\n  count: ‹1 - 1›\n  of:\n    - a\n    - b"),
    rule("SAS-C131", "at_least:\n  count: ‹x›\n  of:\n    - a\n    - b"),
    rule("SAS-C132", "at_least:\n  count: ‹nama›\n  of:\n    - a\n    - b"),
    rule("SAS-C132", "at_least:\n  count: ‹y / 2›\n  of:\n    - a\n    - b"),
    rule("SAS-C133", "‹all_members›: hamil"),
    rule("SAS-C133", "‹all_of›: kepesertaan\nwhere: program = \"prakerja\""),
    Said("SAS-C134", "rulebook: r\nversion: '1'\nlanguage: 1\n---\nentity: keluarga\nfields:\n  a:\n    type: yes/no\n---\n"
         + program("‹any_member›: a"), alone=True),
    rule("SAS-C135", "‹count_members›:\n  where: hamil"),
    rule("SAS-C135", "‹count_of›: kepesertaan\nwhere: program = \"prakerja\""),
    rule("SAS-C136", "‹any_of›: kepesertaan"),
    rule("SAS-C093", "count_members:\n  where: hamil\n  at_least: 3\n  at_most: ‹1›"),
    rule("SAS-C067", "all:\n  - a\n  - count_members:\n      where: hamil\n      at_least: ‹0›", "true"),
    rule("SAS-C067", "all:\n  - a\n  - count_members:\n      where: hamil\n      at_most: ‹30›", "true"),
    rule("SAS-C067", "any:\n  - a\n  - count_members:\n      where: hamil\n      at_least: ‹31›", "false"),
    rule("SAS-C137", "use: ‹negatf›", "near"),
    rule("SAS-C137", "use: ‹xyz›", "known"),
    rule("SAS-C138", "use: negatif\nonly:\n  - butir_a\n‹except›:\n  - butir_b"),
    Said("SAS-C139", "criteria: k\nof: keluarga\nvalid:\n  from: 2021-01-01\nany:\n  - a\n---\n" + program("use: ‹k›")),
    Said("SAS-C140", "criteria: k\nof: anggota\nany:\n  - hamil\n---\n" + program("‹use›: k")),
    Said("SAS-C141", "criteria: k\nof: keluarga\nwhen: a\n---\n" + program("‹use›: k\nonly:\n  - satu")),
    rule("SAS-C142", "use: negatif\nonly:\n  - ‹butir_c›", "near"),
    rule("SAS-C142", "use: negatif\nexcept:\n  - ‹xyz›", "known"),
    rule("SAS-C143", "attest: ‹pernyatan›", "near"),
    rule("SAS-C143", "attest: ‹xyz›", "known"),
    rule("SAS-C144", "attest: ‹pernyataan_anggota›"),
    rule("SAS-C145", "program: ‹xyz›\nis: eligible", "known"),
    rule("SAS-C145", "program: ‹uj›\nis: eligible", "near"),
    Said("SAS-C146", program("when: a", id_="lain") + "---\n" + program("program: ‹lain›")),
    Said("SAS-C146", program("when: a", id_="lain") + "---\n" + program("program: lain\n‹is›: ya")),
    Said("SAS-C147", "rulebook: r\nversion: '1'\nlanguage: 1\nother_programs:\n  prakerja: P\n---\nentity: keluarga\nfields:\n"
         "  a:\n    type: yes/no\n---\n" + program("‹receives›: prakerja"), alone=True),
    rule("SAS-C148", "receives: ‹prakrja›", "near"),
    rule("SAS-C148", "receives: ‹xyz›", "known"),
    rule("SAS-C149", "receives: prakerja\n‹who›: anggota_ini"),
    rule("SAS-C150", "routes:\n  - ‹when: a›"),
    rule("SAS-C151", "tiers:\n  - ‹name: satu\n    opens_if: wilayah.miskin = 0\n    when: a›", "first"),
    rule("SAS-C151", "tiers:\n  - name: satu\n    when: a\n  - ‹name: dua\n    when: b›", "later"),
    Said("SAS-C152", program("when: a", id_="lain") + "---\ndefinition: d\nof: keluarga\nany:\n  - program: ‹lain›\n    is: eligible\n"),
]  # fmt: skip
