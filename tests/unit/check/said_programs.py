"""What is said of benefits, editions, coverage and circles; and of documents that have not their shape."""

from __future__ import annotations

from tests.support.check_book import HEAD, Said, program


def grants(code: str, lines: str, hint: str | None = None, recipient: str = "keluarga", **more: object) -> Said:
    """A program with this benefit."""
    first, *rest = lines.splitlines()
    body = f"benefit:\n  - {first}\n" + "".join(f"    {line}\n" for line in rest)
    return Said(code, program("when: a", recipient=recipient, tail=body), hint, **more)  # type: ignore[arg-type]


def closed(text: str, through: str) -> str:
    """End a program on a day."""
    return text.replace("valid:\n", f"valid:\n  through: {through}\n", 1)


ROW = "each_member:\n  rows:\n    - when: hamil\n      amount: {}"
BENEFITS = [
    grants("SAS-C160", "form: ‹cahs›\namount: 5", "near"),
    grants("SAS-C160", "form: ‹tunai›\namount: 5", "known"),
    grants("SAS-C161", "‹form: cash\namount: 5\nup_to: 6›"),
    grants("SAS-C161", "‹form: cash\nbase: 5›"),
    grants("SAS-C162", "form: cash\namount: 5\n‹at_most›:\n  members: 2"),
    grants("SAS-C038", "form: cash\namount: 5\ntimes: ‹0›"),
    grants("SAS-C038", "form: goods\nitems:\n  - what: beras\n    quantity: ‹-10›"),
    grants("SAS-C163", "form: cash\n‹each_member›:\n  rows:\n    - when: hamil\n      amount: 5", recipient="anggota"),
    grants("SAS-C164", "form: cash\namount: ‹nama›", "number"),
    grants("SAS-C164", "form: cash\namount: ‹uang / 2›", "ratio"),
    grants("SAS-C164", "form: cash\namount: ‹pecahan›", "decimals"),
    grants("SAS-C164", "form: cash\namount: ‹400.000›", "thousands"),
    grants("SAS-C165", "form: cash\namount: ‹uang - 5›"),
    grants("SAS-C070", "form: cash\n" + ROW.format("indeks.sd") + "\n    - when: umur < 7\n      amount: ‹uang›"),
    grants("SAS-C110", "form: cash\neach_member:\n  ‹rows›: []"),
    grants(
        "SAS-C007", "form: cash\neach_member:\n  hit: ‹colect sum›\n  rows:\n    - when: hamil\n      amount: 5", "near"
    ),
]
EDITIONS = [
    Said("SAS-C170", program("when: a").replace("valid:\n  from: 2020-01-01", "‹valid›:\n  through: 2021-01-01")),
    Said("SAS-C171", program("when: a", tail="kind: classification\n‹benefit›:\n  - form: cash\n    amount: 5\n")),
    Said(
        "SAS-C172",
        "rulebook: r\nversion: '1'\nlanguage: 1\n---\nentity: keluarga\nfields:\n  a:\n    type: yes/no\n---\n"
        "area: wilayah\nlevels:\n  - p\nareas:\n  - code: k\n    name: K\n---\n"
        + program("when: a", tail="‹applies_in›:\n  - k\n"),
        alone=True,
    ),
    Said("SAS-C173", program("when: a", tail="pillar: ‹bebn›\n"), "near"),
    Said("SAS-C173", program("when: a", tail="pillar: ‹xyz›\n"), "known"),
    Said("SAS-C148", program("when: a", tail="interactions:\n  excludes: ‹xyz›\n"), "known"),
    Said("SAS-C175", program("when: a") + "---\n" + program("when: b", start="2021-01-01", id_="‹uji›")),
    Said("SAS-C180", "parameter: p\nvalues:\n  - from: 2020-03-01\n    value: 4\n---\n" + program("when: x <= ‹p›")),
    Said(
        "SAS-C180",
        "parameter: p\nvalues:\n  - through: 2021-03-01\n    value: 4\n---\n" + program("when: x <= ‹p›"),
        "open",
    ),
    Said(
        "SAS-C180",
        "parameter: p\nby: kode_wilayah\nvalues:\n  - area: '53'\n    value: 4\n---\n" + program("when: x <= ‹p›"),
        "area",
    ),
    Said(
        "SAS-C181",
        "definition: d\nof: keluarga\nvalid:\n  from: 2020-02-01\nvalue: x\n---\n" + program("when: ‹d› < 3"),
    ),
    Said("SAS-C182", program("program: ‹uji›\nis: eligible")),
    Said(
        "SAS-C182",
        program("program: dua\nis: eligible", id_="satu")
        + "---\n"
        + program("program: ‹satu›\nis: eligible", id_="dua"),
    ),
]
SHAPES = [
    Said("SAS-P050", "‹- satu\n- dua›\n"),
    Said("SAS-P050", "‹halo›\n"),
    Said("SAS-P051", "‹progam›: uji\ntitle: x\n"),
    Said("SAS-P052", program("when: a", tail="‹benefits›:\n  - form: cash\n"), "near"),
    Said("SAS-P052", program("when: a", tail="‹xyzzy›: 3\n"), "known"),
    Said("SAS-P052", program("when: a\n‹basiss›: pasal 3"), "near"),
    Said("SAS-P052", "parameter: p\nvalues:\n  - value: 4\n    ‹sourc›: x\n", "near"),
    Said("SAS-P052", program("when: a\ntitle:\n  id: Uji\n  ‹confidence›: indicative"), "known"),
    Said("SAS-P052", program("when: a\ntitle:\n  id: Uji\n  ‹use›: negatif"), "known"),
    Said("SAS-P053", "‹p›arameter: p\n"),
    Said("SAS-P053", "parameter: p\nvalues:\n  - one_of:\n      - ‹s›ource: satu\n"),
    Said("SAS-P054", program("all: ‹a›"), "list"),
    Said("SAS-P054", "parameter: p\nvalues:\n  - value: 4\n    ‹source›:\n      judul: x\n", "text"),
    Said("SAS-P054", program("when: a").replace("valid:\n  from: 2020-01-01", "valid: ‹2020-01-01›"), "mapping"),
    Said("SAS-P052", HEAD + "‹currencyy›: Rp\n---\nentity: k\nfields:\n  a:\n    type: yes/no\n", "near", alone=True),
]
