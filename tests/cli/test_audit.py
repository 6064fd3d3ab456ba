"""``sasaran decide --ledger``, ``audit`` and ``archive``, as their users meet them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.runs import ran

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "docs/diagnostics/contoh"


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A ledger of one batch without records, in an empty folder; gives its published head."""
    monkeypatch.chdir(tmp_path)
    rows = [{"id_keluarga": f"K-{n}", "kode_wilayah": "53.01", "desil": n} for n in (1, 2, 30)]
    Path("k.jsonl").write_text("\n".join(map(json.dumps, rows)))
    Path("satu.json").write_text(json.dumps(rows[0]))
    done = ran("decide", "k.jsonl", "--rules", str(EXAMPLE / "aturan"), "--on", "2026-02-01", "--ledger", "buku")
    assert done.code == 1, "one is rejected"
    assert "2 tanda terima dicatat di buku, kumpulan 1" in done.err
    return re.findall(r"sha256:\w{64}", done.err)[-1]


def test_a_ledger_is_verified_with_records_from_outside(ledger: str) -> None:
    """Without records nothing is replayed and that is said; with them all is; the rejected one is counted in the chain."""
    done = ran("audit", "verify", "buku", "--head", ledger)
    assert done.code == 0
    assert "0 diputar ulang dan sama, 2 tanpa data keluarga" in done.out
    done = ran("audit", "verify", "buku", "--records", "k.jsonl", "--lang", "en")
    assert "2 replayed and the same, 0 without the household's record" in done.out
    assert json.loads(Path("buku/chain.jsonl").read_text())["rejected"] == 1


def test_a_changed_ledger_ends_with_1_and_names_the_place(ledger: str) -> None:
    """In words and as data: the file, the line and the code."""
    place = Path("buku/batches/000001/receipts.jsonl")
    place.write_text(place.read_text().replace('"outcome":"eligible"', '"outcome":"ineligible"', 1))
    done = ran("audit", "verify", "buku")
    assert (done.code, done.out.splitlines()[0].split(": ")[0]) == (1, "baris 1")
    found = json.loads(ran("audit", "verify", "buku", "--format", "json").out)
    assert [(each["code"], each["line"]) for each in found["faults"]] == [("SAS-A012", 1)]


def test_a_proof_is_made_and_checked(ledger: str) -> None:
    """She proves her decision with her record and the published head; with another head or record it does not hold."""
    Path("bukti.json").write_text(ran("audit", "prove", "buku", "--household", "K-1").out)
    done = ran("audit", "check", "bukti.json", "--head", ledger, "--record", "satu.json")
    assert done.code == 0
    assert "bantuan_pangan: eligible" in done.out
    assert ran("audit", "check", "bukti.json", "--head", "sha256:0").code == 1
    Path("satu.json").write_text('{"id_keluarga": "K-1", "kode_wilayah": "53.01", "desil": 2}')
    assert "SAS-A021" in ran("audit", "check", "bukti.json", "--record", "satu.json").err
    assert "SAS-A020" in ran("audit", "prove", "buku", "--household", "K-99").err


@pytest.mark.parametrize("words", [("audit", "verify", "tidak-ada"), ("audit", "verify", "k.jsonl"), ("audit", "check", "k.jsonl"),
                                   ("audit", "prove", "tidak-ada", "--household", "K-1")])  # fmt: skip
def test_wrong_names_are_told_without_a_traceback(ledger: str, words: tuple[str, ...]) -> None:
    """A folder that is no ledger and a file that is no proof: a code and exit code 1."""
    done = ran(*words)
    assert done.code == 1
    assert "SAS-A0" in done.err


def test_a_ledger_is_not_made_among_other_files(ledger: str) -> None:
    """A folder that holds something else is not turned into a ledger."""
    Path("lain").mkdir()
    Path("lain/catatan.txt").write_text("x")
    done = ran("decide", "satu.json", "--rules", str(EXAMPLE / "aturan"), "--on", "2026-02-01", "--ledger", "lain")
    assert (done.code, "SAS-A001" in done.err) == (1, True)
    assert [each.name for each in Path("lain").iterdir()] == ["catatan.txt"]


def test_an_archive_is_a_rulebook(ledger: str) -> None:
    """One file, the same bytes each time; what it decides is what the folder decides; another ending is refused."""
    rules = str(EXAMPLE / "aturan")
    for name in ("a.zip", "b.zip"):
        assert ran("archive", rules, "--out", name).code == 0
    assert Path("a.zip").read_bytes() == Path("b.zip").read_bytes()
    decide = ("decide", "satu.json", "--on", "2026-02-01", "--rules")
    assert ran(*decide, "a.zip").out == ran(*decide, rules).out
    assert ran("check", "a.zip").code == 0
    assert ran("archive", rules, "--out", "a.txt").code == 2
    Path("rusak.zip").write_bytes(Path("a.zip").read_bytes()[:200])
    assert "SAS-U063" in ran(*decide, "rusak.zip").err


def test_decide_takes_a_second_date(ledger: str) -> None:
    """Older records are passed over and counted; the decision says as of when the data are."""
    rows = [
        {"id_keluarga": "K-1", "desil": n, "tanggal_data": day} for n, day in ((1, "2025-01-01"), (9, "2026-01-20"))
    ]
    Path("k.jsonl").write_text("\n".join(map(json.dumps, rows)))
    done = ran(
        "decide",
        "k.jsonl",
        "--rules",
        str(EXAMPLE / "aturan"),
        "--on",
        "2026-02-01",
        "--known-on",
        "2026-01-01",
        "--format",
        "jsonl",
    )
    assert json.loads(done.out)["known_on"] == "2026-01-01"
    assert "2 keluarga dibaca = 1 diputuskan + 0 ditolak + 1 data lama dilewati" in done.err


def test_of_two_records_of_one_household_the_one_that_was_decided_is_replayed(ledger: str) -> None:
    """After a correction the old and the new record are both given: each receipt is replayed with its own."""
    old = json.loads(Path("satu.json").read_text())
    Path("baru.json").write_text(json.dumps({**old, "desil": 9}))
    ran("decide", "baru.json", "--rules", str(EXAMPLE / "aturan"), "--on", "2026-03-01", "--ledger", "buku")
    done = ran("audit", "verify", "buku", "--records", "k.jsonl", "--records", "baru.json")
    assert done.code == 0
    assert "3 diputar ulang dan sama, 0 tanpa data keluarga" in done.out
    assert "SAS-A015" in ran("audit", "verify", "buku", "--records", "k.jsonl").out


def test_a_sample_is_said_and_how_sure_it_makes(ledger: str) -> None:
    """The number drawn and the seed are told; how sure it makes only from 30 on; with nothing to replay it is refused."""
    done = ran("audit", "verify", "buku", "--records", "k.jsonl", "--sample", "1", "--seed", "notulen 7")
    assert "1 diputar ulang dan sama" in done.out
    assert "Contoh: 1 dari 2 tanda terima, benih `notulen 7`." in done.out
    assert "keyakinan" not in done.out
    rows = [{"id_keluarga": f"K-{n}", "kode_wilayah": "53.01", "desil": n % 10 + 1} for n in range(60)]
    Path("banyak.jsonl").write_text("\n".join(map(json.dumps, rows)))
    rules = str(EXAMPLE / "aturan")
    ran("decide", "banyak.jsonl", "--rules", rules, "--on", "2026-02-01", "--ledger", "besar", "--keep-records")
    done = ran("audit", "verify", "besar", "--sample", "40", "--lang", "en")
    assert "Sample: 40 of 60 receipts, seed `1`. All came out the same" in done.out
    assert "at most 3 in every 40 receipts are wrong" in done.out
    data = json.loads(ran("audit", "verify", "besar", "--sample", "40", "--format", "json").out)
    assert (data["sample"], data["replayed"]) == ({"receipts": 40, "seed": "1"}, 40)
    assert ran("audit", "verify", "besar", "--sample", "40", "--replay", "none").code == 2
    wrong = ran("audit", "verify", "besar", "--sample", "0")
    assert "sasaran audit verify --help" in wrong.err
