"""Drawing diagnostics: the excerpt, the carets, the second place, and what must never reach a terminal."""

from __future__ import annotations

from datetime import date

import pytest

from sasaran.base import wording
from sasaran.base.catalogue import Entry
from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.render import render_text
from sasaran.base.span import NOWHERE, Span
from sasaran.base.wording import fill_template, hint, message, severity, to_json

ENTRY = Entry(
    "SAS-X001",
    ("`{name}` belum punya nilai dari {start}", "`{name}` has no value from {start} on"),
    ("tambahkan nilai sejak {start:iso}", "add a value from {start:iso} on"),
    ("keluarga itu tidak dapat diputuskan", "that household can't be decided"),
    hints={"other": ("lain", "another")},
    labels={"here": ("dipakai di sini", "used here"), "first": ("nilai pertama di sini", "the first value is here")},
)
SOURCES = {"a.yaml": "x\n" * 26 + "    - desil <= batas\n", "b.yaml": "values:\n  - from: 2025-07-08\n"}
ONE = Diagnostic(
    "SAS-X001",
    Span("a.yaml", 27, 16, 27, 21),
    {"name": "batas", "start": date(2025, 3, 27)},
    (Label(Span("b.yaml", 2, 11, 2, 21), "first"),),
)


@pytest.fixture(autouse=True)
def catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        wording, "CATALOGUE", {"SAS-X001": ENTRY, "SAS-X002": Entry("SAS-X002", ("a", "b"), severity="warning")}
    )


def test_drawing_has_both_places() -> None:
    """A problem is drawn as header, excerpt with carets, second place with dashes, effect, hint and page."""
    assert render_text([ONE], SOURCES, "id") == (
        "a.yaml:27:16: galat[SAS-X001]: `batas` belum punya nilai dari 27 Maret 2025\n"
        "   |\n"
        "27 |     - desil <= batas\n"
        "   |                ^^^^^ dipakai di sini\n"
        "   ::: b.yaml:2:11\n"
        " 2 |   - from: 2025-07-08\n"
        "   |           ---------- nilai pertama di sini\n"
        "   = akibat: keluarga itu tidak dapat diputuskan\n"
        "   = petunjuk: tambahkan nilai sejak 2025-03-27\n"
        "   = selengkapnya: sasaran help SAS-X001"
    )
    assert "error[SAS-X001]: `batas` has no value from 27 March 2025 on" in render_text([ONE], SOURCES, "en")


def test_problems_come_in_order_of_place() -> None:
    """Problems are drawn by file, line and column, whatever order they were found in."""
    later, earlier = (
        Diagnostic("SAS-X002", Span("a.yaml", 9, 1, 9, 2)),
        Diagnostic("SAS-X002", Span("a.yaml", 2, 1, 2, 2)),
    )
    text = render_text([later, earlier], SOURCES, "id")
    assert text.index("a.yaml:2:1: peringatan") < text.index("a.yaml:9:1: peringatan")


def test_a_file_that_is_not_there_has_no_excerpt() -> None:
    """Without the file's text, or without a place, there is a header and the hints, and no error."""
    assert "|" not in render_text([ONE], {}, "id")
    assert render_text([Diagnostic("SAS-X002")], {}, "en").startswith("warning[SAS-X002]: b\n")
    assert render_text([Diagnostic("SAS-X002", Span("a.yaml", 999, 5, 999, 9))], SOURCES, "en")


def test_missing_values_do_not_raise() -> None:
    """A template without its value, an unknown code, hint or label gives words all the same."""
    assert message(Diagnostic("SAS-X001"), "id") == "`…` belum punya nilai dari …"
    assert message(Diagnostic("SAS-Q999"), "en")
    assert hint(Diagnostic("SAS-X001", hint="nonesuch"), "id")
    assert hint(Diagnostic("SAS-X001", hint="other"), "en") == "another"
    assert fill_template("{a.b} {0} {", {"a": 1}, "id") == "{a.b} … {"
    assert fill_template("{{x}}", {}, "id") == "{x}"


def test_users_text_cannot_command_the_terminal() -> None:
    """Control characters and reordering marks in values, paths and excerpts are shown escaped, carets still fit."""
    source = "a: \x1b[2J\u202ebatas\n"
    one = Diagnostic("SAS-X001", Span("p\x1b.yaml", 1, 9, 1, 14), {"name": "\x1b]0;x\x07", "start": date(2025, 1, 1)})
    text = render_text([one], {"p\x1b.yaml": source}, "id")
    assert "\x1b" not in text
    assert "\u202e" not in text
    excerpt, carets = text.split("\n")[2:4]
    assert excerpt[carets.index("^") : carets.rindex("^") + 1] == "batas"


def test_long_lines_are_cut_around_the_caret() -> None:
    """A line of two million characters is shown as a stretch around the underlined text."""
    source = "x" * 1_000_000 + "SALAH" + "y" * 1_000_000
    one = Diagnostic("SAS-X002", Span("a", 1, 1_000_001, 1, 1_000_006))
    excerpt, carets = render_text([one], {"a": source}, "id").split("\n")[2:4]
    assert len(excerpt) < 140
    assert excerpt[carets.index("^") : carets.rindex("^") + 1] == "SALAH"


def test_carets_fit_wide_characters() -> None:
    """A character that takes two columns of a terminal counts as two."""
    one = Diagnostic("SAS-X002", Span("a", 1, 4, 1, 6))
    assert render_text([one], {"a": "中: 中b"}, "id").split("\n")[3] == "  |     ^^^"


def test_colour_is_asked_for() -> None:
    """Escapes for colour are there only on request."""
    assert "\x1b[1;31m" in render_text([ONE], SOURCES, "id", color=True)
    assert "\x1b" not in render_text([ONE], SOURCES, "id")


def test_json_has_every_word_in_both_languages() -> None:
    """As data, a diagnostic has its place, severity and words in both languages."""
    data = to_json(ONE)
    assert (data["code"], data["severity"], data["line"], data["end_column"]) == ("SAS-X001", "error", 27, 21)
    assert data["message"] == {
        "id": "`batas` belum punya nilai dari 27 Maret 2025",
        "en": "`batas` has no value from 27 March 2025 on",
    }
    assert to_json(Diagnostic("SAS-X002"))["line"] == NOWHERE.line
    assert severity(Diagnostic("SAS-X002")) == "warning"
