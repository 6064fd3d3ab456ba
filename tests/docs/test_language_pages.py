"""The language reference says what is so: every example of every page is run (docs/language/README-of-tests.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sasaran.base.catalogue import CATALOGUE
from sasaran.parse import shapes
from sasaran.parse.shapes import KINDS, Shape
from tests.docs.pages import DOCS, LANGUAGE, list_pages, read_blocks
from tests.docs.runner import PageRun

PAGES = (
    "index", "rulebook-head", "entities", "fields", "lists-and-presence", "enrolments", "definitions", "named-members",
    "tables", "parameters", "areas", "attestations", "actors-and-registers", "criteria", "programs", "nodes",
    "unless-and-presume", "indicative", "routes-and-tiers", "other-programs", "benefits",
    "interactions-priority-procedure", "conditions", "units-and-exactness", "missing-data", "dates-and-ages",
    "households", "decisions", "identity", "differences-from-feel",
    "what-the-checker-finds",
)  # fmt: skip
SECTIONS = ("## What it is for", "## Keys", "## What is refused", "## What missing means")
_CODE = re.compile(r"SAS-[CHLP]\d{3}")


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", list_pages(), ids=lambda page: page.stem)
def test_every_example_of_a_page_does_what_the_page_says(page: Path, tmp_path: Path) -> None:
    """Its rulebooks load or are refused as shown, its households get the decisions that are shown."""
    count = PageRun(page, tmp_path).run()
    assert count or page.stem == "README-of-tests"


@pytest.mark.parametrize("name", PAGES)
def test_every_page_has_its_sections_and_a_rulebook_that_is_run(name: str) -> None:
    """No construct is without a page, no page without purpose, keys, refusals, missing data and a run example."""
    page = LANGUAGE / f"{name}.md"
    text = read(page)
    assert [section for section in SECTIONS if section not in text] == []
    assert any(block.kind == "yaml rules" for block in read_blocks(page))


def list_shapes(shape: type[Shape], seen: set[type[Shape]]) -> Iterator[type[Shape]]:
    if shape not in seen:
        seen.add(shape)
        yield shape
        for info in shape.model_fields.values():
            for inner in _shapes_in(info.annotation):
                yield from list_shapes(inner, seen)


def _shapes_in(annotation: Any) -> Iterator[type[Shape]]:
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _shapes_in(argument)


def test_every_key_of_every_shape_is_documented() -> None:
    """A key that rule files may have stands in some page, in code."""
    for shape in KINDS.values():
        shape.model_rebuild(_types_namespace=vars(shapes))
    seen: set[type[Shape]] = set()
    every = {
        info.alias or name
        for kind in KINDS.values() for shape in list_shapes(kind, seen) for name, info in shape.model_fields.items()
        if name not in ("span", "keys")
    }  # fmt: skip
    whole = "\n".join(
        read(page) for page in [*list_pages(), DOCS / "registers.md"]
    )  # mappings have a page of their own
    documented = set(re.findall(r"`([a-z_]+)(?::[^`]*)?`", whole))
    assert sorted(every - documented) == []


def test_every_code_of_the_checker_is_documented_and_no_other() -> None:
    """Every refusal of rule files and households is told somewhere; no page names a code that there is not."""
    whole = "\n".join(read(page) for page in list_pages())
    named = set(_CODE.findall(whole))
    assert sorted(named - set(CATALOGUE)) == []
    wanted = {code for code in CATALOGUE if code.startswith(("SAS-C", "SAS-H", "SAS-L", "SAS-P"))}
    assert sorted(wanted - named) == []


@pytest.mark.parametrize("page", [*list_pages(), *sorted(DOCS.glob("*.md"))], ids=lambda page: page.stem)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    """A link to a file of the documentation names a file that there is."""
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", read(page)):
        assert (page.parent / target).exists(), target
