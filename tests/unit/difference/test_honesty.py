"""Nothing that differs goes unsaid: rule files changed at random, each with what the comparison says of them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from sasaran.check.book import check_rulebook
from sasaran.difference.alike import alike
from sasaran.difference.compare import compare_rulebooks
from sasaran.difference.proof.lowering_nodes import Meaning
from sasaran.difference.proof.term import Terms
from sasaran.difference.telling.data import describe_difference
from sasaran.difference.telling.text import tell_difference
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Content
from tests.support.check_book import BASE, program
from tests.support.mutants import mutate

ROOT = Path(__file__).parents[3]
PROGRAM = program(
    "all:\n  - name: desil\n    when: desil <= batas\n    basis: pm, Pasal 3\n  - any:\n      - any_member: umur >= 60\n"
    "      - all_members:\n          all:\n            - hamil\n            - umur < 50\n        if_nobody: tidak",
    "unless:\n  - use: negatif\n    presume: tidak",
    tail="basis:\n  pm: Permensos 1/2018\nbenefit:\n  - form: cash\n    unit: Rp/tahun\n    per: tahun\n    amount: indeks.sd\n"
    "status: running\npillar: beban\npriority:\n  - desil ascending\nprocedure: Daftar\n",
)
FILES = {"buku/dasar.yaml": BASE, "buku/uji.yaml": PROGRAM}
BOUND = re.compile(r"(when: |- ).*(<=|>=|<|>|\.\.) ?(\d+)")
IGNORED = frozenset(("span", "hash", "name", "version"))


def check(files: dict[str, str]) -> Content | None:
    return check_rulebook(
        {path: text.encode("utf-8", errors="replace") for path, text in files.items()}, "buku"
    ).content


def see(old: Content, new: Content) -> None:
    """Compare; where nothing is said, only the way of writing may differ; what is said must be tellable."""
    difference = compare_rulebooks(old, new)
    if not difference.changed and not difference.wording:
        assert alike(_sorted(old), _sorted(new), IGNORED), "something differs and nothing is said"
        terms = Terms()
        ours, theirs = (Meaning(content, date(2026, 1, 1), terms) for content in (old, new))
        for edition in (*old.editions, *new.editions):
            assert ours.program(edition.program)[0] is theirs.program(edition.program)[0]
    for lang in ("id", "en"):
        assert tell_difference(difference, lang)
        assert tell_difference(difference, lang, markdown=True)
    assert describe_difference(difference)["changed"] is difference.changed


def _sorted(content: Content) -> object:
    """Give a content without the order in which it was written, and without the conditions of its editions."""
    names = [name for name in content.__dataclass_fields__ if name not in IGNORED | {"editions"}]
    values = (getattr(content, name) for name in names)
    whole = [dict(sorted(value.items())) if isinstance(value, dict) else value for value in values]
    return (*whole, *(replace(edition, eligibility=Node("")) for edition in content.editions))


@pytest.mark.parametrize("block", range(4))
def test_what_differs_is_said(block: int) -> None:
    """A rulebook in which anything at all was changed is never called the same."""
    old = check(FILES)
    assert old is not None
    tried = 0
    for seed in range(block * 250, (block + 1) * 250):
        rng = Random(seed)
        path = rng.choice(sorted(FILES))
        new = check({**FILES, path: mutate(FILES[path], rng)})
        if new is not None:
            tried += 1
            see(old, new)
    assert tried > 20


def test_the_bundled_rules_are_compared_whole() -> None:
    """Each program of the bundled rules in which digits were raised is refused, or told of as changed."""
    paths = [path for path in sorted((ROOT / "rules").rglob("*")) if path.suffix in (".yaml", ".csv")]
    files = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths}
    old = check_rulebook(files, "rules").content
    assert old is not None
    told = 0
    for path in (path for path in files if path.count("/") == 3):
        lines = files[path].decode().splitlines()
        place = next((number for number, line in enumerate(lines) if BOUND.search(line)), None)
        if place is None:
            continue
        lines[place] = BOUND.sub(lambda match: match[0][: -len(match[3])] + str(int(match[3]) + 1), lines[place])
        new = check_rulebook({**files, path: "\n".join(lines).encode()}, "rules").content
        if new is not None and new.hash != old.hash:
            see(old, new)
            difference = compare_rulebooks(old, new)
            assert [change.program for change in difference.programs], path
            told += 1
    assert told
