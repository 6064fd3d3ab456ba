"""The made-up population: the same for ever, the same in parts, as dirty as asked for, and taken by the rulebook."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import duckdb
import numpy as np
import pytest

from sasaran.api import Rulebook, load
from sasaran.households import Decided, Rejected, decide_files
from sasaran.registry.regions import has_area
from sasaran.synth.chance import Chance
from sasaran.synth.making import list_parts, make_population
from sasaran.synth.plan import KINDS, Plan, PlanError, check_plan, read_rates
from sasaran.synth.regions import allot, choose_villages, list_villages
from tests.synth.marginals import HOUSEHOLDS, MARGINALS, Marginal, open_tables, show_row

PAGE = Path(__file__).parents[2] / "docs" / "synth.md"
TABLES = ("keluarga", "anggota", "kepesertaan")
PINNED = [(306426, "b"), (984102, "a"), (775122, "b"), (678415, "a")]


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load()


@pytest.fixture(scope="module")
def large(book: Rulebook, tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    folder = tmp_path_factory.mktemp("large")
    make_population(book.content, Plan(HOUSEHOLDS), folder)
    return open_tables(folder)


@pytest.fixture(scope="module")
def dirty(
    book: Rulebook, tmp_path_factory: pytest.TempPathFactory
) -> tuple[duckdb.DuckDBPyConnection, duckdb.DuckDBPyConnection]:
    """Give 20,000 households clean, and the same ones with a tenth of every kind of dirt and a fifth of gaps."""
    clean, spoilt = tmp_path_factory.mktemp("clean"), tmp_path_factory.mktemp("spoilt")
    make_population(book.content, Plan(20_000), clean)
    make_population(
        book.content, Plan(20_000, gaps={"jam_kerja": Decimal(20)}, dirt=dict.fromkeys(KINDS, Decimal(10))), spoilt
    )
    return open_tables(clean), open_tables(spoilt)


def _read(folder: Path) -> dict[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in sorted(folder.rglob("*.parquet"))}


def _ask(connection: duckdb.DuckDBPyConnection, sql: str) -> float:
    found = connection.execute(sql).fetchone()
    assert found is not None
    return float(found[0])


@pytest.mark.parametrize("marginal", MARGINALS, ids=lambda each: each.name)
def test_marginals(large: duckdb.DuckDBPyConnection, marginal: Marginal) -> None:
    """Each share comes to its target, and the page shows what is measured."""
    measured = marginal.measure(large)
    assert abs(measured - Decimal(marginal.target)) <= Decimal(marginal.off)
    assert show_row(marginal, measured) in PAGE.read_text(encoding="utf-8")


def test_same_bytes(book: Rulebook, tmp_path: Path) -> None:
    """The same plan gives the same bytes, with one thread or three; another seed gives others."""
    make_population(book.content, Plan(40_000, seed=7), tmp_path / "a", threads=1)
    make_population(book.content, Plan(40_000, seed=7), tmp_path / "b", threads=3)
    make_population(book.content, Plan(40_000, seed=8), tmp_path / "c")
    first = _read(tmp_path / "a")
    assert set(first) == {f"{name}.parquet" for name in TABLES}
    assert first == _read(tmp_path / "b")
    assert all(first[name] != data for name, data in _read(tmp_path / "c").items())


def test_parts(book: Rulebook, tmp_path: Path) -> None:
    """One part made alone has the bytes that it has among all, and all parts together are the whole."""
    plan = Plan(900, parts=3, dirt={"duplicate-household": Decimal(20)})
    make_population(book.content, plan, tmp_path / "all")
    make_population(book.content, plan, tmp_path / "one", only=2)
    make_population(book.content, Plan(900, dirt=plan.dirt), tmp_path / "whole")
    together, alone = _read(tmp_path / "all"), _read(tmp_path / "one")
    assert len(together) == 9
    assert alone
    assert all(together[name] == data for name, data in alone.items())
    connection = duckdb.connect()
    for name in TABLES:
        parts = connection.execute(f"FROM read_parquet('{tmp_path.as_posix()}/all/*/{name}.parquet')").fetchall()
        whole = connection.execute(f"FROM '{tmp_path.as_posix()}/whole/{name}.parquet'").fetchall()
        assert parts == whole


def test_provinces() -> None:
    """A folder a province holds the households of that province alone, and none is lost."""
    parts = list_parts(Plan(5000, by_province=True))
    assert sum(part.households for part in parts) == 5000
    assert all(each.village.code.startswith(part.name + ".") for part in parts for each in part.stretches)


def test_every_draw_is_pinned() -> None:
    """Chance is arithmetic of our own: these draws stay what they are on each machine and in each version of numpy."""
    chance = Chance(1, "family", np.arange(1, 5, dtype=np.uint64))
    drawn, picked = chance.whole("x", 0, 999_999), chance.pick("y", {"a": 1, "b": 1})
    found = [(int(number), picked.words[place]) for number, place in zip(drawn, picked.values, strict=True)]
    assert found == PINNED


def test_draws_are_even() -> None:
    """A hundredth of the draws falls into each hundredth, for two names at once: they know nothing of each other."""
    chance = Chance(5, "family", np.arange(1, 200_001, dtype=np.uint64))
    pairs = chance.whole("first", 0, 9) * 10 + chance.whole("second", 0, 9)
    counts = np.bincount(pairs)
    assert len(counts) == 100
    assert counts.min() > 1820  # four standard deviations
    assert counts.max() < 2180


def test_a_row_draws_the_same_among_others() -> None:
    """What a row draws does not hang on the rows around it, also for numbers beyond 32 bits."""
    numbers = np.array([7, 2**40 + 3, 2**31, 12], np.uint64)
    together = Chance(1, "member", numbers).draw("x")
    alone = [Chance(1, "member", numbers[place : place + 1]).draw("x")[0] for place in range(len(numbers))]
    assert together.tolist() == alone
    assert len(set(alone)) == len(alone)


@pytest.mark.parametrize(
    ("share", "poorest", "richest"), [((73, 0), 73, 0), ((0, 40), 0, 40), (("99.6", 100), 99.6, 100)]
)
def test_shares_go_in_a_line(share: tuple[int | str, int | str], poorest: float, richest: float) -> None:
    """A share goes from the poorest tenth's to the richest's; nought is never, and a hundred always."""
    decile = np.tile(np.arange(1, 11, dtype=np.int32), 20_000)
    chance = Chance(1, "family", np.arange(len(decile), dtype=np.uint64), decile)
    held = chance.holds("pbi", share)
    found = [100 * held[decile == each].mean() for each in (1, 10)]
    for measured, target in zip(found, (poorest, richest), strict=True):
        assert measured == target if target in (0, 100) else abs(measured - target) < 1


def test_codes_come_by_their_weights() -> None:
    """A code that the richest do not have comes to none of them, and the others as often as their weights say."""
    decile = np.repeat(np.array([1, 10], np.int32), 100_000)
    chance = Chance(1, "family", np.arange(len(decile), dtype=np.uint64), decile)
    picked = chance.pick("floor", {"tile": (30, 100), "earth": (60, 0), "wood": (10, 0)})
    for code, poor, rich in (("tile", 30, 100), ("earth", 60, 0), ("wood", 10, 0)):
        held = picked.equals(code)
        assert abs(100 * held[:100_000].mean() - poor) < 0.7
        assert 100 * held[100_000:].mean() == rich


def test_clean_households_are_decided(book: Rulebook, tmp_path: Path) -> None:
    """Every household without dirt is taken by the bundled rulebook, with gaps and with old records too."""
    gaps = read_rates(["0.15"], [name for entity in book.content.entities.values() for name in entity.fields], "--gaps")
    make_population(book.content, Plan(150, seed=3, gaps=gaps, dirt={"stale": Decimal(30)}), tmp_path)
    found = list(decide_files(book, [tmp_path], "2026-02-01"))
    assert len(found) == 150
    assert all(isinstance(each, Decided) for each in found)


def test_wrong_codes_are_refused(book: Rulebook, tmp_path: Path) -> None:
    """Dirt that can't be read is refused household by household: a wrong code, a code of the other system, no head."""
    kinds = ("wrong-code", "wrong-region", "no-head")
    make_population(book.content, Plan(60, dirt=dict.fromkeys(kinds, Decimal(30))), tmp_path)
    codes = {
        fault.code
        for each in decide_files(book, [tmp_path], "2026-02-01")
        if isinstance(each, Rejected)
        for fault in each.faults
    }
    assert codes == {"SAS-H017", "SAS-H022", "SAS-H060"}


@pytest.mark.parametrize(("sql", "share"), [
    ("SELECT 100 * avg((tanggal_data < DATE '2026-01-31')::INT) FROM keluarga", 10),
    ("SELECT 100 * avg((kode_wilayah NOT LIKE '%.%')::INT) FROM keluarga", 10),
    ("SELECT 200 * avg((jenis_lantai = '10')::INT) FROM keluarga", 10),
    ("SELECT 100 - count(DISTINCT no_kk) / 200 FROM keluarga", 10),
    ("SELECT 100 * avg((nik LIKE '%E+15')::INT) FROM anggota", 10),
    ("SELECT 100 - count(*) FILTER (hubungan_keluarga = 'kepala') / 200 FROM anggota", 10),
    ("SELECT 20 * avg((jam_kerja IS NULL)::INT) / 0.2 FROM anggota WHERE status_bekerja", 20),
])  # fmt: skip
def test_dirt_comes_at_its_rate(
    dirty: tuple[duckdb.DuckDBPyConnection, duckdb.DuckDBPyConnection], sql: str, share: int
) -> None:
    """Each kind of dirt touches the share that was asked for, and nothing where none was."""
    clean, spoilt = dirty
    assert _ask(clean, sql) == 0
    assert abs(_ask(spoilt, sql) - share) < 1


def test_doubled_numbers(dirty: tuple[duckdb.DuckDBPyConnection, duckdb.DuckDBPyConnection]) -> None:
    """NIKs are unique until some are doubled."""
    sql = "SELECT count(*) - count(DISTINCT nik) FROM anggota"
    assert _ask(dirty[0], sql) == 0
    assert _ask(dirty[1], sql) > 0.1 * _ask(dirty[1], "SELECT count(*) FROM anggota")


def test_nobody_is_real(large: duckdb.DuckDBPyConnection) -> None:
    """Each number is of province 99 and of day 00, has sixteen digits, and there is no name."""
    assert _ask(large, "SELECT count(*) FROM anggota WHERE NOT regexp_full_match(nik, '99[0-9]{4}00[0-9]{8}')") == 0
    assert _ask(large, "SELECT count(*) FROM keluarga WHERE NOT regexp_full_match(no_kk, '99[0-9]{4}00[0-9]{8}')") == 0
    assert "nama" not in {row[0] for row in large.execute("DESCRIBE anggota").fetchall()}


def test_ages_and_schooling_agree(large: duckdb.DuckDBPyConnection) -> None:
    """No parent is younger than eighteen years more than the child, no pupil older than 24, and nobody is born after the day."""
    wrong = """SELECT count(*) FROM anggota c JOIN anggota h ON c.id_keluarga = h.id_keluarga AND h.hubungan_keluarga = 'kepala'
        WHERE c.hubungan_keluarga = 'anak' AND c.tanggal_lahir - h.tanggal_lahir < 6500 OR c.tanggal_lahir > DATE '2026-01-31'"""
    assert _ask(large, wrong) == 0
    assert (
        _ask(
            large,
            "SELECT count(*) FROM anggota WHERE partisipasi_sekolah = 'masih_sekolah' AND tanggal_lahir < DATE '2002-01-31'",
        )
        == 0
    )
    assert (
        _ask(
            large,
            "SELECT count(*) FROM anggota WHERE hamil AND (jenis_kelamin = 'laki_laki' OR tanggal_lahir > DATE '2011-02-01')",
        )
        == 0
    )


def test_villages(book: Rulebook) -> None:
    """There are 83,762 villages with all 284,973,643 people, and the rulebook takes the code of each district's first."""
    villages = list_villages()
    assert len(villages) == 83_762
    assert sum(each.people for each in villages) == 284_973_643
    firsts = {each.code[:5]: each.code for each in reversed(villages)}
    assert len(firsts) == 514
    assert all(has_area(book.content.areas, code) for code in firsts.values())


def test_households_go_where_people_are() -> None:
    """Each household has one village; a region alone gets all of them."""
    found = list(allot(choose_villages(["53.02"]), 1000))
    assert [each.first for each in found[1:]] == [each.after for each in found[:-1]]
    assert (found[0].first, found[-1].after) == (1, 1001)
    assert all(each.village.code.startswith("53.02.") for each in found)


@pytest.mark.parametrize(("plan", "codes"), [
    (Plan(0, seed=-1, regions=("53.99",)), ["SAS-U050", "SAS-U057", "SAS-U052"]),
    (Plan(-5), ["SAS-U050"]),
    (Plan(5, parts=6), ["SAS-U054"]),
    (Plan(5, gaps={"nik": Decimal(101)}), ["SAS-U051"]),
    (Plan(5, dirt={"duplicate-household": Decimal(60)}), ["SAS-U051"]),
])  # fmt: skip
def test_wrong_plans(book: Rulebook, plan: Plan, codes: list[str]) -> None:
    """Everything that is wrong with a plan is told at once."""
    with pytest.raises(PlanError) as caught:
        check_plan(plan, book.content)
    assert [fault.code for fault in caught.value.faults] == codes


@pytest.mark.parametrize(
    ("text", "code"), [("much", "SAS-U051"), ("-0.1", "SAS-U051"), ("nan", "SAS-U051"), ("nig=0.1", "SAS-U053")]
)
def test_wrong_rates(text: str, code: str) -> None:
    """A rate that is no number from 0 through 1, or of nothing that is there, is refused."""
    with pytest.raises(PlanError) as caught:
        read_rates([text], ["nik", "hamil"], "--gaps")
    assert [fault.code for fault in caught.value.faults] == [code]
    assert read_rates(["0.1", "nik=0.5"], ["nik", "hamil"], "--gaps") == {"nik": Decimal(50), "hamil": Decimal(10)}


def test_a_rulebook_without_programs_has_no_enrolments(book: Rulebook, tmp_path: Path) -> None:
    """What the rulebook does not know is left out: of no program there is no enrolment, and codes it lacks are unknown."""
    entities = dict(book.content.entities)
    held = entities["kepesertaan"]
    none = replace(held.fields["program"], type=replace(held.fields["program"].type, codes=()))
    entities["kepesertaan"] = replace(held, fields={**held.fields, "program": none})
    home = entities["keluarga"]
    floor = home.fields["jenis_lantai"]
    only = replace(
        floor, type=replace(floor.type, codes=tuple(each for each in floor.type.codes if each.name == "tanah"))
    )
    entities["keluarga"] = replace(home, fields={**home.fields, "jenis_lantai": only})
    make_population(replace(book.content, entities=entities), Plan(300), tmp_path)
    tables = open_tables(tmp_path)
    assert _ask(tables, "SELECT count(*) FROM kepesertaan") == 0
    assert tables.execute("SELECT DISTINCT jenis_lantai FROM keluarga ORDER BY ALL").fetchall() == [("tanah",), (None,)]
