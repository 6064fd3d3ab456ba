"""The page of a batch says what the folder counts, of nobody in particular; for any country's rulebook."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from sasaran.summary.counting import OtherRulebookError, UnreadableBatchError, read_counts
from sasaran.summary.page import NAME, write_page
from sasaran.summary.small import FEW, hide
from tests.batch.homes import RULES, batch, load_marava, multiply_homes, read, rewrite, write_homes
from tests.cli.runs import ran

MANY = 25


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("summary")
    assert batch(folder / "out", write_homes(folder / "in", multiply_homes(MANY))).code == 0
    return folder / "out"


@pytest.fixture(scope="module")
def page(result: Path) -> str:
    return (result / NAME).read_text("utf-8")


def read_data(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def count_cells(result: Path) -> Counter[tuple[str, str, str]]:
    """Count the decisions themselves by program, place and outcome."""
    places = {row["home_number"]: place for row, place in ((row, find_place(row)) for row in read_homes(result))}
    counted: Counter[tuple[str, str, str]] = Counter()
    for row in read(result, "decisions"):
        for program in ("blind_pension", "child_grant", "old_age_pension", "winter_fuel"):
            for place in ("*", places[row["home_number"]]):
                counted[program, place, row[program]] += 1
    return counted


def read_homes(result: Path) -> list[dict[str, Any]]:
    return read(result.parent / "in", "home")


def find_place(row: dict[str, Any]) -> str:
    return ".".join(str(row["shire"] or "").split(".")[:2])


def test_the_page_shows_what_was_decided(result: Path, page: str) -> None:
    """Each figure, for the whole and for each place, is the number of decisions, as small cells are shown."""
    data, counted = read_data(page), count_cells(result)
    programs = re.findall(
        r'<option value="(\d+)"[^>]*>([^<]+)</option>', page.partition('id="program"')[2].partition("</select>")[0]
    )
    content = load_marava().content
    assert len(data["cells"]) == len(programs) == 4
    codes = read_counts(content, result).places
    checked = 0
    for number, name in programs:
        (program,) = {each.program for each in content.editions if name in {text for _, text in each.title}}
        for place, row in zip(codes, data["cells"][int(number)], strict=True):
            for outcome, shown in (("eligible", row[0]), ("ineligible", row[4])):
                assert shown == hide(counted[program, place, outcome]), (program, place, outcome)
                checked += 1
            assert sum(map(least, row[1:4])) <= counted[program, place, "undetermined"] <= sum(map(most, row[1:4]))
    assert checked > 20


def least(tens: int) -> int:
    return 1 if tens == FEW else max(0, tens * 10 - 5)


def most(tens: int) -> int:
    return 9 if tens == FEW else tens * 10 + 4 if tens else 0


def test_the_text_has_the_figures_of_the_data(page: str) -> None:
    """Without a script the page shows all places together, with the figures that the script would write."""
    data = read_data(page)
    cells = re.findall(r'data-p="(\d+)" data-c="(\d)">([^<]*|&lt;10)<', page)
    assert len(cells) >= 4 * 9
    for program, cell, text in cells:
        tens = data["cells"][int(program)][0][int(cell)]
        assert text == ("&lt;10" if tens == FEW else f"{tens * 10:,}".replace(",", "."))
    steps = re.findall(r'data-p="(\d+)" data-f="(\d)">([^<]*|&lt;10)<', page)
    assert steps
    for program, step, text in steps:
        tens = data["left"][int(program)][0][int(step)]
        assert text == ("&lt;10" if tens == FEW else f"{tens * 10:,}".replace(",", "."))


def test_the_funnel_ends_where_the_decisions_do(result: Path) -> None:
    """Who is left after the last condition is eligible or undetermined; nobody comes back on the way."""
    counted = read_counts(load_marava().content, result)
    for program in counted.programs:
        for whole, cells, left in zip(counted.households, program.cells, program.left, strict=True):
            assert list(left) == sorted(left, reverse=True)
            assert sum(cells[:5]) == whole
            assert left[-1] == sum(cells[:4])


def test_nobody_stands_on_the_page(result: Path, page: str) -> None:
    """No key of a household or person, and no small count."""
    assert "H-00001" in {row["home_number"] for row in read(result, "decisions")}
    assert not re.search(r"\bH-\d|\bP-\d", page)
    numbers = [*flatten(read_data(page)["cells"]), *flatten(read_data(page)["left"])]
    assert FEW in numbers
    assert min(numbers) == FEW


def flatten(value: Any) -> list[int]:
    return [value] if isinstance(value, int) else [number for each in value for number in flatten(each)]


def test_it_stands_alone_and_is_always_the_same(result: Path, page: str, tmp_path: Path) -> None:
    """Nothing is fetched, nothing is left to be filled in, and the same folder gives the same bytes."""
    assert not re.search(r'(src|href)="(?!#)', page)
    assert "http" not in page.replace("http-equiv", "")
    assert not re.search(r"\{[a-z]\}", page.partition('<script type="application/json" id="words">')[0])
    write_page(load_marava().content, result, tmp_path / "again.html")
    assert (tmp_path / "again.html").read_text("utf-8") == page


def test_another_country_has_no_map(page: str) -> None:
    """Marava's shires are not drawn anywhere; all else is there."""
    assert '<svg id="map"' not in page
    assert 'id="rows"' in page


def test_the_command_writes_it_in_either_language(result: Path, page: str, tmp_path: Path) -> None:
    """`--lang en` gives the English page, `--lang id` the one that the batch wrote."""
    for lang in ("id", "en"):
        done = ran("summary", result, "--rules", RULES, "--out", tmp_path / f"{lang}.html", "--lang", lang)
        assert done.code == 0, done.err
    assert (tmp_path / "id.html").read_text("utf-8") == page
    assert "This is a proposal by the data" in (tmp_path / "en.html").read_text("utf-8")


def test_what_is_no_batch_is_refused(result: Path, tmp_path: Path) -> None:
    """A folder without its files, a damaged one, another rulebook's: refused by code, and nothing is written."""
    out = tmp_path / "x.html"
    assert "SAS-B011" in ran("summary", tmp_path, "--rules", RULES, "--out", out).err
    assert "SAS-U015" in ran("summary", tmp_path / "none", "--rules", RULES, "--out", out).err
    damaged = tmp_path / "damaged"
    damaged.mkdir()
    for path in result.glob("*"):
        if path.is_file():
            (damaged / path.name).write_bytes(path.read_bytes())
    (damaged / "reasons.parquet").write_bytes(b"PAR1")
    with pytest.raises(UnreadableBatchError):
        read_counts(load_marava().content, damaged)
    manifest = json.loads((damaged / "manifest.json").read_text("utf-8"))
    manifest["rulebook"]["hash"] = "sha256:0"
    (damaged / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    with pytest.raises(OtherRulebookError):
        read_counts(load_marava().content, damaged)
    assert "SAS-B012" in ran("summary", damaged, "--rules", RULES, "--out", out).err
    assert not out.exists()


def test_a_batch_of_nobody_has_a_page(tmp_path: Path) -> None:
    """No households: the page says 0, and there is nothing to choose."""
    write_homes(tmp_path / "in", multiply_homes(3))
    for name in ("home", "people"):
        rewrite(tmp_path / "in", name, "SELECT * FROM t LIMIT 0")
    assert batch(tmp_path / "out", tmp_path / "in").code == 0
    assert "<h1>" in (tmp_path / "out" / NAME).read_text("utf-8")
