"""A ledger is whole or the place is named: chains, proofs, replays, and a byte changed anywhere."""

from __future__ import annotations

import json
import random
import shutil
import tracemalloc
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

import sasaran
from sasaran.households import Decided, decide_files
from sasaran.ledger import LedgerError, check_proof, open_ledger, prove_household, verify_ledger
from sasaran.ledger.canonical import make_token, write_canonical
from sasaran.ledger.entries import read_entry
from sasaran.ledger.merkle import EMPTY, find_path, find_root, follow_path, hash_leaf
from sasaran.ledger.pairs import draw_sample
from sasaran.ledger.receipt import ReceiptWriter
from sasaran.parse.folder import read_folder
from sasaran.parse.origins.archive import write_archive

ROOT = Path(__file__).resolve().parents[2]
RULES, VILLAGE = ROOT / "docs/examples/marava", ROOT / "examples/desa-contoh"
KEY = bytes(range(32))
DAY = date(2026, 2, 1)


@dataclass
class Made:
    """A ledger of two batches over the made-up village, by a small rulebook."""

    path: Path
    head: str


RULEBOOK = {
    "rulebook.yaml": "rulebook: uji\nversion: '1'\nlanguage: 1\ncurrency: Rp\nkeys:\n  record_date: tanggal_data\n  fact_dates: tanggal_fakta\n",
    "keluarga.yaml": "entity: keluarga\nkey: id_keluarga\nfields:\n  desil:\n    type: whole number\n    min: 1\n    max: 10\n  luas:\n    type: decimal\n"
    "---\nentity: anggota\nof: keluarga\nrole: members\nkey: id_anggota\nfields:\n  sakit:\n    type: yes/no\n    personal: specific\n",
    "bantuan.yaml": "program: bantuan\ntitle: Bantuan\nrecipient: keluarga\nvalid:\n  from: 2025-01-01\neligibility:\n  all:\n    - desil <= 4\n"
    "    - any:\n        - any_member: sakit\n        - luas < 36\n",
}


def write_rules(folder: Path, **changed: str) -> Path:
    folder.mkdir(parents=True)
    for name, text in {**RULEBOOK, **changed}.items():
        (folder / name).write_text(text)
    return folder


def list_households(count: int) -> list[dict[str, object]]:
    return [
        {"id_keluarga": f"K-{n}", "desil": n % 10 + 1, "luas": 30.25 + n, "tanggal_data": "2026-01-10",
         "anggota": [{"id_anggota": f"NIK{n}", "sakit": n % 3 == 0}]}
        for n in range(count)
    ]  # fmt: skip


def append(path: Path, rules: Path, count: int, known_on: date | None = None) -> None:
    book = sasaran.load(rules)
    root, files = read_folder(rules) or ("", {})
    path.parent.mkdir(exist_ok=True)
    source = path.parent / "k.json"
    source.write_text(json.dumps(list_households(count)))
    with open_ledger(path, KEY).append(
        book.hash, write_archive(files, root), DAY, known_on, keep_records=True
    ) as batch:
        for found in decide_files(book, [source], DAY, None, known_on):
            assert isinstance(found, Decided), found
            batch.add(found.case, found.record)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("ledger")
    rules = write_rules(folder / "aturan")
    append(folder / "buku", rules, 5)
    (rules / "bantuan.yaml").write_text(RULEBOOK["bantuan.yaml"].replace("desil <= 4", "desil <= 3"))
    append(folder / "buku", rules, 7)
    return Made(folder / "buku", open_ledger(folder / "buku").head)


def forge(path: Path, place: int, line: str) -> None:
    """Replace a receipt of the second batch and make the ledger hold again, as who has the whole folder can."""
    lines = (path / "batches/000002/receipts.jsonl").read_text().splitlines()
    lines[place] = line
    rewrite(path, lines)


def rewrite(path: Path, lines: list[str]) -> None:
    """Replace the receipts of the second batch and make the ledger hold again."""
    folder = path / "batches/000002"
    hashes = [hash_leaf(each.encode()) for each in lines]
    (folder / "receipts.jsonl").write_text("\n".join(lines) + "\n")
    (folder / "leaves.bin").write_bytes(b"".join(hashes))
    first, last = (read_entry(each) for each in (path / "chain.jsonl").read_bytes().splitlines(keepends=True))
    assert first is not None
    assert last is not None
    (path / "chain.jsonl").write_bytes(first.line() + replace(last, root=find_root(hashes).hex()).sealed().line())


def test_roots_and_paths_are_those_of_rfc_6962() -> None:
    """The roots of the standard's own test leaves, and every leaf's path leads to its root."""
    leaves = [bytes.fromhex(each) for each in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")]  # fmt: skip
    roots = {
        1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    }
    assert find_root([]) == EMPTY
    for count in range(1, 9):
        hashes = [hash_leaf(each) for each in leaves[:count]]
        assert find_root(hashes).hex() == roots.get(count, find_root(hashes).hex())
        assert all(follow_path(hashes[i], find_path(hashes, i)) == find_root(hashes) for i in range(count))


def test_a_whole_ledger_holds_and_every_batch_is_replayed_by_its_own_rulebook(made: Made) -> None:
    """Two batches under two rulebooks: all twelve receipts come out the same again, in one process and in two."""
    for jobs in (1, 2):
        found = verify_ledger(made.path, head=made.head, jobs=jobs)
        assert (found.faults, found.batches, found.receipts, found.replayed, found.unreplayed) == ([], 2, 12, 12, 0)


def test_a_changed_byte_anywhere_is_found_in_the_file_where_it_is(made: Made, tmp_path: Path) -> None:
    """Of every file of the ledger, bytes at the ends and in between: each change is found, and that file is named."""
    seed = random.Random(20261121)
    files = [each for each in sorted(made.path.rglob("*")) if each.is_file()]
    assert len(files) >= 10
    for file in files:
        size = file.stat().st_size
        for place in {0, size - 1, *(seed.randrange(size) for _ in range(6))}:
            copy = tmp_path / "copy"
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(made.path, copy)
            target = copy / file.relative_to(made.path)
            data = bytearray(target.read_bytes())
            data[place] ^= seed.choice((1, 2, 4, 32))
            target.write_bytes(data)
            if file.name == "ledger.json":
                with pytest.raises(LedgerError):
                    open_ledger(copy)
            found = verify_ledger(copy)
            assert found.faults, (file, place)
            named = {Path(fault.path).name for fault in found.faults}
            partner = {"ledger.key": "ledger.json", "records.jsonl": "receipts.jsonl"}.get(file.name, file.name)
            assert {file.name, partner} & named, (file, place, named)


def test_a_changed_receipt_is_named_by_its_line(made: Made, tmp_path: Path) -> None:
    """The one receipt that was touched is named, and none of the others."""
    copy = tmp_path / "buku"
    shutil.copytree(made.path, copy)
    place = copy / "batches/000002/receipts.jsonl"
    lines = place.read_bytes().splitlines(keepends=True)
    lines[3] = lines[3].replace(b'"outcome":"', b'"outcome":"x', 1)
    place.write_bytes(b"".join(lines))
    found = verify_ledger(copy, replay="none")
    assert [(each.code, each.line) for each in found.faults] == [("SAS-A012", 4)]


@pytest.mark.parametrize(("replay", "change", "codes"), [
    ("outcomes", '"outcome":"eligible"', ["SAS-A016"]), ("full", '"outcome":"eligible"', ["SAS-A016"]),
    ("outcomes", '"reasons":[["', []), ("full", '"reasons":[["', ["SAS-A016"]), ("none", '"outcome":"eligible"', []),
])  # fmt: skip
def test_a_false_receipt_in_a_ledger_that_holds_is_found_by_replaying(
    made: Made, tmp_path: Path, replay: str, change: str, codes: list[str]
) -> None:
    """Who can write the whole ledger anew can make it hold; deciding again finds what was not decided so."""
    copy = tmp_path / "buku"
    shutil.copytree(made.path, copy)
    lines = (copy / "batches/000002/receipts.jsonl").read_text().splitlines()
    place = next(i for i, line in enumerate(lines) if change in line)
    false = change.replace("eligible", "ineligible").replace('[["', '[["x')
    forge(copy, place, lines[place].replace(change, false, 1))
    assert [each.code for each in verify_ledger(copy, replay=replay).faults] == codes


@pytest.mark.parametrize(
    ("what", "codes"),
    [("cut the chain", {"SAS-A008", "SAS-A006"}), ("drop the first line", {"SAS-A007", "SAS-A008"}), ("drop a receipt", {"SAS-A011"}),
     ("lose a batch", {"SAS-A010"}), ("lose the archive", {"SAS-A009"}), ("lose the key", {"SAS-A002"}), ("swap receipts", {"SAS-A012"})],
)  # fmt: skip
def test_what_is_taken_away_or_moved_is_found(made: Made, tmp_path: Path, what: str, codes: set[str]) -> None:
    """Lines, files and folders that are missing or stand elsewhere are found; a cut end by the published head."""
    copy = tmp_path / "buku"
    shutil.copytree(made.path, copy)
    chain, receipts = copy / "chain.jsonl", copy / "batches/000001/receipts.jsonl"
    lines = (chain if "chain" in what or "line" in what else receipts).read_bytes().splitlines(keepends=True)
    if what == "cut the chain":
        chain.write_bytes(lines[0])
    elif what == "drop the first line":
        chain.write_bytes(lines[1])
    elif what == "drop a receipt":
        receipts.write_bytes(b"".join(lines[:-1]))
    elif what == "swap receipts":
        receipts.write_bytes(b"".join([lines[1], lines[0], *lines[2:]]))
    elif what == "lose a batch":
        shutil.rmtree(copy / "batches/000001")
    elif what == "lose the archive":
        next((copy / "rulebooks").iterdir()).unlink()
    else:
        (copy / "ledger.key").unlink()
    assert codes <= {each.code for each in verify_ledger(copy, head=made.head).faults}


def test_one_household_is_proved_without_anybody_else(made: Made) -> None:
    """Her receipt, the path and the chain hold by themselves; no other token is in the proof."""
    proof = json.loads(json.dumps(prove_household(made.path, "K-2", 1)))
    receipt, entry = check_proof(proof, made.head, list_households(5)[2])
    assert receipt["household"] == make_token(KEY, "household", "K-2")
    assert (entry.batch, receipt["programs"][0]["outcome"]) == (1, "eligible")
    text = json.dumps(proof)
    assert not [n for n in range(7) if n != 2 and make_token(KEY, "household", f"K-{n}") in text]


@pytest.mark.parametrize(
    ("change", "hint"),
    [(lambda proof: proof.update(receipt=proof["receipt"].replace("eligible", "Eligible", 1)), "path"),
     (lambda proof: proof["path"].reverse(), "path"), (lambda proof: proof["chain"].pop(), "head"), (lambda proof: proof.pop("salt"), "form"),
     (lambda proof: proof.update(chain=[each.replace('"count":5', '"count":6') for each in proof["chain"]]), "chain")],
)  # fmt: skip
def test_a_proof_that_was_touched_does_not_hold(made: Made, change: object, hint: str) -> None:
    """Each part of a proof is needed, and none can be changed."""
    proof = json.loads(json.dumps(prove_household(made.path, "K-2", 1)))
    change(proof)  # type: ignore[operator]
    with pytest.raises(LedgerError) as refused:
        check_proof(proof, made.head)
    assert (refused.value.faults[0].code, refused.value.faults[0].hint) == ("SAS-A021", hint)


def test_a_proof_is_about_her_record_alone(made: Made) -> None:
    """With a record in which one fact is another, the proof does not hold; a household without a receipt has none."""
    proof = prove_household(made.path, "K-2", 1)
    with pytest.raises(LedgerError):
        check_proof(proof, made.head, {**list_households(5)[2], "desil": 4})
    with pytest.raises(LedgerError) as refused:
        prove_household(made.path, "K-99")
    assert refused.value.faults[0].code == "SAS-A020"


def test_receipts_name_nobody(made: Made) -> None:
    """Neither keys nor members' keys nor sizes stand in receipts, leaves or the chain."""
    for name in ("batches/000002/receipts.jsonl", "chain.jsonl"):
        text = (made.path / name).read_text()
        assert not [word for word in ("K-", "NIK", "30.25", "31.25") if word in text], name
    assert (made.path / "batches/000002/records.jsonl").stat().st_mode & 0o077 == 0


def test_nothing_is_left_of_a_batch_that_failed(made: Made, tmp_path: Path) -> None:
    """An error within a batch leaves the ledger as it was, and it can be appended to again."""
    copy = tmp_path / "buku"
    shutil.copytree(made.path, copy)
    ledger = open_ledger(copy)
    with pytest.raises(RuntimeError), ledger.append("sha256:0", b"x", DAY):
        raise RuntimeError
    assert not verify_ledger(copy, head=made.head).faults
    assert not (copy / "batches/000003").exists()
    (copy / "ledger.lock").touch()
    with pytest.raises(LedgerError) as refused, ledger.append("sha256:0", b"x", DAY):
        pass
    assert refused.value.faults[0].code == "SAS-A005"


def test_the_same_decisions_give_the_same_ledger(tmp_path: Path) -> None:
    """Same rulebook, facts, date and key: the same bytes in every file."""
    rules = write_rules(tmp_path / "aturan")
    for name in ("a", "b"):
        append(tmp_path / name, rules, 5)
    first, second = ({each.relative_to(path): each.read_bytes() for each in path.rglob("*") if each.is_file()} for path in (tmp_path / "a", tmp_path / "b"))  # fmt: skip
    assert first == second


def test_canonical_json_is_rfc_8785() -> None:
    """Keys in order, no blanks, characters as they are, numbers as JSON has them: the standard's own example, without its floats."""
    given = {"literals": [None, True, False], "string": '€$\u000f\nA\'B"\\\\"/', "b": 36.75, "a": 4.0}
    assert write_canonical(given).decode() == (
        '{"a":4,"b":36.75,"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    )


@pytest.mark.parametrize("replay", ["full", "outcomes"])
@pytest.mark.parametrize("line", ["{}", "nothing", '{"household":"x","facts":"y","programs":["pkh"]}'])
def test_what_is_no_receipt_is_not_passed_over_in_a_ledger_that_holds(
    made: Made, tmp_path: Path, line: str, replay: str
) -> None:
    """A line that can't be read as a receipt, in a ledger whose hashes hold, is found by replaying, and is no match."""
    shutil.copytree(made.path, tmp_path / "buku")
    forge(tmp_path / "buku", 2, line)
    found = verify_ledger(tmp_path / "buku", replay=replay)
    assert [(each.code, each.hint, each.line) for each in found.faults] == [("SAS-A016", "unreadable", 3)]
    assert found.replayed == 11


def test_a_record_too_many_is_found(made: Made, tmp_path: Path) -> None:
    """A record that no receipt is about is found where it stands."""
    shutil.copytree(made.path, tmp_path / "buku")
    with (tmp_path / "buku/batches/000001/records.jsonl").open("a") as stream:
        stream.write("{}\n")
    assert [(each.code, each.line) for each in verify_ledger(tmp_path / "buku").faults] == [("SAS-A015", 6)]


def test_a_sample_is_drawn_through_all_batches_and_is_the_same_for_a_seed(made: Made) -> None:
    """So many are decided again and no more; another seed draws others; more than there are is all of them."""
    found = verify_ledger(made.path, sample=4, seed="berita acara 7")
    assert (found.replayed, found.sampled, found.holds) == (4, 4, True)
    assert verify_ledger(made.path, sample=100).replayed == 12
    assert draw_sample(12, 4, "a") == draw_sample(12, 4, "a") != draw_sample(12, 4, "b")
    drawn = [draw_sample(12, 6, str(seed)) for seed in range(200)]
    assert all(each == sorted(set(each)) and {*each} <= {*range(1, 13)} for each in drawn)
    assert all(70 < sum(number in each for each in drawn) < 130 for number in range(1, 13)), "each is drawn as often"


def test_a_sample_finds_a_false_receipt_when_it_is_drawn(made: Made, tmp_path: Path) -> None:
    """Only the receipts that are drawn are decided again: a forged one is found with them, and not without."""
    shutil.copytree(made.path, tmp_path / "buku")
    line = (made.path / "batches/000002/receipts.jsonl").read_text().splitlines()[0]
    forge(tmp_path / "buku", 0, line.replace('"eligible"', '"undetermined"', 1))
    forged = 6  # the first of the second batch, counted through
    seeds = [str(seed) for seed in range(8)]
    assert {forged in draw_sample(12, 6, seed) for seed in seeds} == {True, False}
    for seed in seeds:
        found = verify_ledger(tmp_path / "buku", sample=6, seed=seed)
        assert [each.code for each in found.faults] == ["SAS-A016"] * (forged in draw_sample(12, 6, seed))


def test_receipts_are_canonical_and_the_same_when_households_are_known_again(tmp_path: Path) -> None:
    """A receipt is its own canonical JSON, and one of a household like earlier ones is what a fresh rulebook gives."""
    rules = write_rules(tmp_path / "aturan")
    households = list_households(120)
    warm, writer = sasaran.load(rules), ReceiptWriter(KEY)
    written = [writer.write(warm.decide(each, DAY), each) for each in [*households, *households]]
    assert written[:120] == written[120:]
    for each, receipt in zip(households[:40], written, strict=False):
        fresh = sasaran.load(rules)
        assert ReceiptWriter(KEY).write(fresh.decide(each, DAY), each) == receipt
        assert write_canonical(json.loads(receipt)) == receipt


def test_verifying_takes_no_more_memory_for_a_longer_ledger(tmp_path: Path) -> None:
    """Hashes and replays of eight times as many receipts take at most 200 kB more at their peak."""
    peaks: dict[str, list[int]] = {"none": [], "full": []}
    rules = write_rules(tmp_path / "aturan")
    for count in (300, 2400):
        append(tmp_path / str(count) / "buku", rules, count)
        for replay, found in peaks.items():
            verify_ledger(tmp_path / str(count) / "buku", replay="none")
            tracemalloc.start()
            assert verify_ledger(tmp_path / str(count) / "buku", replay=replay).holds
            found.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    for replay, (short, long) in peaks.items():
        assert long - short < 200_000, (replay, short, long)
