"""Prove that explanations show what an official needs, and nothing that nobody may see."""

from __future__ import annotations

import pickle
import re
from datetime import date

import pytest

from sasaran.explain.plain import find_wait
from sasaran.explain.text import Explainer, explain_text
from tests.support.traced import bundled, check, decide, edition_of, read, village
from tests.unit.explain.small_book import family, program

ON = date(2026, 2, 1)


def explain(key: str, name: str, lang: str = "id", on: date = ON) -> str:
    content = bundled()
    facts = read(content, village()[key], on)
    edition = edition_of(content, name, on)
    return explain_text(content, edition, facts, *decide(content, edition, facts), lang=lang, engine="0.1.0")


def explain_small(
    eligibility: str, recipient: str = "keluarga", more: str = "", lang: str = "id", **changes: object
) -> str:
    content = check(**program(eligibility, recipient, more))
    facts = read(content, family(**changes), ON)
    edition = content.editions[0]
    return explain_text(content, edition, facts, *decide(content, edition, facts), lang=lang)


def test_refusal_reads_like_the_officers_screen() -> None:
    """A refusal shows the value, the data's age, the limit and since when, the source and its doubt, and the repair."""
    text = explain("K-017", "pkh")
    lines = text.splitlines()
    assert lines[0] == "Keluarga K-017 · Program Keluarga Harapan (Kementerian Sosial) · per 1 Februari 2026"
    assert lines[1].split("  ")[0] == "TIDAK LAYAK menurut data"
    assert "(usulan; yang menetapkan: Kementerian Sosial)" in lines[1]
    assert re.search(r"✗ Desil nasional paling tinggi batas PKH +keluarga ini: desil 5", text)
    assert "DTSEN 23 Januari 2026 (9 hari yang lalu)" in text
    assert "batas   desil 4, berlaku sejak 8 Juli 2025" in text
    assert "bukan teks peraturan, perlu dipastikan" in text
    assert "pemilik data: Badan Pusat Statistik (DTSEN)" in text
    assert re.search(r"✓ Ada lanjut usia +A-4, 71 th", text)
    assert "Jejak: pkh/2025-07-08 · aturan indonesia 2026.1" in lines[-1]
    assert lines[-1].endswith("mesin 0.1.0")


def test_unchecked_exception_is_not_called_clear() -> None:
    """What was set aside on trust is shown as presumed, never as met, even where it makes no difference."""
    text = explain("K-017", "pkh")
    met, presumed = text.index("Yang sudah terpenuhi"), text.index("Yang dianggap, belum diperiksa")
    assert met < presumed < text.index("~ Dianggap tidak: Ada anggota yang masuk daftar negatif")
    assert "✓ Tidak demikian" not in text


def test_eligible_shows_reasons_presumptions_and_benefits() -> None:
    """An eligible household sees what is met, what was taken on trust with the facts, and each line of the benefit."""
    text = explain("K-003", "pkh")
    assert "LAYAK menurut data, atas anggapan" in text
    assert "hasil ini bergantung padanya" in text
    assert "belum diperiksa (A-1, A-2, A-3, A-4): ASN, TNI, atau Polri" in text
    assert "Rp6.300.000/tahun" in text
    assert re.search(r"A-2  ibu hamil atau nifas: Rp3\.000\.000", text)


def test_contested_limit_says_where_each_value_leads() -> None:
    """Where sources disagree and that alone decides, each value's consequence is shown."""
    text = explain("K-017", "sembako")
    assert "BELUM DAPAT DITENTUKAN" in text
    assert "desil 4 → TIDAK LAYAK     desil 5 → LAYAK" in text


def test_member_program_tells_each_member() -> None:
    """A member's program tells of each member by key, relation and age, with what is open and whom to ask."""
    text = explain("K-021", "ucj_pekerja_rentan")
    assert re.search(r"A-2 \(istri atau suami, 44 tahun\) +TIDAK LAYAK", text)
    assert re.search(r"Jaminan sosial ketenagakerjaan yang dimiliki belum diketahui +tanya: BPJS Ketenagakerjaan", text)
    assert "pernyataan kepala desa atau lurah, berlaku 1 tahun" in text
    assert "· Bengkulu" in text.splitlines()[0]


@pytest.mark.parametrize("key", ["K-003", "K-017", "K-021"])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_identity_is_ever_printed(key: str, lang: str) -> None:
    """No explanation holds a number of sixteen digits, whatever the program and the language."""
    content = bundled()
    facts = read(content, village()[key], ON)
    explainer = Explainer(content, lang)
    for edition in content.editions:
        if ON in edition.during:
            text = explainer.explain(edition, facts, *decide(content, edition, facts))
            assert not re.search(r"\d{15,}", text)
            assert not re.search(r"\{[a-z]+\}", text)


def test_english_has_no_indonesian_frame() -> None:
    """In English the fixed words are English."""
    text = explain("K-017", "pkh", "en")
    assert text.startswith(
        "Family K-017 · Conditional cash transfer for families (Ministry of Social Affairs) · on 1 February 2026"
    )
    assert "NOT ELIGIBLE by the data" in text
    assert "decile 4, in force since 8 July 2025" in text


def test_single_statement_says_what_each_answer_leads_to() -> None:
    """Where one statement alone decides, both answers are followed to their outcome."""
    text = explain_small("all:\n  - attest: domisili")
    assert "ya → LAYAK     tidak → TIDAK LAYAK" in text
    assert "LAYAK MENURUT DATA, menunggu pernyataan" in text
    refused = explain_small("all:\n  - desil <= 9\nunless:\n  - when: aset_mobil", aset_mobil=None)
    assert "terpenuhi → TIDAK LAYAK     tidak terpenuhi → LAYAK" in refused


def test_statement_is_cited() -> None:
    """A condition that people stated says who did, and when."""
    given = [{"id": "domisili", "jawaban": "ya", "oleh": "kades", "tanggal": "2026-01-11"}]
    text = explain_small("all:\n  - attest: domisili", atestasi=given)
    assert re.search(r"✓ Tinggal di desa .* ya, menurut kepala desa, 11 Januari 2026", text)


def test_too_young_says_when() -> None:
    """Someone too young is told the date of turning old enough."""
    text = explain_small("all:\n  - umur >= 18", recipient="anggota")
    assert "akan 18 pada 20 Mei 2034" in text


def test_sensitive_value_is_hidden() -> None:
    """A sensitive value is not printed, only that it is one."""
    text = explain_small("all:\n  - aset_mobil")
    assert "keluarga ini: (data sensitif)" in text


def test_hour_is_not_a_rank() -> None:
    """A unit stands before its number only where it names a rank: desil 4, but 45 tahun."""
    text = explain_small("all:\n  - umur >= 18", recipient="anggota")
    assert "45 tahun" in text


def test_explainer_tells_the_same_again() -> None:
    """What an explainer remembers never changes what it says."""
    content = bundled()
    explainer = Explainer(content)
    for _ in range(2):
        for key in ("K-003", "K-017", "K-021"):
            facts = read(content, village()[key], ON)
            for edition in content.editions:
                if ON in edition.during:
                    reading, trace = decide(content, edition, facts)
                    again = explainer.explain(edition, facts, reading, trace)
                    assert again == explain_text(content, edition, facts, reading, trace)


def test_a_few_others_are_named_in_one_line() -> None:
    """A few other programs of the household stand in one line, the refused ones counted."""
    text = tell_beside_others(["sembako", "blt_desa", "mbg"])
    assert "Program lain keluarga ini: " in text
    assert "1 tidak layak" in text


def test_many_others_are_grouped_by_how_they_stand() -> None:
    """Of many programs those open to the household are named, group by group, and the rest counted; no line runs on."""
    text = tell_beside_others(None)
    lines = text[text.index("Program lain keluarga ini\n") :].splitlines()[1:-1]
    assert any(line.startswith("  layak menurut data: ") for line in lines)
    assert re.fullmatch(r"  belum dapat ditentukan: \d+ program · tidak layak: \d+ program", lines[-1])
    assert max(map(len, lines)) < 130
    assert "Program Sembako" not in lines[-1]


def tell_beside_others(names: list[str] | None) -> str:
    content = bundled()
    facts = read(content, village()["K-017"], ON)
    decided = {
        e.program: (e, *decide(content, e, facts)) for e in content.editions if ON in e.during and not e.applies_in
    }
    edition, reading, trace = decided["pkh"]
    chosen = [name for name in decided if name != "pkh" and (names is None or name in names)]
    return explain_text(content, edition, facts, reading, trace, [decided[name][:2] for name in chosen])


@pytest.mark.parametrize(
    ("waiting", "key"),
    [
        (("people",), "waiting"),
        (("area",), "waiting_area"),
        (("people", "area"), "waiting_both"),
        (("area", "people", "area"), "waiting_both"),
        (("data", "area"), None),
        ((), None),
    ],
)
def test_what_is_awaited_is_called_by_its_name(waiting: tuple[str, ...], key: str | None) -> None:
    """A decision that waits for facts of its area alone is not said to wait for a statement."""
    assert find_wait(waiting) == key


def test_explanation_survives_pickling() -> None:
    """An explainer can be sent to another process."""
    content = bundled()
    explainer = pickle.loads(pickle.dumps(Explainer(content)))
    facts = read(content, village()["K-017"], ON)
    edition = edition_of(content, "pkh", ON)
    assert explainer.explain(edition, facts, *decide(content, edition, facts)).startswith("Keluarga K-017")
