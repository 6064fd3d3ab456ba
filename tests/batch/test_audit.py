"""``sasaran audit verify`` of a batch's folder: what was changed, missing or added is found, and named by its place."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from sasaran.batch.parity import make_household_token
from tests.batch.homes import DAY, RULES, batch, multiply_homes, read, rewrite, write_homes
from tests.cli.runs import Ran, ran
from tests.docs.pages import DOCS

EXAMPLE = DOCS / "diagnostics" / "contoh"
Found = list[tuple[str, str]]


def verify(out: Path, *words: object, rules: Path = RULES) -> Ran:
    return ran("audit", "verify", out, "--rules", rules, "--lang", "en", *words)


def list_faults(out: Path, *words: object, rules: Path = RULES) -> Found:
    """Give the code and place of each finding."""
    done = verify(out, "--format", "json", *words, rules=rules)
    told = json.loads(done.out)
    assert done.code == (0 if told["holds"] else 1)
    return [(each["code"], Path(each["path"]).relative_to(out).as_posix()) for each in told["faults"]]


def forge(out: Path, table: str, query: str) -> None:
    """Write a table of a result anew, and its hash in the manifest as well."""
    rewrite(out, table, query)
    edit(out, lambda told: told["outputs"][f"{table}.parquet"].update(sha256=hash_of(out / f"{table}.parquet")))


def edit(out: Path, change: Callable[[dict[str, Any]], object]) -> None:
    place = out / "manifest.json"
    told = json.loads(place.read_text("utf-8"))
    change(told)
    place.write_text(json.dumps(told), "utf-8")


def hash_of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty homes and what was decided of them: one is rejected, for its shire."""
    folder = tmp_path_factory.mktemp("audit")
    write_homes(folder / "in", multiply_homes(60))
    rewrite(
        folder / "in",
        "home",
        "SELECT * REPLACE (CASE WHEN home_number = 'H-00007' THEN 'X' ELSE shire END AS shire) FROM t",
    )
    assert batch(folder / "out", folder / "in").code == 1
    return folder


@pytest.fixture
def made(once: Path, tmp_path: Path) -> Path:
    """A copy to tamper with."""
    shutil.copytree(once, tmp_path / "made")
    return tmp_path / "made"


def test_what_was_not_touched_is_whole(made: Path) -> None:
    """All is as it was written; the hash that the batch printed is that of the audit; drawn or all, it comes out the same."""
    shutil.rmtree(made / "out")
    kept = re.findall(r"sha256:\w{64}", batch(made / "out", made / "in").out)
    assert len(kept) == 1
    done = verify(made / "out", "--expect", kept[0])
    assert (done.code, "Nothing was decided again" in done.out) == (0, True)
    done = verify(made / "out", "--inputs", made / "in", "--sample", 40, "--seed", "minutes 7", "--expect", kept[0])
    assert (done.code, "40 of 60 households decided again, seed `minutes 7`" in done.out) == (0, True), done.out
    assert "95 %" in done.out
    done = verify(made / "out", "--inputs", made / "in", "--sample", "all")
    assert (done.code, "All 60 households decided again" in done.out) == (0, True)


def test_a_changed_byte_of_any_file_is_found(made: Path) -> None:
    """One bit in the midst of each file: its name, and no other."""
    files = sorted(path for path in (made / "out").iterdir() if path.suffix == ".parquet")
    assert len(files) == 8
    for path in files:
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2] + bytes([whole[len(whole) // 2] ^ 1]) + whole[len(whole) // 2 + 1 :])
        assert list_faults(made / "out") == [("SAS-A030", path.name)]
        path.write_bytes(whole)
    assert list_faults(made / "out") == []


def test_the_page_is_made_again(made: Path) -> None:
    """The manifest can't name the page that is made from it, so it is compared with the counts."""
    page = made / "out" / "laporan.html"
    page.write_text(page.read_text("utf-8").replace("60", "61"), "utf-8")
    assert list_faults(made / "out") == [("SAS-A030", "laporan.html")]


def test_missing_and_added_files_are_named(made: Path) -> None:
    """A file that is gone, and one that nobody made."""
    (made / "out" / "lines.parquet").rename(made / "out" / "other.parquet")
    assert list_faults(made / "out") == [("SAS-A031", "lines.parquet"), ("SAS-A032", "other.parquet")]


def test_another_manifest_is_told_by_its_hash(made: Path) -> None:
    """With the hash that was kept, a manifest that was written anew is found, whatever is in it."""
    kept = "sha256:" + hash_of(made / "out" / "manifest.json")
    assert list_faults(made / "out", "--expect", kept) == []
    edit(made / "out", lambda told: told.update(inputs=told["inputs"]))
    assert list_faults(made / "out", "--expect", kept) == [("SAS-A033", "manifest.json")]


@pytest.mark.parametrize(
    ("table", "query", "place"),
    [
        ("decisions", "SELECT * FROM t WHERE home_number <> 'H-00003' ORDER BY 1", "decisions.parquet"),
        ("rejected", "SELECT * FROM t WHERE false", "rejected.parquet"),
        ("summary", "SELECT * REPLACE (households + 1 AS households) FROM t", "summary.parquet"),
        ("benefits", "SELECT * REPLACE ('H-00007' AS home_number) FROM t", "benefits.parquet"),
    ],
)
def test_counts_agree_whatever_the_hashes_say(made: Path, table: str, query: str, place: str) -> None:
    """Rows that were taken out or put in are found, though the manifest's hash was altered as well."""
    forge(made / "out", table, query)
    assert ("SAS-A034", place) in list_faults(made / "out")


def test_counts_of_the_manifest_agree(made: Path) -> None:
    """Households that vanish from the counts are missed."""
    edit(made / "out", lambda told: told["counts"].update(households=59))
    assert ("SAS-A034", "manifest.json") in list_faults(made / "out")


@pytest.mark.parametrize("sample", ["60", "all"])
@pytest.mark.parametrize(
    ("table", "query"),
    [
        ("decisions", "SELECT * REPLACE (CASE WHEN home_number = 'H-00003' THEN NOT old_age_pension__presumed"
                      " ELSE old_age_pension__presumed END AS old_age_pension__presumed) FROM t ORDER BY 1"),
        ("benefits", "SELECT * REPLACE (CASE WHEN home_number = 'H-00003' THEN coalesce(at_most, 0) + 1 ELSE at_most END"
                     " AS at_most) FROM t"),
        ("beneficiaries", "SELECT * REPLACE (CASE WHEN home_number = 'H-00003' THEN 'P-X' ELSE person_number END"
                          " AS person_number) FROM t"),
    ],
)  # fmt: skip
def test_an_altered_decision_is_found_by_deciding_again(made: Path, table: str, query: str, sample: str) -> None:
    """Though the manifest was altered with it; the household is named by its token, never by its key."""
    before = read(made / "out", table)
    forge(made / "out", table, query)
    assert read(made / "out", table) != before, "the forgery forges something"
    done = verify(made / "out", "--inputs", made / "in", "--sample", sample)
    assert done.code == 1
    (said,) = [line for line in done.out.splitlines() if "SAS-A036" in line]
    assert (f"{table}.parquet" in said, make_household_token("H-00003") in said) == (True, True)
    assert "H-0" not in done.out


def test_an_altered_rejection_is_found(made: Path) -> None:
    """Another household's row is put in the place of the one that was rejected: both are named."""
    forge(made / "out", "rejected", "SELECT * REPLACE (1 AS row, 1 AS household_row) FROM t")
    done = verify(made / "out", "--inputs", made / "in", "--sample", 60)
    assert (done.code, make_household_token("H-00007") in done.out) == (1, True)
    assert make_household_token("H-00000") in done.out


def test_altered_counts_are_found_by_counting_again(made: Path) -> None:
    """What no single household says is compared when everybody is decided again: here the worklist."""
    forge(made / "out", "worklist", "SELECT * REPLACE (households + 1 AS households) FROM t")
    (made / "out" / "laporan.html").unlink()
    assert list_faults(made / "out", "--inputs", made / "in", "--sample", "60") == []
    assert list_faults(made / "out", "--inputs", made / "in", "--sample", "all") == [("SAS-A037", "worklist.parquet")]


def test_a_page_that_forged_counts_can_not_make_is_no_fault_of_ours(made: Path) -> None:
    """More fail a condition than are ineligible: told of the reasons; and where only the page can't be made, of the page."""
    forge(made / "out", "reasons", "SELECT * REPLACE (households + 100 AS households) FROM t")
    assert set(list_faults(made / "out")) == {("SAS-A034", "reasons.parquet")}
    forge(made / "out", "reasons", "SELECT * REPLACE (-1000::BIGINT AS households) FROM t")
    assert list_faults(made / "out") == [("SAS-A030", "laporan.html")]


def test_other_inputs_decide_nothing(made: Path) -> None:
    """A changed table, and one that is not given, are named; no decision is compared with them."""
    rewrite(made / "in", "people", "SELECT * FROM t LIMIT 1")
    done = verify(made / "out", "--inputs", made / "in")
    assert (done.code, done.out.count("SAS-A035"), "people.parquet" in done.out) == (1, 1, True)
    done = verify(made / "out", "--inputs", made / "in" / "home.parquet")
    assert (done.code, "the manifest names this input" in done.out) == (1, True)
    assert "Nothing was decided again" in done.out


def test_another_rulebook_is_refused(made: Path) -> None:
    """By its hash; an archive of the right one does as well as the folder."""
    done = verify(made / "out", "--inputs", made / "in", rules=EXAMPLE / "aturan")
    assert (done.code, "SAS-B012" in done.out) == (1, True)
    assert ran("archive", RULES, "--out", made / "rules.zip").code == 0
    assert list_faults(made / "out", "--inputs", made / "in", rules=made / "rules.zip") == []


def test_parts_deliveries_and_rejections_are_decided_again(tmp_path: Path) -> None:
    """Two deliveries, one cut into parts, some households in both: decided again one by one, all comes out the same."""
    homes = multiply_homes(40)
    write_homes(tmp_path / "in" / "north", homes[:30])
    write_homes(tmp_path / "in" / "south", homes[25:])
    rewrite(tmp_path / "in" / "north", "home",
            "SELECT * REPLACE (CASE WHEN home_number = 'H-00011' THEN 'X' ELSE shire END AS shire) FROM t"
            " UNION ALL SELECT * FROM t WHERE home_number = 'H-00002'")  # fmt: skip
    out = tmp_path / "out"
    assert batch(out, tmp_path / "in", "--partition-size", 17).code == 1
    for sample in ("40", "all"):
        assert list_faults(out, "--inputs", tmp_path / "in", "--sample", sample) == []
    shutil.rmtree(tmp_path / "in" / "south")
    assert "SAS-A035" in verify(out, "--inputs", tmp_path / "in").out


def test_tables_of_areas_belong_to_the_inputs(made: Path) -> None:
    """What was decided with facts of areas is decided again with the same table, and with no other."""
    table = made / "land.csv"
    table.write_text("shire,winter_months\nN,1\n")
    assert batch(made / "with", made / "in", "--areas", table).code == 1
    assert list_faults(made / "with", "--inputs", made / "in", "--areas", table, "--sample", 60) == []
    assert list_faults(made / "with", "--inputs", made / "in", "--areas", table, "--sample", "all") == []
    assert "SAS-A035" in verify(made / "with", "--inputs", made / "in").out


def test_a_batch_of_a_register_is_decided_again_from_its_import(tmp_path: Path) -> None:
    """The tables that `sasaran import` makes of the register's files are those that were decided."""
    (tmp_path / "keluarga.csv").write_text("id_keluarga,wilayah,desil\nA,53.01,2\nB,53.01,x\nC,53.01,7\n")
    rules, mapping = EXAMPLE / "aturan", EXAMPLE / "pemetaan.yaml"
    batched = ran("batch", tmp_path / "keluarga.csv", "--register", mapping, "--rules", rules, "--on", DAY, "--out", tmp_path / "out", "--sample", 0)  # fmt: skip
    assert batched.code == 1, batched.err
    ran("import", f"keluarga={tmp_path / 'keluarga.csv'}", "--register", mapping, "--rules", rules, "--out", tmp_path / "tables")  # fmt: skip
    assert list_faults(tmp_path / "out", "--inputs", tmp_path / "tables", "--sample", "all", rules=rules) == []
    report = tmp_path / "out" / "import" / "report.html"
    report.write_text(report.read_text("utf-8") + " ", "utf-8")
    assert list_faults(tmp_path / "out", rules=rules) == [("SAS-A030", "import/report.html")]


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"counts": 3}', '{"counts": {}, "outputs": []}'])
def test_a_damaged_manifest_is_no_batch(made: Path, text: str) -> None:
    """Whatever stands in it, the folder is refused in words."""
    (made / "out" / "manifest.json").write_text(text, "utf-8")
    done = verify(made / "out")
    assert (done.code, "SAS-B011" in done.err) == (1, True)


def test_wrong_words_are_wrong_use(made: Path) -> None:
    """Records are a ledger's, inputs a batch's; a sample is a number or all; an input must be there."""
    assert verify(made / "out", "--records", made / "x").code == 2
    assert "SAS-U003" in verify(made / "out", "--sample", "many").err
    assert "SAS-U015" in verify(made / "out", "--inputs", made / "none").err
    assert verify(made / "in", "--inputs", made / "in").code == 2
