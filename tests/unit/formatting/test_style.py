"""Formatting changes how a rule file looks and nothing else."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest

from sasaran.check.identity import hash_rulebook
from sasaran.formatting.remarks import find_comments
from sasaran.formatting.style import format_file
from sasaran.parse.tree import Tree
from sasaran.parse.yaml_reader import read_documents
from tests.docs.pages import list_pages, read_blocks
from tests.support.mutants import mutate
from tests.unit.formatting.random_layout import write_randomly

ROOT = Path(__file__).parents[3]


@lru_cache(maxsize=1)
def list_texts() -> tuple[tuple[str, str], ...]:
    """List every rule file of the project and every example of the language's pages that YAML can read."""
    files = [
        path for folder in ("rules", "docs/examples", "tests/conformance") for path in (ROOT / folder).rglob("*.yaml")
    ]
    found = [(str(path.relative_to(ROOT)), path.read_text("utf-8")) for path in sorted(files)]
    for page in list_pages():
        blocks = (block for block in read_blocks(page) if block.kind == "yaml rules")
        found += [(f"{page.name}:{block.line}", block.text) for block in blocks]
    return tuple((name, text) for name, text in found if format_file(name, text.encode()).text is not None)


def read(text: str) -> list[Tree]:
    return read_documents("x.yaml", text.encode())[0]


def name_meaning(text: str) -> str:
    return hash_rulebook(1, [("x.yaml", tree) for tree in read(text)], {}, "")


def formatted(text: str) -> str:
    found = format_file("x.yaml", text.encode())
    assert found.text is not None, found.diagnostics
    return found.text


def test_there_is_something_to_try() -> None:
    """Nearly all rule files and examples of the project can be read, so that the tests below try them."""
    assert len(list_texts()) > 80


def test_the_bundled_rules_are_in_style() -> None:
    """The rule files of the project are written in the one style."""
    files = sorted((ROOT / "rules").rglob("*.yaml"))
    assert [path.name for path in files if formatted(path.read_text("utf-8")) != path.read_text("utf-8")] == []


@pytest.mark.parametrize("part", range(4))
def test_what_is_said_stays(part: int) -> None:
    """The meaning, every comment and what was formatted before stay as they are."""
    for name, text in list_texts()[part::4]:
        again = formatted(text)
        assert name_meaning(again) == name_meaning(text), name
        assert Counter(item.text for item in find_comments(again)) == Counter(item.text for item in find_comments(text))
        assert formatted(again) == again, name


@pytest.mark.parametrize("part", range(4))
def test_any_layout_comes_to_the_same(part: int) -> None:
    """However a file is laid out, its formatted text is that of the file as it was; comments added are all kept."""
    for seed, (name, text) in enumerate(list_texts()[part::4]):
        rng, trees = Random(seed), read(text)
        if not trees:
            continue
        plain, _ = write_randomly(rng, trees, comments=False)
        assert name_meaning(plain) == name_meaning(text), name
        assert _bare(formatted(plain)) == _bare(formatted(text)), name
        remarked, said = write_randomly(rng, trees)
        assert name_meaning(remarked) == name_meaning(text), name
        again = formatted(remarked)
        assert name_meaning(again) == name_meaning(text), name
        assert Counter(item.text for item in find_comments(again)) == Counter(said), name
        assert formatted(again) == again, name
        crlf = "\ufeff" + remarked.replace("\n", "\r\n")
        assert formatted(crlf) == again, name


def _bare(text: str) -> str:
    """Give a text without comments and empty lines."""
    cut = {item.line: item.column - 1 for item in find_comments(text)}
    lines = (line[: cut.get(number, len(line))].rstrip() for number, line in enumerate(text.split("\n"), 1))
    return "\n".join(line for line in lines if line)


@pytest.mark.parametrize("part", range(4))
def test_spoilt_files_are_refused_or_kept(part: int) -> None:
    """Of a spoilt file either nothing is written, with a reason, or what it says and its comments stay."""
    texts = [text for _, text in list_texts() if len(text) < 3000]
    rng = Random(part)
    outcomes = Counter[bool]()
    for _ in range(150):
        text = mutate(rng.choice(texts), rng, rng.choice((1, 1, 2, 4)))
        found = format_file("x.yaml", text.encode("utf-8", errors="replace"))
        outcomes[found.text is None] += 1
        if found.text is None:
            assert found.diagnostics
            continue
        assert name_meaning(found.text) == name_meaning(text)
        assert formatted(found.text) == found.text
    assert outcomes[True] > 10
    assert outcomes[False] > 10
