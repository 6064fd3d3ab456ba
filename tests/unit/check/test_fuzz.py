"""Whatever a rule file holds, the check ends soon, with a rulebook or with diagnostics that can be shown."""

from __future__ import annotations

import os
import time
from pathlib import Path
from random import Random

import pytest

from sasaran.base.render import render_text
from sasaran.base.wording import LANGUAGES
from sasaran.check.book import check_rulebook
from sasaran.parse.folder import read_folder
from tests.support.check_book import BASE, program
from tests.support.mutants import mutate_files

ROOT = Path(__file__).parents[3]
EXAMPLES = max(1, int(os.environ.get("SASARAN_EXAMPLES", "1")))
LONGEST = 5.0

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
COUNTS = {"dasar": 700, "kesesuaian": 300, "rules": 60}


def files_of(book: str) -> dict[str, bytes]:
    if book in BOOKS:
        return BOOKS[book]
    found = read_folder(ROOT / "rules")
    assert found is not None
    return {f"buku{path.removeprefix(found[0])}": data for path, data in found[1].items()}


def test_the_books_that_are_spoilt_are_sound() -> None:
    """A mutant of a broken book would prove little."""
    for book in COUNTS:
        assert check_rulebook(files_of(book), "buku").content is not None, book


@pytest.mark.parametrize("book", COUNTS)
def test_no_mutant_breaks_the_check(book: str) -> None:
    """A spoilt rulebook is checked soon, without a traceback, and all that is said of it can be shown."""
    sound = files_of(book)
    for seed in range(COUNTS[book] * EXAMPLES):
        spoilt = mutate_files(sound, Random(f"{book} {seed}"))
        start = time.process_time()
        checked = check_rulebook(spoilt, "buku")
        assert time.process_time() - start < LONGEST, f"{book} {seed}"
        assert (checked.content is None) == bool(checked.errors)
        assert "SAS-C064" not in {each.code for each in checked.diagnostics}, f"{book} {seed}"
        texts = {path: data.decode("utf-8-sig", errors="replace") for path, data in spoilt.items()}
        for lang in LANGUAGES:
            render_text(checked.diagnostics, texts, lang)
