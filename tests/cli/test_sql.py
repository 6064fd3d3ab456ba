"""The command sql: the query, what its columns mean, and wrong use."""

from __future__ import annotations

import pytest

from tests.cli.runs import ROOT, ran

MARAVA = ROOT / "docs" / "examples" / "marava" / "rules"
DAY = "2026-02-01"


def test_it_writes_a_query_and_what_its_parts_mean() -> None:
    """With the parts asked for, above the query stands which bit is which fact and which number which condition."""
    found = ran("sql", "--on", DAY, "--program", "bpbl", "--part", "open,reason")
    assert (found.code, found.err) == (0, "")
    told = [line for line in found.out.splitlines() if line.startswith("-- ")]
    (bits,) = [line for line in told if line.startswith("-- bpbl__open: ")]
    assert "field pelanggan_pln" in bits
    (steps,) = [line for line in told if line.startswith("-- bpbl__reason: ")]
    assert steps.startswith("-- bpbl__reason: 1 condition bpbl/2022-01-01/eligibility/")
    assert 'AS "bpbl__open"' in found.out
    assert 'AS "bpbl__reason"' in found.out


def test_parts_may_be_given_one_by_one() -> None:
    """Two options say what one with a comma does."""
    apart = ran("sql", MARAVA, "--on", DAY, "--part", "open", "--part", "reason")
    assert apart.code == 0
    assert apart.out == ran("sql", MARAVA, "--on", DAY, "--part", "open,reason").out


def test_without_parts_there_are_none() -> None:
    """The plain query has outcomes and presumptions only."""
    found = ran("sql", MARAVA, "--on", DAY)
    assert found.code == 0
    assert "__open" not in found.out
    assert "__reason" not in found.out


@pytest.mark.parametrize("part", ["opn", "open,", ""])
def test_a_part_that_there_is_not_is_refused(part: str) -> None:
    """What can be asked for is named."""
    found = ran("sql", MARAVA, "--on", DAY, "--part", part)
    assert (found.code, found.out) == (2, "")
    assert "SAS-U003" in found.err
    assert "open, reason" in found.err


@pytest.mark.parametrize("dialect", ["duckdb", "postgres", "spark"])
def test_members_and_benefits_are_tables_of_their_own(dialect: str) -> None:
    """Each in the words of every engine; what would have to be settled is refused by name."""
    members = ran("sql", "--on", DAY, "--table", "members", "--program", "pip", "--dialect", dialect)
    assert (members.code, members.err) == (0, "")
    assert "id_anggota" in members.out
    benefits = ran("sql", "--on", DAY, "--table", "benefits", "--program", "sembako", "--program", "pkh", "--dialect", dialect)  # fmt: skip
    assert benefits.code == 0
    assert "-- SAS-Q001 `pkh/" in benefits.out
    assert "200000" in benefits.out


@pytest.mark.parametrize(
    "words", [("--table", "benefits", "--part", "open"), ("--table", "members", "--program", "pkh")]
)
def test_what_a_table_does_not_have_is_refused(words: tuple[str, ...]) -> None:
    """Parts belong to decisions; a program for families says nothing of members."""
    found = ran("sql", "--on", DAY, *words)
    assert (found.code, found.out) == (2, "")
    assert "SAS-B018" in found.err
