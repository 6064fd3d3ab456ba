"""Reading rule files: the trees, their places, and what is refused in YAML as officers type it."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.render import render_text
from sasaran.base.span import Span
from sasaran.base.wording import hint
from sasaran.parse import yaml_reader
from sasaran.parse.tree import Scalar, Sequence, Tree
from sasaran.parse.yaml_reader import read_documents
from sasaran.parse.yaml_source import SIZE_LIMIT

LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__, autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "LOADER", request.param)


def read(text: str) -> tuple[list[Tree], list[Diagnostic]]:
    return read_documents("f.yaml", text.encode())


def underlined(text: str, span: Span) -> str:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    assert span.line == span.end_line
    return lines[span.line - 1][span.column - 1 : span.end_column - 1]


def told(text: str) -> list[tuple[str, str]]:
    """Give each problem as its code and the underlined text."""
    return [(found.code, underlined(text, found.span)) for found in read(text)[1]]


def plain(tree: Tree) -> object:
    if isinstance(tree, Scalar):
        return tree.text
    if isinstance(tree, Sequence):
        return [plain(item) for item in tree.items]
    return {key.text: plain(value) for key, value in tree.entries}


def scalars(tree: Tree) -> list[Scalar]:
    if isinstance(tree, Scalar):
        return [tree]
    if isinstance(tree, Sequence):
        return [scalar for item in tree.items for scalar in scalars(item)]
    return [scalar for key, value in tree.entries for scalar in (key, *scalars(value))]


def test_nothing_is_typed() -> None:
    """Every scalar is its text as written, whatever YAML would make of it."""
    trees, found = read("a: no\nb: 0123456701234567\nc: 12:30\nd: 1.0\ne: ~\nf: 2025-07-08\n31: x\ng: []\nh: {}\ni:\n")
    assert found == []
    assert plain(trees[0]) == {
        "a": "no", "b": "0123456701234567", "c": "12:30", "d": "1.0", "e": "~", "f": "2025-07-08", "31": "x",
        "g": [], "h": {}, "i": "",
    }  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_spans_count_characters(end: str, mark: str) -> None:
    """A span covers exactly the text without its quotes, past non-ASCII text, CRLF and a byte order mark."""
    text = mark + end.join(["é中😀: x😀 'y'", "kutip: 'é teks'", 'dua: "中 b"', "daftar:", "  - é <= 4  # catatan", ""])
    trees, found = read(text)
    assert found == []
    assert [underlined(text, scalar.span) for scalar in scalars(trees[0])] == [
        "é中😀", "x😀 'y'", "kutip", "é teks", "dua", "中 b", "daftar", "é <= 4",
    ]  # fmt: skip


def test_documents_are_kept_apart() -> None:
    """Several documents make several trees; empty ones are skipped, and lines count from the top of the file."""
    trees, found = read("# only a comment\n---\na: b\n---\n---\nc: d\n...\n")
    assert found == []
    assert [plain(tree) for tree in trees] == [{"a": "b"}, {"c": "d"}]
    assert trees[1].span == Span("f.yaml", 6, 1, 6, 5)


def test_long_texts_keep_their_style() -> None:
    """Literal and folded texts are recorded as such, and their span covers the lines of the text itself."""
    trees, found = read("a: |\n  satu\n  dua\n\nb: >-  # c\n  tiga\n  empat\n# c\nc: 'x'\n")
    assert found == []
    assert [(s.text, s.style, s.span.line, s.span.column, s.span.end_line) for s in scalars(trees[0])[1::2]] == [
        ("satu\ndua\n", "literal", 2, 3, 3),
        ("tiga empat", "folded", 6, 3, 7),
        ("x", "single", 9, 5, 9),
    ]


TRAPS = [
    ("id: Kepmensos 262: kriteria", "SAS-P011", "Kepmensos 262: kriteria", "id: 'Kepmensos 262: kriteria'"),
    ("id: Jum'at: libur # c", "SAS-P011", "Jum'at: libur # c", "id: 'Jum''at: libur' # c"),
    ("id: Lampiran #3 PMK 190", "SAS-P014", "#3 PMK 190", "id: 'Lampiran #3 PMK 190'"),
    ("id: #3 PMK 190", "SAS-P014", "#3 PMK 190", "id: '#3 PMK 190'"),
    ('- catatan = "a # b"', "SAS-P013", '# b"', "- 'catatan = \"a # b\"'"),
    ('- nama = "blok #3"', "SAS-P013", '#3"', "- 'nama = \"blok #3\"'"),
    ("all:\n  -umur >= 60", "SAS-P015", "-umur", "- umur >= 60"),
    ("all:\n  - hamil\n  -umur >= 60", "SAS-P015", "-umur", "- umur >= 60"),
    ("all:\n  -name: a\n    when: b", "SAS-P015", "-name:", "- name: a"),
    ("- !hamil", "SAS-P007", "!hamil", "not(hamil)"),
    ("- !(hamil)", "SAS-P007", "!(hamil)", "not(hamil)"),
    ('- "petani" in sektor', "SAS-P012", '"petani" in sektor', "- '\"petani\" in sektor'"),
    ('- @"2025-01-01" <= mulai', "SAS-P012", '@"2025-01-01" <= mulai', "- '@\"2025-01-01\" <= mulai'"),
    ("article: [Pasal 36] ayat", "SAS-P012", "[Pasal 36] ayat", "article: '[Pasal 36] ayat'"),
    ('id: "X" menurut\nen: b', "SAS-P012", '"X" menurut', "id: '\"X\" menurut'"),
    ("umur: >= 60", "SAS-P012", ">= 60", "umur: '>= 60'"),
    ("umur: *penting* sekali", "SAS-P012", "*penting* sekali", "umur: '*penting* sekali'"),
    ("umur: %x", "SAS-P012", "%x", "umur: '%x'"),
    ('- nama = "a: b"', "SAS-P017", 'nama = "a: b"', "- 'nama = \"a: b\"'"),
    ("a: 1\nprogram:pkh\nb: 2", "SAS-P022", "program:pkh", "program: pkh"),
    ("title\n  id: X", "SAS-P022", "title", "title:"),
    ("id: satu\n  dua", "SAS-P016", "satu", ""),
    ("id: 'satu\n  dua'", "SAS-P016", "'satu", ""),
    ("a: {id: x, en: y}", "SAS-P010", "{id: x, en: y}", "`id: x`"),
    ("a: [petani, nelayan]", "SAS-P010", "[petani, nelayan]", "`- petani`"),
    ("a: [petani", "SAS-P010", "[petani", "a: '[petani'"),
    ("a: &x b", "SAS-P006", "&x", "a: '&x b'"),
    ("a: *x", "SAS-P006", "*x", "a: '*x'"),
    ("a: !!python/object:os.system x", "SAS-P007", "!!python/object:os.system", ""),
    ("b: 2\na: 1\na: 3", "SAS-P008", "a", "gabungkan"),
    ("a: 1\nb: 2\na: 3\nb: 4", "SAS-P008", "a", "`---`"),  # two documents, and the line between them forgotten
    ("? [a]\n: b", "SAS-P009", "[a]", ""),
    ("? a\n: b", "SAS-P009", "a", ""),
    (": b", "SAS-P022", ": b", ""),
    ("a:\n\tb: c", "SAS-P004", "\t", ""),
    ("a:\n  -\tb", "SAS-P004", "\t", ""),
    ("a: x\u200by", "SAS-P003", "\u200b", "hapus"),
    ("a: x\u202ey", "SAS-P003", "\u202e", ""),
    ("a: x\x00y", "SAS-P003", "\x00", ""),
    ('a: "x\\0y"', "SAS-P003", "x\\0y", ""),
    ("a:\n\xa0 b: c", "SAS-P003", "\xa0", "spasi biasa"),
    ("%YAML 1.1\n---\na: b", "SAS-P018", "%YAML 1.1", ""),
    ("a:\n   b: c\n  d: e", "SAS-P019", "d: e", ""),
    ("a: b\n c: d", "SAS-P019", "c: d", ""),
    ("a: 'x\nb: c", "SAS-P020", "'x", ""),
    ('a: "\\q"', "SAS-P021", '"\\q"', "kutip tunggal"),
    ("a: - b", "SAS-P021", "- b", "daftar"),
]


@pytest.mark.parametrize(("text", "code", "place", "repair"), TRAPS, ids=[trap[0][:30] for trap in TRAPS])
def test_traps_are_told_once_with_their_place_and_repair(text: str, code: str, place: str, repair: str) -> None:
    """What YAML eats, splits or refuses is one problem, underlined, with the line as it should stand."""
    assert told(text) == [(code, place)]
    assert repair in hint(read(text)[1][0], "id")
    assert hint(read(text)[1][0], "en")


@pytest.mark.parametrize(
    "text",
    [
        "a: 1  # note",
        "a: 1 # note",
        "- umur >= 60 # lansia",
        "- umur in (1, 2) # (c",
        'a: "x" #3',
        "a: b#3",
        "#tag\na:\n  #tag\n  b: c\n",
        "a: 'x # y'",
        "a: |\n  x #3\n  y: z: w\n",
        "a: b:c\nb: http://x.go.id\nc: 08:30",
        "value: -60\nother:\n  -60",
        "a: -penghasilan",
        "a:\tb\t# tab after the colon",
        "a: 'x: y'\nb: \"x: y\"",
        "a: a >= b",
    ],
)
def test_good_lines_stay_silent(text: str) -> None:
    """A real comment, a quoted text, a long text or a negative number is nobody's problem."""
    assert told(text) == []


def test_one_run_tells_all_problems() -> None:
    """After a line that YAML refuses, the rest of its document and the next ones are read as well."""
    text = 'id: a: b\nen: "c" d\nx: 1\nx: 2\nall:\n  -hamil\n---\np: q\n r: s\n---\nok: ya\ny: [1]\n'
    trees, found = read(text)
    assert [(one.code, one.span.line) for one in found] == [
        ("SAS-P011", 1), ("SAS-P012", 2), ("SAS-P008", 4), ("SAS-P015", 6), ("SAS-P019", 9), ("SAS-P010", 12),
    ]  # fmt: skip
    assert plain(trees[0]) == {"id": "a: b", "en": '"c" d', "x": "1", "all": ["hamil"]}
    assert plain(trees[1]) == {"ok": "ya", "y": ["1"]}
    assert found[2].labels[0].span == Span("f.yaml", 3, 1, 3, 2)


def test_spans_on_a_repaired_line_are_those_of_the_file() -> None:
    """A text that had to be quoted in memory keeps the columns it has in the file."""
    text = "- hamil\n- Pasal 3: huruf a: b\n-umur\n"
    trees, _ = read("k:\n" + text)
    assert [underlined("k:\n" + text, scalar.span) for scalar in scalars(trees[0])] == [
        "k", "hamil", "Pasal 3: huruf a: b", "umur",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "hint_key"),
    [
        (b"a: \xff\xfe", None),
        ("a: b".encode("utf-16"), "utf16"),
        ("a: b".encode("utf-16-le"), "utf16"),
        ("a: b".encode("utf-32"), "utf32"),
    ],
)
def test_only_utf8_is_read(data: bytes, hint_key: str | None) -> None:
    """Other encodings are refused, UTF-16 by name."""
    trees, found = read_documents("f.yaml", data)
    assert (trees, [(one.code, one.hint) for one in found]) == ([], [("SAS-P001", hint_key)])


def test_bad_byte_has_its_place() -> None:
    """The place of a byte that is not UTF-8 is told in characters."""
    assert read_documents("f", "é: 1\r\nb: é".encode() + b"\xff")[1][0].span == Span("f", 2, 5, 2, 6)


def test_private_files_are_not_quoted() -> None:
    """No text of a file about people goes into a diagnostic."""
    text = "nama: Siti: Aminah\nnik: &x 31\nalamat: a #3 b\n3174: 1\n3174: 2\nx: !Budi\ny: [Siti]\n"
    _, found = read_documents("f", text.encode(), private=True)
    assert len(found) == 6
    shown = render_text(found, {}, "id")
    assert not any(word in shown for word in ("Siti", "Budi", "3174", "31", "#3"))


BIG = {
    "lists": b"- " * (SIZE_LIMIT // 2),
    "levels": b"".join(b" " * level + b"-\n" for level in range(2000)),
    "brackets": b"[" * SIZE_LIMIT,
    "one line": b"a: " + b"x" * (SIZE_LIMIT - 10),
    "too large": b"a" * 50_000_000,
    "laughs": b"a: &a [x, x]\n" + b"".join(b"b%d: &b%d [*a, *a, *a]\n" % (n, n) for n in range(20)),
    "colons": b"a: b: c\n" * (SIZE_LIMIT // 8),
    "dashes": b"all:\n" + b" -a\n" * (SIZE_LIMIT // 5),
    "open quote": b'a: "' + b"x" * (SIZE_LIMIT - 10),
    "spaces": b"a:" + b" " * (SIZE_LIMIT - 10) + b'"x" y',
    "comments": b"a: ( " + b" #" * (SIZE_LIMIT // 2 - 10),
    "quotes": b'- "' + b'"' * 100_000 + b"x",
}


@pytest.mark.parametrize("name", BIG)
def test_hostile_files_cost_little(name: str) -> None:
    """A file made to choke the reader is refused or read in a moment, with no traceback and few problems."""
    if yaml_reader.LOADER is yaml.SafeLoader and yaml.__with_libyaml__:
        pytest.skip("the reader without libyaml is ten times as slow")
    begin = time.perf_counter()
    _, found = read_documents("f", BIG[name])
    assert time.perf_counter() - begin < 5  # about a tenth of that; a square would take minutes
    assert len(found) <= yaml_reader.PROBLEM_LIMIT + 1
    assert bool(found) == (name not in ("one line",))


def test_depth_is_bounded() -> None:
    """Sixty levels are read, one more is refused, and the next document is still read."""
    assert told("- " * 60 + "x") == []
    trees, found = read("- " * 61 + "x\n---\na: b\n")
    assert [one.code for one in found] == ["SAS-P005"]
    assert [plain(tree) for tree in trees] == [{"a": "b"}]


FRAGMENTS = st.sampled_from(
    [
        "a",
        "b: ",
        "- ",
        "-",
        "\n",
        "\n  ",
        "\n    ",
        " ",
        '"',
        "'",
        " # ",
        "#3",
        ": ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "&x",
        "*x",
        "!t",
        "|",
        "|\n  ",
        ">\n ",
        "\n---\n",
        "...\n",
        "? ",
        "@",
        "é",
        "中",
        "😀",
        "\r\n",
        "\t",
        "\\",
        "60",
        ">= 60",
        "-name: x",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(FRAGMENTS, max_size=25).map("".join))
def test_both_parsers_give_the_same(text: str) -> None:
    """With libyaml and without it, a good file gives the same trees, and a bad one is bad; nothing raises."""
    results = []
    before = yaml_reader.LOADER
    try:
        for one in LOADERS:
            yaml_reader.LOADER = one
            results.append(read(text))
    finally:
        yaml_reader.LOADER = before
    for trees, found in results:
        assert bool(found) == bool(results[0][1])
        if not found:
            assert trees == results[0][0]
        assert render_text(found, {"f.yaml": text}, "en").count("SAS-P") >= len(found)
