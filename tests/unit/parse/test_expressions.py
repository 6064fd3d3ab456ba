"""Conditions are read by one small grammar; every refused spelling has a code, an exact place and a repair."""

from __future__ import annotations

import string
import time
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sasaran.base.catalogue.parse_expressions import ENTRIES
from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.parse.expressions import parse_cell, parse_condition, parse_priority, unparse
from sasaran.parse.syntax import Binary, Call, Comparison, Filter, Name, NumberText, Syntax

CATALOGUE = {entry.code: entry for entry in ENTRIES}
START = Span("rules/a.yaml", 7, 9, 7, 9)


def show(diagnostic: Diagnostic, text: str) -> tuple[str, str]:
    """Give the code and the underlined text."""
    first = diagnostic.span.column - START.column
    return diagnostic.code, text[first : diagnostic.span.end_column - START.column]


def say_hint(diagnostic: Diagnostic, language: int = 1) -> str:
    """Give the hint's words, made as the renderer makes them."""
    entry = CATALOGUE[diagnostic.code]
    hint = entry.hints[diagnostic.hint] if diagnostic.hint else entry.hint
    return hint[language].format(**diagnostic.values)


def check_words(diagnostics: list[Diagnostic]) -> None:
    """Every message and hint can be made in both languages, and every place is on the line."""
    for diagnostic in diagnostics:
        for language in (0, 1):
            assert CATALOGUE[diagnostic.code].message[language].format(**diagnostic.values)
            assert say_hint(diagnostic, language)
        assert diagnostic.span.line == START.line
        assert diagnostic.span.column <= diagnostic.span.end_column


ACCEPTED = [
    # text, canonical text
    ("desil_nasional <= 4", "desil_nasional <= 4"),
    ("desil_nasional <= 4 or desil_nasional > 4", "desil_nasional <= 4 or desil_nasional > 4"),
    ("(hamil and true) or (not(hamil) and true)", "(hamil and true) or (not(hamil) and true)"),
    ('((tingkat)) in ("sd" , "smp")', 'tingkat in ("sd", "smp")'),
    ('(if desil <= 4 then "a" else "b") = "b"', '(if desil <= 4 then "a" else "b") = "b"'),
    ("count(anggota[umur < 7]) >= 1", "count(anggota[umur < 7]) >= 1"),
    ("sum(anggota[bekerja].penghasilan) <= 4000000", "sum(anggota[bekerja].penghasilan) <= 4000000"),
    ("sum(anggota.penghasilan)", "sum(anggota.penghasilan)"),
    ("a - (b - c) - (d + e) * (f * g)", "a - (b - c) - (d + e) * (f * g)"),
    ("(a * b) + (c)", "a * b + c"),
    ("-(a + b) * --c", "-(a + b) * --c"),
    ("x between a and b and c", "x between a and b and c"),
    ("umur in [1..4)", "umur in [1..4)"),
    ("umur in (1..4]", "umur in (1..4]"),
    ("umur in ([1..4], 7, (8..9], (1 + 1) * 2)", "umur in ([1..4], 7, (8..9], (1 + 1) * 2)"),
    ("umur in ((1 + 1)..4]", "umur in (1 + 1..4]"),
    ('"jkk" in jaminan', '"jkk" in jaminan'),
    ("sektor in (sektor_daerah)", "sektor in sektor_daerah"),
    ("hubungan = tidak and ya", "hubungan = tidak and ya"),
    ("some x in anggota satisfies x.umur < umur", "some x in anggota satisfies x.umur < umur"),
    ("every x in anggota[a] satisfies x.b or c", "every x in anggota[a] satisfies x.b or c"),
    ("round half up(x / 3, 2)", "round half up(x / 3, 2)"),
    ("round half even(x) + round down(x, 0) + decimal(x, 2)", "round half even(x) + round down(x, 0) + decimal(x, 2)"),
    ("per bulan(upah) <= batas", "per bulan(upah) <= batas"),
    ('@"2025-01-01" + P1Y6M', 'date("2025-01-01") + P1Y6M'),
    ('d - duration("P10D") - @"P18M"', "d - P10D - P1Y6M"),
    ("kepala.umur >= 60", "kepala.umur >= 60"),
    ("indeks.sd * 1.350", "indeks.sd * 1.350"),
    ('nama = "a \\"b\\" \\\\"', 'nama = "a \\"b\\" \\\\"'),
    ("-umur >= 60", "-umur >= 60"),
    ("âge > 5 and 年齢 < 3", "âge > 5 and 年齢 < 3"),
    ("dan = atau", "dan = atau"),
    ("is and contains", "is and contains"),
    # refused by the checker, not here
    ("penghasilan < 4.000", "penghasilan < 4.000"),
    ('anggota[hubungan = "kepala"].umur > 60', 'anggota[hubungan = "kepala"].umur > 60'),
    ('tingkat >= "smp"', 'tingkat >= "smp"'),
    ("buatan_sendiri(x)", "buatan_sendiri(x)"),
]


@pytest.mark.parametrize(("text", "canonical"), ACCEPTED)
def test_accepted(text: str, canonical: str) -> None:
    """An accepted text gives a tree without problems, and its canonical text gives the same tree."""
    tree, diagnostics = parse_condition(text, START)
    assert diagnostics == []
    assert tree is not None
    assert unparse(tree) == canonical
    assert strip(parse_condition(canonical, START)[0]) == strip(tree)


REFUSED = [
    # text, code, underlined, repaired line (None: not known)
    ("x = null", "SAS-P130", "null", None),
    ("x is null", "SAS-P130", "null", None),
    ("x = kosong", "SAS-P130", "kosong", None),
    ("d in [1, 4]", "SAS-P132", "[1, 4]", "d in (1, 4)"),
    ('d in ["a", "b", "c"]', "SAS-P132", '["a", "b", "c"]', 'd in ("a", "b", "c")'),
    ("d in [1-4]", "SAS-P132", "[1-4]", "d in [1..4]"),
    ("d in (1..4)", "SAS-P131", "(1..4)", "d in [1..4]"),
    ("a or b and c", "SAS-P127", "and", "a or (b and c)"),
    ("a and b or c and d", "SAS-P127", "or", "(a and b) or (c and d)"),
    ('x not in ("a")', "SAS-P120", "not in", 'not(x in ("a"))'),
    ("x not between 1 and 2", "SAS-P120", "not between", "not(x between 1 and 2)"),
    ("anggota[1].umur", "SAS-P162", "[1]", None),
    ("a == 1", "SAS-P110", "==", "a = 1"),
    ("a && b", "SAS-P111", "&&", "a and b"),
    ("a || b", "SAS-P112", "||", "a or b"),
    ("a and !hamil", "SAS-P113", "!", "a and not(hamil)"),
    ("x <> 1", "SAS-P114", "<>", "x != 1"),
    ("x =< 1", "SAS-P115", "=<", "x <= 1"),
    ("x => 1", "SAS-P115", "=>", "x >= 1"),
    ("x ≤ 1", "SAS-P116", "≤", "x <= 1"),
    ("x ≥ 1", "SAS-P116", "≥", "x >= 1"),
    ("x ≠ 1", "SAS-P116", "≠", "x != 1"),
    ("a − b", "SAS-P117", "−", "a - b"),
    ("t = “petani”", "SAS-P118", "“petani”", 't = "petani"'),
    ('t = "petani”', "SAS-P118", '"petani”', 't = "petani"'),
    ("t = 'petani'", "SAS-P119", "'petani'", 't = "petani"'),
    ("x is 1", "SAS-P121", "is", "x = 1"),
    ("x is not 1", "SAS-P121", "is not", "x != 1"),
    ("x is tidak", "SAS-P121", "is", "x = tidak"),
    ('jaminan contains "jkk"', "SAS-P122", "contains", '"jkk" in jaminan'),
    ('list contains(jaminan, "jkk")', "SAS-P122", "list contains", '"jkk" in jaminan'),
    ("not hamil", "SAS-P123", "not", "not(hamil)"),
    ("a dan b", "SAS-P124", "dan", "a and b"),
    ("a atau b", "SAS-P124", "atau", "a or b"),
    ("tidak hamil", "SAS-P124", "tidak", "not(hamil)"),
    ("bukan(hamil)", "SAS-P124", "bukan", "not(hamil)"),
    ('x bukan "a"', "SAS-P124", "bukan", 'x != "a"'),
    ("umur antara 1 and 5", "SAS-P124", "antara", "umur between 1 and 5"),
    ("jika a then b else c", "SAS-P124", "jika", "if a then b else c"),
    ("if a maka b else c", "SAS-P124", "maka", "if a then b else c"),
    ("a AND b", "SAS-P125", "AND", "a and b"),
    ("a Or b", "SAS-P125", "Or", "a or b"),
    ("Not(a)", "SAS-P125", "Not", "not(a)"),
    ("1 < x < 5", "SAS-P126", "<", "x > 1 and x < 5"),
    ("umur between 1, 5", "SAS-P128", ",", "umur between 1 and 5"),
    ("umur between 1 sampai 5", "SAS-P128", "sampai", "umur between 1 and 5"),
    ("if a then b", "SAS-P129", "if", None),
    ("[1,2,3] = x", "SAS-P133", "[1,2,3]", None),
    ("x = [1..4]", "SAS-P134", "[1..4]", None),
    ("{a: 1}", "SAS-P135", "{a: 1}", None),
    ('x in {"a", "b"}', "SAS-P135", '{"a", "b"}', None),
    ("x in 1..4", "SAS-P136", "1..4", "x in [1..4]"),
    ("x in [1...4]", "SAS-P137", "...", "x in [1..4]"),
    ("x in ()", "SAS-P138", "()", None),
    ("x < 3.000.000", "SAS-P140", "3.000.000", "x < 3000000"),
    ("x < 1_000", "SAS-P140", "1_000", "x < 1000"),
    ("x < 300,000", "SAS-P140", "300,000", "x < 300000"),
    ("x < 0,5", "SAS-P141", "0,5", "x < 0.5"),
    ("x < 300.000,50", "SAS-P141", "300.000,50", "x < 300000.50"),
    ("x < Rp300.000", "SAS-P142", "Rp300.000", "x < 300000"),
    ("x < Rp 2.500.000,-", "SAS-P142", "Rp 2.500.000,-", "x < 2500000"),
    ("x < €5", "SAS-P142", "€5", "x < 5"),
    ("x < 40% * y", "SAS-P143", "40%", "x < 0.4 * y"),
    ("x < 5 juta", "SAS-P144", "5 juta", "x < 5000000"),
    ("x < 5jt", "SAS-P144", "5jt", "x < 5000000"),
    ("daya > 900 VA", "SAS-P145", "VA", "daya > 900"),
    ("x < 5 tahun", "SAS-P145", "tahun", "x < 5"),
    ("x < .5", "SAS-P146", ".5", "x < 0.5"),
    ("x < 5.", "SAS-P146", "5.", "x < 5"),
    ("x < 1e6", "SAS-P147", "1e6", "x < 1000000"),
    ("x < 1.5e-3", "SAS-P147", "1.5e-3", None),
    ("x = 53.02.01", "SAS-P148", "53.02.01", None),
    ("x = 007", "SAS-P148", "007", None),
    ("x = " + "1" * 40, "SAS-P149", "1" * 40, None),
    ('d < date("2025-02-30")', "SAS-P150", '"2025-02-30"', None),
    ('d < date("31-12-2022")', "SAS-P151", '"31-12-2022"', 'd < date("2022-12-31")'),
    ('d < date("besok")', "SAS-P151", '"besok"', None),
    ("d < 2025-01-01", "SAS-P152", "2025-01-01", 'd < date("2025-01-01")'),
    ("d + P2W", "SAS-P153", "P2W", None),
    ('d + duration("-P6M")', "SAS-P153", '"-P6M"', None),
    ('x = "a\\n"', "SAS-P154", "\\n", None),
    ("round(x)", "SAS-P160", "round", "round half up(x, 0)"),
    ("today() - d", "SAS-P161", "today()", None),
    ("now()", "SAS-P161", "now()", None),
    ("for x in anggota return x", "SAS-P163", "for", None),
    ("years and months duration(a, b)", "SAS-P164", "years and months duration", None),
    ("x ** 2", "SAS-P165", "**", None),
    ("x % 2", "SAS-P165", "%", None),
    ("x ^ 2", "SAS-P165", "^", None),
    ("x := 2", "SAS-P166", ":=", "x = 2"),
    ("a; b", "SAS-P167", ";", None),
    ('jaminan.contains("jkk")', "SAS-P168", "jaminan.contains", None),
    ("anggota[a][b].x", "SAS-P169", "[b]", "anggota[a and b].x"),
    ("wilayah . x", "SAS-P170", "wilayah . x", "wilayah.x"),
    ("in.x", "SAS-P171", "in", None),
    ("a.5", "SAS-P172", "a.5", None),
    ("some x in sum(a) satisfies b", "SAS-P173", "some x in sum(a)", None),
    ("anggota[a].x.y", "SAS-P174", "x.y", None),
    ("some x in anggota", "SAS-P175", "some", None),
    ("", "SAS-P100", "", None),
    ("   ", "SAS-P100", "   ", None),
    ("x" * 2001, "SAS-P101", "x", None),
    ("(" * 60 + "1" + ")" * 60, "SAS-P102", "(", None),
    ("+".join("x" * 200), "SAS-P102", "+", None),
    ("a \\ b", "SAS-P103", "\\", None),
    ("a \u200bb", "SAS-P103", "\u200b", None),
    ('x = "abc', "SAS-P104", '"', None),
    ("(a and b", "SAS-P105", "(", None),
    ("count(anggota[umur < 7)", "SAS-P106", ")", None),
    ("count(anggota[umur < 7", "SAS-P105", "[", None),
    ("a)", "SAS-P106", ")", None),
    ("a and", "SAS-P107", "and", None),
    ("a +", "SAS-P107", "+", None),
    (">= 60", "SAS-P107", ">=", None),
    ("tanggal lahir > 5", "SAS-P108", "tanggal lahir", None),
    ("(a, b)", "SAS-P133", "(a, b)", None),
    ('aset = ("mobil", "motor")', "SAS-P133", '("mobil", "motor")', None),
    ("a, b", "SAS-P109", ",", None),
    ('t in "a", "b"', "SAS-P139", '"a", "b"', 't in ("a", "b")'),
    ("x = tidak diketahui", "SAS-P130", "tidak diketahui", None),
    ("x > 1 000 000", "SAS-P140", "1 000 000", "x > 1000000"),
    ("x > 1\u00a0000", "SAS-P140", "1\u00a0000", "x > 1000"),
    ("x > 1.000.000,00", "SAS-P141", "1.000.000,00", "x > 1000000"),
    ("x > Rp 300.000,00", "SAS-P142", "Rp 300.000,00", "x > 300000"),
    ("d >= 1 Januari 2022", "SAS-P152", "1 Januari 2022", 'd >= date("2022-01-01")'),
    ("d > 31 Feb 2022", "SAS-P150", "31 Feb 2022", None),
    ("x > ５", "SAS-P103", "５", None),
    ("x ＞ 5", "SAS-P103", "＞", None),
    ("x > 5 # catatan", "SAS-P103", "#", None),
    ("“x >= 60”", "SAS-P118", "“x >= 60”", "x >= 60"),
    ('‘t = "a"’', "SAS-P119", '‘t = "a"’', 't = "a"'),
]


@pytest.mark.parametrize(("text", "code", "underlined", "repair"), REFUSED)
def test_refused(text: str, code: str, underlined: str, repair: str | None) -> None:
    """A refused text gives one problem with its code, its exact place and, where feasible, the repaired line."""
    _, diagnostics = parse_condition(text, START)
    assert [show(each, text) for each in diagnostics] == [(code, underlined)]
    assert diagnostics[0].values.get("repair") == repair
    check_words(diagnostics)
    if repair is not None:
        assert parse_condition(repair, START)[1] == []


def test_every_code_is_pinned() -> None:
    """Each code of the catalogue's part for conditions stands in a table of this file."""
    pinned = {code for _, code, *_ in [*REFUSED, *REFUSED_CELLS, *REFUSED_PRIORITIES]}
    assert pinned == set(CATALOGUE)


def test_choice_is_offered() -> None:
    """A pair in square brackets may be a list or a stretch: both are printed."""
    _, (diagnostic,) = parse_condition("d in [1, 4]", START)
    assert "`d in (1, 4)`" in say_hint(diagnostic)
    assert "`d in [1..4]`" in say_hint(diagnostic)


def test_minus_between_two_ends_is_told_as_a_stretch() -> None:
    """`[1-4]` would be a list of the difference; the hint prints the stretch that is meant."""
    _, (diagnostic,) = parse_condition("d in [1-4]", START)
    assert "`d in [1..4]`" in say_hint(diagnostic)
    assert "(1 - 4)" not in say_hint(diagnostic)


def test_several_spellings_are_all_named() -> None:
    """Each refused spelling is named at its place, and all hints print the one line that is right."""
    text = "a == 1 && !b"
    tree, diagnostics = parse_condition(text, START)
    assert [show(each, text)[1] for each in diagnostics] == ["==", "&&", "!"]
    assert {each.values["repair"] for each in diagnostics} == {"a = 1 and not(b)"}
    assert tree is not None


def test_same_spelling_is_named_once() -> None:
    """The same refused spelling twice in a line is one problem."""
    assert len(parse_condition("a == 1 and b == 2", START)[1]) == 1


def test_guesses_give_no_tree() -> None:
    """Where a text can be read in two ways, no tree is given."""
    for text in ("d in [1, 4]", "d in (1..4)", "a or b and c", "x < 300,000", "daya > 900 VA", "round(x)"):
        assert parse_condition(text, START)[0] is None


def test_commas_in_lists_part_items() -> None:
    """In a call, a list or a cell, `0,5` is two numbers."""
    for text in ("min(0,5)", "x in (0,5)"):
        assert parse_condition(text, START)[1] == []
    assert parse_cell("0,5", START)[1] == []


def test_places() -> None:
    """Every piece says where it stands, brackets included."""
    tree, _ = parse_condition("(a + 1) * count(L[b]) <= 1.35", START)
    assert isinstance(tree, Comparison)
    assert isinstance(tree.left, Binary)
    assert (tree.span.column, tree.span.end_column) == (9, 38)
    assert (tree.left.left.span.column, tree.left.left.span.end_column) == (9, 16)
    call = tree.left.right
    assert isinstance(call, Call)
    assert (call.name_span.column, call.name_span.end_column) == (19, 24)
    assert isinstance(call.arguments[0], Filter)
    assert call.arguments[0].span.column == 25
    assert isinstance(tree.right, NumberText)
    assert (tree.right.value, tree.right.decimals, tree.right.text) == (Fraction(27, 20), 2, "1.35")


def test_names_are_normalised() -> None:
    """A name typed with separate accents is the same name."""
    composed, separate = parse_condition("\u00e2ge", START)[0], parse_condition("a\u0302ge", START)[0]
    assert isinstance(composed, Name)
    assert isinstance(separate, Name)
    assert composed.parts == separate.parts


CELLS = [
    ("-", "-"),
    (">= 60", ">= 60"),
    ("[18..45)", "[18..45)"),
    ("(18..45]", "(18..45]"),
    ('"a","b"', '"a", "b"'),
    ('not("a" , [1..2])', 'not("a", [1..2])'),
    ("5", "5"),
    ("-5", "-5"),
    ('!= "a"', '!= "a"'),
    ("ya", "ya"),
    ("< 1, [5..7], (1 + 2) * batas", "< 1, [5..7], (1 + 2) * batas"),
]


@pytest.mark.parametrize(("text", "canonical"), CELLS)
def test_cells(text: str, canonical: str) -> None:
    """A cell is `-` or tests between commas."""
    cell, diagnostics = parse_cell(text, START)
    assert diagnostics == []
    assert cell is not None
    assert unparse(cell) == canonical


REFUSED_CELLS = [
    ("(1..4)", "SAS-P131", "(1..4)", "[1..4]"),
    ("≥ 60", "SAS-P116", "≥", ">= 60"),
    ("=> 60", "SAS-P115", "=>", ">= 60"),
    ("not 5", "SAS-P123", "not", "not(5)"),
    ('not("a"), "b"', "SAS-P180", 'not("a")', None),
    (">= 18 and < 45", "SAS-P181", "and", None),
    ("umur < 18", "SAS-P181", "<", None),
    ("(umur < 18)", "SAS-P181", "(umur < 18)", None),
    ("[1, 2]", "SAS-P133", "[1, 2]", None),
    ("> 900 VA", "SAS-P145", "VA", "> 900"),
    ("", "SAS-P100", "", None),
    (">= 60,", "SAS-P107", ",", None),
]


@pytest.mark.parametrize(("text", "code", "underlined", "repair"), REFUSED_CELLS)
def test_refused_cells(text: str, code: str, underlined: str, repair: str | None) -> None:
    """A refused cell gives one problem, like a refused condition."""
    _, diagnostics = parse_cell(text, START)
    assert [show(each, text) for each in diagnostics] == [(code, underlined)]
    assert diagnostics[0].values.get("repair") == repair
    check_words(diagnostics)


def test_priorities() -> None:
    """A priority is an expression and its direction."""
    tree, descending, diagnostics = parse_priority("count(anggota[umur in [0..6]]) descending", START)
    assert tree is not None
    assert (unparse(tree), descending, diagnostics) == ("count(anggota[umur in [0..6]])", True, [])
    assert parse_priority("desil ascending", START)[1:] == (False, [])


REFUSED_PRIORITIES = [
    ("desil", "SAS-P185", "desil", "desil ascending"),
    ("desil desc", "SAS-P186", "desc", "desil descending"),
    ("desil Ascending", "SAS-P186", "Ascending", "desil ascending"),
    ("desil menurun", "SAS-P186", "menurun", "desil descending"),
    ("desil + ascending", "SAS-P107", "+", None),
    ('"desil', "SAS-P104", '"', None),
    ("", "SAS-P100", "", None),
]


@pytest.mark.parametrize(("text", "code", "underlined", "repair"), REFUSED_PRIORITIES)
def test_refused_priorities(text: str, code: str, underlined: str, repair: str | None) -> None:
    """A refused priority gives one problem, like a refused condition."""
    _, _, diagnostics = parse_priority(text, START)
    assert [show(each, text) for each in diagnostics] == [(code, underlined)]
    assert diagnostics[0].values.get("repair") == repair
    check_words(diagnostics)


# --- properties -------------------------------------------------------------------------------------------------


def strip(piece: object) -> object:
    """Give a tree as nested tuples without its places."""
    if isinstance(piece, Syntax):
        names = [name for name in piece.__dataclass_fields__ if not name.endswith("span")]
        return (type(piece).__name__, *(strip(getattr(piece, name)) for name in names))
    return tuple(strip(item) for item in piece) if isinstance(piece, tuple) else piece


# a random text is written with every bracket the grammar allows; the parser and `unparse` must then agree on the tree
WORDS = st.sampled_from(["a", "umur", "x1", "_b", "ya", "tidak", "dan", "penghasilan", "é", "jika", "p3ke", "is"])
PATHS = st.lists(WORDS, min_size=1, max_size=3).map(".".join)
NUMBERS = st.one_of(
    st.integers(0, 10**15).map(str),
    st.decimals(0, 10**6, places=3, allow_nan=False).map(lambda value: format(value, "f")),
)
TEXTS = st.text(max_size=6).map(lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"')
DATES = st.dates(date(1, 1, 1)).map(lambda day: f'@"{day.isoformat()}"')
DURATIONS = st.builds("P{}Y{}M{}D".format, st.integers(0, 99), st.integers(0, 30), st.integers(0, 400))
SIMPLE = {"N": PATHS, "W": WORDS, "#": NUMBERS, "T": TEXTS, "D": DATES, "P": DURATIONS}
SHAPES = [
    *("(E) + (E)", "(E) - (E)", "(E) * (E)", "(E) / (E)", "-(E)"),
    *("(E) = (E)", "(E) != (E)", "(E) < (E)", "(E) >= (E)", "(E) between (E) and (E)"),
    *("(E) in [(E)..(E)]", "(E) in [(E)..(E))", "(E) in ((E)..(E)]", "(E) in N", "(E) in ((E))", "(E) in ((E), (E))"),
    *("(E) in ([(E)..(E)), (E), ((E)..(E)])", "not(E)", "(E) and (E)", "(E) or (E) or (E)", "if E then E else E"),
    *("min(E, E)", "umur_pada(E)", "round half up(E, E)", "per bulan(E)", "count(N)", "round down(E)"),
    *("N[(E) = 1]", "N[not(E)].W", "some W in N satisfies E", "every W in N[not(E)] satisfies E"),
]


@st.composite
def draw_text(draw: st.DrawFn, depth: int = 4) -> str:
    """Draw an expression in which each operand stands in brackets."""
    shape = draw(st.sampled_from([*SIMPLE] if depth == 0 else [*SIMPLE, *SHAPES, *SHAPES]))
    pieces = [
        draw(draw_text(depth - 1)) if letter == "E" else draw(SIMPLE[letter]) if letter in SIMPLE else letter
        for letter in shape
    ]
    return "".join(pieces)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(draw_text())
def test_unparse_then_parse_is_identity(text: str) -> None:
    """The canonical text of a tree gives the tree again, and is its own canonical text."""
    assume(len(text) <= 1200)
    tree, diagnostics = parse_condition(text, START)
    assert diagnostics == []
    assert tree is not None
    canonical = unparse(tree)
    again, diagnostics = parse_condition(canonical, START)
    assert diagnostics == []
    assert again is not None
    assert strip(again) == strip(tree)
    assert unparse(again) == canonical


PIECES = st.sampled_from(
    [
        "a",
        "umur",
        "x.y",
        "L[",
        "(",
        ")",
        "[",
        "]",
        ",",
        ".",
        "..",
        "...",
        "-",
        "+",
        "*",
        "/",
        "%",
        "=",
        "==",
        "!=",
        "<",
        "<=",
        "<>",
        "=>",
        "≥",
        "!",
        "&&",
        "and",
        "or",
        "not",
        "in",
        "between",
        "if",
        "then",
        "else",
        "some",
        "every",
        "satisfies",
        "dan",
        "atau",
        "tidak",
        "jika",
        "maka",
        "is",
        "contains",
        "bukan",
        "null",
        "round",
        "per",
        "bulan",
        "(",
        "date",
        "(",
        "@",
        '"',
        "“",
        "”",
        "'",
        "5",
        "0,5",
        "3.000",
        "1_0",
        "40%",
        "007",
        "1e5",
        ".5",
        "5.",
        "Rp300.000",
        "juta",
        "VA",
        "P1Y",
        "P2W",
        "2025-02-30",
        "today()",
        "{",
        "}",
        ";",
        ":=",
        "**",
        "ascending",
        "desc",
        "\u200b",
        "\\",
        "sampai",
        "AND",
    ]
)
ANY_TEXT = st.one_of(
    st.text(max_size=60),
    st.text(string.printable, max_size=60),
    st.tuples(st.lists(PIECES, max_size=14), st.sampled_from(["", " "])).map(lambda pair: pair[1].join(pair[0])),
)


@settings(max_examples=1500, deadline=None)
@given(ANY_TEXT)
def test_any_text_gives_a_tree_or_problems(text: str) -> None:
    """No text raises; no tree means problems; each problem has words; every repaired line is accepted."""
    condition, problems = parse_condition(text, START)
    cell, cell_problems = parse_cell(text, START)
    priority, _, priority_problems = parse_priority(text, START)
    for tree, diagnostics in ((condition, problems), (cell, cell_problems), (priority, priority_problems)):
        assert tree is not None or diagnostics
        check_words(diagnostics)
    for diagnostic in problems:
        if "repair" in diagnostic.values:
            repair = str(diagnostic.values["repair"])
            assert parse_condition(repair, START)[1] == []
            assert condition is None or strip(parse_condition(repair, START)[0]) == strip(condition)
    for diagnostic in cell_problems:
        if "repair" in diagnostic.values:
            assert parse_cell(str(diagnostic.values["repair"]), START)[1] == []


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "[",
        "a[",
        "-",
        "!",
        "not(",
        "if ",
        "a and ",
        "a+",
        "x in (",
        "1,",
        "“",
        "a.",
        "a[b]",
        "0,5 = ",
        "f(",
        "1 < ",
    ],
)
def test_long_texts_are_quick(piece: str) -> None:
    """The longest text of any one piece is read in well under a second and never too deep for later stages."""
    text = (piece * 2000)[:2000]
    begin = time.perf_counter()
    for parse in (parse_condition, parse_cell):
        tree, diagnostics = parse(text, START)
        assert tree is not None or diagnostics
    assert time.perf_counter() - begin < 1
