"""The steps themselves: what they read, what they refuse, and that each of them can fail."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sasaran.ir.rulebook import Content
from sasaran.scenarios.labels import label_decided, label_facts, label_fields
from sasaran.scenarios.literals import is_empty, is_missing, plain, read_date, read_number, read_parts, read_table
from sasaran.scenarios.phrases import show_phrase, suggest_phrase
from sasaran.scenarios.scene import Scene
from sasaran.scenarios.words import WORDS, StepError

pytest_plugins = ("pytester",)

MEMBERS = [["anggota", "hubungan keluarga", "umur"], ["Bapak A", "kepala", "40"]]


@pytest.fixture
def scene(content: Content) -> Scene:
    made = Scene(content)
    made.set_day("1 Februari 2026")
    made.start_household("53.02.99.2001")
    return made


def household(scene: Scene) -> dict[str, object]:
    """What an evaluator is given."""
    seen: list[dict[str, object]] = []
    scene.decide("pkh", lambda given, on, areas: seen.append(dict(given)) or {})  # type: ignore[func-returns-value]
    return seen[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("300000", 300000), ("Rp300.000", 300000), ("rp 300.000", 300000), ("1.500.000", 1500000), ("0", 0),
        ("0,5", Decimal("0.5")), ("Rp1.000,50", Decimal("1000.5")), ("2,00", 2),
    ],
)  # fmt: skip
def test_a_number_is_read_as_people_write_it(text: str, value: object) -> None:
    """Points part thousands, a comma stands before the decimals, a currency may come first."""
    assert read_number(text, "Rp") == value


@pytest.mark.parametrize("text", ["", "300.00", "3.0000", "36.5", "1e3", "5 juta", "-3", "Rp", "$5", "1,2,3", "３.0"])
def test_what_is_no_number_is_refused(text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(StepError):
        read_number(text, "Rp")


def test_a_unit_must_be_the_fields_own() -> None:
    """Rupiah are not written before a decile."""
    with pytest.raises(StepError):
        read_number("Rp3", "desil")
    with pytest.raises(StepError):
        read_number("Rp3")


@pytest.mark.parametrize("text", ["1 Februari 2026", "1 februari  2026", "01 FEBRUARI 2026", "2026-02-01"])
def test_a_date_is_read_as_people_write_it(text: str) -> None:
    """The month may be a word."""
    assert read_date(text) == date(2026, 2, 1)


@pytest.mark.parametrize(
    "text", ["30 Februari 2026", "1 Pebruari 2026", "01/02/2026", "2026-2-1", "1-2-2026", "Februari 2026", ""]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """A date has a day, a month and a year."""
    with pytest.raises(StepError):
        read_date(text)


def test_missing_and_empty_are_different() -> None:
    """Not known is not none."""
    assert all(is_missing(text) for text in ("-", "–", "tidak diketahui", "Tidak  Diketahui"))
    assert all(is_empty(text) for text in ("kosong", "tidak punya", "Tidak_punya"))
    assert not any(is_missing(text) or is_empty(text) for text in ("", "tidak", "0", "--"))


def test_lists_and_labels_are_compared_plainly() -> None:
    """Letter case, underscores and dashes do not count."""
    assert read_parts("jkk dan jkm") == read_parts("jkk, jkm") == ["jkk", "jkm"]
    assert read_parts("a, b, dan c") == ["a", "b", "c"]
    assert plain("Desil 2–4") == plain("desil_2_4") == "desil 2 4"


@pytest.mark.parametrize(
    "table", [None, [["a"]], [["a", "A"], ["1", "2"]], [["a", "b"], ["1"]], [["a"], [""]], [[""], ["1"]]]
)
def test_a_table_is_refused_where_something_would_be_lost(table: list[list[object]] | None) -> None:
    """No table, no rows, equal columns, short rows, empty cells."""
    with pytest.raises(StepError):
        read_table(table)


def test_a_label_is_a_name_or_a_title(content: Content) -> None:
    """Fields, programs and facts are found by both, and by no other."""
    fields = label_fields(content.household.fields)
    assert fields.resolve("Desil Nasional") == fields.resolve("desil_nasional") == "desil_nasional"
    assert label_decided(content).resolve("Program Keluarga Harapan") == label_decided(content).resolve("PKH") == "pkh"
    assert label_facts(content).search("kepesertaan") == {("list", "kepesertaan")}
    with pytest.raises(StepError, match="`desil_nasional`"):
        fields.resolve("desil nasionl")


def test_every_label_of_the_vocabulary_means_one_thing(content: Content) -> None:
    """No title of a field, or of a code of it, stands for two."""
    for entity in content.entities.values():
        labels = label_fields(entity.fields)
        for field in entity.fields.values():
            assert labels.resolve(field.name) == field.name
            for lang, title in field.title:
                assert lang != "id" or labels.resolve(title) == field.name


def test_cells_become_the_household_of_the_contract(scene: Scene) -> None:
    """A cell is read by its field's type; what is not known is left out."""
    scene.add_facts(
        [["isian", "nilai"], ["desil nasional", "3"], ["nilai sepeda motor", "Rp30.000.001"], ["aset mobil", "-"]]
    )
    scene.add_members(
        [
            [
                "anggota",
                "hubungan keluarga",
                "umur",
                "hamil",
                "hamil dicatat",
                "penyakit kronis",
                "jaminan ketenagakerjaan",
            ],
            ["Ibu A", "kepala", "28", "ya", "2 Maret 2025", "asma dan hiv", "tidak punya"],
            ["Anak A", "Anak", "-", "tidak", "-", "tidak diketahui", "jkk"],
        ]
    )
    assert household(scene) == {
        "id_keluarga": "keluarga skenario", "kode_wilayah": "53.02.99.2001", "desil_nasional": 3,
        "nilai_sepeda_motor": 30000001,
        "anggota": [
            {
                "id_anggota": "Ibu A", "hubungan_keluarga": "kepala", "tanggal_lahir": "1998-02-01", "hamil": True,
                "tanggal_fakta": {"hamil": "2025-03-02"}, "penyakit_kronis": ["asma", "hiv"], "jaminan_ketenagakerjaan": [],
            },
            {"id_anggota": "Anak A", "hubungan_keluarga": "anak", "hamil": False, "jaminan_ketenagakerjaan": ["jkk"]},
        ],
    }  # fmt: skip


def test_enrolments_and_statements_become_the_household_of_the_contract(scene: Scene) -> None:
    """Programs, actors and attestations are resolved; an answer that is not known is no statement."""
    scene.add_members(MEMBERS)
    scene.enrol("Kartu Prakerja", "1 Mei 2025", "31 Mei 2025", member="bapak a")
    scene.enrol("PKH", "-")
    scene.state("menolak bantuan", "tidak", "Pendamping Sosial", "10 Januari 2026")
    scene.state("punya rencana usaha", "-", "dinas_tenaga_kerja", "10 Januari 2026", "Bapak A")
    given = household(scene)
    assert given["kepesertaan"] == [
        {"program": "prakerja", "mulai": "2025-05-01", "selesai": "2025-05-31", "id_anggota": "Bapak A"},
        {"program": "pkh"},
    ]
    assert given["atestasi"] == [
        {"id": "menolak_bantuan", "jawaban": False, "oleh": "pendamping_sosial", "tanggal": "2026-01-10"}
    ]


def test_who_receives_nothing_is_known_to_receive_nothing(scene: Scene) -> None:
    """The list is empty, not unknown; and nobody is enrolled and not enrolled."""
    scene.enrol_nowhere()
    assert household(scene)["kepesertaan"] == []
    with pytest.raises(StepError):
        scene.enrol("pkh", "1 Januari 2020")


def test_an_age_on_29_february_is_complete_that_day(content: Content) -> None:
    """Who completes n years that day was born on a day that exists, and early enough."""
    scene = Scene(content)
    scene.set_day("29 Februari 2024")
    scene.start_household("53")
    scene.add_members([["anggota", "umur"], ["A", "1"]])
    assert household(scene)["anggota"] == [{"id_anggota": "A", "tanggal_lahir": "2023-02-28"}]


def test_facts_told_after_the_decision_need_a_new_one(scene: Scene) -> None:
    """Nobody speaks of an old decision."""
    household(scene)
    assert scene.decided is None
    scene.add_members(MEMBERS)
    with pytest.raises(StepError):
        _ = scene.decided


def test_a_statement_is_about_what_its_phrase_says(scene: Scene) -> None:
    """Family, member and area statements have their own phrases."""
    scene.add_members(MEMBERS)
    for name, member in (
        ("punya rencana usaha", None),
        ("menolak bantuan", "Bapak A"),
        ("desa menetapkan kriteria", None),
    ):
        with pytest.raises(StepError):
            scene.state(name, "ya", "kepala_desa", "2026-01-10", member)
    with pytest.raises(StepError):
        scene.state_area("menolak bantuan", "ya", "kepala_desa", "2026-01-10")


def test_a_mistyped_phrase_gets_the_nearest_one() -> None:
    """The words that are right count."""
    phrases = ["anggotanya:", 'hasilnya "{hasil}"', 'keluarga itu menerima "{program}" sejak {mulai}']
    for said, near in (('hasil nya "layak"', 1), ('hasilya "layak"', 1), ("keluarga itu menerima pkh mulai 2020", 2)):
        assert f"`{show_phrase(phrases[near])}`" in str(suggest_phrase(said, phrases))


def test_every_message_says_the_same_in_both_languages() -> None:
    """Both languages name the same values, begin small and end without a stop."""
    for key, both in WORDS.items():
        parts = [sorted({part.split("}")[0] for part in text.split("{")[1:]}) for text in both]
        assert parts[0] == parts[1] or key == "route_open", key
        assert not any(text.endswith(".") or text[0].isupper() for text in both), key


FEATURE = """# language: id
Fitur: Yang harus gagal
  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke | nifas | disabilitas |
      | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            | tidak | tidak       |
"""
FAILING = [
    ("Ketika kelayakan PKH diperiksa", "tidak memeriksa apa pun"),
    ('Maka hasilnya "layak"', "belum ada program yang diperiksa"),
    ('Ketika kelayakan PKH diperiksa\nMaka hasilnya "tidak layak"', "hasil keluarga `layak`, bukan `tidak layak`"),
    ('Ketika kelayakan PKH diperiksa\nMaka hasilnya "layk"', "mungkin maksudnya `layak`"),
    ('Ketika kelayakan PKh2 diperiksa\nMaka hasilnya "layak"', "mungkin maksudnya `pkh`"),
    ('Ketika kelayakan PKH diperiksa\nMaka hasilya "layak"', 'mungkin maksudnya `hasilnya "…"`'),
    ("Maka kelayakan PKH diperiksa", "awali dengan `Ketika`"),
    ('Ketika kelayakan PKH diperiksa\nMaka hasilnya "<hasil>"', "tidak punya kolom"),
    ('Ketika kelayakan PKH diperiksa\nMaka hasil "Ibu A" adalah "layak"', "tidak mempunyai hasil sendiri"),
    ('Ketika kelayakan PKH diperiksa\nMaka edisinya "pkh/2025-07-09"', "edisi `pkh/2025-07-08`"),
    ('Ketika kelayakan PKH diperiksa\nMaka yang belum diketahui antara lain "desil"', "`Desil P3KE`"),
    ('Ketika kelayakan PKH diperiksa\nMaka yang belum diketahui antara lain "desil nasional"', "tidak termasuk"),
    ('Ketika kelayakan PKH diperiksa\nMaka yang belum diketahui tentang "Ibu A" antara lain "hamil"', "tidak termasuk"),
    ('Ketika kelayakan PKH diperiksa\nMaka hasil itu menunggu "data"', "tidak menunggu `data`"),
    (
        "Ketika kelayakan PKH diperiksa\nMaka hasil itu tidak bersandar pada anggapan",
        "hasil itu bersandar pada anggapan: `",
    ),
    ('Ketika kelayakan PKH diperiksa\nMaka jalur "x" terpenuhi', "jalur `x` tidak dikenal"),
    ("Ketika kelayakan PKH diperiksa\nMaka bantuannya Rp3.000.001 per tahun", "bukan `3000001` per tahun"),
    ("Ketika kelayakan PKH diperiksa\nMaka bantuannya Rp3.000.000 per bulan", "bukan `3000000` per bulan"),
    ("Ketika kelayakan PKH diperiksa\nMaka bantuannya Rp3.000.000", "bukan `3000000`"),
    ("Ketika kelayakan PKH diperiksa\nMaka bantuannya paling banyak Rp3.000.000 per tahun", "bukan `3000000`"),
    ("Ketika kelayakan PKH diperiksa\nMaka bantuannya antara Rp3.000.000 dan Rp3.000.001 per tahun", "`3000001`"),
    ('Ketika kelayakan PKH diperiksa\nMaka penerima manfaatnya "Ibu B"', "mungkin maksudnya `Ibu A`"),
    ('Ketika kelayakan PKH diperiksa\nMaka penerima manfaatnya "Ibu A" dan "Ibu C"', "mungkin maksudnya `Ibu A`"),
    ('Ketika kelayakan UCJ pekerja rentan diperiksa\nMaka hasilnya "tidak layak"', "tidak berlaku"),
    ('Ketika kelayakan PKH diperiksa\nMaka hasilnya "tidak berlaku"', "bukan `tidak berlaku`"),
    ("Ketika kelayakan Sembako diperiksa\nMaka hasil itu bersandar pada anggapan", None),
    (
        'Diketahui pernyataan "menolak bantun" dijawab ya oleh lurah pada 1 Januari 2026\nMaka hasilnya "layak"',
        "`menolak_bantuan`",
    ),
    ('Diketahui fakta wilayah "53.99":\n| isian | nilai |\n| status desa | desa |\nMaka hasilnya "layak"', "SAS-H022"),
    (
        'Diketahui keterangan keluarga itu:\n| isian | nilai |\n| desil nasional | 4 |\nMaka hasilnya "layak"',
        "dua kali",
    ),
    (
        'Diketahui keterangan keluarga itu:\n| isian | nilai |\n| aset mobil | y |\nMaka hasilnya "layak"',
        "bukan jawaban",
    ),
    ('Diketahui anggotanya:\n| anggota | jenis kelamin |\n| B | pria |\nMaka hasilnya "layak"', "`perempuan`"),
]


def test_every_step_can_fail(pytester: pytest.Pytester) -> None:
    """A scenario that does not hold, is mistyped, or asserts nothing fails, and says what to repair and where."""
    text = FEATURE
    for number, (steps, _) in enumerate(FAILING):
        lines = "".join(f"      {line}\n" if line.startswith("|") else f"    {line}\n" for line in steps.split("\n"))
        text += f"  Skenario: Nomor {number}\n{lines}"
    (pytester.path / "gagal.feature").write_text(text, encoding="utf-8")
    pytester.makeconftest("from tests.bdd.conftest import content, rulebook\n")
    pytester.makepyfile('from pytest_bdd import scenarios\npytest_plugins = "sasaran.bdd"\nscenarios("gagal.feature")')
    pytester.syspathinsert(str(Path(__file__).resolve().parents[2]))
    recorded = pytester.inline_run("-p", "no:cacheprovider", "--strict-markers", "--tb=no", "-q")
    calls = [report for report in recorded.getreports("pytest_runtest_logreport") if report.when == "call"]
    reports = {report.nodeid.rpartition("_")[2]: report for report in calls}
    assert len(calls) == len(FAILING)
    for number, (steps, words) in enumerate(FAILING):
        report = reports[str(number)]
        assert report.failed == (words is not None), steps
        assert words is None or words in report.longreprtext, (steps, report.longreprtext[-600:])
