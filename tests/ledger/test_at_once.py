"""Outcomes compared many at once: everything that is as it was is found so, and nothing that was changed."""

from __future__ import annotations

import json
import random
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from benchmarks.varied import vary_households

from sasaran.ledger import replay, replayer, verify_ledger
from sasaran.ledger.bulk import Bulk
from sasaran.ledger.canonical import hash_salted, write_canonical
from sasaran.ledger.glance import glance_at
from sasaran.ledger.receipt import make_salt
from tests.ledger.receipts import KEY, change_one, give
from tests.ledger.test_ledger import DAY, RULEBOOK, append, forge, rewrite, write_rules
from tests.support.bundled import bundled_book

COUNT = 150
OTHERWISE, REJECTED, UNREADABLE, STRANGE = (
    (61, 63, 65, 67, 69, 73, 85, 91, 93), (71, 77, 79, 81, 83, 87, 89, 102), (95, 104), (99, 100, 106),
)  # fmt: skip
"""The lines that are found of those that `_tamper` changes; in the others no outcome is another."""
Ledger = tuple[Path, list[str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger of a small batch and one that is decided at once; and the lines of that one."""
    folder = tmp_path_factory.mktemp("at_once")
    rules = write_rules(folder / "aturan")
    append(folder / "buku", rules, 5)
    (rules / "bantuan.yaml").write_text(RULEBOOK["bantuan.yaml"].replace("desil <= 4", "desil <= 3"))
    append(folder / "buku", rules, COUNT)
    return folder / "buku", (folder / "buku/batches/000002/receipts.jsonl").read_text().splitlines()


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin with fewer receipts than a ministry has."""
    monkeypatch.setattr(replay, "FEWEST_AT_ONCE", 100)


def test_a_whole_ledger_holds_in_one_process_and_in_two(made: Ledger) -> None:
    """Every receipt of both batches comes out the same."""
    for jobs in (1, 2):
        found = verify_ledger(made[0], replay="outcomes", jobs=jobs)
        assert (found.faults, found.replayed, found.unreplayed) == ([], COUNT + 5, 0)


def test_every_receipt_that_is_as_decided_is_found_without_deciding_it_alone(made: Ledger) -> None:
    """The query alone finds all of them the same, so a ledger that holds is not decided one by one."""
    folder = made[0] / "batches/000002"
    texts = zip(
        *((folder / name).read_bytes().splitlines() for name in ("receipts.jsonl", "records.jsonl")), strict=True
    )
    book = replay.load(sorted((made[0] / "rulebooks").iterdir(), key=lambda each: each.stat().st_mtime_ns)[-1])
    given = [(line, receipt, record) for line, (receipt, record) in enumerate(texts, start=1)]
    assert Bulk(book.content, KEY, DAY).find_same(given) == {line for line, _, _ in given}


def test_a_false_outcome_is_found_and_located(made: Ledger, tmp_path: Path) -> None:
    """In a ledger that was written anew whole, the one receipt with another outcome is named, with its program."""
    shutil.copytree(made[0], tmp_path / "buku")
    forge(tmp_path / "buku", 120, made[1][120].replace('"outcome":"', '"outcome":"in', 1).replace("inin", "", 1))
    found = verify_ledger(tmp_path / "buku", replay="outcomes")
    assert [(each.code, each.line, each.values["programs"]) for each in found.faults] == [("SAS-A016", 121, "bantuan")]
    assert found.replayed == COUNT + 4


def _tamper(lines: list[str], records: list[str]) -> None:
    """Change some receipts and records, each in another way; the salted hash of each record holds again."""
    changes: dict[int, Any] = {
        60: lambda receipt, record: receipt["programs"][0].update(outcome="undetermined"),
        62: lambda receipt, record: receipt["programs"][0].update(edition="2024-01-01"),
        64: lambda receipt, record: receipt["programs"].clear(),
        66: lambda receipt, record: receipt["programs"].append({"program": "pkh", "edition": "x", "outcome": "eligible"}),
        68: lambda receipt, record: receipt.update(household="0" * 32),
        70: lambda receipt, record: record.update(desil=11),
        72: lambda receipt, record: record.update(desil=10),
        74: lambda receipt, record: record.update(desil={"at_least": 1, "at_most": 9}),
        76: lambda receipt, record: record.update(desil="3"),
        78: lambda receipt, record: record.update(pekerjaan="x"),
        80: lambda receipt, record: record["anggota"].append(record["anggota"][0]),
        82: lambda receipt, record: record.pop("id_keluarga"),
        84: lambda receipt, record: record.update(id_keluarga="K-2"),
        86: lambda receipt, record: record.update(luas=30.255),
        88: lambda receipt, record: record.update(tanggal_data="2026-02-30"),
        90: lambda receipt, record: record["anggota"][0].update(sakit=None),
        92: lambda receipt, record: receipt["programs"][0].update(outcome=1),
        94: lambda receipt, record: receipt.update(programs={}),
        96: lambda receipt, record: receipt["programs"].insert(0, receipt["programs"][0]),
    }  # fmt: skip
    for place, change in changes.items():
        receipt, record = json.loads(lines[place]), json.loads(records[place])
        change(receipt, record)
        records[place] = write_canonical(record).decode()
        receipt["facts"] = hash_salted(make_salt(KEY, receipt["household"]), records[place].encode())
        lines[place] = json.dumps(receipt)
    lines[98], lines[99] = lines[99], lines[98]
    records[101] = records[101].replace('"desil":', '"desil":1,"desil":')
    receipt = json.loads(lines[101])
    receipt["facts"] = hash_salted(make_salt(KEY, receipt["household"]), records[101].encode())
    lines[101] = json.dumps(receipt)
    lines[103] = "{"
    records[105] = records[105].replace("5", "6", 1)


def test_what_was_tampered_with_is_found_as_one_by_one(
    made: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two dozen ways to tamper, the same findings at the same places, and as many receipts the same, either way."""
    path = tmp_path / "buku"
    shutil.copytree(made[0], path)
    lines, kept = list(made[1]), path / "batches/000002/records.jsonl"
    records = kept.read_text().splitlines()
    _tamper(lines, records)
    rewrite(path, lines)
    kept.write_text("\n".join(records) + "\n")
    found = {}
    for fewest in (100, 10**9):
        monkeypatch.setattr(replay, "FEWEST_AT_ONCE", fewest)
        for place in (replay, replayer):  # all of them, not the first twenty
            monkeypatch.setattr(place, "MOST_NAMED", 100)
        verified = verify_ledger(path, replay="outcomes")
        faults = [(each.code, each.line, each.hint, dict(each.values)) for each in verified.faults]
        found[fewest] = faults, verified.replayed
    assert found[100] == found[10**9]
    expected = {("SAS-A016", line, None) for line in OTHERWISE} | {("SAS-A015", line, None) for line in STRANGE}
    expected |= {("SAS-A016", line, "rejected") for line in REJECTED}
    expected |= {("SAS-A016", line, "unreadable") for line in UNREADABLE}
    assert {(code, line, hint) for code, line, hint, _ in found[100][0]} == expected
    assert found[100][1] == COUNT + 5 - len(expected)


def test_the_whole_rulebook_says_at_once_what_it_says_one_by_one() -> None:
    """Of varied households the query finds each receipt the same, and none in which any single outcome is another."""
    content, on = bundled_book().content, date(2026, 2, 1)
    given = give(content, list(vary_households(120, seed=5)), on)
    bulk = Bulk(content, KEY, on)
    assert bulk.find_same(given) == {line for line, _, _ in given}
    false = [(line, change_one(receipt, line) if line % 3 else receipt, record) for line, receipt, record in given]
    assert bulk.find_same(false) == {line for line, _, _ in given if line % 3 == 0}


@pytest.mark.parametrize(
    "receipt",
    [b"", b"{}", b"[]", b'{"household":"a","facts":"b","programs":[{"program":"p","edition":"e"}]}',
     b'{"household":"a","facts":"b","programs":[],"x":"\xff"}', b'{"household":1,"facts":"b","programs":[]}'],
)  # fmt: skip
def test_what_is_no_plain_receipt_is_left_to_who_reads_with_care(receipt: bytes) -> None:
    """Parts that are missing or of another kind, and bytes that are no text, are not taken for a receipt."""
    assert glance_at(receipt) is None


def test_what_is_read_at_a_glance_is_what_reading_with_care_gives(made: Ledger) -> None:
    """Of thousands of receipts with a byte changed, lost or added, none is taken that is no JSON or says another thing."""
    seed, taken = random.Random(20261121), 0
    for _ in range(4_000):
        data = bytearray(seed.choice(made[1]).encode())
        place = seed.randrange(len(data))
        data[place : place + seed.randrange(2)] = bytes([seed.randrange(256)] * seed.randrange(2))
        glance = glance_at(bytes(data))
        if glance is not None:
            taken += 1
            given = json.loads(data)
            assert (glance.household, glance.facts) == (given["household"], given["facts"])
            said = [(each.program, each.edition, each.outcome) for each in glance.programs]
            assert said == [(each["program"], each["edition"], each["outcome"]) for each in given["programs"]]
    assert 1_000 < taken < 4_000
