"""The site: what a person who reads only it can see, and that nothing in it needs a network."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.cli.runs import ran
from tests.support.review_folder import SCENARIOS, write_folder
from tests.support.small_scenarios import RULE

WHO = ("--by", "Rahmat, Kepala Seksi", "--on", "2026-02-03", "--file", "skenario/tanda_tangan.yaml")


class Outline(HTMLParser):
    """Gathers the links, the ids and the tags of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.links += [value for key in ("href", "src") if (value := values.get(key))]
        if values.get("id"):
            self.ids.append(values["id"] or "")
        if tag not in ("meta", "link", "input", "br", "rect", "path"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("rect", "path"):
            return
        assert self.open[-1:] == [tag], f"</{tag}> closes {self.open[-3:]}"
        self.open.pop()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_folder(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def review(*more: str, code: int = 0) -> str:
    done = ran("review", "aturan", "skenario", "--out", "situs", "--on", "2026-02-01", *more)
    assert done.code == code, done.err
    return Path("situs/id/program/bantuan.html").read_text("utf-8") if code != 2 else done.err


def strip(page: str) -> str:
    return " ".join(re.sub("<[^>]+>", " ", page).split())


def test_a_page_tells_what_is_asked_and_that_it_is_tested(folder: Path) -> None:
    """The condition in words, its value, the benefit, every scenario with its result and explanation."""
    page = strip(review())
    for said in (
        "Desil paling tinggi 4",
        "Punya mobil",
        "200.000 per bulan",
        "5 dari 5 skenario sesuai",
        "Belum ditandatangani",
    ):
        assert said in page
    assert page.count("✓ sesuai Pada") == 5
    assert "Menurut data, keluarga Anda memenuhi syarat" in page
    assert "Menurut data, keluarga Anda belum memenuhi syarat" in page


def test_nothing_needs_a_network_and_no_link_is_dead(folder: Path) -> None:
    """Every link is relative and leads to a file of the site, and every mark within a page to a place in it."""
    review()
    pages = {path: Outline(path.read_text("utf-8")) for path in folder.joinpath("situs").rglob("*.html")}
    assert len(pages) == 5
    for path, outline in pages.items():
        assert outline.open == []
        assert len(outline.ids) == len(set(outline.ids)), path
        for link in outline.links:
            assert not re.match(r"[a-z]+:|//|/", link), link
            target, _, mark = link.partition("#")
            found = (path.parent / target).resolve() if target else path
            assert found.is_file(), (path, link)
            if mark:
                assert mark in pages[found].ids, (path, link)
    texts = [path.read_text("utf-8") for path in folder.joinpath("situs").rglob("*") if path.is_file()]
    assert not any(re.search(r"https?://|@import|fetch\(|XMLHttpRequest", text) for text in texts)


def test_the_same_input_gives_the_same_site(folder: Path) -> None:
    """No clock and no chance: two runs give the same bytes."""
    review()
    first = {path: path.read_bytes() for path in Path("situs").rglob("*") if path.is_file()}
    review()
    assert first == {path: path.read_bytes() for path in Path("situs").rglob("*") if path.is_file()}


def test_what_is_written_in_rules_is_not_taken_for_html(folder: Path) -> None:
    """A title with marks of HTML is shown as it is written, on the pages and in the search."""
    write_folder(folder, RULE.replace("title: Bantuan", 'title: "Bantuan <script>alert(1)</script>"', 1))
    assert "<script>alert" not in review()
    assert "</script><" not in Path("situs/id/daftar.js").read_text("utf-8").replace("<\\/", "")
    assert "</script>" not in Path("situs/id/daftar.js").read_text("utf-8")


def test_a_scenario_that_does_not_hold_stands_open(folder: Path) -> None:
    """The command ends with 1, and the page says what was found."""
    write_folder(folder, scenarios=SCENARIOS.replace('hasilnya "tidak layak"', 'hasilnya "layak"', 1))
    page = review(code=1)
    assert page.count('class="scenario" open') == 1
    assert "✗ tidak sesuai" in strip(page)
    assert "bukan `layak`" in page


def test_a_change_after_the_signature_shows_with_its_words(folder: Path) -> None:
    """Signed, the page says who; after a change it says what changed; after a change of words it still holds."""
    assert ran("sign", "aturan", "--program", "bantuan", *WHO).code == 0
    page = strip(review())
    assert "Rahmat, Kepala Seksi, 3 Februari 2026" in page
    assert "masih berlaku" in page
    write_folder(folder, RULE.replace("title: Bantuan", "title: Bantuan sosial", 1))
    assert "hanya kata-katanya yang berubah" in strip(review())
    write_folder(folder, RULE.replace("desil <= 4", "desil <= 3"))
    page = strip(review(code=1))
    assert "TIDAK LAGI BERLAKU" in page
    assert "lama: desil paling tinggi 4" in page
    assert "baru: desil paling tinggi 3" in page
    assert "berubah sejak ditandatangani" in strip(Path("situs/id/index.html").read_text("utf-8"))


def test_an_archive_that_was_tampered_with_is_not_believed(folder: Path) -> None:
    """A kept rulebook that is another than the one signed counts as not kept."""
    assert ran("sign", "aturan", "--program", "bantuan", *WHO).code == 0
    write_folder(folder, RULE.replace("desil <= 4", "desil <= 3"))
    (kept,) = Path("skenario/tanda_tangan").glob("*.zip")
    assert ran("archive", "aturan", "--out", str(kept)).code == 0
    page = strip(review(code=1))
    assert "aturan yang ditandatangani tidak tersimpan" in page


def test_measures_of_another_rulebook_are_not_shown(folder: Path) -> None:
    """A report is shown where it is of these rules, and said to be stale where it is not."""
    assert "Belum diukur" in strip(review())
    assert ran("test", "aturan", "skenario", "--mutants", "--at-least", "0", "--report", "laporan").code == 0
    facts = json.loads(Path("laporan/mutants.json").read_text("utf-8"))
    assert f"dari {facts['counted']} perubahan kecil tertangkap" in strip(review("--report", "laporan"))
    write_folder(
        folder, RULE.replace("amount: 200000", "amount: 200000 # x").replace("title: Bantuan", "title: Lain", 1)
    )
    assert "Ukuran ini milik aturan yang lain" in strip(review("--report", "laporan"))


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (("--report", "tidak_ada"), "SAS-U015"),
        (("--report", "aturan"), "SAS-R005"),
        (("--signatures", "tidak_ada.yaml"), "SAS-U015"),
    ],
)
def test_what_is_not_there_is_refused(folder: Path, more: tuple[str, ...], code: str) -> None:
    """A file that is named and not there, or is no report, is refused before anything is written."""
    assert code in review(*more, code=2)
    assert not Path("situs").exists()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- situasi: a\n", "SAS-R003"),
        ("- situasi: a\n  judul: {id: A}\n  membaca: [punya_mobl]\n", "SAS-R004"),
        ("- situasi: a\n  judul: {id: A}\n  program: [bantua]\n", "SAS-R004"),
        ("- situasi: a\n  judul: {id: A}\n  isian: [x]\n", "SAS-R003"),
    ],
)
def test_a_situation_that_can_not_be_understood_is_refused(folder: Path, text: str, code: str) -> None:
    """Nothing in the file of situations is passed over."""
    Path("skenario/situasi_hidup.yaml").write_text(text, encoding="utf-8")
    done = ran("review", "aturan", "skenario", "--out", "situs", "--on", "2026-02-01")
    assert (done.code, code in done.err) == (1, True)


def test_a_program_stands_under_the_situations_that_its_rule_looks_at(folder: Path) -> None:
    """A field that the rule reads brings the program there; one that it does not read does not."""
    text = "- situasi: a\n  judul: {id: Punya kendaraan}\n  membaca: [punya_mobil]\n"
    text += "- situasi: b\n  judul: {id: Punya motor saja}\n  membaca: [punya_motor]\n"
    Path("skenario/situasi_hidup.yaml").write_text(text, encoding="utf-8")
    assert "Punya kendaraan" in review()
    index = strip(Path("situs/id/index.html").read_text("utf-8"))
    assert "Punya kendaraan Bantuan" in index
    assert "Punya motor saja Bantuan" not in index


@pytest.mark.parametrize("by", ["", "  ", "3201012345678901", "Rahmat 3201 0123 4567 8901"])
def test_a_signature_without_a_name_or_with_a_number_of_a_person_is_refused(folder: Path, by: str) -> None:
    """Nobody signs for nobody, and no NIK is written anywhere."""
    done = ran("sign", "aturan", "--program", "bantuan", "--by", by, *WHO[2:])
    assert (done.code, "SAS-R006" in done.err) == (2, True)
    assert "3201" not in done.err
    assert not Path("skenario/tanda_tangan.yaml").exists()


def test_a_mistyped_program_is_not_signed(folder: Path) -> None:
    """The nearest right one is named."""
    done = ran("sign", "aturan", "--program", "bantua", *WHO)
    assert (done.code, "`bantuan`" in done.err) == (2, True)
