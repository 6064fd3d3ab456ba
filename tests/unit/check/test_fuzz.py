"""Whatever a rule file holds, it is soon refused with words that can be shown, or decides all that stands in it."""

from __future__ import annotations

import os
import re
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.render import render_text
from sasaran.base.span import Span
from sasaran.base.wording import LANGUAGES
from sasaran.check.book import Checked, check_rulebook
from sasaran.ir.expressions import Expression
from sasaran.parse.expressions import parse_condition
from sasaran.parse.folder import read_folder
from sasaran.parse.shape_reader import read_shape
from sasaran.parse.tree import Mapping, Scalar, Tree
from sasaran.parse.unparse import unparse
from sasaran.parse.yaml_reader import read_documents
from tests.support.check_book import BASE, program
from tests.support.mutants import mutate, mutate_bytes, mutate_files
from tests.support.small_documents import CONDITIONS, DOCUMENTS, VOCABULARY
from tests.support.structural_mutants import mutate_structure

ROOT = Path(__file__).parents[3]
MUTANTS = int(os.environ.get("SASARAN_MUTANTS", "100000"))
"""So many mutants in all; every one of them is the same in every run."""

PARTS = 40
LONGEST = 1.0
"""No mutant of a small file takes longer [CPU s]."""

TRIES = 3
MOST_MEMORY = 64 * 1024
"""A part's peak may grow by so much [KB] while it runs."""

RULE = program(
    "all:\n  - name: satu\n    any:\n      - any_member: umur_pada(sejak) >= 3 and hamil\n      - count(anggota[umur < 7]) >= 2\n"
    "  - at_least:\n      count: 2\n      of:\n        - a\n        - b\n        - d > 3\n"
    "  - routes:\n      - name: x\n        when: sektor in (\"petani\")\n        unless:\n          - attest: pernyataan\n"
    "            presume: false\n      - name: y\n        receives: prakerja\n        within: P1Y\n"
    "  - tiers:\n      - name: t\n        when: kelas >= \"sedang\"\n      - name: u\n        opens_if: wilayah.miskin = 0\n        when: c\n"
    "  - count_members:\n      where: kepala_muda\n      at_most: 3\n"
    "unless:\n  - use: negatif\n    except:\n      - butir_a",
    tail="benefit:\n  - form: cash\n    per: tahun\n    each_member:\n      rows:\n        - when: hamil\n          amount: indeks.sd\n"
    "      otherwise: 0\n    at_most:\n      members: 4\npriority:\n  - desil ascending\n",
)  # fmt: skip
MORE = (
    "definition: d\nof: keluarga\ntable:\n  hit: unique\n  inputs:\n    - desil\n    - sektor\n  rows:\n    - desil: '< 4'\n"
    "      sektor: '-'\n      value: 5\n    - desil: '[4..6]'\n      sektor: '\"petani\"'\n      value: 3\n  otherwise: 1\n---\n"
    'definition: kepala_muda\nof: anggota\nvalue: if hubungan = "kepala" then umur < 30 else upah * 2 > 5\n---\n'
)
BOOKS = {
    "dasar": {"buku/dasar.yaml": BASE.encode(), "buku/uji.yaml": (MORE + RULE).encode()},
    "kesesuaian": {"buku/dasar.yaml": (ROOT / "tests/conformance/rulebook/rulebook.yaml").read_bytes()},
}
# Whole rulebooks cost a hundred times what a small file does.
BOOK_SHARES = {"dasar": 250, "kesesuaian": 700, "rules": 5000}
NUMBER = re.compile(r"\b(?:10|90)\d\d\b")
WORD = re.compile(r"\d+|[^\W\d]\w*")
COMMENT = re.compile(r"(?m)(?:^|(?<=\s))#.*$")
FILES = {name: {"b/a.yaml": VOCABULARY, "b/b.yaml": text.encode()} for name, text in DOCUMENTS.items()}


@cache
def files_of(book: str) -> dict[str, bytes]:
    if book in BOOKS:
        return BOOKS[book]
    found = read_folder(ROOT / "rules")
    assert found is not None
    return {f"buku{path.removeprefix(found[0])}": data for path, data in found[1].items()}


def peak_memory() -> int:
    """The process's highest use of memory so far [KB]."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def do_soon(work: Callable[..., Any], *given: object, limit: float = LONGEST, what: object) -> Any:
    """Do some work in time. What is really slow is slow each time; Python's search for circles comes now and then."""
    for _ in range(TRIES):
        start = time.process_time()
        made = work(*given)
        if time.process_time() - start < limit:
            return made
    pytest.fail(f"{what}: longer than {limit} s each time")


def read_small(data: bytes) -> tuple[list[Tree], list[Diagnostic], list[Any]]:
    """Read a file as trees and shapes."""
    trees, found = read_documents("b.yaml", data)
    return trees, found, [read_shape(tree) for tree in trees]


def spoil(text: str, rng: Random) -> bytes:
    """Spoil a small text as YAML, as letters and words, or as bytes."""
    how = rng.random()
    times = rng.choice((1, 1, 1, 2, 3))
    if how < 0.6:
        return mutate_structure(text, list(DOCUMENTS.values()), rng, times).encode("utf-8", errors="replace")
    if how < 0.95:
        return mutate(text, rng, times).encode("utf-8", errors="replace")
    return mutate_bytes(text.encode(), rng)


def assert_can_be_shown(found: tuple[Diagnostic, ...] | list[Diagnostic], sources: dict[str, bytes]) -> None:
    if found:
        texts = {path: data.decode("utf-8-sig", errors="replace") for path, data in sources.items()}
        for lang in LANGUAGES:
            assert render_text(found, texts, lang)


def assert_sound(checked: Checked, sources: dict[str, bytes]) -> None:
    """A book can be used or errors say why not; all that is said can be shown; the last net caught nothing."""
    assert (checked.content is None) == bool(checked.errors)
    assert "SAS-C064" not in {each.code for each in checked.diagnostics}
    assert_can_be_shown(checked.diagnostics, sources)


def list_decided(item: object) -> Iterator[str]:
    """Every number that a checked rulebook holds, wherever it came to stand."""
    if isinstance(item, (Span, bool)) or item is None:
        return
    if isinstance(item, (int, Fraction)):
        yield str(item)
    elif isinstance(item, (str, date)):
        yield from NUMBER.findall(str(item))
    elif isinstance(item, dict):
        for key, value in item.items():
            yield from list_decided(key)
            yield from list_decided(value)
    elif isinstance(item, (tuple, list, frozenset)):
        for part in item:
            yield from list_decided(part)
    elif is_dataclass(item):
        # What an expression's type says was worked out of what it holds.
        for field in fields(item):
            if not (field.name == "hash" or (field.name == "type" and isinstance(item, Expression))):
                yield from list_decided(getattr(item, field.name))


def list_texts(tree: Tree) -> Iterator[str]:
    if isinstance(tree, Scalar):
        yield tree.text
    elif isinstance(tree, Mapping):
        for key, value in tree.entries:
            yield key.text
            yield from list_texts(value)
    else:
        for item in tree.items:
            yield from list_texts(item)


def shown_in(data: bytes) -> str:
    """What a reader takes for part of the rules: all but comments."""
    text = data.decode("utf-8-sig", errors="replace").replace("\r", "\n")
    return COMMENT.sub("", text)


def test_the_books_that_are_spoilt_are_sound() -> None:
    """A mutant of a broken book would prove little."""
    for book in BOOK_SHARES:
        assert check_rulebook(files_of(book), "buku").content is not None, book
    for name, files in FILES.items():
        checked = check_rulebook(files, "b")
        assert checked.content is not None, name
        assert not checked.diagnostics, name
        assert set(NUMBER.findall(DOCUMENTS[name])) <= set(list_decided(checked.content)), name


@pytest.mark.parametrize("book", BOOK_SHARES)
def test_no_mutant_breaks_the_check_of_a_whole_book(book: str) -> None:
    """A spoilt rulebook is checked soon, without a traceback, and all that is said of it can be shown."""
    sound = files_of(book)
    for seed in range(max(1, MUTANTS // BOOK_SHARES[book])):
        spoilt = mutate_files(sound, Random(f"{book} {seed}"))
        checked = do_soon(check_rulebook, spoilt, "buku", limit=5 * LONGEST, what=f"{book} {seed}")
        assert_sound(checked, spoilt)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_spoilt_file_is_told_of_or_decides_all_that_it_shows(part: int) -> None:
    """A fifth of all mutants: small files through the whole check.

    Every number of a file decides something. One that a spoilt file still shows is somewhere in the checked rulebook, or
    something was said of the file: no condition is ever left out in silence.
    """
    check_rulebook(FILES["all"], "b")
    before = peak_memory()
    names = sorted(DOCUMENTS)
    for seed in range(part, MUTANTS // 5, PARTS):
        rng = Random(f"kecil {seed}")
        files = {"b/a.yaml": VOCABULARY, "b/b.yaml": spoil(DOCUMENTS[rng.choice(names)], rng)}
        checked = do_soon(check_rulebook, files, "b", what=seed)
        assert_sound(checked, files)
        if checked.content is not None and all(each.code.startswith("SAS-L") for each in checked.diagnostics):
            lost = set(NUMBER.findall(shown_in(files["b/b.yaml"]))) - set(list_decided(checked.content))
            assert not lost, (seed, lost, files["b/b.yaml"])
    assert peak_memory() - before < MOST_MEMORY


@pytest.mark.parametrize("part", range(PARTS))
def test_a_spoilt_file_is_told_of_or_read_word_for_word(part: int) -> None:
    """Half of all mutants: small files as trees and shapes. No word outside comments is left out in silence."""
    before = peak_memory()
    names = sorted(DOCUMENTS)
    for seed in range(part, MUTANTS // 2, PARTS):
        rng = Random(f"pohon {seed}")
        data = spoil(DOCUMENTS[rng.choice(names)], rng)
        trees, found, read = do_soon(read_small, data, what=seed)
        for shape, problems, _ in read:
            assert shape is not None or problems, seed
            assert_can_be_shown(problems, {"b.yaml": data})
        assert_can_be_shown(found, {"b.yaml": data})
        # An escape in quotes, and the size of a block's indentation, are no words of the rule.
        if not found and b"\\" not in data and not re.search(rb"[|>][+-]?\d", data):
            shown = Counter(WORD.findall(shown_in(data)))
            kept = Counter(word for tree in trees for text in list_texts(tree) for word in WORD.findall(text))
            assert not shown - kept, (seed, shown - kept, data)
    assert peak_memory() - before < MOST_MEMORY


@pytest.mark.parametrize("part", range(PARTS // 4))
def test_a_spoilt_condition_is_told_of_or_read_word_for_word(part: int) -> None:
    """The rest: conditions alone. What is read without a word, written out again, has the same words and symbols."""
    for seed in range(part, MUTANTS * 3 // 10, PARTS // 4):
        rng = Random(f"syarat {seed}")
        text = mutate(rng.choice(CONDITIONS), rng, rng.choice((1, 1, 2, 3))).split("\n")[0]
        tree, found = do_soon(parse_condition, text, Span("b.yaml", 1, 1, 1, len(text) + 1), what=seed)
        assert tree is not None or found, seed
        assert_can_be_shown(found, {"b.yaml": text.encode()})
        if tree is not None and not found:
            lost = Counter(WORD.findall(text)) - Counter(WORD.findall(unparse(tree)))
            assert not lost, (seed, text, unparse(tree))
