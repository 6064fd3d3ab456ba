"""Prove that every form says the same, whole and safely."""

from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser
from string import Formatter

import pytest
from markdown_it import MarkdownIt

from sasaran.base.errors import LanguageError, ProgramError, ReadingError
from sasaran.ir.narrowing import narrow
from sasaran.reading.books import read_named, read_rulebook
from sasaran.reading.document import Document, Item, Part, list_parts
from sasaran.reading.forms import FORMS, read_aloud
from sasaran.reading.markdown import escape
from sasaran.reading.names import KINDS, find_named, list_names
from sasaran.reading.numbering import mark
from sasaran.reading.words import WORDS
from tests.support.traced import bundled
from tests.unit.reading.samples import CONSTRUCTS, ON, build, constructs

DAY = date(2026, 2, 1)

SOME = narrow(bundled(), ("pkh", "blt_desa", "bsps", "pbi_jk"))
"""Some programs of the bundled rulebook, with all that it declares besides."""


def list_items(part: Part) -> list[Item]:
    found = []
    waiting = [item for each in list_parts(part) for item in each.items]
    while waiting:
        item = waiting.pop(0)
        found.append(item)
        waiting.extend(item.items)
    return found


def list_texts(document: Document) -> list[str]:
    """List every text of a reading that no form may leave out."""
    texts = [document.closing]
    for part in list_parts(document.whole):
        texts += [part.title, *(text for _, text in part.facts), *([part.lead] if part.lead else [])]
        texts += [cell for row in part.table.rows for cell in row.cells] if part.table is not None else []
    for item in list_items(document.whole):
        texts += [item.text, *([item.lead] if item.lead else []), *(note.text for note in item.notes)]
    return [text for text in texts if text]


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


class Page(HTMLParser):
    """Gather what a page shows, its anchors, its links and its headings."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.shown, self.ids, self.links, self.levels, self.tags = [], [], [], [], set()  # type: ignore[var-annotated]
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.add(tag)
        if "id" in named:
            self.ids.append(named["id"])
        if tag == "a":
            self.links.append(named["href"])
        if re.fullmatch(r"h\d", tag):
            self.levels.append(int(tag[1]))

    def handle_data(self, data: str) -> None:
        self.shown.append(data)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("content", [constructs(), SOME], ids=["constructs", "bundled"])
def test_no_form_leaves_anything_out(content: object, lang: str) -> None:
    """Text, Markdown, page and JSON have every sentence, note, fact and cell of the reading."""
    document = read_rulebook(content, DAY, lang)  # type: ignore[arg-type]
    texts = [squeeze(text) for text in list_texts(document)]
    assert len(texts) > 300
    texts = texts[:: max(1, len(texts) // 1000)]
    plain = squeeze(FORMS["text"](document))
    page = squeeze("".join(Page(FORMS["html"](document)).shown))
    tokens = MarkdownIt("commonmark").enable("table").parse(FORMS["md"](document))
    inside = [child for token in tokens for child in token.children or ()]
    shown = squeeze("".join(child.content for child in inside))
    data = squeeze(json.dumps(json.loads(FORMS["json"](document)), ensure_ascii=False).replace('\\"', '"'))
    for text in texts:
        assert text in page
        assert text in shown
        assert text in data.replace("\\\\", "\\")
        assert text in plain or text.upper() in plain


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_bundled_thing_can_be_read_by_name(lang: str) -> None:
    """Each program, criteria, definition, parameter and attestation is read on the day it began, nothing left to fill in."""
    content = bundled()
    starts = {edition.program: edition.during.start for edition in content.editions}
    count = 0
    for kind in KINDS:
        for name in list_names(content, kind):
            text = read_aloud(content, name, starts.get(name, DAY), lang, "text", kind)
            assert not re.search(r"\{[a-z]\}|\bNone\b(?! of)", text)
            count += 1
    assert count > 40


def test_links_of_a_page_lead_to_its_own_parts() -> None:
    """Terms and values lead to where they are explained; no anchor stands twice; headings skip no level."""
    for content in (constructs(), SOME):
        page = Page(FORMS["html"](read_rulebook(content, DAY)))
        assert page.links
        assert len(page.ids) == len(set(page.ids))
        assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
        assert all(link.startswith("#") for link in page.links)
        assert page.levels[0] == 1
        steps = zip(page.levels, page.levels[1:], strict=False)
        assert all(after <= before + 1 for before, after in steps)
        assert not page.tags & {"script", "link", "img", "iframe", "object"}


def test_markup_in_a_rule_stays_text() -> None:
    """What a rule's author wrote is shown as it stands, in a page and in Markdown."""
    wild = "<script>a</script> & *tebal* [x](y) `c` | # 1. q"
    book = CONSTRUCTS.read_text("utf-8").replace("Diberikan kepada keluarga miskin.", f"'{wild}'")
    document = read_named(build({"a.yaml": book}), find_named(build({"a.yaml": book}), "bantuan", ON), ON)  # type: ignore[arg-type]
    page = Page(FORMS["html"](document))
    assert wild in "".join(page.shown)
    assert "script" not in page.tags
    tokens = MarkdownIt("commonmark").parse(escape(wild))
    assert tokens[1].children is not None
    assert "".join(child.content for child in tokens[1].children) == wild


def test_editions_of_one_day_are_read_one_after_the_other() -> None:
    """Of a program with an edition for each of two areas, both are read, with their terms and values once."""
    edition = """\
program: daerah
title: Program daerah
recipient: keluarga
valid:
  from: 2025-01-01
applies_in:
  - '{area}'
eligibility:
  when: desil <= {limit}
"""
    book = CONSTRUCTS.read_text("utf-8").replace("areas:\n", "areas:\n  - code: '61'\n    name: Kalimantan Barat\n", 1)
    files = {
        "a.yaml": book,
        "b.yaml": edition.format(area="53", limit=2),
        "c.yaml": edition.format(area="61", limit="batas_desil"),
    }
    text = read_aloud(build(files), "daerah", ON)
    assert text.index("Edisi: daerah/2025-01-01@53") < text.index("Edisi: daerah/2025-01-01@61")
    assert "Desil nasional paling tinggi 2" in text
    assert text.count("* Batas desil (batas_desil)") == 1


def test_what_is_not_there_is_refused() -> None:
    """An unknown name, kind, form or language, and a program out of force, are refused in words of both languages."""
    for name, kind, form, code in (
        ("batas_desi", None, "text", "SAS-U030"),
        ("bantuan", "parameter", "text", "SAS-U030"),
        ("bantuan", "programme", "text", "SAS-U031"),
        ("bantuan", None, "pdf", "SAS-U031"),
    ):
        with pytest.raises(ReadingError) as caught:
            read_aloud(constructs(), name, ON, "id", form, kind)
        assert [fault.code for fault in caught.value.faults] == [code]
        assert caught.value.words("id") != caught.value.words("en")
    assert "batas_desil" in ReadingError.words(_raised("batas_desi"))
    with pytest.raises(ProgramError) as late:
        read_aloud(constructs(), "lama", ON)
    assert "31 Desember 2024" in late.value.words("id")
    with pytest.raises(LanguageError):
        read_aloud(constructs(), None, ON, "jv")


def _raised(name: str) -> ReadingError:
    with pytest.raises(ReadingError) as caught:
        read_aloud(constructs(), name, ON)
    return caught.value


def test_marks_of_clauses_are_those_of_acts() -> None:
    """Clauses are numbered 1., a., 1), a), (1), (a); after z comes aa."""
    assert [mark(depth, 2) for depth in range(7)] == ["2.", "b.", "2)", "b)", "(2)", "(b)", "2."]
    assert (mark(1, 26), mark(1, 27), mark(1, 53)) == ("z.", "aa.", "ba.")


@pytest.mark.parametrize("key", sorted(WORDS["id"]))
def test_languages_have_the_same_words(key: str) -> None:
    """A wording exists in every language, with places to fill that the other has too."""
    assert WORDS["id"].keys() == WORDS["en"].keys()
    if key != "status":  # English says what the rulebook's own word means
        places = [
            {name for _, name, _, _ in Formatter().parse(words[key]) if name is not None} for words in WORDS.values()
        ]
        assert places[0] == places[1]
