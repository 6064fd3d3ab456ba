"""What is said of single texts, of the whole, of vocabularies, parameters and areas."""

from __future__ import annotations

from tests.support.check_book import HEAD, Said, program

HOME = "entity: keluarga\nkey: id\nfields:\n  a:\n    type: yes/no\n"


def alone(code: str, text: str, hint: str | None = None, **more: object) -> Said:
    return Said(code, text, hint, alone=True, **more)  # type: ignore[arg-type]


def home(code: str, fields: str, hint: str | None = None, top: str = "") -> Said:
    """A rulebook of a household with these keys and fields."""
    lines = "".join(f"  {line}\n" for line in fields.splitlines())
    return alone(code, f"{HEAD}---\nentity: keluarga\n{top}fields:\n{lines}", hint)


def values(code: str, lines: str, hint: str | None = None, top: str = "") -> Said:
    """A parameter with one value, written so."""
    first, *rest = lines.splitlines()
    body = "".join(f"    {line}\n" for line in rest)
    return Said(code, f"parameter: nilai\n{top}values:\n  - {first}\n{body}", hint)


SINGLE = [
    values("SAS-C001", "from: ‹31-12-2022›\nvalue: 1", "near"),
    values("SAS-C001", "from: ‹2022-02-30›\nvalue: 1", "absent"),
    values("SAS-C001", "from: ‹kemarin›\nvalue: 1"),
    Said("SAS-C001", program("when: a").replace("from: 2020-01-01", "from: ‹2020-1-1›"), "near"),
    Said("SAS-C002", "definition: d\nof: keluarga\nvalid:\n  from: 2020-01-01\n  ‹through›: 2019-01-01\nvalue: x\n"),
    values("SAS-C002", "from: 2020-01-01\n‹through›: 2019-12-31\nvalue: 1"),
    values("SAS-C003", "from: 2020-01-01\nvalue: ‹Rp300.000›", "near"),
    values("SAS-C003", "from: 2020-01-01\nvalue: ‹0,5›", "near"),
    values("SAS-C003", "from: 2020-01-01\nvalue: ‹40%›", "percent"),
    values("SAS-C003", f"from: 2020-01-01\nvalue: ‹{'9' * 41}›"),
    values("SAS-C004", "from: 2020-01-01\nvalue: ‹300.000›", "thousands"),
    values("SAS-C004", "from: 2020-01-01\nvalue: ‹0.5›"),
    Said("SAS-C005", program("when: a\npresume: ‹mungkin›")),
    Said("SAS-C006", program("receives: prakerja\nwithin: ‹1 tahun›")),
    Said("SAS-C007", program("when: a", tail="status: ‹runing›\n"), "near"),
    Said("SAS-C007", program("when: a", tail="kind: ‹xyz›\n"), "known"),
    Said("SAS-C007", program("when: a\nconfidence: ‹xyz›"), "known"),
    values("SAS-C007", "from: 2020-01-01\nvalue: 1\nconfidence: ‹xyz›", "known"),
    alone("SAS-C007", f"{HEAD}statuses:\n  jalan: ‹runing›\n---\n{HOME}", "near"),
]
WHOLE = [
    Said("SAS-C010", "parameter: ‹desil›\nvalues:\n  - value: 1\n"),
    Said("SAS-C010", "parameter: wilayah\nvalues:\n  - value: 1\n"),
    Said("SAS-C010", "definition: ‹desil›\nof: keluarga\nvalue: x\n"),
    Said("SAS-C010", "definition: ‹batas›\nof: keluarga\nvalue: x\n"),
    Said(
        "SAS-C010",
        "attestation: q\nquestion: Apa?\nabout: keluarga\nby: kader\n---\n"
        "definition: ‹q›\nof: keluarga\nconfidence: indicative\nwhen: x > 1\n",
    ),
    Said("SAS-C010", "actor: ‹kader›\n"),
    Said("SAS-C010", "entity: ‹kendaraan›\nof: keluarga\nlist: anggota\n"),
    alone("SAS-C010", f"{HEAD.replace('no: tidak', 'no: ‹ya›')}---\n{HOME}"),
    alone(
        "SAS-C010", HEAD.replace("keys:", "keys:\n  attestations: id") + "---\n" + HOME.replace("key: id", "key: ‹id›")
    ),
    alone(
        "SAS-C010",
        HEAD.replace("keys:", "keys:\n  attestations: kata") + f"---\n{HOME}---\nentity: ‹kata›\nof: keluarga\n",
    ),
    alone("SAS-C010", f"{HEAD}---\n{HOME}---\nentity: anggota\nof: keluarga\nrole: members\nkey: ‹date›\n"),
    alone("SAS-C011", HOME),
    alone("SAS-C012", f"{HEAD}---\n{HOME}---\n‹rulebook›: dua\nversion: '2'\nlanguage: 1\n"),
    Said("SAS-C012", "area: ‹daerah›\nlevels:\n  - provinsi\n"),
    alone("SAS-C013", f"{HEAD.replace('language: 1', 'language: ‹2›')}---\n{HOME}"),
    alone("SAS-C014", HEAD),
    Said("SAS-C015", "attestation: q\nquestion: Apa?\nabout: ‹usaha›\nby: kader\n", "known"),
    Said("SAS-C015", "attestation: q\nquestion: Apa?\nabout: ‹kelurga›\nby: kader\n", "near"),
    Said(
        "SAS-C016",
        "entity: kendaraan\nof: keluarga\npresent:\n  when: ada\n  ‹presume›: ya\nfields:\n  ada:\n    type: yes/no\n",
    ),
    Said(
        "SAS-C016",
        "entity: kendaraan\nof: keluarga\npresent:\n  when: ada\n  ‹presume›: ya\n  basis: ''\nfields:\n  ada:\n    type: yes/no\n",
        name="an empty basis is none",
    ),
]
ENTITIES = [
    Said("SAS-C020", "entity: kendaraan\nof: ‹kelurga›\n", "near"),
    Said("SAS-C020", "definition: d\nof: ‹dusun›\nvalue: 1\n", "known"),
    Said("SAS-C020", "criteria: k\nof: ‹dusun›\nany:\n  - a\n", "known"),
    Said("SAS-C020", program("when: a", recipient="‹kelurga›"), "near"),
    Said("SAS-C020", program("when: a", tail="interactions:\n  limit:\n    per: ‹dusun›\n    members: 2\n"), "known"),
    Said("SAS-C021", "entity: ‹lain›\n"),
    alone("SAS-C021", f"{HEAD}---\nentity: ‹rumah›\n---\n{HOME}", name="the household is the one with a key"),
    Said("SAS-C022", "entity: kendaraan\nof: keluarga\n‹role›: members\n"),
    Said("SAS-C023", "entity: kendaraan\nof: keluarga\nfields:\n  desil:\n    type: ‹text›\n"),
    Said("SAS-C024", "entity: kendaraan\nof: keluarga\nregion: ‹x›\n", "known"),
    Said(
        "SAS-C024", "entity: kendaraan\nof: keluarga\nsize: ‹rda›\nfields:\n  roda:\n    type: whole number\n", "near"
    ),
    Said("SAS-C025", "entity: kendaraan\nof: keluarga\nregion: ‹pelat›\nfields:\n  pelat:\n    type: text\n"),
    alone("SAS-C026", f"{HEAD}---\n{HOME}---\nentity: ikut\nof: keluarga\n‹role›: enrolments\n"),
    home("SAS-C027", "ya:\n  ‹type: text›", "reserved"),
    home("SAS-C027", "dua kata:\n  ‹type: text›"),
    Said("SAS-C027", "parameter: ‹count›\nvalues:\n  - value: 1\n", "reserved"),
    Said("SAS-C027", program("when: a", id_="‹1-a›")),
    home("SAS-C028", "usia:\n  type: age\n  birth: ‹lahri›\nlahir:\n  type: date", "near"),
    home("SAS-C028", "uang:\n  type: money\n  period: ‹bulan›", "known"),
    home("SAS-C029", "usia:\n  type: ‹age›"),
    home("SAS-C030", "uang:\n  type: money\n  unit: ‹Rp/keluarga›"),
    home("SAS-C031", "s:\n  type: ‹code›"),
    Said("SAS-C031", "parameter: p\ntype: ‹code›\nvalues:\n  - value: z\n"),
    home("SAS-C032", "s:\n  type: text\n  ‹codes›:\n    - satu"),
    home("SAS-C033", "n:\n  type: whole number\n  ‹min›: 5\n  max: 3"),
    home("SAS-C033", "t:\n  type: date\n  ‹min›: 2020-01-01\n  max: 2019-01-01"),
    Said("SAS-C033", "parameter: p\n‹min›: 5\nmax: 3\nvalues:\n  - value: 4\n"),
    Said("SAS-C126", "entity: kendaraan\nof: keluarga\nfields:\n  merek:\n    type: text\n    ‹max›: 3\n"),
    Said("SAS-C126", "entity: kendaraan\nof: keluarga\nfields:\n  roda:\n    type: whole number\n    ‹in›: months\n"),
    Said("SAS-C037", "entity: kendaraan\nof: keluarga\n‹at_most›: 10000\n"),
    Said("SAS-C033", "entity: kendaraan\nof: keluarga\n‹at_least›: 5\nat_most: 3\n"),
    Said("SAS-C038", "entity: kendaraan\nof: keluarga\nat_most: ‹-1›\n"),
    Said("SAS-C034", "register: r\nowner: ‹kadr›\n", "near"),
    Said("SAS-C034", "attestation: q\nquestion: Apa?\nabout: keluarga\nby: ‹bupati›\n", "known"),
    Said("SAS-C034", program("when: a", tail="ministry: ‹bupati›\n"), "known"),
    Said(
        "SAS-C035", "entity: kendaraan\nof: keluarga\nfields:\n  roda:\n    type: text\n    register: ‹dtsn›\n", "near"
    ),
    Said(
        "SAS-C035",
        "entity: kendaraan\nof: keluarga\nfields:\n  roda:\n    type: text\n    register: ‹regsosek›\n",
        "known",
    ),
    Said(
        "SAS-C036",
        "entity: kendaraan\nof: keluarga\n‹enrolment›:\n  program: p\nfields:\n  p:\n    type: code\n    codes:\n      - z\n",
    ),
]
PARAMETERS = [
    Said("SAS-C040", "parameter: p\nby: ‹nama›\nvalues:\n  - value: 1\n", "known"),
    Said("SAS-C040", "parameter: p\nby: ‹sektro›\nvalues:\n  - value: 1\n", "near"),
    Said("SAS-C041", "parameter: p\nby: sektor\n‹keys›:\n  - petani\nvalues:\n  - key: petani\n    value: 1\n"),
    Said("SAS-C042", "parameter: p\ntype: code\ncodes_of: ‹nama›\nvalues:\n  - value: z\n", "known"),
    values("SAS-C043", "‹from: 2020-01-01\nvalue: 1\nat_least: 2\nat_most: 3›"),
    values("SAS-C043", "‹from: 2020-01-01\nat_least: 2›"),
    values("SAS-C043", "‹from: 2020-01-01›"),
    values("SAS-C043", "‹from: 2020-01-01\none_of: []›"),
    values("SAS-C043", "from: 2020-01-01\n‹value›:\n  - 1\n  - 2"),
    values("SAS-C044", "‹from: 2020-01-01\nvalue: 1›", top="keys:\n  - sd\n"),
    Said("SAS-C046", "parameter: p\nvalues:\n  - area: '‹53›'\n    value: 1\n", "known"),
    Said("SAS-C045", "parameter: p\nby: kode_wilayah\nvalues:\n  - area: ‹xyzzy›\n    value: 1\n", "known"),
    Said("SAS-C045", program("when: a", tail="applies_in:\n  - ‹99999›\n"), "known"),
    values("SAS-C046", "from: 2020-01-01\nkey: ‹sdd›\nvalue: 1", "near", "keys:\n  - sd\n"),
    values("SAS-C046", "from: 2020-01-01\neach:\n  sma: ‹1›", "known", "keys:\n  - sd\n"),
    Said("SAS-C047", "parameter: p\ntype: code\ncodes_of: sektor\nvalues:\n  - value: ‹ptani›\n", "near"),
    Said(
        "SAS-C047", "parameter: p\ntype: set of codes\ncodes_of: sektor\nvalues:\n  - value:\n      - ‹xyz›\n", "known"
    ),
    Said(
        "SAS-C048", "parameter: p\nvalues:\n  - from: 2020-01-01\n    value: 1\n  - ‹from›: 2020-01-01\n    value: 2\n"
    ),
    Said("SAS-C051", "parameter: p\nmin: 5\nvalues:\n  - value: ‹4›\n"),
    Said("SAS-C051", "parameter: p\nmax: 5\nvalues:\n  - at_least: 1\n    at_most: ‹6›\n"),
    values("SAS-C033", "from: 2020-01-01\n‹at_least›: 5\nat_most: 3"),
]
AREA = f"{HEAD}---\n{HOME}---\narea: wilayah\nlevels:\n  - provinsi\n"
AREAS = [
    alone("SAS-C045", f"{AREA}areas:\n  - code: ‹11.01›\n    name: A\n", "known"),
    alone(
        "SAS-C045",
        f"{AREA}fields:\n  m:\n    type: whole number\nfacts:\n  - area: ‹11›\n    field: m\n    value: 1\n",
        "known",
    ),
    alone("SAS-C010", f"{AREA}areas:\n  - code: k\n    name: A\n  - code: ‹k›\n    name: B\n"),
    alone("SAS-C049", f"{AREA}list: ‹tidak_ada.csv›\n"),
    alone("SAS-C049", f"{AREA}list: ‹rusak.csv›\n", more={"buku/rusak.csv": b"\xff\xfe"}),
    alone(
        "SAS-C049",
        f"{AREA}list: ‹besar.csv›\n",
        "row",
        more={"buku/besar.csv": b"code,name\n" + b"x" * 200_000 + b",a\n"},
    ),
    # Unclosed, a quote would swallow the areas below it without a word.
    alone("SAS-C049", f"{AREA}list: ‹l.csv›\n", "row", more={"buku/l.csv": b'code,name\n11,"A\n12,B\n'}),
    alone("SAS-C050", f"{AREA}list: l.csv\n", more={"buku/l.csv": b"code;name\n11;A\n12;\n"}),
    alone("SAS-C049", f"{AREA}list: ‹l.csv›\n", more={"buku/l.csv": b"kode,nama\n11,A\n"}),
    alone(
        "SAS-C051",
        f"{AREA}areas:\n  - code: k\n    name: A\nfields:\n  m:\n    type: whole number\n    max: 5\nfacts:\n"
        "  - area: k\n    field: m\n    value: ‹6›\n",
    ),
    alone("SAS-C050", f"{AREA}list: l.csv\n", more={"buku/l.csv": b"code,name\n11,\n"}),
    alone(
        "SAS-C052",
        f"{AREA}areas:\n  - code: ‹k›\n    name: A\n    parent: l\n  - code: l\n    name: B\n    parent: k\n",
    ),
]
