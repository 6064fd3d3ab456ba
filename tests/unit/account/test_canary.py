"""Canaries: planted identity numbers, names and diagnoses are found nowhere but where their reader is entitled."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import sasaran
from sasaran.base.errors import HouseholdError
from sasaran.cli.main import run
from tests.support.bundled import bundled_book

ROOT = Path(__file__).resolve().parents[3]
ON = "2026-02-01"
NIK, CARD = "9902991203857777", "9902990101268888"
NAME = "Kenarita Burungsari"
DIAGNOSIS = "hipertensi"
PROGRAMS = ("pkh", "blt_desa", "pbi_jk", "permakanan", "sembako")


def make_record(**more: Any) -> dict[str, Any]:
    """Make a household with canaries: an identity number, a card number, a diagnosis, and the number used as a key."""
    return {
        "id_keluarga": CARD, "no_kk": CARD, "kode_wilayah": "53.02.99.2001", "desil_nasional": 9,
        "tanggal_data": "2026-01-23", "kepesertaan": [],
        "anggota": [
            {
                "id_anggota": NIK, "nik": NIK, "hubungan_keluarga": "kepala", "jenis_kelamin": "perempuan",
                "tanggal_lahir": "1958-04-01", "keberadaan": "tinggal_bersama", "penyakit_kronis": [DIAGNOSIS],
                "disabilitas": False, **more,
            }
        ],
        "atestasi": [{"id": "berdomisili_di_desa", "jawaban": "ya", "oleh": "kepala_desa", "tanggal": "2026-01-11"}],
    }  # fmt: skip


@pytest.fixture(scope="module")
def book() -> sasaran.Rulebook:
    return bundled_book()


def list_accounts(book: sasaran.Rulebook, **more: Any) -> Iterator[tuple[str, str]]:
    case = book.decide(make_record(), ON)
    for reader in ("auditor", "petugas", "keluarga"):
        for form in ("text", "html", "json"):
            for lang in ("id", "en"):
                for program in PROGRAMS:
                    yield reader, case[program].explain(lang, reader=reader, form=form, **more)


def find_canaries(text: str, *canaries: str) -> list[str]:
    return [each for each in canaries if each.lower() in text.lower()]


def test_no_reader_is_shown_an_identity_number(book: sasaran.Rulebook) -> None:
    """Even where the operator's keys are identity numbers, no sheet in any form shows one."""
    for reader, text in list_accounts(book):
        assert find_canaries(text, NIK, CARD) == [], reader


def test_a_diagnosis_is_shown_to_the_entitled_reader_alone(book: sasaran.Rulebook) -> None:
    """Neither auditor nor official reads the diagnosis, unless asked for; the family reads her own."""
    shown = {"keluarga": 0, "petugas": 0}
    for reader, text in list_accounts(book):
        if reader == "keluarga":
            shown["keluarga"] += bool(find_canaries(text, DIAGNOSIS))
        else:
            assert find_canaries(text, DIAGNOSIS) == [], reader
    for reader, text in list_accounts(book, sensitive=True):
        shown["petugas"] += reader == "petugas" and bool(find_canaries(text, DIAGNOSIS))
    assert shown["petugas"] > 0


def test_the_truth_of_a_condition_does_not_tell_a_diagnosis(book: sasaran.Rulebook) -> None:
    """Of whom a condition on health is so is not said of single members, but to a reader who may see it."""
    decision = book.decide(make_record(hamil=True), ON)["pkh"]
    hidden = json.loads(decision.explain(reader="auditor", form="json"))["sheet"]["sections"]
    shown = json.loads(decision.explain(reader="auditor", form="json", sensitive=True))["sheet"]["sections"]
    assert list_truths(hidden, "Sedang hamil") == ["(data sensitif)"]
    assert list_truths(shown, "Sedang hamil")[0].startswith("anggota[1]: ")


def list_truths(sections: list[dict[str, Any]], text: str) -> list[str]:
    items = next(each["items"] for each in sections if each["key"] == "nodes")
    named = [item for item in items if item["text"] == text]
    return list(dict.fromkeys(item["details"][0]["text"] for item in named))


def test_a_ledger_holds_no_canary(book: sasaran.Rulebook, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Receipts, chain and what is printed of the ledger hold no number and no diagnosis; the answer has only keys."""
    record = tmp_path / "keluarga.json"
    record.write_text(json.dumps(make_record()), encoding="utf-8")
    with pytest.raises(SystemExit):
        run(["decide", str(record), "--rules", str(ROOT / "rules"), "--on", ON, "--ledger", str(tmp_path / "buku")])
    printed = capsys.readouterr()
    assert find_canaries(printed.err, NIK, CARD, DIAGNOSIS) == []
    files = [path for path in (tmp_path / "buku").rglob("*") if path.is_file() and "rulebooks" not in path.parts]
    assert any(path.name == "receipts.jsonl" for path in files)
    for path in files:
        assert find_canaries(path.read_bytes().decode("utf-8", "replace"), NIK, CARD, DIAGNOSIS) == [], path.name


def test_refusals_and_logs_hold_no_canary(
    book: sasaran.Rulebook, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A record with a name where none belongs, and a broken number, is refused without saying either; so is the log."""
    wrong = make_record(nama=NAME, tanggal_lahir=f"{NAME} 1958", status_kawin=DIAGNOSIS + "x")
    with pytest.raises(HouseholdError) as caught:
        book.decide(wrong, ON)
    for lang in ("id", "en"):
        said = "\n".join(fault.words(lang) for fault in caught.value.faults)
        assert find_canaries(said, NIK, CARD, NAME) == []
    monkeypatch.setenv("SASARAN_LOG", "debug")
    record = tmp_path / "keluarga.json"
    for content in (make_record(), wrong):
        record.write_text(json.dumps(content), encoding="utf-8")
        with pytest.raises(SystemExit):
            run(
                [
                    "explain",
                    str(record),
                    "--program",
                    "pkh",
                    "--on",
                    ON,
                    "--rules",
                    str(ROOT / "rules"),
                    "--reader",
                    "petugas",
                ]
            )
        printed = capsys.readouterr()
        assert find_canaries(printed.out + printed.err, NIK, CARD, NAME, DIAGNOSIS) == []
